"""The bar above (inspection, steps, saved, appearance) and the bar below (progress, keys)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui import look
from inspector_app.ui.keys import key_of
from inspector_app.ui.keys_catalogue import WINDOW
from inspector_app.ui.language import SWEDISH
from inspector_app.ui.screen import Hint, ScreenProgress
from inspector_app.ui.step import Step
from inspector_app.ui.tokens import Appearance
from inspector_app.ui.widgets.button import IconButton
from inspector_app.ui.widgets.key_cap import KeyHint
from inspector_app.ui.widgets.label import ElidedLabel, Label, Picture

if TYPE_CHECKING:
    from inspector_app.ui.settings_menu import SettingsMenu
    from inspector_app.ui.widgets.step_bar import StepBar

WIDEST_TITLE, LEAST_TITLE = 300, 160  # px
SAID_MS = 8000


class TopBar(QFrame):
    """57 px: what is reviewed, the way through it, when it was saved."""

    appearance_chosen = Signal(object)  # Appearance
    asked = Signal(str)  # the name of one of the window's commands
    language_chosen = Signal(str)  # SWEDISH or ENGLISH
    step_chosen = Signal(str)

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self.setProperty("role", "top-bar")
        self.setFixedHeight(look.px(57))
        self.home = IconButton("clipboard-check", self.tr("Start screen"))
        self.title = ElidedLabel(self.tr("Aktgranskaren"), "app-title")
        self.subtitle = ElidedLabel(role="secondary")
        self._told = {step.key: step for step in steps}
        self.saved_picture = Picture("cloud-check", 16, "text_3")
        self.saved = Label(role="secondary")
        self.commission = IconButton("pen-line", self.tr("Commission"))
        self.settings = IconButton("settings", self.tr("Appearance and keys"))
        self._appearance = Appearance()
        self._language = SWEDISH
        self.settings.clicked.connect(self.open_menu)
        self._lay_out()
        self.show_inspection("", "")
        self.show_keys()

    @cached_property
    def steps(self) -> StepBar:
        """The way through an inspection; built when one is open."""
        from inspector_app.ui.widgets.step_bar import StepBar

        bar = StepBar(tuple(self._told.values()))
        bar.chosen.connect(self.step_chosen)
        self._row.insertWidget(self._row.indexOf(self._before_right), bar)
        self._row.insertStretch(self._row.indexOf(bar), 1)
        return bar

    def tell_steps(self, steps: Sequence[Step]) -> None:
        """Show how far these steps have come."""
        self._told |= {step.key: step for step in steps}
        if "steps" in self.__dict__:
            self.steps.tell(steps)

    def show_inspection(self, title: str, subtitle: str) -> None:
        """Name the open inspection; an empty title means that none is open."""
        self.title.setText(title or self.tr("Aktgranskaren"))
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self._is_open = bool(title)
        if title or "steps" in self.__dict__:
            self.steps.setVisible(bool(title))
        for widget in (self.saved, self.saved_picture, self.commission):
            widget.setVisible(bool(title))
        if not title:
            self.saved.clear()
        self.saved_picture.setVisible(bool(title) and bool(self.saved.text()))

    def show_saved(self, at: datetime) -> bool:
        """Tell when the last change was committed; return whether the words changed."""
        from inspector_app.wording.numbers import clock_time

        text = self.tr("Saved %1").replace("%1", clock_time(at))
        if text == self.saved.text():
            return False
        self.saved.setText(text)
        self.saved_picture.setVisible(self._is_open)
        return True

    def tick(self, appearance: Appearance) -> None:
        """Tick what is chosen in the menu."""
        self._appearance = appearance
        if "menu_parts" in self.__dict__:
            self.menu_parts.tick(appearance)

    def tick_language(self, language: str) -> None:
        """Tick the language that the program starts in."""
        self._language = language
        if "menu_parts" in self.__dict__:
            self.menu_parts.tick_language(language)

    def show_keys(self) -> None:
        """Name the keys of now where they are told."""
        key = key_of(WINDOW, "commission")
        name = self.tr("Commission")
        told = f"{name} ({key})" if key else name
        self.commission.setAccessibleName(told)
        self.commission.setToolTip(told)

    def fit(self, width: int) -> None:
        """Let the steps have what the rest leaves of ``width``; the title gives way to them."""
        if not self._is_open:
            return
        room = width - self.home.width() - self._right.sizeHint().width() - look.px(80)
        title = min(look.px(WIDEST_TITLE), self._words.sizeHint().width())
        left = room - self.steps.wanted_width()
        if look.px(LEAST_TITLE) <= left < title:
            title = left
        self._words.setMaximumWidth(max(title, look.px(LEAST_TITLE)))
        self.steps.fit(room - title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(look.px(57))

    def _lay_out(self) -> None:
        self._words = QWidget()
        self._words.setMaximumWidth(look.px(WIDEST_TITLE))
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        self._right = QWidget()
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(look.px(6))
        for widget in (self.saved_picture, self.saved):
            right.addWidget(widget)
        right.addSpacing(look.px(6))
        for button in (self.commission, self.settings):
            right.addWidget(button)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), 0, look.px(12), 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.home)
        row.addWidget(self._words)
        self._before_right = QWidget()
        row.addWidget(self._before_right, 1)
        row.addWidget(self._right)

    def open_menu(self) -> None:
        """Show the menu of the gear below it."""
        self.menu_parts.follow_depth()
        self.menu_parts.follow_inspection(self._is_open)
        below = self.settings.rect().bottomLeft()
        self.menu_parts.menu.popup(self.settings.mapToGlobal(below))

    @cached_property
    def menu_parts(self) -> SettingsMenu:
        """What the menu holds; made when first asked for."""
        from inspector_app.ui.settings_menu import SettingsMenu

        parts = SettingsMenu(self)
        parts.appearance_chosen.connect(self.appearance_chosen)
        parts.language_chosen.connect(self.language_chosen)
        parts.asked.connect(self.asked)
        parts.tick(self._appearance)
        parts.tick_language(self._language)
        return parts

    @property
    def menu_actions(self) -> tuple[QAction, ...]:
        """The choices of the menu, for the palette."""
        return self.menu_parts.choices()


class BottomBar(QFrame):
    """45 px: how far this file has come, and the keys that work here."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bottom-bar")
        self.setFixedHeight(look.px(45))
        self.title = Label(role="label")
        self.bar = QProgressBar()
        self.bar.setFixedWidth(look.px(140))
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.text = Label(role="secondary")
        self.said = Label(role="label")
        self.said.hide()
        self._said_for = QTimer(self)
        self._said_for.setSingleShot(True)
        self._said_for.timeout.connect(self.hush)
        self.hints: list[KeyHint] = []
        self._always = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(18), 0, look.px(18), 0)
        self._row.setSpacing(look.px(16))
        for widget in (self.title, self.bar, self.text, self.said):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.show_progress(ScreenProgress())

    def show_progress(self, progress: ScreenProgress) -> None:
        """Tell how far the screen has come; nothing when it has nothing to tell."""
        self.title.setText(progress.title)
        self.title.setVisible(bool(progress.title))
        self.bar.setVisible(progress.total > 0)
        self.bar.setUpdatesEnabled(False)  # else it paints the window at once, half changed
        self.bar.setRange(0, max(1, progress.total))
        self.bar.setValue(progress.done)
        self.bar.setUpdatesEnabled(True)
        self.text.setText(progress.text)
        self._fit()

    def say(self, sentence: str) -> None:
        """Tell something that was done and cannot be undone, for 8 s; announced as well."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        self.said.setText(sentence)
        self.said.show()
        self._said_for.start(SAID_MS)
        self._fit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.said, sentence))

    def hush(self) -> None:
        """Take away what was told: it holds no longer, or belongs to another screen."""
        self._said_for.stop()
        self.said.hide()
        self._fit()

    def show_hints(self, own: Sequence[Hint], window: Sequence[Hint]) -> None:
        """Show these keys to the right; those of the window stand last and are always shown."""
        hints = (*own, *window)
        self._always = len(window)
        for old in self.hints:
            self._row.removeWidget(old)
            old.deleteLater()
        self.hints = [KeyHint(hint.keys, hint.text) for hint in hints]
        for hint in self.hints:
            self._row.addWidget(hint, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out hints that do not fit, the last of the screen's own first."""
        if not self.isVisible():
            return
        left = self.title.sizeHint().width() + self.text.sizeHint().width() + look.px(250)
        if not self.said.isHidden():
            left += self.said.sizeHint().width() + look.px(16)
        room = self.width() - left
        widths = [hint.sizeHint().width() + look.px(16) for hint in self.hints]
        shown = list(range(len(self.hints)))
        while sum(widths[n] for n in shown) > room and len(shown) > self._always:
            del shown[-self._always - 1]
        for number, hint in enumerate(self.hints):
            hint.setVisible(number in shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(look.px(45))
