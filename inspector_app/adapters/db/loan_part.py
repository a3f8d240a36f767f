"""A loan: filled from a package, and packed to go home.

Decision: what was read elsewhere is written as it was made, with its own ids, times and names; that
it came, and through whom, is told by the events of the journal around it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import insert, select

from inspector_app.adapters.db import package_file
from inspector_app.adapters.db.blocks import Block, BlockWriter
from inspector_app.adapters.db.commission_part import KEY_LIST, ONLY
from inspector_app.adapters.db.concern_part import ConcernPart
from inspector_app.adapters.db.custody_part import LOAN
from inspector_app.adapters.db.document_part import sealed_payload
from inspector_app.adapters.db.duty_part import TABLES
from inspector_app.adapters.db.package_file import Direction, Label
from inspector_app.adapters.db.plain_form import to_text
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
from inspector_app.domain.hand_over import Carried
from inspector_app.domain.hand_over.content import (
    NO_SECRETS,
    Homecoming,
    Loan,
    Look,
    Material,
    Outgoing,
    ReadingEvents,
    require_history,
)
from inspector_app.domain.journal import checkpoint, heads
from inspector_app.domain.population import KeyListEntry
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import ReviewEvent

TEMPLATE = "checklist"
RETURNED = "loan_returned"


class LoanPart(ConcernPart):
    """What a loan does; ``HandOverPart`` is what home does."""

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
            self.take_in(reading)
        loan = Loan(
            hand_over=replace(package, sha256=sha256),
            home=outgoing.home,
            inspection_id=material.inspection.inspection_id,
            taken_at=self._now(),
            witness=outgoing.witness,
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
            home_witness=loan.witness,
            witness=checkpoint(self.workspace, heads(journal)),
            journal=journal,
        )

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

    def take_in(self, made: ReadingEvents) -> None:
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
