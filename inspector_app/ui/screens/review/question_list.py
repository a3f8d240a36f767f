"""The middle list: collapsed questions drawn by a delegate, and one live card among them.

Decision: only the active question is real widgets. The card lies over its own row; the list scrolls
so that the card's ``anchor`` (its answer buttons) always stands at the same height in the window.
Decision: the card is a neighbour of the list and not a child of it, masked to the list's room. Qt
tells a screen reader of nothing but rows within a list; answers in a child could not be found.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from inspector_app.ui import look
from inspector_app.ui.screens.review.lines import QuestionLine
from inspector_app.ui.screens.review.question_rows import (
    LINE,
    MARGIN,
    QuestionDelegate,
    QuestionListModel,
    content_width,
)
from inspector_app.ui.widgets.card import Card

_Index = QModelIndex | QPersistentModelIndex
ANCHOR = 168  # px from the top of the list to the answer buttons, at 100 % text


_NOTHING = QRect(-2, -2, 1, 1)  # an empty region would be no mask at all


class HostedCard(Card):
    """A card that knows where in itself the work begins."""

    def anchor(self) -> int:
        """How far down in the card the answers stand, in px."""
        return 0

    def written_down_to(self) -> int:
        """How far down in the card what is being written ends, in px; 0 when nothing is."""
        return 0


class QuestionList(QListView):
    """Hosts ``card`` over the active row."""

    chosen = Signal(str)
    _card: HostedCard | None = None  # Qt filters events before the constructor has ended
    _anchored = False
    _heights: Sequence[int] = ()  # those that the rows were laid out with

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Questions"))
        self.rows = QuestionListModel()
        self.setModel(self.rows)
        self.setItemDelegate(QuestionDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(look.px(20))
        self.setProperty("role", "page")
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def host(self, *cards: HostedCard) -> None:
        """Take in the cards that may be laid over a row; they live and die with the list's room."""
        for card in cards:
            card.setParent(self._room())
            card.hide()
            card.installEventFilter(self)

    def show_lines(self, lines: tuple[QuestionLine, ...], active: str, card: HostedCard) -> None:
        """Show these rows, mark the active one and lay ``card`` over it."""
        self.rows.show_lines(lines, active)
        if self._card is not None and self._card is not card:
            self._card.hide()
        self._card = card
        card.show()
        card.raise_()
        self._fit()
        self._make_current(self.rows.row_of(active))

    def refit(self) -> None:
        """The card has another height: lay out again, once, when the event loop is reached."""
        QTimer.singleShot(0, self, self._fit)

    def anchor_card(self) -> None:
        """Keep the card's answers at the anchor from now on, until the user scrolls."""
        self._anchored = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._card is not None:
            self.chosen.emit(self.rows.active)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_go()
        super().wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._card and event.type() == QEvent.Type.LayoutRequest:
            self.refit()
        if watched is self._card and isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _room(self) -> QWidget:
        return self.parentWidget() or self.viewport()

    def _let_go(self) -> None:
        self._anchored = False

    def _make_current(self, row: int) -> None:
        """Tell Qt and screen readers where one is; the list has already scrolled to the card."""
        if row >= 0 and row != self.currentIndex().row():
            self.setAutoScroll(False)
            self.setCurrentIndex(self.rows.index(row))
            self.setAutoScroll(True)

    def _choose(self, index: _Index) -> None:
        line: QuestionLine | None = index.data(LINE)
        if line is not None and not line.is_heading and line.asked:
            self.chosen.emit(line.question_id)

    def _fit(self) -> None:
        if self._card is None:
            return
        width = content_width(self)
        layout = self._card.layout()
        if layout is not None:
            layout.activate()  # else it measures what was shown before
        height = max(self._card.heightForWidth(width), self._card.minimumSizeHint().height())
        tail = max(0, self.viewport().height() - look.px(ANCHOR) - look.px(60))
        self._card.resize(width, height)
        self.rows.card_height, self.rows.tail_height = height, tail
        heights = [self.rows.height(row) for row in range(self.rows.rowCount())]
        if heights != self._heights:
            self._heights = heights
            self.doItemsLayout()
        row = self.rows.row_of(self.rows.active)
        if self._anchored and row >= 0:
            top = sum(heights[:row])
            anchored = top + self._card.anchor() - look.px(ANCHOR)
            shown = top + look.px(8) + self._card.written_down_to() - self.viewport().height()
            self.verticalScrollBar().setValue(max(anchored, shown))
        self._place_card()

    def _place_card(self) -> None:
        row = self.rows.row_of(self.rows.active)
        if self._card is None or row < 0:
            return
        top = self.visualRect(self.rows.index(row)).top()
        corner = QPoint(look.px(MARGIN), top + look.px(4))
        self._card.move(self.viewport().mapTo(self._room(), corner))
        shown = self.viewport().rect().translated(-corner) & self._card.rect()
        if shown == self._card.rect():
            self._card.clearMask()
        else:
            self._card.setMask(QRegion(shown if shown.isValid() else _NOTHING))
