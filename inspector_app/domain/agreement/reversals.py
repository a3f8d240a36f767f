"""Answers that turn from one reading to the other, in both directions, and whether one prevails.

Answers in one file hang together, so they are pooled over questions and each file speaks once: it
counts for the direction in which more of its answers turned, and for none when the two are equal.
If no direction prevails, a file is as likely to fall on one side as on the other, whatever hangs
together inside it; that is the exact sign test, McNemar's exact test with one voice for each file.

Decision: fewer than six files with a direction never alarm. Five files on one side are met with a
chance of 1 in 16 when nothing is wrong.
Decision: never counted for a single stadsdel or reader; there are too few files for it.

Source: Q. McNemar, Psychometrika 12 (1947); W. J. Conover, Practical Nonparametric Statistics, the
sign test.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

FEWEST = 6
"""Below this number of files with a direction there is no test."""
ALARM = Fraction(1, 20)
"""At this chance or below, the direction is told aloud."""


@dataclass(frozen=True, slots=True)
class Reversals:
    """``up`` and ``down`` count answers, ``files_up`` and ``files_down`` the files by direction.

    ``files_even`` turned as often both ways. ``p_value`` is two-sided, ``None`` with ``reason``
    ``too_few`` under six files with a direction.
    """

    up: int
    down: int
    files_up: int
    files_down: int
    files_even: int
    p_value: Fraction | None
    reason: str = ""

    @property
    def alarms(self) -> bool:
        """Whether one direction prevails beyond chance."""
        return self.p_value is not None and self.p_value <= ALARM


def reversals(turns: Iterable[tuple[str, int]]) -> Reversals:
    """Return the reversals of (file, direction) pairs; a direction above 0 is up, below it down."""
    up = down = 0
    net: dict[str, int] = {}
    for file, direction in turns:
        step = (direction > 0) - (direction < 0)
        up, down = up + (step > 0), down + (step < 0)
        if step:
            net[file] = net.get(file, 0) + step
    files_up = sum(value > 0 for value in net.values())
    files_down = sum(value < 0 for value in net.values())
    even = len(net) - files_up - files_down
    too_few = files_up + files_down < FEWEST
    p_value = None if too_few else sign_test(files_up, files_down)
    return Reversals(up, down, files_up, files_down, even, p_value, "too_few" if too_few else "")


def sign_test(one: int, other: int) -> Fraction:
    """Return the chance of a split at least as uneven when both sides are as likely, exactly."""
    total, larger = one + other, max(one, other)
    ways = sum(math.comb(total, k) for k in range(larger, total + 1))
    return min(Fraction(1), Fraction(2 * ways, 2**total))
