"""The commission, the register and the nyckellista."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from sqlalchemy.orm import Session

from inspector_app.adapters.db.blocks import (
    Block,
    BlockWriter,
    clear_blocks,
    few_pages,
    last_block,
    read_blocks,
)
from inspector_app.adapters.db.document_part import sealed_payload
from inspector_app.adapters.db.journal_part import WRITERS, Circumstances
from inspector_app.adapters.db.name_mark_part import NameMarkPart
from inspector_app.adapters.db.plain_form import to_text
from inspector_app.adapters.db.records import CaseBlockRecord, KeyListBlockRecord
from inspector_app.adapters.db.register_text import (
    cases_text,
    key_list_text,
    numbers_in,
    read_cases,
    read_key_list,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Inspection
from inspector_app.domain.journal import Json
from inspector_app.domain.population import Case, KeyListEntry
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol
from inspector_app.domain.register import Register

ONLY = "1"
"""The key of what there is one of."""
KEY_LIST = "key_list"
"""The stream of looks into the key list."""


class CommissionPart(NameMarkPart):
    """Reads and writes what an inspection starts from."""

    def __init__(self, session: Session, circumstances: Circumstances) -> None:
        super().__init__(session, circumstances)
        self.looked: list[tuple[str, ...]] = []

    def inspection(self) -> Inspection | None:
        """Return the commission, ``None`` before it is written."""
        return self.value(Inspection, "inspection", ONLY)

    def save_inspection(self, inspection: Inspection) -> None:
        """Write the commission. Codes: ``role_forbids``, also for an inspector who would change
        who is assigned: that is for the ansvarig inspektör, once somebody is."""
        known = self.inspection()
        if known and known.assigned_inspectors != inspection.assigned_inspectors:
            self.require_lead()
        self.put("inspection", ONLY, inspection, "inspection_saved")

    def register(self) -> Register | None:
        """Return how the list was read, ``None`` before the import."""
        return self.value(Register, "register", ONLY)

    def replace_register(
        self, chunks: Iterable[CaseChunk], register: Callable[[], Register]
    ) -> Register:
        """Put a newly read case list in the place of the old one, chunk by chunk, and return it.

        Each child gets the next case key, and no cell of an issue is kept that says who a child
        is. ``register`` is asked when the chunks are exhausted. An
        exception of either, such as a cancelled reading, leaves the old register as it was. Codes:
        ``role_forbids``, ``frame_is_frozen``.
        """
        self.require_writer()
        number = self._clear_register()
        cases = BlockWriter(self._session, CaseBlockRecord)
        keys = BlockWriter(self._session, KeyListBlockRecord)
        with few_pages(self._session):
            for chunk in chain(chunks, (CaseChunk(()),)):
                cases.write(Block(len(chunk), cases_text(number, chunk)))
                keys.write(Block(len(chunk), key_list_text(number, chunk)))
                number += len(chunk)
        complete = register()
        text = to_text(replace(complete, read=complete.read.without_identities()))
        self.write_text("register", ONLY, text)
        seals = {"cases": cases.seal.content(), "key_list": keys.seal.content()}
        self.journal(
            "register", "register_imported", sealed_payload("register", ONLY, text, **seals)
        )
        return complete

    def cases(self) -> Iterator[Case]:
        """Yield the children of the register in the order of their case keys."""
        for text in read_blocks(self._session, CaseBlockRecord):
            yield from read_cases(text)

    def key_list(self, case_keys: Iterable[str]) -> tuple[KeyListEntry, ...]:
        """Return who is behind the keys, in the order asked; unknown keys are left out.

        Only for an assigned inspector (``not_assigned``); every look is an event ``key_list_read``
        and stays one when the rest of the unit is rolled back.
        """
        self._require_assigned()
        asked = tuple(case_keys)
        found = self._entries(frozenset(asked))
        self.looked.append(asked)
        self.journal(KEY_LIST, "key_list_read", look_payload(asked))
        return tuple(found[key] for key in asked if key in found)

    def _entries(self, asked: frozenset[str]) -> dict[str, KeyListEntry]:
        return {
            entry.child_key: entry
            for text in read_blocks(self._session, KeyListBlockRecord)
            for entry in read_key_list(text)
            if entry.child_key in asked
        }

    def _require_assigned(self) -> None:
        inspection = self.inspection()
        assigned = () if inspection is None else inspection.assigned_inspectors
        if self.actor.role not in WRITERS or self.actor.name not in assigned:
            raise InspectionError("not_assigned", person=self.actor.name)

    def _clear_register(self) -> int:
        """Remove the old register and return the number of the first child of the new one."""
        for protocol in self.values(SampleProtocol, "protocol"):
            if protocol.status is not ProtocolStatus.ABANDONED:
                raise InspectionError("frame_is_frozen", number=protocol.number)
        last = last_block(self._session, CaseBlockRecord)
        clear_blocks(self._session, CaseBlockRecord)
        clear_blocks(self._session, KeyListBlockRecord)
        self.drop_name_marks()
        return numbers_in(last).stop if last else 1


def look_payload(asked: Iterable[str]) -> dict[str, Json]:
    """Return what the journal says of a look into the key list: how many, and which case keys.

    Keys that follow each other stand as "000123-000456". Whoever may see the key list can so ask
    the log who has looked at a child, and whoever reads the log alone meets no identity.
    """
    keys = sorted(set(asked), key=lambda key: (len(key), key))
    return {"facts": {"count": str(len(keys)), "keys": ", ".join(_spans(keys))}}


def _spans(keys: list[str]) -> Iterator[str]:
    """Yield the keys, in their order, with each unbroken row of numbers as one span."""
    start = 0
    for place in range(1, len(keys) + 1):
        if place == len(keys) or not _follows(keys[place - 1], keys[place]):
            first, last = keys[start], keys[place - 1]
            yield first if first == last else f"{first}-{last}"
            start = place


def _follows(one: str, other: str) -> bool:
    return one.isdecimal() and other.isdecimal() and int(other) == int(one) + 1
