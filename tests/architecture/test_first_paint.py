"""The window is painted before anything heavy is loaded.

SQLAlchemy alone takes longer to import than Qt takes to show a window, so until the first paint a
process may load only Qt, the standard library and the program itself.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import tree

pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

# Starts the window as a user does, and at its first paint says what has been loaded.
WATCHER = """
import os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
before = set(sys.modules)

class Watcher(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            print(*sorted({name.split(".")[0] for name in set(sys.modules) - before}), flush=True)
            os._exit(0)
        return False

started = QApplication.exec
def watched_exec(*_):
    watcher = Watcher()
    QApplication.instance().installEventFilter(watcher)
    return started()
QApplication.exec = watched_exec

EXTRA
from inspector_app import app
app.main([])
"""


def loaded_at_first_paint(home: Path, extra: str = "") -> set[str]:
    """Return the names of the packages that a fresh process has loaded at its first paint."""
    environment = {name: os.environ[name] for name in ("PATH", "LC_ALL") if name in os.environ}
    environment |= {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment |= {"PYTHONPATH": str(tree.ROOT), "XDG_RUNTIME_DIR": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", WATCHER.replace("EXTRA", extra)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.window
def test_only_qt_and_the_standard_library_are_loaded_before_the_first_paint(tmp_path: Path) -> None:
    """No database, PDF, signature or spreadsheet library delays the window."""
    loaded = loaded_at_first_paint(tmp_path)
    assert "inspector_app" in loaded
    assert loaded - sys.stdlib_module_names - {"PySide6", "shiboken6", "inspector_app"} == set()


@pytest.mark.window
def test_a_heavy_import_would_be_seen(tmp_path: Path) -> None:
    """The watcher sees what is loaded too early."""
    assert "sqlalchemy" in loaded_at_first_paint(tmp_path, "import sqlalchemy")
