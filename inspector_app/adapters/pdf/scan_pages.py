"""Pages of scans, drawn by a process of its own: what a scan does to it never reaches the program.

The scan goes through a pipe and pictures come back through another; no file is written. The process
has a limit of memory, and each answer a limit of time; one that takes longer is ended. The next
question starts a new process.

Decision: one process for each scan that is being looked at, not one for each page: opening a scan
of a thousand pages costs more than drawing one.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector_app.adapters.pdf import scan_child
from inspector_app.domain.attachment import ScanKind
from inspector_app.domain.errors import InspectionError
from inspector_app.ports.scans import PagePicture

MOST_LINE = 1 << 20
"""The longest line that a reading process may answer, in bytes."""


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """What the reading process may take: memory, time in all, time for one answer."""

    memory_bytes: int = 1 << 30
    cpu_seconds: int = 3600
    answer_seconds: int = 15


class ScanProcessReader:
    """Opens scans, each in a process of its own."""

    def __init__(self, limits: ReadingLimits | None = None) -> None:
        self._limits = limits or ReadingLimits()

    def open(self, content: bytes, kind: ScanKind) -> ScanProcess:
        """Open a scan.

        Codes: ``scan_damaged``, ``scan_locked``, ``scan_no_pages``, ``scan_reader_too_slow``,
        ``scan_reader_stopped`` (fact ``page`` 0).
        """
        return ScanProcess(content, kind, self._limits)


class ScanProcess:
    """One scan being looked at. Used by one thread at a time."""

    def __init__(self, content: bytes, kind: ScanKind, limits: ReadingLimits) -> None:
        self._content, self._kind, self._limits = content, kind, limits
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_closed = False
        self.pages = self._begin()

    @property
    def process_id(self) -> int | None:
        """Return the number of the process that reads, ``None`` while there is none."""
        return self._process.pid if self._process is not None else None

    def page(self, number: int, width: int) -> PagePicture:
        """Draw page ``number`` (from 1) about ``width`` points wide.

        Codes: ``scan_page_unreadable``, ``scan_reader_too_slow``, ``scan_reader_stopped``.
        """
        with self._answering(number):
            answer = self._ask({"page": number - 1, "width": width})
            if "error" in answer:
                raise InspectionError("scan_page_unreadable", page=number)
            return _picture(answer, self._read(_size(answer["bytes"])))

    def find(self, words: str, after: int) -> int | None:
        """Return the next page after ``after`` that holds the words, ``None`` when none does."""
        with self._answering(after):
            answer = self._ask({"find": words, "after": after - 1})
            if "error" in answer:
                raise InspectionError("scan_page_unreadable", page=after)
            found = int(answer["found"])
            return found + 1 if 0 <= found < self.pages else None

    def close(self) -> None:
        """End the process. Safe to call twice, also while another thread waits for an answer."""
        self._is_closed = True
        self._end()

    def _begin(self) -> int:
        """Start a process and return how many pages it finds."""
        with self._answering(0):
            return self._pages_found()

    def _pages_found(self) -> int:
        self._process = _started(self._limits)
        head = {"bytes": len(self._content), "kind": self._kind.value}
        self._send(json.dumps(head).encode("ascii") + b"\n", self._content)
        answer = self._line()
        if "error" in answer:
            locked = answer["error"] == "locked"
            raise InspectionError("scan_locked" if locked else "scan_damaged")
        pages = _size(answer["pages"])
        if not pages:
            raise InspectionError("scan_no_pages")
        return pages

    @contextmanager
    def _answering(self, page: int) -> Iterator[None]:
        """Take a turn with the process; one that is late or lies is ended, and it is said."""
        late = threading.Event()
        with self._turn:
            watch = threading.Timer(self._limits.answer_seconds, self._end_late, (late,))
            watch.daemon = True
            watch.start()
            try:
                yield
            except (OSError, ValueError, KeyError, TypeError) as cause:
                self._end()
                raise self._told_apart(late, page) from cause
            except InspectionError:
                if page == 0:
                    self._end()
                raise
            finally:
                watch.cancel()

    def _told_apart(self, late: threading.Event, page: int) -> InspectionError:
        if late.is_set():
            seconds = self._limits.answer_seconds
            return InspectionError("scan_reader_too_slow", page=page, seconds=seconds)
        return InspectionError("scan_reader_stopped", page=page)

    def _end_late(self, late: threading.Event) -> None:
        late.set()
        process = self._process
        if process is not None:
            process.kill()

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        if self._is_closed:
            raise OSError("the scan is closed")
        if self._process is None:
            self._pages_found()
        self._send(json.dumps(question).encode("ascii") + b"\n")
        return self._line()

    def _send(self, *parts: bytes) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        for part in parts:
            self._process.stdin.write(part)
        self._process.stdin.flush()

    def _line(self) -> dict[str, Any]:
        assert self._process is not None
        assert self._process.stdout is not None
        line = self._process.stdout.readline(MOST_LINE)
        answer = json.loads(line) if line.endswith(b"\n") else None
        if not isinstance(answer, dict):
            raise ValueError("an answer that is none")
        return answer

    def _read(self, size: int) -> bytes:
        assert self._process is not None
        assert self._process.stdout is not None
        found = self._process.stdout.read(size)
        if len(found) != size:
            raise ValueError("a picture that is cut")
        return found

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):
                assert pipe is not None
                pipe.close()


def _started(limits: ReadingLimits) -> subprocess.Popen[bytes]:
    script = str(Path(scan_child.__file__))
    return subprocess.Popen(
        (sys.executable, "-I", script, str(limits.memory_bytes), str(limits.cpu_seconds)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _size(number: object) -> int:
    """Return a count that the process has told; ValueError when it cannot be one."""
    if type(number) is not int or not 0 <= number <= 4 * scan_child.MOST_POINTS:
        raise ValueError("a size that cannot be")
    return number


def _picture(answer: dict[str, Any], pixels: bytes) -> PagePicture:
    width, height, stride = (_size(answer[name]) for name in ("width", "height", "stride"))
    if not (width and height and stride >= 3 * width and stride * height == len(pixels)):
        raise ValueError("a picture whose sizes do not agree")
    return PagePicture(width, height, stride, pixels, str(answer["text"])[: scan_child.MOST_TEXT])
