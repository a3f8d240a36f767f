"""Which column is what: a choice for each field, and what is left behind said aloud."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from inspector_app.domain.population.fields import KEY_FIELDS, Field, VisitRule
from inspector_app.ui import look
from inspector_app.ui.screens.population import words
from inspector_app.ui.screens.population.draft import Draft
from inspector_app.ui.screens.population.fold import Fold
from inspector_app.ui.screens.population.still_choice import StillChoice
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Field as FormField
from inspector_app.ui.widgets.label import Fact, Label

ACROSS = 4


class ColumnsCard(Card):
    """Suggested from the headings; the user confirms by reading the list in."""

    column_chosen = Signal(object, str)  # Field, header
    rule_chosen = Signal(object)  # VisitRule

    def __init__(self) -> None:
        super().__init__(self.tr("Which column is what"))
        hint = self.tr(
            "Only one thing is required: what tells the children apart. Choose a number, the "
            "personal identity number or the case number."
        )
        self.body.addWidget(Label(hint, "body-2", wrap=True))
        self.fault = Label(role="error", wrap=True)
        self.fault.hide()
        self.body.addWidget(self.fault)
        self.fields: dict[Field, FormField] = {}
        self.more = Fold(self.tr("More columns"))
        for place, group in enumerate(words.GROUPS):
            grid = self._grid(group)
            (self.more.body if place == len(words.GROUPS) - 1 else self.body).addLayout(grid)
        self.body.addWidget(self.more)
        self.rule = StillChoice(tuple((r.value, words.rule_word(r)) for r in VisitRule))
        self.rule_field = FormField(self.tr("When a child has several rows"), self.rule)
        self.rule.activated.connect(lambda _i: self.rule_chosen.emit(VisitRule(self.rule.key)))
        self.body.addWidget(self.rule_field)

    def choice(self, field: Field) -> StillChoice:
        """The choice of one field."""
        editor = self.fields[field].editor
        assert isinstance(editor, StillChoice)
        return editor

    def show_draft(self, draft: Draft) -> None:
        """Show the columns of the list and which field each is."""
        none = (("", self.tr("– not in the list –")),)
        for field in self.fields:
            header = draft.mapping.header_of(field)
            missing = () if header in (*draft.preview.header, "") else ((header, header),)
            items = none + missing + tuple((text, text) for text in draft.preview.header)
            self.choice(field).offer(items, header)
        in_more = set(words.GROUPS[-1]) & set(draft.mapping.fields)
        if in_more:
            self.more.show_open(True)
        self.rule_field.setVisible(bool(draft.mapping.header_of(Field.REGISTERED_VISITS)))
        self.rule.offer(
            tuple((r.value, words.rule_word(r)) for r in VisitRule), draft.mapping.visit_rule.value
        )

    def say(self, fault: str) -> None:
        """Show what is wrong with the choice of columns."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        for field in KEY_FIELDS:
            self.choice(field).setAccessibleDescription(fault)

    def focus_key(self) -> None:
        """Put the keyboard where a child is told from another."""
        self.choice(KEY_FIELDS[0]).setFocus()

    def _grid(self, group: tuple[Field, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(8))
        for place, field in enumerate(group):
            choice = StillChoice(())
            choice.activated.connect(
                lambda _i, f=field, c=choice: self.column_chosen.emit(f, c.key)
            )
            self.fields[field] = FormField(words.field_word(field), choice)
            grid.addWidget(self.fields[field], place // ACROSS, place % ACROSS)
        for column in range(ACROSS):
            grid.setColumnStretch(column, 1)
        return grid


class LeftBehind(Card):
    """The columns that will not be taken in."""

    def __init__(self) -> None:
        super().__init__(self.tr("What is not taken in"))
        self.lines: list[Fact] = []

    def say(self, sentences: tuple[str, ...]) -> None:
        """Show the sentences, one on each line."""
        for old in self.lines:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = [Fact("eye-off", text, wrap=True) for text in sentences]
        for line in self.lines:
            self.body.addWidget(line)

    @property
    def text(self) -> str:
        """What is said."""
        return " ".join(line.label.text() for line in self.lines)
