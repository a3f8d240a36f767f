"""Estimates computed again from the counts by the method they name (C15).

Decision: a decimal of the capsule may differ from the recomputed value by one unit of its last
digit, and must have at least ``LEAST_PLACES`` of them, so that rounding is never an excuse.
Decision: counts that cannot be (more answers than files, more files than cases) fail here as
impossible; more than ``MOST_FILES`` files are left undecided rather than computed for hours.
Decision: a question that was never asked of a file counts as not applicable there, and a file that
says nothing counts as missing: the two are what the share and its bounds leave out and put in.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from inspector_app.domain.capsule.sections import CapsuleSections, CountRow, EstimateRow
from inspector_app.domain.estimation import (
    Counts,
    Estimate,
    StratumCounts,
    city_estimate,
    stratum_estimate,
)
from inspector_app.domain.verification.checks import Reason, fails, undecided

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
    if sum(count["read"] + count["missing"] for _, count in counts) > MOST_FILES:
        yield undecided("estimate_too_large", **facts)
        return
    try:
        expected = _recomputed(value, row, counts, always)
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


def _recomputed(
    value: CapsuleSections, row: EstimateRow, counts: _Sourced, always: bool
) -> Estimate:
    sizes = {stratum["code"]: stratum["rows"] for stratum in value["frame"]["strata"]}
    confidence = Fraction(row["confidence"])
    if all(stratum["code"] == "" for stratum in value["plan"]["strata"]):
        whole = StratumCounts(TOTAL, sum(sizes.values()), _pooled(counts))
        return stratum_estimate(whole, always, confidence)
    strata = [
        StratumCounts(count["stratum"], sizes.get(count["stratum"], 0), _pooled([(pointer, count)]))
        for pointer, count in counts
    ]
    if row["domain"] == TOTAL:
        return city_estimate(strata, always, confidence)
    return stratum_estimate(strata[0], always, confidence)


def _pooled(counts: _Sourced) -> Counts:
    rows = [count for _, count in counts]
    return Counts(
        yes=sum(row["met"] for row in rows),
        partly=sum(row["partly"] for row in rows),
        no=sum(row["not_met"] for row in rows),
        not_documented=sum(row["not_documented"] for row in rows),
        not_applicable=sum(row["not_applicable"] + row["not_asked"] for row in rows),
        missing=sum(row["missing"] for row in rows),
    )


def _compared(row: EstimateRow, expected: Estimate, facts: dict[str, Any]) -> Iterator[Reason]:
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
