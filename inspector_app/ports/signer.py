"""Signing a fixed report with a key that the user holds."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from inspector_app.domain.signing import KeyFile, Signatory, SignedReport


class Signer(Protocol):
    """Opens key files and signs PDFs with them."""

    def signatory(self, key: KeyFile, at: datetime) -> Signatory:
        """Return who the key file signs as.

        Raises ``InspectionError`` with ``key_file_unreadable``, ``key_passphrase_wrong``,
        ``key_missing``, ``certificate_expired``, ``certificate_not_yet_valid`` or
        ``certificate_not_for_signing``.
        """
        ...

    def sign(self, fixed_pdf: bytes, key: KeyFile, at: datetime) -> SignedReport:
        """Return ``fixed_pdf`` with a signature after its bytes, in its one empty field.

        Raises as ``signatory`` does, and ``signature_field_missing``, ``already_signed`` or
        ``pdf_unreadable``.
        """
        ...


class TimeStamper(Protocol):
    """Gets a token over a digest from a timestamp service (RFC 3161)."""

    def stamp(self, sha256: str, at: datetime) -> bytes:
        """Return the DER of a token that states when ``sha256`` (lower-case hex) existed."""
        ...
