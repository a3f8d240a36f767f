"""The themes of a template: one, or several that were combined into one text.

A combined template keeps what its parts share once. So a question that two themes ask is counted
once and told under one theme; the other says that it is shared.

Decision: a theme is told by its theme rating, and the parts of a combined template stand in their
order. A question belongs to the theme whose other questions carry the same letters before the
hyphen (``ABC`` of ``ABC-n``); one with the letters of no theme belongs to the first theme that
reads it. Where a part has no theme rating, the themes cannot be told apart and all is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.checklist import Checklist, Question, Rating, RatingKind
from inspector_app.domain.checklist.evaluation.waiting import waited_for
from inspector_app.domain.expression import answer_name

JOINT = " + "
"""What stands between the titles of a combined template."""
Reads = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme: what is told under it, and what it shares that is told under another.

    ``questions`` and ``ratings`` hold ids in the template's order; no id is in two themes.
    ``shared`` are ids of questions that its ratings read and that another theme tells.
    """

    title: str
    questions: tuple[str, ...]
    ratings: tuple[str, ...]
    shared: tuple[str, ...] = ()


def themes(checklist: Checklist) -> tuple[Theme, ...]:
    """Return the themes in their order; together they hold every question and rating once."""
    heads = [r for r in checklist.ratings if r.kind is RatingKind.THEME]
    if len(checklist.combined_from) < 2 or len(heads) != len(checklist.combined_from):
        return (_whole(checklist),)
    reads = waited_for(checklist)
    by_rating = _ratings_by_theme(checklist.ratings, heads, reads)
    by_question = _questions_by_theme(checklist, by_rating, reads)
    titles = _titles(checklist, heads)
    return tuple(
        Theme(
            title,
            tuple(name for name, owner in by_question.items() if owner == at),
            tuple(name for name, owner in by_rating.items() if owner == at),
            tuple(_shared(at, by_question, by_rating, reads)),
        )
        for at, title in enumerate(titles)
    )


def shared_tables(checklist: Checklist) -> dict[str, tuple[str, ...]]:
    """Return the titles of the themes that fill in each log that more than one theme asks for."""
    found: dict[str, list[str]] = {}
    for theme in themes(checklist):
        asked = [checklist.question(name).table_id for name in theme.questions]
        for table in dict.fromkeys(name for name in asked if name):
            found.setdefault(table, []).append(theme.title)
    return {table: tuple(titles) for table, titles in found.items() if len(titles) > 1}


def questions_behind(checklist: Checklist, rating_id: str) -> tuple[str, ...]:
    """Return the ids of the questions that a rating rests on, through other ratings too."""
    reads = waited_for(checklist)
    names, waiting = set[str](), [rating_id]
    while waiting:
        for name in reads.get(waiting.pop(), ()):
            if name not in names:
                names.add(name)
                waiting.append(name)
    asked = checklist.scored_questions
    return tuple(str(q.question_id) for q in asked if q.answer_name in names)


def number_of(checklist: Checklist, question: Question) -> str:
    """Return the number that people call a question by: ``A-11b (mamma)``, never its inner id."""
    if not question.group_id:
        return str(question.question_id)
    groups = {group.group_id: group.members for group in checklist.groups}
    members = {member.member_id: member.label for member in groups.get(question.group_id, ())}
    label = members.get(question.member_id, "")
    return f"{question.written_id} ({label})" if label else question.written_id


def name_of(checklist: Checklist, question: Question) -> str:
    """Return number and short name; the person is said once: ``A-11b Samtal med mamma``."""
    number = number_of(checklist, question)
    person = number.removeprefix(question.written_id).strip(" ()")
    if person and person in question.short:
        number = question.written_id
    return f"{number} {question.short}"


def _whole(checklist: Checklist) -> Theme:
    return Theme(
        checklist.title,
        tuple(str(q.question_id) for q in checklist.questions),
        tuple(r.rating_id for r in checklist.ratings),
    )


def _titles(checklist: Checklist, heads: list[Rating]) -> list[str]:
    titles = checklist.title.split(JOINT)
    return titles if len(titles) == len(heads) else [head.title for head in heads]


def _ratings_by_theme(
    ratings: tuple[Rating, ...], heads: list[Rating], reads: Reads
) -> dict[str, int]:
    """Return the theme of each rating: the one that reads it, else the next that concludes."""
    owner: dict[str, int] = {}
    for at, head in enumerate(heads):
        owner[head.rating_id] = at
        for name in reads[head.rating_id]:
            owner.setdefault(name, at)
    found: dict[str, int] = {}
    following = len(heads) - 1
    for rating in reversed(ratings):
        if rating.kind is RatingKind.THEME:
            following = owner[rating.rating_id]
        found[rating.rating_id] = owner.get(rating.rating_id, following)
    return {rating.rating_id: found[rating.rating_id] for rating in ratings}


def _questions_by_theme(
    checklist: Checklist, by_rating: Mapping[str, int], reads: Reads
) -> dict[str, int]:
    """Return the theme of each question."""
    readers: dict[str, list[int]] = {}
    for rating, names in reads.items():
        for name in names:
            readers.setdefault(name, []).append(by_rating[rating])
    codes: dict[int, Counter[str]] = {}
    for question in checklist.questions:
        for at in readers.get(question.answer_name, ()):
            codes.setdefault(at, Counter())[_code(question)] += 1
    own = {counted.most_common(1)[0][0]: at for at, counted in codes.items()}
    found: dict[str, int] = {}
    before = 0
    for question in checklist.questions:
        read_by = readers.get(question.answer_name)
        before = own.get(_code(question), min(read_by) if read_by else before)
        found[str(question.question_id)] = before
    return found


def _code(question: Question) -> str:
    return str(question.question_id).split("-", 1)[0]


def _shared(
    at: int, by_question: Mapping[str, int], by_rating: Mapping[str, int], reads: Reads
) -> list[str]:
    read = {name for rating, names in reads.items() if by_rating[rating] == at for name in names}
    return [q for q, owner in by_question.items() if owner != at and answer_name(q) in read]
