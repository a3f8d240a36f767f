"""What is typed in the commission's form, and what is wrong with it. No widget."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NewType

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.checklist import Checklist, Parameter
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Inspection, Period
from inspector_app.domain.review.register_values import read_value, with_parameters
from inspector_app.domain.values import Unknown, Value, ValueType
from inspector_app.ui.quick_date import read_date
from inspector_app.workflow.refuse_personal_data import (
    CERTAIN,
    LIKELY,
    refuse_personal_data,
)
from inspector_app.workflow.start_inspection import Commission

translate = QCoreApplication.translate
Key = NewType("Key", str)
"""Names a field: one of the constants below, or ``of_parameter`` of a parameter's id."""

TITLE, ORGANISATION = Key("title"), Key("organisation")
FIRST, LAST = Key("first"), Key("last")
REGISTRY_NO, PURPOSE = Key("registry_no"), Key("purpose")
QUESTIONS, SECRECY_GROUND = Key("questions"), Key("secrecy_ground")


@dataclass(frozen=True, slots=True)
class Entries:
    """The form as it is typed; questions one per line, ``values`` by the parameter's id."""

    title: str
    organisation: str
    first: str
    last: str
    registry_no: str
    purpose: str
    questions: str
    secrecy_ground: str
    values: tuple[tuple[str, str], ...]


def of_parameter(parameter_id: str) -> Key:
    """Return the field of a parameter."""
    return Key(f"parameter.{parameter_id}")


def entries_of(inspection: Inspection, checklist: Checklist) -> Entries:
    """Return the form that shows what stands."""
    standing = with_parameters(checklist, inspection.parameters).parameters
    return Entries(
        title=inspection.title,
        organisation=inspection.organisation,
        first=inspection.period.first_day.isoformat(),
        last=inspection.period.last_day.isoformat(),
        registry_no=inspection.registry_no,
        purpose=inspection.purpose,
        questions="\n".join(inspection.questions),
        secrecy_ground=inspection.secrecy_ground,
        values=tuple((one.parameter_id, value_text(one.value)) for one in standing),
    )


def value_text(value: Value) -> str:
    """Return a value as it is typed: lists by semicolon, ``ja`` or ``nej``, decimal comma."""
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, tuple):
        return "; ".join(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return f"{float(value):g}".replace(".", ",")
    return str(value)


def faults_in(entries: Entries, checklist: Checklist, today: date) -> dict[Key, InspectionError]:
    """Return every fault, by the field it stands in.

    Codes: ``commission_without_title``, ``commission_without_organisation``, ``commission_day``,
    ``period_backwards``, ``personal_data_in_report``, ``parameter_count``, ``parameter_texts``,
    ``parameter_value``.
    """
    found = dict(_personal(entries))
    found |= dict(_values(entries, checklist))
    if not entries.title.strip():
        found[TITLE] = InspectionError("commission_without_title")
    if not entries.organisation.strip():
        found[ORGANISATION] = InspectionError("commission_without_organisation")
    first, last = read_date(entries.first, today), read_date(entries.last, today)
    if first is not None and last is not None and first > last:
        found[LAST] = InspectionError("period_backwards")
    for key, text, day in ((FIRST, entries.first, first), (LAST, entries.last, last)):
        if day is None:
            found[key] = InspectionError("commission_day", value=text.strip())
    return found


def commission_in(entries: Entries, standing: Inspection, today: date) -> Commission:
    """Return the commission of a form without faults."""
    first, last = read_date(entries.first, today), read_date(entries.last, today)
    assert first is not None
    assert last is not None
    return Commission(
        title=" ".join(entries.title.split()),
        organisation=" ".join(entries.organisation.split()),
        period=Period(first, last),
        checklist_sha256=standing.checklist_sha256,
        registry_no=" ".join(entries.registry_no.split()),
        purpose=entries.purpose.strip(),
        questions=_lines(entries.questions),
        secrecy_ground=" ".join(entries.secrecy_ground.split()),
        example=standing.example,
        in_depth=standing.in_depth,
    )


def values_in(entries: Entries, checklist: Checklist) -> tuple[tuple[str, str], ...]:
    """Return the values that are others than those of the template."""
    typed = dict(entries.values)
    own = ((one, typed[one.parameter_id].strip()) for one in checklist.parameters)
    return tuple(
        (one.parameter_id, text) for one, text in own if read_value(text, one.type) != one.value
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


def _values(entries: Entries, checklist: Checklist) -> Iterator[tuple[Key, InspectionError]]:
    typed = dict(entries.values)
    for one in checklist.parameters:
        text = typed[one.parameter_id]
        value = read_value(text, one.type)
        if isinstance(value, Unknown) or value == ():
            yield of_parameter(one.parameter_id), _value_fault(one, text.strip())


def _value_fault(parameter: Parameter, text: str) -> InspectionError:
    codes = {ValueType.COUNT: "parameter_count", ValueType.TEXTS: "parameter_texts"}
    code = codes.get(parameter.type, "parameter_value")
    facts = {"parameter": parameter.label, "value": text, "type": parameter.type.value}
    return InspectionError(code, **facts)


def _personal(entries: Entries) -> Iterator[tuple[Key, InspectionError]]:
    """Yield what would stop the report: the texts of the commission are printed."""
    texts = (
        (TITLE, entries.title, LIKELY),
        (ORGANISATION, entries.organisation, LIKELY),
        (REGISTRY_NO, entries.registry_no, CERTAIN),
        (PURPOSE, entries.purpose, LIKELY),
        (QUESTIONS, entries.questions, LIKELY),
        (SECRECY_GROUND, entries.secrecy_ground, LIKELY),
    )
    for key, text, kinds in texts:
        try:
            refuse_personal_data(((_name(key), text),), kinds)
        except InspectionError as error:
            yield key, error


def _name(key: Key) -> str:
    """Return what a printed text is called at the beginning of a sentence."""
    return {
        TITLE: translate("Commission", "The name of the inspection"),
        ORGANISATION: translate("Commission", "The organisation"),
        REGISTRY_NO: translate("Commission", "The registration number"),
        PURPOSE: translate("Commission", "The background"),
        QUESTIONS: translate("Commission", "A question to answer"),
        SECRECY_GROUND: translate("Commission", "The ground in the secrecy act"),
    }[key]
