"""Reading of what a template's rules read: sources, parameters, tables, facts, groups."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from inspector_app.domain.checklist.material import (
    Column,
    Fact,
    Group,
    Member,
    Option,
    Parameter,
    Reconciliation,
    RegisterValue,
    Source,
    Table,
)
from inspector_app.domain.checklist.scale import ParameterNature
from inspector_app.domain.checklist.section import TYPES, Section
from inspector_app.domain.values import Value, ValueType


def read_source(section: Section) -> Source:
    """A source and the day it was read."""
    return Source(
        source_id=section.text("id", required=True),
        title=section.text("title", required=True),
        state_on=section.day("state_on", date.min, required=True),
        note=section.text("note"),
    )


def read_parameter(section: Section) -> Parameter:
    """A parameter with its value and bounds."""
    value_type = section.choice("type", ValueType, ValueType.COUNT, required=True)
    return Parameter(
        parameter_id=section.name(),
        label=section.text("label", required=True),
        type=value_type,
        value=_value(section, "value", value_type),
        nature=section.choice("nature", ParameterNature, ParameterNature.METHOD, required=True),
        note=section.text("note"),
        least=section.whole("min"),
        most=section.whole("max"),
    )


def _value(section: Section, key: str, value_type: ValueType) -> Value:
    found = section.raw(key, required=True)
    value: Value | None = None
    match value_type:
        case ValueType.COUNT if type(found) is int:
            value = found
        case ValueType.NUMBER if type(found) in (int, Fraction):
            value = Fraction(found)
        case ValueType.DATE if type(found) is date:
            value = found
        case ValueType.YES_NO if type(found) is bool:
            value = found
        case ValueType.TEXT | ValueType.CHOICE if type(found) is str:
            value = found
        case ValueType.TEXTS if isinstance(found, list):
            value = section.texts(key)
        case _ if found is not None:
            facts = {"key": key, "wanted": TYPES[value_type]}
            section.faults.note("checklist_type", section.at(key), found, **facts)
    return 0 if value is None else value


def read_options(section: Section) -> tuple[Option, ...]:
    """The options of a choice."""
    return tuple(
        Option(s.name(), s.text("label", required=True), s.texts("words"))
        for s in section.sections("options")
    )


def read_register_value(section: Section) -> RegisterValue:
    """A value that comes with the ärendelista."""
    return RegisterValue(
        value_id=section.name(),
        label=section.text("label", required=True),
        type=section.choice("type", ValueType, ValueType.TEXT, required=True),
        field=section.text("field", required=True),
        options=read_options(section),
        checked=section.yes("checked"),
    )


def read_table(section: Section) -> Table:
    """A table with its columns."""
    return Table(
        table_id=section.name(),
        title=section.text("title", required=True),
        columns=tuple(_column(s) for s in section.sections("column")),
        date_column=section.text("date_column"),
        picture_column=section.text("picture_column"),
        empty_text=section.text("empty_text", required=True),
    )


def _column(section: Section) -> Column:
    value_type = section.choice("type", ValueType, ValueType.TEXT, required=True)
    return Column(
        column_id=section.name(),
        label=section.text("label", required=True),
        type=value_type,
        core=section.yes("core", default=True),
        required=section.yes("required"),
        options=read_options(section),
        default=_default(section, value_type),
        suggestions=section.texts("suggestions"),
        rule=section.rule("rule"),
        per_child=section.yes("per_child"),
    )


def _default(section: Section, value_type: ValueType) -> str:
    """What an empty cell means: a word or an option, of other types nothing."""
    if value_type in (ValueType.CHOICE, ValueType.TEXT):
        return section.text("default", wanted=TYPES[value_type])
    found = section.raw("default")
    if found is not None:
        section.faults.note("checklist_default", section.at("default"), found, type=value_type)
    return ""


def read_fact(section: Section) -> Fact:
    """A derived fact."""
    return Fact(
        fact_id=section.name(),
        label=section.text("label", required=True),
        type=section.choice("type", ValueType, ValueType.COUNT, required=True),
        rule=section.required_rule("rule"),
        unit=section.text("unit"),
        shown=section.yes("shown", default=True),
    )


def read_group(section: Section) -> Group:
    """A group of persons."""
    return Group(
        group_id=section.name(),
        label=section.text("label", required=True),
        members=tuple(_member(s) for s in section.sections("members")),
    )


def _member(section: Section) -> Member:
    return Member(section.name(), section.text("label", required=True), section.rule("when"))


def read_reconciliation(top: Section) -> Reconciliation | None:
    """The pair that the headline compares, where the template names one."""
    data = top.typed("reconciliation", dict, {})
    if not data:
        return None
    section = Section(data, ("reconciliation",), top.faults)
    keys = ("title", "registered", "found", "required", "table", "missed", "heading")
    found = {key: section.text(key, required=True) for key in keys}
    section.close()
    return Reconciliation(**found)
