"""Reliability of the readings: both readers' answers for each question and theme, before any talk.

Decision: what is measured are the two independent readings, never the gemensamt svar.
Decision: a question counts in a file where both have an answer to it, given or computed; steps are
weighed on nej, delvis, ja alone, since Framgår inte and Ej aktuellt stand on no scale.
Decision: a reversal is an answer that counts as met in one reading and as not met in the other
(delvis, nej, framgår inte); Ej aktuellt is neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from inspector_app.domain.agreement import Agreement, Rating, agreement
from inspector_app.domain.agreement_reversals import Reversals, reversals
from inspector_app.domain.agreement_tally import Scale
from inspector_app.domain.checklist import Answer, Checklist, Question
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review_progress import standing_answer
from inspector_app.domain.second_reading import FileRead, Pair

ORDER = (Answer.NO, Answer.PARTLY, Answer.YES)
_NOT_MET = (Answer.PARTLY, Answer.NO, Answer.NOT_DOCUMENTED)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """The figures of one question, or of one theme with its questions pooled (``question_id`` is
    empty then)."""

    theme: str
    question_id: str
    figures: Agreement


@dataclass(frozen=True, slots=True)
class Reliability:
    """All figures of the files read twice.

    ``first_to_second`` are the reversals from the first to the second reading, ``to_agreed`` those
    from a single reading (the first) to the gemensamt svar of the files that are agreed.
    """

    files: int
    agreed_files: int
    questions: tuple[FigureRow, ...]
    themes: tuple[FigureRow, ...]
    whole: Agreement
    first_to_second: Reversals
    to_agreed: Reversals


def reliability(
    checklist: Checklist, pairs: Mapping[str, Pair], agreed: Mapping[str, FileRead]
) -> Reliability:
    """Return the figures of the pairs by akt; ``agreed`` holds the common reviews that stand."""
    asked = checklist.scored_questions
    sections = tuple(dict.fromkeys(question.section for question in asked))
    return Reliability(
        files=len(pairs),
        agreed_files=len(agreed),
        questions=tuple(
            FigureRow(q.section, str(q.question_id), _figures((q,), pairs, pooled=False))
            for q in asked
        ),
        themes=tuple(
            FigureRow(name, "", _figures([q for q in asked if q.section == name], pairs))
            for name in sections
        ),
        whole=_figures(asked, pairs),
        first_to_second=reversals(
            (akt, turn)
            for akt, pair in pairs.items()
            for turn in _turns(asked, pair.first, pair.second)
        ),
        to_agreed=reversals(
            (akt, turn)
            for akt, common in agreed.items()
            for turn in _turns(asked, pairs[akt].first, common)
        ),
    )


def _figures(
    questions: Sequence[Question], pairs: Mapping[str, Pair], *, pooled: bool = True
) -> Agreement:
    every = list(_ratings(questions, pairs, pooled=pooled))
    offered = tuple(a for a in Answer if any(a in q.offered_answers for q in questions))
    plain = agreement(every, Scale(tuple(a.value for a in offered)))
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
