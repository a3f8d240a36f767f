"""In which order the derived values of a template are computed, and what goes in a circle.

Derived are, by the keys that ``evaluation_order`` names them with:

- ``entry:NAME`` a stated fact (it needs the rule that tells whether it is asked for),
- ``log:TABLE`` a log whose questions are asked only in some cases,
- ``TABLE.COLUMN`` a computed column,
- ``deadline:ID`` the table of a deadline,
- ``ID`` a fact,
- ``answer:NAME`` how a question stands (asked, forced, E exactly, by hand, computed),
- ``rating:ID`` a rating.

Each stands after everything it needs, and as early in the order above as that allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from inspector_app.domain.checklist import Checklist, Deadline, Question, QuestionKind
from inspector_app.domain.expression import Expression, Name, Node, Rows, children


def evaluation_order(checklist: Checklist) -> tuple[str, ...]:
    """Return the keys of everything derived, each after what it needs.

    What stands in a circle, or waits for one, is left out; ``circle`` names it.
    """
    return _ordered(needs(checklist))


def circle(checklist: Checklist) -> tuple[str, ...]:
    """Return the keys of one circle of derived values, empty when there is none.

    Each needs the one after it and the last needs the first, which comes first by the alphabet.
    """
    needed = needs(checklist)
    done = set(_ordered(needed))
    stuck = {key: wanted - done for key, wanted in needed.items() if key not in done}
    return _circle(stuck)


def spoken_key(key: str) -> str:
    """Return the name that rules use for what a key stands for."""
    return key.partition(":")[2] or key


def needs(checklist: Checklist) -> dict[str, frozenset[str]]:
    """Return what each derived value needs among the derived values, by key."""
    providers = providers_of(checklist)
    found: dict[str, frozenset[str]] = {}
    for key, rules in derived_rules(checklist):
        wanted = (name for table, rule in rules for name in providers.needed(rule.node, table))
        found[key] = found.get(key, frozenset()) | frozenset(wanted)
    return found


RowRule = tuple[str, Expression]
"""A rule and the table in whose row it stands, empty outside rows."""


@dataclass(frozen=True, slots=True)
class Providers:
    """Which key gives each value, each table and each computed column."""

    values: Mapping[str, str]
    tables: Mapping[str, str]
    columns: Mapping[str, frozenset[str]]

    def needed(self, node: Node, table: str) -> Iterator[str]:
        """The keys that a rule in a row of ``table`` (empty: in no row) needs."""
        if isinstance(node, Name):
            yield from self._name(node.name, table)
            return
        if isinstance(node, Rows):
            yield from self._rows(node, table)
            return
        for child in children(node):
            yield from self.needed(child, table)

    def _name(self, name: str, table: str) -> Iterator[str]:
        if name in self.columns.get(table, ()):
            yield f"{table}.{name}"
        elif name in self.values:
            yield self.values[name]

    def _rows(self, node: Rows, table: str) -> Iterator[str]:
        if node.table in self.tables:
            yield self.tables[node.table]
        if node.column in self.columns.get(node.table, ()):
            yield f"{node.table}.{node.column}"
        for part in (node.where, node.among):
            if part is not None:
                yield from self.needed(part, node.table)
        for part in (node.months, node.start, node.end):
            if part is not None:
                yield from self.needed(part, table)


def providers_of(checklist: Checklist) -> Providers:
    """Return what gives the derived names, tables and columns of a template."""
    entered = [q.entry.name for q in checklist.questions if q.entry is not None]
    values = {name: f"entry:{name}" for name in entered}
    values |= {f.fact_id: f.fact_id for f in checklist.facts}
    values |= {q.answer_name: f"answer:{q.answer_name}" for q in checklist.scored_questions}
    values |= {r.rating_id: f"rating:{r.rating_id}" for r in checklist.ratings}
    tables = {t: f"log:{t}" for t in conditional_logs(checklist)}
    tables |= {d.deadline_id: f"deadline:{d.deadline_id}" for d in checklist.deadlines}
    columns = {
        t.table_id: frozenset(c.column_id for c in t.columns if c.rule is not None)
        for t in checklist.tables
    }
    return Providers(values, tables, columns)


def conditional_logs(checklist: Checklist) -> dict[str, tuple[Question, ...]]:
    """Return the logs that are asked for only in some cases, each with its questions."""
    asking: dict[str, list[Question]] = {}
    for question in checklist.questions:
        if question.kind is QuestionKind.LOG and question.table_id:
            asking.setdefault(question.table_id, []).append(question)
    members = member_rules(checklist)
    return {
        table: tuple(questions)
        for table, questions in asking.items()
        if all(any(True for _ in asked_rules(q, members)) or q.applies for q in questions)
    }


def derived_rules(checklist: Checklist) -> Iterator[tuple[str, list[RowRule]]]:
    """Every derived value with its rules, in the order kept where nothing forces another."""
    members = member_rules(checklist)
    for question in checklist.questions:
        if question.entry is not None:
            yield f"entry:{question.entry.name}", _outside(asked_rules(question, members))
    for table_id, questions in conditional_logs(checklist).items():
        rules = [rule for q in questions for rule in asked_rules(q, members)]
        yield f"log:{table_id}", _outside(rules)
    for table in checklist.tables:
        for column in table.columns:
            if column.rule is not None:
                yield f"{table.table_id}.{column.column_id}", [(table.table_id, column.rule)]
    for deadline in checklist.deadlines:
        yield f"deadline:{deadline.deadline_id}", _outside(deadline_rules(deadline))
    for fact in checklist.facts:
        yield fact.fact_id, [("", fact.rule)]
    for question in checklist.scored_questions:
        yield f"answer:{question.answer_name}", _outside(standing_rules(question, members))
    for rating in checklist.ratings:
        whens = [g.when for g in rating.grades if g.when is not None]
        yield f"rating:{rating.rating_id}", _outside(whens)


def _outside(rules: Iterator[Expression] | list[Expression]) -> list[RowRule]:
    return [("", rule) for rule in rules]


MemberRules = Mapping[tuple[str, str], Expression]
"""The rule of each group member that exists only in some cases, by group and member."""


def member_rules(checklist: Checklist) -> MemberRules:
    """Return the rules of group members that exist only in some cases."""
    return {
        (group.group_id, member.member_id): member.when
        for group in checklist.groups
        for member in group.members
        if member.when is not None
    }


def asked_rules(question: Question, members: MemberRules) -> Iterator[Expression]:
    """The rules that tell whether a question is asked."""
    member = members.get((question.group_id, question.member_id))
    applies = (one.when for one in question.applies)
    for rule in (question.applies_when, member, *applies):
        if rule is not None:
            yield rule
    if question.applies and question.event_on is not None:
        yield question.event_on


def standing_rules(question: Question, members: MemberRules) -> Iterator[Expression]:
    """The rules that tell how a scored question stands, beside the answer by hand."""
    yield from asked_rules(question, members)
    yield from (forced.when for forced in question.forced)
    if question.not_applicable_when is not None:
        yield question.not_applicable_when
    if question.kind is QuestionKind.COMPUTED:
        yield from (suggestion.when for suggestion in question.suggestions)


def deadline_rules(deadline: Deadline) -> Iterator[Expression]:
    """The rules of a deadline."""
    optional = (
        deadline.ends,
        deadline.judged_from,
        deadline.done,
        deadline.done_on,
        deadline.tolerance,
        deadline.applies_when,
    )
    yield deadline.starts
    yield from (rule for rule in optional if rule is not None)
    yield from (one.when for one in deadline.by_hand)


def _ordered(needed: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    place = {key: number for number, key in enumerate(needed)}
    keys = list(needed)
    lacking = {key: len(wanted) for key, wanted in needed.items()}
    waiting: dict[str, list[str]] = {}
    for key, wanted in needed.items():
        for one in wanted:
            waiting.setdefault(one, []).append(key)
    ready = [place[key] for key in keys if not lacking[key]]
    heapify(ready)
    ordered: list[str] = []
    while ready:
        key = keys[heappop(ready)]
        ordered.append(key)
        for follower in waiting.get(key, ()):
            lacking[follower] -= 1
            if not lacking[follower]:
                heappush(ready, place[follower])
    return tuple(ordered)


def _circle(stuck: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    if not stuck:
        return ()
    way = {min(stuck): 0}
    here = min(stuck)
    while (following := min(stuck[here] & stuck.keys())) not in way:
        way[following] = len(way)
        here = following
    found = [key for key, place in way.items() if place >= way[following]]
    first = found.index(min(found))
    return tuple(found[first:] + found[:first])
