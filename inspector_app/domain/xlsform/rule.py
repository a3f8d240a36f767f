"""Rules as XLSForm writes them, read into the rule language of templates.

The part of XPath that is read and written::

    rule       = both { "or" both }
    both       = test { "and" test }
    test       = "not" "(" rule ")" | "(" rule ")" | comparison | selection
    comparison = "${" name "}" ("=" | "!=") "'" text "'"
               | "${" name "}" ("=" | "!=" | "<" | "<=" | ">" | ">=") number
    selection  = "selected" "(" "${" name "}" "," "'" option "'" ")"
               | "selected" "(" "'" option { " " option } "'" "," "${" name "}" ")"

``selected(${x}, 'a')`` is ``'a' in x`` of several choices; ``selected('a b', ${x})`` is
``x in ('a', 'b')`` and ``not(selected(…))`` the same with ``not in``. A yes_no entry is compared
with 'yes' and 'no'. ``${x} = ''`` is ``x is unknown`` of an entry. Anything else is a fault with
the place where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import NoReturn

from inspector_app.domain.expression import (
    MAX_DEPTH,
    MAX_LENGTH,
    Binary,
    Known,
    Literal,
    Membership,
    Name,
    Negation,
    Node,
)
from inspector_app.domain.expression.text import print_expression
from inspector_app.domain.values import ValueType

_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<name>\$\{\s*(?P<inside>[^{}\s]*)\s*\})|(?P<text>'[^']*'|\"[^\"]*\")"
    r"|(?P<number>\d+(?:\.\d+)?)|(?P<word>[^\W\d][\w:-]*)|(?P<sign>!=|<=|>=|[=<>(),])|(?P<odd>.)"
)
COMPARISONS = ("=", "!=", "<", "<=", ">", ">=")
EQUALITIES = ("=", "!=")
_MAX_DIGITS = 12
EXAMPLE = "${bes_01} = 'J' and not(selected('N F', ${bes_02}))"
"""How a rule may look, for those who wrote one that cannot be read."""


class Shape(Enum):
    """What a name may be compared with."""

    ANSWER = "answer"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    NUMBER = "number"
    TEXT = "text"
    OTHER = "other"
    UNCLEAR = "unclear"  # a question whose own row has a fault: nothing is said of its options


@dataclass(frozen=True, slots=True)
class Asked:
    """What a name stands for; ``options`` of an answer, a choice or several choices."""

    shape: Shape
    options: tuple[str, ...] = ()

    @property
    def is_entry(self) -> bool:
        """Whether it can be empty: an answer never is."""
        return self.shape is not Shape.ANSWER


Names = Mapping[str, Asked]
_CHOSEN = (Shape.ANSWER, Shape.CHOICE, Shape.UNCLEAR)


class RuleFaultError(Exception):
    """The text is no rule of the subset. ``code`` and facts of the fault; ``position`` from 1."""

    def __init__(self, code: str, position: int, found: str) -> None:
        super().__init__(code, position, found)
        self.code, self.position, self.found = code, position, found


# ---------------------------------------------------------------------- read


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


def read_rule(text: str, names: Names) -> str:
    """Return the rule in the rule language. Raises ``RuleFaultError``."""
    if len(text) > MAX_LENGTH:
        raise RuleFaultError("xlsform_rule_long", MAX_LENGTH, text[:20])
    reader = _Reader(_tokens(text), names)
    node = reader.rule()
    reader.end()
    return print_expression(node)


def _tokens(text: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup if match.lastgroup != "inside" else "name"
        if kind == "space":
            continue
        word = match.group("inside") if match.group("name") is not None else match.group()
        found.append(_Token("name" if match.group("name") else str(kind), word, match.start() + 1))
    return [*found, _Token("end", "", len(text) + 1)]


class _Reader:
    """Reads from left to right; one fault ends the reading of a rule."""

    def __init__(self, tokens: list[_Token], names: Names) -> None:
        self._tokens, self._names, self._next, self._depth = tokens, names, 0, 0

    def end(self) -> None:
        """Nothing may follow."""
        if self._token.kind != "end":
            self._stop("xlsform_rule_expected")

    def rule(self) -> Node:
        """``a or b or c``."""
        return self._chain("or", lambda: self._chain("and", self._test))

    @property
    def _token(self) -> _Token:
        return self._tokens[self._next]

    def _chain(self, word: str, part: Callable[[], Node]) -> Node:
        left = part()
        while self._token.kind == "word" and self._token.text == word:
            self._take()
            left = Binary(word, left, part(), 0)
        return left

    def _test(self) -> Node:
        token = self._token
        if token.kind == "name":
            return self._comparison()
        if token.kind == "word" and token.text in ("not", "selected"):
            self._take()
            return self._inverted() if token.text == "not" else self._selection()
        if token.kind == "word" and self._tokens[self._next + 1].text == "(":
            self._stop("xlsform_rule_function")
        if token.text != "(" or token.kind != "sign":
            self._stop("xlsform_rule_expected")
        return self._bracketed()

    def _bracketed(self) -> Node:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._stop("xlsform_rule_deep")
        self._sign("(")
        inner = self.rule()
        self._sign(")")
        self._depth -= 1
        return inner

    def _inverted(self) -> Node:
        direct = self._tokens[self._next + 1 : self._next + 2]
        inner = self._bracketed()
        selected = bool(direct) and direct[0].text == "selected"
        if isinstance(inner, Membership) and selected and not inner.negated:
            return Membership(inner.item, inner.members, negated=True, at=0)
        return Negation(inner, 0)

    def _comparison(self) -> Node:
        name, asked = self._name()
        operator = self._token
        if operator.kind != "sign" or operator.text not in COMPARISONS:
            self._stop("xlsform_rule_expected")
        self._take()
        value = self._token
        if value.kind not in ("text", "number"):
            self._stop("xlsform_rule_expected")
        node = self._compared(name, asked, operator.text, value)
        self._take()
        return node

    def _compared(self, name: Name, asked: Asked, operator: str, value: _Token) -> Node:
        if value.kind == "number":
            if asked.shape not in (Shape.NUMBER, Shape.UNCLEAR) or len(value.text) > _MAX_DIGITS:
                self._stop("xlsform_rule_kind")
            return Binary(operator, name, _number(value.text), 0)
        if operator not in EQUALITIES:
            self._stop("xlsform_rule_kind")
        text = self._inside(value)
        if not text and asked.is_entry:
            return Known(name, known=operator == "!=", at=0)
        if asked.shape is Shape.YES_NO:
            self._one_of(Asked(Shape.CHOICE, ("yes", "no")), text)
            return name if (text == "yes") == (operator == "=") else Negation(name, 0)
        if asked.shape in (Shape.ANSWER, Shape.CHOICE):
            self._one_of(asked, text)
        elif asked.shape not in (Shape.TEXT, Shape.UNCLEAR):
            self._stop("xlsform_rule_kind")
        return Binary(operator, name, _text(text), 0)

    def _selection(self) -> Node:
        self._sign("(")
        node = self._among() if self._token.kind == "text" else self._chosen()
        self._sign(")")
        return node

    def _chosen(self) -> Node:
        """``${x}, 'a'``."""
        name, asked = self._name()
        self._sign(",")
        option = self._inside(self._token)
        if asked.shape not in (*_CHOSEN, Shape.CHOICES):
            self._stop("xlsform_rule_kind")
        self._one_of(asked, option)
        self._take()
        if asked.shape is Shape.CHOICES:
            return Membership(_text(option), name, negated=False, at=0)
        return Binary("=", name, _text(option), 0)

    def _among(self) -> Node:
        """``'a b', ${x}``."""
        written = self._token
        options = self._inside(written).split()
        self._take()
        self._sign(",")
        name, asked = self._name()
        if asked.shape is Shape.YES_NO and options in (["yes"], ["no"]):
            return Binary("=", name, Literal(options == ["yes"], ValueType.YES_NO, 0), 0)
        if asked.shape not in _CHOSEN or not options:
            self._stop("xlsform_rule_kind")
        for option in options:
            self._one_of(asked, option)
        return Membership(name, tuple(_text(option) for option in options), negated=False, at=0)

    def _name(self) -> tuple[Name, Asked]:
        token = self._token
        if token.kind != "name":
            self._stop("xlsform_rule_expected")
        asked = self._names.get(token.text)
        if asked is None:
            self._stop("xlsform_rule_name")
        self._take()
        return Name(token.text, 0), asked

    def _inside(self, token: _Token) -> str:
        """The text within quotation marks; the rule language has no other mark than '."""
        inner = token.text[1:-1] if token.kind == "text" else ""
        if token.kind != "text" or "'" in inner or "\n" in inner:
            self._stop("xlsform_rule_expected")
        return inner

    def _one_of(self, asked: Asked, found: str) -> None:
        if asked.shape is not Shape.UNCLEAR and found not in asked.options:
            raise RuleFaultError("xlsform_rule_option", self._token.at, found)

    def _sign(self, sign: str) -> None:
        if self._token.kind != "sign" or self._token.text != sign:
            self._stop("xlsform_rule_expected")
        self._take()

    def _take(self) -> None:
        self._next += 1

    def _stop(self, code: str) -> NoReturn:
        raise RuleFaultError(code, self._token.at, self._token.text)


def _text(value: str) -> Literal:
    return Literal(value, ValueType.TEXT, 0)


def _number(text: str) -> Literal:
    if "." in text:
        return Literal(Fraction(text), ValueType.NUMBER, 0)
    return Literal(int(text), ValueType.COUNT, 0)
