"""Who reads what: balanced, drawn, the same for whoever draws again; and jäv."""

from __future__ import annotations

import hashlib
from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.reading_assignment import (
    Conflict,
    Duty,
    FileToRead,
    Part,
    Readers,
    SecondReadingTerms,
    assign_readers,
    checked_terms,
    draw_second_readings,
    next_reader,
    separation,
)

SEED = "271828-314159"
DISTRICTS = ("Bromma", "Farsta", "Järva", "Skarpnäck")


def files_in(*counts: int, reserves: int = 0) -> list[FileToRead]:
    """So many drawn files, and reserves, in each stadsdel."""
    return [
        FileToRead(AktNumber(f"{district[:2].upper()}{number:02d}"), district, number >= count)
        for district, count in zip(DISTRICTS, counts, strict=False)
        for number in range(count + reserves)
    ]


def readers(*names: str, conflicts: tuple[Conflict, ...] = (), seed: str = SEED) -> Readers:
    return Readers(names, conflicts, seed)


def test_the_ticket_can_be_computed_by_hand() -> None:
    """The digits of SHA-256(hex SHA-256(seed, line feed, label), id), reversed behind "0."."""
    prefix = hashlib.sha256(f"{SEED}\nläsare".encode()).hexdigest()
    digest = hashlib.sha256((prefix + "BR00\nAnna").encode()).hexdigest()
    wanted = "0." + f"{int(digest, 16):064d}"[::-1]
    assert readers("Anna").ticket("läsare", "BR00", "Anna") == wanted


GOLDEN = [
    ("BR00", "Bo"),
    ("BR01", "Bo"),
    ("BR02", "Anna"),
    ("FA00", "Bo"),
    ("FA01", "Anna"),
    ("FA02", "Anna"),
]


def test_a_golden_assignment() -> None:
    files = files_in(3, 3)
    duties = assign_readers(files, readers("Anna", "Bo"))
    assert [(d.akt, d.reader) for d in duties] == GOLDEN
    again = assign_readers(list(reversed(files)), readers("Bo", "Anna"))
    assert set(again) == set(duties)
    assert set(assign_readers(files, readers("Anna", "Bo", seed="1"))) != set(duties)


COUNTS = st.lists(st.integers(2, 8), min_size=2, max_size=4)


@given(COUNTS, st.integers(2, 5), st.integers(0, 999))
def test_every_stadsdel_meets_as_many_readers_as_it_can(
    counts: list[int], people: int, seed: int
) -> None:
    files = files_in(*counts, reserves=2)
    names = [f"L{number}" for number in range(people)]
    duties = {d.akt: d.reader for d in assign_readers(files, readers(*names, seed=str(seed)))}
    assert len(duties) == len(files)
    main = [file for file in files if not file.reserve]
    for district, count in zip(DISTRICTS, counts, strict=False):
        met = Counter(duties[file.akt] for file in main if file.district == district)
        assert len(met) == min(count, people)
        assert max(met.values()) - min(met.values()) <= 1
    load = Counter(duties[file.akt] for file in main)
    assert max(load.values()) - min(load[name] for name in names) <= len(counts)


@given(COUNTS, st.integers(2, 5), st.fractions(0, 1), st.integers(0, 4), st.integers(0, 999))
def test_second_readings_are_enough_and_never_by_the_first_reader(
    counts: list[int], people: int, share: Fraction, least: int, seed: int
) -> None:
    files = files_in(*counts, reserves=2)
    everybody = readers(*(f"L{number}" for number in range(people)), seed=str(seed))
    first = assign_readers(files, everybody)
    terms = SecondReadingTerms(share, least)
    second = draw_second_readings(files, first, everybody, terms)
    firsts = {duty.akt: duty.reader for duty in first}
    assert all(duty.reader != firsts[duty.akt] for duty in second)
    twice = {duty.akt for duty in second}
    for district, count in zip(DISTRICTS, counts, strict=False):
        main = [f.akt for f in files if f.district == district and not f.reserve]
        wanted = 0 if share == 0 else min(count, max(least, -(-share * count // 1)))
        assert len(twice & set(main)) == wanted
    others = readers(*(f"X{number}" for number in range(people)), seed=str(seed))
    assert {d.akt for d in draw_second_readings(files, assign_readers(files, others), others, terms)
            } == twice  # fmt: skip


def test_the_default_is_a_fifth_and_three_of_each_stadsdel() -> None:
    terms = SecondReadingTerms()
    assert [terms.files(drawn) for drawn in (2, 3, 12, 15, 16, 40)] == [2, 3, 3, 3, 4, 8]


def test_a_protected_child_is_read_once() -> None:
    files = [FileToRead(AktNumber(f"BR{n}"), "Bromma", once=n == 0) for n in range(3)]
    everybody = readers("Anna", "Bo")
    second = draw_second_readings(
        files, assign_readers(files, everybody), everybody, SecondReadingTerms(Fraction(1), 20)
    )
    assert {duty.akt for duty in second} == {"BR1", "BR2"}


class TestConflicts:
    WHOLE = Conflict("Anna", "Har arbetat där.", district="Bromma")

    def test_nobody_reads_where_jav_is_known(self) -> None:
        files = files_in(4, 4)
        everybody = readers("Anna", "Bo", "Cia", conflicts=(self.WHOLE,))
        first = assign_readers(files, everybody)
        second = draw_second_readings(files, first, everybody, SecondReadingTerms(Fraction(1)))
        bromma = {file.akt for file in files if file.district == "Bromma"}
        assert {d.reader for d in (*first, *second) if d.akt in bromma} == {"Bo", "Cia"}
        assert "Anna" in {d.reader for d in first}

    @pytest.mark.parametrize(
        ("names", "code"),
        [
            ((), "readers_missing"),
            (("Anna",), "no_reader_left"),
            (("Anna", "Bo"), "second_reader_missing"),
        ],
    )
    def test_too_few_are_told(self, names: tuple[str, ...], code: str) -> None:
        files, everybody = files_in(2), readers(*names, conflicts=(self.WHOLE,))

        def deal() -> None:
            first = assign_readers(files, everybody)
            draw_second_readings(files, first, everybody, SecondReadingTerms())

        with pytest.raises(InspectionError) as raised:
            deal()
        assert raised.value.code == code

    def test_a_moved_file_goes_to_the_least_burdened_who_may(self) -> None:
        (file, *_) = files_in(2)
        barred = Conflict("Cia", "Släkt.", akt=file.akt)
        duties = [
            Duty(file.akt, Part.FIRST, "Anna"), Duty(file.akt, Part.SECOND, "Bo"),
            Duty(AktNumber("BR01"), Part.FIRST, "Dag"),
        ]  # fmt: skip
        everybody = readers("Anna", "Bo", "Cia", "Dag", "Eva", conflicts=(barred,))
        assert next_reader(file, Part.FIRST, duties, everybody) == "Eva"
        with pytest.raises(InspectionError, match="no_reader_left"):
            next_reader(file, Part.FIRST, duties, readers("Anna", "Bo", "Cia", conflicts=(barred,)))


class TestSeparation:
    def duty(self, akt: str, reader: str, part: Part = Part.FIRST) -> Duty:
        return Duty(AktNumber(akt), part, reader)

    def test_two_readers_in_each_stadsdel_can_be_told_apart(self) -> None:
        files = files_in(2, 2, reserves=1)
        duties = [self.duty(file.akt, "Anna" if file.akt.endswith("0") else "Bo") for file in files]
        found = separation(files, duties)
        assert (found.districts, found.readers, found.single, found.narrow) == (2, 2, (), 0)
        assert found.holds

    def test_a_stadsdel_with_one_reader_and_a_reader_with_one_stadsdel(self) -> None:
        files = files_in(2, 2, 2)
        duties = [self.duty(file.akt, "Anna") for file in files[:4]]
        duties += [self.duty(files[4].akt, "Bo"), self.duty(files[5].akt, "Anna")]
        duties += [self.duty(file.akt, "Bo", Part.SECOND) for file in files[:4]]
        found = separation(files, duties)
        assert (found.single, found.narrow, found.holds) == (("Bromma", "Farsta"), 1, False)


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (SecondReadingTerms(Fraction(-1, 10)), "second_share_out_of_bounds"),
        (SecondReadingTerms(Fraction(11, 10)), "second_share_out_of_bounds"),
        (SecondReadingTerms(least=-1), "second_least_out_of_bounds"),
        (SecondReadingTerms(least=21), "second_least_out_of_bounds"),
    ],
)
def test_terms_have_bounds(terms: SecondReadingTerms, code: str) -> None:
    with pytest.raises(InspectionError) as raised:
        checked_terms(terms)
    assert raised.value.code == code
