"""The canonical frame, its hash and every fault at once."""

import hashlib
from decimal import Decimal
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.frame import (
    FrameHeaders,
    FrameRow,
    SamplingFrame,
    decimal_text,
    frame_commit,
    read_frame_text,
    shown,
)

IDS = ("SN-0002", "SN-0001", "Å-1")
LETTERS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=8)


def frame_of(*rows: FrameRow) -> SamplingFrame:
    built = SamplingFrame.build(rows)
    assert built.frame is not None, built.issues
    return built.frame


def issues_of(*rows: FrameRow) -> list[tuple[int, str]]:
    built = SamplingFrame.build(rows)
    return [(issue.row, issue.code) for issue in built.issues]


def test_golden_frame_without_stratum() -> None:
    frame = frame_of(*(FrameRow(i) for i in IDS))
    assert frame.text == "SN-0001\t\t\nSN-0002\t\t\nÅ-1\t\t\n"
    assert frame.sha256 == "22abcb7f341e57c47b78478a3f3908ef1d3546892f5380618c929b3e9f6d18c6"
    assert (frame.count, frame.strata, frame.is_stratified) == (3, (("", 3),), False)


def test_golden_frame_with_stratum() -> None:
    frame = frame_of(*(FrameRow(i, "Järva") for i in IDS))
    assert frame.sha256 == "66fef07dc9b55ed0ad2c7fbf693d4f906f1daa6b8344a052c848cf12e601860c"
    assert frame.strata == (("Järva", 3),)
    assert frame.ids_by_stratum() == {"Järva": ["SN-0001", "SN-0002", "Å-1"]}


def test_the_order_and_spelling_of_the_file_do_not_matter() -> None:
    rows = (FrameRow("A\u030a-1 ", " Järva"), FrameRow("SN-0001", "Järva"), FrameRow(" B", "Järva"))
    assert len({frame_of(*order).sha256 for order in permutations(rows)}) == 1


@given(st.lists(LETTERS, min_size=1, max_size=30, unique_by=lambda s: s))
def test_lines_stand_in_the_order_of_their_bytes(ids: list[str]) -> None:
    built = SamplingFrame.build([FrameRow(i) for i in ids])
    if built.frame is None:
        return
    lines = built.frame.text.encode().split(b"\n")[:-1]
    assert lines == sorted(lines)
    assert built.frame.sha256 == hashlib.sha256(built.frame.text.encode()).hexdigest()
    assert read_frame_text(built.frame.text).frame == built.frame


@given(
    st.lists(
        st.sampled_from(["A", "B1", " C", "D ", "", "E F", "G\nH", "Ä", "\t", "A"]), max_size=5
    ),
    st.lists(st.sampled_from(["", "Järva", "Farsta", " x", "\x00"]), min_size=5, max_size=5),
)
def test_plain_columns_are_read_as_rows_are(ids: list[str], strata: list[str]) -> None:
    """The whole-column way must give what the row-by-row way gives; Å forces the latter."""
    rows = [FrameRow(i, s) for i, s in zip(ids, strata, strict=False)]
    quick = SamplingFrame.build(rows)
    slow = SamplingFrame.build([*rows, FrameRow("Å", "Järva")])
    if slow.frame is not None and quick.frame is not None:
        kept = [line for line in slow.frame.text.split("\n") if not line.startswith("Å")]
        assert "\n".join(kept) == quick.frame.text
    errors = {(i.row, i.code) for i in slow.issues if i.code != "stratum_empty"}
    assert {
        (i.row, i.code) for i in quick.issues if i.code not in {"stratum_empty", "frame_empty"}
    } == (errors)


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (None, ""),
        (Decimal("1.50"), "1.5"),
        (Decimal("1E+3"), "1000"),
        (Decimal("100"), "100"),
        (Decimal("-0.0"), "0"),
        (Decimal("0.000"), "0"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("12345678901234567890123456789.10"), "12345678901234567890123456789.1"),
    ],
)
def test_a_size_has_one_spelling(size: Decimal | None, text: str) -> None:
    assert decimal_text(size) == text


def test_every_fault_is_listed_with_its_row() -> None:
    rows = (
        FrameRow("A-1", "Järva"),
        FrameRow("", "Järva"),
        FrameRow("A-1 ", "Järva"),
        FrameRow("A\u200b2", "Järva"),
        FrameRow("A-3", "  "),
        FrameRow("A-4", "J\u0000"),
        FrameRow("A-5", "Järva", Decimal(-1)),
        FrameRow("A-1", "Järva", Decimal("NaN")),
        FrameRow("\u0410B", "Järva", Decimal("1E+99")),
    )
    assert issues_of(*rows) == [
        (3, "id_empty"),
        (4, "id_duplicate"),
        (5, "id_character"),
        (6, "stratum_empty"),
        (7, "stratum_character"),
        (8, "size_invalid"),
        (9, "size_invalid"),
        (9, "id_duplicate"),
        (10, "id_mixed_scripts"),
        (10, "size_invalid"),
    ]
    assert SamplingFrame.build(rows).frame is None


def test_a_fault_names_the_users_row_column_and_value() -> None:
    headers = FrameHeaders(id="Ärende", stratum="Stadsdel")
    built = SamplingFrame.build([FrameRow("X"), FrameRow("X ")], [5, 9], headers)
    facts = {"first_row": 5}
    assert built.issues == (Issue("id_duplicate", Severity.ERROR, 9, "Ärende", "X ", facts),)


def test_a_warning_keeps_the_frame() -> None:
    built = SamplingFrame.build([FrameRow("S\u0410")])
    assert built.frame is not None
    assert [issue.severity for issue in built.issues] == [Severity.WARNING]


def test_an_empty_list_has_no_frame() -> None:
    assert SamplingFrame.build([]).frame is None
    assert issues_of() == [(0, "frame_empty")]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("19900101-9802", "19900101-****"),
        ("9001019802", "900101****"),
        ("2026-0123", "2026-0123"),
        ("x" * 80, "x" * 60),
    ],
)
def test_a_fault_never_shows_a_personnummer(raw: str, text: str) -> None:
    assert shown(raw) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A\t\t",
        "B\t\t\nA\t\t\n",
        "A\t\n",
        "A\t\t1.0\n",
        "A\t\tx\n",
        "A \t\t\n",
        "A\t\t\nA\t\t\n",
    ],
)
def test_another_spelling_of_a_frame_text_is_refused(text: str) -> None:
    built = read_frame_text(text)
    assert built.frame is None
    assert built.issues[0].code == "frame_text_not_canonical"


def test_commitment_is_the_hash_of_nonce_and_text() -> None:
    nonce = bytes(range(32))
    assert frame_commit(nonce, "A\t\t\n") == hashlib.sha256(nonce + b"A\t\t\n").hexdigest()
    with pytest.raises(ValueError, match="32"):
        frame_commit(b"", "A\t\t\n")
