"""The register as it is kept: how the list was read, what it is held against, and since when.

Decision: ``opening_key`` (K_open) is made at the import and not at the freeze, because the register
root salts every raw row with it and the raw rows are not kept: columns that are not mapped, names
and addresses are gone when the import is done. The root is what an auditor's copy of the register
is later held against, cell by cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from inspector_app.domain.merkle import Root
from inspector_app.domain.population import RegisterImport


@dataclass(frozen=True, slots=True)
class Register:
    """An import and the salted Merkle root over every row as read, header first."""

    imported_at: datetime
    read: RegisterImport
    root: Root
    opening_key: bytes = field(repr=False)
