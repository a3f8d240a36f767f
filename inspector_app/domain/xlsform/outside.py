"""What of a template no XLSForm of the subset can hold, each part by its name.

A template with any of it is not exported. Each fault says which part of the template it is, as
``part`` and its id, so that nobody has to guess why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from inspector_app.domain.checklist import Checklist, Question, QuestionKind
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.values import ValueType
from inspector_app.domain.xlsform import MOST_CELL
from inspector_app.domain.xlsform.reader import VERSION

_NO_SIGN = re.compile(r"[\ufffe\uffff]")
_STARTS_AS_A_NAME = re.compile(r"[^\W\d]")


def outside(code: str, subject: str, value: str = "") -> Issue:
    """Return a fault at a part of the template."""
    return Issue(code, Severity.ERROR, 0, subject, value[:80])


def parts_outside(checklist: Checklist) -> Iterator[Issue]:
    """Yield every part that has no place, in the order of the template."""
    yield from _top(checklist)
    named = (
        ("xlsform_has_parameter", [p.parameter_id for p in checklist.parameters]),
        ("xlsform_has_register", [r.value_id for r in checklist.register_values]),
        ("xlsform_has_table", [t.table_id for t in checklist.tables]),
        ("xlsform_has_fact", [f.fact_id for f in checklist.facts]),
        ("xlsform_has_group", [g.group_id for g in checklist.groups]),
        ("xlsform_has_deadline", [d.deadline_id for d in checklist.deadlines]),
        ("xlsform_has_rating", [r.rating_id for r in checklist.ratings]),
        ("xlsform_has_bridge", [b.new for b in checklist.bridges]),
    )
    for code, ids in named:
        yield from (outside(code, name) for name in ids)
    for question in checklist.questions:
        for code in _of_question(question):
            yield outside(code, str(question.question_id))
        if question.entry is None:
            continue
        for option in question.entry.options:
            if option.words:
                name = str(question.question_id)
                yield outside("xlsform_has_option_words", name, option.option_id)


def _top(checklist: Checklist) -> Iterator[Issue]:
    if checklist.combined_from:
        yield outside("xlsform_has_combined", checklist.slug)
    if checklist.reconciliation:
        yield outside("xlsform_has_reconciliation", checklist.reconciliation.title)
    for code in sorted({*checklist.languages[1:], *checklist.texts}):
        yield outside("xlsform_has_language", code)
    if not VERSION.fullmatch(checklist.version):
        yield outside("xlsform_has_version", checklist.version)
    notes = [text for source in checklist.sources for text in (source.title, source.note)]
    types = "\n".join(checklist.document_types)
    for text in (checklist.title, checklist.purpose, types, *notes):
        if _unwritable(text):
            yield outside("xlsform_has_unwritable", text[:40])
    for written in checklist.document_types:
        if written.splitlines() != [written.strip()]:
            yield outside("xlsform_has_document_type", written.strip())


def _of_question(question: Question) -> Iterator[str]:
    """The codes of what a question has beside what a row holds."""
    kinds = (QuestionKind.JUDGED, QuestionKind.ENTRY)
    entry = question.entry
    bars = [b.provision + b.source_id for b in question.bases]
    for code, found in (
        ("xlsform_has_kind", question.kind not in kinds),
        ("xlsform_has_person", bool(question.group_id)),
        ("xlsform_has_suggestion", bool(question.suggestions)),
        ("xlsform_has_forced", bool(question.forced)),
        ("xlsform_has_applies", bool(question.applies)),
        ("xlsform_has_event", question.event_on is not None),
        ("xlsform_has_level_exception", bool(question.level_exceptions)),
        ("xlsform_has_shown", question.kind in kinds and _shows(question)),
        ("xlsform_has_period", entry is not None and entry.type is ValueType.PERIOD),
        ("xlsform_has_universal_entry", entry is not None and question.universal),
        ("xlsform_has_bar", any("|" in text or "\n" in text for text in bars)),
        ("xlsform_has_digit_first", not _STARTS_AS_A_NAME.match(question.question_id)),
        ("xlsform_has_unwritable", any(map(_unwritable, _texts(question)))),
    ):
        if found:
            yield code


def _shows(question: Question) -> bool:
    return bool(question.fact_id or question.table_id)


def _unwritable(text: str) -> bool:
    """Whether no cell can hold the text."""
    return len(text) > MOST_CELL or bool(_NO_SIGN.search(text))


def _texts(question: Question) -> Iterator[str]:
    yield from (question.text, question.short, question.guidance, question.evidence_hint)
    yield from (guidance.text for guidance in question.guidance_for)
    yield "\n".join(basis.provision for basis in question.bases)
