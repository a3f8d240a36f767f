"""Whether a question fits the rest of its template."""

from __future__ import annotations

from collections.abc import Iterable

from inspector_app.domain.checklist import Answer, Checklist, Entry, Level, Question, QuestionKind
from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.faults import Faults
from inspector_app.domain.checklist.soundness.names import note_options
from inspector_app.domain.values import ValueType

_NUMBERS = (ValueType.COUNT, ValueType.NUMBER)


def note_question(checklist: Checklist, question: Question, path: Path, faults: Faults) -> None:
    """Note what a question lacks, has too much of, or refers to in vain."""
    _note_kind(checklist, question, path, faults)
    _note_bases(checklist, question, path, faults)
    _note_universal(checklist, question, path, faults)
    if question.entry is not None:
        _note_entry(question.entry, path, faults)
    for number, applies in enumerate(question.applies):
        if applies.valid_from > applies.valid_to:
            faults.note("checklist_dates", (*path, "applies", number), question.question_id)


def _note_bases(checklist: Checklist, question: Question, path: Path, faults: Faults) -> None:
    sources = {s.source_id for s in checklist.sources}
    for number, basis in enumerate(question.bases):
        if basis.source_id and basis.source_id not in sources:
            faults.note("checklist_reference", (*path, "basis", number, "source"), basis.source_id)
        if basis.valid_from > basis.valid_to:
            faults.note("checklist_dates", (*path, "basis", number), basis.provision)
    if Level.LAW in question.level and not question.bases:
        faults.note("checklist_basis_missing", path, question.question_id)


def _note_universal(checklist: Checklist, question: Question, path: Path, faults: Faults) -> None:
    """A question for every case is always asked and never Ej aktuellt."""
    if not question.universal:
        return
    against = ", ".join(_narrowing(checklist, question))
    if against:
        faults.note("checklist_universal", path, question.question_id, keys=against)


def _narrowing(checklist: Checklist, question: Question) -> Iterable[str]:
    """The keys that let a question be left out or be Ej aktuellt, as the file writes them."""
    for key in ("applies_when", "not_applicable_when", "applies"):
        if getattr(question, key):
            yield key
    for key in ("reason_required_for", "evidence_required_for"):
        if Answer.NOT_APPLICABLE in getattr(question, key):
            yield f'"E" · {key}'
    for key, given in (("suggestion", question.suggestions), ("forced", question.forced)):
        if any(one.answer is Answer.NOT_APPLICABLE for one in given):
            yield f'"E" · {key}'
    for group in checklist.groups:
        for member in group.members:
            if (group.group_id, member.member_id) == (question.group_id, question.member_id):
                yield from [f"when · {group.group_id}.{member.member_id}"] if member.when else []


def _note_entry(entry: Entry, path: Path, faults: Faults) -> None:
    if entry.type is ValueType.TEXTS:
        words = ", ".join(t for t in ValueType if t is not ValueType.TEXTS)
        faults.note("checklist_word", (*path, "type"), entry.type.value, words=words)
    note_options(entry.type, entry.options, path, faults)
    bounds = (entry.least, entry.most)
    if bounds != (None, None) and entry.type not in _NUMBERS:
        faults.note("checklist_bounds_type", (*path, "type"), entry.type.value)
    elif None not in bounds and (entry.least or 0) > (entry.most or 0):
        faults.note("checklist_bounds", (*path, "min"), entry.least)


def _note_kind(checklist: Checklist, question: Question, path: Path, faults: Faults) -> None:
    """Each kind of question has what it needs and nothing that it cannot use."""
    kind = question.kind
    facts = {f.fact_id for f in checklist.facts}
    tables = {t.table_id for t in checklist.tables}
    if kind is QuestionKind.COMPUTED and not question.suggestions:
        faults.note("checklist_missing", path, question.question_id, key="suggestion")
    for needing, key, value, known in (
        (QuestionKind.FACT, "fact", question.fact_id, facts),
        (QuestionKind.LOG, "table", question.table_id, tables),
    ):
        if kind is needing and not value:
            faults.note("checklist_missing", path, question.question_id, key=key)
        if value and value not in known:
            faults.note("checklist_reference", (*path, key), value)
    if not question.is_scored and any(_scored_only(question)):
        faults.note("checklist_unscored", path, question.question_id)


def _scored_only(question: Question) -> Iterable[object]:
    """What only a question with one of the five answers can use."""
    yield from (question.suggestions, question.reason_required_for, question.forced)
    yield from (question.evidence_required_for, question.not_applicable_when)
    yield from (question.reason_required_when, question.evidence_required_when)
    if question.entry is None:
        yield question.universal
