"""People who do anything in any order, and what must hold whatever they do.

The machine keeps what it was told is saved: each reading as it was handed back after the last act
that succeeded. A refused act must change nothing.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.system.clock import SeededRandomness
from inspector_app.composition import package_opener, tools_with
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import Reading
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.results import stratum_sizes, tabulate
from inspector_app.domain.review import CaseReview, Evidence, LogRow, Outcome, commands, fold
from inspector_app.domain.review.commands import Events, Stamp
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.ports.example import TrueChild
from inspector_app.workflow.draw_sample import frozen_frame
from inspector_app.workflow.hand_over import Parting
from inspector_app.workflow.review_case import Command, Desk, FactsNow, OpenCase, facts_of
from inspector_app.workflow.second_reading.comparison import Comparison
from inspector_app.workflow.simulate_reading import SimulateReading
from inspector_app.workflow.simulated_akt import row_values
from inspector_app.workflow.steps import Steps, steps_of
from tests.fakes.small_inspection import ANNA, VISIT
from tests.fakes.two_readers import BO, CIA, KLARA, Team

T = TypeVar("T")
READERS = (ANNA, BO)
PACKAGE_WORDS, LOAN_WORDS = "paketets egna ord om snö", "lånets egna ord om gräs"
REASON = "Ett skäl."
CHECK_EVERY = 25

REPLACEABLE = (Outcome.NOT_PLACED, Outcome.WRONG_DISTRICT, Outcome.OUTSIDE_PERIOD)
STAYING = (Outcome.READ, Outcome.READ, Outcome.OPEN, Outcome.INCOMPLETE, Outcome.NOT_FOUND)


@dataclass
class Away:
    """A package on another laptop: the readings there as they stand there."""

    number: int
    path: Path
    folder: Path
    readings: dict[Reading, CaseReview]


@dataclass
class Machine:
    """One inspection, the people at it, and what they have been told."""

    team: Team
    home: Path
    luck: random.Random
    told: dict[Reading, CaseReview] = field(default_factory=dict)
    away: Away | None = None
    late: list[Path] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    trail: list[str] = field(default_factory=list)
    person: Actor = ANNA
    packages: int = 0

    def __post_init__(self) -> None:
        self.sitting = ExitStack()
        self.sit_down()

    # ---- the program

    def sit_down(self) -> None:
        """Open the program with the key of the person; everything stands as it was told."""
        self.bench = self.sitting.enter_context(self.team.opened_by(self.person))
        self.desk = self.steps.review.desk()
        self.everything_stands()

    def stand_up(self) -> None:
        """Close it."""
        self.sitting.close()

    @property
    def steps(self) -> Steps:
        """What can be done."""
        return self.bench.steps

    def walk(self, acts: int) -> None:
        """Do as many acts, one after the other; the program is closed at the end."""
        try:
            for number in range(acts):
                self.act()
                if number % CHECK_EVERY == 0:
                    self.everything_agrees()
            self.everything_agrees()
        finally:
            self.stand_up()

    def act(self) -> None:
        """One act of any kind: something happens, or something is refused."""
        names, weights = zip(*ACTS.items(), strict=True)
        while not self.tried(self.luck.choices(names, weights)[0]):
            pass

    def tried(self, name: str) -> bool:
        """Try an act; whether there was anything to do. A refusal changes nothing."""
        self.trail.append(f"{self.person.name}: {name}")
        try:
            happened = getattr(self, name)() is not False
        except InspectionError as error:
            self.refused[f"{name}: {error.code}"] += 1
            self.trail[-1] += f" ({error.code})"
            if reading := self.one_of(self.own()):
                self.stands(reading)
            return True
        self.done[name] += happened
        return happened

    # ---- acts at home

    def change_person(self) -> None:
        """Close the program; somebody opens it again."""
        self.stand_up()
        self.person = self.luck.choice((*READERS, *READERS, *READERS, CIA, KLARA))
        self.sit_down()

    def score(self) -> bool:
        """Any one change of any one file that the person has."""
        return self.change(self.any_change(), self.own())

    def fill(self) -> bool:
        """Read a file to its end and klarmarkera it."""
        left, twice = self.left(), self.read_twice()
        pairs = [one for one in left if str(one.akt) in twice]
        reading = self.one_of(pairs if pairs and self.luck.random() < 0.8 else left)
        return reading is not None and self.fill_one(self.steps, self.desk, reading, self.told)

    def complete(self) -> bool:
        """Klarmarkera, whatever is missing."""

        def command(review: CaseReview, facts: FactsNow, stamp: Stamp) -> Events:
            return commands.complete(review, self.desk.checklist, facts(), stamp)

        return self.change(command, [one for one in self.left() if self.told_of(one).seq])

    def reopen(self) -> bool:
        """Take a klarmarkering back."""
        done = [one for one in self.own() if self.told_of(one).is_completed]
        return self.change(lambda review, _facts, stamp: commands.reopen(review, stamp), done)

    def replace(self) -> bool:
        """Give a file up, so that a reserve takes its place."""
        outcome = self.luck.choice(REPLACEABLE)

        def command(review: CaseReview, facts: FactsNow, stamp: Stamp) -> Events:
            first = commands.set_outcome(review, outcome, stamp)
            if not first:
                return ()
            marked = replace(review, outcome=outcome, seq=review.seq + len(first))
            return (*first, *commands.complete(marked, self.desk.checklist, facts(), stamp))

        return self.change(command, self.left())

    def undo(self) -> bool:
        """Take one change back."""
        return self.step(self.steps.review.undo)

    def redo(self) -> bool:
        """Take one undoing back."""
        return self.step(self.steps.review.redo)

    def undo_all(self) -> bool:
        """Undo everything and stand where nothing was; redo it and stand where one was."""
        reading = self.one_of([one for one in self.own() if self.told_of(one).seq])
        if reading is None:
            return False
        before, steps = self.told_of(reading), 0
        while self.steps.review.open(self.desk, reading.akt).undoable is not None:
            self.take(reading, self.steps.review.undo(self.desk, reading.akt))
            steps += 1
        assert same(self.told[reading], self.untouched(reading)), "undoing all left something"
        for _ in range(steps):
            self.take(reading, self.steps.review.redo(self.desk, reading.akt))
        assert same(self.told[reading], before), "redoing all gave something else"
        return steps > 0

    # ---- two readings of a file

    def agree(self) -> bool:
        """Do something towards a gemensamt svar."""
        twice = [AktNumber(akt) for akt in self.read_twice()]
        ready = [akt for akt in twice if self.both_done(akt)]
        akt = self.one_of(ready or twice[:1])
        if akt is None:
            return False
        readings = self.steps.readings
        found = readings.compare(akt)
        if found.is_agreed:
            if self.luck.random() < 0.3:
                readings.reopen(akt, REASON)
                readings.close(akt)
            return True
        if self.luck.random() < 0.4:
            return readings.agree.accept_all(akt) is not None
        return self.settle(akt, found)

    def settle(self, akt: AktNumber, found: Comparison) -> bool:
        """Propose, refer or decide in one of the differences."""
        readings, difference = self.steps.readings, self.luck.choice(found.differences)
        value = self.luck.choice((difference.first, difference.second)).value
        if value is None:
            return False
        if self.person not in READERS:
            readings.decide(akt, difference.matter, value, REASON)
        elif self.luck.random() < 0.2:
            readings.agree.refer(akt, difference.matter, REASON)
        else:
            readings.agree(akt, difference.matter, value, REASON)
        return True

    def assure(self) -> bool:
        """Comment, assure, lock or reopen a file."""
        akt = self.one_of(sorted(self.steps.readings.statuses()))
        if akt is None:
            return False
        quality = self.steps.readings.quality
        kind = self.luck.randrange(4)
        if kind == 0:
            threads = quality.comment(akt, "", REASON).open_threads
            quality.resolve(akt, threads[0].thread_id, REASON)
        elif kind == 1:
            quality.assure(akt)
        elif kind == 2:
            quality.lock(akt)
        else:
            quality.reopen(akt, REASON)
        return True

    # ---- two laptops

    def hand_over(self) -> bool:
        """Send some of Bo's readings away and open them on his own laptop."""
        if self.away is not None:
            return False
        steps = self.steps.hand_over
        offered = [one.reading for one in steps.candidates(BO.name)]
        chosen = self.luck.sample(offered, min(len(offered), self.luck.randrange(1, 5)))
        self.packages += 1
        path = self.home / f"ut{self.packages}.overlamning"
        package = steps.hand_over(Parting(BO.name, "Dator 2", tuple(chosen)), path, PACKAGE_WORDS)
        opened, _code = package_opener(self.team.clock)(
            path, PACKAGE_WORDS, self.home / f"lån{self.packages}", LOAN_WORDS
        )
        opened.close()
        readings = {one.reading: self.told_of(one.reading) for one in package.readings}
        self.away = Away(package.number, path, opened.folder, readings)
        return True

    def on_loan(self) -> bool:
        """Read on the other laptop for a while."""
        away = self.away
        if away is None:
            return False
        with self.loan(away) as steps:
            desk = steps.review.desk()
            for reading, told in away.readings.items():
                assert steps.review.open(desk, reading.akt).review == told, "lost on the loan"
            for _ in range(self.luck.randrange(1, 6)):
                reading = self.luck.choice(list(away.readings))
                if self.luck.random() < 0.4:
                    self.fill_one(steps, desk, reading, away.readings)
                else:
                    opened = steps.review.change(desk, reading.akt, self.any_change())
                    away.readings[reading] = opened.review
        return True

    def come_home(self) -> bool:
        """Write the return and merge it."""
        away = self.away
        if away is None:
            return False
        path = away.path.with_suffix(".hem")
        with self.loan(away) as steps:
            steps.hand_over.give_back(path)
        self.steps.hand_over.receive(path)
        self.told |= away.readings
        self.away = None
        self.late.append(path)
        return True

    def lose(self) -> bool:
        """Take a package back that will not come; a return that comes later is not merged."""
        away = self.away
        if away is None:
            return False
        self.steps.hand_over.cancel(away.number, REASON)
        self.away = None
        path = away.path.with_suffix(".hem")
        with self.loan(away) as steps:
            steps.hand_over.give_back(path)
        self.late.append(path)
        return True

    def come_too_late(self) -> bool:
        """A return that was merged already, or whose package was taken back."""
        path = self.one_of(self.late)
        if path is None:
            return False
        try:
            self.steps.hand_over.receive(path)
        except InspectionError:
            return True
        raise AssertionError("a return was merged twice, or after it was given up")

    def loan(self, away: Away) -> _Loan:
        """The program on the other laptop."""
        return _Loan(self.team, away.folder, self.luck.getrandbits(32))

    # ---- one change

    def own(self) -> list[Reading]:
        """What the person has to read and that is here."""
        gone = self.away.readings if self.away else {}
        statuses = self.steps.readings.statuses()
        own = [Reading(akt, one.mine) for akt, one in statuses.items() if one.mine is not None]
        return [reading for reading in own if reading not in gone or self.luck.random() < 0.02]

    def one_of(self, things: Sequence[T]) -> T | None:
        """Any of them; ``None`` of nothing."""
        return self.luck.choice(things) if things else None

    def left(self) -> list[Reading]:
        """What the person has not klarmarkerat."""
        return [reading for reading in self.own() if not self.told_of(reading).is_completed]

    def change(self, command: Command, readings: Sequence[Reading]) -> bool:
        """Carry out a command on any of some readings."""
        reading = self.one_of(readings)
        if reading is None:
            return False
        self.take(reading, self.steps.review.change(self.desk, reading.akt, command))
        return True

    def step(self, work: Callable[[Desk, AktNumber], OpenCase]) -> bool:
        """Undo or redo in any of the person's readings."""
        reading = self.one_of(self.own())
        if reading is None:
            return False
        before = self.told_of(reading).seq
        self.take(reading, work(self.desk, reading.akt))
        return self.told[reading].seq > before

    def take(self, reading: Reading, opened: OpenCase) -> None:
        """Remember what was told, and see that it stands."""
        self.told[reading] = opened.review
        self.stands(reading)

    def any_change(self) -> Command:
        """A command that a reader may give."""
        luck, checklist = self.luck, self.desk.checklist
        question = luck.choice(checklist.scored_questions)
        target, kind = question.question_id, luck.randrange(10)
        table = luck.choice(checklist.tables)

        def command(review: CaseReview, _facts: FactsNow, stamp: Stamp) -> Events:
            rows = review.table_rows(table.table_id)
            match kind:
                case 0 | 1 | 2 | 3:
                    answer = luck.choice((*question.offered_answers, None))
                    return commands.set_answer(review, checklist, target, answer, stamp)
                case 4:
                    text = luck.choice((REASON, "Ett annat.", ""))
                    return commands.set_reason(review, checklist, target, text, stamp)
                case 5:
                    one = Evidence(str(stamp.new_id()), "Journalanteckning", None, "14")
                    return commands.set_evidence(review, checklist, target, one, stamp)
                case 6 if rows:
                    return commands.remove_row(
                        review, table.table_id, luck.choice(rows).row_id, stamp
                    )
                case 6 | 7:
                    day = {"Datum": f"2025-{luck.randrange(6, 10):02d}-15"}
                    values = row_values(table, {**VISIT, **day})
                    row = LogRow(str(stamp.new_id()), table.table_id, values)
                    return commands.set_row(review, checklist, row, stamp)
                case 8:
                    return commands.set_outcome(review, luck.choice(STAYING), stamp)
                case _:
                    return commands.set_note(review, luck.choice((REASON, "")), stamp)

        return command

    def fill_one(
        self, steps: Steps, desk: Desk, reading: Reading, told: dict[Reading, CaseReview]
    ) -> bool:
        """Read one file to its end as an inspector would."""
        months = range(6, 6 + self.luck.randrange(4))
        visits = tuple({**VISIT, "Datum": f"2025-{month:02d}-15"} for month in months)
        reader = SimulateReading(steps.review, facts_of, {}, {reading.akt}.__contains__)
        child = TrueChild(visits, self.luck.choice((20, 60, 95)))
        done = reader({reading.akt: child}, lambda _done, _total: None, 1)
        told[reading] = steps.review.open(desk, reading.akt).review
        return done > 0

    # ---- what holds

    def told_of(self, reading: Reading) -> CaseReview:
        """What was told of a reading; nothing yet when nobody has written in it."""
        return self.told.get(reading, self.untouched(reading))

    def untouched(self, reading: Reading) -> CaseReview:
        """A reading in which nothing stands."""
        return fold(reading.akt, self.desk.checklist.sha256, (), self.desk.counts_until)

    def both_done(self, akt: AktNumber) -> bool:
        """Whether both readings of a file are klarmarkerade."""
        return all(self.told_of(Reading(akt, part)).is_completed for part in Part)

    def stands(self, reading: Reading) -> None:
        """The reading is stored as it was told."""
        found = self.steps.review.open(self.desk, reading.akt).review
        assert found == self.told_of(reading), f"{reading} is not what was told"

    def mine_stand(self) -> None:
        """All readings of the person are stored as they were told."""
        for akt, status in self.steps.readings.statuses().items():
            if status.mine is not None:
                self.stands(Reading(akt, status.mine))

    def read_twice(self) -> list[str]:
        """The files that two read."""
        statuses = self.steps.readings.statuses().values()
        return sorted(str(one.akt) for one in statuses if one.is_read_twice)

    def everything_stands(self) -> None:
        """Nothing that was told is lost, and nobody sees what she may not."""
        assert self.bench.workspace.check() == ()
        self.mine_stand()
        self.nobody_peeps()

    def nobody_peeps(self) -> None:
        """Until both are klarmarkerade, one sees her own reading and nothing of the other's."""
        statuses, twice = self.steps.readings.statuses(), self.read_twice()
        with self.bench.workspace.unit_of_work() as work:
            seen = Counter(event.case for event in work.all_review_events())
            pairs = {AktNumber(akt): work.both_readings(AktNumber(akt)) for akt in twice}
        counted = self.steps.tabulate().reviews
        for akt, pair in pairs.items():
            mine = statuses[akt].mine
            own = self.told_of(Reading(akt, mine)).seq if mine else 0
            both = self.both_done(akt)
            assert (pair is not None) == both
            if not both:
                assert seen[akt] == own, f"{self.person.name} sees too much of {akt}"
                assert counted[akt].seq == 0
                assert not counted[akt].answers

    def everything_agrees(self) -> None:
        """Journal, statuses and results are what follows from what was told."""
        self.everything_stands()
        statuses, shown = self.steps.readings.statuses(), self.steps.tabulate()
        for akt, status in statuses.items():
            parts = {
                part for part in status.readers if self.told_of(Reading(akt, part)).is_completed
            }
            assert status.completed == parts, f"{akt}: {status.completed} but {parts}"
        counted = {akt: self.counted(AktNumber(akt)) for akt in shown.reviews}
        assert shown.reviews == counted
        with self.bench.workspace.unit_of_work() as work:
            sizes = stratum_sizes(frozen_frame(work, shown.protocol.number), self.desk.sample)
        cases = tuple(
            replace(one, review=counted[one.case], facts=self.facts(one.case, counted))
            for one in shown.cases
        )
        design = self.desk.sample.plan.design
        assert shown.results == tabulate(self.desk.checklist, design, sizes, cases)
        self.list_holds(len(cases), len(shown.replacements))

    def list_holds(self, cases: int, replaced: int) -> None:
        """Each file given up leaves, and a reserve comes in while there is one."""
        sample = self.desk.sample
        assert cases <= len(sample.main)
        assert len(sample.main) - replaced <= cases

    def facts(self, akt: AktNumber, counted: Mapping[str, CaseReview]) -> CaseFacts:
        """What follows from a review."""
        return facts_of(self.desk, akt, counted[akt])

    def counted(self, akt: AktNumber) -> CaseReview:
        """What counts of a file, from what was told alone."""
        if str(akt) not in self.read_twice():
            return self.told_of(Reading(akt, Part.FIRST))
        nothing = CaseReview(akt, self.desk.checklist.sha256)
        if not self.both_done(akt):
            return nothing
        found = self.steps.readings.compare(akt)
        return found.joint.review if found.is_agreed else nothing


class _Loan:
    """The program on the other laptop, opened with its own key."""

    def __init__(self, team: Team, folder: Path, seed: int) -> None:
        self.team, self.seed = team, seed
        self.workspace = EncryptedWorkspaces(team.clock).open(folder, LOAN_WORDS)

    def __enter__(self) -> Steps:
        tools = tools_with(self.team.clock, SeededRandomness(f"loan{self.seed}"))
        return steps_of(self.workspace, tools)

    def __exit__(self, *_: object) -> None:
        self.workspace.close()


ACTS = {
    "score": 30,
    "fill": 18,
    "complete": 3,
    "reopen": 2,
    "replace": 2,
    "undo": 8,
    "redo": 5,
    "undo_all": 1,
    "agree": 14,
    "assure": 5,
    "change_person": 6,
    "hand_over": 2,
    "on_loan": 4,
    "come_home": 2,
    "lose": 2,
    "come_too_late": 1,
}
"""Each act and how often it comes."""


def same(one: CaseReview, other: CaseReview) -> bool:
    """Whether two reviews hold the same; undoing and redoing are events of their own."""
    return replace(one, seq=0) == replace(other, seq=0)
