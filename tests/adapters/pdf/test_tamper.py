"""Forged reports: whoever changes a byte, a glyph or a value is found, by the check that names it.

Two kinds of forger: a stranger without a key, and one who holds the very key that is trusted.
"""

from __future__ import annotations

import io
import random
import re
import zlib
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from inspector_app.adapters.pdf.glyphs import load_typefaces
from inspector_app.adapters.pdf.signing import (
    DatedPdfSigner,
    DrawnAppearance,
    MetadataKeepingWriter,
    Pkcs12Signer,
    lower_container,
)
from inspector_app.adapters.pdf.strict_file import parse_file
from inspector_app.adapters.pdf.structure import read_owners
from inspector_app.adapters.pdf.trial import trial_key_file, trial_signer
from inspector_app.adapters.system.resources import resource
from inspector_app.domain.report import FigureText as Figure
from inspector_app.domain.report import Paragraph, Rounding, Text
from inspector_app.domain.signing import SIGNATURE_FIELD, KeyFile
from inspector_app.domain.verification import verify
from inspector_app.domain.verification.checks import CheckId, Outcome, Verification
from tests.adapters.pdf import forgery
from tests.adapters.pdf.signed_sample import (
    PASSPHRASE,
    SIGNED_AT,
    compose,
    identities,
    inspector,
    issued,
    key_file,
    sample,
    sections,
    signed,
)
from tests.proofs import count

SIGNATURE, UNCHANGED, READABLE = CheckId.SIGNATURE, CheckId.UNCHANGED, CheckId.READABLE
CAPSULE, FIGURES = CheckId.CAPSULE, CheckId.PRINTED_FIGURES


def verdict(pdf: bytes) -> Verification:
    """Return the verdict on a file with the right trust list."""
    return verify(inspector().inspect(pdf, sample().trust))


def failing(pdf: bytes) -> set[CheckId]:
    """Return the checks that fail; the exit status follows."""
    found = verdict(pdf)
    failed = {check.id for check in found.checks if check.outcome is Outcome.FAILS}
    assert found.exit_status == (1 if failed else 2)
    return failed


def reasons(pdf: bytes, check: CheckId) -> set[str]:
    """Return the codes of one check's reasons."""
    return {reason.code for reason in verdict(pdf).check(check).reasons}


def resigned(fixed: bytes) -> bytes:
    """Return a file signed by a forger who holds the trusted key."""
    return Pkcs12Signer().sign(fixed, key_file(), SIGNED_AT).pdf


# ---- a stranger: every byte of the file is bound


def _container() -> range:
    pdf = sample().pdf
    start = pdf.rindex(b"/Contents <") + len(b"/Contents ")
    return range(start, pdf.index(b">", start) + 1)


def _tables() -> list[int]:
    pdf = sample().pdf
    places: list[int] = []
    for match in re.finditer(rb"xref\r?\n0 ", pdf):
        places.extend(range(match.start(), pdf.index(b"%%EOF", match.start()) + 6))
    return places


def _some(places: Iterable[int], share: int) -> list[int]:
    every = list(places)
    picked = random.Random(20261122).sample(every, min(share, len(every)))
    return sorted(picked) if count(1, 0) == 0 else every


def _flipped(place: int) -> bytes:
    """Return the file with one byte changed; every other time by a single bit."""
    chance = random.Random(place)
    pdf = bytearray(sample().pdf)
    pdf[place] ^= 1 << chance.randrange(8) if place % 2 else chance.randrange(1, 256)
    return bytes(pdf)


def test_every_flip_in_the_signature_container_fails_the_signature() -> None:
    edges = {_container()[0], _container()[-1]}
    for place in _some(_container(), 250):
        found = verdict(_flipped(place))
        assert found.exit_status != 0, place
        if place not in edges:
            assert found.check(SIGNATURE).outcome is Outcome.FAILS, place


def test_every_flip_in_cross_references_and_trailers_fails_the_signature() -> None:
    for place in _some(_tables(), 250):
        assert {SIGNATURE, UNCHANGED} <= failing(_flipped(place)), place


def test_every_other_flip_fails_the_signature() -> None:
    others = set(range(len(sample().pdf))) - set(_container()) - set(_tables())
    chance = random.Random(7)
    for place in chance.sample(sorted(others), count(2000, 200)):
        assert SIGNATURE in failing(_flipped(place)), place


def test_the_case_of_a_digit_in_the_container_is_bound() -> None:
    pdf = bytearray(sample().pdf)
    place = next(i for i in _container() if chr(pdf[i]) in "abcdef")
    pdf[place] -= 32
    assert reasons(bytes(pdf), SIGNATURE) == {"container_not_lower_hex"}


def test_the_padding_of_the_container_is_bound() -> None:
    pdf = bytearray(sample().pdf)
    pdf[_container()[-2]] = ord("1")
    assert reasons(bytes(pdf), SIGNATURE) == {"container_padding"}


@pytest.mark.parametrize("junk", [b"\n", b" ", b"x", b"%%EOF\n", b"\n%%EOF\n", b"\x00" * 100])
def test_bytes_after_the_end_are_found(junk: bytes) -> None:
    found = verdict(sample().pdf + junk)
    assert found.exit_status == 1
    assert found.check(READABLE).outcome is not Outcome.HOLDS
    assert "bytes_after_signature" in {reason.code for reason in found.check(UNCHANGED).reasons}


def test_the_file_cut_back_to_what_was_fixed_is_only_unsigned() -> None:
    found = verdict(sample().fixed)
    assert found.exit_status == 2
    assert [reason.code for reason in found.check(SIGNATURE).reasons] == ["not_signed"]


def test_the_embedded_results_exchanged_in_place_are_found() -> None:
    pdf = sample().pdf
    forged = pdf.replace(b'"imported":45', b'"imported":46', 1)
    assert {SIGNATURE, UNCHANGED, CheckId.LEDGER} <= failing(forged)


# ---- a stranger: incremental updates after the signature


def _writer() -> IncrementalPdfFileWriter:
    return IncrementalPdfFileWriter(io.BytesIO(sample().pdf))


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def _new_results(writer: IncrementalPdfFileWriter) -> None:
    name = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]
    stream = name["/EF"]["/F"]
    stream._data = stream.data.replace(b'"imported":45', b'"imported":46', 1)
    stream._encoded_data = None
    writer.update_container(stream)


def _new_page(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][1]
    stream = generic.StreamObject(stream_data=b"q Q")
    page["/Contents"] = writer.add_object(stream)
    writer.update_container(page)


def _annotation(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][1]
    note = generic.DictionaryObject(
        {
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"),
            generic.pdf_name("/Subtype"): generic.pdf_name("/FreeText"),
            generic.pdf_name("/Rect"): generic.ArrayObject(
                map(generic.NumberObject, (9, 9, 99, 99))
            ),
        }
    )
    page["/Annots"].append(writer.add_object(note))
    writer.update_container(page["/Annots"])


def _title(writer: IncrementalPdfFileWriter) -> None:
    writer._info.get_object()["/Title"] = generic.pdf_string("Falsk titel")
    writer.mark_update(writer._info)


@pytest.mark.parametrize("change", [_new_results, _new_page, _annotation, _title, lambda _w: None])
def test_an_incremental_update_is_found(change: Callable[[Any], None]) -> None:
    writer = _writer()
    change(writer)
    writer._force_write_when_empty = True
    forged = _written(writer)
    assert forged.startswith(sample().pdf)
    found = verdict(forged)
    assert found.exit_status != 0
    assert found.check(UNCHANGED).outcome is not Outcome.HOLDS


def test_a_further_revision_in_our_own_form_is_named() -> None:
    pdf = parse_file(sample().pdf)
    root = pdf.trailer["Root"].number
    body = forgery.raw_object(parse_file(sample().fixed), root)
    inner = body[body.index(b"<<") : body.rindex(b">>") + 2]
    forged = forgery.appended(sample().pdf, {root: inner})
    assert reasons(forged, UNCHANGED) >= {"bytes_after_signature", "changed_after_signature"}


def test_a_second_signature_by_a_stranger_is_not_trusted() -> None:
    stranger = trial_key_file(trial_signer(SIGNED_AT), PASSPHRASE)
    alone = Pkcs12Signer().sign(sample().fixed, stranger, SIGNED_AT).pdf
    assert failing(alone) == {CheckId.TRUST}


# ---- a forger with the trusted key: what is printed must still be the results


FIRST_COUNT, FIRST_SHARE = "f1", "f2"
"""Files read and share of Ja in the first row of the table."""


def _place_of(figure_id: str) -> tuple[int, int]:
    """Return page and mark of a figure."""
    pdf = parse_file(sample().fixed)
    pages = {number: page for page, number in enumerate(forgery.page_numbers(pdf), start=1)}
    owners = read_owners(pdf, pages)
    return next(place for place, owner in owners.items() if owner.figure_id == figure_id)


def _other_digit(shown: bytes) -> bytes:
    """Return what is shown with its first digit exchanged for the next one."""
    faces = load_typefaces(resource("fonts")).by_sha256.values()
    for face in faces:
        glyphs = {character: b"%04X" % glyph for glyph, character in face.characters.items()}
        for digit in "0123456789":
            if b"<" + glyphs[digit] in shown:
                other = glyphs[str((int(digit) + 1) % 10)]
                return shown.replace(b"<" + glyphs[digit], b"<" + other, 1)
    raise AssertionError("no digit")


def test_the_honest_file_taken_apart_and_resigned_still_holds() -> None:
    again = forgery.rewritten(sample().fixed, {})
    assert verdict(resigned(again)).exit_status == 0


def test_one_glyph_of_a_figure_changed_and_resigned_is_found() -> None:
    page, mcid = _place_of(FIRST_SHARE)

    def change(content: bytes) -> bytes:
        shown = forgery.shown(content, mcid)
        return content.replace(shown, _other_digit(shown), 1)

    pdf = resigned(forgery.with_content(sample().fixed, page, change))
    assert failing(pdf) == {FIGURES}
    assert reasons(pdf, FIGURES) == {"figure_printed_otherwise", "page_text_differs"}


def test_the_changed_glyph_with_its_list_of_figures_is_still_not_the_result() -> None:
    honest = sections()
    whole = honest["estimates"][0]["value"]

    def lie(content: dict[str, Any]) -> None:
        for figure in content["figures"]:
            if figure["id"] == FIRST_SHARE:
                figure["printed"] = "99\u00a0%"

    pdf = signed(compose(honest, lie)).pdf
    assert failing(pdf) == {FIGURES}
    assert "figure_differs" in reasons(pdf, FIGURES)
    assert whole == honest["estimates"][0]["value"]


def test_a_figure_and_its_result_changed_together_do_not_follow_from_the_counts() -> None:
    content = sections()
    content["estimates"][1]["value"] = "0.990000000"
    pdf = signed(compose(content)).pdf
    assert failing(pdf) == {CAPSULE}
    assert reasons(pdf, CAPSULE) == {"estimate_differs"}


def test_two_figures_that_change_places_are_found() -> None:
    (page, first), (other_page, second) = _place_of(FIRST_COUNT), _place_of(FIRST_SHARE)
    assert page == other_page
    glyphs = re.compile(rb"Td.*? ET")

    def swap(content: bytes) -> bytes:
        one, two = (glyphs.search(forgery.shown(content, mcid)) for mcid in (first, second))
        assert one is not None
        assert two is not None
        assert one.group() != two.group()
        parted = content.replace(one.group(), b"@1", 1).replace(two.group(), b"@2", 1)
        return parted.replace(b"@1", two.group()).replace(b"@2", one.group())

    pdf = resigned(forgery.with_content(sample().fixed, page, swap))
    assert "figure_printed_otherwise" in reasons(pdf, FIGURES)


def _font_streams() -> list[int]:
    pdf = parse_file(sample().fixed)
    programs = [o.value["FontFile2"].number for o in pdf.objects.values()
                if isinstance(o.value, dict) and "FontFile2" in o.value]  # fmt: skip
    return sorted(programs)


def test_an_outline_changed_in_a_typeface_is_found() -> None:
    def bend(program: bytes) -> bytes:
        middle = len(program) // 2
        return program[:middle] + bytes([program[middle] ^ 1]) + program[middle + 1 :]

    forged = forgery.with_stream(sample().fixed, _font_streams()[0], bend)
    assert "font_program" in reasons(resigned(forged), FIGURES)


def test_a_table_for_copying_that_says_other_digits_is_found() -> None:
    pdf = parse_file(sample().fixed)
    number = next(
        o.value["ToUnicode"].number
        for o in pdf.objects.values()
        if isinstance(o.value, dict) and "ToUnicode" in o.value
    )
    swap = lambda table: (  # noqa: E731
        table.replace(b"<0036>", b"<@>").replace(b"<0038>", b"<0036>").replace(b"<@>", b"<0038>")
    )
    forged = forgery.with_stream(sample().fixed, number, swap)
    assert "font_table" in reasons(resigned(forged), FIGURES)


def test_other_widths_than_the_typeface_has_are_found() -> None:
    pdf = parse_file(sample().fixed)
    number = forgery.find_object(pdf, lambda o: isinstance(o.value, dict) and "W" in o.value)
    width = re.search(rb"/W \[\d+\[\d+\]", forgery.raw_object(pdf, number))
    assert width is not None
    forged = forgery.with_text(sample().fixed, number, width.group(), width.group()[:-1] + b"9]")
    assert "font_widths" in reasons(resigned(forged), FIGURES)


def test_a_font_that_maps_codes_to_other_glyphs_is_found() -> None:
    pdf = parse_file(sample().fixed)
    number = forgery.find_object(
        pdf, lambda o: isinstance(o.value, dict) and "CIDToGIDMap" in o.value
    )
    forged = forgery.with_text(sample().fixed, number, b"/Identity", b"/Identitet")
    assert FIGURES in failing(resigned(forged))


BELOW = b"\n/Artifact<</Type/Layout>>BDC\n"


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("page_text_covered", lambda c: c + BELOW + b"1 1 1 rg 0 0 600 850 re f\nEMC\n"),
        ("page_text_hidden", lambda c: b"1 1 1 rg\n" + re.sub(rb"\n[0-9. ]+ rg", b"", c)),
        ("page_text_hidden", lambda c: re.sub(rb" [0-9.]+ Tf", b" 1 Tf", c)),
        ("page_text_hidden", lambda c: c.replace(b" Td", b" Td 900 0 Td", 20)),
        ("page_operator", lambda c: c + b"\n3 Tr\n"),
        ("page_operator", lambda c: c + b"\nq 0 0 1 1 re W n Q\n"),
        ("page_operator", lambda c: c + b"\n/X0 Do\n"),
        ("page_operator", lambda c: c + b"\nBI /W 1 ID x EI\n"),
        ("page_operator", lambda c: b"0 1 -1 0 0 0 cm\n" + c),
        ("page_operator", lambda c: re.sub(rb">Tj", b">-2000<0001>]TJ", c, count=1).replace(
            b"Td<", b"Td[<", 1)),
        ("page_text_unowned", lambda c: c + b"\nBT/F0 10 Tf 99 99 Td<0103>Tj ET\n"),
        ("page_text_unowned", lambda c: c + BELOW + b"BT/F0 10 Tf 99 99 Td<0103>Tj ET\nEMC\n"),
        ("page_character_unknown", lambda c: c.replace(b"Td<0", b"Td<F", 1)),
        ("page_font_unknown", lambda c: c.replace(b"/F0 ", b"/F99 ", 1)),
    ],
)  # fmt: skip
def test_what_hides_or_adds_text_on_a_page_is_found(
    code: str, change: Callable[[bytes], bytes]
) -> None:
    forged = forgery.with_content(sample().fixed, _place_of(FIRST_SHARE)[0], change)
    assert code in reasons(resigned(forged), FIGURES)


def test_a_number_without_a_source_is_found() -> None:
    pdf = signed(compose(sections(), extra=(Paragraph((Text("Det var 17 barn."),)),))).pdf
    assert reasons(pdf, FIGURES) == {"number_without_value"}


def test_a_number_that_points_at_nothing_or_at_another_value_is_found() -> None:
    for pointer, code in (("/ledger/9/read", "figure_without_value"), ("/report/version", "")):
        figure = Figure("g1", "1" if not code else "4", pointer, Rounding.WHOLE)
        pdf = signed(compose(sections(), extra=(Paragraph((figure,)),))).pdf
        assert reasons(pdf, FIGURES) == ({code} if code else set())


def test_a_changed_word_beside_right_figures_is_found() -> None:
    def swap(content: dict[str, Any]) -> None:
        content["pages"][0]["text_sha256"] = "0" * 64

    pdf = signed(compose(sections(), swap)).pdf
    assert reasons(pdf, FIGURES) == {"page_text_differs"}


# ---- a forger with the trusted key: one capsule, and nothing hidden beside it


def _catalogue(fixed: bytes, old: bytes, new: bytes, added: tuple[bytes, ...] = ()) -> bytes:
    pdf = parse_file(fixed)
    root = pdf.trailer["Root"].number
    raw = forgery.raw_object(pdf, root)
    assert old in raw
    return forgery.rewritten(fixed, {root: raw.replace(old, new, 1)}, added)


def _next(fixed: bytes) -> int:
    return max(parse_file(fixed).objects) + 1


def _shadow_stream(number: int) -> bytes:
    return forgery.stream_object(number, b"/Type /EmbeddedFile /Subtype /text#2Fplain", b"skugga")


def _shadow(number: int, stream: int) -> bytes:
    return (
        b"%d 0 obj\n<< /Type /Filespec /F (capsule.json) /UF (capsule.json) /EF << /F %d 0 R "
        b"/UF %d 0 R >> >>\nendobj\n" % (number, stream, stream)
    )


def test_a_shadow_attachment_that_nothing_refers_to_is_found() -> None:
    fixed, number = sample().fixed, _next(sample().fixed)
    added = (_shadow(number, number + 1), _shadow_stream(number + 1))
    pdf = resigned(forgery.rewritten(fixed, {}, added))
    assert {READABLE, UNCHANGED} <= failing(pdf)
    assert {"file_spare_attachment", "capsule_not_one"} <= reasons(pdf, READABLE)


def test_a_shadow_attachment_among_the_associated_files_is_found() -> None:
    fixed, number = sample().fixed, _next(sample().fixed)
    added = (_shadow(number, number + 1), _shadow_stream(number + 1))
    pdf = resigned(_catalogue(fixed, b"/AF [", b"/AF [ %d 0 R" % number, added))
    assert "capsule_not_one" in reasons(pdf, READABLE)


def test_a_capsule_with_two_contents_cannot_be_read() -> None:
    fixed, number = sample().fixed, _next(sample().fixed)
    pdf = parse_file(fixed)
    holder = forgery.find_object(pdf, lambda o: isinstance(o.value, dict) and "EF" in o.value)
    raw = forgery.raw_object(pdf, holder)
    stream = pdf.objects[holder].value["EF"]["UF"].number
    other = raw.replace(b"/UF %d 0 R" % stream, b"/UF %d 0 R" % number, 1)
    forged = forgery.rewritten(fixed, {holder: other}, (_shadow_stream(number),))
    found = verdict(resigned(forged))
    assert found.exit_status == 2
    assert found.check(READABLE).outcome is Outcome.UNDECIDED


def test_an_attachment_that_hangs_on_a_page_is_found() -> None:
    fixed, number = sample().fixed, _next(sample().fixed)
    pdf = parse_file(fixed)
    page = forgery.page_numbers(pdf)[0]
    raw = forgery.raw_object(pdf, page)
    note = (
        b"%d 0 obj\n<< /Type /Annot /Subtype /FileAttachment /F 4 /Rect [0 0 9 9] /FS %d 0 R >>"
        b"\nendobj\n" % (number, number + 1)
    )
    added = (note, _shadow(number + 1, number + 2), _shadow_stream(number + 2))
    assert b"/Annots" not in raw
    changed = raw.replace(b"/Type /Page", b"/Annots [ %d 0 R ] /Type /Page" % number, 1)
    forged = resigned(forgery.rewritten(fixed, {page: changed}, added))
    assert READABLE in failing(forged)
    assert "page_annotation" in inspector().inspect(forged, None).pages[0].faults


@pytest.mark.parametrize(
    "entry",
    [b"/OpenAction << /S /JavaScript /JS (x) >> ", b"/AA << >> ", b"/OCProperties << >> "],
)
def test_active_content_is_found(entry: bytes) -> None:
    forged = _catalogue(sample().fixed, b"/Type /Catalog", entry + b"/Type /Catalog")
    assert reasons(resigned(forged), READABLE) == {"file_active_content"}


def test_an_object_that_nothing_reaches_is_found() -> None:
    number = _next(sample().fixed)
    added = (b"%d 0 obj\n(skugga)\nendobj\n" % number,)
    forged = forgery.rewritten(sample().fixed, {}, added)
    assert reasons(resigned(forged), UNCHANGED) == {"file_unreached_object"}


def test_an_unsigned_field_more_and_a_shared_signature_are_found() -> None:
    fixed, number = sample().fixed, _next(sample().fixed)
    pdf = parse_file(fixed)
    form = forgery.find_object(pdf, lambda o: isinstance(o.value, dict) and "Fields" in o.value)
    raw = forgery.raw_object(pdf, form)
    field = b"%d 0 obj\n<< /FT /Tx /T (x) >>\nendobj\n" % number
    changed = raw.replace(b"/Fields [", b"/Fields [ %d 0 R" % number, 1)
    forged = resigned(forgery.rewritten(fixed, {form: changed}, (field,)))
    assert verdict(forged).exit_status != 0

    signature = forgery.find_object(
        parse_file(sample().pdf), lambda o: "ByteRange" in o.inside.names
    )
    twin = b"<< /FT /Sig /T (tva) /V %d 0 R >>" % signature
    both = b"<< /Fields [ %d 0 R %d 0 R ] /SigFlags 3 >>" % (_field(), number + 50)
    doubled = forgery.appended(sample().pdf, {form: both, number + 50: twin})
    seen = inspector().inspect(doubled, sample().trust)
    assert len(seen.signatures) == 1
    assert "file_spare_field" in seen.file_faults
    assert UNCHANGED in failing(doubled)


def _field() -> int:
    pdf = parse_file(sample().fixed)
    return forgery.find_object(pdf, lambda o: isinstance(o.value, dict) and "FT" in o.value)


def test_a_personnummer_in_an_alternative_text_is_found() -> None:
    pdf = parse_file(sample().fixed)
    number = forgery.find_object(pdf, lambda o: isinstance(o.value, dict) and "Alt" in o.value)
    raw = forgery.raw_object(pdf, number)
    hidden = re.sub(rb"/Alt<[0-9A-F]+>", b"/Alt(barnet 20180101-2384)", raw)
    forged = resigned(forgery.rewritten(sample().fixed, {number: hidden}))
    assert CheckId.DISCLOSURE in failing(forged)
    assert reasons(forged, CheckId.DISCLOSURE) == {"personal_data"}


def test_a_spare_certificate_in_the_container_is_found() -> None:
    signer, spare = identities()[0], issued()
    other = pkcs12.load_pkcs12(spare[0].data, b"x").cert
    assert other is not None
    store = SimpleCertificateStore()
    store.register(asn1_x509.Certificate.load(other.certificate.public_bytes(Encoding.DER)))
    plain = signer.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    forger = DatedPdfSigner(
        PdfSignatureMetadata(
            field_name=SIGNATURE_FIELD,
            md_algorithm="sha256",
            certify=True,
            subfilter=SigSeedSubFilter.PADES,
        ),
        signer=SimpleSigner(
            asn1_x509.Certificate.load(signer.certificate.public_bytes(Encoding.DER)),
            keys.PrivateKeyInfo.load(plain),
            store,
            embed_roots=False,
        ),
        stamp_style=DrawnAppearance(),
    )
    forger.signed_at = SIGNED_AT
    writer = MetadataKeepingWriter(io.BytesIO(sample().fixed))
    output = forger.sign_pdf(writer, existing_fields_only=True, output=io.BytesIO())
    pdf = lower_container(output.getvalue(), len(sample().fixed))
    assert reasons(pdf, SIGNATURE) == {"container_spare_certificate"}


def test_the_program_itself_leaves_spare_certificates_out() -> None:
    signer, spare = identities()[0], issued()
    other = pkcs12.load_pkcs12(spare[0].data, b"x").cert
    assert other is not None
    data = pkcs12.serialize_key_and_certificates(
        b"x", signer.key, signer.certificate, [other.certificate], BestAvailableEncryption(b"x")
    )
    pdf = Pkcs12Signer().sign(sample().fixed, KeyFile(data, "x"), SIGNED_AT).pdf
    assert verdict(pdf).exit_status == 0


def test_a_container_in_capitals_is_written_in_lower_case() -> None:
    pdf = sample().pdf
    span = _container()
    upper = pdf[: span[0]] + pdf[span[0] : span[-1]].upper() + pdf[span[-1] :]
    assert lower_container(upper, len(sample().fixed)) == pdf


def test_a_compressed_stream_with_something_after_its_end_cannot_be_read() -> None:
    pdf = parse_file(sample().fixed)
    number = forgery.content_number(pdf, 1)
    packed = zlib.compress(pdf.objects[number].data()) + b"skugga"
    body = forgery.stream_object(number, b"/Filter /FlateDecode", packed)
    found = verdict(resigned(forgery.rewritten(sample().fixed, {number: body})))
    assert found.exit_status == 2
