"""The first thing anyone sees: go on with an inspection, try the example, or begin a new one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.keys import ScreenKeys
from inspector_app.ui.screen import Screen
from inspector_app.ui.screens.start.choices import StartChoices
from inspector_app.ui.screens.start.recent_list import RecentList
from inspector_app.ui.screens.start.view_model import Opened, RecentInspection, StartViewModel
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.label import Label, Picture
from inspector_app.ui.widgets.middle_column import lay_in_middle


class StartScreen(Screen):
    """Recent inspections above, the ways to begin below."""

    verify_wanted = Signal()
    library_wanted = Signal()

    def __init__(self, model: StartViewModel, choices: StartChoices, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._choices, self._dialogs = model, choices, dialogs
        self._waiting: QWidget | None = None
        self.setAccessibleName(self.tr("Start screen"))
        self.title = Label(self.tr("Review case files, from draw to signed report"), "page-title")
        self.sentence = Label(
            self.tr("Everything stays encrypted on this computer. Nothing is sent anywhere."),
            "body-2",
        )
        self.banner = Banner()
        self.recents_title = Label(self.tr("Continue"), "card-title")
        self.recents = RecentList()
        self.example = Button(self.tr("Open the example inspection"), "primary", "folder-open")
        self.practice = Button(self.tr("Practise on made-up files"), "", "pen-line")
        self.new = Button(self.tr("New inspection"), "", "plus")
        self.open_other = Button(self.tr("Open from a folder"), "link", "folder-open")
        self.package = Button(self.tr("Open a package"), "link", "download")
        self.verify = Button(self.tr("Check a report"), "link", "shield-check")
        self.library = Button(self.tr("Review templates"), "link", "file-text")
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Read the list again and stand on what is most likely wanted."""
        self.banner.clear()
        self._model.refresh()
        self._stand()

    def _stand(self) -> None:
        target: QWidget = self.recents.rows[0] if self.recents.rows else self.example
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- what the user does

    def create_new(self) -> None:
        """Open the form for a new inspection."""
        from inspector_app.ui.screens.start.new_inspection import NewInspectionDialog

        dialog = NewInspectionDialog(self._choices, self._dialogs, self)
        dialog.submitted.connect(self._model.create)
        dialog.stop_wanted.connect(self._model.stop)
        self._wait_with(dialog)

    def open_folder(self) -> None:
        """Choose a folder, then unlock it."""
        wish = FileWish(
            self.tr("Choose the folder of the inspection"), "", str(self._choices.folder)
        )
        self._dialogs.choose_folder(self, wish, lambda path: self.unlock(path, path.stem))

    def open_package(self) -> None:
        """Choose a package from another computer, then ask for its passphrase."""
        wish = FileWish(self.tr("Choose the package"), self.tr("Package (*.overlamning)"))
        self._dialogs.choose_file(self, wish, self._ask_for_package)

    def _ask_for_package(self, path: Path) -> None:
        from inspector_app.ui.screens.start.package_dialog import PackageDialog

        dialog = PackageDialog(path, self)
        dialog.submitted.connect(lambda given, own: self._model.open_package(path, given, own))
        self._wait_with(dialog)

    def unlock(self, folder: Path, title: str) -> None:
        """Ask for the passphrase of ``folder``."""
        from inspector_app.ui.screens.start.unlock import UnlockDialog

        dialog = UnlockDialog(title, self)
        dialog.submitted.connect(lambda secret: self._model.open(folder, secret))
        self._wait_with(dialog)

    def _wait_with(self, dialog: QWidget) -> None:
        self._waiting = dialog
        dialog.finished.connect(self._no_longer_waiting)  # type: ignore[attr-defined]
        self._dialogs.open(dialog)  # type: ignore[arg-type]

    def _no_longer_waiting(self) -> None:
        self._waiting = None

    # ---- what the view model tells

    def _show_recents(self, recents: tuple[RecentInspection, ...]) -> None:
        self.recents.show_inspections(recents)
        for widget in (self.recents, self.recents_title):
            widget.setVisible(bool(recents))

    def _opened(self, _opened: Opened) -> None:
        if self._waiting is not None:
            self._waiting.accept()  # type: ignore[attr-defined]

    def _failed(self, message: str, remedy: str) -> None:
        banner = getattr(self._waiting, "banner", None) or self.banner
        banner.say(message, remedy)

    def _busy(self, busy: bool) -> None:
        ways = (self.example, self.practice, self.new, self.open_other, self.package, self.recents)
        for widget in ways:
            widget.setEnabled(not busy)
        if self._waiting is not None:
            self._waiting.set_busy(busy)  # type: ignore[attr-defined]
        elif not busy:
            self._stand()

    def _choose_recent(self, recent: RecentInspection) -> None:
        self.unlock(recent.folder, recent.title)

    def _connect(self) -> None:
        self.example.clicked.connect(self._model.open_example)
        self.practice.clicked.connect(self._model.practise)
        self.new.clicked.connect(self.create_new)
        self.open_other.clicked.connect(self.open_folder)
        self.package.clicked.connect(self.open_package)
        self.verify.clicked.connect(self.verify_wanted)
        self.library.clicked.connect(self.library_wanted)
        self.recents.chosen.connect(self._choose_recent)
        self._model.recents_changed.connect(self._show_recents)
        self._model.opened.connect(self._opened)
        self._model.failed.connect(self._failed)
        self._model.busy_changed.connect(self._busy)
        keys = ScreenKeys(self, "start")
        for name, button in (
            ("example", self.example),
            ("practice", self.practice),
            ("new", self.new),
            ("open", self.open_other),
            ("package", self.package),
            ("verify", self.verify),
            ("library", self.library),
        ):
            keys.press(name, button)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(look.px(8))
        column.addStretch(2)
        for widget in (self.title, self.sentence):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(look.px(12))
        column.addWidget(self.banner)
        column.addWidget(self.recents_title)
        column.addWidget(self.recents)
        column.addSpacing(look.px(8))
        column.addLayout(self._ways())
        column.addLayout(self._links())
        column.addStretch(3)
        lay_in_middle(self, column)

    def _ways(self) -> QHBoxLayout:
        ways = QHBoxLayout()
        ways.setSpacing(look.px(12))
        first = _way(
            "list-checks",
            self.tr("Try it first"),
            self.tr("An invented case list with invented files, ready to be read."),
            self.example,
        )
        first.body.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignLeft)
        ways.addWidget(first)
        ways.addWidget(
            _way(
                "file-plus",
                self.tr("Begin for real"),
                self.tr("Name the inspection and choose your passphrase. Then read in the list."),
                self.new,
            )
        )
        return ways

    def _links(self) -> QHBoxLayout:
        links = QHBoxLayout()
        links.addStretch(1)
        links.addWidget(self.open_other)
        links.addWidget(self.package)
        links.addWidget(self.verify)
        links.addWidget(self.library)
        links.addStretch(1)
        return links


def _way(icon: str, title: str, sentence: str, button: Button) -> Card:
    card = Card()
    head = QHBoxLayout()
    head.setSpacing(look.px(8))
    head.addWidget(Picture(icon, 20, "accent"))
    head.addWidget(Label(title, "card-title"), 1)
    card.body.addLayout(head)
    told = Label(sentence, "body-2", wrap=True)
    told.setAlignment(Qt.AlignmentFlag.AlignTop)
    card.body.addWidget(told, 1)
    card.body.addSpacing(look.px(6))
    card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return card
