"""Fields of a form: label above, the field, and the sentence of a fault below it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from inspector_app.ui import look
from inspector_app.ui.widgets.label import Label


class Field(QWidget):
    """``editor`` is the real widget; its name and its fault are spoken with it."""

    def __init__(self, label: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self.label = Label(label, "label")
        self.label.setBuddy(editor)
        self.hint = Label(hint, "hint", wrap=True)
        self.fault = Label(role="error", wrap=True)
        self.fault.hide()
        editor.setAccessibleName(label)
        editor.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        for widget in (self.label, editor, self.hint, self.fault):
            column.addWidget(widget)
        self.hint.setVisible(bool(hint))

    @property
    def line(self) -> TextLine:
        """The editor of a field that is one line of text."""
        assert isinstance(self.editor, TextLine)
        return self.editor

    @property
    def choice(self) -> Choice:
        """The editor of a field where one thing is chosen."""
        assert isinstance(self.editor, Choice)
        return self.editor

    @property
    def text(self) -> str:
        """What is written in the line, with single blanks and none around it."""
        return " ".join(self.line.text().split())

    def say(self, fault: str) -> None:
        """Show what is wrong below the field; empty takes it away."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.editor.setAccessibleDescription(fault or self.hint.text())
        mark_faulty(self.editor, bool(fault))


class TextLine(QLineEdit):
    """One line of text."""

    def __init__(self, text: str = "", placeholder: str = "", secret: bool = False) -> None:
        super().__init__(text)
        self.setPlaceholderText(placeholder)
        if secret:
            self.show_written(False)

    def show_written(self, shown: bool) -> None:
        """Show what is written in a secret line, or hide it."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class TextBox(QPlainTextEdit):
    """Several lines. Tab leaves the box: it is never a trap."""

    def __init__(self, name: str, placeholder: str = "", lines: int = 3) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFixedHeight(look.px(18) * lines + look.px(18))


_STEPS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
    }
)


class Choice(QComboBox):
    """A list of (key, word) to choose from; draws its own arrow.

    While it has the keyboard the keys that choose are its own, also where the screen uses them.
    """

    def __init__(self, items: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        for key, word in items:
            self.addItem(word, key)

    @property
    def key(self) -> str:
        """The key of what is chosen."""
        return str(self.currentData())

    def choose(self, key: str) -> None:
        """Choose by key."""
        self.setCurrentIndex(self.findData(key))

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _STEPS
            and event.modifiers()
            in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        ):
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, side = QPainter(self), look.px(14)
        box = QRectF(self.width() - side - look.px(8), (self.height() - side) / 2, side, side)
        look.icons().paint(painter, "chevron-down", look.tokens().text_2, box)


class CheckBox(QCheckBox):
    """A tick box that draws itself in the look."""

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(look.px(30) + words, look.px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(60), look.px(28))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look.crisp(painter)
        tokens, side = look.tokens(), look.px(18)
        box = QRectF(4, (self.height() - side) / 2, side, side)
        if self.isChecked():
            look.rounded(painter, box, 4, fill=tokens.accent, line=tokens.accent)
            look.icons().paint(painter, "check", tokens.on_accent, box.adjusted(2, 2, -2, -2))
        else:
            line = tokens.border_strong if self.isEnabled() else tokens.border
            look.rounded(painter, box, 4, fill=tokens.surface, line=line)
        ink = tokens.text if self.isEnabled() else tokens.text_3
        words = QRectF(box.right() + look.px(8), 0, self.width() - box.right(), self.height())
        look.write(painter, words, self.text(), colour=ink)
        if self.hasFocus():
            look.focus_ring(painter, box.adjusted(-4, -4, 4, 4), 7)


def mark_faulty(editor: QWidget, faulty: bool) -> None:
    """Give the editor the red line of a fault, or take it away."""
    if bool(editor.property("faulty")) == faulty:
        return
    editor.setProperty("faulty", faulty)
    editor.style().unpolish(editor)
    editor.style().polish(editor)


def tell_faults(fields: Collection[Field], told: Mapping[Field, str]) -> None:
    """Say what is wrong at each field, nothing at the others, and stand on the first faulty."""
    for one in fields:
        one.say(told.get(one, ""))
    first = next((one for one in fields if one in told), None)
    if first is not None:
        first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
