"""Reliability of the readings: both readers' answers for each question and theme, before any talk.

Decision: what is measured are the two independent readings, never the gemensamt svar.
Decision: a question counts in a file where both have an answer to it, given or computed; steps are
weighed on nej, delvis, ja alone, since Framgår inte and Ej aktuellt stand on no scale.
Decision: a reversal is an answer that counts as met in one reading and as not met in the other
(delvis, nej, framgår inte); Ej aktuellt is neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from inspector_app.domain.agreement import Agreement, Rating, agreement
from inspector_app.domain.agreement.reversals import Reversals, reversals
from inspector_app.domain.agreement.tally import Scale
from inspector_app.domain.checklist import Answer, Checklist, Question
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review.progress import standing_answer
from inspector_app.domain.second_reading import FileRead, Pair

ORDER = (Answer.NO, Answer.PARTLY, Answer.YES)
_NOT_MET = (Answer.PARTLY, Answer.NO, Answer.NOT_DOCUMENTED)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """The figures of one question, or of a theme or all with the questions pooled.

    ``question_id`` is empty for a theme, ``theme`` too for all. ``table`` counts the pairs of
    answers, the first reading's by row and the second's by column, in the order of ``Answer``.
    ``turned`` are the reversals from the first to the second reading.
    """

    theme: str
    question_id: str
    figures: Agreement
    table: tuple[tuple[int, ...], ...]
    turned: Reversals


@dataclass(frozen=True, slots=True)
class Reliability:
    """All figures of the files read twice.

    ``to_agreed`` are the reversals from a single reading (the first) to the gemensamt svar of the
    files that are agreed.
    """

    files: int
    agreed_files: int
    questions: tuple[FigureRow, ...]
    themes: tuple[FigureRow, ...]
    all: FigureRow
    to_agreed: Reversals

    @property
    def whole(self) -> Agreement:
        """The figures of all questions pooled."""
        return self.all.figures

    @property
    def first_to_second(self) -> Reversals:
        """The reversals from the first to the second reading, all questions pooled."""
        return self.all.turned


def reliability(
    checklist: Checklist, pairs: Mapping[str, Pair], agreed: Mapping[str, FileRead]
) -> Reliability:
    """Return the figures of the pairs by akt; ``agreed`` holds the common reviews that stand."""
    asked = checklist.scored_questions
    sections = tuple(dict.fromkeys(question.section for question in asked))
    return Reliability(
        files=len(pairs),
        agreed_files=len(agreed),
        questions=tuple(_row(q.section, str(q.question_id), (q,), pairs) for q in asked),
        themes=tuple(
            _row(name, "", [q for q in asked if q.section == name], pairs) for name in sections
        ),
        all=_row("", "", asked, pairs),
        to_agreed=reversals(
            (akt, turn)
            for akt, common in agreed.items()
            for turn in _turns(asked, pairs[akt].first, common)
        ),
    )


def _row(
    theme: str, question_id: str, questions: Sequence[Question], pairs: Mapping[str, Pair]
) -> FigureRow:
    return FigureRow(
        theme=theme,
        question_id=question_id,
        figures=_figures(questions, pairs, pooled=not question_id),
        table=_table(questions, pairs),
        turned=reversals(
            (akt, turn)
            for akt, pair in pairs.items()
            for turn in _turns(questions, pair.first, pair.second)
        ),
    )


def _table(questions: Sequence[Question], pairs: Mapping[str, Pair]) -> tuple[tuple[int, ...], ...]:
    found = Counter(
        tuple(answer_of(question, pair.of(part)) for part in Part)
        for question in questions
        for pair in pairs.values()
    )
    return tuple(tuple(found[one, other] for other in Answer) for one in Answer)


def offered_answers(questions: Iterable[Question]) -> tuple[Answer, ...]:
    """Return the answers that at least one of the questions offers."""
    offered = {answer for question in questions for answer in question.offered_answers}
    return tuple(answer for answer in Answer if answer in offered)


def _figures(
    questions: Sequence[Question], pairs: Mapping[str, Pair], *, pooled: bool
) -> Agreement:
    every = list(_ratings(questions, pairs, pooled=pooled))
    plain = agreement(every, Scale(tuple(a.value for a in offered_answers(questions))))
    on_scale = _both_on_scale(every)
    steps = agreement(on_scale, Scale(tuple(a.value for a in ORDER), ordered=True))
    return replace(plain, weighted_kappa=steps.weighted_kappa, ac2=steps.ac2)


def _ratings(
    questions: Iterable[Question], pairs: Mapping[str, Pair], *, pooled: bool
) -> Iterator[Rating]:
    for question in questions:
        for akt, pair in pairs.items():
            answers = {part: answer_of(question, pair.of(part)) for part in Part}
            if None in answers.values():
                continue
            unit = f"{akt}\x1f{question.question_id}"
            group = akt if pooled else ""
            for part, answer in answers.items():
                assert answer is not None
                yield Rating(unit, part.value, answer.value, group)


def answer_of(question: Question, read: FileRead) -> Answer | None:
    """Return the answer of a reading, ``None`` where the file was not read or not asked."""
    if not read.review.outcome.is_scored:
        return None
    return standing_answer(question, read.review, read.facts)


def _both_on_scale(ratings: Iterable[Rating]) -> list[Rating]:
    listed = list(ratings)
    scale = {answer.value for answer in ORDER}
    off = {rating.unit for rating in listed if rating.value not in scale}
    return [rating for rating in listed if rating.unit not in off]


def _turns(questions: Iterable[Question], one: FileRead, other: FileRead) -> Iterator[int]:
    for question in questions:
        before, after = answer_of(question, one), answer_of(question, other)
        if before is Answer.YES and after in _NOT_MET:
            yield -1
        elif before in _NOT_MET and after is Answer.YES:
            yield 1
