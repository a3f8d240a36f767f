"""What became of the list: the avstämning, every fault, how rows were joined, what was left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.districts import CURRENT_NAMES
from inspector_app.domain.errors import Severity
from inspector_app.domain.population import ImportCounts, RegisterImport
from inspector_app.ui import look
from inspector_app.ui.issue_rows import issue_rows
from inspector_app.ui.mode import AdvancedPart
from inspector_app.ui.screens.population import words
from inspector_app.ui.screens.population.page import Page, clear, side_by_side
from inspector_app.ui.screens.population.still_choice import StillChoice
from inspector_app.ui.screens.population.text_table import TextColumn, TextTable
from inspector_app.ui.screens.population.view_model import Outcome
from inspector_app.ui.widgets.banner import Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Field
from inspector_app.ui.widgets.issue_table import IssueTable
from inspector_app.ui.widgets.label import Fact, Label
from inspector_app.wording.numbers import count, long_moment

UNKNOWN_DISTRICT = "population_district_unknown"
SHOWN_FAULTS = 8


class DistrictNames(Card):
    """Names of stadsdelar that the list uses and the program does not know: what do they mean?"""

    answered = Signal(object)  # tuple[tuple[str, str], ...]

    def __init__(self) -> None:
        super().__init__(self.tr("Unknown names of districts"))
        self.fields: dict[str, Field] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(14))
        self.use = Button(self.tr("Read in with these names"), "", "refresh-cw")
        self.use.clicked.connect(self._answer)
        self.body.addWidget(
            Label(self.tr("Say which of today's districts each name means."), "body-2", wrap=True)
        )
        self.body.addLayout(self._grid)
        self.body.addLayout(side_by_side(self.use))

    def ask(self, names: tuple[str, ...]) -> None:
        """Ask for each name."""
        clear(self._grid)
        items = (("", self.tr("Choose …")), *((name, name) for name in CURRENT_NAMES))
        self.fields = {name: Field(name, StillChoice(items)) for name in names}
        for place, field in enumerate(self.fields.values()):
            self._grid.addWidget(field, place // 3, place % 3)
        self.setVisible(bool(names))

    def _answer(self) -> None:
        chosen = tuple(
            (name, field.editor.key)
            for name, field in self.fields.items()
            if isinstance(field.editor, StillChoice) and field.editor.key
        )
        if chosen:
            self.answered.emit(chosen)


class ResultPage(Page):
    """A stored list, or one that its faults keep out."""

    def __init__(self) -> None:
        super().__init__(self.tr("The case list"))
        self.other = Button(self.tr("Another list"), "quiet", "upload")
        self.back = Button(self.tr("Back to the columns"), "", "undo-2")
        self.set_aside = Button(self.tr("Set aside the faulty rows"), "primary")
        self.go_on = Button(self.tr("Continue to the sampling frame"), "primary", "arrow-right")
        for button in (self.other, self.back, self.set_aside, self.go_on):
            self.buttons.addWidget(button)
        self.checksum = Label(role="hint", wrap=True)
        self.counts = TextTable(self.tr("What became of the rows"))
        self.control = TextTable(self.tr("Compared with the districts' own counts"))
        self.faults = IssueTable()
        self.more_faults = Label(role="hint", wrap=True)
        self.copy = Button(self.tr("Copy all"), "", "copy")
        self.copy.clicked.connect(self.faults.copy)
        self.names = DistrictNames()
        self.rules = Card(self.tr("How rows were joined, and what was left out"))
        self.rule_lines: list[Fact] = []
        self._lay_out()

    def show_outcome(self, outcome: Outcome, locked_by: int, can_repeat: bool) -> None:
        """Show how a list was read."""
        read, stored = outcome.read, outcome.stored_at is not None
        self.banner.clear()
        title = self.tr("The case list") if stored else self.tr("The list is not read in yet")
        self.title.setText(title)
        self.say_sentence(words.origin_sentence(read.origin))
        self.checksum.setText(words.checksum_sentence(read.origin))
        self._say_verdict(outcome, locked_by)
        self._show_counts(read.counts)
        self._show_control(read)
        self._show_faults(read)
        self._show_rules(read)
        self.body.removeWidget(self.faults_card)
        place = self.body.indexOf(self.figures)
        self.body.insertWidget(place + 1 if stored else place, self.faults_card)
        unknown = {i.value: None for i in read.issues if i.code == UNKNOWN_DISTRICT}
        self.names.ask(tuple(unknown) if not stored and can_repeat else ())
        errors = any(i.severity is Severity.ERROR and i.row > 0 for i in read.issues)
        self.set_aside.setVisible(not stored and can_repeat and errors)
        self.back.setVisible(not stored and can_repeat)
        self.go_on.setVisible(stored)
        why = self.tr("The list is locked in protocol %1.").replace("%1", str(locked_by))
        self.other.say_why_not(why if locked_by else "")

    # ---- parts

    def _say_verdict(self, outcome: Outcome, locked_by: int) -> None:
        read = outcome.read
        if outcome.stored_at is None:
            errors = sum(1 for i in read.issues if i.severity is Severity.ERROR)
            hidden = dict(read.hidden_issues)
            errors += sum(
                hidden.get(code, 0)
                for code in {i.code for i in read.issues if i.severity is Severity.ERROR}
            )
            self.banner.say(
                self.tr("%n fault(s) keep the list out.", "", errors),
                self.tr(
                    "Nothing is stored. Mend the list and choose it again, or set the faulty rows "
                    "aside: they are counted in the reconciliation and told in the report."
                ),
            )
            return
        when = long_moment(outcome.stored_at)
        children = self.tr("%n child(ren) read in %1.", "", read.counts.cases).replace("%1", when)
        locked = self.tr("Locked in protocol %1.").replace("%1", str(locked_by))
        self.banner.say(children, locked if locked_by else "", Tone.GOOD)

    def _show_counts(self, counts: ImportCounts) -> None:
        lines = (
            (self.tr("Rows in the list"), counts.imported),
            (self.tr("Totals"), -counts.total_rows),
            (self.tr("Duplicates"), -counts.duplicates),
            (self.tr("More placements of a child already counted"), -counts.joined),
            (self.tr("Rows set aside"), -counts.set_aside),
            (self.tr("Children"), counts.cases),
        )
        rows = [(word, count(number)) for word, number in lines]
        columns = (TextColumn(self.tr("Reconciliation"), wide=True), TextColumn("", number=True))
        self.counts.show_rows(columns, rows, strong=(len(rows) - 1,))

    def _show_control(self, read: RegisterImport) -> None:
        columns = (
            TextColumn(self.tr("District"), wide=True),
            TextColumn(self.tr("Its own count"), number=True),
            TextColumn(self.tr("In the list"), number=True),
            TextColumn(self.tr("Comparison")),
        )
        rows = []
        for total in read.control_totals:
            name = total.district or self.tr("The whole list")
            differs = self.tr("differs by %1").replace("%1", count(total.found - total.expected))
            verdict = self.tr("agrees") if total.agrees else differs
            rows.append((name, count(total.expected), count(total.found), verdict))
        self.control.show_rows(columns, rows)
        self.control.setVisible(bool(rows))

    def _show_faults(self, read: RegisterImport) -> None:
        rows = issue_rows(read.issues)
        self.faults.show_rows(rows)
        self.faults.setFixedHeight(look.px(46) * min(len(rows), SHOWN_FAULTS) + look.px(50))
        self.faults_card.setVisible(bool(rows))
        errors = sum(1 for row in rows if row.is_error)
        title = self.tr("%n fault(s)", "", errors) if errors else ""
        warnings = self.tr("%n warning(s)", "", len(rows) - errors) if len(rows) > errors else ""
        self.faults_card.title.setText(" · ".join(part for part in (title, warnings) if part))
        hidden = sum(number for _code, number in read.hidden_issues)
        told = self.tr("%n more of the same kinds are counted but not listed.", "", hidden)
        self.more_faults.setText(told if hidden else "")
        self.more_faults.setVisible(bool(hidden))

    def _show_rules(self, read: RegisterImport) -> None:
        for old in self.rule_lines:
            self.rules.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        joined = [Fact("users", text, wrap=True) for text in words.joining_sentences(read.mapping)]
        left = words.dropped_sentences(read.dropped_columns)
        self.rule_lines = [*joined, *(Fact("eye-off", text, wrap=True) for text in left)]
        for line in self.rule_lines:
            self.rules.body.addWidget(line)

    def _lay_out(self) -> None:
        self.beside = QWidget()
        room = QVBoxLayout(self.beside)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.control)
        self.faults_card = Card(" ")
        self.faults_card.body.addWidget(self.faults)
        self.faults_card.body.addWidget(self.more_faults)
        self.faults_card.body.addLayout(side_by_side(self.copy))
        top = Qt.AlignmentFlag.AlignTop
        self.figures = QWidget()
        row = QHBoxLayout(self.figures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(16))
        row.addWidget(self.counts, 1, top)
        row.addWidget(self.beside, 1, top)
        for widget in (
            AdvancedPart(self.checksum),
            self.names,
            self.figures,
            self.faults_card,
            self.rules,
        ):
            self.body.addWidget(widget)
