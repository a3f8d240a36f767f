"""Reading of what a template concludes: deadlines, ratings, and the bridge from before."""

from __future__ import annotations

from datetime import date

from inspector_app.domain.checklist import Bridge
from inspector_app.domain.checklist.deadline import ByHand, Deadline, Interval
from inspector_app.domain.checklist.rating import Grade, Rating
from inspector_app.domain.checklist.scale import RatingKind
from inspector_app.domain.checklist.section import Section
from inspector_app.domain.expression.parser import parse_rows


def read_deadline(section: Section) -> Deadline:
    """A duty with due days."""
    return Deadline(
        deadline_id=section.name(),
        title=section.text("title", required=True),
        starts=section.required_rule("starts"),
        first=tuple(_interval(s) for s in section.sections("first")),
        following=tuple(_interval(s) for s in section.sections("next")),
        ends=section.rule("ends"),
        judged_from=section.rule("judged_from"),
        done=section.rule("done", reader=parse_rows),
        done_on=section.rule("done_on"),
        tolerance=section.rule("tolerance"),
        applies_when=section.rule("applies_when"),
        by_hand=tuple(_by_hand(s) for s in section.sections("by_hand")),
    )


def _interval(section: Section) -> Interval:
    return Interval(
        months=section.whole("months") or 0,
        days=section.whole("days") or 0,
        valid_from=section.day("valid_from", date.min),
        valid_to=section.day("valid_to", date.max),
        provision=section.text("provision", required=True),
        source_id=section.text("source", required=True),
    )


def _by_hand(section: Section) -> ByHand:
    return ByHand(section.required_rule("when"), section.text("because", required=True))


def read_rating(section: Section) -> Rating:
    """A rating with its grades."""
    return Rating(
        rating_id=section.name(),
        title=section.text("title", required=True),
        kind=section.choice("kind", RatingKind, RatingKind.ITEM),
        grades=tuple(_grade(s) for s in section.sections("grade")),
        ordered=section.yes("ordered"),
        section=section.text("section"),
        guidance=section.text("guidance"),
        override_by=section.texts("override_by"),
    )


def _grade(section: Section) -> Grade:
    otherwise = section.yes("otherwise")
    when = section.rule("when")
    if otherwise == (when is not None):
        section.faults.note("checklist_grade", section.at("when"), section.data.get("id", ""))
    return Grade(
        grade_id=section.name(),
        label=section.text("label", required=True),
        when=when,
        ranked=section.yes("ranked", default=True),
    )


def read_bridge(section: Section) -> Bridge:
    """How a question of the version before continues."""
    return Bridge(
        old=section.text("old", required=True),
        new=section.text("new", required=True),
        breaks=section.yes("break"),
        because=section.text("because", required=section.data.get("break") is True),
    )
