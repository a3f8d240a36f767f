"""The middle of a dialog: as high as what it holds, and scrolled where the window is too low."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.scroll_pane import ScrollPane

BESIDES = 150  # px above and below it in a dialog: title, buttons and margins
BAR = 10  # px kept free for the scroll bar


class ScrollRoom(ScrollPane):
    """``inner`` is what it holds; ``name`` is said of it."""

    def __init__(self, inner: QLayout, name: str) -> None:
        super().__init__(name)
        self.room = QWidget()
        inner.setContentsMargins(0, 0, look.px(BAR), 0)
        self.room.setLayout(inner)
        self.setWidget(self.room)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(self.room.sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        least = self.room.minimumSizeHint().width()
        return QSize(least, min(self._height(), self._most()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)

    def _height(self) -> int:
        layout = self.room.layout()
        assert layout is not None
        if layout.hasHeightForWidth() and self.isVisible():
            return layout.totalHeightForWidth(self.viewport().width())
        return layout.totalSizeHint().height()

    def _most(self) -> int:
        over = self.window().parentWidget()
        return (over.window().height() if over is not None else 720) - look.px(BESIDES)
