"""A choice on a page that scrolls: the wheel moves the page and never changes the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from inspector_app.ui import look
from inspector_app.ui.widgets.form import Choice


class StillChoice(Choice):
    """A list of (key, word); as narrow as its place asks, however long its words are."""

    def __init__(self, items: tuple[tuple[str, str], ...]) -> None:
        super().__init__(items)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setMinimumWidth(look.px(120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def offer(self, items: tuple[tuple[str, str], ...], chosen: str) -> None:
        """Show other items with ``chosen`` among them; nothing is signalled."""
        self.blockSignals(True)
        if [(self.itemData(i), self.itemText(i)) for i in range(self.count())] != list(items):
            self.clear()
            for key, word in items:
                self.addItem(word, key)
        self.choose(chosen)
        self.blockSignals(False)
