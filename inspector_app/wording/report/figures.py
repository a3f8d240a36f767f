"""Printed figures: each is read from the capsule, rounded once, and carries its pointer.

Decision: the report is written from the capsule and from nothing else. A sentence with a digit in
it that is not a computed figure (a law reference, a finding) is put into the capsule's ``texts``
first and printed from there; a sum that no section holds is put into ``totals`` with the pointers
it adds up. So no number stands on a page without a place to check it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from inspector_app.domain.capsule import resolve
from inspector_app.domain.report import (
    FigureText,
    Measure,
    Rounding,
    Span,
    Spans,
    Strong,
    Text,
    Words,
)
from inspector_app.wording.printed import print_value

_DIGIT = re.compile(r"\d")


class Figures:
    """Prints figures of one report and gathers the texts that hold digits."""

    def __init__(self, sections: Mapping[str, Any]) -> None:
        self.sections = sections
        self.texts: list[dict[str, str]] = []
        self.totals: list[dict[str, Any]] = []
        self._used = 0

    def _figure(self, printed: str, pointer: str, rounding: Rounding, strong: bool) -> FigureText:
        self._used += 1
        return FigureText(f"f{self._used}", printed, pointer, rounding, strong)

    def at(
        self, pointer: str, rounding: Rounding = Rounding.WHOLE, *, strong: bool = False
    ) -> FigureText:
        """Return the figure that stands at ``pointer``."""
        printed = print_value(resolve(self.sections, pointer), rounding)
        return self._figure(printed, pointer, rounding, strong)

    def _sum(self, pointers: Sequence[str]) -> tuple[int, str]:
        value = sum(int(resolve(self.sections, pointer)) for pointer in pointers)
        number = len(self.totals)
        self.totals.append({"id": f"s{number + 1}", "value": value, "of": list(pointers)})
        return value, f"/totals/{number}/value"

    def total(self, pointers: Sequence[str], *, strong: bool = False) -> FigureText:
        """Return the sum of whole numbers that stand in the capsule."""
        value, pointer = self._sum(pointers)
        return self._figure(print_value(value, Rounding.WHOLE), pointer, Rounding.WHOLE, strong)

    def total_measure(self, pointers: Sequence[str]) -> Measure:
        """Return a sum with its value, for a chart."""
        value, pointer = self._sum(pointers)
        printed = print_value(value, Rounding.WHOLE)
        return Measure(Fraction(value), self._figure(printed, pointer, Rounding.WHOLE, False))

    def every(self, section: str, *keys: str) -> list[str]:
        """Return the pointers to the keys in each row of a section, such as ``/ledger/0/read``."""
        rows = range(len(resolve(self.sections, section)))
        return [f"{section}/{row}/{key}" for row in rows for key in keys]

    def measure(self, pointer: str, rounding: Rounding = Rounding.WHOLE) -> Measure:
        """Return the figure with its value, for a chart; shares lie in 0–1."""
        return Measure(Fraction(resolve(self.sections, pointer)), self.at(pointer, rounding))

    def day(self, pointer: str) -> FigureText:
        """Return the day at ``pointer``."""
        return self.at(pointer, Rounding.DAY)

    def text(self, pointer: str, *, strong: bool = False) -> FigureText:
        """Return a text of the capsule as it stands."""
        return self.at(pointer, Rounding.TEXT, strong=strong)

    def named(self, pointer: str, short: str) -> FigureText:
        """Return the short form of a long name that stands at ``pointer``."""
        return self._figure(short, pointer, Rounding.TEXT, strong=False)

    def said(self, content: str, *, strong: bool = False) -> Span:
        """Return a sentence; one with a digit is kept in ``texts`` and printed from there."""
        if not _DIGIT.search(content):
            return Strong(content) if strong else Text(content)
        number = len(self.texts)
        self.texts.append({"id": f"t{number + 1}", "text": content})
        return self._figure(content, f"/texts/{number}/text", Rounding.TEXT, strong)

    def words(self, content: str) -> Words:
        """Return a heading, caption or label; one with a digit is printed from ``texts``."""
        span = self.said(content)
        return span if isinstance(span, FigureText) else content

    def line(self, template: str, **figures: Span) -> Spans:
        """Return a sentence where each ``{name}`` is a figure. Its own words hold no digit."""
        spans: list[Span] = []
        for index, part in enumerate(re.split(r"\{(\w+)\}", template)):
            if index % 2:
                spans.append(figures[part])
            elif part:
                spans.append(self.said(part))
        return tuple(spans)
