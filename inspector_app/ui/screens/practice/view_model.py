"""What practice knows beside the scoring screen: the made-up files, and the key of a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.practice import Comparison, PracticeCase
from inspector_app.ui.screens.review.view_model import ReviewDoors, ReviewViewModel, Sentence
from inspector_app.ui.tasks import TaskRunner
from inspector_app.workflow.review_case import Desk, OpenCase

ByAkt = Callable[[], Mapping[AktNumber, PracticeCase]]
Compare = Callable[[Desk, OpenCase], Comparison]


class PracticeViewModel(ReviewViewModel):
    """A file that is marked as done stays open, and its key is shown before the next one."""

    key_wanted = Signal()

    def __init__(
        self,
        doors: ReviewDoors,
        practice: tuple[ByAkt, Compare],
        runner: TaskRunner,
        explain: Callable[[InspectionError], Sentence],
    ) -> None:
        super().__init__(doors, runner, explain)
        self._by_akt, self._compare = practice
        self._cases: Mapping[AktNumber, PracticeCase] = {}
        self._marking = False

    @property
    def practice_case(self) -> PracticeCase:
        """The made-up file that is open."""
        if not self._cases:
            self._cases = self._by_akt()
        return self._cases[self.case.akt]

    def comparison(self) -> Comparison | None:
        """The open file beside its key; ``None`` when that cannot be shown, and then it is said."""
        assert self.desk is not None
        try:
            return self._compare(self.desk, self.case)
        except InspectionError as error:
            self.failed.emit(*self._explain(error))
            return None

    def complete_and_go_on(self) -> None:
        """Mark the file as done and show its key; in a file that is done, go to the next one."""
        self._marking = not self.case.review.is_completed
        try:
            super().complete_and_go_on()
        finally:
            self._marking = False

    def next_left(self) -> None:
        """Open the next file that is left; after marking one as done, show its key instead."""
        if self._marking:
            self.key_wanted.emit()
        elif self.queue.next_left(self.case.akt) is None:
            self.noticed.emit(self.tr("All practice files are done."), False)
        else:
            super().next_left()
