"""The commission's dialog: what is reviewed, why, on what ground, and the template's values."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.checklist import Parameter
from inspector_app.domain.values import ValueType
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.question import Question
from inspector_app.ui.screens.commission import entries as names
from inspector_app.ui.screens.commission.entries import Entries, Key, of_parameter
from inspector_app.ui.screens.commission.view_model import (
    CommissionDoors,
    CommissionViewModel,
    Sentence,
)
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import Field, TextBox, TextLine
from inspector_app.ui.widgets.label import Label, Picture, Rule
from inspector_app.ui.widgets.scroll_pane import ScrollPane
from inspector_app.wording.faults import describe_error

WIDTH, HEIGHT = 720, 640
PURPOSE_LINES, QUESTION_LINES = 4, 4


class CommissionDialog(QDialog):
    """All faults at once, below their fields; closes when everything is saved."""

    saved = Signal(object)  # datetime

    def __init__(
        self, model: CommissionViewModel, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model, self._dialogs = model, dialogs
        self.setWindowTitle(self.tr("Commission"))
        self.resize(look.px(WIDTH), look.px(HEIGHT))
        self.banner = Banner()
        self.fields = self._own_fields()
        self._parameters = {
            of_parameter(one.parameter_id): one for one in model.standing.checklist.parameters
        }
        self.fields |= {key: self._value_field(one) for key, one in self._parameters.items()}
        self.save_button = Button(self.tr("Save"), "primary", "save")
        self.save_button.setDefault(True)
        self.save_button.setToolTip("Ctrl+Enter")
        self.cancel = Button(self.tr("Cancel"))
        self._lay_out()
        self._show(model.entries)
        self._locked: dict[Key, str] = {}
        self._lock()
        self._connect()
        self._untouched = self.entries
        self.fields[names.TITLE].editor.setFocus()

    @property
    def entries(self) -> Entries:
        """The form as it is typed."""
        return Entries(
            title=self._text(names.TITLE),
            organisation=self._text(names.ORGANISATION),
            first=self._text(names.FIRST),
            last=self._text(names.LAST),
            registry_no=self._text(names.REGISTRY_NO),
            purpose=self._text(names.PURPOSE),
            questions=self._text(names.QUESTIONS),
            secrecy_ground=self._text(names.SECRECY_GROUND),
            values=tuple(
                (one.parameter_id, self._text(key)) for key, one in self._parameters.items()
            ),
        )

    def reject(self) -> None:
        """Leave at once when nothing has been changed, else after a question."""
        if self.entries == self._untouched:
            super().reject()
            return
        question = Question(
            title=self.tr("Leave without saving?"),
            text=self.tr("What you have changed here is lost."),
            yes=self.tr("Leave"),
            no=self.tr("Go on writing"),
        )
        self._dialogs.ask(self, question, self._leave)

    def _leave(self) -> None:
        """A method of the dialog, so that the question does not hold what it is a part of."""
        self.done(QDialog.DialogCode.Rejected)

    def stand_on(self, key: Key) -> None:
        """Put the keyboard in a field."""
        self.fields[key].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.ensureWidgetVisible(self.fields[key])

    # ---- what the model tells

    def _say_faults(self, faults: dict[Key, Sentence]) -> None:
        self.banner.clear()
        for key, field in self.fields.items():
            field.say(" ".join(faults.get(key, ())))
            if key in self._locked and key not in faults:
                field.editor.setAccessibleDescription(self._locked[key])
        first = next((key for key in self.fields if key in faults), None)
        if first is not None:
            self.stand_on(first)

    def _done(self, at: datetime) -> None:
        self.saved.emit(at)
        self.accept()

    # ---- inside

    def _connect(self) -> None:
        self._model.faulty.connect(self._say_faults)
        self._model.failed.connect(self.banner.say)
        self._model.saved.connect(self._done)
        self.save_button.clicked.connect(self._save)
        self.cancel.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._save)

    def _save(self) -> None:
        self._model.save(self.entries)

    def _own_fields(self) -> dict[Key, Field]:
        purpose, questions = self.tr("Background and purpose"), self.tr("Questions to answer")
        return {
            names.TITLE: Field(self.tr("Name of the inspection"), TextLine()),
            names.ORGANISATION: Field(self.tr("Organisation"), TextLine()),
            names.FIRST: Field(self.tr("Period from"), TextLine()),
            names.LAST: Field(self.tr("Period to"), TextLine()),
            names.REGISTRY_NO: Field(
                self.tr("Registration number"),
                TextLine(),
                self.tr("Of the inspection itself. It may be left empty until it is registered."),
            ),
            names.PURPOSE: Field(
                purpose,
                TextBox(purpose, lines=PURPOSE_LINES),
                self.tr("Why the inspection is made and who asked for it. It is printed."),
            ),
            names.QUESTIONS: Field(
                questions,
                TextBox(questions, lines=QUESTION_LINES),
                self.tr("One question on each line."),
            ),
            names.SECRECY_GROUND: Field(
                self.tr("Ground in the secrecy act"),
                TextLine(),
                self.tr("The ground for reading the files, as your lawyers have stated it."),
            ),
        }

    def _value_field(self, parameter: Parameter) -> Field:
        parts = [f"{parameter.nature.value.capitalize()}.", parameter.note]
        if parameter.type is ValueType.TEXTS:
            parts.append(self.tr("Put a semicolon between several."))
        return Field(parameter.label, TextLine(), " ".join(part for part in parts if part))

    def _show(self, entries: Entries) -> None:
        texts = {
            names.TITLE: entries.title,
            names.ORGANISATION: entries.organisation,
            names.FIRST: entries.first,
            names.LAST: entries.last,
            names.REGISTRY_NO: entries.registry_no,
            names.PURPOSE: entries.purpose,
            names.QUESTIONS: entries.questions,
            names.SECRECY_GROUND: entries.secrecy_ground,
        }
        texts |= {of_parameter(name): text for name, text in entries.values}
        for key, text in texts.items():
            editor = self.fields[key].editor
            if isinstance(editor, QPlainTextEdit):
                editor.setPlainText(text)
            elif isinstance(editor, QLineEdit):
                editor.setText(text)

    def _text(self, key: Key) -> str:
        editor = self.fields[key].editor
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        assert isinstance(editor, QLineEdit)
        return editor.text()

    def _lock(self) -> None:
        """Let what is locked be read but not written, with the reason beside it."""
        locks = (
            (self.period_lock, self._model.period_lock, (names.FIRST, names.LAST)),
            (self.values_lock, self._model.values_lock, tuple(self._parameters)),
        )
        for line, reason, keys in locks:
            line.tell(" ".join(reason or ()))
            for key in keys if reason else ():
                editor = self.fields[key].editor
                assert isinstance(editor, QLineEdit)
                editor.setReadOnly(True)
                self._locked[key] = f"{line.text.text()} {self.fields[key].hint.text()}".strip()
                editor.setAccessibleDescription(self._locked[key])

    def _lay_out(self) -> None:
        self.period_lock, self.values_lock = LockLine(), LockLine()
        whole = dialog_column(self)
        whole.addWidget(Label(self.tr("Commission"), "page-title"))
        whole.addWidget(self.banner)
        whole.addWidget(self._form(), 1)
        whole.addLayout(row_of(None, self.cancel, self.save_button))

    def _form(self) -> ScrollPane:
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, look.px(14), 0)
        column.setSpacing(look.px(12))
        for key in (names.TITLE, names.ORGANISATION):
            column.addWidget(self.fields[key])
        column.addLayout(self._period())
        column.addWidget(self.period_lock)
        for key in (names.REGISTRY_NO, names.PURPOSE, names.QUESTIONS, names.SECRECY_GROUND):
            column.addWidget(self.fields[key])
        if self._parameters:
            column.addWidget(Rule())
            column.addWidget(Label(self.tr("Values of the review template"), "card-title"))
            column.addWidget(self.values_lock)
        for key in self._parameters:
            column.addWidget(self.fields[key])
        column.addStretch(1)
        self.page = ScrollPane(self.tr("Commission"), room)
        return self.page

    def _period(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(16))
        for column, key in enumerate((names.FIRST, names.LAST)):
            grid.addWidget(self.fields[key], 0, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        return grid


class LockLine(QWidget):
    """Why something cannot be changed; hidden when it can."""

    def __init__(self) -> None:
        super().__init__()
        self.text = Label(role="body-2", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(Picture("lock", 16, "text_2"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)

    def tell(self, reason: str) -> None:
        """Tell the reason; empty takes the line away."""
        self.text.setText(reason)
        self.setVisible(bool(reason))


def build_commission(
    doors: CommissionDoors, dialogs: Dialogs, parent: QWidget | None = None
) -> CommissionDialog:
    """Return the dialog of the open inspection's commission. Error: ``no_inspection``."""
    return CommissionDialog(CommissionViewModel(doors, describe_error), dialogs, parent)
