"""What SQLite asks of the disk, written down: every write, truncation, sync, creation and deletion.

The encrypting driver carries its own SQLite and exports its functions. A virtual file system is
registered there that passes everything on to the real one and notes it on the way, so neither a
compiler nor a tracer is needed.

Source: https://sqlite.org/vfs.html, the structures ``sqlite3_vfs`` and ``sqlite3_io_methods``.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import _sqlite3 as driver

OPEN_CREATES = 0x4
_METHODS = (
    *("close", "read", "write", "truncate", "sync", "size", "lock", "unlock", "reserved"),
    *("control", "sector", "character", "shm_map", "shm_lock", "shm_barrier", "shm_unmap"),
    *("fetch", "unfetch"),
)
_ACTS = (
    *("open", "delete", "access", "full_name", "dl_open", "dl_error", "dl_sym", "dl_close"),
    *("random", "sleep", "now", "error", "now64", "set_call", "get_call", "next_call"),
)


class _Methods(Structure):
    _fields_ = [("version", c_int), *((name, c_void_p) for name in _METHODS)]


class _File(Structure):
    _fields_ = [("methods", POINTER(_Methods))]


class _System(Structure):
    _fields_ = [
        *(("version", c_int), ("file_bytes", c_int), ("longest_name", c_int)),
        *(("next", c_void_p), ("name", c_char_p), ("data", c_void_p)),
        *((name, c_void_p) for name in _ACTS),
    ]


_Write = CFUNCTYPE(c_int, POINTER(_File), c_void_p, c_int, c_int64)
_Truncate = CFUNCTYPE(c_int, POINTER(_File), c_int64)
_Sync = CFUNCTYPE(c_int, POINTER(_File), c_int)
_Open = CFUNCTYPE(c_int, c_void_p, c_void_p, POINTER(_File), c_int, POINTER(c_int))
_Delete = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
"""Names stay pointers: SQLite keeps them, so they must not be copied on the way."""


@dataclass(frozen=True, slots=True)
class Created:
    """A file got a name."""

    path: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """A file lost its name; ``at_once`` when the folder was synced with it."""

    path: str
    at_once: bool


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes from ``offset`` on."""

    path: str
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Truncated:
    """The file was cut to ``size`` bytes."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """Everything in the file is on the disk when this has happened."""

    path: str


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What the person at the screen was told is saved."""

    what: object


Act = Created | Deleted | Written | Truncated | Synced | Acknowledged


def can_record() -> bool:
    """Tell whether the driver on this machine exports what is needed."""
    try:
        return bool(_library().sqlite3_vfs_find(None))
    except (AttributeError, OSError):
        return False


@contextmanager
def recorded() -> Iterator[list[Act]]:
    """Note what every database opened within does, in order."""
    recorder = _Recorder()
    library = _library()
    library.sqlite3_vfs_register(ctypes.byref(recorder.system), 1)
    try:
        yield recorder.acts
    finally:
        library.sqlite3_vfs_unregister(ctypes.byref(recorder.system))
        library.sqlite3_vfs_register(ctypes.byref(recorder.real), 1)


def _library() -> Any:
    library = ctypes.CDLL(driver.__file__)
    library.sqlite3_vfs_find.restype = POINTER(_System)
    return library


_KEPT: list[_Recorder] = []


class _Recorder:
    """A virtual file system that notes. Its callbacks must not raise: they return to C."""

    def __init__(self) -> None:
        self.acts: list[Act] = []
        self.paths: dict[int, str] = {}
        self.tables: dict[int, _Methods] = {}
        self.real = _library().sqlite3_vfs_find(None).contents
        self.system = _copy(_System, self.real)
        self.system.name = b"recording"
        self.held: list[Any] = []
        self._replace(self.system, "open", _Open, self._open)
        self._replace(self.system, "delete", _Delete, self._delete)
        _KEPT.append(self)  # a database closed late still calls back

    def _replace(self, table: Structure, name: str, kind: Any, made: Any) -> None:
        """Put ``made(original, *words)`` in a table of functions."""
        original = kind(getattr(table, name))
        ours = kind(lambda *words: made(original, *words))
        self.held += [original, ours]
        setattr(table, name, ctypes.cast(ours, c_void_p).value)

    def _open(self, real: Any, _us: int, name: int | None, file: Any, *rest: Any) -> int:
        path = _text(name) if name else ""
        new = not Path(path).exists()
        code: int = real(ctypes.addressof(self.real), name, file, *rest)
        if code == 0 and path:
            self.paths[ctypes.addressof(file.contents)] = path
            if new and rest[0] & OPEN_CREATES:
                self.acts.append(Created(path))
            file.contents.methods = ctypes.pointer(self._noting(file.contents.methods.contents))
        return code

    def _delete(self, real: Any, _us: int, name: int, sync: int) -> int:
        code: int = real(ctypes.addressof(self.real), name, sync)
        if code == 0:
            self.acts.append(Deleted(_text(name), bool(sync)))
        return code

    def _noting(self, methods: _Methods) -> _Methods:
        found = self.tables.get(ctypes.addressof(methods))
        if found is None:
            found = _copy(_Methods, methods)
            self._replace(found, "write", _Write, self._write)
            self._replace(found, "truncate", _Truncate, self._truncate)
            self._replace(found, "sync", _Sync, self._sync)
            self.tables[ctypes.addressof(methods)] = found
        return found

    def _write(self, real: Any, file: Any, content: int, size: int, offset: int) -> int:
        code: int = real(file, content, size, offset)
        if code == 0:
            self.acts.append(Written(self._path(file), offset, ctypes.string_at(content, size)))
        return code

    def _truncate(self, real: Any, file: Any, size: int) -> int:
        code: int = real(file, size)
        if code == 0:
            self.acts.append(Truncated(self._path(file), size))
        return code

    def _sync(self, real: Any, file: Any, flags: int) -> int:
        code: int = real(file, flags)
        if code == 0:
            self.acts.append(Synced(self._path(file)))
        return code

    def _path(self, file: Any) -> str:
        return self.paths[ctypes.addressof(file.contents)]


def _text(name: int) -> str:
    return os.fsdecode(ctypes.string_at(name))


def _copy(kind: Any, of: Structure) -> Any:
    return kind.from_buffer_copy(ctypes.string_at(ctypes.addressof(of), ctypes.sizeof(kind)))
