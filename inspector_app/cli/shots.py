"""``shots``: pictures of every screen, in the appearances that users choose.

After the folder scenes and looks may be named; without names every scene is shown in every look.

Decision: the pictures are made by a process of its own, because the command line carries no Qt.
"""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from inspector_app.cli.answers import EXIT_GOOD, EXIT_UNREADABLE
from inspector_app.cli.speech import said


def add(verb: str, verbs: Any) -> None:
    """Add ``shots``."""
    parser = verbs.add_parser(verb, help="ta bilder av varje skärm")
    parser.add_argument("folder", type=Path, metavar="MAPP")
    parser.add_argument("wanted", nargs="*", metavar="SCEN")
    parser.set_defaults(run=run)


def run(chosen: Namespace) -> int:
    """Make the pictures and name the folder."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    words = [sys.executable, "-m", "inspector_app.app.shots", str(chosen.folder), *chosen.wanted]
    status = subprocess.run(words, env=environment, check=False).returncode
    if status:
        print(said("Bilderna kunde inte tas."), file=sys.stderr)
        return EXIT_UNREADABLE
    print(said("Bilderna ligger i {folder}", folder=chosen.folder), file=sys.stderr)
    return EXIT_GOOD
