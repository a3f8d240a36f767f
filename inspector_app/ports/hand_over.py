"""Packages to another laptop and back, as kept by a workspace and as files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from inspector_app.domain.hand_over import HandOver, Reading
from inspector_app.domain.hand_over.content import Homecoming, Loan, Material, Outgoing
from inspector_app.domain.hand_over.packing import Standing

if TYPE_CHECKING:
    from inspector_app.ports.workspace import Workspace


class HandOvers(Protocol):
    """A part of ``UnitOfWork``. What is away is read-only: every method that changes a reading
    raises ``reading_is_away`` then (facts ``akts``, ``person``).

    A loan (lånad granskning) takes answers, acute concerns and looks into the nyckellista alone;
    all else raises ``loan_only_reads``, and everything ``loan_is_returned`` once it was given back.
    """

    def hand_overs(self) -> tuple[HandOver, ...]:
        """Return every package ever handed over from here, by number."""
        ...

    def loan(self) -> Loan | None:
        """Return what the workspace is a loan of, ``None`` when it is nobody's loan."""
        ...

    def standings(self, readings: Iterable[Reading]) -> tuple[Standing, ...]:
        """Return what may be known of readings whoever asks; ``name`` is the whole aktnummer."""
        ...

    def save_hand_over(self, package: HandOver) -> None:
        """Write a package in its present state. Events ``hand_over_away``, ``…_returned``,
        ``…_cancelled``. Error ``role_forbids``."""
        ...

    def pack(self, package: HandOver, material: Material, passphrase: str) -> bytes:
        """Return the encrypted file of a package and write that it is away. A file that nobody was
        given becomes the receiver's. Errors ``role_forbids``, ``weak_passphrase``."""
        ...

    def take_home(self, content: bytes) -> HandOver:
        """Take a return in, whole or not at all.

        Errors: ``not_a_package``, ``package_newer``, ``package_damaged``, ``package_is_outgoing``,
        ``package_other_inspection``, ``package_unknown``, ``package_doubled``,
        ``package_came_back``, ``package_cancelled``, ``package_does_not_fit``,
        ``home_journal_differs``.
        """
        ...

    def keep_aside(self, content: bytes) -> HandOver:
        """Keep a return that cannot be merged; no answer changes. Event ``kept_aside_kept``.

        Errors as ``take_home``, and ``package_fits`` for one that can be taken in.
        """
        ...

    def homecoming(self, number: int) -> Homecoming | None:
        """Return what came home with a package beside the answers: who looked behind which case
        key, and the loan's journal. ``None`` before it came."""
        ...

    def pack_return(self) -> bytes:
        """Return the file that takes a loan home; from the first time on the loan is closed.
        Event ``loan_returned``. Error ``not_a_loan``."""
        ...


class Draft(Protocol):
    """A file that is written whole and has not got its name yet."""

    def finish(self) -> None:
        """Give it its name, in the place of what had it."""
        ...

    def drop(self) -> None:
        """Remove it."""
        ...


class PackageFiles(Protocol):
    """Reads and writes the files of packages."""

    def read(self, path: Path) -> bytes:
        """Return what stands in a file. Error ``package_unreadable`` (fact ``name``)."""
        ...

    def draft(self, path: Path, content: bytes) -> Draft:
        """Write a file beside ``path``, on the disk when this returns.

        Errors ``package_not_written`` (fact ``name``), ``disk_full``.
        """
        ...


class Loans(Protocol):
    """Opens packages on the laptop that receives them."""

    def read(self, content: bytes, passphrase: str) -> tuple[Outgoing, str]:
        """Return what a package holds and the digest of it; nothing is written.

        Errors: ``not_a_package``, ``package_newer``, ``package_damaged``, ``package_is_a_return``,
        ``package_passphrase_wrong``.
        """
        ...

    def make(
        self, folder: Path, opened: tuple[Outgoing, str], passphrase: str
    ) -> tuple[Workspace, str]:
        """Make the loan whole, or not at all, and return it with its printed recovery code.

        Errors as ``Workspaces.create``.
        """
        ...
