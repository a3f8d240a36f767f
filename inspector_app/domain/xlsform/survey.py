"""The sheet ``survey`` read into the questions of a template, in the order of its rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.checklist.document import Path
from inspector_app.domain.xlsform import LABEL, Cell
from inspector_app.domain.xlsform.lists import OptionList
from inspector_app.domain.xlsform.question import Item, asked_of, build_question
from inspector_app.domain.xlsform.rule import Asked, Shape
from inspector_app.domain.xlsform.sheets import Row

_GROUP_BEGINS = ("begin_group", "begin group")
_GROUP_ENDS = ("end_group", "end group")
_REPEAT_BEGINS = ("begin_repeat", "begin repeat")
_REPEAT_ENDS = ("end_repeat", "end repeat")
_PLAIN_TYPES = frozenset(["date", "integer", "decimal", "text"])
_SELECTS = frozenset(["select_one", "select_multiple"])


@dataclass(frozen=True, slots=True)
class Survey:
    """The questions as a document has them, the cells they came from, and the lists they use."""

    questions: list[dict[str, Any]]
    cells: dict[Path, Cell]
    used_lists: frozenset[str]


def read_survey(
    rows: tuple[Row, ...],
    lists: Mapping[str, OptionList],
    sources: Collection[str],
) -> Survey:
    """Return the questions; every fault is noted."""
    gathering = _Gathering(lists)
    for row in rows:
        gathering.take(row)
    gathering.end()
    unclear = {row.text("name"): Asked(Shape.UNCLEAR) for row in gathering.unclear}
    names = unclear | _names(gathering.items)
    questions: list[dict[str, Any]] = []
    cells: dict[Path, Cell] = {}
    for number, item in enumerate(gathering.items):
        built = build_question(item, names, sources)
        questions.append(built.question)
        cells |= {("question", number, *path): cell for path, cell in built.cells.items()}
    used = frozenset(gathering.used)
    return Survey(questions, cells, used)


def _names(items: list[Item]) -> dict[str, Asked]:
    """What rules may speak of; names and ids that stand twice are noted."""
    names: dict[str, Asked] = {}
    ids: set[str] = set()
    for item in items:
        name = item.row.text("name")
        if name in names:
            item.row.note("xlsform_name_twice", "name")
            names[name] = Asked(Shape.UNCLEAR)
        elif name:
            names[name] = asked_of(item)
        question_id = item.question_id
        if question_id and question_id in ids:
            item.row.note("xlsform_name_twice", "beteckning")
        ids.add(question_id)
    return names


@dataclass(slots=True)
class _Gathering:
    """Walks down the rows: groups open and close, notes wait for their question."""

    lists: Mapping[str, OptionList]
    items: list[Item] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    groups: list[Row] = field(default_factory=list)
    filled: int = 0
    waiting: list[Row] = field(default_factory=list)
    unclear: list[Row] = field(default_factory=list)

    def take(self, row: Row) -> None:
        """Take the next row."""
        kind = " ".join(row.needed("type").split())
        if kind in (*_GROUP_BEGINS, *_REPEAT_BEGINS):
            self._begin(row, repeat=kind in _REPEAT_BEGINS)
        elif kind in (*_GROUP_ENDS, *_REPEAT_ENDS):
            self._close(row)
        elif kind == "note":
            row.needed(LABEL)
            row.unused(*_others(row, "type", "name", LABEL, "relevant"))
            self.waiting.append(row)
        elif kind == "calculate":
            row.note("xlsform_calculate", "type")
            self.unclear.append(row)
        elif kind:
            self._question(row, kind)

    def end(self) -> None:
        """Every group must be closed and every note have its question."""
        for row in self.groups:
            row.note("xlsform_group_open", "type")
        self._drop_notes()

    def _begin(self, row: Row, *, repeat: bool) -> None:
        if repeat:
            row.note("xlsform_repeat", "type")
        elif self.groups:
            row.note("xlsform_group_nested", "type")
        else:
            row.needed(LABEL)
            row.unused(*_others(row, "type", "name", LABEL))
        self._drop_notes()
        self.groups.append(row)
        self.filled = 0

    def _close(self, row: Row) -> None:
        self._drop_notes()
        if not self.groups:
            row.note("xlsform_group_end", "type")
            return
        row.unused(*_others(row, "type", "name", LABEL))
        opened = self.groups.pop()
        if not self.filled:
            opened.note("xlsform_group_empty", "type")
        self.filled += 1  # an outer group is not empty either

    def _drop_notes(self) -> None:
        for row in self.waiting:
            row.note("xlsform_note_last", "type")
        self.waiting = []

    def _question(self, row: Row, kind: str) -> None:
        words = kind.split()
        notes, self.waiting = tuple(self.waiting), []
        self.filled += 1
        if not self.groups:
            row.note("xlsform_no_group", "type")
        section = self.groups[-1].text(LABEL) if self.groups else ""
        options = self._options(row, words)
        if options or kind in _PLAIN_TYPES:
            self.items.append(Item(row, words[0], options, section, notes))
            return
        self.unclear.append(row)
        if words[0] not in _SELECTS or len(words) != 2:
            row.note("xlsform_type", "type")

    def _options(self, row: Row, words: list[str]) -> OptionList | None:
        """The list of a question with options; ``None`` for one without, or with the wrong one."""
        if words[0] not in _SELECTS or len(words) != 2:
            return None
        self.used.add(words[1])
        options = self.lists.get(words[1])
        if options is None:
            row.note("xlsform_list_missing", "type", name=words[1])
        elif words[0] == "select_multiple" and (options.answers or options.yes_no):
            row.note("xlsform_list_kind", "type", name=words[1])
            return None
        return options


def _others(row: Row, *columns: str) -> Iterator[str]:
    """The filled columns besides these."""
    return (column for column in row.texts if column not in columns)
