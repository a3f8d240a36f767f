"""Those who read the same inspection: who has which file, and two readings compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.inspection import Actor, Role
from inspector_app.ports.workspace import Workspace
from inspector_app.ui.dialogs import Dialogs
from inspector_app.wording.anchors import stopped_words
from inspector_app.workflow.second_reading.comparison import Comparison
from inspector_app.workflow.second_reading.status import FileStatus
from inspector_app.workflow.second_reading.steps import ReadingSteps

if TYPE_CHECKING:
    from inspector_app.ui.screens.review.readers_dialog import ReadersDialog


class KeysShown(Protocol):
    """The dialog about keys, as far as it is known here."""

    changed: SignalInstance  # somebody was let in or shut out


ShowKeys = Callable[[QWidget], KeysShown]


class Colleagues(QObject):
    """One inspection's readers, as the person at the keyboard meets them."""

    changed = Signal()  # files were dealt out, or something was agreed

    def __init__(
        self, readings: ReadingSteps, workspace: Workspace, keys: ShowKeys, dialogs: Dialogs
    ) -> None:
        super().__init__()
        self._readings, self._workspace = readings, workspace
        self._keys, self._dialogs = keys, dialogs

    def statuses(self) -> Mapping[AktNumber, FileStatus]:
        """How far each file has come; nothing of what stands in it."""
        return self._readings.statuses()

    def compare(self, akt: AktNumber, checklist: Checklist, parent: QWidget) -> str:
        """Open both readings side by side; return the code of why that cannot be done, else ""."""
        from inspector_app.ui.screens.review.pair_dialog import PairDialog, PairDoors

        try:
            found: Comparison = self._readings.compare(akt)
        except InspectionError as error:
            return error.code
        readings = self._readings
        doors = PairDoors(
            propose=partial(readings.agree, akt),
            accept=partial(readings.agree.accept, akt),
            accept_all=partial(readings.agree.accept_all, akt),
            refer=partial(readings.agree.refer, akt),
            decide=partial(readings.decide, akt),
        )
        with self._workspace.unit_of_work() as work:
            person = work.actor.name
        dialog = PairDialog(found, checklist, person, doors, parent)
        dialog.settled.connect(self.changed)
        self._dialogs.open(dialog)
        return ""

    def control(self, akt: AktNumber, name: str, question: str, parent: QWidget) -> None:
        """Open the comments and the quality steps of a file."""
        from inspector_app.ui.screens.review.quality_dialog import QualityDialog, QualityDoors

        quality, status = self._readings.quality, self.statuses().get(akt)
        doors = QualityDoors(
            read=partial(quality.read, akt),
            comment=partial(quality.comment, akt),
            answer=partial(quality.answer, akt),
            resolve=partial(quality.resolve, akt),
            assure=partial(quality.assure, akt),
            lock=partial(quality.lock, akt),
            reopen=partial(quality.reopen, akt),
        )
        is_read = status is not None and status.is_read
        dialog = QualityDialog(name, question, is_read, doors, parent)
        dialog.changed.connect(self.changed)
        self._dialogs.open(dialog)

    def show_readers(self, checklist: Checklist | None, parent: QWidget) -> None:
        """Open who reads what; there is no template before the sample."""
        from inspector_app.ui.screens.review.move_card import MoveDoors
        from inspector_app.ui.screens.review.readers_dialog import ReadersDialog, ReadersDoors

        move = self._readings.move
        doors = ReadersDoors(
            people=self._people,
            assignment=self._readings.assignment,
            assign=self._readings.assign,
            draw_second=self._readings.draw_second,
            move=MoveDoors(self._leads, move.givers, move.takers, move),
        )
        dialog = ReadersDialog(doors, parent)
        dialog.changed.connect(self.changed)
        dialog.keys.clicked.connect(lambda: self._show_keys(dialog))
        dialog.own_eyes.clicked.connect(lambda: self.show_own_eyes(dialog))
        dialog.anchors.setVisible(checklist is not None)
        if checklist is not None:
            dialog.anchors.clicked.connect(lambda: self.show_anchors(checklist, dialog))
        self._dialogs.open(dialog)

    def _show_keys(self, over: ReadersDialog) -> None:
        shown = self._keys(over)
        shown.changed.connect(over.show_people)
        shown.changed.connect(self.changed)

    def stopped_words(self) -> tuple[str, str]:
        """What the person is told when she begins no more files; empty when she may."""
        anchors = self._readings.anchors
        with self._workspace.unit_of_work() as work:
            terms = work.anchor_terms()
        return stopped_words(anchors.own_gate(), terms)

    def show_anchors(self, checklist: Checklist, parent: QWidget) -> None:
        """Open the keys of files and how the readers stand."""
        from inspector_app.ui.screens.review.anchor_dialog import AnchorDialog, AnchorDoors

        anchors = self._readings.anchors
        doors = AnchorDoors(
            overview=anchors.overview,
            set_terms=anchors.set_terms,
            mark=anchors.mark,
            unmark=anchors.unmark,
            restore=anchors.restore,
        )
        self._dialogs.open(AnchorDialog(doors, checklist, parent))

    def show_own_eyes(self, parent: QWidget) -> None:
        """Open how the person at the keyboard judges beside the others."""
        from inspector_app.ui.screens.review.own_eyes_dialog import OwnEyesDialog, OwnEyesDoors

        eyes = self._readings.own_eyes
        doors = OwnEyesDoors(is_on=lambda: eyes.is_on, turn=eyes.turn, see=eyes)
        self._dialogs.open(OwnEyesDialog(doors, parent))

    def _leads(self) -> bool:
        with self._workspace.unit_of_work() as work:
            return work.actor.role is Role.LEAD_INSPECTOR and work.loan() is None

    def _people(self) -> tuple[Actor, ...]:
        with self._workspace.unit_of_work() as work:
            return work.people()
