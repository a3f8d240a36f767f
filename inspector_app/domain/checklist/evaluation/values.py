"""Whether a typed value fits what a template asks for: in a log, as a stated fact, in a case."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from fractions import Fraction

from inspector_app.domain.checklist import Option
from inspector_app.domain.values import Period, Value, ValueType

MAX_TEXT = 2_000
MAX_COUNT = 10**12
_TYPES: dict[ValueType, tuple[type, ...]] = {
    ValueType.COUNT: (int,),
    ValueType.NUMBER: (int, Fraction),
    ValueType.DATE: (date,),
    ValueType.YES_NO: (bool,),
    ValueType.TEXTS: (tuple,),
    ValueType.CHOICES: (tuple,),
    ValueType.PERIOD: (Period,),
}


def value_fault(value: Value, value_type: ValueType, options: tuple[Option, ...] = ()) -> str:  # noqa: PLR0911
    """Return what is wrong with a value, empty when nothing is.

    ``type``, ``option`` (none of the options, or one of them twice), ``negative``, ``too_large``
    (above ``MAX_COUNT``), ``too_long`` (a text over ``MAX_TEXT``), ``period`` (ends before it
    starts).
    """
    if type(value) not in _TYPES.get(value_type, (str,)):
        return "type"
    match value:
        case str() if value_type is ValueType.CHOICE:
            return _option_fault((value,), options)
        case str():
            return "too_long" if len(value) > MAX_TEXT else ""
        case tuple():
            return _option_fault(value, options) if value_type is ValueType.CHOICES else ""
        case Period(start=start, end=end):
            return "period" if end is not None and end < start else ""
        case int() | Fraction():
            return _number_fault(value)
        case _:
            return ""


def _number_fault(number: int | Fraction) -> str:
    if number < 0:
        return "negative"
    return "too_large" if number > MAX_COUNT else ""


def _option_fault(found: Collection[str], options: tuple[Option, ...]) -> str:
    known = {option.option_id for option in options}
    return "" if len(set(found)) == len(found) and known.issuperset(found) else "option"
