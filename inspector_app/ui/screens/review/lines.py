"""What the lists of the scoring screen show, one value per row. Formats, decides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.checklist import Answer, Checklist, Question, QuestionKind
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import Outcome
from inspector_app.domain.review.late_rows import counted_rows, late_rows
from inspector_app.domain.review.progress import (
    QuestionState,
    standing_answer,
    standing_grade,
    state_of,
)
from inspector_app.ui.screens.review.words import (
    Plurals,
    answer_word,
    fact_text,
    outcome_word,
    shown_code,
    stated_text,
)
from inspector_app.workflow.review_case import OpenCase, QueueItem
from inspector_app.workflow.second_reading.status import FileStatus

_RATING = "rating:"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One file in the left list."""

    akt: AktNumber
    text: str
    detail: str
    answered: int
    total: int
    sealed: bool
    flagged: bool
    spoken: str
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One row of the middle list: a section's heading or a collapsed question.

    ``answer`` is the answer that stands; ``computed`` when the rules gave it; ``value`` is shown
    instead for facts and logs.
    """

    question_id: str
    heading: str = ""
    count: str = ""
    code: str = ""
    text: str = ""
    answer: Answer | None = None
    word: str = ""
    computed: bool = False
    value: str = ""
    asked: bool = True
    has_reason: bool = False
    evidence_count: int = 0
    flagged: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether the row is a section's heading."""
        return not self.question_id

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        if self.is_heading:
            return f"{self.heading}, {self.count}"
        return f"{self.code}. {self.text} {self.word or self.value}"


def case_line(item: QueueItem, status: FileStatus | None = None) -> CaseLine:
    """The row of one file; ``status`` tells whose it is where files have been dealt out."""
    done = item.progress
    where = item.drawn.stratum or item.case.district
    parts = (where, _standing(item), _second(status), _conflict(status), _away(status))
    detail = " · ".join(part for part in parts if part)
    return CaseLine(
        akt=item.akt,
        text=item.name,
        detail=detail,
        answered=done.answered,
        total=done.total,
        sealed=item.review.is_completed,
        flagged=done.flagged > 0,
        spoken=f"{item.name}, {detail}, {_spoken_progress(item)}",
        is_second=bool(_second(status)),
    )


def _second(status: FileStatus | None) -> str:
    """What second reading asks of the person; "" when nothing."""
    if status is None or not status.is_read_twice or status.mine is None:
        return ""
    if status.awaits_agreement:
        return QCoreApplication.translate("Review", "compare")
    if status.mine is Part.SECOND:
        return QCoreApplication.translate("Review", "second reading")
    return ""


def _away(status: FileStatus | None) -> str:
    """Who has the person's reading on another laptop."""
    if status is None or not status.mine_is_with:
        return ""
    text = QCoreApplication.translate("Review", "handed over to %1")
    return text.replace("%1", status.mine_is_with)


def _conflict(status: FileStatus | None) -> str:
    """Who has said that they have jäv in the file, and left it to the person."""
    if status is None or not status.conflicts:
        return ""
    text = QCoreApplication.translate("Review", "conflict of interest: %1")
    return text.replace("%1", ", ".join(status.conflicts))


def _standing(item: QueueItem) -> str:
    if item.review.outcome in (Outcome.OPEN, Outcome.READ):
        return ""
    return outcome_word(item.review.outcome)


def _spoken_progress(item: QueueItem) -> str:
    if item.review.is_completed:
        return QCoreApplication.translate("Review", "done")
    text = QCoreApplication.translate("Review", "%1 of %2 answered")
    done = item.progress
    return text.replace("%1", str(done.answered)).replace("%2", str(done.total))


def question_lines(checklist: Checklist, opened: OpenCase) -> tuple[QuestionLine, ...]:
    """All rows of the middle list, headings between the sections."""
    lines: list[QuestionLine] = []
    section = None
    for question in checklist.questions:
        if question.section != section:
            section = question.section
            lines.append(_heading(section, checklist, opened))
        lines.append(_line(question, checklist, opened))
    return (*lines, *_rating_lines(checklist, opened))


def rating_line(rating_id: str) -> str:
    """What the row of a rating is called among the questions."""
    return f"{_RATING}{rating_id}"


def is_rating_line(line_id: str) -> bool:
    """Whether a row is that of a rating."""
    return line_id.startswith(_RATING)


def _rating_lines(checklist: Checklist, opened: OpenCase) -> Iterator[QuestionLine]:
    """The ratings below the questions, each with the grade that stands."""
    if not checklist.ratings:
        return
    yield QuestionLine("", heading=QCoreApplication.translate("Review", "Ratings"))
    waits = QCoreApplication.translate("Review", "not yet")
    for rating in checklist.ratings:
        grade = standing_grade(rating.rating_id, opened.review, opened.facts)
        by_hand = rating.rating_id in opened.review.overrides
        yield QuestionLine(
            question_id=rating_line(rating.rating_id),
            code="✎" if by_hand else "",
            text=rating.title,
            value=rating.grade(grade).label if grade else waits,
        )


def _heading(section: str, checklist: Checklist, opened: OpenCase) -> QuestionLine:
    states = [
        state_of(q, opened.review, opened.facts)
        for q in checklist.questions
        if q.section == section
    ]
    done = states.count(QuestionState.ANSWERED) + states.count(QuestionState.COMPUTED)
    total = done + states.count(QuestionState.UNANSWERED)
    text = QCoreApplication.translate("Review", "%1 of %2") if total else ""
    count = text.replace("%1", str(done)).replace("%2", str(total))
    return QuestionLine("", heading=section, count=count)


def _line(question: Question, checklist: Checklist, opened: OpenCase) -> QuestionLine:
    review, target = opened.review, question.question_id
    state = state_of(question, review, opened.facts)
    answer = standing_answer(question, review, opened.facts)
    return QuestionLine(
        question_id=target,
        code=shown_code(target),
        text=question.text,
        answer=answer,
        word=_word(state, answer),
        computed=answer is not None and target not in review.answers,
        value=_value(question, checklist, opened),
        asked=state is not QuestionState.NOT_ASKED,
        has_reason=bool(review.reasons.get(target)),
        evidence_count=len(review.question_evidence(target)),
        flagged=target in review.flags,
    )


def _word(state: QuestionState, answer: Answer | None) -> str:
    if state is QuestionState.NOT_ASKED:
        return QCoreApplication.translate("Review", "Not asked here")
    if answer is not None:
        return answer_word(answer)
    unanswered = state is QuestionState.UNANSWERED  # a stated fact is told by its value
    return QCoreApplication.translate("Review", "Not answered") if unanswered else ""


def _value(question: Question, checklist: Checklist, opened: OpenCase) -> str:
    if question.kind is QuestionKind.FACT:
        return fact_text(checklist.fact(question.fact_id), opened.facts.values)
    if question.entry is not None:
        stated = opened.review.entries.get(question.entry.name)
        nothing = "" if question.entry.required else "–"
        return stated_text(question.entry, stated) if stated else nothing
    if question.kind is not QuestionKind.LOG:
        return ""
    if question.table_id in opened.review.empty_logs:
        return QCoreApplication.translate("Review", "No rows in the file")
    count = Plurals().rows(len(counted_rows(opened.review, question.table_id)))
    late = len(late_rows(opened.review, question.table_id))
    return f"{count}, {Plurals().not_counted(late)}" if late else count
