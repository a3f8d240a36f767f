"""Reads widgets as a screen reader does and lists what it could not say."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

_ACROSS = Qt.Orientation.Horizontal
MOST_LINKS = 20  # a page of text is left after its last link


def nameless(room: QWidget) -> list[str]:
    """Visible widgets that take the keyboard and have no name."""
    faults = []
    for widget in (room, *room.findChildren(QWidget)):
        if not takes_keyboard(widget):
            continue
        seen = QAccessible.queryAccessibleInterface(widget)
        name = seen.text(QAccessible.Text.Name).strip() if seen else ""
        if not name:
            faults.append(f"{place(widget)}: no name")
    return faults


def takes_keyboard(widget: QWidget) -> bool:
    """Whether Tab can stop on a widget that is shown."""
    tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tab) and widget.isVisible() and widget.isEnabled() and not widget.focusProxy()


def clipped(room: QWidget) -> list[str]:
    """Labels and buttons whose text needs more room than they have."""
    faults = []
    for label in room.findChildren(QLabel):
        if not label.isVisible() or not label.text() or label.wordWrap():
            continue
        wanted = label.fontMetrics().horizontalAdvance(label.text())
        elides = type(label).__name__ == "ElidedLabel"
        if wanted > label.width() + 1 and not elides:
            faults.append(f"{place(label)}: {label.text()!r} needs {wanted}, has {label.width()}")
    for button in room.findChildren(QWidget):
        if isinstance(button.parent(), QLineEdit):
            continue  # the field's own cross
        if button.isVisible() and hasattr(button, "icon") and button.width() > 0:
            short = button.width() < button.minimumSizeHint().width() - 1
            if short:
                faults.append(f"{place(button)}: {button.width()} wide")
    return faults


def cut(room: QWidget) -> list[str]:
    """All that is cut or lies over something else: labels, buttons, headings, choices, lines."""
    return [
        *clipped(room),
        *_short_lines(room),
        *_cut_headings(room),
        *_cut_choices(room),
        *_overlapping(room),
        *_sideways(room),
    ]


def _short_lines(room: QWidget) -> list[str]:
    """Labels and ticks that wrap and have less height than their lines need."""
    faults = []
    written: list[QLabel | QCheckBox] = room.findChildren(QLabel) + room.findChildren(QCheckBox)
    for label in written:
        if label.isVisible() and label.hasHeightForWidth() and label.text():
            wanted = label.heightForWidth(label.width())
            if wanted > label.height() + 1:
                faults.append(
                    f"{place(label)}: {label.text()!r} needs {wanted} px, has {label.height()}"
                )
    return faults


def _cut_headings(room: QWidget) -> list[str]:
    """Columns that are narrower than their heading."""
    faults = []
    for head in room.findChildren(QHeaderView):
        model = head.model()
        if not head.isVisible() or model is None or head.orientation() != _ACROSS:
            continue
        for column in range(model.columnCount()):
            text = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            wanted = head.fontMetrics().horizontalAdvance(text)
            if not head.isSectionHidden(column) and wanted > head.sectionSize(column):
                faults.append(f"{place(head)}: {text!r} needs {wanted}")
    return faults


def _cut_choices(room: QWidget) -> list[str]:
    """Lists of choices that are narrower than what is chosen."""
    return [
        f"{place(box)}: {box.currentText()!r} in {box.width()} px"
        for box in room.findChildren(QComboBox)
        if box.isVisible() and box.fontMetrics().horizontalAdvance(box.currentText()) > box.width()
    ]


def _overlapping(room: QWidget) -> list[str]:
    """Labels and buttons of one parent that lie over each other."""
    shown = [
        one
        for one in room.findChildren(QWidget)
        if isinstance(one, QLabel | QAbstractButton) and one.isVisible() and one.width() > 0
    ]
    return [
        f"{place(one)} lies over {place(other)}"
        for one, other in combinations(shown, 2)
        if one.parentWidget() is other.parentWidget()
        and one.geometry().intersects(other.geometry())
    ]


def _sideways(room: QWidget) -> list[str]:
    """What must be scrolled sideways to be read; a text that is edited line by line may be."""
    return [
        f"{place(area)} scrolls sideways"
        for area in room.findChildren(QAbstractScrollArea)
        if area.isVisible()
        and not isinstance(area, QPlainTextEdit)
        and area.horizontalScrollBar().isVisible()
        and area.horizontalScrollBar().maximum() > 0
    ]


def unreachable(window: QWidget) -> list[str]:
    """Widgets that take the keyboard but are never met when Tab is pressed round the window."""
    wanted = {w for w in window.findChildren(QWidget) if takes_keyboard(w)}
    met: set[QWidget] = set()
    start = window.focusWidget() or window
    here: QWidget | None = start
    for _ in range(len(window.findChildren(QWidget)) + 10):
        here = here.nextInFocusChain() if here is not None else None
        if here is None or here is start:
            break
        met.add(here)
    return [place(widget) for widget in wanted - met - {start}]


def not_met_by_tab(window: QWidget) -> list[str]:
    """Widgets that Tab, pressed round the window, never meets; and those that hold it fast.

    Of buttons that exclude each other Tab meets one, and the arrows the others.
    """
    wanted = [w for w in window.findChildren(QWidget) if takes_keyboard(w)]
    met: list[QWidget] = []
    held = 0
    for _ in range(2 * len(wanted) + MOST_LINKS):
        here = QApplication.focusWidget()
        if here is None:
            return ["the keyboard is nowhere"]
        held = held + 1 if met and here is met[-1] else 0
        if held > MOST_LINKS:
            return [f"{place(here)}: Tab does not leave it"]
        if here in met[:-1]:
            break
        if not held:
            met.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
    left = [w for w in wanted if w not in met and takes_keyboard(w)]
    return [place(w) for w in left if not any(_excludes(w, one) for one in met)]


def _excludes(one: QWidget, other: QWidget) -> bool:
    """Whether two buttons are choices of the same question."""
    if not (isinstance(one, QAbstractButton) and isinstance(other, QAbstractButton)):
        return False
    grouped = one.group() is not None and one.group() is other.group()
    alike = one.autoExclusive() and other.autoExclusive()
    return grouped or (alike and one.parentWidget() is other.parentWidget())


def unmarked(window: QWidget) -> list[str]:
    """Widgets that look the same with the keyboard on them as without."""
    faults = []
    for widget in [w for w in window.findChildren(QWidget) if takes_keyboard(w)]:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            continue
        with_it = widget.grab().toImage()
        widget.clearFocus()
        if with_it == widget.grab().toImage():
            faults.append(place(widget))
    return faults


def place(widget: QWidget) -> str:
    """The classes down to a widget."""
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None and here is not QApplication.activeWindow():
        names.insert(0, type(here).__name__)
        here = here.parentWidget()
    return ".".join(names)
