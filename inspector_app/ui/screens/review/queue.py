"""The files of the left list: which are shown, how many there are, which comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from inspector_app.domain.identifiers import AktNumber
from inspector_app.ui.screens.review.lines import CaseLine, case_line
from inspector_app.workflow.review_case import OpenCase, QueueItem
from inspector_app.workflow.second_reading_status import FileStatus


class Filter(StrEnum):
    """Which files the left list shows."""

    ALL = "all"
    LEFT = "left"
    DONE = "done"
    LATER = "later"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Queue:
    """The files in reading order, as one filter and one search show them."""

    items: tuple[QueueItem, ...] = ()
    which: Filter = Filter.ALL
    search: str = ""
    statuses: Mapping[AktNumber, FileStatus] = field(default_factory=dict)

    @property
    def own(self) -> tuple[QueueItem, ...]:
        """The files that the person has; all of them when nothing has been dealt out."""
        return tuple(item for item in self.items if self._is_own(item.akt))

    def _is_own(self, akt: AktNumber) -> bool:
        status = self.statuses.get(akt)
        return status is None or not status.readers or status.mine is not None

    def line(self, item: QueueItem) -> CaseLine:
        """The row of one file."""
        return case_line(item, self.statuses.get(item.akt))

    @property
    def akts(self) -> list[AktNumber]:
        """All files, shown or not."""
        return [item.akt for item in self.own]

    def lines(self) -> tuple[CaseLine, ...]:
        """The files that the filter and the search let through."""
        wanted = _bare(self.search)
        lines = (self.line(item) for item in self.own)
        return tuple(one for one in lines if _passes(one, self.which) and wanted in _bare(one.text))

    def counts(self) -> dict[Filter, int]:
        """How many files each filter holds."""
        lines = [self.line(item) for item in self.own]
        return {one: sum(_passes(line, one) for line in lines) for one in Filter}

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
        akts = [line.akt for line in self.lines()]
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
    return {
        Filter.ALL: True,
        Filter.LEFT: not line.sealed,
        Filter.DONE: line.sealed,
        Filter.LATER: line.flagged,
        Filter.SECOND: line.is_second,
    }[which]
