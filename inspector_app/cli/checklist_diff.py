"""``checklist diff``: what changed between two versions of a template, and what it does to answers.

Exit status 0 whatever the difference is; 1 when a file is no template.
"""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from inspector_app.cli.answers import EXIT_GOOD, answer
from inspector_app.cli.checklist_file import identity, offer_file, read_file, refuse_faults
from inspector_app.cli.speech import said
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.difference import BridgeLine, Change, Difference, difference
from inspector_app.domain.checklist.proof.words import written_case
from inspector_app.wording.checklist_difference import (
    bridge_lines,
    bridge_sentence,
    change_sentence,
    difference_lines,
)


def add(words: Any) -> None:
    """Add ``diff``."""
    parser = words.add_parser("diff", help="vad som skiljer två versioner av en mall")
    offer_file(parser, "old", "new")
    parser.set_defaults(run=run)


def run(chosen: Namespace) -> int:
    """Answer with every change and with the bridge between the versions."""
    readings = read_file(chosen.old), read_file(chosen.new)
    for reading in readings:
        if reading.checklist is None:
            return refuse_faults("diff", reading, as_json=chosen.json)
    before, after = (reading.required() for reading in readings)
    found = difference(before, after)
    facts = {
        "old": identity(readings[0]),
        "new": identity(readings[1]),
        "replaces": found.replaces,
        "changes": [_change(before, after, change) for change in found.changes],
        "bridge": [_bridge(line) for line in found.bridge],
    }
    answer("checklist diff", facts, _lines(before, after, found), as_json=chosen.json)
    return EXIT_GOOD


def _lines(before: Checklist, after: Checklist, found: Difference) -> list[str]:
    names = [f"{one.slug}-{one.version}" for one in (before, after)]
    lines = [said("Från {old} till {new}", old=names[0], new=names[1]), ""]
    lines += difference_lines(before, after, found) or [said("Inget har ändrats.")]
    if not found.replaces:
        told = said("{new} säger inte att den ersätter {old}.", old=names[0], new=names[1])
        lines += ["", told]
    lines += ["", said("Svaren som redan finns"), said("Varje svar hör till sin version.")]
    return [*lines, *bridge_lines(found)]


def _change(before: Checklist, after: Checklist, change: Change) -> dict[str, Any]:
    shift = change.shift
    case = None
    if shift is not None and shift.case is not None:
        case = written_case(after, shift.case)
    return {
        "kind": change.kind.value,
        "part": change.part,
        "subject": change.subject,
        "aspect": change.aspect or None,
        "before": change.before,
        "after": change.after,
        "direction": shift.direction.value if shift else None,
        "case": case,
        "message": change_sentence(before, after, change),
    }


def _bridge(line: BridgeLine) -> dict[str, Any]:
    return {
        "old": line.old or None,
        "new": line.new or None,
        "continuation": line.continuation.value,
        "stated": line.stated,
        "message": bridge_sentence(line),
    }
