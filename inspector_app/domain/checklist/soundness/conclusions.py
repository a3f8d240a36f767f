"""Whether deadlines, ratings and bridges fit the rest of their template."""

from __future__ import annotations

from inspector_app.domain.checklist import Bridge, Checklist, Deadline, Interval, Rating
from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.faults import Faults
from inspector_app.domain.checklist.rating import OVERRIDERS
from inspector_app.domain.checklist.soundness.names import note_repeated


def note_conclusions(checklist: Checklist, faults: Faults) -> None:
    """Note what deadlines, ratings and bridges lack or refer to in vain."""
    sources = {s.source_id for s in checklist.sources}
    for number, deadline in enumerate(checklist.deadlines):
        _note_deadline(deadline, sources, ("deadline", number), faults)
    sections = {q.section for q in checklist.questions}
    for number, rating in enumerate(checklist.ratings):
        _note_rating(rating, sections, ("rating", number), faults)
    _note_bridges(checklist, faults)


def _note_deadline(deadline: Deadline, sources: set[str], path: Path, faults: Faults) -> None:
    if not deadline.first:
        faults.note("checklist_missing", path, deadline.deadline_id, key="first")
    if (deadline.done is None) == (deadline.done_on is None):
        faults.note("checklist_done", path, deadline.deadline_id)
    for key, intervals in (("first", deadline.first), ("next", deadline.following)):
        for number, interval in enumerate(intervals):
            _note_interval(interval, sources, (*path, key, number), faults)


def _note_interval(interval: Interval, sources: set[str], path: Path, faults: Faults) -> None:
    if (interval.months > 0) == (interval.days > 0):
        faults.note("checklist_interval", path, interval.provision)
    if interval.valid_from > interval.valid_to:
        faults.note("checklist_dates", path, interval.provision)
    if interval.source_id and interval.source_id not in sources:
        faults.note("checklist_reference", (*path, "source"), interval.source_id)


def _note_rating(rating: Rating, sections: set[str], path: Path, faults: Faults) -> None:
    grades = rating.grades
    if not grades:
        faults.note("checklist_missing", path, rating.rating_id, key="grade")
    named = [(g.grade_id, (*path, "grade", n, "id")) for n, g in enumerate(grades)]
    note_repeated([("not_rated", ()), *named], faults)
    for number, grade in enumerate(grades[:-1]):
        if grade.when is None and rating.ordered:
            faults.note("checklist_otherwise", (*path, "grade", number), grade.grade_id)
    if sum(g.when is None for g in grades) > 1:
        faults.note("checklist_otherwise", (*path, "grade", len(grades) - 1), rating.rating_id)
    for number, role in enumerate(rating.override_by):
        if role not in OVERRIDERS:
            words = ", ".join(OVERRIDERS)
            faults.note("checklist_word", (*path, "override_by", number), role, words=words)
    if rating.section and rating.section not in sections:
        faults.note("checklist_reference", (*path, "section"), rating.section)


def _note_bridges(checklist: Checklist, faults: Faults) -> None:
    known = {q.written_id for q in checklist.questions}
    known |= {q.question_id for q in checklist.questions}
    if checklist.bridges and not checklist.replaces:
        faults.note("checklist_missing", ("bridge", 0), key="replaces")
    if checklist.replaces == f"{checklist.slug}-{checklist.version}":
        faults.note("checklist_reference", ("replaces",), checklist.replaces)
    seen: set[tuple[str, str]] = set()
    for number, bridge in enumerate(checklist.bridges):
        path: Path = ("bridge", number)
        if bridge.new and bridge.new not in known:
            faults.note("checklist_reference", (*path, "new"), bridge.new)
        _note_pair(bridge, seen, path, faults)


def _note_pair(bridge: Bridge, seen: set[tuple[str, str]], path: Path, faults: Faults) -> None:
    if (bridge.old, bridge.new) in seen:
        faults.note("checklist_name_twice", (*path, "old"), bridge.old)
    seen.add((bridge.old, bridge.new))
