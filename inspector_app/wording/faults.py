"""The sentence for each fault: what is wrong, where, and what to do.

Each area keeps its own table in a module ``faults_<area>``; this module is the one door to them.
A code without a sentence is a defect, so asking for one raises ``LookupError``.
"""

from __future__ import annotations

import pkgutil
from collections import ChainMap
from functools import cache
from importlib import import_module
from typing import Any

from inspector_app import wording
from inspector_app.domain.errors import InspectionError, Issue

Sentence = tuple[str, str]


@cache
def table() -> dict[str, Sentence]:
    """Return every code with its message and remedy templates, from all areas."""
    names = [
        module.name
        for module in pkgutil.iter_modules(wording.__path__)
        if module.name.startswith("faults_")
    ]
    areas = [import_module(f"{wording.__name__}.{name}").FAULTS for name in sorted(names)]
    doubled = sorted({code for area in areas for code in area if sum(code in a for a in areas) > 1})
    if doubled:
        raise LookupError(f"codes with two sentences: {doubled}")
    return dict(ChainMap(*areas))


def sentence(code: str, **facts: Any) -> Sentence:
    """Return message and remedy for a code, filled with its facts."""
    message, remedy = table()[code]
    return message.format(**facts), remedy.format(**facts)


def describe_issue(issue: Issue) -> Sentence:
    """Return message and remedy for one fault in a list."""
    place = {"row": issue.row, "column": issue.column, "value": issue.value}
    return sentence(issue.code, **(place | issue.facts))


def describe_error(error: InspectionError) -> Sentence:
    """Return message and remedy for a failure that the user can mend."""
    return sentence(error.code, **error.facts)


def speak(error: InspectionError) -> str:
    """Return the whole of it as running text."""
    return " ".join(part for part in describe_error(error) if part)
