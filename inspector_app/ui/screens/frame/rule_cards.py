"""The rules of exclusion: the offered ones ticked, the others folded away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from inspector_app.domain.districts import CURRENT_NAMES
from inspector_app.domain.inspection import Period
from inspector_app.domain.population.exclusions import ExclusionRule, RuleCode
from inspector_app.ui import look
from inspector_app.ui.screens.frame import rules
from inspector_app.ui.screens.frame.rule_row import RuleRow
from inspector_app.ui.screens.frame.view_model import FrameViewModel
from inspector_app.ui.screens.population.fold import Fold
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import CheckBox, TextLine, mark_faulty
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.numbers import count
from inspector_app.workflow.freeze_frame import offered_rules

ADULT = 17


class AgeFields(QWidget):
    """From and to, in whole years."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.least, self.most = TextLine(str(rules.YOUNGEST)), TextLine(str(ADULT))
        self.least.setAccessibleName(self.tr("Youngest age in years"))
        self.most.setAccessibleName(self.tr("Oldest age in years"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        for widget in (self.least, Label(self.tr("to")), self.most, Label(self.tr("years"))):
            row.addWidget(widget)
        self.fault = Label(role="error")
        row.addWidget(self.fault, 1)
        for editor in (self.least, self.most):
            editor.setFixedWidth(look.px(64))
            editor.editingFinished.connect(self.changed)

    def read(self) -> tuple[int, int] | None:
        """The ages, None with the fault shown when they are none."""
        texts = self.least.text().strip(), self.most.text().strip()
        numbers = [int(text) for text in texts if text.isascii() and text.isdigit()]
        good = len(numbers) == 2 and numbers[0] <= numbers[1] <= rules.OLDEST
        self.fault.setText("" if good else self.tr("Write two ages, the lower one first."))
        for editor in (self.least, self.most):
            mark_faulty(editor, not good)
        return (numbers[0], numbers[1]) if good else None

    def show_ages(self, ages: tuple[int, int]) -> None:
        """Show what is chosen."""
        self.least.setText(str(ages[0]))
        self.most.setText(str(ages[1]))


class DistrictTicks(QWidget):
    """The stadsdelar that are reviewed."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(2))
        self.ticks = {name: CheckBox(name) for name in CURRENT_NAMES}
        for place, tick in enumerate(self.ticks.values()):
            tick.setChecked(True)
            tick.clicked.connect(self.changed)
            grid.addWidget(tick, place // 2, place % 2)

    def names(self) -> tuple[str, ...]:
        """Those that are ticked."""
        return tuple(name for name, tick in self.ticks.items() if tick.isChecked())

    def show_names(self, names: tuple[str, ...]) -> None:
        """Show what is chosen."""
        for name, tick in self.ticks.items():
            tick.setChecked(name in names)


class RulesCard(Card):
    """A tick for each rule; the report prints the sentences of the ticked ones."""

    chosen = Signal(object, bool)  # ExclusionRule, wanted

    def __init__(self) -> None:
        super().__init__(self.tr("Who does not belong here"))
        self.body.addWidget(
            Label(
                self.tr(
                    "A rule leaves out only what the list shows. A child whose dates or form of "
                    "placement is unknown stays."
                ),
                "body-2",
                wrap=True,
            )
        )
        self.ages, self.districts = AgeFields(), DistrictTicks()
        self.rows = {
            RuleCode.NOT_PLACED_IN_PERIOD: RuleRow(""),
            RuleCode.OTHER_CARE_FORM: RuleRow(""),
            RuleCode.NOT_FULL_PERIOD: RuleRow(""),
            RuleCode.OTHER_AGE: RuleRow("", self.ages),
            RuleCode.OTHER_DISTRICT: RuleRow("", self.districts),
            RuleCode.PROTECTED: RuleRow(""),
        }
        self.more = Fold(self.tr("Advanced"), advanced=True)
        for place, (code, row) in enumerate(self.rows.items()):
            (self.body if place < 2 else self.more.body).addWidget(row)
            row.tick.clicked.connect(lambda _on, c=code: self._choose(c))
        self.body.addWidget(self.more)
        self.ages.changed.connect(lambda: self._change(RuleCode.OTHER_AGE))
        self.districts.changed.connect(lambda: self._change(RuleCode.OTHER_DISTRICT))
        self._period: Period | None = None

    def show_model(self, model: FrameViewModel) -> None:
        """Show the rules as they stand, with what each leaves out."""
        assert model.standing is not None
        self._period = model.standing.period
        for code, row in self.rows.items():
            used = model.chosen(code)
            rule = used or self._offered(code)
            if used and used.ages:
                self.ages.show_ages(used.ages)
            if used and used.districts:
                self.districts.show_names(used.districts)
            row.show_rule(
                rule.text, used is not None, model.lock is not None, self._counted(model, code)
            )
        if any(model.chosen(code) for code in list(self.rows)[2:]):
            self.more.show_open(True)

    def _counted(self, model: FrameViewModel, code: RuleCode) -> str:
        found = model.count_of(code)
        if found is None:
            return ""
        if found.shared:
            return self.tr("%1 together with others").replace("%1", count(found.cases))
        return self.tr("%1 children").replace("%1", count(found.cases))

    def _offered(self, code: RuleCode) -> ExclusionRule:
        assert self._period is not None
        period = self._period
        for rule in offered_rules(period):
            if rule.code is code:
                return rule
        if code is RuleCode.NOT_FULL_PERIOD:
            return rules.full_period(period)
        if code is RuleCode.OTHER_AGE:
            least, most = self.ages.read() or (rules.YOUNGEST, ADULT)
            return rules.ages(period, least, most)
        if code is RuleCode.OTHER_DISTRICT:
            return rules.districts(self.districts.names() or CURRENT_NAMES)
        return rules.protected()

    def _choose(self, code: RuleCode) -> None:
        if self._period is not None:
            self.chosen.emit(self._offered(code), self.rows[code].tick.isChecked())

    def _change(self, code: RuleCode) -> None:
        """A parameter was changed: it counts at once when the rule is used."""
        if code is RuleCode.OTHER_AGE and self.ages.read() is None:
            return
        if code is RuleCode.OTHER_DISTRICT and not self.districts.names():
            self.districts.show_names(CURRENT_NAMES)
        if self.rows[code].tick.isChecked():
            self._choose(code)
        elif self._period is not None:
            self.rows[code].tick.say(self._offered(code).text)
