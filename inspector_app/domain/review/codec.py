"""The payload of a review event as plain JSON values, for the store and the journal, and back.

Equal payloads give equal JSON. A value keeps its type: days and exact numbers are objects with one
key that names the type, everything else is what JSON has itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review import (
    Completion,
    EventKind,
    Evidence,
    LogRow,
    Outcome,
    Payload,
    RatingOverride,
    Stated,
)
from inspector_app.domain.values import Period, Value

Json = Any


def payload_to_json(payload: Payload | None) -> Json:  # noqa: PLR0911
    """Return the payload as JSON values; ``None`` stays ``None``."""
    match payload:
        case Evidence():
            day = payload.dated_on.isoformat() if payload.dated_on else None
            return {
                "evidence_id": payload.evidence_id,
                "document_type": payload.document_type,
                "dated_on": day,
                "page": payload.page,
            }
        case LogRow():
            values = {name: value_to_json(value) for name, value in sorted(payload.values.items())}
            return {"row_id": payload.row_id, "table": payload.table, "values": values}
        case Completion():
            return _completion_to_json(payload)
        case Stated():
            return {"value": None if payload.value is None else value_to_json(payload.value)}
        case RatingOverride():
            return {"grade": payload.grade, "reason": payload.reason, "role": payload.role}
        case Answer() | Outcome():
            return payload.value
        case date():
            return value_to_json(payload)
        case _:
            return payload


def payload_from_json(kind: EventKind, stored: Json) -> Payload | None:
    """Return the payload of an event of ``kind``; raises ``review_history_damaged`` otherwise."""
    if stored is None:
        return None
    try:
        return _read(kind, stored)
    except (KeyError, TypeError, ValueError) as error:
        raise InspectionError("review_history_damaged", case="", seq=0) from error


def _read(kind: EventKind, stored: Json) -> Payload:  # noqa: PLR0911
    match kind:
        case EventKind.ANSWER:
            return Answer(stored)
        case EventKind.OUTCOME:
            return Outcome(stored)
        case EventKind.EVIDENCE:
            return _evidence(stored)
        case EventKind.ROW:
            values = {name: value_from_json(value) for name, value in stored["values"].items()}
            return LogRow(stored["row_id"], stored["table"], values)
        case EventKind.COMPLETED:
            return _completion(stored)
        case EventKind.ENTRY:
            value = stored["value"]
            return Stated(None if value is None else value_from_json(value))
        case EventKind.ACCESSED:
            return date.fromisoformat(stored["day"])
        case EventKind.RATING_OVERRIDE:
            return RatingOverride(*(_text(stored[key]) for key in ("grade", "reason", "role")))
        case _:
            return _simple(kind, stored)


def _completion_to_json(completion: Completion) -> Json:
    """A klarmarkering; what is empty is left out, as in those from before there was more."""
    found = {"computed": [[name, answer.value] for name, answer in completion.computed]}
    if completion.forced:
        found["forced"] = [[name, answer.value] for name, answer in completion.forced]
    if completion.ratings:
        found["ratings"] = [list(pair) for pair in completion.ratings]
    if completion.set_aside:
        return {**found, "set_aside": list(completion.set_aside)}
    return found


def _completion(stored: Mapping[str, Any]) -> Completion:
    return Completion(
        computed=tuple((name, Answer(word)) for name, word in stored["computed"]),
        forced=tuple((name, Answer(word)) for name, word in stored.get("forced", ())),
        ratings=tuple((_text(name), _text(grade)) for name, grade in stored.get("ratings", ())),
        set_aside=tuple(_text(name) for name in stored.get("set_aside", ())),
    )


def _text(stored: Json) -> str:
    if not isinstance(stored, str):
        raise TypeError(stored)
    return stored


def _simple(kind: EventKind, stored: Json) -> str | bool:
    wanted = bool if kind in (EventKind.EMPTY_LOG, EventKind.FLAG) else str
    if type(stored) is not wanted:
        raise TypeError(stored)
    return True if wanted is bool else str(stored)


def _evidence(stored: Mapping[str, Any]) -> Evidence:
    day = stored["dated_on"]
    return Evidence(
        evidence_id=stored["evidence_id"],
        document_type=stored["document_type"],
        dated_on=date.fromisoformat(day) if day else None,
        page=stored["page"],
    )


def value_to_json(value: Value) -> Json:
    """Return one cell as JSON."""
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Fraction):
        return {"number": str(value)}
    if isinstance(value, Period):
        end = None if value.end is None else value.end.isoformat()
        return {"period": [value.start.isoformat(), end]}
    return list(value) if isinstance(value, tuple) else value


def value_from_json(stored: Json) -> Value:
    """Return one cell; raises ``KeyError``, ``TypeError`` or ``ValueError`` on anything else."""
    if isinstance(stored, dict):
        if "day" in stored:
            return date.fromisoformat(stored["day"])
        if "period" in stored:
            start, end = stored["period"]
            last = None if end is None else date.fromisoformat(end)
            return Period(date.fromisoformat(start), last)
        return Fraction(stored["number"])
    if isinstance(stored, list):
        return tuple(str(item) for item in stored)
    if not isinstance(stored, bool | int | str):
        raise TypeError(stored)
    return stored
