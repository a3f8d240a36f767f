"""Scoring by keys with 400 files and 16,000 answers in the workspace, beside a bare PySide6 window.

A time is the 95th percentile of the presses of one file, in seconds, from the key press until
everything it changed is painted; our answer is by then encrypted, journalled and synced. Printed
beside it: the time until "Sparat", and the memory at the peak beyond that of the bare window, each
with its bound.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median
from typing import Any

from inspector_app.adapters.system.clock import SeededRandomness
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import CaseReview, ReviewEvent, apply
from inspector_app.domain.review.commands import Stamp, set_answer
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.workflow.review_desk import Desk
from tests.fakes.three_themes import START, drawn_bench

NAME = "review"
PEER = "a bare PySide6 window"
GOAL = 20.0
FILES, ANSWERS = 400, 16_000
PAINTED_S, SAVED_S, MEMORY_MIB = 0.050, 0.100, 250
"""The bounds: key press to painted answer, key press to "Sparat" (95th percentile), memory."""

ROOT = Path(__file__).resolve().parents[2]


def run(rounds: int) -> tuple[list[float], list[float]]:
    """Return the 95th percentile of each file in seconds, ours and the peer's."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as place:
        folder = made(Path(place), rounds)
        ours = _sitting("ours", str(folder), str(rounds))
    presses = max(map(len, ours["painted"]))
    peers = [_sitting("bare", str(presses)) for _ in range(rounds)]
    painted = [_p95(times) for times in ours["painted"]]
    peer = [_p95(times) for one in peers for times in one["painted"]]
    saved = median(_p95(times) for times in ours["saved"])
    more = (ours["peak"] - median(one["peak"] for one in peers)) / 2**20
    _tell("key press to painted answer, p95", median(painted) * 1000, PAINTED_S * 1000, "ms")
    _tell("key press to Sparat, p95", saved * 1000, SAVED_S * 1000, "ms")
    _tell("memory beyond the bare window", more, MEMORY_MIB, "MiB")
    return painted, peer


def made(place: Path, unread: int) -> Path:
    """Make the inspection; the first ``unread`` files in the list have no answers."""
    bench = drawn_bench(place, FILES)
    desk = bench.steps.review.desk()
    queue = [item.akt for item in bench.steps.review.queue(desk)]
    with bench.workspace.unit_of_work() as work:
        given = _fill(work, desk, queue[unread:])
    bench.workspace.close()
    print(f"{len(queue)} files, {given} answers")
    return bench.workspace.folder


def _fill(work: UnitOfWork, desk: Desk, akts: list[AktNumber]) -> int:
    chance = SeededRandomness("svar")
    stamp = Stamp(work.actor.name, START + timedelta(days=2), chance.uuid)
    each, more = divmod(ANSWERS, len(akts))
    for place, akt in enumerate(akts):
        work.append_review_events(tuple(_answers(desk, akt, stamp, each + (place < more))))
    return ANSWERS


def _answers(desk: Desk, akt: AktNumber, stamp: Stamp, wanted: int) -> Iterator[ReviewEvent]:
    review = CaseReview(akt, desk.checklist.sha256)
    questions = desk.checklist.scored_questions[:wanted]
    for turn in range(wanted):
        question = questions[turn % len(questions)]
        offered = question.offered_answers
        answer = offered[(turn // len(questions) + turn) % len(offered)]
        (event,) = set_answer(review, desk.checklist, question.question_id, answer, stamp)
        review = apply(review, event)
        yield event


def _sitting(*words: str) -> dict[str, Any]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "tests.benchmarks.review_sitting", *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"the sitting failed: {done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _tell(what: str, found: float, bound: float, unit: str) -> None:
    word = "within" if found <= bound else "BEYOND"
    print(f"{what}: {found:.1f} {unit}, {word} {bound:.0f} {unit}", flush=True)


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]
