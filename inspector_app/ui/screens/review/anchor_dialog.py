"""Anchor files, for the ansvarig inspektör: the limit, how readers stand, and keys of files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.second_reading.anchors import AnchorTerms, RestoredAs
from inspector_app.ui import look
from inspector_app.ui.screens.review.anchor_key import AnchorKey
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import Choice, Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.scroll_pane import ScrollPane
from inspector_app.wording.anchors import gate_sentence
from inspector_app.wording.faults import describe_error
from inspector_app.workflow.anchor_files import AnchorOverview


@dataclass(frozen=True, slots=True)
class AnchorDoors:
    """What the dialog calls; each may raise ``InspectionError``."""

    overview: Callable[[], AnchorOverview]
    set_terms: Callable[[AnchorTerms], None]
    mark: Callable[[AktNumber, Mapping[str, Answer]], object]
    unmark: Callable[[AktNumber], None]
    restore: Callable[[str, RestoredAs, str], object]


class AnchorDialog(QDialog):
    """Everything is carried out at once; what was said wrong stands above."""

    changed = Signal()

    def __init__(
        self, doors: AnchorDoors, checklist: Checklist, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._doors = doors
        self.setWindowTitle(self.tr("Anchor files"))
        self.resize(look.px(760), look.px(620))
        self.banner = Banner()
        self.share, self.least = TextLine(), TextLine()
        self.save_terms = Button(self.tr("Save the limit"))
        self.gates = Label(role="body", wrap=True)
        self.stopped = Choice(())
        self.reason = TextLine()
        self.certify = Button(self.tr("Certify again"), "primary", "check")
        self.release = Button(self.tr("Release anyway"), "", "undo-2")
        self.restoring = QWidget()
        self.key = AnchorKey(checklist)
        self.close_button = Button(self.tr("Close"))
        self._lay_out()
        self._connect()
        self._show()

    def _show(self) -> None:
        try:
            found = self._doors.overview()
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            for part in (self.save_terms, self.certify, self.release, self.key):
                part.setEnabled(False)
            return
        self.share.setText(str(int(found.terms.share * 100)))
        self.least.setText(str(found.terms.least_answers))
        told = "\n".join(gate_sentence(gate) for gate in found.gates)
        self.gates.setText(told or self.tr("Nobody has read an anchor file yet."))
        self.stopped.clear()
        for gate in found.gates:
            if gate.is_stopped:
                self.stopped.addItem(gate.reader, gate.reader)
        self.restoring.setVisible(self.stopped.count() > 0)
        self.key.show_files(found)

    def _carry_out(self, work: Callable[[], object], told: str) -> None:
        try:
            work()
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            return
        self._show()
        self.banner.say(told, tone=Tone.GOOD)
        self.changed.emit()

    def _save_terms(self) -> None:
        share, least = self.share.text().strip(), self.least.text().strip()
        if not (share.isdecimal() and least.isdecimal()):
            self.banner.say(self.tr("Write whole numbers."))
            return
        terms = AnchorTerms(Fraction(int(share), 100), int(least))
        self._carry_out(lambda: self._doors.set_terms(terms), self.tr("The limit is saved."))

    def _restore(self, restored_as: RestoredAs) -> None:
        reader, reason = self.stopped.key, self.reason.text()
        told = self.tr("%1 may begin new files.").replace("%1", reader)
        self._carry_out(lambda: self._doors.restore(reader, restored_as, reason), told)
        if self.banner.tone is Tone.GOOD:
            self.reason.clear()

    def _mark(self) -> None:
        akt, key = AktNumber(self.key.file.key), self.key.answers()
        self._carry_out(lambda: self._doors.mark(akt, key), self.tr("The key is saved."))

    def _unmark(self) -> None:
        akt = AktNumber(self.key.keyed.key)
        self._carry_out(lambda: self._doors.unmark(akt), self.tr("The key is taken away."))

    def _connect(self) -> None:
        self.save_terms.clicked.connect(self._save_terms)
        self.certify.clicked.connect(lambda: self._restore(RestoredAs.CERTIFIED))
        self.release.clicked.connect(lambda: self._restore(RestoredAs.RELEASED))
        self.key.mark.clicked.connect(self._mark)
        self.key.unmark.clicked.connect(self._unmark)
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        whole = dialog_column(self)
        whole.addWidget(Label(self.tr("Anchor files"), "page-title"))
        whole.addWidget(self.banner)
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, look.px(8), 0)
        column.setSpacing(look.px(12))
        for card in (self._limit(), self._readers(), self.key):
            column.addWidget(card)
        column.addStretch(1)
        whole.addWidget(ScrollPane(self.tr("Anchor files"), room), 1)
        whole.addLayout(row_of(None, self.close_button))

    def _limit(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("The limit"), "card-title"))
        told = self.tr(
            "An anchor file is a drawn file whose answers you have stated beforehand. It is read "
            "like any other, and its reader cannot tell it from them. A reader whose answers are "
            "too seldom those of the key begins no new files."
        )
        card.body.addWidget(Label(told, "body-2", wrap=True))
        fields = QHBoxLayout()
        fields.addWidget(Field(self.tr("Equal to the key, per cent"), self.share))
        fields.addWidget(Field(self.tr("From this number of answers on"), self.least))
        card.body.addLayout(fields)
        card.body.addLayout(row_of(self.save_terms, None))
        return card

    def _readers(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("How the readers stand"), "card-title"))
        card.body.addWidget(self.gates)
        column = QVBoxLayout(self.restoring)
        column.setContentsMargins(0, 0, 0, 0)
        fields = QHBoxLayout()
        fields.addWidget(Field(self.tr("Reader"), self.stopped))
        fields.addWidget(Field(self.tr("Reason, kept in the journal"), self.reason), 1)
        column.addLayout(fields)
        column.addLayout(row_of(self.certify, self.release, None))
        card.body.addWidget(self.restoring)
        return card
