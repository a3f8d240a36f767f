"""Gathers what the cards and the header show from the view model. Formats, decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.checklist import Checklist, Fact, Question, QuestionKind, Rating
from inspector_app.domain.checklist.evaluation.case import Standing
from inspector_app.domain.checklist.explanation import explain
from inspector_app.domain.expression import Name, Node, Rows, walk
from inspector_app.domain.review import Outcome
from inspector_app.domain.review.applicability import bases_of, guidance_of, level_of
from inspector_app.domain.review.facts import CaseFacts, case_input
from inspector_app.domain.review.late_rows import is_late
from inspector_app.domain.review.progress import (
    asks_for_evidence,
    standing_answer,
    standing_grade,
)
from inspector_app.domain.review.register_values import read_value, register_fields
from inspector_app.domain.review.siblings import can_be_copied
from inspector_app.domain.values import Unknown, ValueType
from inspector_app.ui.screens.review.entry_editor import EntryContent
from inspector_app.ui.screens.review.log_card import Figure, LogContent
from inspector_app.ui.screens.review.log_model import LogDates
from inspector_app.ui.screens.review.log_words import (
    has_entry_days,
    late_mark,
    late_sentence,
    log_notes,
    shown_rows,
)
from inspector_app.ui.screens.review.paper_text import REMARK, FilledForm
from inspector_app.ui.screens.review.picture import timeline_of
from inspector_app.ui.screens.review.question_card import CardContent
from inspector_app.ui.screens.review.rating_card import RatingContent
from inspector_app.ui.screens.review.register_dialog import CheckedValue
from inspector_app.ui.screens.review.view_model import ReviewViewModel
from inspector_app.ui.screens.review.words import (
    answer_word,
    fact_text,
    level_word,
    outcome_consequence,
    outcome_word,
    value_text,
)
from inspector_app.wording.rule_sentences import grade_sentence, speaker
from inspector_app.wording.rule_sentences_rating import (
    flip_sentence,
    read_sentences,
    result_sentence,
)

MOST_FACTS = 4
_ICONS = {ValueType.DATE: "calendar-days", ValueType.CHOICE: "folder"}


def card_content(model: ReviewViewModel, question: Question) -> CardContent:
    """What the card of an ordinary question shows."""
    review, target = model.case.review, str(question.question_id)
    suggested = model.suggestion_of(question) if question.is_scored else None
    standing = model.case.facts.standing(question)
    return CardContent(
        question_id=target,
        text=question.text,
        guidance=_running(" ".join(guidance_of(question, model.case.facts))),
        basis=_basis(model, question),
        offered=standing.offered if question.is_scored else (),
        given=standing.settled or model.answer_of(question),
        suggested=suggested,
        because=_because(model, question),
        settled=_settled(standing),
        entry=_entry(model, question),
        value=_value(model, question),
        reason=review.reasons.get(target, ""),
        reason_open=model.needs_reason(question),
        reason_hint=_reason_hint(model, question),
        evidence_count=len(review.question_evidence(target)),
        flagged=target in review.flags,
        locked=locked(model),
        evidence_asked=_evidence_asked(model, question),
    )


def _evidence_asked(model: ReviewViewModel, question: Question) -> bool:
    """Whether klarmarkering needs evidence for the answer as it stands."""
    facts = model.case.facts
    standing = facts.standing(question)
    if not question.is_scored or not standing.is_asked or standing.settled:
        return False
    answer = standing_answer(question, model.case.review, facts)
    return asks_for_evidence(question, facts, answer)


def log_content(model: ReviewViewModel, question: Question) -> LogContent:
    """What the card of a log shows."""
    assert model.desk is not None
    case, checklist = model.case, model.checklist
    table = checklist.table(question.table_id)
    pair = checklist.reconciliation
    compared = pair is not None and pair.table == table.table_id
    large = (pair.registered, pair.found, pair.required) if pair and compared else ()
    shown = facts_of_log(checklist, table.table_id)
    return LogContent(
        question_id=str(question.question_id),
        text=question.text,
        guidance=_running(question.guidance),
        table=table,
        rows=shown_rows(case, table, model.desk.names),
        picture=timeline_of(checklist, table, case.facts, model.desk.period),
        figures=tuple(_figure(checklist.fact(name), case.facts) for name in large),
        details=tuple(_figure(f, case.facts) for f in shown if f.fact_id not in large),
        empty_confirmed=table.table_id in case.review.empty_logs,
        locked=locked(model),
        entered=has_entry_days(case, table),
        notes=log_notes(case, table, model.desk.names),
        may_copy=can_be_copied(checklist, table),
    )


def facts_of_log(checklist: Checklist, table_id: str) -> tuple[Fact, ...]:
    """The shown facts that the rows of a log decide; all of them when there is one log only."""
    shown = tuple(fact for fact in checklist.facts if fact.shown)
    if len(checklist.tables) == 1:
        return shown
    read = {fact.fact_id: _read_by(fact.rule.node) for fact in checklist.facts}
    read |= {
        deadline.deadline_id: _read_by(deadline.done.node)
        for deadline in checklist.deadlines
        if deadline.done is not None
    }

    def reaches(name: str, seen: frozenset[str]) -> bool:
        found = read.get(name, frozenset())
        further = found - seen
        return table_id in found or any(reaches(one, seen | further) for one in further)

    return tuple(fact for fact in shown if reaches(fact.fact_id, frozenset({fact.fact_id})))


def _read_by(node: Node) -> frozenset[str]:
    """The tables and names that a rule reads."""
    found = {one.table for one in walk(node) if isinstance(one, Rows)}
    return frozenset(found | {one.name for one in walk(node) if isinstance(one, Name)})


def _figure(fact: Fact, facts: CaseFacts) -> Figure:
    text = fact_text(fact, facts.values)
    known = not isinstance(facts.values[fact.fact_id], Unknown)
    return Figure(fact.label, text, "" if known else text)


def locked(model: ReviewViewModel) -> str:
    """Why nothing can be answered now; "" when everything can."""
    review = model.case.review
    if review.is_completed:
        return QCoreApplication.translate("Review", "The file is marked as done. Reopen it first.")
    status = model.status
    if status is not None and status.mine_is_with:
        text = QCoreApplication.translate(
            "Review", "The file is handed over to %1. It is read there until it has come back."
        )
        return text.replace("%1", status.mine_is_with)
    return "" if review.outcome.is_scored else outcome_word(review.outcome)


def log_dates(model: ReviewViewModel) -> LogDates:
    """What a date without a year may mean: not after the period or today."""
    assert model.desk is not None
    return LogDates(model.today, min(model.today, model.desk.period[1]))


def header_facts(model: ReviewViewModel) -> tuple[tuple[str, str], ...]:
    """(icon, text) of what is known of the child, the first few; the rest is in *Jämför med akten*.

    Nothing for protected identities."""
    case = model.case
    district = case.case.district or case.drawn.stratum
    if case.case.protected:
        text = QCoreApplication.translate("Review", "Protected identity: read on paper only")
        return (("lock", text),)
    facts = [("map-pin", district)] if district else []
    for value in model.checklist.register_values:
        text = value_text(case.facts.values[value.value_id], value.options)
        if value.checked and text:
            said = text if value.options else f"{value.label} {text}"
            facts.append((_ICONS.get(value.type, "file-text"), said))
    return tuple(facts[:MOST_FACTS])


def state_text(model: ReviewViewModel) -> tuple[str, str]:
    """The sentence about a file that is not read as usual, and what follows from it."""
    status = model.status
    if status is not None and status.mine_is_with:
        return locked(model), ""
    outcome = model.case.review.outcome
    if outcome in (Outcome.OPEN, Outcome.READ):
        return "", ""
    return f"{outcome_word(outcome)}.", outcome_consequence(outcome)


def rating_content(model: ReviewViewModel, rating: Rating) -> RatingContent:
    """What the card of a rating shows: the grade and all that lies behind it."""
    assert model.desk is not None
    case, checklist = model.case, model.checklist
    known = case_input(checklist, case.review, register_fields(case.case), model.desk.period)
    (found,) = explain(checklist, known, only=rating.rating_id)
    speaking = speaker(checklist)
    late = tuple(filter(None, (late_sentence(case),)))
    override = case.review.overrides.get(rating.rating_id)
    grade = standing_grade(rating.rating_id, case.review, case.facts)
    waits = QCoreApplication.translate("Review", "No grade yet")
    result = [result_sentence(found, checklist, speaking)]
    result += [override.reason] if override else []
    return RatingContent(
        rating_id=rating.rating_id,
        title=rating.title,
        grade=rating.grade(grade).label if grade else waits,
        result=" ".join(result),
        rule=f"{grade_sentence(found.grade, checklist)}." if found.grade else "",
        read=(*read_sentences(found, speaking), *late) if found.grade else late,
        flip=flip_sentence(found, checklist, speaking),
        guidance=rating.guidance,
        grades=tuple((g.grade_id, g.label) for g in rating.grades) if model.may_override else (),
        overridden=override.grade if override else "",
        locked=locked(model),
    )


def filled_form(model: ReviewViewModel) -> FilledForm:
    """What stands in the open file, for its form on paper."""
    case, checklist = model.case, model.checklist
    answers = {
        str(q.question_id): answer
        for q in checklist.scored_questions
        if (answer := standing_answer(q, case.review, case.facts)) is not None
    }
    values = {line.question_id: line.value for line in model.question_lines() if line.value}
    rows = {
        table.table_id: tuple(
            {
                column.column_id: value_text(row.values[column.column_id], column.options)
                for column in table.entered_columns
                if column.column_id in row.values
            }
            | ({REMARK: late_mark(row)} if is_late(row, case.review) else {})
            for row in case.review.table_rows(table.table_id)
        )
        for table in checklist.tables
    }
    return FilledForm(case.name, answers, dict(case.review.reasons), values, rows)


def checked_values(model: ReviewViewModel) -> tuple[CheckedValue, ...]:
    """The values of the list that are checked against the file."""
    listed = register_fields(model.case.case)
    found = model.case.review.register_values
    return tuple(
        CheckedValue(
            value,
            value_text(
                read_value(listed.get(value.field), value.type, value.options), value.options
            ),
            found.get(value.value_id, ""),
        )
        for value in model.checklist.register_values
        if value.checked
    )


def _value(model: ReviewViewModel, question: Question) -> str:
    if question.kind is not QuestionKind.FACT:
        return ""
    return fact_text(model.checklist.fact(question.fact_id), model.case.facts.values)


def _settled(standing: Standing) -> str:
    """Why there is nothing to decide; "" when there is."""
    if standing.settled is None:
        return ""
    text = QCoreApplication.translate("Review", "Settled by other answers: %1. %2")
    word = answer_word(standing.settled)
    return text.replace("%1", word).replace("%2", standing.because).strip()


def _entry(model: ReviewViewModel, question: Question) -> EntryContent | None:
    """The stated fact of an entry question as it stands."""
    if question.entry is None:
        return None
    stated = model.case.review.entries.get(question.entry.name)
    return EntryContent(
        entry=question.entry,
        name=question.short,
        value=stated.value if stated else None,
        not_found=stated is not None and stated.value is None,
        locked=locked(model),
    )


def _because(model: ReviewViewModel, question: Question) -> str:
    """What the facts point to, and which facts."""
    if not question.suggestions:
        return ""
    suggested = model.suggestion_of(question)
    facts = _facts_behind(model, question)
    if suggested is None:
        text = QCoreApplication.translate("Review", "The log does not decide this yet. %1")
        return text.replace("%1", facts).strip()
    computed = question.kind is QuestionKind.COMPUTED
    text = (
        QCoreApplication.translate("Review", "Computed from the log: %1. %2")
        if computed
        else QCoreApplication.translate("Review", "The log points to %1. %2")
    )
    told = text.replace("%1", answer_word(suggested)).replace("%2", facts).strip()
    return f"{told} {late_sentence(model.case)}".strip()


def _facts_behind(model: ReviewViewModel, question: Question) -> str:
    known = {fact.fact_id: fact for fact in model.checklist.facts if fact.shown}
    names: list[str] = []
    for suggestion in question.suggestions:
        for node in walk(suggestion.when.node):
            if isinstance(node, Name) and node.name in known and node.name not in names:
                names.append(node.name)
    values = model.case.facts.values
    said = [
        f"{known[name].label}: {fact_text(known[name], values)}"
        for name in names
        if not isinstance(values[name], Unknown)
    ]
    return "; ".join(said) + "." if said else ""


def _basis(model: ReviewViewModel, question: Question) -> str:
    assert model.desk is not None
    levels = ", ".join(level_word(one) for one in level_of(question, model.case.facts))
    bases = bases_of(question, model.case.facts, model.desk.period)
    return " · ".join((levels, *(basis.provision for basis in bases)))


def _reason_hint(model: ReviewViewModel, question: Question) -> str:
    given, suggested = model.answer_of(question), model.suggestion_of(question)
    if given is not None and suggested is not None and given is not suggested:
        return QCoreApplication.translate("Review", "required: the answer differs from the log")
    needed = [answer_word(a) for a in question.offered_answers if a in question.reason_required_for]
    if not needed:
        return QCoreApplication.translate("Review", "optional")
    text = QCoreApplication.translate("Review", "required for %1")
    return text.replace("%1", ", ".join(needed))


def _running(text: str) -> str:
    return " ".join(text.split())
