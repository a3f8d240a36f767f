"""Findings, report, fastställande, signature: every design, and what stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.pdf.trial import TrialIdentity, TrialTimeStamper, trust_list
from inspector_app.adapters.system.clock import SystemClock
from inspector_app.composition import inspector_at
from inspector_app.domain.capsule import Capsule, decode
from inspector_app.domain.envelope import read_envelope
from inspector_app.domain.findings import (
    Assessment,
    Finding,
    NumberKind,
    NumberReference,
    Recommendation,
)
from inspector_app.domain.inspection import ReportVersion
from inspector_app.domain.review import Outcome
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.domain.signing import KeyFile, checksum
from inspector_app.domain.verification_checks import CheckId, Verification
from inspector_app.workflow.compose_report import ComposedReport, Finish
from inspector_app.workflow.register_protocol import Registration
from inspector_app.workflow.verify_report import Brought, VerifyReport
from tests.fakes.report_file import capsule_in, seen_in, text_of
from tests.fakes.small_inspection import Bench, event, refused, register_text

TRIAL = Finish(test_marked=True)


def finding(**changes: Any) -> Finding:
    """Return a finding without a fault."""
    made = Finding(
        finding_id=UUID(int=1),
        position=1,
        observation="Registret räknar färre besök än akterna visar.",
        assessment=Assessment.IMPROVEMENT,
        question_ids=("BES-04",),
        numbers=(NumberReference(NumberKind.SHARE_MET, "BES-04"),),
        recommendations=(Recommendation("Bestäm rubrik.", "Enhetschefen", date(2027, 3, 1)),),
    )
    return replace(made, **changes)


def compose(bench: Bench) -> tuple[ComposedReport, Capsule, str]:
    """Return the report, its capsule and everything that can be read in the file."""
    composed = bench.steps.compose(TRIAL)
    capsule = decode(composed.capsule)
    assert isinstance(capsule, Capsule)
    seen = seen_in(composed.pdf)
    assert capsule_in(seen) == capsule
    return composed, capsule, text_of(seen)


@dataclass(frozen=True)
class Judge:
    """Verifies a signed report with everything an auditor may hold."""

    bench: Bench
    trust: bytes

    def __call__(self, version: ReportVersion, **changes: Any) -> Verification:
        brought = Brought(
            trust=self.trust,
            register=self.bench.folder / "lista.csv",
            envelope=read_envelope(self.bench.steps.hand_out_key("Revisorn")),
            workspace=self.bench.workspace,
        )
        step = VerifyReport(inspector_at(SystemClock()), RegisterReader(), read_person_number)
        return step(version.signed_pdf, replace(brought, **changes))


def outcomes(verification: Verification) -> dict[str, tuple[str, list[str]]]:
    return {
        check.id.value: (check.outcome.value, [reason.code for reason in check.reasons])
        for check in verification.checks
    }


@dataclass(frozen=True)
class Whole:
    """Carries one design from the list to a signed report and judges it."""

    bench: Bench
    key: KeyFile
    stamper: TrialIdentity
    trust: bytes

    def __call__(
        self, plan: SamplePlan, act: Callable[[Bench], object], census: bool = False
    ) -> tuple[Capsule, str, dict[str, tuple[str, list[str]]]]:
        bench = self.bench
        if not (bench.folder / "lista.csv").exists():
            bench.take_in()
        bench.freeze(plan, census=census)
        bench.steps.register_protocol.by_timestamp(TrialTimeStamper(self.stamper))
        if census:
            bench.steps.ceremony.draw()
        else:
            bench.draw()
        act(bench)
        bench.steps.fix(TRIAL)
        version = bench.steps.sign(self.key)
        seen = seen_in(version.signed_pdf)
        found = outcomes(Judge(bench, self.trust)(version))
        return capsule_in(seen), text_of(seen), found


@pytest.fixture
def whole(
    started: Bench, trial_key: KeyFile, trial: TrialIdentity, stamper: TrialIdentity
) -> Whole:
    return Whole(started, trial_key, stamper, trust_list(trial, stamper))


def all_hold(found: dict[str, tuple[str, list[str]]]) -> bool:
    """Whether all that was asked holds; an underlag was not brought."""
    wrong = {name: told for name, told in found.items() if told[0] != "holds"}
    assert set(wrong) == {CheckId.UNDERLAG.value}, wrong
    return True


class TestDesigns:
    def test_stratified_with_losses(self, whole: Whole) -> None:
        gone = {(0, 1): Outcome.WRONG_DISTRICT, (1, 2): Outcome.NOT_FOUND,
                (2, 3): Outcome.INCOMPLETE}  # fmt: skip
        plan = SamplePlan(Design.STRATIFIED, 3, 2)
        capsule, text, found = whole(plan, lambda bench: bench.read(gone))
        assert all_hold(found)
        assert capsule.value["plan"]["design"] == "stratified"
        assert "stratifierat på stadsdel" in text

    def test_a_small_stadsdel_read_whole(self, whole: Whole) -> None:
        capsule, _, found = whole(SamplePlan(Design.STRATIFIED, 8, 1), Bench.read)
        assert all_hold(found)
        methods = {e["domain"]: e["method"] for e in capsule.value["estimates"]}
        assert (methods["Bromma"], methods["Farsta"]) == ("census", "census")
        assert methods["Järva"] != "census"

    def test_simple_random(self, whole: Whole) -> None:
        gone = {(0, 2): Outcome.WRONG_DISTRICT, (0, 4): Outcome.NOT_RELEASED}
        plan = SamplePlan(Design.SRS, 10, 3)
        capsule, text, found = whole(plan, lambda bench: bench.read(gone))
        assert all_hold(found)
        value = capsule.value
        assert value["plan"]["design"] == "srs"
        assert [s["code"] for s in value["plan"]["strata"]] == [""]
        assert {c["stratum"] for c in value["counts"] if "stratum" in c} == {""}
        assert "obundet slumpmässigt" in text
        assert "Stadsdel" in text

    def test_simple_random_of_a_list_without_districts(self, whole: Whole) -> None:
        whole.bench.take_in(register_text(districts=False))
        _, text, found = whole(SamplePlan(Design.SRS, 10, 3), Bench.read)
        assert all_hold(found)
        assert "1 stadsdelar" not in text

    @pytest.mark.parametrize("design", [Design.STRATIFIED, Design.SRS])
    def test_a_census_has_no_seed_and_no_interval(self, whole: Whole, design: Design) -> None:
        capsule, text, found = whole(SamplePlan(design, 24), Bench.read, census=True)
        assert all_hold(found)
        value = capsule.value
        assert (value["plan"]["design"], value["plan"]["algorithm"]) == ("census", "none")
        assert value["seed"] == []
        assert value["protocols"][0]["seed_event"] is None
        assert {(e["lower"], e["upper"]) for e in value["estimates"]} == {(None, None)}
        assert "totalundersökning" in text
        assert "konfidens" not in text.split('{"agreement"')[0]

    def test_files_that_are_not_read_yet(self, whole: Whole) -> None:
        plan = SamplePlan(Design.STRATIFIED, 3, 2)
        capsule, text, found = whole(plan, lambda bench: bench.read(stop_after=4))
        assert all_hold(found)
        assert sum(row["open"] for row in capsule.value["ledger"]) == 5
        assert "av de dragna akterna är inte lästa ännu" in text

    def test_nothing_read_at_all(self, whole: Whole) -> None:
        plan = SamplePlan(Design.STRATIFIED, 3, 2)
        capsule, _, found = whole(plan, lambda bench: bench.read(stop_after=0))
        assert all_hold(found)
        assert {e["value"] for e in capsule.value["estimates"]} == {None}

    def test_every_file_missing(self, whole: Whole) -> None:
        gone = {(place, at): Outcome.NOT_FOUND for place in range(3) for at in range(1, 4)}
        plan = SamplePlan(Design.STRATIFIED, 3, 2)
        _, _, found = whole(plan, lambda bench: bench.read(gone))
        assert all_hold(found)


class TestProtocols:
    def test_an_abandoned_protocol_is_told_and_the_used_one_is_described(
        self, taken_in: Bench, trial_key: KeyFile, trial: TrialIdentity, stamper: TrialIdentity
    ) -> None:
        taken_in.list_file()
        taken_in.freeze()
        taken_in.steps.ceremony.hand_over()
        taken_in.steps.ceremony.hear("999999")
        taken_in.steps.ceremony.abandon("Siffrorna sades av fel person.")
        taken_in.freeze()
        taken_in.steps.register_protocol.by_timestamp(TrialTimeStamper(stamper))
        taken_in.draw("314159")
        taken_in.read_from(2)
        _, capsule, text = compose(taken_in)
        assert [p["status"] for p in capsule.value["protocols"]] == ["abandoned", "used"]
        assert "Siffrorna sades av fel person." in text
        chapter = text[text.index("Urvalsramen och planen låstes") :][:800]
        assert "271828-314159" in chapter
        assert "271828-999999" not in chapter
        taken_in.steps.fix(TRIAL)
        version = taken_in.steps.sign(trial_key)
        assert all_hold(outcomes(Judge(taken_in, trust_list(trial, stamper))(version)))

    def test_a_diary_alone_leaves_the_order_undecided(
        self, frozen: Bench, trial_key: KeyFile, trial: TrialIdentity
    ) -> None:
        frozen.list_file()
        frozen.steps.register_protocol.in_diary(
            Registration("Stadsarkivet", "SN 2026/17", date(2026, 11, 20))
        )
        frozen.draw()
        frozen.read()
        frozen.steps.fix(TRIAL)
        version = frozen.steps.sign(trial_key)
        assert "SN 2026/17" in text_of(seen_in(version.signed_pdf))
        found = outcomes(Judge(frozen, trust_list(trial))(version))
        assert found["order"] == ("undecided", ["order_diary_only"])


class TestFindings:
    def test_a_sound_finding_stands_in_the_report(self, been_read: Bench) -> None:
        assert been_read.steps.findings.save(finding()) == ()
        _, _, text = compose(been_read)
        assert "Registret räknar färre besök än akterna visar." in text
        assert "Bestäm rubrik." in text
        assert "2027-03-01" in text or "1 mars 2027" in text

    @pytest.mark.parametrize(
        "changes",
        [
            {"observation": " "},
            {"question_ids": ()},
            {"numbers": ()},
            {"question_ids": ("X-1",)},
            {"assessment": Assessment.LAW_NOT_MET, "provisions": ("22 kap. 11 § SoL",)},
            {"recommendations": (Recommendation("", "Enhetschefen", date(2027, 3, 1)),)},
            {"recommendations": (Recommendation("Gör så.", "Enhetschefen"),)},
        ],
    )
    def test_a_half_written_one_is_kept_and_keeps_the_report_back(
        self, been_read: Bench, changes: dict[str, Any]
    ) -> None:
        issues = been_read.steps.findings.save(finding(**changes))
        assert issues
        assert been_read.steps.findings.all() == (finding(**changes),)
        with refused(been_read, "findings_faulty"):
            been_read.steps.fix(TRIAL)
        been_read.steps.findings.save(finding())
        been_read.steps.fix(TRIAL)

    def test_one_that_is_taken_away_is_gone(self, been_read: Bench) -> None:
        been_read.steps.findings.save(finding())
        been_read.steps.findings.remove(UUID(int=1))
        assert been_read.steps.findings.all() == ()
        assert been_read.actions()[-1] == "finding_removed"


PERSONAL = "Ring 08-508 00 000, skriv till anna@exempel.se om 20140906-9844 på Storgatan 12."


class TestPersonalData:
    @pytest.mark.parametrize("place", ["title", "purpose", "organisation"])
    def test_a_commission_that_points_somebody_out_is_refused(
        self, been_read: Bench, place: str
    ) -> None:
        been_read.start(**{place: f"Besök. {PERSONAL}"})
        with refused(been_read, "personal_data_in_report"):
            been_read.steps.fix(TRIAL)

    def test_a_question_that_does(self, been_read: Bench) -> None:
        been_read.start(questions=("Får barnet 20140906-9844 besök?",))
        with refused(been_read, "personal_data_in_report"):
            been_read.steps.fix(TRIAL)

    @pytest.mark.parametrize(
        "changes",
        [
            {"observation": "Barnet 20140906-9844 fick inga besök."},
            {"recommendations": (
                Recommendation("Skriv till anna@exempel.se.", "Enhetschefen", date(2027, 3, 1)),)},
        ],
    )  # fmt: skip
    def test_a_finding_that_does(self, been_read: Bench, changes: dict[str, Any]) -> None:
        been_read.steps.findings.save(finding(**changes))
        with refused(been_read, "personal_data_in_report"):
            been_read.steps.fix(TRIAL)

    def test_what_cannot_be_rewritten_later_is_refused_when_it_is_written(
        self, frozen: Bench
    ) -> None:
        with refused(frozen, "personal_data_in_report"):
            frozen.steps.ceremony.abandon("Anna, 070-123 45 67, ville det.")
        with refused(frozen, "personal_data_in_report"):
            frozen.steps.register_protocol.in_diary(
                Registration("Diariet", "anna@exempel.se", date(2026, 11, 20))
            )
        frozen.steps.ceremony.abandon("En annan plan.")
        named = replace(
            event(at=frozen.clock.now() + timedelta(days=1)), name="anna@exempel.se säger siffror"
        )
        with refused(frozen, "personal_data_in_report"):
            frozen.freeze(said=named)

    def test_days_and_diary_numbers_stand_by_right(self, been_read: Bench) -> None:
        been_read.start(purpose="Beslutat 2026-03-12 i dnr SN 2026/112.")
        been_read.steps.fix(replace(TRIAL, registry_no="SN 2026/113"))


class TestFixing:
    def test_versions_are_numbered_and_name_what_they_replace(self, been_read: Bench) -> None:
        first = been_read.steps.fix(replace(TRIAL, registry_no=" SN 2026/113 "))
        second = been_read.steps.fix(TRIAL)
        assert (first.version, second.version) == (1, 2)
        assert first.registry_no == "SN 2026/113"
        assert first.checksum_sha256 == checksum(first.fixed_pdf)
        capsule = decode(second.capsule)
        assert isinstance(capsule, Capsule)
        superseded = capsule.value["report"]["supersedes"]
        assert superseded is not None
        assert superseded["version"] == 1
        assert been_read.actions()[-2:] == ["report_fixed", "report_fixed"]

    def test_the_same_material_gives_the_same_bytes(self, been_read: Bench) -> None:
        still = Still(been_read.clock.now())
        step = replace(been_read.steps.compose, clock=still)
        assert step(TRIAL).pdf == step(TRIAL).pdf

    def test_not_before_the_draw(self, frozen: Bench) -> None:
        with refused(frozen, "no_sample"):
            frozen.steps.fix(TRIAL)

    def test_composing_writes_nothing(self, been_read: Bench) -> None:
        before = been_read.actions()
        been_read.steps.compose(TRIAL)
        assert been_read.actions() == before


@dataclass(frozen=True)
class Still:
    """A clock that stands still."""

    moment: Any

    def now(self) -> Any:
        return self.moment


class TestSigning:
    def test_the_signed_file_begins_with_the_fixed_one(
        self, been_read: Bench, trial_key: KeyFile
    ) -> None:
        fixed = been_read.steps.fix(TRIAL)
        signed = been_read.steps.sign(trial_key)
        assert signed.signed_pdf.startswith(fixed.fixed_pdf)
        assert signed.checksum_sha256 == fixed.checksum_sha256
        assert been_read.actions()[-2:] == ["report_fixed", "report_signed"]
        with refused(been_read, "already_signed"):
            been_read.steps.sign(trial_key)

    def test_a_draft_says_so_on_every_page_and_cannot_be_signed(
        self, been_read: Bench, trial_key: KeyFile
    ) -> None:
        draft = been_read.steps.compose(Finish(test_marked=True, draft=True))
        seen = seen_in(draft.pdf)
        assert len(seen.pages) == draft.page_count > 1
        for page in seen.pages:
            printed = "".join(run.text for run in page.runs)
            assert "Utkast – inte fastställd. Intern – sekretessprövas" in printed
            assert "TESTUNDERSKRIFT" not in printed
        assert b"/FT /Sig" not in draft.pdf
        with pytest.raises(AssertionError, match="never locked"):
            been_read.steps.fix(Finish(draft=True))
        fixed = been_read.steps.fix(Finish())
        assert b"/FT /Sig" in fixed.fixed_pdf
        assert "Utkast" not in text_of(seen_in(fixed.fixed_pdf))

    def test_only_what_is_fixed(self, been_read: Bench, trial_key: KeyFile) -> None:
        with refused(been_read, "no_fixed_report"):
            been_read.steps.sign(trial_key)

    def test_a_trial_key_signs_only_what_is_marked(
        self, been_read: Bench, trial_key: KeyFile
    ) -> None:
        been_read.steps.fix(Finish(test_marked=False))
        with refused(been_read, "trial_certificate_unmarked"):
            been_read.steps.sign(trial_key)

    def test_a_wrong_passphrase_and_a_broken_file(
        self, been_read: Bench, trial_key: KeyFile
    ) -> None:
        been_read.steps.fix(TRIAL)
        with refused(been_read, "key_passphrase_wrong"):
            been_read.steps.sign(KeyFile(trial_key.data, "fel"))
        with refused(been_read, "key_file_unreadable"):
            been_read.steps.sign(KeyFile(b"inget", "fel"))
        assert been_read.steps.sign.who(trial_key).trial


def test_verification_needs_nothing_but_the_file(
    been_read: Bench, trial_key: KeyFile, tmp_path: Path
) -> None:
    been_read.steps.fix(TRIAL)
    version = been_read.steps.sign(trial_key)
    step = VerifyReport(inspector_at(SystemClock()), RegisterReader(), read_person_number)
    found = outcomes(step(version.signed_pdf, Brought()))
    assert found["signature"] == ("holds", [])
    assert found["trust"] == ("undecided", ["trust_no_list"])
    assert found["register_unchanged"][0] == "not_asked"
    assert outcomes(step(b"", Brought()))["readable"][0] in ("fails", "undecided")
