"""How the command line answers: exit statuses, one JSON object, sentences beside it."""

from __future__ import annotations

import json
import os
import re
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Mapping
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from inspector_app.cli.speech import said
from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.wording.faults import describe_error, describe_issue

EXIT_GOOD = 0
EXIT_NEGATIVE = 1
EXIT_UNREADABLE = 2
EXIT_DEFECT = 3


def offer_json(parser: ArgumentParser) -> None:
    """Let a verb take ``--json``."""
    parser.add_argument("--json", action="store_true", help="svara med ett JSON-objekt")


def answer(verb: str, facts: Mapping[str, Any], lines: Iterable[str], *, as_json: bool) -> None:
    """Print the answer: the object with ``--json``, else the lines.

    Decision: the object is UTF-8 whatever the console speaks, because a program reads it; the lines
    are in the console's own encoding, because a person does.
    """
    if not as_json:
        print("\n".join(lines))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(f"{json_text(verb, facts)}\n".encode())
    sys.stdout.flush()


def json_text(verb: str, facts: Mapping[str, Any]) -> str:
    """Return an answer as one JSON object."""
    return json.dumps({"format": f"{verb}/1", **facts}, ensure_ascii=False, indent=1)


def never_refuse_a_sign(*streams: TextIO) -> None:
    """Let a console that lacks a sign show its number instead of ending the program."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def nobody_listens() -> None:
    """Let the rest of the answer go nowhere: whoever read it has stopped, as ``head`` does."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def answer_error(verb: str, error: InspectionError, *, as_json: bool) -> None:
    """Say why there is no answer: on standard error, and as an object with ``--json``."""
    message, remedy = describe_error(error)
    print(" ".join(part for part in (message, remedy) if part), file=sys.stderr)
    if as_json:
        fault = {"code": error.code, "severity": Severity.ERROR.value, "row": 0, "column": ""}
        fault |= {"value": "", "message": message, "remedy": remedy}
        answer(verb, {"reason": message, "issues": [fault]}, (), as_json=True)


def issue_object(issue: Issue) -> dict[str, Any]:
    """Return a fault in the form that other programs read."""
    message, remedy = describe_issue(issue)
    return {
        "code": issue.code,
        "severity": issue.severity.value,
        "row": issue.row,
        "column": issue.column,
        "value": issue.value,
        "message": message,
        "remedy": remedy,
    }


def say_issues(issues: Iterable[Issue]) -> None:
    """Say every fault on standard error."""
    for issue in issues:
        message, remedy = describe_issue(issue)
        place = f"{said('Rad')} {issue.row}"
        told = not issue.row or re.search(rf"\b{place}\b", message, re.IGNORECASE)
        sentence = f"{message} {remedy}".rstrip()
        print(sentence if told else f"{place}: {sentence}", file=sys.stderr)


def has_errors(issues: Iterable[Issue]) -> bool:
    """Whether any of the faults stops the work."""
    return any(issue.severity is Severity.ERROR for issue in issues)
