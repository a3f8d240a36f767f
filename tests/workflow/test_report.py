"""Findings, report, fastställande, signature: every design, and what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from inspector_app.domain.capsule import Capsule, decode
from inspector_app.domain.findings import (
    Assessment,
    Finding,
    NumberKind,
    NumberReference,
    Recommendation,
)
from inspector_app.domain.signing import KeyFile, checksum
from inspector_app.workflow.compose_report import ComposedReport, Finish
from inspector_app.workflow.register_protocol import Registration
from tests.fakes.report_file import capsule_in, seen_in, text_of
from tests.fakes.small_inspection import ANNA, Bench, event, refused

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
        assert been_read.steps.findings.save(finding()) == ()

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
    def test_what_is_locked_is_kept_with_its_checksum(self, fixed: Bench) -> None:
        with fixed.workspace.unit_of_work() as work:
            (first,) = work.reports()
        assert (first.version, first.test_marked, first.fixed_by) == (1, True, ANNA.name)
        assert first.checksum_sha256 == checksum(first.fixed_pdf)
        assert capsule_in(seen_in(first.fixed_pdf)).data == first.capsule

    def test_versions_are_numbered_and_name_what_they_replace(self, fixed: Bench) -> None:
        second = fixed.steps.fix(replace(TRIAL, registry_no=" SN 2026/113 "))
        assert (second.version, second.registry_no) == (2, "SN 2026/113")
        capsule = decode(second.capsule)
        assert isinstance(capsule, Capsule)
        superseded = capsule.value["report"]["supersedes"]
        assert superseded is not None
        assert superseded["version"] == 1
        assert fixed.actions()[-1] == "report_fixed"
        text = text_of(seen_in(second.fixed_pdf))
        assert "SN 2026/113" in text
        assert "Ersätter" in text

    def test_the_same_material_gives_the_same_bytes_and_writes_nothing(
        self, been_read: Bench
    ) -> None:
        before = been_read.actions()
        step = replace(been_read.steps.compose, clock=Still(been_read.clock.now()))
        assert step(TRIAL).pdf == step(TRIAL).pdf
        assert been_read.actions() == before

    def test_not_before_the_draw(self, frozen: Bench) -> None:
        with refused(frozen, "no_sample"):
            frozen.steps.fix(TRIAL)


@dataclass(frozen=True)
class Still:
    """A clock that stands still."""

    moment: Any

    def now(self) -> Any:
        return self.moment


class TestSigning:
    def test_the_signed_file_begins_with_the_fixed_one(
        self, fixed: Bench, trial_key: KeyFile
    ) -> None:
        with fixed.workspace.unit_of_work() as work:
            (locked,) = work.reports()
        signed = fixed.steps.sign(trial_key)
        assert signed.signed_pdf.startswith(locked.fixed_pdf)
        assert signed.checksum_sha256 == locked.checksum_sha256
        assert fixed.actions()[-1] == "report_signed"
        with refused(fixed, "already_signed"):
            fixed.steps.sign(trial_key)

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

    def test_a_wrong_passphrase_and_a_broken_file(self, fixed: Bench, trial_key: KeyFile) -> None:
        with refused(fixed, "key_passphrase_wrong"):
            fixed.steps.sign(KeyFile(trial_key.data, "fel"))
        with refused(fixed, "key_file_unreadable"):
            fixed.steps.sign(KeyFile(b"inget", "fel"))
        assert fixed.steps.sign.who(trial_key).trial
