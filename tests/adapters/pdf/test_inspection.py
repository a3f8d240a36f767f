"""What the inspector sees in an honest report, whom it believes, and what it cannot read."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.adapters.pdf.signing import Pkcs12Signer
from inspector_app.adapters.pdf.strict_content import operations
from inspector_app.adapters.pdf.strict_file import parse_file
from inspector_app.adapters.pdf.strict_syntax import HexString, PdfSyntaxError, Ref, parse_object
from inspector_app.adapters.pdf.trial import trial_key_file, trial_signer, trust_list
from inspector_app.domain.verification import verify
from inspector_app.domain.verification.checks import CheckId, Outcome, Verification
from inspector_app.domain.verification.facts import Place, Revocation, Trust
from tests.adapters.pdf import forgery
from tests.adapters.pdf.signed_sample import (
    NOW,
    PASSPHRASE,
    SIGNED_AT,
    identities,
    inspector,
    issued,
    sample,
)
from tests.domain.capsule_sample import FROZEN_AT


def verdict(pdf: bytes, trust: bytes | None) -> Verification:
    """Return the verdict on a file."""
    return verify(inspector().inspect(pdf, trust))


def test_the_honest_report_holds() -> None:
    found = verdict(sample().pdf, sample().trust)
    assert found.exit_status == 0
    outcomes = {check.id: check.outcome for check in found.checks}
    assert set(outcomes.values()) == {Outcome.HOLDS, Outcome.NOT_ASKED}
    assert outcomes[CheckId.PRINTED_FIGURES] is Outcome.HOLDS
    assert outcomes[CheckId.ORDER] is Outcome.HOLDS


def test_pages_are_read_as_they_are_drawn() -> None:
    seen = inspector().inspect(sample().pdf, None)
    runs = [run for page in seen.pages for run in page.runs]
    text = "".join(run.text for run in runs)
    assert "22 kap. 11 § socialtjänstlagen (2025:400)" in text
    assert {run.place for run in runs} == set(Place)
    by_figure = {run.figure_id: run.text for run in runs if run.figure_id}
    assert by_figure["law"] == "22 kap. 11 § socialtjänstlagen (2025:400)"
    assert by_figure["f1"] == "4"
    assert seen.font_faults == ()
    assert [page.faults for page in seen.pages] == [()] * len(seen.pages)


def test_the_capsule_and_the_checksum_are_seen() -> None:
    seen = inspector().inspect(sample().pdf, None)
    (attached,) = seen.attachments
    assert attached.name == "capsule.json"
    assert attached.signed
    assert seen.fixed_sha256 == sample().signed.checksum_sha256


def test_text_outside_the_pages_is_gathered() -> None:
    texts = inspector().inspect(sample().pdf, None).texts
    places = {text.where for text in texts}
    assert {"Metadata", "Alt", "Title", "TU", "Contents", "Desc"} <= places
    assert any("Besök enligt registret och akten." in text.text for text in texts)


# ---- whom to believe


def test_without_a_list_nobody_is_believed_and_the_verdict_is_undecided() -> None:
    found = verdict(sample().pdf, None)
    assert found.exit_status == 2
    undecided = {c.id for c in found.checks if c.outcome is Outcome.UNDECIDED}
    assert undecided == {CheckId.TRUST, CheckId.REVOCATION, CheckId.ORDER}


@pytest.mark.parametrize("trust", [b"", b"hej", b"-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_an_unreadable_list_is_undecided(trust: bytes) -> None:
    found = verdict(sample().pdf, trust)
    assert found.check(CheckId.TRUST).outcome is Outcome.UNDECIDED
    assert found.exit_status == 2


def test_a_list_without_the_signer_fails_trust_and_only_that() -> None:
    stranger, stamper = trial_signer(FROZEN_AT), identities()[1]
    found = verdict(sample().pdf, trust_list(stranger, stamper))
    failing = {c.id for c in found.checks if c.outcome is Outcome.FAILS}
    assert failing == {CheckId.TRUST}


def test_a_list_without_the_timestamp_service_fails_the_order() -> None:
    found = verdict(sample().pdf, trust_list(identities()[0]))
    failing = {c.id for c in found.checks if c.outcome is Outcome.FAILS}
    assert failing == {CheckId.ORDER}


def test_a_stamping_certificate_may_not_sign() -> None:
    key = trial_key_file(identities()[1], PASSPHRASE)
    signed = Pkcs12Signer().sign(sample().fixed, key, SIGNED_AT)
    (signature,) = inspector().inspect(signed.pdf, sample().trust).signatures
    assert signature.signer is not None
    assert signature.signer.trust is Trust.NOT_FOR_PURPOSE


def test_a_certificate_that_has_run_out_since_is_undecided() -> None:
    late = inspector(NOW + timedelta(days=4 * 365)).inspect(sample().pdf, sample().trust)
    check = verify(late).check(CheckId.TRUST)
    assert check.outcome is Outcome.UNDECIDED
    assert [reason.code for reason in check.reasons] == ["trust_expired_since"]


def test_the_names_of_trial_certificates_are_told_apart() -> None:
    seen = inspector().inspect(sample().pdf, sample().trust)
    (signature,) = seen.signatures
    (token,) = seen.tokens
    assert signature.signer is not None
    assert token.authority is not None
    assert (signature.signer.trial, token.authority.trial) == (True, True)
    assert token.stamped_at == FROZEN_AT + timedelta(hours=1)


def test_a_certificate_from_an_issuer_is_trusted_but_its_revocation_is_unknown() -> None:
    key, root = issued()
    signed = Pkcs12Signer().sign(sample().fixed, key, SIGNED_AT)
    found = verify(inspector().inspect(signed.pdf, root + identities()[1].pem))
    assert found.check(CheckId.TRUST).outcome is Outcome.HOLDS
    assert found.check(CheckId.SIGNATURE).outcome is Outcome.HOLDS
    assert found.check(CheckId.REVOCATION).outcome is Outcome.UNDECIDED
    assert found.exit_status == 2


def test_the_list_alone_decides_and_not_what_the_file_brings() -> None:
    key, _ = issued()
    signed = Pkcs12Signer().sign(sample().fixed, key, SIGNED_AT)
    (signature,) = inspector().inspect(signed.pdf, sample().trust).signatures
    assert signature.signer is not None
    assert signature.signer.trust is Trust.NOT_IN_LIST
    assert signature.signer.revocation is Revocation.NO_LIST


# ---- what cannot be read


@pytest.mark.parametrize(
    "spoil",
    [
        lambda pdf: b"",
        lambda pdf: b"hej",
        lambda pdf: pdf[:-1_000],
        lambda pdf: pdf[1:],
        lambda pdf: b"\n" + pdf,
        lambda pdf: pdf.replace(b"%PDF-1.7", b"%PDF-1.4"),
        lambda pdf: pdf + b"x",
        lambda pdf: pdf + pdf,
        lambda pdf: pdf[: len(pdf) // 2] + pdf[len(pdf) // 2 + 1 :],
        lambda pdf: bytes(len(pdf)),
    ],
)
def test_what_cannot_be_read_is_said_and_never_raises(spoil: Callable[[bytes], bytes]) -> None:
    seen = inspector().inspect(spoil(sample().pdf), sample().trust)
    assert seen.unreadable
    assert verify(seen).exit_status != 0


@given(st.binary(max_size=300))
def test_arbitrary_bytes_never_raise(data: bytes) -> None:
    assert inspector().inspect(data, data).unreadable
    assert inspector().inspect(b"%PDF-1.7\n" + data, None).unreadable


@given(st.binary(max_size=200))
def test_arbitrary_objects_are_read_or_refused(data: bytes) -> None:
    for read in (parse_object, lambda raw: list(operations(raw))):
        try:
            read(b"1 0 obj\n" + data if read is parse_object else data)
        except PdfSyntaxError:
            continue


# ---- the strict syntax, by hand


def test_an_object_is_read_by_the_letter() -> None:
    raw = b"7 0 obj\n<< /A [1 -2 .5 (a\\(b\\051\\n) <4a4B> /a#2Fb true null 3 0 R] >>\nendobj\n"
    found = parse_object(raw)
    assert found.number == 7
    assert found.value["A"] == [1, -2, 0.5, b"a(b)\n", b"JK", "a/b", True, None, Ref(3, 0)]
    hexadecimal = found.value["A"][4]
    assert isinstance(hexadecimal, HexString)
    assert raw[hexadecimal.start : hexadecimal.end] == b"<4a4B>"
    assert found.inside.refs == {3}


@pytest.mark.parametrize(
    "raw",
    [
        b"1 0 obj\n<< /A 1 /A 2 >>\nendobj\n",  # a key twice
        b"1 0 obj\n<< /A#41 1 >>\nendobj\n",  # a name that hides a letter
        b"1 0 obj\n<< /Length 3 >>\nstream\nabcd\nendstream\nendobj\n",  # a wrong length
        b"1 0 obj\n<< /Length 2 0 R >>\nstream\nab\nendstream\nendobj\n",  # an indirect length
        b"1 0 obj\n1\nendobj\n2",  # bytes after the end
        b"1 0 obj\n(a\nendobj\n",  # a string without end
        b"1 0 obj\n" + b"[" * 100 + b"]" * 100 + b"\nendobj\n",  # too deep
        b"1 0 obj\n<< /F (x) /Length 0 >>\nstream\n\nendstream\nendobj\n",  # another file's stream
    ],
)
def test_what_two_readers_could_read_in_two_ways_is_refused(raw: bytes) -> None:
    with pytest.raises(PdfSyntaxError):
        parse_object(raw)


def test_every_byte_of_the_file_is_accounted_for() -> None:
    fixed = sample().fixed
    pdf = parse_file(fixed)
    place = pdf.revisions[0].places[5]
    with pytest.raises(PdfSyntaxError):
        parse_file(fixed[:place] + b"% nothing\n" + fixed[place:])


TOKENS = [
    b"null", b"true", b"0", b"-1", b"1.5", b"99999", b"(x)", b"<FEFF>", b"/X", b"[ ]", b"<< >>",
    b"[ 1 0 R ]", b"1 0 R", b"99999 0 R", b"[ 0 [ 1 ] ]",
]  # fmt: skip
PART = re.compile(rb"/[A-Za-z0-9]+|\d+ 0 R|\d+|\[[^\[\]]*\]|\([^()]*\)|<[0-9A-F]+>")


@given(st.data())
def test_a_file_of_another_shape_is_answered_and_never_raises(data: st.DataObject) -> None:
    pdf = parse_file(sample().fixed)
    number = data.draw(st.sampled_from(sorted(pdf.objects)))
    raw = forgery.raw_object(pdf, number)
    head = raw[: raw.index(b"stream")] if pdf.objects[number].stored is not None else raw
    parts = [match.span() for match in PART.finditer(head, head.index(b"obj"))]
    if not parts:
        return
    start, end = data.draw(st.sampled_from(parts))
    other = raw[:start] + b" " + data.draw(st.sampled_from(TOKENS)) + b" " + raw[end:]
    seen = inspector().inspect(forgery.rewritten(sample().fixed, {number: other}), None)
    assert verify(seen).exit_status in (1, 2)
