"""Collecting the faults of a list: every fault counted, the first of each kind kept to be shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.population.cells import masked

SHOWN_ISSUES = 100

ERRORS = frozenset(
    (
        "id_character", "population_key_missing", "population_district_unknown",
        "population_district_missing", "population_date_order", "population_protected_unknown",
        "population_identifier_ambiguous", "population_size_unreadable", "population_empty",
        "population_row_short", "population_row_long", "file_undecodable",
    )
)  # fmt: skip
"""Codes that forbid a frame; every other fault is shown and kept as a warning."""


@dataclass(slots=True)
class IssueLog:
    """Collects faults: at most ``SHOWN_ISSUES`` of each code are kept, the rest are counted.

    With ``set_aside`` the user has chosen to leave out rows with errors: the errors become warnings
    and their rows stand in ``rows_set_aside``. ``rows_without_key`` have an id that cannot be used.
    """

    set_aside: bool = False
    kept: list[Issue] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    rows_set_aside: set[int] = field(default_factory=set)
    rows_without_key: set[int] = field(default_factory=set)

    def add(self, code: str, row: int, column: str = "", value: str = "", **facts: Any) -> None:
        """Take a fault; its severity follows from its code. The value is masked."""
        if code == "id_character":
            self.rows_without_key.add(row)
        grade = Severity.ERROR if code in ERRORS else Severity.WARNING
        if grade is Severity.ERROR and self.set_aside and row > 0:
            self.rows_set_aside.add(row)
            grade = Severity.WARNING
        self._count(Issue(code, grade, row, column, masked(value), facts))

    def take(self, later: IssueLog) -> None:
        """Take the faults of later rows, collected apart."""
        counts = self.counts + later.counts
        self.extend(later.kept)
        self.counts = counts
        self.rows_set_aside |= later.rows_set_aside
        self.rows_without_key |= later.rows_without_key

    def extend(self, issues: Iterable[Issue]) -> None:
        """Take faults that were found elsewhere, as they are."""
        for issue in issues:
            self._count(issue)

    def _count(self, issue: Issue) -> None:
        self.counts[issue.code] += 1
        if self.counts[issue.code] <= SHOWN_ISSUES:
            self.kept.append(issue)

    def sorted_issues(self) -> tuple[Issue, ...]:
        """Return the kept faults: errors first, then by row."""
        return tuple(sorted(self.kept, key=lambda issue: (issue.severity, issue.row)))

    def hidden(self) -> tuple[tuple[str, int], ...]:
        """Return how many faults of which code were counted but not kept."""
        return tuple(
            (code, count - SHOWN_ISSUES)
            for code, count in sorted(self.counts.items())
            if count > SHOWN_ISSUES
        )
