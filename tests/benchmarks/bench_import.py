"""Importing 1,000,000 rows of 14 columns, beside pandas read_csv and to_sql into plain SQLite.

Ours reads, types, validates, finds duplicates, hashes every row under the register root and stores
the children encrypted; the peer reads and stores as it finds. Each job is a process of its own.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from random import Random

NAME = "import"
PEER = "pandas.read_csv + to_sql"
GOAL = 0.8
ROW_COUNT = 1_000_000
HEADER = (
    "Klient-ID", "Personnummer", "Ärendenummer", "Stadsdel", "Enhet", "Placeringsform", "Lagrum",
    "Beslutsdatum", "Startdatum", "Slutdatum", "Registrerade besök", "Senaste övervägande",
    "Senaste vårdplan", "Skyddad identitet",
)  # fmt: skip
DISTRICTS = (
    "Bromma", "Enskede-Årsta-Vantör", "Farsta", "Hägersten-Älvsjö", "Hässelby-Vällingby", "Järva",
    "Kungsholmen", "Norra innerstaden", "Skarpnäck", "Skärholmen", "Södermalm",
)  # fmt: skip


def run(rounds: int) -> tuple[list[float], list[float]]:
    """Return the seconds of each round, ours and the peer's."""
    return measured(rounds, "seconds")


def measured(rounds: int, unit: str) -> tuple[list[float], list[float]]:
    """Return seconds or bytes of each round, ours and the peer's, the jobs in turn."""
    ours: list[float] = []
    peer: list[float] = []
    with tempfile.TemporaryDirectory(prefix="aktgranskaren-") as folder:
        write_register(Path(folder) / "register.csv", ROW_COUNT)
        for number in range(rounds):
            ours.append(_run("ours", Path(folder), number, unit))
            peer.append(_run("peer", Path(folder), number, unit))
    return ours, peer


def _run(job: str, folder: Path, number: int, unit: str) -> float:
    register, target = folder / "register.csv", folder / f"{job}-{number}"
    words = [sys.executable, "-m", "tests.benchmarks.import_jobs", job, str(register), str(target)]
    if unit == "bytes":
        words.append("watch")
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(words, cwd=root, check=True, capture_output=True, text=True)
    answer: dict[str, float] = json.loads(done.stdout)
    if answer["rows"] != ROW_COUNT:
        raise AssertionError(f"{job} stored {answer['rows']} rows")
    return answer[unit]


def write_register(path: Path, row_count: int) -> None:
    """Write an invented register. Birth numbers run from 001, so that a million differ."""
    rng = Random(20261122)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        for number in range(row_count):
            writer.writerow(_row(rng, number))


def _row(rng: Random, number: int) -> list[object]:
    born = date(2008, 7, 1) + timedelta(days=number % 4200)
    started = date(2022, 1, 1) + timedelta(days=rng.randrange(1500))
    decided = started - timedelta(days=rng.randrange(30))
    ended = started + timedelta(days=rng.randrange(400)) if rng.random() < 0.2 else ""
    return [
        f"K-{number:07d}", _personnummer(born, 1 + number // 4200), f"2024-{number:07d}",
        rng.choice(DISTRICTS), f"Enhet {rng.randrange(40)}",
        rng.choice(("Familjehem", "Nätverkshem", "Jourhem", "HVB")),
        rng.choice(("SoL", "LVU 2 §", "LVU 3 §")), max(decided, born), max(started, born), ended,
        rng.randrange(9), started + timedelta(days=180), started + timedelta(days=60),
        "Ja" if number % 997 == 0 else "Nej",
    ]  # fmt: skip


def _personnummer(born: date, birth_number: int) -> str:
    nine = f"{born:%y%m%d}{birth_number:03d}"
    doubled = [int(digit) * (2 - place % 2) for place, digit in enumerate(nine)]
    check = -sum(number // 10 + number % 10 for number in doubled) % 10
    return f"{born:%Y%m%d}-{nine[6:]}{check}"
