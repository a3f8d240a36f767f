"""A template file on the command line: read it, or say everything that is wrong with it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from inspector_app.cli.answers import EXIT_NEGATIVE, answer, issue_object, offer_json, say_issues
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import ChecklistReading, read_checklist
from inspector_app.domain.errors import InspectionError


def offer_file(parser: ArgumentParser, *names: str) -> None:
    """Let a word take template files and ``--json``."""
    for name in names or ("file",):
        parser.add_argument(name, type=Path, metavar="FIL", help="granskningsmall, en TOML-fil")
    offer_json(parser)


def read_file(path: Path) -> ChecklistReading:
    """Return what the file gives. Errors ``file_missing``, ``file_is_folder``,
    ``file_not_readable`` (fact ``name``)."""
    try:
        return read_checklist(path.read_bytes())
    except FileNotFoundError as error:
        raise InspectionError("file_missing", name=path.name) from error
    except IsADirectoryError as error:
        raise InspectionError("file_is_folder", name=path.name) from error
    except OSError as error:
        raise InspectionError("file_not_readable", name=path.name) from error


def identity(reading: ChecklistReading) -> dict[str, Any]:
    """Return what names the template to other programs."""
    read = reading.checklist
    return {
        "slug": read.slug if read else None,
        "version": read.version if read else None,
        "sha256": reading.sha256,
    }


def refuse_faults(word: str, reading: ChecklistReading, *, as_json: bool) -> int:
    """Say the faults of a file that is no template, and return the exit status."""
    say_issues(reading.issues)
    facts = {"checklist": identity(reading), "issues": [issue_object(i) for i in reading.issues]}
    if as_json:
        answer(f"checklist {word}", facts, (), as_json=True)
    return EXIT_NEGATIVE


def heading(checklist: Checklist) -> list[str]:
    """Return the lines that name a template."""
    return [f"{checklist.title} ({checklist.slug}-{checklist.version})", checklist.sha256]
