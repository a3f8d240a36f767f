"""The program without a window: the same steps, spoken to in words.

Standard output is for the answer (one JSON object with ``--json``), standard error for sentences.
Exit status: 0 good, 1 a negative verdict or faults in the input, 2 unreadable, undecided or wrong
usage, 3 a defect of ours.
"""

from __future__ import annotations

import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from inspector_app.cli.answers import (
    EXIT_DEFECT,
    EXIT_UNREADABLE,
    answer_error,
    never_refuse_a_sign,
    nobody_listens,
)
from inspector_app.cli.parser import SwedishParser, speak_help
from inspector_app.cli.speech import OPTION, VARIABLE, said, wished
from inspector_app.domain.errors import InspectionError
from inspector_app.wording.language import Language, choose, language_of

INSTALLED = "inspector"
"""The word of the command line once the program is installed with pip."""
VERBS = {
    "frame": "frame_and_draw",
    "draw": "frame_and_draw",
    "agreement": "agreement",
    "checklist": "checklist",
    "demo": "demo",
    "handover": "handover",
    "verify": "verify",
    "bench": "measure",
    "prove": "measure",
    "shots": "shots",
}


def main(argv: Sequence[str]) -> int:
    """Carry out one verb and return the exit status."""
    words = list(argv)
    never_refuse_a_sign(sys.stdout, sys.stderr)
    chosen = Namespace(verb="", json=False)
    wish, verb = wished(words, os.environ)
    choose(language_of(wish))
    try:
        parser = _parser(verb)
        chosen = parser.parse_args(words, chosen)
        _refuse_unknown(parser, chosen)
        status = int(chosen.run(chosen))
        sys.stdout.flush()
        return status
    except SystemExit as stop:
        return EXIT_UNREADABLE if stop.code else 0
    except InspectionError as error:
        answer_error(chosen.verb, error, as_json=chosen.json)
        return EXIT_UNREADABLE
    except BrokenPipeError:
        nobody_listens()
        return EXIT_UNREADABLE
    except KeyboardInterrupt:
        print(said("Avbrutet."), file=sys.stderr)
        return EXIT_UNREADABLE
    except Exception:
        traceback.print_exc()
        print(said("Det här är ett fel i programmet, inte i det du lämnade in."), file=sys.stderr)
        return EXIT_DEFECT


def _parser(asked: str) -> SwedishParser:
    """Return the parser; only the module of the verb that is asked for is loaded."""
    parser = SwedishParser(prog=_name(), description="Aktgranskaren på kommandoraden.")
    parser.add_argument(OPTION, choices=list(Language), help="språk: sv svenska, en engelska")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    for verb, module in VERBS.items():
        if asked == verb or asked not in VERBS:
            import_module(f"inspector_app.cli.{module}").add(verb, verbs)
    speak_help(parser)
    return parser


def _name() -> str:
    """Return what the program was called by: the installed word, or Python and ``run.py``."""
    if Path(sys.argv[0]).stem == INSTALLED:
        return INSTALLED
    return "py run.py" if os.name == "nt" else "python3 run.py"


def _refuse_unknown(parser: SwedishParser, chosen: Namespace) -> None:
    """Stop at a language of the environment that is none of ours."""
    wish = os.environ.get(VARIABLE, "")
    if chosen.language is None and wish and wish not in tuple(Language):
        parser.error(f"argument {VARIABLE}: invalid choice: {wish!r} (choose from sv, en)")
