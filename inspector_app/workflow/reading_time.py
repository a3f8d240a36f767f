"""Measure how long files take by a template, in the open inspection."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from inspector_app.domain.reading_order import completed_at
from inspector_app.domain.review import ReviewEvent
from inspector_app.domain.review.time import worked
from inspector_app.ports.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MeasuredReading:
    """What was measured: by which template, and the time of each klarmarkerad file."""

    workspace_id: str
    checklist_sha256: str
    files: tuple[timedelta, ...]


@dataclass(frozen=True, slots=True)
class MeasureReading:
    """Return the times of the klarmarkerade files; the example's simulated reading is left out."""

    workspace: Workspace

    def __call__(self) -> MeasuredReading | None:
        """Read it; nothing is written. ``None`` before a commission, and for an example."""
        with self.workspace.unit_of_work() as work:
            known = work.inspection()
            if known is None or known.example:
                return None
            own: dict[str, list[ReviewEvent]] = {}
            for event in work.all_review_events():
                own.setdefault(event.case, []).append(event)
        files = tuple(
            worked(_moments(events)) for events in own.values() if completed_at(events) is not None
        )
        return MeasuredReading(str(self.workspace.workspace_id), known.checklist_sha256, files)


def _moments(events: list[ReviewEvent]) -> list[datetime]:
    return [event.at for event in events]
