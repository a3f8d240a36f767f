"""Practice: the made-up file to the left, the real scoring screen beside it, then the key.

Decision: the screen is the real one with a text beside it, so that what is practised is what is
done. What belongs to other people (readers, second reading, packages, acute concern) is not there.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.practice.view_model import PracticeViewModel
from inspector_app.ui.screens.review.view import ReviewScreen
from inspector_app.ui.widgets.label import Label

TEXT_WIDTH = 420  # px
TEXT_SHARE = 0.31  # at most so much of the window
LIST_FROM = 1500  # px: from here the list of files has room beside the text


class PracticeScreen(ReviewScreen):
    """Aktläsning of made-up files."""

    def __init__(self, model: PracticeViewModel, dialogs: Dialogs) -> None:
        super().__init__(model, dialogs)
        self._practice = model
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("The made-up file"))
        self.text.setTabChangesFocus(True)
        self.text.document().setDefaultFont(look.font())
        self.file = _pane(self.tr("Made-up file for practice"), self.text)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(1, self.file)
        self.file.hide()
        self.header.compare_word = self.tr("Compare with the key")
        model.key_wanted.connect(self._compare)

    def panes(self) -> tuple[QWidget, ...]:
        return (self.cases, self.file, self.middle, self.evidence)

    def _show_opened(self) -> None:
        super()._show_opened()
        self.text.setPlainText(self._practice.practice_case.text)
        self._fit_evidence()

    def _show_case(self, moved: bool = False) -> None:
        super()._show_case(moved)
        is_done = self._practice.case.review.is_completed
        self.header.compare.setVisible(is_done)
        self.header.fit()

    def _compare(self) -> None:
        from inspector_app.ui.screens.practice.key_dialog import KeyDialog

        if self._practice.opened is None:
            return
        self._flush()
        found = self._practice.comparison()
        if found is not None:
            case = self._practice.practice_case
            self._dialogs.open(KeyDialog(self._practice.checklist, case, found, self))

    def _fit_evidence(self) -> None:
        super()._fit_evidence()
        if not hasattr(self, "file"):  # while the screen is being built
            return
        is_open = self._practice.opened is not None
        self.evidence.setVisible(self._evidence_wanted and is_open)
        self.file.setVisible(is_open)
        self.file.setFixedWidth(min(look.px(TEXT_WIDTH), int(self.width() * TEXT_SHARE)))
        self.cases.setVisible(is_open and self.width() >= look.px(LIST_FROM))


def _pane(title: str, text: QTextBrowser) -> QWidget:
    pane = QWidget()
    pane.setAccessibleName(title)
    column = QVBoxLayout(pane)
    column.setContentsMargins(look.px(16), look.px(16), look.px(8), look.px(16))
    column.setSpacing(look.px(8))
    column.addWidget(Label(title, "card-title"), 0, Qt.AlignmentFlag.AlignTop)
    column.addWidget(text, 1)
    return pane
