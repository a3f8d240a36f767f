"""Register against akt: the two numbers side by side, what the register misses, and under what.

Which facts are compared, and which rows count as missed, is named by the template; nothing here
knows what is being counted.

Decision: only cases where the register's number, the akt's number and the goal are all known are
compared; the others are counted as ``not_comparable`` and nothing is assumed of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.checklist import Checklist, Reconciliation
from inspector_app.domain.expression_evaluation import normal_text
from inspector_app.domain.results_counts import SampledCase, known_number
from inspector_app.domain.review_facts import CaseFacts
from inspector_app.domain.values import ValueType


@dataclass(frozen=True, slots=True)
class HeadingCount:
    """Missed rows that stood under one heading."""

    heading: str
    rows: int


@dataclass(frozen=True, slots=True)
class ReconciliationRow:
    """One stratum, or the city (``stratum`` empty).

    Over the ``compared`` cases: ``registered`` and ``found`` are sums; ``registered_met`` and
    ``found_met`` the cases that reach the goal by the register and by the akt; ``only_registered``
    reach it by the register alone, ``only_found`` by the akt alone. ``missed`` is the number of
    rows in the akt that the register does not count, ``headings`` where they stood, most first.
    ``overcounted`` and ``undercounted`` are the cases where the register says more or less.
    """

    stratum: str
    compared: int
    not_comparable: int
    registered: int
    found: int
    registered_met: int
    found_met: int
    only_registered: int
    only_found: int
    overcounted: int
    undercounted: int
    missed: int
    headings: tuple[HeadingCount, ...]

    @property
    def registered_share_met(self) -> Fraction | None:
        """Share of compared cases that reach the goal by the register."""
        return Fraction(self.registered_met, self.compared) if self.compared else None

    @property
    def found_share_met(self) -> Fraction | None:
        """Share of compared cases that reach the goal by the akt."""
        return Fraction(self.found_met, self.compared) if self.compared else None

    @property
    def missed_share(self) -> Fraction | None:
        """Missed rows as a share of what was found."""
        return Fraction(self.missed, self.found) if self.found else None


@dataclass(frozen=True, slots=True)
class ReconciliationResult:
    """The headline: one row per stratum and one for the city."""

    title: str
    rows: tuple[ReconciliationRow, ...]
    city: ReconciliationRow


def reconcile(
    checklist: Checklist, groups: dict[str, tuple[SampledCase, ...]]
) -> ReconciliationResult | None:
    """Return the comparison, ``None`` when the template names none."""
    pair = checklist.reconciliation
    if pair is None:
        return None
    labels = _labels(checklist, pair)
    rows = tuple(_row(pair, labels, stratum, cases) for stratum, cases in groups.items())
    everyone = [case for cases in groups.values() for case in cases]
    return ReconciliationResult(pair.title, rows, _row(pair, labels, "", everyone))


def meets_goal_by_register(checklist: Checklist, facts: CaseFacts) -> bool | None:
    """Whether a case reaches the goal by the register alone; ``None`` when it cannot be told.

    For the whole frame, where no akt has been read.
    """
    pair = checklist.reconciliation
    if pair is None:
        return None
    registered, required = facts.values.get(pair.registered), facts.values.get(pair.required)
    if not isinstance(registered, int) or not isinstance(required, int):
        return None
    return registered >= required


def _labels(checklist: Checklist, pair: Reconciliation) -> dict[str, str]:
    """What a heading's value is called: a choice by its label, a text by itself."""
    column = checklist.table(pair.table).column(pair.heading)
    if column.type is not ValueType.CHOICE:
        return {}
    return {option.option_id: option.label for option in column.options}


def _row(
    pair: Reconciliation, labels: dict[str, str], stratum: str, cases: Iterable[SampledCase]
) -> ReconciliationRow:
    read = [case for case in cases if case.is_read]
    compared = [(case, numbers) for case in read if (numbers := _numbers(pair, case)) is not None]
    met = [(r >= goal, f >= goal) for _, (r, f, goal) in compared]
    headings = _headings(pair, labels, [case for case, _ in compared])
    return ReconciliationRow(
        stratum=stratum,
        compared=len(compared),
        not_comparable=len(read) - len(compared),
        registered=sum(r for _, (r, _, _) in compared),
        found=sum(f for _, (_, f, _) in compared),
        registered_met=sum(by_register for by_register, _ in met),
        found_met=sum(by_file for _, by_file in met),
        only_registered=sum(by_register and not by_file for by_register, by_file in met),
        only_found=sum(by_file and not by_register for by_register, by_file in met),
        overcounted=sum(r > f for _, (r, f, _) in compared),
        undercounted=sum(r < f for _, (r, f, _) in compared),
        missed=sum(item.rows for item in headings),
        headings=headings,
    )


def _numbers(pair: Reconciliation, case: SampledCase) -> tuple[int, int, int] | None:
    registered = known_number(case, pair.registered)
    found = known_number(case, pair.found)
    goal = known_number(case, pair.required)
    if registered is None or found is None or goal is None:
        return None
    return registered, found, goal


def _headings(
    pair: Reconciliation, labels: dict[str, str], cases: list[SampledCase]
) -> tuple[HeadingCount, ...]:
    """Headings alike but for case and space are one; it is printed as most often written."""
    tally: Counter[str] = Counter()
    for case in cases:
        for _, row in case.facts.rows.get(pair.table, ()):
            if row[pair.missed] is True:
                heading = row[pair.heading]
                tally[heading if isinstance(heading, str) else ""] += 1
    spellings: dict[str, Counter[str]] = {}
    for heading, rows in tally.items():
        spellings.setdefault(normal_text(heading), Counter())[" ".join(heading.split())] += rows
    found = [
        HeadingCount(labels.get(name := _usual(written), name), sum(written.values()))
        for written in spellings.values()
    ]
    return tuple(sorted(found, key=lambda item: (-item.rows, item.heading)))


def _usual(written: Counter[str]) -> str:
    return min(written, key=lambda name: (-written[name], name))
