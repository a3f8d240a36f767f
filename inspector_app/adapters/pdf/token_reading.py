"""Timestamp tokens (RFC 3161) read from the capsule, checked without a network.

Source: RFC 3161 sections 2.4.2 (TSTInfo) and 2.3 (the service's certificate stamps times only).
"""

from __future__ import annotations

import base64
import hashlib
from datetime import UTC, datetime
from functools import lru_cache

from asn1crypto import cms
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from inspector_app.adapters.pdf.strict_container import signer_certificate
from inspector_app.adapters.pdf.trust import Claim, TrustList, endorse
from inspector_app.domain.verification.facts import ObservedToken


@lru_cache(maxsize=64)
def read_token(protocol: int, encoded: str, trust: TrustList, now: datetime) -> ObservedToken:
    """Return what the token of a protocol states, and whether its signature agrees."""
    try:
        return _read(protocol, base64.b64decode(encoded, validate=True), trust, now)
    except Exception:
        return ObservedToken(protocol, False, "", None, None)


def _read(protocol: int, der: bytes, trust: TrustList, now: datetime) -> ObservedToken:
    content = cms.ContentInfo.load(der, strict=True)
    signed = content["content"]
    encapsulated = signed["encap_content_info"]
    if encapsulated["content_type"].native != "tst_info" or len(signed["signer_infos"]) != 1:
        raise ValueError("no timestamp token")
    stated = encapsulated["content"].parsed
    info = signed["signer_infos"][0]
    digest = hashlib.new(info["digest_algorithm"]["algorithm"].native)
    digest.update(bytes(encapsulated["content"]))
    certificate = signer_certificate(signed)
    intact, valid = validate_sig_integrity(info, certificate, "tst_info", digest.digest())
    imprint = stated["message_imprint"]
    if imprint["hash_algorithm"]["algorithm"].native != "sha256":
        raise ValueError("token over another digest")
    stamped_at = stated["gen_time"].native.astimezone(UTC)
    others = [item.chosen for item in signed["certificates"] if item.chosen != certificate]
    authority, _ = endorse(certificate, others, trust, Claim("time_stamping", stamped_at, now))
    return ObservedToken(
        protocol, intact and valid, imprint["hashed_message"].native.hex(), stamped_at, authority
    )
