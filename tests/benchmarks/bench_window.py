"""From process start to the first paint: the program's window beside a bare PySide6 window.

Both are fresh processes of this Python, compiled beforehand, that stop when their window has been
painted once. The program shows its start screen with one earlier inspection in the list.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

NAME = "window"
PEER = "a bare PySide6 window"
GOAL = 1.6
ROOT = Path(__file__).resolve().parents[2]

WATCH = """
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            print("painted", flush=True)
            app.quit()
        return False
"""
BARE = f"""
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
{WATCH}
window = QMainWindow()
window.setCentralWidget(QLabel("Aktgranskaren"))
window.resize(1180, 720)
watch = Watch()
window.installEventFilter(watch)
window.show()
app.exec()
"""
OURS = f"""
import gc
gc.disable()  # as inspector_app.app.main does
from inspector_app.app.program import Program
program = Program([])
app = program.qt
{WATCH}
watch = Watch()
program.window.installEventFilter(watch)
program.show()
app.exec()
program.close()
"""


def run(rounds: int) -> tuple[list[float], list[float]]:
    """Return the seconds of each round, ours and the peer's, taken in turn."""
    compileall.compile_dir(ROOT / "inspector_app", quiet=2)
    ours: list[float] = []
    peer: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        environment = _environment(Path(home))
        for code in (OURS, BARE):
            _seconds(code, environment)
        for _ in range(rounds):
            ours.append(_seconds(OURS, environment))
            peer.append(_seconds(BARE, environment))
    return ours, peer


def _environment(home: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    shown = kept.get("DISPLAY") or kept.get("WAYLAND_DISPLAY")
    platform = {} if shown else {"QT_QPA_PLATFORM": "offscreen"}
    own = {"XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home), "APPDATA": str(home)}
    return kept | platform | own | {"PYTHONPATH": str(ROOT)}


def _seconds(code: str, environment: dict[str, str]) -> float:
    started = perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        taken = perf_counter() - started
        _out, errors = process.communicate(timeout=60)
    if line.strip() != "painted":
        raise AssertionError(f"no window was painted: {errors}")
    return taken
