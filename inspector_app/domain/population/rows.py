"""One typed row of a list, and how rows of one child become one case.

Decision: several rows of one child are its placements. The child's stadsdel and enhet are those of
the latest placement; the dates of considerations and plans are the latest of all rows; visits are
added or, when each row repeats the child's number, the highest is taken (``VisitRule``).
Source: domain.md (f), "The unit is the child".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from inspector_app.domain.population import Case, ChildKey, KeyListEntry, Origin, Placement
from inspector_app.domain.population.cells import PersonNumber
from inspector_app.domain.population.fields import Mapping, VisitRule
from inspector_app.domain.population.table import TableSettings
from inspector_app.domain.population.terms import CareForm, LegalGround

NO_PERSON = PersonNumber("", "")


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """What the user has decided before a list is taken in.

    ``set_aside_faulty`` leaves out rows with errors, counted as set aside. ``control_totals`` are
    the districts' own counts of children: (today's name, expected), an empty name for all.
    """

    origin: Origin
    settings: TableSettings
    mapping: Mapping
    set_aside_faulty: bool = False
    control_totals: tuple[tuple[str, int], ...] = ()


class RegisterRow(NamedTuple):
    """A row of the list with typed cells, in the order of ``Field`` after its row number."""

    row: int
    identifier: str = ""
    person: PersonNumber = NO_PERSON
    case_number: str = ""
    household: str = ""
    district: str = ""
    unit: str = ""
    birth_month: str = ""
    care_form: CareForm = CareForm.NOT_STATED
    legal_ground: LegalGround = LegalGround.NOT_STATED
    decided_on: date | None = None
    effective_on: date | None = None
    started_on: date | None = None
    ended_on: date | None = None
    end_reason: str = ""
    registered_visits: int | None = None
    last_consideration_on: date | None = None
    last_reconsideration_on: date | None = None
    last_care_plan_on: date | None = None
    last_implementation_plan_on: date | None = None
    protected: bool = False
    size: Decimal | None = None

    def placement(self) -> Placement:
        """Return what the row says of where the child lived."""
        return Placement(
            self.row,
            self.district,
            self.unit,
            self.care_form,
            self.legal_ground,
            self.decided_on,
            self.effective_on,
            self.started_on,
            self.ended_on,
            self.end_reason,
        )


def join_rows(key: ChildKey, rows: Sequence[RegisterRow], rule: VisitRule) -> Case:
    """Return one case of a child's rows, which hold no duplicates and are at least one."""
    ordered = sorted(rows, key=_time_order)
    latest = ordered[-1]
    protected = any(row.protected for row in rows)
    if protected:
        return Case(key, latest.district, protected=True)
    return Case(
        key,
        latest.district,
        latest.unit,
        birth_month=_last_filled([r.person.birth_month or r.birth_month for r in ordered]),
        household=_last_filled([row.household for row in ordered]),
        registered_visits=_visits([row.registered_visits for row in rows], rule),
        last_consideration_on=_latest([row.last_consideration_on for row in rows]),
        last_reconsideration_on=_latest([row.last_reconsideration_on for row in rows]),
        last_care_plan_on=_latest([row.last_care_plan_on for row in rows]),
        last_implementation_plan_on=_latest([row.last_implementation_plan_on for row in rows]),
        size=max((row.size for row in rows if row.size is not None), default=None),
        placements=tuple(row.placement() for row in ordered),
    )


def key_entry(key: ChildKey, rows: Sequence[RegisterRow]) -> KeyListEntry:
    """Return what finds the child's file, from all its rows, each text once."""
    return KeyListEntry(
        key,
        next((row.person.digits for row in rows if row.person.digits), ""),
        tuple(dict.fromkeys(row.case_number for row in rows if row.case_number)),
        tuple(dict.fromkeys(row.identifier for row in rows if row.identifier)),
        any(row.protected for row in rows),
        key,
    )


def _time_order(row: RegisterRow) -> tuple[date, date, int]:
    started = row.started_on or row.effective_on or row.decided_on or date.min
    return started, row.ended_on or date.max, row.row


def _last_filled(texts: Sequence[str]) -> str:
    return next((text for text in reversed(texts) if text), "")


def _latest(days: Sequence[date | None]) -> date | None:
    return max((day for day in days if day is not None), default=None)


def _visits(counts: Sequence[int | None], rule: VisitRule) -> int | None:
    known = [count for count in counts if count is not None]
    if not known:
        return None
    return sum(known) if rule is VisitRule.PER_PLACEMENT else max(known)
