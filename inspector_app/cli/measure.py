"""``bench``: speed as a ratio against a named peer in the same run. ``prove``: the long proofs.

Decision: speed is never asserted in a test. A benchmark is a module ``tests/benchmarks/bench_*``
with ``NAME``, ``PEER``, ``GOAL`` (the largest good ratio) and ``run(rounds)``, which returns our
seconds and the peer's, interleaved; the figure is the ratio of the medians.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from statistics import median
from types import ModuleType
from typing import Any

from inspector_app.cli.answers import EXIT_GOOD, EXIT_NEGATIVE, EXIT_UNREADABLE
from inspector_app.cli.speech import said

CHECKOUT = Path(__file__).parents[2]
ROUNDS = 5


def add(verb: str, verbs: Any) -> None:
    """Add ``bench`` or ``prove``."""
    if verb == "bench":
        bench = verbs.add_parser("bench", help="mät farten mot namngivna jämförelser")
        bench.add_argument("name", nargs="?", help="bara denna mätning")
        bench.add_argument("--rounds", type=int, default=ROUNDS)
        bench.add_argument("--out", type=Path, default=CHECKOUT / "build" / "bench.json")
        bench.set_defaults(run=run_bench)
    else:
        prove = verbs.add_parser("prove", help="kör de långa bevisen i full längd")
        prove.add_argument("name", nargs="?", help="bara bevis med detta i namnet")
        prove.set_defaults(run=run_prove)


def run_bench(chosen: Namespace) -> int:
    """Run the benchmarks, print ``name ours peer ratio goal`` and leave JSON."""
    found = [module for module in _benchmarks() if chosen.name in (None, module.NAME)]
    if not found:
        print(said("Ingen mätning med det namnet finns."), file=sys.stderr)
        return EXIT_UNREADABLE
    print(f"{'name':<14}{'ours':>12}{'peer':>12}{'ratio':>9}{'goal':>9}  peer is")
    rows = [_measure(module, chosen.rounds) for module in found]
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text(json.dumps({"format": "bench/1", "rows": rows}, indent=1))
    return EXIT_GOOD if all(row["ratio"] <= row["goal"] for row in rows) else EXIT_NEGATIVE


def _benchmarks() -> Iterator[ModuleType]:
    folder = CHECKOUT / "tests" / "benchmarks"
    sys.path.insert(0, str(CHECKOUT))
    for path in sorted(folder.glob("bench_*.py")):
        yield import_module(f"tests.benchmarks.{path.stem}")


def _measure(module: ModuleType, rounds: int) -> dict[str, Any]:
    ours, peer = (median(series) for series in module.run(rounds))
    row = {"name": module.NAME, "ours": ours, "peer": peer, "ratio": ours / peer}
    row |= {"goal": module.GOAL, "peer_is": module.PEER, "rounds": rounds}
    print(
        f"{module.NAME:<14}{ours:>12.5f}{peer:>12.5f}{ours / peer:>9.3f}{module.GOAL:>9.3f}"
        f"  {module.PEER}",
        flush=True,
    )
    return row


def run_prove(chosen: Namespace) -> int:
    """Run the test suite with every proof at its full count."""
    words = [sys.executable, "-m", "pytest", "-q", *(["-k", chosen.name] if chosen.name else [])]
    environment = os.environ | {"AKTGRANSKAREN_PROVE": "1"}
    return subprocess.run(words, cwd=CHECKOUT, env=environment, check=False).returncode
