"""The left pane of the library: every template with its version and its standing."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout

from inspector_app.ui import look
from inspector_app.ui.widgets.spoken_list import (
    LINE,
    Index,
    ListPane,
    SpokenDelegate,
    SpokenList,
    SpokenModel,
)


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One template: its title, and below it version, standing and faults in words."""

    key: str
    text: str
    detail: str
    faulty: bool

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return f"{self.text}, {self.detail}"


class LibraryPane(ListPane):
    """Moving in the list shows at once; Enter is not needed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("Review templates"))
        self.model: SpokenModel[TemplateLine] = SpokenModel(attrgetter("key"))
        self.list = SpokenList(self.tr("Review templates"), self.model, _LineDelegate())
        self.list.selectionModel().currentChanged.connect(self._choose)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(18), look.px(16), look.px(16), look.px(8))
        head.addWidget(self.title, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.list, 1)

    def show_lines(self, lines: tuple[TemplateLine, ...], key: str) -> None:
        """Show the rows and stand on one."""
        self.model.show_lines(lines)
        self.list.stand_on(self.model.row_of(key))

    def _choose(self, index: Index) -> None:
        line: TemplateLine | None = index.data(LINE)
        if line is not None:
            self.chosen.emit(line.key)


class _LineDelegate(SpokenDelegate[TemplateLine]):
    """Title, and below it version and standing."""

    def height(self, _line: TemplateLine) -> int:
        return 58

    def paint_line(self, painter: QPainter, rect: QRectF, line: TemplateLine, bold: bool) -> None:
        tokens, room = look.tokens(), rect.adjusted(look.px(18), look.px(6), -look.px(16), 0)
        above = QRectF(room.left(), room.top(), room.width(), look.px(24))
        below = above.translated(0, look.px(22))
        look.write(painter, above, line.text, font=look.font(13, 600 if bold else 500))
        colour = tokens.no.text if line.faulty else tokens.text_2
        look.write(painter, below, line.detail, font=look.font(12), colour=colour)
