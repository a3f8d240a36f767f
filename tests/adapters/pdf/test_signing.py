"""Signing keeps the fixed bytes, says who signs, and refuses every key that must not sign."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.version import __version__ as pyhanko_version

from inspector_app.adapters.pdf.signing import MetadataKeepingWriter, Pkcs12Signer
from inspector_app.adapters.pdf.strict_file import parse_file
from inspector_app.adapters.pdf.trial import trial_key_file, trial_signer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.report import Document, Paragraph, Text
from inspector_app.domain.signing import KeyFile, checksum, grouped, read_checksum
from inspector_app.domain.verification import Evidence, verify
from inspector_app.domain.verification.checks import CheckId, Outcome
from inspector_app.wording.faults import describe_error
from tests.adapters.pdf.signed_sample import (
    PASSPHRASE,
    SIGNED_AT,
    inspector,
    key_file,
    sample,
)
from tests.adapters.pdf.verapdf.judge import VeraPdf
from tests.domain.capsule_sample import COMPOSED_AT


def refused(key: KeyFile, at: datetime = SIGNED_AT) -> str:
    """Return the code with which a key is refused, having its sentence."""
    with pytest.raises(InspectionError) as raised:
        Pkcs12Signer().sign(sample().fixed, key, at)
    message, remedy = describe_error(raised.value)
    assert message.endswith(".")
    assert remedy.endswith(".")
    return raised.value.code


def key_with(
    usage: str | None = "content_commitment",
    days: tuple[int, int] = (-1, 1),
    *,
    elliptic: bool = False,
) -> KeyFile:
    """Return a key file whose certificate has one key usage and holds from day to day."""
    key = (
        ec.generate_private_key(ec.SECP256R1())
        if elliptic
        else rsa.generate_private_key(public_exponent=65537, key_size=2048)
    )
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Någon")])
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(SIGNED_AT + timedelta(days=days[0]))
        .not_valid_after(SIGNED_AT + timedelta(days=days[1]))
    )
    if usage is not None:
        names = (
            "digital_signature", "content_commitment", "key_encipherment", "data_encipherment",
            "key_agreement", "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
        )  # fmt: skip
        flags = x509.KeyUsage(**{each: each == usage for each in names})
        builder = builder.add_extension(flags, critical=True)
    data = pkcs12.serialize_key_and_certificates(
        b"x", key, builder.sign(key, hashes.SHA256()), None, BestAvailableEncryption(b"x")
    )
    return KeyFile(data, "x")


def test_the_signed_file_begins_with_the_fixed_bytes() -> None:
    made = sample()
    assert made.pdf.startswith(made.fixed)
    assert made.signed.checksum_sha256 == checksum(made.fixed)
    seen = inspector().inspect(made.pdf, made.trust)
    assert seen.fixed_sha256 == checksum(made.fixed)
    verdict = verify(seen, Evidence(fixed_sha256=checksum(made.fixed)))
    assert verdict.check(CheckId.UNCHANGED).outcome is Outcome.HOLDS
    other = verify(seen, Evidence(fixed_sha256=checksum(b"another")))
    assert other.check(CheckId.UNCHANGED).outcome is Outcome.FAILS


def test_the_signature_adds_four_objects_and_no_metadata() -> None:
    pdf = parse_file(sample().pdf)
    first, second = pdf.history
    changed = second.keys() & first.keys()
    assert len(second) == 4
    assert len(changed) == 3
    root = pdf.trailer["Root"].number
    metadata = pdf.objects[root].value["Metadata"].number
    assert metadata not in second
    assert pdf.trailer["Info"].number not in second


def test_the_private_method_that_is_overridden_still_writes_metadata_in_the_library() -> None:
    assert pyhanko_version.startswith("0.38.")
    assert BasePdfFileWriter._update_meta is IncrementalPdfFileWriter._update_meta
    assert MetadataKeepingWriter._update_meta is not IncrementalPdfFileWriter._update_meta
    assert "_update_meta" in BasePdfFileWriter._prep_dom_for_writing.__code__.co_names


def test_the_instant_of_signing_is_the_given_one_and_not_the_machines() -> None:
    (signature,) = inspector().inspect(sample().pdf, None).signatures
    assert signature.signed_at == SIGNED_AT
    assert sample().signed.signed_at == SIGNED_AT


def test_the_key_says_whom_it_signs_as() -> None:
    signatory = Pkcs12Signer().signatory(key_file(), SIGNED_AT)
    assert signatory.trial
    assert signatory.name.startswith("PROVCERTIFIKAT")
    assert signatory.valid_from_at < SIGNED_AT < signatory.valid_until_at
    assert not Pkcs12Signer().signatory(key_with(), SIGNED_AT).trial


@pytest.mark.parametrize("usage", ["content_commitment", "digital_signature"])
def test_a_key_for_signatures_signs(usage: str) -> None:
    signed = Pkcs12Signer().sign(sample().fixed, key_with(usage), SIGNED_AT)
    assert signed.signatory.name == "Någon"


def test_an_elliptic_key_signs_and_verifies() -> None:
    signed = Pkcs12Signer().sign(sample().fixed, key_with(elliptic=True), SIGNED_AT)
    (seen,) = inspector().inspect(signed.pdf, None).signatures
    assert (seen.intact, seen.valid) == (True, True)
    assert (seen.container_faults, seen.form_faults) == ((), ())


def _certificate_only() -> KeyFile:
    certificate = trial_signer(SIGNED_AT).certificate
    data = pkcs12.serialize_key_and_certificates(
        b"x", None, None, [certificate], BestAvailableEncryption(b"x")
    )
    return KeyFile(data, "x")


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (lambda: KeyFile(key_file().data, "fel"), "key_passphrase_wrong"),
        (lambda: KeyFile(key_file().data, ""), "key_passphrase_wrong"),
        (lambda: KeyFile(b"", PASSPHRASE), "key_file_unreadable"),
        (lambda: KeyFile(b"-----BEGIN CERTIFICATE-----", PASSPHRASE), "key_file_unreadable"),
        (lambda: KeyFile(key_file().data[:100], PASSPHRASE), "key_file_unreadable"),
        (_certificate_only, "key_missing"),
        (lambda: key_with(days=(-9, -1)), "certificate_expired"),
        (lambda: key_with(days=(1, 9)), "certificate_not_yet_valid"),
        (lambda: key_with("key_encipherment"), "certificate_not_for_signing"),
        (lambda: key_with(None), "certificate_not_for_signing"),
    ],
)
def test_each_unfit_key_has_its_own_sentence(key: Callable[[], KeyFile], code: str) -> None:
    assert refused(key()) == code


def test_a_report_is_signed_once_and_in_its_own_field() -> None:
    with pytest.raises(InspectionError, match="already_signed"):
        Pkcs12Signer().sign(sample().pdf, key_file(), SIGNED_AT)
    with pytest.raises(InspectionError, match="pdf_unreadable"):
        Pkcs12Signer().sign(b"%PDF-1.7 not one", key_file(), SIGNED_AT)


def test_a_report_without_a_field_is_refused() -> None:
    from inspector_app.adapters.pdf.renderer import PdfReportRenderer
    from inspector_app.adapters.system.resources import resource

    document = Document(
        title="Utan fält", subject="x", author="x", document_id="x", issued_at=COMPOSED_AT,
        blocks=(Paragraph((Text("Text."),)),),
    )  # fmt: skip
    bare = PdfReportRenderer(resource()).render(document).pdf
    with pytest.raises(InspectionError, match="signature_field_missing") as raised:
        Pkcs12Signer().sign(bare, key_file(), SIGNED_AT)
    assert "0" in describe_error(raised.value)[0]


def test_neither_key_nor_passphrase_is_ever_shown() -> None:
    shown = repr(key_file()) + repr(sample().signed)
    assert PASSPHRASE not in shown
    assert len(shown) < 1000


def test_a_checksum_is_printed_in_groups_and_read_back() -> None:
    digest = checksum(b"")
    assert grouped(digest).startswith("e3b0 c442 98fc 1c14 ")
    assert read_checksum(f"  {grouped(digest).upper()}\n") == digest
    with pytest.raises(InspectionError, match="checksum_malformed") as raised:
        read_checksum("e3b0 c442")
    assert "e3b0 c442" in describe_error(raised.value)[0]


def test_a_trial_certificate_names_itself_and_runs_out() -> None:
    identity = trial_signer(datetime(2026, 1, 1, tzinfo=UTC))
    late = datetime(2030, 1, 1, tzinfo=UTC)
    assert refused(trial_key_file(identity, "x"), late) == "certificate_expired"


def test_the_signed_report_is_still_3a_and_ua1(verapdf: VeraPdf, tmp_path: Path) -> None:
    for name, made in (("fixed.pdf", sample().fixed), ("signed.pdf", sample().pdf)):
        (tmp_path / name).write_bytes(made)
        assert verapdf(tmp_path / name).faults == ()
