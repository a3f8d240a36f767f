"""A second process of the program itself, for work that would hold up the first.

Decision: a process started by name with this Python, and not ``multiprocessing``: it loads the
domain and the reader only, never the window, the database or the caller's main module.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import inspector_app
from inspector_app.adapters.files import worker_child
from inspector_app.domain.errors import InspectionError

PIPE_BYTES = 1 << 18
"""What a pipe holds where the system lets us say (Linux)."""
_HASH_SEED = str(int.from_bytes(os.urandom(3)))
"""Texts have the same hash in all processes that one process starts."""


class WorkerDiedError(Exception):
    """The process ended before its work was done."""


class Worker:
    """A call being worked at elsewhere; leaving the block ends the process in any case.

    With ``takes_more`` the function gets, before its arguments, an iterator over what is sent.
    """

    def __init__(
        self,
        function: Callable[..., Iterable[Any]],
        *arguments: Any,
        takes_more: bool = False,
    ) -> None:
        package_folder = str(Path(inspector_app.__file__).parent.parent)
        command = (sys.executable, "-s", "-P", str(Path(worker_child.__file__)), package_folder)
        try:
            self._process = _started(command, PIPE_BYTES)
        except PermissionError:  # this user has as much room in pipes as the system allows
            self._process = _started(command, -1)
        try:
            self.send((function, arguments, takes_more))
            if not takes_more:
                self.send_no_more()
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
        self.close()

    def kill(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """End the process and let go of its pipes; nobody may be sending."""
        self.kill()
        if self._process.stdout is not None:
            self._process.stdout.close()
        with suppress(OSError):  # what was not yet sent has nobody to go to
            self.send_no_more()

    @property
    def process_id(self) -> int:
        """Return the number the operating system gave the process."""
        return self._process.pid

    def send(self, value: Any) -> None:
        """Give the function one more value; OSError when the process has ended."""
        assert self._process.stdin is not None
        pickle.dump(value, self._process.stdin, pickle.HIGHEST_PROTOCOL)
        self._process.stdin.flush()

    def send_no_more(self) -> None:
        """Tell the function that no more values come."""
        assert self._process.stdin is not None
        self._process.stdin.close()

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


def _started(command: tuple[str, ...], pipe_bytes: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        pipesize=pipe_bytes,
    )


def _environment() -> dict[str, str]:
    """Return our own environment without what would change another Python, and the hash seed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"PYTHONHASHSEED": _HASH_SEED}
