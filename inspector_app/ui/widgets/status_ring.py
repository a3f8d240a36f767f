"""How far a file has been read, as a ring: not begun, part of an arc, done."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from inspector_app.ui import look


def paint_ring(painter: QPainter, rect: QRectF, done: int, total: int, sealed: bool) -> None:
    """Draw the ring in ``rect``: a green check when ``sealed``, else the share answered."""
    tokens = look.tokens()
    ring = rect.adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if sealed:
        painter.setPen(QPen(QColor(tokens.yes.text), 1.8))
        painter.drawEllipse(ring)
        side = rect.width() * 0.62
        box = QRectF(0, 0, side, side)
        box.moveCenter(rect.center())
        look.icons().paint(painter, "check", tokens.yes.text, box)
        return
    ground = tokens.border if done else tokens.border_strong
    painter.setPen(QPen(QColor(ground), 1.8))
    painter.drawEllipse(ring)
    if done and total:
        pen = QPen(QColor(tokens.accent), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * done / total))


def paint_count_dot(painter: QPainter, rect: QRectF, counts: bool | None) -> None:
    """In front of a row: filled when it counts, a ring when it does not, nothing when unknown."""
    if counts is None:
        return
    tokens, half = look.tokens(), look.px(5)
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.setBrush(QColor(tokens.accent if counts else tokens.surface))
    painter.drawEllipse(rect.center(), half, half)
