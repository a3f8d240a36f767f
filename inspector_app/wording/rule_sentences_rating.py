"""What became of a rating said in words: its grade, what its rule read, what would change it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.explanation import Explanation, NoFlip, Read
from inspector_app.domain.checklist.explanation.search import Change, ChangeKind
from inspector_app.domain.checklist.ratings import NotRated
from inspector_app.domain.expression.parser import parse
from inspector_app.domain.values import MaybeValue, Period, Unknown
from inspector_app.wording.rule_sentences import Speaker

_REASONS = {
    NotRated.UNKNOWN: "cannot_tell",
    NotRated.GAP: "gap",
    NotRated.OVERLAP: "overlap",
}


def result_sentence(one: Explanation, checklist: Checklist, speaking: Speaker) -> str:
    """Return the grade that stands, how it was set, or why there is none."""
    words, outcome = speaking.words, one.outcome
    rating = next(r for r in checklist.ratings if r.rating_id == outcome.rating_id)
    facts = {"rating": _capital(speaking.labels.values[rating.rating_id])}
    if outcome.overridden is not None:
        facts["grade"] = rating.grade(outcome.overridden).label
        if one.grade is None:
            return words["overridden_unrated"].format(**facts)
        return words["overridden"].format(computed=one.grade.label, **facts)
    if one.grade is not None:
        return words["result"].format(grade=one.grade.label, **facts)
    if outcome.reason is NotRated.WAITING:
        names = [speaking.labels.value(name, "") for name in outcome.waiting]
        return words["waits"].format(x=speaking.listed(names), **facts)
    return words[_REASONS[outcome.reason or NotRated.UNKNOWN]].format(**facts)


def read_sentences(one: Explanation, speaking: Speaker) -> tuple[str, ...]:
    """Return what the deciding rule read, each with its value."""
    return tuple(_read(read, speaking) for read in one.read)


def _read(read: Read, speaking: Speaker) -> str:
    node = parse(read.name).node
    if isinstance(read.value, Unknown):
        return f"{speaking.value(node, '')} {speaking.words['unknown']}"
    value = value_words(read.name, read.value, speaking)
    return speaking.words["read"].format(x=speaking.value(node, ""), value=value)


def flip_sentence(one: Explanation, checklist: Checklist, speaking: Speaker) -> str:
    """Return the smallest change that gives another grade, or that none was found.

    Empty for a rating without a grade.
    """
    words = speaking.words
    if one.flip is not None:
        rating = next(r for r in checklist.ratings if r.rating_id == one.outcome.rating_id)
        changes = speaking.listed([_change(c, checklist, speaking) for c in one.flip.changes])
        return words["flip"].format(grade=rating.grade(one.flip.value).label, x=changes)
    known = {NoFlip.NONE_FOUND: "flip_none", NoFlip.BOUND_REACHED: "flip_bound"}
    key = known.get(one.no_flip) if one.no_flip is not None else None
    return words[key] if key is not None else ""


def _change(change: Change, checklist: Checklist, speaking: Speaker) -> str:
    name = change.name
    if change.kind is not ChangeKind.FACT:
        name = checklist.question(change.name).answer_name
    before, after = (value_words(name, v, speaking) for v in (change.before, change.after))
    called = speaking.labels.value(name, "")
    return speaking.words["flip_change"].format(x=called, before=before, after=after)


def value_words(name: str, value: MaybeValue, speaking: Speaker) -> str:
    """Return a value as it is said of a name: an answer or option by its label."""
    match value:
        case Unknown():
            return speaking.words["not_known"]
        case str():
            return speaking.labels.option(name, "", value) or value
        case tuple():
            return speaking.listed([value_words(name, one, speaking) for one in value]) or "–"
        case Period(start=start, end=end):
            return f"{start} – {end or ''}".rstrip()
        case Fraction() | bool() | int() | date():
            return speaking.literal(value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
