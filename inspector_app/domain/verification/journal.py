"""Protocol numbers without a gap, and the journal that the report bears witness of (C07)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inspector_app.domain.capsule.sections import CapsuleSections
from inspector_app.domain.journal import (
    Checkpoint,
    Event,
    JournalFault,
    verify_anchor,
    verify_chain,
)
from inspector_app.domain.verification.checks import Reason, fails
from inspector_app.domain.verification.order import instant


@dataclass(frozen=True, slots=True)
class JournalEvidence:
    """A workspace's journal, in the order of ``seq``.

    ``faults`` are what the workspace itself found: events and records that no longer agree.
    """

    workspace: str
    events: Sequence[Event] = field(repr=False)
    faults: Sequence[JournalFault] = ()


def anchor_of(value: CapsuleSections) -> Checkpoint:
    """Return the checkpoint that the report carries."""
    stated = value["journal"]
    return Checkpoint(stated["workspace"], stated["streams"], stated["last_seq"], stated["root"])


def journal_reasons(value: CapsuleSections, evidence: JournalEvidence | None) -> Iterator[Reason]:
    """Yield gaps among the protocols, and where the journal is not what the report witnessed."""
    yield from _series(value)
    if evidence is None:
        return
    faults = dict.fromkeys(
        (
            *evidence.faults,
            *verify_chain(evidence.workspace, evidence.events),
            *verify_anchor(anchor_of(value), evidence.workspace, evidence.events),
        )
    )
    for fault in faults:
        yield fails(fault.code, seq=fault.seq, expected=fault.expected, found=fault.found)


def _series(value: CapsuleSections) -> Iterator[Reason]:
    protocols = value["protocols"]
    numbers = [protocol["number"] for protocol in protocols]
    if numbers != list(range(1, len(numbers) + 1)):
        yield fails("protocol_numbers", numbers=", ".join(map(str, numbers)))
    frozen = [instant(protocol["frozen_utc"]) for protocol in protocols]
    known = [moment for moment in frozen if moment is not None]
    if len(known) != len(frozen) or known != sorted(known):
        yield fails("protocol_times")
    for protocol in protocols:
        if protocol["status"] == "abandoned" and not protocol["reason"].strip():
            yield fails("protocol_reason_missing", number=protocol["number"])
    for seed in value["seed"]:
        if seed["protocol"] not in numbers:
            yield fails("seed_without_protocol", number=seed["protocol"])
