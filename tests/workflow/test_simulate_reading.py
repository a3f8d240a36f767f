"""The simulated reader klarmarkerar a file with every released template."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import CaseReview, Outcome
from inspector_app.domain.review.facts import CaseFacts, derive
from inspector_app.domain.review.progress import missing
from inspector_app.workflow.review_case import Desk
from inspector_app.workflow.simulate_reading import SimulateReading, _Reader
from tests.domain.reading import stamp
from tests.domain.whole_checklist import WHOLE

FOLDER = Path(__file__).parents[2] / "checklists"
PERIOD = (date(2025, 7, 1), date(2026, 6, 30))
TEMPLATES = {path.stem: path.read_bytes() for path in sorted(FOLDER.glob("*.toml"))}
TEMPLATES["hel-1"] = WHOLE.encode()
CONTACT = {
    "Datum": "2025-11-20",
    "Typ": "Fysiskt",
    "Barnet träffat": "Ja",
    "Enskilt samtal": "Ja",
    "Rubrik i systemet": "Uppföljning",
}
REGISTER = {"care_form": "foster_home", "legal_ground": "sol", "placed_from": date(2020, 1, 1)}


def read(checklist: Checklist, akt: str, outcome: Outcome, quality: int) -> Any:
    """Read one made-up file to its end."""

    def facts_of(_desk: Desk, _akt: AktNumber, review: CaseReview) -> CaseFacts:
        return derive(checklist, review, REGISTER, PERIOD)

    desk = cast(Desk, SimpleNamespace(checklist=checklist, period=PERIOD))
    step = cast(SimulateReading, SimpleNamespace(facts_of=facts_of))
    review = CaseReview(AktNumber(akt), checklist.sha256)
    reader = _Reader(step, desk, AktNumber(akt), review, stamp())
    reader.read(cast(Any, SimpleNamespace(contacts=(CONTACT,), quality=quality)), outcome)
    return reader


@pytest.mark.parametrize("outcome", [Outcome.READ, Outcome.INCOMPLETE, Outcome.NOT_FOUND])
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_file_is_read_to_its_end(name: str, outcome: Outcome) -> None:
    checklist = read_checklist(TEMPLATES[name]).required()
    for akt, quality in (("ABCD2345", 20), ("EFGH2345", 60), ("JKMN2345", 95)):
        reader = read(checklist, akt, outcome, quality)
        assert reader.review.is_completed
        facts = derive(checklist, reader.review, REGISTER, PERIOD)
        assert missing(reader.review, checklist, facts) == ()
