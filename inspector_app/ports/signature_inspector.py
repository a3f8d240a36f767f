"""Looking into a report's file."""

from __future__ import annotations

from typing import Protocol

from inspector_app.domain.verification.facts import ObservedPage, ObservedPdf


class SignatureInspector(Protocol):
    """Reads reports by the letter and says what is seen; judges nothing."""

    def inspect(self, pdf: bytes, trust: bytes | None) -> ObservedPdf:
        """Return what is seen in ``pdf``; ``trust`` is a trust list (PEM) or ``None``.

        Never raises for what a file holds: an unreadable file is an answer.
        """
        ...

    def pages(self, pdf: bytes) -> tuple[ObservedPage, ...]:
        """Return the text of the pages of a file that the program just rendered."""
        ...
