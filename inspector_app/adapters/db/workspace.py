"""An open workspace, and how one is made and opened.

Opening goes in an order in which nothing is written before it is known to be ours: the folder, the
lock, the key slots, the length of the file, the identity stored in it; then every page of a file
that is not too large; then a migration if one is due; only then the tables.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from inspector_app.adapters.db.attachment_part import SCAN, AttachmentPart
from inspector_app.adapters.db.backups import back_up, backup_times, is_due
from inspector_app.adapters.db.cipher import (
    INTEGRITY_LIMIT_BYTES,
    connect,
    engine_for,
    reading_engine_for,
    require_sound,
    require_whole,
    stored_workspace_id,
)
from inspector_app.adapters.db.commission_part import KEY_LIST, look_payload
from inspector_app.adapters.db.failures import database_told_apart, told_apart
from inspector_app.adapters.db.folder import (
    WorkspaceFolder,
    existing_folder,
    new_folder,
    readable_folder,
)
from inspector_app.adapters.db.hand_over_part import HandOverPart
from inspector_app.adapters.db.journal_part import Circumstances
from inspector_app.adapters.db.key_slots import (
    KeyRing,
    Unlocked,
    new_data_key,
    passphrase_slot,
    read_ring,
    recovery_slot,
    require_strong,
    unlock,
    write_ring,
)
from inspector_app.adapters.db.keyring import WorkspaceKeyring
from inspector_app.adapters.db.lock import WorkspaceLock, take_lock
from inspector_app.adapters.db.migration import bring_up_to_date
from inspector_app.adapters.db.people_part import PeoplePart
from inspector_app.adapters.db.reading_copy import copy_to_read
from inspector_app.adapters.db.record_check import JournalCheck
from inspector_app.adapters.db.recovery_code import new_recovery_code
from inspector_app.adapters.db.scan_store import EncryptedScans, even_out
from inspector_app.adapters.db.schema import upgrade
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor
from inspector_app.domain.journal import Checkpoint, JournalFault
from inspector_app.ports.system import Clock


class SqlUnitOfWork(HandOverPart, AttachmentPart, PeoplePart):
    """Everything one step may read and change, all or nothing."""

    def check(self, anchors: tuple[Checkpoint, ...] = ()) -> tuple[JournalFault, ...]:
        """Return every fault of the journal, the records and the witnesses."""
        return JournalCheck(self._session, self, self.workspace).faults(anchors)


class EncryptedWorkspace:
    """An open workspace. One process at a time; several threads take turns."""

    def __init__(
        self,
        folder: WorkspaceFolder,
        unlocked: Unlocked,
        circumstances: Circumstances,
        engine: Engine,
        release: Callable[[], None],
    ) -> None:
        """Made by ``EncryptedWorkspaces`` alone; ``release`` lets go of the folder."""
        self._folder = folder
        self._unlocked = unlocked
        self._circumstances = circumstances
        self._engine = engine
        self._keys = WorkspaceKeyring(folder, unlocked, self)
        self._release: Callable[[], None] | None = release

    @property
    def workspace_id(self) -> UUID:
        """Return the identity that the folder was born with."""
        return self._circumstances.workspace_id

    @property
    def folder(self) -> Path:
        """Return where it lies."""
        return self._folder.root

    @property
    def actor(self) -> Actor:
        """Return the person whose key opened it."""
        return self._circumstances.actor

    @property
    def keys(self) -> WorkspaceKeyring:
        """Return who can open it."""
        return self._keys

    @property
    def scan_store(self) -> EncryptedScans:
        """Return where the bytes of scans are kept."""
        return EncryptedScans(self._folder, self._unlocked.data_key, self.workspace_id)

    @contextmanager
    def unit_of_work(self) -> Iterator[SqlUnitOfWork]:
        """Begin a transaction; it is on the disk when the block has ended, or never was.

        Codes: ``disk_full``, ``workspace_damaged``, ``workspace_read_only``,
        ``workspace_disk_failing``.
        """
        with database_told_apart(self._folder.root.name), Session(self._engine) as session:
            unit = SqlUnitOfWork(session, self._circumstances)
            try:
                with session.begin():
                    session.connection()
                    yield unit
                    self._require_place()
            except BaseException:
                session.close()
                self._keep_looks(unit.looked)
                raise

    def _require_place(self) -> None:
        """Refuse to commit into a file that no longer has a name; it would be gone when closed."""
        if not self._folder.database.exists():
            raise InspectionError("workspace_disk_failing", name=self._folder.root.name)

    def check(self, anchors: tuple[Checkpoint, ...] = ()) -> tuple[JournalFault, ...]:
        """Return every fault of the journal, the records, the witnesses in signed reports, and
        the scans whose bytes are not what they were."""
        with self.unit_of_work() as unit:
            return (*unit.check(anchors), *self._scan_faults(unit))

    def _scan_faults(self, unit: SqlUnitOfWork) -> Iterator[JournalFault]:
        codes = {
            "scan_file_missing": "journal_record_missing",
            "scan_file_damaged": "journal_record_altered",
        }
        for scan, seq in unit.kept_scans():
            try:
                self.scan_store.read(scan.sha256)
            except InspectionError as error:
                found = f"{SCAN} {scan.scan_id}"
                yield JournalFault(codes[error.code], SCAN, seq, scan.sha256, found)

    def close(self) -> None:
        """Write everything out, release the lock. Safe to call twice."""
        if self._release is None:
            return
        self.dispose()
        self._release()
        self._release = None

    def dispose(self) -> None:
        """Close the database alone."""
        self._engine.dispose()

    def _keep_looks(self, looked: list[tuple[str, ...]]) -> None:
        """A look into the key list has happened, also when the rest was rolled back."""
        if not looked:
            return
        with Session(self._engine) as session, session.begin():
            unit = SqlUnitOfWork(session, self._circumstances)
            for asked in looked:
                unit.journal(KEY_LIST, "key_list_read", look_payload(asked))


class EncryptedWorkspaces:
    """Makes and opens workspaces."""

    def __init__(self, clock: Clock) -> None:
        """``clock`` dates the events."""
        self._clock = clock

    def create(
        self, folder: Path, actor: Actor, passphrase: str, at: datetime
    ) -> tuple[EncryptedWorkspace, str]:
        """Make a workspace and return it with its printed recovery code; nothing is left on error.

        Codes: ``folder_exists``, ``folder_not_writable``, ``network_drive``, ``disk_full``,
        ``weak_passphrase``.
        """
        require_strong(passphrase)
        place = new_folder(folder)
        with ExitStack() as undo, told_apart(place.root.name):
            undo.callback(shutil.rmtree, place.root, ignore_errors=True)
            place.backups.mkdir()
            place.attachments.mkdir()
            lock = take_lock(place.lock)
            undo.callback(lock.release)
            data_key, code, empty = new_data_key(), new_recovery_code(), KeyRing(uuid4(), ())
            slot = passphrase_slot(data_key, empty, actor, passphrase)
            ring = empty.added(slot).added(recovery_slot(data_key, empty, actor, code))
            write_ring(place, ring)
            upgrade(place.database, data_key)
            workspace = self._opened(place, ring.workspace, Unlocked(data_key, slot), lock)
            undo.callback(workspace.dispose)
            self._begin(workspace, at)
            lock.name_holder(actor.name, self._now())
            undo.pop_all()
        return workspace, code

    def open(self, folder: Path, secret: str) -> EncryptedWorkspace:
        """Open with a passphrase or the recovery code.

        Codes: ``wrong_passphrase``, ``recovery_code_mistyped``, ``workspace_damaged``,
        ``workspace_truncated``, ``workspace_locked``, ``workspace_empty``,
        ``workspace_read_only``, ``workspace_newer``, ``disk_full``, ``keys_missing``,
        ``keys_damaged``, ``keys_of_another``, ``person_shut_out``, ``not_a_workspace``,
        ``network_drive``.
        """
        place = existing_folder(folder)
        with ExitStack() as undo, told_apart(place.root.name):
            lock = take_lock(place.lock)
            undo.callback(lock.release)
            ring = read_ring(place)
            unlocked = unlock(ring, secret)
            self._require_ours(place, ring, unlocked.data_key)
            self._prepare(place, unlocked.data_key)
            workspace = self._opened(place, ring.workspace, unlocked, lock)
            undo.callback(workspace.dispose)
            self._greet(workspace, unlocked)
            lock.name_holder(workspace.actor.name, self._now())
            undo.pop_all()
        return workspace

    def inspect(self, folder: Path, secret: str) -> EncryptedWorkspace:
        """Open to read and check alone; nothing in the folder is written, so it may be read-only.

        Whatever would write raises ``workspace_read_only``, a look into the nyckellista too, since
        it would be an event. Codes: ``workspace_unreadable`` and those of ``open``.
        """
        place = readable_folder(folder)
        with ExitStack() as undo, told_apart(place.root.name):
            ring = read_ring(place)
            unlocked = unlock(ring, secret)
            temporary = TemporaryDirectory(prefix="granskning-", ignore_cleanup_errors=True)
            undo.callback(temporary.cleanup)
            copy = copy_to_read(place, Path(temporary.name))
            self._require_ours(copy, ring, unlocked.data_key)
            _require_sound_pages(copy, unlocked.data_key)
            bring_up_to_date(copy, unlocked.data_key, self._now())
            circumstances = self._circumstances(ring.workspace, unlocked)
            engine = reading_engine_for(copy.database, unlocked.data_key)
            undo.callback(engine.dispose)
            workspace = EncryptedWorkspace(
                place, unlocked, circumstances, engine, temporary.cleanup
            )
            with workspace.unit_of_work() as unit:
                unit.require_let_in(unlocked.slot.person)
            undo.pop_all()
        return workspace

    def _begin(self, workspace: EncryptedWorkspace, at: datetime) -> None:
        with workspace.unit_of_work() as unit:
            unit.give_identity(at)
            unit.record("workspace_created", {})
            unit.let_in(workspace.actor)

    def _require_ours(self, place: WorkspaceFolder, ring: KeyRing, data_key: bytes) -> None:
        require_whole(place, data_key)
        if stored_workspace_id(place, data_key) != ring.workspace:
            raise InspectionError("keys_of_another", name=place.root.name)

    def _prepare(self, place: WorkspaceFolder, data_key: bytes) -> None:
        """Check the pages, migrate and back up what is now known to be ours."""
        place.backups.mkdir(exist_ok=True)
        place.attachments.mkdir(exist_ok=True)
        _require_sound_pages(place, data_key)
        bring_up_to_date(place, data_key, self._now())
        even_out(place)
        if is_due(backup_times(place), self._now()):
            with closing(connect(place.database, data_key)) as connection:
                back_up(connection, place, data_key, self._now())

    def _opened(
        self, place: WorkspaceFolder, workspace_id: UUID, unlocked: Unlocked, lock: WorkspaceLock
    ) -> EncryptedWorkspace:
        circumstances = self._circumstances(workspace_id, unlocked)
        engine = engine_for(place.database, unlocked.data_key)
        return EncryptedWorkspace(place, unlocked, circumstances, engine, lock.release)

    def _circumstances(self, workspace_id: UUID, unlocked: Unlocked) -> Circumstances:
        return Circumstances(workspace_id, unlocked.slot.person, self._clock, unlocked.data_key)

    def _greet(self, workspace: EncryptedWorkspace, unlocked: Unlocked) -> None:
        with workspace.unit_of_work() as unit:
            unit.require_let_in(unlocked.slot.person)
            unit.record("workspace_opened", {"by": unlocked.slot.kind.value})

    def _now(self) -> datetime:
        return self._clock.now().replace(microsecond=0)


def _require_sound_pages(place: WorkspaceFolder, data_key: bytes) -> None:
    if place.database.stat().st_size <= INTEGRITY_LIMIT_BYTES:
        with closing(connect(place.database, data_key)) as connection:
            require_sound(connection, place.root.name)
