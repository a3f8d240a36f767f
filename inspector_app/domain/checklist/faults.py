"""The faults of one template file, each with the line and column where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.checklist.document import Document, Path, Place
from inspector_app.domain.checklist.document.printer import print_value
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.expression import ExpressionFault

EMPTY = Document({}, "")
MAX_ISSUES = 1_000
PERSON = "{person}"
"""Stands for a member of a group: for the label in texts, for the id in rules."""
_MISSING = "checklist_missing"
_FOLLOWING = frozenset(
    [
        _MISSING,
        "checklist_reference",
        "checklist_text_missing",
        "checklist_text_unknown",
        "rule_name_unknown",
        "rule_table_unknown",
        "rule_column_unknown",
        "rule_option_unknown",
    ]
)
"""Faults that may follow from writing that could not be read: not said where that is so."""
_LOSING = frozenset(
    [
        "toml_header",
        "toml_twice",
        "toml_long_text_open",
        "toml_list_open",
        "toml_more",
        "checklist_too_deep",
    ]
)
"""Faults after which whole sections may be lost."""


@dataclass(slots=True)
class Faults:
    """The faults of one file, each with its line and column.

    ``origins`` tells the number in the file of each question of the template, since a question that
    is asked for each member of a group stands once in the file. ``persons`` holds the rules in
    which a member's id was put in, by place and resulting text: the rule as written and the id.
    """

    document: Document = EMPTY
    found: list[Issue] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)
    persons: dict[tuple[Path, str], tuple[str, str]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)

    def note(self, code: str, path: Path, value: object = "", **facts: Any) -> None:
        """Note a fault at the value at ``path``, or at the nearest value around it."""
        if not self._in_doubt(code, path):
            self._add(code, self.document.place(path), path, _as_written(value), facts)

    def note_key(self, code: str, path: Path, value: object = "", **facts: Any) -> None:
        """Note a fault at the key at ``path``."""
        self._add(code, self.document.place_of_key(path), path, str(value), facts)

    def note_rule(self, fault: ExpressionFault, path: Path, text: str) -> None:
        """Note a fault inside a rule, at its own line and column of the file."""
        if self._in_doubt(fault.code, path):
            return
        before = text.split("\n")[: fault.line - 1]
        offset = sum(len(line) + 1 for line in before) + fault.column - 1
        place = self.document.place_within(path, self._as_written(offset, path, text))
        self._add(fault.code, place, path, " ".join(text.split()), dict(fault.facts))

    def _as_written(self, offset: int, path: Path, text: str) -> int:
        """The place in the rule as it stands in the file, where {person} stands for a member."""
        written, member = self.persons.get((path, text), (text, ""))
        at = 0
        for piece in written.split(PERSON)[:-1] if member else []:
            at += len(piece)
            if offset < at + len(member):
                break
            at += len(PERSON)
            offset += len(PERSON) - len(member)
        return offset

    def _in_doubt(self, code: str, path: Path) -> bool:
        """Whether what is missed at ``path`` may stand where the writing could not be read."""
        faults = self.document.faults
        if not faults or code not in _FOLLOWING:
            return False
        lost = any(fault.code in _LOSING for fault in faults)
        return lost or code != _MISSING or bool({path, path[:-1]} & self.document.broken)

    def _add(self, code: str, place: Place, path: Path, value: str, facts: dict[str, Any]) -> None:
        if len(self.found) >= MAX_ISSUES:
            self._end()
            return
        facts["position"] = place.column
        issue = Issue(code, Severity.ERROR, place.line, spoken(path), value[:80], facts)
        key = repr(issue)  # the same line is read once for each member of a group
        if key not in self.seen:
            self.seen.add(key)
            self.found.append(issue)

    def _end(self) -> None:
        """Say that the list ends here: nobody reads a longer one."""
        if self.found[-1].code != "checklist_more":
            facts: dict[str, Any] = {"limit": MAX_ISSUES, "position": 0}
            last = max(issue.row for issue in self.found)
            self.found.append(Issue("checklist_more", Severity.ERROR, last, facts=facts))

    def writing(self) -> None:
        """Note the faults of the writing itself."""
        for fault in self.document.faults:
            place = self.document.place_at(fault.at)
            self._add(fault.code, place, (), fault.found, dict(fault.facts))

    def question_at(self, number: int) -> Path:
        """The path of a question of the template, which may stand for several in the file."""
        return ("question", self.origins[number] if number < len(self.origins) else number)


def _as_written(value: object) -> str:
    """A value as the file has it; words stand as they are."""
    if value is None:
        return "null"  # as JSON writes it; TOML has no such word
    return value if isinstance(value, str) else print_value(value)


def spoken(path: Path) -> str:
    """Return a path as a reader finds it: ``question 3 · basis 1 · when`` (counted from 1)."""
    parts: list[str] = []
    for part in path:
        if isinstance(part, int):
            parts[-1] += f" {part + 1}"
        else:
            parts.append(part)
    return " · ".join(parts)
