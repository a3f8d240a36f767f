"""A short message about something that was done and can be undone. Never used for faults."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label

SHOWN_MS = 8000


class Toast(QFrame):
    """Floats above the bottom of ``room`` for 8 s; also announced to screen readers."""

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._room = room
        self.setProperty("role", "toast")
        self.message = Label()
        self.undo = Button(self.tr("Undo"))
        self._undo_work: Callable[[], object] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(8), look.px(10), look.px(8))
        row.setSpacing(look.px(14))
        row.addWidget(self.message)
        row.addWidget(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.undo.clicked.connect(self._undo)
        room.installEventFilter(self)
        self.hide()

    def say(self, message: str, undo: Callable[[], object] | None = None) -> None:
        """Show ``message`` with an undo button when ``undo`` is given."""
        self._undo_work = undo
        self.message.setText(message)
        self.undo.setVisible(undo is not None)
        self.setAccessibleName(message)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message))

    def put_away(self) -> None:
        """Hide it, and forget what it would undo."""
        self._undo_work = None
        self._timer.stop()
        self.hide()

    def _undo(self) -> None:
        work, self._undo_work = self._undo_work, None
        self.hide()
        if work:
            work()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """In the middle, where it hides no button of the panes at the sides."""
        left = (self._room.width() - self.width()) // 2
        self.move(left, self._room.height() - self.height() - look.px(57))
