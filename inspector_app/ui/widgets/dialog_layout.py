"""How dialogs are laid out: one column within the same margins, and rows of buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.ui import look

SIDE, TOP = 24, 20  # px, as the other side and the bottom


def dialog_column(dialog: QWidget, spacing: int = 12) -> QVBoxLayout:
    """The column a dialog is laid out in; ``spacing`` is the px between its parts."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(look.px(SIDE), look.px(TOP), look.px(SIDE), look.px(TOP))
    column.setSpacing(look.px(spacing))
    return column


def row_of(*parts: QWidget | None) -> QHBoxLayout:
    """A row; ``None`` takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(look.px(8))  # else that of the column it is put into
    for part in parts:
        if part is None:
            row.addStretch(1)
        else:
            row.addWidget(part)
    return row
