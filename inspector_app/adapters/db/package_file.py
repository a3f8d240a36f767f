"""A package as one file: one line in the open, then everything else encrypted.

The line names the format, the package's number and ids, how the key is made and the digest of all
that follows; no person, akt or count. It is bound to the content, so neither can be exchanged.

Decision: a package that leaves home is locked with a passphrase, by the same Argon2id and
AES-256-GCM as the key slots. Its return is locked with a key that came with it and that home makes
anew from its own data key, so that coming home needs no passphrase and nobody else can return it.
Decision: a digest outside the encryption tells a damaged file from a wrong passphrase. It proves
nothing by itself; what is authentic the encryption says.

Source: RFC 9106 (Argon2id), NIST SP 800-38D (GCM), RFC 5869 (HKDF).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from inspector_app.adapters.db import key_slots
from inspector_app.adapters.db.hardening import hardening_json, hardening_of, stretch
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.journal import canonical_json

KIND_OF_FILE = "aktgranskaren-overlamning"
FORMAT = f"{KIND_OF_FILE}/1"
LONGEST_LINE = 4096


class Direction(StrEnum):
    """Whether a package leaves home or returns."""

    OUT = "out"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Label:
    """What stands in the open on a package."""

    direction: Direction
    package_id: UUID
    number: int
    home: UUID


@dataclass(frozen=True, slots=True)
class Parcel:
    """A package that was read and not yet opened."""

    label: Label
    line: dict[str, Any] = field(repr=False)
    sealed: bytes = field(repr=False)


def lock(label: Label, content: bytes, passphrase: str) -> bytes:
    """Return the file of a package that leaves home. Code ``weak_passphrase``."""
    key_slots.require_strong(passphrase)
    cost, salt = key_slots.NEW_SLOTS, secrets.token_bytes(16)
    made = {"argon2id": hardening_json(cost), "salt": base64.b64encode(salt).decode()}
    key = stretch(key_slots.normal(passphrase), salt, cost)
    return _locked(label, content, key, made)


def lock_return(label: Label, content: bytes, key: bytes) -> bytes:
    """Return the file of a return, locked with the key that came with the package."""
    return _locked(label, content, key, {})


def return_key(data_key: bytes, package_id: UUID) -> bytes:
    """Return the key of a package's return: HKDF-SHA256 of the data key, the package as info."""
    drawn = hmac.digest(b"aktgranskaren return/1", data_key, "sha256")
    return hmac.digest(drawn, package_id.bytes + b"\x01", "sha256")


def read(content: bytes) -> Parcel:
    """Return a package after its form is checked.

    Codes: ``not_a_package``, ``package_newer``, ``package_damaged``.
    """
    head, found, sealed = content.partition(b"\n")
    try:
        line = json.loads(head[:LONGEST_LINE].decode("utf-8"))
        kind = line["format"]
        named, _, _version = kind.partition("/")
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InspectionError("not_a_package") from None
    if named != KIND_OF_FILE or not found:
        raise InspectionError("not_a_package")
    if kind != FORMAT:
        raise InspectionError("package_newer")
    try:
        if _digest(line, sealed) != line["sha256"]:
            raise InspectionError("package_damaged")
        return Parcel(_label(line), line, sealed)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InspectionError("package_damaged") from None


def unlock(parcel: Parcel, passphrase: str) -> bytes:
    """Return the content of a package that left home.

    Codes: ``package_is_a_return``, ``package_passphrase_wrong``, ``package_damaged``.
    """
    if parcel.label.direction is not Direction.OUT:
        raise InspectionError("package_is_a_return", number=parcel.label.number)
    try:
        cost = hardening_of(parcel.line["argon2id"])
        salt = base64.b64decode(parcel.line["salt"], validate=True)
    except (ValueError, KeyError, TypeError):
        raise InspectionError("package_damaged") from None
    key = stretch(key_slots.normal(passphrase), salt, cost)
    return _unlocked(parcel, key, "package_passphrase_wrong")


def unlock_return(parcel: Parcel, key: bytes) -> bytes:
    """Return the content of a return. Codes: ``package_is_outgoing``, ``package_damaged``."""
    if parcel.label.direction is not Direction.BACK:
        raise InspectionError("package_is_outgoing", number=parcel.label.number)
    return _unlocked(parcel, key, "package_damaged")


def _locked(label: Label, content: bytes, key: bytes, made: dict[str, Any]) -> bytes:
    nonce = secrets.token_bytes(12)
    line = {
        "format": FORMAT,
        "direction": label.direction.value,
        "package": str(label.package_id),
        "number": label.number,
        "home": str(label.home),
        "nonce": base64.b64encode(nonce).decode(),
        **made,
    }
    sealed = AESGCM(key).encrypt(nonce, content, canonical_json(line))
    return canonical_json({**line, "sha256": _digest(line, sealed)}) + b"\n" + sealed


def _unlocked(parcel: Parcel, key: bytes, otherwise: str) -> bytes:
    bound = {name: part for name, part in parcel.line.items() if name != "sha256"}
    try:
        nonce = base64.b64decode(parcel.line["nonce"], validate=True)
        return AESGCM(key).decrypt(nonce, parcel.sealed, canonical_json(bound))
    except InvalidTag:
        raise InspectionError(otherwise, number=parcel.label.number) from None
    except (ValueError, KeyError, TypeError):
        raise InspectionError("package_damaged") from None


def _digest(line: dict[str, Any], sealed: bytes) -> str:
    bound = {name: part for name, part in line.items() if name != "sha256"}
    return hashlib.sha256(canonical_json(bound) + b"\n" + sealed).hexdigest()


def _label(line: dict[str, Any]) -> Label:
    number = line["number"]
    if type(number) is not int:
        raise ValueError("a number is whole")
    return Label(Direction(line["direction"]), UUID(line["package"]), number, UUID(line["home"]))
