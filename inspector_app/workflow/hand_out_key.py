"""Hand out the envelope to an auditor who may see the register; the journal keeps that it was."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.envelope import Envelope, write_envelope
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.fields import Profile
from inspector_app.domain.protocol import protocol_text
from inspector_app.ports.workspace import Workspace
from inspector_app.workflow.frozen_plan import load_plan
from inspector_app.workflow.protocols import used_protocol


@dataclass(frozen=True, slots=True)
class HandOutKey:
    """Return the envelope of the used protocol. Errors: ``no_sample``, ``no_register``."""

    workspace: Workspace

    def __call__(self, recipient: str) -> bytes:
        """Return the envelope and record to whom it went."""
        with self.workspace.unit_of_work() as work:
            register = work.register()
            protocols = work.protocols()
            protocol = used_protocol(protocols)
            if protocol is None:
                raise InspectionError("no_sample")
            if register is None:
                raise InspectionError("no_register")
            read = register.read
            envelope = Envelope(
                secrets=work.frame_secrets(protocol.number),
                register_sha256=read.origin.file_sha256,
                profile=Profile("Nyckeln", read.mapping, read.settings),
                set_aside_faulty=read.counts.set_aside > 0,
                rules=load_plan(work, protocol.number).rules,
                protocol_texts=tuple(protocol_text(one) for one in protocols),
            )
            work.record("key_handed_out", {"recipient": recipient})
        return write_envelope(envelope)
