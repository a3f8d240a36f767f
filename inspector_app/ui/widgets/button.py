"""Buttons that keep their icon in the colour of the look, and say why they cannot be pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent
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
        self.setIcon(look.icon(self._icon, self, 16, colour))
        self.setIconSize(look.icon_size(16))


class IconButton(QToolButton):
    """A button of one icon. ``name`` is what a screen reader says, and the tooltip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        side = look.px(32)
        self.setMinimumSize(side, side)
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._draw_icon()

    def _draw_icon(self) -> None:
        tokens = look.tokens()
        colour = tokens.text_2 if self.isEnabled() else tokens.text_3
        self.setIcon(look.icon(self._icon, self, 18, colour))
        self.setIconSize(look.icon_size(18))
