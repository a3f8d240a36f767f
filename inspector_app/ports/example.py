"""The example register with the truth beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class TrueChild:
    """What is true of an invented child.

    ``contacts`` are rows by column label of the visit log; ``quality`` (0–100) is how likely the
    child's file is to answer Ja to a question of judgement.
    """

    contacts: tuple[Mapping[str, str], ...]
    quality: int


class ExampleRegister(Protocol):
    """Where the example lies."""

    def list_file(self) -> Path:
        """Return the ärendelista. Error ``example_missing``."""
        ...

    def truth(self) -> Mapping[str, TrueChild]:
        """Return the truth by case number. Error ``example_missing``."""
        ...
