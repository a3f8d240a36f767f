"""A truth table as it is printed: what each column is, then a line for each row."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from string import ascii_uppercase

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.proof.space import Cell
from inspector_app.domain.checklist.truth import Column, Row, TruthTable
from inspector_app.wording.checklist_words import (
    cell_words,
    choice,
    name_words,
    phrase,
    rule_words,
    value_words,
)

MOST_LISTED = 3
"""So many values are listed; of more it is said which are left out."""
_GAP = "   "


def table_lines(checklist: Checklist, table: TruthTable, heading: str) -> list[str]:
    """Return the lines of a table with rows; ``heading`` stands over the grades."""
    letters = [_letter(number) for number in range(len(table.columns))]
    lines = [
        f"  {letter}  {column_words(checklist, column)}"
        for letter, column in zip(letters, table.columns, strict=True)
    ]
    cells = [[*letters, heading]]
    cells += [row_words(checklist, table, row) for row in table.rows or ()]
    widths = [max(len(row[n]) for row in cells) for n in range(len(cells[0]))]
    return [*lines, "", *(_line(row, widths) for row in cells)]


def _letter(number: int) -> str:
    """A, B … Z, A2, B2 …"""
    round_, place = divmod(number, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(round_ + 1) if round_ else "")


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True))
    return f"  {_GAP.join(cells)}".rstrip()


def column_words(checklist: Checklist, column: Column) -> str:
    """Return what a column is about."""
    if column.comparison is not None:
        one, other = column.comparison.first, column.comparison.second
        first, second = (rule_words(checklist, n) if n else column.name for n in (one, other))
        return _compared(first, second, column.comparison.bound)
    if column.node is not None:
        return rule_words(checklist, column.node)
    return name_words(checklist, column.name)


def _compared(first: str, second: str, bound: Hashable) -> str:
    if bound == 0:
        return phrase("at_most", first=first, second=second)
    if bound == -1:
        return phrase("less", first=first, second=second)
    return phrase("apart", first=first, second=second, bound=bound)


def row_words(checklist: Checklist, table: TruthTable, row: Row) -> list[str]:
    """Return the cells of a row and its grade."""
    cells = [
        cell_text(checklist, column, values)
        for column, values in zip(table.columns, row.cells, strict=True)
    ]
    grade = value_words(checklist, table.rating_id, row.grade or "not_rated")
    return [*cells, grade]


def cell_text(checklist: Checklist, column: Column, values: tuple[Hashable, ...]) -> str:
    """Return the values of a cell; a dash for whatever it is, "allt utom" for nearly all."""
    if not values:
        return phrase("any")
    if all(isinstance(value, Cell) for value in values):
        return _cells([value for value in values if isinstance(value, Cell)], is_day=column.is_day)
    left = [value for value in column.values if value not in values]
    if not left:
        return phrase("any")
    if len(left) < len(values) and len(values) > MOST_LISTED:
        return f"{phrase('but')} {choice([value_words(checklist, column.name, v) for v in left])}"
    return choice([_word(checklist, column, value) for value in values])


def _word(checklist: Checklist, column: Column, value: Hashable) -> str:
    if isinstance(value, Cell):
        return cell_words(value, is_day=column.is_day)
    return value_words(checklist, column.name, value)


def _cells(cells: list[Cell], *, is_day: bool) -> str:
    """Classes in words; those that lie side by side as one."""
    joined: list[Cell] = []
    for cell in cells:
        last = joined[-1] if joined else None
        if last is not None and _touch(last, cell):
            joined[-1] = Cell(last.low, cell.high, last.low_open, cell.high_open)
        else:
            joined.append(cell)
    return choice([cell_words(cell, is_day=is_day) for cell in joined])


def _touch(one: Cell, other: Cell) -> bool:
    if one.high is None or other.low is None:
        return False
    return other.low - one.high in (0, 1)
