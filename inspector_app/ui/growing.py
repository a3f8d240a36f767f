"""A dialog grows when what it holds needs more lines, for example when a fault is said."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog


class Growing(QObject):
    """Qt keeps a window as high as it was, and would cut texts that wrap. It never shrinks."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._grow()
        return super().eventFilter(watched, event)

    def _grow(self) -> None:
        dialog, layout = self._dialog, self._dialog.layout()
        if layout is None:
            return
        layout.activate()
        wraps = layout.hasHeightForWidth()
        least = layout.totalMinimumSize().height()
        wanted = layout.totalHeightForWidth(dialog.width()) if wraps else least
        if wanted > dialog.height():
            dialog.resize(dialog.width(), wanted)
