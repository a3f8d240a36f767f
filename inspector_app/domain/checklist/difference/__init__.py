"""The difference between two versions of a template: what it says, what it means, what it does to
answers that were given under the older one.

Wording is compared as text. Rules are compared by what they mean: both versions are laid in one
abstraction, and where they differ a case is made that each version's own engine judges otherwise.

Decision: answers stay bound to the version they were given under, whatever the difference says; the
bridge only tells which series of figures may be drawn as one.
Decision: a question goes on under the same id when its text, its kind and its rules mean the same.
Guidance, legal sources and layout may change without a break; they are listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from inspector_app.domain.checklist import Basis, Checklist, Question, Rating
from inspector_app.domain.checklist.difference.meaning import (
    Comparison,
    Shift,
    fact_comparison,
    rating_comparison,
    shifts,
    standing_comparison,
    suggestion_comparison,
)
from inspector_app.domain.checklist.difference.rules import Pair
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.text import print_expression, print_value
from inspector_app.domain.values import Period


class ChangeKind(StrEnum):
    """What happened to a part of the template."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    REWRITTEN = "rewritten"
    MEANS_OTHERWISE = "means_otherwise"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``part`` is the section of the file, ``subject`` the id in it.

    ``aspect`` is the key that changed (empty for a part that came or went), with its text before
    and after. ``REWRITTEN``: a rule is written otherwise and means the same. ``MEANS_OTHERWISE``
    carries the ``shift``.
    """

    kind: ChangeKind
    part: str
    subject: str
    aspect: str = ""
    before: str = ""
    after: str = ""
    shift: Shift | None = None


class Continuation(StrEnum):
    """What becomes of the series of a question's answers."""

    CONTINUES = "continues"
    BREAKS = "breaks"
    ENDS = "ends"
    BEGINS = "begins"


@dataclass(frozen=True, slots=True)
class BridgeLine:
    """One question across the two versions. ``old`` or ``new`` is empty where it has none.

    ``stated``: the newer version says so itself, for the reason ``because``.
    """

    old: str
    new: str
    continuation: Continuation
    because: str = ""
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """Every change in the order of the newer version, and the bridge between the versions."""

    changes: tuple[Change, ...]
    bridge: tuple[BridgeLine, ...]
    replaces: bool


def difference(before: Checklist, after: Checklist) -> Difference:
    """Return what changed from an older to a newer version.

    ``replaces`` tells whether the newer says that it takes the older one's place; only then do its
    own bridges count.
    """
    pair = Pair(before, after)
    changes = tuple(_changes(pair))
    replaces = after.replaces == f"{before.slug}-{before.version}"
    return Difference(changes, tuple(_bridge(pair, changes, stated=replaces)), replaces)


# ---------------------------------------------------------------------- changes


def _changes(pair: Pair) -> Iterator[Change]:
    yield from _reworded("top", "", _top(pair.before), _top(pair.after))
    for part, key, aspects in _PARTS:
        old, new = (
            {getattr(item, key): item for item in _items(checklist, part)}
            for checklist in (pair.before, pair.after)
        )
        for subject, item in new.items():
            if subject not in old:
                yield Change(ChangeKind.ADDED, part, subject)
                continue
            yield from _reworded(part, subject, aspects(old[subject]), aspects(item))
            if part in _MEANINGS:
                yield from _MEANINGS[part](pair, old[subject], item)
        for subject in old:
            if subject not in new:
                yield Change(ChangeKind.REMOVED, part, subject)


def _items(checklist: Checklist, part: str) -> Sequence[Any]:
    found: Sequence[Any] = getattr(checklist, _ATTRIBUTES[part])
    return found


Aspects = Mapping[str, str]


def _reworded(part: str, subject: str, old: Aspects, new: Aspects) -> Iterator[Change]:
    for aspect in {**old, **new}:
        before, after = old.get(aspect, ""), new.get(aspect, "")
        if before != after:
            yield Change(ChangeKind.REWORDED, part, subject, aspect, before, after)


def _top(checklist: Checklist) -> Aspects:
    return {
        "title": checklist.title,
        "purpose": _text(checklist.purpose),
        "languages": ", ".join(checklist.languages),
        "document_types": ", ".join(checklist.document_types),
    }


def _plain(*keys: str) -> Callable[[Any], Aspects]:
    """The aspects of a part that are compared as they are written."""
    return lambda item: {key: _text(getattr(item, key)) for key in keys}


def _text(value: Any) -> str:  # noqa: PLR0911
    if value is None or value == ():
        return ""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Expression):
        return print_expression(value.node)
    if isinstance(value, (tuple, frozenset)):
        parts = [_text(part) for part in value]
        return ", ".join(sorted(parts) if isinstance(value, frozenset) else parts)
    if isinstance(value, Basis):
        return _basis(value)
    if hasattr(value, "__dataclass_fields__") and not isinstance(value, Period):
        inner = (_text(getattr(value, key)) for key in value.__dataclass_fields__)
        return " · ".join(part for part in inner if part)
    return print_value(value)


def _basis(basis: Basis) -> str:
    spans = (
        basis.valid_from.isoformat() if basis.valid_from.year > 1 else "",
        basis.valid_to.isoformat() if basis.valid_to.year < 9999 else "",
    )
    span = f" ({spans[0]}–{spans[1]})" if any(spans) else ""
    return f"{basis.provision}{span}{' · ' + _text(basis.when) if basis.when else ''}"


_QUESTION = (
    *("kind", "text", "short", "section", "guidance", "evidence_hint", "guidance_for"),
    *("level", "depth", "universal", "polarity", "entry", "bases", "level_exceptions"),
    *("reason_required_for", "evidence_required_for", "reason_required_when"),
    *("evidence_required_when", "event_on", "fact_id", "table_id"),
)
_PARTS: tuple[tuple[str, str, Callable[[Any], Aspects]], ...] = (
    ("source", "source_id", _plain("title", "state_on", "note")),
    ("parameter", "parameter_id", _plain("label", "type", "value", "nature", "least", "most")),
    ("register", "value_id", _plain("label", "type", "field", "options", "checked")),
    ("table", "table_id", _plain("title", "columns", "empty_text")),
    ("group", "group_id", _plain("label", "members")),
    (
        "deadline",
        "deadline_id",
        _plain(
            *("title", "starts", "first", "following", "ends", "judged_from", "done", "done_on"),
            *("tolerance", "applies_when", "by_hand"),
        ),
    ),
    ("fact", "fact_id", _plain("label", "type", "unit", "shown")),
    ("question", "question_id", _plain(*_QUESTION)),
    ("rating", "rating_id", _plain("title", "kind", "section", "guidance", "override_by")),
)
_ATTRIBUTES = {
    "source": "sources",
    "parameter": "parameters",
    "register": "register_values",
    "table": "tables",
    "group": "groups",
    "deadline": "deadlines",
    "fact": "facts",
    "question": "questions",
    "rating": "ratings",
}


# ---------------------------------------------------------------------- meaning


def _meaning(
    pair: Pair, where: tuple[str, str, str], texts: tuple[str, str], comparison: Comparison
) -> Iterator[Change]:
    """The shifts of a rule; where there are none but the text changed, that it means the same."""
    part, subject, aspect = where
    found = False
    for shift in shifts(pair, comparison):
        found = True
        kind = ChangeKind.MEANS_OTHERWISE
        yield Change(kind, part, subject, aspect, shift.before, shift.after, shift)
    if not found and texts[0] != texts[1]:
        yield Change(ChangeKind.REWRITTEN, part, subject, aspect, *texts)


def _of_question(pair: Pair, old: Question, new: Question) -> Iterator[Change]:
    if old.is_scored and new.is_scored:
        texts = _text(old.suggestions), _text(new.suggestions)
        where = ("question", new.question_id, "suggestion")
        yield from _meaning(pair, where, texts, suggestion_comparison(pair, old, new))
    texts = _standing_text(old), _standing_text(new)
    where = ("question", new.question_id, "standing")
    yield from _meaning(pair, where, texts, standing_comparison(pair, old, new))


def _standing_text(question: Question) -> str:
    rules = (question.applies_when, question.applies, question.not_applicable_when, question.forced)
    return " | ".join(_text(rule) for rule in rules)


def _of_rating(pair: Pair, old: Rating, new: Rating) -> Iterator[Change]:
    texts = _text((old.ordered, old.grades)), _text((new.ordered, new.grades))
    where = ("rating", new.rating_id, "grade")
    yield from _meaning(pair, where, texts, rating_comparison(pair, old, new))


def _of_fact(pair: Pair, old: Any, new: Any) -> Iterator[Change]:
    texts = _text(old.rule), _text(new.rule)
    where = ("fact", new.fact_id, "rule")
    yield from _meaning(pair, where, texts, fact_comparison(pair, new.fact_id))


_MEANINGS: Mapping[str, Callable[[Pair, Any, Any], Iterator[Change]]] = {
    "question": _of_question,
    "rating": _of_rating,
    "fact": _of_fact,
}


# ---------------------------------------------------------------------- bridge

_BREAKING = frozenset(("kind", "text", "universal", "polarity", "entry", "event_on"))


def _bridge(pair: Pair, changes: Sequence[Change], *, stated: bool) -> Iterator[BridgeLine]:
    """The questions that take answers, those of the newer version first, then what has ended."""
    old = {str(q.question_id): q for q in pair.before.questions if _takes_answers(q)}
    bridged: set[str] = set()
    bridges = pair.after.bridges if stated else ()
    for question in pair.after.questions:
        if not _takes_answers(question):
            continue
        own = [b for b in bridges if b.new in (question.written_id, question.question_id)]
        for bridge in own:
            before = _old_id(bridge.old, question, old)
            bridged.add(before)
            found = Continuation.BREAKS if bridge.breaks else Continuation.CONTINUES
            yield BridgeLine(before, question.question_id, found, bridge.because, stated=True)
        if not own:
            bridged.add(question.question_id)
            yield _by_itself(question, old, changes)
    taken = {b.old for b in bridges} | bridged
    for name, question in old.items():
        if not {name, question.written_id} & taken:
            yield BridgeLine(name, "", Continuation.ENDS)


def _takes_answers(question: Question) -> bool:
    return question.is_scored or question.entry is not None


def _old_id(written: str, question: Question, old: Mapping[str, Question]) -> str:
    """The older question of the same person where both are asked for each of a group."""
    expanded = f"{written}.{question.member_id}"
    return expanded if question.member_id and expanded in old else written


def _by_itself(
    question: Question, old: Mapping[str, Question], changes: Sequence[Change]
) -> BridgeLine:
    name = question.question_id
    if name not in old:
        return BridgeLine("", name, Continuation.BEGINS)
    broken = [
        change.aspect
        for change in changes
        if (change.part, change.subject) == ("question", name) and _breaks(change)
    ]
    kind = Continuation.BREAKS if broken else Continuation.CONTINUES
    return BridgeLine(name, name, kind, ", ".join(dict.fromkeys(broken)))


def _breaks(change: Change) -> bool:
    """Whether a change of a question means that its answers can no longer be compared."""
    if change.kind is ChangeKind.MEANS_OTHERWISE:
        return True
    return change.kind is ChangeKind.REWORDED and change.aspect in _BREAKING
