"""What every custom-painted widget asks for when it paints: the look of now, and the icons.

Decision: the look is one process-wide value, as QApplication.palette() is; passing it through every
constructor would only hide that. ``theme.Theme`` alone sets it.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from inspector_app.ui.icons import IconSet
from inspector_app.ui.tokens import Look, Tokens

FAMILY = "Inter"


class _Now:
    look = Look()
    icons = IconSet(Path("resources/icons"))


def wear(look: Look, icons: IconSet) -> None:
    """Make ``look`` the look of now. Called by ``theme.Theme`` only."""
    _Now.look = look
    _Now.icons = icons


def tokens() -> Tokens:
    """The colours of now."""
    return _Now.look.tokens


def px(size: float) -> int:
    """Pixels at the chosen text size."""
    return _Now.look.px(size)


def icons() -> IconSet:
    """The icon set of now."""
    return _Now.icons


def icon(name: str, widget: QWidget, size: int, colour: str, gap: int = 0) -> QIcon:
    """An icon for ``widget`` with ``gap`` px of air to its right, before the words."""
    ratio = widget.devicePixelRatioF()
    picture = _Now.icons.pixmap(name, colour, px(size), ratio)
    if not gap:
        return QIcon(picture)
    wider = QPixmap(round((px(size) + gap) * ratio), picture.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return QIcon(wider)


def icon_size(size: int, gap: int = 0) -> QSize:
    """The size that goes with ``icon``."""
    return QSize(px(size) + gap, px(size))


def font(size: float = 13, weight: int = 400, tabular: bool = False) -> QFont:
    """Inter at ``size`` px (scaled) and CSS ``weight``; ``tabular`` gives figures of one width."""
    return QFont(_face(px(size), weight, tabular))


@lru_cache(maxsize=64)
def _face(pixels: int, weight: int, tabular: bool) -> QFont:
    """A font that Qt looks up once and not for every word that is painted."""
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def crisp(painter: QPainter) -> None:
    """Smooth curves and text for custom painting."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing, True
    )


def rounded(painter: QPainter, rect: QRectF, radius: float, **ink: Any) -> None:
    """A rounded rectangle: ``fill`` and ``line`` colours (empty = none), ``width`` of the line."""
    line, fill, width = ink.get("line", ""), ink.get("fill", ""), ink.get("width", 1.0)
    painter.setPen(QPen(QColor(line), width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if line else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The 2 px ring in the accent colour that shows where the keyboard is."""
    rounded(painter, rect, radius, line=tokens().accent, width=2.0)


def write(painter: QPainter, rect: QRectF, text: str, **ink: Any) -> None:
    """One line of text in ``rect``: ``font``, ``colour``, ``align``; elided at the right."""
    face: QFont = ink.get("font") or font()
    align = ink.get("align", Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    painter.setFont(face)
    painter.setPen(QColor(ink.get("colour") or tokens().text))
    line = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1
    )
    painter.drawText(rect, int(align), line)
