"""Estimates computed again from the counts by the method they name (C15).

Decision: a decimal of the capsule may differ from the recomputed value by one unit of its last
digit, and must have at least ``LEAST_PLACES`` of them, so that rounding is never an excuse.
Decision: counts that cannot be (more answers than files, more files than cases) fail here as
impossible; more than ``MOST_FILES`` files are left undecided rather than computed for hours.
Decision: a question that was never asked of a file counts as not applicable there, and a file that
says nothing counts as missing: the two are what the share and its bounds leave out and put in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from fractions import Fraction
from typing import Any

from inspector_app.domain.capsule.sections import CapsuleSections, Computed, CountRow, EstimateRow
from inspector_app.domain.estimation import (
    Counts,
    Estimate,
    StratumCounts,
    city_estimate,
    stratum_estimate,
)
from inspector_app.domain.verification.checks import Reason, fails, undecided
from inspector_app.domain.verification.ledger import BELONGS

LEAST_PLACES = 4
MOST_FILES = 20_000
TOTAL = "total"
_Sourced = list[tuple[str, CountRow]]


def estimate_reasons(value: CapsuleSections) -> Iterator[Reason]:
    """Yield every estimate that does not follow from its counts."""
    universal = {criterion["id"]: criterion["universal"] for criterion in value["criteria"]}
    seen: set[tuple[str, str]] = set()
    for row in value["estimates"]:
        facts = {"criterion": row["criterion"], "domain": row["domain"]}
        if (row["criterion"], row["domain"]) in seen or row["criterion"] not in universal:
            yield fails("estimate_row_spare", **facts)
            continue
        seen.add((row["criterion"], row["domain"]))
        counts = _counts(value, row)
        if counts is None:
            yield undecided("estimate_inputs_hidden", **facts)
        elif not counts or {pointer for pointer, _ in counts} != set(row["inputs"]):
            yield fails("estimate_inputs_differ", **facts)
        else:
            yield from _one(value, row, counts, universal[row["criterion"]])


def _one(
    value: CapsuleSections, row: EstimateRow, counts: _Sourced, always: bool
) -> Iterator[Reason]:
    facts = {"criterion": row["criterion"], "domain": row["domain"]}
    parts = [(count["stratum"], _taken(count)) for _, count in counts]
    yield from share_reasons(value, row, Share(parts, always), facts)


@dataclass(frozen=True, slots=True)
class Share:
    """The counts of each stratum behind a share, and whether it concerns every file."""

    parts: Sequence[tuple[str, Counts]]
    always: bool


def share_reasons(
    value: CapsuleSections, row: Computed, share: Share, facts: dict[str, Any]
) -> Iterator[Reason]:
    """Yield why a share is not what its counts give; ``facts`` say which it is."""
    if sum(counts.read + counts.missing for _, counts in share.parts) > MOST_FILES:
        yield undecided("estimate_too_large", **facts)
        return
    try:
        expected = _recomputed(value, row, share)
    except (ArithmeticError, ValueError):
        yield fails("estimate_impossible", **facts)
        return
    yield from _compared(row, expected, facts)


def _counts(value: CapsuleSections, row: EstimateRow) -> _Sourced | None:
    """Return the counts behind an estimate with their pointers; ``None`` if one is hidden."""
    found: _Sourced = []
    for place, count in enumerate(value["counts"]):
        own = count["criterion"] == row["criterion"]
        if own and row["domain"] in (TOTAL, count["stratum"]):
            if "hidden" in count:
                return None
            found.append((f"/counts/{place}", count))
    return found


def _recomputed(value: CapsuleSections, row: Computed, share: Share) -> Estimate:
    sizes = belonging_sizes(value)
    confidence = Fraction(row["confidence"])
    if all(stratum["code"] == "" for stratum in value["plan"]["strata"]):
        # Without strata no size has been lessened yet.
        size = sum(sizes.values()) - (0 if "" in sizes else _ineligible_of_all(value).get("", 0))
        whole = StratumCounts(TOTAL, size, _pooled(share.parts))
        return stratum_estimate(whole, share.always, confidence)
    strata = [StratumCounts(name, sizes.get(name, 0), counts) for name, counts in share.parts]
    if row["domain"] == TOTAL:
        return city_estimate(strata, share.always, confidence)
    return stratum_estimate(strata[0], share.always, confidence)


def belonging_sizes(value: CapsuleSections) -> dict[str, int]:
    """Return the files each stratum speaks of: the frame, less what is known not to belong to it
    because every file was drawn."""
    sizes = {stratum["code"]: stratum["rows"] for stratum in value["frame"]["strata"]}
    for code, gone in _ineligible_of_all(value).items():
        if code in sizes:
            sizes[code] -= gone
    return sizes


def _ineligible_of_all(value: CapsuleSections) -> dict[str, int]:
    """Count, where every file was drawn, those that do not belong; "" is the frame as one whole."""
    whole = {stratum["code"] for stratum in value["plan"]["strata"] if stratum["certainty"]}
    return {
        row["stratum"]: sum(one["n"] for one in row["ineligible"] if one["code"] != BELONGS)
        for row in value["ledger"]
        if row["stratum"] in whole
    }


def _taken(row: CountRow) -> Counts:
    return Counts(
        yes=row["met"],
        partly=row["partly"],
        no=row["not_met"],
        not_documented=row["not_documented"],
        not_applicable=row["not_applicable"] + row["not_asked"],
        missing=row["missing"],
    )


def _pooled(parts: Sequence[tuple[str, Counts]]) -> Counts:
    names = [field.name for field in fields(Counts)]
    return Counts(**{name: sum(getattr(c, name) for _, c in parts) for name in names})


def _compared(row: Computed, expected: Estimate, facts: dict[str, Any]) -> Iterator[Reason]:
    if row["method"] != expected.method.value:
        yield fails("estimate_method", **facts, stated=row["method"], found=expected.method.value)
    pairs = {
        "value": (row["value"], expected.proportion),
        "lower": (row["lower"], expected.lower),
        "upper": (row["upper"], expected.upper),
        "se": (row["se"], expected.standard_error),
        "n_eff": (row["n_eff"], expected.effective_n),
        "loss_lower": (row["loss_lower"], expected.lower_bound),
        "loss_upper": (row["loss_upper"], expected.upper_bound),
    }
    for name, (stated, found) in pairs.items():
        if stated is None and name in ("se", "n_eff"):
            continue
        if not same_decimal(stated, found):
            shown = None if found is None else f"{float(found):.6f}"
            yield fails("estimate_differs", **facts, what=name, stated=stated, found=shown)


def same_decimal(stated: str | None, found: Fraction | None) -> bool:
    """Say whether a decimal of the capsule is ``found`` but for one unit of its last digit."""
    if stated is None or found is None:
        return stated is None and found is None
    number = Decimal(stated)
    places = -int(number.as_tuple().exponent)
    difference = abs(Fraction(number) - found)
    if places < LEAST_PLACES:
        return difference == 0
    return difference <= Fraction(1, 10**places)
