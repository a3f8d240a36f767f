"""Canonical text, aktnummer and their readable forms."""

import base64
import hashlib
import hmac
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import (
    AktNumber,
    akt_number,
    akt_numbers,
    canon,
    canon_or_empty,
    display_numbers,
    has_mixed_scripts,
    person_hash,
    require_distinct,
)

KEY = bytes(range(32))


def code_of(text: str, kind: str = "id") -> str:
    with pytest.raises(InspectionError) as caught:
        canon(text, kind)
    return caught.value.code


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        ("SN-0001", "SN-0001"),
        (" SN-0001 \t", "SN-0001"),
        ("\u00a0SN 1\u2003", "SN 1"),
        ("A\u030a-1", "\u00c5-1"),
        ("\u212b-1", "\u00c5-1"),
        ("007", "007"),
    ],
)
def test_one_spelling_is_kept(raw: str, canonical: str) -> None:
    assert canon(raw) == canonical


@pytest.mark.parametrize(
    ("raw", "codepoint"),
    [
        ("A\u200b1", "U+200B"),
        ("\ufeffA1", "U+FEFF"),
        ("A\u00ad1", "U+00AD"),
        ("A\t1", "U+0009"),
        ("A\n1", "U+000A"),
        ("A\x001", "U+0000"),
        ("A\x7f1", "U+007F"),
        ("A\ue0001", "U+E000"),
        ("A\u03781", "U+0378"),
        ("A\ud8001", "U+D800"),
    ],
)
def test_look_alike_characters_are_refused_and_named(raw: str, codepoint: str) -> None:
    with pytest.raises(InspectionError) as caught:
        canon(raw)
    assert (caught.value.code, caught.value.facts["codepoint"]) == ("id_character", codepoint)


@pytest.mark.parametrize("raw", ["", "   ", "\u00a0\n"])
def test_emptiness_is_refused(raw: str) -> None:
    assert code_of(raw) == "id_empty"
    assert code_of(raw, "seed") == "seed_empty"
    assert canon_or_empty(raw, "stratum") == ""


@given(st.text())
def test_canonical_text_stays_canonical(text: str) -> None:
    try:
        once = canon(text)
    except InspectionError:
        return
    assert canon(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\t" not in once
    assert "\n" not in once


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1))
def test_composed_and_decomposed_spellings_agree(text: str) -> None:
    if text.strip():
        assert canon(unicodedata.normalize("NFD", text)) == canon(text)


@pytest.mark.parametrize(
    ("text", "mixed"),
    [
        ("SN-0001", False),
        ("ÅÄÖ-1", False),
        ("\u0410-1", False),
        ("S\u0410-1", True),
        ("A\uff21", True),
        ("Ω1", False),
    ],
)
def test_scripts_are_told_apart(text: str, mixed: bool) -> None:
    assert has_mixed_scripts(text) is mixed


def test_akt_number_is_the_shortened_hmac() -> None:
    digest = hmac.new(KEY, "Å-1".encode(), hashlib.sha256).digest()
    expected = base64.b32encode(digest).decode()[:26]
    assert akt_number(KEY, "A\u030a-1") == expected
    assert akt_number(KEY, "SN-0001") == "4YVUBCVYRRJYUKLS5J4W3EZEJH"


def test_a_key_without_128_bits_is_a_defect() -> None:
    with pytest.raises(ValueError, match="128"):
        akt_number(b"short", "SN-0001")


def test_person_hash_differs_by_key_and_from_the_akt_number() -> None:
    first = person_hash(KEY, "199001019802")
    assert first == hmac.new(KEY, b"person/1\x00199001019802", hashlib.sha256).hexdigest()
    assert first != person_hash(bytes(32), "199001019802")


def test_every_id_gets_its_number() -> None:
    ids = [f"SN-{n:04d}" for n in range(500)]
    numbers = akt_numbers(KEY, ids)
    assert list(numbers) == ids
    assert len(set(numbers.values())) == 500
    assert {len(number) for number in numbers.values()} == {26}


def test_equal_full_numbers_are_refused() -> None:
    with pytest.raises(InspectionError) as caught:
        require_distinct([AktNumber("A" * 26), AktNumber("A" * 26)])
    assert caught.value.code == "akt_number_collision"


def test_short_forms_grow_only_where_they_must() -> None:
    numbers = [
        AktNumber("ABCDEFGH" + "A" * 18),
        AktNumber("ABCDEFGH" + "AAAB" + "A" * 14),
        AktNumber("ZZZZEFGH" + "A" * 18),
        AktNumber("Q" * 25 + "A"),
        AktNumber("Q" * 25 + "B"),
    ]
    shown = display_numbers(numbers)
    assert [shown[number] for number in numbers] == [
        "ABCD-EFGH-AAAA",
        "ABCD-EFGH-AAAB",
        "ZZZZ-EFGH",
        "QQQQ-QQQQ-QQQQ-QQQQ-QQQQ-QQQQ-QA",
        "QQQQ-QQQQ-QQQQ-QQQQ-QQQQ-QQQQ-QB",
    ]


@given(st.sets(st.text("AB", min_size=26, max_size=26), max_size=40))
def test_no_short_form_begins_another(texts: set[str]) -> None:
    numbers = [AktNumber(text) for text in texts]
    shown = [form.replace("-", "") for form in display_numbers(numbers).values()]
    assert len(shown) == len(numbers)
    for form in shown:
        assert sum(other.startswith(form) for other in shown) == 1
