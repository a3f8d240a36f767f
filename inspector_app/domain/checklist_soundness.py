"""Whether the parts of a template fit together: every fault is noted, none is repaired.

Names stand once, references lead somewhere, rules have the right types, and no derived value needs
itself. Codes begin with ``checklist_`` or, inside rules, with ``rule_``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inspector_app.domain.checklist import (
    Answer,
    Checklist,
    Column,
    Level,
    Option,
    Question,
    QuestionKind,
    Reconciliation,
)
from inspector_app.domain.checklist_positions import Path
from inspector_app.domain.checklist_section import STAND_IN, Faults
from inspector_app.domain.expression import Expression, Name, Node, Rows, children, walk
from inspector_app.domain.expression_types import NameType, Scope, check
from inspector_app.domain.values import ValueType

PERIOD_NAMES = ("period_from", "period_to")


@dataclass(frozen=True, slots=True)
class _PlacedRule:
    """A rule, where it stands, the type it must have and the table whose row it sees."""

    path: Path
    rule: Expression
    wanted: ValueType
    table: str = ""


def note_unsoundness(checklist: Checklist, faults: Faults) -> None:
    """Note everything in the template that does not fit together."""
    _note_duplicates(checklist, faults)
    _note_tables(checklist, faults)
    scope = scope_of(checklist)
    for placed in _rules(checklist):
        if placed.rule is STAND_IN:
            continue  # its fault is noted already
        inside = scope.inside(placed.table) if placed.table else scope
        for fault in check(placed.rule, inside, placed.wanted)[1]:
            faults.note_rule(fault, placed.path, placed.rule.text)
    for number, question in enumerate(checklist.questions):
        _note_question(checklist, question, ("question", number), faults)
    _note_cycles(checklist, faults)
    if not checklist.questions:
        faults.note("checklist_missing", (), key="question")
    if checklist.reconciliation:
        _note_reconciliation(checklist, checklist.reconciliation, faults)


def scope_of(checklist: Checklist) -> Scope:
    """Return the names that the template's rules may use."""
    names: dict[str, NameType] = {day: NameType(ValueType.DATE) for day in PERIOD_NAMES}
    names |= {p.parameter_id: NameType(p.type) for p in checklist.parameters}
    names |= {v.value_id: _name_type(v.type, v.options) for v in checklist.register_values}
    names |= {f.fact_id: NameType(f.type) for f in checklist.facts}
    tables = {
        t.table_id: {c.column_id: _name_type(c.type, c.options) for c in t.columns}
        for t in checklist.tables
    }
    return Scope(names, tables)


def _name_type(value_type: ValueType, options: tuple[Option, ...]) -> NameType:
    return NameType(value_type, frozenset(o.option_id for o in options))


def _rules(checklist: Checklist) -> Iterator[_PlacedRule]:
    for t, table in enumerate(checklist.tables):
        for c, column in enumerate(table.columns):
            if column.rule is not None:
                path: Path = ("table", t, "column", c, "rule")
                yield _PlacedRule(path, column.rule, column.type, table.table_id)
    for f, fact in enumerate(checklist.facts):
        yield _PlacedRule(("fact", f, "rule"), fact.rule, fact.type)
    for q, question in enumerate(checklist.questions):
        for path, rule in _question_rules(question):
            yield _PlacedRule(("question", q, *path), rule, ValueType.YES_NO)


def _question_rules(question: Question) -> Iterator[tuple[Path, Expression]]:
    if question.applies_when is not None:
        yield ("applies_when",), question.applies_when
    for number, basis in enumerate(question.bases):
        if basis.when is not None:
            yield ("basis", number, "when"), basis.when
    for number, exception in enumerate(question.level_exceptions):
        yield ("level_exception", number, "when"), exception.when
    for number, suggestion in enumerate(question.suggestions):
        yield ("suggestion", number, "when"), suggestion.when


def _note_duplicates(checklist: Checklist, faults: Faults) -> None:
    """Values share one space of names; a column may not take the name of a value."""
    values = [(day, ()) for day in PERIOD_NAMES] + [
        *_ids("parameter", [p.parameter_id for p in checklist.parameters]),
        *_ids("register", [v.value_id for v in checklist.register_values]),
        *_ids("fact", [f.fact_id for f in checklist.facts]),
    ]
    _note_repeated(values, faults)
    taken: list[_Named] = [(name, ()) for name in dict.fromkeys(name for name, _ in values)]
    for number, table in enumerate(checklist.tables):
        columns = _ids("column", [c.column_id for c in table.columns], ("table", number))
        _note_repeated([*taken, *columns], faults)
    _note_repeated(_ids("table", [t.table_id for t in checklist.tables]), faults)
    _note_repeated(_ids("source", [s.source_id for s in checklist.sources]), faults)
    _note_repeated(_ids("question", [q.question_id for q in checklist.questions]), faults)


_Named = tuple[str, Path]


def _ids(kind: str, names: Sequence[str], outer: Path = ()) -> list[_Named]:
    return [(name, (*outer, kind, number, "id")) for number, name in enumerate(names)]


def _note_repeated(names: Sequence[_Named], faults: Faults) -> None:
    seen: set[str] = set()
    for name, path in names:
        if name in seen and name:
            faults.note("checklist_name_twice", path, name)
        seen.add(name)


def _note_options(
    value_type: ValueType, options: tuple[Option, ...], path: Path, faults: Faults
) -> None:
    """A choice has options, each once; nothing else has any."""
    if (value_type is ValueType.CHOICE) != bool(options):
        faults.note("checklist_options", path, value_type.value)
    _note_repeated([(o.option_id, (*path, "options")) for o in options], faults)


def _note_tables(checklist: Checklist, faults: Faults) -> None:
    for number, value in enumerate(checklist.register_values):
        _note_options(value.type, value.options, ("register", number), faults)
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
    _note_options(column.type, column.options, path, faults)
    options = {o.option_id for o in column.options}
    if column.default and column.type is ValueType.CHOICE and column.default not in options:
        faults.note("checklist_reference", (*path, "default"), column.default, wanted="choice")
    if column.rule is None:
        return
    if column.required or column.default or column.suggestions:
        faults.note("checklist_computed_column", path, column.column_id)
    if any(isinstance(node, Rows) for node in walk(column.rule.node)):
        faults.note("rule_nested_rows", (*path, "rule"), column.column_id)


def _note_question(checklist: Checklist, question: Question, path: Path, faults: Faults) -> None:
    _note_kind(checklist, question, path, faults)
    sources = {s.source_id for s in checklist.sources}
    for number, basis in enumerate(question.bases):
        if basis.source_id and basis.source_id not in sources:
            faults.note("checklist_reference", (*path, "basis", number, "source"), basis.source_id)
        if basis.valid_from > basis.valid_to:
            faults.note("checklist_dates", (*path, "basis", number), basis.provision)
    if Level.LAW in question.level and not question.bases:
        faults.note("checklist_basis_missing", path, question.question_id)
    refused = {Answer.NOT_APPLICABLE} if question.universal else set()
    given = {s.answer for s in question.suggestions} | question.reason_required_for
    if refused & given or (question.universal and question.applies_when is not None):
        faults.note("checklist_universal", path, question.question_id)


def _note_kind(checklist: Checklist, question: Question, path: Path, faults: Faults) -> None:
    """Each kind of question has what it needs and nothing that it cannot use."""
    kind = question.kind
    facts = {f.fact_id for f in checklist.facts}
    tables = {t.table_id for t in checklist.tables}
    if kind is QuestionKind.COMPUTED and not question.suggestions:
        faults.note("checklist_missing", path, question.question_id, key="suggestion")
    needs = (
        (QuestionKind.FACT, "fact", question.fact_id),
        (QuestionKind.LOG, "table", question.table_id),
    )
    for needing, key, value in needs:
        if kind is needing and not value:
            faults.note("checklist_missing", path, question.question_id, key=key)
    for key, value, known in (
        ("fact", question.fact_id, facts),
        ("table", question.table_id, tables),
    ):
        if value and value not in known:
            faults.note("checklist_reference", (*path, key), value)
    scored = question.suggestions or question.reason_required_for or question.universal
    if not question.is_scored and scored:
        faults.note("checklist_unscored", path, question.question_id)


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


def evaluation_order(checklist: Checklist) -> tuple[str, ...]:
    """Return facts and computed columns ("table.column"), each after what it needs.

    What stands in a circle is left out; ``note_unsoundness`` names it.
    """
    needs = _needs(checklist)
    ordered: dict[str, None] = {}
    waiting = list(needs)
    while waiting:
        ready = [name for name in waiting if needs[name] <= ordered.keys()]
        if not ready:
            break
        ordered |= dict.fromkeys(ready)
        waiting = [name for name in waiting if name not in ordered]
    return tuple(ordered)


def _note_cycles(checklist: Checklist, faults: Faults) -> None:
    done = set(evaluation_order(checklist))
    stuck = {name: needs - done for name, needs in _needs(checklist).items() if name not in done}
    circle = _circle(stuck)
    if circle:
        number = {f.fact_id: i for i, f in enumerate(checklist.facts)}.get(circle[0])
        path: Path = ("fact", number, "rule") if number is not None else ("table",)
        faults.note("checklist_circle", path, circle[0], circle=" → ".join([*circle, circle[0]]))


def _circle(stuck: Mapping[str, frozenset[str]]) -> list[str]:
    """One circle among the names that wait for each other, beginning with its first name."""
    if not stuck:
        return []
    way = [min(stuck)]
    while (following := min(stuck[way[-1]] & stuck.keys())) not in way:
        way.append(following)
    circle = way[way.index(following) :]
    first = circle.index(min(circle))
    return circle[first:] + circle[:first]


def _needs(checklist: Checklist) -> dict[str, frozenset[str]]:
    """What each fact and computed column needs among the facts and computed columns."""
    computed = {
        t.table_id: {c.column_id for c in t.columns if c.rule is not None} for t in checklist.tables
    }
    facts = {f.fact_id for f in checklist.facts}
    needs: dict[str, frozenset[str]] = {}
    for table in checklist.tables:
        for column in table.columns:
            if column.rule is not None:
                key = f"{table.table_id}.{column.column_id}"
                names = _names(column.rule.node, table.table_id, computed)
                needs[key] = frozenset(n for n in names if "." in n or n in facts)
    for fact in checklist.facts:
        names = _names(fact.rule.node, "", computed)
        needs[fact.fact_id] = frozenset(n for n in names if "." in n or n in facts)
    return needs


def _names(node: Node, table: str, computed: Mapping[str, set[str]]) -> Iterator[str]:
    """The names below ``node``; a computed column of the table in whose row it stands as t.c."""
    if isinstance(node, Name):
        yield f"{table}.{node.name}" if node.name in computed.get(table, ()) else node.name
        return
    if isinstance(node, Rows):
        if node.column in computed.get(node.table, ()):
            yield f"{node.table}.{node.column}"
        for part in (node.where, node.among):
            if part is not None:
                yield from _names(part, node.table, computed)
        for part in (node.start, node.end):
            if part is not None:
                yield from _names(part, table, computed)
        return
    for child in children(node):
        yield from _names(child, table, computed)
