"""The texts of a template in other languages, under the one identity of the template.

Every text has a path, such as ``ABC-01.text``, ``rating.visits.title`` or
``table.visits.visited_on.label``; a language gives its own text for each. Swedish stands in the
template itself. What no language changes: ids, rules, legal sources, and the words that are stored
with answers (document types, suggestions for a cell, roles).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from inspector_app.domain.checklist.deadline import Deadline
from inspector_app.domain.checklist.faults import PERSON, Faults
from inspector_app.domain.checklist.material import Column, Group, Option, Table
from inspector_app.domain.checklist.question import Question
from inspector_app.domain.checklist.rating import Rating
from inspector_app.domain.checklist.section import Section

if TYPE_CHECKING:
    from inspector_app.domain.checklist import Checklist

SWEDISH = "sv"
_CODE = re.compile(r"[a-z]{2}")
_Say = Callable[[str, str], str]


def read_languages(top: Section) -> tuple[str, ...]:
    """The languages that must be whole, Swedish first."""
    found = top.texts("languages") or (SWEDISH,)
    plain = all(_CODE.fullmatch(code) for code in found) and len(set(found)) == len(found)
    if found[0] == SWEDISH and plain:
        return found
    top.faults.note("checklist_languages", ("languages",), ", ".join(found))
    return (SWEDISH,)


def read_texts(top: Section) -> Mapping[str, Mapping[str, str]]:
    """The texts by language and path, each a key within quotation marks."""
    found: dict[str, Mapping[str, str]] = {}
    for code, table in top.typed("texts", dict, {}).items():
        if not isinstance(table, dict) or not _CODE.fullmatch(code) or code == SWEDISH:
            top.faults.note("checklist_languages", ("texts", code), code)
            continue
        found[code] = dict(_texts(Section(table, ("texts", code), top.faults)))
    return found


def _texts(section: Section) -> Iterator[tuple[str, str]]:
    for key in section.data:
        yield key, section.text(key, required=True)


def note_texts(checklist: Checklist, faults: Faults) -> None:
    """Note every text that a required language lacks, and every text for nothing."""
    known = text_paths(checklist)
    for code in checklist.languages[1:]:
        given = checklist.texts.get(code, {})
        for path in known:
            if path not in given:
                at = ("texts", code) if given else ("languages",)
                faults.note("checklist_text_missing", at, path, language=code)
    for code, given in checklist.texts.items():
        for path in given:
            if path not in known and not path.startswith("source."):
                faults.note("checklist_text_unknown", ("texts", code, path), path, language=code)


def text_paths(checklist: Checklist) -> Mapping[str, str]:
    """Every text that a language must give, by path, with the Swedish one; in the file's order."""
    found: dict[str, str] = {}

    def note(path: str, text: str) -> str:
        if text:
            found.setdefault(path, text)
        return text

    _said(checklist, note)
    return found


def in_language(checklist: Checklist, code: str) -> Checklist:
    """Return the template as ``code`` says it; what the language lacks stays Swedish.

    Ids, rules, digest and text are those of the file.
    """
    texts = checklist.texts.get(code, {})
    if not texts:
        return checklist
    sources = tuple(
        replace(
            source,
            title=texts.get(f"source.{source.source_id}.title", source.title),
            note=texts.get(f"source.{source.source_id}.note", source.note),
        )
        for source in checklist.sources
    )

    def say(path: str, text: str) -> str:
        return texts.get(path, text)

    return replace(_said(checklist, say), sources=sources)


def _said(checklist: Checklist, say: _Say) -> Checklist:
    """The template with every text replaced by what ``say`` makes of its path and itself."""
    groups = tuple(_group(group, say) for group in checklist.groups)
    labels = {(g.group_id, m.member_id): m.label for g in groups for m in g.members}
    pair = checklist.reconciliation
    return replace(
        checklist,
        title=say("top.title", checklist.title),
        purpose=say("top.purpose", checklist.purpose),
        parameters=tuple(
            _named(p, f"parameter.{p.parameter_id}", say, "label", "note")
            for p in checklist.parameters
        ),
        register_values=tuple(
            _with_options(_named(v, f"register.{v.value_id}", say, "label"), v.value_id, say)
            for v in checklist.register_values
        ),
        tables=tuple(_table(table, say) for table in checklist.tables),
        facts=tuple(_named(f, f"fact.{f.fact_id}", say, "label", "unit") for f in checklist.facts),
        groups=groups,
        questions=tuple(_question(q, say, labels) for q in checklist.questions),
        deadlines=tuple(_deadline(d, say) for d in checklist.deadlines),
        ratings=tuple(_rating(r, say) for r in checklist.ratings),
        reconciliation=pair and _named(pair, "reconciliation", say, "title"),
    )


def _named(item: Any, path: str, say: _Say, *keys: str) -> Any:
    return replace(item, **{key: say(f"{path}.{key}", getattr(item, key)) for key in keys})


def _options(options: tuple[Option, ...], path: str, say: _Say) -> tuple[Option, ...]:
    return tuple(_named(o, f"{path}.option.{o.option_id}", say, "label") for o in options)


def _with_options(item: Any, value_id: str, say: _Say) -> Any:
    return replace(item, options=_options(item.options, f"register.{value_id}", say))


def _group(group: Group, say: _Say) -> Group:
    path = f"group.{group.group_id}"
    members = tuple(_named(m, f"{path}.{m.member_id}", say, "label") for m in group.members)
    return replace(group, label=say(f"{path}.label", group.label), members=members)


def _table(table: Table, say: _Say) -> Table:
    path = f"table.{table.table_id}"
    columns = tuple(_column(column, path, say) for column in table.columns)
    named: Table = _named(table, path, say, "title", "empty_text")
    return replace(named, columns=columns)


def _column(column: Column, table: str, say: _Say) -> Column:
    path = f"{table}.{column.column_id}"
    options = _options(column.options, path, say)
    return replace(column, label=say(f"{path}.label", column.label), options=options)


def _question(question: Question, say: _Say, labels: Mapping[tuple[str, str], str]) -> Question:
    """Once for every member; its label, as the language says it, takes the place of {person}."""
    label = labels.get((question.group_id, question.member_id), PERSON)

    def spoken(path: str, text: str) -> str:
        return say(f"{question.written_id}.{path}", text).replace(PERSON, label)

    section = question.section
    return replace(
        question,
        section=say(f"section.{section}", section),
        short=spoken("short", question.short),
        text=spoken("text", question.text),
        guidance=spoken("guidance", question.guidance),
        evidence_hint=spoken("evidence_hint", question.evidence_hint),
        guidance_for=_numbered(question.guidance_for, "guidance_for", "text", spoken),
        level_exceptions=_numbered(question.level_exceptions, "level_exception", "because", spoken),
        forced=_numbered(question.forced, "forced", "because", spoken),
        entry=question.entry
        and replace(
            question.entry,
            unit=spoken("unit", question.entry.unit),
            options=tuple(
                replace(o, label=spoken(f"option.{o.option_id}.label", o.label))
                for o in question.entry.options
            ),
        ),
    )


def _numbered(items: tuple[Any, ...], path: str, key: str, say: _Say) -> tuple[Any, ...]:
    """Texts of a list, counted from 1: ``ABC-01.forced.1.because``."""
    return tuple(
        replace(item, **{key: say(f"{path}.{number}.{key}", getattr(item, key))})
        for number, item in enumerate(items, start=1)
    )


def _deadline(deadline: Deadline, say: _Say) -> Deadline:
    path = f"deadline.{deadline.deadline_id}"
    by_hand = _numbered(deadline.by_hand, f"{path}.by_hand", "because", say)
    return replace(deadline, title=say(f"{path}.title", deadline.title), by_hand=by_hand)


def _rating(rating: Rating, say: _Say) -> Rating:
    path = f"rating.{rating.rating_id}"
    section = say(f"section.{rating.section}", rating.section) if rating.section else ""
    grades = tuple(_named(g, f"{path}.grade.{g.grade_id}", say, "label") for g in rating.grades)
    named: Rating = _named(rating, path, say, "title", "guidance")
    return replace(named, section=section, grades=grades)
