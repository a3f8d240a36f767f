"""An inspection of three themes in depth, drawn: visits, participation and custody.

Every child has lived for three years in the same familjehem, so that the question of custody is due
and every part of the three templates is asked.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from inspector_app.adapters.system.clock import SeededRandomness, SteppingClock
from inspector_app.composition import tools_with
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.inspection import Actor, ActorName, Period, Role
from inspector_app.domain.sampling import Design, SamplePlan
from inspector_app.workflow.start_inspection import Commission
from inspector_app.workflow.steps import steps_of
from tests.fakes.small_inspection import WORDS, Bench

THEMES = ("besok-2", "delaktighet-1", "vardnad-1")
ANNA = Actor(ActorName("Anna Exempel"), Role.LEAD_INSPECTOR)
START = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
PERIOD = Period(date(2025, 11, 1), date(2026, 10, 31))
DISTRICTS = ("Bromma", "Farsta", "Järva", "Skärholmen")
_HEADER = "Klient-ID;Stadsdel;Födelsedatum;Placeringsform;Lagrum;Startdatum;Registrerade besök"


def list_text(children: int) -> str:
    """The case list of ``children`` in four stadsdelar."""
    rows = [
        f"B-{n:04d};{DISTRICTS[n % 4]};{2012 + n % 8}-{1 + n % 12:02d}-14;Familjehem;LVU 3 §;"
        f"2023-05-{1 + n % 28:02d};{n % 6}"
        for n in range(children)
    ]
    return "\n".join((_HEADER, *rows, ""))


def drawn_bench(home: Path, files: int) -> Bench:
    """Make a workspace with ``files`` drawn files, a fourth of them from each stadsdel, open."""
    clock = SteppingClock(START, timedelta(seconds=1))
    home.mkdir(parents=True, exist_ok=True)
    workspace, _ = EncryptedWorkspaces(clock).create(home / "prov", ANNA, WORDS, clock.now())
    bench = _bench(home, workspace, clock)
    first, *more = _digests(bench)
    bench.steps.start(
        Commission("Tre teman", "Exempelstaden", PERIOD, first, in_depth=True, further=tuple(more))
    )
    bench.take_in(list_text(files + files // 2))
    bench.freeze(SamplePlan(Design.STRATIFIED, files // len(DISTRICTS), 1))
    bench.draw()
    return bench


def _digests(bench: Bench) -> tuple[str, ...]:
    """The checksums of ``THEMES``, in their order."""
    readings = [entry.reading for entry in bench.steps.start.library.entries()]
    found = {_name(reading.required()): reading.sha256 for reading in readings}
    return tuple(found[theme] for theme in THEMES)


def _name(checklist: Checklist) -> str:
    return f"{checklist.slug}-{checklist.version}"


def _bench(home: Path, workspace: EncryptedWorkspace, clock: SteppingClock) -> Bench:
    tools = tools_with(clock, SeededRandomness("tre teman"))
    return Bench(home, workspace, steps_of(workspace, tools), clock)
