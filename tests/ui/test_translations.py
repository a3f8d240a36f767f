"""Swedish is complete, in step with the code, and what the user meets."""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from inspector_app.ui import language
from tests.ui.desk import ROOT

FILE = ROOT / "resources" / "translations" / "aktgranskaren_sv.ts"


def tool(name: str) -> str:
    """The path of one of Qt's tools, beside this Python."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    assert found, f"{name} is not installed"
    return found


def sources() -> list[str]:
    """Every Python file of the window."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "inspector_app/ui").rglob("*.py"))


def test_the_file_is_in_step_with_the_code(tmp_path: Path) -> None:
    fresh = tmp_path / FILE.name
    shutil.copy(FILE, fresh)
    command = [tool("pyside6-lupdate"), *sources(), "-ts", str(fresh)]
    options = ["-no-obsolete", "-locations", "none"]
    subprocess.run([*command, *options], cwd=ROOT, check=True, capture_output=True)
    assert fresh.read_text("utf-8") == FILE.read_text("utf-8")


def test_nothing_is_unfinished() -> None:
    open_ones = [
        message.findtext("source")
        for message in ElementTree.parse(FILE).iter("message")
        if message.find("translation").get("type")  # type: ignore[union-attr]
        or not "".join(message.find("translation").itertext()).strip()  # type: ignore[union-attr]
    ]
    assert open_ones == []


def test_places_for_values_are_the_same() -> None:
    for message in ElementTree.parse(FILE).iter("message"):
        source = message.findtext("source") or ""
        forms = list(message.iter("numerusform")) or [message.find("translation")]
        for form in forms:
            assert form is not None
            text = form.text or ""
            places = [place for place in ("%1", "%2", "%3") if place in source]
            assert [p for p in ("%1", "%2", "%3") if p in text] == places, source


@pytest.mark.parametrize("mark", ["!", "  "])
def test_the_voice_is_calm(mark: str) -> None:
    text = FILE.read_text("utf-8")
    sentences = [line for line in text.splitlines() if "<translation>" in line]
    assert [line for line in sentences if mark in line.strip().removeprefix("<!")] == []


def test_the_compiled_file_is_the_source(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    command = [tool("pyside6-lrelease"), str(FILE), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)
    assert fresh.read_bytes() == FILE.with_suffix(".qm").read_bytes()


def test_qt_itself_speaks_swedish(qapp: QApplication) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Avbryt"
    box.deleteLater()


def test_a_set_up_without_the_file_is_a_fault(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        language.speak(qapp, tmp_path)
