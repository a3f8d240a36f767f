"""Where the parts of a template stand in its file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.checklist import Checklist, Question
from inspector_app.domain.checklist.faults import spoken
from inspector_app.domain.checklist.positions import Path, Place, positions


@dataclass(frozen=True, slots=True)
class Places:
    """The places of the values of one file, and the number of each question in it."""

    places: Mapping[Path, Place]
    questions: Mapping[str, int]

    def of_question(self, question: Question) -> Path:
        """The path of a question; those of one group stand once in the file."""
        return ("question", self.questions.get(question.written_id, 0))

    def line(self, path: Path) -> int:
        """The line of a path or of the nearest part around it; 0 where nothing is known."""
        return self.place(path).line

    def place(self, path: Path) -> Place:
        """The place of a path or of the nearest part around it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return Place(0, 0)

    def spoken(self, path: Path) -> str:
        """The path as a reader finds it."""
        return spoken(path)


def places_of(checklist: Checklist) -> Places:
    """Return the places in the text of a template that has been read."""
    text = checklist.text
    data: dict[str, Any] = tomllib.loads(text) if text else {}
    questions = {
        one.get("id", ""): number
        for number, one in enumerate(data.get("question", []))
        if isinstance(one, dict)
    }
    return Places(positions(text), questions)
