"""A rule of a template said as a sentence, in Swedish or English, to be read aloud.

``found >= 1 and found < goal`` is "”Besök” är minst 1 och mindre än ”Mål”". Names are called by
their labels, options and answers by theirs; labels stand within quotation marks, because they are
the template's own words and cannot be inflected.

Decision: a sentence is made from the tree of the rule alone, so that it cannot say anything else
than what is computed; where words alone could be taken in two ways, "antingen" and commas part what
belongs together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from inspector_app.domain.checklist import Checklist, Grade
from inspector_app.domain.checklist.rules import scope_of
from inspector_app.domain.expression import (
    Binary,
    Call,
    Expression,
    Known,
    Literal,
    Membership,
    Minus,
    Name,
    Negation,
    Node,
    NumberOf,
    Rows,
)
from inspector_app.domain.expression.text import without_places
from inspector_app.domain.expression.types import Scope, check
from inspector_app.domain.values import Value, ValueType
from inspector_app.wording import rule_sentences_swedish
from inspector_app.wording.english import rule_sentences_english
from inspector_app.wording.language import Language, current
from inspector_app.wording.numbers import long_day
from inspector_app.wording.rule_sentences_labels import Labels, labels_of

WORDS = {
    Language.SWEDISH: rule_sentences_swedish.WORDS,
    Language.ENGLISH: rule_sentences_english.WORDS,
}
_COMPARED = {"=": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}
_OPPOSITE = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}
_QUOTED = re.compile("[“”][^“”]*”")
_COMPUTED = {"+": "plus", "-": "minus", "*": "times", "/": "divided"}


def rule_sentence(
    rule: Expression, checklist: Checklist, language: Language | None = None, table: str = ""
) -> str:
    """Return a rule as a sentence without capital and full stop; ``table``: in whose row it stands.

    The checklist should be in the language (``in_language``), since its labels are quoted.
    """
    return speaker(checklist, language).said(rule.node, table)


def grade_sentence(grade: Grade, checklist: Checklist, language: Language | None = None) -> str:
    """Return when a grade is given: "Uppfyllt: …"."""
    return speaker(checklist, language).grade(grade)


def speaker(checklist: Checklist, language: Language | None = None) -> Speaker:
    """Return who says the rules of a template; making it costs more than a sentence."""
    chosen = language or current()
    words = WORDS[chosen]
    return Speaker(words, labels_of(checklist, words), scope_of(checklist), chosen)


class Speaker:
    """Says rules of one template in one language."""

    def __init__(
        self, words: dict[str, str], labels: Labels, scope: Scope, language: Language
    ) -> None:
        """Take what ``speaker`` gives."""
        self.words, self.labels, self.scope, self.language = words, labels, scope, language

    def said(self, node: Node, table: str = "") -> str:
        """A rule as words: a clause where it is a yes/no rule, else what its value is."""
        return self.clause(node, table) if self._is_yes_no(node, table) else self.value(node, table)

    def grade(self, grade: Grade) -> str:
        """When a grade is given."""
        said = self.words["otherwise"] if grade.when is None else self.said(grade.when.node)
        return self.words["when"].format(grade=grade.label, x=said)

    def listed(self, parts: Sequence[str]) -> str:
        """Several things in a row, the last one after "och"; empty for none."""
        return self._list(parts, "and") if parts else ""

    def literal(self, value: Value) -> str:
        """A written value."""
        return self._literal(value)

    # clauses

    def clause(self, node: Node, table: str) -> str:  # noqa: PLR0911
        """A yes/no rule as a clause."""
        match node:
            case Literal():
                return self.words["always" if node.value else "never"]
            case Binary(operator="and" | "or" as operator):
                return self._chain(operator, _parts(node, operator), table)
            case Negation():
                return self._negated(node.operand, table)
            case Call(function="if"):
                condition, yes, no = node.arguments
                told = {"yes": self.clause(yes, table), "no": self.clause(no, table)}
                return self.words["if_clause"].format(x=self.clause(condition, table), **told)
            case Rows(kind="any"):
                return self._rows_clause("any", node)
            case Rows(kind="all"):
                return self._all(node)
            case _:
                counted = self._number_clause(node)
                return counted or " ".join(self._told(node, table))

    def _told(self, node: Node, table: str, *, negated: bool = False) -> tuple[str, str]:
        """What is spoken of, and what is said of it."""
        match node:
            case Binary(operator=operator, left=left, right=right):
                shown = _OPPOSITE[operator] if negated else operator
                kind = "date_" if self._type(left, table) is ValueType.DATE else ""
                key = f"{kind if shown not in ('=', '!=') else ''}{_COMPARED[shown]}"
                other = self._beside(right, left, table)
                subject = self._beside(left, right, table)
                return _closed(left, subject), self.words[key].format(x=other)
            case Membership():
                return self._membership(node, table, negated=negated is not node.negated)
            case Known():
                key = "known" if node.known is not negated else "unknown"
                return self.value(node.operand, table), self.words[key]
            case _:
                answer = self.words["no" if negated else "yes"]
                return self.value(node, table), self.words["eq"].format(x=answer)

    def _membership(self, node: Membership, table: str, *, negated: bool) -> tuple[str, str]:
        no = "not_" if negated else ""
        if isinstance(node.members, Name):
            whole = self.value(node.members, table)
            if self._type(node.members, table) is ValueType.CHOICES:
                item = self._beside(node.item, node.members, table)
                return whole, self.words[f"{no}contains"].format(x=item)
            return self.value(node.item, table), self.words[f"{no}in"].format(x=whole)
        options = [self._beside(member, node.item, table) for member in node.members]
        key = "ne" if negated and len(options) == 1 else f"{no}among"
        return self.value(node.item, table), self.words[key].format(x=self._list(options, "or"))

    def _negated(self, node: Node, table: str) -> str:
        match node:
            case Binary(operator=operator) if operator in _COMPARED:
                counted = self._number_clause(replace(node, operator=_OPPOSITE[operator]))
                return counted or " ".join(self._told(node, table, negated=True))
            case Membership() | Known() | Name():
                return " ".join(self._told(node, table, negated=True))
            case Rows(kind="any"):
                return self._rows_clause("no_row", node)
            case _:
                return self.words["not"].format(x=self.clause(node, table))

    def _chain(self, operator: str, parts: Sequence[Node], table: str) -> str:
        clauses: list[str] = []
        spoken: Node | None = None
        for part in parts:
            subject = self._subject(part) if operator == "and" else None
            if subject is not None and subject == spoken:
                told = self._told(part, table)[1].removeprefix(self.words["is"])
                clauses[-1] = f"{clauses[-1]} {self.words['and']} {told}"
            else:
                clauses.append(self._within(operator, part, table))
            spoken = subject
        if len(clauses) > 1 and any(self._joins(clause) for clause in clauses):
            return f", {self.words[operator]} ".join(clauses)
        return self._list(clauses, operator)

    def _within(self, operator: str, part: Node, table: str) -> str:
        """A part of a chain; one that is a chain itself is kept together."""
        said = self.clause(part, table)
        if not isinstance(part, Binary) or part.operator not in ("and", "or"):
            return said
        if any(f", {self.words[word]} " in said for word in ("and", "or")):
            return f"({said})"
        return self.words["either"].format(x=said) if operator == "and" else said

    def _joins(self, clause: str) -> bool:
        """Whether a clause has a joining word of its own, so that commas must part it."""
        bare = _QUOTED.sub("", clause)
        return any(f" {self.words[word]} " in bare for word in ("and", "or"))

    def _subject(self, part: Node) -> Node | None:
        """What a comparison speaks of, which is left out where it is repeated."""
        compared = isinstance(part, Binary) and part.operator in _COMPARED
        if not isinstance(part, Binary) or not compared or self._number_clause(part):
            return None
        return without_places(part.left)

    def _number_clause(self, node: Node) -> str:
        """A comparison of ``number_of`` with a number, empty for anything else."""
        match node:
            case Binary(operator=operator, left=NumberOf() as several, right=Literal(value=int(n))):
                facts = {"items": self._items(several), "said": self._members(several)}
                if operator == "=" and n == 0:
                    return self.words["none_of"].format(**facts)
                if operator in ("=", ">=") and n == len(several.items) > 1:
                    if n == 2:
                        one, other = (self.value(item, "") for item in several.items)
                        facts["items"] = f"{one} {self.words['and']} {other}"
                    return self.words["both_of" if n == 2 else "all_of"].format(**facts)
                key = f"of_{_COMPARED[operator]}"
                found = self.words.get(key, "")
                return found.format(n=self._number(n), **facts)
            case _:
                return ""

    def _items(self, node: NumberOf) -> str:
        titles = [self.labels.ratings.get(item.name, "") for item in node.items]
        if len(titles) > 1 and all(titles):
            return self.words["ratings"].format(x=self._list(titles, "and"))
        return self._list([self.value(item, "") for item in node.items], "and")

    def _members(self, node: NumberOf) -> str:
        options = [self._beside(member, node.items[0], "") for member in node.members]
        key = "not_members" if node.negated else "many_eq"
        return self.words[key].format(x=self._list(options, "or"))

    def _rows_clause(self, key: str, node: Rows) -> str:
        return self.words[key].format(table=self._table(node), where=self._where(node))

    def _all(self, node: Rows) -> str:
        if node.where is None:
            return self.words["all_rows"].format(table=self._table(node))
        inside = self.clause(node.where, node.table)
        return self.words["all"].format(table=self._table(node), x=inside)

    # values

    def value(self, node: Node, table: str) -> str:  # noqa: PLR0911
        """What a rule yields, as a noun phrase."""
        match node:
            case Literal():
                return self._literal(node.value)
            case Name():
                return self.labels.value(node.name, table)
            case Minus():
                return self.words["negative"].format(x=self._part(node.operand, table))
            case Binary(operator="+" | "-" | "*" | "/"):
                return self._computed(node, table)
            case Call():
                return self._call(node, table)
            case NumberOf():
                facts = {"items": self._items(node), "said": self._members(node)}
                return self.words["number_of"].format(**facts)
            case Rows() if node.kind not in ("any", "all"):
                return self._rows(node)
            case _:
                return f"({self.clause(node, table)})"

    def _computed(self, node: Binary, table: str) -> str:
        types = self._type(node.left, table), self._type(node.right, table)
        x, y = self._part(node.left, table), self._part(node.right, table)
        if types == (ValueType.DATE, ValueType.DATE):
            return self.words["days_between"].format(x=x, y=y)
        if types[0] is ValueType.DATE:
            several = "s" if y != self._number(1) else ""
            key = f"day{several}_{'after' if node.operator == '+' else 'before'}"
            return self.words[key].format(n=y, x=x)
        return self.words[_COMPUTED[node.operator]].format(x=x, y=y)

    def _part(self, node: Node, table: str) -> str:
        """A part of a sum or product, in brackets where it is one itself."""
        said = self.value(node, table)
        return f"({said})" if isinstance(node, Binary | Minus) else said

    def _call(self, node: Call, table: str) -> str:
        arguments = node.arguments
        if node.function == "if":
            condition, yes, no = arguments
            told = {"yes": self.value(yes, table), "no": self.value(no, table)}
            return self.words["if"].format(x=self.clause(condition, table), **told)
        if node.function == "add_months":
            return self._months(arguments, table)
        said = [self.value(argument, table) for argument in arguments]
        if node.function in ("least", "greatest"):
            kind = "date_" if self._type(arguments[0], table) is ValueType.DATE else ""
            return self.words[f"{kind}{node.function}"].format(x=self._list(said, "and"))
        if node.function == "months_between":
            return self.words["months_between"].format(x=said[0], y=said[1])
        return self.words[node.function].format(x=self._part(arguments[0], table))

    def _months(self, arguments: tuple[Node, ...], table: str) -> str:
        day, months = arguments
        side = "after"
        if isinstance(months, Minus):
            side, months = "before", months.operand
        number = self._part(months, table)
        key = f"month_{side}" if number == self._number(1) else f"months_{side}"
        return self.words[key].format(n=number, x=self.value(day, table))

    def _rows(self, node: Rows) -> str:
        where = self._where(node)
        facts = {"table": self._table(node), "where": where, "closed": where and f"{where},"}
        key = node.kind
        if node.column:
            facts["column"] = self.labels.value(node.column, node.table)
            days = self.scope.tables.get(node.table, {}).get(node.column)
            if days is not None and days.type is ValueType.DATE:
                key = {"smallest": "first", "largest": "last"}.get(key, key)
        if node.among is not None:
            key, facts["x"] = "share_among", self.clause(node.among, node.table)
        for name, part in (("months", node.months), ("start", node.start), ("end", node.end)):
            if part is not None:
                facts[name] = self.value(part, "")
        return self.words[key].format(**facts)

    def _table(self, node: Rows) -> str:
        return self.labels.tables.get(node.table, node.table)

    def _where(self, node: Rows) -> str:
        if node.where is None:
            return ""
        return self.words["where"].format(x=self.clause(node.where, node.table))

    def _beside(self, node: Node, other: Node, table: str) -> str:
        """A value as it is called beside what it is compared with: an option by its label."""
        if isinstance(node, Literal) and isinstance(other, Name) and isinstance(node.value, str):
            label = self.labels.option(other.name, table, node.value)
            if label is not None:
                return label
        if self._is_yes_no(node, table) and not isinstance(node, Literal | Name):
            return f"({self.clause(node, table)})"
        return self.value(node, table)

    def _literal(self, value: Value) -> str:
        match value:
            case bool():
                return self.words["yes" if value else "no"]
            case int():
                return self._number(value)
            case Fraction():
                return self._decimal(value)
            case date():
                return self._day(value)
            case _:
                return self.words["quoted"].format(x=value)

    def _number(self, number: int) -> str:
        """A whole number; four digits stand together, as years do."""
        sign = "\u00a0" if self.language is Language.SWEDISH else ","
        return f"{number:,}".replace(",", sign) if number >= 10_000 else str(number)

    def _decimal(self, number: Fraction) -> str:
        text = f"{float(number):g}"
        return text.replace(".", ",") if self.language is Language.SWEDISH else text

    def _day(self, day: date) -> str:
        if self.language is Language.SWEDISH:
            return f"den {long_day(day)}"
        return day.isoformat()

    def _list(self, parts: Sequence[str], word: str) -> str:
        if len(parts) == 1:
            return parts[0]
        return f"{', '.join(parts[:-1])} {self.words[word]} {parts[-1]}"

    def _type(self, node: Node, table: str) -> ValueType | None:
        scope = self.scope.inside(table) if table else self.scope
        return check(Expression("", node), scope)[0]

    def _is_yes_no(self, node: Node, table: str) -> bool:
        return self._type(node, table) is ValueType.YES_NO


def _closed(node: Node, said: str) -> str:
    """A subject that ends in a condition on rows, parted from what is said of it."""
    ends = isinstance(node, Rows) and node.where is not None and node.start is None
    return f"{said}," if ends else said


def _parts(node: Node, operator: str) -> list[Node]:
    """The parts of a chain of the same operator, from left to right."""
    if isinstance(node, Binary) and node.operator == operator:
        return [*_parts(node.left, operator), *_parts(node.right, operator)]
    return [node]
