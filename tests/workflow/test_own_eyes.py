"""Mina egna ögon: off until asked for, hers alone, in no report."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.reading_assignment import SecondReadingTerms
from inspector_app.workflow.compose_report import ComposedReport, Finish
from tests.fakes.small_inspection import ANNA, Stages, refused
from tests.fakes.two_readers import BO, CIA, Team, as_bo_sees_it, team_of


@pytest.fixture(scope="module")
def three(stages: Stages, tmp_path_factory: pytest.TempPathFactory) -> Team:
    """Nine files, all read twice, by three inspectors."""
    home = tmp_path_factory.mktemp("three")
    with stages.bench("taken_in", home) as bench:
        bench.steps.readings.set_terms(SecondReadingTerms(Fraction(1), 1))
        bench.freeze()
        bench.draw()
        team = team_of(bench, stages.library, BO, CIA)
    with team.opened_by(ANNA) as anna:
        anna.steps.readings.assign((ANNA.name, BO.name, CIA.name))
        anna.steps.readings.draw_second()
    team.read(ANNA)
    team.read(BO, as_bo_sees_it)
    team.read(CIA)
    return team


@pytest.fixture
def team(three: Team, tmp_path: Path) -> Team:
    return three.copied_to(tmp_path)


def test_off_until_she_turns_it_on_and_then_hers_alone(team: Team) -> None:
    with team.opened_by(ANNA) as anna:
        eyes = anna.steps.readings.own_eyes
        assert not eyes.is_on
        with refused(anna, "own_eyes_off"):
            eyes()
        eyes.turn(on=True)
        own = eyes()
        with anna.workspace.unit_of_work() as work:
            hers = {duty.akt for duty in work.duties() if duty.reader == ANNA.name}
            done = {akt for akt, parts in work.completed_readings().items() if len(parts) == 2}
        assert (own.readers, own.files) == (3, len(hers & done))
    with team.opened_by(BO) as bo:
        assert not bo.steps.readings.own_eyes.is_on
        with refused(bo, "own_eyes_off"):
            bo.steps.readings.own_eyes()
        bo.steps.readings.own_eyes.turn(on=True)
        assert bo.steps.readings.own_eyes().severity != own.severity
    with team.opened_by(ANNA) as anna:
        anna.steps.readings.own_eyes.turn(on=False)
        with refused(anna, "own_eyes_off"):
            anna.steps.readings.own_eyes()
    with team.opened_by(BO) as bo:
        assert bo.steps.readings.own_eyes.is_on


def test_the_report_is_the_same_whether_it_is_on_or_off(team: Team) -> None:
    with team.opened_by(ANNA) as anna:
        off = anna.steps.compose(Finish(test_marked=True))
        anna.steps.readings.own_eyes.turn(on=True)
        assert anna.steps.readings.own_eyes().files
        on = anna.steps.compose(Finish(test_marked=True))
        assert _told(off) == _told(on)


def _told(report: ComposedReport) -> dict[str, Any]:
    """All that a report says but how many events the journal holds, and when it was made."""
    sections = json.loads(report.capsule)
    return {
        name: value
        for name, value in sections.items()
        if name not in ("journal", "report", "figures", "pages")
    }
