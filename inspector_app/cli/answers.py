"""How the command line answers: exit statuses, one JSON object, sentences beside it."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Mapping
from typing import Any

from inspector_app.domain.errors import Issue, Severity
from inspector_app.wording.faults import describe_issue

EXIT_GOOD = 0
EXIT_NEGATIVE = 1
EXIT_UNREADABLE = 2
EXIT_DEFECT = 3


def offer_json(parser: ArgumentParser) -> None:
    """Let a verb take ``--json``."""
    parser.add_argument("--json", action="store_true", help="svara med ett JSON-objekt")


def answer(verb: str, facts: Mapping[str, Any], lines: Iterable[str], *, as_json: bool) -> None:
    """Print the answer: the object with ``--json``, else the lines."""
    if as_json:
        print(json.dumps({"format": f"{verb}/1", **facts}, ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines))


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
        place = f"Rad {issue.row}: " if issue.row else ""
        print(f"{place}{message} {remedy}".rstrip(), file=sys.stderr)


def has_errors(issues: Iterable[Issue]) -> bool:
    """Whether any of the faults stops the work."""
    return any(issue.severity is Severity.ERROR for issue in issues)
