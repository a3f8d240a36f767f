"""Fastställ and signature: the locked bytes of a report, their checksum and who signs them.

Fastställande locks the unsigned bytes; their SHA-256 is what the tjänsteutlåtande cites, so that
the minutes and the archive witness it. A signature is added after those bytes and never changes
one of them: the signed file begins with exactly the file that was fixed.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import datetime

from inspector_app.domain.errors import InspectionError

TRIAL_NAME = "PROVCERTIFIKAT – inte en riktig underskrift"
TRIAL_MARKING = "TESTUNDERSKRIFT"
SIGNATURE_FIELD = "Underskrift"
CHECKSUM_GROUP = 4


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A PKCS#12 file and the passphrase that opens it. Neither is ever printed or logged."""

    data: bytes = field(repr=False)
    passphrase: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who a certificate names and when it holds. ``trial`` marks a trial certificate."""

    name: str
    issuer: str
    valid_from_at: datetime
    valid_until_at: datetime
    certificate_sha256: str
    trial: bool


@dataclass(frozen=True, slots=True)
class SignedReport:
    """A signed PDF, the checksum of the unsigned bytes it begins with, who signed and when."""

    pdf: bytes = field(repr=False)
    checksum_sha256: str
    signatory: Signatory
    signed_at: datetime


def checksum(fixed_pdf: bytes) -> str:
    """Return the SHA-256 of the fixed, unsigned bytes in lower-case hex."""
    return hashlib.sha256(fixed_pdf).hexdigest()


def grouped(sha256: str) -> str:
    """Return the checksum in groups of four digits, as it is printed: ``22ab cb7f …``."""
    starts = range(0, len(sha256), CHECKSUM_GROUP)
    return " ".join(sha256[start : start + CHECKSUM_GROUP] for start in starts)


def read_checksum(text: str) -> str:
    """Return the checksum that a person typed or pasted, groups and capitals aside.

    Raises ``InspectionError("checksum_malformed", value=…)`` unless it is 64 hex digits.
    """
    plain = re.sub(r"[\s\-]+", "", text).lower()
    if re.fullmatch(r"[0-9a-f]{64}", plain) is None:
        raise InspectionError("checksum_malformed", value=text.strip()[:80])
    return plain
