"""What a new iakttagelse begins with when it is written from the results."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.findings import NumberReference


@dataclass(frozen=True, slots=True)
class FindingSeed:
    """The questions and the numbers that were on the screen when the user chose to write."""

    question_ids: tuple[str, ...]
    numbers: tuple[NumberReference, ...]
