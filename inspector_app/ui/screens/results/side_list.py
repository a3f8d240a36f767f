"""The left pane of the results: the headline, then every question with its share."""

from __future__ import annotations

from operator import attrgetter

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout

from inspector_app.ui import look
from inspector_app.ui.screens.results.content import SideLine, rating_of
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.spoken_list import (
    LINE,
    Index,
    ListPane,
    SpokenDelegate,
    SpokenList,
    SpokenModel,
)


class SideModel(SpokenModel[SideLine]):
    """The rows as the view model gives them; sections cannot be chosen."""

    def __init__(self) -> None:
        super().__init__(attrgetter("key"))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.lines[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shown = Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.ToolTipRole else role
        return super().data(index, shown)


class SidePane(ListPane):
    """Moving in the list shows at once; Enter is not needed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Questions"))
        self.unit = Label(self.tr("share Yes"), "secondary")
        self.model = SideModel()
        self.list = SpokenList(self.tr("Questions"), self.model, _SideDelegate())
        self.list.selectionModel().currentChanged.connect(self._choose)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(18), look.px(16), look.px(16), look.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(self.unit)
        self.column.addLayout(head)
        self.column.addWidget(self.list, 1)

    def show_lines(self, lines: tuple[SideLine, ...], key: str | None) -> None:
        """Show the rows and stand on one."""
        self.model.show_lines(lines)
        rated = any(rating_of(line.key or "") for line in lines)
        self.title.setText(self.tr("Ratings and questions") if rated else self.tr("Questions"))
        self.unit.setText(self.tr("share") if rated else self.tr("share Yes"))
        self.stand_on(key)

    def stand_on(self, key: str | None) -> None:
        """Mark the row that is shown."""
        if key is not None:
            self.list.stand_on(self.model.row_of(key))

    def _choose(self, index: Index) -> None:
        line: SideLine | None = index.data(LINE)
        if line is not None and line.key is not None:
            self.chosen.emit(line.key)


class _SideDelegate(SpokenDelegate[SideLine]):
    """Code, short name, share."""

    def height(self, line: SideLine) -> int:
        if line.is_theme:
            return 46
        return 34 if line.is_heading else 38

    def paint_line(self, painter: QPainter, rect: QRectF, line: SideLine, bold: bool) -> None:
        _paint_line(painter, rect.adjusted(look.px(18), 0, -look.px(16), 0), line, bold)


def _paint_line(painter: QPainter, rect: QRectF, line: SideLine, bold: bool) -> None:
    tokens = look.tokens()
    if line.is_heading:
        words = rect.adjusted(0, look.px(10), 0, 0)
        face = look.font(14, 600) if line.is_theme else look.font(12, 600)
        ink = tokens.text if line.is_theme else tokens.text_2
        look.write(painter, words, line.text, font=face, colour=ink)
        return
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    weight = 600 if bold else 400
    number = look.font(13, weight, tabular=True)
    look.write(painter, rect, line.share, font=number, align=right)
    words = rect.adjusted(0, 0, -look.px(46), 0)
    if line.code:
        code, _, _member = line.code.partition(".")  # the short name tells who of several is meant
        look.write(painter, words, code, font=look.font(12), colour=tokens.text_2)
        words.setLeft(words.left() + look.px(58))
    look.write(painter, words, line.text, font=look.font(13, weight if line.code else 600))
