"""A dialog grows when what it holds needs more lines, and is never larger than its window.

Decision: a dialog is kept inside the window it belongs to, and the window inside the screen. So no
dialog is cut on the smallest screen with the largest text; what does not fit scrolls in it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QDialog

MARGIN = 8  # px of the window that are left free on each side


class Growing(QObject):
    """Qt keeps a window as high as it was, and would cut texts that wrap."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._keep_inside()
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._grow()
        return super().eventFilter(watched, event)

    def _room(self) -> QSize | None:
        """How large the dialog may be."""
        parent = self._dialog.parentWidget()
        if parent is None:
            return None
        free = 2 * MARGIN
        return parent.window().size() - QSize(free, free)

    def _keep_inside(self) -> None:
        room = self._room()
        if room is not None:
            dialog = self._dialog
            dialog.setMinimumSize(dialog.minimumSize().boundedTo(room))
            dialog.resize(dialog.size().boundedTo(room))

    def _grow(self) -> None:
        dialog, layout = self._dialog, self._dialog.layout()
        if layout is None:
            return
        layout.activate()
        wraps = layout.hasHeightForWidth()
        least = layout.totalMinimumSize().height()
        wanted = layout.totalHeightForWidth(dialog.width()) if wraps else least
        room = self._room()
        if room is not None:
            wanted = min(wanted, max(room.height(), least))
        if wanted > dialog.height():
            dialog.resize(dialog.width(), wanted)
