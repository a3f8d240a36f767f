"""Column types that mean the same on SQLite and PostgreSQL."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, String, TypeDecorator

Serial = BigInteger().with_variant(Integer(), "sqlite")
"""A whole number of 64 bits; as a primary key on SQLite it is the row's own number."""

FORM = "%Y-%m-%dT%H:%M:%SZ"
_WRITTEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)


class Instant(TypeDecorator[datetime]):
    """An instant in UTC with whole seconds, as sortable text: ``2026-11-22T08:00:00Z``.

    A naive instant is a defect (``ValueError``).
    """

    impl = String(20)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Return the text of an instant."""
        if value is None:
            return None
        if value.utcoffset() is None or value.microsecond:
            raise ValueError("an instant is aware and in whole seconds")
        return value.astimezone(UTC).strftime(FORM)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return the instant of a text."""
        if value is None:
            return None
        return instant_of(value)


def instant_of(text: str) -> datetime:
    """Return the instant of its text; ``ValueError`` when it is none."""
    if not _WRITTEN.fullmatch(text):
        raise ValueError(f"no instant: {text!r}")
    return datetime.fromisoformat(text)
