"""Worked cases as files: every fault at once, JSON of the same shape, every difference named."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from inspector_app.domain.checklist import Answer
from inspector_app.domain.checklist.evaluation import evaluate_case, rate_case
from inspector_app.domain.checklist.evaluation.case import NOT_FOUND
from inspector_app.domain.checklist.evaluation.cases import MAX_BYTES, MAX_ROWS, read_cases
from inspector_app.domain.checklist.evaluation.expected import differences
from inspector_app.domain.checklist.evaluation.typed import typed
from inspector_app.domain.values import Period, Unknown, Value, ValueType
from inspector_app.wording.faults import describe_issue
from tests.domain.whole_checklist import whole

WHOLE = whole()
CASE = """\
checklist = "hel-1"

[[case]]
name = "Ett fall"
why = "Två besök når målet 2."
period = [2025-07-01, 2026-06-30]
not_found = ["remark"]

[case.parameters]
goal = 3

[case.register]
form = "home"

[case.entries]
began_on = 2026-01-31
met = true
needs = ["health"]
stay = [2026-01-01, 2026-02-01]

[case.answers]
AB-01 = "J"
AB-02 = "J"
"AB-05.mother" = "D"
AB-06 = "J"

[case.rows]
log = [
  { day = 2026-01-01, kind = "visit", minutes = 30 },
  { day = 2026-02-01, kind = "visit" },
]

[case.expect.facts]
visits_made = 2
goal = 3
no_plan = false
remark = "unknown"

[case.expect.suggested]
AB-04 = "N"
AB-01 = ""

[case.expect.applicable]
AB-03 = "not_asked"
"AB-05.father" = "asked"

[case.expect.answers]
AB-04 = "N"
AB-03 = ""

[case.expect.levels]
AB-02 = "L"

[case.expect.bases]
AB-02 = ["1 § NYA"]

[case.expect.ratings]
contact = "good"
goal_rating = "bad"
theme = "bad"

[case.expect.deadlines]
duty = [{ due_on = 2026-07-31, state = "waiting" }]
"""


def test_a_case_is_read_in_the_types_of_the_template() -> None:
    (case,) = read_cases(CASE.encode(), WHOLE).cases
    assert case.checklist.parameter_values()["goal"] == 3
    assert case.case.entries == {
        "began_on": date(2026, 1, 31),
        "met": True,
        "needs": ("health",),
        "stay": Period(date(2026, 1, 1), date(2026, 2, 1)),
        "remark": NOT_FOUND,
    }
    assert case.case.answers["AB-05.mother"] is Answer.PARTLY
    assert differences(case, rate_case(case.checklist, case.case).state) == ()


def test_json_of_the_same_shape_gives_the_same_case() -> None:
    toml_case = read_cases(CASE.encode(), WHOLE).cases[0]
    plain = {
        "name": "Ett fall",
        "period": ["2025-07-01", "2026-06-30"],
        "not_found": ["remark"],
        "parameters": {"goal": 3},
        "register": {"form": "home"},
        "entries": {
            "began_on": "2026-01-31",
            "met": True,
            "needs": ["health"],
            "stay": "2026-01-01/2026-02-01",
        },
        "answers": {"AB-01": "J", "AB-02": "J", "AB-05.mother": "D", "AB-06": "J"},
        "rows": {
            "log": [
                {"day": "2026-01-01", "kind": "visit", "minutes": 30},
                {"day": "2026-02-01", "kind": "visit"},
            ]
        },
    }
    reading = read_cases(json.dumps(plain).encode(), WHOLE, as_json=True)
    assert reading.issues == ()
    assert reading.cases[0].case == toml_case.case
    several = json.dumps({"case": [plain, {**plain, "name": "Ett till"}]}).encode()
    assert len(read_cases(several, WHOLE, as_json=True).cases) == 2


FAULTS: list[tuple[str, str, str, int]] = [
    ('checklist = "hel-1"', 'checklist = "hel-2"', "case_other_checklist", 1),
    ('name = "Ett fall"', 'nam = "Ett fall"', "case_key", 4),
    ("period = [2025-07-01, 2026-06-30]", "period = [2026-06-30, 2025-07-01]", "case_value", 6),
    ("period = [2025-07-01, 2026-06-30]", "", "checklist_missing", 3),
    ('not_found = ["remark"]', 'not_found = ["remarks"]', "case_unknown", 7),
    ('form = "home"', 'form = "hus"', "case_value", 13),
    ('form = "home"', 'shape = "home"', "case_unknown", 13),
    ("began_on = 2026-01-31", "began_on = 2026-01-31T10:00:00", "toml_time", 16),
    ("began_on = 2026-01-31", 'began_on = "i går"', "case_value", 16),
    ("met = true", "met = 1", "case_value", 17),
    ('needs = ["health"]', 'needs = ["sleep"]', "case_value", 18),
    ("stay = [2026-01-01, 2026-02-01]", "stay = [2026-02-01, 2026-01-01]", "case_value", 19),
    ('AB-01 = "J"\nAB-02', 'AB-01 = "E"\nAB-02', "case_value", 22),  # universal
    ('AB-06 = "J"', 'AB-20 = "J"', "case_unknown", 25),
    ("minutes = 30", "minutes = -1", "case_value", 29),
    ("minutes = 30", "counts = true", "case_unknown", 29),
    ("log = [", "logg = [", "case_unknown", 28),
    ("[case.rows]", "[case.row]", "case_key", 27),
    ("visits_made = 2", "visits = 2", "case_unknown", 34),
    ('remark = "unknown"', 'remarks = "unknown"', "case_unknown", 37),
    ('AB-03 = "not_asked"', 'AB-03 = "hidden"', "case_value", 44),
    ('contact = "good"', 'contact = "best"', "case_value", 58),
    ('theme = "bad"', 'teme = "bad"', "case_unknown", 60),
    ('state = "waiting"', 'state = "soon"', "case_value", 63),
    ("duty = [", "plikt = [", "case_unknown", 63),
    ("AB-02 = [", "AB-02 = 1 #[", "case_value", 55),
    ("[case.expect.levels]", "[case.expect.level]", "case_key", 51),
]


@pytest.mark.parametrize(
    ("old", "new", "code", "row"), FAULTS, ids=[f"{code} {new}" for _, new, code, _ in FAULTS]
)
def test_a_fault_has_its_line_and_is_said(old: str, new: str, code: str, row: int) -> None:
    assert CASE.count(old) == 1
    reading = read_cases(CASE.replace(old, new).encode(), WHOLE)
    assert reading.cases == ()
    codes = [issue.code for issue in reading.issues]
    if code == "toml_time":
        assert [issue.row for issue in reading.issues] == [row]
        return
    assert (codes[0], reading.issues[0].row) == (code, row)
    for issue in reading.issues:
        message, remedy = describe_issue(issue)
        assert message.endswith((".", "}"))
        assert remedy.endswith((".", "}", "]]."))


def test_all_faults_are_listed_at_once() -> None:
    broken = CASE.replace('form = "home"', 'form = "hus"').replace("goal = 3", "goal = true", 1)
    broken = broken.replace('AB-06 = "J"', 'AB-06 = "Ja"')
    found = read_cases(broken.encode(), WHOLE).issues
    assert [(issue.code, issue.row) for issue in found] == [
        ("case_value", 10), ("case_value", 13), ("case_value", 25),
    ]  # fmt: skip


def rows(number: int) -> bytes:
    row = '{ day = 2026-01-01, kind = "visit" }'
    listed = ",\n".join([row] * number)
    return (
        f"[[case]]\nperiod = [2025-07-01, 2026-06-30]\n[case.rows]\nlog = [\n{listed}]\n".encode()
    )


UNREADABLE: list[tuple[bytes, bool, str]] = [
    (b"x" * (MAX_BYTES + 1), False, "case_too_large"),
    (b"\xff\xfe", False, "checklist_not_utf8"),
    (b"", False, "case_missing"),
    (b"[[case]]\n", False, "checklist_missing"),
    (b"case = 3", False, "case_missing"),
    (b"{", True, "case_json"),
    (b"[1]", True, "case_missing"),
    (b"null", True, "case_missing"),
    (b"[" * 100_000, True, "case_json"),
    (b'{"period": ["2025-01-01", "2025-02-01"], "register": 3}', True, "case_value"),
    (b'{"period": [1e9999, "2025-02-01"]}', True, "case_json"),
    (b'{"case": [{"period": ["2025-01-01", "2025-02-01"], "rows": {"log": [1]}}]}', True,
     "case_value"),
    (rows(MAX_ROWS + 1), False, "case_too_many"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "as_json", "code"), UNREADABLE)
def test_what_cannot_be_read_is_a_clear_fault(content: bytes, as_json: bool, code: str) -> None:
    reading = read_cases(content, WHOLE, as_json=as_json)
    assert reading.cases == ()
    assert code in {issue.code for issue in reading.issues}


def test_as_many_rows_as_a_log_takes_are_read() -> None:
    (case,) = read_cases(rows(MAX_ROWS), WHOLE).cases
    assert evaluate_case(WHOLE, case.case).values["visits_made"] == MAX_ROWS


def test_two_cases_have_two_names() -> None:
    twice = CASE + CASE.replace('checklist = "hel-1"', "")
    assert [i.code for i in read_cases(twice.encode(), WHOLE).issues] == ["case_name_twice"]


WRONG = [
    ("visits_made = 2", "visits_made = 3", ("facts", "visits_made", "3", "2")),
    ("no_plan = false", "no_plan = true", ("facts", "no_plan", "yes", "no")),
    ('remark = "unknown"', 'remark = "x"', ("facts", "remark", "x", "unknown (not_asked)")),
    ('AB-04 = "N"\nAB-01', 'AB-04 = "J"\nAB-01', ("suggested", "AB-04", "J", "N")),
    ('AB-01 = ""', 'AB-01 = "J"', ("suggested", "AB-01", "J", "none")),
    ('AB-03 = "not_asked"', 'AB-03 = "asked"', ("applicable", "AB-03", "asked", "not_asked")),
    ('AB-03 = ""', 'AB-03 = "J"', ("answers", "AB-03", "J", "not_asked")),
    ('AB-02 = "L"', 'AB-02 = "S"', ("levels", "AB-02", "S", "L")),
    ('"1 § NYA"]', '"2 §"]', ("bases", "AB-02", "2 §", "1 § NYA")),
    ('theme = "bad"', 'theme = "good"', ("ratings", "theme", "good", "bad")),
    (
        "due_on = 2026-07-31",
        "due_on = 2026-08-01",
        ("deadlines", "duty 1 due_on", "2026-08-01", "2026-07-31"),
    ),
    ("duty = [{ due_on = 2026-07-31, state = \"waiting\" }]", "duty = []",
     ("deadlines", "duty", "0", "1: 2026-07-31 waiting")),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), WRONG)
def test_every_difference_is_named(old: str, new: str, expected: tuple[str, ...]) -> None:
    assert CASE.count(old) == 1
    (case,) = read_cases(CASE.replace(old, new).encode(), WHOLE).cases
    (found,) = differences(case, evaluate_case(case.checklist, case.case))
    assert (found.section, found.name, found.expected, found.found) == expected


def test_values_given_outright_are_read() -> None:
    given = CASE.replace("[case.answers]", '[case.given]\nvisits_made = "unknown"\nab_03 = "J"\n'
                         "[case.answers]")  # fmt: skip
    (case,) = read_cases(given.encode(), WHOLE).cases
    assert case.case.given == {"visits_made": Unknown("not_stated"), "ab_03": "J"}


TYPED: list[tuple[Any, ValueType, Value | None]] = [
    (True, ValueType.COUNT, None),
    (3, ValueType.NUMBER, Fraction(3)),
    ("1/3", ValueType.NUMBER, Fraction(1, 3)),
    ("0,5", ValueType.NUMBER, Fraction(1, 2)),
    ("1/0", ValueType.NUMBER, None),
    ("2026-02-30", ValueType.DATE, None),
    (["2026-01-01"], ValueType.PERIOD, Period(date(2026, 1, 1))),
    ("2026-01-01/", ValueType.PERIOD, Period(date(2026, 1, 1))),
    (["2026-01-01"] * 3, ValueType.PERIOD, None),
    ([1], ValueType.TEXTS, None),
    (1, ValueType.TEXT, None),
]


@pytest.mark.parametrize(("raw", "value_type", "expected"), TYPED)
def test_a_value_is_read_in_its_type(
    raw: Any, value_type: ValueType, expected: Value | None
) -> None:
    assert typed(raw, value_type) == expected


@pytest.mark.parametrize(
    ("old", "new", "message", "remedy"),
    [
        ('form = "home"', 'form = ""', 'värdet "" passar inte här.', "Skriv ett av orden home, "),
        ("goal = 3\n\n", "goal = 1.5\n\n", "värdet 1.5 passar", "Skriv ett heltal, till"),
        ("met = true", 'met = "ja"', "värdet ja passar inte här.", "Skriv true eller false."),
        ("minutes = 30", "minutes = -1", "värdet -1 passar", "Skriv noll eller mer."),
        ("AB-02 = [", "AB-02 = 1 #[", "värdet 1 passar", "Skriv en lista av texter, till"),
        ("duty = [{ due_on = 2026-07-31, state = \"waiting\" }]", "duty = true",
         "värdet true passar", "Skriv en lista av rader, till exempel [{ kolumn = värde }]."),
        ('AB-02 = "L"', "AB-02 = false", "värdet false passar", "Skriv L, F, S, K eller flera"),
        ("period = [2025-07-01, 2026-06-30]", "period = 2025-07-01", "värdet 2025-07-01 passar",
         "Skriv första och sista dag, till exempel [2025-07-01, 2026-06-30]."),
        ("period = [2025-07-01, 2026-06-30]", "", "period saknas", "Fyll i period."),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_said_as_written_with_what_to_write(
    old: str, new: str, message: str, remedy: str
) -> None:
    assert CASE.count(old) == 1
    (issue,) = read_cases(CASE.replace(old, new).encode(), WHOLE).issues
    said = describe_issue(issue)
    assert message in said[0]
    assert said[1].startswith(remedy)
