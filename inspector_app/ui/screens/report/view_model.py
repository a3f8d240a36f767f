"""What the report screen knows: what is ready, the locked versions, and who signs. No widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.findings import Finding
from inspector_app.domain.inspection import Inspection, ReportVersion
from inspector_app.domain.signing import KeyFile, Signatory
from inspector_app.ui.screens.report.readiness import ReadinessItem, readiness
from inspector_app.ui.tasks import Cancelled, Progress, TaskRunner
from inspector_app.workflow.compose_report import ComposedReport, Finish
from inspector_app.workflow.compose_report import Progress as Told
from inspector_app.workflow.tabulate_results import Tabulation

T = TypeVar("T")
Sentence = tuple[str, str]


class Ending(StrEnum):
    """How the report is to end."""

    OWN_KEY = "own_key"
    TRIAL = "trial"
    UNSIGNED = "unsigned"


class Area(StrEnum):
    """Where on the screen a fault is told."""

    REPORT = "report"
    SIGNING = "signing"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class ReportDoors:
    """What the screen calls. Each may raise ``InspectionError``; ``tabulate``, ``compose``, ``fix``
    and ``sign`` run in a worker.

    Steps: ``tabulate`` is ``Steps.tabulate``, ``findings`` ``Steps.findings.all``, ``compose``
    ``Steps.compose``, ``fix`` ``Steps.fix``, ``sign`` ``Steps.sign``, ``who`` ``Steps.sign.who``,
    ``hand_out_key`` ``Steps.hand_out_key``.
    Workspace, in a unit of work: ``inspection`` is ``work.inspection()``, ``versions``
    ``work.reports()``.
    Machine: ``awaits_signature`` tells whether the fixed file has a signature field (it holds
    ``/FT /Sig``); ``trial_key`` is the trial certificate's key file and ``trial_trust`` the trust
    list (PEM) that names it; ``show_pdf`` opens bytes in the desktop's viewer under a file name;
    ``read_file`` and ``write_file`` are whole files; ``now`` is ``Clock.now``.
    """

    inspection: Callable[[], Inspection | None]
    tabulate: Callable[[], Tabulation]
    findings: Callable[[], tuple[Finding, ...]]
    versions: Callable[[], tuple[ReportVersion, ...]]
    compose: Callable[[Finish, Told], ComposedReport]
    fix: Callable[[Finish, Told], ReportVersion]
    awaits_signature: Callable[[ReportVersion], bool]
    who: Callable[[KeyFile], Signatory]
    sign: Callable[[KeyFile], ReportVersion]
    trial_key: Callable[[], KeyFile]
    trial_trust: Callable[[], bytes]
    hand_out_key: Callable[[str], bytes]
    show_pdf: Callable[[bytes, str], None]
    read_file: Callable[[Path], bytes]
    write_file: Callable[[Path, bytes], None]
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class State:
    """What was read when the screen was entered."""

    inspection: Inspection | None = None
    tabulation: Tabulation | None = None
    findings: tuple[Finding, ...] = ()
    versions: tuple[ReportVersion, ...] = field(default=())


class ReportViewModel(QObject):
    """Previews, locks, signs, saves. Nothing is locked or signed but by a press of its own."""

    loaded = Signal()
    busy_changed = Signal(bool)
    previewed = Signal(object)  # ComposedReport
    fixed = Signal(object)  # ReportVersion
    signatory_found = Signal(object)  # Signatory
    signed = Signal(object)  # ReportVersion
    saved = Signal(object)  # datetime
    told = Signal(str)  # something is done
    failed = Signal(object, str, str)  # Area, message, remedy

    def __init__(
        self,
        doors: ReportDoors,
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__()
        self._doors, self._runner, self._explain = doors, runner, explain
        self.state = State()
        self.preview: ComposedReport | None = None
        self._key_file: bytes | None = None

    # ---- what is shown

    def items(self) -> tuple[ReadinessItem, ...]:
        """What is ready and what is not."""
        state = self.state
        return readiness(state.inspection, state.tabulation, state.findings)

    @property
    def latest(self) -> ReportVersion | None:
        """The last version that was locked."""
        return self.state.versions[-1] if self.state.versions else None

    @property
    def can_be_signed(self) -> bool:
        """Whether the latest version waits for a signature."""
        latest = self.latest
        return latest is not None and not latest.signed_pdf and self._doors.awaits_signature(latest)

    # ---- reading

    def load(self) -> None:
        """Read what the report is made of, in a worker."""
        self._run(self.tr("Counting the answers"), lambda _p: self._read(), self._loaded)

    def _read(self) -> State:
        doors = self._doors
        inspection, versions = doors.inspection(), doors.versions()
        try:
            tabulation = doors.tabulate()
        except InspectionError as error:
            if error.code != "no_sample":
                raise
            return State(inspection, None, (), versions)
        return State(inspection, tabulation, doors.findings(), versions)

    def _loaded(self, state: State) -> None:
        self.state = state
        self.loaded.emit()

    # ---- composing and locking

    def show_preview(self, finish: Finish) -> None:
        """Compose a draft of the report as it stands now, and show it."""

        def show(composed: ComposedReport) -> None:
            self.preview = composed
            if self._dare(Area.REPORT, lambda: self._open_preview(composed)):
                self.previewed.emit(composed)

        compose = self._doors.compose
        draft = replace(finish, draft=True)
        self._run(self.tr("Composing the report"), lambda p: compose(draft, _teller(p)), show)

    def _open_preview(self, composed: ComposedReport) -> None:
        name = self.tr("preview-version-%1.pdf").replace("%1", str(composed.version))
        self._doors.show_pdf(composed.pdf, name)

    def save_preview(self, path: Path) -> None:
        """Save the file of the last preview."""
        if self.preview is not None:
            self._write(Area.REPORT, path, self.preview.pdf)

    def fix(self, finish: Finish) -> None:
        """Lock a version. What is locked is never changed."""
        fix = self._doors.fix
        self._run(self.tr("Locking the report"), lambda p: fix(finish, _teller(p)), self._fixed)

    def _fixed(self, version: ReportVersion) -> None:
        self.preview = None
        self._replace(version)
        self.fixed.emit(version)

    # ---- signing

    def read_key_file(self, path: Path, passphrase: str) -> None:
        """Read a PKCS#12 file and tell whom it names."""

        def look() -> None:
            self._key_file = self._doors.read_file(path)
            found = self._doors.who(KeyFile(self._key_file, passphrase))
            self.signatory_found.emit(found)

        self._dare(Area.SIGNING, look)

    def sign_with_own(self, passphrase: str) -> None:
        """Sign with the key file whose person has been shown."""
        if self._key_file is not None:
            key = KeyFile(self._key_file, passphrase)
            self._sign(lambda: key)

    def sign_with_trial(self) -> None:
        """Sign with the trial certificate."""
        self._sign(self._doors.trial_key)

    def forget_key_file(self) -> None:
        """Keep nothing of a key file that is not used after all."""
        self._key_file = None

    def _sign(self, key: Callable[[], KeyFile]) -> None:
        sign = self._doors.sign
        self._run(self.tr("Signing the report"), lambda _p: sign(key()), self._signed, Area.SIGNING)

    def _signed(self, version: ReportVersion) -> None:
        self.forget_key_file()
        self._replace(version)
        self.signed.emit(version)

    # ---- handing out

    def show_version(self, version: ReportVersion) -> None:
        """Open a locked version in the desktop's viewer."""
        pdf = version.signed_pdf or version.fixed_pdf
        self._dare(Area.REPORT, lambda: self._doors.show_pdf(pdf, file_name(version)))

    def save_version(self, version: ReportVersion, path: Path) -> None:
        """Save a locked version, signed if it is."""
        self._write(Area.REPORT, path, version.signed_pdf or version.fixed_pdf)

    def save_trial_trust(self, path: Path) -> None:
        """Save the list that makes a trial signature checkable."""

        def save() -> None:
            self._doors.write_file(path, self._doors.trial_trust())

        if self._dare(Area.SIGNING, save):
            self._tell_saved(path)

    def hand_out_key(self, recipient: str, path: Path) -> None:
        """Write the key to a file; the journal keeps who got it."""

        def hand_out() -> None:
            self._doors.write_file(path, self._doors.hand_out_key(recipient))

        if self._dare(Area.KEY, hand_out):
            self.saved.emit(self._doors.now())
            text = self.tr("The key is handed out to %1.")
            self.told.emit(text.replace("%1", recipient))

    # ---- inside

    def _replace(self, version: ReportVersion) -> None:
        state = self.state
        kept = tuple(one for one in state.versions if one.version != version.version)
        self.state = State(state.inspection, state.tabulation, state.findings, (*kept, version))
        self.saved.emit(self._doors.now())
        self.loaded.emit()

    def _write(self, area: Area, path: Path, data: bytes) -> None:
        if self._dare(area, lambda: self._doors.write_file(path, data)):
            self._tell_saved(path)

    def _tell_saved(self, path: Path) -> None:
        self.told.emit(self.tr("Saved as %1.").replace("%1", path.name))

    def _dare(self, area: Area, work: Callable[[], object]) -> bool:
        try:
            work()
        except InspectionError as error:
            self.failed.emit(area, *self._explain(error))
            return False
        return True

    def _run(
        self,
        title: str,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        area: Area = Area.REPORT,
    ) -> None:
        """Run ``work``; a stop by the user ends it as if it had never begun."""

        def stoppable(progress: Progress) -> T | Cancelled:
            try:
                return work(progress)
            except Cancelled as stopped:
                return stopped

        def finished(result: T | Cancelled) -> None:
            self.busy_changed.emit(False)
            if not isinstance(result, Cancelled):
                done(result)

        def refused(error: InspectionError) -> None:
            self.busy_changed.emit(False)
            self.failed.emit(area, *self._explain(error))

        self.busy_changed.emit(True)
        self._runner.run(title, stoppable, finished, refused)


def _teller(progress: Progress) -> Told:
    return progress.advance


def file_name(version: ReportVersion) -> str:
    """The name that is suggested for a locked version's file."""
    tail = "-underskriven" if version.signed_pdf else ""
    trial = "-prov" if version.test_marked else ""
    return f"rapport-version-{version.version}{trial}{tail}.pdf"
