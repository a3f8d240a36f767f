"""Pictures of named scenes in a named look, by the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.cli import main
from inspector_app.cli.answers import EXIT_GOOD

pytestmark = pytest.mark.window


def test_named_scenes_are_shown_in_a_named_look(tmp_path: Path) -> None:
    folder = tmp_path / "bilder"
    assert main(["shots", str(folder), "start", "fraga", "ljus"]) == EXIT_GOOD
    assert sorted(one.name for one in folder.iterdir()) == ["fraga-ljus.png", "start-ljus.png"]
    assert (folder / "start-ljus.png").read_bytes().startswith(b"\x89PNG")
