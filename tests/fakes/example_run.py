"""The example inspection, run once in a session by the command line and looked at by many tests."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from inspector_app.cli import main


@dataclass(frozen=True)
class ExampleRun:
    """A folder that ``demo`` filled. Nobody changes it; ``copy`` gives one to change."""

    folder: Path
    status: int

    @property
    def report(self) -> Path:
        return self.folder / "rapport.pdf"

    @property
    def trust(self) -> Path:
        return self.folder / "trust.pem"

    @property
    def register(self) -> Path:
        return self.folder / "register.csv"

    @property
    def key(self) -> Path:
        return self.folder / "nyckel.json"

    @property
    def workspace(self) -> Path:
        return self.folder / "workspace" / "exempel.granskning"

    @property
    def words(self) -> str:
        """The passphrase of the workspace."""
        text = (self.folder / "workspace" / "nyckelord.txt").read_text(encoding="utf-8")
        return text.splitlines()[0].removeprefix("Lösenfras: ")

    def workspace_copy(self, into: Path) -> Path:
        return Path(shutil.copytree(self.workspace, into / self.workspace.name))


def run_example(folder: Path, *words: str) -> ExampleRun:
    """Run ``demo`` into ``folder``."""
    return ExampleRun(folder, main(["demo", "--out", str(folder), *words]))


@pytest.fixture(scope="session")
def small_example(tmp_path_factory: pytest.TempPathFactory) -> ExampleRun:
    """Two files for each stadsdel: the whole path, fast. Made once in the session."""
    folder = tmp_path_factory.getbasetemp() / "small-example"
    if folder.exists():
        return ExampleRun(folder, 0)
    return run_example(folder, "--per-district", "2")
