"""The window read from outside, by AT-SPI, in a desktop of its own.

Skipped, and says so, where the system lacks the packages: a screen reader's bus cannot come with a
Python package.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.ui.desk import ROOT

HERE = Path(__file__).parent
PACKAGES = "at-spi2-core python3-gi gir1.2-atspi-2.0 dbus xvfb xauth"
SCRIPT = """
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_ACCESSIBILITY=1 QT_QPA_PLATFORM=xcb
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
bus=$!
"{python}" -m tests.accessibility.reading_program >"{log}" 2>&1 &
program=$!
"{system}" "{reader}" aktgranskaren Ja
status=$?
kill $program $bus 2>/dev/null
exit $status
"""


def _system_python() -> str:
    """A Python that can reach the bus, or an empty text."""
    for name in ("/usr/bin/python3", shutil.which("python3") or ""):
        test = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
        known = name and subprocess.run([name, "-c", test], capture_output=True, check=False)
        if known and known.returncode == 0:
            return name
    return ""


def _lacking() -> str:
    """What the system lacks, or an empty text."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is the bus of screen readers on Linux"
    tools = [name for name in ("xvfb-run", "dbus-run-session") if shutil.which(name) is None]
    if not Path("/usr/libexec/at-spi-bus-launcher").exists():
        tools.append("at-spi-bus-launcher")
    if not _system_python():
        tools.append("gi with Atspi 2.0 in the system's Python")
    return f"missing: {', '.join(tools)}; apt-get install {PACKAGES}" if tools else ""


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a screen reader hears of the scoring screen."""
    lacking = _lacking()
    if lacking:
        pytest.skip(lacking)
    folder = tmp_path_factory.mktemp("skrivbord")
    script = SCRIPT.format(
        python=sys.executable,
        system=_system_python(),
        reader=HERE / "screen_reader.py",
        log=folder / "program.txt",
    )
    own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "PYTHONPATH": str(ROOT)}
    folder.chmod(0o700)
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        ["xvfb-run", "-a", "dbus-run-session", "--", "bash", "-c", script],
        cwd=ROOT,
        env=kept | own | {"LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    program = (folder / "program.txt").read_text() if (folder / "program.txt").exists() else ""
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}\n{program}"
    heard: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return heard


def test_every_stop_of_the_keyboard_has_a_name_and_a_role(heard: dict[str, Any]) -> None:
    assert len(heard["stops"]) > 20
    silent = [one for one in heard["stops"] if not one["name"].strip()]
    assert [one for one in silent if one["role"] not in ("frame", "filler", "panel")] == []
    assert {one["role"] for one in heard["stops"]} >= {"push button", "radio button", "list"}


def test_one_row_is_one_sentence(heard: dict[str, Any]) -> None:
    said = [one["name"] for one in heard["lines"] if one["role"] == "list item"]
    assert any("Bromma" in line and len(line.split()) > 2 for line in said), said[:5]


def test_a_step_that_waits_says_why(heard: dict[str, Any]) -> None:
    waiting = next(one for one in heard["steps"] if "Resultat" in one["name"])
    assert waiting["name"] == "Steg 2: Resultat, går inte ännu"
    assert waiting["description"] == "Läs klart minst en akt först."
    assert not waiting["enabled"]


def test_an_answer_can_be_given_through_the_bus(heard: dict[str, Any]) -> None:
    assert heard["yes"] == {"before": False, "after": True}
