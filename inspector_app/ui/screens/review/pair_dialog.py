"""Two readings of one file side by side: only what differs, until one common answer stands.

Decision: the dialog proposes and accepts in the name of the person at the keyboard alone. The other
reader, or the third person, opens the same file with her own key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.reading_assignment import Part
from inspector_app.domain.second_reading import (
    AgreedValue,
    Aspect,
    Difference,
    Matter,
    Stand,
)
from inspector_app.domain.second_reading.agreement import MatterState
from inspector_app.ui import look
from inspector_app.ui.screens.review.pair_words import matter_title, said
from inspector_app.ui.screens.review.words import answer_word
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.chip import Chip
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import TextBox
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.privacy_watch import PrivacyWatch
from inspector_app.ui.widgets.scroll_pane import ScrollPane
from inspector_app.wording.faults import describe_error
from inspector_app.workflow.second_reading.comparison import Comparison


@dataclass(frozen=True, slots=True)
class PairDoors:
    """What the dialog calls; each returns the file as saved and may raise ``InspectionError``."""

    propose: Callable[[Matter, AgreedValue, str], Comparison]
    accept: Callable[[Matter], Comparison]
    accept_all: Callable[[], Comparison]
    refer: Callable[[Matter, str], Comparison]
    decide: Callable[[Matter, AgreedValue, str], Comparison]


class PairDialog(QDialog):
    """Differences to the left, the chosen one to the right."""

    settled = Signal()  # something was saved

    def __init__(
        self,
        comparison: Comparison,
        checklist: Checklist,
        person: str,
        doors: PairDoors,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._found, self._checklist, self._person = comparison, checklist, person
        self._doors = doors
        self._choices: list[tuple[Chip, AgreedValue]] = []
        self.setWindowTitle(self.tr("Compare two readings"))
        self.resize(look.px(1040), look.px(620))
        self.banner = Banner()
        self.standing = Banner()
        self.list = QListWidget()
        self.list.setProperty("role", "lines")
        self.list.setSpacing(look.px(3))
        self.list.setAccessibleName(self.tr("What differs"))
        self.title = Label(role="card-title", wrap=True)
        self.stands = {part: _StandCard() for part in Part}
        self.proposed = Label(role="body-2", wrap=True)
        self.reason = TextBox(self.tr("Reason"), self.tr("Why this answer?"))
        self.watch = PrivacyWatch(self.reason)
        self.propose = Button(self.tr("Put forward"), "primary", "check")
        self.accept_one = Button(self.tr("Accept"), "", "check")
        self.refer = Button(self.tr("Leave to a third person"), "quiet", "users")
        self.accept_all = Button(self.tr("Accept everything put forward"), "quiet", "list-checks")
        self.close_button = Button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._show_all()
        self.list.setFocus()

    @property
    def is_reader(self) -> bool:
        """Whether the person is one of the two."""
        return self._person in self._found.pair.readers

    # ---- shown

    def _show_all(self) -> None:
        row = max(0, self.list.currentRow())
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._found.differences:
            item = QListWidgetItem(self._line(one))
            item.setData(Qt.ItemDataRole.UserRole, one.matter.key)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show_standing()
        self._show_one()

    def _line(self, one: Difference) -> str:
        state = self._found.state.of(one.matter)
        title = matter_title(one.matter, self._checklist)
        words = {
            "settled": self.tr("settled"),
            "stuck": self.tr("for a third person"),
            "waits": self.tr("put forward"),
        }
        word = words.get(_how_far(state), "")
        return f"{title}  ({word})" if word else title

    def _show_standing(self) -> None:
        found = self._found
        if found.is_agreed:
            told = self.tr("The common answer stands. Both readings are kept as they were.")
            self.standing.say(told, "", Tone.GOOD)
            return
        text = self.tr("%n thing(s) left to agree on.", "", found.joint.open_matters)
        lacking = self.tr("A question that only the common log asks has no answer yet.")
        self.standing.say(text, lacking if found.joint.lacking else "", Tone.FACT)

    def _show_one(self) -> None:
        one = self._current()
        self.room.setVisible(one is not None)
        if one is None:
            return
        state = self._found.state.of(one.matter)
        self.title.setText(matter_title(one.matter, self._checklist))
        names = dict(zip(Part, self._found.pair.readers, strict=True))
        for part, stand in ((Part.FIRST, one.first), (Part.SECOND, one.second)):
            self.stands[part].show_stand(names[part], stand, one.matter, self._checklist)
        self.proposed.setText(self._proposed(one.matter, state))
        self.proposed.setVisible(bool(self.proposed.text()))
        self._offer(one)
        self.reason.clear()
        self._fit(state)

    def _proposed(self, matter: Matter, state: MatterState) -> str:
        if state.settled is not None:
            text = self.tr("Settled: %1. %2")
            value = said(state.settled.value, matter, self._checklist)
            return text.replace("%1", value).replace("%2", state.settled.reason).strip()
        text = self.tr("%1 puts forward: %2. %3")
        lines = [
            text.replace("%1", name)
            .replace("%2", said(position.value, matter, self._checklist))
            .replace("%3", position.reason)
            .strip()
            for name, position in state.positions.items()
        ]
        return "\n".join(lines)

    def _offer(self, one: Difference) -> None:
        """What may be chosen: either reading's, and for a question every answer it has."""
        for chip, _value in self._choices:
            self._chips.removeWidget(chip)
            chip.deleteLater()
        self._group = QButtonGroup(self)
        self._choices = []
        for place, (word, value) in enumerate(self._offered(one)):
            chip = Chip(word)
            self._group.addButton(chip)
            self._chips.insertWidget(place, chip)
            self._choices.append((chip, value))

    def _offered(self, one: Difference) -> list[tuple[str, AgreedValue]]:
        matter = one.matter
        if matter.aspect is Aspect.ANSWER:
            offered = self._checklist.question(matter.target).offered_answers
            return [(answer_word(answer), answer) for answer in offered]
        names = self._found.pair.readers
        as_one = self.tr("As %1")
        found = [
            (as_one.replace("%1", name), stand.value)
            for name, stand in zip(names, (one.first, one.second), strict=True)
            if stand.value is not None
        ]
        first, second = one.first.value, one.second.value
        if isinstance(first, tuple) and isinstance(second, tuple) and first and second:
            found.append((self.tr("The rows of both"), (*first, *second)))
        if isinstance(first, tuple) and first and second:
            found.append((self.tr("None of these rows"), ()))
        return found

    def _fit(self, state: MatterState) -> None:
        closed = self._found.is_agreed
        may_decide = not self.is_reader and state.is_stuck
        mine = self.is_reader or may_decide
        why = "" if mine else self.tr("Only the two readers, or a third when they cannot agree.")
        done = self.tr("The common answer stands.") if closed else why
        words = self.tr("Decide") if may_decide else self.tr("Put forward")
        self.propose.setText(words)
        self.propose.say_why_not(done)
        self.reason.setEnabled(not done)
        others = [name for name in state.positions if name != self._person]
        can_accept = self.is_reader and bool(others) and state.settled is None and not closed
        self.accept_one.setVisible(can_accept)
        self.refer.setVisible(self.is_reader and state.settled is None and not closed)
        self.accept_all.setVisible(self.is_reader and not closed)

    def _current(self) -> Difference | None:
        item = self.list.currentItem()
        if item is None:
            return None
        key = item.data(Qt.ItemDataRole.UserRole)
        return next((d for d in self._found.differences if d.matter.key == key), None)

    # ---- done

    def _put_forward(self) -> None:
        one = self._current()
        value = next((value for chip, value in self._choices if chip.isChecked()), None)
        if one is None:
            return
        if value is None:
            self.banner.say(self.tr("Choose an answer first."))
            return
        matter, reason = one.matter, self.reason.toPlainText()
        act = self._doors.propose if self.is_reader else self._doors.decide
        self._carry_out(lambda: act(matter, value, reason))

    def _accept(self) -> None:
        one = self._current()
        if one is not None:
            self._carry_out(lambda: self._doors.accept(one.matter))

    def _refer(self) -> None:
        one = self._current()
        if one is not None:
            reason = self.reason.toPlainText()
            self._carry_out(lambda: self._doors.refer(one.matter, reason))

    def _carry_out(self, work: Callable[[], Comparison]) -> None:
        self.banner.clear()
        try:
            self._found = work()
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            return
        self.settled.emit()
        self._show_all()

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._show_one())
        self.propose.clicked.connect(self._put_forward)
        self.accept_one.clicked.connect(self._accept)
        self.refer.clicked.connect(self._refer)
        self.accept_all.clicked.connect(partial(self._carry_out, self._doors.accept_all))
        self.close_button.clicked.connect(self.accept)

    # ---- built

    def _lay_out(self) -> None:
        whole = dialog_column(self, 10)
        title = self.tr("Two readings of file %1").replace("%1", self._found.name)
        whole.addWidget(Label(title, "page-title"))
        whole.addWidget(self.standing)
        whole.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        self.list.setFixedWidth(look.px(320))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row.addWidget(self.list)
        row.addWidget(self._detail(), 1)
        whole.addLayout(row, 1)
        whole.addLayout(row_of(self.accept_all, None, self.close_button))

    def _detail(self) -> ScrollPane:
        self.room = QWidget()
        column = QVBoxLayout(self.room)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(10))
        column.addWidget(self.title)
        pair = QHBoxLayout()
        pair.setSpacing(look.px(12))
        for card in self.stands.values():
            pair.addWidget(card, 1)
        column.addLayout(pair)
        column.addWidget(self.proposed)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(look.px(6))
        self._chips.addStretch(1)
        column.addLayout(self._chips)
        column.addWidget(self.reason)
        column.addWidget(self.watch)
        column.addLayout(row_of(self.propose, self.accept_one, self.refer, None))
        column.addStretch(1)
        return ScrollPane(self.tr("The difference"), self.room)


class _StandCard(Card):
    """What one reading says: the value, the reason, the evidence."""

    def __init__(self) -> None:
        super().__init__(role="inner-card")
        self.name = Label(role="secondary")
        self.value = Label(role="label", wrap=True)
        self.reason = Label(role="body-2", wrap=True)
        self.evidence = Label(role="hint", wrap=True)
        for label in (self.name, self.value, self.reason, self.evidence):
            self.body.addWidget(label)

    def show_stand(self, name: str, stand: Stand, matter: Matter, checklist: Checklist) -> None:
        """Show one side."""
        self.name.setText(name)
        self.value.setText(said(stand.value, matter, checklist))
        self.reason.setText(stand.reason)
        self.reason.setVisible(bool(stand.reason))
        told = [
            " ".join(
                part
                for part in (
                    one.document_type,
                    one.dated_on.isoformat() if one.dated_on else "",
                    one.page,
                )
                if part
            )
            for one in stand.evidence
        ]
        self.evidence.setText("; ".join(told))
        self.evidence.setVisible(bool(told))
        self.setAccessibleName(f"{name}: {self.value.text()}")


def _how_far(state: MatterState) -> str:
    if state.settled is not None:
        return "settled"
    if state.is_stuck:
        return "stuck"
    return "waits" if state.positions else ""
