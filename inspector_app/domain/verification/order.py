"""Was everything fixed before chance spoke? (C05, C06)

The protocol must be older than the startvärde, and the startvärde must follow from what the event
gave by the rule that the protocol names. The workspace's own times prove nothing to a stranger;
only a timestamp from somebody else does.

Decision: a diary number alone is undecided and named as such. It can be asked about, but nobody
can see from the file what was registered under it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from inspector_app.domain.capsule.sections import (
    CapsuleSections,
    ProtocolSection,
    SeedEvent,
    SeedSection,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.transcription import (
    LEAST_BITS,
    SeedKind,
    possibilities,
    transcribe,
    whole_bits,
)
from inspector_app.domain.verification.checks import Reason, fails, undecided
from inspector_app.domain.verification.facts import ObservedToken
from inspector_app.domain.verification.signature import endorsement_reasons


def order_reasons(value: CapsuleSections, tokens: tuple[ObservedToken, ...]) -> Iterator[Reason]:
    """Yield why it is not shown that the frame was fixed before the startvärde."""
    used = [protocol for protocol in value["protocols"] if protocol["status"] == "used"]
    if len(used) != 1:
        yield fails("protocol_used_not_one", found=len(used))
        return
    protocol = used[0]
    seeds = [seed for seed in value["seed"] if seed["protocol"] == protocol["number"]]
    event = protocol["seed_event"]
    if event is None:
        yield from _without_seed(value, seeds)
    elif len(seeds) != 1:
        yield fails("seed_not_one", found=len(seeds), number=protocol["number"])
    else:
        yield from _seed(event, seeds[0])
        yield from _own_times(protocol, event, seeds[0])
        yield from _registration(protocol, seeds[0], tokens)


def _without_seed(value: CapsuleSections, seeds: list[SeedSection]) -> Iterator[Reason]:
    census = all(stratum["certainty"] for stratum in value["plan"]["strata"])
    if seeds or not census:
        yield fails("seed_event_missing")


def _seed(event: SeedEvent, seed: SeedSection) -> Iterator[Reason]:
    kind = SeedKind(event["kind"])
    try:
        expected = transcribe(kind, event["transcription"], seed["raw_value"])
        held = whole_bits(possibilities(kind, event["transcription"]))
    except InspectionError:
        yield fails("seed_rule_broken", rule=event["transcription"], raw=seed["raw_value"])
        return
    if expected != seed["seed_string"]:
        yield fails("seed_differs", expected=expected, found=seed["seed_string"])
    if event["min_bits"] < LEAST_BITS[kind] or held < event["min_bits"]:
        yield fails("seed_too_few_bits", asked=max(event["min_bits"], LEAST_BITS[kind]), held=held)
    if seed["fallback_reason"] and not event["fallback"]:
        yield fails("seed_fallback_not_named")


def _own_times(protocol: ProtocolSection, event: SeedEvent, seed: SeedSection) -> Iterator[Reason]:
    frozen, spoken = instant(protocol["frozen_utc"]), instant(seed["event_utc"])
    if frozen is None or spoken is None or frozen >= spoken:
        yield fails("seed_before_freeze", frozen=protocol["frozen_utc"], event=seed["event_utc"])
        return
    if SeedKind(event["kind"]) is not SeedKind.TWO_PARTY:
        return
    handed = instant(protocol["handed_over_utc"] or "")
    if handed is None or not frozen <= handed < spoken:
        yield fails("handover_not_before_digits", handed=protocol["handed_over_utc"] or "–")


def _registration(
    protocol: ProtocolSection, seed: SeedSection, tokens: tuple[ObservedToken, ...]
) -> Iterator[Reason]:
    number = protocol["number"]
    token = next((token for token in tokens if token.protocol == number), None)
    if protocol["timestamp_token"] is not None and token is not None:
        yield from _token(token, protocol["protocol_sha256"], seed)
    elif protocol["registered"] is not None:
        registered = protocol["registered"]
        yield undecided(
            "order_diary_only",
            registry=registered["registry"],
            number=registered["number"],
            date=registered["date"],
        )
    else:
        yield undecided("order_not_registered", number=number)


def _token(token: ObservedToken, protocol_sha256: str, seed: SeedSection) -> Iterator[Reason]:
    if not token.sound or token.authority is None or token.stamped_at is None:
        yield fails("token_unsound")
        return
    if token.imprint_sha256 != protocol_sha256:
        yield fails("token_other_protocol")
        return
    spoken = instant(seed["event_utc"])
    if spoken is None or token.stamped_at >= spoken:
        yield fails(
            "token_after_seed", stamped=f"{token.stamped_at:%Y-%m-%d %H:%M:%S}",
            event=seed["event_utc"],
        )  # fmt: skip
    yield from endorsement_reasons(token.authority, "token")


def instant(text: str) -> datetime | None:
    """Return an instant of the capsule, ``None`` when the text is no real moment."""
    try:
        return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None
