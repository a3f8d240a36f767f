"""The key slots of a workspace: one random data key, wrapped once for each person.

``keys.json`` holds no secret in the open. A passphrase or a recovery code goes through Argon2id and
the result wraps the data key by AES-256-GCM; the slot's person, role and parameters are bound in,
so a role changed by hand in the file makes the slot useless. Changing a passphrase rewrites one
small file and never the database.

Decision: the operating system's keyring is never a slot, because data is lost when the system can
no longer open it. Whoever is taken out of the file keeps what they may have copied: the data key
stays the same, so a copy of the whole folder from that day can still be opened by them.

Source: RFC 9106 (Argon2id; the second recommended setting, t=3 and 64 MiB), NIST SP 800-38D (GCM).
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from inspector_app.adapters.db.durable import write_durably
from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.adapters.db.hardening import (
    KEY_BYTES,
    Hardening,
    hardening_json,
    hardening_of,
    stretch,
)
from inspector_app.adapters.db.recovery_code import looks_like_code, read_recovery_code
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.journal import canonical_json, instant_text
from inspector_app.ports.keys import PASSPHRASE_MINIMUM, KeyKind

__all__ = ["NEW_SLOTS", "Hardening", "KeyRing", "KeySlot", "SlotKind", "Unlocked"]
FORMAT = "aktgranskaren-keys/1"


SlotKind = KeyKind
"""What opens a slot."""

NEW_SLOTS = Hardening()
"""What a new slot costs; the cost of an old one stands in the slot."""


@dataclass(frozen=True, slots=True)
class KeySlot:
    """The data key, wrapped for one person under one secret."""

    slot_id: UUID
    kind: SlotKind
    person: Actor
    created_at: datetime
    hardening: Hardening
    salt: bytes = field(repr=False)
    nonce: bytes = field(repr=False)
    wrapped_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyRing:
    """All slots of one workspace."""

    workspace: UUID
    slots: tuple[KeySlot, ...]

    def added(self, slot: KeySlot) -> KeyRing:
        """The ring with one more slot, in place of the same person's slot of the same kind."""
        kept = tuple(old for old in self.slots if not _same_holder(old, slot))
        return replace(self, slots=(*kept, slot))

    def without(self, name: str, kind: SlotKind) -> KeyRing:
        """The ring without a person's slot. Codes: ``key_slot_missing``, ``key_slot_last``."""
        gone = (name, kind)
        return self._keeping(name, {s for s in self.slots if (s.person.name, s.kind) != gone})

    def without_person(self, name: str) -> KeyRing:
        """The ring without any slot of a person. Codes as ``without``."""
        return self._keeping(name, {slot for slot in self.slots if slot.person.name != name})

    def _keeping(self, name: str, kept: set[KeySlot]) -> KeyRing:
        if len(kept) == len(self.slots):
            raise InspectionError("key_slot_missing", person=name)
        if all(slot.person.role is not Role.LEAD_INSPECTOR for slot in kept):
            raise InspectionError("key_slot_last", person=name)
        return replace(self, slots=tuple(slot for slot in self.slots if slot in kept))


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The data key and the slot that gave it."""

    data_key: bytes = field(repr=False)
    slot: KeySlot


def new_data_key() -> bytes:
    """Return 256 random bits."""
    return secrets.token_bytes(KEY_BYTES)


def require_strong(passphrase: str) -> None:
    """Raise ``weak_passphrase`` (minimum) for one that is too short or holds one character only."""
    text = normal(passphrase)
    if len(text) < PASSPHRASE_MINIMUM or len(set(text)) < 4:
        raise InspectionError("weak_passphrase", minimum=PASSPHRASE_MINIMUM)


def passphrase_slot(data_key: bytes, ring: KeyRing, person: Actor, passphrase: str) -> KeySlot:
    """Wrap the data key under a passphrase.

    Codes: ``weak_passphrase`` (minimum), ``passphrase_taken`` when it opens another's slot: the
    passphrase names the person, so two people cannot share one.
    """
    require_strong(passphrase)
    others = replace(ring, slots=tuple(s for s in ring.slots if s.person.name != person.name))
    if opens_a_slot(others, passphrase):
        raise InspectionError("passphrase_taken")
    return _wrap(data_key, ring, (SlotKind.PASSPHRASE, person), normal(passphrase))


def recovery_slot(data_key: bytes, ring: KeyRing, person: Actor, code: str) -> KeySlot:
    """Wrap the data key under a printed recovery code."""
    return _wrap(data_key, ring, (SlotKind.RECOVERY, person), read_recovery_code(code))


def unlock(ring: KeyRing, secret: str) -> Unlocked:
    """Return the data key for a passphrase or a recovery code.

    Codes: ``wrong_passphrase``; ``recovery_code_mistyped`` (groups) when what was typed has the
    length of a recovery code and opens nothing as a passphrase.
    """
    found = _open_any(ring, SlotKind.PASSPHRASE, normal(secret))
    if not found and looks_like_code(secret):
        found = _open_any(ring, SlotKind.RECOVERY, read_recovery_code(secret))
    if not found:
        raise InspectionError("wrong_passphrase")
    return found[0]


def opens_a_slot(ring: KeyRing, passphrase: str) -> bool:
    """Tell whether a passphrase opens anybody's slot already."""
    return bool(_open_any(ring, SlotKind.PASSPHRASE, normal(passphrase)))


def opens_slot_of(ring: KeyRing, name: str, passphrase: str) -> bool:
    """Tell whether a passphrase opens a person's own slot."""
    own = tuple(slot for slot in ring.slots if slot.person.name == name)
    return opens_a_slot(replace(ring, slots=own), passphrase)


def read_ring(folder: WorkspaceFolder) -> KeyRing:
    """Return the key slots. Codes: ``keys_missing``, ``keys_damaged``."""
    try:
        content = folder.keys.read_bytes()
    except FileNotFoundError:
        raise InspectionError("keys_missing", name=folder.root.name) from None
    try:
        return _parse(content)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InspectionError("keys_damaged", name=folder.root.name) from None


def write_ring(folder: WorkspaceFolder, ring: KeyRing) -> None:
    """Replace the key slots as a whole, first beside the database and then among the backups."""
    content = _format(ring)
    write_durably(folder.keys, content)
    write_durably(folder.backups / folder.keys.name, content)


def _same_holder(one: KeySlot, other: KeySlot) -> bool:
    return (one.person.name, one.kind) == (other.person.name, other.kind)


def normal(passphrase: str) -> str:
    """Return a passphrase as it is stretched, however the keyboard composed it."""
    return unicodedata.normalize("NFKC", passphrase.strip())


def _wrap(data_key: bytes, ring: KeyRing, holder: tuple[SlotKind, Actor], secret: str) -> KeySlot:
    slot = KeySlot(
        slot_id=uuid4(),
        kind=holder[0],
        person=holder[1],
        created_at=datetime.now(UTC).replace(microsecond=0),
        hardening=NEW_SLOTS,
        salt=secrets.token_bytes(16),
        nonce=secrets.token_bytes(12),
        wrapped_key=b"",
    )
    cipher = AESGCM(_stretch(slot, secret))
    return replace(slot, wrapped_key=cipher.encrypt(slot.nonce, data_key, _bound(ring, slot)))


def _open_any(ring: KeyRing, kind: SlotKind, secret: str) -> list[Unlocked]:
    found = []
    for slot in (slot for slot in ring.slots if slot.kind is kind):
        cipher = AESGCM(_stretch(slot, secret))
        try:
            data_key = cipher.decrypt(slot.nonce, slot.wrapped_key, _bound(ring, slot))
        except InvalidTag:
            continue
        found.append(Unlocked(data_key, slot))
    return found


def _stretch(slot: KeySlot, secret: str) -> bytes:
    return stretch(secret, slot.salt, slot.hardening)


def _bound(ring: KeyRing, slot: KeySlot) -> bytes:
    public = {name: part for name, part in _slot_json(slot).items() if name != "wrapped_key"}
    return canonical_json([str(ring.workspace), public])


def _slot_json(slot: KeySlot) -> dict[str, Any]:
    return {
        "id": str(slot.slot_id),
        "kind": slot.kind.value,
        "name": slot.person.name,
        "role": slot.person.role.value,
        "created_utc": instant_text(slot.created_at),
        "argon2id": hardening_json(slot.hardening),
        "salt": base64.b64encode(slot.salt).decode(),
        "nonce": base64.b64encode(slot.nonce).decode(),
        "wrapped_key": base64.b64encode(slot.wrapped_key).decode(),
    }


def _format(ring: KeyRing) -> bytes:
    slots = [_slot_json(slot) for slot in ring.slots]
    body: dict[str, Any] = {"format": FORMAT, "workspace": str(ring.workspace), "slots": slots}
    digest = hashlib.sha256(canonical_json(body)).hexdigest()
    return json.dumps({**body, "sha256": digest}, ensure_ascii=False, indent=1).encode("utf-8")


def _parse(content: bytes) -> KeyRing:
    body = json.loads(content.decode("utf-8"))
    digest = body.pop("sha256")
    if body["format"] != FORMAT or hashlib.sha256(canonical_json(body)).hexdigest() != digest:
        raise ValueError("not the key slots that were written")
    return KeyRing(UUID(body["workspace"]), tuple(_parse_slot(slot) for slot in body["slots"]))


def _parse_slot(slot: dict[str, Any]) -> KeySlot:
    return KeySlot(
        slot_id=UUID(slot["id"]),
        kind=SlotKind(slot["kind"]),
        person=Actor(ActorName(slot["name"]), Role(slot["role"])),
        created_at=datetime.strptime(slot["created_utc"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC),
        hardening=hardening_of(slot["argon2id"]),
        salt=base64.b64decode(slot["salt"], validate=True),
        nonce=base64.b64decode(slot["nonce"], validate=True),
        wrapped_key=base64.b64decode(slot["wrapped_key"], validate=True),
    )
