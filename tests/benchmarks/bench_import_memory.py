"""The memory of the import beside pandas: what each job adds at its peak, all its processes."""

from __future__ import annotations

from tests.benchmarks import bench_import

NAME = "import-memory"
PEER = bench_import.PEER
GOAL = 0.1


def run(rounds: int) -> tuple[list[float], list[float]]:
    """Return the bytes of each round, ours and the peer's."""
    return bench_import.measured(rounds, "bytes")
