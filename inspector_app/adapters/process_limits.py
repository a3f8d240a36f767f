"""Limits that a process puts on itself before it reads what a stranger wrote.

Standard library only: scripts that run in a process of their own load nothing else of the program.
"""

from __future__ import annotations

import sys
from typing import Any


def limit_resources(memory_bytes: int, cpu_seconds: int) -> None:
    """Let the operating system end this process when it takes more than it may."""
    if sys.platform == "win32":
        _limit_by_job(memory_bytes, cpu_seconds)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 2))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _limit_by_job(memory_bytes: int, cpu_seconds: int) -> None:
    """Put this process in a Windows job object with limits of memory and time."""
    import ctypes

    class Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("process_time", ctypes.c_int64),
            ("job_time", ctypes.c_int64),
            ("flags", ctypes.c_uint32),
            ("least_working_set", ctypes.c_size_t),
            ("most_working_set", ctypes.c_size_t),
            ("processes", ctypes.c_uint32),
            ("affinity", ctypes.c_size_t),
            ("priority", ctypes.c_uint32),
            ("scheduling", ctypes.c_uint32),
            ("io_counters", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    process_time, process_memory, extended = 0x2, 0x100, 9
    kernel: Any = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.SetInformationJobObject.argtypes = (
        ctypes.c_void_p,
        ctypes.c_int,
        ctypes.c_void_p,
        ctypes.c_uint32,
    )
    kernel.AssignProcessToJobObject.argtypes = (ctypes.c_void_p, ctypes.c_void_p)
    limits = Limits(flags=process_time | process_memory)
    limits.process_time = cpu_seconds * 10_000_000
    limits.process_memory = memory_bytes
    job = kernel.CreateJobObjectW(None, None)
    size = ctypes.sizeof(limits)
    done = kernel.SetInformationJobObject(job, extended, ctypes.byref(limits), size)
    if not (done and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())):
        raise OSError("the process could not be limited")
