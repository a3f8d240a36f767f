"""What a stated fact is written with: a line, a few choices or ticks, and "framgår inte".

The editor reads what is typed into a value of the entry's type, or says why it cannot.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Entry
from inspector_app.domain.values import Period, Value, ValueType
from inspector_app.ui import look
from inspector_app.ui.quick_date import read_date
from inspector_app.ui.widgets.chip import Chip
from inspector_app.ui.widgets.form import CheckBox, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.wording import numbers

LINE = 260  # px
MOST_NUMBERED = 9
_CHOSEN = (ValueType.CHOICE, ValueType.YES_NO)


@dataclass(frozen=True, slots=True)
class EntryContent:
    """What stands: a value, or ``not_found`` for "framgår inte", or nothing yet."""

    entry: Entry
    name: str
    value: Value | None = None
    not_found: bool = False
    locked: str = ""


class EntryEditor(QWidget):
    """One entry. ``stated`` carries a value, ``None`` when it was taken away."""

    stated = Signal(object)
    not_found = Signal(bool)
    done = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._content: EntryContent | None = None
        self._choices: dict[str, Chip | CheckBox] = {}
        self.first = TextLine()
        self.last = TextLine()
        self.dash = Label(self.tr("to"), "body-2")
        self.unit = Label(role="body-2")
        self.missing = CheckBox(self.tr("Not stated in the file"))
        self.fault = Label(role="error", wrap=True)
        self.fault.hide()
        self._lay_out()
        self.missing.clicked.connect(self.not_found)
        for line in (self.first, self.last):
            line.editingFinished.connect(self._read)

    def show_content(self, content: EntryContent) -> None:
        """Show what stands; text that is being typed into the same entry is left alone."""
        before, self._content = self._content, content
        entry = content.entry
        if before is None or before.entry is not entry:
            self._make_choices(entry)
            self.fault.hide()
        typed = entry.type not in _CHOSEN and entry.type is not ValueType.CHOICES
        is_period = entry.type is ValueType.PERIOD
        for widget in (self.last, self.dash):
            widget.setVisible(is_period)
        self.first.setVisible(typed)
        self.unit.setVisible(typed and bool(entry.unit))
        self.unit.setText(entry.unit)
        self.first.setAccessibleName(content.name)
        self.last.setAccessibleName(self.tr("%1, last day").replace("%1", content.name))
        self._show_value(content)
        self.missing.setChecked(content.not_found)
        for part in (self.first, self.last, self.missing, *self._choices.values()):
            part.setEnabled(not content.locked)
            part.setToolTip(content.locked)

    def focus_editor(self) -> None:
        """Put the keyboard where the value is written."""
        chosen = next((c for c in self._choices.values() if c.isChecked()), None)
        target = chosen or next(iter(self._choices.values()), self.first)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number chooses that option, one press; of several it ticks one; Enter goes on.

        The fields pass Enter up to here, so that one press of it is read in one place, once.
        """
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
            return
        keys, number = list(self._choices), event.key() - Qt.Key.Key_1
        content = self._content
        locked = content is None or bool(content.locked)
        if locked or not 0 <= number < min(len(keys), MOST_NUMBERED):
            super().keyPressEvent(event)
            return
        part = self._choices[keys[number]]
        several = isinstance(part, CheckBox)
        self._choose(keys[number], not part.isChecked())
        if not several:
            self.done.emit()

    def flush(self) -> None:
        """Tell what is typed now."""
        if self.first.isVisible():
            self._read()

    # ---- within

    def _show_value(self, content: EntryContent) -> None:
        value = content.value
        for key, part in self._choices.items():
            part.setChecked(_holds(value, key))
        if self.first.hasFocus() or self.last.hasFocus():
            return
        self.first.setText(_written(value.start if isinstance(value, Period) else value))
        self.last.setText(_written(value.end if isinstance(value, Period) else None))

    def _go_on(self) -> None:
        self.flush()
        if not self.fault.isVisible():
            self.done.emit()

    def _read(self) -> None:
        content = self._content
        if content is None or content.locked:
            return
        value, fault = self._value(content.entry)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        if not fault and value != content.value:
            self.stated.emit(value)

    def _value(self, entry: Entry) -> tuple[Value | None, str]:
        text = " ".join(self.first.text().split())
        if not text:
            return None, ""
        if entry.type is ValueType.PERIOD:
            return self._period(text)
        if entry.type is ValueType.DATE:
            day = read_date(text, self._today())
            return day, "" if day else self.tr("Write a date, for example 2026-03-12.")
        if entry.type in (ValueType.COUNT, ValueType.NUMBER):
            return self._number(entry, text)
        return text, ""

    def _period(self, text: str) -> tuple[Value | None, str]:
        start, end = read_date(text, self._today()), self.last.text().strip()
        stop = read_date(end, self._today()) if end else None
        if start is None or (end and stop is None):
            return None, self.tr("Write a date, for example 2026-03-12.")
        if stop is not None and stop < start:
            return None, self.tr("The last day lies before the first.")
        return Period(start, stop), ""

    def _number(self, entry: Entry, text: str) -> tuple[Value | None, str]:
        bounds = (entry.least, entry.most)
        if not text.lstrip("-").isdecimal():
            return None, self.tr("Write a whole number.")
        number = int(text)
        low, high = bounds
        if (low is not None and number < low) or (high is not None and number > high):
            told = self.tr("Write a number from %1 to %2.")
            shown = ("–" if bound is None else str(bound) for bound in bounds)
            for place, word in zip(("%1", "%2"), shown, strict=True):
                told = told.replace(place, word)
            return None, told
        return number, ""

    def _choose(self, key: str, checked: bool = True) -> None:
        content = self._content
        if content is None:
            return
        if content.entry.type is ValueType.CHOICES:
            held = content.value if isinstance(content.value, tuple) else ()
            kept = tuple(one for one in held if one != key)
            self.stated.emit((*kept, key) if checked else kept)
        elif content.entry.type is ValueType.YES_NO:
            self.stated.emit(key == "yes")
        else:
            self.stated.emit(key)

    def _make_choices(self, entry: Entry) -> None:
        for old in self._choices.values():
            self._row.removeWidget(old)
            old.deleteLater()
        self._choices = {}
        self._group = QButtonGroup(self)
        several = entry.type is ValueType.CHOICES
        options = [(option.option_id, option.label) for option in entry.options]
        if entry.type is ValueType.YES_NO:
            options = [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        for place, (key, word) in enumerate(options):
            number = f"{place + 1}  " if place < MOST_NUMBERED else ""
            part: Chip | CheckBox = CheckBox(number + word) if several else Chip(number + word)
            part.setAccessibleName(word)
            part.clicked.connect(partial(self._choose, key))
            if not several:
                self._group.addButton(part)
            self._row.insertWidget(place, part)
            self._choices[key] = part

    def _lay_out(self) -> None:
        for line in (self.first, self.last):
            line.setMaximumWidth(look.px(LINE))
        self._row = QVBoxLayout()
        self._row.setSpacing(look.px(4))
        typed = QHBoxLayout()
        typed.setSpacing(look.px(8))
        for widget in (self.first, self.dash, self.last, self.unit):
            typed.addWidget(widget)
        typed.addStretch(1)
        self._row.addLayout(typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addLayout(self._row)
        column.addWidget(self.fault)
        column.addWidget(self.missing)


def _holds(value: Value | None, key: str) -> bool:
    if isinstance(value, bool):
        return key == ("yes" if value else "no")
    return key in value if isinstance(value, tuple) else value == key


def _written(value: Value | None) -> str:
    if value is None:
        return ""
    return numbers.iso_day(value) if isinstance(value, date) else str(value)
