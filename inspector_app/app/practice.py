"""A throw-away inspection of made-up files. Imported when somebody practises."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.files.practice_folder import PracticeFolder
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.system.clock import SystemClock, SystemRandomness
from inspector_app.adapters.system.resources import resource
from inspector_app.app.folders import Folders
from inspector_app.app.session import Session
from inspector_app.composition import tools_with
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.ports.workspace import Workspace
from inspector_app.workflow.practice import Practice
from inspector_app.workflow.steps import Steps, steps_of

PERSON = Actor(ActorName("Övande inspektör"), Role.LEAD_INSPECTOR)
PREFIX = "aktgranskaren-ovning-"
SECRET_DIGITS = 40


class PracticeSession(Session):
    """An inspection that is removed when it is closed."""

    is_practice = True

    def __init__(
        self, workspace: Workspace, steps: Steps, folders: Folders, practice: Practice
    ) -> None:
        super().__init__(workspace, steps, folders)
        self.practice = practice

    def close(self) -> None:
        """Close the workspace and remove it."""
        folder = self.folder.parent
        super().close()
        shutil.rmtree(folder, ignore_errors=True)


def open_practice(folders: Folders) -> PracticeSession:
    """Make the throw-away inspection and open it. Its passphrase is kept nowhere."""
    clock, chance = SystemClock(), SystemRandomness()
    home = Path(tempfile.mkdtemp(prefix=PREFIX))
    try:
        workspace, _code = EncryptedWorkspaces(clock).create(
            home / "ovning.granskning", PERSON, chance.digits(SECRET_DIGITS), clock.now()
        )
        try:
            steps = steps_of(workspace, tools_with(clock, chance, folders.templates))
            practice = Practice(steps, PracticeFolder(resource("practice")))
            practice.prepare(RegisterReader())
        except BaseException:
            workspace.close()
            raise
    except BaseException:
        shutil.rmtree(home, ignore_errors=True)
        raise
    return PracticeSession(workspace, steps, folders, practice)
