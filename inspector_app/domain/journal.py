"""The journal (händelselogg): an append-only, hash-chained record of what is done in a workspace.

Each event is chained to the one before it in its own stream (one stream per case review, one for
the inspection and so on), and ``seq`` counts 1, 2, 3 … over the whole workspace, so that a stream
that is gone leaves a gap. A payload enters only as a salted commitment: it can be disposed of
(gallring) while the chain still verifies.

A chain shows careless tampering. Whoever holds the key can cut the tail, write the whole chain anew
or put an old file back, and every link will hold: only a witness outside the file finds that. The
witness is a ``Checkpoint``, printed in every signed report.

Decision: ``seq`` is counted per workspace and not per stream, because a checkpoint that names one
last number can then be checked against any later state of the same journal.

Source: RFC 9162 section 2.1 (Merkle tree hash, leaf and node prefixes); SoLPuL 10 § (access to
personal data is documented and can be checked).
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from inspector_app.domain.merkle import root_of

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"

SALT_BYTES = 32
"""Length of the salt of a payload commitment: 256 secret random bits, at least 128 are demanded."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it has a place in the chain. ``at`` is UTC in whole seconds."""

    at: datetime
    actor: str
    action: str
    commitment: str


@dataclass(frozen=True, slots=True)
class Event:
    """One event of the journal. ``sha256`` covers every other field; digests are lower-case hex."""

    stream: str
    seq: int
    at: datetime
    actor: str
    action: str
    commitment: str
    prev: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Head:
    """The last event of a stream."""

    stream: str
    seq: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of a journal in four values: what a signed report carries as a witness."""

    workspace: str
    streams: int
    last_seq: int
    root: str


@dataclass(frozen=True, slots=True)
class JournalFault:
    """What is wrong with the journal, and at which event.

    Codes: ``journal_event_altered``, ``journal_seq_repeated``, ``journal_gap``,
    ``journal_link_broken``, ``journal_ends_early``, ``journal_root_differs``,
    ``journal_other_workspace``.
    """

    code: str
    stream: str
    seq: int
    expected: str = ""
    found: str = ""


def canonical_json(value: Json) -> bytes:
    """Return the one encoding of ``value``: UTF-8, keys sorted, NFC, no spaces, no floats.

    Raises TypeError for a float or any other value without one exact text.
    """
    return json.dumps(
        _plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode("utf-8")


def _plain(value: object) -> Json:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, Mapping):
        plain = {_key(name): _plain(part) for name, part in value.items()}
        if len(plain) != len(value):
            raise TypeError("two keys are one after normalisation")
        return plain
    if isinstance(value, (list, tuple)):
        parts: list[Json] = [_plain(part) for part in value]
        return parts
    raise TypeError(f"{type(value).__name__} has no canonical form")


def _key(name: object) -> str:
    if not isinstance(name, str):
        raise TypeError("a key must be text")
    return unicodedata.normalize("NFC", name)


def commit_payload(payload: Json, salt: bytes) -> str:
    """Return SHA256(salt ‖ canonical payload). The salt is ``SALT_BYTES`` secret random bytes."""
    if len(salt) != SALT_BYTES:
        raise ValueError(f"the salt must be {SALT_BYTES} bytes")
    return hashlib.sha256(salt + canonical_json(payload)).hexdigest()


def genesis_sha256(workspace: str, stream: str) -> str:
    """Return what the first event of a stream is chained to: workspace and stream by name."""
    return hashlib.sha256(canonical_json(["stream/1", workspace, stream])).hexdigest()


def instant_text(at: datetime) -> str:
    """Return ``YYYY-MM-DDThh:mm:ssZ``. Raises ValueError unless ``at`` is UTC in whole seconds."""
    if at.utcoffset() != timedelta(0) or at.microsecond:
        raise ValueError("an instant of the journal is UTC in whole seconds")
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def event_sha256(stream: str, seq: int, prev: str, draft: Draft) -> str:
    """Return the digest of an event: SHA-256 over the canonical list of all its other fields."""
    fields: list[Json] = ["event/1", stream, seq, instant_text(draft.at)]
    fields += [draft.actor, draft.action, draft.commitment, prev]
    return hashlib.sha256(canonical_json(fields)).hexdigest()


def seal(stream: str, seq: int, prev: str, draft: Draft) -> Event:
    """Return the event that gives ``draft`` its place after ``prev``."""
    return Event(
        stream=stream,
        seq=seq,
        at=draft.at,
        actor=draft.actor,
        action=draft.action,
        commitment=draft.commitment,
        prev=prev,
        sha256=event_sha256(stream, seq, prev, draft),
    )


def heads(events: Iterable[Event]) -> tuple[Head, ...]:
    """Return the last event of each stream, ordered by the stream's name."""
    last: dict[str, Event] = {}
    for event in events:
        if event.stream not in last or last[event.stream].seq < event.seq:
            last[event.stream] = event
    return tuple(Head(name, last[name].seq, last[name].sha256) for name in sorted(last))


def checkpoint(workspace: str, stream_heads: Iterable[Head]) -> Checkpoint:
    """Return the witness of a journal with these heads: their number, last ``seq`` and root."""
    ordered = sorted(stream_heads, key=lambda head: head.stream)
    leaves = [_leaf(head) for head in ordered]
    last_seq = max((head.seq for head in ordered), default=0)
    return Checkpoint(workspace, len(ordered), last_seq, root_of(leaves).sha256)


def _leaf(head: Head) -> bytes:
    return hashlib.sha256(b"\x00" + canonical_json([head.stream, head.seq, head.sha256])).digest()


def verify_chain(workspace: str, events: Iterable[Event]) -> tuple[JournalFault, ...]:
    """Return every fault of the chain, each at its event; empty when the chain holds.

    ``events`` come in the order of ``seq``. Finds an edited event, a missing or repeated number,
    swapped events and a link that does not hold. A cut tail needs ``verify_anchor``.
    """
    faults: list[JournalFault] = []
    last: dict[str, str] = {}
    expected_seq = 1
    for event in events:
        faults.extend(_number_faults(event, expected_seq))
        faults.extend(_event_faults(event, last.get(event.stream), workspace))
        last[event.stream] = event.sha256
        expected_seq = max(expected_seq, event.seq + 1)
    return tuple(faults)


def _number_faults(event: Event, expected_seq: int) -> Iterable[JournalFault]:
    if event.seq < expected_seq:
        yield JournalFault(
            "journal_seq_repeated", event.stream, event.seq, str(expected_seq), str(event.seq)
        )
    elif event.seq > expected_seq:
        yield JournalFault(
            "journal_gap", event.stream, expected_seq, str(expected_seq), str(event.seq)
        )


def _event_faults(event: Event, prev: str | None, workspace: str) -> Iterable[JournalFault]:
    draft = Draft(event.at, event.actor, event.action, event.commitment)
    digest = event_sha256(event.stream, event.seq, event.prev, draft)
    if digest != event.sha256:
        yield JournalFault("journal_event_altered", event.stream, event.seq, digest, event.sha256)
    due = genesis_sha256(workspace, event.stream) if prev is None else prev
    if due != event.prev:
        yield JournalFault("journal_link_broken", event.stream, event.seq, due, event.prev)


def verify_anchor(
    anchor: Checkpoint, workspace: str, events: Iterable[Event]
) -> tuple[JournalFault, ...]:
    """Return what the witness ``anchor`` shows against the journal; empty when they agree.

    Finds what no chain can: a cut tail or an old file put back (``journal_ends_early``), a history
    written anew (``journal_root_differs``), another journal (``journal_other_workspace``).
    """
    if anchor.workspace != workspace:
        return (JournalFault("journal_other_workspace", "", 0, anchor.workspace, workspace),)
    witnessed = checkpoint(workspace, heads(e for e in events if e.seq <= anchor.last_seq))
    if witnessed.last_seq < anchor.last_seq:
        found = str(witnessed.last_seq)
        return (
            JournalFault("journal_ends_early", "", witnessed.last_seq, str(anchor.last_seq), found),
        )
    if witnessed != anchor:
        return (
            JournalFault("journal_root_differs", "", anchor.last_seq, anchor.root, witnessed.root),
        )
    return ()
