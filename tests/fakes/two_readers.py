"""Anna, Bo and Cia open one workspace in turn, each with her own key, and read what is theirs."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.files.checklist_library import FolderChecklistLibrary
from inspector_app.adapters.system.clock import SeededRandomness, SteppingClock
from inspector_app.composition import tools_with
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.ports.example import TrueChild
from inspector_app.workflow.review_case import facts_of
from inspector_app.workflow.simulate_reading import SimulateReading
from inspector_app.workflow.steps import steps_of
from tests.fakes.small_inspection import ANNA, WORDS, Bench, child_of

BO = Actor(ActorName("Bo Exempel"), Role.INSPECTOR)
CIA = Actor(ActorName("Cia Exempel"), Role.INSPECTOR)
KLARA = Actor(ActorName("Klara Exempel"), Role.QUALITY)
KEYS = {
    ANNA.name: WORDS,
    BO.name: "bos egna fyra ord om mossan",
    CIA.name: "cias egna fyra ord om havet",
    KLARA.name: "klaras egna fyra ord om berg",
}
Child = Callable[[str], TrueChild]


def as_bo_sees_it(key: str) -> TrueChild:
    """Another reader: misses one visit in files of every other child, and judges otherwise."""
    child = child_of(key)
    seen = child.contacts[1:] if int(key) % 2 else child.contacts
    return TrueChild(seen, 100 - child.quality)


@dataclass
class Team:
    """One workspace that one person at a time has open."""

    folder: Path
    library: Path
    clock: SteppingClock
    turns: Iterator[int] = field(default_factory=count)

    def copied_to(self, home: Path) -> Team:
        """Return a team of its own over a copy of the closed workspace."""
        home.mkdir(parents=True, exist_ok=True)
        folder = Path(shutil.copytree(self.folder, home / self.folder.name))
        clock = SteppingClock(self.clock.now(), timedelta(seconds=20))
        return Team(folder, self.library, clock)

    @contextmanager
    def opened_by(self, person: Actor) -> Iterator[Bench]:
        """Open with the key of one person."""
        workspace = EncryptedWorkspaces(self.clock).open(self.folder, KEYS[person.name])
        tools = tools_with(self.clock, SeededRandomness(f"{person.name}{next(self.turns)}"))
        tools = replace(tools, library=FolderChecklistLibrary(self.library))
        try:
            yield Bench(self.folder.parent, workspace, steps_of(workspace, tools), self.clock)
        finally:
            workspace.close()

    def read(self, person: Actor, child: Child = child_of, stop_after: int | None = None) -> int:
        """Let a person read her files to the end."""
        with self.opened_by(person) as bench:
            return read_own(bench, child, stop_after)


def read_own(bench: Bench, child: Child = child_of, stop_after: int | None = None) -> int:
    """Read the files of whoever has the workspace open."""
    with bench.workspace.unit_of_work() as work:
        truth = {akt: child(key) for akt, key in work.case_keys(1).items()}
        own = {duty.akt for duty in work.duties() if duty.reader == work.actor.name}
    reader = SimulateReading(bench.steps.review, facts_of, {}, own.__contains__)
    return reader(truth, lambda _done, _total: None, stop_after)


def team_of(bench: Bench, library: Path, *people: Actor) -> Team:
    """Give people keys to an open inspection, close it and return the team."""
    for person in people:
        bench.workspace.keys.add_person(person, KEYS[person.name])
    bench.workspace.close()
    clock = SteppingClock(bench.clock.now() + timedelta(hours=1), timedelta(seconds=20))
    return Team(bench.workspace.folder, library, clock)
