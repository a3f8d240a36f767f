"""Whether the names of a list leave marks, so that a name can be pointed out while one writes.

Decision: it is asked for anew for each list and is never ticked beforehand, nor saved with a
mapping.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from inspector_app.domain.name_marks import NameColumn
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import CheckBox
from inspector_app.ui.widgets.label import Label


class NamesCard(Card):
    """Hidden for a list without columns of names."""

    chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__(self.tr("Names as marks"))
        self.columns = Label(role="body-2", wrap=True)
        told = self.tr(
            "Each name becomes a mark that cannot be read back. The marks are kept encrypted in "
            "the inspection. When somebody writes a name of the child or its family in a text "
            "about that file, it is underlined, and another word is offered. No names are saved, "
            "and none of children with protected identity leave marks."
        )
        self.keep = CheckBox(self.tr("Save the names as marks"))
        self.keep.toggled.connect(self.chosen)
        for widget in (self.columns, self.keep, Label(told, "hint", wrap=True)):
            self.body.addWidget(widget)
        self.keep.setAccessibleDescription(told)

    def show_names(self, names: Sequence[NameColumn], kept: bool) -> None:
        """Show which columns hold names, with what each would be called in a text."""
        self.setVisible(bool(names))
        listed = ", ".join(f"{one.header} {one.role.instead}" for one in names)
        self.columns.setText(self.tr("Columns with names: %1.").replace("%1", listed))
        self.keep.blockSignals(True)
        self.keep.setChecked(kept)
        self.keep.blockSignals(False)
