"""Rows that may belong to one child: whose they are, which are duplicates, which are placements.

Decision: a row without a valid personnummer belongs to the child whose personnummer stands beside
the same id in another row; when two children share that id, the row is an error.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from inspector_app.domain.population import Case, ChildKey, ImportCounts, KeyListEntry
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.population.fields import Field, Mapping, VisitRule
from inspector_app.domain.population.issues import IssueLog
from inspector_app.domain.population.rows import RegisterRow, join_rows, key_entry

HeldRow = tuple[RegisterRow, tuple[str, ...]]
"""A typed row, and its mapped cells as trimmed text."""


@dataclass(slots=True)
class Tally:
    """What has become of the rows so far; ``found`` counts children by stadsdel."""

    imported: int = 0
    total_rows: int = 0
    duplicates: int = 0
    joined: int = 0
    set_aside: int = 0
    cases: int = 0
    blank: int = 0
    found: Counter[str] = field(default_factory=Counter)

    def add(self, later: Tally) -> None:
        """Add the counts of later rows."""
        self.imported += later.imported
        self.total_rows += later.total_rows
        self.duplicates += later.duplicates
        self.joined += later.joined
        self.set_aside += later.set_aside
        self.cases += later.cases
        self.blank += later.blank
        self.found.update(later.found)

    def counts(self) -> ImportCounts:
        """Return the counts as a value."""
        return ImportCounts(
            self.imported,
            self.total_rows,
            self.duplicates,
            self.joined,
            self.set_aside,
            self.cases,
            self.blank,
        )


class Joining:
    """Sorts held rows out: whose they are, which are duplicates, which are placements."""

    def __init__(self, mapping: Mapping, log: IssueLog, tally: Tally) -> None:
        self._rule = mapping.visit_rule
        self._log = log
        self._tally = tally
        self._own = mapping.own_key
        self._headers = dict(mapping.columns)

    def join(self, held: list[HeldRow]) -> CaseChunk:
        """Return one case for each child among the held rows."""
        first_rows: list[int] = []
        cases: list[Case] = []
        entries: list[KeyListEntry] = []
        for key, rows in self._group(held).items():
            kept = self._without_duplicates(rows)
            if len(kept) > 1:
                self._tell_joined(kept)
            first_rows.append(kept[0].row)
            cases.append(join_rows(key, kept, self._rule))
            entries.append(key_entry(key, kept))
        return CaseChunk(first_rows, cases, entries)

    def _group(self, held: list[HeldRow]) -> dict[ChildKey, list[HeldRow]]:
        groups: dict[ChildKey, list[HeldRow]] = defaultdict(list)
        owners: dict[str, set[ChildKey]] = defaultdict(set)
        for row, _ in held:
            if row.person.birth_month and self._own_id(row):
                owners[self._own_id(row)].add(ChildKey(row.person.digits))
        for row, raw in held:
            key = self._key(row, owners)
            if key:
                groups[key].append((row, raw))
            else:
                self._tally.set_aside += 1
        self._tell_shared(held, owners)
        return groups

    def _own_id(self, row: RegisterRow) -> str:
        return row.identifier if self._own is Field.IDENTIFIER else row.case_number

    def _key(self, row: RegisterRow, owners: dict[str, set[ChildKey]]) -> ChildKey:
        if row.person.birth_month:
            return ChildKey(row.person.digits)
        own = self._own_id(row)
        found = owners.get(own, set())
        if len(found) > 1:
            self._log.add("population_identifier_ambiguous", row.row, self._headers[self._own], own)
            return ChildKey("")
        if found:
            return next(iter(found))
        key = own or row.person.digits
        if not key and row.row not in self._log.rows_without_key:
            column = self._headers.get(self._own) or self._headers.get(Field.PERSONNUMMER, "")
            self._log.add("population_key_missing", row.row, column)
        return ChildKey(key)

    def _tell_shared(self, held: list[HeldRow], owners: dict[str, set[ChildKey]]) -> None:
        if self._own is not Field.IDENTIFIER:
            return
        for row, _ in held:
            if row.person.birth_month and len(owners.get(row.identifier, ())) > 1:
                header = self._headers[self._own]
                self._log.add("population_identifier_shared", row.row, header, row.identifier)

    def _without_duplicates(self, rows: list[HeldRow]) -> list[RegisterRow]:
        first: dict[tuple[str, ...], int] = {}
        kept = []
        for row, raw in rows:
            if raw in first:
                self._tally.duplicates += 1
                self._log.add("population_duplicate_row", row.row, first_row=first[raw])
            else:
                first[raw] = row.row
                kept.append(row)
        return kept

    def _tell_joined(self, rows: list[RegisterRow]) -> None:
        self._tally.joined += len(rows) - 1
        shown = ", ".join(str(row.row) for row in rows)
        self._log.add("population_rows_joined", rows[0].row, rows=shown, count=len(rows))
        if len({row.district for row in rows if row.district}) > 1:
            self._log.add("population_child_in_two_districts", rows[0].row, rows=shown)
        visits = {row.registered_visits for row in rows if row.registered_visits is not None}
        if self._rule is VisitRule.PER_CHILD and len(visits) > 1:
            self._log.add("population_visits_differ", rows[0].row, rows=shown)
