"""Making a loan (lånad granskning) of a package, and the files that packages travel as."""

from __future__ import annotations

import errno
import shutil
from dataclasses import dataclass
from pathlib import Path

from inspector_app.adapters.db.durable import sync_folder, write_durably
from inspector_app.adapters.db.failures import told_apart
from inspector_app.adapters.db.folder import SUFFIX
from inspector_app.adapters.db.hand_over_part import open_package
from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over.content import Outgoing
from inspector_app.ports.system import Clock

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class EncryptedLoans:
    """Opens packages into workspaces of their own."""

    def __init__(self, clock: Clock) -> None:
        """``clock`` dates the events."""
        self._clock = clock

    def read(self, content: bytes, passphrase: str) -> tuple[Outgoing, str]:
        """Return what a package holds and the digest of it; codes of ``open_package``."""
        return open_package(content, passphrase)

    def make(
        self, folder: Path, opened: tuple[Outgoing, str], passphrase: str
    ) -> tuple[EncryptedWorkspace, str]:
        """Make the loan under another name and rename it when it is whole.

        What a killed attempt left under that name is removed by the next. Codes of
        ``EncryptedWorkspaces.create``.
        """
        outgoing, digest = opened
        root = folder if folder.suffix == SUFFIX else folder.with_name(folder.name + SUFFIX)
        if root.exists():
            raise InspectionError("folder_exists", name=root.name)
        draft = root.with_name(f".{root.stem}.ny{SUFFIX}")
        shutil.rmtree(draft, ignore_errors=True)
        workspaces = EncryptedWorkspaces(self._clock)
        try:
            now, person = self._clock.now(), outgoing.material.person
            workspace, code = workspaces.create(draft, person, passphrase, now)
            try:
                with workspace.unit_of_work() as work:
                    work.fill_loan(outgoing, digest)
            finally:
                workspace.close()
            with told_apart(root.name):
                draft.replace(root)
                sync_folder(root.parent)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        return workspaces.open(root, passphrase), code


@dataclass(frozen=True, slots=True)
class PackageDraft:
    """A package that is on the disk under another name."""

    draft: Path
    path: Path

    def finish(self) -> None:
        """Give it its name. Code ``package_not_written``."""
        try:
            self.draft.replace(self.path)
            sync_folder(self.path.parent)
        except OSError as error:
            raise InspectionError("package_not_written", name=self.path.name) from error

    def drop(self) -> None:
        """Remove it."""
        self.draft.unlink(missing_ok=True)


class FolderPackages:
    """The files of packages, on a stick or in a folder."""

    def read(self, path: Path) -> bytes:
        """Return what stands in a file. Code ``package_unreadable``."""
        try:
            return path.read_bytes()
        except OSError as error:
            raise InspectionError("package_unreadable", name=path.name) from error

    def draft(self, path: Path, content: bytes) -> PackageDraft:
        """Write a file beside ``path``. Codes ``package_not_written``, ``disk_full``."""
        draft = path.with_name(f".{path.name}.ny")
        try:
            write_durably(draft, content)
        except OSError as error:
            code = "disk_full" if error.errno in _FULL else "package_not_written"
            raise InspectionError(code, name=path.name) from error
        return PackageDraft(draft, path)
