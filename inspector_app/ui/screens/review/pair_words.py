"""What two readings say of a matter, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.review import LogRow, Outcome, RatingOverride, Stated
from inspector_app.domain.review.register_values import AS_LISTED, CANNOT_TELL
from inspector_app.domain.second_reading import AgreedValue, Aspect, Matter
from inspector_app.ui.screens.review.words import (
    answer_word,
    outcome_word,
    stated_text,
    value_text,
)


def matter_title(matter: Matter, checklist: Checklist) -> str:
    """What the two readings differ in."""
    match matter.aspect:
        case Aspect.OUTCOME:
            return QCoreApplication.translate("Pair", "What became of the file")
        case Aspect.LOG:
            return checklist.table(matter.target).title
        case Aspect.ANSWER:
            question = checklist.question(matter.target)
            return f"{question.question_id}  {question.text}"
        case Aspect.GRADE:
            return checklist.rating(matter.target).title
        case Aspect.ENTRY:
            named = {q.entry.name: q for q in checklist.questions if q.entry is not None}
            return f"{named[matter.target].question_id}  {named[matter.target].text}"
        case Aspect.REGISTER_VALUE:
            labels = {v.value_id: v.label for v in checklist.register_values}
            return labels[matter.target]


def said(value: AgreedValue | None, matter: Matter, checklist: Checklist) -> str:  # noqa: PLR0911
    """A value of a matter as it is read."""
    match value:
        case None:
            return QCoreApplication.translate("Pair", "no answer")
        case Answer():
            return answer_word(value)
        case Outcome():
            return outcome_word(value)
        case tuple():
            return _rows(value, matter, checklist)
        case Stated():
            return _stated(value, matter, checklist)
        case RatingOverride():
            return checklist.rating(matter.target).grade(value.grade).label
        case _:
            return _text(value, matter, checklist)


def _stated(value: Stated, matter: Matter, checklist: Checklist) -> str:
    entries = {q.entry.name: q.entry for q in checklist.questions if q.entry is not None}
    return stated_text(entries[matter.target], value)


def _text(value: str, matter: Matter, checklist: Checklist) -> str:
    """What a reading says of a register value, or that nothing is said."""
    known = {
        "": QCoreApplication.translate("Pair", "nothing stated"),
        AS_LISTED: QCoreApplication.translate("Pair", "right in the list"),
        CANNOT_TELL: QCoreApplication.translate("Pair", "cannot be told"),
    }
    if matter.aspect is Aspect.GRADE:
        return QCoreApplication.translate("Pair", "the computed grade")
    options = next(
        (v.options for v in checklist.register_values if v.value_id == matter.target), ()
    )
    return known.get(value) or value_text(value, options)


def _rows(rows: tuple[LogRow, ...], matter: Matter, checklist: Checklist) -> str:
    """Rows that only one of them has, each on its line."""
    if not rows:
        return QCoreApplication.translate("Pair", "no further rows")
    table = checklist.table(matter.target)
    told = []
    for row in rows:
        parts = [
            value_text(row.values[column.column_id], column.options)
            for column in table.entered_columns
            if row.values.get(column.column_id, "") != ""
        ]
        if row.entered_on is not None:
            text = QCoreApplication.translate("Pair", "written in the file on %1")
            parts.append(text.replace("%1", row.entered_on.isoformat()))
        told.append(", ".join(parts))
    return "\n".join(told)
