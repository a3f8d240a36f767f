"""Faults in words, as the table of faults shows them."""

from __future__ import annotations

from collections.abc import Iterable

from inspector_app.domain.errors import Issue, Severity
from inspector_app.ui.widgets.issue_table import IssueRow
from inspector_app.wording.faults import describe_issue


def issue_rows(issues: Iterable[Issue]) -> tuple[IssueRow, ...]:
    """Each fault with its row, column and value, what is wrong and what to do."""
    return tuple(_row(issue) for issue in issues)


def _row(issue: Issue) -> IssueRow:
    message, remedy = describe_issue(issue)
    is_error = issue.severity is Severity.ERROR
    return IssueRow(issue.row, issue.column, issue.value, message, remedy, is_error)
