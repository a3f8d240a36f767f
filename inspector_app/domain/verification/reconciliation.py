"""The register against the files, computed again (C17).

Decision: ``corrected`` for the whole weighs each stadsdel by its files for each file compared. A
row does not say how many of its ``not_comparable`` files were compared but had no goal, so every
split that is possible is tried; the stated share must follow from one of them. Where there are more
than ``MOST_SPLITS`` the point is left undecided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod
from typing import cast

from inspector_app.domain.capsule.sections import CapsuleSections, RegisterRow
from inspector_app.domain.verification.checks import Reason, fails, undecided
from inspector_app.domain.verification.estimates import TOTAL, belonging_sizes, same_decimal

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
        yield from _corrected(_Weighed(parts, belonging_sizes(value)), totals)


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


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The rows of the strata, and how many files each stands for."""

    parts: Sequence[RegisterRow]
    sizes: Mapping[str, int]

    def give(self, stated: str) -> bool:
        """Say whether some split of the files that were not compared gives the stated share."""
        more = len(self.parts) > 1
        spare = (range(part["not_comparable"] + 1) for part in self.parts) if more else ()
        return any(same_decimal(stated, self._share(split)) for split in product(*spare))

    def _share(self, spare: tuple[int, ...]) -> Fraction | None:
        met = applicable = Fraction(0)
        for place, part in enumerate(self.parts):
            compared = part["children"] + (spare[place] if spare else 0)
            size = self.sizes.get(part["domain"], part["frame"])
            weight = Fraction(size, compared) if compared else Fraction(0)
            met += weight * part["found_met"]
            applicable += weight * part["children"]
        return met / applicable if applicable else None


def _corrected(weighed: _Weighed, totals: list[RegisterRow]) -> Iterator[Reason]:
    parts = weighed.parts
    for row in (*parts, *(() if parts else totals)):
        alone = _Weighed([row], weighed.sizes)
        if row["corrected"] is not None and not alone.give(row["corrected"]):
            yield fails("register_corrected", field=row["field"], domain=row["domain"])
    for row in totals if parts else ():
        if row["corrected"] is None:
            continue
        if prod(part["not_comparable"] + 1 for part in parts) > MOST_SPLITS:
            yield undecided("register_corrected_open", field=row["field"])
        elif not weighed.give(row["corrected"]):
            yield fails("register_corrected", field=row["field"], domain=row["domain"])
