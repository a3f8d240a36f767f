"""Two laptops without network: packages out, read on the other laptop, merged at home."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.adapters.db import loans
from inspector_app.adapters.db.loans import EncryptedLoans, PackageDraft
from inspector_app.adapters.db.plain_form import to_text
from inspector_app.adapters.db.workspace import EncryptedWorkspaces, SqlUnitOfWork
from inspector_app.adapters.files.checklist_library import FolderChecklistLibrary
from inspector_app.adapters.system.clock import SeededRandomness
from inspector_app.composition import package_opener, tools_with
from inspector_app.domain.concern import ContactCard
from inspector_app.domain.concern import Duty as ConcernDuty
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import HandOver, PackageState, Reading
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import Duty, Part, SecondReadingTerms
from inspector_app.domain.review import CaseReview
from inspector_app.domain.review.commands import set_note
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.workflow.hand_over import Parting
from inspector_app.workflow.move_readings import Move
from inspector_app.workflow.review_desk import folded
from inspector_app.workflow.stages import stages_of
from inspector_app.workflow.steps import steps_of
from tests.fakes.small_inspection import ANNA, WORDS, Bench, Stages, refused, register_text
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


def assign(team: Team, person: Actor) -> None:
    """Let a person look behind the aktnummer."""
    with team.opened_by(ANNA) as bench, bench.workspace.unit_of_work() as work:
        inspection = work.inspection()
        assert inspection is not None
        names = (*inspection.assigned_inspectors, person.name)
        work.save_inspection(replace(inspection, assigned_inspectors=names))


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


@dataclass
class Sent:
    """A package out to Bo and the loan made of it."""

    team: Team
    laptop: Laptop
    package: HandOver
    path: Path
    loan: Path

    def back(self, name: str = "hem.overlamning") -> Path:
        return self.laptop.give_back(self.loan, self.path.with_name(name))

    def copy_of_loan(self) -> Path:
        return Path(shutil.copytree(self.loan, self.loan.with_name("kopia.granskning")))


@pytest.fixture(scope="module")
def once(forty: Team, tmp_path_factory: pytest.TempPathFactory) -> Sent:
    """All of Bo's files out, and the loan made of them; made once and copied."""
    home = tmp_path_factory.mktemp("once")
    team = forty.copied_to(home / "hem")
    laptop = Laptop(team, home / "bos dator")
    path = home / "ut.overlamning"
    package = send(team, ANNA, BO, path)
    return Sent(team, laptop, package, path, laptop.take(path))


@pytest.fixture
def sent(once: Sent, tmp_path: Path) -> Sent:
    team = once.team.copied_to(tmp_path / "hem")
    path = Path(shutil.copy(once.path, tmp_path))
    laptop = Laptop(team, tmp_path / "bos dator")
    loan = Path(shutil.copytree(once.loan, laptop.home / once.loan.name))
    return Sent(team, laptop, once.package, path, loan)


def first_akt(bench: Bench) -> AktNumber:
    """Return a file that was lent and is read once."""
    with bench.workspace.unit_of_work() as work:
        twice = {duty.akt for duty in work.duties() if duty.part is Part.SECOND}
        return next(duty.akt for duty in work.duties() if duty.akt not in twice)


def moved(bench: Bench, akt: AktNumber) -> None:
    with bench.workspace.unit_of_work() as work:
        work.hand_over_reading(Duty(akt, Part.FIRST, CIA.name), "sjuk", keep_answers=True)


def note(bench: Bench, akt: AktNumber, text: str = "en rad") -> None:
    desk = bench.steps.review.desk()
    bench.steps.review.change(desk, akt, lambda r, _f, s: set_note(r, text, s))


class TestOwnership:
    def test_what_is_away_is_read_only_at_home(self, sent: Sent) -> None:
        akt = sent.package.readings[0].akt
        part = sent.package.readings[0].part
        with sent.team.opened_by(BO) as bo:
            with refused(bo, "reading_is_away"):
                note(bo, akt)
            with refused(bo, "reading_is_away"):
                bo.steps.readings.declare_conflict(akt, "granne")
            with refused(bo, "hand_over_empty"):
                bo.steps.hand_over.hand_over(Parting(BO.name, "", ()), sent.path, PASSPHRASE)
        with sent.team.opened_by(ANNA) as anna:
            with refused(anna, "reading_is_away"):
                anna.steps.readings.reassign(Duty(akt, part, CIA.name), "sjuk")
            again = Parting(BO.name, "", (Reading(akt, part),))
            with refused(anna, "reading_is_away"):
                anna.steps.hand_over.hand_over(again, sent.path, PASSPHRASE)
            with refused(anna, "reader_unknown"):
                anna.steps.hand_over.candidates("Någon Annan")

    def test_a_loan_takes_answers_and_nothing_else(self, sent: Sent) -> None:
        with sent.laptop.opened(sent.loan) as bo:
            loan = bo.steps.hand_over.overview().loan
            assert loan is not None
            assert loan.hand_over.code == sent.package.code
            akt = first_akt(bo)
            note(bo, akt)
            bo.steps.concerns.raise_concern(akt, "ett barn", (ConcernDuty.CHILD_AT_RISK,), ())
            for act in (
                lambda: moved(bo, akt),
                lambda: bo.steps.hand_over.candidates(BO.name),
                bo.steps.tabulate,
                lambda: bo.steps.concerns.save_card(ContactCard("Farsta", by_day="08")),
            ):
                with refused(bo, "loan_only_reads"):
                    act()
            assert bo.workspace.check() == ()
            secrets = None
            with bo.workspace.unit_of_work() as work:
                secrets = work.frame_secrets(1)
                register = work.register()
            assert register is not None
            assert {secrets.sampling_key, register.opening_key} == {bytes(32)}

    def test_a_loan_counts_what_is_read_there(self, sent: Sent) -> None:
        sent.laptop.read(sent.loan, as_bo_sees_it, 2)
        with sent.laptop.opened(sent.loan) as bo:
            found = stages_of(bo.workspace)
            assert (found.is_loan, found.read, found.to_read) == (True, 2, sent.package.akts)

    def test_a_loan_that_is_given_back_is_closed_and_can_be_given_back_again(
        self, sent: Sent
    ) -> None:
        one = sent.back()
        with sent.laptop.opened(sent.loan) as bo, refused(bo, "loan_is_returned"):
            note(bo, first_akt(bo))
        other = sent.back("igen.overlamning")
        receive(sent.team, other)
        with sent.team.opened_by(ANNA) as anna, refused(anna, "package_doubled"):
            anna.steps.hand_over.receive(one)

    def test_home_goes_on_where_the_loan_ended(self, sent: Sent) -> None:
        with sent.laptop.opened(sent.loan) as bo:
            akt = first_akt(bo)
            note(bo, akt, "halvläst")
        receive(sent.team, sent.back())
        with sent.team.opened_by(BO) as bo:
            desk = bo.steps.review.desk()
            opened = bo.steps.review.open(desk, akt)
            assert opened.review.note == "halvläst"
            assert opened.undoable is not None
            assert bo.steps.review.undo(desk, akt).review.note == ""

    def test_what_is_out_comes_home_from_whoever_was_shut_out_meanwhile(self, sent: Sent) -> None:
        with sent.team.opened_by(ANNA) as anna:
            anna.workspace.keys.remove_person(BO.name)
        with sent.laptop.opened(sent.loan) as bo:
            akt = first_akt(bo)
            note(bo, akt, "skrivet efteråt")
        receive(sent.team, sent.back())
        with sent.team.opened_by(ANNA) as anna:
            assert anna.steps.readings.move(Move(BO.name, CIA.name, "Bo har slutat")).moved
        with sent.team.opened_by(CIA) as cia:
            opened = cia.steps.review.open(cia.steps.review.desk(), akt)
            assert opened.review.note == "skrivet efteråt"
            assert cia.workspace.check() == ()

    def test_a_half_read_file_is_given_to_another_with_a_note(self, sent: Sent) -> None:
        with sent.laptop.opened(sent.loan) as bo:
            akt = first_akt(bo)
            note(bo, akt, "halvläst")
        receive(sent.team, sent.back())
        with sent.team.opened_by(ANNA) as anna:
            with refused(anna, "conflict_reason_missing"):
                anna.steps.readings.reassign(Duty(akt, Part.FIRST, CIA.name), " ")
            anna.steps.readings.reassign(Duty(akt, Part.FIRST, CIA.name), "Bo är sjuk")
            found = anna.steps.hand_over.candidates(CIA.name)
            assert [one.reading for one in found if one.events] == [Reading(akt)]
        path = sent.path.with_name("till cia.overlamning")
        assert send(sent.team, ANNA, CIA, path).number == 2
        folder = sent.laptop.take(path, "cias lån")
        with sent.laptop.opened(folder) as cia:
            desk = cia.steps.review.desk()
            assert cia.steps.review.open(desk, akt).review.note == "halvläst"
            note(cia, akt, "läst vidare")
        receive(sent.team, sent.laptop.give_back(folder, path))
        with sent.team.opened_by(CIA) as cia:
            events = cia.steps.review.open(cia.steps.review.desk(), akt)
            assert events.review.note == "läst vidare"
            assert cia.workspace.check() == ()

    def test_concerns_looks_and_the_loans_journal_come_home(
        self, team: Team, laptop: Laptop, tmp_path: Path
    ) -> None:
        assign(team, BO)
        path = tmp_path / "ut.overlamning"
        package = send(team, ANNA, BO, path)
        sent = Sent(team, laptop, package, path, laptop.take(path))
        with sent.laptop.opened(sent.loan) as bo:
            akt = first_akt(bo)
            raised = bo.steps.concerns.raise_concern(
                akt, "ett barn", (ConcernDuty.CHILD_AT_RISK,), ()
            )
            with bo.workspace.unit_of_work() as work:
                (key,) = [key for one, key in work.case_keys(1).items() if one == akt]
                assert work.key_list((key,))[0].identity
        receive(sent.team, sent.back())
        with sent.team.opened_by(ANNA) as anna:
            with anna.workspace.unit_of_work() as work:
                assert [one.concern_id for one in work.concerns()] == [raised.concern_id]
                home = work.homecoming(1)
            assert home is not None
            assert [look.keys for look in home.looks] == [key]
            assert {"loan_taken", "key_list_read", "concern_saved"} <= {
                event.action for event in home.journal
            }
            assert anna.workspace.check() == ()


class TestBlindness:
    def test_a_package_holds_nothing_of_the_other_reading(self, team: Team, tmp_path: Path) -> None:
        team.read(ANNA)
        path = tmp_path / "ut.overlamning"
        send(team, ANNA, BO, path)
        outgoing, _ = EncryptedLoans(team.clock).read(path.read_bytes(), PASSPHRASE)
        assert outgoing.readings
        assert {e.actor for one in outgoing.readings for e in one.events} <= {BO.name}
        with team.opened_by(ANNA) as anna, anna.workspace.unit_of_work() as work:
            written = {str(event.event_id) for event in work.all_review_events()}
        assert written
        text = to_text(outgoing)
        assert not [one for one in written if one in text]
        twice = {duty.akt for duty in outgoing.material.duties if duty.part is Part.SECOND}
        parts = [one.akt for one in outgoing.readings]
        assert twice & set(parts)
        assert len(set(parts)) == len(parts)

    def test_a_begun_reading_of_two_is_handed_over_by_its_reader_alone(
        self, team: Team, tmp_path: Path
    ) -> None:
        with team.opened_by(BO) as bo:
            with bo.workspace.unit_of_work() as work:
                akt = next(d.akt for d in work.duties() if d == Duty(d.akt, Part.SECOND, BO.name))
            note(bo, akt)
        begun = Parting(BO.name, "", (Reading(akt, Part.SECOND),))
        path = tmp_path / "ut.overlamning"
        with team.opened_by(ANNA) as anna:
            with refused(anna, "own_hand_over"):
                anna.steps.hand_over.hand_over(begun, path, PASSPHRASE)
            found = {one.reading for one in anna.steps.hand_over.candidates(BO.name)}
            assert Reading(akt, Part.SECOND) not in found
        with team.opened_by(BO) as bo:
            assert bo.steps.hand_over.hand_over(begun, path, PASSPHRASE).akts == 1
        with team.opened_by(ANNA) as anna, refused(anna, "own_hand_over"):
            anna.steps.hand_over.write_again(1, path, PASSPHRASE)
        with team.opened_by(CIA) as cia, refused(cia, "role_forbids"):
            cia.steps.hand_over.write_again(1, path, PASSPHRASE)

    def test_both_halves_of_a_pair_are_not_asked_for_together(
        self, team: Team, tmp_path: Path
    ) -> None:
        with team.opened_by(ANNA) as anna:
            akt = anna.steps.readings.assignment().read_twice[0]  # type: ignore[union-attr]
            both = Parting(BO.name, "", (Reading(akt), Reading(akt, Part.SECOND)))
            with refused(anna, "hand_over_doubled"):
                anna.steps.hand_over.hand_over(both, tmp_path / "ut", PASSPHRASE)

    def test_key_list_lines_go_with_who_is_assigned_alone(
        self, team: Team, laptop: Laptop, tmp_path: Path
    ) -> None:
        one, two = tmp_path / "ett.overlamning", tmp_path / "tva.overlamning"
        send(team, ANNA, BO, one)
        outgoing, _ = EncryptedLoans(team.clock).read(one.read_bytes(), PASSPHRASE)
        lent = {key for _, key in outgoing.material.akts}
        assert {case.child_key for case in outgoing.material.cases} == lent
        assert outgoing.material.key_list == ()
        with laptop.opened(laptop.take(one)) as bo, bo.workspace.unit_of_work() as work:
            with pytest.raises(InspectionError) as raised:
                work.key_list(lent)
            assert raised.value.code == "not_assigned"
        with team.opened_by(ANNA) as anna:
            anna.steps.hand_over.cancel(1, "om igen")
        assign(team, BO)
        send(team, ANNA, BO, two)
        outgoing, _ = EncryptedLoans(team.clock).read(two.read_bytes(), PASSPHRASE)
        assert {entry.child_key for entry in outgoing.material.key_list} == lent
        assert outgoing.material.inspection.assigned_inspectors == (BO.name,)


class TestFaults:
    def test_what_is_no_return_of_this_inspection(
        self, sent: Sent, forty: Team, tmp_path: Path
    ) -> None:
        back = sent.back()
        lines = back.read_bytes().split(b"\n", 1)
        spoiled = {
            "not_a_package": b"PK\x03\x04 en annan fil",
            "package_damaged": lines[0] + b"\n" + lines[1][:-1] + bytes([lines[1][-1] ^ 1]),
            "package_newer": back.read_bytes().replace(b"overlamning/1", b"overlamning/2"),
            "package_is_outgoing": sent.path.read_bytes(),
        }
        with sent.team.opened_by(ANNA) as anna:
            for code, content in spoiled.items():
                path = tmp_path / f"{code}.overlamning"
                path.write_bytes(content)
                with refused(anna, code):
                    anna.steps.hand_over.receive(path)
            with refused(anna, "package_unreadable"):
                anna.steps.hand_over.receive(tmp_path / "finns inte")
            anna.steps.hand_over.receive(back)
            with refused(anna, "package_doubled"):
                anna.steps.hand_over.receive(back)
            with refused(anna, "package_doubled"):
                anna.steps.hand_over.keep_aside(back)

    def test_a_package_of_another_inspection_is_refused(
        self, sent: Sent, stages: Stages, tmp_path: Path
    ) -> None:
        back = sent.back()
        clock = sent.team.clock
        made, _ = EncryptedWorkspaces(clock).create(tmp_path / "annan", ANNA, WORDS, clock.now())
        with made.unit_of_work() as work, pytest.raises(InspectionError) as raised:
            work.take_home(back.read_bytes())
        made.close()
        assert raised.value.code == "package_other_inspection"

    def test_home_restored_from_before_it_left_is_told(
        self, sent: Sent, forty: Team, tmp_path: Path
    ) -> None:
        back, older = sent.back(), forty.copied_to(tmp_path / "äldre")
        with older.opened_by(ANNA) as anna, refused(anna, "package_unknown"):
            anna.steps.hand_over.receive(back)

    def test_what_a_package_says_when_it_is_opened_wrongly(self, sent: Sent) -> None:
        opener, folder = package_opener(sent.team.clock), sent.laptop.home / "ny"
        wrong: list[tuple[Path, str, str]] = [
            (sent.path, "en annan fras helt och hållet", "package_passphrase_wrong"),
            (sent.back(), PASSPHRASE, "package_is_a_return"),
        ]
        for path, passphrase, code in wrong:
            with pytest.raises(InspectionError) as raised:
                opener(path, passphrase, folder, LOAN_WORDS)
            assert raised.value.code == code
        for words, code in (("kort", "weak_passphrase"),):
            with pytest.raises(InspectionError) as raised:
                opener(sent.path, PASSPHRASE, folder, words)
            assert raised.value.code == code
        with pytest.raises(InspectionError) as raised:
            opener(sent.path, PASSPHRASE, sent.loan, LOAN_WORDS)
        assert raised.value.code == "folder_exists"
        assert sorted(p.name for p in sent.laptop.home.iterdir()) == [sent.loan.name]

    def test_a_lost_laptop(self, sent: Sent) -> None:
        with sent.laptop.opened(sent.loan) as bo:
            akt = first_akt(bo)
            note(bo, akt)
        with sent.team.opened_by(BO) as bo, refused(bo, "role_forbids"):
            bo.steps.hand_over.cancel(1, "borta")
        with sent.team.opened_by(ANNA) as anna:
            with refused(anna, "hand_over_without_reason"):
                anna.steps.hand_over.cancel(1, " ")
            assert anna.steps.hand_over.cancel(1, "stulen").state is PackageState.CANCELLED
            with refused(anna, "hand_over_ended"):
                anna.steps.hand_over.write_again(1, sent.path, PASSPHRASE)
        with sent.team.opened_by(BO) as bo:
            note(bo, akt, "läst om hemma")
        back = sent.back()
        with sent.team.opened_by(ANNA) as anna:
            with refused(anna, "package_cancelled"):
                anna.steps.hand_over.receive(back)
            before = anna.actions()
            assert anna.steps.hand_over.keep_aside(back).number == 1
            assert anna.actions()[len(before) :] == ["kept_aside_kept"]
            assert anna.workspace.check() == ()
        with sent.team.opened_by(BO) as bo:
            assert bo.steps.review.open(bo.steps.review.desk(), akt).review.note == "läst om hemma"

    def test_two_copies_of_one_loan(self, sent: Sent) -> None:
        copy = sent.copy_of_loan()
        with sent.laptop.opened(sent.loan) as bo:
            akt = first_akt(bo)
            note(bo, akt, "den ena")
        with sent.laptop.opened(copy) as bo:
            note(bo, akt, "den andra")
        receive(sent.team, sent.back())
        other = sent.laptop.give_back(copy, sent.path.with_name("andra.overlamning"))
        with sent.team.opened_by(ANNA) as anna:
            with refused(anna, "package_came_back"):
                anna.steps.hand_over.receive(other)
            anna.steps.hand_over.keep_aside(other)
            assert anna.workspace.check() == ()
        with sent.team.opened_by(BO) as bo:
            assert bo.steps.review.open(bo.steps.review.desk(), akt).review.note == "den ena"

    def test_what_fits_is_not_kept_aside(self, sent: Sent) -> None:
        back = sent.back()
        with sent.team.opened_by(ANNA) as anna, refused(anna, "package_fits"):
            anna.steps.hand_over.keep_aside(back)

    def test_home_gives_nothing_back(self, team: Team, tmp_path: Path) -> None:
        with team.opened_by(ANNA) as anna, refused(anna, "not_a_loan"):
            anna.steps.hand_over.give_back(tmp_path / "hem.overlamning")


class Killed(BaseException):
    """The power goes."""


class TestKilled:
    """Killed at each step of writing a file: home has all of it or nothing, and can go on."""

    @pytest.mark.parametrize("step", ["write", "finish"])
    def test_while_a_package_is_written(
        self, team: Team, tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "ut.overlamning"
        place = {"write": (loans, "write_durably"), "finish": (PackageDraft, "finish")}[step]
        with monkeypatch.context() as patch:
            patch.setattr(*place, _killed)
            with pytest.raises(Killed):
                send(team, ANNA, BO, path)
        assert not path.exists()
        with team.opened_by(ANNA) as anna:
            steps = anna.steps.hand_over
            away = steps.overview().away
            assert len(away) == (1 if step == "finish" else 0)
            assert anna.workspace.check() == ()
            if away:
                again = steps.write_again(1, path, PASSPHRASE)
                assert again.package_id == away[0].package_id
        if step == "write":
            assert send(team, ANNA, BO, path).number == 1
        assert EncryptedLoans(team.clock).read(path.read_bytes(), PASSPHRASE)

    def test_while_a_loan_is_made(
        self, team: Team, laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "ut.overlamning"
        send(team, ANNA, BO, path)
        with monkeypatch.context() as patch:
            patch.setattr(SqlUnitOfWork, "save_loan", _killed)
            patch.setattr("shutil.rmtree", lambda *_a, **_k: None)
            with pytest.raises(Killed):
                laptop.take(path)
        left = [one.name for one in laptop.home.iterdir()]
        assert left == [".lånad.ny.granskning"]
        folder = laptop.take(path)
        assert [one.name for one in laptop.home.iterdir()] == [folder.name]

    def test_while_a_return_is_taken_in(self, sent: Sent, monkeypatch: pytest.MonkeyPatch) -> None:
        sent.laptop.read(sent.loan, as_bo_sees_it, 3)
        back = sent.back()
        with monkeypatch.context() as patch:
            patch.setattr(SqlUnitOfWork, "save_concern", _killed)
            patch.setattr(SqlUnitOfWork, "_keep_sealed", _killed)
            with pytest.raises(Killed):
                receive(sent.team, back)
        with sent.team.opened_by(ANNA) as anna:
            assert len(anna.steps.hand_over.overview().away) == 1
            assert anna.workspace.check() == ()
        assert receive(sent.team, back).state is PackageState.RETURNED


def _killed(*_args: object, **_named: object) -> None:
    raise Killed


def test_a_full_or_missing_stick_leaves_everything_at_home(team: Team, tmp_path: Path) -> None:
    with team.opened_by(ANNA) as anna:
        steps = anna.steps.hand_over
        asked = Parting(BO.name, "", tuple(one.reading for one in steps.candidates(BO.name)))
        with refused(anna, "package_not_written"):
            steps.hand_over(asked, tmp_path / "finns inte" / "ut.overlamning", PASSPHRASE)
        with refused(anna, "weak_passphrase"):
            steps.hand_over(asked, tmp_path / "ut.overlamning", "kort")
        assert list(tmp_path.glob("*.overlamning*")) == []
