"""The program without a window: the same steps, spoken to in words.

Standard output is for the answer (one JSON object with ``--json``), standard error for sentences.
Exit status: 0 good, 1 a negative verdict or faults in the input, 2 unreadable, undecided or wrong
usage, 3 a defect of ours.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

from inspector_app.cli.answers import EXIT_DEFECT, EXIT_UNREADABLE
from inspector_app.domain.errors import InspectionError
from inspector_app.wording.faults import speak

VERBS = {
    "frame": "frame_and_draw",
    "draw": "frame_and_draw",
    "demo": "demo",
    "verify": "verify",
    "bench": "measure",
    "prove": "measure",
    "shots": "shots",
}


def main(argv: Sequence[str]) -> int:
    """Carry out one verb and return the exit status."""
    words = list(argv)
    parser = argparse.ArgumentParser(
        prog="inspector", description="Aktgranskaren på kommandoraden.", add_help=True
    )
    verbs = parser.add_subparsers(dest="verb", metavar="ORD", required=True)
    asked = words[0] if words else ""
    for verb, module in VERBS.items():
        if asked in (verb, "-h", "--help", "") or asked not in VERBS:
            import_module(f"inspector_app.cli.{module}").add(verb, verbs)
    try:
        chosen = parser.parse_args(words)
        return int(chosen.run(chosen))
    except SystemExit as stop:
        return EXIT_UNREADABLE if stop.code else 0
    except InspectionError as error:
        print(speak(error), file=sys.stderr)
        return EXIT_UNREADABLE
    except Exception:
        traceback.print_exc()
        print("Det här är ett fel i programmet, inte i det du lämnade in.", file=sys.stderr)
        return EXIT_DEFECT
