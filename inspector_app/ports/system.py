"""Time and chance, from outside."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from uuid import UUID


class Clock(Protocol):
    """The present moment."""

    def now(self) -> datetime:
        """Return the present instant, aware and in UTC, whole seconds."""
        ...


class Randomness(Protocol):
    """Chance that nobody can foresee."""

    def secret(self, byte_count: int) -> bytes:
        """Return ``byte_count`` bytes from the operating system's generator."""
        ...

    def digits(self, digit_count: int) -> str:
        """Return ``digit_count`` decimal digits, each equally likely."""
        ...

    def uuid(self) -> UUID:
        """Return a new random identifier."""
        ...
