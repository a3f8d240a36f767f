"""The control of one file: comments in threads, and läst, kvalitetssäkrad, låst."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.second_reading.quality import QualityState, QualityStep, Thread
from inspector_app.ui import look
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.dialog_layout import dialog_column, row_of
from inspector_app.ui.widgets.form import TextBox
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.privacy_watch import PrivacyWatch
from inspector_app.wording.faults import describe_error
from inspector_app.wording.numbers import iso_moment
from inspector_app.wording.second_reading import step_word


@dataclass(frozen=True, slots=True)
class QualityDoors:
    """What the dialog calls; each returns the file's quality as saved."""

    read: Callable[[], QualityState]
    comment: Callable[[str, str], QualityState]
    answer: Callable[[UUID, str], QualityState]
    resolve: Callable[[UUID, str], QualityState]
    assure: Callable[[], QualityState]
    lock: Callable[[], QualityState]
    reopen: Callable[[str], QualityState]


class QualityDialog(QDialog):
    """``question`` is what a new comment is about, empty for the whole file."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        question: str,
        is_read: bool,
        doors: QualityDoors,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._question, self._is_read, self._doors = question, is_read, doors
        self._state = QualityState()
        self.setWindowTitle(self.tr("Comments and control"))
        self.resize(look.px(760), look.px(560))
        self.banner = Banner()
        self.step = Label(role="label")
        self.threads = QListWidget()
        self.threads.setProperty("role", "lines")
        self.threads.setSpacing(look.px(3))
        self.threads.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.threads.setAccessibleName(self.tr("Comments"))
        self.threads.setWordWrap(True)
        self.none = Label(self.tr("No comments yet."), "body-2")
        about = question or self.tr("the whole file")
        self.text = TextBox(
            self.tr("Comment or reason"), self.tr("Write about %1").replace("%1", about)
        )
        self.watch = PrivacyWatch(self.text)
        self.comment = Button(self.tr("New comment"), "", "message-square")
        self.answer = Button(self.tr("Answer"), "", "message-square")
        self.resolve = Button(self.tr("Resolve"), "", "check")
        self.assure = Button(self.tr("Quality assured"), "primary", "shield-check")
        self.lock = Button(self.tr("Lock"), "", "lock")
        self.reopen = Button(self.tr("Reopen"), "quiet", "undo-2")
        self.close_button = Button(self.tr("Close"))
        self._lay_out(name)
        self._connect()
        self._carry_out(doors.read, saved=False)
        self.text.setFocus()

    def _show(self) -> None:
        step = self._state.step(is_read=self._is_read)
        self.step.setText(step_word(step))
        row = max(0, self.threads.currentRow())
        self.threads.blockSignals(True)
        self.threads.clear()
        for thread in self._state.threads:
            item = QListWidgetItem(self._thread_text(thread))
            item.setData(Qt.ItemDataRole.UserRole, str(thread.thread_id))
            self.threads.addItem(item)
        self.threads.setCurrentRow(min(row, self.threads.count() - 1))
        self.threads.setVisible(bool(self._state.threads))
        self.none.setVisible(not self._state.threads)
        self.threads.blockSignals(False)
        self.assure.setVisible(step in (QualityStep.UNREAD, QualityStep.READ))
        self.lock.setVisible(step is QualityStep.ASSURED)
        self.reopen.setVisible(step in (QualityStep.ASSURED, QualityStep.LOCKED))
        self._fit()

    def _thread_text(self, thread: Thread) -> str:
        whole = self.tr("The whole file")
        lines = [thread.question or whole]
        lines += [f"{one.actor}, {iso_moment(one.at)}: {one.text}" for one in thread.comments]
        if not thread.is_open:
            told = self.tr("Resolved by %1. %2").replace("%1", thread.resolved_by)
            lines.append(told.replace("%2", thread.resolution).strip())
        return "\n".join(lines)

    def _fit(self) -> None:
        thread = self._current()
        why = "" if thread and thread.is_open else self.tr("Choose an open comment first.")
        self.answer.say_why_not(why)
        self.resolve.say_why_not(why)

    def _current(self) -> Thread | None:
        item = self.threads.currentItem()
        if item is None:
            return None
        wanted = item.data(Qt.ItemDataRole.UserRole)
        return next((t for t in self._state.threads if str(t.thread_id) == wanted), None)

    def _written(self) -> str:
        return self.text.toPlainText().strip()

    def _with_thread(self, work: Callable[[UUID, str], QualityState]) -> None:
        thread = self._current()
        if thread is not None:
            self._carry_out(lambda: work(thread.thread_id, self._written()))

    def _carry_out(self, work: Callable[[], QualityState], saved: bool = True) -> None:
        self.banner.clear()
        try:
            self._state = work()
        except InspectionError as error:
            self.banner.say(*describe_error(error))
            return
        self._show()
        if saved:
            self.text.clear()
            self.changed.emit()

    def _connect(self) -> None:
        doors = self._doors
        self.threads.currentRowChanged.connect(lambda _row: self._fit())
        self.comment.clicked.connect(
            lambda: self._carry_out(lambda: doors.comment(self._question, self._written()))
        )
        self.answer.clicked.connect(lambda: self._with_thread(doors.answer))
        self.resolve.clicked.connect(lambda: self._with_thread(doors.resolve))
        self.assure.clicked.connect(lambda: self._carry_out(doors.assure))
        self.lock.clicked.connect(lambda: self._carry_out(doors.lock))
        self.reopen.clicked.connect(lambda: self._carry_out(lambda: doors.reopen(self._written())))
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self, name: str) -> None:
        column = dialog_column(self, 10)
        head = QHBoxLayout()
        title = self.tr("Comments and control of file %1").replace("%1", name)
        head.addWidget(Label(title, "page-title"), 1)
        head.addWidget(self.step)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.threads, 1)
        column.addWidget(self.none, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.text)
        column.addWidget(self.watch)
        steps = (self.reopen, self.lock, self.assure, self.close_button)
        column.addLayout(row_of(self.comment, self.answer, self.resolve, None, *steps))
