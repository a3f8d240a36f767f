"""What goes out from home and comes back: a package made, received, written again, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import HandOver, Reading
from inspector_app.domain.hand_over.packing import Standing
from inspector_app.domain.reading_assignment import Part
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.question import Question
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import CheckBox, Choice, Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.scroll_pane import ScrollPane
from inspector_app.wording.faults import describe_error
from inspector_app.wording.hand_over import akts_word, package_line
from inspector_app.workflow.hand_over import HandOverFiles, Parting

SHOWN_FILES = 6
SHOWN_PACKAGES = 3
ROW = 24  # px
ASIDE = ("package_cancelled", "package_came_back")
"""The refusals after which a file can be kept aside."""


class HandOverDialog(QDialog):
    """Everything that home does with packages; each act is saved when it is done."""

    changed = Signal()
    slip_wanted = Signal(object)  # HandOver

    def __init__(
        self, steps: HandOverFiles, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._steps, self._dialogs = steps, dialogs
        self._candidates: tuple[Standing, ...] = ()
        self._packages: tuple[HandOver, ...] = ()
        self.setWindowTitle(self.tr("Hand over"))
        self.resize(look.px(760), look.px(680))
        self.banner = Banner()
        names = tuple((one.name, one.name) for one in steps.overview().people)
        self.person = Field(self.tr("To"), Choice(names))
        self.laptop = Field(self.tr("Laptop"), TextLine(), self.tr("For example its number."))
        self.all = CheckBox(self.tr("All files that can be handed over"))
        self.files = _list(self.tr("Files"), SHOWN_FILES)
        self.none = Label(role="body-2", wrap=True)
        self.passphrase = Field(
            self.tr("Passphrase of the package"),
            TextLine(secret=True),
            self.tr("Tell it by word of mouth. At least 12 characters."),
        )
        self.show_secret = CheckBox(self.tr("Show what I write"))
        self.make = Button(self.tr("Make the package"), "primary", "send")
        self.packages = _list(self.tr("Packages"), SHOWN_PACKAGES)
        self.no_packages = Label(self.tr("No package has been made."), "body-2")
        self.slip = Button(self.tr("Slip"), "", "printer")
        self.again = Button(self.tr("Write again"), "", "refresh-cw")
        self.reason = Field(
            self.tr("Why a package is taken back"),
            TextLine(),
            self.tr("For example that the laptop is lost. Its answers since then are not used."),
        )
        self.cancel = Button(self.tr("Take back"), "quiet", "undo-2")
        self.receive = Button(self.tr("Receive"), "", "download")
        self.close_button = Button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._show_packages()
        self._show_files()
        self.person.editor.setFocus()

    # ---- shown

    def _show_files(self) -> None:
        self._candidates = self._candidates_of(self._person())
        with QSignalBlocker(self.files):
            self.files.clear()
            for standing in self._candidates:
                item = QListWidgetItem(self._file_text(standing))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                self.files.addItem(item)
            self.files.setCurrentRow(0)
        self.all.setChecked(False)
        there = bool(self._candidates)
        for widget in (self.files, self.all):
            widget.setVisible(there)
        self.none.setVisible(not there)
        self._count()

    def _candidates_of(self, person: str) -> tuple[Standing, ...]:
        self.none.setText(
            self.tr("There are no files that %1 can be given now.").replace("%1", person)
        )
        try:
            return self._steps.candidates(person)
        except InspectionError as error:
            self.none.setText(" ".join(describe_error(error)))
            return ()

    def _file_text(self, standing: Standing) -> str:
        begun = self.tr("begun") if standing.events else self.tr("not begun")
        if not standing.twice:
            return f"{standing.name}, {begun}"
        first, second = self.tr("first reading of two"), self.tr("second reading of two")
        part = first if standing.reading.part is Part.FIRST else second
        return f"{standing.name}, {part}, {begun}"

    def _show_packages(self) -> None:
        self._packages = tuple(reversed(self._steps.overview().packages))
        row = max(0, self.packages.currentRow())
        with QSignalBlocker(self.packages):
            self.packages.clear()
            for package in self._packages:
                self.packages.addItem(package_line(package))
            self.packages.setCurrentRow(min(row, len(self._packages) - 1))
        self.packages.setVisible(bool(self._packages))
        self.no_packages.setVisible(not self._packages)
        self._fit()

    def _fit(self) -> None:
        package = self._package()
        none = self.tr("Choose a package first.")
        over = self.tr("The package is not out any more.")
        self.slip.say_why_not("" if package else none)
        for button in (self.again, self.cancel):
            button.say_why_not(none if package is None else "" if package.is_away else over)

    def _count(self) -> None:
        chosen = len(self._chosen())
        words = self.tr("Make the package, %1").replace("%1", akts_word(chosen))
        self.make.setText(words if chosen else self.tr("Make the package"))

    # ---- what is chosen

    def _person(self) -> str:
        return self.person.choice.key

    def _package(self) -> HandOver | None:
        row = self.packages.currentRow()
        return self._packages[row] if 0 <= row < len(self._packages) else None

    def _chosen(self) -> tuple[Reading, ...]:
        return tuple(
            standing.reading
            for row, standing in enumerate(self._candidates)
            if self.files.item(row).checkState() is Qt.CheckState.Checked
        )

    def _choose_all(self, wanted: bool) -> None:
        state = Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked
        with QSignalBlocker(self.files):
            for row in range(self.files.count()):
                self.files.item(row).setCheckState(state)
        self._count()

    # ---- done

    def _make(self) -> None:
        parting = Parting(self._person(), _text(self.laptop), self._chosen())
        phrase = _text(self.passphrase)
        if not parting.readings:
            self.banner.say(self.tr("No files are chosen."), self.tr("Choose files in the list."))
            return
        if not self._has_phrase():
            return
        number = 1 + max((package.number for package in self._packages), default=0)
        self._place(number, lambda path: self._steps.hand_over(parting, path, phrase))

    def _write_again(self) -> None:
        package, phrase = self._package(), _text(self.passphrase)
        if package is not None and self._has_phrase():
            number = package.number
            self._place(number, lambda path: self._steps.write_again(number, path, phrase))

    def _has_phrase(self) -> bool:
        told = "" if _text(self.passphrase) else self.tr("Write a passphrase for the package.")
        self.passphrase.say(told)
        if told:
            self.passphrase.editor.setFocus()
        return not told

    def _place(self, number: int, work: Callable[[Path], HandOver]) -> None:
        wish = FileWish(
            self.tr("Save the package"), self._kinds(), f"paket-{number}-ut.overlamning"
        )
        self._dialogs.choose_place(self, wish, lambda path: self._write(path, work))

    def _write(self, path: Path, work: Callable[[Path], HandOver]) -> None:
        package = self._try(lambda: work(path))
        if package is None:
            return
        self.passphrase.line.clear()
        self.banner.say(
            self.tr("Saved as %1.").replace("%1", path.name),
            self.tr("The files are read-only here until the package has come back."),
            Tone.GOOD,
        )
        self.slip_wanted.emit(package)

    def _receive(self) -> None:
        wish = FileWish(self.tr("Receive a package"), self._kinds())
        self._dialogs.choose_file(self, wish, self._take_in)

    def _take_in(self, path: Path) -> None:
        try:
            package = self._steps.receive(path)
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            self._show_packages()
            if error.code in ASIDE:
                self._ask_aside(path, " ".join(describe_error(error)))
            return
        self._say_done(
            self.tr("Package %1 is received, %2.")
            .replace("%1", str(package.number))
            .replace("%2", akts_word(package.akts))
        )

    def _ask_aside(self, path: Path, told: str) -> None:
        question = Question(
            self.tr("Keep the file aside?"), told, self.tr("Keep aside"), self.tr("Leave it")
        )
        self._dialogs.ask(self, question, lambda: self._keep_aside(path))

    def _keep_aside(self, path: Path) -> None:
        if self._try(lambda: self._steps.keep_aside(path)) is not None:
            self._say_done(self.tr("The file is kept aside. No answer was changed."))

    def _cancel(self) -> None:
        package, reason = self._package(), _text(self.reason)
        if package is None:
            return
        self.reason.say("" if reason else self.tr("Write why."))
        if not reason:
            self.reason.editor.setFocus()
            return
        number = package.number
        if self._try(lambda: self._steps.cancel(number, reason)) is not None:
            told = self.tr("Package %1 is taken back. Its files are here as they left.")
            self._say_done(told.replace("%1", str(number)))

    def _say_done(self, text: str) -> None:
        self._refresh()
        self.banner.say(text, tone=Tone.GOOD)

    def _try(self, work: Callable[[], HandOver]) -> HandOver | None:
        self.banner.clear()
        try:
            found = work()
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            self._show_packages()
            return None
        self._refresh()
        return found

    def _refresh(self) -> None:
        self._show_packages()
        self._show_files()
        self.changed.emit()

    def _kinds(self) -> str:
        return self.tr("Package (*.overlamning)")

    # ---- built

    def _connect(self) -> None:
        self.person.choice.currentIndexChanged.connect(self._show_files)
        self.all.toggled.connect(self._choose_all)
        self.files.itemChanged.connect(self._count)
        self.show_secret.toggled.connect(self.passphrase.line.show_written)
        self.make.clicked.connect(self._make)
        self.packages.currentRowChanged.connect(self._fit)
        self.receive.clicked.connect(self._receive)
        self.slip.clicked.connect(lambda: self.slip_wanted.emit(self._package()))
        self.again.clicked.connect(self._write_again)
        self.cancel.clicked.connect(self._cancel)
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        whole = dialog_column(self)
        whole.addWidget(Label(self.tr("Hand over"), "page-title"))
        whole.addWidget(self.banner)
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(12))
        column.addWidget(self._out())
        column.addWidget(self._back())
        column.addStretch(1)
        whole.addWidget(ScrollPane(self.tr("Hand over"), room), 1)
        whole.addLayout(row_of(self.receive, None, self.close_button))

    def _out(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("To a laptop without network"), "card-title"))
        told = self.tr(
            "The files go in one encrypted package, by USB stick or folder. Until it has come "
            "back they are read there and not here. Of the other reader's answers it holds nothing."
        )
        card.body.addWidget(Label(told, "body-2", wrap=True))
        grid = QGridLayout()
        grid.addWidget(self.person, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.laptop, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        for widget in (self.none, self.all, self.files, self.passphrase, self.show_secret):
            card.body.addWidget(widget)
        card.body.addLayout(row_of(self.make, None))
        return card

    def _back(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Out and back"), "card-title"))
        for widget in (self.no_packages, self.packages):
            card.body.addWidget(widget)
        card.body.addLayout(row_of(self.slip, self.again, None))
        card.body.addWidget(self.reason)
        card.body.addLayout(row_of(self.cancel, None))
        return card


def _list(name: str, rows: int) -> QListWidget:
    made = QListWidget()
    made.setProperty("role", "lines")
    made.setAccessibleName(name)
    made.setWordWrap(True)
    made.setSpacing(look.px(2))
    made.setFixedHeight(look.px(ROW) * rows)
    return made


def _text(field: Field) -> str:
    return field.line.text().strip()
