"""The words and signs of the rule language, and a walk over those of one text.

What other languages write is refused with the writing of this one. Codes: ``rule_character``,
``rule_text_open``, ``rule_expected``, ``rule_written``, ``rule_answer_written``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NoReturn

from inspector_app.domain.expression import ExpressionError, ExpressionFault, answer_name, place

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
_TOKEN = re.compile(
    r"(?P<space>[ \t\r\n]+)|(?P<date>\d{4}-\d{2}-\d{2}(?!\d))|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<word>[A-Za-z][A-Za-z0-9_]*)|(?P<text>'[^'\n]*')|(?P<sign>!=|<=|>=|[=<>+\-*/(),.])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, sign, number, date or text, and where it begins; the last is ``end``."""

    kind: str
    text: str
    at: int


def refuse(text: str, at: int, code: str, **facts: Any) -> NoReturn:
    """Raise ``ExpressionError`` with the fault at this character."""
    line, column = place(text, at)
    raise ExpressionError(ExpressionFault(code, line, column, tuple(facts.items())))


def _tokens(text: str) -> list[Token]:
    tokens, at = [], 0
    while at < len(text):
        answer = _ANSWER.match(text, at)
        if answer is not None:
            found = answer.group()
            refuse(text, at, "rule_answer_written", found=found, right=answer_name(found))
        match = _TOKEN.match(text, at)
        if match is None:
            for sign, right in _SIGNS.items():
                if text.startswith(sign, at):
                    refuse(text, at, "rule_written", found=sign, right=right)
            code = "rule_text_open" if text[at] == "'" else "rule_character"
            refuse(text, at, code, found=text[at].encode("unicode_escape").decode())
        kind = str(match.lastgroup)
        if kind != "space":
            tokens.append(Token(kind, match.group(), at))
        at = match.end()
    return [*tokens, Token("end", "", len(text))]


class Tokens:
    """One pass over the tokens of ``text`` with one token of foresight."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _tokens(text)
        self.position = 0

    @property
    def next(self) -> Token:
        """The token in turn, without taking it."""
        return self.tokens[self.position]

    def take(self) -> Token:
        """Take the token in turn."""
        token = self.next
        self.position += 1
        return token

    def sees(self, *words: str) -> bool:
        """Whether the token in turn is one of these words or signs."""
        return self.next.kind in ("word", "sign") and self.next.text in words

    def accept(self, word: str) -> bool:
        """Take this word or sign if it is in turn; say whether it was."""
        found = self.sees(word)
        self.position += found
        return found

    def expected(self, what: str) -> NoReturn:
        """Refuse the token in turn where ``what`` should stand."""
        self.refuse_capitals()
        found = self.next.text or "slut"
        refuse(self.text, self.next.at, "rule_expected", expected=what, found=found)

    def refuse_capitals(self) -> None:
        """Refuse a word of the language in capitals, which is no name."""
        found = self.next.text
        if self.next.kind == "word" and found not in KEYWORDS and found.lower() in KEYWORDS:
            refuse(self.text, self.next.at, "rule_written", found=found, right=found.lower())

    def comparing(self) -> Token:
        """Take the sign of a comparison; another language's sign is refused with this one's."""
        token = self.take()
        found = token.text + self.next.text
        if found in _DOUBLED and self.next.at == token.at + len(token.text):
            refuse(self.text, token.at, "rule_written", found=found, right=_DOUBLED[found])
        return token

    def demand(self, word: str) -> None:
        """Take this word or sign, or refuse what stands in its place."""
        if not self.accept(word):
            self.expected(word)

    def word(self, what: str) -> str:
        """Take a name; ``what`` says which is missing where there is none."""
        if self.next.kind != "word" or self.next.text in KEYWORDS:
            self.expected(what)
        return self.take().text
