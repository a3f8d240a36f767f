"""A second process of the program itself, for work that would hold up the first.

Decision: a process started by name with this Python, and not ``multiprocessing``: it loads the
domain and the reader only, never the window, the database or the caller's main module.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import inspector_app
from inspector_app.adapters.files import worker_child
from inspector_app.domain.errors import InspectionError


class WorkerDiedError(Exception):
    """The process ended before its work was done."""


class Worker:
    """A call being worked at elsewhere; leaving the block ends the process in any case."""

    def __init__(self, function: Callable[..., Iterable[Any]], *arguments: Any) -> None:
        package_folder = Path(inspector_app.__file__).parent.parent
        command = (sys.executable, "-I", str(Path(worker_child.__file__)), str(package_folder))
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._process.stdin is not None
        try:
            with self._process.stdin as pipe:
                pickle.dump((function, arguments), pipe)
        except OSError:
            self._process.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    @property
    def process_id(self) -> int:
        """Return the number the operating system gave the process."""
        return self._process.pid

    def answers(self) -> Iterator[Any]:
        """Yield what the function yields; raise the InspectionError that it raises.

        Raises WorkerDiedError when the process ends before it has said that it is done.
        """
        assert self._process.stdout is not None
        while True:
            try:
                kind, value = pickle.load(self._process.stdout)  # noqa: S301 - our own child
            except (EOFError, pickle.UnpicklingError) as cause:
                raise WorkerDiedError from cause
            if kind == "end":
                return
            if kind == "fault":
                code, facts = value
                raise InspectionError(code, **facts)
            yield value
