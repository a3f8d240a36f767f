"""The steps in which the derived values of a template are computed, one for each.

A step reads and writes a ``Work``. Its rules are compiled when it is made, not for every case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import cast

from inspector_app.domain.checklist import (
    NOT_ANSWERED,
    NOT_ASKED,
    NOT_RATED,
    Checklist,
    Column,
    Deadline,
    Question,
    Rating,
)
from inspector_app.domain.checklist.deadlines import judged
from inspector_app.domain.checklist.evaluation.case import (
    HIDDEN,
    LOG_NOT_READ,
    NOT_STATED,
    Applicable,
    Standing,
)
from inspector_app.domain.checklist.evaluation.questions import is_put, standing, suggested
from inspector_app.domain.checklist.evaluation.waiting import waited_for
from inspector_app.domain.checklist.evaluation.work import NO_ROW, Work
from inspector_app.domain.checklist.order import evaluation_order, member_rules, spoken_key
from inspector_app.domain.checklist.ratings import rate
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.compilation import compiled
from inspector_app.domain.expression.evaluation import Environment, Row
from inspector_app.domain.values import Unknown

Step = Callable[[Work], None]
NOT_PUT = Standing(Applicable.NOT_ASKED)


def steps_of(checklist: Checklist) -> Iterator[tuple[str, Step]]:
    """Yield every step of the evaluation under its key, in the order of the template's values."""
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
        work.values[name] = function(work.values, work.tables, NO_ROW)

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
        tables = cast("dict[str, tuple[Row, ...] | Unknown]", work.tables)
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
    offered = question.offered_answers

    def step(work: Work) -> None:
        case, found = work.case, NOT_PUT
        if put(work):
            found = standing(question, offered, work.value_of, case.answers, case.recorded)
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
        rows = work.rows[table]
        shown = rows if rows or table in work.case.empty else LOG_NOT_READ
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


def closing_of(checklist: Checklist) -> Iterator[Step]:
    """Yield what is decided when everything else is known: how questions stand that none reads."""
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
