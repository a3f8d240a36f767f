"""The left pane: the iakttagelser in the order of the report."""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout

from inspector_app.ui import look
from inspector_app.ui.screens.findings.content import (
    ASSESSMENT_MARKS,
    FindingLine,
    assessment_word,
)
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.spoken_list import (
    Index,
    ListPane,
    SpokenDelegate,
    SpokenList,
    SpokenModel,
)


class FindingPane(ListPane):
    """The list and the way to begin another."""

    chosen = Signal(int)  # row

    def __init__(self) -> None:
        super().__init__(self.tr("Findings"))
        self.count = Label(role="secondary")
        self.model = SpokenModel[FindingLine](attrgetter("number"))
        self.list = SpokenList(self.tr("Findings"), self.model, _FindingDelegate())
        self.new = Button(self.tr("New finding"), "", "plus")
        self.list.selectionModel().currentChanged.connect(self._choose)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(18), look.px(16), look.px(16), look.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(12))
        foot.addWidget(self.new, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(foot)

    def show_lines(self, lines: tuple[FindingLine, ...], row: int) -> None:
        """Show the rows and stand on one (-1: on none)."""
        self.model.show_lines(lines)
        self.count.setText(str(len(lines)) if lines else "")
        self.list.stand_on(row)

    def _choose(self, index: Index) -> None:
        if index.isValid():
            self.chosen.emit(index.row())


class _FindingDelegate(SpokenDelegate[FindingLine]):
    """The first words, the bedömning, what is left to mend."""

    def height(self, line: FindingLine) -> int:
        return 64

    def paint_line(self, painter: QPainter, rect: QRectF, line: FindingLine, bold: bool) -> None:
        _paint_line(painter, rect.adjusted(look.px(18), 0, -look.px(14), 0), line, bold)


def _paint_line(painter: QPainter, rect: QRectF, line: FindingLine, bold: bool) -> None:
    tokens = look.tokens()
    words = QRectF(rect.left(), rect.top() + look.px(11), rect.width(), look.px(20))
    number = QRectF(words.left(), words.top(), look.px(22), words.height())
    look.write(painter, number, str(line.number), font=look.font(12), colour=tokens.text_2)
    words.setLeft(number.right())
    if line.fault_count:
        words.setRight(_paint_faults(painter, words, line.fault_count))
    look.write(painter, words, line.text, font=look.font(13, 600 if bold else 500))
    colours, side = tokens.mark(ASSESSMENT_MARKS[line.assessment]), look.px(14)
    below = QRectF(words.left(), words.bottom() + look.px(3), words.width(), look.px(18))
    box = QRectF(below.left(), below.center().y() - side / 2, side, side)
    look.icons().paint(painter, colours.glyph, colours.text, box)
    said = assessment_word(line.assessment)
    text = QRectF(box.right() + look.px(6), below.top(), below.width() - side, below.height())
    look.write(painter, text, said, font=look.font(12), colour=colours.text)


def _paint_faults(painter: QPainter, words: QRectF, count: int) -> float:
    """A sign and how much is left to mend, at the right; returns where the text must end."""
    tokens, side = look.tokens(), look.px(15)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    face = look.font(12, 600, tabular=True)
    look.write(painter, words, str(count), font=face, colour=tokens.no.text, align=right)
    left = words.right() - look.px(12) - side
    box = QRectF(left, words.center().y() - side / 2, side, side)
    look.icons().paint(painter, "octagon-alert", tokens.no.text, box)
    return left - look.px(6)
