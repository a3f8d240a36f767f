"""The left pane: search, filters and the files, one file one spoken row."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout

from inspector_app.domain.identifiers import AktNumber
from inspector_app.ui import look
from inspector_app.ui.screens.review.lines import CaseLine
from inspector_app.ui.screens.review.queue import Filter
from inspector_app.ui.widgets.chip import Chip
from inspector_app.ui.widgets.form import TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.spoken_list import (
    LINE,
    Index,
    ListPane,
    SpokenDelegate,
    SpokenList,
    SpokenModel,
)
from inspector_app.ui.widgets.status_ring import paint_ring


class CasePane(ListPane):
    """Everything about which file is read."""

    chosen = Signal(str)  # aktnummer
    wanted = Signal(object, str)  # Filter, search text

    def __init__(self) -> None:
        super().__init__(self.tr("Files"))
        self.count = Label(role="secondary")
        self.search = TextLine(placeholder=self.tr("Search file number"))
        self.search.setProperty("role", "search")
        self.search.setAccessibleName(self.tr("Search file number"))
        self.search.setClearButtonEnabled(True)
        self.chips = {which: Chip() for which in Filter}
        self.model = SpokenModel[CaseLine](attrgetter("akt"))
        self.list = SpokenList(self.tr("Files"), self.model, _CaseDelegate())
        self.list.setUniformItemSizes(True)
        self.nothing = Label(self.tr("No file is shown by this search and filter."), "body-2", True)
        self.nothing.setContentsMargins(look.px(16), look.px(8), look.px(16), 0)
        self._lay_out()
        self._connect()

    def show_lines(
        self, lines: tuple[CaseLine, ...], counts: Mapping[Filter, int], current: AktNumber | None
    ) -> None:
        """Show the files and where one stands."""
        self.model.show_lines(lines)
        self.nothing.setVisible(not lines and bool(counts[Filter.ALL]))
        words = {
            Filter.ALL: self.tr("All"),
            Filter.LEFT: self.tr("Left %1"),
            Filter.DONE: self.tr("Done %1"),
            Filter.LATER: self.tr("Later %1"),
            Filter.SECOND: self.tr("Second reading %1"),
        }
        for which, chip in self.chips.items():
            chip.setText(words[which].replace("%1", str(counts[which])))
        self.chips[Filter.SECOND].setVisible(bool(counts[Filter.SECOND]))
        done = self.tr("%1 of %2 done").replace("%1", str(counts[Filter.DONE]))
        self.count.setText(done.replace("%2", str(counts[Filter.ALL])))
        self.list.stand_on(self.model.row_of(current) if current else -1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._tell)
        self.search.returnPressed.connect(self._take_first)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self._group.buttonClicked.connect(self._tell)

    def _tell(self) -> None:
        which = next(key for key, chip in self.chips.items() if chip.isChecked())
        self.wanted.emit(which, self.search.text())

    def _take_first(self) -> None:
        if self.model.lines:
            self.chosen.emit(self.model.lines[0].akt)

    def _choose(self, index: Index) -> None:
        line: CaseLine = index.data(LINE)
        self.chosen.emit(line.akt)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        chips = QHBoxLayout()
        chips.setSpacing(look.px(4))
        self._group = QButtonGroup(self)
        for chip in self.chips.values():
            self._group.addButton(chip)
            if chip is not self.chips[Filter.SECOND]:
                chips.addWidget(chip)
        chips.addStretch(1)
        self.chips[Filter.ALL].setChecked(True)
        top = QVBoxLayout()
        top.setContentsMargins(look.px(16), look.px(14), look.px(12), look.px(10))
        top.setSpacing(look.px(10))
        top.addLayout(head)
        top.addWidget(self.search)
        top.addLayout(chips)
        second = QHBoxLayout()
        second.addWidget(self.chips[Filter.SECOND])
        second.addStretch(1)
        top.addLayout(second)
        self.column.addLayout(top)
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.list, 1)


class _CaseDelegate(SpokenDelegate[CaseLine]):
    """Ring, aktnummer, stadsdel, how far."""

    def height(self, line: CaseLine) -> int:
        return 58

    def paint_line(self, painter: QPainter, rect: QRectF, line: CaseLine, bold: bool) -> None:
        tokens, side = look.tokens(), look.px(18)
        ring = QRectF(rect.left() + look.px(20), rect.center().y() - side / 2, side, side)
        paint_ring(painter, ring, line.answered, line.total, line.sealed)
        left = ring.right() + look.px(14)
        words = QRectF(
            left, rect.top() + look.px(10), rect.right() - left - look.px(14), look.px(20)
        )
        name = look.font(13, 600 if bold else 500, tabular=True)
        look.write(painter, words, line.text, font=name)
        if line.answered and not line.sealed:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            look.write(
                painter,
                words,
                f"{line.answered}/{line.total}",
                align=right,
                font=look.font(12, tabular=True),
                colour=tokens.text_2,
            )
        words.translate(0, look.px(19))
        if line.flagged:
            box = QRectF(
                words.right() - look.px(14),
                words.center().y() - look.px(7),
                look.px(14),
                look.px(14),
            )
            look.icons().paint(painter, "bookmark", tokens.text_2, box)
            words.setRight(box.left() - 4)
        look.write(painter, words, line.detail, font=look.font(12), colour=tokens.text_2)
