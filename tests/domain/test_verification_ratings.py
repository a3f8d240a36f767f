"""Ratings in the capsule: true ones hold, and each change of one is found."""

from __future__ import annotations

import copy
import hashlib
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from typing import Any

import pytest

from inspector_app.domain.capsule import Capsule, decode, encode
from inspector_app.domain.capsule.sections import RatingForm
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.estimation import Counts, StratumCounts, city_estimate, stratum_estimate
from inspector_app.domain.verification.capsule import capsule_reasons
from inspector_app.domain.verification.checks import Outcome, Reason
from inspector_app.domain.verification.ratings import rating_forms
from inspector_app.domain.verification.underlag import underlag_reasons
from inspector_app.wording.checks import describe_reason
from tests.domain.capsule_sample import STRATA, answers_of, decimal, sample_sections
from tests.domain.test_results_ratings import LEAD, QUALITY, TEMPLATE

Spoil = Callable[[dict[str, Any]], object]
GRADES: dict[str, dict[str, tuple[int, ...]]] = {
    "part": {"Bromma": (0, 3, 1), "Farsta": (1, 2, 1), "Järva": (2, 2, 0)},
    "theme": {"Bromma": (3, 1), "Farsta": (2, 2), "Järva": (4, 0)},
}
"""The files with each grade in the four files read of each stadsdel, in the template's order."""


@cache
def honest() -> dict[str, Any]:
    """Return the sample capsule with the ratings of a small template; one was set by hand."""
    found = sample_sections()
    digest = hashlib.sha256(TEMPLATE.encode()).hexdigest()
    found["checklists"] = [{"slug": "prov", "version": "1", "sha256": digest, "text": TEMPLATE}]
    for criterion in found["criteria"]:
        criterion["checklist"] = "prov"
    forms = rating_forms(read_checklist(TEMPLATE.encode()).required())
    counts = [_count(form, stratum) for form in forms for stratum in STRATA]
    counts[0]["overrides"][0]["files"] = 1
    estimates = [row for form in forms for row in _estimates(form, counts)]
    found["ratings"] = {"forms": forms, "counts": counts, "estimates": estimates}
    return found


def _count(form: RatingForm, stratum: str) -> dict[str, Any]:
    files = GRADES[form["id"]][stratum]
    return {
        "rating": form["id"],
        "stratum": stratum,
        "read": 4,
        "grades": [
            {"grade": grade["id"], "files": n}
            for grade, n in zip(form["grades"], files, strict=True)
        ],
        "not_rated": 0,
        "missing": 0,
        "overrides": [{"role": role, "files": 0} for role in form["roles"]],
    }


def _estimates(form: RatingForm, counts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    places = [at for at, row in enumerate(counts) if row["rating"] == form["id"]]
    always = all(grade["ranked"] for grade in form["grades"])
    found = []
    for at, grade in enumerate(form["grades"]):
        if not grade["ranked"]:
            continue
        strata = [_taken(form, counts[place], at) for place in places]
        for place, stratum in zip(places, strata, strict=True):
            own = stratum_estimate(stratum, always)
            found.append(_row(form, grade["id"], stratum.name, [place], own))
        whole = city_estimate(strata, always)
        found.append(_row(form, grade["id"], "total", places, whole))
    return found


def _taken(form: RatingForm, row: dict[str, Any], at: int) -> StratumCounts:
    files = [entry["files"] for entry in row["grades"]]
    ranked = sum(n for n, g in zip(files, form["grades"], strict=True) if g["ranked"])
    counts = Counts(files[at], 0, ranked - files[at], 0, sum(files) - ranked)
    return StratumCounts(row["stratum"], STRATA[row["stratum"]], counts)


def _row(
    form: RatingForm, grade: str, domain: str, places: list[int], found: Any
) -> dict[str, Any]:
    return {
        "rating": form["id"],
        "grade": grade,
        "domain": domain,
        "method": found.method.value,
        "confidence": "0.95",
        "inputs": [f"/ratings/counts/{place}" for place in places],
        "value": decimal(found.proportion),
        "lower": decimal(found.lower),
        "upper": decimal(found.upper),
        "se": decimal(found.standard_error),
        "n_eff": decimal(found.effective_n),
        "loss_lower": decimal(found.lower_bound),
        "loss_upper": decimal(found.upper_bound),
        "verdict": "",
    }


def reasons(sections: dict[str, Any]) -> list[Reason]:
    found = list(capsule_reasons(encode(sections)))
    assert all(describe_reason(reason) for reason in found)
    return found


def spoiled(spoil: Spoil) -> dict[str, Any]:
    fresh = copy.deepcopy(honest())
    spoil(fresh)
    return fresh


def test_true_ratings_hold_and_the_check_says_how_many_were_set_by_hand() -> None:
    (found,) = reasons(honest())
    assert (found.code, found.outcome) == ("ratings_recomputed", Outcome.HOLDS)
    assert describe_reason(found) == (
        "Omdömena är omräknade och stämmer. Antal omdömen: 2. Satta för hand: 1."
    )


def test_a_share_is_over_the_files_with_a_ranked_grade() -> None:
    """Järva: two cannot be judged, two are met: the share met is 2 of 2."""
    rows = honest()["ratings"]["estimates"]
    (share,) = [r for r in rows if (r["rating"], r["grade"], r["domain"]) == _JARVA_MET]
    assert Fraction(share["value"]) == 1


_JARVA_MET = ("part", "met", "Järva")


def _counts(s: dict[str, Any], at: int = 0) -> Any:
    return s["ratings"]["counts"][at]


def _more_met(s: dict[str, Any]) -> None:
    """One file more is met and one fewer is not: the sums stay, the shares do not."""
    _counts(s)["grades"][1]["files"] += 1
    _counts(s)["grades"][2]["files"] -= 1


SPOILT: list[tuple[Spoil, str]] = [
    (_more_met, "estimate_differs"),
    (lambda s: _counts(s)["grades"][1].update(files=9), "rating_files"),
    (lambda s: _counts(s).update(read=5), "rating_files"),
    (lambda s: _counts(s).update(not_rated=1), "rating_files"),
    (lambda s: _counts(s).update(missing=1), "rating_missing"),
    (lambda s: _counts(s)["grades"].pop(0), "rating_grades_differ"),
    (lambda s: _counts(s)["grades"].reverse(), "rating_grades_differ"),
    (lambda s: _counts(s)["overrides"][0].update(files=5), "rating_overrides"),
    (lambda s: _counts(s)["overrides"][1].update(role=LEAD), "rating_overrides"),
    (lambda s: s["ratings"]["counts"].pop(), "rating_rows_differ"),
    (lambda s: s["ratings"]["counts"].append(_counts(s)), "rating_rows_differ"),
    (lambda s: s["ratings"]["estimates"].pop(), "rating_shares_differ"),
    (lambda s: s["ratings"]["estimates"][0].update(value="0.1234"), "estimate_differs"),
    (lambda s: s["ratings"]["estimates"][0].update(upper="0.5678"), "estimate_differs"),
    (
        lambda s: s["ratings"]["estimates"][0].update(inputs=["/ratings/counts/1"]),
        "estimate_inputs_differ",
    ),
    (lambda s: s["ratings"]["forms"][0].update(title="Annat"), "rating_forms_differ"),
    (lambda s: s["ratings"]["forms"][0]["grades"][0].update(ranked=True), "rating_forms_differ"),
    (lambda s: s["ratings"]["forms"][0]["roles"].pop(), "rating_forms_differ"),
]


@pytest.mark.parametrize(("spoil", "code"), SPOILT)
def test_each_change_is_found(spoil: Spoil, code: str) -> None:
    found = reasons(spoiled(spoil))
    assert code in [reason.code for reason in found if reason.outcome is Outcome.FAILS]


def test_a_report_from_before_the_ratings_is_noted_and_holds() -> None:
    (found,) = reasons(spoiled(lambda s: s.pop("ratings")))
    assert (found.code, found.outcome) == ("ratings_not_reported", Outcome.HOLDS)


def test_a_public_edition_may_not_hold_ratings() -> None:
    content = copy.deepcopy(honest())
    content["edition"] = "public"
    for key in ("rows", "comparisons"):
        del content[key]
    data = encode({**content, "ratings": honest()["ratings"], "edition": "internal",
                   "rows": [], "comparisons": []})  # fmt: skip
    assert isinstance(decode(data), Capsule)
    with pytest.raises(ValueError, match="capsule_key_not_in_edition /ratings"):
        encode(content)


def test_a_question_is_called_by_its_number_and_never_by_its_inner_id() -> None:
    content = copy.deepcopy(honest())
    content["criteria"][0]["number"] = "BES-01 (barnets mamma)"
    content["counts"][0]["met"] += 1
    told = [describe_reason(reason) for reason in reasons(content)]
    assert any("BES-01 (barnets mamma)" in sentence for sentence in told)


def _underlag(rates: list[dict[str, str]]) -> Capsule:
    content = copy.deepcopy(honest()) | {"edition": "underlag", "rates": rates}
    content["answers"] = [
        {**a, "record": "final", "reader": ""} for a in answers_of(content["rows"])
    ]
    return _decoded(content)


def _decoded(content: dict[str, Any]) -> Capsule:
    found = decode(encode(content))
    assert isinstance(found, Capsule)
    return found


def _rates() -> list[dict[str, str]]:
    """Return the grade of each file in each rating, one in Bromma set by the lead inspector."""
    found = []
    for form in honest()["ratings"]["forms"]:
        for stratum in STRATA:
            read = [
                row["sid"]
                for row in honest()["rows"]
                if row["stratum"] == stratum and row["outcome"] == "read"
            ]
            files = GRADES[form["id"]][stratum]
            grades = [g["id"] for g, n in zip(form["grades"], files, strict=True) for _ in range(n)]
            found += [
                {"sid": sid, "item": form["id"], "rating": grade, "rule": ""}
                for sid, grade in zip(read, grades, strict=True)
            ]
    found[0]["rule"] = LEAD
    return found


def test_the_underlags_grades_are_those_counted() -> None:
    found = list(underlag_reasons(_decoded(honest()), _underlag(_rates())))
    assert [reason.code for reason in found] == ["rates_not_evaluated"]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda rates: rates[0].update(rating="not_met"), "underlag_rates_differ"),
        (lambda rates: rates[0].update(rule=QUALITY), "underlag_rates_differ"),
        (lambda rates: rates[0].update(rule=""), "underlag_rates_differ"),
        (lambda rates: rates.append(dict(rates[0])), "underlag_rates_misplaced"),
        (lambda rates: rates[0].update(sid="ZZZZ-0000"), "underlag_rates_misplaced"),
    ],
)
def test_another_grade_or_role_in_the_underlag_is_found(
    spoil: Callable[[list[dict[str, str]]], object], code: str
) -> None:
    rates = _rates()
    spoil(rates)
    found = list(underlag_reasons(_decoded(honest()), _underlag(rates)))
    assert code in [reason.code for reason in found]
    assert all(describe_reason(reason) for reason in found)
