"""The draw against the published vectors, the consistent_sampler package and itself."""

import consistent_sampler as peer
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain import sampling
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.frame import FrameRow, SamplingFrame
from inspector_app.domain.sampling import (
    Design,
    DrawnKind,
    SamplePlan,
    canonical_seed,
    display_ticket,
    draw,
    next_ticket,
    smallest_tickets,
    ticket,
)
from tests.proofs import count

TEXTS = st.text(st.characters(codec="utf-8"), max_size=20)


def frame_of(ids: list[str], strata: list[str] | None = None) -> SamplingFrame:
    built = SamplingFrame.build(
        [FrameRow(i, s) for i, s in zip(ids, strata or [""] * len(ids), strict=True)]
    )
    assert built.frame is not None, built.issues
    return built.frame


def code_of(frame: SamplingFrame, plan: SamplePlan, seed: str | None) -> str:
    with pytest.raises(InspectionError) as caught:
        draw(frame, plan, seed)
    return caught.value.code


def shown(ids: list[str], seed: str, k: int) -> list[str]:
    return [f"{i} {display_ticket(t)[1:]}" for t, i in smallest_tickets(ids, seed, k)]


def test_vector_first_ticket_and_the_next() -> None:
    first = ticket("AB-130", "01382438112797316654")
    assert first == (
        "0.26299714122838008416507544297546663599715395525154425586041245287750224561854"
    )
    assert next_ticket(first) == (
        "0.8232357229934205790595761924514048157652891124687533667363938813600770093316"
    )


@pytest.mark.parametrize(
    ("number", "following"),
    [
        (
            "0.25471",
            "0.642853261655004694691182528114375607701032283189922170593838029306715548381901",
        ),
        (
            "0.234",
            "0.547830802749402616364646686795722512609112766306951592422621788875312684400211",
        ),
    ],
)
def test_vectors_next_ticket(number: str, following: str) -> None:
    assert next_ticket(number) == following


def test_vector_four_ids() -> None:
    assert shown(["ab-1", "ab-2", "cd-1", "ef-3"], "314159", 4) == [
        "cd-1 .317685817",
        "ef-3 .832984519",
        "ab-1 .9098039269",
        "ab-2 .9231549043",
    ]


def test_vector_hundred_numbers() -> None:
    drawn = shown([str(n) for n in range(100)], "41", 10)
    assert [line.split()[0] for line in drawn] == [
        "73",
        "51",
        "17",
        "58",
        "38",
        "42",
        "39",
        "20",
        "11",
        "67",
    ]
    assert drawn[:5] == [
        "73 .000508333",
        "51 .003446232",
        "17 .004419823",
        "58 .020115273",
        "38 .023482375",
    ]


def test_vector_five_letters() -> None:
    assert shown(list("abcde"), "52", 9) == [
        "d .054468191",
        "b .197384308",
        "e .302883911",
        "a .366142288",
        "c .492683857",
    ]


def test_vector_one_id_put_back() -> None:
    numbers = [ticket("d", "52")]
    while len(numbers) < 6:
        numbers.append(next_ticket(numbers[-1]))
    assert [display_ticket(number)[1:] for number in numbers] == (
        [".054468191", ".075709054", ".097719928", ".243379719", ".434726434", ".694790524"]
    )


def test_vector_of_our_own() -> None:
    frame = frame_of([f"SN-{n:04d}" for n in range(1, 21)])
    sample = draw(frame, SamplePlan(Design.SRS, 5), "20261122-31415926535897932384")
    assert [(case.id, display_ticket(case.ticket)) for case in sample.main] == [
        ("SN-0019", "0.043848031"),
        ("SN-0013", "0.137687902"),
        ("SN-0003", "0.174098919"),
        ("SN-0015", "0.178779265"),
        ("SN-0014", "0.227803519"),
    ]


def test_vector_strata_share_one_threshold() -> None:
    first = [f"AB-{n}" for n in range(2000)]
    second = [f"CD-{n}" for n in range(1000)]
    below = [[i for i in ids if ticket(i, "314159") < "0.01"] for ids in (first, second)]
    assert [len(ids) for ids in below] == [24, 9]


@settings(max_examples=count(1000, 200), deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=20, unique=True), TEXTS, st.integers(1, 25))
def test_the_draw_equals_the_package(ids: list[str], seed: str, k: int) -> None:
    theirs = [(t, i) for t, i, _ in peer.sampler(ids, seed, take=k, output="tuple")]
    assert [(display_ticket(t), i) for t, i in smallest_tickets(ids, seed, k)] == theirs


def test_a_thousand_random_ids_and_seeds_equal_the_package() -> None:
    for number in range(1000):
        identifier, seed = ticket("id", str(number))[2:30], ticket("seed", str(number))[2:22]
        full = ticket(identifier, seed)
        assert full == peer.first_fraction(identifier, seed)
        assert next_ticket(full) == peer.next_fraction(full)
        assert display_ticket(full, 18) == peer.trim(full, 18)


@given(st.text("0123456789", min_size=1, max_size=12))
def test_any_ticket_is_continued_and_shown_as_the_package_does(digits: str) -> None:
    number = "0." + digits
    following = next_ticket(number)
    assert following == peer.next_fraction(number)
    assert following > number
    assert display_ticket(number, 4) == peer.trim(number, 4)


@settings(max_examples=count(300, 40), deadline=None)
@given(st.integers(0, 400), st.integers(1, 400), TEXTS)
def test_filtering_equals_sorting(size: int, k: int, seed: str) -> None:
    ids = [f"A{n}" for n in range(size)]
    prefix = sampling._seed_hash(seed)
    assert sampling._filtered(ids, prefix, k) == smallest_tickets(ids, seed, k)


def test_filtering_a_large_frame_equals_sorting_it() -> None:
    ids = [f"ID-{n:06d}" for n in range(30_000)]
    plain = sorted((ticket(i, "31"), i) for i in ids)
    for k in (1, 12, 400, 3750, 3751, 30_001):
        assert smallest_tickets(ids, "31", k) == plain[:k]
    assert smallest_tickets(ids, "31", 0) == []


@given(st.sets(TEXTS, max_size=20), st.sets(TEXTS, max_size=20), TEXTS)
def test_a_part_keeps_the_order_of_the_whole(part: set[str], rest: set[str], seed: str) -> None:
    whole = [i for _, i in smallest_tickets(sorted(part | rest), seed, 40)]
    assert [i for i in whole if i in part] == [
        i for _, i in smallest_tickets(sorted(part), seed, 40)
    ]


def test_seeds_are_text_and_never_numbers() -> None:
    assert canonical_seed(" 007\n") == "007"
    frame = frame_of([f"{n}" for n in range(50)])
    plan = SamplePlan(Design.SRS, 5)
    assert draw(frame, plan, "007").main != draw(frame, plan, "7").main
    assert draw(frame, plan, " 007 ") == draw(frame, plan, "007")
    assert code_of(frame, plan, "  ") == "seed_empty"
    assert code_of(frame, plan, "1\u200b") == "seed_character"


def test_reserves_follow_in_order() -> None:
    frame = frame_of([f"{n}" for n in range(100)])
    sample = draw(frame, SamplePlan(Design.SRS, 6, reserve=4), "41")
    assert [case.id for case in sample.main + sample.reserve] == (
        ["73", "51", "17", "58", "38", "42", "39", "20", "11", "67"]
    )
    assert [case.position for case in sample.main + sample.reserve] == list(range(1, 11))
    assert {case.kind for case in sample.reserve} == {DrawnKind.RESERVE}


def strata_frame() -> SamplingFrame:
    ids = [f"{n}" for n in range(100)]
    return frame_of(ids, ["Järva" if n < 90 else "Farsta" for n in range(100)])


def test_each_stratum_gives_its_smallest_tickets() -> None:
    frame = strata_frame()
    sample = draw(frame, SamplePlan(Design.STRATIFIED, 3, reserve=2), "41")
    for stratum, ids in frame.ids_by_stratum().items():
        order = [i for _, i in smallest_tickets(ids, "41", 5)]
        cases = [c for c in sample.main + sample.reserve if c.stratum == stratum]
        assert sorted(cases, key=lambda c: c.position) == sorted(cases, key=lambda c: c.ticket)
        assert [c.id for c in sorted(cases, key=lambda c: c.position)] == order
    for cases in (sample.main, sample.reserve):
        assert [c.ticket for c in cases] == sorted(c.ticket for c in cases)
    assert [(s.stratum, s.frame, s.n, s.reserve) for s in sample.strata] == [
        ("Farsta", 10, 3, 2),
        ("Järva", 90, 3, 2),
    ]


def test_a_small_stratum_is_taken_whole_with_a_warning() -> None:
    sample = draw(strata_frame(), SamplePlan(Design.STRATIFIED, 12, reserve=4), "41")
    farsta = sample.strata[0]
    assert (farsta.n, farsta.reserve, farsta.census) == (10, 0, True)
    assert not sample.census
    warning = sample.issues[0]
    assert (warning.code, warning.value) == ("stratum_smaller", "Farsta")
    assert warning.facts == {"asked": 12, "available": 10}


@pytest.mark.parametrize(
    ("plan", "code", "facts"),
    [
        (SamplePlan(Design.SRS, 101), "frame_smaller", {"asked": 101, "available": 100}),
        (SamplePlan(Design.SRS, 98, 4), "reserve_short", {"asked": 4, "available": 2}),
        (
            SamplePlan(Design.STRATIFIED, 8, 3),
            "stratum_reserve_short",
            {"asked": 3, "available": 2},
        ),
    ],
)
def test_what_the_frame_cannot_give_is_warned_of(
    plan: SamplePlan, code: str, facts: dict[str, int]
) -> None:
    issues = draw(strata_frame(), plan, "41").issues
    assert [(issue.code, issue.facts) for issue in issues] == [(code, facts)]


def test_a_stratum_may_have_its_own_number() -> None:
    plan = SamplePlan(Design.STRATIFIED, 3, stratum_sizes=(("Järva", 7),))
    assert [s.n for s in draw(strata_frame(), plan, "41").strata] == [3, 7]


def test_simple_random_sampling_records_strata() -> None:
    sample = draw(strata_frame(), SamplePlan(Design.SRS, 10), "41")
    assert [case.id for case in sample.main][:3] == ["73", "51", "17"]
    assert {case.stratum for case in sample.main} <= {"Järva", "Farsta"}
    assert all(case.stratum == ("Järva" if int(case.id) < 90 else "Farsta") for case in sample.main)


@pytest.mark.parametrize("n", [3, 4])
def test_a_totalundersokning_needs_no_seed(n: int) -> None:
    frame = frame_of(["B", "A", "C"])
    sample = draw(frame, SamplePlan(Design.SRS, n, reserve=2), None)
    assert sample.census
    assert [(c.id, c.ticket, c.position) for c in sample.main] == [
        ("A", "", 1),
        ("B", "", 2),
        ("C", "", 3),
    ]
    assert sample.reserve == ()
    seeded = draw(frame, SamplePlan(Design.SRS, n), "1")
    assert seeded.census
    assert [c.ticket for c in seeded.main] == sorted(c.ticket for c in seeded.main)


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        (SamplePlan(Design.SRS, 0), "plan_size_invalid"),
        (SamplePlan(Design.SRS, 1, reserve=-1), "plan_size_invalid"),
        (SamplePlan(Design.STRATIFIED, 1), "plan_without_strata"),
        (SamplePlan(Design.SRS, 2, stratum_sizes=(("Järva", 1),)), "plan_stratum_unknown"),
    ],
)
def test_a_plan_that_cannot_be_drawn_is_refused(plan: SamplePlan, code: str) -> None:
    assert code_of(frame_of(["A", "B", "C"]), plan, "1") == code


def test_a_sample_without_a_seed_is_refused() -> None:
    assert code_of(frame_of(["A", "B"]), SamplePlan(Design.SRS, 1), None) == "seed_missing"
    plan = SamplePlan(Design.STRATIFIED, 12)
    assert code_of(strata_frame(), plan, None) == "seed_missing"
