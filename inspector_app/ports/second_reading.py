"""Who reads what, the second reading, the gemensamt svar and the quality steps, as kept by a
workspace.

Decision: what nobody may see is not handed out by the workspace. While a file is read twice and not
both readings are klarmarkerade, each reader gets her own reading and everybody else nothing, in
every method; so no window, figure or report can show what it never had.
Decision: both readings are sealed when the second of them is klarmarkerad. From then on only the
gemensamt svar changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import Duty, Part
from inspector_app.domain.review import ReviewEvent
from inspector_app.domain.second_reading.agreement import AgreementEvent
from inspector_app.domain.second_reading.quality import QualityEvent

Readings = tuple[tuple[ReviewEvent, ...], tuple[ReviewEvent, ...]]
"""The events of the first and of the second reading of one file."""


class SecondReadings(Protocol):
    """A part of ``UnitOfWork``."""

    def people(self) -> tuple[Actor, ...]:
        """Return who has a key now, by name."""
        ...

    def save_duties(self, duties: Iterable[Duty]) -> None:
        """Write whose each reading is. Events ``reading_assigned``. Error ``duties_begun`` when a
        reading that has begun would get another reader."""
        ...

    def duties(self) -> tuple[Duty, ...]:
        """Return whose each reading is, by aktnummer, the first before the second."""
        ...

    def hand_over_reading(self, duty: Duty, note: str, *, keep_answers: bool) -> None:
        """Give a reading to another reader; without ``keep_answers`` what was answered in it is
        taken back, each as an event. Event ``reading_moved``.

        For the ansvarig inspektör and for whoever has it now (``role_forbids``). Errors
        ``duty_unknown``, ``reading_sealed``, ``file_is_held``, ``reader_has_other_part`` when the
        new reader has, or has had, the other reading of the file, ``reader_takes_no_more``.
        """
        ...

    def drop_second_reading(self, akt: AktNumber, note: str) -> None:
        """Let a file be read by the first reader alone; what the second wrote is kept and does not
        count. Event ``second_reading_dropped``.

        For the ansvarig inspektör and the readers of the file (``role_forbids``). Errors
        ``duty_unknown``, ``reading_sealed``, ``file_is_held``.
        """
        ...

    def completed_readings(self) -> Mapping[AktNumber, frozenset[Part]]:
        """Return which readings are klarmarkerade now; it tells nothing of what stands in them."""
        ...

    def begun_readings(self) -> Mapping[AktNumber, frozenset[Part]]:
        """Return the readings in which anything was ever written."""
        ...

    def both_readings(self, akt: AktNumber) -> Readings | None:
        """Return both readings of a file read twice, ``None`` until both are klarmarkerade."""
        ...

    def append_agreement_events(self, events: Iterable[AgreementEvent]) -> None:
        """Add acts towards a gemensamt svar, each also an event of ``agreement/<aktnummer>``.

        Errors: ``readings_not_done``, ``file_is_held``, ``stale_review``.
        """
        ...

    def agreement_events(self, akt: AktNumber) -> tuple[AgreementEvent, ...]:
        """Return what was done towards a gemensamt svar, in order."""
        ...

    def all_agreement_events(self) -> Iterator[AgreementEvent]:
        """Yield every such act, ordered by aktnummer and sequence."""
        ...

    def append_quality_events(self, events: Iterable[QualityEvent]) -> None:
        """Add comments and quality steps, each also an event of ``quality/<aktnummer>``.

        For inspectors and kvalitet. Errors: ``readings_not_done`` for a file read twice,
        ``stale_review``.
        """
        ...

    def quality_events(self, akt: AktNumber) -> tuple[QualityEvent, ...]:
        """Return the comments and quality steps of a file, in order."""
        ...

    def all_quality_events(self) -> Iterator[QualityEvent]:
        """Yield every comment and quality step, ordered by aktnummer and sequence."""
        ...
