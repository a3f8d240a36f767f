"""How a list is read, in plain JSON values: kept in profiles and in the envelope for an auditor.

``profile_from`` and ``rule_from`` raise ``ValueError``, ``KeyError`` or ``TypeError`` for anything
that ``profile_fields`` and ``rule_fields`` do not write.
"""

from __future__ import annotations

from collections.abc import Mapping as Fields
from datetime import date
from typing import Any

from inspector_app.domain.population.exclusions import ExclusionRule, RuleCode
from inspector_app.domain.population.fields import Field, Mapping, Profile, VisitRule
from inspector_app.domain.population.table import DateOrder, DecimalSign, TableSettings
from inspector_app.domain.population.terms import CareForm

FORMAT = "aktgranskaren-profile/1"


def profile_fields(profile: Profile) -> dict[str, Any]:
    """Return a profile as plain values."""
    settings, mapping = profile.settings, profile.mapping
    return {
        "format": FORMAT,
        "name": profile.name,
        "columns": {field.value: header for field, header in mapping.columns},
        "visit_rule": mapping.visit_rule.value,
        "district_names": dict(mapping.district_names),
        "encoding": settings.encoding,
        "delimiter": settings.delimiter,
        "sheet": settings.sheet,
        "date_order": settings.date_order.value,
        "decimal_sign": settings.decimal_sign.value,
        "header_row": settings.header_row,
    }


def profile_from(content: Fields[str, Any]) -> Profile:
    """Return the profile of plain values."""
    if content["format"] != FORMAT:
        raise ValueError(content["format"])
    columns = {Field(name): _text(header) for name, header in content["columns"].items()}
    mapping = Mapping(
        tuple((field, columns[field]) for field in Field if field in columns),
        VisitRule(content["visit_rule"]),
        tuple((_text(old), _text(new)) for old, new in content["district_names"].items()),
    )
    settings = TableSettings(
        _text(content["encoding"]),
        _text(content["delimiter"]),
        _text(content["sheet"]),
        DateOrder(content["date_order"]),
        DecimalSign(content["decimal_sign"]),
        int(content["header_row"]),
    )
    return Profile(_text(content["name"]), mapping, settings)


def rule_fields(rule: ExclusionRule) -> dict[str, Any]:
    """Return an exclusion rule as plain values."""
    return {
        "code": rule.code.value,
        "text": rule.text,
        "first_day": rule.first_day.isoformat() if rule.first_day else None,
        "last_day": rule.last_day.isoformat() if rule.last_day else None,
        "care_forms": [form.value for form in rule.care_forms],
        "ages": list(rule.ages) if rule.ages else None,
        "districts": list(rule.districts),
        "gap_days": rule.gap_days,
    }


def rule_from(content: Fields[str, Any]) -> ExclusionRule:
    """Return the exclusion rule of plain values."""
    first, last, ages = content["first_day"], content["last_day"], content["ages"]
    return ExclusionRule(
        RuleCode(content["code"]),
        _text(content["text"]),
        date.fromisoformat(first) if first else None,
        date.fromisoformat(last) if last else None,
        tuple(CareForm(form) for form in content["care_forms"]),
        (int(ages[0]), int(ages[1])) if ages else None,
        tuple(_text(name) for name in content["districts"]),
        int(content["gap_days"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)
    return value
