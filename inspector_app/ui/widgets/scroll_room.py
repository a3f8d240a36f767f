"""The middle of a dialog: as high as what it holds, and scrolled where the window is too low.

Decision: it wants the height of what it holds and needs little, so that what stands beside it, such
as a banner that comes and goes, takes from its room and never makes the dialog higher than its
window (``growing``).
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QLayout, QSizePolicy, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.scroll_pane import ScrollPane

LEAST = 120  # px
BAR = 10  # px kept free for the scroll bar


class ScrollRoom(ScrollPane):
    """``inner`` is what it holds; ``name`` is said of it."""

    def __init__(self, inner: QLayout, name: str) -> None:
        super().__init__(name)
        self.room = QWidget()
        inner.setContentsMargins(0, 0, look.px(BAR), 0)
        self.room.setLayout(inner)
        self.setWidget(self.room)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.room.layout()
        assert layout is not None
        if layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return layout.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        wanted = self.room.sizeHint()
        return QSize(wanted.width(), self.heightForWidth(wanted.width()))

    def minimumSizeHint(self) -> QSize:
        least = self.room.minimumSizeHint()
        return QSize(least.width(), min(least.height(), look.px(LEAST)))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)
