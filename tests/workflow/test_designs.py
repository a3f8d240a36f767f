"""From the list to a signed report, for every design of the draw, judged by an auditor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from inspector_app.adapters.files.person_numbers import read_person_number
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.pdf.trial import TrialIdentity, TrialTimeStamper, trust_list
from inspector_app.adapters.system.clock import SystemClock
from inspector_app.composition import inspector_at
from inspector_app.domain.capsule import Capsule
from inspector_app.domain.envelope import read_envelope
from inspector_app.domain.inspection import ReportVersion
from inspector_app.domain.population.exclusions import ExclusionRule, RuleCode
from inspector_app.domain.review import Outcome
from inspector_app.domain.review.commands import set_outcome
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.domain.signing import KeyFile
from inspector_app.domain.verification.checks import CheckId, Verification
from inspector_app.workflow.compose_report import Finish
from inspector_app.workflow.freeze_frame import offered_rules
from inspector_app.workflow.register_protocol import Registration
from inspector_app.workflow.verify_report import Brought, VerifyReport
from tests.fakes.report_file import capsule_in, seen_in, text_of
from tests.fakes.small_inspection import PERIOD, Bench, event, register_text

TRIAL = Finish(test_marked=True)


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


def _said_but_not_marked(bench: Bench) -> None:
    """Read three files and say of the next that it is of another stadsdel, no more."""
    bench.read(stop_after=3)
    desk = bench.steps.review.desk()
    waiting = next(i for i in bench.steps.review.queue(desk) if not i.review.is_completed)
    bench.steps.review.change(
        desk,
        waiting.akt,
        lambda review, _facts, stamp: set_outcome(review, Outcome.WRONG_DISTRICT, stamp),
    )


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

    @pytest.mark.parametrize("design", [Design.STRATIFIED, Design.SRS])
    def test_a_census_of_all_that_belongs_has_no_interval(
        self, whole: Whole, design: Design
    ) -> None:
        gone = {(place, 1): Outcome.WRONG_DISTRICT for place in range(3)}
        capsule, _, found = whole(SamplePlan(design, 24), lambda b: b.read(gone), census=True)
        value = capsule.value
        given_up = sum(entry["n"] for row in value["ledger"] for entry in row["ineligible"])
        assert given_up == len(value["ledger"])
        assert {(e["lower"], e["upper"]) for e in value["estimates"]} == {(None, None)}
        assert all_hold(found)

    def test_a_census_with_losses(self, whole: Whole) -> None:
        gone = {(0, 1): Outcome.WRONG_DISTRICT, (2, 3): Outcome.NOT_FOUND}
        capsule, _, found = whole(
            SamplePlan(Design.STRATIFIED, 24), lambda b: b.read(gone), census=True
        )
        ledger = capsule.value["ledger"]
        assert [sum(entry["n"] for entry in row["ineligible"]) for row in ledger] == [1, 0, 0]
        assert [row["not_found"] for row in ledger] == [0, 0, 1]
        assert all_hold(found)

    def test_a_census_with_jav_and_no_reserve(self, whole: Whole) -> None:
        gone = {(0, 1): Outcome.CONFLICT_OF_INTEREST}
        capsule, _, found = whole(
            SamplePlan(Design.STRATIFIED, 24), lambda b: b.read(gone), census=True
        )
        first = capsule.value["counts"][0]
        assert first["missing"] == 1
        assert all_hold(found)

    def test_a_file_that_is_to_be_replaced_counts_as_open_until_it_is_marked(
        self, whole: Whole
    ) -> None:
        capsule, _, found = whole(SamplePlan(Design.STRATIFIED, 3, 2), _said_but_not_marked)
        assert all_hold(found)
        assert sum(row["open"] for row in capsule.value["ledger"]) == 6

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


def test_counts_of_the_stadsdelar_faulty_rows_and_protected_children(
    started: Bench, trial_key: KeyFile, trial: TrialIdentity
) -> None:
    """A protected child is never counted by itself; a row with a fault is put aside and counted."""
    lines = register_text().splitlines()
    lines = [f"{line};{'Skyddad identitet' if n == 0 else 'Nej'}" for n, line in enumerate(lines)]
    lines[2] = lines[2].removesuffix("Nej") + "Ja"
    lines.append(";Farsta;Familjehem;SoL;2024-01-15;;1;Utan id;Nej")
    started.take_in_file(
        started.list_file("\n".join(lines) + "\n"),
        set_aside_faulty=True,
        control_totals=(("Farsta", 11), ("", 26)),
    )
    protected = ExclusionRule(RuleCode.PROTECTED, "Barnet har skyddad identitet.")
    rules = (*offered_rules(PERIOD), protected)
    tomorrow = started.clock.now() + timedelta(days=1)
    started.steps.freeze_frame(rules, SamplePlan(Design.STRATIFIED, 3, 2), event(at=tomorrow))
    started.draw()
    started.read(stop_after=1)
    started.steps.fix(TRIAL)
    version = started.steps.sign(trial_key)
    seen = seen_in(version.signed_pdf)
    frame = capsule_in(seen).value["frame"]
    assert frame["imported"] == 27
    assert [(t["name"], t["expected"]) for t in frame["control_totals"]] == [
        ("Farsta", 11), ("Hela listan", 26),
    ]  # fmt: skip
    hidden = [line for line in frame["exclusions"] if "skyddad" in line["text"]]
    assert [line["rows"] for line in hidden] != [1]
    assert all("Eller:" in line["text"] for line in hidden)
    text = text_of(seen)
    assert "Stadsdelens uppgift" in text
    assert "Avgår: rader med fel som har lagts åt sidan" in text
    found = outcomes(Judge(started, trust_list(trial))(version))
    wrong = {name for name, told in found.items() if told[0] != "holds"}
    assert wrong == {"underlag", "order"}


def test_a_protected_count_alone_is_hidden_among_the_other_lines(started: Bench) -> None:
    header, *rows = register_text().splitlines()
    told = [f"{row};{'Ja' if number < 8 else 'Nej'}" for number, row in enumerate(rows)]
    started.take_in("\n".join([f"{header};Skyddad identitet", *told]) + "\n")
    rules = (ExclusionRule(RuleCode.PROTECTED, "Barnet har skyddad identitet."),)
    preview = started.steps.freeze_frame.preview(rules)
    assert [(line.rows, len(line.codes)) for line in preview.lines] == [(8, 5), (18, 1)]
    tomorrow = started.clock.now() + timedelta(days=1)
    plan = SamplePlan(Design.STRATIFIED, 3, 2)
    started.steps.freeze_frame(rules, plan, event(at=tomorrow))
    started.draw()
    text = text_of(seen_in(started.steps.compose(TRIAL).pdf))
    assert "Avgår: dubbletter" not in text
    assert "summarader i listan. Eller: Dubbletter. Eller: Fler placeringar" in text
    assert "Eller: Barnet har skyddad identitet" in text


def test_a_workbook_is_held_against_the_report_cell_by_cell(
    started: Bench, trial_key: KeyFile, trial: TrialIdentity, tmp_path: Path
) -> None:
    rows = [line.split(";") for line in register_text().splitlines()]
    path, other = (workbook(tmp_path / name, rows) for name in ("lista.xlsx", "annan.xlsx"))
    started.take_in_file(path)
    started.freeze()
    started.draw()
    started.read(stop_after=1)
    started.steps.fix(TRIAL)
    version = started.steps.sign(trial_key)
    judge = Judge(started, trust_list(trial))
    for name in ("register_unchanged", "frame", "sample"):
        assert outcomes(judge(version, register=path))[name] == ("holds", [])
    rows[3][-1] = "Ett annat namn"
    workbook(other, rows)
    found = outcomes(judge(version, register=other))
    assert found["register_unchanged"] == ("fails", ["register_cells_differ"])
    assert found["frame"] == ("holds", [])


def workbook(path: Path, rows: list[list[str]]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Lista")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return path


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
        taken_in.steps.fix(TRIAL)
        version = taken_in.steps.sign(trial_key)
        seen = seen_in(version.signed_pdf)
        capsule, text = capsule_in(seen), text_of(seen)
        assert [p["status"] for p in capsule.value["protocols"]] == ["abandoned", "used"]
        assert "Siffrorna sades av fel person." in text
        chapter = text[text.index("Urvalsramen och planen låstes") :][:800]
        assert "271828-314159" in chapter
        assert "271828-999999" not in chapter
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


def test_verification_needs_nothing_but_the_file(fixed: Bench, trial_key: KeyFile) -> None:
    version = fixed.steps.sign(trial_key)
    step = VerifyReport(inspector_at(SystemClock()), RegisterReader(), read_person_number)
    found = outcomes(step(version.signed_pdf, Brought()))
    assert found["signature"] == ("holds", [])
    assert found["trust"] == ("undecided", ["trust_no_list"])
    assert found["register_unchanged"][0] == "not_asked"
    assert outcomes(step(b"", Brought()))["readable"][0] in ("fails", "undecided")
