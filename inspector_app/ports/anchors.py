"""Anchor files as kept by a workspace.

Decision: a key is handed out to an ansvarig inspektör who does not read the file, and to a reader's
own session at the moment when her reading is held against it; to nobody else, in no method.
Decision: how a reader stands is handed out to herself and to the ansvarig inspektör.
"""

from __future__ import annotations

from typing import Protocol

from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.second_reading.anchors import (
    Anchor,
    AnchorReading,
    AnchorTerms,
    Gate,
    Restoration,
)


class AnchorsKept(Protocol):
    """A part of ``UnitOfWork``."""

    def anchor_terms(self) -> AnchorTerms:
        """Return when a reader is stopped; the default until it is set."""
        ...

    def save_anchor_terms(self, terms: AnchorTerms) -> None:
        """Write the terms. Event ``anchor_terms_set``. Error ``role_forbids``."""
        ...

    def save_anchor(self, anchor: Anchor) -> None:
        """Write a key. Event ``anchor_set``. For an ansvarig inspektör (``role_forbids``). Errors
        ``duty_unknown`` for a file that is dealt to nobody, ``anchor_own_file`` for one of her own,
        ``anchor_file_begun`` once anything was written in it."""
        ...

    def remove_anchor(self, akt: AktNumber) -> None:
        """Take a key away. Event ``anchor_removed``. Errors as of ``save_anchor``."""
        ...

    def anchors(self) -> tuple[Anchor, ...]:
        """Return the keys of files that the person does not read, in the order they were set; none
        for anybody but an ansvarig inspektör."""
        ...

    def anchors_to_judge(self) -> tuple[Anchor, ...]:
        """Return the keys of the files whose own reading is klarmarkerad now and was not yet held
        against them; a reading that was done on another laptop is among them once it is home."""
        ...

    def save_anchor_reading(self, reading: AnchorReading) -> None:
        """Write what a reading gave, once. Event ``anchor_judged``. Error ``anchor_judged_already``
        for a reading that was, ``not_your_reading`` for another's."""
        ...

    def restore_reader(self, restoration: Restoration) -> None:
        """Let a reader go on. Event ``reader_restored`` with the reason. Error ``role_forbids``."""
        ...

    def gates(self) -> tuple[Gate, ...]:
        """Return how readers with anchor files stand, by name: all of them for an ansvarig
        inspektör, oneself for anybody else."""
        ...

    def may_begin(self, reader: str) -> bool:
        """Tell whether a reader may be dealt a further file. It is asked when files are dealt out,
        and shown to nobody."""
        ...
