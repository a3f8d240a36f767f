"""The program without a window: the same steps, spoken to in words.

Standard output is for the answer (one JSON object with ``--json``), standard error for sentences.
Exit status: 0 good, 1 a negative verdict or faults in the input, 2 unreadable, undecided or wrong
usage, 3 a defect of ours.
"""

from __future__ import annotations

import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module

from inspector_app.cli.answers import (
    EXIT_DEFECT,
    EXIT_UNREADABLE,
    answer_error,
    never_refuse_a_sign,
)
from inspector_app.cli.parser import SwedishParser
from inspector_app.domain.errors import InspectionError

VERBS = {
    "frame": "frame_and_draw",
    "draw": "frame_and_draw",
    "demo": "demo",
    "verify": "verify",
    "bench": "measure",
    "prove": "measure",
}


def main(argv: Sequence[str]) -> int:
    """Carry out one verb and return the exit status."""
    words = list(argv)
    never_refuse_a_sign(sys.stdout, sys.stderr)
    chosen = Namespace(verb="", json=False)
    try:
        chosen = _parser(words[0] if words else "").parse_args(words, chosen)
        return int(chosen.run(chosen))
    except SystemExit as stop:
        return EXIT_UNREADABLE if stop.code else 0
    except InspectionError as error:
        answer_error(chosen.verb, error, as_json=chosen.json)
        return EXIT_UNREADABLE
    except KeyboardInterrupt:
        print("Avbrutet.", file=sys.stderr)
        return EXIT_UNREADABLE
    except Exception:
        traceback.print_exc()
        print("Det här är ett fel i programmet, inte i det du lämnade in.", file=sys.stderr)
        return EXIT_DEFECT


def _parser(asked: str) -> SwedishParser:
    """Return the parser; only the module of the verb that is asked for is loaded."""
    parser = SwedishParser(prog="inspector", description="Aktgranskaren på kommandoraden.")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb, module in VERBS.items():
        if asked == verb or asked not in VERBS:
            import_module(f"inspector_app.cli.{module}").add(verb, verbs)
    return parser
