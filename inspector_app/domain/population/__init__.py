"""The ärendelista taken in: one case per child, its placements, and what became of every row.

Decision: the unit is the child. Several rows of one child are placements, not duplicates; rows that
are the same in every mapped field are duplicates. Source: domain.md (f), "The unit is the child".

Decision: who the child is (personnummer, case number, the list's own id) stands in the key list,
apart from the cases, so that it can be stored and guarded apart.

Decision: a child with protected identity keeps no other field than its district.
Source: domain.md (f), "Protected identities".

Decision: cases, placements and key list entries are named tuples and not dataclasses; a million of
each are made in a tenth of the time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple, NewType

from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.population.fields import KEY_FIELDS, DroppedColumn, Field, Mapping
from inspector_app.domain.population.table import SourceKind, TableSettings
from inspector_app.domain.population.terms import CareForm, LegalGround

ChildKey = NewType("ChildKey", str)
"""What joins a child to its key list entry.

In a list as read it is who the child is, in canonical form: the personnummer (twelve digits) or
else the list's own id; secret, it stands in no report, frame text, log or message. A workspace
puts an opaque case key in its place when the list is stored.
"""


class Placement(NamedTuple):
    """One row of a child. Dates are None when the list does not say or says the impossible.

    ``row`` is the row in the list, as a spreadsheet counts.
    """

    row: int
    district: str = ""
    unit: str = ""
    care_form: CareForm = CareForm.NOT_STATED
    legal_ground: LegalGround = LegalGround.NOT_STATED
    decided_on: date | None = None
    effective_on: date | None = None
    started_on: date | None = None
    ended_on: date | None = None
    end_reason: str = ""


class Case(NamedTuple):
    """One child of the list, without identity beyond ``child_key``; in a workspace without any.

    ``district`` is today's name of the stadsdelsnämnd of the latest placement, empty when the list
    has none. ``birth_month`` is "YYYY-MM" or empty. ``registered_visits`` is None when the list
    does not say. ``size`` is finite and not negative. Placements stand in order of start.
    """

    child_key: ChildKey
    district: str = ""
    unit: str = ""
    birth_month: str = ""
    household: str = ""
    protected: bool = False
    registered_visits: int | None = None
    last_consideration_on: date | None = None
    last_reconsideration_on: date | None = None
    last_care_plan_on: date | None = None
    last_implementation_plan_on: date | None = None
    size: Decimal | None = None
    placements: tuple[Placement, ...] = ()


class KeyListEntry(NamedTuple):
    """What a unit needs to find the child's file (nyckellista): stored apart from the cases.

    ``personnummer`` is twelve digits, or the text of the list when it is no valid number.
    ``identity`` is who the child is in canonical form, also where ``child_key`` is opaque.
    """

    child_key: ChildKey
    personnummer: str = ""
    case_numbers: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    protected: bool = False
    identity: str = ""


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """What became of the rows that hold anything: every row has exactly one fate.

    ``set_aside`` rows have faults that the user has chosen to leave out. ``blank`` rows hold
    nothing and are not among ``imported``.
    """

    imported: int = 0
    total_rows: int = 0
    duplicates: int = 0
    joined: int = 0
    set_aside: int = 0
    cases: int = 0
    blank: int = 0

    @property
    def accounted(self) -> int:
        """Return the number of rows whose fate is known."""
        return self.total_rows + self.duplicates + self.joined + self.set_aside + self.cases

    def require_balanced(self) -> None:
        """Raise InspectionError population_unbalanced unless every row is accounted for."""
        if self.imported != self.accounted:
            facts = {"imported": self.imported, "accounted": self.accounted}
            raise InspectionError("population_unbalanced", **facts)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the list came from. ``file_sha256`` is over the file's bytes, or the pasted text's."""

    kind: SourceKind
    name: str = ""
    file_sha256: str = ""
    described_source: str = ""
    described_completeness: str = ""
    extracted_on: date | None = None


@dataclass(frozen=True, slots=True)
class ControlTotal:
    """The district's own count beside the number of children found in the list."""

    district: str
    expected: int
    found: int

    @property
    def agrees(self) -> bool:
        """Tell whether the two counts are the same."""
        return self.expected == self.found


@dataclass(frozen=True, slots=True)
class RegisterImport:
    """How a list was read and what became of it: everything but the children.

    At most ``SHOWN_ISSUES`` issues of each code are kept; ``hidden_issues`` says how many more of
    which code. ``register_root`` is the Merkle root over the rows as text, empty until computed.
    """

    origin: Origin
    settings: TableSettings
    mapping: Mapping
    counts: ImportCounts
    dropped_columns: tuple[DroppedColumn, ...] = ()
    issues: tuple[Issue, ...] = ()
    hidden_issues: tuple[tuple[str, int], ...] = ()
    control_totals: tuple[ControlTotal, ...] = ()
    register_root: str = ""

    @property
    def accepted(self) -> bool:
        """Tell whether no fault forbids a frame."""
        return not any(issue.severity is Severity.ERROR for issue in self.issues)

    def without_identities(self) -> RegisterImport:
        """Return the same without any cell that says who a child is or on what day it was born.

        Row and column of each issue stay, so that the cell can be found in the list itself.
        """
        told = {self.mapping.header_of(field) for field in (*KEY_FIELDS, Field.BIRTH_MONTH)} - {""}
        issues = (replace(i, value="") if i.column in told else i for i in self.issues)
        return replace(self, issues=tuple(issues))

    def require_accepted(self) -> None:
        """Raise InspectionError population_has_errors when a fault forbids a frame."""
        errors = sum(1 for issue in self.issues if issue.severity is Severity.ERROR)
        if errors:
            raise InspectionError("population_has_errors", errors=errors)
        self.counts.require_balanced()


@dataclass(frozen=True, slots=True)
class Population:
    """A whole list taken in: cases and key list in the order of each child's first row."""

    register: RegisterImport
    cases: tuple[Case, ...]
    key_list: tuple[KeyListEntry, ...]
