"""Whether a rule fits the names around it: every name exists, every operator gets its types.

All faults of a rule are returned, each with its place. Codes: ``rule_name_unknown``,
``rule_table_unknown``, ``rule_column_unknown``, ``rule_type``, ``rule_compare``,
``rule_option_unknown``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from fractions import Fraction
from typing import Any

from inspector_app.domain.expression import (
    Binary,
    Call,
    Expression,
    ExpressionFault,
    Known,
    Literal,
    Membership,
    Minus,
    Name,
    Negation,
    Node,
    NumberOf,
    Rows,
    place,
)
from inspector_app.domain.expression.text import print_expression
from inspector_app.domain.values import Period, Value, ValueType

_NUMBERS = (ValueType.COUNT, ValueType.NUMBER)
_WORDS = (ValueType.TEXT, ValueType.CHOICE)
_LISTS = (ValueType.TEXTS, ValueType.CHOICES)
_WHOLE = (*_LISTS, ValueType.PERIOD)


@dataclass(frozen=True, slots=True)
class NameType:
    """The type of a name and, for a choice, its options."""

    type: ValueType
    options: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scope:
    """The names a rule may use: values, and columns by table."""

    names: Mapping[str, NameType]
    tables: Mapping[str, Mapping[str, NameType]] = field(default_factory=dict)

    def inside(self, table: str) -> Scope:
        """The scope of a row: the values and the columns of the table."""
        return replace(self, names={**self.names, **self.tables.get(table, {})})


def check(
    expression: Expression, scope: Scope, wanted: ValueType | None = None
) -> tuple[ValueType | None, tuple[ExpressionFault, ...]]:
    """Return the type of the rule (``None`` when it cannot be told) and every fault in it."""
    checker = _Checker(expression.text)
    found = checker.type_of(expression.node, scope)
    if found and wanted and not _fits(found.type, wanted):
        checker.fault(0, "rule_type", wanted=wanted.value, found=found.type.value)
    return (found.type if found else None), tuple(checker.faults)


def _fits(found: ValueType, wanted: ValueType) -> bool:
    if wanted is ValueType.NUMBER:
        return found in _NUMBERS
    return found is wanted or (wanted is ValueType.CHOICE and found is ValueType.TEXT)


def _family(value_type: ValueType) -> str:
    if value_type in _NUMBERS:
        return "number"
    return "word" if value_type in _WORDS else value_type.value


class _Checker:
    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[ExpressionFault] = []

    def fault(self, at: int, code: str, **facts: Any) -> None:
        line, column = place(self.text, at)
        self.faults.append(ExpressionFault(code, line, column, tuple(facts.items())))

    def type_of(self, node: Node, scope: Scope) -> NameType | None:  # noqa: PLR0911
        match node:
            case Literal():
                return NameType(node.type)
            case Name():
                return self.name(node, scope)
            case Negation():
                self.demand(node.operand, scope, ValueType.YES_NO)
                return NameType(ValueType.YES_NO)
            case Minus():
                return self.demand(node.operand, scope, *_NUMBERS)
            case Known():
                self.type_of(node.operand, scope)
                return NameType(ValueType.YES_NO)
            case Binary():
                return self.binary(node, scope)
            case Membership():
                self.membership(node, scope)
                return NameType(ValueType.YES_NO)
            case Call():
                return self.call(node, scope)
            case NumberOf():
                self.number_of(node, scope)
                return NameType(ValueType.COUNT)
            case Rows():
                return self.rows(node, scope)

    def name(self, node: Name, scope: Scope) -> NameType | None:
        found = scope.names.get(node.name)
        if found is None:
            self.fault(node.at, "rule_name_unknown", name=node.name, hint=_hint(node.name, scope))
        return found

    def demand(self, node: Node, scope: Scope, *wanted: ValueType) -> NameType | None:
        """The type of ``node``; a fault, and ``None``, unless it is one of ``wanted``."""
        found = self.type_of(node, scope)
        if found is None or found.type in wanted:
            return found
        words = " eller ".join(w.value for w in wanted)
        self.fault(node.at, "rule_type", wanted=words, found=found.type.value)
        return None

    def binary(self, node: Binary, scope: Scope) -> NameType | None:
        if node.operator in ("and", "or"):
            self.demand(node.left, scope, ValueType.YES_NO)
            self.demand(node.right, scope, ValueType.YES_NO)
            return NameType(ValueType.YES_NO)
        left, right = self.type_of(node.left, scope), self.type_of(node.right, scope)
        if node.operator in ("+", "-", "*", "/"):
            return self.arithmetic(node, left, right)
        if left and right:
            self.comparison(node, left, right)
        return NameType(ValueType.YES_NO)

    def comparison(self, node: Binary, left: NameType, right: NameType) -> None:
        ordered = node.operator not in ("=", "!=")
        kind = _family(left.type)
        unlike = kind != _family(right.type) or left.type in _WHOLE
        within = _within(node, left.type, right.type)
        if within:
            self.fault(node.at, "rule_choices", right=within)
            return
        if unlike or (ordered and kind not in _ORDERED):
            facts = {"operator": node.operator, "left": left.type, "right": right.type}
            self.fault(node.at, "rule_compare", **{k: str(v) for k, v in facts.items()})
            return
        self.option(left, node.right)
        self.option(right, node.left)

    def option(self, choice: NameType, other: Node) -> None:
        if not choice.options or not isinstance(other, Literal):
            return
        if other.value not in choice.options:
            options = ", ".join(sorted(choice.options))
            self.fault(other.at, "rule_option_unknown", found=other.value, options=options)

    def arithmetic(
        self, node: Binary, left: NameType | None, right: NameType | None
    ) -> NameType | None:
        if left is None or right is None:
            return None
        found = _arithmetic_type(node.operator, left.type, right.type)
        if found is None:
            facts = {"operator": node.operator, "left": left.type, "right": right.type}
            self.fault(node.at, "rule_compare", **{k: str(v) for k, v in facts.items()})
            return None
        return NameType(found)

    def membership(self, node: Membership, scope: Scope) -> None:
        item = self.demand(node.item, scope, *_WORDS)
        if isinstance(node.members, Name):
            found = self.demand(node.members, scope, *_LISTS)
            if found and found.type is ValueType.CHOICES:
                self.literal_member(node.item, found)
        elif item is not None:
            for member in node.members:
                self.option(item, member)

    def literal_member(self, item: Node, choices: NameType) -> None:
        """Only a written option can be looked for among several choices."""
        if isinstance(item, Literal):
            self.option(choices, item)
        else:
            wanted, found = ValueType.TEXT.value, ValueType.CHOICE.value
            self.fault(item.at, "rule_type", wanted=wanted, found=found)

    def number_of(self, node: NumberOf, scope: Scope) -> None:
        for item in node.items:
            found = self.demand(item, scope, *_WORDS)
            for member in node.members if found else ():
                self.option(found or NameType(ValueType.TEXT), member)

    def call(self, node: Call, scope: Scope) -> NameType | None:
        arguments = node.arguments
        match node.function:
            case "if":
                self.demand(arguments[0], scope, ValueType.YES_NO)
                return self.alike(arguments[1:], scope)
            case "least" | "greatest":
                return self.alike(arguments, scope, *_NUMBERS, ValueType.DATE)
            case "ceil" | "floor":
                self.demand(arguments[0], scope, *_NUMBERS)
            case "year":
                self.demand(arguments[0], scope, ValueType.DATE)
            case "start" | "end":
                self.demand(arguments[0], scope, ValueType.PERIOD)
                return NameType(ValueType.DATE)
            case "size":
                self.demand(arguments[0], scope, *_LISTS)
            case "months_between":
                self.demand(arguments[0], scope, ValueType.DATE)
                self.demand(arguments[1], scope, ValueType.DATE)
            case _:
                self.demand(arguments[0], scope, ValueType.DATE)
                self.demand(arguments[1], scope, ValueType.COUNT)
                return NameType(ValueType.DATE)
        return NameType(ValueType.COUNT)

    def alike(self, nodes: tuple[Node, ...], scope: Scope, *allowed: ValueType) -> NameType | None:
        """The common type of several values; a fault at the first that differs."""
        types = [self.demand(n, scope, *(allowed or tuple(ValueType))) for n in nodes]
        known = [t for t in types if t is not None]
        if not known:
            return None
        for node, found in zip(nodes, types, strict=True):
            if found and _family(found.type) != _family(known[0].type):
                wanted = known[0].type.value
                self.fault(node.at, "rule_type", wanted=wanted, found=found.type.value)
                return None
        exact = any(t.type is ValueType.NUMBER for t in known)
        return NameType(ValueType.NUMBER) if exact else known[0]

    def rows(self, node: Rows, scope: Scope) -> NameType | None:
        columns = scope.tables.get(node.table)
        if columns is None:
            self.fault(node.at, "rule_table_unknown", name=node.table)
            return None
        inside = scope.inside(node.table)
        for condition in (node.where, node.among):
            if condition is not None:
                self.demand(condition, inside, ValueType.YES_NO)
        if node.months is not None:
            self.demand(node.months, scope, ValueType.COUNT)
        for bound in (node.start, node.end):
            if bound is not None:
                self.demand(bound, scope, ValueType.DATE)
        return self.rows_type(node, columns)

    def rows_type(self, node: Rows, columns: Mapping[str, NameType]) -> NameType | None:
        simple = _ROWS_TYPES.get(node.kind)
        if not node.column:
            return NameType(simple) if simple else None
        column = columns.get(node.column)
        if column is None:
            self.fault(node.at, "rule_column_unknown", table=node.table, name=node.column)
            return None
        wanted = _COLUMN_TYPES[node.kind]
        if column.type not in wanted:
            words = " eller ".join(w.value for w in wanted)
            self.fault(node.at, "rule_type", wanted=words, found=column.type.value)
            return None
        return NameType(simple) if simple else column


def _hint(name: str, scope: Scope) -> str:
    """What was probably meant, as a sentence after the remedy; empty when nothing is near."""
    if name in _WRITTEN:
        return f" Skriv {_WRITTEN[name]}."
    for table, columns in scope.tables.items():
        if name in columns:
            return f" {name} är en kolumn i {table} och läses bara inom count, sum och de andra."
    near = get_close_matches(name.lower(), sorted(scope.names), 1, _NEAR)
    return f" Menade du {near[0]}?" if near else ""


def _within(node: Binary, left: ValueType, right: ValueType) -> str:
    """How it is asked whether something is among several, where it was compared with them."""
    sides = [(node.left, left), (node.right, right)]
    several = [side for side, found in sides if found in _LISTS and isinstance(side, Name)]
    one = [side for side, found in sides if found in _WORDS and isinstance(side, Literal)]
    if node.operator not in ("=", "!=") or not several or not one:
        return ""
    word = "in" if node.operator == "=" else "not in"
    return f"{print_expression(one[0])} {word} {print_expression(several[0])}"


_NEAR = 0.7
_WRITTEN = {"true": "yes", "false": "no", "ja": "yes", "nej": "no"}
_ORDERED = ("number", "date")
_ROWS_TYPES = {
    "count": ValueType.COUNT,
    "any": ValueType.YES_NO,
    "all": ValueType.YES_NO,
    "share": ValueType.NUMBER,
    "longest_gap": ValueType.COUNT,
    "fewest_in": ValueType.COUNT,
}
_COLUMN_TYPES = {
    "sum": _NUMBERS,
    "smallest": (*_NUMBERS, ValueType.DATE),
    "largest": (*_NUMBERS, ValueType.DATE),
    "longest_gap": (ValueType.DATE,),
    "fewest_in": (ValueType.DATE,),
    "days": (ValueType.DATE,),
}


def _arithmetic_type(operator: str, left: ValueType, right: ValueType) -> ValueType | None:
    if left in _NUMBERS and right in _NUMBERS:
        whole = left is right is ValueType.COUNT and operator != "/"
        return ValueType.COUNT if whole else ValueType.NUMBER
    if left is ValueType.DATE and right is ValueType.COUNT and operator in ("+", "-"):
        return ValueType.DATE
    if left is right is ValueType.DATE and operator == "-":
        return ValueType.COUNT
    return None


def type_of_value(value: Value) -> ValueType:
    """Return the type a plain value has by itself."""
    types: tuple[tuple[type, ValueType], ...] = (
        (bool, ValueType.YES_NO),
        (int, ValueType.COUNT),
        (Fraction, ValueType.NUMBER),
        (date, ValueType.DATE),
        (tuple, ValueType.TEXTS),
        (Period, ValueType.PERIOD),
    )
    return next((t for python, t in types if isinstance(value, python)), ValueType.TEXT)
