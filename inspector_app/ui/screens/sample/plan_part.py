"""One question, what the answer means for each stadsdel, and the lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.domain.transcription import SeedKind
from inspector_app.ui import look
from inspector_app.ui.screens.population.fold import Fold
from inspector_app.ui.screens.population.still_choice import StillChoice
from inspector_app.ui.screens.population.text_table import TextTable
from inspector_app.ui.screens.sample import words
from inspector_app.ui.screens.sample.plan import EventWish, needs_seed
from inspector_app.ui.screens.sample.seed_card import DigitsRow, EventForm
from inspector_app.ui.screens.sample.view_model import SampleViewModel
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.wording.numbers import count

PER_DISTRICT, RESERVES = 12, 4
MOST = 100_000


class PlanPart(QWidget):
    """Nothing is locked until the button is pressed and confirmed."""

    lock_wanted = Signal(object, object)  # SamplePlan, EventWish

    def __init__(self, model: SampleViewModel, new_digits: Callable[[], str]) -> None:
        super().__init__()
        self._model = model
        self.size_line = TextLine(str(PER_DISTRICT))
        self.size_field = Field(self.tr("How many in each district?"), self.size_line)
        self.size_line.setFixedWidth(look.px(110))
        self.design = StillChoice(
            (
                (Design.STRATIFIED.value, self.tr("So many in each district")),
                (Design.SRS.value, self.tr("So many of the whole list (simple random)")),
            )
        )
        self.design_field = Field(self.tr("How the sample is drawn"), self.design)
        self.reserve_line = TextLine(str(RESERVES))
        self.reserve_field = Field(
            self.tr("Reserves"),
            self.reserve_line,
            self.tr("Read in order when a file turns out not to belong to the review."),
        )
        self.digits = DigitsRow(new_digits)
        self.chance = EventForm()
        self.advanced = Fold(self.tr("Advanced"), advanced=True)
        self.meaning = TextTable(self.tr("What the plan means"), 13)
        self.census = Banner()
        self.lock = Button(self.tr("Lock frame and plan"), "primary", "lock")
        self._lay_out()
        self.size_line.textChanged.connect(self.show_meaning)
        self.reserve_line.textChanged.connect(self.show_meaning)
        self.design.activated.connect(lambda _i: self.show_meaning())
        self.chance.kind.activated.connect(lambda _i: self.show_meaning())
        self.lock.clicked.connect(self._want)

    def show_model(self) -> None:
        """Show the plan over the frame as it is now."""
        by_district = self._model.by_district
        if not by_district:
            self.design.choose(Design.SRS.value)
        self.design_field.setEnabled(by_district)
        why = "" if by_district else self.tr("The list does not name every child's district.")
        self.design_field.hint.setText(why)
        self.design_field.hint.setVisible(bool(why))
        self.show_meaning()

    def show_meaning(self) -> None:
        """Show what the numbers mean, as they are typed."""
        stratified = self.design.key == Design.STRATIFIED.value
        in_each, in_all = self.tr("How many in each district?"), self.tr("How many in all?")
        self.size_field.label.setText(in_each if stratified else in_all)
        self.size_line.setAccessibleName(in_each if stratified else in_all)
        plan = self._plan()
        self.size_field.say("" if self._number(self.size_line) else self._one_or_more())
        known = self._number(self.reserve_line) is not None
        self.reserve_field.say("" if known else self._whole_number())
        self.meaning.setVisible(plan is not None)
        self.census.clear()
        if plan is None:
            return
        lines = self._model.lines(plan)
        rows = words.plan_rows(lines)
        strong = (len(rows) - 1,) if len(lines) > 1 else ()
        self.meaning.show_rows(words.plan_columns(), rows, strong)
        seeded = needs_seed(lines)
        self.digits.setVisible(seeded and self.chance.chosen is SeedKind.TWO_PARTY)
        if lines and not seeded:
            self.census.say(
                self.tr("Every file is read."),
                self.tr("No seed is needed, and the results have no interval."),
                Tone.FACT,
            )

    def _one_or_more(self) -> str:
        return self.tr("Write a whole number, at least 1.")

    def _whole_number(self) -> str:
        return self.tr("Write a whole number.")

    def _plan(self) -> SamplePlan | None:
        size, reserve = self._number(self.size_line), self._number(self.reserve_line)
        if not size or reserve is None:
            return None
        return SamplePlan(Design(self.design.key), size, reserve)

    def _number(self, editor: TextLine) -> int | None:
        text = "".join(editor.text().split())
        good = text.isascii() and text.isdigit() and int(text) <= MOST
        return int(text) if good else None

    def _want(self) -> None:
        plan = self._plan()
        if plan is None:
            (self.reserve_line if self._number(self.size_line) else self.size_line).setFocus()
            return
        seeded = needs_seed(self._model.lines(plan))
        wish = self.chance.read(self.digits.editor.text()) if seeded else EventWish()
        if wish is not None:
            self.lock_wanted.emit(plan, wish)

    def summary(self, plan: SamplePlan) -> str:
        """The plan in a sentence, for the last question before it is locked."""
        lines = self._model.lines(plan)
        drawn, frame = sum(line.n for line in lines), sum(line.frame for line in lines)
        text = self.tr("%1 of %2 children are read.")
        return text.replace("%1", count(drawn)).replace("%2", count(frame))

    def _lay_out(self) -> None:
        ask = Card(role="active-card")
        row = QHBoxLayout()
        row.setSpacing(look.px(24))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.size_field, 0, top)
        row.addWidget(self.digits, 1, top)
        ask.body.addLayout(row)
        details = QHBoxLayout()
        details.setSpacing(look.px(14))
        details.addWidget(self.design_field, 1, top)
        details.addWidget(self.reserve_field, 1, top)
        self.advanced.body.addLayout(details)
        self.advanced.body.addWidget(self.chance)
        ask.body.addWidget(self.advanced)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for widget in (ask, self.census, self.meaning):
            column.addWidget(widget)
