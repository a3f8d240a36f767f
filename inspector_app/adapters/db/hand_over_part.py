"""Packing readings at home, and taking them back.

Decision: a package is packed and a return merged inside the workspace, and only encrypted bytes
come out. So the person who hands over meets no answer that the workspace would not show her.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import func, select

from inspector_app.adapters.db import package_file
from inspector_app.adapters.db.document_part import sealed_payload
from inspector_app.adapters.db.duty_part import TABLES
from inspector_app.adapters.db.loan_part import LoanPart
from inspector_app.adapters.db.package_file import Direction, Label
from inspector_app.adapters.db.plain_form import from_text, to_text
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import (
    Arrival,
    Carried,
    HandOver,
    Reading,
    may_be_kept_aside,
    returned,
    take_back,
)
from inspector_app.domain.hand_over.content import (
    Homecoming,
    Material,
    Outgoing,
    ReadingEvents,
    require_same_home,
    require_whole,
)
from inspector_app.domain.hand_over.packing import Standing
from inspector_app.domain.reading_assignment import Duty, Part

HOMECOMING = "homecoming"
"""The kind of the journals that loans brought home, by package number."""
KEPT_ASIDE = "kept_aside"
"""The kind of the returns that came too late to be merged, by digest."""
SEALED = frozenset({HOMECOMING, KEPT_ASIDE})
"""Kinds of which the journal keeps the digest alone."""
T = TypeVar("T")


class HandOverPart(LoanPart):
    """Sends readings out and takes them home."""

    def standings(self, readings: Iterable[Reading]) -> tuple[Standing, ...]:
        """Return what is known of each reading, whose answers may not be seen; names are full."""
        return tuple(self._standing(reading) for reading in readings)

    def pack(self, package: HandOver, material: Material, passphrase: str) -> bytes:
        """Return the file of a package and write that it is away.

        A file that nobody was given becomes the receiver's. The same package is packed again as
        long as it is away. Codes: ``role_forbids``, ``weak_passphrase``.
        """
        self.require_writer()
        outgoing = Outgoing(
            hand_over=replace(package, sha256=""),
            home=self._circumstances.workspace_id,
            material=material,
            readings=tuple(self._leaving(carried) for carried in package.readings),
            witness=self.checkpoint(),
            return_key=self._return_key(package),
        )
        content = to_text(outgoing).encode("utf-8")
        label = Label(Direction.OUT, package.package_id, package.number, outgoing.home)
        locked = package_file.lock(label, content, passphrase)
        for carried in package.readings:
            if not self.duties_of(carried.akt):
                self.save_duties((Duty(carried.akt, carried.part, package.person),))
        self.save_hand_over(replace(package, sha256=hashlib.sha256(content).hexdigest()))
        return locked

    def take_home(self, content: bytes) -> HandOver:
        """Take a return in, whole or not at all, and return the package as it stands now.

        Codes: those of ``package_file.read``, ``package_other_inspection``,
        ``package_is_outgoing``, those of ``take_back``, ``require_whole`` and
        ``require_same_home``, ``review_history_damaged``.
        """
        self.require_writer()
        arrival, homecoming = self._arrived(content)
        package = take_back(self.hand_overs(), arrival)
        require_whole(homecoming, package)
        require_same_home(homecoming, self.workspace, self.events())
        for carried in package.readings:
            if self._count(carried.reading) != carried.events:
                raise InspectionError("package_does_not_fit", number=package.number)
        ended = returned(package, arrival, self.actor, self._now())
        self.save_hand_over(ended)
        for made in homecoming.made:
            self.take_in(made)
        for concern in homecoming.concerns:
            self.save_concern(concern)
        self._keep_sealed(HOMECOMING, str(package.number), replace(homecoming, made=()))
        return ended

    def keep_aside(self, content: bytes) -> HandOver:
        """Keep a return that cannot be merged beside the answers, which stay as they are.

        Codes: those of ``take_home``; ``package_fits`` for one that can be taken in.
        """
        self.require_writer()
        arrival, homecoming = self._arrived(content)
        package = next((p for p in self.hand_overs() if p.package_id == arrival.package_id), None)
        if package is None:
            raise InspectionError("package_unknown", number=arrival.number)
        if package.is_away:
            raise InspectionError("package_fits", number=package.number)
        if not may_be_kept_aside(package, arrival):
            raise InspectionError("package_doubled", number=package.number)
        self._keep_sealed(KEPT_ASIDE, f"{package.number}/{arrival.sha256}", homecoming)
        return package

    def homecoming(self, number: int) -> Homecoming | None:
        """Return what came home with a package beside the answers, ``None`` before it did."""
        return self.value(Homecoming, HOMECOMING, str(number))

    def _arrived(self, content: bytes) -> tuple[Arrival, Homecoming]:
        parcel = package_file.read(content)
        if parcel.label.home != self._circumstances.workspace_id:
            raise InspectionError("package_other_inspection")
        key = package_file.return_key(self._circumstances.data_key, parcel.label.package_id)
        text = package_file.unlock_return(parcel, key)
        homecoming = _opened(Homecoming, text)
        digest = hashlib.sha256(text).hexdigest()
        arrival = Arrival(homecoming.package_id, homecoming.number, digest, homecoming.readings)
        return arrival, homecoming

    def _return_key(self, package: HandOver) -> bytes:
        return package_file.return_key(self._circumstances.data_key, package.package_id)

    def _standing(self, reading: Reading) -> Standing:
        duties = self.duties_of(reading.akt)
        return Standing(
            reading=reading,
            name=reading.akt,
            reader=duties.get(reading.part, ""),
            events=self._count(reading),
            completed=self._is_completed(reading.akt, reading.part),
            held=self.is_held(reading.akt),
            twice=Part.SECOND in duties,
        )

    def _count(self, reading: Reading) -> int:
        table = TABLES[reading.part]
        query = select(func.max(table.c.seq)).where(table.c.akt == reading.akt)
        return self._session.scalar(query) or 0

    def _leaving(self, carried: Carried) -> ReadingEvents:
        events = self._events_of(carried.akt, carried.part)
        return ReadingEvents(carried.akt, carried.part, events)

    def _keep_sealed(self, kind: str, key: str, value: Homecoming) -> None:
        text = to_text(value)
        self.write_text(kind, key, text)
        self.journal(kind, f"{kind}_kept", sealed_payload(kind, key, text))


def open_package(content: bytes, passphrase: str) -> tuple[Outgoing, str]:
    """Return what a package that left home holds, and the digest of it.

    Codes: those of ``package_file.read`` and ``unlock``.
    """
    parcel = package_file.read(content)
    text = package_file.unlock(parcel, passphrase)
    return _opened(Outgoing, text), hashlib.sha256(text).hexdigest()


def _opened(kind: type[T], text: bytes) -> T:
    """What another version wrote under the same format is a defect there; nothing is taken in."""
    try:
        return from_text(kind, text.decode("utf-8"))
    except ValueError:
        raise InspectionError("package_damaged") from None
