"""The capsule has one byte form, and says every way in which something else is not it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.capsule import (
    DEPTH_LIMIT,
    SIZE_LIMIT,
    Capsule,
    CapsuleFaultsError,
    decode,
    encode,
    resolve,
)
from inspector_app.domain.errors import Issue
from inspector_app.wording.faults import describe_issue
from tests.domain.capsule_sample import sample_sections


def faults_of(data: bytes) -> list[tuple[str, str]]:
    """Return code and pointer of each fault."""
    found = decode(data)
    assert isinstance(found, tuple)
    for issue in found:
        assert isinstance(issue, Issue)
        assert all(describe_issue(issue))
    return [(issue.code, issue.column) for issue in found]


def test_encoding_and_reading_give_the_same_value_and_bytes() -> None:
    sections = sample_sections()
    data = encode(sections)
    capsule = decode(data)
    assert isinstance(capsule, Capsule)
    assert capsule.value == sections
    assert capsule.data == data
    assert encode(dict(reversed(sections.items()))) == data


def test_the_form_is_sorted_compact_utf8() -> None:
    data = encode(sample_sections())
    text = data.decode("utf-8")
    keys = list(json.loads(text))
    assert keys == sorted(keys)
    assert '"audience":""' in text
    assert "Järva" in text
    assert "\\u" not in text
    assert not text.endswith("\n")


def test_a_pointer_reaches_a_value_or_nothing() -> None:
    capsule = decode(encode(sample_sections()))
    assert isinstance(capsule, Capsule)
    assert capsule.at("/frame/strata/2/rows") == 20
    assert resolve({"a/b": {"~": [7]}}, "/a~1b/~0/0") == 7
    for nowhere in ("/frame/strata/3", "/frame/strata/-1", "/frame/strata/01", "/x", "/edition/0"):
        with pytest.raises(LookupError):
            capsule.at(nowhere)


def _sections(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return canonical bytes of changed sections, without the checks of ``encode``."""
    sections = sample_sections()
    change(sections)
    return json.dumps(sections, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


BROKEN: list[tuple[Callable[[dict[str, Any]], object], str, str]] = [
    (lambda s: s.pop("seed"), "capsule_key_missing", "/seed"),
    (lambda s: s.pop("rows"), "capsule_key_missing", "/rows"),
    (lambda s: s.update(extra=1), "capsule_key_unknown", "/"),
    (lambda s: s["frame"].update(extra=1), "capsule_key_unknown", "/frame"),
    (lambda s: s.update(capsule="aktgranskaren-capsule/2"), "capsule_choice", "/capsule"),
    (lambda s: s.update(edition="secret"), "capsule_choice", "/edition"),
    (lambda s: s.update(edition=["internal"]), "capsule_choice", "/edition"),
    (lambda s: s.update(edition="public"), "capsule_key_not_in_edition", "/rows"),
    (lambda s: s.update(answers=[]), "capsule_key_not_in_edition", "/answers"),
    (lambda s: s["frame"].update(imported=45.0), "capsule_float", "/"),
    (lambda s: s["frame"].update(imported="45"), "capsule_type", "/frame/imported"),
    (lambda s: s["frame"].update(imported=True), "capsule_type", "/frame/imported"),
    (lambda s: s["frame"].update(imported=-1), "capsule_number_range", "/frame/imported"),
    (lambda s: s["frame"].update(imported=10**20), "capsule_number_range", "/"),
    (lambda s: s["frame"].update(strata={}), "capsule_type", "/frame/strata"),
    (lambda s: s.update(frame=None), "capsule_type", "/frame"),
    (lambda s: s["report"].update(composed_utc="2026-11-20 12:00"), "capsule_pattern",
     "/report/composed_utc"),
    (lambda s: s["rows_root"].update(root="A" * 64), "capsule_pattern", "/rows_root/root"),
    (lambda s: s["protocols"][0].update(key_commits=["0" * 64]), "capsule_list_size",
     "/protocols/0/key_commits"),
    (lambda s: s["report"].update(title="Järva".replace("ä", "a\u0308")), "capsule_not_nfc",
     "/report/title"),
    (lambda s: s["report"].update(title="a\ud800"), "capsule_not_utf8", "/"),
    (lambda s: s["report"].update(title="x" * 601), "capsule_text_length", "/report/title"),
    (lambda s: s["report"].update(title="a\u0007b"), "capsule_pattern", "/report/title"),
    (lambda s: s["estimates"][0].update(value="0,5"), "capsule_pattern", "/estimates/0/value"),
    (lambda s: s["counts"][0].update(hidden="primary"), "capsule_key_unknown", "/counts/0"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code", "pointer"), BROKEN)
def test_every_broken_rule_is_named_with_its_place(
    change: Callable[[dict[str, Any]], object], code: str, pointer: str
) -> None:
    assert (code, pointer) in faults_of(_sections(change))


def test_all_faults_are_told_at_once() -> None:
    def spoil(sections: dict[str, Any]) -> None:
        sections["frame"]["imported"] = "45"
        sections["report"]["composed_utc"] = "igår"
        sections["rows_root"]["root"] = "0"
        del sections["seed"]

    assert len(faults_of(_sections(spoil))) == 4


def test_a_defect_of_the_composer_raises_with_every_fault() -> None:
    sections = sample_sections()
    sections["frame"]["imported"] = 1.5
    sections["seed"] = None
    with pytest.raises(CapsuleFaultsError) as raised:
        encode(sections)
    assert {fault.column for fault in raised.value.faults} == {"/frame/imported", "/seed"}


@pytest.mark.parametrize(
    ("respell", "code"),
    [
        (lambda data: data + b"\n", "capsule_not_canonical"),
        (lambda data: data.replace(b'":', b'": ', 1), "capsule_not_canonical"),
        (lambda data: data.replace("ä".encode(), b"\\u00e4", 1), "capsule_not_canonical"),
        (lambda data: data.replace(b'"imported":45', b'"imported":-0', 1), "capsule_not_canonical"),
        (lambda data: data.replace(b'"audience"', b'"audience":"","audience"', 1),
         "capsule_key_twice"),
        (lambda data: data.replace(b'"imported":45', b'"imported":4.5e1', 1), "capsule_float"),
        (lambda data: data.replace(b'"imported":45', b'"imported":NaN', 1), "capsule_float"),
        (lambda data: b"\xef\xbb\xbf" + data, "capsule_not_json"),
        (lambda data: data[:-1], "capsule_not_json"),
        (lambda data: data + b"x", "capsule_not_json"),
        (lambda data: b"", "capsule_not_json"),
        (lambda data: data[:9] + b"\xff" + data[9:], "capsule_not_utf8"),
        (lambda data: b"[" * (DEPTH_LIMIT + 1) + b"]" * (DEPTH_LIMIT + 1), "capsule_too_deep"),
        (lambda data: b"[" * 200_000, "capsule_too_deep"),
        (lambda data: b" " * (SIZE_LIMIT + 1), "capsule_too_large"),
    ],
)  # fmt: skip
def test_no_other_spelling_is_taken(respell: Callable[[bytes], bytes], code: str) -> None:
    assert code in [found for found, _ in faults_of(respell(encode(sample_sections())))]


@given(place=st.integers(0, 13_000), sign=st.integers(0, 255))
def test_one_changed_byte_is_another_capsule_or_none(place: int, sign: int) -> None:
    data = encode(sample_sections())
    place %= len(data)
    changed = data[:place] + bytes([sign]) + data[place + 1 :]
    found = decode(changed)
    if isinstance(found, Capsule):
        assert (found.value == json.loads(data)) == (changed == data)


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
))  # fmt: skip
def test_anything_at_all_is_answered_with_faults(value: Any) -> None:
    data = json.dumps(value).encode()
    found = decode(data)
    assert isinstance(found, tuple)
    assert found
