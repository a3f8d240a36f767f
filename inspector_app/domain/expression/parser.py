"""Reading the rule language: text to tree. The grammar stands in ``domain.expression``.

Reading stops at the first fault of a rule, because what follows it can only be guessed; the faults
of different rules are all listed. Codes: ``rule_empty``, ``rule_too_long``, ``rule_too_deep``,
``rule_character``, ``rule_text_open``, ``rule_number_long``, ``rule_date``, ``rule_expected``,
``rule_function_unknown``, ``rule_arguments``, ``rule_nested_rows``; and for what other languages
write, with the writing of this one: ``rule_written``, ``rule_answer_written``, ``rule_chained``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
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
    ExpressionError,
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
    answer_name,
    children,
    place,
)
from inspector_app.domain.expression.text import print_expression
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
KEYWORDS = frozenset(
    [
        "and",
        "or",
        "not",
        "in",
        "is",
        "known",
        "unknown",
        "where",
        "among",
        "from",
        "to",
        "yes",
        "no",
    ]
)
_DOUBLED = {"==": "=", "<>": "!=", "=<": "<=", "=>": ">=", "!==": "!="}
_SIGNS = {
    "&&": "and",
    "||": "or",
    "&": "and",
    "|": "or",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "!": "not",
}
"""What other languages write, and how it is written here."""
_ANSWER = re.compile(r"[A-ZÅÄÖ][A-ZÅÄÖ0-9]{0,5}-[0-9]{1,3}[a-z]?(\.[a-z][a-z0-9_]*)?\b")
"""The id of a question, which no name of a rule looks like."""
_MAX_DIGITS = 12
_TOKEN = re.compile(
    r"(?P<space>[ \t\r\n]+)|(?P<date>\d{4}-\d{2}-\d{2}(?!\d))|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<word>[A-Za-z][A-Za-z0-9_]*)|(?P<text>'[^'\n]*')|(?P<sign>!=|<=|>=|[=<>+\-*/(),.])"
)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


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
        _refuse(text, 0, "rule_too_long", length=len(text), limit=MAX_LENGTH)
    reader = _Reader(text, _tokens(text))
    if reader.next.kind == "end":
        _refuse(text, 0, "rule_empty")
    return reader


def _finished(reader: _Reader, node: Node) -> Expression:
    if reader.next.kind != "end":
        reader.expected("and, or eller slut")
    if _height(node) > MAX_HEIGHT:
        _refuse(reader.text, 0, "rule_too_deep", limit=MAX_HEIGHT)
    return Expression(reader.text, node)


def _height(root: Node) -> int:
    """The longest way down the tree; without recursion, as the tree may be too high for it."""
    level, height = [root], 0
    while level:
        level = [child for node in level for child in children(node)]
        height += 1
    return height


def _refuse(text: str, at: int, code: str, **facts: Any) -> NoReturn:
    line, column = place(text, at)
    raise ExpressionError(ExpressionFault(code, line, column, tuple(facts.items())))


def _tokens(text: str) -> list[_Token]:
    tokens, at = [], 0
    while at < len(text):
        answer = _ANSWER.match(text, at)
        if answer is not None:
            found = answer.group()
            _refuse(text, at, "rule_answer_written", found=found, right=answer_name(found))
        match = _TOKEN.match(text, at)
        if match is None:
            for sign, right in _SIGNS.items():
                if text.startswith(sign, at):
                    _refuse(text, at, "rule_written", found=sign, right=right)
            code = "rule_text_open" if text[at] == "'" else "rule_character"
            _refuse(text, at, code, found=text[at].encode("unicode_escape").decode())
        kind = str(match.lastgroup)
        if kind != "space":
            tokens.append(_Token(kind, match.group(), at))
        at = match.end()
    return [*tokens, _Token("end", "", len(text))]


class _Reader:
    """One pass over the tokens with one token of foresight."""

    def __init__(self, text: str, tokens: list[_Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.position = 0
        self.depth = 0
        self.inside_rows = False

    @property
    def next(self) -> _Token:
        return self.tokens[self.position]

    def take(self) -> _Token:
        token = self.next
        self.position += 1
        return token

    def sees(self, *words: str) -> bool:
        return self.next.kind in ("word", "sign") and self.next.text in words

    def accept(self, word: str) -> bool:
        found = self.sees(word)
        self.position += found
        return found

    def expected(self, what: str) -> NoReturn:
        self.refuse_capitals()
        found = self.next.text or "slut"
        _refuse(self.text, self.next.at, "rule_expected", expected=what, found=found)

    def refuse_capitals(self) -> None:
        """Refuse a word of the language in capitals, which is no name."""
        found = self.next.text
        if self.next.kind == "word" and found not in KEYWORDS and found.lower() in KEYWORDS:
            _refuse(self.text, self.next.at, "rule_written", found=found, right=found.lower())

    def comparing(self) -> _Token:
        """Take the sign of a comparison; another language's sign is refused with this one's."""
        token = self.take()
        found = token.text + self.next.text
        if found in _DOUBLED and self.next.at == token.at + len(token.text):
            _refuse(self.text, token.at, "rule_written", found=found, right=_DOUBLED[found])
        return token

    def refuse_chain(self, first: Binary) -> NoReturn:
        """Refuse a comparison of a comparison, with how the two are written here."""
        token = self.take()
        second = Binary(token.text, first.right, self.sum(), token.at)
        right = print_expression(Binary("and", first, second, token.at))
        _refuse(self.text, token.at, "rule_chained", found=token.text, right=right)

    def demand(self, word: str) -> None:
        if not self.accept(word):
            self.expected(word)

    def expression(self) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            _refuse(self.text, self.next.at, "rule_too_deep", limit=MAX_DEPTH)
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
            _refuse(self.text, self.next.at, "rule_too_deep", limit=MAX_DEPTH)
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

    def number_of(self, name: _Token) -> Node:
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
            _refuse(self.text, members.at, "rule_expected", expected="(", found=members.name)
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

    def literal(self, token: _Token) -> Literal:
        if token.kind == "text":
            return Literal(token.text[1:-1], ValueType.TEXT, token.at)
        if token.kind == "date":
            try:
                return Literal(date.fromisoformat(token.text), ValueType.DATE, token.at)
            except ValueError:
                _refuse(self.text, token.at, "rule_date", found=token.text)
        if len(token.text) > _MAX_DIGITS:
            _refuse(self.text, token.at, "rule_number_long", limit=_MAX_DIGITS)
        if "." in token.text:
            return Literal(Fraction(token.text), ValueType.NUMBER, token.at)
        return Literal(int(token.text), ValueType.COUNT, token.at)

    def call(self, name: _Token) -> Node:
        self.demand("(")
        if name.text in TABLE_ROWS or name.text in COLUMN_ROWS:
            return self.rows(name)
        if name.text == NUMBER_OF:
            return self.number_of(name)
        if name.text not in FUNCTIONS:
            _refuse(self.text, name.at, "rule_function_unknown", name=name.text)
        arguments = [self.expression()]
        while self.accept(","):
            arguments.append(self.expression())
        self.demand(")")
        fewest, most = FUNCTIONS[name.text]
        if not fewest <= len(arguments) <= most:
            facts = {"name": name.text, "fewest": fewest, "most": most, "found": len(arguments)}
            _refuse(self.text, name.at, "rule_arguments", **facts)
        return Call(name.text, tuple(arguments), name.at)

    def rows(self, name: _Token) -> Node:
        if self.inside_rows:
            _refuse(self.text, name.at, "rule_nested_rows", name=name.text)
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

    def word(self, what: str) -> str:
        if self.next.kind != "word" or self.next.text in KEYWORDS:
            self.expected(what)
        return self.take().text
