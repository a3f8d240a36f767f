"""An open inspection: its workspace and the steps over it. Imported after the first paint."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count, takewhile
from pathlib import Path
from tempfile import mkdtemp

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.files.example_register import ExampleFolder
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.pdf.trial import (
    TrialIdentity,
    TrialTimeStamper,
    trial_key_file,
    trial_signer,
    trial_stamper_identity,
    trust_list,
)
from inspector_app.adapters.system.clock import SteppingClock, SystemClock, SystemRandomness
from inspector_app.adapters.system.resources import resource
from inspector_app.app.folders import Folders
from inspector_app.composition import package_opener, tools_with
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import (
    Actor,
    ActorName,
    Inspection,
    Period,
    ReportVersion,
    Role,
)
from inspector_app.domain.signing import KeyFile
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.ui.screens.start.view_model import NewInspection
from inspector_app.ui.tasks import Progress
from inspector_app.workflow.demo import ExampleInspection
from inspector_app.workflow.stages import Stages, stages_of
from inspector_app.workflow.start_inspection import Commission
from inspector_app.workflow.steps import Steps, steps_of

EXAMPLE_WORDS = "exempel med påhittade uppgifter"
EXAMPLE_PERSON = Actor(ActorName("Exempel Inspektör"), Role.LEAD_INSPECTOR)
TRIAL_CERTIFICATE = "trial_certificate"
LEFT_TO_READ = 6
CREATING = 2
"""Steps of making a workspace: its keys and tables, then its commission with the template."""
EXAMPLE_TAKES = timedelta(days=12)


class Trial:
    """The trial certificates of an inspection: a new one for each sitting that signs with one.

    Decision: the certificates (never their keys) are kept in the workspace, so that the trust list
    of a report can be saved in a later sitting too. ``also_trusted`` is a trust list to add: the
    example's trial time stamps.
    """

    def __init__(self, workspace: Workspace, also_trusted: Path | None) -> None:
        self._workspace, self._also_trusted = workspace, also_trusted
        self._identity: TrialIdentity | None = None

    def _made(self) -> TrialIdentity:
        if self._identity is None:
            identity = trial_signer(SystemClock().now())
            with self._workspace.unit_of_work() as work:
                number = 1 + len(_kept(work))
                work.save_document(TRIAL_CERTIFICATE, number, trust_list(identity).decode())
            self._identity = identity
        return self._identity

    def key_file(self) -> KeyFile:
        """The certificate with its key, as a user's own key file would be."""
        return trial_key_file(self._made(), EXAMPLE_WORDS)

    def trust(self) -> bytes:
        """The trust list that names every trial certificate of this inspection."""
        with self._workspace.unit_of_work() as work:
            kept = _kept(work)
        own = "".join(kept).encode() if kept else trust_list(self._made())
        also = self._also_trusted
        extra = also.read_bytes() if also is not None and also.is_file() else b""
        return own + extra


def _kept(work: UnitOfWork) -> list[str]:
    """The trial certificates that are kept, in PEM, oldest first."""
    found = (work.document(TRIAL_CERTIFICATE, number) for number in count(1))
    return [pem for pem in takewhile(lambda pem: pem is not None, found) if pem]


class Session:
    """One open inspection. ``close`` before the next one is opened."""

    is_practice = False

    def __init__(self, workspace: Workspace, steps: Steps, folders: Folders) -> None:
        self.workspace, self.steps, self.folders = workspace, steps, folders
        self.trial = Trial(workspace, folders.example_trust if self._is_example() else None)

    def _is_example(self) -> bool:
        inspection = self.inspection()
        return inspection is not None and inspection.example

    def inspection(self) -> Inspection | None:
        """The commission as it stands."""
        with self.workspace.unit_of_work() as work:
            return work.inspection()

    def reports(self) -> tuple[ReportVersion, ...]:
        """The fastställda versions."""
        with self.workspace.unit_of_work() as work:
            return work.reports()

    @property
    def folder(self) -> Path:
        """Where the workspace lies."""
        return self.workspace.folder

    @property
    def title(self) -> str:
        """What the inspection is called."""
        return self.stages().title or self.folder.stem

    def stages(self) -> Stages:
        """How far it has come."""
        return stages_of(self.workspace)

    def close(self) -> None:
        """Write everything out and release the lock."""
        self.workspace.close()


def create(folders: Folders, wish: NewInspection, progress: Progress) -> tuple[Session, str]:
    """Make a workspace with its commission; return it with the recovery code.

    Stopped by the user, or after a fault, nothing is left of it.
    """
    clock, chance = SystemClock(), SystemRandomness()
    folder = wish.folder if wish.folder.suffix == ".granskning" else _named(wish)
    actor = Actor(ActorName(wish.person.strip()), Role(wish.role))
    progress.advance(0, CREATING)
    workspace, code = EncryptedWorkspaces(clock).create(folder, actor, wish.passphrase, clock.now())
    try:
        progress.advance(1, CREATING)
        steps = steps_of(workspace, tools_with(clock, chance, folders.templates))
        steps.start(
            Commission(
                title=wish.title,
                organisation=wish.organisation,
                period=Period(wish.first_day, wish.last_day),
                checklist_sha256=wish.template,
                further=wish.further,
                in_depth=wish.in_depth,
            )
        )
        progress.advance(CREATING, CREATING)
    except BaseException:
        workspace.close()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Session(workspace, steps, folders), code


def _named(wish: NewInspection) -> Path:
    safe = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in wish.title.strip())
    return wish.folder / f"{safe.strip() or 'granskning'}.granskning"


def open_folder(folders: Folders, folder: Path, secret: str) -> Session:
    """Open a workspace with a passphrase or the recovery code."""
    clock, chance = SystemClock(), SystemRandomness()
    workspace = EncryptedWorkspaces(clock).open(folder, secret)
    return Session(
        workspace, steps_of(workspace, tools_with(clock, chance, folders.templates)), folders
    )


def open_package(folders: Folders, path: Path, given: str, own: str) -> tuple[Session, str]:
    """Make a loan of a package from another computer; return it with its recovery code."""
    clock, chance = SystemClock(), SystemRandomness()
    folders.inspections.mkdir(parents=True, exist_ok=True)
    names = (f"lån {path.stem}{'' if n == 1 else f' {n}'}.granskning" for n in count(1))
    folder = next(f for name in names if not (f := folders.inspections / name).exists())
    workspace, code = package_opener(clock)(path, given, folder, own)
    steps = steps_of(workspace, tools_with(clock, chance, folders.templates))
    return Session(workspace, steps, folders), code


def open_example(folders: Folders, progress: Progress) -> Session:
    """Open the example; make it first, read but for a few files, when it is not there."""
    if not folders.example.is_dir():
        _put_example(folders, progress)
    return open_folder(folders, folders.example, EXAMPLE_WORDS)


def _put_example(folders: Folders, progress: Progress) -> None:
    """Make the example and put it in its place, unless another run has done so meanwhile."""
    with _data_kept(folders.example.parent):
        folders.example.parent.mkdir(parents=True, exist_ok=True)
        place = Path(mkdtemp(prefix="exempel-", dir=folders.example.parent))
    try:
        fresh = place / folders.example.name
        trust = _make_example(folders, fresh, progress)
        if not folders.example.is_dir():
            fresh.rename(folders.example)
            folders.example_trust.write_bytes(trust)
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _data_kept(folder: Path) -> Iterator[None]:
    """Say in which folder nothing can be kept."""
    try:
        yield
    except OSError as cause:
        raise InspectionError("folder_not_writable", name=folder.name) from cause


def _make_example(folders: Folders, folder: Path, progress: Progress) -> bytes:
    """Make it in ``folder``; return the trust list of its time stamps."""
    today = datetime.now(UTC).replace(hour=8, minute=0, second=0, microsecond=0)
    start = today - EXAMPLE_TAKES
    clock, chance = SteppingClock(start, timedelta(seconds=20)), SystemRandomness()
    workspace, _code = EncryptedWorkspaces(clock).create(
        folder, EXAMPLE_PERSON, EXAMPLE_WORDS, clock.now()
    )
    try:
        stamping = trial_stamper_identity(start)
        example = ExampleInspection(
            steps_of(workspace, tools_with(clock, chance, folders.templates)),
            RegisterReader(),
            ExampleFolder(resource("example")),
            TrialTimeStamper(stamping),
            clock,
        )
        example.start()
        example.take_in(lambda _stage, done, _total: progress.advance(done, 0))
        example.freeze(chance.digits(6))
        clock.move_to(clock.now() + timedelta(days=1))
        sample = example.draw(chance.digits(6))
        to_read = len(sample.main) - LEFT_TO_READ
        example.read(lambda _stage, done, _total: progress.advance(done, to_read), to_read)
        return trust_list(stamping)
    finally:
        workspace.close()
