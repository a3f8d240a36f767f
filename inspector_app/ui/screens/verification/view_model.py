"""What the checking screen knows: what was brought, and the verdict. Needs no inspection."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.attachment import ScanKind, kind_of
from inspector_app.domain.envelope import read_envelope
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.signing import read_checksum
from inspector_app.domain.verification.checks import Verification
from inspector_app.ports.workspace import Workspace
from inspector_app.ui.tasks import Cancelled, Progress, TaskRunner
from inspector_app.workflow.verify_report import Brought, VerifiedReport

Sentence = tuple[str, str]


class Item(StrEnum):
    """What can be handed to a check."""

    REPORT = "report"
    TRUST = "trust"
    REGISTER = "register"
    KEY = "key"
    UNDERLAG = "underlag"


@dataclass(frozen=True, slots=True)
class VerificationDoors:
    """What the screen calls. Each may raise ``InspectionError``; all but ``workspace`` run in a
    worker.

    ``verify`` is ``VerifyReport.verified``; ``workspace`` is the open inspection, ``None`` when
    none is open; ``read_file`` and ``write_file`` are whole files.
    """

    verify: Callable[[bytes, Brought], VerifiedReport]
    workspace: Callable[[], Workspace | None]
    read_file: Callable[[Path], bytes]
    write_file: Callable[[Path, bytes], None]


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict, the file it is about, and the checksum of fastställandet (empty: unreadable)."""

    name: str
    verification: Verification
    fixed_sha256: str


class VerificationViewModel(QObject):
    """Holds the chosen files, runs the check, tells the verdict."""

    changed = Signal()  # another file is chosen or taken away
    busy_changed = Signal(bool)
    checked = Signal(object)  # Checked
    told = Signal(str)
    failed = Signal(str, str)  # message, remedy

    def __init__(
        self,
        doors: VerificationDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self._doors, self._runner, self._explain = doors, runner, explain
        self.files: dict[Item, Path] = {}
        self.cited = ""
        self.with_journal = False
        self.result: Checked | None = None

    @property
    def has_workspace(self) -> bool:
        """Whether an inspection is open, so that its journal can be compared."""
        return self._doors.workspace() is not None

    def take(self, item: Item, path: Path) -> None:
        """Another file is chosen; an earlier verdict does not hold for it."""
        self.files[item] = path
        self._forget()

    def drop(self, item: Item) -> None:
        """Take a file away."""
        if self.files.pop(item, None) is not None:
            self._forget()

    def cite(self, text: str) -> None:
        """The checksum that the official statement cites, as it was typed."""
        if text != self.cited:
            self.cited = text
            self._forget()

    def use_journal(self, on: bool) -> None:
        """Compare with the journal of the open inspection, or do not."""
        self.with_journal = on
        self._forget()

    def check(self) -> None:
        """Check the report with what was brought, in a worker."""
        if Item.REPORT not in self.files:
            return
        self.busy_changed.emit(True)
        workspace = self._doors.workspace() if self.with_journal else None
        self._runner.run(
            self.tr("Checking the report"),
            lambda progress: self._work(progress, workspace),
            self._done,
            self._refused,
        )

    def save(self, path: Path, text: str) -> None:
        """Save the verdict as text."""
        try:
            self._doors.write_file(path, text.encode("utf-8"))
        except InspectionError as error:
            self.failed.emit(*self._explain(error))
            return
        self.told.emit(self.tr("Saved as %1.").replace("%1", path.name))

    def _work(self, progress: Progress, workspace: Workspace | None) -> Checked | None:
        try:
            return self._checked(progress, workspace)
        except Cancelled:
            return None

    def _checked(self, progress: Progress, workspace: Workspace | None) -> Checked:
        """Read everything, then check. Nothing is half done: a stop leaves no verdict.

        Error ``report_not_pdf``, told once instead of as a reason beside every check.
        """
        path = self.files[Item.REPORT]
        pdf, brought = self._doors.read_file(path), self._brought(workspace)
        if kind_of(pdf) is not ScanKind.PDF:
            raise InspectionError("report_not_pdf", file=path.name)
        progress.advance(0)
        found = self._doors.verify(pdf, brought)
        progress.advance(0)
        return Checked(path.name, found.verification, found.fixed_sha256)

    def _brought(self, workspace: Workspace | None) -> Brought:
        key = self._read(Item.KEY)
        return Brought(
            trust=self._read(Item.TRUST),
            register=self.files.get(Item.REGISTER),
            envelope=read_envelope(key) if key is not None else None,
            underlag=self._read(Item.UNDERLAG),
            workspace=workspace,
            fixed_sha256=read_checksum(self.cited) if self.cited.strip() else None,
        )

    def _read(self, item: Item) -> bytes | None:
        path = self.files.get(item)
        return None if path is None else self._doors.read_file(path)

    def _done(self, result: Checked | None) -> None:
        self.busy_changed.emit(False)
        self.result = result
        if result is not None:
            self.checked.emit(result)

    def _refused(self, error: InspectionError) -> None:
        self.busy_changed.emit(False)
        self.failed.emit(*self._explain(error))

    def _forget(self) -> None:
        self.result = None
        self.changed.emit()
