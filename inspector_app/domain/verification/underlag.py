"""The underlag beside the report: the answers and grades that the counts were made of (C14, C24).

Decision: ratings by rule (C19) are not evaluated again here; an underlag that holds some is
undecided on that point.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import cast

from inspector_app.domain.capsule import Capsule
from inspector_app.domain.checklist import NOT_RATED
from inspector_app.domain.verification.checks import Reason, fails, undecided

_ANSWERS = {
    "met": "J", "partly": "D", "not_met": "N", "not_documented": "F", "not_applicable": "E",
}  # fmt: skip
_SHARED = ("protocols", "seed", "frame", "plan", "ledger", "checklists", "rows", "rows_root")


def underlag_reasons(report: Capsule, underlag: Capsule) -> Iterator[Reason]:
    """Yield why the underlag is not the one behind the report."""
    if underlag.edition != "underlag":
        yield fails("underlag_other_edition", edition=underlag.edition)
        return
    for section in _SHARED:
        if section in report.value and report.at(f"/{section}") != underlag.at(f"/{section}"):
            yield fails("underlag_section_differs", section=section)
    yield from _answers(report, underlag)
    yield from _rates(report, underlag)
    if underlag.value.get("rates"):
        yield undecided("rates_not_evaluated")


def _answers(report: Capsule, underlag: Capsule) -> Iterator[Reason]:
    strata = {row["sid"]: row["stratum"] for row in underlag.value.get("rows", [])}
    final = [a for a in underlag.value.get("answers", []) if a["record"] == "final"]
    keys = Counter((answer["sid"], answer["criterion"]) for answer in final)
    if any(times > 1 for times in keys.values()):
        yield fails("underlag_answer_twice")
    if any(answer["sid"] not in strata for answer in final):
        yield fails("underlag_answer_without_file")
        return
    tally: Counter[tuple[str, str, str]] = Counter(
        (a["criterion"], strata[a["sid"]], a["value"]) for a in final
    )
    for count in report.value["counts"]:
        if "hidden" in count:
            continue
        row = count
        for name, answer in _ANSWERS.items():
            stated = cast(int, dict(row)[name])
            found = tally[row["criterion"], row["stratum"], answer]
            if stated != found:
                yield fails(
                    "underlag_count_differs",
                    criterion=row["criterion"],
                    stratum=row["stratum"],
                    answer=answer,
                    stated=stated,
                    found=found,
                )


def _rates(report: Capsule, underlag: Capsule) -> Iterator[Reason]:
    """Demand that the counts of each rating are those of the underlag's grades and overrides."""
    section = report.value.get("ratings")
    rates = underlag.value.get("rates")
    if section is None or not rates:
        return
    strata = {row["sid"]: row["stratum"] for row in underlag.value.get("rows", [])}
    keys = {(rate["sid"], rate["item"]) for rate in rates}
    if len(keys) != len(rates) or any(rate["sid"] not in strata for rate in rates):
        yield fails("underlag_rates_misplaced")
        return
    titles = {form["id"]: form["title"] for form in section["forms"]}
    told = [(r["item"], strata[r["sid"]], r["rating"], r["rule"]) for r in rates]
    graded = Counter((item, stratum, grade) for item, stratum, grade, _ in told)
    by_role = Counter((item, stratum, role) for item, stratum, _, role in told if role)
    for row in section["counts"]:
        place = (row["rating"], row["stratum"])
        grades = {g["grade"]: g["files"] for g in row["grades"]} | {NOT_RATED: row["not_rated"]}
        right = all(graded[*place, grade] == files for grade, files in grades.items()) and all(
            by_role[*place, entry["role"]] == entry["files"] for entry in row["overrides"]
        )
        if not right:
            title = titles.get(row["rating"], row["rating"])
            yield fails("underlag_rates_differ", rating=title, stratum=row["stratum"])
