"""One workspace made once, copied and opened for each test."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from multiprocessing import forkserver, resource_tracker
from pathlib import Path

import pytest

from inspector_app.adapters.db import key_slots
from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from tests.adapters.db.examples import ANNA, NOW, PASSPHRASE, SlowClock

Open = Callable[..., EncryptedWorkspace]


@pytest.fixture(scope="session", autouse=True)
def cheap_slots() -> Iterator[None]:
    """New slots cost little here; what they cost otherwise is tested in test_key_slots."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(key_slots, "NEW_SLOTS", key_slots.Hardening(1, 256, 1))
        yield


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A new, closed workspace and its recovery code."""
    folder = tmp_path_factory.mktemp("made") / "Prov"
    workspace, code = EncryptedWorkspaces(SlowClock()).create(folder, ANNA, PASSPHRASE, NOW)
    workspace.close()
    return workspace.folder, code


@pytest.fixture
def folder(made: tuple[Path, str], tmp_path: Path) -> Path:
    """A copy of the closed workspace, for one test."""
    return Path(shutil.copytree(made[0], tmp_path / made[0].name))


@pytest.fixture
def code(made: tuple[Path, str]) -> str:
    """The recovery code of ``folder``."""
    return made[1]


@pytest.fixture
def open_workspace() -> Iterator[Open]:
    """Opens workspaces and closes them after the test."""
    opened: list[EncryptedWorkspace] = []

    def opening(folder: Path, secret: str = PASSPHRASE) -> EncryptedWorkspace:
        opened.append(EncryptedWorkspaces(SlowClock()).open(folder, secret))
        return opened[-1]

    yield opening
    for workspace in opened:
        workspace.close()


@pytest.fixture
def workspace(folder: Path, open_workspace: Open) -> EncryptedWorkspace:
    """An open workspace."""
    return open_workspace(folder)


@pytest.fixture(autouse=True, scope="module")
def no_server_is_left() -> Iterator[None]:
    """End the processes that start others, so that later tests find none but their own."""
    yield
    if sys.platform != "win32":
        forkserver._forkserver._stop()  # type: ignore[attr-defined]
        resource_tracker._resource_tracker._stop()  # type: ignore[attr-defined]
