"""Every rule of a template with its place, the type it must have and the names it may use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from inspector_app.domain.checklist import (
    DEADLINE_COLUMNS,
    NOT_ANSWERED,
    NOT_ASKED,
    NOT_RATED,
    Answer,
    Applies,
    Basis,
    Checklist,
    Column,
    Deadline,
    Forced,
    Guidance,
    LevelException,
    Option,
    Question,
    Rating,
    Suggestion,
)
from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.faults import Faults
from inspector_app.domain.checklist.section import STAND_IN
from inspector_app.domain.expression import Expression, ExpressionFault, Rows, place
from inspector_app.domain.expression.types import NameType, Scope, check
from inspector_app.domain.values import ValueType

PERIOD_NAMES = ("period_from", "period_to")
ANSWER_WORDS = frozenset([*Answer, NOT_ASKED, NOT_ANSWERED])
"""What the name of an answer may be equal to."""


@dataclass(frozen=True, slots=True)
class PlacedRule:
    """A rule, where it stands, the type it must have and the table whose row it sees."""

    path: Path
    rule: Expression
    wanted: ValueType = ValueType.YES_NO
    table: str = ""


def note_rules(checklist: Checklist, faults: Faults) -> None:
    """Note every name and type that does not fit in a rule."""
    scope = scope_of(checklist)
    for placed in placed_rules(checklist, faults):
        if placed.rule is STAND_IN:
            continue  # its fault is noted already
        inside = scope.inside(placed.table) if placed.table else scope
        for fault in check(placed.rule, inside, placed.wanted)[1]:
            faults.note_rule(fault, placed.path, placed.rule.text)
    for number, deadline in enumerate(checklist.deadlines):
        if deadline.done is not None and deadline.done is not STAND_IN:
            _note_days(deadline.done, scope, ("deadline", number, "done"), faults)


def _note_days(done: Expression, scope: Scope, path: Path, faults: Faults) -> None:
    """The rows that fulfil a deadline: a column of days, with a condition on its rows."""
    rows = done.node
    if not isinstance(rows, Rows):
        return
    columns = scope.tables.get(rows.table)
    column = columns.get(rows.column) if columns is not None else None
    facts: dict[str, str] = {"table": rows.table, "name": rows.column}
    code = "" if column else "rule_column_unknown"
    if columns is None:
        code, facts = "rule_table_unknown", {"name": rows.table}
    elif column and column.type is not ValueType.DATE:
        code, facts = "rule_type", {"wanted": ValueType.DATE, "found": column.type}
    if code:
        line, at = place(done.text, rows.at)
        faults.note_rule(ExpressionFault(code, line, at, tuple(facts.items())), path, done.text)
    if columns is not None and rows.where is not None:
        condition = Expression(done.text, rows.where)
        for fault in check(condition, scope.inside(rows.table), ValueType.YES_NO)[1]:
            faults.note_rule(fault, path, done.text)


def scope_of(checklist: Checklist) -> Scope:
    """Return the names that the template's rules may use."""
    names: dict[str, NameType] = {day: NameType(ValueType.DATE) for day in PERIOD_NAMES}
    names |= {p.parameter_id: NameType(p.type) for p in checklist.parameters}
    names |= {v.value_id: _name_type(v.type, v.options) for v in checklist.register_values}
    names |= {f.fact_id: NameType(f.type) for f in checklist.facts}
    names |= {r.rating_id: _rating_type(r) for r in checklist.ratings}
    for question in checklist.questions:
        names |= _given(question)
    tables = {t.table_id: _columns(t.columns) for t in checklist.tables}
    tables |= {d.deadline_id: _columns(DEADLINE_COLUMNS) for d in checklist.deadlines}
    return Scope(names, tables)


def given_name(question: Question) -> str:
    """What rules call what a question gives, its answer or its entry; empty when nothing."""
    if question.entry is not None:
        return question.entry.name
    return question.answer_name if question.is_scored else ""


def _given(question: Question) -> dict[str, NameType]:
    entry = question.entry
    if entry is not None:
        return {entry.name: _name_type(entry.type, entry.options)}
    if question.is_scored:
        return {question.answer_name: NameType(ValueType.CHOICE, ANSWER_WORDS)}
    return {}


def _rating_type(rating: Rating) -> NameType:
    return NameType(ValueType.CHOICE, frozenset([NOT_RATED, *(g.grade_id for g in rating.grades)]))


def _columns(columns: tuple[Column, ...]) -> dict[str, NameType]:
    return {c.column_id: _name_type(c.type, c.options) for c in columns}


def _name_type(value_type: ValueType, options: tuple[Option, ...]) -> NameType:
    return NameType(value_type, frozenset(o.option_id for o in options))


def placed_rules(checklist: Checklist, faults: Faults | None = None) -> Iterator[PlacedRule]:
    """Every rule of the template, ``deadline.done`` excepted, which is no value."""
    yield from _value_rules(checklist)
    for d, deadline in enumerate(checklist.deadlines):
        yield from _under(("deadline", d), _deadline_rules(deadline))
    for q, question in enumerate(checklist.questions):
        at: Path = faults.question_at(q) if faults else ("question", q)
        yield from _under(at, _question_rules(question))
    for r, rating in enumerate(checklist.ratings):
        for n, grade in enumerate(rating.grades):
            if grade.when is not None:
                yield PlacedRule(("rating", r, "grade", n, "when"), grade.when)


def _value_rules(checklist: Checklist) -> Iterator[PlacedRule]:
    for t, table in enumerate(checklist.tables):
        for c, column in enumerate(table.columns):
            if column.rule is not None:
                path: Path = ("table", t, "column", c, "rule")
                yield PlacedRule(path, column.rule, column.type, table.table_id)
    for f, fact in enumerate(checklist.facts):
        yield PlacedRule(("fact", f, "rule"), fact.rule, fact.type)
    for g, group in enumerate(checklist.groups):
        for m, member in enumerate(group.members):
            if member.when is not None:
                yield PlacedRule(("group", g, "members", m, "when"), member.when)


def _under(path: Path, rules: Iterator[PlacedRule]) -> Iterator[PlacedRule]:
    for placed in rules:
        yield replace(placed, path=(*path, *placed.path))


def _deadline_rules(deadline: Deadline) -> Iterator[PlacedRule]:
    single = (
        ("starts", deadline.starts, ValueType.DATE),
        ("ends", deadline.ends, ValueType.DATE),
        ("judged_from", deadline.judged_from, ValueType.DATE),
        ("done_on", deadline.done_on, ValueType.DATE),
        ("tolerance", deadline.tolerance, ValueType.COUNT),
        ("applies_when", deadline.applies_when, ValueType.YES_NO),
    )
    for key, rule, wanted in single:
        if rule is not None:
            yield PlacedRule((key,), rule, wanted)
    for number, case in enumerate(deadline.by_hand):
        yield PlacedRule(("by_hand", number, "when"), case.when)


_Conditional = Basis | LevelException | Suggestion | Guidance | Applies | Forced


def _question_rules(question: Question) -> Iterator[PlacedRule]:
    if question.event_on is not None:
        yield PlacedRule(("event_on",), question.event_on, ValueType.DATE)
    keys = (
        "applies_when",
        "not_applicable_when",
        "reason_required_when",
        "evidence_required_when",
    )
    for key in keys:
        rule: Expression | None = getattr(question, key)
        if rule is not None:
            yield PlacedRule((key,), rule)
    listed: tuple[tuple[str, tuple[_Conditional, ...]], ...] = (
        ("basis", question.bases),
        ("level_exception", question.level_exceptions),
        ("suggestion", question.suggestions),
        ("guidance_for", question.guidance_for),
        ("applies", question.applies),
        ("forced", question.forced),
    )
    for key, items in listed:
        for number, item in enumerate(items):
            if item.when is not None:
                yield PlacedRule((key, number, "when"), item.when)
