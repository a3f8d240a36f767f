"""The guards of tests/conftest.py catch what they are there for."""

import os
import subprocess
import sys

import pytest

from tests.architecture import tree

pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)

CULPRITS = """
import socket
import urllib.request
import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QWidget


def test_connects():
    with socket.socket() as outward:
        outward.connect(("192.0.2.1", 80))


def test_looks_up_and_swallows():
    try:
        urllib.request.urlopen("http://example.invalid/")
    except Exception:
        pass


def test_stays_on_this_machine():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_asks_a_person(qtbot):
    QMessageBox.question(None, "?", "?")


def test_asks_for_a_file(qtbot):
    QFileDialog.getOpenFileName()


def test_opens_a_dialog_from_a_button(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(lambda: QDialog(button).exec())
    button.click()


def test_leaves_a_window(qtbot):
    global left
    left = QWidget()
    left.show()


def test_closes_its_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()


def test_qt_warns(qtbot):
    qWarning("something is wrong")


def test_python_warns():
    import warnings
    warnings.warn("something is old", DeprecationWarning)


@pytest.mark.skip(reason="no time")
def test_skipped_window(qtbot):
    pass


@pytest.mark.skip(reason="no judge")
def test_skipped_other():
    pass
"""


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run the culprits under the conftest; test name → outcome, errors winning over passes."""
    folder = tmp_path_factory.mktemp("culprits")
    (folder / "conftest.py").write_text("from tests.conftest import *\n", "utf-8")
    (folder / "test_culprits.py").write_text(CULPRITS, "utf-8")
    options = ["-p", "no:cacheprovider", "-c", str(tree.ROOT / "pyproject.toml"), "-v", "--tb=no"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, "--rootdir", str(folder), str(folder)],
        env={**os.environ, "PYTHONPATH": str(tree.ROOT), "AKTGRANSKAREN_WINDOW": "required"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return read_outcomes(done.stdout)


def read_outcomes(output: str) -> dict[str, str]:
    """Return each test's worst outcome from pytest's verbose lines."""
    found: dict[str, str] = {}
    for line in output.splitlines():
        name, _, rest = line.rpartition("::")
        if name and rest.split()[1:2] and "%]" in rest:
            test, outcome = rest.split()[:2]
            found[test] = outcome if found.get(test) in (None, "PASSED") else found[test]
    return found


@pytest.mark.parametrize(
    ("test", "outcome"),
    [
        ("test_connects", "FAILED"),
        ("test_looks_up_and_swallows", "FAILED"),
        ("test_stays_on_this_machine", "PASSED"),
        ("test_asks_a_person", "FAILED"),
        ("test_asks_for_a_file", "FAILED"),
        ("test_opens_a_dialog_from_a_button", "FAILED"),
        ("test_leaves_a_window", "ERROR"),
        ("test_closes_its_window", "PASSED"),
        ("test_qt_warns", "FAILED"),
        ("test_python_warns", "FAILED"),
        ("test_skipped_window", "ERROR"),
        ("test_skipped_other", "SKIPPED"),
    ],
)
def test_a_guard_catches_its_culprit(outcomes: dict[str, str], test: str, outcome: str) -> None:
    """What breaks a rule fails, its well-behaved twin passes."""
    assert outcomes[test] == outcome


def test_no_culprit_is_forgotten(outcomes: dict[str, str]) -> None:
    """Each culprit above was run."""
    assert len(outcomes) == CULPRITS.count("def test_")
