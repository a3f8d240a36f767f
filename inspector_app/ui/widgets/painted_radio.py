"""A radio button that paints itself; to a screen reader and the keyboard it is any other."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QRadioButton


class PaintedRadio(QRadioButton):
    """Never smaller than its ``sizeHint``, and pressed anywhere within it."""

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)
