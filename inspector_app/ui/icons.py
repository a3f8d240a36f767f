"""Line icons, drawn in any colour at the screen's own sharpness.

The files are Lucide's (ISC licence, beside them). ``currentColor`` is replaced before rendering,
because Qt's SVG renderer does not know it.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class IconSet:
    """The icons of one folder. Each (name, colour, size, sharpness) is rendered once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """A ``size`` x ``size`` picture at device pixel ratio ``ratio``."""
        key = (name, colour, size, ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._render(name, colour, size, ratio)
        return found

    def icon(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QIcon:
        """The same picture as a QIcon; greyed states are left to the style sheet."""
        return QIcon(self.pixmap(name, colour, size, ratio))

    def paint(self, painter: QPainter, name: str, colour: str, rect: QRectF) -> None:
        """Draw the icon into ``rect`` of the painter's device."""
        ratio = painter.device().devicePixelRatioF()
        picture = self.pixmap(name, colour, round(rect.width()), ratio)
        painter.drawPixmap(rect.topLeft(), picture)

    def _render(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.fill(QColor(Qt.GlobalColor.transparent))
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
