"""What a reader sees of her own eyes has no way into a report, a capsule or anybody's screen."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

from inspector_app.workflow.own_eyes import SeeOwnEyes

PACKAGE = Path(__file__).parents[2] / "inspector_app"
MODULES = ("own_eyes", "faults_own_eyes", "own_eyes_dialog")
MAY_KNOW = {
    "workflow/own_eyes.py",
    "workflow/second_reading/steps.py",
    "wording/own_eyes.py",
    "ui/screens/review/colleagues.py",
    "ui/screens/review/own_eyes_dialog.py",
}
"""Her own dialog and the steps that lead to it; no report, no capsule, no list of files."""


def knows(path: Path) -> bool:
    """Whether a module imports anything of them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        if any(part in MODULES for name in names for part in name.split(".")):
            return True
    return False


def test_only_her_own_dialog_knows_of_them() -> None:
    found = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if knows(path)}
    assert found <= MAY_KNOW
    assert "workflow/second_reading/steps.py" in found


def test_nobody_can_be_asked_about() -> None:
    """The question has no place for a name."""
    assert list(inspect.signature(SeeOwnEyes.__call__).parameters) == ["self"]
    assert list(inspect.signature(SeeOwnEyes.turn).parameters) == ["self", "on"]
