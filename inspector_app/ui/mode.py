"""Enkelt läge or Avancerat: the one place that every screen asks.

In *Enkelt läge* a screen shows the common path with nothing to configure; *Avancerat* opens the
rest: checksums, methods, texts for the record. Nothing is counted otherwise, and nothing is lost.

Decision: the depth is one process-wide value, as the look is; the composition root alone wears it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class _Told(QObject):
    changed = Signal(bool)


class _Now:
    advanced = False
    told: _Told | None = None


def is_advanced() -> bool:
    """Whether the rest is shown too."""
    return _Now.advanced


def only_in_advanced() -> str:
    """Why a command of *Avancerat* cannot be given now, empty when it can."""
    if _Now.advanced:
        return ""
    return QCoreApplication.translate("Mode", "It is shown in the advanced mode.")


def wear(advanced: bool) -> None:
    """Show the common path only, or everything; those who follow are told."""
    if advanced == _Now.advanced:
        return
    _Now.advanced = advanced
    if _Now.told is not None:
        _Now.told.changed.emit(advanced)


def follow(tell: Callable[[bool], object]) -> None:
    """Call ``tell`` now and at each change. A method of a QObject, which ends with the object."""
    if _Now.told is None:
        _Now.told = _Told()
    _Now.told.changed.connect(tell)
    tell(_Now.advanced)


class AdvancedPart(QWidget):
    """Holds what only *Avancerat* shows. What is added may be hidden and shown on its own too."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self.column.addWidget(part)
        follow(self._show)

    def _show(self, advanced: bool) -> None:
        if not advanced:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
