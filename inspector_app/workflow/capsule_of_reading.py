"""What the capsule and the report tell of who read what: labels, second readings, separation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.reading_assignment import Part, Separation
from inspector_app.domain.review import EventKind
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.workflow.capsule_of_results import decimal_text
from inspector_app.workflow.reading_assignment import assignment_of
from inspector_app.workflow.review_desk import Desk

DRAW_LABEL = "dubbelläsning"
"""The label under which second readings are drawn from the startvärde."""


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Who read what, as far as it may be told.

    ``labels`` gives, for each file that is read, the labels of its readers (A1, A2 … by name);
    ``twice`` the files that two read; ``double_reading`` the section of the plan, ``None`` without
    second readings; ``separation`` is ``None`` when files were never dealt out.
    """

    labels: Mapping[str, list[str]]
    twice: frozenset[str]
    double_reading: dict[str, Any] | None
    separation: Separation | None


def read_by(work: UnitOfWork, desk: Desk) -> ReadBy:
    """Return who read what in the drawn sample."""
    done = work.completed_readings()
    marked = {
        str(event.case): [str(event.actor)]
        for event in work.all_review_events()
        if event.kind is EventKind.COMPLETED and event.case in done
    }
    readers: dict[AktNumber, dict[Part, str]] = {}
    for duty in work.duties():
        readers.setdefault(duty.akt, {})[duty.part] = duty.reader
    twice = frozenset(akt for akt, found in readers.items() if Part.SECOND in found)
    for akt in twice:
        marked.pop(akt, None)
        if len(done.get(akt, ())) == len(Part):
            marked[akt] = [readers[akt][part] for part in Part]
    names = sorted({name for found in marked.values() for name in found})
    labels = {name: f"A{at}" for at, name in enumerate(names, start=1)}
    assignment = assignment_of(work, desk)
    return ReadBy(
        labels={akt: [labels[name] for name in found] for akt, found in marked.items()},
        twice=twice,
        double_reading=None
        if assignment is None or not assignment.read_twice
        else {
            "share": decimal_text(assignment.terms.share),
            "min_per_stratum": assignment.terms.least,
            "draw_label": DRAW_LABEL,
        },
        separation=None if assignment is None else assignment.separation,
    )
