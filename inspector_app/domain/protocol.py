"""The commit-then-seed ceremony: a frame is frozen first, and chance speaks afterwards.

A ``SampleProtocol`` begins frozen. Its text and hash hold only what was fixed at the freeze; what
happens later (handover, startvärde, use, abandonment) is state beside it. Numbers run 1, 2, … and
no protocol can be taken back: what is not used is abandoned with a reason.

Decision: ``min_bits`` is declared for each kind and printed, and need not reach 64. Two times six
digits hold 39 bits and one lottery row about 22. That is enough here, because the sampling key was
fixed and committed to before anybody knew the digits: whoever speaks last does not know the key and
cannot try out seeds, and whoever knows the key has already spoken. 64 bits are asked of dice and
beacon, which cost nothing more to make long.

Decision: the inspector's six digits stand in the transcription of the frozen protocol
(``271828-######``) and are handed over before the other party says its six. The other order would
let the last speaker, who knows the key, choose the sample.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import pairwise

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.journal import Json, canonical_json
from inspector_app.domain.sampling import canonical_seed
from inspector_app.domain.transcription import SeedEvent, SeedKind, check_event, transcribe

FORMAT = "protocol/1"
MIN_KEY_BYTES = 16


class ProtocolStatus(StrEnum):
    """Where a protocol stands. Only an open one can still be used or abandoned."""

    OPEN = "open"
    USED = "used"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class Seed:
    """What chance said: the raw value, when, and the startvärde written from it.

    ``fallback_reason`` says why the fallback event was used, empty for the named event.
    """

    raw_value: str
    event_at: datetime
    seed_string: str
    fallback_reason: str = ""


@dataclass(frozen=True, slots=True)
class FrozenFacts:
    """What is fixed at the freeze, before the protocol has a number.

    ``key_commits`` are SHA256 of the sampling key and of the opening key. ``seed_event`` is
    ``None`` for a totalundersökning, which has no startvärde.
    """

    frame_commit: str
    key_commits: tuple[str, str]
    plan_text: str = field(repr=False)
    seed_event: SeedEvent | None

    @property
    def plan_sha256(self) -> str:
        """SHA-256 of the plan text."""
        return hashlib.sha256(self.plan_text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class SampleProtocol:
    """One numbered protocol and its state."""

    number: int
    frozen_at: datetime
    facts: FrozenFacts
    status: ProtocolStatus = ProtocolStatus.OPEN
    reason: str = ""
    handed_over_at: datetime | None = None
    seed: Seed | None = None


def key_commit(key: bytes) -> str:
    """Return SHA256(key) in hex; a key under 128 bits is a defect (``ValueError``)."""
    if len(key) < MIN_KEY_BYTES:
        raise ValueError("the key holds fewer than 128 bits")
    return hashlib.sha256(key).hexdigest()


def protocol_text(protocol: SampleProtocol) -> str:
    """Return the frozen facts as canonical JSON: sorted keys, no floats, times in UTC."""
    facts = protocol.facts
    return canonical_json(
        {
            "format": FORMAT,
            "frame_commit": facts.frame_commit,
            "frozen_utc": utc_text(protocol.frozen_at),
            "key_commits": list(facts.key_commits),
            "number": protocol.number,
            "plan_sha256": facts.plan_sha256,
            "seed_event": None if facts.seed_event is None else event_fields(facts.seed_event),
        }
    ).decode()


def protocol_sha256(protocol: SampleProtocol) -> str:
    """Return the SHA-256 of the protocol text; later state does not change it."""
    return hashlib.sha256(protocol_text(protocol).encode()).hexdigest()


def event_fields(event: SeedEvent) -> dict[str, Json]:
    """Return a seed event as it stands in the protocol text and in the capsule."""
    return {
        "fallback": event.fallback,
        "kind": event.kind.value,
        "min_bits": event.min_bits,
        "name": event.name,
        "number": event.number,
        "opening": event.opening,
        "planned_utc": utc_text(event.planned_at),
        "transcription": event.transcription,
    }


def utc_text(moment: datetime) -> str:
    """Return ``YYYY-MM-DDThh:mm:ssZ``; a moment without a zone is a defect (``ValueError``)."""
    if moment.utcoffset() is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _whole_seconds(moment: datetime) -> datetime:
    if moment.utcoffset() is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).replace(microsecond=0)


def freeze(
    earlier: tuple[SampleProtocol, ...], facts: FrozenFacts, at: datetime
) -> tuple[SampleProtocol, ...]:
    """Return ``earlier`` and one more protocol, frozen now under the next number.

    Codes: ``protocol_still_open`` (fact ``number``) while one waits for its startvärde,
    ``event_before_freeze`` when the named event is planned no later than now,
    ``protocol_out_of_order`` when the last one was frozen later than now, and those of
    ``check_event``.
    """
    check_series(earlier)
    frozen_at = _whole_seconds(at)
    for protocol in earlier:
        if protocol.status is ProtocolStatus.OPEN:
            raise InspectionError("protocol_still_open", number=protocol.number)
    if earlier and earlier[-1].frozen_at > frozen_at:
        raise InspectionError("protocol_out_of_order", number=len(earlier) + 1)
    if facts.seed_event is not None:
        _require_after(facts.seed_event.planned_at, frozen_at)
        facts = replace(facts, seed_event=check_event(facts.seed_event))
    return (*earlier, SampleProtocol(len(earlier) + 1, frozen_at, facts))


def _require_after(event_at: datetime, frozen_at: datetime) -> None:
    if _whole_seconds(event_at) <= frozen_at:
        raise _too_early(event_at, frozen_at)


def _too_early(event_at: datetime, frozen_at: datetime) -> InspectionError:
    facts = {"event": utc_text(event_at), "frozen": utc_text(frozen_at)}
    return InspectionError("event_before_freeze", **facts)


def record_handover(protocol: SampleProtocol, at: datetime) -> SampleProtocol:
    """Record that the other party holds the protocol with the inspector's digits in it.

    Only for two parties and once, in the second of the freeze at the earliest. Codes:
    ``protocol_closed``, ``handover_not_asked``, ``handover_repeated``, ``event_before_freeze``.
    """
    _require_open(protocol)
    if _event(protocol).kind is not SeedKind.TWO_PARTY:
        raise InspectionError("handover_not_asked")
    if protocol.handed_over_at is not None:
        raise InspectionError("handover_repeated")
    handed_over_at = _whole_seconds(at)
    if handed_over_at < protocol.frozen_at:
        raise _too_early(handed_over_at, protocol.frozen_at)
    return replace(protocol, handed_over_at=handed_over_at)


def record_other_party_digits(
    protocol: SampleProtocol, digits: str, at: datetime
) -> SampleProtocol:
    """Record the six digits that the other party said after the handover.

    Codes: those of ``record_event``, ``handover_missing``, ``digits_before_handover``.
    """
    if _event(protocol).kind is not SeedKind.TWO_PARTY:
        raise InspectionError("handover_not_asked")
    return record_event(protocol, digits, at)


def record_event(
    protocol: SampleProtocol, raw_value: str, at: datetime, fallback_reason: str = ""
) -> SampleProtocol:
    """Record what the named event gave, and the startvärde written from it by the rule.

    ``fallback_reason`` tells why the fallback event was read instead. Codes: ``protocol_closed``,
    ``no_seed_for_census``, ``seed_repeated``, ``event_before_freeze``, ``handover_missing``,
    ``digits_before_handover``, ``fallback_not_named`` and those of ``transcribe``.
    """
    _require_open(protocol)
    event = _event(protocol)
    if protocol.seed is not None:
        raise InspectionError("seed_repeated", number=protocol.number)
    _require_after(at, protocol.frozen_at)
    if event.kind is SeedKind.TWO_PARTY:
        _require_handover(protocol, at)
    if fallback_reason and not event.fallback:
        raise InspectionError("fallback_not_named")
    raw = raw_value.strip()
    seed = Seed(raw, _whole_seconds(at), seed_string(protocol, raw), fallback_reason.strip())
    return replace(protocol, seed=seed)


def _require_handover(protocol: SampleProtocol, at: datetime) -> None:
    if protocol.handed_over_at is None:
        raise InspectionError("handover_missing")
    if _whole_seconds(at) <= protocol.handed_over_at:
        raise InspectionError("digits_before_handover", handover=utc_text(protocol.handed_over_at))


def seed_string(protocol: SampleProtocol, raw_value: str) -> str:
    """Return the startvärde that the transcription rule makes of a raw value.

    Pure recomputation, for a draw and for whoever checks it: ``271828-######`` and ``314159``
    give ``271828-314159``. Codes: ``no_seed_for_census`` and those of ``transcribe``.
    """
    event = _event(protocol)
    return canonical_seed(transcribe(event.kind, event.transcription, raw_value))


def mark_used(protocol: SampleProtocol) -> SampleProtocol:
    """Return the protocol as the one the sample was drawn by (``seed_missing`` without one)."""
    _require_open(protocol)
    if protocol.facts.seed_event is not None and protocol.seed is None:
        raise InspectionError("seed_missing")
    return replace(protocol, status=ProtocolStatus.USED)


def abandon(protocol: SampleProtocol, reason: str) -> SampleProtocol:
    """Return the protocol as abandoned; it stays in the series (``reason_missing``)."""
    _require_open(protocol)
    if not reason.strip():
        raise InspectionError("reason_missing", number=protocol.number)
    return replace(protocol, status=ProtocolStatus.ABANDONED, reason=reason.strip())


def check_series(protocols: tuple[SampleProtocol, ...]) -> None:
    """Raise unless numbers run 1, 2, …, times never fall, and abandoned ones have reasons.

    Codes: ``protocol_number_gap`` (facts ``expected``, ``found``), ``protocol_out_of_order``,
    ``reason_missing``; each with the number.
    """
    for expected, protocol in enumerate(protocols, start=1):
        if protocol.number != expected:
            raise InspectionError("protocol_number_gap", expected=expected, found=protocol.number)
        if protocol.status is ProtocolStatus.ABANDONED and not protocol.reason:
            raise InspectionError("reason_missing", number=expected)
    for before, after in pairwise(protocols):
        if after.frozen_at < before.frozen_at:
            raise InspectionError("protocol_out_of_order", number=after.number)


def _require_open(protocol: SampleProtocol) -> None:
    if protocol.status is not ProtocolStatus.OPEN:
        raise InspectionError("protocol_closed", number=protocol.number)


def _event(protocol: SampleProtocol) -> SeedEvent:
    if protocol.facts.seed_event is None:
        raise InspectionError("no_seed_for_census")
    return protocol.facts.seed_event
