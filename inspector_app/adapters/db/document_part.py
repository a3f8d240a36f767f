"""Values kept as one canonical text under a kind and a key, each change with its event."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import TypeVar
from uuid import uuid4

from sqlalchemy import func, select

from inspector_app.adapters.db.journal_part import JournalPart
from inspector_app.adapters.db.plain_form import from_text, to_text
from inspector_app.adapters.db.records import DocumentRecord
from inspector_app.domain.journal import Event, Json

T = TypeVar("T")


class DocumentPart(JournalPart):
    """Reads and writes documents."""

    def save_document(self, kind: str, number: int, body: str) -> None:
        """Write a document in canonical text (plan text, envelope)."""
        self.put(f"text/{kind}", str(number), body, "document_saved")

    def document(self, kind: str, number: int) -> str | None:
        """Return a document, ``None`` when there is none."""
        return self.value(str, f"text/{kind}", str(number))

    def put(self, kind: str, key: str, value: object, action: str) -> Event:
        """Write a value under its kind and key, and its event in the stream of the kind.

        Codes: ``role_forbids``, also of all that goes through here.
        """
        self.require_writer()
        text = to_text(value)
        self.write_text(kind, key, text)
        return self.journal(kind, action, value_payload(kind, key, text))

    def write_text(self, kind: str, key: str, text: str) -> None:
        """Write a text under its kind and key; the caller writes the event."""
        record = self._record(kind, key)
        if record is None:
            place = self._next_place(kind)
            fresh = {"document_id": uuid4(), "kind": kind, "key": key, "place": place}
            self._session.add(DocumentRecord(**fresh, body=text))
        else:
            record.body = text
        self._session.flush()

    def take_away(self, kind: str, key: str, action: str) -> None:
        """Remove a value; the journal keeps what it was. Nothing happens when it is not there.

        Codes: ``role_forbids``.
        """
        self.require_writer()
        record = self._record(kind, key)
        if record is not None:
            self._session.delete(record)
            self._session.flush()
            self.journal(kind, action, {"record": kind, "key": key, "removed": True})

    def value(self, kind_of: type[T], kind: str, key: str) -> T | None:
        """Return the value under a kind and key, ``None`` when there is none."""
        record = self._record(kind, key)
        return None if record is None else from_text(kind_of, record.body)

    def values(self, kind_of: type[T], kind: str) -> Iterator[T]:
        """Yield every value of a kind in the order in which they were first written."""
        query = select(DocumentRecord.body).where(DocumentRecord.kind == kind)
        for body in self._session.scalars(query.order_by(DocumentRecord.place)).all():
            yield from_text(kind_of, body)

    def _record(self, kind: str, key: str) -> DocumentRecord | None:
        query = select(DocumentRecord).where(DocumentRecord.kind == kind)
        return self._session.scalars(query.where(DocumentRecord.key == key)).one_or_none()

    def _next_place(self, kind: str) -> int:
        last = select(func.max(DocumentRecord.place)).where(DocumentRecord.kind == kind)
        return (self._session.scalar(last) or 0) + 1


def value_payload(kind: str, key: str, text: str) -> dict[str, Json]:
    """Return what the journal says of a value: the whole of it."""
    return {"record": kind, "key": key, "value": json.loads(text)}


def sealed_payload(kind: str, key: str, text: str, **more: Json) -> dict[str, Json]:
    """Return what the journal says of a value that holds a secret or is large: its digest."""
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return {"record": kind, "key": key, "sha256": digest, **more}
