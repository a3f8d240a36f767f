"""What the register and the inspection say of a case, in the types of the template."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from inspector_app.domain.calendar_months import add_months
from inspector_app.domain.checklist import Checklist, Option, Parameter
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.expression.evaluation import normal_text
from inspector_app.domain.population import Case, Placement
from inspector_app.domain.review import CaseReview
from inspector_app.domain.values import MaybeValue, Period, Unknown, Value, ValueType

NOT_STATED = Unknown("not_stated")
NOT_READABLE = Unknown("not_readable")


AS_LISTED = "="
"""What is kept when the akt says the same as the register: riktigt."""
CANNOT_TELL = "?"
"""What is kept when the akt does not tell: går inte att avgöra. The register's value stands."""


def register_fields(case: Case) -> dict[str, Value]:
    """Return what the ärendelista says of a child, by field; what it does not say is left out.

    ``placed_from`` and ``placed_to`` are the first and last day of the latest unbroken chain of
    placements (a placement that begins at most one day after the one before continues it), because
    visits follow the child across homes; ``home_from`` is the start of the latest placement.
    ``born_from`` and ``born_to`` are the first and last day of the birth month.
    Source: the unit of a review is the child, not the placement.
    """
    found: dict[str, Value | None] = {
        "registered_visits": case.registered_visits,
        "birth_month": case.birth_month or None,
    }
    if case.birth_month:
        found |= _birth_days(case.birth_month)
    chain = unbroken_chain(case.placements)
    if chain:
        latest = chain[-1]
        found |= {
            "placed_from": chain[0].effective_on or chain[0].started_on,
            "placed_to": latest.ended_on,
            "home_from": latest.effective_on or latest.started_on,
            "care_form": latest.care_form.value or None,
            "legal_ground": latest.legal_ground.value or None,
        }
    return {name: value for name, value in found.items() if value is not None}


def _birth_days(birth_month: str) -> dict[str, Value | None]:
    """The days between which a child born in a month (2014-02) was born."""
    try:
        first = date.fromisoformat(f"{birth_month}-01")
    except ValueError:
        return {}
    return {"born_from": first, "born_to": add_months(first, 1) - timedelta(days=1)}


def unbroken_chain(placements: tuple[Placement, ...]) -> tuple[Placement, ...]:
    """Return the last placements that follow each other without a day between, in order.

    A placement without a start, and one before it, is not joined to what follows.
    """
    chain: list[Placement] = []
    for placement in placements:
        before = chain[-1] if chain else None
        if before is not None and not _continues(before, placement):
            chain = []
        chain.append(placement)
    return tuple(chain)


def _continues(before: Placement, placement: Placement) -> bool:
    start = placement.effective_on or placement.started_on
    if start is None:
        return False
    return before.ended_on is None or start <= before.ended_on + timedelta(days=1)


def register_values(
    checklist: Checklist, review: CaseReview, register: Mapping[str, Value]
) -> dict[str, MaybeValue]:
    """Return the template's register values: as found in the akt, else as in the register."""
    found: dict[str, MaybeValue] = {}
    for wanted in checklist.register_values:
        checked = review.register_values.get(wanted.value_id, AS_LISTED)
        as_listed = checked in (AS_LISTED, CANNOT_TELL)
        stated: Value | None = register.get(wanted.field) if as_listed else checked
        found[wanted.value_id] = read_value(stated, wanted.type, wanted.options)
    return found


def read_value(
    stated: Value | None, value_type: ValueType, options: tuple[Option, ...] = ()
) -> MaybeValue:
    """Return a stated value in its type; texts are read (day as 2025-07-01, choice by id, label or
    word, several choices by semicolon, period as 2025-07-01/2025-12-31, the end left out while it
    runs). ``Unknown`` with ``not_stated`` or ``not_readable`` otherwise."""
    if stated is None or stated == "":
        return NOT_STATED
    if not isinstance(stated, str):
        return stated if _is_of(stated, value_type) else NOT_READABLE
    if value_type is ValueType.CHOICE:
        return _choice(stated, options)
    if value_type is ValueType.CHOICES:
        return _choices(stated, options)
    text = stated.strip()
    form, read = _READERS[value_type]
    try:
        return read(text) if form.fullmatch(text) else NOT_READABLE
    except ValueError:
        return NOT_READABLE


def _is_of(stated: Value, value_type: ValueType) -> bool:
    types: dict[ValueType, type | tuple[type, ...]] = {
        ValueType.COUNT: int,
        ValueType.NUMBER: (int, Fraction),
        ValueType.DATE: date,
        ValueType.YES_NO: bool,
        ValueType.TEXTS: tuple,
        ValueType.CHOICES: tuple,
        ValueType.PERIOD: Period,
    }
    wanted = types.get(value_type, str)
    return isinstance(stated, wanted) and isinstance(stated, bool) == (wanted is bool)


def _period(text: str) -> Period:
    first, _, last = text.partition("/")
    period = Period(date.fromisoformat(first), date.fromisoformat(last) if last else None)
    if period.end is not None and period.end < period.start:
        raise ValueError(text)
    return period


_READERS: dict[ValueType, tuple[re.Pattern[str], Callable[[str], Value]]] = {
    ValueType.COUNT: (re.compile(r"[0-9]{1,12}"), int),
    ValueType.NUMBER: (
        re.compile(r"[0-9]{1,12}([.,][0-9]{1,6})?"),
        lambda text: Fraction(text.replace(",", ".")),
    ),
    ValueType.DATE: (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), date.fromisoformat),
    ValueType.PERIOD: (
        re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}/([0-9]{4}-[0-9]{2}-[0-9]{2})?"),
        _period,
    ),
    ValueType.YES_NO: (re.compile("ja|nej", re.IGNORECASE), lambda text: text.casefold() == "ja"),
    ValueType.TEXT: (re.compile(".*", re.DOTALL), str),
    ValueType.TEXTS: (
        re.compile(".*", re.DOTALL),
        lambda text: tuple(part.strip() for part in text.split(";") if part.strip()),
    ),
}


def _choice(text: str, options: tuple[Option, ...]) -> MaybeValue:
    wanted = normal_text(text)
    for option in options:
        words = (option.option_id, option.label, *option.words)
        if wanted in {normal_text(word) for word in words}:
            return option.option_id
    return NOT_READABLE


def _choices(text: str, options: tuple[Option, ...]) -> MaybeValue:
    found = [_choice(part, options) for part in text.split(";") if part.strip()]
    unread = next((one for one in found if isinstance(one, Unknown)), None)
    return tuple(dict.fromkeys(map(str, found))) if unread is None else unread


def with_parameters(checklist: Checklist, chosen: tuple[tuple[str, str], ...]) -> Checklist:
    """Return the template with the inspection's own parameter values (texts; lists by semicolon).

    Raises ``parameter_unknown``, ``parameter_value`` (facts ``parameter``, ``value``, ``type``) or
    ``parameter_bounds`` (facts ``parameter``, ``value``, ``least``, ``most``).
    """
    texts = dict(chosen)
    known = {p.parameter_id for p in checklist.parameters}
    for name in texts:
        if name not in known:
            raise InspectionError("parameter_unknown", parameter=name)
    changed = tuple(_with_value(p, texts.get(p.parameter_id)) for p in checklist.parameters)
    return replace(checklist, parameters=changed)


def _with_value(parameter: Parameter, text: str | None) -> Parameter:
    if text is None:
        return parameter
    value = read_value(text, parameter.type)
    if isinstance(value, Unknown):
        facts = {"parameter": parameter.label, "value": text, "type": parameter.type.value}
        raise InspectionError("parameter_value", **facts)
    changed = replace(parameter, value=value)
    if changed.bounds_fault():
        bounds = {"least": parameter.least, "most": parameter.most}
        shown = {name: "…" if bound is None else str(bound) for name, bound in bounds.items()}
        raise InspectionError("parameter_bounds", parameter=parameter.label, value=text, **shown)
    return changed
