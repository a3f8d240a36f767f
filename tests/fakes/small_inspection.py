"""A small inspection of invented children: the real steps over a real workspace in a folder.

Three stadsdelar, 24 children in familjehem and two elsewhere. ``Stages`` makes each stage once and
hands out copies, so that a test begins where it needs to.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from inspector_app.adapters.db import key_slots
from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from inspector_app.adapters.files.checklist_library import FolderChecklistLibrary
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.pdf.trial import (
    TrialIdentity,
    trial_key_file,
    trial_signer,
    trial_stamper_identity,
)
from inspector_app.adapters.system.clock import SeededRandomness, SteppingClock
from inspector_app.adapters.system.resources import checklists
from inspector_app.composition import tools_with
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor, ActorName, Period, ReportVersion, Role
from inspector_app.domain.population import Origin
from inspector_app.domain.population.fields import suggest_mapping
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.protocol import SampleProtocol
from inspector_app.domain.register import Register
from inspector_app.domain.review import Outcome
from inspector_app.domain.sampling import Design, Sample, SamplePlan
from inspector_app.domain.signing import KeyFile
from inspector_app.domain.transcription import SeedEvent, SeedKind, two_party_rule
from inspector_app.ports.example import TrueChild
from inspector_app.wording.faults import describe_error
from inspector_app.workflow.compose_report import Finish
from inspector_app.workflow.freeze_frame import offered_rules
from inspector_app.workflow.review_case import facts_of
from inspector_app.workflow.simulate_reading import SimulateReading
from inspector_app.workflow.start_inspection import Commission
from inspector_app.workflow.steps import Steps, steps_of

START = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
PERIOD = Period(date(2025, 7, 1), date(2026, 6, 30))
ANNA = Actor(ActorName("Anna Exempel"), Role.LEAD_INSPECTOR)
TEMPLATE = checklists() / "besok-1.toml"
WORDS = "fyra ord om ån och dimman"
HEADER = "Klient-ID;Stadsdel;Placeringsform;Lagrum;Startdatum;Slutdatum;Registrerade besök;Namn"
SIZES = {"Bromma": 6, "Farsta": 8, "Järva": 10}
STRATIFIED = SamplePlan(Design.STRATIFIED, 3, 2)
VISIT = {
    "Typ": "Fysiskt",
    "Barnet träffat": "Ja",
    "Enskilt samtal": "Ja",
    "Rubrik i systemet": "Uppföljning",
    "Plats": "Familjehemmet",
    "Vem": "Ansvarig socialsekreterare",
    "Anmält": "Oanmält",
    "Räknas i statistiken": "Nej",
}
"""A visit that the register does not count."""


KEPT = ("BES-02", "BES-03", "BES-04", "BES-01", "BES-11b")
"""Of each kind of question one: log, fact, computed, for every child, for some."""


def without(text: str, *gone: str) -> str:
    """Return a template without some questions and all that belongs to them."""
    blocks = re.split(r"(?m)^(?=\[\[question\]\]$)", text)
    kept = [block for block in blocks if not any(f'id = "{one}"' in block for one in gone)]
    assert len(kept) == len(blocks) - len(gone)
    return "".join(kept)


def short_template() -> str:
    """Return the template with ``KEPT`` alone: the same paths, a third of the pages."""
    text = TEMPLATE.read_text(encoding="utf-8")
    asked = re.findall(r'(?m)^\[\[question\]\]\nid = "(.+)"', text)
    return without(text, *(one for one in asked if one not in KEPT))


def register_text(sizes: Mapping[str, int] = SIZES, districts: bool = True) -> str:
    """Return the list as a stadsdel would send it; two children live in no familjehem."""
    rows = [
        f"{district[:2].upper()}-{number:02d};{district};Familjehem;SoL;2024-01-15;;"
        f"{number % 4};Barn {number}"
        for district, size in sizes.items()
        for number in range(1, size + 1)
    ]
    rows += [f"ÖV-{n};Farsta;HVB;LVU 3 §;2025-02-03;;1;Barn Ö{n}" for n in (1, 2)]
    table = [line.split(";") for line in (HEADER, *rows)]
    return "".join(
        ";".join(cells if districts else [*cells[:1], *cells[2:]]) + "\n" for cells in table
    )


def event(digits: str = "271828", at: datetime = START + timedelta(days=1)) -> SeedEvent:
    """Return the event of two parties with the inspector's digits in it."""
    return SeedEvent(SeedKind.TWO_PARTY, "Den granskade säger sex siffror", "", at, 39,
                     two_party_rule(digits))  # fmt: skip


@dataclass
class Bench:
    """One open inspection with everything a test does to it."""

    folder: Path
    workspace: EncryptedWorkspace
    steps: Steps
    clock: SteppingClock
    key: KeyFile | None = None

    def start(self, **changes: object) -> None:
        """Write the commission."""
        (entry,) = self.steps.start.library.entries()
        commission = Commission("Besök hos placerade barn", "Exempelstaden", PERIOD,
                                entry.reading.sha256, purpose="Stämmer registret?",
                                questions=("Får barnen besök?",))  # fmt: skip
        self.steps.start(replace(commission, **changes))  # type: ignore[arg-type]

    def take_in(self, text: str | None = None) -> Register:
        """Import a list."""
        return self.take_in_file(self.list_file(text))

    def take_in_file(self, path: Path, **decided: Any) -> Register:
        """Import a list from a file; ``decided`` is what the user decides beside the mapping."""
        reader = RegisterReader()
        preview = reader.preview(path)
        origin = Origin(preview.kind, path.name, preview.file_sha256)
        rules = ReadingRules(origin, preview.settings, suggest_mapping(preview.header), **decided)
        return self.steps.import_register(reader.opener(path, preview.settings), rules)

    def list_file(self, text: str | None = None) -> Path:
        """Return the list as the stadsdel sent it."""
        path = self.folder / "lista.csv"
        path.write_text(register_text() if text is None else text, encoding="utf-8")
        return path

    def freeze(self, plan: SamplePlan = STRATIFIED, said: SeedEvent | None = None,
               census: bool = False) -> SampleProtocol:  # fmt: skip
        """Freeze frame and plan."""
        named = None if census else said or event(at=self.clock.now() + timedelta(hours=1))
        return self.steps.freeze_frame(offered_rules(PERIOD), plan, named)

    def draw(self, digits: str = "314159") -> Sample:
        """Hand over, hear and draw."""
        self.steps.ceremony.hand_over()
        self.later(timedelta(days=1))
        self.steps.ceremony.hear(digits)
        return self.steps.ceremony.draw()

    def later(self, by: timedelta) -> datetime:
        """Let time pass."""
        moment = self.clock.now() + by
        self.clock.move_to(moment)
        return moment

    def read(self, outcomes: Mapping[tuple[int, int], Outcome] | None = None,
             stop_after: int | None = None) -> int:  # fmt: skip
        """Read the drawn files; the child in row n had n % 5 visits."""
        return self.read_from(1, outcomes, stop_after)

    def read_from(self, protocol: int, outcomes: Mapping[tuple[int, int], Outcome] | None = None,
                  stop_after: int | None = None) -> int:  # fmt: skip
        """Read the files that a protocol drew."""
        with self.workspace.unit_of_work() as work:
            keys = work.case_keys(protocol)
        truth = {akt: child_of(key) for akt, key in keys.items()}
        reader = SimulateReading(self.steps.review, facts_of, outcomes or {})
        return reader(truth, lambda _done, _total: None, stop_after)

    def fix(self) -> ReportVersion:
        """Lock the report as a trial."""
        return self.steps.fix(Finish(test_marked=True))

    def akt(self, district: str, position: int) -> AktNumber:
        """Return a drawn file by its place in the draw."""
        sample = self.steps.review.desk().sample
        drawn = (*sample.main, *sample.reserve)
        return next(
            AktNumber(c.id) for c in drawn if (c.stratum, c.position) == (district, position)
        )

    def actions(self) -> list[str]:
        """Return what the journal says was done."""
        with self.workspace.unit_of_work() as work:
            return [event.action for event in work.events()]


def child_of(key: str) -> TrueChild:
    """Return what is true of a child, from its place in the list."""
    number = int(key)
    visits = tuple({**VISIT, "Datum": f"2025-{month:02d}-15"} for month in range(8, 8 + number % 5))
    return TrueChild(visits, 40 + 2 * number)


@dataclass
class Stages:
    """Makes each stage of the inspection once and hands out copies of it."""

    root: Path
    library: Path
    made: dict[str, Path] = field(default_factory=dict)

    def folder(self, stage: str) -> Path:
        """Return the closed workspace at a stage, making it if need be."""
        if stage not in self.made:
            steps: dict[str, tuple[str, Callable[[Bench], object]]] = {
                "started": ("empty", Bench.start),
                "taken_in": ("started", Bench.take_in),
                "frozen": ("taken_in", Bench.freeze),
                "drawn": ("frozen", Bench.draw),
                "read": ("drawn", Bench.read),
                "fixed": ("read", Bench.fix),
            }
            if stage == "empty":
                self.made[stage] = self._empty()
            else:
                before, act = steps[stage]
                home = self.root / stage
                with self.bench(before, home) as bench:
                    act(bench)
                    self.made[stage] = bench.workspace.folder
        return self.made[stage]

    def _empty(self) -> Path:
        clock = SteppingClock(START, timedelta(seconds=1))
        where = self.root / "empty" / "prov"
        where.parent.mkdir(parents=True)
        workspace, _ = EncryptedWorkspaces(clock).create(where, ANNA, WORDS, clock.now())
        workspace.close()
        return workspace.folder

    @contextmanager
    def bench(self, stage: str, home: Path, library: Path | None = None) -> Iterator[Bench]:
        """Open a copy of a stage in ``home``. Each stage begins days after the one before."""
        source = self.folder(stage)
        home.mkdir(parents=True, exist_ok=True)
        copy = Path(shutil.copytree(source, home / source.name))
        stages = ("empty", "started", "taken_in", "frozen", "drawn", "read", "fixed")
        begun = START + timedelta(days=3 * stages.index(stage), hours=1)
        clock = SteppingClock(begun, timedelta(seconds=20))
        workspace = EncryptedWorkspaces(clock).open(copy, WORDS)
        tools = tools_with(clock, SeededRandomness(stage))
        tools = replace(tools, library=FolderChecklistLibrary(library or self.library))
        try:
            yield Bench(home, workspace, steps_of(workspace, tools), clock)
        finally:
            workspace.close()


@pytest.fixture(scope="session")
def stages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stages]:
    """The stages of the session. Key slots cost little here; test_key_slots tests their cost."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_slots, "NEW_SLOTS", key_slots.Hardening(1, 256, 1))
        library = tmp_path_factory.mktemp("library")
        template = library / "besok-kort.toml"
        template.write_text(short_template(), encoding="utf-8", newline="\n")
        yield Stages(tmp_path_factory.mktemp("stages"), library)


@pytest.fixture(scope="session")
def trial() -> TrialIdentity:
    """A trial identity, made once."""
    return trial_signer(START)


@pytest.fixture(scope="session")
def stamper() -> TrialIdentity:
    """A trial timestamp service, made once."""
    return trial_stamper_identity(START)


@pytest.fixture
def trial_key(trial: TrialIdentity) -> KeyFile:
    """Its key file."""
    return trial_key_file(trial, WORDS)


def fixture_at(stage: str) -> Callable[[Stages, Path], Iterator[Bench]]:
    """Return a fixture that opens a copy of a stage."""

    @pytest.fixture
    def opened(stages: Stages, tmp_path: Path) -> Iterator[Bench]:
        with stages.bench(stage, tmp_path) as bench:
            yield bench

    return opened


@contextmanager
def refused(bench: Bench, code: str) -> Iterator[None]:
    """Expect a step to be refused with a code that can be told, and nothing to be written.

    A look into the nyckellista has happened even so, and stays in the journal.
    """
    before = bench.actions()
    with pytest.raises(InspectionError) as raised:
        yield
    assert raised.value.code == code
    message, _ = describe_error(raised.value)
    assert message.strip()
    after = bench.actions()
    assert after[: len(before)] == before
    assert set(after[len(before) :]) <= {"key_list_read"}
