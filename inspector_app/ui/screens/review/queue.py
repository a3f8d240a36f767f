"""The files of the left list: which are shown, how many there are, which comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from inspector_app.domain.identifiers import AktNumber
from inspector_app.ui.screens.review.lines import CaseLine, case_line
from inspector_app.workflow.review_case import OpenCase, QueueItem
from inspector_app.workflow.second_reading.status import FileStatus

_Made = dict[AktNumber, tuple[QueueItem, FileStatus | None, CaseLine]]


class Filter(StrEnum):
    """Which files the left list shows."""

    ALL = "all"
    LEFT = "left"
    DONE = "done"
    LATER = "later"
    SECOND = "second"


@dataclass(frozen=True)
class Queue:
    """The files in reading order, as one filter and one search show them.

    What follows from them is found once; each change of a file makes a new queue.
    """

    items: tuple[QueueItem, ...] = ()
    which: Filter = Filter.ALL
    search: str = ""
    statuses: Mapping[AktNumber, FileStatus] = field(default_factory=dict)
    made: _Made = field(default_factory=dict, compare=False, repr=False)
    """The rows made so far: one answer changes one row of hundreds."""

    @cached_property
    def own(self) -> tuple[QueueItem, ...]:
        """The files that the person has; all of them when nothing has been dealt out."""
        return tuple(item for item in self.items if self._is_own(item.akt))

    def _is_own(self, akt: AktNumber) -> bool:
        status = self.statuses.get(akt)
        return status is None or not status.readers or status.mine is not None

    def line(self, item: QueueItem) -> CaseLine:
        """The row of one file."""
        status = self.statuses.get(item.akt)
        known = self.made.get(item.akt)
        if known is None or known[0] is not item or known[1] is not status:
            known = self.made[item.akt] = (item, status, case_line(item, status))
        return known[2]

    @cached_property
    def akts(self) -> list[AktNumber]:
        """All files, shown or not."""
        return [item.akt for item in self.own]

    @cached_property
    def lines(self) -> tuple[CaseLine, ...]:
        """The files that the filter and the search let through."""
        if self.which is Filter.ALL and not self.search:
            return self._all
        wanted = _bare(self.search)
        shown = (line for line in self._all if _passes(line, self.which))
        return tuple(line for line in shown if not wanted or wanted in _bare(line.text))

    @cached_property
    def counts(self) -> Mapping[Filter, int]:
        """How many files each filter holds."""
        lines = self._all
        done = sum(line.sealed for line in lines)
        return {
            Filter.ALL: len(lines),
            Filter.LEFT: len(lines) - done,
            Filter.DONE: done,
            Filter.LATER: sum(line.flagged for line in lines),
            Filter.SECOND: sum(line.is_second for line in lines),
        }

    @cached_property
    def _all(self) -> tuple[CaseLine, ...]:
        return tuple(self.line(item) for item in self.own)

    def refreshed(self, opened: OpenCase) -> Queue:
        """The queue with the open file as it stands now."""
        fresh = (
            replace(item, review=opened.review, progress=opened.progress)
            if item.akt == opened.akt
            else item
            for item in self.items
        )
        return replace(self, items=tuple(fresh))

    def first(self, known: AktNumber | None) -> AktNumber | None:
        """The file to open: the known one, else the first that is left, else the first."""
        if known in self.akts:
            return known
        left = [item.akt for item in self.own if not item.review.is_completed]
        return next(iter(left or self.akts), None)

    def neighbour(self, here: AktNumber, step: int) -> AktNumber | None:
        """The shown file ``step`` rows further down; ``None`` beyond the ends."""
        akts = [line.akt for line in self.lines]
        wanted = akts.index(here) + step if here in akts else 0
        return akts[wanted] if 0 <= wanted < len(akts) else None

    def next_left(self, here: AktNumber) -> AktNumber | None:
        """The next file that is not klarmarkerad, from the top when none is left below."""
        at = self.akts.index(here) if here in self.akts else -1
        later = (*self.own[at + 1 :], *self.own[: max(at, 0)])
        return next((item.akt for item in later if not item.review.is_completed), None)


def _bare(text: str) -> str:
    return text.replace("-", "").replace(" ", "").casefold()


def _passes(line: CaseLine, which: Filter) -> bool:
    match which:
        case Filter.LEFT:
            return not line.sealed
        case Filter.DONE:
            return line.sealed
        case Filter.LATER:
            return line.flagged
        case Filter.SECOND:
            return line.is_second
    return True
