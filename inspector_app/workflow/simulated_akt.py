"""What a made-up akt says: answers, stated facts and log rows, from names and the known truth."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, timedelta

from inspector_app.domain.checklist import Answer, Column, Entry, Question, Table
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import Stated
from inspector_app.domain.values import Period, Value, ValueType

REASON = "Påhittat skäl i exemplet."


def chance(*names: str) -> float:
    """Return a number 0–1 that depends on the names alone."""
    digest = hashlib.sha256("\n".join(names).encode()).digest()
    return int.from_bytes(digest[:7], "big") / 2**56


def judged(question: Question, akt: AktNumber, quality: int) -> Answer:
    """Return an answer to a question of judgement: the better the file, the likelier a Ja."""
    if not question.universal and chance(akt, question.question_id, "aktuell") < 0.05:
        return Answer.NOT_APPLICABLE
    met = quality / 100
    drawn, rest = chance(akt, question.question_id), 1 - met
    for answer, limit in (
        (Answer.YES, met),
        (Answer.PARTLY, met + 0.45 * rest),
        (Answer.NO, met + 0.8 * rest),
    ):
        if drawn < limit:
            return answer
    return Answer.NOT_DOCUMENTED


def stated(entry: Entry, drawn: float, period: tuple[date, date]) -> Stated:
    """Return a made-up fact that fits what the template asks for."""
    day = period[0] + timedelta(days=int(drawn * 300))
    choices = [option.option_id for option in entry.options]
    least = entry.least or 0
    most = least + 5 if entry.most is None else entry.most
    number = least + int(drawn * (most - least + 1))
    made_up: dict[ValueType, Value] = {
        ValueType.DATE: day,
        ValueType.PERIOD: Period(day, day + timedelta(days=30)),
        ValueType.COUNT: number,
        ValueType.NUMBER: number,
        ValueType.YES_NO: drawn < 0.5,
        ValueType.TEXT: REASON,
    }
    if choices:
        chosen = choices[int(drawn * len(choices))]
        return Stated((chosen,) if entry.type is ValueType.CHOICES else chosen)
    return Stated(made_up[entry.type])


def is_whole(table: Table, values: Mapping[str, Value]) -> bool:
    """Whether a row has every cell that klarmarkering demands."""
    required = (column.column_id for column in table.entered_columns if column.required)
    return bool(values) and all(name in values for name in required)


def row_values(table: Table, contact: Mapping[str, str]) -> dict[str, Value]:
    """Return a row of the log in the template's columns, matched by label."""
    values: dict[str, Value] = {}
    for column in table.entered_columns:
        stated = contact.get(column.label, "")
        value = _cell(column, stated) if stated else None
        if value is not None:
            values[column.column_id] = value
    return values


def _cell(column: Column, stated: str) -> Value | None:
    if column.type is ValueType.DATE:
        return date.fromisoformat(stated)
    if column.type is ValueType.CHOICE:
        return next((o.option_id for o in column.options if o.label == stated), None)
    return stated
