"""The signatures of a file: what each covers, whether it agrees, and what came after it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from pyhanko.sign.general import find_unique_cms_attribute
from pyhanko.sign.validation.generic_cms import validate_sig_integrity

from inspector_app.adapters.pdf.signature_revisions import (
    decode_text,
    later_change,
    revision_faults,
)
from inspector_app.adapters.pdf.strict_container import (
    Container,
    read_container,
    signer_certificate,
)
from inspector_app.adapters.pdf.strict_file import StrictPdf
from inspector_app.adapters.pdf.strict_syntax import (
    Dictionary,
    HexString,
    PdfSyntaxError,
    Ref,
    Value,
)
from inspector_app.adapters.pdf.trust import NO_TRUST_LIST, Claim, TrustList, endorse
from inspector_app.domain.verification.facts import Change, Endorsement, ObservedSignature

SIGNATURE_KEYS = frozenset(
    {"Type", "Filter", "SubFilter", "Contents", "ByteRange", "M", "Name", "Reference"}
)
_DATE = re.compile(r"D:(\d{14})(?:Z|\+00'00'?)")


@dataclass(frozen=True, slots=True)
class _Found:
    """A signature dictionary, the number of its object and the field that holds it."""

    number: int
    value: Dictionary
    field_name: str


def read_signatures(
    pdf: StrictPdf, trust: TrustList, now: datetime
) -> tuple[ObservedSignature, ...]:
    """Return the signatures in the order of their revisions, each object once."""
    found = sorted(_found(pdf), key=lambda item: pdf.places[item.number])
    return tuple(_observe(pdf, item, trust, now) for item in found)


_RAW_RANGE = re.compile(rb"/ByteRange \[0 (\d{1,12}) (\d{1,12}) (\d{1,12})\]")


def read_raw_signature(data: bytes, now: datetime) -> tuple[ObservedSignature, ...]:
    """Return what can be told of the signature in a file that is not read otherwise.

    Only to tell a file that was changed after signing from one that was never ours: nothing in
    such a file is believed. Empty unless exactly one byte range leaves out exactly one string.
    """
    ranges = _RAW_RANGE.findall(data)
    if len(ranges) != 1:
        return ()
    start, end, rest = (int(number) for number in ranges[0])
    text = data[start:end]
    if not (start < end <= len(data) and text[:1] == b"<" and text[-1:] == b">"):
        return ()
    container = read_container(text)
    agreement = _agreement(container, (data[:start], data[end : end + rest]))
    signer, _ = _signer(container, NO_TRUST_LIST, Claim("sign", None, now))
    seen = ObservedSignature(
        field_name="",
        signer=signer,
        intact=agreement.intact,
        valid=agreement.valid,
        reaches_end=end + rest == len(data),
        certifies=False,
        later_change=Change.UNKNOWN,
        signed_at=None,
        container_faults=container.faults,
        form_faults=agreement.faults,
    )
    return (seen,)


def spare_fields(pdf: StrictPdf) -> bool:
    """Say whether some signature is held by no field, by two, or by something that is no field."""
    fields = [pdf.get(field, "V") for field in _fields(pdf)]
    held = [id(value) for value in fields if isinstance(value, dict)]
    signatures = [o for o in pdf.objects.values() if "ByteRange" in o.inside.names]
    named = [o for o in pdf.objects.values() if "Sig" in o.inside.names and "FT" in o.inside.names]
    return len(held) != len(set(held)) or len(held) != len(signatures) or len(named) != len(fields)


def _fields(pdf: StrictPdf) -> list[Value]:
    form = pdf.get(pdf.trailer, "Root", "AcroForm")
    if form is None:
        return []
    fields = pdf.get(form, "Fields")
    if not isinstance(fields, list) or form.keys() - {"Fields", "SigFlags"}:
        raise PdfSyntaxError("form")
    return fields


def _found(pdf: StrictPdf) -> Iterator[_Found]:
    seen: set[int] = set()
    for field in _fields(pdf):
        value = pdf.resolve(field)
        if not isinstance(value, dict) or value.get("FT") != "Sig" or "Kids" in value:
            raise PdfSyntaxError("field")
        signature = value.get("V")
        if signature is None:
            continue
        if not isinstance(signature, Ref) or not isinstance(pdf.resolve(signature), dict):
            raise PdfSyntaxError("signature")
        if signature.number not in seen:
            seen.add(signature.number)
            name = value.get("T", b"")
            yield _Found(signature.number, pdf.resolve(signature), decode_text(name))


def _observe(pdf: StrictPdf, found: _Found, trust: TrustList, now: datetime) -> ObservedSignature:
    covered, byte_range_fault = _covered(pdf, found)
    container = _container(pdf, found)
    signed_at = _signed_at(found.value)
    agreement = _agreement(container, covered)
    signer, spare = _signer(container, trust, Claim("sign", signed_at, now))
    revision = _revision_of(pdf, found.number)
    return ObservedSignature(
        field_name=found.field_name,
        signer=signer,
        intact=agreement.intact,
        valid=agreement.valid,
        reaches_end=not byte_range_fault and revision == len(pdf.revisions) - 1,
        certifies=_certifies(pdf, found),
        later_change=later_change(pdf, revision),
        signed_at=signed_at,
        container_faults=container.faults + spare,
        form_faults=(
            *byte_range_fault,
            *_dictionary_faults(found.value),
            *agreement.faults,
            *revision_faults(pdf, revision),
        ),
    )


def _revision_of(pdf: StrictPdf, number: int) -> int:
    return max(index for index, own in enumerate(pdf.history) if number in own)


def _contents(found: _Found) -> HexString:
    contents = found.value.get("Contents")
    if not isinstance(contents, HexString):
        raise PdfSyntaxError("signature container")
    return contents


def _container(pdf: StrictPdf, found: _Found) -> Container:
    contents, place = _contents(found), pdf.places[found.number]
    return read_container(pdf.data[place + contents.start : place + contents.end])


def _covered(pdf: StrictPdf, found: _Found) -> tuple[tuple[bytes, bytes], tuple[str, ...]]:
    """Return the signed bytes before and after the container, and a fault if that is not all."""
    contents, place = _contents(found), pdf.places[found.number]
    start, end = place + contents.start, place + contents.end
    last = pdf.revisions[_revision_of(pdf, found.number)].end
    exact = found.value.get("ByteRange") == [0, start, end, last - end]
    fault = () if exact else ("signature_byte_range",)
    return (pdf.data[:start], pdf.data[end:last]), fault


@dataclass(frozen=True, slots=True)
class _Agreement:
    intact: bool
    valid: bool
    faults: tuple[str, ...] = ()


def _agreement(container: Container, covered: tuple[bytes, bytes]) -> _Agreement:
    signed = container.signed_data
    if signed is None:
        return _Agreement(False, False)
    try:
        info = signed["signer_infos"][0]
        digest = hashlib.new(info["digest_algorithm"]["algorithm"].native)
        digest.update(covered[0])
        digest.update(covered[1])
        find_unique_cms_attribute(info["signed_attrs"], "signing_certificate_v2")
        intact, valid = validate_sig_integrity(
            info, signer_certificate(signed), "data", digest.digest()
        )
    except Exception:
        return _Agreement(False, False, ("signature_attributes",))
    return _Agreement(intact, valid)


def _signer(
    container: Container, trust: TrustList, claim: Claim
) -> tuple[Endorsement | None, tuple[str, ...]]:
    signed = container.signed_data
    if signed is None:
        return None, ()
    try:
        certificate = signer_certificate(signed)
        embedded = [item.chosen for item in signed["certificates"]]
        others = [other for other in embedded if other.dump() != certificate.dump()]
        endorsement, used = endorse(certificate, others, trust, claim)
        dumped = [item.dump() for item in embedded]
    except Exception:
        return None, ("container_unparsable",)
    chain_known = trust.given and trust.readable
    twice = len(dumped) != len(set(dumped))
    spare = twice or (chain_known and bool(set(dumped) - set(used)))
    return endorsement, ("container_spare_certificate",) if spare else ()


def _signed_at(value: Dictionary) -> datetime | None:
    match = _DATE.fullmatch(decode_text(value.get("M", b"")))
    if match is None:
        return None
    try:
        return datetime.strptime(match.group(1), "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _dictionary_faults(value: Dictionary) -> tuple[str, ...]:
    reference = value.get("Reference")
    right = (
        value.keys() <= SIGNATURE_KEYS
        and value.get("Type") == "Sig"
        and value.get("Filter") == "Adobe.PPKLite"
        and value.get("SubFilter") == "ETSI.CAdES.detached"
        and _signed_at(value) is not None
        and (reference is None or _permission(reference) == 2)
    )
    return () if right else ("signature_dictionary",)


def _permission(reference: Value) -> int | None:
    """Return the P of a single DocMDP reference."""
    if not isinstance(reference, list) or len(reference) != 1:
        return None
    entry = reference[0]
    if not isinstance(entry, dict) or entry.get("TransformMethod") != "DocMDP":
        return None
    permission = entry.get("TransformParams", {}).get("P")
    return permission if isinstance(permission, int) else None


def _certifies(pdf: StrictPdf, found: _Found) -> bool:
    permissions = pdf.get(pdf.trailer, "Root", "Perms")
    named = permissions.get("DocMDP") if isinstance(permissions, dict) else None
    return isinstance(named, Ref) and named.number == found.number and "Reference" in found.value
