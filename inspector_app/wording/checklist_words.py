"""What the names and values of a template are called in running text, in Swedish and English."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from datetime import date
from fractions import Fraction

from inspector_app.domain.checklist import NOT_ANSWERED, NOT_ASKED, NOT_RATED, Checklist
from inspector_app.domain.checklist.proof.space import UNKNOWN, Cell
from inspector_app.domain.expression import Name, Node, NumberOf
from inspector_app.domain.expression.text import print_expression
from inspector_app.wording.language import Language, current
from inspector_app.wording.rule_sentences import speaker

_SV, _EN = Language.SWEDISH, Language.ENGLISH
_WORDS: Mapping[Language, Mapping[Hashable, str]] = {
    _SV: {
        "J": "Ja",
        "D": "Delvis",
        "N": "Nej",
        "F": "Framgår inte",
        "E": "Ej aktuellt",
        NOT_ASKED: "inte ställd",
        NOT_ANSWERED: "inte besvarad",
        NOT_RATED: "inget omdöme",
        UNKNOWN: "går inte att säga",
        "yes": "ja",
        "no": "nej",
    },
    _EN: {
        "J": "Ja",
        "D": "Delvis",
        "N": "Nej",
        "F": "Framgår inte",
        "E": "Ej aktuellt",
        NOT_ASKED: "not asked",
        NOT_ANSWERED: "not answered",
        NOT_RATED: "no rating",
        UNKNOWN: "cannot be told",
        "yes": "yes",
        "no": "no",
    },
}
_PHRASES: Mapping[str, tuple[str, str]] = {
    "or": ("eller", "or"),
    "but": ("allt utom", "anything but"),
    "any": ("–", "–"),
    "least": ("minst {low}", "at least {low}"),
    "most": ("högst {high}", "at most {high}"),
    "above": ("över {low}", "above {low}"),
    "below": ("under {high}", "below {high}"),
    "between": ("{low}–{high}", "{low}–{high}"),
    "from": ("från {low}", "from {low}"),
    "until": ("till och med {high}", "up to {high}"),
    "all": ("alla tal", "any number"),
    "count": ("antal av {items} som är {members}", "how many of {items} are {members}"),
    "count_not": (
        "antal av {items} som inte är {members}",
        "how many of {items} are not {members}",
    ),
    "at_most": ("{first} är högst {second}", "{first} is at most {second}"),
    "less": ("{first} är under {second}", "{first} is below {second}"),
    "read": ("{table}: uppgifterna finns", "{table}: the values are there"),
    "apart": ("{first} är högst {second} plus {bound}", "{first} is at most {second} plus {bound}"),
}


def phrase(key: str, **facts: object) -> str:
    """Return a phrase in the language spoken now, filled with its facts."""
    return _PHRASES[key][current() is _EN].format(**facts)


def name_words(checklist: Checklist, name: str) -> str:
    """Return what a name is called: a question by its id and short text, the rest by its label."""
    for question in checklist.questions:
        if question.is_scored and question.answer_name == name:
            return f"{question.question_id} {question.short}"
        if question.entry is not None and question.entry.name == name:
            return question.short
    labels = {f"log {t.table_id}": phrase("read", table=t.title) for t in checklist.tables}
    labels |= {f"log {d.deadline_id}": phrase("read", table=d.title) for d in checklist.deadlines}
    labels |= {r.rating_id: r.title for r in checklist.ratings}
    labels |= {v.value_id: v.label for v in checklist.register_values}
    labels |= {p.parameter_id: p.label for p in checklist.parameters}
    labels |= {f.fact_id: f.label for f in checklist.facts}
    return labels.get(name, name)


def short_name(checklist: Checklist, name: str) -> str:
    """Return the shortest name that a reader knows: the id of a question, else the label."""
    for question in checklist.questions:
        if question.is_scored and question.answer_name == name:
            return question.question_id
    return name_words(checklist, name)


def rule_words(checklist: Checklist, node: Node) -> str:
    """Return what a rule is called: the label of the fact with that rule, else the rule itself."""
    if isinstance(node, Name):
        return name_words(checklist, node.name)
    if isinstance(node, NumberOf):
        items = ", ".join(short_name(checklist, item.name) for item in node.items)
        known = node.items[0].name
        words = [value_words(checklist, known, str(m.value)) for m in node.members]
        return phrase("count_not" if node.negated else "count", items=items, members=choice(words))
    text = print_expression(node)
    for fact in checklist.facts:
        if print_expression(fact.rule.node) == text:
            return fact.label
    return speaker(checklist).value(node, "")


def value_words(checklist: Checklist, name: str, value: Hashable) -> str:
    """Return what a value of a name is called."""
    for rating in checklist.ratings:
        if rating.rating_id == name:
            labels = {g.grade_id: g.label for g in rating.grades}
            if value in labels:
                return labels[str(value)]
    for option in _options(checklist, name):
        if option[0] == value:
            return option[1]
    if isinstance(value, Cell):
        return cell_words(value, is_day=False)
    if isinstance(value, bool):
        return _WORDS[current()]["yes" if value else "no"]
    return _WORDS[current()].get(value, str(value))


def _options(checklist: Checklist, name: str) -> Iterable[tuple[str, str]]:
    for value in checklist.register_values:
        if value.value_id == name:
            yield from ((o.option_id, o.label) for o in value.options)
    for question in checklist.questions:
        if question.entry is not None and question.entry.name == name:
            yield from ((o.option_id, o.label) for o in question.entry.options)


def cell_words(cell: Cell, *, is_day: bool) -> str:
    """Return a class of numbers or days in words: "1–3", "minst 4", "från 2025-07-01"."""
    low, high = (_end(end, is_day=is_day) for end in (cell.low, cell.high))
    if not is_day and cell.low == 0 and not cell.low_open and cell.high != 0:
        low = "" if not high else low
    if low and low == high:
        return low
    if low and high:
        return phrase("between", low=low, high=high)
    if low:
        key = "above" if cell.low_open else "from" if is_day else "least"
        return phrase(key, low=low)
    if high:
        key = "below" if cell.high_open else "until" if is_day else "most"
        return phrase(key, high=high)
    return phrase("all")


_EDGES = (date(1900, 1, 1).toordinal(), date(2200, 12, 31).toordinal())


def _end(end: int | Fraction | None, *, is_day: bool) -> str:
    if end is None or (is_day and end in _EDGES):
        return ""
    if is_day:
        return date.fromordinal(int(end)).isoformat()
    exact = Fraction(end)
    return str(exact.numerator) if exact.denominator == 1 else f"{exact}"


def choice(words: list[str]) -> str:
    """Return words joined as a choice: "Ja, Delvis eller Nej"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {phrase('or')} {words[-1]}"
