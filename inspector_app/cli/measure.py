"""``bench``: speed as a ratio against a named peer in the same run. ``prove``: the long proofs.

Decision: speed is never asserted in a test. A benchmark is a module ``tests/benchmarks/bench_*``
with ``NAME``, ``PEER``, ``GOAL`` (the largest good ratio) and ``run(rounds)``, which returns our
seconds and the peer's, interleaved; the figure is the ratio of the medians.
"""

from __future__ import annotations

import json
import os
import re
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
_NAMED = re.compile(r"^\s*(?:def|class) (test_\w+|Test\w+)", re.MULTILINE)
_LONG = "from tests.proofs import"


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
    every = list(_benchmarks())
    found = [module for module in every if chosen.name in (None, module.NAME)]
    if not found:
        names = ", ".join(sorted(module.NAME for module in every))
        told = said(
            "Ingen mätning heter {name}. De som finns: {names}.", name=chosen.name, names=names
        )
        print(told, file=sys.stderr)
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
    """Run the test suite with every proof at its full count, or the tests of one name."""
    if chosen.name and not _is_known(chosen.name):
        told = said(
            "Inget bevis har {name} i namnet. De långa bevisen finns i: {names}.",
            name=chosen.name,
            names=", ".join(_proofs()),
        )
        print(told, file=sys.stderr)
        return EXIT_UNREADABLE
    words = [sys.executable, "-m", "pytest", "-q", *(["-k", chosen.name] if chosen.name else [])]
    environment = os.environ | {"AKTGRANSKAREN_PROVE": "1"}
    return subprocess.run(words, cwd=CHECKOUT, env=environment, check=False).returncode


def _tests() -> list[Path]:
    return sorted((CHECKOUT / "tests").rglob("test_*.py"))


def _is_known(name: str) -> bool:
    """Whether a test carries the name. What pytest reads as an expression is left to it."""
    if not name.isidentifier():
        return True
    sought = name.lower()
    return any(
        sought in said_name.lower()
        for path in _tests()
        for said_name in (path.stem, *_NAMED.findall(path.read_text(encoding="utf-8")))
    )


def _proofs() -> list[str]:
    """Return the modules whose tests run longer here than elsewhere."""
    found = (path for path in _tests() if _LONG in path.read_text(encoding="utf-8"))
    return [path.stem.removeprefix("test_") for path in found]
