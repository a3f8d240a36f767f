"""The two jobs of the import benchmark, each run as a process.

``import_jobs.py JOB FILE TARGET`` prints rows and seconds, with a fourth word the bytes as well;
watching the memory takes time of its own.

Libraries are loaded, the store is made and the list is previewed before the clock starts. Memory is
what the job adds at its peak, with every process it starts (Linux).
"""

from __future__ import annotations

import gc
import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

Job = Callable[[Path, Path], Callable[[], int]]


def ours(register: Path, target: Path) -> Callable[[], int]:
    """Prepare a workspace and return the import into it, by the step the program uses."""
    from inspector_app.adapters.db.workspace import EncryptedWorkspaces
    from inspector_app.adapters.files.parallel_reading import open_reading
    from inspector_app.adapters.files.person_numbers import read_person_number
    from inspector_app.adapters.files.register_reader import RegisterReader
    from inspector_app.adapters.system.clock import SystemClock, SystemRandomness
    from inspector_app.domain.inspection import Actor, ActorName, Role
    from inspector_app.domain.population import Origin
    from inspector_app.domain.population.fields import suggest_mapping
    from inspector_app.domain.population.rows import ReadingRules
    from inspector_app.workflow.import_register import ImportRegister

    clock = SystemClock()
    actor = Actor(ActorName("Mätning"), Role.LEAD_INSPECTOR)
    secret = "en lång lösenfras för mätning"
    space, _ = EncryptedWorkspaces(clock).create(target, actor, secret, clock.now())
    reader = RegisterReader()
    preview = reader.preview(register)
    take_in = ImportRegister(space, clock, SystemRandomness(), read_person_number, open_reading)

    def job() -> int:
        origin = Origin(preview.kind, register.name, preview.file_sha256)
        rules = ReadingRules(origin, preview.settings, suggest_mapping(preview.header))
        opener = reader.opener(register, preview.settings, preview.file_sha256)
        return take_in(opener, rules).read.counts.cases

    return job


def peer(register: Path, target: Path) -> Callable[[], int]:
    """Return pandas' way from the same file to a plain database."""
    import sqlite3

    import pandas as pd

    def job() -> int:
        frame = pd.read_csv(register, sep=";")
        connection = sqlite3.connect(target)
        frame.to_sql("register", connection, index=False)
        connection.commit()
        (rows,) = connection.execute("SELECT count(*) FROM register").fetchone()
        connection.close()
        return int(rows)

    return job


class PeakMemory(threading.Thread):
    """Watches the memory of this process and of those it starts, shared pages counted once."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        gc.collect()
        self._before = self._now()
        self._peak = self._before
        self._done = threading.Event()

    def run(self) -> None:
        """Look twenty times a second."""
        while not self._done.wait(0.05):
            self._peak = max(self._peak, self._now())

    def added(self) -> int:
        """Stop, and return how many bytes the peak lies above the beginning."""
        self._done.set()
        self.join()
        return max(self._peak, self._now()) - self._before

    def _now(self) -> int:
        me = os.getpid()
        children = Path(f"/proc/{me}/task/{me}/children").read_text(encoding="ascii").split()
        return sum(map(_proportional_bytes, [me, *map(int, children)]))


def _proportional_bytes(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def main(job_name: str, register: str, target: str, watch: str = "") -> None:
    """Run one job and print what it took."""
    job = {"ours": ours, "peer": peer}[job_name](Path(register), Path(target))
    memory = PeakMemory()
    if watch:
        memory.start()
    started = perf_counter()
    rows = job()
    seconds = perf_counter() - started
    used = memory.added() if watch else 0
    print(json.dumps({"rows": rows, "seconds": seconds, "bytes": used}))


if __name__ == "__main__":
    main(*sys.argv[1:])
