"""The form of a new inspection: what is reviewed, during which period, and who opens it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.mode import AdvancedPart
from inspector_app.ui.question import Question
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.screens.start.choices import Choices, StartChoices
from inspector_app.ui.screens.start.view_model import NewInspection
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column
from inspector_app.ui.widgets.form import CheckBox, Choice, Field, TextLine
from inspector_app.ui.widgets.label import Label, Rule
from inspector_app.ui.widgets.scroll_pane import ScrollPane

FEWEST_CHARACTERS = 12
WIDTH, HEIGHT = 740, 680
MARGIN = 64  # px of the screen that are left free above and below


class NewInspectionDialog(QDialog):
    """All faults at once, below their fields; closes when the workspace exists."""

    submitted = Signal(object)  # NewInspection
    stop_wanted = Signal()

    def __init__(
        self, choices: StartChoices, dialogs: Dialogs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices, self._dialogs, self._folder = choices, dialogs, choices.folder
        self._untouched: tuple[object, ...] = ()
        self._templates = _known(choices.templates)
        self.setWindowTitle(self.tr("New inspection"))
        self.banner = Banner()
        self._make_fields(choices)
        self.create_button = Button(self.tr("Create"), "primary", "plus")
        self.create_button.setDefault(True)
        self.create_button.clicked.connect(self._submit)
        self.cancel = Button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.working = Label(self.tr("The inspection is being created."), "body-2")
        self.working.hide()
        self._lay_out()
        self._untouched = self._written()
        self.title.editor.setFocus()

    def reject(self) -> None:
        """Leave at once when nothing has been written, else after a question.

        While the inspection is being created, ask for that to stop instead.
        """
        if self.working.isVisible():
            self.working.setText(self.tr("Stopping."))
            self.stop_wanted.emit()
            return
        if self._written() == self._untouched:
            super().reject()
            return
        question = Question(
            title=self.tr("Leave without creating the inspection?"),
            text=self.tr("What you have written here is lost."),
            yes=self.tr("Leave"),
            no=self.tr("Go on writing"),
        )
        self._dialogs.ask(self, question, self._leave)

    def _leave(self) -> None:
        """A method of the dialog, so that the question does not hold what it is a part of."""
        self.done(QDialog.DialogCode.Rejected)

    def _written(self) -> tuple[object, ...]:
        """What the user can have changed."""
        fields = (self.title, self.organisation, self.first, self.last, self.person)
        texts = [field.line.text() for field in (*fields, self.passphrase, self.again)]
        ticks = [tick.isChecked() for tick in (*self.themes.values(), self.in_depth)]
        return (*texts, *ticks, self.role.choice.key, self._folder)

    def set_busy(self, busy: bool) -> None:
        """No second try while the first one runs; it can be stopped."""
        self.create_button.setEnabled(not busy)
        self.page.setEnabled(not busy)
        self.working.setText(self.tr("The inspection is being created."))
        self.working.setVisible(busy)
        if busy:
            self.cancel.setFocus()

    def _make_fields(self, choices: StartChoices) -> None:
        last = choices.today().replace(day=1) - timedelta(days=1)
        first = (last.replace(day=1) - timedelta(days=334)).replace(day=1)
        self.title = Field(
            self.tr("Name of the inspection"),
            TextLine(placeholder=self.tr("Visits to placed children, autumn 2026")),
        )
        self.organisation = Field(self.tr("Organisation"), TextLine(choices.organisation))
        self.first = Field(self.tr("Period from"), TextLine(first.isoformat()))
        self.last = Field(self.tr("Period to"), TextLine(last.isoformat()))
        self.themes = {key: CheckBox(word) for key, word in self._templates}
        for tick in list(self.themes.values())[:1]:
            tick.setChecked(True)
        self.no_theme = Label(role="error", wrap=True)
        self.no_theme.hide()
        self.in_depth = CheckBox(self.tr("Ask the in-depth questions too"))
        self.person = Field(self.tr("Your name"), TextLine())
        self.role = Field(self.tr("Your role"), Choice(_known(choices.roles)))
        self.passphrase = Field(
            self.tr("Passphrase"),
            TextLine(secret=True),
            self.tr(
                "At least %n characters. Four unrelated words are easy to remember.",
                "",
                FEWEST_CHARACTERS,
            ),
        )
        self.again = Field(self.tr("The passphrase once more"), TextLine(secret=True))
        self.place = Label(role="hint", wrap=True)
        self.change_place = Button(self.tr("Change folder"), "link")
        self.change_place.clicked.connect(self._choose_place)
        self._show_place()

    def _lay_out(self) -> None:
        whole = dialog_column(self)
        whole.addWidget(Label(self.tr("New inspection"), "page-title"))
        whole.addWidget(self.banner)
        whole.addWidget(self._form(), 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, look.px(8), 0)
        buttons.addWidget(self.working, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.create_button)
        whole.addLayout(buttons)

    def _form(self) -> ScrollPane:
        """The fields; they scroll where large text makes them higher than the screen."""
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.title)
        column.addWidget(self.organisation)
        column.addLayout(_pair(self.first, self.last))
        column.addLayout(self._theme_grid())
        column.addWidget(Rule())
        column.addLayout(_pair(self.person, self.role))
        column.addLayout(_pair(self.passphrase, self.again))
        place = QHBoxLayout()
        place.addWidget(self.place, 1)
        place.addWidget(self.change_place)
        column.addLayout(place)
        column.addStretch(1)
        self.page = ScrollPane(self.tr("New inspection"), room)
        room_for = self.screen().availableGeometry().height() - MARGIN
        self.resize(look.px(WIDTH), min(look.px(HEIGHT), room_for))
        return self.page

    def _theme_grid(self) -> QVBoxLayout:
        """What is reviewed: a tick for each theme, side by side when there are many."""
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        title = Label(self.tr("What is reviewed"), "label")
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        rows = (len(self.themes) + 1) // 2
        for place, tick in enumerate(self.themes.values()):
            grid.addWidget(tick, place % rows, place // rows)
        column.addWidget(title)
        column.addLayout(grid)
        column.addWidget(self.no_theme)
        column.addWidget(AdvancedPart(self.in_depth))
        return column

    def _choose_place(self) -> None:
        wish = FileWish(self.tr("Choose where the inspection is kept"), "", str(self._folder))

        def keep(folder: object) -> None:
            self._folder = folder  # type: ignore[assignment]
            self._show_place()

        self._dialogs.choose_folder(self, wish, keep)

    def _show_place(self) -> None:
        self.place.setText(self.tr("Kept encrypted in %1").replace("%1", str(self._folder)))

    def _submit(self) -> None:
        first, last = self._day(self.first), self._day(self.last)
        faults = self._faults(first, last)
        for field, fault in faults.items():
            field.say(fault)
        faulty = [field for field, fault in faults.items() if fault]
        chosen = [key for key, tick in self.themes.items() if tick.isChecked()]
        self.no_theme.setText("" if chosen else self.tr("Choose at least one theme."))
        self.no_theme.setVisible(not chosen)
        if faulty or not chosen:
            target = faulty[0].editor if faulty else next(iter(self.themes.values()))
            target.setFocus()
            self.page.ensureWidgetVisible(target)
            return
        self.banner.clear()
        assert first is not None
        assert last is not None
        self.submitted.emit(
            NewInspection(
                title=self.title.text,
                organisation=self.organisation.text,
                first_day=first,
                last_day=last,
                folder=self._folder,
                person=self.person.text,
                role=self.role.choice.key,
                passphrase=self.passphrase.line.text(),
                template=chosen[0],
                further=tuple(chosen[1:]),
                in_depth=self.in_depth.isChecked(),
            )
        )

    def _day(self, field: Field) -> date | None:
        return read_date(field.text, self._choices.today())

    def _faults(self, first: date | None, last: date | None) -> dict[Field, str]:
        date_fault = self.tr("Write a date, for example 2026-03-12.")
        order = first is not None and last is not None and first > last
        phrase, again = self.passphrase.line.text(), self.again.line.text()
        return {
            self.title: "" if self.title.text else self.tr("Give the inspection a name."),
            self.organisation: (
                "" if self.organisation.text else self.tr("Write who makes the inspection.")
            ),
            self.first: date_fault if first is None else "",
            self.last: date_fault
            if last is None
            else (self.tr("The period ends before it begins.") if order else ""),
            self.person: "" if self.person.text else self.tr("Write your name."),
            self.passphrase: ""
            if len(phrase) >= FEWEST_CHARACTERS
            else self.tr("The passphrase has fewer than %n characters.", "", FEWEST_CHARACTERS),
            self.again: "" if phrase == again else self.tr("The two passphrases differ."),
        }


def _known(choices: Choices) -> tuple[tuple[str, str], ...]:
    return choices() if callable(choices) else choices


def _pair(left: QWidget, right: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(16))
    grid.addWidget(left, 0, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(right, 0, 1, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid
