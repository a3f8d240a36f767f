"""A template file read into a ``Checklist``, or every fault in it at once.

The format is described in checklists/README.md. Reading has three parts: the writing to values
(``checklist_document_reader``), values to the parts of a template (here), and the check that the
parts fit together (``checklist_soundness``). The faults of all three are listed together; where
writing could not be read, what seems to be missing there is not said to be.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from functools import lru_cache

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.document.reader import read_document
from inspector_app.domain.checklist.faults import Faults
from inspector_app.domain.checklist.languages import read_languages, read_texts
from inspector_app.domain.checklist.order import evaluation_order
from inspector_app.domain.checklist.reader.conclusions import (
    read_bridge,
    read_deadline,
    read_rating,
)
from inspector_app.domain.checklist.reader.material import (
    read_fact,
    read_group,
    read_parameter,
    read_reconciliation,
    read_register_value,
    read_source,
    read_table,
)
from inspector_app.domain.checklist.reader.question import read_questions
from inspector_app.domain.checklist.section import Section
from inspector_app.domain.checklist.soundness import note_unsoundness
from inspector_app.domain.errors import InspectionError, Issue

FORMAT = "granskningsmall/1"
MAX_BYTES = 1_000_000
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COMBINED = re.compile(r"[a-z0-9]+([+-][a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class ChecklistReading:
    """What a file gave: the template when it is sound, otherwise its faults."""

    sha256: str
    checklist: Checklist | None
    issues: tuple[Issue, ...]

    def required(self) -> Checklist:
        """The template; raises ``checklist_faults`` (fact ``issues``) when there are faults."""
        if self.checklist is None:
            raise InspectionError("checklist_faults", issues=self.issues, count=len(self.issues))
        return self.checklist


def read_checklist(content: bytes) -> ChecklistReading:
    """Return the template in ``content`` or all its faults, each with line and place."""
    sha256 = hashlib.sha256(content).hexdigest()
    faults = Faults()
    text = _text(content, faults)
    if faults.found:
        return ChecklistReading(sha256, None, tuple(faults.found))
    faults.document = read_document(text)
    faults.writing()
    checklist = _checklist(Section(faults.document.data, (), faults), faults.document.text, sha256)
    note_unsoundness(checklist, faults)
    if faults.found:
        ordered = sorted(faults.found, key=lambda issue: (issue.row, issue.facts["position"]))
        return ChecklistReading(sha256, None, tuple(ordered))
    return ChecklistReading(sha256, checklist, ())


@lru_cache(maxsize=64)
def reading_of(content: bytes) -> ChecklistReading:
    """Return what ``read_checklist`` does; the same bytes are read once."""
    return read_checklist(content)


def _text(content: bytes, faults: Faults) -> str:
    if len(content) > MAX_BYTES:
        faults.note("checklist_too_large", (), size=len(content), limit=MAX_BYTES)
        return ""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        faults.note("checklist_not_utf8", (), byte=error.start + 1)
        return ""


def _checklist(top: Section, text: str, sha256: str) -> Checklist:
    _head(top)
    groups = tuple(read_group(s) for s in top.sections("group"))
    checklist = Checklist(
        slug=top.text("slug", required=True),
        version=top.text("version", required=True),
        title=top.text("title", required=True),
        purpose=top.text("purpose", required=True),
        sha256=sha256,
        sources=tuple(read_source(s) for s in top.sections("source")),
        parameters=tuple(read_parameter(s) for s in top.sections("parameter")),
        register_values=tuple(read_register_value(s) for s in top.sections("register")),
        tables=tuple(read_table(s) for s in top.sections("table")),
        facts=tuple(read_fact(s) for s in top.sections("fact")),
        groups=groups,
        questions=tuple(read_questions(top, {g.group_id: g for g in groups})),
        deadlines=tuple(read_deadline(s) for s in top.sections("deadline")),
        ratings=tuple(read_rating(s) for s in top.sections("rating")),
        bridges=tuple(read_bridge(s) for s in top.sections("bridge")),
        document_types=top.texts("document_types"),
        reconciliation=read_reconciliation(top),
        languages=read_languages(top),
        texts=read_texts(top),
        replaces=top.text("replaces"),
        combined_from=top.texts("combined_from"),
        text=text,
    )
    top.close()
    return replace(checklist, evaluation_order=evaluation_order(checklist))


def _head(top: Section) -> None:
    found = top.text("format", required=True)
    if found and found != FORMAT:
        top.faults.note("checklist_format", ("format",), found, wanted=FORMAT)
    slug = top.text("slug")
    if slug and not (_COMBINED if top.data.get("combined_from") else _SLUG).fullmatch(slug):
        top.faults.note("checklist_slug", ("slug",), slug)
