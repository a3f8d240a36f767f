"""The limited process that reads workbooks: started for one sheet, and ended whatever it does."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from inspector_app.adapters.files import xlsx_child


@dataclass(frozen=True, slots=True)
class ChildLimits:
    """What the reading process may take before the operating system ends it."""

    memory_bytes: int = 2 << 30
    cpu_seconds: int = 120
    wall_seconds: int = 180


def _own_command() -> tuple[str, ...]:
    return (sys.executable, "-I", str(Path(xlsx_child.__file__)))


@dataclass(frozen=True, slots=True)
class ReadingProcess:
    """``command`` starts it; tests put one in its place that misbehaves."""

    limits: ChildLimits = ChildLimits()
    command: tuple[str, ...] = field(default_factory=_own_command)

    @contextmanager
    def reading(
        self, path: Path, sheet: str, decimal_sign: str
    ) -> Iterator[subprocess.Popen[bytes]]:
        """Give the process that reads this sheet, the first without a name; then end it."""
        limits = self.limits
        words = (
            str(path), sheet, decimal_sign, str(limits.memory_bytes), str(limits.cpu_seconds),
        )  # fmt: skip
        with subprocess.Popen(
            (*self.command, *words),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as child:
            clock = threading.Timer(limits.wall_seconds, child.kill)
            clock.start()
            try:
                yield child
            finally:
                clock.cancel()
                child.kill()
