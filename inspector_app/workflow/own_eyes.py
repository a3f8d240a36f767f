"""Show a reader how she judges beside the others: only her, and only when she has asked for it.

Decision: no one can ask for anybody else's. There is no name to give: whose eyes they are follows
from whose key opened the workspace, and figures are made on the spot and never stored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.journal import canonical_json
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.reading_order import completed_at
from inspector_app.domain.second_reading import Pair
from inspector_app.domain.second_reading.own_eyes import OwnEyes, own_eyes
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.review_desk import Desk, open_desk
from inspector_app.workflow.second_reading.counted import read_pair

ASKED = "own_eyes"
"""The document that names those who have asked to see their own figures."""


@dataclass(frozen=True, slots=True)
class SeeOwnEyes:
    """Return the figures of the person whose key opened the workspace.

    Errors: ``own_eyes_off`` until she has turned them on, ``own_eyes_few_readers``, ``no_sample``.
    """

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self) -> OwnEyes:
        """Reckon; nothing is written."""
        with self.workspace.unit_of_work() as work:
            reader = work.actor.name
            if reader not in _asked(work):
                raise InspectionError("own_eyes_off")
            desk = open_desk(work, self.library)
            found = sorted(_own_pairs(work, desk), key=lambda one: one[0])
            return own_eyes(desk.checklist, reader, [pair for _, pair in found])

    @property
    def is_on(self) -> bool:
        """Whether the person has turned her figures on."""
        with self.workspace.unit_of_work() as work:
            return work.actor.name in _asked(work)

    def turn(self, on: bool) -> None:
        """Turn her own figures on or off. Error ``role_forbids``."""
        with self.workspace.unit_of_work() as work:
            names = _asked(work) - {work.actor.name}
            if on:
                names |= {work.actor.name}
            body = canonical_json({"readers": sorted(names)})
            work.save_document(ASKED, 1, body.decode())


def _asked(work: UnitOfWork) -> frozenset[str]:
    text = work.document(ASKED, 1)
    return frozenset() if text is None else frozenset(json.loads(text)["readers"])


def _own_pairs(work: UnitOfWork, desk: Desk) -> Iterator[tuple[tuple[datetime, str], Pair]]:
    """Yield her files whose two readings are done, with when she was done with hers."""
    parts = {duty.akt: duty.part for duty in work.duties() if duty.reader == work.actor.name}
    for akt, part in parts.items():
        found = read_pair(work, desk, akt) if akt in desk.names else None
        both = work.both_readings(akt)
        if found is None or both is None or found.pair.of(part).reader != work.actor.name:
            continue
        at = completed_at(both[part is Part.SECOND])
        assert at is not None
        yield (at, akt), found.pair
