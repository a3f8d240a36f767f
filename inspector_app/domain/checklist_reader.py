"""A template file read into a ``Checklist``, or every fault in it at once.

The format is described in checklists/README.md. Reading has three parts: TOML to values
(``tomllib``), values to the parts of a template (here), and the check that the parts fit together
(``checklist_soundness``). Faults of the last two parts are listed together.

Decision: TOML that cannot be read at all gives one fault, because tomllib stops at the first.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

from inspector_app.domain.checklist import (
    Answer,
    Basis,
    Checklist,
    Column,
    Depth,
    Fact,
    Level,
    LevelException,
    Option,
    Parameter,
    ParameterNature,
    Question,
    QuestionId,
    QuestionKind,
    Reconciliation,
    RegisterValue,
    Source,
    Suggestion,
    Table,
)
from inspector_app.domain.checklist_positions import Place, positions
from inspector_app.domain.checklist_section import Faults, Section
from inspector_app.domain.checklist_soundness import evaluation_order, note_unsoundness
from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.domain.values import Value, ValueType

FORMAT = "granskningsmall/1"
MAX_BYTES = 1_000_000
_MAX_NUMBER = 20
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")
_QUESTION_ID = re.compile(r"[A-ZÅÄÖ0-9]{1,6}(-[0-9]{1,3}[a-z]?)?")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class ChecklistReading:
    """What a file gave: the template when it is sound, otherwise its faults."""

    sha256: str
    checklist: Checklist | None
    issues: tuple[Issue, ...]

    def required(self) -> Checklist:
        """The template; raises ``checklist_faults`` (fact ``issues``) when there are faults."""
        if self.checklist is None:
            raise InspectionError("checklist_faults", issues=self.issues, count=len(self.issues))
        return self.checklist


def read_checklist(content: bytes) -> ChecklistReading:
    """Return the template in ``content`` or all its faults, each with line and place."""
    sha256 = hashlib.sha256(content).hexdigest()
    faults = Faults()
    data, text = _document(content, faults)
    if faults.found:
        return ChecklistReading(sha256, None, tuple(faults.found))
    faults.places = positions(text)
    checklist = _checklist(Section(data, (), faults), text, sha256)
    note_unsoundness(checklist, faults)
    if faults.found:
        ordered = sorted(faults.found, key=lambda issue: (issue.row, issue.facts["position"]))
        return ChecklistReading(sha256, None, tuple(ordered))
    return ChecklistReading(sha256, checklist, ())


def _document(content: bytes, faults: Faults) -> tuple[dict[str, Any], str]:
    if len(content) > MAX_BYTES:
        faults.note("checklist_too_large", (), size=len(content), limit=MAX_BYTES)
        return {}, ""
    try:
        text = content.decode("utf-8").replace("\r\n", "\n")
        return tomllib.loads(text, parse_float=_decimal), text
    except UnicodeDecodeError as error:
        faults.note("checklist_not_utf8", (), byte=error.start + 1)
    except RecursionError:
        faults.note("checklist_too_deep", ())
    except ValueError as error:
        where = _WHERE.search(str(error))
        line, column = (int(where.group(1)), int(where.group(2))) if where else (0, 0)
        faults.places = {("TOML",): Place(line, column)}
        faults.note("checklist_toml", ("TOML",), detail=_WHERE.sub("", str(error)).strip())
    return {}, ""


def _decimal(text: str) -> Fraction:
    if len(text) > _MAX_NUMBER or "e" in text.lower():
        raise ValueError(f"number {text[:_MAX_NUMBER]} is too long")
    return Fraction(text.replace("_", ""))


def _checklist(top: Section, text: str, sha256: str) -> Checklist:
    _head(top)
    checklist = Checklist(
        slug=top.text("slug", required=True),
        version=top.text("version", required=True),
        title=top.text("title", required=True),
        purpose=top.text("purpose", required=True),
        sha256=sha256,
        sources=tuple(_source(s) for s in top.sections("source")),
        parameters=tuple(_parameter(s) for s in top.sections("parameter")),
        register_values=tuple(_register_value(s) for s in top.sections("register")),
        tables=tuple(_table(s) for s in top.sections("table")),
        facts=tuple(_fact(s) for s in top.sections("fact")),
        questions=tuple(_question(s) for s in top.sections("question")),
        document_types=top.texts("document_types"),
        reconciliation=_reconciliation(top),
        text=text,
    )
    top.close()
    return replace(checklist, evaluation_order=evaluation_order(checklist))


def _head(top: Section) -> None:
    found = top.text("format", required=True)
    if found and found != FORMAT:
        top.faults.note("checklist_format", ("format",), found, wanted=FORMAT)
    slug = top.text("slug")
    if slug and not _SLUG.fullmatch(slug):
        top.faults.note("checklist_slug", ("slug",), slug)


def _source(section: Section) -> Source:
    return Source(
        source_id=section.text("id", required=True),
        title=section.text("title", required=True),
        state_on=section.day("state_on", date.min, required=True),
        note=section.text("note"),
    )


def _parameter(section: Section) -> Parameter:
    value_type = section.choice("type", ValueType, ValueType.COUNT)
    return Parameter(
        parameter_id=section.name(),
        label=section.text("label", required=True),
        type=value_type,
        value=_value(section, "value", value_type),
        nature=section.choice("nature", ParameterNature, ParameterNature.METHOD),
        note=section.text("note"),
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
            facts = {"key": key, "wanted": value_type.value}
            section.faults.note("checklist_type", section.at(key), found, **facts)
    return 0 if value is None else value


def _options(section: Section) -> tuple[Option, ...]:
    return tuple(
        Option(s.name(), s.text("label", required=True), s.texts("words"))
        for s in section.sections("options")
    )


def _register_value(section: Section) -> RegisterValue:
    return RegisterValue(
        value_id=section.name(),
        label=section.text("label", required=True),
        type=section.choice("type", ValueType, ValueType.TEXT),
        field=section.text("field", required=True),
        options=_options(section),
        checked=section.yes("checked"),
    )


def _table(section: Section) -> Table:
    return Table(
        table_id=section.name(),
        title=section.text("title", required=True),
        columns=tuple(_column(s) for s in section.sections("column")),
        date_column=section.text("date_column"),
        picture_column=section.text("picture_column"),
        empty_text=section.text("empty_text", required=True),
    )


def _column(section: Section) -> Column:
    return Column(
        column_id=section.name(),
        label=section.text("label", required=True),
        type=section.choice("type", ValueType, ValueType.TEXT),
        core=section.yes("core", default=True),
        required=section.yes("required"),
        options=_options(section),
        default=section.text("default"),
        suggestions=section.texts("suggestions"),
        rule=section.rule("rule"),
    )


def _fact(section: Section) -> Fact:
    return Fact(
        fact_id=section.name(),
        label=section.text("label", required=True),
        type=section.choice("type", ValueType, ValueType.COUNT),
        rule=section.required_rule("rule"),
        unit=section.text("unit"),
        shown=section.yes("shown", default=True),
    )


def _question(section: Section) -> Question:
    question_id = section.text("id", required=True)
    if question_id and not _QUESTION_ID.fullmatch(question_id):
        section.faults.note("checklist_question_id", section.at("id"), question_id)
    return Question(
        question_id=QuestionId(question_id),
        kind=section.choice("kind", QuestionKind, QuestionKind.JUDGED),
        section=section.text("section", required=True),
        short=section.text("short", required=True),
        text=section.text("text", required=True),
        level=_levels(section),
        depth=section.choice("depth", Depth, Depth.CORE),
        guidance=section.text("guidance"),
        evidence_hint=section.text("evidence_hint"),
        universal=section.yes("universal"),
        applies_when=section.rule("applies_when"),
        reason_required_for=frozenset(section.members("reason_required_for", Answer)),
        evidence_required_for=frozenset(section.members("evidence_required_for", Answer)),
        bases=tuple(_basis(s) for s in section.sections("basis")),
        level_exceptions=tuple(_level_exception(s) for s in section.sections("level_exception")),
        suggestions=tuple(_suggestion(s) for s in section.sections("suggestion")),
        fact_id=section.text("fact"),
        table_id=section.text("table"),
    )


def _levels(section: Section) -> tuple[Level, ...]:
    found = section.text("level", required=True)
    words = found.split("/") if found else []
    return tuple(section.member("level", word, Level, Level.QUALITY) for word in words)


def _basis(section: Section) -> Basis:
    return Basis(
        provision=section.text("provision", required=True),
        source_id=section.text("source", required=True),
        valid_from=section.day("valid_from", date.min),
        valid_to=section.day("valid_to", date.max),
        when=section.rule("when"),
    )


def _level_exception(section: Section) -> LevelException:
    return LevelException(
        level=_levels(section),
        when=section.required_rule("when"),
        because=section.text("because", required=True),
    )


def _suggestion(section: Section) -> Suggestion:
    found = section.text("answer", required=True)
    answer = section.member("answer", found, Answer, Answer.NO) if found else Answer.NO
    return Suggestion(answer, section.required_rule("when"))


def _reconciliation(top: Section) -> Reconciliation | None:
    data = top.typed("reconciliation", dict, {})
    if not data:
        return None
    section = Section(data, ("reconciliation",), top.faults)
    keys = ("title", "registered", "found", "required", "table", "missed", "heading")
    found = {key: section.text(key, required=True) for key in keys}
    section.close()
    return Reconciliation(**found)
