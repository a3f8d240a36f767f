"""The order in which Tab goes through widgets that were made after those around them.

Qt puts a new widget last, wherever it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(*rooms: QWidget) -> None:
    """Let Tab go through the rooms in this order, each as its widgets were added to it."""
    stops = [stop for room in rooms for stop in _stops(room)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _stops(room: QWidget) -> Iterator[QWidget]:
    for widget in (room, *room.findChildren(QWidget)):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.focusProxy() is None and widget.window() is room.window():
            yield widget
