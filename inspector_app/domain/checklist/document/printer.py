"""A document printed as text in one canonical form: reading it again gives the same values.

The order of keys and sections is kept, with a table's own values before the sections below it.
Texts of several lines stand within three quotation marks, long rules on several lines that are read
as one, options and members one to a line. Comments are no part of a document and are not printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

WIDTH = 100
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPED_LONG = re.compile(r'"""|"\Z|[\\\x00-\x09\x0b-\x1f\x7f]')
_JOINT = re.compile(r"(?<= )(?=(?:and|or) )")
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_INLINE = frozenset(["options", "members"])
_ROWS = "rows"
_RULES = frozenset(
    [
        "rule",
        "when",
        "applies_when",
        "not_applicable_when",
        "reason_required_when",
        "evidence_required_when",
        "starts",
        "ends",
        "judged_from",
        "done",
        "done_on",
        "event_on",
        "tolerance",
    ]
)


def print_document(data: Mapping[str, Any]) -> str:
    """Return the canonical text of a document's values."""
    text = "\n".join(_table(data, ()))
    return f"{text}\n" if text else ""


def _table(table: Mapping[str, Any], names: tuple[str, ...]) -> Iterator[str]:
    """The lines of a table: its own values, then the sections below it."""
    for key, value in table.items():
        if not _is_section(key, value, names):
            yield f"{_key(key)} = {_value(value, key)}"
    for key, value in table.items():
        if _is_section(key, value, names):
            yield from _section((*names, key), value)


def _is_section(key: str, value: Any, names: tuple[str, ...]) -> bool:
    if isinstance(value, dict):
        return True
    if not isinstance(value, list) or not value or not all(isinstance(v, dict) for v in value):
        return False
    return key not in _INLINE and names[-1:] != (_ROWS,)


def _section(names: tuple[str, ...], value: Any) -> Iterator[str]:
    dotted = ".".join(_key(name) for name in names)
    if isinstance(value, list):
        for item in value:
            yield from ("", f"[[{dotted}]]")
            yield from _table(item, names)
        return
    below = [_is_section(key, inner, names) for key, inner in value.items()]
    if not below or not all(below):
        yield from ("", f"[{dotted}]")
    yield from _table(value, names)


def print_value(value: Any) -> str:
    """Return a value as a file writes it on one line: ``false``, ``0.5``, ``["a"]``."""
    return _inline(value)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _quoted(key)


def _value(value: Any, key: str = "") -> str:
    """A value as it stands behind a key."""
    if isinstance(value, str):
        return _text(value, key)
    if isinstance(value, list):
        return _list(value, len(key) + 3)
    return _inline(value)


def _inline(value: Any) -> str:  # noqa: PLR0911
    """A value as it stands inside a list or an inline table, on one line."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case Fraction():
            return _decimal(value)
        case date():
            return value.isoformat()
        case list():
            return f"[{', '.join(_inline(item) for item in value)}]"
        case dict():
            pairs = ", ".join(f"{_key(key)} = {_inline(inner)}" for key, inner in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
        case _:
            return str(value)


def _list(items: list[Any], indent: int) -> str:
    line = _inline(items)
    tables = any(isinstance(item, dict) for item in items)
    if not items or (len(line) + indent <= WIDTH and not tables):
        return line
    return "\n".join(["[", *(f"  {_inline(item)}," for item in items), "]"])


def _text(text: str, key: str) -> str:
    if "\n" in text:
        return f'"""\n{_ESCAPED_LONG.sub(_escape_long, text)}"""'
    line = _quoted(text)
    if key not in _RULES or len(key) + 3 + len(line) <= WIDTH or text[0].isspace():
        return line
    return '"""\\\n  ' + " \\\n  ".join(_filled(text)) + '"""'


def _filled(rule: str) -> Iterator[str]:
    """The parts of a long rule, each as long as a line takes; a space parts each from the next."""
    line = ""
    for part in _JOINT.split(rule):
        escaped = _ESCAPED.sub(_escape, part)
        if line and len(line) + len(escaped) > WIDTH - 4:
            yield line[:-1]
            line = ""
        line += escaped
    yield line


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    sign = match.group()
    return _SHORT.get(sign) or f"\\u{ord(sign):04X}"


def _escape_long(match: re.Match[str]) -> str:
    found = match.group()
    return '""\\"' if found == '"""' else _escape(match)


def _decimal(number: Fraction) -> str:
    """A number with a finite decimal form, exactly, with at least one decimal."""
    places = 1
    while (number * 10**places).denominator != 1:
        places += 1
        if places > WIDTH:
            raise ValueError(f"{number} has no decimal form")
    digits = f"{abs(number.numerator) * 10**places // number.denominator:0{places + 1}d}"
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"
