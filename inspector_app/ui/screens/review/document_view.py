"""One page of a document, drawn elsewhere: shown, scrolled and turned by keys.

Decision: the page is a picture to the eye and its text to a screen reader, as the description of
the picture. A page without text says so.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QScrollArea, QWidget

from inspector_app.ports.scans import PagePicture
from inspector_app.ui import look

MARGIN = 10  # px around the page


class PageSheet(QWidget):
    """The paper itself."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._marked = False

    def mark(self, marked: bool) -> None:
        """Show that the keyboard is here; the page may cover all of the view's own ring."""
        self._marked = marked
        self.update()

    def show_picture(self, picture: QPixmap) -> None:
        """Show another page."""
        self._picture = picture
        size = picture.deviceIndependentSize().toSize()
        margin = look.px(MARGIN)
        self.setFixedSize(size + QSize(2 * margin, 2 * margin))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture.isNull():
            return
        painter, margin = QPainter(self), look.px(MARGIN)
        size = self._picture.deviceIndependentSize()
        room = QRectF(margin, margin, size.width(), size.height())
        painter.drawPixmap(room.topLeft(), self._picture)
        painter.setPen(QColor(look.tokens().border_strong))
        painter.drawRect(room.adjusted(-1, -1, 0, 0))
        if self._marked:
            look.crisp(painter)
            look.focus_ring(painter, QRectF(self.visibleRegion().boundingRect()), 4)


class PageView(QScrollArea):
    """Where a page is read. Arrows scroll; at its end Page Down turns the page."""

    turn_wanted = Signal(int)  # so many pages further
    end_wanted = Signal(bool)  # True = the last page
    width_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sheet = PageSheet()
        self.setWidget(self.sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("role", "page-view")
        self.viewport().installEventFilter(self)
        self.show_nothing()

    @property
    def room(self) -> int:
        """How wide a page that fits is, in px of the screen's own points."""
        inner = self.viewport().width() - 2 * look.px(MARGIN)
        return max(50, round(inner * self.devicePixelRatioF()))

    def show_page(self, page: PagePicture, name: str) -> None:
        """Show a page from its top; ``name`` says which it is."""
        form = QImage.Format.Format_RGB888
        image = QImage(page.pixels, page.width, page.height, page.stride, form)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.sheet.show_picture(picture)
        self.setAccessibleName(name)
        told = " ".join(page.text.split())
        self.setAccessibleDescription(told or self.tr("The page is a picture without text."))

    def show_nothing(self) -> None:
        """No page is shown."""
        self.sheet.show_picture(QPixmap())
        self.setAccessibleName(self.tr("Page of the document"))
        self.setAccessibleDescription("")

    def to_top(self, top: bool = True) -> None:
        """Scroll to where the page begins, or ends."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.minimum() if top else bar.maximum())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers()
        bar = self.verticalScrollBar()
        if plain and key == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turn_wanted.emit(1)
        elif plain and key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.turn_wanted.emit(-1)
        elif plain and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.end_wanted.emit(key == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            look.crisp(painter)
            look.focus_ring(painter, QRectF(self.viewport().rect()), 4)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.width_changed.emit()
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.sheet.mark(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.sheet.mark(False)

    def scrollContentsBy(self, across: int, down: int) -> None:
        super().scrollContentsBy(across, down)
        self.sheet.update()
        self.viewport().update()
