"""The button for one answer: glyph, word and key. A radio button to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.ui import look
from inspector_app.ui.tokens import Mark
from inspector_app.ui.widgets.key_cap import cap_width, paint_cap
from inspector_app.ui.widgets.painted_radio import PaintedRadio

ROOM = 3  # px around the visible button, for the focus ring


class AnswerButton(PaintedRadio):
    """36 px high and 3 px focus room. ``key`` "" hides the cap.

    The width is reserved for the chosen, semibold state, so that no button ever moves.
    """

    def __init__(self, mark: Mark, word: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(word, parent)
        self.mark = mark
        self._key = key
        self._suggested = False
        self.setAccessibleName(word)
        # a radio button is otherwise never made narrower than its hint, but cut by its row
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show ``key`` on the button, or no cap when empty."""
        self._key = key
        self._describe()
        self.updateGeometry()
        self.update()

    def show_suggested(self, suggested: bool) -> None:
        """Draw the answer as what the facts point to: tinted, not chosen."""
        self._suggested = suggested
        self._describe()
        self.update()

    def _describe(self) -> None:
        key = self.tr("Key %1").replace("%1", self._key) if self._key else ""
        suggested = self.tr("computed") if self._suggested else ""
        self.setAccessibleDescription(", ".join(part for part in (suggested, key) if part))

    @property
    def key(self) -> str:
        """The key on the cap, "" when none is shown."""
        return self._key

    def sizeHint(self) -> QSize:
        word = QFontMetricsF(look.font(13, 600)).horizontalAdvance(self.text())
        sides = look.px(12) + look.px(16) + look.px(8) + look.px(9) + 2 * ROOM
        width = sides + word + self._cap_room()
        return QSize(round(width), look.px(36) + 2 * ROOM)

    def minimumSizeHint(self) -> QSize:
        """Where room is short the key cap goes first; the word is never cut."""
        whole = self.sizeHint()
        return QSize(whole.width() - round(self._cap_room()), whole.height())

    def _cap_room(self) -> float:
        return cap_width(self._key or "J") + look.px(8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move without choosing; up and down belong to the list of questions."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        group = self.group()
        if step and group is not None:
            buttons = [b for b in group.buttons() if b.isVisible()]
            there = buttons.index(self) + step
            if 0 <= there < len(buttons):
                buttons[there].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        elif not event.isAutoRepeat():
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        outer = QRectF(self.rect())
        inner = outer.adjusted(ROOM, ROOM, -ROOM, -ROOM)
        if self.hasFocus():
            look.focus_ring(painter, outer, 9)
        ink = self._paint_ground(painter, inner)
        self._paint_content(painter, inner, ink)

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> tuple[str, str, str]:
        tokens, mark = look.tokens(), look.tokens().mark(self.mark)
        if self.isChecked():
            look.rounded(painter, rect, 7, fill=mark.fill, line=mark.outline)
            return mark.on_fill, mark.on_fill, mark.on_fill
        hover = self.underMouse() and self.isEnabled()
        ground = mark.tint if hover or self._suggested else tokens.surface
        line = mark.text if self._suggested else tokens.border_strong
        look.rounded(
            painter, rect, 7, fill=ground, line=line, width=2.0 if self._suggested else 1.0
        )
        if not self.isEnabled():
            return tokens.text_3, tokens.text_3, tokens.text_3
        return mark.text, tokens.text, tokens.text_2

    def _paint_content(self, painter: QPainter, rect: QRectF, ink: tuple[str, str, str]) -> None:
        glyph, word, cap = ink
        side = look.px(16)
        x = rect.left() + look.px(12)
        box = QRectF(x, rect.center().y() - side / 2, side, side)
        look.icons().paint(painter, look.tokens().mark(self.mark).glyph, glyph, box)
        x += side + look.px(8)
        face = look.font(13, 600 if self.isChecked() else 400)
        look.write(
            painter,
            QRectF(x, rect.top(), rect.right() - x, rect.height()),
            self.text(),
            font=face,
            colour=word,
        )
        if self._key and self.width() >= self.sizeHint().width():
            width, height = cap_width(self._key), look.px(20)
            place = QRectF(
                rect.right() - look.px(9) - width, rect.center().y() - height / 2, width, height
            )
            paint_cap(painter, place, self._key, cap, cap)
