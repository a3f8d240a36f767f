"""Nothing but Qt and the standard library is imported before the first paint."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.bench_window import OURS
from tests.ui.desk import ROOT

LISTED = 'import sys\nprint("painted " + " ".join(sorted(sys.modules)), flush=True)'


def test_the_first_paint_needs_only_qt(tmp_path: Path) -> None:
    code = OURS.replace('print("painted", flush=True)', LISTED.replace("\n", "; "))
    assert code != OURS
    own = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | own | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    line = next((x for x in done.stdout.splitlines() if x.startswith("painted ")), "")
    assert line, done.stderr
    modules = line.split()[1:]
    known = {"PySide6", "shiboken6", "shibokensupport", "inspector_app", *sys.stdlib_module_names}
    strangers = {name.split(".")[0] for name in modules} - known
    assert {one for one in strangers if not one.startswith(("_", "signature"))} == set()
    rooms = {name for name in modules if name.startswith("inspector_app.")}
    heavy = ("adapters.db", "adapters.pdf", "adapters.files", "workflow", "ports")
    assert [name for name in sorted(rooms) if name.split(".", 1)[1].startswith(heavy)] == []
