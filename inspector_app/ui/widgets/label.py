"""Text on the screen, by what it is rather than by how it looks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from inspector_app.ui import look


class Label(QLabel):
    """A label with a ``role`` of the style sheet. Plain text always, never markup."""

    def __init__(
        self, text: str = "", role: str = "", wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)


class ElidedLabel(Label):
    """One line that may be cut short; the whole text is then in the tooltip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(40), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        line = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip("" if line == self.text() else self.text())
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self.alignment()), line)


class Picture(QWidget):
    """One icon, drawn beside words that say the same, and therefore without a name."""

    def __init__(
        self, icon: str, size: int = 18, colour: str = "text_2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._size, self._colour = icon, size, colour
        self.setFixedSize(look.icon_size(size))

    def show_icon(self, icon: str, colour: str = "text_2") -> None:
        """Draw another icon; ``colour`` is the name of a token or "mark:NAME"."""
        self._icon, self._colour = icon, colour
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedSize(look.icon_size(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.icons().paint(painter, self._icon, named_colour(self._colour), QRectF(self.rect()))


class Fact(QWidget):
    """An icon and a short text on one line: "Järva", "Inledd 2026-02-16"."""

    def __init__(self, icon: str, text: str, role: str = "body-2", wrap: bool = False) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        self.label = Label(text, role, wrap) if wrap else ElidedLabel(text, role)
        top = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(Picture(icon, 15), 0, top)
        row.addWidget(self.label, 1)


class Rule(QFrame):
    """A thin line between two things."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "rule")
        self.setFixedHeight(1)

    def sizeHint(self) -> QSize:
        return QSize(10, 1)


def named_colour(name: str) -> str:
    """The colour of a token by its name, e.g. "text_2" or "mark:no"."""
    tokens = look.tokens()
    if name.startswith("mark:"):
        found: str = getattr(tokens, name.removeprefix("mark:")).text
        return found
    colour: str = getattr(tokens, name)
    return colour
