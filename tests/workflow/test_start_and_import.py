"""The commission and the ärendelista: what is written, what is refused, nothing half done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inspector_app.adapters.files.checklist_library import FolderChecklistLibrary
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Period
from inspector_app.domain.population.reading import Progress
from inspector_app.workflow.chosen_template import asked_template, template_of
from inspector_app.workflow.start_inspection import Commission, ReadCommission
from tests.fakes.small_inspection import (
    ANNA,
    HEADER,
    PERIOD,
    TEMPLATE,
    Bench,
    Stages,
    refused,
    register_text,
)


class TestCommission:
    def test_who_writes_it_is_assigned_and_texts_are_trimmed(self, empty: Bench) -> None:
        empty.start(title="  Besök ", questions=(" Får barnen besök? ", "  "))
        with empty.workspace.unit_of_work() as work:
            inspection = work.inspection()
        assert inspection is not None
        assert (inspection.title, inspection.questions) == ("Besök", ("Får barnen besök?",))
        assert inspection.assigned_inspectors == (ANNA.name,)
        assert empty.actions()[-1] == "inspection_saved"

    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            ({"title": " "}, "commission_without_title"),
            ({"organisation": ""}, "commission_without_organisation"),
            ({"period": Period(date(2026, 7, 1), date(2026, 6, 30))}, "period_backwards"),
            ({"checklist_sha256": "0" * 64}, "checklist_not_found"),
        ],
    )
    def test_an_unfinished_commission_is_refused(
        self, empty: Bench, changes: dict[str, object], code: str
    ) -> None:
        with refused(empty, code):
            empty.start(**changes)

    def test_one_day_is_a_period(self, empty: Bench) -> None:
        empty.start(period=Period(date(2026, 6, 30), date(2026, 6, 30)))

    def test_it_may_change_and_keeps_its_identity(self, started: Bench) -> None:
        with started.workspace.unit_of_work() as work:
            before = work.inspection()
        started.start(title="Ny rubrik", period=Period(date(2025, 1, 1), date(2025, 12, 31)))
        with started.workspace.unit_of_work() as work:
            after = work.inspection()
        assert before is not None
        assert after is not None
        assert after.inspection_id == before.inspection_id
        assert after.title == "Ny rubrik"

    def test_the_period_is_fast_under_a_protocol_and_free_when_it_is_abandoned(
        self, frozen: Bench
    ) -> None:
        later = Period(date(2025, 8, 1), date(2026, 6, 30))
        with refused(frozen, "frame_is_frozen"):
            frozen.start(period=later)
        frozen.start(title="En rättad rubrik")
        frozen.steps.ceremony.abandon("Perioden var fel.")
        frozen.start(period=later)
        assert frozen.actions()[-1] == "inspection_saved"

    def test_the_period_is_fast_when_the_sample_is_drawn(self, drawn: Bench) -> None:
        with refused(drawn, "frame_is_frozen"):
            drawn.start(period=Period(date(2025, 8, 1), date(2026, 6, 30)))


class TestThemes:
    def test_themes_are_one_template_that_the_workspace_keeps(self, empty: Bench) -> None:
        library = FolderChecklistLibrary(TEMPLATE.parent)
        step = replace(empty.steps.start, library=library)
        newest = {one.slug: one.sha256 for e in library.entries() if (one := e.reading.checklist)}
        first, *further = (newest[slug] for slug in ("besok", "delaktighet", "vardnad"))
        wish = Commission("Tre teman", "Staden", PERIOD, first, further=tuple(further))
        inspection = step(wish)
        nowhere = FolderChecklistLibrary(empty.folder)
        with empty.workspace.unit_of_work() as work:
            kept = template_of(work, nowhere, inspection.checklist_sha256)
            asked = asked_template(work, nowhere, inspection)
            deep = asked_template(work, nowhere, replace(inspection, in_depth=True))
        assert kept.slug == "besok+delaktighet+vardnad"
        assert len(asked.questions) < len(deep.questions) == len(kept.questions)
        assert step(replace(wish, checklist_sha256=kept.sha256, further=())).checklist_sha256 == (
            kept.sha256
        )

    def test_one_theme_of_the_library_is_kept_too(self, started: Bench) -> None:
        with started.workspace.unit_of_work() as work:
            known = work.inspection()
            assert known is not None
            kept = template_of(work, FolderChecklistLibrary(started.folder), known.checklist_sha256)
        assert kept.sha256 == known.checklist_sha256


class TestParameters:
    def test_a_goal_may_be_set(self, started: Bench) -> None:
        inspection = started.steps.set_parameters((("visits_target", "6"),))
        assert inspection.parameters == (("visits_target", "6"),)

    @pytest.mark.parametrize(
        ("parameters", "code"),
        [((("okänt", "1"),), "parameter_unknown"), ((("visits_target", "många"),),
         "parameter_value")],
    )  # fmt: skip
    def test_what_the_template_does_not_take_is_refused(
        self, started: Bench, parameters: tuple[tuple[str, str], ...], code: str
    ) -> None:
        with refused(started, code):
            started.steps.set_parameters(parameters)

    def test_they_are_fast_when_a_file_is_done_and_free_again_when_none_is(
        self, drawn: Bench
    ) -> None:
        drawn.steps.set_parameters((("visits_target", "6"),))
        drawn.read(stop_after=2)
        with pytest.raises(InspectionError) as caught:
            drawn.steps.set_parameters((("visits_target", "5"),))
        assert (caught.value.code, caught.value.facts["count"]) == ("parameters_in_use", 2)
        same = (("visits_target", "6"), ("window_months", "12"))
        assert drawn.steps.set_parameters(same).parameters == same, "nothing that counts changes"
        standing = ReadCommission(drawn.workspace, drawn.steps.start.library)()
        assert (standing.frozen_by, standing.files_done) == (1, 2)

    def test_a_fresh_commission_is_free(self, started: Bench) -> None:
        standing = ReadCommission(started.workspace, started.steps.start.library)()
        assert (standing.frozen_by, standing.files_done) == (None, 0)
        assert standing.inspection.title == "Besök hos placerade barn"

    def test_not_before_the_commission(self, empty: Bench) -> None:
        with refused(empty, "no_inspection"):
            empty.steps.set_parameters((("visits_target", "6"),))


class TestImport:
    def test_every_child_is_taken_in_once(self, started: Bench) -> None:
        register = started.take_in()
        assert register.read.counts.imported == 26
        assert register.root.size == 27
        with started.workspace.unit_of_work() as work:
            assert sum(1 for _ in work.cases()) == 26
        assert started.actions()[-1] == "register_imported"

    def test_names_are_dropped_and_it_is_told(self, started: Bench) -> None:
        register = started.take_in()
        assert [dropped.header for dropped in register.read.dropped_columns] == ["Namn"]

    def test_a_new_list_takes_the_place_of_the_old(self, taken_in: Bench) -> None:
        taken_in.take_in(register_text({"Bromma": 3}))
        with taken_in.workspace.unit_of_work() as work:
            assert sum(1 for _ in work.cases()) == 5

    def test_one_fault_refuses_all_and_the_old_list_stays(self, taken_in: Bench) -> None:
        with refused(taken_in, "population_has_errors"):
            taken_in.take_in(register_text() + ";Järva;Familjehem;SoL;2024-01-01;;1;Utan id\n")
        with taken_in.workspace.unit_of_work() as work:
            assert sum(1 for _ in work.cases()) == 26

    def test_a_list_without_an_identifier_is_refused(self, started: Bench) -> None:
        with refused(started, "population_mapping_faults"):
            started.take_in("Stadsdel;Lagrum\nJärva;SoL\n")

    def test_a_cancelled_reading_changes_nothing(self, taken_in: Bench) -> None:
        stop: Progress = lambda _rows: False  # noqa: E731
        step, taken = taken_in.steps.import_register, taken_in.steps
        import_register = type(step)(
            step.workspace, step.clock, step.randomness, step.read_person_number
        )
        object.__setattr__(taken, "import_register", lambda o, r: import_register(o, r, stop))
        with refused(taken_in, "population_cancelled"):
            taken_in.take_in()

    def test_not_under_a_frozen_frame(self, frozen: Bench) -> None:
        with refused(frozen, "frame_is_frozen"):
            frozen.take_in()
        frozen.steps.ceremony.abandon("Listan var gammal.")
        frozen.take_in()
        assert frozen.actions()[-1] == "register_imported"

    def test_not_after_the_draw(self, drawn: Bench) -> None:
        with refused(drawn, "frame_is_frozen"):
            drawn.take_in()

    def test_an_empty_list_is_refused(self, started: Bench) -> None:
        with pytest.raises(InspectionError):
            started.take_in(HEADER + "\n")
        assert started.actions()[-1] != "register_imported"


def test_each_stage_is_a_copy(stages: Stages, tmp_path: Path) -> None:
    """What one test does is never seen by another."""
    with stages.bench("started", tmp_path / "a") as first:
        first.start(title="Ändrad")
    with stages.bench("started", tmp_path / "b") as second, second.workspace.unit_of_work() as work:
        inspection = work.inspection()
        assert inspection is not None
        assert inspection.title == "Besök hos placerade barn"
