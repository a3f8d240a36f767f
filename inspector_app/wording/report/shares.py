"""Shares as they are printed: in per cent with an interval, or as a count where files are few."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from inspector_app.domain.capsule import resolve
from inspector_app.domain.report import FigureText, Rounding, Spans, Text
from inspector_app.domain.results.counts import PERCENT_FROM
from inspector_app.wording.report.figures import Figures

NOTHING: Spans = (Text("–"),)


def sum_of(figures: Figures, pointers: Sequence[str], *, strong: bool = False) -> FigureText:
    """Return what one pointer points at, or the sum of several."""
    if len(pointers) == 1:
        return figures.at(pointers[0], strong=strong)
    return figures.total(pointers, strong=strong)


def value_of(figures: Figures, pointers: Sequence[str]) -> int:
    """Return the sum of what the pointers point at, without printing it."""
    return sum(int(resolve(figures.sections, pointer)) for pointer in pointers)


def is_few(figures: Figures, whole: Sequence[str]) -> bool:
    """Whether a share of so many files is told as a count."""
    return 0 < value_of(figures, whole) < PERCENT_FROM


def files_word(number: FigureText | int, one: str = "akt", more: str = "akter") -> str:
    """Return ``akt`` after the number one, else ``akter``."""
    single = number == 1 if isinstance(number, int) else number.printed == "1"
    return one if single else more


def part_of(figures: Figures, part: Sequence[str], whole: Sequence[str], unit: bool) -> Spans:
    """Return ``1 av 1``, with ``akt`` or ``akter`` after it when ``unit`` is asked for."""
    files = sum_of(figures, whole)
    after = (Text(f" {files_word(files)}"),) if unit else ()
    return (sum_of(figures, part), Text(" av "), files, *after)


def share_cell(figures: Figures, base: str, part: Sequence[str], whole: Sequence[str]) -> Spans:
    """Return a share for a table: per cent, ``1 av 1`` of few files, a dash without any."""
    if resolve(figures.sections, f"{base}/value") is None:
        return NOTHING
    if is_few(figures, whole):
        return part_of(figures, part, whole, unit=False)
    return (figures.at(f"{base}/value", Rounding.PERCENT, strong=True),)


def range_cell(figures: Figures, base: str, row: Any, keys: tuple[str, str]) -> Spans:
    """Return two shares as a span; a dash where there are none."""
    if row[keys[0]] is None or row["value"] is None:
        return NOTHING
    return range_of(figures, base, keys)


def range_of(figures: Figures, base: str, keys: tuple[str, str]) -> Spans:
    """Return the span between two shares."""
    lower, upper = (figures.at(f"{base}/{key}", Rounding.PERCENT) for key in keys)
    return (lower, Text("–"), upper)
