"""The reader of template files against tomllib, its faults, its places, and its patience."""

# ruff: noqa: E501 - heaps and broken texts read best on one line

from __future__ import annotations

import random
import time
import tomllib
from datetime import date, datetime
from datetime import time as clock
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist.document import MAX_FAULTS, Document, Place
from inspector_app.domain.checklist.document.reader import read_document
from inspector_app.wording.faults import table
from tests.proofs import count

FILES = sorted((Path(__file__).parents[2] / "checklists").rglob("*.toml"))
OUTSIDE = {"toml_dotted_key", "toml_time", "toml_number", "checklist_too_deep"}
"""The faults of what tomllib reads and templates do not use."""


def by_tomllib(text: str) -> dict[str, Any] | None:
    """What tomllib reads, decimals exactly; ``None`` when it refuses."""
    try:
        return tomllib.loads(text, parse_float=_exact)
    except (ValueError, RecursionError):
        return None


def _exact(text: str) -> Fraction:
    return Fraction(0) if text.lstrip("+-") in ("inf", "nan") else Fraction(text)


def codes(text: str) -> list[str]:
    return [fault.code for fault in read_document(text).faults]


def assert_agrees(text: str) -> None:
    """No fault: tomllib reads the same. Faults: tomllib refuses, or the writing is left out."""
    document, wanted = read_document(text), by_tomllib(text)
    if not document.faults:
        assert wanted is not None, text
        assert document.data == wanted
        assert repr(document.data) == repr(wanted)
    elif wanted is not None:
        assert {fault.code for fault in document.faults} & OUTSIDE, (text, document.faults)


# ----------------------------------------------------------------------------- the same as tomllib


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_template_is_read_as_tomllib_reads_it(path: Path) -> None:
    text = path.read_text("utf-8")
    document = read_document(text)
    assert document.faults == ()
    assert document.data == by_tomllib(text)


PIECES = [
    "a", "b", "a-1", '"k y"', "'k'", '""', " = ", "=", " ", "\t", "\n", "\n", "\r\n", "\r", "#", "# x\n",
    "[", "]", "[[", "]]", "[a]\n", "[[a]]\n", "[a.b]\n", "[[a.b]]\n", "[b]\n", "a = 1\n", "b = 2\n",
    "{", "}", "{ a = 1 }", "{}", "[1, 2]", "[]", ",", ".", "1", "-1", "+0", "01", "1_000", "1__0", "0x1F",
    "1.5", "-0.0", "1.", ".5", "1e3", "inf", "nan", "true", "false", "True", "2026-02-28", "2026-02-30",
    "2026-02-28T10:00:00", "10:20:30", "2026-01-01 ", '"', "'", '"""', "'''", '""""', '"x"', "'x'", "\\",
    "\\n", "\\u00e5", "\\ud800", "\\U0001F600", "\\x", '\\"', "å", "\x00", "\x07", "\x7f", "\ufeff",
    "a = [\n", "a = '''\n", 'b = """\n', "a = { b = [1], c = 'd' }\n", "x.y = 1\n", "[ a . b ]\n",
    "a = [{ b = 1 }, { b = 2 }]\n", "[a]\n[a.c]\n", "text\n", "1 2", "\u2028", "\x0b", "\x85",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_heap_of_signs_is_read_as_tomllib_reads_it(text: str) -> None:
    assert_agrees(text)


@given(st.text(alphabet="ab=[]{}\"'\\#,.1-: \n\tu0\r", max_size=40))
def test_any_short_text_is_read_as_tomllib_reads_it(text: str) -> None:
    assert_agrees(text)


def test_any_slip_in_a_template_is_seen_as_tomllib_sees_it() -> None:
    whole = (FILES[0].parent / "besok-1.toml").read_text("utf-8")
    part = whole[: whole.index("[[table]]") + 2000]
    chance = random.Random(3)
    for _ in range(count(5000, 300)):
        at = chance.randrange(len(part))
        piece = chance.choice(PIECES) if chance.random() < 0.6 else ""
        assert_agrees(part[:at] + piece + part[at + chance.randrange(4) :])


WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=12)
SCALARS = st.one_of(
    st.booleans(),
    st.integers(-(10**16), 10**16),
    st.dates(),
    st.decimals(-(10**6), 10**6, places=3).map(Fraction),
    WORDS,
)


def _basic(text: str) -> str:
    return '"' + "".join(f"\\U{ord(c):08X}" for c in text) + '"'


def _written(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case Fraction():
            return f"{float(value):.3f}"
        case str():
            return _basic(value)
        case list():
            return "[\n" + ",  # x\n".join(_written(v) for v in value) + "\n]"
        case dict():
            return "{" + ", ".join(f"{_basic(k)} = {_written(v)}" for k, v in value.items()) + "}"
        case _:
            return str(value)


NESTED = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(WORDS, inner.filter(bool), max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(WORDS, NESTED, max_size=5), st.booleans())
def test_every_value_is_read_exactly(data: dict[str, Any], below: bool) -> None:
    lines = [f"{_basic(key)} = {_one_line(value)}" for key, value in data.items()]
    text = "\n".join((["[[t.u]]"] if below else []) + lines)
    document = read_document(text)
    assert document.faults == ()
    assert document.data == ({"t": {"u": [data]}} if below else data)
    assert_agrees(text)


def _one_line(value: Any) -> str:
    """Inline tables stand on one line; lists outside them may break."""
    written = _written(value)
    return written.replace(",  # x\n", ", ").replace("\n", "") if "{" in written else written


# ------------------------------------------------------------------------------------ all at once

BROKEN: list[tuple[str, list[tuple[str, int, int]], dict[str, Any]]] = [
    ('a = "x\nb = 1', [("toml_text_open", 1, 5)], {"a": "x", "b": 1}),
    ("a = 'x\nb = 1", [("toml_text_open", 1, 5)], {"a": "x", "b": 1}),
    ('a = """x\ny\nb = """\nmer text\n"""\nc = 3', [("toml_long_text_open", 1, 5)], {"b": "mer text\n", "c": 3}),
    ('a = """x\n[y]\nb = 1', [("toml_long_text_open", 1, 5)], {"y": {"b": 1}}),
    ("a = [1 2]\nb = 1", [("toml_comma", 1, 7)], {"a": [1, 2], "b": 1}),
    ("a = [\n 1,\n 2\nb = 3\n[z]", [("toml_list_open", 1, 5)], {"b": 3, "z": {}}),
    ("a = [\n 1,\n[[z]]\nc = 1", [("toml_list_open", 1, 5)], {"z": [{"c": 1}]}),
    ("a = [,1]", [("toml_value_missing", 1, 6)], {"a": [1]}),
    ("a = [}]\nb = 1", [("toml_value", 1, 6)], {"a": [], "b": 1}),
    ("a = [1}, 2]\nb = 1", [("toml_value", 1, 7)], {"a": [1, 2], "b": 1}),
    ("a = [{b = 1}}, 2 }\n]", [("toml_value", 1, 13), ("toml_value", 1, 18)], {"a": [{"b": 1}, 2]}),
    ("a = {b = 1, c 2, d = 3}", [("toml_equals", 1, 15)], {"a": {"b": 1, "d": 3}}),
    ("a = {b = 1, = 2, d = 3}", [("toml_key", 1, 13)], {"a": {"b": 1, "d": 3}}),
    ("a = {b = 1 c = 3}", [("toml_comma", 1, 11)], {"a": {"b": 1, "c": 3}}),
    ("a = {b = 1,}", [("toml_last_comma", 1, 11)], {"a": {"b": 1}}),
    ("a = {b = 1\nc = 2", [("toml_brace_open", 1, 5)], {"a": {"b": 1}, "c": 2}),
    ("a = {b = 1, b = 2}", [("toml_twice", 1, 13)], {"a": {"b": 1}}),
    ("a = \nb = 1", [("toml_value_missing", 1, 5)], {"b": 1}),
    ("a = tru\nb = 1", [("toml_value", 1, 5)], {"b": 1}),
    ("a\nb = 1", [("toml_equals", 1, 2)], {"b": 1}),
    ("a 1\nb = 1", [("toml_equals", 1, 3)], {"b": 1}),
    ("= 1\nb = 1", [("toml_statement", 1, 1)], {"b": 1}),
    ("a = 1 2\nb = 1", [("toml_after_value", 1, 7)], {"a": 1, "b": 1}),
    ("a = 1\na = 2", [("toml_twice", 2, 1)], {"a": 1}),
    ("[a]\n[a]\nb = 1", [("toml_twice", 2, 1)], {"a": {}}),
    ("a = 1\n[a]\nb = 1", [("toml_twice", 2, 1)], {"a": 1}),
    ("a = 1\n[a.b]\nc = 1", [("toml_twice", 2, 1)], {"a": 1}),
    ("a = []\n[[a]]\nc = 1", [("toml_twice", 2, 1)], {"a": []}),
    ("[[a]]\n[a]", [("toml_twice", 2, 1)], {"a": [{}]}),
    ("[x\ny = 1\n[ ]\nz = 1", [("toml_header", 1, 1), ("toml_header", 3, 1)], {"x": {"y": 1}}),
    ("[[x]\ny = 1", [("toml_header", 1, 1)], {"x": [{"y": 1}]}),
    ("a.b = 1\nc = 1", [("toml_dotted_key", 1, 1)], {"c": 1}),
    ("a = 1e5\nb = 0x1\nc = 007", [("toml_number", 1, 5), ("toml_number", 2, 5), ("toml_value", 3, 5)], {}),
    ("a = " + "9" * 30, [("toml_number", 1, 5)], {}),
    ("a = 2026-02-30", [("toml_date", 1, 5)], {}),
    ("a = 10:20\nb = 2026-01-01T10:00:00Z\nc = 2026-01-01 10:00", [("toml_time", n, 5) for n in (1, 2, 3)], {}),
    ('a = "\\q"\nb = "\\ud800"', [("toml_escape", 1, 6), ("toml_escape", 2, 6)], {"a": "q", "b": ""}),
    ('a = "x\x00y"\n# \x07\nb = 1', [("toml_character", 1, 7), ("toml_character", 2, 3)], {"a": "xy", "b": 1}),
    ("\ufeffa = 1", [("toml_mark", 1, 1)], {"a": 1}),
    ("a = 1\rb = 2\nc = 3", [("toml_character", 1, 6)], {"a": 1, "c": 3}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "faults", "data"), BROKEN)
def test_reading_goes_on_after_each_fault(
    text: str, faults: list[tuple[str, int, int]], data: dict[str, Any]
) -> None:
    document = read_document(text)
    found = [(f.code, *_pair(document.place_at(f.at))) for f in document.faults]
    assert (found, document.data) == (faults, data)
    assert by_tomllib(text) is None or {code for code, *_ in faults} <= OUTSIDE


def _pair(place: Place) -> tuple[int, int]:
    return place.line, place.column


def test_all_these_faults_in_one_file_come_together() -> None:
    apart = [(text, [code for code, *_ in faults]) for text, faults, _ in BROKEN]
    alone = {"toml_mark", "toml_twice", "toml_long_text_open"}  # these look at the whole file
    kept = [(text, found) for text, found in apart if not alone & set(found)]
    own = [part.replace("z", f"z{n}").replace("[x", f"[x{n}") for n, (part, _) in enumerate(kept)]
    text = "".join(f"\n[[part]]\n[part.p{n}]\n{part}\n" for n, part in enumerate(own))
    assert codes(text) == [code for _, found in kept for code in found]


def test_what_stands_twice_names_the_line_of_the_first() -> None:
    for text in (
        "\n\na = 1\na = 2",
        "\n\n[a]\nx = 1\n[a]\n",
        "a = {\nb = 1",
        "\n\nb = {c = 1, c = 2}",
    ):
        for fault in read_document(text).faults:
            assert dict(fault.facts).get("first", 3) == 3


def test_sixteen_levels_are_read_and_no_more() -> None:
    assert codes("a = " + "[" * 15 + "]" * 15) == []
    assert codes("a = " + "[" * 17 + "]" * 17 + "\n") == ["checklist_too_deep"]


def test_every_fault_of_writing_has_a_sentence() -> None:
    for text, faults, _ in [*BROKEN, ("[\n" * 300, [], {}), ("a = " + "[" * 99, [], {})]:
        for fault in read_document(text).faults:
            message, remedy = table()[fault.code]
            place = {"row": 1, "column": "", "value": fault.found, "position": 2}
            for template in (message, remedy):
                assert template.format(**place, **dict(fault.facts)).endswith(".")
        assert {code for code, *_ in faults} <= set(table())


# ----------------------------------------------------------------------------------------- places


def test_every_value_and_key_has_its_place() -> None:
    text = 'a = 1\n\n[[t]]\n  b = [\n    { id = "x", n = 2 },\n  ]\n[t.u]\n"c d" = \'y\'\n'
    document = read_document(text)
    assert document.place(("a",)) == Place(1, 5)
    assert document.place(("t", 0)) == Place(3, 1)
    assert document.place(("t", 0, "b", 0, "n")) == Place(5, 21)
    assert document.place_of_key(("t", 0, "b", 0, "n")) == Place(5, 17)
    assert document.place_of_key(("t", 0, "u", "c d")) == Place(8, 1)
    assert document.place(("t", 0, "b", 0, "missing")) == Place(5, 5)
    assert document.place(("nowhere",)) == Place(0, 0)
    assert document.place_of_key(("t", 0, "missing")) == Place(3, 1)


TEXTS = [
    'a = "abcX"',
    "a = 'abcX'",
    'a = """abcX"""',
    'a = """\nab\ncX"""',
    'a = """\\\n   ab \\\n   cX"""',
    'a = "\\u00e5\\tb\\"X"',
    "a = '''\nab\n''X'''",
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_character_of_a_text_has_its_place(text: str) -> None:
    document = read_document(text)
    value = document.data["a"]
    assert value == (by_tomllib(text) or {})["a"]
    place = document.place_within(("a",), value.index("X"))
    at = text.index("X")
    assert place == Place(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


# --------------------------------------------------------------------------------------- patience

HEAPS = {
    "keys": "a = 1\n",
    "brackets": "[",
    "lists": "a = [\n",
    "open texts": 'a = """\n',
    "open apostrophes": "a = '''\n",
    "both": "a = '''x\nb = \"\"\"y\n",
    "quotes": '"',
    "headers": "[[a]]\n",
    "deeper": "[a.b.c]\n",
    "control": "\x07",
    "nul": "\x00\n",
    "returns": "\r",
    "numbers": "1, ",
    "backslashes": "\\",
    "spaces": " ",
    "comments": "# å\n",
    "braces": "a = {",
    "words": "text ",
    "new keys": "",
}


def _heap(name: str, size: int) -> str:
    if name == "new keys":
        return "".join(f"k{n} = 'x'\n" for n in range(size // 12))
    start = "a = [" if name == "numbers" else 'a = "' if name == "backslashes" else ""
    return start + HEAPS[name] * (size // len(HEAPS[name]))


@pytest.mark.parametrize("name", HEAPS)
def test_a_huge_file_is_read_in_time(name: str) -> None:
    heap = _heap(name, count(10_000_000, 1_000_000))
    started = time.process_time()
    document = read_document(heap)
    assert time.process_time() - started < count(150, 20)
    assert isinstance(document, Document)
    assert len(document.faults) <= MAX_FAULTS + 1


def test_time_grows_with_length_and_no_faster() -> None:
    """Ten times the length takes at most thirty times the time, which a square would break."""
    for name in ("open texts", "both", "numbers", "lists", "new keys"):
        short, long = _seconds(_heap(name, 20_000)), _seconds(_heap(name, 200_000))
        assert long < 30 * max(short, 0.002), name


def _seconds(text: str) -> float:
    best = 1e9
    for _ in range(2):
        started = time.process_time()
        read_document(text)
        best = min(best, time.process_time() - started)
    return best


def test_too_many_faults_end_the_reading_with_a_word_about_it() -> None:
    found = codes("x\n" * 10_000)
    assert found == ["toml_equals"] * MAX_FAULTS + ["toml_more"]


def test_deep_nesting_is_refused_and_read_past() -> None:
    assert codes("a = " + "[" * 100_000 + "\nb = 1") == ["checklist_too_deep"]
    assert codes("a = " + "{a=" * 100_000 + "\nb = 1") == ["checklist_too_deep"]
    assert codes("[" + "a." * 100_000 + "a]") == ["checklist_too_deep"]


def test_what_tomllib_makes_of_a_clock_time_never_reaches_a_template() -> None:
    for kind, text in (
        (datetime, "2026-01-01T00:00:00"),
        (clock, "10:00:00"),
        (date, "2026-01-01"),
    ):
        read = (by_tomllib(f"a = {text}") or {})["a"]
        assert type(read) is kind
        assert (codes(f"a = {text}") == []) is (kind is date)
