"""Which protocol counts."""

from __future__ import annotations

from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol


def open_protocol(protocols: tuple[SampleProtocol, ...]) -> SampleProtocol | None:
    """Return the protocol that waits for its startvärde or its draw."""
    return next((p for p in protocols if p.status is ProtocolStatus.OPEN), None)


def used_protocol(protocols: tuple[SampleProtocol, ...]) -> SampleProtocol | None:
    """Return the latest protocol that a sample was drawn by."""
    used = [p for p in protocols if p.status is ProtocolStatus.USED]
    return used[-1] if used else None
