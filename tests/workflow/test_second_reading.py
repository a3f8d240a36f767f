"""Persons with keys of their own: dealt out, read blindly, compared, agreed, assured, measured."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.composition import verifier_at
from inspector_app.domain.checklist import Answer
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import Conflict, Duty, Part, SecondReadingTerms
from inspector_app.domain.review.commands import reopen, set_note
from inspector_app.domain.second_reading import Aspect, Matter
from inspector_app.domain.second_reading.quality import QualityStep
from inspector_app.domain.verification.checks import Outcome
from inspector_app.workflow.second_reading.comparison import Comparison
from inspector_app.workflow.stages import stages_of
from inspector_app.workflow.verify_report import Brought
from tests.fakes.small_inspection import ANNA, Bench, Stages, refused
from tests.fakes.two_readers import BO, CIA, KLARA, Team, as_bo_sees_it, read_own, team_of

TERMS = SecondReadingTerms(Fraction(1, 3), 1)


def team_at(stage: str) -> Callable[[Made, Path], Team]:
    """Return a fixture that gives a copy of a stage of the team's work."""

    @pytest.fixture
    def copied(made: Made, tmp_path: Path) -> Team:
        return made.copy(stage, tmp_path)

    return copied


class Made:
    """Makes each stage of the team's work once.

    team: nine files drawn in three stadsdelar, one of three read twice; Anna, Bo and Cia can read,
    Klara assures. dealt: dealt out to Anna and Bo. read: read by both, who do not see the same.
    """

    def __init__(self, stages: Stages, root: Path) -> None:
        self.stages, self.root = stages, root
        self.teams: dict[str, Team] = {}

    def copy(self, stage: str, home: Path) -> Team:
        if stage not in self.teams:
            self.teams[stage] = getattr(self, f"_{stage}")(self.root / stage)
        return self.teams[stage].copied_to(home)

    def _team(self, home: Path) -> Team:
        with self.stages.bench("taken_in", home) as bench:
            bench.steps.readings.set_terms(TERMS)
            bench.freeze()
            bench.draw()
            return team_of(bench, self.stages.library, BO, CIA, KLARA)

    def _dealt(self, home: Path) -> Team:
        team = self.copy("team", home)
        with team.opened_by(ANNA) as anna:
            anna.steps.readings.assign((ANNA.name, BO.name))
            anna.steps.readings.draw_second()
        return team

    def _read(self, home: Path) -> Team:
        team = self.copy("dealt", home)
        team.read(ANNA)
        team.read(BO, as_bo_sees_it)
        return team


@pytest.fixture(scope="module")
def made(stages: Stages, tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(stages, tmp_path_factory.mktemp("team"))


team, dealt, read = team_at("team"), team_at("dealt"), team_at("read")


class TestDealing:
    def test_each_file_has_a_reader_and_both_read_in_each_stadsdel(self, team: Team) -> None:
        with team.opened_by(ANNA) as anna:
            made = anna.steps.readings.assign()
            assert made.separation.holds
            assert (made.separation.districts, made.separation.readers) == (3, 3)
            assert len(made.duties) == 15
            load = Counter(duty.reader for duty in made.duties if duty.akt in main_of(anna))
            assert set(load.values()) == {3}
            again = anna.steps.readings.assign()
            assert again.duties == made.duties

    def test_second_readings_are_drawn_before_anything_is_read(self, dealt: Team) -> None:
        with dealt.opened_by(ANNA) as anna:
            found = anna.steps.readings.assignment()
            assert found is not None
            firsts = {d.akt: d.reader for d in found.duties if d.part is Part.FIRST}
            seconds = {d.akt: d.reader for d in found.duties if d.part is Part.SECOND}
            assert found.terms == TERMS
            assert len(main_of(anna) & seconds.keys()) == 3
            assert all(firsts[akt] != reader for akt, reader in seconds.items())
        dealt.read(ANNA, stop_after=1)
        with dealt.opened_by(ANNA) as anna:
            with refused(anna, "reading_has_begun"):
                anna.steps.readings.draw_second()
            with refused(anna, "reading_has_begun"):
                anna.steps.readings.assign()

    def test_only_the_lead_deals_out_and_only_to_people_with_keys(self, team: Team) -> None:
        with team.opened_by(BO) as bo, refused(bo, "role_forbids"):
            bo.steps.readings.assign()
        with team.opened_by(ANNA) as anna:
            with refused(anna, "reader_unknown"):
                anna.steps.readings.assign(("Någon Annan",))
            with refused(anna, "reader_unknown"):
                anna.steps.readings.assign((KLARA.name,))
            with refused(anna, "readers_not_assigned"):
                anna.steps.readings.draw_second()
            with refused(anna, "conflict_reason_missing"):
                anna.steps.readings.assign(conflicts=(Conflict(BO.name, " ", "Farsta"),))

    def test_one_reader_is_told_apart_from_no_stadsdel(self, team: Team) -> None:
        with team.opened_by(ANNA) as anna:
            made = anna.steps.readings.assign((ANNA.name,))
            assert made.separation.single == ("Bromma", "Farsta", "Järva")
            with refused(anna, "second_reader_missing"):
                anna.steps.readings.draw_second()

    def test_how_much_is_read_twice_is_fixed_with_the_frame(self, taken_in: Bench) -> None:
        with refused(taken_in, "second_share_out_of_bounds"):
            taken_in.steps.readings.set_terms(SecondReadingTerms(Fraction(3, 2)))
        with refused(taken_in, "second_least_out_of_bounds"):
            taken_in.steps.readings.set_terms(SecondReadingTerms(Fraction(1, 2), 21))
        taken_in.freeze()
        with refused(taken_in, "frame_is_frozen"):
            taken_in.steps.readings.set_terms(SecondReadingTerms())

    def test_jav_moves_the_file_and_takes_the_answers_back(self, dealt: Team) -> None:
        with dealt.opened_by(ANNA) as anna:
            single = own_single(anna)
        with dealt.opened_by(ANNA) as anna:
            review, desk = anna.steps.review, anna.steps.review.desk()
            review.change(desk, single, lambda r, _f, s: set_note(r, "känner familjen", s))
            with refused(anna, "conflict_reason_missing"):
                anna.steps.readings.declare_conflict(single, " ")
            duty = anna.steps.readings.declare_conflict(single, "Har arbetat med familjen.")
            assert (duty.akt, duty.part, duty.reader) == (single, Part.FIRST, BO.name)
            assert anna.workspace.check() == ()
            with refused(anna, "not_your_reading"):
                review.change(desk, single, lambda r, _f, s: set_note(r, "igen", s))
        with dealt.opened_by(BO) as bo:
            review, desk = bo.steps.review, bo.steps.review.desk()
            assert review.open(desk, single).review.note == ""
            review.change(desk, single, lambda r, _f, s: set_note(r, "mitt", s))

    def test_where_two_have_jav_among_two_the_other_reads_alone(self, dealt: Team) -> None:
        with dealt.opened_by(ANNA) as anna:
            akt = read_by_both(anna)
            taken = anna.steps.readings.declare_conflict(akt, "Är släkt.")
            assert (taken.part, taken.reader) == (Part.FIRST, BO.name)
            status = anna.steps.readings.statuses()[akt]
            assert dict(status.readers) == {Part.FIRST: BO.name}
            assert anna.workspace.check() == ()
        dealt.read(BO)
        with dealt.opened_by(BO) as bo:
            assert bo.steps.readings.statuses()[akt].is_read

    def test_a_third_reader_takes_over_when_there_is_one(self, team: Team) -> None:
        with team.opened_by(ANNA) as anna:
            anna.steps.readings.assign()
            anna.steps.readings.draw_second()
            akt = read_by_both(anna)
            before = anna.steps.readings.statuses()[akt].readers
            name = before[Part.SECOND]
            taken = anna.steps.readings.declare_conflict(akt, "Är släkt.", name)
            assert taken.part is Part.SECOND
            assert taken.reader not in before.values()

    def test_the_lead_hands_a_half_read_file_on_with_its_answers(self, dealt: Team) -> None:
        with dealt.opened_by(BO) as bo:
            single = own_single(bo)
            review, desk = bo.steps.review, bo.steps.review.desk()
            review.change(desk, single, lambda r, _f, s: set_note(r, "halvvägs", s))
        with dealt.opened_by(CIA) as cia, refused(cia, "role_forbids"):
            cia.steps.readings.reassign(duty(cia, single, CIA), "Bo är sjuk.")
        with dealt.opened_by(ANNA) as anna:
            anna.steps.readings.reassign(duty(anna, single, CIA), "Bo är sjuk.")
        with dealt.opened_by(CIA) as cia:
            desk = cia.steps.review.desk()
            assert cia.steps.review.open(desk, single).review.note == "halvvägs"


def main_of(bench: Bench) -> set[str]:
    """The files drawn, reserves apart."""
    return {case.id for case in bench.steps.review.desk().sample.main}


def own_single(bench: Bench) -> AktNumber:
    """A file in the sample that the person reads alone."""
    everything = bench.steps.readings.statuses().values()
    main = main_of(bench)
    return next(s.akt for s in everything if s.mine and not s.is_read_twice and s.akt in main)


def duty(bench: Bench, akt: AktNumber, reader: Actor) -> Duty:
    """The reading of a file that one person reads, given to another."""
    with bench.workspace.unit_of_work() as work:
        (own,) = [d for d in work.duties() if d.akt == akt]
    return Duty(own.akt, own.part, reader.name)


class TestBlindness:
    """Nobody sees the other's answers until both are klarmarkerade."""

    def test_each_sees_her_own_reading_and_others_none(self, dealt: Team) -> None:
        with dealt.opened_by(ANNA) as anna:
            akt = read_by_both(anna)
            review, desk = anna.steps.review, anna.steps.review.desk()
            review.change(desk, akt, lambda r, _f, s: set_note(r, "Annas", s))
        with dealt.opened_by(BO) as bo:
            review, desk = bo.steps.review, bo.steps.review.desk()
            assert review.open(desk, akt).review.seq == 0
            review.change(desk, akt, lambda r, _f, s: set_note(r, "Bos", s))
            assert review.open(desk, akt).review.note == "Bos"
            queued = {item.akt: item.review.note for item in review.queue(desk)}
            assert queued[akt] == "Bos"
        with dealt.opened_by(ANNA) as anna:
            review, desk = anna.steps.review, anna.steps.review.desk()
            assert review.open(desk, akt).review.note == "Annas"
        for person in (CIA, KLARA):
            with dealt.opened_by(person) as third:
                review, desk = third.steps.review, third.steps.review.desk()
                assert review.open(desk, akt).review.seq == 0
                with third.workspace.unit_of_work() as work:
                    assert work.both_readings(akt) is None
                    assert akt not in {event.case for event in work.all_review_events()}

    def test_figures_and_statuses_tell_nothing_either(self, dealt: Team) -> None:
        with dealt.opened_by(ANNA) as anna:
            before = [anna.steps.tabulate().results, anna.steps.readings.measure()]
        with dealt.opened_by(BO) as bo:
            read_own(bo, as_bo_sees_it)
            own = {s.akt for s in bo.steps.readings.statuses().values() if s.is_read_twice}
            results = bo.steps.tabulate()
            assert all(not results.reviews[akt].answers for akt in own)
            assert bo.steps.readings.measure() == before[1]
        with dealt.opened_by(ANNA) as anna:
            results = anna.steps.tabulate()
            for akt in own:
                assert results.reviews[akt].seq == 0
            assert sum(q.city.counts.open for q in results.results.questions) > 0
            statuses = anna.steps.readings.statuses()
            read = own & set(main_of(anna))
            assert read
            for akt in read:
                assert len(statuses[akt].completed) == 1
                assert not statuses[akt].is_read

    def test_comparison_waits_for_both(self, dealt: Team) -> None:
        with dealt.opened_by(BO) as bo:
            read_own(bo, as_bo_sees_it)
            akt = read_by_both(bo)
            with refused(bo, "readings_not_done"):
                bo.steps.readings.compare(akt)
            with refused(bo, "readings_not_done"):
                bo.steps.readings.quality.comment(akt, "BES-01", "Såg du visiten i maj?")
            with refused(bo, "readings_not_done"):
                bo.steps.readings.agree(akt, Matter(Aspect.ANSWER, "BES-01"), Answer.YES, "x")

    def test_values_of_the_template_are_held_by_a_reading_one_cannot_see(self, dealt: Team) -> None:
        dealt.read(BO, as_bo_sees_it)
        with dealt.opened_by(ANNA) as anna, refused(anna, "parameters_in_use"):
            anna.steps.set_parameters((("visits_target", "3"),))

    def test_a_reader_reopens_her_own_until_both_are_done(self, dealt: Team) -> None:
        dealt.read(BO, as_bo_sees_it)
        with dealt.opened_by(BO) as bo:
            akt = read_by_both(bo)
            review, desk = bo.steps.review, bo.steps.review.desk()
            assert not review.change(desk, akt, lambda r, _f, s: reopen(r, s)).review.is_completed
            assert review.undo(desk, akt).review.is_completed
        dealt.read(ANNA)
        for person in (BO, ANNA):
            with dealt.opened_by(person) as one:
                review, desk = one.steps.review, one.steps.review.desk()
                with refused(one, "reading_sealed"):
                    review.change(desk, akt, lambda r, _f, s: reopen(r, s))

    def test_whoever_has_read_cannot_take_over_the_other_reading(self, dealt: Team) -> None:
        dealt.read(BO, as_bo_sees_it)
        with dealt.opened_by(ANNA) as anna:
            akt = read_by_both(anna)
            parts = anna.steps.readings.statuses()[akt].readers
            bos = next(part for part, name in parts.items() if name == BO.name)
            with refused(anna, "reader_has_other_part"):
                anna.steps.readings.reassign(Duty(akt, bos, ANNA.name), "Jag tar den.")
            review, desk = anna.steps.review, anna.steps.review.desk()
            review.change(desk, akt, lambda r, _f, s: set_note(r, "läst en sida", s))
            anna.steps.readings.reassign(Duty(akt, bos.other, CIA.name), "Cia tar min.")
            with refused(anna, "reader_has_other_part"):
                anna.steps.readings.reassign(Duty(akt, bos, ANNA.name), "Och jag tar Bos.")


def read_by_both(bench: Bench) -> AktNumber:
    """A drawn file that two read."""
    main = main_of(bench)
    statuses = bench.steps.readings.statuses().values()
    return next(s.akt for s in statuses if s.is_read_twice and s.akt in main)


class TestAgreeing:
    def test_only_differences_are_shown_with_reasons_and_evidence(self, read: Team) -> None:
        with read.opened_by(ANNA) as anna:
            compared = differing(anna)
            pair = compared.pair
            assert set(pair.readers) == {ANNA.name, BO.name}
            for difference in compared.differences:
                assert difference.first.value != difference.second.value
                if difference.matter.aspect is Aspect.ANSWER:
                    question = difference.matter.target
                    for stand, side in zip(
                        (difference.first, difference.second), (pair.first, pair.second),
                        strict=True,
                    ):  # fmt: skip
                        assert stand.reason == side.review.reasons.get(question, "")
                        assert stand.evidence == side.review.question_evidence(question)
            assert not compared.is_agreed
            assert not anna.steps.readings.statuses()[compared.akt].is_read

    def test_two_agree_each_with_her_own_key(self, read: Team) -> None:
        with read.opened_by(ANNA) as anna:
            akt = propose_all(anna, differing(anna))
            state = anna.steps.readings.compare(akt).state
            assert state.settled == {}
            with refused(anna, "agreement_reason_missing"):
                again = anna.steps.readings.compare(akt).differences[0]
                other = again.second if again.first.value is None else again.first
                assert other.value is not None
                anna.steps.readings.agree(akt, again.matter, other.value, " ")
        with read.opened_by(BO) as bo:
            compared = bo.steps.readings.agree.accept_all(akt)
            assert compared.is_agreed
            assert compared.joint.open_matters == 0
            counted = bo.steps.tabulate().reviews[akt]
            assert counted == compared.joint.review
            assert counted.is_completed
            with refused(bo, "agreement_closed"):
                first = compared.differences[0]
                bo.steps.readings.agree(akt, first.matter, first.second.value, "Ändrar mig.")
        with read.opened_by(ANNA) as anna:
            with anna.workspace.unit_of_work() as work:
                both = work.both_readings(akt)
            assert both is not None
            assert [len(events) for events in both] == [
                compared.pair.first.review.seq, compared.pair.second.review.seq,
            ]  # fmt: skip
            assert anna.workspace.check() == ()

    def test_a_third_person_decides_when_two_cannot(self, read: Team) -> None:
        with read.opened_by(ANNA) as anna:
            akt = differing(anna).akt
            matter, value = a_matter(anna, akt)
            with refused(anna, "third_person_is_reader"):
                anna.steps.readings.decide(akt, matter, value, "Jag bestämmer.")
        with read.opened_by(CIA) as cia:
            with refused(cia, "agreement_not_tried"):
                cia.steps.readings.decide(akt, matter, value, "Så är det.")
            with refused(cia, "not_a_reader"):
                cia.steps.readings.agree(akt, matter, value, "Så är det.")
        with read.opened_by(BO) as bo:
            bo.steps.readings.agree.refer(akt, matter, "Vi läser anteckningen olika.")
        with read.opened_by(CIA) as cia:
            with refused(cia, "agreement_reason_missing"):
                cia.steps.readings.decide(akt, matter, value, "")
            compared = cia.steps.readings.decide(akt, matter, value, "Anteckningen är tydlig.")
            settled = compared.state.of(matter)
            assert (settled.decided_by, settled.settled is not None) == (CIA.name, True)
        with read.opened_by(ANNA) as anna, refused(anna, "matter_decided"):
            anna.steps.readings.agree(akt, matter, value, "Ändå.")

    def test_reopening_keeps_what_stood(self, read: Team) -> None:
        akt = agree(read)
        with read.opened_by(ANNA) as anna:
            with refused(anna, "agreement_reason_missing"):
                anna.steps.readings.reopen(akt, "")
            opened = anna.steps.readings.reopen(akt, "Ett protokoll har kommit fram.")
            assert not opened.is_agreed
            assert anna.steps.tabulate().reviews[akt].seq == 0
            assert anna.steps.readings.close(akt).is_agreed
            with anna.workspace.unit_of_work() as work:
                kinds = [event.kind.value for event in work.agreement_events(akt)]
            assert kinds[-3:] == ["closed", "reopened", "closed"]

    def test_everything_agreed_gives_final_results(self, read: Team) -> None:
        while (akt := agree(read)) is not None:
            assert akt
        with read.opened_by(ANNA) as anna:
            assert anna.steps.tabulate().results.is_final
            stage = stages_of(anna.workspace)
            assert (stage.read, stage.to_read) == (9, 9)


def differing(bench: Bench) -> Comparison:
    """The first drawn file in which two readings differ in something that is open."""
    return next(compared for compared in compared_files(bench) if compared.joint.open)


def compared_files(bench: Bench) -> Iterator[Comparison]:
    main = main_of(bench)
    for status in bench.steps.readings.statuses().values():
        if status.awaits_agreement and status.akt in main:
            yield bench.steps.readings.compare(status.akt)


def a_matter(bench: Bench, akt: AktNumber) -> tuple[Matter, object]:
    found = bench.steps.readings.compare(akt).joint.open[0]
    value = found.first.value if found.first.value is not None else found.second.value
    return found.matter, value


def propose_all(bench: Bench, compared: Comparison) -> AktNumber:
    """Put forward what the first reader said, until nothing more is open."""
    done: set[Matter] = set()
    while left := [d for d in compared.joint.open if d.matter not in done]:
        one = left[0]
        done.add(one.matter)
        value = one.first.value if one.first.value is not None else one.second.value
        assert value is not None
        compared = bench.steps.readings.agree(compared.akt, one.matter, value, "Vi läste om.")
    return compared.akt


def agree(team: Team) -> AktNumber | None:
    """Agree on one file, in turns; ``None`` when nothing is left."""
    with team.opened_by(ANNA) as anna:
        waiting = next(compared_files(anna), None)
    if waiting is None:
        return None
    for _ in range(4):
        with team.opened_by(ANNA) as anna:
            propose_all(anna, anna.steps.readings.compare(waiting.akt))
        with team.opened_by(BO) as bo:
            if bo.steps.readings.agree.accept_all(waiting.akt).is_agreed:
                return waiting.akt
    raise AssertionError("they never agree")


class TestQuality:
    def test_the_steps_of_a_file_read_once(self, dealt: Team) -> None:
        with dealt.opened_by(ANNA) as anna:
            akt = own_single(anna)
            with refused(anna, "file_not_read"):
                anna.steps.readings.quality.assure(akt)
            read_own(anna)
            with refused(anna, "assured_by_reader"):
                anna.steps.readings.quality.assure(akt)
        with dealt.opened_by(KLARA) as klara:
            quality = klara.steps.readings.quality
            state = quality.comment(akt, "BES-01", "Var står besöket i maj?")
            with refused(klara, "comments_open"):
                quality.assure(akt)
        with dealt.opened_by(ANNA) as anna:
            quality = anna.steps.readings.quality
            thread = state.threads[0].thread_id
            answered = quality.answer(akt, thread, "På sidan 12.")
            assert [c.actor for c in answered.threads[0].comments] == [KLARA.name, ANNA.name]
            assert anna.steps.readings.statuses()[akt].open_comments == 1
        with dealt.opened_by(KLARA) as klara:
            quality = klara.steps.readings.quality
            quality.resolve(akt, thread, "Jag ser det.")
            quality.assure(akt)
            assert klara.steps.readings.statuses()[akt].step is QualityStep.ASSURED
            with refused(klara, "role_forbids"):
                quality.lock(akt)
        with dealt.opened_by(ANNA) as anna:
            review, desk = anna.steps.review, anna.steps.review.desk()
            with refused(anna, "file_is_held"):
                review.change(desk, akt, lambda r, _f, s: reopen(r, s))
            anna.steps.readings.quality.lock(akt)
        with dealt.opened_by(KLARA) as klara, refused(klara, "role_forbids"):
            klara.steps.readings.quality.reopen(akt, "En rättelse.")
        with dealt.opened_by(ANNA) as anna:
            with refused(anna, "reopening_reason_missing"):
                anna.steps.readings.quality.reopen(akt, " ")
            anna.steps.readings.quality.reopen(akt, "En handling hade inte lästs.")
            assert anna.steps.readings.statuses()[akt].step is QualityStep.READ
            review, desk = anna.steps.review, anna.steps.review.desk()
            review.change(desk, akt, lambda r, _f, s: reopen(r, s))
            with anna.workspace.unit_of_work() as work:
                kinds = [event.kind.value for event in work.quality_events(akt)]
            assert kinds == ["commented", "commented", "resolved", "assured", "locked", "reopened"]
            assert anna.workspace.check() == ()

    def test_of_a_file_read_twice_either_may_assure_what_is_agreed(self, read: Team) -> None:
        with read.opened_by(ANNA) as anna:
            akt = differing(anna).akt
            with refused(anna, "file_not_read"):
                anna.steps.readings.quality.assure(akt)
        agree(read)
        with read.opened_by(ANNA) as anna:
            anna.steps.readings.quality.assure(akt)
            with refused(anna, "file_is_held"):
                anna.steps.readings.reopen(akt, "Vi ångrar oss.")


class TestReliability:
    def test_the_figures_are_those_of_the_two_readings(self, read: Team) -> None:
        with read.opened_by(ANNA) as anna:
            before = anna.steps.readings.measure()
        agree(read)
        with read.opened_by(ANNA) as anna:
            after = anna.steps.readings.measure()
            counted = [c.akt for c in map(anna.steps.readings.compare, twice(anna))]
        assert before.files == len(counted)
        assert after.agreed_files == before.agreed_files + 1
        assert before.whole == after.whole
        assert before.whole.units > before.whole.equal > 0
        assert before.whole.groups == before.files
        assert sum(row.figures.units for row in before.questions) == before.whole.units
        assert sum(row.figures.equal for row in before.themes) == before.whole.equal
        turned = before.first_to_second
        assert turned.reason == "too_few"
        assert turned.up + turned.down > 0


class TestOwnEyes:
    def test_two_readers_are_told_nothing_of_each_other(self, read: Team) -> None:
        for person in (ANNA, BO):
            with read.opened_by(person) as bench:
                bench.steps.readings.own_eyes.turn(on=True)
                with refused(bench, "own_eyes_few_readers"):
                    bench.steps.readings.own_eyes()


def twice(bench: Bench) -> list[AktNumber]:
    """The files whose two readings are done."""
    statuses = bench.steps.readings.statuses().values()
    return [s.akt for s in statuses if s.is_read_twice and len(s.completed) == 2]


class TestReport:
    def test_it_tells_that_files_are_read_twice_and_verifies(self, read: Team) -> None:
        while agree(read) is not None:
            pass
        with read.opened_by(ANNA) as anna:
            report = anna.fix()
            sections = json.loads(report.capsule)
            assert sections["plan"]["double_reading"] == {
                "share": "0.333333", "min_per_stratum": 1, "draw_label": "dubbelläsning",
            }  # fmt: skip
            rows = [row for row in sections["rows"] if row["outcome"] != "unused"]
            assert sum(row["double"] for row in rows) == 3
            assert all(len(row["readers"]) == 1 + row["double"] for row in rows)
            assert {label for row in rows for label in row["readers"]} == {"A1", "A2"}
            pool = sections["agreement"][-1]
            figures = anna.steps.readings.measure().whole
            assert (pool["criterion"], pool["pairs"]) == ("pool", figures.units)
            places = {figure["pointer"]: figure["printed"] for figure in sections["figures"]}
            at = len(sections["agreement"]) - 1
            assert places[f"/agreement/{at}/agree"] == str(figures.equal)
            found = verifier_at(anna.clock)(report.fixed_pdf, Brought(workspace=anna.workspace))
            faults = {check.id: check.reasons for check in found.checks
                      if check.outcome is Outcome.FAILS}  # fmt: skip
            assert faults == {}
