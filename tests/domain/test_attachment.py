"""What a scan may be, and how evidence names a page of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.attachment import (
    MOST_BYTES,
    ScanKind,
    ScanPlace,
    kind_of,
    place_in,
    require_kind,
)
from inspector_app.domain.errors import InspectionError
from tests.fakes import scans


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (scans.plan(1), ScanKind.PDF),
        (b"\n\n" + scans.plan(1), ScanKind.PDF),
        (scans.picture("JPEG"), ScanKind.JPEG),
        (scans.picture("PNG"), ScanKind.PNG),
        (b"PK\x03\x04 a text of Word", None),
        (b"x" * 1020 + b"%PDF-", None),
        (b"GIF89a", None),
    ],
)
def test_the_kind_is_seen_in_the_bytes(content: bytes, kind: ScanKind | None) -> None:
    assert kind_of(content) is kind


@pytest.mark.parametrize(
    ("content", "code", "facts"),
    [
        (b"", "scan_empty", {}),
        (b"a text", "scan_unknown_kind", {}),
        (b"%PDF-" + bytes(MOST_BYTES), "scan_too_large", {"megabytes": 51, "most": 50}),
    ],
)
def test_what_is_refused_is_told(content: bytes, code: str, facts: dict[str, int]) -> None:
    with pytest.raises(InspectionError) as refused:
        require_kind(content)
    assert (refused.value.code, refused.value.facts) == (code, facts)


def test_a_page_is_named_in_words() -> None:
    assert ScanPlace(3, 1).text() == "3 i handling 1"
    assert place_in("12") is None
    assert place_in("3 i handling x") is None


@given(st.integers(1, 99_999), st.integers(1, 99_999))
def test_a_named_page_is_found_again(page: int, number: int) -> None:
    assert place_in(ScanPlace(page, number).text()) == ScanPlace(page, number)
