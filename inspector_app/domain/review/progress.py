"""How far the reading of a case has come, and what klarmarkering still lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.checklist import (
    NOT_RATED,
    Answer,
    Checklist,
    Column,
    Question,
    QuestionId,
    QuestionKind,
    Table,
)
from inspector_app.domain.checklist.evaluation import Missing
from inspector_app.domain.review import CaseReview, Completion, LogRow, Outcome
from inspector_app.domain.review.applicability import is_asked
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.review.late_rows import counted_rows

__all__ = [
    "Missing",
    "Progress",
    "QuestionState",
    "completion_of",
    "missing",
    "progress",
    "standing_answer",
    "standing_grade",
    "state_of",
]


class QuestionState(StrEnum):
    """How a question stands in a case.

    ``NOT_ASKED``: the template's rule leaves it out here. ``FORCED``: other values leave no choice.
    ``COMPUTED``: the rules give the answer and nobody has decided otherwise. ``SHOWN``: a fact or a
    log, which has no answer. An entry is answered when it is stated, "framgår inte" included.
    """

    NOT_ASKED = "not_asked"
    FORCED = "forced"
    ANSWERED = "answered"
    COMPUTED = "computed"
    UNANSWERED = "unanswered"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many questions are to be answered by hand, how many are, and what is computed.

    Stated facts that are required count as questions; forced answers count as computed.
    """

    answered: int
    total: int
    computed: int
    flagged: int


def state_of(question: Question, review: CaseReview, facts: CaseFacts) -> QuestionState:  # noqa: PLR0911
    """Return how the question stands."""
    standing = facts.standing(question)
    if not standing.is_asked:
        return QuestionState.NOT_ASKED
    if question.entry is not None:
        return _entry_state(question, review)
    if not question.is_scored:
        return QuestionState.SHOWN
    if standing.settled is not None:
        return QuestionState.FORCED
    if review.answers.get(question.question_id) in standing.offered:
        return QuestionState.ANSWERED
    computed = question.kind is QuestionKind.COMPUTED
    if computed and standing.suggested is not None:
        return QuestionState.COMPUTED
    return QuestionState.UNANSWERED


def _entry_state(question: Question, review: CaseReview) -> QuestionState:
    entry = question.entry
    if entry is None or entry.name in review.entries:
        return QuestionState.ANSWERED
    return QuestionState.UNANSWERED if entry.required else QuestionState.SHOWN


def standing_answer(question: Question, review: CaseReview, facts: CaseFacts) -> Answer | None:
    """The answer that stands now: forced, else by hand, else computed; ``None`` when not asked or
    not answered.

    In a klarmarkerad case forced and computed answers are those recorded at klarmarkering.
    """
    state = state_of(question, review, facts)
    if state in (QuestionState.NOT_ASKED, QuestionState.SHOWN) or not question.is_scored:
        return None
    if review.is_completed or state is QuestionState.ANSWERED:
        return review.answer(question.question_id)
    standing = facts.standing(question)
    if state is QuestionState.FORCED:
        return standing.settled
    return standing.suggested if state is QuestionState.COMPUTED else None


def standing_grade(rating_id: str, review: CaseReview, facts: CaseFacts) -> str | None:
    """The grade that stands: set by hand, else computed, recorded in a klarmarkerad case.

    ``None`` when the rating has none.
    """
    override = review.overrides.get(rating_id)
    if override is not None:
        return override.grade
    if review.completion is not None and review.completion.ratings:
        recorded = dict(review.completion.ratings).get(rating_id, NOT_RATED)
        return None if recorded == NOT_RATED else recorded
    return facts.ratings[rating_id].computed


def progress(review: CaseReview, checklist: Checklist, facts: CaseFacts) -> Progress:
    """Return the progress of a case over the questions that are asked in it."""
    states = [state_of(q, review, facts) for q in checklist.questions]
    answered = states.count(QuestionState.ANSWERED)
    total = answered + states.count(QuestionState.UNANSWERED)
    computed = states.count(QuestionState.COMPUTED) + states.count(QuestionState.FORCED)
    flagged = sum(1 for q in checklist.questions if q.question_id in review.flags)
    return Progress(answered, total, computed, flagged)


def missing(review: CaseReview, checklist: Checklist, facts: CaseFacts) -> tuple[Missing, ...]:
    """Return everything klarmarkering lacks, in the template's order.

    An akt that could not be read at all lacks nothing. In an incomplete akt questions may stay
    unanswered, facts unstated and logs empty; the results count them as bounds.
    """
    if not review.outcome.is_scored:
        return ()
    partial = review.outcome is Outcome.INCOMPLETE
    found: list[Missing] = []
    for question in checklist.questions:
        if is_asked(question, facts):
            lacks = (
                _log_lacks(checklist.table(question.table_id), review, facts, partial=partial)
                if question.kind is QuestionKind.LOG
                else _question_lacks(question, review, facts, partial=partial)
            )
            found.extend(lacks)
    return tuple(dict.fromkeys(found))  # a log may stand under several questions


def _question_lacks(
    question: Question, review: CaseReview, facts: CaseFacts, *, partial: bool
) -> Iterator[Missing]:
    target = question.question_id
    state = state_of(question, review, facts)
    if state is QuestionState.UNANSWERED:
        if not partial:
            yield Missing("entry_missing" if question.entry else "answer_missing", target)
        return
    if state is QuestionState.FORCED or not question.is_scored:
        return
    answer = standing_answer(question, review, facts)
    if answer is None:
        return
    code = _reason_code(question, review, facts, answer)
    if code and not review.reasons.get(target):
        yield Missing(code, target)
    if asks_for_evidence(question, facts, answer) and not review.question_evidence(target):
        yield Missing("evidence_missing", target)


def needs_reason(question: Question, review: CaseReview, facts: CaseFacts) -> bool:
    """Return whether the answer that stands needs a written reason, be it written or not."""
    if not review.outcome.is_scored or not is_asked(question, facts):
        return False
    if state_of(question, review, facts) in (QuestionState.FORCED, QuestionState.UNANSWERED):
        return False
    answer = standing_answer(question, review, facts)
    return answer is not None and bool(_reason_code(question, review, facts, answer))


def asks_for_evidence(question: Question, facts: CaseFacts, answer: Answer | None) -> bool:
    """Return whether klarmarkering needs evidence for ``answer``, ``None`` when none is given."""
    by_rule = question.evidence_required_when is not None and _asks(
        facts.holds(question.evidence_required_when)
    )
    return by_rule or answer in question.evidence_required_for


def _asks(held: bool | None) -> bool:
    """A rule that cannot be told asks for nothing."""
    return held is True


def _reason_code(question: Question, review: CaseReview, facts: CaseFacts, answer: Answer) -> str:
    """Why the answer needs a reason; empty when it needs none."""
    standing = facts.standing(question)
    by_hand = question.question_id in review.answers
    if by_hand and standing.suggested is not None and standing.suggested is not answer:
        return "deviation_reason_missing"
    doubtful = standing.doubtful and answer is Answer.NOT_APPLICABLE
    by_rule = question.reason_required_when is not None and _asks(
        facts.holds(question.reason_required_when)
    )
    needed = doubtful or by_rule or answer in question.reason_required_for
    return "reason_missing" if needed else ""


def _log_lacks(
    table: Table, review: CaseReview, facts: CaseFacts, *, partial: bool
) -> Iterator[Missing]:
    if table.table_id in facts.unread_tables and not partial:
        yield Missing("log_missing", table.table_id)
    required = [c for c in table.entered_columns if c.required]
    for row in counted_rows(review, table.table_id):
        yield from _row_lacks(row, required)


def _row_lacks(row: LogRow, required: list[Column]) -> Iterator[Missing]:
    for column in required:
        if row.values.get(column.column_id, "") == "":
            yield Missing("cell_missing", row.table, row.row_id, column.column_id)


def completion_of(review: CaseReview, checklist: Checklist, facts: CaseFacts) -> Completion:
    """Return the klarmarkering: every answer that nobody decided, and the computed grades."""
    states = {q.question_id: state_of(q, review, facts) for q in checklist.scored_questions}
    return Completion(
        computed=tuple(_settled(checklist, facts, states, QuestionState.COMPUTED)),
        forced=tuple(_settled(checklist, facts, states, QuestionState.FORCED)),
        ratings=tuple(
            (rating.rating_id, facts.ratings[rating.rating_id].computed or NOT_RATED)
            for rating in checklist.ratings
        ),
        set_aside=tuple(
            str(name)
            for name, state in states.items()
            if name in review.answers and state is not QuestionState.ANSWERED
        ),
    )


def _settled(
    checklist: Checklist,
    facts: CaseFacts,
    states: Mapping[QuestionId, QuestionState],
    wanted: QuestionState,
) -> Iterator[tuple[str, Answer]]:
    for question in checklist.scored_questions:
        standing = facts.standing(question)
        forced = wanted is QuestionState.FORCED
        answer = standing.settled if forced else standing.suggested
        if states[question.question_id] is wanted and answer is not None:
            yield str(question.question_id), answer
