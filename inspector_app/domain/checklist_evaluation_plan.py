"""How one template is evaluated: a step for each derived value, in the proven order.

A plan is made once for a template and kept while the template is in use. Steps read and write a
``Work``, the values of one case while they are being derived.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from inspector_app.domain.checklist import (
    NOT_ANSWERED,
    NOT_ASKED,
    NOT_RATED,
    Answer,
    Checklist,
    Column,
    Deadline,
    Question,
    Rating,
    Table,
)
from inspector_app.domain.checklist_evaluation_case import (
    HIDDEN,
    LOG_NOT_READ,
    NOT_STATED,
    Applicable,
    CaseInput,
    Standing,
)
from inspector_app.domain.checklist_evaluation_questions import (
    is_put,
    standing,
    suggested,
)
from inspector_app.domain.checklist_evaluation_waiting import waited_for
from inspector_app.domain.checklist_order import (
    evaluation_order,
    member_rules,
    needs,
    spoken_key,
)
from inspector_app.domain.deadlines import DueDay, judged
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression_compilation import compiled
from inspector_app.domain.expression_evaluation import Environment, Row
from inspector_app.domain.ratings import RatingOutcome, rate
from inspector_app.domain.values import MaybeValue, Unknown, Value

_NO_ROW: Row = {}


@dataclass(slots=True)
class Work:
    """The values of one case while they are being derived."""

    case: CaseInput
    values: dict[str, MaybeValue] = field(default_factory=dict)
    tables: dict[str, Sequence[Row] | Unknown] = field(default_factory=dict)
    rows: dict[str, list[dict[str, MaybeValue]]] = field(default_factory=dict)
    standings: dict[str, Standing] = field(default_factory=dict)
    deadlines: dict[str, tuple[DueDay, ...] | Unknown] = field(default_factory=dict)
    ratings: dict[str, RatingOutcome] = field(default_factory=dict)

    def value_of(self, rule: Expression) -> MaybeValue:
        """What a rule outside rows yields."""
        return compiled(rule.node)(self.values, self.tables, _NO_ROW)

    def holds(self, rule: Expression) -> bool | None:
        """Whether a rule holds; ``None`` when it cannot be told."""
        found = compiled(rule.node)(self.values, self.tables, _NO_ROW)
        return None if isinstance(found, Unknown) else bool(found)

    def fork(self, case: CaseInput, *, copy_rows: bool) -> Work:
        """A copy for another case with the same rows, to be derived anew in part.

        The rows themselves need copying only where computed columns are derived anew.
        """
        rows = {
            table: [dict(row) for row in found] if copy_rows else found
            for table, found in self.rows.items()
        }
        tables = {
            table: rows[table] if table in rows and not isinstance(found, Unknown) else found
            for table, found in self.tables.items()
        }
        work = replace(self, case=case, values=dict(self.values), tables=tables, rows=rows)
        work.standings, work.deadlines = dict(self.standings), dict(self.deadlines)
        work.ratings = dict(self.ratings)
        return work


Step = Callable[[Work], None]


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
    steps, closing = dict(_steps(checklist)), tuple(_closing(checklist))
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


def _steps(checklist: Checklist) -> Iterator[tuple[str, Step]]:
    makers = {
        "entry": _entries(checklist),
        "answer": _answers(checklist),
        "deadline": {d.deadline_id: _deadline(d) for d in checklist.deadlines},
        "rating": _ratings(checklist),
        "log": _logs(checklist),
    }
    absent: dict[str, Callable[[str], Step]] = {"entry": _no_entry, "answer": _no_answer}
    facts = {f.fact_id: _fact(f.fact_id, f.rule) for f in checklist.facts}
    for key in checklist.evaluation_order or evaluation_order(checklist):
        kind, _, name = key.partition(":")
        if name:
            step = makers[kind].get(name) or absent[kind](name)
        elif "." in key:
            table, _, column = key.partition(".")
            step = _column(table, checklist.table(table).column(column))
        else:
            step = facts[key]
        yield key, step


def _fact(name: str, rule: Expression) -> Step:
    function = compiled(rule.node)

    def step(work: Work) -> None:
        work.values[name] = function(work.values, work.tables, _NO_ROW)

    return step


def _column(table: str, column: Column) -> Step:
    name, rule = column.column_id, column.rule
    function = compiled(rule.node) if rule is not None else None

    def step(work: Work) -> None:
        if function is not None:
            for row in work.rows[table]:
                row[name] = function(work.values, work.tables, row)

    return step


def _deadline(deadline: Deadline) -> Step:
    name = deadline.deadline_id

    def step(work: Work) -> None:
        tables = {t: r if isinstance(r, Unknown) else tuple(r) for t, r in work.tables.items()}
        found = judged(deadline, Environment(work.values, tables))
        work.deadlines[name] = found
        rows = found if isinstance(found, Unknown) else tuple(day.row() for day in found)
        work.tables[name] = rows

    return step


def _put(checklist: Checklist) -> Callable[[Question], Callable[[Work], bool]]:
    """How it is told whether a question is put to a case."""
    members = member_rules(checklist)

    def of(question: Question) -> Callable[[Work], bool]:
        member = members.get((question.group_id, question.member_id))
        if member is None and question.applies_when is None and not question.applies:
            return lambda _work: True
        return lambda work: is_put(question, member, work.value_of, work.case.period)

    return of


def _entries(checklist: Checklist) -> dict[str, Step]:
    put = _put(checklist)
    return {q.entry.name: _entry(q.entry.name, put(q)) for q in checklist.questions if q.entry}


def _entry(name: str, put: Callable[[Work], bool]) -> Step:
    def step(work: Work) -> None:
        stated = work.case.entries.get(name, NOT_STATED)
        work.values[name] = stated if put(work) else HIDDEN

    return step


def _no_entry(name: str) -> Step:
    """An entry of a question that this inspection leaves out."""

    def step(work: Work) -> None:
        work.values[name] = HIDDEN

    return step


def _answers(checklist: Checklist) -> dict[str, Step]:
    put = _put(checklist)
    return {q.answer_name: _answer(q, put(q)) for q in checklist.scored_questions}


def _answer(question: Question, put: Callable[[Work], bool]) -> Step:
    name, identity = question.answer_name, question.question_id

    def step(work: Work) -> None:
        case = work.case
        found = standing(question, put(work), work.value_of, case.answers, case.recorded)
        work.standings[identity] = found
        work.values[name] = answer_word(found)

    return step


def answer_word(found: Standing) -> str:
    """Return what rules read of a question: its answer, or the word for not having one."""
    if not found.is_asked:
        return NOT_ASKED
    return NOT_ANSWERED if found.answer is None else found.answer.value


def _no_answer(name: str) -> Step:
    """An answer of a question that this inspection leaves out."""

    def step(work: Work) -> None:
        work.values[name] = NOT_ASKED

    return step


def _logs(checklist: Checklist) -> dict[str, Step]:
    put = _put(checklist)
    asking: dict[str, list[Callable[[Work], bool]]] = {}
    for key in checklist.evaluation_order or evaluation_order(checklist):
        if key.startswith("log:"):
            asking[spoken_key(key)] = []
    for question in checklist.questions:
        if question.table_id in asking:
            asking[question.table_id].append(put(question))
    return {table: _log(table, puts) for table, puts in asking.items()}


def _log(table: str, puts: list[Callable[[Work], bool]]) -> Step:
    def step(work: Work) -> None:
        _begin = work.rows[table]
        read = _begin or table in work.case.empty
        shown = _begin if read else LOG_NOT_READ
        work.tables[table] = shown if any(put(work) for put in puts) else HIDDEN

    return step


def _ratings(checklist: Checklist) -> dict[str, Step]:
    waited = waited_for(checklist)
    return {r.rating_id: _rating(r, waited.get(r.rating_id, ())) for r in checklist.ratings}


def _rating(rating: Rating, watched: tuple[str, ...]) -> Step:
    def step(work: Work) -> None:
        values = work.values
        waiting = tuple(n for n in watched if values.get(n) in (NOT_ANSWERED, NOT_RATED))
        found = rate(rating, work.holds, waiting)
        overridden = work.case.overrides.get(rating.rating_id)
        if overridden is not None:
            found = replace(found, overridden=overridden)
        work.ratings[rating.rating_id] = found
        values[rating.rating_id] = found.name_value

    return step


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


def _closing(checklist: Checklist) -> Iterator[Step]:
    put = _put(checklist)
    for question in checklist.questions:
        if not question.is_scored:
            yield _shown(question, put(question))
        elif question.suggestions:
            yield _suggestion(question)


def _shown(question: Question, put: Callable[[Work], bool]) -> Step:
    def step(work: Work) -> None:
        place = Applicable.ASKED if put(work) else Applicable.NOT_ASKED
        work.standings[question.question_id] = Standing(place)

    return step


def _suggestion(question: Question) -> Step:
    def step(work: Work) -> None:
        found = work.standings[question.question_id]
        offered = found.offered if found.applicable is Applicable.ASKED else None
        answer = suggested(question, work.value_of, offered)
        work.standings[question.question_id] = replace(found, suggested=answer)

    return step
