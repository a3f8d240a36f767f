"""How far the reading of a case has come, and what klarmarkering still lacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.checklist import Answer, Checklist, Column, Question, QuestionKind, Table
from inspector_app.domain.review import CaseReview, Completion, LogRow, Outcome
from inspector_app.domain.review_applicability import is_asked, suggested_answer
from inspector_app.domain.review_facts import CaseFacts


class QuestionState(StrEnum):
    """How a question stands in a case.

    ``NOT_ASKED``: the template's rule leaves it out here. ``COMPUTED``: the rules give the answer
    and nobody has decided otherwise. ``SHOWN``: a fact or a log, which has no answer.
    """

    NOT_ASKED = "not_asked"
    ANSWERED = "answered"
    COMPUTED = "computed"
    UNANSWERED = "unanswered"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Progress:
    """How many questions are to be answered by hand, how many are, and what is computed."""

    answered: int
    total: int
    computed: int
    flagged: int


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that klarmarkering lacks.

    Codes: ``answer_missing``, ``reason_missing`` and ``deviation_reason_missing`` (``target`` is
    the question), ``evidence_missing`` (question), ``log_missing`` (table), ``cell_missing``
    (table; ``row_id`` and ``column`` tell which).
    """

    code: str
    target: str
    row_id: str = ""
    column: str = ""


def state_of(question: Question, review: CaseReview, facts: CaseFacts) -> QuestionState:
    """Return how the question stands."""
    if not is_asked(question, facts):
        return QuestionState.NOT_ASKED
    if not question.is_scored:
        return QuestionState.SHOWN
    if question.question_id in review.answers:
        return QuestionState.ANSWERED
    computed = question.kind is QuestionKind.COMPUTED
    if computed and suggested_answer(question, facts) is not None:
        return QuestionState.COMPUTED
    return QuestionState.UNANSWERED


def standing_answer(question: Question, review: CaseReview, facts: CaseFacts) -> Answer | None:
    """The answer that stands now: by hand, else computed; ``None`` when not asked or not answered.

    In a klarmarkerad case computed answers are those recorded at klarmarkering.
    """
    state = state_of(question, review, facts)
    if state in (QuestionState.NOT_ASKED, QuestionState.SHOWN):
        return None
    if review.is_completed or state is QuestionState.ANSWERED:
        return review.answer(question.question_id)
    return suggested_answer(question, facts) if state is QuestionState.COMPUTED else None


def progress(review: CaseReview, checklist: Checklist, facts: CaseFacts) -> Progress:
    """Return the progress of a case over the questions that are asked in it."""
    states = [state_of(q, review, facts) for q in checklist.questions]
    answered = states.count(QuestionState.ANSWERED)
    total = answered + states.count(QuestionState.UNANSWERED)
    flagged = sum(1 for q in checklist.questions if q.question_id in review.flags)
    return Progress(answered, total, states.count(QuestionState.COMPUTED), flagged)


def missing(review: CaseReview, checklist: Checklist, facts: CaseFacts) -> tuple[Missing, ...]:
    """Return everything klarmarkering lacks, in the template's order.

    An akt that could not be read at all lacks nothing. In an incomplete akt questions may stay
    unanswered and logs empty; the results count them as bounds.
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
    return tuple(found)


def _question_lacks(
    question: Question, review: CaseReview, facts: CaseFacts, *, partial: bool
) -> Iterator[Missing]:
    if not question.is_scored:
        return
    target = question.question_id
    answer = standing_answer(question, review, facts)
    if answer is None:
        if not partial:
            yield Missing("answer_missing", target)
        return
    code = _reason_code(question, review, facts, answer)
    if code and not review.reasons.get(target):
        yield Missing(code, target)
    if answer in question.evidence_required_for and not review.question_evidence(target):
        yield Missing("evidence_missing", target)


def _reason_code(question: Question, review: CaseReview, facts: CaseFacts, answer: Answer) -> str:
    """Why the answer needs a reason; empty when it needs none."""
    suggested = suggested_answer(question, facts)
    by_hand = question.question_id in review.answers
    if by_hand and suggested is not None and suggested is not answer:
        return "deviation_reason_missing"
    return "reason_missing" if answer in question.reason_required_for else ""


def _log_lacks(
    table: Table, review: CaseReview, facts: CaseFacts, *, partial: bool
) -> Iterator[Missing]:
    if table.table_id in facts.unread_tables and not partial:
        yield Missing("log_missing", table.table_id)
    required = [c for c in table.entered_columns if c.required]
    for row in review.table_rows(table.table_id):
        yield from _row_lacks(row, required)


def _row_lacks(row: LogRow, required: list[Column]) -> Iterator[Missing]:
    for column in required:
        if row.values.get(column.column_id, "") == "":
            yield Missing("cell_missing", row.table, row.row_id, column.column_id)


def completion_of(review: CaseReview, checklist: Checklist, facts: CaseFacts) -> Completion:
    """Return the klarmarkering with every computed answer that nobody decided otherwise."""
    computed = [
        (str(q.question_id), answer)
        for q in checklist.questions
        if state_of(q, review, facts) is QuestionState.COMPUTED
        and (answer := suggested_answer(q, facts)) is not None
    ]
    return Completion(tuple(computed))
