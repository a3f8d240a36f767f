"""Packing readings, taking them back, and filling a loan.

Decision: a package is packed and a return merged inside the workspace, and only encrypted bytes
come out. So the person who hands over meets no answer that the workspace would not show her.
Decision: what comes home is written as it was made, with its own ids, times and names; that it came
home now, and through whom, is told by the events of the home journal around it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import func, insert, select

from inspector_app.adapters.db import package_file
from inspector_app.adapters.db.blocks import Block, BlockWriter
from inspector_app.adapters.db.commission_part import KEY_LIST, ONLY
from inspector_app.adapters.db.concern_part import ConcernPart
from inspector_app.adapters.db.custody_part import LOAN
from inspector_app.adapters.db.document_part import sealed_payload
from inspector_app.adapters.db.duty_part import TABLES
from inspector_app.adapters.db.package_file import Direction, Label
from inspector_app.adapters.db.plain_form import from_text, to_text
from inspector_app.adapters.db.records import (
    CaseBlockRecord,
    EventRecord,
    KeyListBlockRecord,
    PayloadRecord,
)
from inspector_app.adapters.db.register_text import cases_text, key_list_text
from inspector_app.adapters.db.review_part import columns_of, review_payload
from inspector_app.adapters.db.second_reading_part import second_payload
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import (
    Arrival,
    Carried,
    HandOver,
    Reading,
    Standing,
    may_be_kept_aside,
    returned,
    take_back,
)
from inspector_app.domain.hand_over.content import (
    NO_SECRETS,
    Homecoming,
    Loan,
    Look,
    Material,
    Outgoing,
    ReadingEvents,
    require_history,
    require_whole,
)
from inspector_app.domain.journal import checkpoint, heads
from inspector_app.domain.population import KeyListEntry
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.domain.review import ReviewEvent

HOMECOMING = "homecoming"
"""The kind of the journals that loans brought home, by package number."""
KEPT_ASIDE = "kept_aside"
"""The kind of the returns that came too late to be merged, by digest."""
SEALED = frozenset({HOMECOMING, KEPT_ASIDE})
"""Kinds of which the journal keeps the digest alone."""
TEMPLATE = "checklist"
RETURNED = "loan_returned"
T = TypeVar("T")


class HandOverPart(ConcernPart):
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
        ``package_is_outgoing``, those of ``take_back`` and ``require_whole``,
        ``review_history_damaged``.
        """
        self.require_writer()
        arrival, homecoming = self._arrived(content)
        package = take_back(self.hand_overs(), arrival)
        require_whole(homecoming, package)
        for carried in package.readings:
            if self._count(carried.reading) != carried.events:
                raise InspectionError("package_does_not_fit", number=package.number)
        ended = returned(package, arrival, self.actor, self._now())
        self.save_hand_over(ended)
        for made in homecoming.made:
            self._take_in(made)
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

    def fill_loan(self, outgoing: Outgoing, sha256: str) -> Loan:
        """Make this new, empty workspace a loan of what a package holds."""
        material, package = outgoing.material, outgoing.hand_over
        self.save_inspection(material.inspection)
        self.save_document(TEMPLATE, 1, material.template)
        self._fill_register(material)
        for protocol in material.protocols:
            self.save_protocol(protocol)
        self.save_frame(material.protocol, NO_SECRETS, dict(material.akts))
        self.save_sample(material.protocol, material.sample)
        self.save_duties(material.duties)
        for card in material.contact_cards:
            self.save_contact_card(card)
        for reading in outgoing.readings:
            self._take_in(reading)
        loan = Loan(
            hand_over=replace(package, sha256=sha256),
            home=outgoing.home,
            inspection_id=material.inspection.inspection_id,
            taken_at=self._now(),
            return_key=outgoing.return_key,
        )
        self.save_loan(loan, "loan_taken")
        return loan

    def pack_return(self) -> bytes:
        """Return the file that takes a loan home; from the first time on the loan is closed.

        Codes: ``not_a_loan``, ``role_forbids``.
        """
        self.require_writer()
        loan = self.loan()
        if loan is None:
            raise InspectionError("not_a_loan")
        if loan.returned_at is None:
            loan = replace(loan, returned_at=self._now())
            self.save_loan(loan, RETURNED)
        content = to_text(self._homecoming(loan)).encode("utf-8")
        package = loan.hand_over
        label = Label(Direction.BACK, package.package_id, package.number, loan.home)
        return package_file.lock_return(label, content, loan.return_key)

    def _homecoming(self, loan: Loan) -> Homecoming:
        """The same for ever once the loan is returned: what was opened later is not in it."""
        package = loan.hand_over
        journal = tuple(self.events())
        end = max(e.seq for e in journal if e.stream == LOAN and e.action == RETURNED)
        journal = tuple(event for event in journal if event.seq <= end)
        return Homecoming(
            package_id=package.package_id,
            number=package.number,
            home=loan.home,
            loan=self._circumstances.workspace_id,
            person=package.person,
            readings=package.readings,
            made=tuple(self._made(carried) for carried in package.readings),
            concerns=self.concerns(),
            looks=tuple(self._looks()),
            witness=checkpoint(self.workspace, heads(journal)),
            journal=journal,
        )

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

    def _made(self, carried: Carried) -> ReadingEvents:
        events = self._events_of(carried.akt, carried.part)
        return ReadingEvents(carried.akt, carried.part, events[carried.events :])

    def _looks(self) -> Iterator[Look]:
        query = select(EventRecord.seq, PayloadRecord.body).join(PayloadRecord)
        rows = self._session.execute(
            query.where(EventRecord.stream == KEY_LIST).order_by(EventRecord.seq)
        )
        for seq, body in rows:
            yield Look(seq, json.loads(body)["facts"]["keys"])

    def _take_in(self, made: ReadingEvents) -> None:
        """Add events to a reading as they were written elsewhere."""
        before = self._events_of(made.akt, made.part)
        require_history(made.akt, (*before, *made.events))
        for event in made.events:
            self._add(event, made.part)

    def _add(self, event: ReviewEvent, part: Part) -> None:
        self._session.execute(insert(TABLES[part]), columns_of(event))
        stream, payload = "review", review_payload(event)
        if part is Part.SECOND:
            stream, payload = "second_review", second_payload(event)
        self.journal(f"{stream}/{event.case}", f"review_{event.kind.value}", payload)

    def _keep_sealed(self, kind: str, key: str, value: Homecoming) -> None:
        text = to_text(value)
        self.write_text(kind, key, text)
        self.journal(kind, f"{kind}_kept", sealed_payload(kind, key, text))

    def _fill_register(self, material: Material) -> None:
        """Write the children under the case keys that they have at home."""
        cases = BlockWriter(self._session, CaseBlockRecord)
        keys = BlockWriter(self._session, KeyListBlockRecord)
        entries = {entry.child_key: entry for entry in material.key_list}
        for case in sorted(material.cases, key=lambda one: int(one.child_key)):
            number = int(case.child_key)
            entry = entries.get(case.child_key, KeyListEntry(case.child_key))
            chunk = CaseChunk((number,), [case], [entry])
            cases.write(Block(1, cases_text(number, chunk)))
            keys.write(Block(1, key_list_text(number, chunk)))
        text = to_text(material.register)
        self.write_text("register", ONLY, text)
        seals = {"cases": cases.seal.content(), "key_list": keys.seal.content()}
        payload = sealed_payload("register", ONLY, text, **seals)
        self.journal("register", "register_lent", payload)


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
