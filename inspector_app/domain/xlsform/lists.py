"""The option lists of an XLSForm, and which kind of question each makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inspector_app.domain.checklist.scale import Answer
from inspector_app.domain.expression.tokens import KEYWORDS
from inspector_app.domain.xlsform import (
    ANSWER_LABELS,
    FIVE_ANSWERS,
    FIXED_LISTS,
    FOUR_ANSWERS,
    LABEL,
    YES_NO_LABELS,
    Cell,
)
from inspector_app.domain.xlsform.sheets import Notes, Row

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
"""What rules can read as a name."""


@dataclass(frozen=True, slots=True)
class OptionList:
    """A list of ``choices``: its options with their rows, and where it begins."""

    name: str
    options: tuple[tuple[str, Row], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The options' names in their order."""
        return tuple(name for name, _ in self.options)

    @property
    def place(self) -> Cell:
        """Where it begins."""
        return self.options[0][1].cell("list_name")

    @property
    def answers(self) -> bool:
        """Whether it offers answers; it is faulty unless they are ``all_answers``."""
        return not set(self.names).isdisjoint(FIVE_ANSWERS)

    @property
    def all_answers(self) -> bool:
        """Whether it offers the five answers, or the four that every case can have."""
        return sorted(self.names) in (sorted(FIVE_ANSWERS), sorted(FOUR_ANSWERS))

    @property
    def universal(self) -> bool:
        """Whether it offers the four answers without Ej aktuellt."""
        return self.answers and Answer.NOT_APPLICABLE not in self.names

    @property
    def yes_no(self) -> bool:
        """Whether it offers yes and no."""
        return sorted(self.names) == ["no", "yes"]


def read_lists(rows: Iterable[Row]) -> dict[str, OptionList]:
    """Return the lists by name; faults of their options are noted."""
    gathered: dict[str, list[tuple[str, Row]]] = {}
    for row in rows:
        name, option = row.needed("list_name"), row.needed("name")
        if name and option:
            gathered.setdefault(name, []).append((option, row))
    lists = {name: OptionList(name, tuple(options)) for name, options in gathered.items()}
    for one in lists.values():
        _note_faults(one)
    return lists


def note_unused(lists: Mapping[str, OptionList], used: Iterable[str], notes: Notes) -> None:
    """Note lists that no question uses; the program's own lists may stand unused."""
    known = set(used) | set(FIXED_LISTS)
    for name, one in lists.items():
        if name not in known:
            notes.note("xlsform_list_unused", one.place, name)


def _note_faults(one: OptionList) -> None:
    seen: set[str] = set()
    for option, row in one.options:
        if option in seen:
            row.note("xlsform_name_twice", "name")
        seen.add(option)
    if one.answers and not one.all_answers:
        one.options[0][1].note("xlsform_answers", "name")
    fixed = ANSWER_LABELS if one.answers else YES_NO_LABELS if one.yes_no else {}
    for option, row in one.options:
        label = row.needed(LABEL)
        if option in fixed:
            if label and label != fixed[option]:
                row.note("xlsform_answer_label", LABEL, wanted=fixed[option])
        elif not NAME.fullmatch(option) or option in KEYWORDS:
            row.note("xlsform_name", "name")
