"""How the list is read: settings, first rows, columns, what is left behind, what is said of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from inspector_app.domain.errors import Issue, Severity
from inspector_app.ui import look
from inspector_app.ui.screens.population import words
from inspector_app.ui.screens.population.columns_card import ColumnsCard, LeftBehind
from inspector_app.ui.screens.population.draft import Draft, field_of_column
from inspector_app.ui.screens.population.names_card import NamesCard
from inspector_app.ui.screens.population.page import Page
from inspector_app.ui.screens.population.settings_card import SettingsCard
from inspector_app.ui.screens.population.statement_card import StatementCard
from inspector_app.ui.screens.population.still_choice import StillChoice
from inspector_app.ui.screens.population.text_table import TextColumn, TextTable
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_issue

SHOWN_ROWS = 8
NO_KEY = "population_mapping_no_key"
"""The one fault that is not told before the user wants to read the list in."""


class ProfileCard(Card):
    """A saved mapping for each source system."""

    used = Signal(str)
    kept = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Saved mapping"))
        self.saved = StillChoice(())
        self.saved_field = Field(self.tr("Use the mapping of"), self.saved)
        self.use = Button(self.tr("Use"))
        self.name = TextLine(placeholder=self.tr("Name of the case system"))
        self.name_field = Field(self.tr("Save this mapping as"), self.name)
        self.keep = Button(self.tr("Save mapping"), "", "save")
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        for widget, stretch in (
            (self.saved_field, 1),
            (self.use, 0),
            (self.name_field, 1),
            (self.keep, 0),
        ):
            row.addWidget(widget, stretch)
        for button in (self.use, self.keep):
            row.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self.use.clicked.connect(lambda: self.used.emit(self.saved.key))
        self.keep.clicked.connect(self._keep)
        self.name.returnPressed.connect(self._keep)

    def show_names(self, names: tuple[str, ...]) -> None:
        """Offer these; without any there is only saving."""
        chosen = self.saved.key if self.saved.key in names else (*names, "")[0]
        self.saved.offer(tuple((name, name) for name in names), chosen)
        for widget in (self.saved_field, self.use):
            widget.setVisible(bool(names))

    def _keep(self) -> None:
        name = self.name.text().strip()
        self.name_field.say("" if name else self.tr("Write a name."))
        if name:
            self.kept.emit(name)
        else:
            self.name.setFocus()


class MappingPage(Page):
    """Nothing is read in until the button is pressed."""

    def __init__(self) -> None:
        super().__init__(self.tr("How the list is read"))
        self.back = Button(self.tr("Another list"), "quiet", "undo-2")
        self.read_in = Button(self.tr("Read in the list"), "primary", "download")
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.read_in)
        self.warnings = Banner()
        self.settings = SettingsCard()
        self.rows = TextTable(self.tr("First rows of the list"), SHOWN_ROWS)
        self.columns = ColumnsCard()
        self.left_behind = LeftBehind()
        self.names = NamesCard()
        self.profile = ProfileCard()
        self.statement = StatementCard()
        first = Card(self.tr("The first rows"))
        first.body.addWidget(
            Label(self.tr("Greyed columns are not taken in."), "body-2", wrap=True)
        )
        first.body.addWidget(self.rows)
        for widget in (
            self.warnings,
            self.settings,
            first,
            self.columns,
            self.left_behind,
            self.names,
            self.statement,
            self.profile,
        ):
            self.body.addWidget(widget)

    def show_draft(self, draft: Draft, insist: bool) -> None:
        """Show the list as it would be read; with ``insist`` what is missing is a fault."""
        self.say_sentence(draft.source.name)
        self.settings.show_draft(draft, insist)
        self.columns.show_draft(draft)
        told = [one for one in draft.mapping_faults if insist or one.code != NO_KEY]
        self.columns.say(_sentences(tuple(told)))
        self.left_behind.say(words.dropped_sentences(draft.dropped))
        self.names.show_names(draft.names, draft.keep_names)
        self._show_rows(draft)
        notes = tuple(one for one in draft.preview.issues if one.severity is Severity.WARNING)
        grave = tuple(one for one in draft.preview.issues if one.severity is Severity.ERROR)
        tone = Tone.FAULT if grave else Tone.WARNING
        self.warnings.say(_sentences(grave or notes), tone=tone)

    def focus_missing(self, draft: Draft) -> None:
        """Put the keyboard on what must be decided first."""
        if draft.open_questions:
            self.settings.focus_first(draft.open_questions)
        elif draft.mapping_faults:
            self.columns.focus_key()
        else:
            self.settings.focus_all()

    def _show_rows(self, draft: Draft) -> None:
        columns = []
        for header in draft.preview.header:
            field = field_of_column(draft.mapping, header)
            word = words.field_word(field) if field else self.tr("not taken in")
            same = field is not None and word.casefold() == header.casefold()
            title = header if same else f"{header}  ({word})"
            columns.append(TextColumn(title, muted=field is None))
        width = len(columns)
        rows = [
            (*row, *[""] * (width - len(row)))[:width] for row in draft.preview.rows[:SHOWN_ROWS]
        ]
        self.rows.show_rows(columns, rows)


def _sentences(issues: tuple[Issue, ...]) -> str:
    return " ".join(" ".join(describe_issue(issue)) for issue in issues)
