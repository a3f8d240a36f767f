"""The folder of a workspace: ``NAME.granskning/`` and what stands in it.

Decision: a workspace is never opened on a network drive. WAL keeps its index on one machine, and a
share that two machines write to loses answers without a word.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from inspector_app.domain.errors import InspectionError

SUFFIX = ".granskning"

NETWORK_FILESYSTEMS = frozenset(
    (
        *("9p", "afpfs", "afs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.davfs2"),
        *("fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.s3fs", "fuse.sshfs"),
        *("glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb2", "smb3", "smbfs", "vboxsf"),
        "webdav",
    )
)


@dataclass(frozen=True, slots=True)
class WorkspaceFolder:
    """The paths of one workspace."""

    root: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.root / "workspace.db"

    @property
    def write_ahead_log(self) -> Path:
        """What is committed but not yet in the database file."""
        return self.root / "workspace.db-wal"

    @property
    def keys(self) -> Path:
        """The key slots."""
        return self.root / "keys.json"

    @property
    def lock(self) -> Path:
        """Held by the one process that has the workspace open."""
        return self.root / "workspace.lock"

    @property
    def backups(self) -> Path:
        """Encrypted copies of the database and a copy of the key slots."""
        return self.root / "backups"

    @property
    def attachments(self) -> Path:
        """Files that belong to the inspection."""
        return self.root / "attachments"


def new_folder(path: Path) -> WorkspaceFolder:
    """Make an empty workspace folder; its name always ends in ``.granskning``.

    Codes: ``folder_exists``, ``network_drive``, ``folder_not_writable``.
    """
    root = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
    refuse_network_drive(root.parent)
    try:
        root.mkdir(mode=0o700, parents=True)
    except FileExistsError:
        if any(root.iterdir()):
            raise InspectionError("folder_exists", name=root.name) from None
    except OSError as error:
        raise InspectionError("folder_not_writable", name=root.parent.name) from error
    return WorkspaceFolder(root)


def existing_folder(path: Path) -> WorkspaceFolder:
    """Return the workspace at ``path`` once it is plain that it can be opened and written.

    Nothing is written. Codes: ``not_a_workspace``, ``network_drive``,
    ``workspace_read_only``, ``workspace_empty``.
    """
    refuse_network_drive(path)
    folder = readable_folder(path)
    if not (os.access(path, os.W_OK) and os.access(folder.database, os.W_OK)):
        raise InspectionError("workspace_read_only", name=path.name)
    return folder


def readable_folder(path: Path) -> WorkspaceFolder:
    """Return the workspace at ``path``. Codes: ``not_a_workspace``, ``workspace_empty``."""
    folder = WorkspaceFolder(path)
    if not folder.database.is_file():
        raise InspectionError("not_a_workspace", name=path.name)
    if folder.database.stat().st_size == 0:
        raise InspectionError("workspace_empty", name=path.name)
    return folder


def refuse_network_drive(path: Path) -> None:
    """Raise ``network_drive`` where the system says that ``path`` is on another machine."""
    if sys.platform == "win32":
        remote = _is_windows_share(path)
    elif sys.platform == "darwin":
        listing = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False)
        remote = filesystem_on_macos(path, listing.stdout) in NETWORK_FILESYSTEMS
    else:
        table = Path("/proc/self/mountinfo")
        text = table.read_text("utf-8", "surrogateescape") if table.is_file() else ""
        remote = filesystem_on_linux(path, text) in NETWORK_FILESYSTEMS
    if remote:
        raise InspectionError("network_drive", name=path.name)


def filesystem_on_linux(path: Path, mountinfo: str) -> str:
    """Return the kind of file system that holds ``path``, from the text of /proc/self/mountinfo."""
    mounts: dict[str, str] = {}
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        point = before.split(" ")[4].replace("\\040", " ").replace("\\011", "\t")
        mounts[point] = after.split(" ")[0]
    return _nearest(path, mounts)


def filesystem_on_macos(path: Path, listing: str) -> str:
    """Return the kind of file system that holds ``path``, from what ``mount`` prints."""
    mounts: dict[str, str] = {}
    for line in listing.splitlines():
        point, _, options = line.partition(" on ")[2].rpartition(" (")
        mounts[point] = options.split(",")[0].rstrip(")")
    return _nearest(path, mounts)


def _nearest(path: Path, mounts: dict[str, str]) -> str:
    resolved = path.resolve()
    for place in (resolved, *resolved.parents):
        if str(place) in mounts:
            return mounts[str(place)]
    return ""


def _is_windows_share(path: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    drive_remote = 4
    anchor = path.resolve().anchor
    return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == drive_remote
