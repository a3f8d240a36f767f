"""``checklist show``: the whole template in words, every rule as a sentence."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from inspector_app.cli.answers import EXIT_GOOD, answer
from inspector_app.cli.checklist_file import heading, identity, offer_file, read_file, refuse_faults
from inspector_app.wording.checklist_reading import reading_lines


def add(words: Any) -> None:
    """Add ``show``."""
    parser = words.add_parser("show", help="hela mallen i ord")
    offer_file(parser)
    parser.set_defaults(run=run)


def run(chosen: Namespace) -> int:
    """Answer with the template as it is read."""
    reading = read_file(chosen.file)
    if reading.checklist is None:
        return refuse_faults("show", reading, as_json=chosen.json)
    lines = reading_lines(reading.checklist)
    facts = {"checklist": identity(reading), "title": reading.checklist.title, "lines": lines}
    answer("checklist show", facts, [*heading(reading.checklist), "", *lines], as_json=chosen.json)
    return EXIT_GOOD
