"""Register against akt: the two numbers side by side, what the register misses, and under what.

Which facts are compared, and which rows count as missed, is named by the template; nothing here
knows what is being counted.

Decision: only cases where the register's number, the akt's number and the goal are all known are
compared; the others are counted as ``not_comparable`` and nothing is assumed of them.
Decision: sums are over the compared files of the sample and are not projected; the two shares that
reach the goal are estimates by the design, like every other share. A case whose goal is nought is
compared, but is no part of the shares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.checklist import Checklist, Reconciliation
from inspector_app.domain.estimation import Counts
from inspector_app.domain.expression.evaluation import normal_text
from inspector_app.domain.results.counts import SampledCase, known_number
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.values import ValueType


@dataclass(frozen=True, slots=True)
class HeadingCount:
    """Missed rows that stood under one heading."""

    heading: str
    rows: int


@dataclass(frozen=True, slots=True)
class ReconciliationRow:
    """One stratum, or the city (``stratum`` empty).

    Over the ``compared`` cases: ``registered`` and ``found`` are sums; ``overcounted`` and
    ``undercounted`` the cases where the register says more or less. Over those of them
    ``with_goal``: ``registered_met`` and ``found_met`` reach the goal by the register and by the
    akt; ``only_registered`` by the register alone, ``only_found`` by the akt alone. ``missed`` is
    the number of rows in the akt that the register does not count, ``headings`` where they stood,
    most first; an empty heading is one that was not stated. ``silent`` files gave nothing to
    compare.
    """

    stratum: str
    compared: int
    not_comparable: int
    silent: int
    registered: int
    found: int
    overcounted: int
    undercounted: int
    with_goal: int
    registered_met: int
    found_met: int
    only_registered: int
    only_found: int
    missed: int
    headings: tuple[HeadingCount, ...]

    @property
    def missed_share(self) -> Fraction | None:
        """Missed rows as a share of what was found, 0-1."""
        return Fraction(self.missed, self.found) if self.found else None

    def counts(self, met: int) -> Counts:
        """The cases that reach the goal, as the estimate takes them."""
        return Counts(
            yes=met,
            partly=0,
            no=self.with_goal - met,
            not_documented=0,
            not_applicable=self.compared - self.with_goal,
            missing=self.not_comparable + self.silent,
        )


def reconcile(
    checklist: Checklist, groups: Mapping[str, tuple[SampledCase, ...]]
) -> tuple[tuple[ReconciliationRow, ...], ReconciliationRow] | None:
    """Return a row for each group and one for all; ``None`` when the template compares nothing."""
    pair = checklist.reconciliation
    if pair is None:
        return None
    labels = _labels(checklist, pair)
    rows = tuple(_row(pair, labels, stratum, cases) for stratum, cases in groups.items())
    everyone = [case for cases in groups.values() for case in cases]
    return rows, _row(pair, labels, "", everyone)


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
    pair: Reconciliation, labels: dict[str, str], stratum: str, cases: Sequence[SampledCase]
) -> ReconciliationRow:
    read = [case for case in cases if case.is_read]
    compared = [(case, numbers) for case in read if (numbers := _numbers(pair, case)) is not None]
    met = [(r >= goal, f >= goal) for _, (r, f, goal) in compared if goal > 0]
    headings = _headings(pair, labels, [case for case, _ in compared])
    return ReconciliationRow(
        stratum=stratum,
        compared=len(compared),
        not_comparable=len(read) - len(compared),
        silent=sum(not case.is_read and not case.is_ineligible for case in cases),
        registered=sum(r for _, (r, _, _) in compared),
        found=sum(f for _, (_, f, _) in compared),
        overcounted=sum(r > f for _, (r, f, _) in compared),
        undercounted=sum(r < f for _, (r, f, _) in compared),
        with_goal=len(met),
        registered_met=sum(by_register for by_register, _ in met),
        found_met=sum(by_file for _, by_file in met),
        only_registered=sum(by_register and not by_file for by_register, by_file in met),
        only_found=sum(by_file and not by_register for by_register, by_file in met),
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
