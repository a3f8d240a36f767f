"""The machine's clock and its random generator."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
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
