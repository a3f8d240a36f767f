"""Buttons that keep their icon in the colour of the look, and say why they cannot be pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from inspector_app.ui import look

_RESTYLED = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.EnabledChange)


class Button(QPushButton):
    """A push button. ``role`` is "", "primary", "quiet", "chip" or "link" (see the style sheet)."""

    def __init__(
        self, text: str, role: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._drawn: tuple[object, ...] = ()
        if role:
            self.setProperty("role", role)
        if role == "chip":
            self.setCheckable(True)
        self.setAutoDefault(False)
        self._draw_icon()

    def say_why_not(self, reason: str) -> None:
        """Enabled when ``reason`` is empty; else disabled, with the reason shown and spoken."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._draw_icon()

    def _draw_icon(self) -> None:
        if not self._icon:
            return
        tokens = look.tokens()
        role = self.property("role")
        colour = {"primary": tokens.on_accent, "link": tokens.accent}.get(role, tokens.text_2)
        if not self.isEnabled():
            colour = tokens.text_3
        gap = 6 if self.text() else 0
        drawn = (colour, gap, look.px(16), self.devicePixelRatioF())
        if drawn == self._drawn:  # a style is told of several times, and drawn once
            return
        self._drawn = drawn
        self.setIcon(look.icon(self._icon, self, 16, colour, gap=gap))
        self.setIconSize(look.icon_size(16, gap=gap))


class IconButton(QToolButton):
    """A button of one icon. ``name`` is what a screen reader says, and the tooltip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setMinimumSize(look.icon_size(32))

    def say_why_not(self, reason: str) -> None:
        """Enabled when ``reason`` is empty; else disabled, with the reason spoken."""
        self.setEnabled(not reason)
        self.setAccessibleDescription(reason)

    def sizeHint(self) -> QSize:
        return look.icon_size(32)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumSize(look.icon_size(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens, room = look.tokens(), QRectF(self.rect())
        if (self.underMouse() or self.isDown() or self.isChecked()) and self.isEnabled():
            look.rounded(painter, room, 6, fill=tokens.sunken)
        if self.hasFocus():
            look.focus_ring(painter, room, 6)
        side = look.px(18)
        box = QRectF(0, 0, side, side)
        box.moveCenter(room.center())
        ink = tokens.text_2 if self.isEnabled() else tokens.text_3
        look.icons().paint(painter, self._icon, ink, box)
