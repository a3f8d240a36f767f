"""The register against the files, computed again (C17).

Decision: ``corrected`` for the whole weighs each stadsdel by its cases for each file compared. A
row does not say how many of its ``not_comparable`` files were compared but had no goal, so every
split that is possible is tried; the stated share must follow from one of them. Where there are more
than ``MOST_SPLITS`` the point is left undecided.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from math import prod
from typing import cast

from inspector_app.domain.capsule.sections import CapsuleSections, RegisterRow
from inspector_app.domain.verification.checks import Reason, fails, undecided
from inspector_app.domain.verification.estimates import TOTAL, same_decimal

MOST_SPLITS = 20_000
_SUMMED = (
    "children", "not_comparable", "registered_met", "found_met", "wrong_yes", "wrong_no",
    "registered_visits", "found_visits", "missed_visits",
)  # fmt: skip


def reconciliation_reasons(value: CapsuleSections) -> Iterator[Reason]:
    """Yield every figure of register against file that does not follow from the others."""
    sizes = {stratum["code"]: stratum["rows"] for stratum in value["frame"]["strata"]}
    sizes[TOTAL] = sum(sizes.values())
    for row in value["register"]:
        facts = {"field": row["field"], "domain": row["domain"]}
        if row["frame"] != sizes.get(row["domain"]):
            yield fails("register_frame", **facts)
        if not _adds_up(row):
            yield fails("register_figures", **facts)
        yield from _shares(row, facts)
    for field in sorted({row["field"] for row in value["register"]}):
        rows = [row for row in value["register"] if row["field"] == field]
        parts = [row for row in rows if row["domain"] != TOTAL]
        totals = [row for row in rows if row["domain"] == TOTAL]
        yield from _sums(field, parts, totals)
        yield from _corrected(field, parts, totals)


def _adds_up(row: RegisterRow) -> bool:
    return (
        row["found_met"] == row["registered_met"] - row["wrong_yes"] + row["wrong_no"]
        and row["wrong_yes"] <= row["registered_met"] <= row["children"]
        and row["wrong_no"] <= row["found_met"] <= row["children"]
        and row["missed_visits"] <= row["found_visits"]
        and sum(heading["visits"] for heading in row["headings"]) == row["missed_visits"]
        and (row["known_total"] is None or row["known_total"] <= row["frame"])
    )


def _shares(row: RegisterRow, facts: dict[str, str]) -> Iterator[Reason]:
    pairs = {
        "registered_share": (row["registered_share"], row["registered_met"]),
        "found_share": (row["found_share"], row["found_met"]),
    }
    for name, (stated, met) in pairs.items():
        expected = Fraction(met, row["children"]) if row["children"] else None
        if not same_decimal(stated, expected):
            yield fails("register_share", **facts, what=name)


def _sums(field: str, parts: list[RegisterRow], totals: list[RegisterRow]) -> Iterator[Reason]:
    """Demand that the row of the whole is the sum of the strata, where both stand."""
    if len(totals) > 1 or len({part["domain"] for part in parts}) != len(parts):
        yield fails("register_row_twice", field=field)
    elif totals and parts:
        whole, pieces = dict(totals[0]), [dict(part) for part in parts]
        for name in _SUMMED:
            if whole[name] != sum(cast(int, piece[name]) for piece in pieces):
                yield fails("register_sum", field=field, what=name)


def _corrected(field: str, parts: list[RegisterRow], totals: list[RegisterRow]) -> Iterator[Reason]:
    for row in (*parts, *(() if parts else totals)):
        if row["corrected"] is not None and not _follows(row["corrected"], [row]):
            yield fails("register_corrected", field=field, domain=row["domain"])
    for row in totals if parts else ():
        if row["corrected"] is None:
            continue
        if prod(part["not_comparable"] + 1 for part in parts) > MOST_SPLITS:
            yield undecided("register_corrected_open", field=field)
        elif not _follows(row["corrected"], parts):
            yield fails("register_corrected", field=field, domain=row["domain"])


def _follows(stated: str, parts: list[RegisterRow]) -> bool:
    """Say whether some split of the files that were not compared gives the stated share."""
    spare = (range(part["not_comparable"] + 1) for part in parts) if len(parts) > 1 else ()
    return any(same_decimal(stated, _weighted(parts, split)) for split in product(*spare))


def _weighted(parts: list[RegisterRow], spare: tuple[int, ...]) -> Fraction | None:
    met = applicable = Fraction(0)
    for place, part in enumerate(parts):
        compared = part["children"] + (spare[place] if spare else 0)
        weight = Fraction(part["frame"], compared) if compared else Fraction(0)
        met += weight * part["found_met"]
        applicable += weight * part["children"]
    return met / applicable if applicable else None
