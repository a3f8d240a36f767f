"""A template file read into a ``Checklist``, or every fault in it at once.

The format is described in checklists/README.md. Reading has three parts: TOML to values
(``tomllib``), values to the parts of a template (here), and the check that the parts fit together
(``checklist_soundness``). Faults of the last two parts are listed together.

Decision: TOML that cannot be read at all gives one fault, because tomllib stops at the first.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist_faults import Faults
from inspector_app.domain.checklist_languages import read_languages, read_texts
from inspector_app.domain.checklist_order import evaluation_order
from inspector_app.domain.checklist_positions import Place, positions
from inspector_app.domain.checklist_reader_conclusions import (
    read_bridge,
    read_deadline,
    read_rating,
)
from inspector_app.domain.checklist_reader_material import (
    read_fact,
    read_group,
    read_parameter,
    read_reconciliation,
    read_register_value,
    read_source,
    read_table,
)
from inspector_app.domain.checklist_reader_question import read_questions
from inspector_app.domain.checklist_section import Section
from inspector_app.domain.checklist_soundness import note_unsoundness
from inspector_app.domain.errors import InspectionError, Issue

FORMAT = "granskningsmall/1"
MAX_BYTES = 1_000_000
_MAX_NUMBER = 20
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")
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
    data, text = _document(content, faults)
    if faults.found:
        return ChecklistReading(sha256, None, tuple(faults.found))
    faults.places = positions(text)
    checklist = _checklist(Section(data, (), faults), text, sha256)
    note_unsoundness(checklist, faults)
    if faults.found:
        ordered = sorted(faults.found, key=lambda issue: (issue.row, issue.facts["position"]))
        return ChecklistReading(sha256, None, tuple(ordered))
    return ChecklistReading(sha256, checklist, ())


def _document(content: bytes, faults: Faults) -> tuple[dict[str, Any], str]:
    if len(content) > MAX_BYTES:
        faults.note("checklist_too_large", (), size=len(content), limit=MAX_BYTES)
        return {}, ""
    try:
        text = content.decode("utf-8").replace("\r\n", "\n")
        return tomllib.loads(text, parse_float=_decimal), text
    except UnicodeDecodeError as error:
        faults.note("checklist_not_utf8", (), byte=error.start + 1)
    except RecursionError:
        faults.note("checklist_too_deep", ())
    except ValueError as error:
        where = _WHERE.search(str(error))
        line, column = (int(where.group(1)), int(where.group(2))) if where else (0, 0)
        faults.places = {("TOML",): Place(line, column)}
        faults.note("checklist_toml", ("TOML",), detail=_WHERE.sub("", str(error)).strip())
    return {}, ""


def _decimal(text: str) -> Fraction:
    if len(text) > _MAX_NUMBER or "e" in text.lower():
        raise ValueError(f"number {text[:_MAX_NUMBER]} is too long")
    return Fraction(text.replace("_", ""))


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
