"""A number for each stadsdel, or one for the whole city: control totals and paper lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from inspector_app.domain.districts import CURRENT_NAMES
from inspector_app.ui import look
from inspector_app.ui.widgets.form import Field, TextLine

ALL = ""
COLUMNS = 4


class CountGrid(QWidget):
    """Fields that may stay empty. The field of the whole city has the name ``ALL``."""

    def __init__(self, whole: str, names: Sequence[str] = CURRENT_NAMES) -> None:
        super().__init__()
        self.fields = {name: Field(name, TextLine()) for name in names}
        self.fields[ALL] = Field(whole, TextLine())
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(14))
        grid.setVerticalSpacing(look.px(8))
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // COLUMNS, place % COLUMNS, Qt.AlignmentFlag.AlignTop)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addLayout(grid)

    def read(self) -> tuple[tuple[str, int], ...] | None:
        """The numbers that are filled in; None, with the faults shown, when one is no number."""
        found: list[tuple[str, int]] = []
        faulty: list[Field] = []
        for name, field in self.fields.items():
            text = self.text(name)
            field.say("")
            if text.isascii() and text.isdigit() and len(text) < 8:
                found.append((name, int(text)))
            elif text:
                field.say(self.tr("Write a whole number."))
                faulty.append(field)
        if faulty:
            faulty[0].editor.setFocus()
            return None
        return tuple(found)

    def text(self, name: str) -> str:
        """What is written for a stadsdel, without blanks."""
        return "".join(self.fields[name].line.text().split())
