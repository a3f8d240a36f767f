"""The faults of one template file, each with the line and column where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.checklist_positions import Path, Place
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.expression import ExpressionFault

PERSON = "{person}"
"""Stands for a member of a group: for the label in texts, for the id in rules."""


@dataclass(slots=True)
class Faults:
    """The faults of one file, each with its line, and the places of the file's values.

    ``origins`` tells the number in the file of each question of the template, since a question that
    is asked for each member of a group stands once in the file. ``persons`` holds the rules in
    which a member's id was put in, by place and resulting text: the rule as written and the id.
    """

    places: Mapping[Path, Place] = field(default_factory=dict)
    found: list[Issue] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    persons: dict[tuple[Path, str], tuple[str, str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def note(self, code: str, path: Path, value: object = "", **facts: Any) -> None:
        """Note a fault at ``path``, on the line of the nearest known place around it."""
        place = self.place(path)
        facts["position"] = place.column
        self._add(Issue(code, Severity.ERROR, place.line, spoken(path), str(value)[:80], facts))

    def note_rule(self, fault: ExpressionFault, path: Path, text: str) -> None:
        """Note a fault inside a rule, at its own line and column of the file."""
        place = self.place(path)
        line = place.line + fault.line - 1 + place.starts_next_line
        first = fault.line == 1 and not place.starts_next_line
        within = self._as_written(fault, path, text)
        column = within + (place.column + place.opening - 1 if first else 0)
        facts: dict[str, Any] = {**dict(fault.facts), "position": column}
        shown = " ".join(text.split())[:80]
        self._add(Issue(fault.code, Severity.ERROR, line, spoken(path), shown, facts))

    def _as_written(self, fault: ExpressionFault, path: Path, text: str) -> int:
        """The column of the fault in the rule as it stands in the file."""
        written, member = self.persons.get((path, text), ("", ""))
        column, at = fault.column, 0
        for part in written.split("\n")[fault.line - 1 : fault.line]:
            for piece in part.split(PERSON)[:-1]:
                at += len(piece) + len(member)
                column += (len(PERSON) - len(member)) * (fault.column > at)
        return column

    def _add(self, issue: Issue) -> None:
        key = repr(issue)  # the same line is read once for each member of a group
        if key not in self.seen:
            self.seen.add(key)
            self.found.append(issue)

    def question_at(self, number: int) -> Path:
        """The path of a question of the template, which may stand for several in the file."""
        return ("question", self.origins[number] if number < len(self.origins) else number)

    def place(self, path: Path) -> Place:
        """The place of ``path`` or of the nearest table around it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.places:
                return self.places[path[:length]]
        return Place(0, 0)


def spoken(path: Path) -> str:
    """Return a path as a reader finds it: ``question 3 · basis 1 · when`` (counted from 1)."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int):
            parts[-1] += f" {part + 1}"
        else:
            parts.append(part)
    return " · ".join(parts)
