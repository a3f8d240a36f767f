"""A page of one column in the middle, no wider than lines are easy to read."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from inspector_app.ui import look

WIDEST = 700  # px


def lay_in_middle(page: QWidget, column: QLayout) -> None:
    """Give ``page`` the layout that keeps ``column`` in its middle."""
    room = QWidget()
    room.setLayout(column)
    room.setMaximumWidth(look.px(WIDEST))
    row = QHBoxLayout(page)
    row.setContentsMargins(look.px(32), look.px(20), look.px(32), look.px(20))
    row.addStretch(1)
    row.addWidget(room, 100)
    row.addStretch(1)
