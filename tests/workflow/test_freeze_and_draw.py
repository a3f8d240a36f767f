"""Frame, protocol and draw: the order of the ceremony, and what may never be done twice."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from inspector_app.adapters.pdf.trial import TrialIdentity, TrialTimeStamper
from inspector_app.domain.frame import frame_commit
from inspector_app.domain.population.exclusions import ExclusionRule, RuleCode
from inspector_app.domain.protocol import ProtocolStatus, key_commit, protocol_sha256
from inspector_app.domain.sampling import Design, DrawnKind, SamplePlan, draw
from inspector_app.domain.transcription import SeedEvent, SeedKind
from inspector_app.workflow.draw_sample import frozen_frame
from inspector_app.workflow.freeze_frame import offered_rules
from inspector_app.workflow.register_protocol import Registration, registration_of, token_of
from tests.fakes.small_inspection import (
    PERIOD,
    SIZES,
    STRATIFIED,
    Bench,
    Stages,
    event,
    refused,
    register_text,
)

WHOLE = SamplePlan(Design.STRATIFIED, 10)
MAYBE = SamplePlan(Design.STRATIFIED, 8)


class TestFrame:
    def test_the_preview_balances_and_freezes_nothing(self, taken_in: Bench) -> None:
        before = taken_in.actions()
        preview = taken_in.steps.freeze_frame.preview(offered_rules(PERIOD))
        assert preview.strata == tuple(SIZES.items())
        assert sum(line.rows for line in preview.lines) == 26
        assert {line.codes: line.rows for line in preview.lines}[("frame",)] == 24
        assert taken_in.actions() == before

    def test_what_is_frozen_opens_its_commitments(self, frozen: Bench) -> None:
        with frozen.workspace.unit_of_work() as work:
            (protocol,), secrets = work.protocols(), work.frame_secrets(1)
            frame, keys = frozen_frame(work, 1), work.case_keys(1)
        facts = protocol.facts
        assert (protocol.number, protocol.status) == (1, ProtocolStatus.OPEN)
        assert facts.frame_commit == frame_commit(secrets.frame_nonce, frame.text)
        assert facts.key_commits == (
            key_commit(secrets.sampling_key), key_commit(secrets.opening_key),
        )  # fmt: skip
        assert frame.strata == tuple(SIZES.items())
        assert {row.id for row in frame.rows} == set(keys)
        assert not any(key in frame.text for key in ("BR-", "FA-", "000001"))

    def test_the_next_protocol_has_other_numbers_for_the_same_children(self, frozen: Bench) -> None:
        frozen.steps.ceremony.abandon("Ny plan.")
        frozen.freeze()
        with frozen.workspace.unit_of_work() as work:
            first, second = work.case_keys(1), work.case_keys(2)
        assert set(first.values()) == set(second.values())
        assert not set(first) & set(second)

    def test_a_list_without_districts_is_drawn_as_a_whole(self, started: Bench) -> None:
        started.take_in(register_text(districts=False))
        with refused(started, "frame_without_district"):
            started.freeze()
        started.freeze(SamplePlan(Design.SRS, 5))
        with started.workspace.unit_of_work() as work:
            assert frozen_frame(work, 1).strata == (("", 24),)

    @pytest.mark.parametrize(
        ("stage", "code"), [("empty", "no_inspection"), ("started", "no_register")]
    )
    def test_not_before_commission_and_list(
        self, stages: Stages, tmp_path: Path, stage: str, code: str
    ) -> None:
        with stages.bench(stage, tmp_path) as bench, refused(bench, code):
            bench.freeze()

    def test_rules_that_leave_nobody(self, taken_in: Bench) -> None:
        nobody = ExclusionRule(
            RuleCode.NOT_PLACED_IN_PERIOD, "Inte placerat.", date(1999, 1, 1), date(1999, 2, 1)
        )
        with refused(taken_in, "frame_empty"):
            taken_in.steps.freeze_frame((nobody,), STRATIFIED, event(at=_tomorrow(taken_in)))


def _tomorrow(bench: Bench) -> datetime:
    return bench.clock.now() + timedelta(days=1)


class TestPlan:
    @pytest.mark.parametrize(
        ("plan", "code"),
        [
            (SamplePlan(Design.STRATIFIED, 0), "plan_size_invalid"),
            (SamplePlan(Design.STRATIFIED, 3, -1), "plan_size_invalid"),
            (SamplePlan(Design.STRATIFIED, 3, 0, (("Nacka", 2),)), "plan_stratum_unknown"),
        ],
    )
    def test_a_plan_that_could_not_be_drawn_is_never_frozen(
        self, taken_in: Bench, plan: SamplePlan, code: str
    ) -> None:
        with refused(taken_in, code):
            taken_in.freeze(plan)

    def test_chance_needs_an_event_and_certainty_has_none(self, taken_in: Bench) -> None:
        with refused(taken_in, "event_missing"):
            taken_in.freeze(MAYBE, census=True)
        with refused(taken_in, "event_without_draw"):
            taken_in.freeze(WHOLE)

    def test_an_event_of_the_past_is_refused(self, taken_in: Bench) -> None:
        with refused(taken_in, "event_before_freeze"):
            taken_in.freeze(said=event(at=datetime(2026, 1, 1, tzinfo=UTC)))

    def test_an_event_that_promises_too_little_is_refused(self, taken_in: Bench) -> None:
        weak = SeedEvent(SeedKind.DICE, "Tärningar", "", _tomorrow(taken_in), 12, "5d6")
        with refused(taken_in, "min_bits_low"):
            taken_in.freeze(said=weak)


class TestSeries:
    def test_one_protocol_at_a_time(self, frozen: Bench) -> None:
        with refused(frozen, "protocol_still_open"):
            frozen.freeze()

    def test_abandoned_ones_stay_and_the_next_is_numbered_on(self, frozen: Bench) -> None:
        with refused(frozen, "reason_missing"):
            frozen.steps.ceremony.abandon("  ")
        frozen.steps.ceremony.abandon("Fel plan.")
        with refused(frozen, "no_open_protocol"):
            frozen.steps.ceremony.abandon("En gång till.")
        assert frozen.freeze().number == 2
        frozen.draw()
        with frozen.workspace.unit_of_work() as work:
            protocols = work.protocols()
            assert (work.sample(1), work.sample(2) is not None) == (None, True)
        assert [(p.number, p.status, p.reason) for p in protocols] == [
            (1, ProtocolStatus.ABANDONED, "Fel plan."),
            (2, ProtocolStatus.USED, ""),
        ]

    def test_a_sample_that_is_drawn_cannot_be_drawn_again(self, drawn: Bench) -> None:
        """Otherwise a sample that pleased nobody could be put aside for another."""
        with refused(drawn, "sample_is_drawn"):
            drawn.freeze()
        with refused(drawn, "no_open_protocol"):
            drawn.steps.ceremony.draw()
        with refused(drawn, "no_open_protocol"):
            drawn.steps.ceremony.abandon("Urvalet blev fel.")


class TestCeremony:
    def test_the_inspectors_digits_are_handed_over_before_the_others_say_theirs(
        self, frozen: Bench
    ) -> None:
        with refused(frozen, "handover_missing"):
            frozen.steps.ceremony.hear("314159")
        frozen.steps.ceremony.hand_over()
        with refused(frozen, "handover_repeated"):
            frozen.steps.ceremony.hand_over()
        with refused(frozen, "digits_not_six"):
            frozen.steps.ceremony.hear("31415")
        protocol = frozen.steps.ceremony.hear("314159")
        assert protocol.seed is not None
        assert protocol.seed.seed_string == "271828-314159"

    def test_nothing_is_drawn_before_chance_has_spoken(self, frozen: Bench) -> None:
        frozen.steps.ceremony.hand_over()
        with refused(frozen, "seed_missing"):
            frozen.steps.ceremony.draw()

    def test_chance_speaks_once(self, frozen: Bench) -> None:
        frozen.steps.ceremony.hand_over()
        frozen.steps.ceremony.hear("314159")
        with refused(frozen, "seed_repeated"):
            frozen.steps.ceremony.hear("141421")

    def test_the_sample_is_the_one_that_frame_plan_and_seed_give(self, drawn: Bench) -> None:
        with drawn.workspace.unit_of_work() as work:
            sample, frame = work.sample(1), frozen_frame(work, 1)
        assert sample == draw(frame, STRATIFIED, "271828-314159")
        assert sample is not None
        assert [(s.stratum, s.n, s.reserve) for s in sample.strata] == [
            ("Bromma", 3, 2), ("Farsta", 3, 2), ("Järva", 3, 2),
        ]  # fmt: skip

    def test_a_small_stadsdel_is_read_whole_beside_the_others(self, taken_in: Bench) -> None:
        taken_in.freeze(MAYBE)
        sample = taken_in.draw()
        assert [s.census for s in sample.strata] == [True, True, False]
        assert not sample.census

    def test_a_census_has_neither_event_nor_seed_nor_reserves(self, taken_in: Bench) -> None:
        protocol = taken_in.freeze(WHOLE, census=True)
        assert protocol.facts.seed_event is None
        with refused(taken_in, "no_seed_for_census"):
            taken_in.steps.ceremony.hear("314159")
        sample = taken_in.steps.ceremony.draw()
        assert (sample.census, sample.seed, len(sample.main), sample.reserve) == (
            True,
            None,
            24,
            (),
        )
        assert {(case.ticket, case.kind) for case in sample.main} == {("", DrawnKind.MAIN)}


class TestWitness:
    def test_a_diary_number_is_kept_as_it_is_printed(self, frozen: Bench) -> None:
        frozen.steps.register_protocol.in_diary(
            Registration(" Stadsarkivet ", " SN 2026/17 ", date(2026, 11, 20))
        )
        with frozen.workspace.unit_of_work() as work:
            assert registration_of(work, 1) == {
                "registry": "Stadsarkivet", "number": "SN 2026/17", "date": "2026-11-20",
            }  # fmt: skip

    def test_a_registration_without_its_number_is_refused(self, frozen: Bench) -> None:
        for registry, number in (("", "17"), ("Diariet", "  ")):
            with refused(frozen, "registration_incomplete"):
                frozen.steps.register_protocol.in_diary(
                    Registration(registry, number, date(2026, 11, 20))
                )

    def test_a_token_is_over_the_protocols_hash(
        self, frozen: Bench, stamper: TrialIdentity
    ) -> None:
        asked: list[str] = []

        class Stamper(TrialTimeStamper):
            def stamp(self, sha256: str, at: datetime) -> bytes:
                asked.append(sha256)
                return super().stamp(sha256, at)

        frozen.steps.register_protocol.by_timestamp(Stamper(stamper))
        with frozen.workspace.unit_of_work() as work:
            assert asked == [protocol_sha256(work.protocols()[0])]
            assert token_of(work, 1)

    def test_nothing_is_witnessed_after_chance_has_spoken(self, frozen: Bench) -> None:
        frozen.steps.ceremony.hand_over()
        frozen.steps.ceremony.hear("314159")
        with refused(frozen, "seed_repeated"):
            frozen.steps.register_protocol.in_diary(
                Registration("Diariet", "17", date(2026, 11, 20))
            )

    @pytest.mark.parametrize("stage", ["taken_in", "drawn"])
    def test_there_must_be_an_open_protocol(
        self, stages: Stages, tmp_path: Path, stage: str
    ) -> None:
        with stages.bench(stage, tmp_path) as bench, refused(bench, "no_open_protocol"):
            bench.steps.register_protocol.in_diary(
                Registration("Diariet", "17", date(2026, 11, 20))
            )


class TestKey:
    def test_the_key_is_handed_out_once_the_sample_is_drawn_and_each_time_told(
        self, drawn: Bench
    ) -> None:
        assert drawn.steps.hand_out_key("Revisorn") == drawn.steps.hand_out_key("Revisorn")
        assert drawn.actions()[-2:] == ["key_handed_out", "key_handed_out"]

    def test_not_before(self, frozen: Bench) -> None:
        with refused(frozen, "no_sample"):
            frozen.steps.hand_out_key("Revisorn")
