"""PAdES signatures (baseline B-B) by pyHanko, in the tagged field that the report already has.

Decision: offline B-B only. A signature must be possible without a network; timestamps and
long-term data are additions that never stand in its way.
Decision: the appearance that the report drew in the field is kept. The library's own stamp brings
fonts and colours that PDF/A and PDF/UA refuse.
Decision: no metadata is rewritten. The library changes XMP, Producer and dates in each revision,
which breaks PDF/A-3 and hides forged titles among allowed changes; ``MetadataKeepingWriter``
overrides the private method that does so (pyHanko 0.38, guarded by a test).
Decision: certify with DocMDP P=2 (form filling), so that a later countersignature is possible and
anything else is not. The container is written in lower-case hex: one signature, one byte sequence.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import BaseStampStyle

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.signing import (
    TRIAL_NAME,
    KeyFile,
    Signatory,
    SignedReport,
    checksum,
)


class MetadataKeepingWriter(IncrementalPdfFileWriter):
    """An incremental writer that leaves XMP and the document information as they are."""

    def _update_meta(self) -> None:
        """Change nothing."""


class DrawnAppearance(BaseStampStyle):
    """Keeps what the report drew in the field."""

    def create_stamp(self, *_args: Any, **_kwargs: Any) -> None:
        """Return no stamp, so that the field's appearance stays."""


class DatedPdfSigner(PdfSigner):
    """Signs with a given instant instead of the machine's clock, and adds nothing else."""

    signed_at: datetime

    def register_extensions(self, pdf_out: Any, *, md_algorithm: str) -> None:
        """Write no developer extensions: they are advice to readers and more to tamper with."""

    def init_signing_session(
        self, pdf_out: Any, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        """Return the session, dated ``signed_at``."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.signed_at
        return session


class Pkcs12Signer:
    """Signs with a PKCS#12 file: the ``Signer`` of the program."""

    def signatory(self, key: KeyFile, at: datetime) -> Signatory:
        """Return who the key file signs as; see ``ports.signer``."""
        return _checked(_open_key(key), at)

    def sign(self, fixed_pdf: bytes, key: KeyFile, at: datetime) -> SignedReport:
        """Return the fixed bytes followed by a certifying signature; see ``ports.signer``."""
        opened = _open_key(key)
        signatory = _checked(opened, at)
        writer = _open_pdf(fixed_pdf)
        signer = DatedPdfSigner(
            PdfSignatureMetadata(
                field_name=_empty_field(writer),
                md_algorithm="sha256",
                certify=True,
                subfilter=SigSeedSubFilter.PADES,
                docmdp_permissions=MDPPerm.FILL_FORMS,
                name=signatory.name,
            ),
            signer=_simple_signer(opened),
            stamp_style=DrawnAppearance(),
        )
        signer.signed_at = at.astimezone(UTC)
        output = signer.sign_pdf(writer, existing_fields_only=True, output=io.BytesIO())
        signed = lower_container(output.getvalue(), len(fixed_pdf))
        return SignedReport(signed, checksum(fixed_pdf), signatory, at)


def lower_container(pdf: bytes, start: int) -> bytes:
    """Return ``pdf`` with the signature container after ``start`` in lower-case hex."""
    opening = pdf.index(b"/Contents <", start) + len(b"/Contents <")
    closing = pdf.index(b">", opening)
    return pdf[:opening] + pdf[opening:closing].lower() + pdf[closing:]


_Opened = pkcs12.PKCS12KeyAndCertificates


def _open_key(key: KeyFile) -> _Opened:
    try:
        opened = pkcs12.load_pkcs12(key.data, key.passphrase.encode("utf-8") or None)
    except ValueError as error:
        if _is_pkcs12(key.data):
            raise InspectionError("key_passphrase_wrong") from error
        raise InspectionError("key_file_unreadable") from error
    if opened.key is None or opened.cert is None:
        raise InspectionError("key_missing")
    return opened


def _is_pkcs12(data: bytes) -> bool:
    from asn1crypto import pkcs12 as asn1_pkcs12

    try:
        pfx = asn1_pkcs12.Pfx.load(data, strict=True)
        return bool(pfx["version"].native == "v3" and pfx["auth_safe"]["content_type"].native)
    except (ValueError, TypeError, KeyError):
        return False


def _checked(opened: _Opened, at: datetime) -> Signatory:
    certificate = _certificate(opened)
    signatory = describe(certificate)
    if at < signatory.valid_from_at:
        raise InspectionError("certificate_not_yet_valid", valid_from_at=signatory.valid_from_at)
    if at > signatory.valid_until_at:
        raise InspectionError("certificate_expired", valid_until_at=signatory.valid_until_at)
    if not may_sign(certificate):
        raise InspectionError("certificate_not_for_signing", name=signatory.name)
    return signatory


def _certificate(opened: _Opened) -> x509.Certificate:
    if opened.cert is None:
        raise InspectionError("key_missing")
    return opened.cert.certificate


def describe(certificate: x509.Certificate) -> Signatory:
    """Return who a certificate names, who issued it and when it holds."""
    name = _name(certificate.subject)
    return Signatory(
        name=name,
        issuer=_name(certificate.issuer),
        valid_from_at=certificate.not_valid_before_utc,
        valid_until_at=certificate.not_valid_after_utc,
        certificate_sha256=certificate.fingerprint(hashes.SHA256()).hex(),
        trial=name.startswith(TRIAL_NAME.split(" ")[0]),
    )


def _name(name: x509.Name) -> str:
    common = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(common[0].value) if common else name.rfc4514_string()


def may_sign(certificate: x509.Certificate) -> bool:
    """Say whether the key usage names signatures (content commitment or digital signature).

    A card holds one key for logging in and one for signing; both may name digital signature, only
    the second content commitment. A certificate that names neither, or no usage, may not sign.
    """
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return usage.content_commitment or usage.digital_signature


def _simple_signer(opened: _Opened) -> SimpleSigner:
    from asn1crypto import keys
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    if opened.key is None:
        raise InspectionError("key_missing")
    plain = opened.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    store = SimpleCertificateStore()
    store.register_multiple(
        asn1_x509.Certificate.load(issuer.public_bytes(Encoding.DER)) for issuer in _issuers(opened)
    )
    own = asn1_x509.Certificate.load(_certificate(opened).public_bytes(Encoding.DER))
    return SimpleSigner(
        signing_cert=own,
        signing_key=keys.PrivateKeyInfo.load(plain),
        cert_registry=store,
        embed_roots=False,
    )


def _issuers(opened: _Opened) -> list[x509.Certificate]:
    """Return the certificates of the file that lead from the signer to its root, without root.

    Nothing else goes into the signature: a certificate that it does not use is a fault.
    """
    others = [other.certificate for other in opened.additional_certs]
    chain: list[x509.Certificate] = []
    current: x509.Certificate | None = _certificate(opened)
    while current is not None and current.issuer != current.subject:
        wanted = current.issuer
        current = next((c for c in others if c.subject == wanted and c not in chain), None)
        if current is not None and current.issuer != current.subject:
            chain.append(current)
    return chain


def _open_pdf(pdf: bytes) -> MetadataKeepingWriter:
    try:
        return MetadataKeepingWriter(io.BytesIO(pdf), strict=True)
    except (PdfError, ValueError) as error:
        raise InspectionError("pdf_unreadable") from error


def _empty_field(writer: MetadataKeepingWriter) -> str:
    fields = [
        (str(name), value is not None) for name, value, _ in enumerate_sig_fields(writer.prev)
    ]
    if any(filled for _, filled in fields):
        raise InspectionError("already_signed")
    if len(fields) != 1:
        raise InspectionError("signature_field_missing", found=len(fields))
    return fields[0][0]
