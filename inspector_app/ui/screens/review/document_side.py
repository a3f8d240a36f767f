"""The form and the documents side by side, as far as the window has room.

Decision: below ``SIDE_BY_SIDE`` the open documents take the place of the form, and the key that
opened them brings it back; two halves of a narrow window are both too narrow to read.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from inspector_app.ui import look
from inspector_app.ui.keys import ScreenKeys
from inspector_app.ui.screens.review.document_desk import DocumentDesk
from inspector_app.ui.screens.review.document_pane import LEAST_WIDTH

SIDE_BY_SIDE = 1200  # px of the screen; the window has 1 280
ROOM_FOR_LIST = 1800  # px: from here the list of files stays beside the two
FORM_SHARE = 0.55
LEAST_FORM = 640  # px at 100 % text


class DocumentSide(QSplitter):
    """``form`` to the left, the documents to the right when they are open."""

    def __init__(self, form: QWidget, documents: DocumentDesk | None) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._form, self._documents = form, documents
        self._was_split = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(5)
        self.addWidget(form)
        if documents is not None:
            self.addWidget(documents.pane)
            for place in (0, 1):
                self.setStretchFactor(place, 1)

    @property
    def is_split(self) -> bool:
        """Whether the documents are open."""
        return self._documents is not None and self._documents.is_open

    def leaves_room_for_list(self, width: int) -> bool:
        """Whether the list of files stays in a screen of this width."""
        return not self.is_split or width >= ROOM_FOR_LIST

    def fit(self, width: int, has_files: bool) -> None:
        """Show what there is room for in a screen of this width."""
        self.setVisible(has_files)
        self._form.setVisible(has_files and not (self.is_split and width < SIDE_BY_SIDE))
        if self.is_split and not self._was_split:
            form = max(round(width * FORM_SHARE), look.px(LEAST_FORM))
            self.setSizes([form, max(width - form, look.px(LEAST_WIDTH))])
        self._was_split = self.is_split


def bind_document_keys(keys: ScreenKeys, screen: QWidget, documents: DocumentDesk | None) -> None:
    """The commands of the documents; without documents they do nothing."""

    def told(work: Callable[[DocumentDesk], object]) -> Callable[[], object]:
        return lambda: work(documents) if documents is not None else None

    def why() -> str:
        return documents.why_no_evidence() if documents is not None else ""

    keys.bind("document", told(lambda desk: desk.toggle()))
    keys.bind("attach", told(lambda desk: desk.attach(screen)))
    keys.bind("page_evidence", told(lambda desk: desk.use_page()), why)
    keys.bind("page_next", told(lambda desk: desk.pane.turn(1)), why)
    keys.bind("page_previous", told(lambda desk: desk.pane.turn(-1)), why)
    keys.bind("page_go", told(lambda desk: desk.pane.focus_number()), why)
    keys.bind("page_find", told(lambda desk: desk.pane.focus_search()), why)
    keys.bind("page_larger", told(lambda desk: desk.pane.zoom(1)), why)
    keys.bind("page_smaller", told(lambda desk: desk.pane.zoom(-1)), why)
    keys.bind("document_remove", told(lambda desk: desk.remove(screen)), why)
