"""Two independent readings of one file, side by side: only what differs, with reasons and evidence.

Decision: answers that the rules computed in both readings and that differ are no difference of
their own: they follow from the logs and the checked register values, and are computed anew from
those that become common.
Decision: rows of a log are compared by their values, not by when they were written; a row that both
have is common, the others are shown on the side that has them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.checklist import Answer, Checklist, Question
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import (
    COPIED_FROM,
    COPIED_TO,
    CaseReview,
    Evidence,
    LogRow,
    Outcome,
    RatingOverride,
    Stated,
)
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.review.progress import QuestionState, standing_answer, state_of
from inspector_app.domain.values import Value

AgreedValue = Answer | Outcome | tuple[LogRow, ...] | Stated | RatingOverride | str
"""What can be agreed on: an answer, what became of the akt, rows beyond the common ones, a stated
fact, a grade set by hand, or what the akt says of a register value. An empty text says that nothing
is stated: the register stands, no fact is stated, the computed grade stands."""
NOTHING = ""


class Aspect(StrEnum):
    """What of a reading is compared, in the order in which it is settled best."""

    OUTCOME = "outcome"
    LOG = "log"
    REGISTER_VALUE = "register_value"
    ENTRY = "entry"
    ANSWER = "answer"
    GRADE = "grade"


@dataclass(frozen=True, slots=True, order=True)
class Matter:
    """One thing that two readings may differ in: a question, a table, a register value."""

    aspect: Aspect
    target: str = ""

    @property
    def key(self) -> str:
        """The name under which it is stored: "answer/AB-01"."""
        return f"{self.aspect.value}/{self.target}"


def matter_of(key: str) -> Matter:
    """Return the matter of a stored name."""
    aspect, _, target = key.partition("/")
    return Matter(Aspect(aspect), target)


@dataclass(frozen=True, slots=True)
class FileRead:
    """One sealed reading: who read, what she found and what follows from it."""

    reader: str
    review: CaseReview
    facts: CaseFacts


@dataclass(frozen=True, slots=True)
class Pair:
    """Both readings of one file, klarmarkerade."""

    first: FileRead
    second: FileRead

    def of(self, part: Part) -> FileRead:
        """Return one of them."""
        return self.first if part is Part.FIRST else self.second

    @property
    def readers(self) -> tuple[str, str]:
        """Who read, the first reader first."""
        return self.first.reader, self.second.reader


@dataclass(frozen=True, slots=True)
class Stand:
    """What one reading says of a matter. ``None`` for no answer; ``computed``: by the rules."""

    value: AgreedValue | None
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    computed: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """One matter in which the two readings differ."""

    matter: Matter
    first: Stand
    second: Stand


def differences(checklist: Checklist, pair: Pair) -> tuple[Difference, ...]:
    """Return all that differs: outcome, logs, values of the register, stated facts, answers in the
    template's order, grades set by hand."""
    return (
        *_outcome(pair),
        *_logs(checklist, pair),
        *_plain(checklist, pair, Aspect.REGISTER_VALUE),
        *_plain(checklist, pair, Aspect.ENTRY),
        *_answers(checklist, pair),
        *_plain(checklist, pair, Aspect.GRADE),
    )


def _outcome(pair: Pair) -> Iterator[Difference]:
    one, other = pair.first.review.outcome, pair.second.review.outcome
    if one is not other:
        stands = Stand(one, pair.first.review.note), Stand(other, pair.second.review.note)
        yield Difference(Matter(Aspect.OUTCOME), *stands)


def _logs(checklist: Checklist, pair: Pair) -> Iterator[Difference]:
    for table in checklist.tables:
        first, second = (rows_apart(pair, table.table_id, part) for part in Part)
        if first or second:
            matter = Matter(Aspect.LOG, table.table_id)
            yield Difference(matter, Stand(first), Stand(second))


def common_rows(pair: Pair, table: str) -> tuple[LogRow, ...]:
    """Return the rows that both readings have, as the first wrote them."""
    apart = {row.row_id for row in rows_apart(pair, table, Part.FIRST)}
    return tuple(r for r in pair.first.review.table_rows(table) if r.row_id not in apart)


def rows_apart(pair: Pair, table: str, part: Part) -> tuple[LogRow, ...]:
    """Return the rows of one reading that the other has not; of two alike, one may be apart."""
    theirs = Counter(_content(row) for row in pair.of(part.other).review.table_rows(table))
    apart = []
    for row in pair.of(part).review.table_rows(table):
        if theirs[_content(row)]:
            theirs[_content(row)] -= 1
        else:
            apart.append(row)
    return tuple(apart)


def _content(row: LogRow) -> tuple[tuple[str, Value], ...]:
    said = ((name, value) for name, value in row.values.items() if value != "")
    return tuple(sorted((n, v) for n, v in said if n not in (COPIED_FROM, COPIED_TO)))


def same_value(one: AgreedValue | None, other: AgreedValue | None) -> bool:
    """Whether two values say the same; rows are compared by content and in any order."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return Counter(map(_content, one)) == Counter(map(_content, other))
    return one == other


def targets(checklist: Checklist, aspect: Aspect) -> tuple[str, ...]:
    """Return what a template has of an aspect, in its order; nothing for the outcome."""
    match aspect:
        case Aspect.REGISTER_VALUE:
            return tuple(value.value_id for value in checklist.register_values)
        case Aspect.ENTRY:
            return tuple(q.entry.name for q in checklist.questions if q.entry is not None)
        case Aspect.GRADE:
            return tuple(rating.rating_id for rating in checklist.ratings)
        case Aspect.LOG:
            return tuple(table.table_id for table in checklist.tables)
        case Aspect.ANSWER:
            return tuple(str(question.question_id) for question in checklist.scored_questions)
        case Aspect.OUTCOME:
            return ()


def said_of(review: CaseReview, matter: Matter) -> AgreedValue:
    """Return what a review states of a register value, a fact or a grade; ``NOTHING`` if nothing.

    Of a matter of another aspect this is a defect of the caller (``KeyError``).
    """
    held: Mapping[Aspect, Mapping[str, AgreedValue]] = {
        Aspect.REGISTER_VALUE: review.register_values,
        Aspect.ENTRY: review.entries,
        Aspect.GRADE: review.overrides,
    }
    return held[matter.aspect].get(matter.target, NOTHING)


def _plain(checklist: Checklist, pair: Pair, aspect: Aspect) -> Iterator[Difference]:
    for target in targets(checklist, aspect):
        matter = Matter(aspect, target)
        one, other = (said_of(pair.of(part).review, matter) for part in Part)
        if one != other:
            yield Difference(matter, Stand(one), Stand(other))


def _answers(checklist: Checklist, pair: Pair) -> Iterator[Difference]:
    for question in checklist.scored_questions:
        first, second = (stand_of(question, pair.of(part)) for part in Part)
        if first.value != second.value and not (first.computed and second.computed):
            matter = Matter(Aspect.ANSWER, question.question_id)
            yield Difference(matter, first, second)


def stand_of(question: Question, read: FileRead) -> Stand:
    """Return what a reading says of a question."""
    own = question.question_id
    answer = standing_answer(question, read.review, read.facts)
    state = state_of(question, read.review, read.facts)
    computed = state in (QuestionState.COMPUTED, QuestionState.FORCED)
    reason = read.review.reasons.get(own, "")
    return Stand(answer, reason, read.review.question_evidence(own), computed)
