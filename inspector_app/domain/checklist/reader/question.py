"""Reading of the questions of a template, each once for every member of its group."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from inspector_app.domain.checklist.material import Group, Member
from inspector_app.domain.checklist.question import (
    Applies,
    Basis,
    Entry,
    Forced,
    Guidance,
    LevelException,
    Question,
    QuestionId,
    Suggestion,
)
from inspector_app.domain.checklist.reader.material import read_options
from inspector_app.domain.checklist.scale import Answer, Depth, Level, Polarity, QuestionKind
from inspector_app.domain.checklist.section import LEVELS, Section
from inspector_app.domain.values import ValueType

_QUESTION_ID = re.compile(r"[A-ZÅÄÖ0-9]{1,6}(-[0-9]{1,3}[a-z]?)?")


def read_questions(top: Section, groups: Mapping[str, Group]) -> Iterator[Question]:
    """The questions in the order of the file; ``for_each`` makes one for every member."""
    for number, section in enumerate(top.sections("question")):
        for question in _each(section, groups):
            section.faults.origins.append(number)
            yield question


def _each(section: Section, groups: Mapping[str, Group]) -> Iterator[Question]:
    group_id = section.text("for_each")
    group = groups.get(group_id)
    if group_id and group is None:
        section.faults.note("checklist_reference", section.at("for_each"), group_id)
    if group is None:
        yield _question(section.of(_ANYONE if group_id else None))
        return
    for member in group.members:
        yield _of_member(_question(section.of(member)), group, member)


_ANYONE = Member("x", "x")


def _of_member(question: Question, group: Group, member: Member) -> Question:
    entry = question.entry
    if entry is not None:
        entry = replace(entry, name=f"{entry.name}_{member.member_id}")
    return replace(
        question,
        question_id=QuestionId(f"{question.question_id}.{member.member_id}"),
        entry=entry,
        group_id=group.group_id,
        member_id=member.member_id,
    )


def _question(section: Section) -> Question:
    question_id = section.text("id", required=True)
    if question_id and not _QUESTION_ID.fullmatch(question_id):
        section.faults.note("checklist_question_id", section.at("id"), question_id)
    kind = section.choice("kind", QuestionKind, QuestionKind.JUDGED)
    is_entry = kind is QuestionKind.ENTRY
    question = Question(
        question_id=QuestionId(question_id),
        kind=kind,
        section=section.text("section", required=True),
        short=section.text("short", required=True),
        text=section.text("text", required=True),
        level=_levels(section, required=not is_entry),
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
        entry=_entry(section) if is_entry else None,
    )
    return _with_conditions(section, question)


def _with_conditions(section: Section, question: Question) -> Question:
    return replace(
        question,
        guidance_for=tuple(_guidance(s) for s in section.sections("guidance_for")),
        event_on=section.rule("event_on"),
        applies=tuple(_applies(s) for s in section.sections("applies")),
        not_applicable_when=section.rule("not_applicable_when"),
        forced=tuple(_forced(s) for s in section.sections("forced")),
        polarity=section.choice("polarity", Polarity, Polarity.GOOD),
        reason_required_when=section.rule("reason_required_when"),
        evidence_required_when=section.rule("evidence_required_when"),
    )


def _entry(section: Section) -> Entry:
    return Entry(
        name=section.name("name"),
        type=section.choice("type", ValueType, ValueType.TEXT, required=True),
        options=read_options(section),
        least=section.whole("min"),
        most=section.whole("max"),
        unit=section.text("unit"),
        required=section.yes("required", default=True),
        not_found=section.yes("not_found"),
    )


def _levels(section: Section, *, required: bool = True) -> tuple[Level, ...]:
    found = section.text("level", required=required, wanted=f"{LEVELS}, inom citattecken")
    words = found.split("/") if found else [] if required else [Level.QUALITY.value]
    return tuple(section.member("level", w, Level, Level.QUALITY, LEVELS) for w in words)


def _guidance(section: Section) -> Guidance:
    return Guidance(section.required_rule("when"), section.text("text", required=True))


def _applies(section: Section) -> Applies:
    return Applies(
        valid_from=section.day("valid_from", date.min),
        valid_to=section.day("valid_to", date.max),
        when=section.rule("when"),
    )


def _forced(section: Section) -> Forced:
    return Forced(
        answer=_answer(section),
        when=section.required_rule("when"),
        because=section.text("because", required=True),
    )


def _answer(section: Section) -> Answer:
    found = section.text("answer", required=True)
    return section.member("answer", found, Answer, Answer.NO) if found else Answer.NO


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
    return Suggestion(_answer(section), section.required_rule("when"))
