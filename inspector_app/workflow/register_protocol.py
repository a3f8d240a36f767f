"""Let the world outside witness a frozen protocol before the event: a diarium or a timestamp."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import date

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.journal import canonical_json
from inspector_app.domain.protocol import SampleProtocol, protocol_sha256
from inspector_app.ports.signer import TimeStamper
from inspector_app.ports.system import Clock
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.protocols import open_protocol
from inspector_app.workflow.refuse_personal_data import CERTAIN, refuse_personal_data

REGISTERED = "registered"
TIMESTAMP = "timestamp_token"


@dataclass(frozen=True, slots=True)
class Registration:
    """Where a protocol's hash was registered: the diarium, its number and day."""

    registry: str
    number: str
    on: date


@dataclass(frozen=True, slots=True)
class RegisterProtocol:
    """Record what witnesses the open protocol. Errors: ``no_open_protocol``, ``seed_repeated``
    when the startvärde is known already, ``registration_incomplete``,
    ``personal_data_in_report``."""

    workspace: Workspace
    clock: Clock

    def in_diary(self, registration: Registration) -> None:
        """Record the diarienummer under which the hash was registered."""
        if not registration.registry.strip() or not registration.number.strip():
            raise InspectionError("registration_incomplete")
        texts = (("Diariet", registration.registry), ("Numret", registration.number))
        refuse_personal_data(texts, CERTAIN)
        with self.workspace.unit_of_work() as work:
            number = _waiting(work).number
            facts = {
                "registry": registration.registry.strip(),
                "number": registration.number.strip(),
                "date": registration.on.isoformat(),
            }
            work.save_document(REGISTERED, number, canonical_json(facts).decode())

    def by_timestamp(self, stamper: TimeStamper) -> None:
        """Ask a timestamp service for a token over the protocol's hash and keep it."""
        with self.workspace.unit_of_work() as work:
            protocol = _waiting(work)
            token = stamper.stamp(protocol_sha256(protocol), self.clock.now())
            work.save_document(TIMESTAMP, protocol.number, b64encode(token).decode())


def registration_of(work: UnitOfWork, number: int) -> dict[str, str] | None:
    """Return the registration in the form of the capsule."""
    text = work.document(REGISTERED, number)
    return dict(json.loads(text)) if text else None


def token_of(work: UnitOfWork, number: int) -> str | None:
    """Return the timestamp token, base64 of its DER."""
    text = work.document(TIMESTAMP, number)
    if text is not None:
        b64decode(text, validate=True)
    return text


def _waiting(work: UnitOfWork) -> SampleProtocol:
    protocol = open_protocol(work.protocols())
    if protocol is None:
        raise InspectionError("no_open_protocol")
    if protocol.seed is not None:
        raise InspectionError("seed_repeated", number=protocol.number)
    return protocol
