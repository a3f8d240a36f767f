"""How one template is evaluated: a step for each derived value, in the proven order.

A plan is made once for a template and kept while the template is in use.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.checklist import (
    NOT_ANSWERED,
    NOT_ASKED,
    NOT_RATED,
    Answer,
    Checklist,
    Table,
)
from inspector_app.domain.checklist.evaluation.case import (
    LOG_NOT_READ,
    NOT_STATED,
    Applicable,
    CaseInput,
    Standing,
)
from inspector_app.domain.checklist.evaluation.steps import Step, closing_of, steps_of
from inspector_app.domain.checklist.evaluation.work import Work
from inspector_app.domain.checklist.order import needs, spoken_key
from inspector_app.domain.checklist.ratings import RatingOutcome
from inspector_app.domain.values import MaybeValue, Value


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of a template by key, in order, and the asking of what no rule reads.

    ``needs`` tells which keys each key reads.
    """

    checklist: Checklist
    steps: Mapping[str, Step]
    closing: tuple[Step, ...]
    needs: Mapping[str, frozenset[str]]

    def begin(self, case: CaseInput) -> Work:
        """Return the work with everything that is not derived."""
        work = Work(case)
        work.values |= self.checklist.parameter_values()
        work.values |= {"period_from": case.period[0], "period_to": case.period[1]}
        for value in self.checklist.register_values:
            work.values[value.value_id] = case.register.get(value.value_id, NOT_STATED)
        for table in self.checklist.tables:
            _begin_table(table, work)
        return work

    def run(self, work: Work, keys: Sequence[str] | None = None) -> None:
        """Derive everything, or only ``keys``, which stand in order."""
        given = work.case.given
        for key in self.steps if keys is None else keys:
            if given and spoken_key(key) in given:
                _give(key, spoken_key(key), self.checklist, work)
            else:
                self.steps[key](work)

    def close(self, work: Work) -> None:
        """Tell how the questions stand that no rule reads, and what facts suggest of the others."""
        for step in self.closing:
            step(work)


_MOST_PLANS = 16
_plans: dict[int, Plan] = {}


def plan_of(checklist: Checklist) -> Plan:
    """Return the plan of a sound template."""
    found = _plans.get(id(checklist))
    if found is not None:
        return found
    steps, closing = dict(steps_of(checklist)), tuple(closing_of(checklist))
    plan = Plan(checklist, steps, closing, needs(checklist))
    if len(_plans) >= _MOST_PLANS:
        _plans.clear()
    _plans[id(checklist)] = plan
    return plan


def _begin_table(table: Table, work: Work) -> None:
    stated = work.case.rows.get(table.table_id, ())
    entered = [(c.column_id, c.default or NOT_STATED) for c in table.entered_columns]
    rows = [{name: _cell(row.get(name), empty) for name, empty in entered} for row in stated]
    work.rows[table.table_id] = rows
    read = rows or table.table_id in work.case.empty
    work.tables[table.table_id] = rows if read else LOG_NOT_READ


def _cell(stated: Value | None, empty: MaybeValue) -> MaybeValue:
    return empty if stated is None or stated == "" else stated


def _give(key: str, name: str, checklist: Checklist, work: Work) -> None:
    """Set a name outright instead of deriving it."""
    value = work.case.given[name]
    work.values[name] = value
    if key.startswith("answer:"):
        for question in checklist.scored_questions:
            if question.answer_name == name:
                work.standings[question.question_id] = _given_standing(str(value))
    elif key.startswith("rating:"):
        grade = None if value == NOT_RATED else str(value)
        work.ratings[name] = RatingOutcome(name, computed=grade)


def _given_standing(word: str) -> Standing:
    if word == NOT_ASKED:
        return Standing(Applicable.NOT_ASKED)
    answer = None if word == NOT_ANSWERED else Answer(word)
    return Standing(Applicable.ASKED, tuple(Answer), answer=answer)
