"""Reading the rule language: text to tree. The grammar stands in ``domain.expression``.

Reading stops at the first fault of a rule, because what follows it can only be guessed; the faults
of different rules are all listed. Codes: ``rule_empty``, ``rule_too_long``, ``rule_too_deep``,
``rule_character``, ``rule_text_open``, ``rule_number_long``, ``rule_date``, ``rule_expected``,
``rule_function_unknown``, ``rule_arguments``, ``rule_nested_rows``; and for what other languages
write, with the writing of this one: ``rule_written``, ``rule_answer_written``, ``rule_chained``.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, NoReturn

from inspector_app.domain.expression import (
    MAX_DEPTH,
    MAX_HEIGHT,
    MAX_LENGTH,
    Binary,
    Call,
    Expression,
    Known,
    Literal,
    Membership,
    Minus,
    Name,
    Negation,
    Node,
    NumberOf,
    Rows,
    children,
)
from inspector_app.domain.expression.text import print_expression
from inspector_app.domain.expression.tokens import KEYWORDS, Token, Tokens, refuse
from inspector_app.domain.values import ValueType

FUNCTIONS = {
    "if": (3, 3),
    "least": (2, 8),
    "greatest": (2, 8),
    "ceil": (1, 1),
    "floor": (1, 1),
    "year": (1, 1),
    "add_months": (2, 2),
    "months_between": (2, 2),
    "start": (1, 1),
    "end": (1, 1),
    "size": (1, 1),
}
NUMBER_OF = "number_of"
DAYS = "days"
TABLE_ROWS = ("count", "any", "all", "share")
COLUMN_ROWS = ("sum", "smallest", "largest", "longest_gap", "fewest_in")
COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
_MAX_DIGITS = 12


def parse(text: str) -> Expression:
    """Return the rule; raises ``ExpressionError`` with the one fault that stopped the reading."""
    reader = _reader(text)
    return _finished(reader, reader.expression())


def parse_rows(text: str) -> Expression:
    """Return a column of a table with an optional condition, as ``done`` of a deadline has it.

    The tree is ``Rows`` of the kind ``days``. Raises ``ExpressionError`` as ``parse`` does.
    """
    reader = _reader(text)
    return _finished(reader, reader.days())


def _reader(text: str) -> _Reader:
    if len(text) > MAX_LENGTH:
        refuse(text, 0, "rule_too_long", length=len(text), limit=MAX_LENGTH)
    reader = _Reader(text)
    if reader.next.kind == "end":
        refuse(text, 0, "rule_empty")
    return reader


def _finished(reader: _Reader, node: Node) -> Expression:
    if reader.next.kind != "end":
        reader.expected("and, or eller slut")
    if _height(node) > MAX_HEIGHT:
        refuse(reader.text, 0, "rule_too_deep", limit=MAX_HEIGHT)
    return Expression(reader.text, node)


def _height(root: Node) -> int:
    """The longest way down the tree; without recursion, as the tree may be too high for it."""
    level, height = [root], 0
    while level:
        level = [child for node in level for child in children(node)]
        height += 1
    return height


class _Reader(Tokens):
    """Reads the grammar, each part of it by a method of its name."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.depth = 0
        self.inside_rows = False

    def refuse_chain(self, first: Binary) -> NoReturn:
        """Refuse a comparison of a comparison, with how the two are written here."""
        token = self.take()
        second = Binary(token.text, first.right, self.sum(), token.at)
        right = print_expression(Binary("and", first, second, token.at))
        refuse(self.text, token.at, "rule_chained", found=token.text, right=right)

    def expression(self) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            refuse(self.text, self.next.at, "rule_too_deep", limit=MAX_DEPTH)
        node = self.chain(("or",), self.conjunction)
        self.depth -= 1
        return node

    def conjunction(self) -> Node:
        return self.chain(("and",), self.negation)

    def chain(self, operators: tuple[str, ...], part: Any) -> Node:
        node: Node = part()
        while self.sees(*operators):
            token = self.take()
            node = Binary(token.text, node, part(), token.at)
        return node

    def negation(self) -> Node:
        if not self.sees("not"):
            return self.comparison()
        return Negation(at=self.take().at, operand=self.nested(self.negation))

    def nested(self, part: Any) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            refuse(self.text, self.next.at, "rule_too_deep", limit=MAX_DEPTH)
        node: Node = part()
        self.depth -= 1
        return node

    def comparison(self) -> Node:
        left = self.sum()
        token = self.next
        if self.sees(*COMPARISONS):
            self.comparing()
            node = Binary(token.text, left, self.sum(), token.at)
            if self.sees(*COMPARISONS):
                self.refuse_chain(node)
            return node
        if self.accept("is"):
            known = self.sees("known")
            if not self.sees("known", "unknown"):
                self.expected("known eller unknown")
            self.take()
            return Known(left, known, token.at)
        negated = self.accept("not")
        if negated or self.sees("in"):
            self.demand("in")
            return Membership(left, self.members(), negated, token.at)
        return left

    def members(self) -> tuple[Literal, ...] | Name:
        if self.next.kind == "word" and self.next.text not in KEYWORDS:
            token = self.take()
            return Name(token.text, token.at)
        self.demand("(")
        members = [self.member()]
        while self.accept(","):
            members.append(self.member())
        self.demand(")")
        return tuple(members)

    def number_of(self, name: Token) -> Node:
        items = [self.item()]
        while self.accept(","):
            items.append(self.item())
        if self.sees("=", "!="):
            negated = self.comparing().text == "!="
            members: tuple[Literal, ...] | Name = (self.member(),)
        else:
            negated = self.accept("not")
            self.demand("in")
            members = self.members()
        if isinstance(members, Name):
            refuse(self.text, members.at, "rule_expected", expected="(", found=members.name)
        self.demand(")")
        return NumberOf(tuple(items), members, negated, name.at)

    def item(self) -> Name:
        token = self.next
        return Name(self.word("ett namn"), token.at)

    def member(self) -> Literal:
        if self.next.kind != "text":
            self.expected("text inom enkla citattecken")
        token = self.take()
        return Literal(token.text[1:-1], ValueType.TEXT, token.at)

    def sum(self) -> Node:
        return self.chain(("+", "-"), lambda: self.chain(("*", "/"), self.sign))

    def sign(self) -> Node:
        if not self.sees("-"):
            return self.primary()
        return Minus(at=self.take().at, operand=self.nested(self.sign))

    def primary(self) -> Node:
        token = self.next
        match token.kind:
            case "number" | "date" | "text":
                return self.literal(self.take())
            case "sign" if token.text == "(":
                self.take()
                node = self.expression()
                self.demand(")")
                return node
            case "word" if token.text in ("yes", "no"):
                self.take()
                return Literal(token.text == "yes", ValueType.YES_NO, token.at)
            case "word" if token.text not in KEYWORDS:
                self.refuse_capitals()
                self.take()
                return self.call(token) if self.sees("(") else Name(token.text, token.at)
            case _:
                return self.expected("ett värde")

    def literal(self, token: Token) -> Literal:
        if token.kind == "text":
            return Literal(token.text[1:-1], ValueType.TEXT, token.at)
        if token.kind == "date":
            try:
                return Literal(date.fromisoformat(token.text), ValueType.DATE, token.at)
            except ValueError:
                refuse(self.text, token.at, "rule_date", found=token.text)
        if len(token.text) > _MAX_DIGITS:
            refuse(self.text, token.at, "rule_number_long", limit=_MAX_DIGITS)
        if "." in token.text:
            return Literal(Fraction(token.text), ValueType.NUMBER, token.at)
        return Literal(int(token.text), ValueType.COUNT, token.at)

    def call(self, name: Token) -> Node:
        self.demand("(")
        if name.text in TABLE_ROWS or name.text in COLUMN_ROWS:
            return self.rows(name)
        if name.text == NUMBER_OF:
            return self.number_of(name)
        if name.text not in FUNCTIONS:
            refuse(self.text, name.at, "rule_function_unknown", name=name.text)
        arguments = [self.expression()]
        while self.accept(","):
            arguments.append(self.expression())
        self.demand(")")
        fewest, most = FUNCTIONS[name.text]
        if not fewest <= len(arguments) <= most:
            facts = {"name": name.text, "fewest": fewest, "most": most, "found": len(arguments)}
            refuse(self.text, name.at, "rule_arguments", **facts)
        return Call(name.text, tuple(arguments), name.at)

    def rows(self, name: Token) -> Node:
        if self.inside_rows:
            refuse(self.text, name.at, "rule_nested_rows", name=name.text)
        self.inside_rows = True
        table, column = self.word("en tabell"), ""
        if name.text in COLUMN_ROWS:
            self.demand(".")
            column = self.word("en kolumn")
        where = self.part("where", required=name.text == "share")
        among = self.part("among") if name.text == "share" else None
        self.inside_rows = False
        bounded = name.text in ("longest_gap", "fewest_in")
        months = self.part("months", required=True) if name.text == "fewest_in" else None
        start = self.part("from", required=True) if bounded else None
        end = self.part("to", required=True) if bounded else None
        self.demand(")")
        return Rows(name.text, table, column, where, among, start, end, name.at, months)

    def days(self) -> Node:
        """A bare column with its condition, the whole of a text."""
        self.inside_rows, at = True, self.next.at
        table = self.word("en tabell")
        self.demand(".")
        column = self.word("en kolumn")
        return Rows(DAYS, table, column, self.part("where"), None, None, None, at)

    def part(self, word: str, *, required: bool = False) -> Node | None:
        if self.accept(word):
            return self.expression()
        if required:
            self.expected(word)
        return None
