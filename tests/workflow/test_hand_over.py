"""Two laptops without network: packages out, read on the other laptop, merged at home."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.files.checklist_library import FolderChecklistLibrary
from inspector_app.adapters.system.clock import SeededRandomness
from inspector_app.composition import package_opener, tools_with
from inspector_app.domain.hand_over import HandOver, PackageState, Reading
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import SecondReadingTerms
from inspector_app.domain.review import CaseReview
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.workflow.hand_over import Parting
from inspector_app.workflow.review_desk import folded
from inspector_app.workflow.steps import steps_of
from tests.fakes.small_inspection import ANNA, Bench, Stages, register_text
from tests.fakes.two_readers import BO, CIA, KLARA, Child, Team, as_bo_sees_it, read_own, team_of

PASSPHRASE = "paketets egna ord om snö"
LOAN_WORDS = "lånets egna ord om gräs"
TERMS = SecondReadingTerms(Fraction(1, 5), 2)
FORTY = {"Bromma": 14, "Farsta": 14, "Järva": 14, "Skärholmen": 14}
TEN_EACH = SamplePlan(Design.STRATIFIED, 10, 2)


@dataclass
class Laptop:
    """The other laptop: opens packages, reads, gives back."""

    team: Team
    home: Path

    def take(self, package: Path, name: str = "lånad") -> Path:
        """Make a loan of a package and return its folder."""
        opener = package_opener(self.team.clock)
        self.home.mkdir(exist_ok=True)
        workspace, code = opener(package, PASSPHRASE, self.home / name, LOAN_WORDS)
        assert code
        workspace.close()
        return workspace.folder

    @contextmanager
    def opened(self, folder: Path) -> Iterator[Bench]:
        """Open a loan."""
        workspace = EncryptedWorkspaces(self.team.clock).open(folder, LOAN_WORDS)
        tools = tools_with(self.team.clock, SeededRandomness(f"loan{next(self.team.turns)}"))
        tools = replace(tools, library=FolderChecklistLibrary(self.home / "no library"))
        try:
            yield Bench(folder.parent, workspace, steps_of(workspace, tools), self.team.clock)
        finally:
            workspace.close()

    def read(self, folder: Path, child: Child, stop_after: int | None = None) -> int:
        """Read what was lent."""
        with self.opened(folder) as bench:
            return read_own(bench, child, stop_after)

    def give_back(self, folder: Path, path: Path) -> Path:
        """Write the return."""
        with self.opened(folder) as bench:
            bench.steps.hand_over.give_back(path)
        return path


@pytest.fixture(scope="module")
def forty(stages: Stages, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """Forty drawn files in four stadsdelar, eight read twice, dealt out to Anna and Bo."""
    with stages.bench("started", tmp_path_factory.mktemp("forty")) as bench:
        bench.take_in(register_text(FORTY))
        bench.steps.readings.set_terms(TERMS)
        bench.freeze(TEN_EACH)
        bench.draw()
        team = team_of(bench, stages.library, BO, CIA, KLARA)
    with team.opened_by(ANNA) as anna:
        anna.steps.readings.assign((ANNA.name, BO.name))
        made = anna.steps.readings.draw_second()
        main = {one.id for one in anna.steps.review.desk().sample.main}
        assert len(main) == 40
        assert len(main & set(made.read_twice)) == 8
    return team


@pytest.fixture
def team(forty: Team, tmp_path: Path) -> Team:
    return forty.copied_to(tmp_path / "hem")


@pytest.fixture
def laptop(team: Team, tmp_path: Path) -> Laptop:
    return Laptop(team, tmp_path / "bos dator")


def send(team: Team, by: Actor, to: Actor, path: Path) -> HandOver:
    """Hand over all that a person may be given now."""
    with team.opened_by(by) as bench:
        steps = bench.steps.hand_over
        readings = tuple(one.reading for one in steps.candidates(to.name))
        return steps.hand_over(Parting(to.name, "Dator 2", readings), path, PASSPHRASE)


def main_readings(team: Team, person: Actor) -> set[Reading]:
    """Return what a person has to read of the drawn files, reserves apart."""
    with team.opened_by(person) as bench:
        main = {one.id for one in bench.steps.review.desk().sample.main}
        with bench.workspace.unit_of_work() as work:
            duties = work.duties()
    return {Reading(d.akt, d.part) for d in duties if d.akt in main and d.reader == person.name}


def receive(team: Team, path: Path, by: Actor = ANNA) -> HandOver:
    with team.opened_by(by) as bench:
        return bench.steps.hand_over.receive(path)


def outcome(bench: Bench) -> dict[str, object]:
    """What an inspection amounts to for whoever has it open: answers, statuses, results and
    figures of reliability. Ids of rows and evidence are chance and are left out."""
    steps, desk = bench.steps, bench.steps.review.desk()
    found = steps.tabulate()
    with bench.workspace.unit_of_work() as work:
        akts = sorted({duty.akt for duty in work.duties()})
        done = {akt: work.both_readings(akt) or (work.review_events(akt),) for akt in akts}
    readings = {akt: [folded(desk, akt, e) for e in events] for akt, events in done.items()}
    return {
        "answers": {akt: [_told(one) for one in reviews] for akt, reviews in readings.items()},
        "counted": {akt: _told(review) for akt, review in found.reviews.items()},
        "statuses": steps.readings.statuses(),
        "results": found.results,
        "replaced": found.replacements,
        "reliability": steps.readings.measure(),
    }


def _told(review: CaseReview) -> CaseReview:
    """The review without chance and without the number of its events."""
    rows = [replace(row, row_id=str(n)) for n, row in enumerate(review.rows.values())]
    proofs = [(t.split("/")[0], replace(e, evidence_id="")) for t, e in review.evidence.items()]
    evidence = {f"{question}/{n}": one for n, (question, one) in enumerate(proofs)}
    return replace(review, rows={row.row_id: row for row in rows}, evidence=evidence)


class TestMerging:
    def test_two_workspaces_merged_are_the_one_workspace(
        self, team: Team, laptop: Laptop, forty: Team, tmp_path: Path
    ) -> None:
        alone = forty.copied_to(tmp_path / "ensam")
        alone.read(ANNA)
        alone.read(BO, as_bo_sees_it)

        sent = send(team, ANNA, BO, tmp_path / "ut.overlamning")
        assert {carried.reading for carried in sent.readings} == main_readings(team, BO)
        folder = laptop.take(tmp_path / "ut.overlamning")
        team.read(ANNA)
        laptop.read(folder, as_bo_sees_it)
        laptop.give_back(folder, tmp_path / "hem.overlamning")
        back = receive(team, tmp_path / "hem.overlamning")
        assert back.state is PackageState.RETURNED

        for person in (ANNA, BO):
            with alone.opened_by(person) as one, team.opened_by(person) as two:
                assert outcome(two) == outcome(one)
                assert two.workspace.check() == ()
