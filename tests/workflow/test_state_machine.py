"""Random people do random things to one inspection, ten thousand in the long proof.

Score, undo, klarmarkera, reopen, read a second time, agree, replace, hand over, merge, close and
open the program again: whatever the order, the journal verifies, nothing that was told is lost,
nobody sees what is blind, statuses follow from the events, and results are what can be reckoned
again.
"""

from __future__ import annotations

import random
import secrets
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.domain.reading_assignment import SecondReadingTerms
from inspector_app.domain.sampling import Design, SamplePlan
from tests.fakes.small_inspection import ANNA, Stages
from tests.fakes.two_readers import BO, CIA, KLARA, Team, team_of
from tests.proofs import count
from tests.workflow.state_machine import ACTS, Machine

WALKS, ACTS_A_WALK = count(40, 1), count(250, 150)


@pytest.fixture(scope="module")
def dealt(stages: Stages, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """Six drawn files dealt out to Anna and Bo, some read twice; Cia decides, Klara assures."""
    with stages.bench("taken_in", tmp_path_factory.mktemp("dealt")) as bench:
        bench.steps.readings.set_terms(SecondReadingTerms(Fraction(1, 3), 1))
        bench.freeze(SamplePlan(Design.STRATIFIED, 2, 1))
        bench.draw()
        team = team_of(bench, stages.library, BO, CIA, KLARA)
    with team.opened_by(ANNA) as anna:
        anna.steps.readings.assign((ANNA.name, BO.name))
        anna.steps.readings.draw_second()
    return team


def test_whatever_people_do_all_that_must_hold_holds(dealt: Team, tmp_path: Path) -> None:
    seed = count(secrets.randbits(32), 20261122)
    done: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for walk in range(WALKS):
        home = tmp_path / f"{walk}"
        machine = Machine(dealt.copied_to(home), home, random.Random(seed + walk))
        try:
            machine.walk(ACTS_A_WALK)
        except Exception as fault:
            fault.add_note(f"seed {seed + walk}, after: " + "\n".join(machine.trail[-12:]))
            raise
        done += machine.done
        refused += machine.refused
        acts = (walk + 1) * ACTS_A_WALK
        print(f"\n{acts} acts from seed {seed}, {done.total()} of them done: {dict(done)}")
    print(f"refused: {dict(refused.most_common())}")
    never = set(ACTS) - {name for name, times in done.items() if times}
    assert len(never) <= count(0, len(ACTS) // 3), f"never done: {never}"
