"""When each file was drawn, asked for and reached.

Decision: a file is asked for when it first stands in a beställningslista; a list that is made again
does not move that time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.journal import Json, canonical_json
from inspector_app.domain.protocol import SampleProtocol, utc_text
from inspector_app.domain.review import EventKind
from inspector_app.domain.review.time import FileTimes, accessed, drawn_at, local_day
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.protocols import used_protocol

REQUESTS = "file_requests"


@dataclass(frozen=True, slots=True)
class FileRequest:
    """When a file was first asked for, and from which day its unit is to give access to it."""

    asked_at: datetime
    access_from: date | None = None


@dataclass(frozen=True, slots=True)
class ReadFileTimes:
    """Return the times of one file. Errors: ``no_sample``, ``case_not_in_sample``."""

    workspace: Workspace

    def __call__(self, akt: AktNumber) -> FileTimes:
        """Read them; nothing is written."""
        with self.workspace.unit_of_work() as work:
            protocol = _protocol(work)
            asked = file_requests(work, protocol).get(akt)
            events = work.review_events(akt)
        stated = next((e.after for e in reversed(events) if e.kind is EventKind.ACCESSED), None)
        day = stated if isinstance(stated, date) else None
        return FileTimes(
            frozen_at=protocol.frozen_at,
            drawn_at=drawn_at(protocol),
            asked_at=asked.asked_at if asked else None,
            asked_from=asked.access_from if asked else None,
            accessed_on=accessed(day, events),
            stated=day is not None,
        )


@dataclass(frozen=True, slots=True)
class StateAccessDay:
    """Write from which day the units are to give access to the files of a beställningslista.

    Event ``access_day_stated``. Errors: ``no_sample``, ``not_yet_asked`` for a file that stands in
    no list, ``access_before_protocol`` (fact ``protocol``).
    """

    workspace: Workspace

    def __call__(self, akts: Iterable[AktNumber], day: date | None) -> None:
        """Write the day of these files, ``None`` takes it back."""
        with self.workspace.unit_of_work() as work:
            protocol = _protocol(work)
            first = local_day(protocol.frozen_at)
            if day is not None and day < first:
                raise InspectionError("access_before_protocol", protocol=first.isoformat())
            requests = dict(file_requests(work, protocol))
            chosen = tuple(akts)
            if not set(chosen) <= set(requests):
                raise InspectionError("not_yet_asked")
            requests |= {akt: replace(requests[akt], access_from=day) for akt in chosen}
            _save(work, protocol, requests)
            facts = {"day": day.isoformat() if day else "", "files": str(len(chosen))}
            work.record("access_day_stated", facts)


def ask_for(
    work: UnitOfWork, protocol: SampleProtocol, akts: Iterable[AktNumber], at: datetime
) -> Mapping[AktNumber, FileRequest]:
    """Note that these files are asked for now, where they were not before; return all requests."""
    known = dict(file_requests(work, protocol))
    fresh = {akt: FileRequest(at.replace(microsecond=0)) for akt in akts if akt not in known}
    if fresh:
        known |= fresh
        _save(work, protocol, known)
    return known


def file_requests(work: UnitOfWork, protocol: SampleProtocol) -> Mapping[AktNumber, FileRequest]:
    """Return the files that have been asked for, by aktnummer."""
    text = work.document(REQUESTS, protocol.number)
    stored: dict[str, list[str]] = json.loads(text) if text else {}
    return {
        AktNumber(akt): FileRequest(
            datetime.fromisoformat(asked), date.fromisoformat(day) if day else None
        )
        for akt, (asked, day) in stored.items()
    }


def _save(
    work: UnitOfWork, protocol: SampleProtocol, requests: Mapping[AktNumber, FileRequest]
) -> None:
    body: dict[str, Json] = {
        akt: [utc_text(one.asked_at), one.access_from.isoformat() if one.access_from else ""]
        for akt, one in requests.items()
    }
    work.save_document(REQUESTS, protocol.number, canonical_json(body).decode())


def _protocol(work: UnitOfWork) -> SampleProtocol:
    protocol = used_protocol(work.protocols())
    if protocol is None:
        raise InspectionError("no_sample")
    return protocol
