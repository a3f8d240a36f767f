"""The rule language of review templates: what an expression is.

One rule is one closed expression in one string, such as::

    found >= 1 and found < required

It reads values and rows and yields one value. There are no loops, no definitions, no assignments
and no nesting of row expressions, so every rule ends after at most (length × rows) small steps.

Grammar (EBNF; spaces and line breaks between the words do not matter)::

    expression  = conjunction { "or" conjunction }
    conjunction = negation { "and" negation }
    negation    = "not" negation | comparison
    comparison  = sum [ ("=" | "!=" | "<" | "<=" | ">" | ">=") sum
                      | [ "not" ] "in" list
                      | "is" ( "known" | "unknown" ) ]
    list        = "(" text { "," text } ")" | name
    sum         = product { ("+" | "-") product }
    product     = sign { ("*" | "/") sign }
    sign        = "-" sign | primary
    primary     = number | date | text | "yes" | "no" | name | call | rows | "(" expression ")"
    call        = function "(" expression { "," expression } ")"
    rows        = ("count" | "any" | "all") "(" table [ "where" expression ] ")"
                | "share" "(" table "where" expression [ "among" expression ] ")"
                | ("sum" | "smallest" | "largest") "(" column [ "where" expression ] ")"
                | "longest_gap" "(" column [ "where" expression ]
                                "from" expression "to" expression ")"
                | "fewest_in" "(" column [ "where" expression ] "months" expression
                              "from" expression "to" expression ")"
                | "number_of" "(" name { "," name } ( [ "!" ] "=" text | [ "not" ] "in" list ) ")"
    column      = name "." name
    table       = name
    days        = column [ "where" expression ]                only as "done" of a deadline
    number      = digit { digit } [ "." digit { digit } ]      at most 12 digits
    date        = year "-" month "-" day                       written 2025-07-01
    text        = "'" any characters but ' "'"
    name        = letter { letter | digit | "_" }              letters a to z

Functions: ``if(condition, a, b)`` · ``least(a, b, …)`` · ``greatest(a, b, …)`` · ``ceil(x)`` ·
``floor(x)`` · ``year(date)`` · ``add_months(date, n)`` (same day number, clamped to the month's
end) · ``months_between(a, b)`` (whole calendar months from a to b) · ``start(p)`` and ``end(p)`` of
a period · ``size(c)`` of several choices. Date + number is a later day, date - date is a number of
days. ``'x' in c`` asks whether x is among several choices.

``number_of(a, b = 'N')`` is how many of the named choices (answers, ratings) are the one after
``=`` or among those after ``in``. ``fewest_in(t.day months 12 from a to b)`` is the least number of
rows in any whole window of twelve calendar months within a..b, both included.

Meaning of what is not known: arithmetic and comparison with an unknown value are unknown; ``and``
and ``or`` are decided by one side where that is enough (no and unknown = no); a row whose condition
is unknown is not counted; ``if`` with an unknown condition is unknown. ``x is known`` is always
known. Texts are compared without regard to case and surrounding space. Division by nought is
unknown, never an error. The end of a period that still runs is unknown, and so is ``fewest_in``
where no whole window fits.

Source: calendar months as the law counts them, the same day number, clamped to the month's end.
Limits: 2,000 characters, 24 levels of nesting, 100 operators in a row. Faults carry line
and column within the string.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.values import Value, ValueType

MAX_LENGTH = 2_000
MAX_DEPTH = 24
MAX_HEIGHT = 100


@dataclass(frozen=True, slots=True)
class ExpressionFault:
    """What is wrong in a rule and where. Line and column count from 1 within the string."""

    code: str
    line: int
    column: int
    facts: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, date, text, yes or no as written."""

    value: Value
    type: ValueType
    at: int


@dataclass(frozen=True, slots=True)
class Name:
    """A fact, parameter, register value, period day or column of the row."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Negation:
    """``not x``."""

    operand: Node
    at: int


@dataclass(frozen=True, slots=True)
class Minus:
    """``-x``."""

    operand: Node
    at: int


@dataclass(frozen=True, slots=True)
class Binary:
    """``left operator right`` for and, or, the comparisons and the four rules of arithmetic."""

    operator: str
    left: Node
    right: Node
    at: int


@dataclass(frozen=True, slots=True)
class Membership:
    """``item in ('a', 'b')`` or ``item in parameter_of_texts``."""

    item: Node
    members: tuple[Literal, ...] | Name
    negated: bool
    at: int


@dataclass(frozen=True, slots=True)
class Known:
    """``x is known``, ``x is unknown``."""

    operand: Node
    known: bool
    at: int


@dataclass(frozen=True, slots=True)
class Call:
    """A function of values."""

    function: str
    arguments: tuple[Node, ...]
    at: int


@dataclass(frozen=True, slots=True)
class NumberOf:
    """How many of the named choices are among ``members`` (``negated``: are not among them)."""

    items: tuple[Name, ...]
    members: tuple[Literal, ...]
    negated: bool
    at: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Something counted or found over the rows of a table.

    ``kind`` is the function; ``days`` is the bare column of ``parse_rows``.
    """

    kind: str
    table: str
    column: str
    where: Node | None
    among: Node | None
    start: Node | None
    end: Node | None
    at: int
    months: Node | None = None


Node = Literal | Name | Negation | Minus | Binary | Membership | Known | Call | NumberOf | Rows


@dataclass(frozen=True, slots=True)
class Expression:
    """A parsed rule: its text as written and its tree."""

    text: str
    node: Node


class ExpressionError(Exception):
    """The text is no expression. Carries the one fault at which reading stopped."""

    def __init__(self, fault: ExpressionFault) -> None:
        super().__init__(fault)
        self.fault = fault


def place(text: str, at: int) -> tuple[int, int]:
    """Return line and column, both from 1, of the character ``at`` in ``text``."""
    before = text[:at]
    return before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1


def children(node: Node) -> Iterator[Node]:
    """The nodes directly below ``node``, from left to right."""
    match node:
        case Negation(operand=inner) | Minus(operand=inner) | Known(operand=inner):
            yield inner
        case Binary(left=left, right=right):
            yield from (left, right)
        case Membership(item=item, members=members):
            yield item
            yield from (members if isinstance(members, tuple) else (members,))
        case Call(arguments=arguments):
            yield from arguments
        case NumberOf(items=items, members=members):
            yield from items
            yield from members
        case Rows(where=where, among=among, months=months, start=start, end=end):
            yield from (part for part in (where, among, months, start, end) if part is not None)
        case _:
            return


def walk(node: Node) -> Iterator[Node]:
    """``node`` and everything below it."""
    yield node
    for child in children(node):
        yield from walk(child)


_PLAIN = str.maketrans("åäö-.", "aao__")


def answer_name(question_id: str) -> str:
    """Return what rules call the answer of the question with this id: ``ab_11b_mother``."""
    return question_id.lower().translate(_PLAIN)
