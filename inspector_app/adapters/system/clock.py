"""The machine's clock and its random generator."""

from __future__ import annotations

import hashlib
import secrets
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4


class SystemClock:
    """The operating system's time."""

    def now(self) -> datetime:
        """Return the present instant, aware and in UTC, whole seconds."""
        return datetime.now(UTC).replace(microsecond=0)


class SystemRandomness:
    """The operating system's random generator."""

    def secret(self, byte_count: int) -> bytes:
        """Return ``byte_count`` unpredictable bytes."""
        return secrets.token_bytes(byte_count)

    def digits(self, digit_count: int) -> str:
        """Return ``digit_count`` decimal digits, each equally likely."""
        return "".join(str(secrets.randbelow(10)) for _ in range(digit_count))

    def uuid(self) -> UUID:
        """Return a new random identifier."""
        return uuid4()


class SteppingClock:
    """A clock for examples: begins at a given moment and goes on a fixed step at every look."""

    def __init__(self, start: datetime, step: timedelta) -> None:
        self._next, self._step = start, step

    def now(self) -> datetime:
        """Return the next moment."""
        moment = self._next
        self._next += self._step
        return moment

    def move_to(self, moment: datetime) -> None:
        """Go on from ``moment``, which must lie ahead (``ValueError``)."""
        if moment < self._next:
            raise ValueError("a clock does not go back")
        self._next = moment


class SeededRandomness:
    """Chance for examples, the same for the same seed. Never for a real inspection."""

    def __init__(self, seed: str) -> None:
        self._seed, self._count = seed, 0

    def secret(self, byte_count: int) -> bytes:
        """Return bytes that depend on the seed and on how often was asked."""
        self._count += 1
        stream = b""
        while len(stream) < byte_count:
            block = f"{self._seed}\n{self._count}\n{len(stream)}"
            stream += hashlib.sha256(block.encode()).digest()
        return stream[:byte_count]

    def digits(self, digit_count: int) -> str:
        """Return decimal digits, as even as 128 bits make them."""
        return f"{int.from_bytes(self.secret(16), 'big') % 10**digit_count:0{digit_count}d}"

    def uuid(self) -> UUID:
        """Return an identifier of version 4 form."""
        return UUID(bytes=self.secret(16), version=4)
