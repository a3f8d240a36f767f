"""The practice files of the repository, read from ``resources/practice``: one TOML file for each.

A file that is not as it must be is a defect of the program and is never dressed up.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from inspector_app.domain.checklist import Answer
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.practice import KeyRow, NotARow, PracticeCase, PracticeKey
from inspector_app.domain.values import Value


class PracticeFolder:
    """Reads the practice files from a folder, as the port ``PracticeFiles`` asks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def list_file(self) -> Path:
        """Return the made-up ärendelista; ``practice_missing`` when it is not there."""
        path = self._folder / "ovningslista.csv"
        if not path.is_file():
            raise InspectionError("practice_missing")
        return path

    def cases(self) -> tuple[PracticeCase, ...]:
        """Return the files by their names; ``practice_missing`` when there are none."""
        found = tuple(_read(path) for path in sorted(self._folder.glob("*.toml")))
        if not found:
            raise InspectionError("practice_missing")
        return found


def _read(path: Path) -> PracticeCase:
    stored = tomllib.loads(path.read_text(encoding="utf-8"))
    return PracticeCase(
        number=stored["number"],
        checklist=stored["checklist"],
        title=stored["title"],
        trains=stored["trains"],
        text=stored["text"].strip(),
        key=_key(stored),
    )


def _key(stored: Mapping[str, Any]) -> PracticeKey:
    return PracticeKey(
        rows=tuple(
            KeyRow(row["table"], {k: _value(v) for k, v in row["values"].items()}, row["why"])
            for row in stored["row"]
        ),
        not_rows=tuple(
            NotARow(one["table"], one["day"], one["why"]) for one in stored.get("not_a_row", ())
        ),
        answers={
            name: (Answer(one["answer"]), one["why"]) for name, one in stored["answers"].items()
        },
        entries={name: (_value(e["value"]), e["why"]) for name, e in stored["entries"].items()},
    )


def _value(stored: object) -> Value:
    if isinstance(stored, list):
        return tuple(str(one) for one in stored)
    if isinstance(stored, bool | int | str | date):
        return stored
    raise TypeError(stored)
