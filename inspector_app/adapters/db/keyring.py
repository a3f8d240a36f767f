"""Who can open a workspace: letting people in, new passphrases, a new recovery code."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from inspector_app.adapters.db.failures import told_apart
from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.adapters.db.key_slots import (
    KeyRing,
    SlotKind,
    Unlocked,
    opens_slot_of,
    passphrase_slot,
    read_ring,
    recovery_slot,
    write_ring,
)
from inspector_app.adapters.db.people_part import PeoplePart
from inspector_app.adapters.db.recovery_code import new_recovery_code
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor, Role
from inspector_app.ports.keys import HeldKey


class OpenWorkspace(Protocol):
    """What the key ring needs of the workspace that is open."""

    @property
    def actor(self) -> Actor:
        """The person whose key opened it."""
        ...

    def unit_of_work(self) -> AbstractContextManager[PeoplePart]:
        """A transaction."""
        ...


class WorkspaceKeyring:
    """The key slots of an open workspace.

    Decision: only the ansvarig inspektör lets people in and shuts them out. The database is written
    first and the key slots afterwards: a key without a person in the database opens nothing.
    """

    def __init__(
        self, folder: WorkspaceFolder, unlocked: Unlocked, workspace: OpenWorkspace
    ) -> None:
        """``unlocked`` holds what every slot wraps, and the slot that opened the workspace."""
        self._folder = folder
        self._data_key = unlocked.data_key
        self._workspace = workspace
        self._awaits = unlocked.slot.kind is SlotKind.RECOVERY

    @property
    def awaits_passphrase(self) -> bool:
        """Whether the recovery code opened the workspace and no passphrase was set since."""
        return self._awaits

    def held(self) -> tuple[HeldKey, ...]:
        """Return every key there is, the oldest first."""
        return tuple(HeldKey(slot.person, slot.kind) for slot in self._ring().slots)

    def add_person(self, actor: Actor, passphrase: str) -> None:
        """Give one more person a key.

        Codes: ``role_forbids``, ``weak_passphrase``, ``passphrase_taken``, ``person_exists``.
        """
        self._require_lead()
        ring = self._ring()
        if any(slot.person.name == actor.name for slot in ring.slots):
            raise InspectionError("person_exists", person=actor.name)
        changed = ring.added(passphrase_slot(self._data_key, ring, actor, passphrase))
        with self._workspace.unit_of_work() as unit:
            unit.let_in(actor)
        self._write(changed)

    def remove_person(self, name: str) -> None:
        """Take every key of a person away. Codes: ``role_forbids``, ``key_slot_missing``,
        ``key_slot_last`` when no ansvarig inspektör would be left."""
        self._require_lead()
        changed = self._ring().without_person(name)
        with self._workspace.unit_of_work() as unit:
            unit.shut_out(name)
        self._write(changed)

    def remove_passphrase(self, name: str) -> None:
        """Take a person's passphrase away and leave the recovery code.

        Codes: ``role_forbids``, ``key_slot_missing``, ``key_slot_last``.
        """
        self._require_lead()
        changed = self._ring().without(name, SlotKind.PASSPHRASE)
        self._record("passphrase_removed", name)
        self._write(changed)

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase of whoever opened the workspace.

        Codes: ``wrong_passphrase``, ``weak_passphrase``, ``passphrase_taken``.
        """
        ring, actor = self._ring(), self._workspace.actor
        if not opens_slot_of(ring, actor.name, old):
            raise InspectionError("wrong_passphrase")
        changed = ring.added(passphrase_slot(self._data_key, ring, actor, new))
        self._record("passphrase_changed", actor.name)
        self._write(changed)

    def set_passphrase(self, new: str) -> None:
        """Give whoever opened the workspace by the recovery code a new passphrase.

        Codes: ``wrong_passphrase`` while none is awaited, ``weak_passphrase``,
        ``passphrase_taken``.
        """
        if not self._awaits:
            raise InspectionError("wrong_passphrase")
        ring, actor = self._ring(), self._workspace.actor
        changed = ring.added(passphrase_slot(self._data_key, ring, actor, new))
        self._record("passphrase_changed", actor.name)
        self._write(changed)
        self._awaits = False

    def renew_recovery_code(self) -> str:
        """Return a new printed recovery code; the old one opens no more. Code: ``role_forbids`` for
        others than the ansvarig inspektör and the person in whose name it opens."""
        ring, actor, code = self._ring(), self._workspace.actor, new_recovery_code()
        if not any(s.kind is SlotKind.RECOVERY and s.person == actor for s in ring.slots):
            self._require_lead()
        kept = KeyRing(
            ring.workspace, tuple(s for s in ring.slots if s.kind is not SlotKind.RECOVERY)
        )
        changed = kept.added(recovery_slot(self._data_key, kept, actor, code))
        self._record("recovery_code_renewed", actor.name)
        self._write(changed)
        return code

    def _ring(self) -> KeyRing:
        return read_ring(self._folder)

    def _record(self, action: str, name: str) -> None:
        with self._workspace.unit_of_work() as unit:
            unit.record(action, {"person": name})

    def _write(self, ring: KeyRing) -> None:
        with told_apart(self._folder.root.name):
            write_ring(self._folder, ring)

    def _require_lead(self) -> None:
        if self._workspace.actor.role is not Role.LEAD_INSPECTOR:
            raise InspectionError("role_forbids", role=Role.LEAD_INSPECTOR.value)
