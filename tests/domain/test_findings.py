"""Findings are refused without question, number or law; personal data is found in free text."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.errors import Severity
from inspector_app.domain.findings import (
    RECIPIENT_ROLES,
    Assessment,
    Finding,
    NumberKind,
    NumberReference,
    Recommendation,
    check_finding,
)
from inspector_app.domain.privacy import PersonalData, find_personal_data
from inspector_app.wording.faults_checklist import FAULTS
from tests.domain.small_checklist import small

SMALL = small()
GOOD = Finding(
    finding_id=UUID(int=1),
    position=1,
    observation="I de flesta akter saknas en ansvarig socialsekreterare under hela perioden.",
    assessment=Assessment.LAW_NOT_MET,
    question_ids=("Q-01",),
    numbers=(NumberReference(NumberKind.SHARE_MET, "Q-01"),),
    provisions=("22 kap. 12 § SoL",),
    recommendations=(Recommendation("Utse ansvarig.", "Enhetschefen", date(2027, 3, 1)),),
)


def test_a_good_finding_has_no_faults() -> None:
    assert check_finding(GOOD, SMALL) == ()


REFUSED = [
    ({"observation": " "}, ["finding_empty"]),
    ({"question_ids": ()}, ["finding_without_question"]),
    ({"numbers": ()}, ["finding_without_number"]),
    ({"question_ids": ("Q-01", "Q-9")}, ["finding_question_unknown"]),
    ({"numbers": (NumberReference(NumberKind.COUNTS, "Q-9"),)}, ["finding_number_unknown"]),
    ({"provisions": ()}, ["finding_without_provision"]),
    ({"question_ids": ("Q-03",)}, ["finding_not_law"]),
    ({"question_ids": ("Q-01", "Q-03")}, ["finding_not_law"]),
    ({"recommendations": (Recommendation(" ", " "),)},
     ["recommendation_empty", "recommendation_without_role", "recommendation_without_day"]),
    ({"observation": "", "question_ids": (), "numbers": (), "provisions": ()},
     ["finding_empty", "finding_without_question", "finding_without_number",
      "finding_without_provision"]),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "codes"), REFUSED)
def test_every_fault_is_listed_at_once(changed: dict[str, object], codes: list[str]) -> None:
    issues = check_finding(replace(GOOD, **changed), SMALL)  # type: ignore[arg-type]
    assert [issue.code for issue in issues] == codes
    for issue in issues:
        message, remedy = FAULTS[issue.code]
        place = {"row": issue.row, "column": issue.column, "value": issue.value}
        assert (message + remedy).format(**{**place, **issue.facts})


@pytest.mark.parametrize("assessment", [Assessment.STRENGTH, Assessment.IMPROVEMENT])
def test_a_goal_may_be_a_strength_or_an_improvement(assessment: Assessment) -> None:
    finding = replace(GOOD, assessment=assessment, question_ids=("Q-03",), provisions=())
    assert check_finding(finding, SMALL) == ()


def test_the_reconciliation_is_a_number_without_a_question() -> None:
    numbers = (NumberReference(NumberKind.RECONCILIATION, stratum="Järva"),)
    assert check_finding(replace(GOOD, numbers=numbers), SMALL) == ()


def test_personal_data_is_a_warning_that_does_not_repeat_it() -> None:
    finding = replace(GOOD, observation="Barnet 20140228-2396 saknar besök.")
    (issue,) = check_finding(finding, SMALL)
    assert (issue.code, issue.severity) == ("text_personal_data", Severity.WARNING)
    assert "2396" not in str(issue)
    assert issue.facts == {"kind": "personnummer", "start": 8, "end": 20}


def test_recipients_are_roles() -> None:
    assert not [role for role in RECIPIENT_ROLES if find_personal_data(role)]


# ------------------------------------------------------------------------------------- privacy

FOUND = [
    ("pnr 20140228-2396 i akten", PersonalData.PERSONNUMMER, "20140228-2396"),
    ("140228-2396", PersonalData.PERSONNUMMER, "140228-2396"),
    ("140228+2396", PersonalData.PERSONNUMMER, "140228+2396"),
    ("201402282396", PersonalData.PERSONNUMMER, "201402282396"),
    ("20140228 2396", PersonalData.PERSONNUMMER, "20140228 2396"),
    ("2014 02 28 2396", PersonalData.PERSONNUMMER, "2014 02 28 2396"),
    ("140228–2396", PersonalData.PERSONNUMMER, "140228–2396"),
    ("samordningsnummer 701063-2391", PersonalData.PERSONNUMMER, "701063-2391"),
    ("991399-9999", PersonalData.PERSONNUMMER, "991399-9999"),
    ("T-nummer 19140228-T396", PersonalData.PERSONNUMMER, "19140228-T396"),
    ("ring 08-508 25 000", PersonalData.PHONE, "08-508 25 000"),
    ("070 123 45 67", PersonalData.PHONE, "070 123 45 67"),
    ("+46 70-123 45 67", PersonalData.PHONE, "+46 70-123 45 67"),
    ("0046701234567", PersonalData.PHONE, "0046701234567"),
    ("anna.exempel@stockholm.se", PersonalData.E_MAIL, "anna.exempel@stockholm.se"),
    ("anna (at) exempel.se", PersonalData.E_MAIL, "anna (at) exempel.se"),
    ("bor på Exempelvägen 12 B", PersonalData.ADDRESS, "Exempelvägen 12 B"),
    ("exempelgatan 3", PersonalData.ADDRESS, "exempelgatan 3"),
    ("Stora Exempel torg 4", PersonalData.ADDRESS, "Stora Exempel torg 4"),
    ("112 21 Stockholm", PersonalData.ADDRESS, "112 21 Stockholm"),
    ("c/o Exempel", PersonalData.ADDRESS, "c/o Exempel"),
    ("Box 1234", PersonalData.ADDRESS, "Box 1234"),
    ("ärende 12345", PersonalData.CASE_NUMBER, "ärende 12345"),
    ("dnr 4.1-123/2026", PersonalData.CASE_NUMBER, "dnr 4.1-123/2026"),
    ("2026-00417", PersonalData.CASE_NUMBER, "2026-00417"),
    ("SN 2026/123", PersonalData.CASE_NUMBER, "SN 2026/123"),
    ("akten ABCD-2345", PersonalData.CASE_NUMBER, "ABCD-2345"),
    ("0041790001", PersonalData.PERSONNUMMER, "0041790001"),
    ("besöket 2026-03-12", PersonalData.DAY, "2026-03-12"),
    ("den 12 mars", PersonalData.DAY, "12 mars"),
    ("3/4", PersonalData.DAY, "3/4"),
    ("1 aug. 2025", PersonalData.DAY, "1 aug"),
]


@pytest.mark.parametrize(("text", "kind", "found"), FOUND)
def test_what_looks_like_personal_data_is_found(text: str, kind: PersonalData, found: str) -> None:
    hits = find_personal_data(text)
    assert (kind, found) in [(hit.kind, hit.text) for hit in hits], hits
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)


CLEAN = [
    "22 kap. 11 § SoL och 13 a § LVU",
    "Socialtjänstlag (2025:400), SFS 2024:1174",
    "I 34 av 132 akter, 26 procent (17–36), fanns minst fyra besök under 12 månader.",
    "Under 2025 och 2026 gjordes fler besök än 2024.",
    "Målet är 4 besök per år; 1 284 barn var placerade.",
    "Andelen är 45,5 % och intervallet 38,1–52,9 %.",
    "Granskningen omfattar 11 stadsdelar.",
    "SOSFS 2012:11 och HSLF-FS 2019:25",
    "På vägen till skolan fick barnet berätta.",
    "",
]


@pytest.mark.parametrize("text", CLEAN)
def test_a_sentence_of_a_report_is_left_in_peace(text: str) -> None:
    assert find_personal_data(text) == ()


@given(st.dates(date(1926, 1, 1), date(2026, 11, 1)), st.integers(0, 9999), st.data())
def test_every_personnummer_is_found_in_every_way_of_writing(
    born: date, serial: int, data: st.DataObject
) -> None:
    day = data.draw(st.sampled_from([0, 60]))  # samordningsnummer add 60 to the day
    century = data.draw(st.sampled_from(["%Y", "%y"]))
    gap = data.draw(st.sampled_from(["", "-", " ", "+", "–", "\u00a0"]))
    number = f"{born.strftime(century)}{born.month:02d}{born.day + day:02d}{gap}{serial:04d}"
    before, after = data.draw(
        st.sampled_from([("", ""), ("Barnet ", "."), ("(", ")"), ("nr:", ",")])
    )
    hits = find_personal_data(before + number + after)
    assert any(h.start <= len(before) and h.end >= len(before + number) for h in hits), number


@given(st.text(max_size=300))
def test_hits_never_overlap_and_stand_in_order(text: str) -> None:
    hits = find_personal_data(text)
    assert all(one.end <= two.start for one, two in pairwise(hits))


@pytest.mark.parametrize("unit", ["a", "0 ", "a.", "väg", "1-", "A b ", "c/o ", "+46"])
def test_long_texts_take_no_long_time(unit: str) -> None:
    begun = time.perf_counter()
    find_personal_data(unit * 20_000)
    assert time.perf_counter() - begun < 20
