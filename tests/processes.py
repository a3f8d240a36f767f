"""The processes that the program started and has not ended."""

from __future__ import annotations

import psutil


def still_running() -> list[psutil.Process]:
    """Return them; the judge of PDF files and what starts processes for tests are the tests' own
    and live on through a run."""
    return [one for one in psutil.Process().children() if not _is_of_the_tests(one)]


def _is_of_the_tests(child: psutil.Process) -> bool:
    try:
        words = " ".join(child.cmdline())
    except psutil.ZombieProcess:
        return False
    except psutil.NoSuchProcess:
        return True
    return (
        "verapdf" in words or "multiprocessing.forkserver" in words or "resource_tracker" in words
    )
