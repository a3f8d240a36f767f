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
from dataclasses import dataclass
from typing import TypeAlias

from inspector_app.domain.agreement import Agreement
from inspector_app.domain.agreement.pairs import Clusters, Table, clusters, pair_agreement
from inspector_app.domain.agreement.reversals import Reversals, reversals
from inspector_app.domain.checklist import Answer, Checklist, Question
from inspector_app.domain.review.progress import standing_answer
from inspector_app.domain.second_reading import FileRead, Pair

_PLACES = {answer: place for place, answer in enumerate(Answer)}
ORDERED = tuple(_PLACES[answer] for answer in (Answer.NO, Answer.PARTLY, Answer.YES))
"""The places in ``Answer`` of the answers that stand on an order, the lowest first."""
Told: TypeAlias = Counter[tuple[int, int]]
"""How often each pair of answers stands in one file, by their places in ``Answer``."""
_NOT_MET = (Answer.PARTLY, Answer.NO, Answer.NOT_DOCUMENTED)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """The figures of one question, or of a theme or all with the questions pooled.

    ``question_id`` is empty for a theme, ``theme`` too for all. ``table`` counts the pairs of
    answers, the first reading's by row and the second's by column, in the order of ``Answer``;
    ``clusters`` tells how the pairs hang together in files, ``None`` for one question, which stands
    once in each. ``turned`` are the reversals from the first to the second reading.
    """

    theme: str
    question_id: str
    figures: Agreement
    table: Table
    clusters: Clusters | None
    turned: Reversals


@dataclass(frozen=True, slots=True)
class Reliability:
    """All figures of the files read twice.

    ``to_agreed`` are the reversals from a single reading (the first) to the gemensamt svar of the
    files that are agreed; ``agreed_table`` counts its pairs, the first reading's answer by row.
    """

    files: int
    agreed_files: int
    questions: tuple[FigureRow, ...]
    themes: tuple[FigureRow, ...]
    all: FigureRow
    to_agreed: Reversals
    agreed_table: Table

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
            for turn in turns(asked, pairs[akt].first, common)
        ),
        agreed_table=_table(
            _told(asked, Pair(pairs[akt].first, common)) for akt, common in agreed.items()
        ),
    )


def _row(
    theme: str, question_id: str, questions: Sequence[Question], pairs: Mapping[str, Pair]
) -> FigureRow:
    told = [_told(questions, pair) for pair in pairs.values()]
    table = _table(told)
    found = None if question_id else clusters(told, len(Answer), ORDERED)
    compared = [q for q in questions if any(_told((q,), pair) for pair in pairs.values())]
    return FigureRow(
        theme=theme,
        question_id=question_id,
        figures=pair_agreement(table, offered_answers(compared or questions), ORDERED, found),
        table=table,
        clusters=found,
        turned=reversals(
            (akt, turn)
            for akt, pair in pairs.items()
            for turn in turns(questions, pair.first, pair.second)
        ),
    )


def _table(files: Iterable[Told]) -> Table:
    found = sum(files, Counter())
    size = range(len(Answer))
    return tuple(tuple(found[one, other] for other in size) for one in size)


def _told(questions: Iterable[Question], pair: Pair) -> Told:
    """Count the pairs of answers in one file by their places in ``Answer``."""
    both = ((answer_of(q, pair.first), answer_of(q, pair.second)) for q in questions)
    return Counter(
        (_PLACES[one], _PLACES[other])
        for one, other in both
        if one is not None and other is not None
    )


def offered_answers(questions: Iterable[Question]) -> tuple[Answer, ...]:
    """Return the answers that at least one of the questions offers."""
    offered = {answer for question in questions for answer in question.offered_answers}
    return tuple(answer for answer in Answer if answer in offered)


def answer_of(question: Question, read: FileRead) -> Answer | None:
    """Return the answer of a reading, ``None`` where the file was not read or not asked."""
    if not read.review.outcome.is_scored:
        return None
    return standing_answer(question, read.review, read.facts)


def turns(questions: Iterable[Question], one: FileRead, other: FileRead) -> Iterator[int]:
    """Yield 1 for each answer that is not met in the one and met in the other, -1 for the other
    way round."""
    for question in questions:
        before, after = answer_of(question, one), answer_of(question, other)
        if before is Answer.YES and after in _NOT_MET:
            yield -1
        elif before in _NOT_MET and after is Answer.YES:
            yield 1
