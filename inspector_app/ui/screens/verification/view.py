"""The checking screen: what is brought to the left, the verdict to the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.keys import ScreenKeys, why_not
from inspector_app.ui.screen import Hint, Notice, Screen
from inspector_app.ui.screens.verification.parts import BroughtFile, ReportZone
from inspector_app.ui.screens.verification.result import ResultPage
from inspector_app.ui.screens.verification.view_model import (
    Checked,
    Item,
    VerificationDoors,
    VerificationViewModel,
)
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.form import CheckBox, Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.scroll_pane import ScrollPane
from inspector_app.wording.faults import describe_error

PANE = 320  # px


class VerificationScreen(Screen):
    """Kontrollera."""

    def __init__(self, model: VerificationViewModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._dialogs = model, dialogs
        self.pane = QFrame()
        self.title = Label(self.tr("Check a report"), "card-title")
        self.files = {item: BroughtFile(*words) for item, words in self._words().items()}
        self.cited = TextLine()
        self.cited_field = Field(
            self.tr("Checksum in the official statement"),
            self.cited,
            self.tr("64 characters; groups and capitals do not matter."),
        )
        self.journal = CheckBox(self.tr("Compare with the open inspection"))
        self.banner = Banner()
        self.check = Button(self.tr("Check"), "primary", "shield-check")
        self.zone = ReportZone()
        self.result = ResultPage()
        self.right = QStackedWidget()
        self._keys = ScreenKeys(self, "verification")
        self._lay_out()
        self._make_actions()
        self._connect()
        self._show_files()

    # ---- the screen's place in the window

    def enter(self) -> None:
        """Offer the journal when an inspection is open; stand where work begins."""
        there = self._model.has_workspace
        self.journal.setVisible(there)
        if not there and self._model.with_journal:
            self.journal.setChecked(False)
        has_report = Item.REPORT in self._model.files
        target = self.check if has_report else self.zone.choose
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> tuple[QWidget, ...]:
        return (self.pane, self.right)

    def hints(self) -> tuple[Hint, ...]:
        own = self._keys.hints(("choose", self.tr("choose report")), ("check", self.tr("check")))
        return (*own, Hint(("↑", "↓"), self.tr("checks")))

    def guide(self) -> tuple[tuple[str, str], ...]:
        rows = [(self.tr("Up and down"), self.tr("In the verdict: go from check to check"))]
        return (*self._keys.guide(), *rows)

    # ---- shown

    def _show_files(self) -> None:
        for item, row in self.files.items():
            row.show_file(self._model.files.get(item))
        has_report = Item.REPORT in self._model.files
        self.check.say_why_not("" if has_report else self.tr("Choose the report first."))
        if self._model.result is None:
            self.zone.title.setText(
                self.tr("The report is chosen")
                if has_report
                else self.tr("Which report do you want to check?")
            )
            self.right.setCurrentWidget(self.zone_page)

    def _show_busy(self, busy: bool) -> None:
        self.pane.setEnabled(not busy)
        self.zone.setEnabled(not busy)
        if not busy:
            self.check.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_checked(self, checked: Checked) -> None:
        self.result.show_checked(checked)
        self.right.setCurrentWidget(self.result)
        self.result.focus_rows()

    def _fail(self, message: str, remedy: str) -> None:
        self.banner.say(message, remedy)

    # ---- done

    def _check(self) -> None:
        if self.check.isEnabled():
            self.banner.clear()
            self._model.cite(self.cited.text())
            self._model.check()

    def _take_report(self, path: Path) -> None:
        self.banner.clear()
        self._model.take(Item.REPORT, path)
        self.check.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, item: Item) -> None:
        title = self.files[item].title.text()
        if item is Item.REPORT:
            wish = FileWish(title, "PDF (*.pdf)")
            self._dialogs.choose_file(self, wish, self._take_report)
            return
        self._dialogs.choose_file(self, FileWish(title, _kinds(item)), partial(self._take, item))

    def _take(self, item: Item, path: Path) -> None:
        self._model.take(item, path)

    def _save(self) -> None:
        if self._model.result is None:
            return
        stem = Path(self._model.result.name).stem
        suggestion = self.tr("verdict-%1.txt").replace("%1", stem)
        wish = FileWish(self.tr("Save the verdict"), "Text (*.txt)", suggestion)
        text = self.result.text
        self._dialogs.choose_place(self, wish, lambda path: self._model.save(path, text))

    def _tell(self, text: str) -> None:
        self.noticed.emit(Notice(text))

    # ---- built

    def _words(self) -> dict[Item, tuple[str, str]]:
        return {
            Item.REPORT: (self.tr("Report"), self.tr("The PDF that is checked.")),
            Item.TRUST: (
                self.tr("Trusted certificates"),
                self.tr("Without them nobody can tell who signed (PEM)."),
            ),
            Item.REGISTER: (
                self.tr("Case list"),
                self.tr("With the key it shows that list and frame are unchanged."),
            ),
            Item.KEY: (self.tr("Key"), self.tr("nyckel.json, handed out by the inspectors.")),
            Item.UNDERLAG: (
                self.tr("Supporting document"),
                self.tr("The file with the answers, if you may see it (PDF)."),
            ),
        }

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self._show_files)
        model.busy_changed.connect(self._show_busy)
        model.checked.connect(self._show_checked)
        model.told.connect(self._tell)
        model.failed.connect(self._fail)
        for item, row in self.files.items():
            row.wanted.connect(partial(self._choose, item))
            row.dropped.connect(partial(model.drop, item))
        self.cited.textEdited.connect(model.cite)
        self.cited.returnPressed.connect(self._check)
        self.journal.toggled.connect(model.use_journal)
        self.check.clicked.connect(self._check)
        self.zone.choose.clicked.connect(partial(self._choose, Item.REPORT))
        self.zone.dropped.connect(self._take_report)
        self.result.save.clicked.connect(self._save)
        self.result.copied.connect(self._tell)

    def _make_actions(self) -> None:
        self._keys.bind("choose", partial(self._choose, Item.REPORT))
        self._keys.bind("check", self._check, partial(why_not, self.check))
        self._keys.press("copy", self.result.copy)
        self._keys.press("save", self.result.save)

    def _lay_out(self) -> None:
        frame = QWidget()
        frame.setLayout(self._framed())
        self.right.addWidget(frame)
        self.right.addWidget(self.result)
        self.zone_page = frame
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._brought())
        row.addWidget(self.right, 1)

    def _framed(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(look.px(32), look.px(20), look.px(32), look.px(20))
        column.addWidget(self.zone)
        return column

    def _brought(self) -> QWidget:
        room = QWidget()
        room.setProperty("role", "surface")
        column = QVBoxLayout(room)
        column.setContentsMargins(look.px(18), look.px(16), look.px(16), look.px(16))
        column.setSpacing(look.px(14))
        column.addWidget(self.title)
        for row in self.files.values():
            column.addWidget(row)
        column.addWidget(self.cited_field)
        column.addWidget(self.journal)
        column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(look.px(18), look.px(10), look.px(16), look.px(14))
        foot.setSpacing(look.px(10))
        foot.addWidget(self.banner)
        foot.addWidget(self.check)
        self.pane.setProperty("role", "left-pane")
        self.pane.setFixedWidth(look.px(PANE))
        self.pane.setAccessibleName(self.tr("What is brought"))
        whole = QVBoxLayout(self.pane)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrollPane(self.tr("What is brought"), room), 1)
        whole.addLayout(foot)
        return self.pane


def _kinds(item: Item) -> str:
    return {
        Item.TRUST: "PEM (*.pem *.crt *.cer)",
        Item.REGISTER: "CSV, XLSX (*.csv *.txt *.xlsx)",
        Item.KEY: "JSON (*.json)",
        Item.UNDERLAG: "PDF (*.pdf)",
    }[item]


def build_verification(
    doors: VerificationDoors, runner: TaskRunner, dialogs: Dialogs
) -> VerificationScreen:
    """Return the screen; it needs no open inspection."""
    return VerificationScreen(VerificationViewModel(doors, runner, describe_error), dialogs)
