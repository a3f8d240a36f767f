"""Anchor files: keys that their readers never get, and the gate before a further file.

What is stored are documents of three kinds: the keys by akt, what each reading gave, and who was
restored and why.
"""

from __future__ import annotations

from sqlalchemy import select

from inspector_app.adapters.db.duty_part import TABLES, DutyPart
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Role
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.second_reading.anchors import (
    Anchor,
    AnchorReading,
    AnchorTerms,
    Gate,
    Restoration,
    gate,
)

KEYS, JUDGED, RESTORED, TERMS = "anchor", "anchor_reading", "anchor_restoration", "anchor_terms"
_ONLY = "1"


class AnchorPart(DutyPart):
    """Reads and writes anchor files, and stops a reader who does not reach their keys."""

    def anchor_terms(self) -> AnchorTerms:
        """Return when a reader is stopped."""
        return self.value(AnchorTerms, TERMS, _ONLY) or AnchorTerms()

    def save_anchor_terms(self, terms: AnchorTerms) -> None:
        """Write the terms. Code ``role_forbids``."""
        self.require_lead()
        self.put(TERMS, _ONLY, terms, "anchor_terms_set")

    def save_anchor(self, anchor: Anchor) -> None:
        """Write a key. Codes ``role_forbids``, ``duty_unknown``, ``anchor_own_file``,
        ``anchor_file_begun``."""
        self._require_blind(anchor.akt)
        self.put(KEYS, anchor.akt, anchor, "anchor_set")

    def remove_anchor(self, akt: AktNumber) -> None:
        """Take a key away. Codes as of ``save_anchor``."""
        self._require_blind(akt)
        self.take_away(KEYS, akt, "anchor_removed")

    def anchors(self) -> tuple[Anchor, ...]:
        """Return the keys of files that an ansvarig inspektör does not read herself."""
        if self.actor.role is not Role.LEAD_INSPECTOR:
            return ()
        own = {duty.akt for duty in self.duties() if duty.reader == self.actor.name}
        return tuple(one for one in self.values(Anchor, KEYS) if one.akt not in own)

    def anchors_to_judge(self) -> tuple[Anchor, ...]:
        """Return the keys for the person's own readings, klarmarkerade now and not yet judged."""
        return tuple(one for one in self.values(Anchor, KEYS) if self._waits(one.akt))

    def _waits(self, akt: AktNumber) -> bool:
        part = self._part_of_reader(akt)
        if part is None or self.value(AnchorReading, JUDGED, _place(akt, part)) is not None:
            return False
        return self._is_completed(akt, part)

    def save_anchor_reading(self, reading: AnchorReading) -> None:
        """Write what a reading gave. Codes ``not_your_reading``, ``anchor_judged_already``."""
        if self._part_of_reader(reading.akt) is not reading.part:
            raise InspectionError("not_your_reading", reader=reading.reader)
        place = _place(reading.akt, reading.part)
        if self.value(AnchorReading, JUDGED, place) is not None:
            raise InspectionError("anchor_judged_already", akt=reading.akt)
        self.put(JUDGED, place, reading, "anchor_judged")

    def restore_reader(self, restoration: Restoration) -> None:
        """Let a reader go on. Code ``role_forbids``."""
        self.require_lead()
        number = sum(1 for _ in self.values(Restoration, RESTORED)) + 1
        self.put(RESTORED, str(number), restoration, "reader_restored")

    def gates(self) -> tuple[Gate, ...]:
        """Return how readers stand: all for an ansvarig inspektör, else oneself."""
        names = {one.reader for one in self.values(AnchorReading, JUDGED)}
        if self.actor.role is not Role.LEAD_INSPECTOR:
            names &= {self.actor.name}
        return tuple(self._gate(name) for name in sorted(names))

    def may_begin(self, reader: str) -> bool:
        """Tell whether a reader may be dealt a further file."""
        return not self._gate(reader).is_stopped

    def require_certified(self, akt: str, part: Part) -> None:
        """Raise ``reader_not_certified`` when a stopped reader would begin a file."""
        if not self.may_begin(self.actor.name) and part not in self._begun(akt):
            raise InspectionError("reader_not_certified")

    def _gate(self, reader: str) -> Gate:
        readings = tuple(self.values(AnchorReading, JUDGED))
        if not readings:
            return Gate(reader, 0, 0, 0, 0, is_stopped=False)
        return gate(reader, readings, self.values(Restoration, RESTORED), self.anchor_terms())

    def _part_of_reader(self, akt: str) -> Part | None:
        duties = self.duties_of(akt)
        return next((part for part, name in duties.items() if name == self.actor.name), None)

    def _begun(self, akt: str) -> frozenset[Part]:
        """Return the readings of one file in which anything was ever written."""
        found = (
            (part, self._session.execute(select(table.c.seq).where(table.c.akt == akt).limit(1)))
            for part, table in TABLES.items()
        )
        return frozenset(part for part, rows in found if rows.first() is not None)

    def _require_blind(self, akt: AktNumber) -> None:
        self.require_lead()
        duties = self.duties_of(akt)
        if not duties:
            raise InspectionError("duty_unknown", akt=akt)
        if self.actor.name in duties.values():
            raise InspectionError("anchor_own_file", akt=akt)
        if self._begun(akt):
            raise InspectionError("anchor_file_begun", akt=akt)


def _place(akt: str, part: Part) -> str:
    return f"{akt}/{part.value}"
