"""Whether a certificate may be believed, by a trust list that is given and nothing else.

Decision: trust comes only from the list (PEM) that the checker brings. The operating system's list
holds hundreds of issuers that nobody in the review has chosen, and no network is ever asked.
Decision: a certificate that stands in the list itself and is signed by itself needs no revocation
check: whoever keeps the list removes it. For a certificate from an issuer, revocation is unknown
unless the file carries the answer, which it does not yet; unknown is never taken for good.
Decision: a certificate that has run out since it signed is ``EXPIRED_SINCE``: nothing in the file
proves that the signature is older than the end of the certificate.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from asn1crypto import pem, x509
from pyhanko_certvalidator import CertificateValidator, ValidationContext

from inspector_app.domain.signing import TRIAL_NAME
from inspector_app.domain.verification.facts import Endorsement, Revocation, Trust

TRIAL_WORDS = (TRIAL_NAME.split(" ", maxsplit=1)[0], "PROVTIDSTJÄNST")
SIGNING_USAGES = frozenset({"digital_signature", "non_repudiation"})


@dataclass(frozen=True, slots=True)
class TrustList:
    """The certificates that are believed; ``given`` is ``False`` when no list was brought."""

    given: bool
    readable: bool
    anchors: tuple[bytes, ...] = ()


NO_TRUST_LIST = TrustList(given=False, readable=True)


@lru_cache(maxsize=8)
def read_trust_list(data: bytes | None) -> TrustList:
    """Return the certificates in a PEM file; unreadable when there is none in it."""
    if data is None:
        return NO_TRUST_LIST
    try:
        anchors = [
            x509.Certificate.load(der, strict=True)
            for kind, _, der in pem.unarmor(data, multiple=True)
            if kind == "CERTIFICATE"
        ]
        found = tuple(dict.fromkeys(anchor.dump() for anchor in anchors))
        for anchor in anchors:
            _ = (anchor.subject.native, anchor.public_key.algorithm)
    except Exception:
        return TrustList(True, False)
    return TrustList(True, bool(found), found)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a certificate is used for: ``purpose`` is ``sign`` or ``time_stamping``.

    ``used_at`` is when it says it was used, ``now`` when it is checked.
    """

    purpose: str
    used_at: datetime | None
    now: datetime


def endorse(
    certificate: x509.Certificate,
    others: Sequence[x509.Certificate],
    trust: TrustList,
    claim: Claim,
) -> tuple[Endorsement, tuple[bytes, ...]]:
    """Return how ``certificate`` stands to the list, and the embedded certificates it needed."""
    used, path = _chain(
        certificate.dump(), tuple(c.dump() for c in others), trust, claim.used_at or claim.now
    )
    status = _status(certificate, trust, claim, path)
    endorsement = Endorsement(
        name=name_of(certificate),
        certificate_sha256=certificate.sha256.hex(),
        trust=status,
        revocation=_revocation(certificate, trust, path),
        trial=name_of(certificate).startswith(TRIAL_WORDS),
    )
    return endorsement, used


def name_of(certificate: x509.Certificate) -> str:
    """Return the common name, or the whole name when there is none."""
    native = certificate.subject.native
    return str(native.get("common_name") or certificate.subject.human_friendly)


def _status(certificate: x509.Certificate, trust: TrustList, claim: Claim, path: bool) -> Trust:
    if not trust.given:
        return Trust.NO_LIST
    if not trust.readable:
        return Trust.LIST_UNREADABLE
    if not path:
        return Trust.NOT_IN_LIST
    if not _fits_purpose(certificate, claim.purpose):
        return Trust.NOT_FOR_PURPOSE
    return _status_in_time(certificate, claim)


def _status_in_time(certificate: x509.Certificate, claim: Claim) -> Trust:
    start = certificate.not_valid_before.astimezone(UTC)
    end = certificate.not_valid_after.astimezone(UTC)
    if claim.used_at is None or not start <= claim.used_at <= end:
        return Trust.NOT_VALID_THEN
    return Trust.EXPIRED_SINCE if claim.now > end else Trust.TRUSTED


def _revocation(certificate: x509.Certificate, trust: TrustList, path: bool) -> Revocation:
    if not trust.given or not trust.readable or not path:
        return Revocation.NO_LIST
    if certificate.dump() in trust.anchors and certificate.self_issued:
        return Revocation.NOT_NEEDED
    return Revocation.UNKNOWN


def _fits_purpose(certificate: x509.Certificate, purpose: str) -> bool:
    usage = certificate.key_usage_value
    if usage is None or not SIGNING_USAGES & usage.native:
        return False
    extended = certificate.extended_key_usage_value
    names = set() if extended is None else set(extended.native)
    if purpose == "time_stamping":
        return names == {"time_stamping"}
    return names != {"time_stamping"}


@lru_cache(maxsize=256)
def _chain(
    certificate: bytes, others: tuple[bytes, ...], trust: TrustList, moment: datetime
) -> tuple[tuple[bytes, ...], bool]:
    """Return the embedded certificates a valid path uses and whether there is such a path."""
    if not trust.readable or not trust.anchors:
        return (certificate,), False
    if certificate in trust.anchors:
        return (certificate,), True
    leaf = x509.Certificate.load(certificate)
    context = ValidationContext(
        trust_roots=[x509.Certificate.load(anchor) for anchor in trust.anchors],
        other_certs=[x509.Certificate.load(other) for other in others],
        allow_fetching=False,
        revocation_mode="soft-fail",
        moment=moment,
        best_signature_time=moment,
    )
    try:
        path = asyncio.run(CertificateValidator(leaf, (), context).async_validate_path())
    except Exception:
        return (certificate,), False
    return tuple(link.dump() for link in path.iter_certs(include_root=True)), True
