"""The encrypted workspace of one inspection, as the workflow needs it.

Decision: one unit of work is one transaction is one or more journal events. A method that changes
something writes its event in the same transaction, so that nothing can be saved that the journal
does not know. The unit commits when its block ends without an exception and rolls back otherwise;
only after the block has ended may anything be called saved.

Decision: kvalitet and revisor change nothing; every method that does raises ``role_forbids`` for
them, but for the comments and quality steps, which are what kvalitet is there for. All else they
may: read, check, and leave an event of what they did (``record``). Who is
behind a case key is for the assigned inspectors alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol
from uuid import UUID

from inspector_app.domain import protocol as ceremony
from inspector_app.domain.concern import AcuteConcern, ContactCard
from inspector_app.domain.findings import Finding
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor, FrameSecrets, Inspection, ReportVersion, Role
from inspector_app.domain.journal import Checkpoint, Event, JournalFault
from inspector_app.domain.population import Case, KeyListEntry
from inspector_app.domain.population.columns import CaseChunk
from inspector_app.domain.register import Register
from inspector_app.domain.review import EventKind, ReviewEvent
from inspector_app.domain.sampling import Sample
from inspector_app.ports.anchors import AnchorsKept
from inspector_app.ports.hand_over import HandOvers
from inspector_app.ports.keys import WorkspaceKeys
from inspector_app.ports.name_marks import NameMarksKept
from inspector_app.ports.scans import Scans, ScanStore
from inspector_app.ports.second_reading import SecondReadings


class UnitOfWork(SecondReadings, AnchorsKept, HandOvers, Scans, NameMarksKept, Protocol):
    """Everything one step may read and change, all or nothing."""

    @property
    def actor(self) -> Actor:
        """Return who acts."""
        ...

    def inspection(self) -> Inspection | None:
        """Return the commission, ``None`` before it is written."""
        ...

    def save_inspection(self, inspection: Inspection) -> None:
        """Write the commission. Event ``inspection_saved``. Error ``role_forbids``, also for an
        inspector who would change who is assigned; only the ansvarig inspektör may."""
        ...

    def replace_register(
        self, chunks: Iterable[CaseChunk], register: Callable[[], Register]
    ) -> Register:
        """Put a newly read case list in the place of the old one, chunk by chunk, and return it.

        Each child gets an opaque case key; none is used twice, also not for another list.
        ``register`` is asked when the chunks are exhausted. Event ``register_imported``. Error
        ``frame_is_frozen`` while a protocol is open or used."""
        ...

    def register(self) -> Register | None:
        """Return what was imported: file, mapping, counts, root, warnings; the cell of a warning
        only where it does not say who a child is."""
        ...

    def cases(self) -> Iterator[Case]:
        """Yield the children of the register, under case keys and in their order."""
        ...

    def key_list(self, case_keys: Iterable[str]) -> tuple[KeyListEntry, ...]:
        """Return who is behind the case keys: ``identity`` and what finds the file.

        Only for an assigned inspector (``not_assigned``); every look is an event
        ``key_list_read``."""
        ...

    def save_frame(
        self, protocol_number: int, secrets: FrameSecrets, akts: Mapping[AktNumber, str]
    ) -> None:
        """Keep the secrets of a frozen frame and which case key is behind each aktnummer.
        Event ``frame_frozen``."""
        ...

    def frame_secrets(self, protocol_number: int) -> FrameSecrets:
        """Return the secrets of a frozen frame."""
        ...

    def case_keys(self, protocol_number: int) -> Mapping[AktNumber, str]:
        """Return the case key behind each aktnummer of a frozen frame."""
        ...

    def save_protocol(self, protocol: ceremony.SampleProtocol) -> None:
        """Write a protocol under its number, in its present state. Event
        ``protocol_<status>``. Numbers have no gap (``protocol_number_gap``)."""
        ...

    def protocols(self) -> tuple[ceremony.SampleProtocol, ...]:
        """Return every protocol ever made here, by number."""
        ...

    def save_sample(self, protocol_number: int, sample: Sample) -> None:
        """Write the drawn sample of a used protocol. Event ``sample_drawn``."""
        ...

    def sample(self, protocol_number: int) -> Sample | None:
        """Return the sample of a protocol, ``None`` before the draw."""
        ...

    def append_review_events(self, events: Iterable[ReviewEvent]) -> None:
        """Add what a reader did to a file. Each is also an event of the stream
        ``review/<aktnummer>``. Error ``stale_review`` when a sequence number is taken; of a file
        with assigned readers also ``not_your_reading``, ``reading_sealed``, ``file_is_held``."""
        ...

    def review_events(self, akt: AktNumber) -> tuple[ReviewEvent, ...]:
        """Return what was done to a file, in order; of a file read twice one's own reading alone,
        and nothing for whoever has none (see ``SecondReadings``)."""
        ...

    def all_review_events(self, *kinds: EventKind) -> Iterator[ReviewEvent]:
        """Yield every review event one may see, ordered by aktnummer and sequence; with ``kinds``
        only those."""
        ...

    def save_finding(self, finding: Finding) -> None:
        """Write an iakttagelse under its id. Event ``finding_saved``."""
        ...

    def remove_finding(self, finding_id: UUID) -> None:
        """Take an iakttagelse away; the journal keeps it. Event ``finding_removed``."""
        ...

    def findings(self) -> tuple[Finding, ...]:
        """Return the iakttagelser in their order."""
        ...

    def save_concern(self, concern: AcuteConcern) -> None:
        """Write an acute concern under its id. Event ``concern_saved``."""
        ...

    def concerns(self) -> tuple[AcuteConcern, ...]:
        """Return the acute concerns in the order in which they were raised."""
        ...

    def save_contact_card(self, card: ContactCard) -> None:
        """Write how a stadsdel or the socialjour is reached. Event ``contact_card_saved``."""
        ...

    def contact_cards(self) -> tuple[ContactCard, ...]:
        """Return the contact cards by unit."""
        ...

    def save_report(self, report: ReportVersion) -> None:
        """Write a fastställd version, or its signed form. Events ``report_fixed``,
        ``report_signed``. Error ``report_is_fixed`` when other fixed bytes stand there."""
        ...

    def reports(self) -> tuple[ReportVersion, ...]:
        """Return the fastställda versions, by number."""
        ...

    def save_document(self, kind: str, number: int, body: str) -> None:
        """Write a document in canonical text (plan text, envelope). Event ``document_saved``."""
        ...

    def document(self, kind: str, number: int) -> str | None:
        """Return a document, ``None`` when there is none."""
        ...

    def record(self, action: str, facts: Mapping[str, str]) -> Event:
        """Write an event of its own, for an act that changes no record (a print, an export)."""
        ...

    def events(self) -> Iterator[Event]:
        """Yield the whole journal by ``seq``, the order in which things happened."""
        ...

    def checkpoint(self) -> Checkpoint:
        """Return the head of the journal: what a signed report witnesses."""
        ...

    def check(self, anchors: tuple[Checkpoint, ...] = ()) -> tuple[JournalFault, ...]:
        """Return every fault of the journal and of the records against it; empty when all agree.

        ``anchors`` are witnesses from outside, the checkpoints of signed reports. Sees a changed,
        lost, swapped or unreadable event, a changed or lost payload, a record (an answer, a report,
        a child) that is not what its last event says. A cut tail or an old file put back is seen
        against an anchor alone.
        """
        ...


class Workspace(Protocol):
    """An open workspace. One process at a time."""

    @property
    def workspace_id(self) -> UUID:
        """Return the identity that the folder was born with."""
        ...

    @property
    def folder(self) -> Path:
        """Return where it lies."""
        ...

    @property
    def actor(self) -> Actor:
        """Return the person whose key opened it."""
        ...

    def unit_of_work(self) -> AbstractContextManager[UnitOfWork]:
        """Begin a transaction."""
        ...

    @property
    def keys(self) -> WorkspaceKeys:
        """Return who can open it."""
        ...

    @property
    def scan_store(self) -> ScanStore:
        """Return where the bytes of scans are kept."""
        ...

    def check(self, anchors: tuple[Checkpoint, ...] = ()) -> tuple[JournalFault, ...]:
        """Return what ``UnitOfWork.check`` finds."""
        ...

    def close(self) -> None:
        """Write everything out, release the lock. Safe to call twice."""
        ...


class Workspaces(Protocol):
    """Where workspaces are made and opened."""

    def create(
        self, folder: Path, actor: Actor, passphrase: str, at: datetime
    ) -> tuple[Workspace, str]:
        """Make a workspace and return it with its printed recovery code.

        Errors: ``folder_exists``, ``folder_not_writable``, ``network_drive``, ``disk_full``,
        ``weak_passphrase``.
        """
        ...

    def open(self, folder: Path, secret: str) -> Workspace:
        """Open with a passphrase or the recovery code.

        Errors: ``wrong_passphrase``, ``workspace_damaged``, ``workspace_locked``,
        ``workspace_empty``, ``workspace_read_only``, ``disk_full``, ``keys_missing``,
        ``not_a_workspace``.
        """
        ...

    def inspect(self, folder: Path, secret: str) -> Workspace:
        """Open to read and check alone; nothing in the folder is written, so it may be read-only.

        Whatever would write raises ``workspace_read_only``; a look into the nyckellista would
        be an event and does too. Errors as ``open``.
        """
        ...


__all__ = ["Role", "UnitOfWork", "Workspace", "WorkspaceKeys", "Workspaces"]
