"""``checklist``: what can be said of a template file by itself, without a workspace.

Each word after ``checklist`` has a module of its own with ``add(words)``, which adds its parser.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

WORDS = ("check", "rate", "show", "truth", "diff")


def add(_verb: str, verbs: Any) -> None:
    """Add ``checklist`` and its words."""
    parser = verbs.add_parser("checklist", help="pröva, visa och jämför granskningsmallar")
    words = parser.add_subparsers(dest="word", metavar="ORD", required=True)
    for word in WORDS:
        import_module(f"inspector_app.cli.checklist_{word}").add(words)
