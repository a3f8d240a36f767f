"""The sentence for each fault: what is wrong, where, and what to do.

Each area keeps its own table in a module ``faults_<area>``, in Swedish here and in English under
``english``; this module is the one door to them. A code without a sentence is a defect, so asking
for one raises ``LookupError``.
"""

from __future__ import annotations

import pkgutil
import re
from collections import ChainMap
from functools import cache
from importlib import import_module
from typing import Any

from inspector_app import wording
from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.wording import english
from inspector_app.wording.english.facts import in_english
from inspector_app.wording.language import Language, current

Sentence = tuple[str, str]
_ROOMS = {Language.SWEDISH: wording, Language.ENGLISH: english}


def table(language: Language | None = None) -> dict[str, Sentence]:
    """Return every code with its message and remedy templates, in the language spoken now."""
    return _merged(language or current())


@cache
def _merged(language: Language) -> dict[str, Sentence]:
    tables = list(areas(language).values())
    doubled = sorted({code for one in tables for code in one if sum(code in t for t in tables) > 1})
    if doubled:
        raise LookupError(f"codes with two sentences: {doubled}")
    return dict(ChainMap(*tables))


def areas(language: Language) -> dict[str, dict[str, Sentence]]:
    """Return the table of each area by the name of its module."""
    room = _ROOMS[language]
    names = [one.name for one in pkgutil.iter_modules(room.__path__)]
    chosen = sorted(name for name in names if name.startswith("faults_"))
    return {name: import_module(f"{room.__name__}.{name}").FAULTS for name in chosen}


def sentence(code: str, **facts: Any) -> Sentence:
    """Return message and remedy for a code, filled with its facts."""
    message, remedy = table()[code]
    said = in_english(facts, code) if current() is Language.ENGLISH else facts
    return message.format(**said), remedy.format(**said)


def describe_issue(issue: Issue) -> Sentence:
    """Return message and remedy for one fault in a list."""
    place = {"row": issue.row, "column": issue.column, "value": issue.value}
    message, remedy = sentence(issue.code, **(place | issue.facts))
    return (message if issue.row else _without_place(issue.code, message)), remedy


_PLACE = re.compile(r"(?:Rad|Row) \{row\}[^:]*: ")


def _without_place(code: str, message: str) -> str:
    """The message of a fault in the whole file, which stands in no row."""
    template = table()[code][0]
    place = _PLACE.match(template)
    if place is None:
        return message
    rest = message.partition(": ")[2]
    return rest if template.startswith("{", place.end()) else rest[:1].upper() + rest[1:]


def describe_error(error: InspectionError) -> Sentence:
    """Return message and remedy for a failure that the user can mend."""
    return sentence(error.code, **error.facts)


def speak(error: InspectionError) -> str:
    """Return the whole of it as running text."""
    return " ".join(part for part in describe_error(error) if part)
