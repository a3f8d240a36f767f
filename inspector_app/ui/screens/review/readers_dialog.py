"""Who reads which files, which files two read, and who takes over from whom.

Who has a key stands in ``screens.keys``; a button leads there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor
from inspector_app.domain.reading_assignment import Part
from inspector_app.ui import look
from inspector_app.ui.mode import AdvancedPart
from inspector_app.ui.screens.review.move_card import MoveCard, MoveDoors
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.scroll_room import ScrollRoom
from inspector_app.wording.faults import describe_error
from inspector_app.wording.keys import person_word
from inspector_app.wording.second_reading import separation_sentences
from inspector_app.workflow.reading_assignment import ReadingAssignment


@dataclass(frozen=True, slots=True)
class ReadersDoors:
    """What the dialog calls; each may raise ``InspectionError``."""

    people: Callable[[], tuple[Actor, ...]]
    assignment: Callable[[], ReadingAssignment | None]
    assign: Callable[[], ReadingAssignment]
    draw_second: Callable[[], ReadingAssignment]
    move: MoveDoors


class ReadersDialog(QDialog):
    """Everything about who reads; what has been read decides what can still be changed."""

    changed = Signal()

    def __init__(self, doors: ReadersDoors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self.setWindowTitle(self.tr("Readers"))
        self.setMinimumWidth(look.px(720))
        self.banner = Banner()
        self.people = Label(role="body", wrap=True)
        self.keys = Button(self.tr("Keys"), "", "key-round")
        self.readings = Label(role="body", wrap=True)
        self.apart = Label(role="body-2", wrap=True)
        self.assign = Button(self.tr("Deal out the files"), "", "users")
        self.draw = Button(self.tr("Draw which files two read"), "", "dices")
        self.moving = MoveCard(doors.move)
        self.own_eyes = Button(self.tr("My own eyes"), "", "user-round")
        self.anchors = Button(self.tr("Anchor files"), "", "key-round")
        self.close_button = Button(self.tr("Close"), "primary")
        self._lay_out()
        self._connect()
        self.show_people()

    def show_people(self) -> None:
        """Read who has a key and who reads what."""
        people = self._try(self._doors.people) or ()
        self.people.setText("\n".join(person_word(one) for one in people))
        try:
            found: ReadingAssignment | None = self._doors.assignment()
        except InspectionError as error:
            found = None
            self.assign.say_why_not(" ".join(describe_error(error)))
            self.draw.say_why_not(" ".join(describe_error(error)))
        self._show_assignment(found)
        self.moving.show_readers()

    def _show_assignment(self, found: ReadingAssignment | None) -> None:
        if found is None or not found.duties:
            self.readings.setText(self.tr("The files have not been dealt out."))
            self.apart.hide()
            return
        counted = Counter((duty.reader, duty.part) for duty in found.duties)
        readers = sorted({duty.reader for duty in found.duties})
        first, second = self.tr("%1 reads %2"), self.tr("and %1 as the second reader")
        lines = []
        for reader in readers:
            own, other = counted[reader, Part.FIRST], counted[reader, Part.SECOND]
            told = first.replace("%1", reader).replace("%2", str(own))
            lines.append(f"{told} {second.replace('%1', str(other))}" if other else told)
        self.readings.setText("\n".join(lines))
        sentences = separation_sentences(found.separation)
        self.apart.setText("\n".join(sentences))
        self.apart.setVisible(bool(sentences))

    def _carry_out(self, work: Callable[[], ReadingAssignment]) -> None:
        self.banner.clear()
        found = self._try(work)
        if found is not None:
            self._show_assignment(found)
            self.moving.show_readers()
            self.changed.emit()

    def _moved(self, told: str, remedy: str) -> None:
        self.show_people()
        self.banner.say(told, remedy, Tone.WARNING if remedy else Tone.GOOD)
        self.changed.emit()

    def _connect(self) -> None:
        self.assign.clicked.connect(lambda: self._carry_out(self._doors.assign))
        self.draw.clicked.connect(lambda: self._carry_out(self._doors.draw_second))
        self.moving.moved.connect(self._moved)
        self.moving.refused.connect(self.banner.say)
        self.close_button.clicked.connect(self.accept)

    def _try(self, work: Callable[[], object]):  # type: ignore[no-untyped-def]
        try:
            return work()
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            return None

    def _lay_out(self) -> None:
        whole = dialog_column(self)
        whole.addWidget(Label(self.tr("Readers"), "page-title"))
        whole.addWidget(self.banner)
        column = QVBoxLayout()
        column.setSpacing(look.px(12))
        for part in (self._holders(), self._duties(), self.moving, AdvancedPart(self._learning())):
            column.addWidget(part)
        whole.addWidget(ScrollRoom(column, self.tr("Readers")), 1)
        whole.addLayout(row_of(None, self.close_button))

    def _holders(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Who has a key"), "card-title"))
        row = QHBoxLayout()
        row.addWidget(self.people, 1)
        row.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(row)
        return card

    def _duties(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Who reads what"), "card-title"))
        told = self.tr(
            "The startvärde of the sample decides, before anything is read. Two read some files "
            "independently; neither sees the other's answers until both are done."
        )
        card.body.addWidget(Label(told, "body-2", wrap=True))
        card.body.addWidget(self.readings)
        card.body.addWidget(self.apart)
        card.body.addLayout(row_of(self.assign, self.draw, None))
        return card

    def _learning(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("To learn from"), "card-title"))
        told = self.tr(
            "How severely you judge beside the others; only you see it. And, for the lead "
            "inspector, files whose answers are stated beforehand."
        )
        card.body.addWidget(Label(told, "body-2", wrap=True))
        card.body.addLayout(row_of(self.own_eyes, self.anchors, None))
        return card
