"""The rules of a template in the Common Expression Language, to be evaluated by cel-python.

Days are ordinals, unknown values are null, rows are lists of maps. A comparison with null is an
error there, which ``&&`` and ``||`` pass over as ours pass over what is unknown.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

import celpy
from celpy import celtypes
from celpy.adapter import json_to_cel
from celpy.evaluation import CELEvalError

from inspector_app.domain.calendar_months import add_months, months_between
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.expression import (
    Binary,
    Call,
    Known,
    Literal,
    Membership,
    Minus,
    Name,
    Negation,
    Node,
    NumberOf,
    Rows,
)
from inspector_app.domain.expression.evaluation import longest_gap
from inspector_app.domain.values import Period, Unknown

_SIGNS = {"and": "&&", "or": "||", "=": "=="}
_ROW = "row_"


def cel_text(node: Node, columns: frozenset[str] = frozenset()) -> str:
    """Return a rule in CEL; ``columns`` are the names of the row it stands in."""
    match node:
        case Literal():
            return _literal(node.value)
        case Name():
            return f"{_ROW}.{node.name}" if node.name in columns else node.name
        case Negation():
            return f"!({cel_text(node.operand, columns)})"
        case Minus():
            return f"-({cel_text(node.operand, columns)})"
        case Known():
            return f"({cel_text(node.operand, columns)} {'!=' if node.known else '=='} null)"
        case Binary():
            left, right = cel_text(node.left, columns), cel_text(node.right, columns)
            return f"({left} {_SIGNS.get(node.operator, node.operator)} {right})"
        case Membership():
            found = f"({cel_text(node.item, columns)} in {_members(node.members, columns)})"
            return f"!{found}" if node.negated else found
        case NumberOf():
            asked = (Membership(i, node.members, node.negated, 0) for i in node.items)
            return "(" + " + ".join(f"({cel_text(one)} ? 1 : 0)" for one in asked) + ")"
        case Call(function="if"):
            condition, first, second = (cel_text(a, columns) for a in node.arguments)
            return f"({condition} ? {first} : {second})"
        case Call():
            arguments = ", ".join(cel_text(a, columns) for a in node.arguments)
            return f"{node.function}_of({arguments})"
        case Rows():
            return _rows(node)


def _literal(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return str(value.toordinal())
    if isinstance(value, Fraction):
        return str(float(value))
    return json.dumps(value, ensure_ascii=False)


def _members(members: tuple[Literal, ...] | Name, columns: frozenset[str]) -> str:
    if isinstance(members, Name):
        return cel_text(members, columns)
    return "[" + ", ".join(_literal(m.value) for m in members) + "]"


def _rows(node: Rows) -> str:
    names = frozenset(_COLUMNS.get(node.table, ()))
    where = "true" if node.where is None else cel_text(node.where, names)
    if node.kind in ("any", "all"):
        return f"{node.table}.{'exists' if node.kind == 'any' else 'all'}({_ROW}, {where})"
    base = node.table
    if node.among is not None:
        base = f"{base}.filter({_ROW}, {cel_text(node.among, names)})"
    held = f"{base}.filter({_ROW}, {where})"
    if node.kind == "count":
        return f"size({held})"
    if node.kind == "share":
        return f"(double(size({held})) / double(size({base})))"
    bounds = [cel_text(part) for part in (node.months, node.start, node.end) if part is not None]
    cells = f"{held}.map({_ROW}, {_ROW}.{node.column})"
    return f"{node.kind}_of({', '.join([cells, *bounds])})"


_COLUMNS: dict[str, frozenset[str]] = {}
"""The columns of the tables of the template that is being translated."""


def rules_of(checklist: Checklist) -> Iterator[tuple[str, Node]]:
    """The facts, the rules of the questions and the rules of the ratings, by name."""
    _COLUMNS.clear()
    for table in checklist.tables:
        _COLUMNS[table.table_id] = frozenset(c.column_id for c in table.columns)
    for fact in checklist.facts:
        yield f"fact {fact.fact_id}", fact.rule.node
    for question in checklist.questions:
        found = [question.applies_when, question.not_applicable_when]
        found += [one.when for one in question.forced]
        found += [one.when for one in question.suggestions]
        for place, rule in enumerate(found):
            if rule is not None:
                yield f"{question.question_id} {place}", rule.node
    for rating in checklist.ratings:
        for grade in rating.grades:
            if grade.when is not None:
                yield f"{rating.rating_id} {grade.grade_id}", grade.when.node


def program(text: str) -> Any:
    """Compile a rule."""
    environment = celpy.Environment()
    return environment.program(environment.compile(text), functions=_FUNCTIONS)


def run(compiled: Any, values: Mapping[str, Any]) -> Any:
    """The value of a rule, ``None`` where cel-python makes an error of it."""
    try:
        return compiled.evaluate(values)
    except CELEvalError:
        return None


def cel_value(value: Any) -> Any:
    """A value of ours as one of theirs."""
    if isinstance(value, Unknown):
        return None
    if isinstance(value, date):
        return celtypes.IntType(value.toordinal())
    if isinstance(value, Fraction):
        return celtypes.DoubleType(float(value))
    if isinstance(value, Period):
        end = None if value.end is None else value.end.toordinal()
        return json_to_cel({"start": value.start.toordinal(), "end": end})
    if isinstance(value, tuple):
        return json_to_cel([_plain(one) for one in value])
    return json_to_cel(_plain(value))


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(cell) for name, cell in value.items()}
    if isinstance(value, Unknown):
        return None
    if isinstance(value, date):
        return value.toordinal()
    if isinstance(value, Fraction):
        return float(value)
    return list(value) if isinstance(value, tuple) else value


def _day(ordinal: Any) -> date:
    return date.fromordinal(int(ordinal))


def _known(cells: Any) -> list[int]:
    return [int(cell) for cell in cells if cell is not None]


_FUNCTIONS: dict[str, Any] = {
    "least_of": lambda *xs: min(xs),
    "greatest_of": lambda *xs: max(xs),
    "ceil_of": lambda x: celtypes.IntType(math.ceil(float(x))),
    "floor_of": lambda x: celtypes.IntType(math.floor(float(x))),
    "year_of": lambda d: celtypes.IntType(_day(d).year),
    "add_months_of": lambda d, n: celtypes.IntType(add_months(_day(d), int(n)).toordinal()),
    "months_between_of": lambda a, b: celtypes.IntType(months_between(_day(a), _day(b))),
    "start_of": lambda p: p["start"],
    "end_of": lambda p: p["end"],
    "size_of": lambda c: celtypes.IntType(len(c)),
    "sum_of": lambda cells: celtypes.IntType(sum(_known(cells))),
    "smallest_of": lambda cells: celtypes.IntType(min(_known(cells))),
    "largest_of": lambda cells: celtypes.IntType(max(_known(cells))),
    "longest_gap_of": lambda cells, a, b: celtypes.IntType(
        longest_gap([_day(c) for c in _known(cells)], _day(a), _day(b))
    ),
    "fewest_in_of": lambda cells, _months, _a, _b: celtypes.IntType(len(_known(cells))),
}
