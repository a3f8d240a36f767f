"""The bytes of scans, encrypted in files beside the database.

A file holds one scan, sealed with AES-256-GCM under a key that is derived from the data key and the
SHA-256 of the scan. So the same scan gives the same file, each file has a key of its own, and no
key seals two contents. The name of a file is a keyed digest and tells nothing.

Decision: files and not rows of the database. The database is copied whole for every backup (up to
23 are kept) and checked page by page at each opening; some scans would fill the disk with copies
and end that check. A scan never changes, so one file and one second copy are enough. A file is
written and synced before the event that names it is committed; a crash in between leaves an
encrypted file that nothing names, and attaching the scan again takes it over. A second copy stands
among the backups and is read when the first is gone or damaged; what one side lacks is put back at
each opening.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from inspector_app.adapters.db.durable import write_durably
from inspector_app.adapters.db.failures import told_apart
from inspector_app.adapters.db.folder import WorkspaceFolder
from inspector_app.domain.errors import InspectionError

MARK = b"aktgranskaren/scan/1\n"
SUFFIX = ".scan"
COPIES = "attachments"
"""The folder of second copies, among the backups."""
NONCE = bytes(12)
"""Each key seals one content only, so its nonce need not vary."""


class EncryptedScans:
    """Keeps and reads the scans of one workspace."""

    def __init__(self, folder: WorkspaceFolder, data_key: bytes, workspace: UUID) -> None:
        """``workspace`` keeps the keys of two workspaces apart."""
        self._folder = folder
        self._data_key = data_key
        self._workspace = workspace

    def keep(self, content: bytes) -> str:
        """Put bytes on the disk in two places and return their SHA-256; twice is once.

        Codes: ``disk_full``, ``workspace_read_only``.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        sealed = MARK + self._cipher(sha256).encrypt(NONCE, content, _about(sha256))
        with told_apart(self._folder.root.name):
            for path in self._places(sha256):
                path.parent.mkdir(exist_ok=True)
                if not (path.is_file() and path.read_bytes() == sealed):
                    write_durably(path, sealed)
        return sha256

    def read(self, sha256: str) -> bytes:
        """Return the bytes from whichever copy holds.

        Codes: ``scan_file_missing``, ``scan_file_damaged``.
        """
        places = [path for path in self._places(sha256) if path.is_file()]
        if not places:
            raise InspectionError("scan_file_missing")
        for path in places:
            content = self._opened(path, sha256)
            if content is not None:
                return content
        raise InspectionError("scan_file_damaged")

    def _opened(self, path: Path, sha256: str) -> bytes | None:
        try:
            sealed = path.read_bytes()
            content = self._cipher(sha256).decrypt(NONCE, sealed[len(MARK) :], _about(sha256))
        except (InvalidTag, OSError):
            return None
        holds = sealed.startswith(MARK) and hashlib.sha256(content).hexdigest() == sha256
        return content if holds else None

    def _places(self, sha256: str) -> tuple[Path, Path]:
        name = hmac.digest(self._derived(b"name"), sha256.encode(), "sha256").hex()[:32] + SUFFIX
        return (
            self._folder.attachments / name,
            self._folder.backups / COPIES / name,
        )

    def _cipher(self, sha256: str) -> AESGCM:
        return AESGCM(self._derived(b"content/" + sha256.encode()))

    def _derived(self, purpose: bytes) -> bytes:
        """Source: RFC 5869 (HKDF); the data key is uniform, so expanding is enough."""
        about = MARK + self._workspace.bytes + purpose
        return HKDFExpand(SHA256(), 32, about).derive(self._data_key)


def even_out(folder: WorkspaceFolder) -> None:
    """Put back what one of the two places of scans lacks; throw away what a crash left half.

    Nothing is decrypted. The caller holds the lock.
    """
    first, second = folder.attachments, folder.backups / COPIES
    for half in (*first.glob(f"*{SUFFIX}.new"), *second.glob(f"*{SUFFIX}.new")):
        half.unlink(missing_ok=True)
    for here, there in ((first, second), (second, first)):
        for path in _files(here):
            if not (there / path.name).exists():
                there.mkdir(exist_ok=True)
                write_durably(there / path.name, path.read_bytes())


def _about(sha256: str) -> bytes:
    return MARK + sha256.encode()


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(folder.glob(f"*{SUFFIX}"))
