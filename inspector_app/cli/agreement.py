"""``agreement``: how far raters agree, from a list with one row for each rating.

The list has the columns ``unit``, ``rater``, ``value`` and, when there are several questions,
``criterion``. Each criterion gets its figures; ``all`` pools them with unit and criterion as the
unit, the spread being that between units. With two raters and an order, ``reversals`` counts the
answers that the second rater (by name) raised or lowered, one voice for each unit.
"""

from __future__ import annotations

import hashlib
from argparse import Namespace
from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from inspector_app.cli.answers import (
    EXIT_GOOD,
    EXIT_NEGATIVE,
    answer,
    has_errors,
    issue_object,
    offer_json,
    say_issues,
)
from inspector_app.cli.lists import offer_settings, open_list
from inspector_app.cli.speech import said
from inspector_app.domain.agreement import Agreement, Rating, agreement
from inspector_app.domain.agreement.listing import (
    RatingList,
    RatingReader,
    checked_order,
    header_issues,
)
from inspector_app.domain.agreement.reversals import Reversals, reversals
from inspector_app.domain.agreement.tally import Coefficient, Scale, Weighting
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.population.table import RawTable
from inspector_app.wording.agreement import (
    equal_sentence,
    figure_titles,
    method_text,
    reason_text,
    reversal_sentence,
    warning_text,
)
from inspector_app.wording.numbers import decimal

FIGURES = ("percent", "kappa", "weighted_kappa", "ac1", "ac2", "alpha")


def add(_verb: str, verbs: Any) -> None:
    """Add ``agreement``."""
    parser = verbs.add_parser(
        "agreement",
        help="hur lika läsare har bedömt",
        description=(
            "En rad för varje bedömning, med kolumnerna unit (det som bedöms), rater (vem), value "
            "(svaret) och, om det är flera frågor, criterion (frågan)."
        ),
    )
    parser.add_argument("file", type=Path, metavar="FIL", help="bedömningar, CSV eller XLSX")
    offer_settings(parser)
    parser.add_argument(
        "--order",
        metavar="SVAR",
        help=(
            "svaren från lägst till högst, med komma: nej,delvis,ja. Utan ordning räknas inga steg."
        ),
    )
    parser.add_argument(
        "--weights",
        choices=list(Weighting),
        default=Weighting.LINEAR,
        help="vikter mellan svaren: linear (om inget sägs) eller quadratic",
    )
    offer_json(parser)
    parser.set_defaults(run=run, size=None)


def run(chosen: Namespace) -> int:
    """Answer with the figures, or with every fault and no figure."""
    order = checked_order(chosen.order.split(",")) if chosen.order is not None else ()
    listed = _read(chosen, order)
    say_issues(listed.issues)
    scale = Scale(order or listed.values, bool(order), Weighting(chosen.weights))
    sound = not has_errors(listed.issues)
    with chosen.file.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    facts: dict[str, Any] = {
        "file_sha256": digest,
        "order": list(order) or None,
        "weights": scale.weighting.value if order else None,
        "criteria": [],
        "all": None,
        "reversals": None,
    }
    lines = [said("Inga tal: listan har fel som måste rättas.")]
    if sound:
        lines = _reckon(listed.criteria, scale, facts)
    facts["issues"] = [issue_object(issue) for issue in listed.issues]
    answer("agreement", facts, lines, as_json=chosen.json)
    return EXIT_GOOD if sound else EXIT_NEGATIVE


def _read(chosen: Namespace, order: tuple[str, ...]) -> RatingList:
    table, _ = open_list(chosen)
    found = header_issues(table.header)
    if has_errors(found):
        for _ in table.chunks:
            pass
        return RatingList({}, (*found, *table.issues))
    reader = RatingReader(table.header, order)
    _read_rows(table, reader)
    listed = reader.finished()
    issues = sorted((*found, *listed.issues, *table.issues), key=lambda issue: issue.row)
    return RatingList(listed.criteria, tuple(issues))


def _read_rows(table: RawTable, reader: RatingReader) -> None:
    width = len(table.header)
    for chunk in table.chunks:
        uneven = dict(chunk.uneven)
        for number, cells in enumerate(chunk.rows, start=chunk.first_row):
            if not any(cell.strip() for cell in cells):
                continue
            if number in uneven:
                reader.issues.append(_uneven(number, uneven[number], width))
            else:
                reader.read(number, tuple(cells))


def _uneven(row: int, cells: int, wanted: int) -> Issue:
    code = "population_row_short" if cells < wanted else "population_row_long"
    return Issue(code, Severity.ERROR, row, facts={"cells": cells, "wanted": wanted})


def _reckon(
    criteria: Mapping[str, tuple[Rating, ...]], scale: Scale, facts: dict[str, Any]
) -> list[str]:
    """Put the figures among the facts and return them as lines."""
    lines = []
    for name, ratings in criteria.items():
        found = agreement(ratings, scale)
        facts["criteria"].append({"criterion": name or None, **_object(found, scale)})
        lines += _lines(name, found)
    if len(criteria) > 1:
        pooled = agreement(_pooled(criteria), scale)
        facts["all"] = _object(pooled, scale, pooled=True)
        lines += _lines(said("Allt tillsammans"), pooled, pooled=True)
    turned = _turned(criteria, scale)
    if turned is not None:
        facts["reversals"] = _reversal_object(turned)
        lines.append(reversal_sentence(turned))
    return lines


def _pooled(criteria: Mapping[str, tuple[Rating, ...]]) -> Iterable[Rating]:
    for name, ratings in criteria.items():
        for rating in ratings:
            unit = f"{rating.unit}\x1f{name}"
            yield Rating(unit, rating.rater, rating.value, group=rating.unit)


def _turned(criteria: Mapping[str, tuple[Rating, ...]], scale: Scale) -> Reversals | None:
    raters = sorted({rating.rater for listed in criteria.values() for rating in listed})
    if len(raters) != 2 or not scale.ordered:
        return None
    place = {value: number for number, value in enumerate(scale.categories)}
    first: dict[tuple[str, str], int] = {}
    second: dict[tuple[str, str], int] = {}
    for name, ratings in criteria.items():
        for rating in ratings:
            side = first if rating.rater == raters[0] else second
            side[(rating.unit, name)] = place[rating.value]
    return reversals((key[0], second[key] - first[key]) for key in first if key in second)


def _object(found: Agreement, scale: Scale, *, pooled: bool = False) -> dict[str, Any]:
    figures = {name: _figure(getattr(found, name), scale, pooled) for name in FIGURES}
    return {
        "sentence": equal_sentence(found, pooled=pooled),
        "units": found.units,
        "equal": found.equal,
        "single": found.single,
        "raters": found.raters,
        **figures,
        "warnings": [
            {"code": warned.value, "message": warning_text(warned)} for warned in found.warnings
        ],
    }


def _figure(coefficient: Coefficient, scale: Scale, grouped: bool) -> dict[str, Any]:
    interval = coefficient.interval
    return {
        "estimate": _number(coefficient.estimate),
        "interval": None if interval is None else [float(bound) for bound in interval],
        "method": method_text(coefficient, scale.weighting, grouped=grouped),
        "reason": reason_text(coefficient.reason) or None,
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _reversal_object(found: Reversals) -> dict[str, Any]:
    return {
        "sentence": reversal_sentence(found),
        "up": found.up,
        "down": found.down,
        "units_up": found.files_up,
        "units_down": found.files_down,
        "units_even": found.files_even,
        "p_value": _number(found.p_value),
        "reason": reason_text(found.reason) or None,
    }


def _lines(name: str, found: Agreement, *, pooled: bool = False) -> list[str]:
    lines = [f"{name}: {equal_sentence(found, pooled=pooled)}" if name else equal_sentence(found)]
    for title, figure in zip(figure_titles()[1:], FIGURES[1:], strict=True):
        coefficient: Coefficient = getattr(found, figure)
        lines.append(f"  {title:<14} {_told(coefficient)}")
    return lines + [f"  {warning_text(warned)}" for warned in found.warnings]


def _told(coefficient: Coefficient) -> str:
    if coefficient.estimate is None:
        return reason_text(coefficient.reason)
    text = decimal(coefficient.estimate, 2)
    if coefficient.interval is None:
        return f"{text}  {reason_text(coefficient.reason)}"
    low, high = coefficient.interval
    return f"{text}  ({decimal(low, 2)} – {decimal(high, 2)})"
