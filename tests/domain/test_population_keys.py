"""Finding repeated keys by fingerprints."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.population.fields import Field, Mapping
from inspector_app.domain.population.keys import (
    KeyReader,
    RepeatFinder,
    canonical_ids,
    fingerprints,
    key_prints,
)
from tests.domain.registers import read_number

TEXTS = st.lists(st.lists(st.text("ab1å", max_size=3).map(str.encode), max_size=8), max_size=6)


@given(TEXTS)
def test_every_repeated_text_is_found_and_chance_is_rare(chunks: list[list[bytes]]) -> None:
    """Never too few: a text that occurs twice has a repeated fingerprint; blanks do not count."""
    finder = RepeatFinder()
    for chunk in chunks:
        finder.take(key_prints(chunk))
    times = Counter(text for chunk in chunks for text in chunk)
    twice = [text for text, count in times.items() if count > 1 and text]
    assert set(fingerprints(twice)) == finder.repeats().keys


def test_a_large_list_is_judged_in_parts() -> None:
    """One text in two hundred thousand occurs again, far away."""
    finder = RepeatFinder()
    for start in range(0, 200_000, 2_000):
        finder.take(key_prints(b"K-%d" % number for number in range(start, start + 2_000)))
    finder.take(key_prints([b"K-17"]))
    found = finder.repeats().keys
    assert set(fingerprints([b"K-17"])) <= found
    assert len(found) == 1  # by chance one in a thousand million lists has another
    assert not finder.shows_repeats, "it is too far away to be seen early"


def test_ids_of_rows_without_valid_number_are_kept() -> None:
    """They may belong to a row that has one."""
    mapping = Mapping(((Field.IDENTIFIER, "Id"), (Field.PERSONNUMMER, "Pnr")))
    keys, finder = KeyReader(mapping, ["Id", "Enhet", "Pnr"], read_number), RepeatFinder()
    assert keys.places == (2, 0)
    finder.take(keys.read([[b"20150312-9802", b"", b"x"], [b"K-1", b" K-2", b""]]))
    finder.take(keys.read([[b"201503129802 ", b"x"], [b"K-1", b""]]))
    repeats = finder.repeats()
    assert repeats.own_ids == {"K-2"}
    assert repeats.keys == set(fingerprints([b"20150312-9802", b"x"]))


def test_ids_are_compared_in_one_spelling() -> None:
    """Blanks round them and ways to write Å make no difference; an unusable id is empty."""
    written = [text.encode() for text in (" A\u030a-1", "Å-1 ", "K\u200b1", "")]
    assert list(map(bytes.decode, canonical_ids(written))) == ["Å-1", "Å-1", "", ""]
