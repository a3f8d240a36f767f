"""A witness: a case, as plain values, that shows a fault; made from a combination of classes.

Classes become values (the nearest to an ordinary case), counts become rows that are counted so.
What cannot be made into a case (a calendar month that must be a free number, the due days of a
deadline) gives none; whether the case shows the fault is then told by the rating engine alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from fractions import Fraction

from inspector_app.domain.checklist import NOT_RATED, Answer, Column
from inspector_app.domain.checklist.evaluation.case import CaseInput
from inspector_app.domain.checklist.proof.calls import call_cases
from inspector_app.domain.checklist.proof.diagram import TooLargeError
from inspector_app.domain.checklist.proof.formula import TRUE, Number
from inspector_app.domain.checklist.proof.model import (
    PERIOD_NAMES,
    Model,
    columns_of,
    entered_columns,
)
from inspector_app.domain.checklist.proof.names import (
    Binding,
    Fixed,
    Free,
    Missing,
    names_of_row,
)
from inspector_app.domain.checklist.proof.order import places
from inspector_app.domain.checklist.proof.rows import CountedRows
from inspector_app.domain.checklist.proof.rules import Translator
from inspector_app.domain.checklist.proof.search import TooLongError, Values, possible, statements
from inspector_app.domain.checklist.proof.space import UNKNOWN, Leaf, Space
from inspector_app.domain.expression import Node
from inspector_app.domain.values import Period, Value, ValueType

USUAL_PERIOD = (date(2025, 7, 1), date(2026, 6, 30))
USUAL_DAY = date(2025, 10, 1)
_MOST_CONDITIONS = 7


class NotMadeError(Exception):
    """The combination could not be made into a case."""


def witness_of(model: Model, values: Values) -> CaseInput:
    """Return a case that lies in the combination of classes.

    Raises ``NotMadeError`` when none is found; that says nothing of whether one exists.
    """
    stated = _names(model, values)
    usual = zip(PERIOD_NAMES, USUAL_PERIOD, strict=True)
    period = tuple(stated.get(name, day) for name, day in usual)
    first, last = period
    assert isinstance(first, date)
    assert isinstance(last, date)
    if "period_from" not in stated:
        first = min(first, last)
    registers = {v.value_id for v in model.checklist.register_values}
    entries = {q.entry.name for q in model.checklist.questions if q.entry is not None}
    rows = {table: _rows(model, table, values, stated) for table in _read(model, values)}
    return CaseInput(
        (first, max(first, last)),
        register={name: value for name, value in stated.items() if name in registers},
        entries={name: value for name, value in stated.items() if name in entries},
        rows={table: found for table, found in rows.items() if found},
        empty=frozenset(table for table, found in rows.items() if not found),
        answers=_answers(model, values),
        overrides=dict(_grades(model, values, by_hand=True)),
        given=dict(_grades(model, values, by_hand=False)),
    )


def _grades(model: Model, values: Values, *, by_hand: bool) -> Iterator[tuple[str, str]]:
    """Grades that are set: by hand where the template lets somebody, else outright."""
    for rating in model.checklist.ratings:
        grade = values.get(rating.rating_id)
        if isinstance(grade, str):
            overridable = bool(rating.override_by) and grade != NOT_RATED
            if overridable is by_hand:
                yield rating.rating_id, grade


def _answers(model: Model, values: Values) -> dict[str, Answer]:
    given = {word.value: word for word in Answer}
    return {
        question.question_id: given[str(values[name])]
        for name, question in model.judged.items()
        if str(values.get(name)) in given
    }


# ---------------------------------------------------------------------- names


def _names(model: Model, values: Values) -> dict[str, Value]:
    """The values of register values, entries and the period that the combination speaks of."""
    found: dict[str, Value] = {}
    numbers = numbers_of(model.space, values)
    for name, binding in model.names.items():
        if isinstance(binding, Free):
            value = _stated(name, binding, values, numbers)
            if value is not None:
                found[name] = value
    return found


def _stated(
    name: str, binding: Free, values: Values, numbers: Mapping[str, Number]
) -> Value | None:
    held = values.get(name)
    if held == UNKNOWN:
        return None
    match binding.type:
        case ValueType.YES_NO | ValueType.CHOICE:
            return held if isinstance(held, (bool, str)) else None
        case ValueType.TEXT:
            return _text(name, values)
        case ValueType.CHOICES:
            return _chosen(name, binding, values)
        case ValueType.PERIOD:
            return _period(name, values, numbers)
        case _:
            return _number(binding, numbers.get(name))


def _chosen(name: str, binding: Free, values: Values) -> Value | None:
    told = [option for option in binding.options if f"{name} ∋ {option}" in values]
    if not told and name not in values:
        return None
    return tuple(option for option in told if values[f"{name} ∋ {option}"])


def _number(binding: Free, number: Number | None) -> Value | None:
    if number is None:
        return None
    return date.fromordinal(int(number)) if binding.type is ValueType.DATE else number


def _text(name: str, values: Values) -> Value | None:
    start = f"{name} = '"
    told = [n for n, held in values.items() if n.startswith(start) and held]
    if told:
        return told[0][len(start) : -1]
    return "annan text" if name in values or any(n.startswith(start) for n in values) else None


def _period(name: str, values: Values, numbers: Mapping[str, Number]) -> Value | None:
    start, end = numbers.get(f"start({name})"), numbers.get(f"end({name})")
    if name not in values and start is None and end is None:
        return None
    first = date.fromordinal(int(start)) if start is not None else USUAL_DAY
    last = date.fromordinal(int(end)) if end is not None else None
    return Period(first if last is None else min(first, last), last)


def numbers_of(space: Space, values: Values) -> dict[str, Number]:
    """A number for each leaf that the combination speaks of and that is known there."""
    said = statements(space, values)
    named = {n for s in said for n in (s.first, s.second) if n}
    named |= {n for n in values if n in space.leaves}
    known = [n for n in space.leaves if n in named and values.get(n) != UNKNOWN]
    wished = {name: _wish(space.leaves[name]) for name in sorted(known, key=_period_first)}
    whole = frozenset(name for name in known if space.leaves[name].whole)
    return places(said, wished, whole)


def _period_first(name: str) -> tuple[bool, str]:
    return name not in PERIOD_NAMES, name


def _wish(leaf: Leaf) -> Number:
    if leaf.is_day:
        usual = dict(zip(PERIOD_NAMES, USUAL_PERIOD, strict=True)).get(leaf.key, USUAL_DAY)
        return usual.toordinal()
    return leaf.low if leaf.low is not None else 0


# ---------------------------------------------------------------------- rows


def _read(model: Model, values: Values) -> Iterator[str]:
    """The logs whose rows are counted in the combination."""
    counted = [
        table
        for table, counts in model.counted.counts.items()
        if values.get(f"log {table}") is True
        or (f"log {table}" not in values and any(key in values for key, _ in counts.values()))
    ]
    deadlines = {d.deadline_id for d in model.checklist.deadlines}
    for table in counted:
        if table in deadlines:
            raise NotMadeError(table)
        yield table


def _rows(
    model: Model, table: str, values: Values, stated: Mapping[str, Value]
) -> tuple[Mapping[str, Value], ...]:
    """Rows that are counted as the combination says."""
    numbers = numbers_of(model.space, values)
    wanted = [
        (condition, int(numbers[key]))
        for key, condition in model.counted.counts[table].values()
        if key in numbers
    ]
    if all(number == 0 for _, number in wanted):
        return ()
    if len(wanted) > _MOST_CONDITIONS:
        raise NotMadeError(table)
    return _RowMaker(model, table, wanted, stated).rows()


class _RowMaker:
    """Makes rows of one log so that each condition holds in as many as wanted."""

    def __init__(
        self,
        model: Model,
        table: str,
        wanted: list[tuple[Node, int]],
        stated: Mapping[str, Value],
    ) -> None:
        self.wanted = wanted
        self.columns = columns_of(model.checklist, table)
        self.space = Space()
        counted = CountedRows(self.space, entered_columns(model.checklist))
        names = {**_fixed(model, stated), **names_of_row(self.columns)}
        translator = Translator(self.space, names, counted.cases, call_cases)
        self.holds = [translator.pair(condition)[0] for condition, _ in wanted]
        self.known: dict[tuple[bool, ...], Mapping[str, Value] | None] = {}

    def rows(self) -> tuple[Mapping[str, Value], ...]:
        chosen = self._choose(tuple(number for _, number in self.wanted), self._patterns())
        if chosen is None:
            raise NotMadeError(self.columns)
        return tuple(row for pattern in chosen if (row := self.row(pattern)) is not None)

    def _patterns(self) -> list[tuple[bool, ...]]:
        """Every way in which a row can count, those that count most first."""
        found: list[tuple[bool, ...]] = [()]
        for _, number in self.wanted:
            found = [(*p, h) for p in found for h in ((True, False) if number else (False,))]
        possible_ones = [p for p in found if any(p) and self.row(p) is not None]
        return sorted(possible_ones, key=lambda p: -sum(p))

    def _choose(
        self, left: tuple[int, ...], patterns: list[tuple[bool, ...]]
    ) -> list[tuple[bool, ...]] | None:
        """Patterns, each as often as it is listed, that add up to what is left."""
        if not any(left):
            return []
        if not patterns:
            return None
        first, rest = patterns[0], patterns[1:]
        most = min((n for n, h in zip(left, first, strict=True) if h), default=0)
        for times in range(min(most, 50), -1, -1):
            after = tuple(n - times * h for n, h in zip(left, first, strict=True))
            found = self._choose(after, rest)
            if found is not None:
                return [first] * times + found
        return None

    def row(self, pattern: tuple[bool, ...]) -> Mapping[str, Value] | None:
        """A row in which exactly these conditions hold, ``None`` where there is none."""
        if pattern not in self.known:
            self.known[pattern] = self._row(pattern)
        return self.known[pattern]

    def _row(self, pattern: tuple[bool, ...]) -> Mapping[str, Value] | None:
        f = self.space.formulas
        parts = [h if yes else f.no(h) for h, yes in zip(self.holds, pattern, strict=True)]
        whole = f.both(*parts, *(law for law in self.space.laws))
        try:
            found = {} if whole is TRUE else possible(self.space, self.space.diagram(whole))
        except (TooLargeError, TooLongError):
            return None
        return None if found is None else self._cells(found)

    def _cells(self, values: Values) -> Mapping[str, Value]:
        numbers = numbers_of(self.space, values)
        found: dict[str, Value] = {}
        for column in self.columns:
            if column.rule is None:
                value = self._cell(column, values, numbers)
                if value is not None:
                    found[column.column_id] = value
        return found

    def _cell(self, column: Column, values: Values, numbers: Mapping[str, Number]) -> Value | None:
        held: Hashable = values.get(column.column_id)
        if held == UNKNOWN:
            return None
        match column.type:
            case ValueType.YES_NO | ValueType.CHOICE:
                return held if isinstance(held, (bool, str)) else None
            case ValueType.TEXT:
                return _text(column.column_id, values)
            case ValueType.DATE:
                number = numbers.get(column.column_id)
                return None if number is None else date.fromordinal(int(number))
            case _:
                found = numbers.get(column.column_id)
                return int(found) if isinstance(found, (int, Fraction)) else None


def _fixed(model: Model, stated: Mapping[str, Value]) -> dict[str, Binding]:
    """The names outside the row, each with the value that the case gives it."""
    fixed: dict[str, Binding] = {}
    usual = dict(zip(PERIOD_NAMES, USUAL_PERIOD, strict=True))
    for name, binding in model.names.items():
        if not isinstance(binding, Free):
            fixed[name] = binding
        elif name in stated or name in usual:
            fixed[name] = Fixed(stated.get(name, usual.get(name, "")))
        else:
            fixed[name] = Missing()
    return fixed
