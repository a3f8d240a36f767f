"""The ratings of the capsule against the granskningsmall, the avstämning and their own sums (C19).

What a rating is must be what the template in the capsule says; every grade must have its count in
every stratum; the counts must add up to the files; the shares must follow from the counts.

Decision: which grade each file has is not evaluated again here, since a report holds no answers by
file. The underlag's grades are counted in ``underlag``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspector_app.domain.capsule.sections import (
    CapsuleSections,
    RatingCountRow,
    RatingEstimateRow,
    RatingForm,
    RatingsSection,
)
from inspector_app.domain.checklist import Checklist, Rating
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.estimation import Counts
from inspector_app.domain.verification.checks import Reason, fails, noted, undecided
from inspector_app.domain.verification.estimates import TOTAL, Share, share_reasons
from inspector_app.domain.verification.ledger import unread

_RATING = "[[rating]]"


def rating_reasons(value: CapsuleSections) -> Iterator[Reason]:
    """Yield every way in which the ratings contradict the template, the files or themselves."""
    section = value.get("ratings")
    if section is None:
        if any(_RATING in checklist["text"] for checklist in value["checklists"]):
            yield noted("ratings_not_reported")
        return
    yield from _forms(value, section["forms"])
    forms = {form["id"]: form for form in section["forms"]}
    rows = {(row["rating"], row["stratum"]): row for row in section["counts"]}
    strata = [row["stratum"] for row in value["ledger"]]
    expected = {(rating, stratum) for rating in forms for stratum in strata}
    if len(rows) != len(section["counts"]) or rows.keys() != expected:
        yield fails("rating_rows_differ", expected=len(expected), found=len(section["counts"]))
        return
    faults = list(_counted(value, section, forms)) or list(_estimated(value, section, forms))
    yield from faults
    if not faults:
        by_hand = sum(entry["files"] for row in section["counts"] for entry in row["overrides"])
        yield noted("ratings_recomputed", ratings=len(forms), by_hand=by_hand)


def _forms(value: CapsuleSections, forms: list[RatingForm]) -> Iterator[Reason]:
    """Demand that the ratings are those of the templates, word for word."""
    expected: list[RatingForm] = []
    for checklist in value["checklists"]:
        found = read_checklist(checklist["text"].encode()).checklist
        if found is None:
            yield undecided("rating_template_unread", slug=checklist["slug"])
            return
        expected += rating_forms(found)
    if forms != expected:
        yield fails("rating_forms_differ")


def rating_forms(checklist: Checklist) -> list[RatingForm]:
    """Return the ratings of a template in the form of the capsule."""
    return [_form(checklist, rating) for rating in checklist.ratings]


def _form(checklist: Checklist, rating: Rating) -> RatingForm:
    return {
        "id": rating.rating_id,
        "checklist": checklist.slug,
        "title": rating.title,
        "kind": "theme" if rating.kind == "theme" else "item",
        "grades": [
            {"id": grade.grade_id, "label": grade.label, "ranked": grade.ranked}
            for grade in rating.grades
        ],
        "roles": list(rating.override_by),
    }


def _counted(
    value: CapsuleSections, section: RatingsSection, forms: dict[str, RatingForm]
) -> Iterator[Reason]:
    """Demand that each row has every grade once and places every file."""
    ledger = {row["stratum"]: row for row in value["ledger"]}
    for row in section["counts"]:
        form, files = forms[row["rating"]], ledger[row["stratum"]]
        facts = {"rating": form["title"], "stratum": row["stratum"]}
        if [g["grade"] for g in row["grades"]] != [g["id"] for g in form["grades"]]:
            yield fails("rating_grades_differ", **facts)
            continue
        graded = sum(grade["files"] for grade in row["grades"]) + row["not_rated"]
        if not graded == row["read"] == files["read"]:
            stated = {"stated": files["read"], "found": graded}
            yield fails("rating_files", **facts, **stated)
        silent = unread(files)
        if row["missing"] not in silent:
            yield fails("rating_missing", **facts, stated=row["missing"], found=silent.start)
        yield from _overrides(row, facts)


def _overrides(row: RatingCountRow, facts: dict[str, Any]) -> Iterator[Reason]:
    """Demand that no role stands twice and that no more files were overridden than read."""
    roles = [entry["role"] for entry in row["overrides"]]
    files = sum(entry["files"] for entry in row["overrides"])
    if len(set(roles)) != len(roles) or files > row["read"]:
        yield fails("rating_overrides", **facts, found=files, stated=row["read"])


def _estimated(
    value: CapsuleSections, section: RatingsSection, forms: dict[str, RatingForm]
) -> Iterator[Reason]:
    """Demand one share for each ranked grade and stratum and for all, as the counts give it."""
    strata = {row["stratum"] for row in section["counts"]}
    expected = {
        (form["id"], grade["id"], domain)
        for form in forms.values()
        for grade in form["grades"]
        if grade["ranked"]
        for domain in (*strata, TOTAL)
    }
    stated = [(row["rating"], row["grade"], row["domain"]) for row in section["estimates"]]
    if len(stated) != len(expected) or set(stated) != expected:
        yield fails("rating_shares_differ", expected=len(expected), found=len(stated))
        return
    for row in section["estimates"]:
        yield from _share(value, section, row, forms[row["rating"]])


def _share(
    value: CapsuleSections, section: RatingsSection, row: RatingEstimateRow, form: RatingForm
) -> Iterator[Reason]:
    labels = {grade["id"]: grade["label"] for grade in form["grades"]}
    name = f"{form['title']}: {labels[row['grade']]}"
    facts = {"criterion": name, "domain": row["domain"]}
    sourced = {
        f"/ratings/counts/{at}": count
        for at, count in enumerate(section["counts"])
        if count["rating"] == row["rating"] and row["domain"] in (TOTAL, count["stratum"])
    }
    if set(row["inputs"]) != set(sourced):
        yield fails("estimate_inputs_differ", **facts)
        return
    ranked = {grade["id"] for grade in form["grades"] if grade["ranked"]}
    parts = [(c["stratum"], _taken(c, row["grade"], ranked)) for c in sourced.values()]
    share = Share(parts, always=len(ranked) == len(form["grades"]))
    yield from share_reasons(value, row, share, facts)


def _taken(row: RatingCountRow, grade: str, ranked: set[str]) -> Counts:
    """Return the counts of one grade as the estimate takes them."""
    files = {entry["grade"]: entry["files"] for entry in row["grades"]}
    rated = sum(files[name] for name in ranked)
    return Counts(
        yes=files[grade],
        partly=0,
        no=rated - files[grade],
        not_documented=0,
        not_applicable=sum(files.values()) - rated,
        missing=row["not_rated"] + row["missing"],
    )
