"""The marks of names: keyed digests in blocks of children, witnessed by number and digest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import select

from inspector_app.adapters.db.document_part import DocumentPart, sealed_payload
from inspector_app.adapters.db.plain_form import from_text, to_text
from inspector_app.adapters.db.records import DocumentRecord
from inspector_app.domain.journal import Json
from inspector_app.domain.name_marks import ChildMarks, NameMarks

NAME_MARKS = "name_marks"
BLOCK_CHILDREN = 200
"""So many case keys to a block; one block is read when a file is opened."""


@dataclass(frozen=True, slots=True)
class MarkBlock:
    """The marks of some children and the key they were made under."""

    key: bytes
    children: tuple[ChildMarks, ...]

    @property
    def count(self) -> int:
        """Return how many marks it holds."""
        return sum(len(child.marks) for child in self.children)


class NameMarkPart(DocumentPart):
    """Reads and writes the marks of names."""

    def replace_name_marks(self, key: bytes, children: Iterable[ChildMarks]) -> int:
        """Put new marks in the place of the old and return how many; children come by case key.

        Codes: ``role_forbids``.
        """
        self.require_writer()
        self.drop_name_marks()
        written = 0
        for number, group in groupby(children, key=lambda child: _block_of(child.case_key)):
            block = MarkBlock(key, tuple(group))
            text = to_text(block)
            self.write_text(NAME_MARKS, number, text)
            payload = mark_payload(number, text, block)
            self.journal(NAME_MARKS, "name_marks_saved", payload)
            written += block.count
        return written

    def name_marks(self, case_key: str) -> NameMarks | None:
        """Return the marks of one child's akt, ``None`` when none were kept."""
        block = self.value(MarkBlock, NAME_MARKS, _block_of(case_key))
        for child in block.children if block is not None else ():
            if child.case_key == case_key and block is not None:
                return NameMarks(block.key, case_key, dict(child.marks))
        return None

    def drop_name_marks(self) -> None:
        """Take every mark away; each block's end is an event."""
        kept = select(DocumentRecord.key).where(DocumentRecord.kind == NAME_MARKS)
        for key in self._session.scalars(kept.order_by(DocumentRecord.place)).all():
            self.take_away(NAME_MARKS, key, "name_marks_removed")


def mark_payload(key: str, text: str, block: MarkBlock | None = None) -> dict[str, Json]:
    """Return what the journal says of a block of marks: how many, and a digest."""
    block = block or from_text(MarkBlock, text)
    return sealed_payload(NAME_MARKS, key, text, count=block.count)


def _block_of(case_key: str) -> str:
    return str(int(case_key) // BLOCK_CHILDREN)
