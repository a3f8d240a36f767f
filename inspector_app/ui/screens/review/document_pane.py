"""The pane beside the form where the documents of a file are read, page by page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.attachment import AttachedScan
from inspector_app.ports.scans import PagePicture
from inspector_app.ui import look
from inspector_app.ui.screens.review.document_view import PageView
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button, IconButton
from inspector_app.ui.widgets.form import Choice, TextLine
from inspector_app.ui.widgets.label import Label, Picture

ZOOM_STEPS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
FITS = ZOOM_STEPS.index(1.0)
REDRAWN_AFTER_MS = 250
LEAST_WIDTH = 320


class DocumentPane(QFrame):
    """Shows what it is told to show, and says what is wanted."""

    chosen = Signal(str)  # scan id
    page_wanted = Signal(int)
    redraw_wanted = Signal()  # the same page in another size
    search_wanted = Signal(str)
    attach_wanted = Signal()
    remove_wanted = Signal()
    evidence_wanted = Signal()
    close_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "right-pane")
        self.setMinimumWidth(look.px(LEAST_WIDTH))
        self.setAccessibleName(self.tr("Documents"))
        self.page, self.pages, self._zoom = 0, 0, FITS
        self._make_controls()
        self.banner = Banner()
        self.view = PageView()
        self.empty = NothingAttached(
            self.tr("No document is attached"),
            self.tr("Attach a PDF or a picture to read it beside the questions."),
            self.tr("Attach a document"),
        )
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(REDRAWN_AFTER_MS)
        self._lay_out()
        self._connect()
        self.show_scans((), "")

    @property
    def wanted_width(self) -> int:
        """How wide the page should be drawn, in points."""
        return round(self.view.room * ZOOM_STEPS[self._zoom])

    def show_scans(self, scans: Sequence[AttachedScan], chosen: str) -> None:
        """Offer these documents; ``chosen`` is the id of the one that is shown."""
        self.choice.blockSignals(True)
        self.choice.clear()
        for scan in scans:
            self.choice.addItem(self.name_of(scan), str(scan.scan_id))
        self.choice.choose(chosen)
        self.choice.blockSignals(False)
        read = (self.choice, self.attach, self.remove, self.turning, self.view, self.evidence)
        for part in read:
            part.setVisible(bool(scans))
        for part in (self.filler, self.empty):
            part.setVisible(not scans)

    def name_of(self, scan: AttachedScan) -> str:
        """What a document is called: "1. Vårdplan 2025-03-12"."""
        day = f" {scan.dated_on.isoformat()}" if scan.dated_on else ""
        return f"{scan.number}. {scan.document_type}{day}"

    def show_opened(self, pages: int) -> None:
        """Another document is open; none of its pages is shown yet."""
        self.pages, self.page, self._zoom = pages, 0, FITS
        self.view.show_nothing()
        self._fit_buttons()

    def show_page(self, number: int, picture: PagePicture) -> None:
        """Show a page; the same page in another size keeps its place."""
        turned = number != self.page
        self.page = number
        told = self.tr("Page %1 of %2 in %3").replace("%1", str(number))
        told = told.replace("%2", str(self.pages)).replace("%3", self.choice.currentText())
        self.view.show_page(picture, told)
        if turned:
            self.view.to_top()
        self.banner.hide()
        self._fit_buttons()

    def fail(self, message: str, remedy: str, page: int = 0) -> None:
        """Say what went wrong; ``page`` is the one that cannot be shown."""
        if page:
            self.page = page
            self.view.show_nothing()
            self._fit_buttons()
        self.banner.say(message, remedy)

    def tell(self, sentence: str) -> None:
        """Say a fact."""
        self.banner.say(sentence, tone=Tone.FACT)

    def turn(self, step: int) -> None:
        """Ask for another page; at the ends nothing happens."""
        self.go_to(self.page + step)

    def go_to(self, page: int) -> None:
        """Ask for a page by its number."""
        if 1 <= page <= self.pages and page != self.page:
            self.page_wanted.emit(page)

    def zoom(self, step: int) -> None:
        """Draw the page larger or smaller."""
        wanted = min(max(self._zoom + step, 0), len(ZOOM_STEPS) - 1)
        if wanted != self._zoom:
            self._zoom = wanted
            self._fit_buttons()
            self.redraw_wanted.emit()

    def focus_page(self) -> None:
        """Put the keyboard on the page, or where one begins."""
        here: QWidget = self.view if self.pages else self.empty.action
        here.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_number(self) -> None:
        """Put the keyboard where the number of a page is written."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def focus_search(self) -> None:
        """Put the keyboard where words are searched."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _write_number(self) -> None:
        text = self.number.text().strip()
        page = int(text) if text.isdecimal() else 0
        if not 1 <= page <= self.pages:
            told = self.tr("The document has pages 1 to %1.").replace("%1", str(self.pages))
            self.banner.say(told, tone=Tone.WARNING)
            self._fit_buttons()
            return
        self.go_to(page)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_buttons(self) -> None:
        self.number.setText(str(self.page) if self.page else "")
        self.of.setText(self.tr("of %1").replace("%1", str(self.pages)))
        first, last = self.tr("This is the first page."), self.tr("This is the last page.")
        self.previous.say_why_not(first if self.page <= 1 else "")
        self.next.say_why_not(last if self.page >= self.pages else "")
        largest, smallest = self.tr("It is not drawn larger."), self.tr("It is not drawn smaller.")
        self.larger.say_why_not(largest if self._zoom == len(ZOOM_STEPS) - 1 else "")
        self.smaller.say_why_not(smallest if self._zoom == 0 else "")

    def _make_controls(self) -> None:
        self.choice = Choice(())
        self.choice.setAccessibleName(self.tr("Document"))
        self.choice.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumContentsLength(12)
        self.attach = IconButton("paperclip", self.tr("Attach a document"))
        self.remove = IconButton("trash-2", self.tr("Remove the document"))
        self.close_pane = IconButton("x", self.tr("Close the documents"))
        self.previous = IconButton("chevron-left", self.tr("Previous page"))
        self.next = IconButton("chevron-right", self.tr("Next page"))
        self.number = TextLine()
        self.number.setAccessibleName(self.tr("Page number"))
        self.number.setFixedWidth(look.px(48))
        self.of = Label(role="body-2")
        self.smaller = IconButton("minus", self.tr("Draw smaller"))
        self.larger = IconButton("plus", self.tr("Draw larger"))
        self.search = TextLine(placeholder=self.tr("Search in the document"))
        self.search.setAccessibleName(self.tr("Search in the document"))
        self.search.setMinimumWidth(look.px(56))
        self.evidence = Button(self.tr("Use the page as evidence"), "", "file-check")

    def _lay_out(self) -> None:
        self.head, self.turning, self.filler = QWidget(), QWidget(), QWidget()
        acts = ((self.attach, 0), (self.remove, 0), (self.close_pane, 0))
        _row(self.head, (self.choice, 1), (self.filler, 1), *acts)
        _row(
            self.turning,
            (self.previous, 0),
            (self.number, 0),
            (self.of, 0),
            (self.next, 0),
            (self.smaller, 0),
            (self.larger, 0),
            (self.search, 1),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), look.px(12), look.px(12), look.px(12))
        column.setSpacing(look.px(8))
        for part in (self.head, self.turning, self.banner):
            column.addWidget(part)
        column.addWidget(self.empty, 1)
        column.addWidget(self.view, 1)
        column.addWidget(self.evidence)

    def _connect(self) -> None:
        self.choice.activated.connect(lambda _row: self.chosen.emit(self.choice.key))
        self.attach.clicked.connect(self.attach_wanted)
        self.empty.action.clicked.connect(self.attach_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.close_pane.clicked.connect(self.close_wanted)
        self.evidence.clicked.connect(self.evidence_wanted)
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.smaller.clicked.connect(lambda: self.zoom(-1))
        self.larger.clicked.connect(lambda: self.zoom(1))
        self.number.returnPressed.connect(self._write_number)
        self.search.returnPressed.connect(lambda: self.search_wanted.emit(self.search.text()))
        self.view.turn_wanted.connect(self.turn)
        self.view.end_wanted.connect(lambda last: self.go_to(self.pages if last else 1))
        self.view.width_changed.connect(self._redraw.start)
        self._redraw.timeout.connect(self.redraw_wanted)


class NothingAttached(QWidget):
    """What a file without documents shows. Its words wrap in however narrow a pane."""

    def __init__(self, title: str, sentence: str, action: str) -> None:
        super().__init__()
        self.action = Button(action, "primary", "paperclip")
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(look.px(8))
        column.addStretch(2)
        column.addWidget(Picture("paperclip", 32, "text_3"), 0, centre)
        for words in (Label(title, "page-title", wrap=True), Label(sentence, "body-2", wrap=True)):
            words.setAlignment(centre)
            column.addWidget(words)
        column.addSpacing(look.px(8))
        column.addWidget(self.action, 0, centre)
        column.addStretch(3)


def _row(host: QWidget, *parts: tuple[QWidget, int]) -> None:
    row = QHBoxLayout(host)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(4))
    for part, stretch in parts:
        row.addWidget(part, stretch)
