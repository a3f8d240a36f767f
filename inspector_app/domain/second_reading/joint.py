"""The review that counts for a file read twice, made of both readings and what was agreed.

What both say alike stands. What differs stands as it was agreed or decided; until then the file
counts as open. Computed answers follow from the common log and register values. Evidence of both
readings is kept; the reason of an agreed answer is the one given for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from inspector_app.domain.checklist import Answer, Checklist, Question
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.review import CaseReview, Evidence, LogRow, Outcome
from inspector_app.domain.review.commands import row_target
from inspector_app.domain.review.facts import CaseFacts
from inspector_app.domain.review.late_rows import is_late
from inspector_app.domain.review.progress import Missing, completion_of, missing
from inspector_app.domain.second_reading import (
    NOTHING,
    AgreedValue,
    Aspect,
    Difference,
    Matter,
    Pair,
    common_rows,
    differences,
    rows_apart,
    said_of,
    stand_of,
    targets,
)
from inspector_app.domain.second_reading.agreement import AgreementState

_LACKING = ("answer_missing", "entry_missing", "log_missing", "cell_missing")
"""What a common review can lack; reasons and evidence stand with the readings."""
FactsOf = Callable[[CaseReview], CaseFacts]


@dataclass(frozen=True, slots=True)
class Joint:
    """The common review of a file, and all that is still open in it.

    ``open`` are the differences not yet settled, ``lacking`` what the common review lacks beside
    them (a question that only the common log puts). ``review`` is klarmarkerat when closed.
    """

    review: CaseReview
    facts: CaseFacts
    differences: tuple[Difference, ...]
    open: tuple[Difference, ...]
    lacking: tuple[Missing, ...]
    is_agreed: bool

    @property
    def open_matters(self) -> int:
        """How many things are open."""
        return len(self.open) + len(self.lacking)


def joint_of(checklist: Checklist, pair: Pair, state: AgreementState, facts_of: FactsOf) -> Joint:
    """Return the common review as it stands."""
    settled = {matter: position.value for matter, position in state.settled.items()}
    review = _review(checklist, pair, settled)
    review = replace(review, reasons=_reasons(checklist, pair, state))
    facts = facts_of(review)
    found = differences(checklist, pair)
    unsettled = tuple(
        d for d in found if d.matter not in settled and _matters(d, checklist, review, facts)
    )
    open_questions = {d.matter.target for d in unsettled if d.matter.aspect is Aspect.ANSWER}
    lacking = tuple(
        one
        for one in missing(review, checklist, facts)
        if one.target not in open_questions and one.code in _LACKING
    )
    if state.closed:
        review = replace(review, completion=completion_of(review, checklist, facts))
    return Joint(review, facts, found, unsettled, lacking, state.closed)


def _matters(
    difference: Difference, checklist: Checklist, review: CaseReview, facts: CaseFacts
) -> bool:
    """Whether a difference must be settled: not when the file is not read or not asked of it."""
    aspect = difference.matter.aspect
    if aspect is Aspect.OUTCOME:
        return True
    if not review.outcome.is_scored:
        return False
    if aspect is Aspect.ANSWER:
        return facts.standing(checklist.question(difference.matter.target)).is_asked
    return True


def _review(checklist: Checklist, pair: Pair, settled: Mapping[Matter, AgreedValue]) -> CaseReview:
    one, other = pair.first.review, pair.second.review
    rows = _rows(checklist, pair, settled)
    tables = {row.table for row in rows.values() if not is_late(row, one)}
    emptied = {matter.target for matter in settled if matter.aspect is Aspect.LOG}
    return CaseReview(
        case=one.case,
        checklist_sha256=one.checklist_sha256,
        seq=one.seq + other.seq,
        answers=_answers(checklist, pair, settled),
        evidence=_evidence(one, other),
        rows=rows,
        empty_logs=(one.empty_logs | other.empty_logs | emptied) - tables,
        register_values=_stated(checklist, pair, settled, Aspect.REGISTER_VALUE),
        entries=_stated(checklist, pair, settled, Aspect.ENTRY),
        overrides=_stated(checklist, pair, settled, Aspect.GRADE),
        outcome=_outcome(pair, settled),
        counts_until=one.counts_until,
    )


def _outcome(pair: Pair, settled: Mapping[Matter, AgreedValue]) -> Outcome:
    agreed = settled.get(Matter(Aspect.OUTCOME))
    return agreed if isinstance(agreed, Outcome) else pair.first.review.outcome


def _rows(
    checklist: Checklist, pair: Pair, settled: Mapping[Matter, AgreedValue]
) -> dict[str, LogRow]:
    found: dict[str, LogRow] = {}
    for table in checklist.tables:
        agreed = settled.get(Matter(Aspect.LOG, table.table_id))
        apart = rows_apart(pair, table.table_id, Part.FIRST)
        beyond = agreed if isinstance(agreed, tuple) else apart
        for row in (*common_rows(pair, table.table_id), *beyond):
            target = row_target(row.table, row.row_id)
            while target in found:
                target = f"{target}/{Part.SECOND.value}"
            found[target] = row
    return found


def _stated(
    checklist: Checklist, pair: Pair, settled: Mapping[Matter, AgreedValue], aspect: Aspect
) -> dict[str, Any]:
    """Return what both state alike, or what was agreed; the first reading's until it is."""
    found = {}
    for target in targets(checklist, aspect):
        matter = Matter(aspect, target)
        value = settled.get(matter, said_of(pair.first.review, matter))
        if value != NOTHING:
            found[target] = value
    return found


def _answers(
    checklist: Checklist, pair: Pair, settled: Mapping[Matter, AgreedValue]
) -> dict[str, Answer]:
    found = {}
    for question in checklist.scored_questions:
        agreed = settled.get(Matter(Aspect.ANSWER, question.question_id))
        answer = agreed if isinstance(agreed, Answer) else _same_by_hand(question, pair)
        if answer is not None:
            found[str(question.question_id)] = answer
    return found


def _same_by_hand(question: Question, pair: Pair) -> Answer | None:
    """The answer that both gave, at least one of them by hand."""
    one, other = stand_of(question, pair.first), stand_of(question, pair.second)
    if one.value != other.value or (one.computed and other.computed):
        return None
    return one.value if isinstance(one.value, Answer) else None


def _reasons(checklist: Checklist, pair: Pair, state: AgreementState) -> dict[str, str]:
    found = {}
    for question in checklist.scored_questions:
        own = str(question.question_id)
        settled = state.settled.get(Matter(Aspect.ANSWER, own))
        said = [pair.of(part).review.reasons.get(own, "") for part in Part]
        reason = settled.reason if settled else next((one for one in said if one), "")
        if reason:
            found[own] = reason
    return found


def _evidence(one: CaseReview, other: CaseReview) -> dict[str, Evidence]:
    """All references of both; of two under one name that differ, the second gets another name."""
    found = dict(one.evidence)
    for target, evidence in other.evidence.items():
        taken = target in found and found[target] != evidence
        found[f"{target}/{Part.SECOND.value}" if taken else target] = evidence
    return found
