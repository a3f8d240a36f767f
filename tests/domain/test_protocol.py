"""The ceremony: what is frozen, who speaks when, what is refused, what can be checked after."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain import protocol as ceremony
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.frame import FrameRow, SamplingFrame
from inspector_app.domain.plan_text import PlanStratum, plan_strata, plan_text
from inspector_app.domain.protocol import FrozenFacts, ProtocolStatus, SampleProtocol
from inspector_app.domain.replacement import (
    NotReplacedReason,
    ReplacedReason,
    Replacement,
    cases_to_read,
    next_reserve,
    replace_case,
)
from inspector_app.domain.sampling import Design, Sample, SamplePlan, draw
from inspector_app.domain.transcription import (
    SeedEvent,
    SeedKind,
    check_event,
    possibilities,
    transcribe,
    two_party_rule,
    whole_bits,
)
from inspector_app.wording.faults_sampling import FAULTS

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
COMMITS = ("aa" * 32, "bb" * 32)
TWO_PARTY = SeedEvent(
    SeedKind.TWO_PARTY,
    "Möte med avdelningschefen",
    "",
    NOON + timedelta(hours=1),
    39,
    "271828-######",
)
DICE = SeedEvent(SeedKind.DICE, "Tärningar", "1", NOON + timedelta(days=1), 64, "25d6", "hex128")


def after(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def facts(event: SeedEvent | None = TWO_PARTY) -> FrozenFacts:
    return FrozenFacts("cc" * 32, COMMITS, "Urvalsplan, form 1\n", event)


def frozen(event: SeedEvent | None = TWO_PARTY) -> SampleProtocol:
    return ceremony.freeze((), facts(event), NOON)[-1]


def handed() -> SampleProtocol:
    return ceremony.record_handover(frozen(), after(5))


def seeded() -> SampleProtocol:
    return ceremony.record_other_party_digits(handed(), " 314159 ", after(6))


def refused(code: str) -> "pytest.RaisesExc[InspectionError]":
    return pytest.RaisesExc(InspectionError, check=lambda fault: fault.code == code)


def test_two_parties_make_one_seed() -> None:
    protocol = ceremony.mark_used(seeded())
    assert protocol.seed is not None
    assert (protocol.seed.raw_value, protocol.seed.seed_string) == ("314159", "271828-314159")
    assert (protocol.seed.event_at, protocol.handed_over_at) == (after(6), after(5))
    assert protocol.status is ProtocolStatus.USED
    assert ceremony.seed_string(frozen(), "314159") == "271828-314159"


def test_the_frozen_text_by_hand() -> None:
    text = ceremony.protocol_text(frozen())
    plan = hashlib.sha256(b"Urvalsplan, form 1\n").hexdigest()
    assert text == (
        f'{{"format":"protocol/1","frame_commit":"{"cc" * 32}",'
        f'"frozen_utc":"2026-11-22T12:00:00Z","key_commits":["{"aa" * 32}","{"bb" * 32}"],'
        f'"number":1,"plan_sha256":"{plan}","seed_event":{{"fallback":"","kind":"two-party",'
        '"min_bits":39,"name":"Möte med avdelningschefen","number":"","opening":"271828",'
        '"planned_utc":"2026-11-22T13:00:00Z","transcription":"271828-######"}}'
    )
    assert ceremony.protocol_sha256(frozen()) == hashlib.sha256(text.encode()).hexdigest()


def test_what_happens_later_does_not_change_the_hash() -> None:
    hashes = {
        ceremony.protocol_sha256(protocol)
        for protocol in (frozen(), handed(), seeded(), ceremony.abandon(seeded(), "annan plan"))
    }
    assert len(hashes) == 1


def test_what_is_frozen_changes_the_hash() -> None:
    event = replace(TWO_PARTY, transcription="271829-######")
    others = [frozen(None), frozen(DICE), frozen(event), replace(frozen(), number=2)]
    hashes = {ceremony.protocol_sha256(protocol) for protocol in (frozen(), *others)}
    assert len(hashes) == 5
    assert json.loads(ceremony.protocol_text(frozen(None)))["seed_event"] is None


def test_key_commit_is_the_hash_of_the_key() -> None:
    assert ceremony.key_commit(bytes(32)) == hashlib.sha256(bytes(32)).hexdigest()
    with pytest.raises(ValueError, match="128"):
        ceremony.key_commit(b"short")


def test_moments_are_written_in_utc() -> None:
    stockholm = datetime(2026, 11, 22, 13, 0, 0, 999, tzinfo=timezone(timedelta(hours=1)))
    assert ceremony.utc_text(stockholm) == "2026-11-22T12:00:00Z"
    with pytest.raises(ValueError, match="zone"):
        ceremony.utc_text(datetime(2026, 11, 22))  # noqa: DTZ001


def test_the_other_party_may_not_speak_first() -> None:
    with refused("handover_missing"):
        ceremony.record_other_party_digits(frozen(), "314159", after(6))
    for minute in (4, 5):
        with refused("digits_before_handover"):
            ceremony.record_other_party_digits(handed(), "314159", after(minute))


@pytest.mark.parametrize("minute", [-1, 0])
def test_nothing_happens_before_the_freeze(minute: int) -> None:
    with refused("event_before_freeze"):
        ceremony.record_event(frozen(DICE), "1" * 25, after(minute))
    with refused("event_before_freeze"):
        frozen(replace(DICE, planned_at=after(minute)))


def test_a_handover_follows_the_freeze() -> None:
    with refused("event_before_freeze"):
        ceremony.record_handover(frozen(), after(-1))
    at_once = ceremony.record_handover(frozen(), after(0))
    with refused("event_before_freeze"):
        ceremony.record_other_party_digits(at_once, "314159", after(0))


def test_the_same_second_is_not_later() -> None:
    at = NOON.replace(microsecond=900_000)
    with refused("event_before_freeze"):
        ceremony.record_event(frozen(DICE), "1" * 25, at)


@pytest.mark.parametrize("digits", ["", "31415", "3141592", "31415a", "３１４１５９", "31 4159"])
def test_six_digits_are_six_digits(digits: str) -> None:
    with refused("digits_not_six"):
        ceremony.record_other_party_digits(handed(), digits, after(6))
    with refused("digits_not_six"):
        two_party_rule(digits)


def test_a_handover_is_for_two_parties_and_once() -> None:
    with refused("handover_not_asked"):
        ceremony.record_handover(frozen(DICE), after(5))
    with refused("handover_not_asked"):
        ceremony.record_other_party_digits(frozen(DICE), "314159", after(5))
    with refused("handover_repeated"):
        ceremony.record_handover(handed(), after(6))


def test_a_seed_is_never_replaced() -> None:
    with refused("seed_repeated"):
        ceremony.record_other_party_digits(seeded(), "000000", after(9))


def test_a_census_has_no_seed() -> None:
    census = frozen(None)
    with refused("no_seed_for_census"):
        ceremony.record_event(census, "1", after(5))
    with refused("no_seed_for_census"):
        ceremony.seed_string(census, "1")
    assert ceremony.mark_used(census).status is ProtocolStatus.USED


def test_a_draw_needs_its_seed() -> None:
    with refused("seed_missing"):
        ceremony.mark_used(handed())


def test_a_closed_protocol_stays_as_it_is() -> None:
    for closed in (ceremony.mark_used(seeded()), ceremony.abandon(handed(), "ny period")):
        for act in (
            lambda p: ceremony.record_handover(p, after(9)),
            lambda p: ceremony.record_event(p, "314159", after(9)),
            lambda p: ceremony.abandon(p, "ångrat"),
            ceremony.mark_used,
        ):
            with refused("protocol_closed"):
                act(closed)


def test_an_abandoned_protocol_has_a_reason_and_keeps_its_number() -> None:
    with refused("reason_missing"):
        ceremony.abandon(frozen(), "  ")
    series = ceremony.freeze((ceremony.abandon(frozen(), "ny period"),), facts(), after(10))
    assert [(p.number, p.status.value) for p in series] == [(1, "abandoned"), (2, "open")]


def test_only_one_protocol_is_open() -> None:
    with refused("protocol_still_open"):
        ceremony.freeze((frozen(),), facts(), after(10))


def test_a_series_without_gaps_and_in_order() -> None:
    first = ceremony.mark_used(seeded())
    series = ceremony.freeze((first,), facts(DICE), after(10))
    ceremony.check_series(series)
    with refused("protocol_number_gap"):
        ceremony.check_series(series[1:])
    with refused("reason_missing"):
        ceremony.check_series((replace(first, status=ProtocolStatus.ABANDONED),))
    with refused("protocol_out_of_order"):
        ceremony.check_series((replace(first, frozen_at=after(20)), series[1]))
    with refused("protocol_out_of_order"):
        ceremony.freeze((first,), facts(), after(-10))


def test_the_fallback_must_be_named_beforehand() -> None:
    protocol = ceremony.record_event(frozen(DICE), "1" * 25, after(5), "tärningarna saknades")
    assert protocol.seed is not None
    assert protocol.seed.fallback_reason == "tärningarna saknades"
    with refused("fallback_not_named"):
        ceremony.record_event(handed(), "314159", after(9), "motparten uteblev")


@pytest.mark.parametrize(
    ("kind", "rule", "raw", "seed"),
    [
        (SeedKind.TWO_PARTY, "271828-######", "314159", "271828-314159"),
        (SeedKind.TWO_PARTY, "000001-######", " 000002 ", "000001-000002"),
        (SeedKind.LOTTERY, "7/35", "35 3, 11 17-22 28 31", "03-11-17-22-28-31-35"),
        (SeedKind.LOTTERY, "5#", "0 1 2 3 4", "01234"),
        (SeedKind.LOTTERY, "2/9+3#", "9 1 + 007", "01-09+007"),
        (SeedKind.DICE, "5d6", "3 5 1 1 6", "35116"),
        (SeedKind.DICE, "3d10", "0,9,5", "095"),
        (SeedKind.BEACON, "hex16", "0123456789ABCDEF", "0123456789abcdef"),
    ],
)
def test_each_rule_reads_one_way(kind: SeedKind, rule: str, raw: str, seed: str) -> None:
    assert transcribe(kind, rule, raw) == seed


@pytest.mark.parametrize(
    ("kind", "rule", "raw", "code"),
    [
        (SeedKind.LOTTERY, "7/35", "3 11 17 22 28 31", "lottery_unreadable"),
        (SeedKind.LOTTERY, "7/35", "3 3 11 17 22 28 31", "lottery_unreadable"),
        (SeedKind.LOTTERY, "7/35", "3 11 17 22 28 31 36", "lottery_unreadable"),
        (SeedKind.LOTTERY, "7/35", "0 11 17 22 28 31 35", "lottery_unreadable"),
        (SeedKind.LOTTERY, "7/35", "", "lottery_unreadable"),
        (SeedKind.LOTTERY, "2/9+3#", "1 9", "lottery_unreadable"),
        (SeedKind.LOTTERY, "2/9", "1 9 + 1", "lottery_unreadable"),
        (SeedKind.LOTTERY, "9/7", "1 2", "transcription_invalid"),
        (SeedKind.LOTTERY, "lotto", "1 2", "transcription_invalid"),
        (SeedKind.DICE, "5d6", "35117", "dice_unreadable"),
        (SeedKind.DICE, "5d6", "3511", "dice_unreadable"),
        (SeedKind.DICE, "5d7", "35111", "transcription_invalid"),
        (SeedKind.BEACON, "hex16", "0123456789abcdeg", "beacon_unreadable"),
        (SeedKind.BEACON, "hex16", "0123456789abcde", "beacon_unreadable"),
        (SeedKind.TWO_PARTY, "27182-######", "314159", "transcription_invalid"),
    ],
)
def test_what_a_rule_cannot_read_is_refused(kind: SeedKind, rule: str, raw: str, code: str) -> None:
    with refused(code):
        transcribe(kind, rule, raw)


@given(st.permutations([3, 11, 17, 22, 28, 31, 35]))
def test_the_order_of_a_lottery_row_does_not_matter(numbers: list[int]) -> None:
    raw = " ".join(str(number) for number in numbers)
    assert transcribe(SeedKind.LOTTERY, "7/35", raw) == "03-11-17-22-28-31-35"


@pytest.mark.parametrize(
    ("kind", "rule", "outcomes", "bits"),
    [
        (SeedKind.TWO_PARTY, "271828-######", 10**12, 39),
        (SeedKind.LOTTERY, "7/35", 6_724_520, 22),
        (SeedKind.LOTTERY, "7/35+6#", 6_724_520_000_000, 42),
        (SeedKind.DICE, "25d6", 6**25, 64),
        (SeedKind.BEACON, "hex128", 2**512, 512),
    ],
)
def test_how_much_chance_a_rule_holds(kind: SeedKind, rule: str, outcomes: int, bits: int) -> None:
    assert possibilities(kind, rule) == outcomes
    assert whole_bits(outcomes) == bits


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (replace(DICE, transcription="24d6"), "event_too_few_bits"),
        (replace(DICE, min_bits=63), "min_bits_low"),
        (replace(TWO_PARTY, min_bits=40), "event_too_few_bits"),
        (replace(DICE, name=" "), "event_empty"),
        (replace(DICE, name="Kast\nnummer"), "event_character"),
        (replace(DICE, fallback="x\u200b"), "event_character"),
        (replace(DICE, transcription="kasta"), "transcription_invalid"),
    ],
)
def test_an_event_that_cannot_be_frozen_is_refused(event: SeedEvent, code: str) -> None:
    with refused(code):
        frozen(event)


def test_an_event_is_frozen_in_canonical_text() -> None:
    event = replace(DICE, name=" Ta\u0308rning ", number=" 1 ")
    assert check_event(event).name == "Tärning"
    assert ceremony.protocol_sha256(frozen(event)) == ceremony.protocol_sha256(
        frozen(replace(DICE, name="Tärning"))
    )


def strata_frame() -> SamplingFrame:
    rows = [FrameRow(f"{n}", "Järva" if n < 90 else "Farsta") for n in range(100)]
    frame = SamplingFrame.build(rows).frame
    assert frame is not None
    return frame


def test_the_plan_text_by_hand() -> None:
    plan = SamplePlan(Design.STRATIFIED, 12, reserve=4)
    strata = plan_strata(strata_frame(), plan)
    assert plan_text(plan.design, strata, "ab" * 32, TWO_PARTY) == (
        "Urvalsplan, form 1\n"
        "Urvalsram: 100 ärenden.\n"
        f"Ärendelistans rot: {'ab' * 32}.\n"
        "Utformning: stratifierat urval utan återläggning.\n"
        "Dragning: consistent-sampler/1, stigande lottnummer.\n"
        "Farsta: 10 ärenden, 10 dras, 0 i reserv.\n"
        "Järva: 90 ärenden, 12 dras, 4 i reserv.\n"
        "Startvärde: två parter säger sex siffror var.\n"
        "Händelse: Möte med avdelningschefen.\n"
        "Överskrivningsregel: 271828-######.\n"
        "Minsta slumpmängd: 39 bitar.\n"
        "Om händelsen uteblir: ett nytt protokoll fryses.\n"
    )


def test_the_plan_of_a_census_and_of_a_simple_sample() -> None:
    census = plan_strata(strata_frame(), SamplePlan(Design.SRS, 100))
    assert census == (PlanStratum("", 100, 100, 0),)
    text = plan_text(Design.SRS, census, "ab", None)
    assert text.endswith(
        "Utformning: totalundersökning, alla ärenden läses.\n"
        "Hela urvalsramen: 100 ärenden, 100 dras, 0 i reserv.\n"
        "Startvärde: behövs inte.\n"
    )
    simple = plan_strata(strata_frame(), SamplePlan(Design.SRS, 10, reserve=3))
    assert "Utformning: obundet slumpmässigt urval" in plan_text(Design.SRS, simple, "ab", DICE)
    assert "Händelse: Tärningar 1.\n" in plan_text(Design.SRS, simple, "ab", DICE)


def test_the_plan_text_has_one_spelling() -> None:
    strata = plan_strata(strata_frame(), SamplePlan(Design.SRS, 10))
    spelled = replace(DICE, name=" Ta\u0308rningar ", number="1 ")
    assert plan_text(Design.SRS, strata, "ab", spelled) == plan_text(Design.SRS, strata, "ab", DICE)


@pytest.mark.parametrize("design", list(Design))
def test_the_plan_says_what_the_draw_does(design: Design) -> None:
    plan = SamplePlan(design, 12, reserve=4)
    drawn = draw(strata_frame(), plan, "1")
    promised = plan_strata(strata_frame(), plan)
    assert [(s.stratum, s.frame, s.n, s.reserve) for s in drawn.strata] == [
        (s.name, s.frame, s.n, s.reserve) for s in promised
    ]


def stratified_sample() -> Sample:
    return draw(strata_frame(), SamplePlan(Design.STRATIFIED, 3, reserve=2), "41")


def test_a_file_gives_way_to_the_next_reserve_of_its_stratum() -> None:
    sample = stratified_sample()
    reserves = [case for case in sample.reserve if case.stratum == "Farsta"]
    earlier: tuple[Replacement, ...] = ()
    for case in [case for case in sample.main if case.stratum == "Farsta"]:
        earlier = (*earlier, replace_case(sample, earlier, case.id, "wrong_district"))
    assert [r.substitute for r in earlier] == [*reserves, None]
    assert [case.position for case in reserves] == [4, 5]
    left = [case for case in cases_to_read(sample, earlier) if case.stratum == "Farsta"]
    assert left == reserves


def test_a_reserve_may_itself_give_way() -> None:
    sample = stratified_sample()
    first = replace_case(sample, (), sample.main[0].id, "not_placed")
    assert first.substitute is not None
    second = replace_case(sample, (first,), first.substitute.id, "conflict_of_interest")
    assert second.reason is ReplacedReason.CONFLICT_OF_INTEREST
    assert second.substitute not in (None, first.substitute)
    assert len(cases_to_read(sample, (first, second))) == len(sample.main)


def test_reserves_of_a_simple_sample_come_in_whatever_their_stratum() -> None:
    sample = draw(strata_frame(), SamplePlan(Design.SRS, 5, reserve=3), "41")
    assert next_reserve(sample, "Farsta", frozenset()) == sample.reserve[0]
    used = frozenset({sample.reserve[0].id, sample.reserve[1].id})
    assert next_reserve(sample, "Farsta", used) == sample.reserve[2]
    assert next_reserve(sample, "Farsta", frozenset(c.id for c in sample.reserve)) is None


@pytest.mark.parametrize("reason", list(NotReplacedReason))
def test_a_missing_file_is_reported_and_not_replaced(reason: NotReplacedReason) -> None:
    sample = stratified_sample()
    with refused("reason_not_replaceable"):
        replace_case(sample, (), sample.main[0].id, reason)


def test_what_cannot_be_replaced_is_refused() -> None:
    sample = stratified_sample()
    first = replace_case(sample, (), sample.main[0].id, "outside_period")
    with refused("reason_unknown"):
        replace_case(sample, (), sample.main[0].id, "för svår")
    with refused("case_not_in_sample"):
        replace_case(sample, (), sample.reserve[0].id, "not_placed")
    with refused("case_already_replaced"):
        replace_case(sample, (first,), sample.main[0].id, "not_placed")


def test_every_reason_has_its_own_code() -> None:
    assert not {r.value for r in ReplacedReason} & {r.value for r in NotReplacedReason}


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_every_fault_is_one_plain_sentence(code: str) -> None:
    message, remedy = FAULTS[code]
    assert message.endswith((".", "}"))
    assert remedy.endswith(".")
    assert "!" not in message + remedy
