"""A field that takes the key that is pressed in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_HELD_ONLY = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_Dead_Acute,
}
_LEADS_ON = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class KeyField(QLineEdit):
    """Tells ``pressed`` with the key in Qt's portable form. Tab leads on, and Esc leaves."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press the new key"))
        self.setAccessibleDescription(self.tr("Press the new key"))

    def show_key(self, key: str) -> None:
        """Show a key as it is called here."""
        self.setText(key)

    def event(self, event: QEvent) -> bool:
        """Keep keys that would otherwise be a shortcut of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            if (key in _LEADS_ON and plain) or key in _HELD_ONLY:
                return super().event(event)
            if key == Qt.Key.Key_Escape and plain:
                event.ignore()
                return False
            self.pressed.emit(_portable(event))
            return True
        return super().event(event)


def _portable(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
