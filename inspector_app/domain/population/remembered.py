"""Cells of a column that were read before and need not be read again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from inspector_app.domain.population.coded import DAYS, Coded, Coder, day_code
from inspector_app.domain.population.table import cell_text

REMEMBERED_CELLS = 20_000


class RememberedCells(dict[bytes, Any]):
    """Cells of one column in UTF-8 and what they were read as; those with a fault in ``faults``."""

    def __init__(self, read: Callable[[str], tuple[Any, str]]) -> None:
        super().__init__()
        self.read = read
        self.faults: dict[bytes, str] = {}

    def __missing__(self, raw: bytes) -> Any:
        written = cell_text(raw)
        text = written.strip()
        value, fault = self.read(text)
        if fault or text != written:
            self.faults[raw] = fault
        self[raw] = kept = self._kept(value)
        return kept

    def _kept(self, value: Any) -> Any:
        return value

    def column(self, raw: Sequence[bytes]) -> Any:
        """Return the values of a column of cells, as a list or ``Coded``."""
        return list(map(self.__getitem__, raw))

    def forget_if_large(self) -> None:
        """Drop what is remembered when it has grown beyond ``REMEMBERED_CELLS``."""
        if len(self) > REMEMBERED_CELLS:
            self.clear()
            self.faults.clear()


class CodedCells(RememberedCells):
    """Cells of one column in UTF-8 and the codes of what they were read as.

    Raises TooManyValuesError when the codes are used up.
    """

    def __init__(self, read: Callable[[str], tuple[Any, str]]) -> None:
        super().__init__(read)
        self._coder = Coder()

    def _kept(self, value: Any) -> str:
        return self._coder[value]

    def column(self, raw: Sequence[bytes]) -> Any:
        """Return the values of a column of cells."""
        codes = list(map(self.__getitem__, raw))
        return Coded(codes, self._coder.meaning)


class CodedDays(RememberedCells):
    """Cells of one column in UTF-8 and the codes of the days that they mean."""

    def _kept(self, value: Any) -> str:
        return day_code(value)

    def column(self, raw: Sequence[bytes]) -> Any:
        """Return the values of a column of cells."""
        return Coded(list(map(self.__getitem__, raw)), DAYS)
