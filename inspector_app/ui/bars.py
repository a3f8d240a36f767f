"""The bar above (inspection, steps, saved, appearance) and the bar below (progress, keys)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui import look
from inspector_app.ui.language import ENGLISH, SWEDISH
from inspector_app.ui.screen import Hint, ScreenProgress
from inspector_app.ui.step import Step
from inspector_app.ui.tokens import TEXT_PERCENTS, Appearance, Mode
from inspector_app.ui.widgets.button import IconButton
from inspector_app.ui.widgets.key_cap import KeyHint
from inspector_app.ui.widgets.label import ElidedLabel, Label, Picture

if TYPE_CHECKING:
    from inspector_app.ui.widgets.step_bar import StepBar

WIDEST_TITLE, LEAST_TITLE = 300, 160  # px


class TopBar(QFrame):
    """57 px: what is reviewed, the way through it, when it was saved."""

    appearance_chosen = Signal(object)  # Appearance
    keys_toggled = Signal(bool)
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
        self.commission = IconButton("pen-line", self.tr("Commission (Ctrl+U)"))
        self.settings = IconButton("settings", self.tr("Appearance and keys"))
        self._appearance = Appearance()
        self._letters_on = True
        self._language = SWEDISH
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(lambda: self.appearance_actions)
        self.settings.setMenu(self.menu)
        self.settings.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        self.show_inspection("", "")

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
        self.home.setEnabled(bool(title))
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
        clock = at.astimezone().strftime("%H:%M")
        text = self.tr("Saved %1").replace("%1", clock)
        if text == self.saved.text():
            return False
        self.saved.setText(text)
        self.saved_picture.setVisible(self._is_open)
        return True

    def tick(self, appearance: Appearance, letters_on: bool) -> None:
        """Tick what is chosen in the menu."""
        self._appearance, self._letters_on = appearance, letters_on
        if self.menu.actions():
            self._tick_menu()

    def tick_language(self, language: str) -> None:
        """Tick the language that the program starts in."""
        self._language = language
        if self.menu.actions():
            self._tick_menu()

    def _tick_menu(self) -> None:
        self._languages[self._language].setChecked(True)
        self._modes[self._appearance.mode].setChecked(True)
        self._sizes[self._appearance.text_percent].setChecked(True)
        self._contrast.setChecked(bool(self._appearance.contrast))
        self._letters.setChecked(self._letters_on)

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

    def _fill_menu(self) -> None:
        menu = self.menu
        self._modes = self._choices(
            menu,
            {
                Mode.SYSTEM: self.tr("Follow the computer"),
                Mode.LIGHT: self.tr("Light"),
                Mode.DARK: self.tr("Dark"),
            },
        )
        for mode, action in self._modes.items():
            action.triggered.connect(lambda _on, m=mode: self._choose(mode=m))
        menu.addSeparator()
        self._sizes = self._choices(
            menu, {n: self.tr("Text size %1 %").replace("%1", str(n)) for n in TEXT_PERCENTS}
        )
        for size, action in self._sizes.items():
            action.triggered.connect(lambda _on, n=size: self._choose(text_percent=n))
        menu.addSeparator()
        self._contrast = self._toggle(menu, self.tr("High contrast"))
        self._contrast.triggered.connect(lambda on: self._choose(contrast=True if on else None))
        self._letters = self._toggle(menu, self.tr("Single-letter keys"))
        self._letters.setChecked(True)
        self._letters.triggered.connect(self.keys_toggled)
        menu.addSeparator()
        self._languages = self._choices(menu, {SWEDISH: "Svenska", ENGLISH: "English"})
        for code, action in self._languages.items():
            action.triggered.connect(lambda _on, c=code: self.language_chosen.emit(c))
        self._tick_menu()

    def _choices(self, menu: QMenu, words: dict[object, str]) -> dict[object, QAction]:
        group = QActionGroup(menu)
        actions: dict[object, QAction] = {}
        for key, word in words.items():
            action = self._toggle(menu, word)
            group.addAction(action)
            actions[key] = action
        return actions

    def _toggle(self, menu: QMenu, word: str) -> QAction:
        action = menu.addAction(word)
        action.setCheckable(True)
        return action

    @property
    def appearance_actions(self) -> list[QAction]:
        """The menu's commands, for the palette; made when first asked for."""
        if not self.menu.actions():
            self._fill_menu()
        return [action for action in self.menu.actions() if not action.isSeparator()]

    def _choose(self, **change: object) -> None:
        self._appearance = replace(self._appearance, **change)  # type: ignore[arg-type]
        self.appearance_chosen.emit(self._appearance)


WINDOW_HINTS = 2  # the window's own keys stand last and are always shown


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
        self.hints: list[KeyHint] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(18), 0, look.px(18), 0)
        self._row.setSpacing(look.px(16))
        for widget in (self.title, self.bar, self.text):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.show_progress(ScreenProgress())

    def show_progress(self, progress: ScreenProgress) -> None:
        """Tell how far the screen has come; nothing when it has nothing to tell."""
        self.title.setText(progress.title)
        self.title.setVisible(bool(progress.title))
        self.bar.setVisible(progress.total > 0)
        self.bar.setRange(0, max(1, progress.total))
        self.bar.setValue(progress.done)
        self.text.setText(progress.text)
        self._fit()

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show these keys to the right."""
        for old in self.hints:
            self._row.removeWidget(old)
            old.deleteLater()
        self.hints = [KeyHint(hint.keys, hint.text) for hint in hints]
        for hint in self.hints:
            self._row.addWidget(hint, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out hints that do not fit, the last of the screen's own first."""
        left = self.title.sizeHint().width() + self.text.sizeHint().width() + look.px(250)
        room = self.width() - left
        widths = [hint.sizeHint().width() + look.px(16) for hint in self.hints]
        shown = list(range(len(self.hints)))
        while sum(widths[n] for n in shown) > room and len(shown) > WINDOW_HINTS:
            del shown[-WINDOW_HINTS - 1]
        for number, hint in enumerate(self.hints):
            hint.setVisible(number in shown)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(look.px(45))
