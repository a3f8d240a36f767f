"""Reads widgets as a screen reader does and lists what it could not say."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget


def nameless(room: QWidget) -> list[str]:
    """Visible widgets that take the keyboard and have no name."""
    faults = []
    for widget in (room, *room.findChildren(QWidget)):
        if not takes_keyboard(widget):
            continue
        seen = QAccessible.queryAccessibleInterface(widget)
        name = seen.text(QAccessible.Text.Name).strip() if seen else ""
        if not name:
            faults.append(f"{place(widget)}: no name")
    return faults


def takes_keyboard(widget: QWidget) -> bool:
    """Whether Tab can stop on a widget that is shown."""
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def clipped(room: QWidget) -> list[str]:
    """Labels and buttons whose text needs more room than they have."""
    faults = []
    for label in room.findChildren(QLabel):
        if not label.isVisible() or not label.text() or label.wordWrap():
            continue
        wanted = label.fontMetrics().horizontalAdvance(label.text())
        elides = type(label).__name__ == "ElidedLabel"
        if wanted > label.width() + 1 and not elides:
            faults.append(f"{place(label)}: {label.text()!r} needs {wanted}, has {label.width()}")
    for button in room.findChildren(QWidget):
        if button.isVisible() and hasattr(button, "icon") and button.width() > 0:
            short = button.width() < button.minimumSizeHint().width() - 1
            if short:
                faults.append(f"{place(button)}: {button.width()} wide")
    return faults


def unreachable(window: QWidget) -> list[str]:
    """Widgets that take the keyboard but are never met when Tab is pressed round the window."""
    wanted = {w for w in window.findChildren(QWidget) if takes_keyboard(w)}
    met: set[QWidget] = set()
    start = window.focusWidget() or window
    here: QWidget | None = start
    for _ in range(len(window.findChildren(QWidget)) + 10):
        here = here.nextInFocusChain() if here is not None else None
        if here is None or here is start:
            break
        met.add(here)
    return [place(widget) for widget in wanted - met - {start}]


def place(widget: QWidget) -> str:
    """The classes down to a widget."""
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None and here is not QApplication.activeWindow():
        names.insert(0, type(here).__name__)
        here = here.parentWidget()
    return ".".join(names)
