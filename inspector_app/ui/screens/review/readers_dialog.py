"""Who has a key to the inspection, who reads which files, and which files two read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.reading_assignment import Part
from inspector_app.ui import look
from inspector_app.ui.mode import AdvancedPart
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Choice, Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.faults import describe_error
from inspector_app.wording.second_reading import separation_sentences
from inspector_app.workflow.reading_assignment import ReadingAssignment


@dataclass(frozen=True, slots=True)
class ReadersDoors:
    """What the dialog calls; each may raise ``InspectionError``."""

    people: Callable[[], tuple[Actor, ...]]
    add: Callable[[Actor, str], None]
    assignment: Callable[[], ReadingAssignment | None]
    assign: Callable[[], ReadingAssignment]
    draw_second: Callable[[], ReadingAssignment]


class ReadersDialog(QDialog):
    """Everything about who reads; what has been read decides what can still be changed."""

    changed = Signal()

    def __init__(self, doors: ReadersDoors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doors = doors
        self.setWindowTitle(self.tr("Readers"))
        self.resize(look.px(720), look.px(600))
        self.banner = Banner()
        self.people = Label(role="body", wrap=True)
        self.name = Field(self.tr("Name"), TextLine())
        self.role = Field(self.tr("Role"), Choice(tuple((r.value, r.value) for r in Role)))
        self.passphrase = Field(
            self.tr("Passphrase of the person"),
            TextLine(secret=True),
            self.tr("The person chooses it. At least 12 characters."),
        )
        self.add = Button(self.tr("Give a key"), "", "key-round")
        self.readings = Label(role="body", wrap=True)
        self.apart = Label(role="body-2", wrap=True)
        self.assign = Button(self.tr("Deal out the files"), "", "users")
        self.draw = Button(self.tr("Draw which files two read"), "", "dices")
        self.own_eyes = Button(self.tr("My own eyes"), "", "user-round")
        self.anchors = Button(self.tr("Anchor files"), "", "key-round")
        self.close_button = Button(self.tr("Close"), "primary")
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.assign.clicked.connect(lambda: self._carry_out(self._doors.assign))
        self.draw.clicked.connect(lambda: self._carry_out(self._doors.draw_second))
        self.close_button.clicked.connect(self.accept)
        self._show()

    def _show(self) -> None:
        people = self._try(self._doors.people) or ()
        self.people.setText("\n".join(f"{one.name}, {one.role.value}" for one in people))
        try:
            found: ReadingAssignment | None = self._doors.assignment()
        except InspectionError as error:
            found = None
            self.assign.say_why_not(" ".join(describe_error(error)))
            self.draw.say_why_not(" ".join(describe_error(error)))
        self._show_assignment(found)

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

    def _add(self) -> None:
        name, phrase = _text(self.name).strip(), _text(self.passphrase)
        self.name.say("" if name else self.tr("Write the name."))
        if not name:
            return
        role = self.role.editor
        assert isinstance(role, Choice)
        person = Actor(ActorName(name), Role(role.key))
        try:
            self._doors.add(person, phrase)
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            return
        self.banner.say(self.tr("%1 has a key now.").replace("%1", name), tone=Tone.GOOD)
        for field in (self.name, self.passphrase):
            editor = field.editor
            assert isinstance(editor, TextLine)
            editor.clear()
        self._show()
        self.changed.emit()

    def _carry_out(self, work: Callable[[], ReadingAssignment]) -> None:
        self.banner.clear()
        found = self._try(work)
        if found is not None:
            self._show_assignment(found)
            self.changed.emit()

    def _try(self, work: Callable[[], object]):  # type: ignore[no-untyped-def]
        try:
            return work()
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            return None

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        whole.setSpacing(look.px(12))
        whole.addWidget(Label(self.tr("Readers"), "page-title"))
        whole.addWidget(self.banner)
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(12))
        column.addWidget(self._keys())
        column.addWidget(self._duties())
        column.addWidget(AdvancedPart(self._learning()))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(room)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(self.tr("Readers"))
        whole.addWidget(area, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        whole.addLayout(buttons)

    def _keys(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Who has a key"), "card-title"))
        card.body.addWidget(self.people)
        grid = QGridLayout()
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.role, 0, 1)
        grid.addWidget(self.passphrase, 1, 0, 1, 2)
        card.body.addLayout(grid)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
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
        row = QHBoxLayout()
        row.addWidget(self.assign)
        row.addWidget(self.draw)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _learning(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("To learn from"), "card-title"))
        told = self.tr(
            "How severely you judge beside the others; only you see it. And, for the lead "
            "inspector, files whose answers are stated beforehand."
        )
        card.body.addWidget(Label(told, "body-2", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self.own_eyes)
        row.addWidget(self.anchors)
        row.addStretch(1)
        card.body.addLayout(row)
        return card


def _text(field: Field) -> str:
    editor = field.editor
    assert isinstance(editor, TextLine)
    return editor.text()
