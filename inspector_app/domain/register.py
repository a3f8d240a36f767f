"""The register as it was taken in: everything about an import but the children themselves.

Decision: ``opening_key`` (K_open) is made at the import and not at the freeze, because the register
root salts every raw row with it and the raw rows are not kept: columns that are not mapped, names
and addresses are gone when the import is done. The root is what an auditor's copy of the register
is later held against, cell by cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from inspector_app.domain.errors import Issue
from inspector_app.domain.population import ControlTotal, ImportCounts, Origin
from inspector_app.domain.population_fields import DroppedColumn, Mapping
from inspector_app.domain.population_table import TableSettings


@dataclass(frozen=True, slots=True)
class RegisterRoot:
    """The Merkle root over every row of the register as read, header first."""

    row_count: int
    root_sha256: str


@dataclass(frozen=True, slots=True)
class RegisterImport:
    """What was imported, how it was read, what was left behind and what was found wrong."""

    imported_at: datetime
    origin: Origin
    settings: TableSettings
    mapping: Mapping
    counts: ImportCounts
    root: RegisterRoot
    opening_key: bytes = field(repr=False)
    dropped_columns: tuple[DroppedColumn, ...] = ()
    issues: tuple[Issue, ...] = ()
    hidden_issues: tuple[tuple[str, int], ...] = ()
    control_totals: tuple[ControlTotal, ...] = ()
