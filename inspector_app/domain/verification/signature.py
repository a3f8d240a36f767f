"""Signature, coverage, trust and revocation, from what was seen in the file (C02).

Decision: the verdict is coverage and modification and trust together. A library's "intact and
valid" stays true under an incremental attack and is never enough by itself.
Decision: a file without a signature is undecided and not false. Fastställandet is the end state;
whoever knows its checksum can still tell that nothing was changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.verification.checks import Reason, fails, noted, undecided
from inspector_app.domain.verification.facts import (
    Change,
    Endorsement,
    ObservedPdf,
    ObservedSignature,
    Revocation,
    Trust,
)

_COVERAGE_FAULTS = frozenset({"signature_byte_range", "signature_revision"})
_UNTRUSTED = {
    Trust.NOT_IN_LIST: fails,
    Trust.NOT_VALID_THEN: fails,
    Trust.NOT_FOR_PURPOSE: fails,
    Trust.EXPIRED_SINCE: undecided,
    Trust.LIST_UNREADABLE: undecided,
    Trust.NO_LIST: undecided,
}


def signature_reasons(seen: ObservedPdf) -> Iterator[Reason]:
    """Yield why the signatures do not agree with the file and the certificates."""
    if not seen.signatures:
        yield undecided("not_signed")
    for signature in seen.signatures:
        yield from _signature(signature)


def _signature(signature: ObservedSignature) -> Iterator[Reason]:
    field = signature.field_name
    for fault in signature.container_faults:
        yield fails(fault, field=field)
    for fault in signature.form_faults:
        if fault not in _COVERAGE_FAULTS:
            yield fails(fault, field=field)
    if signature.signer is None:
        yield fails("signature_unreadable", field=field)
    elif not signature.intact:
        yield fails("signed_bytes_changed", field=field)
    elif not signature.valid:
        yield fails("signature_value_wrong", field=field)


def unchanged_reasons(seen: ObservedPdf, fixed_sha256: str | None) -> Iterator[Reason]:
    """Yield why the file is not what was fixed and signed, byte for byte."""
    if fixed_sha256 is not None and fixed_sha256 != seen.fixed_sha256:
        yield fails("checksum_differs", expected=fixed_sha256, found=seen.fixed_sha256)
    for fault in seen.file_faults:
        if fault in {"file_spare_field", "file_unreached_object"}:
            yield fails(fault)
    if not seen.signatures:
        if fixed_sha256 is None:
            yield undecided("not_signed_no_checksum")
        return
    if not seen.signatures[-1].reaches_end:
        yield fails("bytes_after_signature")
    if not seen.signatures[0].certifies:
        yield fails("signature_allows_changes")
    for signature in seen.signatures:
        yield from _coverage(signature)


def _coverage(signature: ObservedSignature) -> Iterator[Reason]:
    if not signature.intact:
        yield fails("signed_bytes_changed", field=signature.field_name)
    if signature.later_change in (Change.FORBIDDEN, Change.UNKNOWN):
        yield fails("changed_after_signature", field=signature.field_name)
    for fault in signature.form_faults:
        if fault in _COVERAGE_FAULTS:
            yield fails(fault, field=signature.field_name)


def trust_reasons(seen: ObservedPdf) -> Iterator[Reason]:
    """Yield why the signers cannot be believed by the list that was given."""
    if not seen.signatures:
        yield undecided("not_signed")
    for signature in seen.signatures:
        if signature.signer is None:
            yield undecided("signature_unreadable", field=signature.field_name)
        else:
            yield from endorsement_reasons(signature.signer, "trust")


def endorsement_reasons(endorsement: Endorsement, what: str) -> Iterator[Reason]:
    """Yield why a certificate is not believed, or only a trial; codes ``<what>_<status>``."""
    reason = _UNTRUSTED.get(endorsement.trust)
    if reason is not None:
        code = f"{what}_{endorsement.trust.value.replace('-', '_')}"
        yield reason(code, name=endorsement.name)
    elif endorsement.trial:
        yield noted(f"{what}_trial", name=endorsement.name)


def revocation_reasons(seen: ObservedPdf) -> Iterator[Reason]:
    """Yield why it cannot be told whether a signer's certificate still holds."""
    if not seen.signatures:
        yield undecided("not_signed")
    for signature in seen.signatures:
        if signature.signer is None:
            yield undecided("signature_unreadable", field=signature.field_name)
        elif signature.signer.revocation is Revocation.NO_LIST:
            yield undecided("revocation_no_list", name=signature.signer.name)
        elif signature.signer.revocation is Revocation.UNKNOWN:
            yield undecided("revocation_unknown", name=signature.signer.name)
