"""Reads a report's file and says what is seen in it: the ``SignatureInspector`` of the program.

Nothing is concluded here; ``inspector_app.domain.verification`` judges. What cannot be read by the
letter is not read at all, and the file is ``unreadable``.

Decision: everything inside the file is read even when its signature does not hold, so that whoever
checks is told what was changed and not only that something was.
Decision: what depends on bytes alone (parsed objects, fonts, pages) is remembered by those bytes.
Decision: a second PDF engine reads the pages too, but only of a file whose signature agrees: its
work is slow and unsafe on files that somebody tampered with.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from inspector_app.adapters.pdf.file_contents import (
    read_attachments,
    read_file_faults,
    read_texts,
)
from inspector_app.adapters.pdf.glyphs import load_typefaces
from inspector_app.adapters.pdf.page_reading import (
    ReadPages,
    read_pages,
    second_reader_differs,
)
from inspector_app.adapters.pdf.signature_reading import read_raw_signature, read_signatures
from inspector_app.adapters.pdf.strict_file import StrictPdf, parse_file
from inspector_app.adapters.pdf.strict_syntax import PdfSyntaxError
from inspector_app.adapters.pdf.token_reading import read_token
from inspector_app.adapters.pdf.trust import TrustList, read_trust_list
from inspector_app.domain.capsule import Capsule, decode
from inspector_app.domain.verification.facts import (
    ObservedAttachment,
    ObservedPage,
    ObservedPdf,
    ObservedSignature,
    ObservedToken,
)

OTHER_SHAPE = (
    AttributeError, IndexError, KeyError, OverflowError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What the readers raise when an object has another shape than the program gives it."""


@dataclass(frozen=True, slots=True)
class StrictInspector:
    """Reads reports. ``fonts`` is the folder of the program's typefaces, ``now`` the clock."""

    fonts: Path
    now: Callable[[], datetime]

    def inspect(self, pdf: bytes, trust: bytes | None) -> ObservedPdf:
        """Return what is seen in ``pdf``; ``trust`` is a trust list (PEM) or ``None``."""
        try:
            return self._observed(parse_file(pdf), read_trust_list(trust))
        except (PdfSyntaxError, *OTHER_SHAPE) as error:
            where = str(error)[:200] or type(error).__name__
            raw = read_raw_signature(pdf, self.now().astimezone(UTC))
            return ObservedPdf(unreadable=where, signatures=raw)

    def pages(self, pdf: bytes) -> tuple[ObservedPage, ...]:
        """Return the pages of a file that the program just made. Raises ``PdfSyntaxError``."""
        return read_pages(parse_file(pdf), load_typefaces(self.fonts)).pages

    def _observed(self, pdf: StrictPdf, trust: TrustList) -> ObservedPdf:
        now = self.now().astimezone(UTC)
        signatures = read_signatures(pdf, trust, now)
        first = pdf.revisions[0].end
        attachments = read_attachments(pdf, first)
        read = read_pages(pdf, load_typefaces(self.fonts))
        return ObservedPdf(
            file_faults=read_file_faults(pdf),
            signatures=signatures,
            fixed_sha256=hashlib.sha256(pdf.data[:first]).hexdigest(),
            attachments=attachments,
            pages=_doubly_read(pdf, read, signatures),
            font_faults=read.font_faults,
            tokens=_tokens(attachments, trust, now),
            texts=read_texts(pdf),
        )


def _doubly_read(
    pdf: StrictPdf, read: ReadPages, signatures: tuple[ObservedSignature, ...]
) -> tuple[ObservedPage, ...]:
    if not signatures or not all(s.intact and s.valid for s in signatures) or read.font_faults:
        return read.pages
    differing = set(second_reader_differs(pdf.data, read.pages))
    return tuple(
        replace(page, faults=(*page.faults, "page_second_reader"))
        if page.number in differing
        else page
        for page in read.pages
    )


def _tokens(
    attachments: tuple[ObservedAttachment, ...], trust: TrustList, now: datetime
) -> tuple[ObservedToken, ...]:
    found: list[ObservedToken] = []
    for attachment in attachments:
        capsule = decode(attachment.content)
        if isinstance(capsule, Capsule):
            found.extend(
                read_token(protocol["number"], protocol["timestamp_token"], trust, now)
                for protocol in capsule.value["protocols"]
                if protocol["timestamp_token"] is not None
            )
    return tuple(found)
