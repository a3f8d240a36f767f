"""Whether the parts of a template fit together: every fault is noted, none is repaired.

Names stand once, references lead somewhere, rules have the right types, and no derived value needs
itself. Codes begin with ``checklist_`` or, inside rules, with ``rule_``.
"""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.checklist import (
    Checklist,
    Column,
    Parameter,
    Reconciliation,
)
from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.faults import Faults
from inspector_app.domain.checklist.languages import note_texts
from inspector_app.domain.checklist.material import REGISTER_FIELDS
from inspector_app.domain.checklist.order import circle, spoken_key
from inspector_app.domain.checklist.rules import PERIOD_NAMES, given_name, note_rules, scope_of
from inspector_app.domain.checklist.soundness.conclusions import note_conclusions
from inspector_app.domain.checklist.soundness.names import Named, note_options, note_repeated
from inspector_app.domain.checklist.soundness.question import note_question
from inspector_app.domain.expression import Rows, walk
from inspector_app.domain.values import ValueType

__all__ = ["PERIOD_NAMES", "note_unsoundness", "scope_of"]

_NUMBERS = (ValueType.COUNT, ValueType.NUMBER)


def note_unsoundness(checklist: Checklist, faults: Faults) -> None:
    """Note everything in the template that does not fit together."""
    _note_duplicates(checklist, faults)
    _note_parameters(checklist.parameters, faults)
    _note_tables(checklist, faults)
    note_rules(checklist, faults)
    for number, question in enumerate(checklist.questions):
        note_question(checklist, question, faults.question_at(number), faults)
    note_conclusions(checklist, faults)
    _note_circle(checklist, faults)
    note_texts(checklist, faults)
    if not checklist.questions:
        faults.note("checklist_missing", (), key="question")
    if checklist.reconciliation:
        _note_reconciliation(checklist, checklist.reconciliation, faults)


def _note_parameters(parameters: tuple[Parameter, ...], faults: Faults) -> None:
    for number, parameter in enumerate(parameters):
        path: Path = ("parameter", number)
        bounded = parameter.least is not None or parameter.most is not None
        if bounded and parameter.type not in _NUMBERS:
            faults.note("checklist_bounds_type", (*path, "type"), parameter.type.value)
        elif parameter.bounds_fault():
            faults.note("checklist_bounds", (*path, "value"), parameter.value)


def _note_duplicates(checklist: Checklist, faults: Faults) -> None:
    """Values share one space of names; a column may not take the name of a value."""
    values = [(day, ()) for day in PERIOD_NAMES] + [
        *_ids("parameter", [p.parameter_id for p in checklist.parameters]),
        *_ids("register", [v.value_id for v in checklist.register_values]),
        *_ids("fact", [f.fact_id for f in checklist.facts]),
        *_ids("deadline", [d.deadline_id for d in checklist.deadlines]),
        *_ids("rating", [r.rating_id for r in checklist.ratings]),
        *_given_names(checklist, faults),
    ]
    note_repeated(values, faults)
    taken: list[Named] = [(name, ()) for name in dict.fromkeys(name for name, _ in values)]
    for number, table in enumerate(checklist.tables):
        columns = _ids("column", [c.column_id for c in table.columns], ("table", number))
        note_repeated([*taken, *columns], faults)
    tables: list[Named] = [(d.deadline_id, ()) for d in checklist.deadlines]
    tables += _ids("table", [t.table_id for t in checklist.tables])
    note_repeated(tables, faults)
    note_repeated(_ids("source", [s.source_id for s in checklist.sources]), faults)
    note_repeated(_ids("group", [g.group_id for g in checklist.groups]), faults)
    for number, group in enumerate(checklist.groups):
        members = [m.member_id for m in group.members]
        note_repeated(_ids("members", members, ("group", number)), faults)
        if not members:
            faults.note("checklist_missing", ("group", number), key="members")


def _given_names(checklist: Checklist, faults: Faults) -> list[Named]:
    """What rules call answers and entries; question ids that stand twice are noted themselves."""
    named: dict[str, Named] = {}
    asked: list[Named] = []
    for number, question in enumerate(checklist.questions):
        path = faults.question_at(number)
        asked.append((question.question_id, (*path, "id")))
        key = "name" if question.entry else "id"
        named.setdefault(question.question_id, (given_name(question), (*path, key)))
    note_repeated(asked, faults)
    return [name for name in named.values() if name[0]]


def _ids(kind: str, names: Sequence[str], outer: Path = ()) -> list[Named]:
    return [(name, (*outer, kind, number, "id")) for number, name in enumerate(names)]


def _note_tables(checklist: Checklist, faults: Faults) -> None:
    for number, value in enumerate(checklist.register_values):
        note_options(value.type, value.options, ("register", number), faults)
        if value.field and value.field not in REGISTER_FIELDS:
            words = ", ".join(REGISTER_FIELDS)
            faults.note("checklist_word", ("register", number, "field"), value.field, words=words)
    for number, table in enumerate(checklist.tables):
        path: Path = ("table", number)
        for c, column in enumerate(table.columns):
            _note_column(column, (*path, "column", c), faults)
        known = {c.column_id: c.type for c in table.columns}
        wanted = (("date_column", ValueType.DATE), ("picture_column", ValueType.YES_NO))
        for key, value_type in wanted:
            name = getattr(table, key)
            if name and known.get(name) is not value_type:
                faults.note("checklist_reference", (*path, key), name, wanted=value_type.value)


def _note_column(column: Column, path: Path, faults: Faults) -> None:
    note_options(column.type, column.options, path, faults)
    options = {o.option_id for o in column.options}
    if column.default and column.type is ValueType.CHOICE and column.default not in options:
        faults.note("checklist_reference", (*path, "default"), column.default, wanted="choice")
    if column.rule is None:
        return
    if column.required or column.default or column.suggestions:
        faults.note("checklist_computed_column", path, column.column_id)
    if any(isinstance(node, Rows) for node in walk(column.rule.node)):
        faults.note("rule_nested_rows", (*path, "rule"), column.column_id)


def _note_reconciliation(checklist: Checklist, pair: Reconciliation, faults: Faults) -> None:
    facts = {f.fact_id: f.type for f in checklist.facts}
    for key in ("registered", "found", "required"):
        if facts.get(getattr(pair, key)) is not ValueType.COUNT:
            path: Path = ("reconciliation", key)
            faults.note("checklist_reference", path, getattr(pair, key), wanted="count")
    columns = {
        c.column_id: c.type for t in checklist.tables if t.table_id == pair.table for c in t.columns
    }
    headings = (ValueType.TEXT, ValueType.CHOICE)
    if columns.get(pair.missed) is not ValueType.YES_NO:
        faults.note(
            "checklist_reference", ("reconciliation", "missed"), pair.missed, wanted="yes_no"
        )
    if columns.get(pair.heading) not in headings:
        faults.note(
            "checklist_reference", ("reconciliation", "heading"), pair.heading, wanted="text"
        )


def _note_circle(checklist: Checklist, faults: Faults) -> None:
    """Note one circle of values that need each other, when there is one."""
    keys = circle(checklist)
    if keys:
        names = [spoken_key(key) for key in (*keys, keys[0])]
        path = _place_of(checklist, names[0], faults)
        faults.note("checklist_circle", path, names[0], circle=" → ".join(names))


def _place_of(checklist: Checklist, name: str, faults: Faults) -> Path:
    places: dict[str, Path] = {
        **{t.table_id: ("table", n) for n, t in enumerate(checklist.tables)},
        **{r.rating_id: ("rating", n) for n, r in enumerate(checklist.ratings)},
        **{d.deadline_id: ("deadline", n) for n, d in enumerate(checklist.deadlines)},
        **{given_name(q): faults.question_at(n) for n, q in enumerate(checklist.questions)},
        **{f.fact_id: ("fact", n, "rule") for n, f in enumerate(checklist.facts)},
    }
    return places.get(name) or places.get(name.partition(".")[0], ())
