"""Who can open a workspace: one key for each person, and the recovery code on paper."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from inspector_app.domain.inspection import Actor

PASSPHRASE_MINIMUM = 12
"""Shortest passphrase accepted, in characters."""


class KeyKind(StrEnum):
    """What opens: a passphrase that a person keeps in mind, or the recovery code on paper."""

    PASSPHRASE = "passphrase"  # noqa: S105
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class HeldKey:
    """One key and under whose name it opens; nothing of the secret."""

    person: Actor
    kind: KeyKind


class WorkspaceKeys(Protocol):
    """The keys of an open workspace. Every change is an event; a new secret is never in one.

    A secret that is refused changes nothing, and is in no event either.
    """

    @property
    def awaits_passphrase(self) -> bool:
        """Whether the recovery code opened the workspace and no passphrase was set since."""
        ...

    def held(self) -> tuple[HeldKey, ...]:
        """Return every key there is, the oldest first."""
        ...

    def add_person(self, actor: Actor, passphrase: str) -> None:
        """Give one more person a key.

        Errors: ``role_forbids`` for others than the ansvarig inspektör, ``weak_passphrase``,
        ``passphrase_taken``, ``person_exists``.
        """
        ...

    def remove_person(self, name: str) -> None:
        """Take every key of a person away. Errors: ``role_forbids``, ``key_slot_missing``,
        ``key_slot_last`` when no ansvarig inspektör would be left."""
        ...

    def remove_passphrase(self, name: str) -> None:
        """Take a person's passphrase away and leave the recovery code. Errors as
        ``remove_person``."""
        ...

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase of whoever opened the workspace. Errors: ``wrong_passphrase``,
        ``weak_passphrase``, ``passphrase_taken``."""
        ...

    def set_passphrase(self, new: str) -> None:
        """Give whoever opened the workspace by the recovery code a new passphrase.

        Errors: ``wrong_passphrase`` while none is awaited (``awaits_passphrase``),
        ``weak_passphrase``, ``passphrase_taken``.
        """
        ...

    def renew_recovery_code(self) -> str:
        """Return a new printed recovery code; the old one opens no more. Error ``role_forbids`` for
        others than the ansvarig inspektör and the person in whose name it opens."""
        ...
