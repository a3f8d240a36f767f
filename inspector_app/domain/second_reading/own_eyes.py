"""A reader's own eyes: whether she judges more severely than those who read the same files.

What is compared are blind readings of the same files, so no file can be blamed for a difference. It
is for the reader herself to learn from, and says nothing of who is right.

Decision: fewer than three readers give no figures, since a difference between two would name the
other; nor is it told whom she differs from.
Decision: each file speaks once, as in the reversals, and fewer than six files with a direction are
too few to say anything; drift is told from six such files in each half of her readings on.
Decision: off until she asks for it, and answered to nobody but the one whose key is open.

Source: the sign test and Fisher's exact test, W. J. Conover, Practical Nonparametric Statistics.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.agreement.reversals import ALARM, FEWEST, Reversals, reversals
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.second_reading import FileRead, Pair
from inspector_app.domain.second_reading.reliability import turns

FEWEST_READERS = 3
"""Below this number of readers, herself among them, nothing is told."""


@dataclass(frozen=True, slots=True)
class OwnEyes:
    """How one reader judges beside the others.

    ``severity`` counts ``up`` the answers that she says are not met and the other says are (she is
    the more severe), ``down`` the other way. ``earlier`` and ``later`` are the halves of her files
    by when she was done with them; ``drift`` is the exact chance of halves at least as unlike when
    nothing changed, ``None`` under six files with a direction in either.
    """

    readers: int
    files: int
    severity: Reversals
    earlier: Reversals
    later: Reversals
    drift: Fraction | None

    @property
    def has_drifted(self) -> bool:
        """Whether the halves differ beyond chance."""
        return self.drift is not None and self.drift <= ALARM


def own_eyes(checklist: Checklist, reader: str, pairs: Sequence[Pair]) -> OwnEyes:
    """Return how ``reader`` judges, from the pairs she is one of, in the order she was done.

    Code ``own_eyes_few_readers`` (fact ``fewest``).
    """
    readers = {name for pair in pairs for name in pair.readers} | {reader}
    if len(readers) < FEWEST_READERS:
        raise InspectionError("own_eyes_few_readers", fewest=FEWEST_READERS)
    found = [
        [(str(file), turn) for turn in turns(checklist.scored_questions, *_sides(pair, reader))]
        for file, pair in enumerate(pairs)
    ]
    middle = len(found) // 2
    whole, earlier, later = (
        reversals(turn for file in half for turn in file)
        for half in (found, found[:middle], found[middle:])
    )
    return OwnEyes(len(readers), len(pairs), whole, earlier, later, _drift(earlier, later))


def _sides(pair: Pair, reader: str) -> tuple[FileRead, FileRead]:
    """Return her reading and the other's."""
    own = Part.FIRST if pair.first.reader == reader else Part.SECOND
    return pair.of(own), pair.of(own.other)


def _drift(earlier: Reversals, later: Reversals) -> Fraction | None:
    halves = [(half.files_up, half.files_down) for half in (earlier, later)]
    if min(map(sum, halves)) < FEWEST:
        return None
    return fisher_test(*halves[0], *halves[1])


def fisher_test(a: int, b: int, c: int, d: int) -> Fraction:
    """Return the two-sided chance of a table [[a, b], [c, d]], its sums given: the chances of all
    tables that are no likelier than it, exactly."""
    row, column, whole = a + b, a + c, a + b + c + d
    ways = {
        k: math.comb(column, k) * math.comb(whole - column, row - k)
        for k in range(max(0, row + column - whole), min(row, column) + 1)
    }
    extreme = sum(n for n in ways.values() if n <= ways[a])
    return Fraction(extreme, math.comb(whole, row))
