"""The documents of the open file: attached, read beside the form, used as evidence, taken away.

Decision: a document is opened and drawn in a worker, and only what was asked for last is shown.
Turning ten pages quickly draws the first and the last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.domain.attachment import AttachedScan, ScanPlace, place_in
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review import Evidence
from inspector_app.ports.scans import OpenScan, PagePicture
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.screens.review.document_dialogs import AttachDialog, RemoveDialog
from inspector_app.ui.screens.review.document_pane import DocumentPane
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets import privacy_watch
from inspector_app.wording.faults import describe_error
from inspector_app.workflow.attach_scans import AttachScans, Label
from inspector_app.workflow.review_case import OpenCase

T = TypeVar("T")
KINDS = "PDF, JPG, PNG (*.pdf *.jpg *.jpeg *.png)"


@dataclass(frozen=True, slots=True)
class DocumentDoors:
    """What the desk calls. ``read`` returns the bytes of a chosen file."""

    scans: AttachScans
    read: Callable[[Path], bytes]
    today: Callable[[], date]


class DocumentDesk(QObject):
    """One inspection's documents, file by file. ``pane`` stands beside the form."""

    evidence_chosen = Signal(str, object, str)  # document type, day or None, page
    shown = Signal(bool)  # the pane was opened or closed
    noticed = Signal(str)

    def __init__(self, doors: DocumentDoors, runner: TaskRunner, dialogs: Dialogs) -> None:
        super().__init__()
        self._doors, self._runner, self._dialogs = doors, runner, dialogs
        self.pane = DocumentPane()
        self.pane.hide()
        self.is_open = False
        self._case: OpenCase | None = None
        self._types: tuple[str, ...] = ()
        self._scans: tuple[AttachedScan, ...] = ()
        self._scan: AttachedScan | None = None
        self._opened: OpenScan | None = None
        self._turn = 0
        self._drawing = False
        self._next_page = 0
        self._connect()

    # ---- the open file

    def show_case(self, case: OpenCase, document_types: tuple[str, ...]) -> None:
        """Another file is open: its documents, and its names to watch for."""
        self._types = document_types
        if self._case is not None and self._case.akt == case.akt:
            self._case = case
            return
        self._put_away()
        self._case, self._scans = case, ()
        privacy_watch.ask_about(self._doors.scans.names_of(case))
        if self.is_open:
            self._fetch()

    def leave(self) -> None:
        """The screen is left: nothing of the file stays open."""
        self._put_away()
        self._case = None
        privacy_watch.ask_about(None)

    def toggle(self) -> None:
        """Open the pane beside the form, or close it."""
        if self._case is None:
            return
        self.is_open = not self.is_open
        self.pane.setVisible(self.is_open)
        self.shown.emit(self.is_open)
        if self.is_open:
            self._fetch()
            self.pane.focus_page()
        else:
            self._put_away()

    def open_evidence(self, evidence: Evidence) -> None:
        """Show the page that an evidence names; type and day must be those of the document.

        An evidence that was written on another laptop may name a document that is not here.
        """
        place = place_in(evidence.page)
        if place is None:
            return
        if not self.is_open:
            self.toggle()
        said = (place.number, evidence.document_type, evidence.dated_on)
        known = {(one.number, one.document_type, one.dated_on): one for one in self._scans}
        scan = known.get(said)
        if scan is None:
            self._fail(InspectionError("scan_missing"))
        elif scan is self._scan:
            self.pane.go_to(place.page)
        else:
            self._open(scan, place.page)

    # ---- attach and remove

    def attach(self, parent: QWidget) -> None:
        """Let the user choose a document and say what it is."""
        if self._case is None:
            return
        wish = FileWish(self.tr("Choose a document"), KINDS)
        self._dialogs.choose_file(parent, wish, lambda path: self._ask_label(path, parent))

    def _ask_label(self, path: Path, parent: QWidget) -> None:
        dialog = AttachDialog(path.name, self._types, self._doors.today, parent)
        self._dialogs.open(dialog, lambda: self._attach(path, dialog.label))

    def _attach(self, path: Path, label: Label) -> None:
        case, doors = self._case, self._doors
        if case is None:
            return

        def work() -> AttachedScan:
            return doors.scans.attach(case, doors.read(path), label)

        if not self.is_open:
            self.toggle()
        self._run(self.tr("Attaching the document"), work, self._attached)

    def _attached(self, scan: AttachedScan) -> None:
        told = self.tr("Document %1 is attached.").replace("%1", str(scan.number))
        self.noticed.emit(told)
        self._scans = (*self._scans, scan)
        self._open(scan)
        self.pane.focus_page()

    def remove(self, parent: QWidget) -> None:
        """Ask why the shown document is taken away, and take it away."""
        scan = self._scan
        if scan is None:
            return
        dialog = RemoveDialog(self.pane.name_of(scan), parent)
        self._dialogs.open(dialog, lambda: self._remove(scan, dialog.why))

    def _remove(self, scan: AttachedScan, why: str) -> None:
        try:
            self._doors.scans.remove(scan.scan_id, why)
        except InspectionError as error:
            self._fail(error)
            return
        self.noticed.emit(self.tr("Document %1 is removed.").replace("%1", str(scan.number)))
        self._put_away()
        self._fetch()
        self.pane.focus_page()

    # ---- evidence

    def why_no_evidence(self) -> str:
        """Why the page cannot be used as evidence now, empty when it can."""
        shown = self.is_open and self._scan is not None and self.pane.page > 0
        return "" if shown else self.tr("Open a document beside the questions first.")

    def use_page(self) -> None:
        """Put the shown page into the evidence of the active question."""
        scan = self._scan
        if scan is not None and not self.why_no_evidence():
            place = ScanPlace(self.pane.page, scan.number)
            self.evidence_chosen.emit(scan.document_type, scan.dated_on, place.text())

    # ---- reading

    def _fetch(self) -> None:
        """Read which documents the file has; the first is opened when none is."""
        if self._case is None:
            return
        self._scans = self._doors.scans.of(self._case.akt)
        if self._scan is None and self._scans:
            self._open(self._scans[0])
        else:
            self.pane.show_scans(self._scans, str(self._scan.scan_id) if self._scan else "")

    def _choose(self, scan_id: str) -> None:
        wanted = next((one for one in self._scans if one.scan_id == UUID(scan_id)), None)
        if wanted is not None and wanted is not self._scan:
            self._open(wanted)

    def _open(self, scan: AttachedScan, page: int = 1) -> None:
        self._put_away()
        self._scan = scan
        self.pane.show_scans(self._scans, str(scan.scan_id))

        def opened(found: OpenScan) -> None:
            self._opened = found
            self.pane.show_opened(found.pages)
            self._draw(min(page, found.pages))

        def work() -> OpenScan:
            return self._doors.scans.open(scan.scan_id)

        self._run(self.tr("Opening the document"), work, opened, lambda late: late.close())

    def _draw(self, page: int) -> None:
        """Draw a page; while one is being drawn only the last wish is kept."""
        opened, width = self._opened, self.pane.wanted_width
        if opened is None:
            return
        self._next_page = page
        if self._drawing:
            return
        self._drawing = True

        def done(picture: PagePicture) -> None:
            self._drawing = False
            self._drawn(page, picture)

        def failed(error: InspectionError) -> None:
            self._drawing = False
            self._fail(error, page)
            self._go_on_from(page)

        self._run("", lambda: opened.page(page, width), done, failed=failed)

    def _drawn(self, page: int, picture: PagePicture) -> None:
        if self._next_page == page:
            self.pane.show_page(page, picture)
        self._go_on_from(page)

    def _go_on_from(self, page: int) -> None:
        if self._next_page != page:
            self._draw(self._next_page)

    def _redraw(self) -> None:
        if self.is_open and self.pane.page:
            self._draw(self.pane.page)

    def _find(self, words: str) -> None:
        opened, page = self._opened, self.pane.page
        if opened is None or not words.strip():
            return

        def found(number: int | None) -> None:
            if number is None:
                told = self.tr("The words are not found. A scanned page has no text to search.")
                self.pane.tell(told)
            elif number == page:
                self.pane.tell(self.tr("The words stand on this page alone."))
            else:
                self._draw(number)

        self._run(self.tr("Searching"), lambda: opened.find(words, max(page, 1)), found)

    # ---- within

    def _put_away(self) -> None:
        """Let go of the document that is read; what is under way is not shown."""
        self._turn += 1
        self._drawing = False
        opened, self._opened, self._scan = self._opened, None, None
        if opened is not None:
            opened.close()
        self.pane.banner.hide()
        self.pane.show_opened(0)
        self.pane.show_scans((), "")

    def _run(
        self,
        title: str,
        work: Callable[[], T],
        done: Callable[[T], object],
        too_late: Callable[[T], object] | None = None,
        failed: Callable[[InspectionError], object] | None = None,
    ) -> None:
        """Run ``work``; what comes when another document is open goes to ``too_late``."""
        turn = self._turn

        def finished(found: T) -> None:
            if turn == self._turn:
                done(found)
            elif too_late is not None:
                too_late(found)

        def refused(error: InspectionError) -> None:
            if turn == self._turn:
                (failed or self._fail)(error)

        self._runner.run(title, lambda _progress: work(), finished, refused)

    def _fail(self, error: InspectionError, page: int = 0) -> None:
        self.pane.fail(*describe_error(error), page)

    def _connect(self) -> None:
        pane = self.pane
        pane.chosen.connect(self._choose)
        pane.page_wanted.connect(self._draw)
        pane.redraw_wanted.connect(self._redraw)
        pane.search_wanted.connect(self._find)
        pane.attach_wanted.connect(lambda: self.attach(pane.window()))
        pane.remove_wanted.connect(lambda: self.remove(pane.window()))
        pane.evidence_wanted.connect(self.use_page)
        pane.close_wanted.connect(self.toggle)
