"""Names of an akt, kept only as keyed digests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from inspector_app.domain.name_marks import ChildMarks, NameMarks


class NameMarksKept(Protocol):
    """The marks of names; a part of the unit of work."""

    def replace_name_marks(self, key: bytes, children: Iterable[ChildMarks]) -> int:
        """Put new marks, made under ``key``, in the place of the old; return how many.

        One event ``name_marks_saved``, with their number and their digest, for each block of
        children. A list that is read in anew takes all marks away. Error ``role_forbids``.
        """
        ...

    def name_marks(self, case_key: str) -> NameMarks | None:
        """Return the marks of one child's akt, ``None`` when none were kept."""
        ...
