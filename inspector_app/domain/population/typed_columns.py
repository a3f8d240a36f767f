"""The typed columns of some rows of a list, from which rows may be taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from inspector_app.domain.population.coded import Coded, PlainCells
from inspector_app.domain.population.fields import Field

MOST_CUTS = 16


def cut_out(column: list[Any], places: Sequence[int]) -> None:
    """Remove the cells at ``places``, which rise, from a column; an empty column stays empty."""
    if column and len(places) > MOST_CUTS:
        gone = set(places)
        column[:] = [cell for i, cell in enumerate(column) if i not in gone]
    elif column:
        for i in reversed(places):
            del column[i]


@dataclass(slots=True)
class TypedColumns:
    """The typed columns of one chunk by field; unmapped fields are missing.

    The personnummer column holds twelve digits, or the text as written when it is no valid number;
    ``born`` holds the month of birth of each valid number and is empty beside the others. Each
    column is a list of values, ``PlainCells``, or ``Coded`` with a list of codes; columns of days
    are always coded.
    """

    row_count: int
    values: dict[Field, Any] = field(default_factory=dict)
    born: list[str] = field(default_factory=list)

    def take_out(self, places: Sequence[int]) -> TypedColumns:
        """Remove the rows at ``places``, which rise, and return their columns.

        Few rows among many are cut out of the lists where they stand.
        """
        taken = TypedColumns(
            len(places),
            {one: _picked(column, places) for one, column in self.values.items()},
            [self.born[i] for i in places] if self.born else [],
        )
        self.row_count -= len(places)
        for column in (*self.values.values(), self.born):
            cut_out(_cells_of(column), places)
        return taken


def _cells_of(column: Any) -> list[Any]:
    if isinstance(column, Coded):
        return cast(list[Any], column.codes)
    return column.cells if isinstance(column, PlainCells) else cast(list[Any], column)


def _picked(column: Any, places: Sequence[int]) -> list[Any]:
    if isinstance(column, Coded):
        return [column.meaning[column.codes[i]] for i in places]
    if isinstance(column, PlainCells):
        return list(PlainCells([column.cells[i] for i in places], column.dropped))
    return [column[i] for i in places]
