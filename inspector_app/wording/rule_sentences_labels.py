"""What the names of a template are called in the sentences about its rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.checklist import (
    DEADLINE_COLUMNS,
    NOT_ANSWERED,
    NOT_ASKED,
    NOT_RATED,
    Answer,
    Checklist,
    Option,
    Question,
)
from inspector_app.domain.expression.evaluation import normal_text
from inspector_app.domain.values import Value

Words = Mapping[str, str]
Names = Mapping[str, str]
_NO_NAMES: Names = {}


@dataclass(frozen=True, slots=True)
class Labels:
    """What values, tables and columns are called, and the options of each by normal text."""

    values: Names
    options: Mapping[str, Names]
    tables: Names
    columns: Mapping[str, Names]
    column_options: Mapping[str, Mapping[str, Names]]
    ratings: Names

    def value(self, name: str, table: str) -> str:
        """What a name is called in a row of ``table`` (empty: in no row)."""
        own = self.columns.get(table, _NO_NAMES)
        return own.get(name) or self.values.get(name, name)

    def option(self, name: str, table: str, option: Value) -> str | None:
        """What an option of a name is called, ``None`` when the name has no such option."""
        inside = self.column_options.get(table, {})
        found = inside.get(name) or self.options.get(name, _NO_NAMES)
        return found.get(normal_text(str(option)))


def labels_of(checklist: Checklist, words: Words) -> Labels:
    """Return the labels of a template, in whose language the words are."""
    quoted = words["quoted"].format
    values: dict[str, str] = {name: words[name] for name in ("period_from", "period_to")}
    values |= {p.parameter_id: quoted(x=p.label) for p in checklist.parameters}
    values |= {v.value_id: quoted(x=v.label) for v in checklist.register_values}
    values |= {f.fact_id: quoted(x=f.label) for f in checklist.facts}
    values |= {r.rating_id: words["rating"].format(title=r.title) for r in checklist.ratings}
    options: dict[str, Names] = {v.value_id: _options(v.options) for v in checklist.register_values}
    for question in checklist.questions:
        _add_question(question, words, values, options)
    for rating in checklist.ratings:
        grades = {normal_text(g.grade_id): g.label for g in rating.grades}
        options[rating.rating_id] = {**grades, NOT_RATED: words[NOT_RATED]}
    tables = {t.table_id: quoted(x=t.title) for t in checklist.tables}
    tables |= {d.deadline_id: quoted(x=d.title) for d in checklist.deadlines}
    columns: dict[str, Names] = {
        t.table_id: {c.column_id: quoted(x=c.label) for c in t.columns} for t in checklist.tables
    }
    inside: dict[str, Mapping[str, Names]] = {
        t.table_id: {c.column_id: _options(c.options) for c in t.columns if c.options}
        for t in checklist.tables
    }
    due = {c.column_id: quoted(x=words[c.column_id]) for c in DEADLINE_COLUMNS}
    states = {o.option_id: words[o.option_id] for c in DEADLINE_COLUMNS for o in c.options}
    for deadline in checklist.deadlines:
        columns[deadline.deadline_id] = due
        inside[deadline.deadline_id] = {"state": states}
    ratings = {r.rating_id: quoted(x=r.title) for r in checklist.ratings}
    return Labels(values, options, tables, columns, inside, ratings)


def _options(options: tuple[Option, ...]) -> Names:
    return {normal_text(option.option_id): option.label for option in options}


def _add_question(
    question: Question, words: Words, values: dict[str, str], options: dict[str, Names]
) -> None:
    if question.entry is not None:
        values[question.entry.name] = words["quoted"].format(x=question.short)
        options[question.entry.name] = _options(question.entry.options)
    elif question.is_scored:
        called = words["answer"].format(id=question.question_id, short=question.short)
        values[question.answer_name] = called
        told = (*Answer, NOT_ASKED, NOT_ANSWERED)
        options[question.answer_name] = {normal_text(word): words[word] for word in told}
