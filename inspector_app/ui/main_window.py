"""The frame around every screen: where one is, what is saved, which keys work.

The window knows steps and screens by key and nothing of what they hold. Screens are built when they
are first shown, so that the first paint waits for none of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.ui import keys_map, mode
from inspector_app.ui.bars import BottomBar, TopBar
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.keys import Act, Why, always, caps, listed
from inspector_app.ui.keys_catalogue import LIBRARY, START, WINDOW, by_id, command, of_place
from inspector_app.ui.screen import Hint, Notice, Screen, ScreenProgress
from inspector_app.ui.step import Step, StepStanding
from inspector_app.ui.tokens import Appearance

if TYPE_CHECKING:
    from inspector_app.ui.handbook_dialog import HandbookDialog
    from inspector_app.ui.tasks import PoolRunner
    from inspector_app.ui.widgets.progress_panel import ProgressPanel
    from inspector_app.ui.widgets.toast import Toast

SMALLEST = (1180, 720)
OVER_INSPECTION = ("commission", "keyring")
"""The window's commands that need an open inspection."""


class Place(NamedTuple):
    """A step of the way and how its screen is built when it is first opened."""

    step: Step
    build: Callable[[], Screen]


class MainWindow(QMainWindow):
    """Start screen, then the steps of one inspection."""

    appearance_chosen = Signal(object)  # Appearance
    keys_chosen = Signal(object)  # KeyMap
    depth_chosen = Signal(bool)  # True = advanced
    language_chosen = Signal(str)  # the language to start in next time
    entered = Signal(str)  # key of the screen now shown
    commission_wanted = Signal()
    keyring_wanted = Signal()
    closing = Signal()
    painted = Signal()  # for the first time

    def __init__(
        self,
        start: Callable[[], Screen],
        places: Sequence[Place],
        dialogs: Dialogs,
        library: Callable[[], Screen] = Screen,
    ) -> None:
        super().__init__()
        self._dialogs = dialogs
        self._runner: PoolRunner | None = None
        self._text_percent = 100
        self._is_open = False
        self._is_painted = False
        self._handbook: HandbookDialog | None = None
        self._builders = {START: start, LIBRARY: library}
        self._builders |= {place.step.key: place.build for place in places}
        self._screens: dict[str, Screen] = {}
        self._steps = {place.step.key: place.step for place in places}
        self.setWindowTitle(self.tr("Aktgranskaren"))
        self.setMinimumSize(*SMALLEST)
        self.top = TopBar([place.step for place in places])
        self.bottom = BottomBar()
        self.stack = QStackedWidget()
        self._lay_out()
        self.top.step_chosen.connect(self.go_to)
        self.top.appearance_chosen.connect(self.appearance_chosen)
        self.top.asked.connect(lambda name: self.acts[name].trigger())
        self.top.language_chosen.connect(self._choose_language)
        self.top.commission.clicked.connect(self.commission_wanted)
        self.top.home.clicked.connect(self.show_start)
        self.current = START

    # ---- for the composition root

    def show_start(self) -> None:
        """Show the start screen; no inspection is open."""
        self.top.show_inspection("", "")
        self.setWindowTitle(self.tr("Aktgranskaren"))
        self._tell_open(False)
        self.go_to(START)

    def show_inspection(self, title: str, subtitle: str, key: str) -> None:
        """An inspection is open: name it and stand on step ``key``."""
        self.top.show_inspection(title, subtitle)
        self.setWindowTitle(title)
        self._tell_open(True)
        self.go_to(key)
        self._fit_steps()

    def tell_subtitle(self, subtitle: str) -> None:
        """Show another line under the inspection's title."""
        self.top.subtitle.setText(subtitle)

    def tell_steps(self, steps: Sequence[Step]) -> None:
        """Show how far each step has come; steps that are not mentioned stay as they are."""
        self._steps |= {step.key: step for step in steps}
        self.top.tell_steps(steps)
        for step in steps:
            if step.key in self.acts:
                self.acts[step.key].setEnabled(not self._why_not_step(step.key))

    def go_to(self, key: str) -> None:
        """Show the screen of ``key``; it is built the first time."""
        before = self._screens.get(self.current)
        if before is not None and self.stack.currentWidget() is before:
            before.leave()
        if "toast" in self.__dict__:
            self.toast.put_away()  # what it would undo is no longer shown
        self.bottom.hush()
        screen = self.screen_of(key)
        self.current = key
        self.stack.setCurrentWidget(screen)
        self.top.home.setEnabled(key != START)
        if key in self._steps:
            self.top.steps.stand_on(key)
        self.bottom.show_progress(ScreenProgress())
        self.show_hints(screen)
        screen.enter()
        self.entered.emit(key)

    def screen_of(self, key: str) -> Screen:
        """The screen of ``key``, built when first asked for."""
        if key not in self._screens:
            screen = self._builders[key]()
            self._screens[key] = screen
            self.stack.addWidget(screen)
            screen.progress_changed.connect(partial(self._show_progress, key))
            screen.saved.connect(self.mark_saved)
            screen.noticed.connect(self._notice)
            screen.step_wanted.connect(self.go_to)
        return self._screens[key]

    def forget_screens(self) -> None:
        """Drop every step's screen, when another inspection is opened."""
        for key in [key for key in self._screens if key != START]:
            self._drop(key)

    def follow(self, runner: PoolRunner) -> None:
        """Show what ``runner`` does in the progress panel, and let the user stop it."""
        self._runner = runner
        runner.started.connect(self._begin_work)
        runner.advanced.connect(self._advance_work)
        runner.ended.connect(self._end_work)

    @cached_property
    def toast(self) -> Toast:
        """The message that can be undone; built when first needed."""
        from inspector_app.ui.widgets.toast import Toast

        return Toast(self._middle)

    @cached_property
    def progress(self) -> ProgressPanel:
        """What is under way; built when first needed."""
        from inspector_app.ui.widgets.progress_panel import ProgressPanel

        panel = ProgressPanel(self.stack)
        panel.cancelled.connect(lambda: self._runner.stop() if self._runner else None)
        return panel

    def mark_saved(self, at: datetime) -> None:
        """Tell that everything up to ``at`` is committed."""
        if "toast" in self.__dict__:
            self.toast.put_away()  # it would undo what was saved now, and says something else
        if self.top.show_saved(at):
            self._fit_steps()

    def show_hints(self, screen: Screen) -> None:
        """Show the keys of ``screen`` in the bottom bar."""
        own = (("palette", self.tr("commands")), ("help", self.tr("help")))
        told = ((caps(command(WINDOW, name)), words) for name, words in own)
        hints = tuple(Hint(keys, words) for keys, words in told if keys)
        self.bottom.show_hints(screen.hints(), hints)

    def wear_keys(self) -> None:
        """Take the keys of now, here and in every screen, and show them."""
        if "acts" in self.__dict__:
            for act in self.acts.values():
                act.wear_key()
        for screen in self._screens.values():
            screen.wear_keys()
        self.top.show_keys()
        if self.current in self._screens:
            self.show_hints(self._screens[self.current])

    def wear(self, appearance: Appearance) -> None:
        """Tick what is chosen in the menu. Another text size builds the screens anew."""
        self.top.tick(appearance)
        if appearance.text_percent != self._text_percent:
            self._text_percent = appearance.text_percent
            if self._screens:
                self._build_anew()
        self._fit_steps()

    def _build_anew(self) -> None:
        """Build every screen again in the new size; it reads its content when it is entered."""
        screen = self._screens.get(self.current)
        place = None
        if screen is not None:
            screen.leave()
            place = screen.place()
        for key in list(self._screens):
            self._drop(key)
        self.screen_of(self.current).return_to(place)
        self.go_to(self.current)

    def _drop(self, key: str) -> None:
        screen = self._screens.pop(key)
        self.stack.removeWidget(screen)
        screen.deleteLater()

    # ---- the window's own commands

    def open_palette(self) -> None:
        """Ctrl+K: all commands."""
        from inspector_app.ui.palette.dialog import CommandPalette
        from inspector_app.ui.palette.entries import entries_of

        screen = self._screens.get(self.current)
        here = screen.keys.acts.values() if screen is not None and screen.keys else ()
        entries = entries_of(tuple(here), tuple(self.acts.values()), self.top.menu_actions)
        self._dialogs.open(CommandPalette(entries, self))

    def open_help(self) -> None:
        """F1: what this screen is for, and its keys."""
        from inspector_app.ui.keys_dialog import HelpDialog

        screen = self._screens.get(self.current)
        own = listed(of_place(WINDOW))
        dialog = HelpDialog(self.current, (*(screen.guide() if screen else ()), *own), self)
        dialog.keys_wanted.connect(self.open_keys)
        dialog.handbook_wanted.connect(self.open_handbook)
        self._dialogs.open(dialog)

    def open_keys(self) -> None:
        """Let the user choose keys."""
        from inspector_app.ui.keys_choice import KeysChoiceDialog

        dialog = KeysChoiceDialog(keys_map.now(), self)
        dialog.chosen.connect(self.keys_chosen)
        self._dialogs.open(dialog)

    def open_handbook(self) -> None:
        """Open the handbook at the chapter of this screen."""
        from inspector_app.ui.handbook_dialog import HandbookDialog

        if self._handbook is None:
            self._handbook = HandbookDialog(self)
        self._handbook.open_at(self.current)

    def switch_depth(self) -> None:
        """Ask for the other of Enkelt and Avancerat."""
        self.depth_chosen.emit(not mode.is_advanced())

    def cycle_panes(self) -> None:
        """F6: move the focus to the next pane."""
        screen = self._screens.get(self.current)
        panes = [p for p in (screen.panes() if screen else ()) if p.isVisible()]
        rooms: list[QWidget] = [*panes, self.top]
        here = next((i for i, p in enumerate(rooms) if _holds_focus(p)), -1)
        for offset in range(1, len(rooms) + 1):
            target = _first_stop(rooms[(here + offset) % len(rooms)])
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """Make the commands when the window has been painted for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, lambda: self.acts)
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_steps()

    def closeEvent(self, event: QCloseEvent) -> None:
        screen = self._screens.get(self.current)
        if screen is not None:
            screen.leave()
        if self._handbook is not None:
            self._handbook.close()
        self.closing.emit()
        super().closeEvent(event)

    def _fit_steps(self) -> None:
        self.top.fit(self.width())

    def _lay_out(self) -> None:
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.stack, 1)
        column.addWidget(self.bottom)
        self.setCentralWidget(self._middle)

    @cached_property
    def acts(self) -> dict[str, Act]:
        """The window's own commands by name; made when first asked for, or after the first paint.

        All are there when a key can be pressed, and the first paint does not wait for them.
        """
        acts: dict[str, Act] = {}
        for name, work in (
            ("palette", self.open_palette),
            ("help", self.open_help),
            ("handbook", self.open_handbook),
            ("keys", self.open_keys),
            ("look", self.top.open_menu),
            ("depth", self.switch_depth),
            ("panes", self.cycle_panes),
            ("start", self.show_start),
        ):
            acts[name] = self._bound(name, work)
        wishes = (self.commission_wanted, self.keyring_wanted)
        for name, wanted in zip(OVER_INSPECTION, wishes, strict=True):
            acts[name] = self._bound(name, wanted.emit, self._why_none_open)
        for key in self._steps:
            if f"{WINDOW}.{key}" in by_id():
                why = partial(self._why_not_step, key)
                acts[key] = self._bound(key, partial(self.go_to, key), why)
        return acts

    def _bound(self, name: str, work: Callable[[], object], why: Why = always) -> Act:
        act = Act(command(WINDOW, name), work, self, why)
        act.setEnabled(not why())
        self.addAction(act)
        return act

    def _tell_open(self, can: bool) -> None:
        self._is_open = can
        if "acts" in self.__dict__:
            for name in OVER_INSPECTION:
                self.acts[name].setEnabled(can)

    def say_no_keys(self) -> None:
        """Say why the practice has no keys to show."""
        told = self.tr("The practice is removed when you leave it, and needs no passphrase.")
        self.bottom.say(told)

    def _why_none_open(self) -> str:
        return "" if self._is_open else self.tr("Open an inspection first.")

    def _why_not_step(self, key: str) -> str:
        step = self._steps[key]
        return step.reason if step.standing is StepStanding.WAITING else ""

    def _choose_language(self, language: str) -> None:
        """Pass the choice on, and say when it is worn: texts that stand are not made anew."""
        self.top.tick_language(language)
        self.language_chosen.emit(language)
        self.bottom.say(self.tr("The language changes the next time the program starts."))

    def _begin_work(self, title: str) -> None:
        self.progress.setGeometry(self.stack.rect())
        self.progress.begin(title)

    def _advance_work(self, done: int, total: int, detail: str) -> None:
        self.progress.advance(done, total, detail)

    def _end_work(self) -> None:
        self.progress.end()

    def _show_progress(self, key: str, progress: ScreenProgress) -> None:
        if key == self.current:  # a screen may still be reading when another one is shown
            self.bottom.show_progress(progress)

    def _notice(self, notice: Notice) -> None:
        """A toast for what can be undone; the line at the bottom tells the rest."""
        if notice.undo is not None:
            self.toast.say(notice.text, notice.undo)
        else:
            self.bottom.say(notice.text)


def _holds_focus(widget: QWidget) -> bool:
    focused = widget.window().focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def _first_stop(pane: QWidget) -> QWidget | None:
    """The first widget of ``pane`` that takes the keyboard."""
    for widget in (pane, *pane.findChildren(QWidget)):
        policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if policy and widget.isEnabled() and widget.isVisible():
            return widget
    return None
