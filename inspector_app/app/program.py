"""The window's program: application, look, start screen, and the inspection that is open."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from inspector_app.adapters.system.resources import resource
from inspector_app.app.folders import Folders
from inspector_app.app.settings import Recent, Settings, SettingsFile
from inspector_app.domain.errors import InspectionError
from inspector_app.ui import keys_map, mode, way
from inspector_app.ui.crash import CrashHandler
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.keys_catalogue import LIBRARY, START
from inspector_app.ui.keys_map import KeyMap
from inspector_app.ui.language import speak
from inspector_app.ui.main_window import MainWindow, Place
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.start.choices import StartChoices
from inspector_app.ui.screens.start.view import StartScreen
from inspector_app.ui.screens.start.view_model import (
    NewInspection,
    Opened,
    RecentInspection,
    StartDoors,
    StartViewModel,
)
from inspector_app.ui.tasks import PoolRunner, Progress
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance
from inspector_app.wording.language import choose, language_of

if TYPE_CHECKING:
    from inspector_app.app.session import Session
    from inspector_app.ui.screens.keys.desk import KeysDesk
    from inspector_app.workflow.stages import Stages

NAME = "Aktgranskaren"
AFTER_PAINT_MS = 50


class Program(QObject):
    """One run of the program."""

    def __init__(self, words: Sequence[str], dialogs: Dialogs | None = None) -> None:
        super().__init__()
        known = QApplication.instance()
        self.qt = known if isinstance(known, QApplication) else _application(words)
        self.qt.setApplicationName(NAME.lower())
        self.qt.setApplicationDisplayName(NAME)
        self.folders = Folders()
        self.file = SettingsFile(self.folders.settings)
        self.settings = self.file.load()
        choose(self.settings.language)
        self._translators = speak(self.qt, resource("translations"), self.settings.language)
        self.theme = Theme(self.qt, resource("fonts"), resource("icons"))
        self.theme.wear(self.settings.appearance)
        keys_map.wear(KeyMap(keys_map.sound(self.settings.keys), self.settings.letters))
        mode.wear(self.settings.advanced)
        self.dialogs = dialogs or Dialogs()
        self.runner = PoolRunner(self)
        self.crash = CrashHandler(self._log, self.dialogs)
        self.session: Session | None = None
        places = [Place(step, partial(self._screen, step.key)) for step in way.waiting_steps()]
        self.window = MainWindow(self._start_screen, places, self.dialogs, self._library)
        self._connect()

    def run(self) -> int:
        """Show the window and work until it is closed."""
        self.crash.install()
        self.show()
        return self.qt.exec()

    def show(self) -> None:
        """Show the window on the start screen."""
        self.window.show_start()
        self.window.show()
        self.window.activateWindow()

    def open_example(self) -> None:
        """Open the example inspection, as its button does."""
        self._start_model.open_example()

    def begin(self, wish: NewInspection) -> None:
        """Make a new inspection, as the form does."""
        self._start_model.create(wish)

    def open_folder(self, folder: Path, secret: str) -> None:
        """Open an inspection with a passphrase, as its form does."""
        self._start_model.open(folder, secret)

    def open_package(self, path: Path, given: str, own: str) -> None:
        """Open a package from another computer, as its form does."""
        self._start_model.open_package(path, given, own)

    def close(self) -> None:
        """End every work and close the inspection."""
        self.runner.wait()
        self.leave_inspection()
        self.crash.remove()

    # ---- the window's wishes

    def _connect(self) -> None:
        window = self.window
        window.follow(self.runner)
        window.appearance_chosen.connect(self._wear)
        window.keys_chosen.connect(self._use_keys)
        window.depth_chosen.connect(self._show_depth)
        window.language_chosen.connect(self._start_in)
        window.entered.connect(self._entered)
        window.commission_wanted.connect(self.edit_commission)
        window.keyring_wanted.connect(self.show_keys)
        window.closing.connect(self.close)
        window.closing.connect(window.deleteLater)
        window.painted.connect(self._go_on_after_paint)
        window.wear(self.settings.appearance)
        window.top.tick_language(self.settings.language)

    def _start_in(self, language: str) -> None:
        self._remember(replace(self.settings, language=language_of(language)))

    def _wear(self, appearance: Appearance) -> None:
        self._remember(replace(self.settings, appearance=appearance))
        self.theme.wear(appearance)
        self.window.wear(appearance)

    def _use_keys(self, keys: KeyMap) -> None:
        self._remember(replace(self.settings, letters=keys.letters, keys=keys.chosen))
        keys_map.wear(keys)
        self.window.wear_keys()

    def _show_depth(self, advanced: bool) -> None:
        self._remember(replace(self.settings, advanced=advanced))
        mode.wear(advanced)

    def _remember(self, settings: Settings) -> None:
        self.settings = settings
        self.file.save(settings)

    def _entered(self, key: str) -> None:
        if key == START:
            self.leave_inspection()
        elif self.session is not None:
            self.tell_stages()

    # ---- the start screen

    def _start_screen(self) -> Screen:
        doors = StartDoors(
            self._recents,
            self._open_example,
            self._create,
            self._open,
            self._open_package,
            self._practise,
        )
        model = StartViewModel(doors, self.runner, explain)
        model.opened.connect(self._opened)
        self._start_model = model
        choices = StartChoices(
            roles=_roles,
            templates=self.newest_templates,
            folder=self.folders.inspections,
            organisation=self.settings.organisation,
            today=_today,
        )
        screen = StartScreen(model, choices, self.dialogs)
        screen.verify_wanted.connect(lambda: self.window.go_to(way.VERIFICATION))
        screen.library_wanted.connect(lambda: self.window.go_to(LIBRARY))
        return screen

    def _library(self) -> Screen:
        from inspector_app.adapters.files.reading_times import ReadingTimesFile
        from inspector_app.composition import template_shelf, xlsform_files
        from inspector_app.ui.screens.library.view import build_library
        from inspector_app.workflow.template_library import TemplateLibrary

        library = TemplateLibrary(template_shelf(self.folders.templates))
        times = ReadingTimesFile(self.folders.reading_times)
        return build_library(library, self.runner, self.dialogs, times.of, xlsform_files())

    def newest_templates(self) -> tuple[tuple[str, str], ...]:
        """The latest version of each template that can be chosen, visits first."""
        from inspector_app.composition import template_shelf
        from inspector_app.workflow.template_library import TemplateLibrary

        newest = TemplateLibrary(template_shelf(self.folders.templates)).newest()
        return tuple((one.sha256, one.title) for one in newest)

    def _recents(self) -> tuple[RecentInspection, ...]:
        return tuple(
            RecentInspection(one.folder, one.title, one.status, one.done, one.total, one.concerns)
            for one in self.settings.recents
            if one.folder.is_dir()
        )

    def _open_example(self, progress: Progress) -> Opened:
        from inspector_app.app.session import open_example

        return _opened(open_example(self.folders, progress))

    def _practise(self, _progress: Progress) -> Opened:
        from inspector_app.app.practice import open_practice

        return _opened(open_practice(self.folders))

    def _create(self, wish: NewInspection, progress: Progress) -> Opened:
        from inspector_app.app.session import create

        session, code = create(self.folders, wish, progress)
        return _opened(session, code)

    def _open(self, folder: Path, secret: str) -> Opened:
        from inspector_app.app.session import open_folder

        return _opened(open_folder(self.folders, folder, secret))

    def _open_package(self, path: Path, given: str, own: str) -> Opened:
        from inspector_app.app.session import open_package

        session, code = open_package(self.folders, path, given, own)
        return _opened(session, code)

    def _opened(self, opened: Opened) -> None:
        session = opened.handle
        self.leave_inspection()
        self.session = session  # type: ignore[assignment]
        self.window.forget_screens()
        stages = self.tell_stages()
        if opened.recovery_code:
            self._show_recovery_code(opened)
        begins = way.REVIEW if self.session.is_practice else way.next_step(stages)  # type: ignore[union-attr]
        self.window.show_inspection(opened.title, way.subtitle(stages), begins)
        if self.keys_desk().awaits_passphrase:
            self.show_keys()

    def _show_recovery_code(self, opened: Opened) -> None:
        from inspector_app.ui.screens.start.recovery_code import RecoveryCodeDialog

        dialog = RecoveryCodeDialog(opened.title, opened.recovery_code, self.dialogs, self.window)
        self.dialogs.open(dialog)

    # ---- the open inspection

    def tell_stages(self) -> Stages:
        """Show how far the inspection has come, and remember it among the recent ones."""
        assert self.session is not None
        stages = self.session.stages()
        if self.session.is_practice:
            self.window.tell_steps(way.practice_steps())
            self.window.tell_subtitle(way.subtitle(stages))
            return stages
        self.window.tell_steps(way.steps(stages))
        self.window.tell_subtitle(way.subtitle(stages))
        recent = Recent(
            self.session.folder,
            stages.title,
            way.subtitle(stages),
            stages.read,
            stages.to_read,
            stages.concerns,
        )
        settings = self.settings.with_recent(recent)
        if stages.organisation:
            settings = replace(settings, organisation=stages.organisation)
        self._remember(settings)
        return stages

    def go_on(self, key: str) -> None:
        """Go to the next step; what was just done has opened it."""
        self.tell_stages()
        self.window.go_to(key)

    def edit_commission(self) -> None:
        """Show the commission; what is saved is seen at once in the screen behind."""
        if self.session is None:
            return
        from inspector_app.ui.screens.commission.view import build_commission
        from inspector_app.ui.screens.commission.view_model import doors_of

        try:
            dialog = build_commission(doors_of(self.session.steps), self.dialogs, self.window)
        except InspectionError as error:
            self.window.bottom.say(" ".join(explain(error)))
            return
        dialog.saved.connect(self._commission_saved)
        self.dialogs.open(dialog)

    def show_keys(self) -> None:
        """Show the keys of the open inspection; the practice has one that nobody needs."""
        if self.session is None:
            return
        if self.session.is_practice:
            self.window.say_no_keys()
            return
        self.keys_desk().show(self.window)

    def keys_desk(self) -> KeysDesk:
        """What opens the keys of the open inspection."""
        from inspector_app.ui.screens.keys.desk import KeysDesk

        assert self.session is not None
        session = self.session
        return KeysDesk(session.workspace, lambda: session.title, self.runner, self.dialogs)

    def _commission_saved(self, at: datetime) -> None:
        stages = self.tell_stages()
        self.window.show_inspection(stages.title, way.subtitle(stages), self.window.current)
        self.window.mark_saved(at)

    def leave_inspection(self) -> None:
        """Close the workspace; its screens are dropped."""
        if self.session is None:
            return
        session, self.session = self.session, None
        self._keep_reading_times(session)
        self.window.forget_screens()
        self.window.tell_steps(way.waiting_steps())
        session.close()

    def _keep_reading_times(self, session: Session) -> None:
        """Keep how long the files took, for whoever chooses the template next."""
        from inspector_app.adapters.files.reading_times import ReadingTimesFile
        from inspector_app.workflow.reading_time import MeasureReading

        with suppress(InspectionError):
            found = MeasureReading(session.workspace)()
            if found is not None and found.files:
                times = ReadingTimesFile(self.folders.reading_times)
                times.keep(found.checklist_sha256, found.workspace_id, found.files)

    def _screen(self, key: str) -> Screen:
        from inspector_app.app.screens import build

        return build(key, self)

    # ---- behind the scenes

    def _go_on_after_paint(self) -> None:
        QTimer.singleShot(0, self.theme.load_rest)
        QTimer.singleShot(AFTER_PAINT_MS, self._warm)

    def _warm(self) -> None:
        """Import what opens an inspection, and read the templates, behind the start screen."""
        from inspector_app.ui import handbook

        handbook.keep_in(resource("handbook"))

        def work(_progress: Progress) -> None:
            import inspector_app.app.session  # noqa: F401

            self.newest_templates()

        self.runner.run("", work, lambda _none: None, lambda _error: None)

    def _log(self, details: str) -> None:
        from inspector_app.app.log import write

        write(self.folders.log, details)


def _application(words: Sequence[str]) -> QApplication:
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    return QApplication([NAME, *words])


def explain(error: InspectionError) -> tuple[str, str]:
    """Return what is wrong and what to do."""
    from inspector_app.wording.faults import describe_error

    return describe_error(error)


def _today() -> date:
    """Today in Sweden."""
    from inspector_app.wording.numbers import local_day

    return local_day(datetime.now(UTC))


def _opened(session: Session, code: str = "") -> Opened:
    return Opened(session.title, session, code)


def _roles() -> tuple[tuple[str, str], ...]:
    from inspector_app.wording.keys import role_choices

    return role_choices()
