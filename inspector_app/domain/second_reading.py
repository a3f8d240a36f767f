"""Two independent readings of one file, side by side: only what differs, with reasons and evidence.

Decision: answers that the rules computed in both readings and that differ are no difference of
their own: they follow from the logs and the checked register values, and are computed anew from
those that become common.
Decision: rows of a log are compared by their values, not by when they were written; a row that both
have is common, the others are shown on the side that has them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.checklist import Answer, Checklist, Question
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import CaseReview, Evidence, LogRow, Outcome
from inspector_app.domain.review_facts import CaseFacts
from inspector_app.domain.review_progress import standing_answer
from inspector_app.domain.values import Value

AgreedValue = Answer | Outcome | tuple[LogRow, ...] | str
"""What can be agreed on: an answer, what became of the akt, rows beyond the common ones, or what
the akt says of a register value (empty: the register stands)."""


class Aspect(StrEnum):
    """What of a reading is compared."""

    OUTCOME = "outcome"
    LOG = "log"
    REGISTER_VALUE = "register_value"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, order=True)
class Matter:
    """One thing that two readings may differ in: a question, a table, a register value."""

    aspect: Aspect
    target: str = ""

    @property
    def key(self) -> str:
        """The name under which it is stored: "answer/BES-01"."""
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
    """What one reading says of a matter. ``None`` for no answer; ``computed`` by the rules."""

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
    """Return all that differs: outcome, logs, register values, answers in the template's order."""
    return (
        *_outcome(pair),
        *_logs(checklist, pair),
        *_register_values(checklist, pair),
        *_answers(checklist, pair),
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
    return tuple(sorted((name, value) for name, value in row.values.items() if value != ""))


def same_value(one: AgreedValue | None, other: AgreedValue | None) -> bool:
    """Whether two values say the same; rows are compared by content and in any order."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return Counter(map(_content, one)) == Counter(map(_content, other))
    return one == other


def _register_values(checklist: Checklist, pair: Pair) -> Iterator[Difference]:
    for value in checklist.register_values:
        one, other = (pair.of(part).review.register_values.get(value.value_id, "") for part in Part)
        if one != other:
            matter = Matter(Aspect.REGISTER_VALUE, value.value_id)
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
    computed = answer is not None and own not in read.review.answers
    reason = read.review.reasons.get(own, "")
    return Stand(answer, reason, read.review.question_evidence(own), computed)


def check_value(checklist: Checklist, matter: Matter, value: AgreedValue) -> None:
    """Raise unless the value is one of the matter's.

    Codes: ``question_unknown``, ``answer_not_offered``, ``table_unknown``,
    ``register_value_unknown``, ``agreed_value_unfit``.
    """
    match matter.aspect:
        case Aspect.ANSWER:
            _check_answer(checklist, matter.target, value)
        case Aspect.OUTCOME:
            _require(isinstance(value, Outcome) and value is not Outcome.OPEN)
        case Aspect.LOG:
            if matter.target not in {table.table_id for table in checklist.tables}:
                raise InspectionError("table_unknown", table=matter.target)
            rows = value if isinstance(value, tuple) else ()
            _require(isinstance(value, tuple) and all(r.table == matter.target for r in rows))
        case Aspect.REGISTER_VALUE:
            if matter.target not in {v.value_id for v in checklist.register_values}:
                raise InspectionError("register_value_unknown", value_id=matter.target)
            _require(type(value) is str)


def _check_answer(checklist: Checklist, target: str, value: AgreedValue) -> None:
    asked: Mapping[str, Question] = {str(q.question_id): q for q in checklist.scored_questions}
    if target not in asked:
        raise InspectionError("question_unknown", question=target)
    _require(isinstance(value, Answer))
    if value not in asked[target].offered_answers:
        raise InspectionError("answer_not_offered", question=target, answer=str(value))


def _require(fits: bool) -> None:
    if not fits:
        raise InspectionError("agreed_value_unfit")


def changes_an_answer(pair: Pair, checklist: Checklist, matter: Matter, value: AgreedValue) -> bool:
    """Whether the value is another than at least one of the readings has."""
    return any(not same_value(value, one) for one in _said(pair, checklist, matter))


def _said(pair: Pair, checklist: Checklist, matter: Matter) -> Iterable[AgreedValue | None]:
    for part in Part:
        read = pair.of(part)
        match matter.aspect:
            case Aspect.ANSWER:
                yield stand_of(checklist.question(matter.target), read).value
            case Aspect.OUTCOME:
                yield read.review.outcome
            case Aspect.LOG:
                yield rows_apart(pair, matter.target, part)
            case Aspect.REGISTER_VALUE:
                yield read.review.register_values.get(matter.target, "")
