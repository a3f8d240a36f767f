"""The menu of the gear: simple or advanced, how it looks, which language, keys and handbook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from inspector_app.ui import mode
from inspector_app.ui.keys_catalogue import WINDOW, command
from inspector_app.ui.language import ENGLISH, SWEDISH
from inspector_app.ui.tokens import TEXT_PERCENTS, Appearance, Mode

Choice = TypeVar("Choice")


class SettingsMenu(QObject):
    """Makes ``menu``. What is chosen comes out as signals and is ticked by ``tick``."""

    appearance_chosen = Signal(object)  # Appearance
    language_chosen = Signal(str)
    asked = Signal(str)  # the name of one of the window's commands

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.menu = QMenu(parent)
        self.menu.setAccessibleName(self.tr("Appearance and keys"))
        self._appearance = Appearance()
        self._doors: dict[str, QAction] = {}
        self._add_depth()
        self._add_appearance()
        self._add_doors()
        self._add_languages()

    def tick(self, appearance: Appearance) -> None:
        """Tick what is worn."""
        self._appearance = appearance
        self._modes[appearance.mode].setChecked(True)
        self._sizes[appearance.text_percent].setChecked(True)
        self._contrast.setChecked(bool(appearance.contrast))

    def tick_language(self, language: str) -> None:
        """Tick the language that the program starts in."""
        self._languages[language].setChecked(True)

    def follow_depth(self) -> None:
        """Tick the depth of now."""
        self._depths[mode.is_advanced()].setChecked(True)

    def follow_inspection(self, is_open: bool) -> None:
        """Offer the keys to the inspection while one is open."""
        self._doors["keyring"].setVisible(is_open)

    def choices(self) -> tuple[QAction, ...]:
        """What can be chosen, without what the window has as commands of its own."""
        self.follow_depth()
        return tuple(one for one in self.menu.actions() if one.isCheckable())

    def _add_depth(self) -> None:
        self._depths = self._exclusive(
            {False: self.tr("Simple: the common path"), True: self.tr("Advanced: show everything")}
        )
        for advanced, action in self._depths.items():
            action.triggered.connect(lambda _on, a=advanced: self._choose_depth(a))
        self.menu.addSeparator()

    def _choose_depth(self, advanced: bool) -> None:
        if advanced != mode.is_advanced():
            self.asked.emit("depth")

    def _add_appearance(self) -> None:
        self._modes = self._exclusive(
            {
                Mode.SYSTEM: self.tr("Follow the computer"),
                Mode.LIGHT: self.tr("Light"),
                Mode.DARK: self.tr("Dark"),
            }
        )
        for chosen, action in self._modes.items():
            action.triggered.connect(lambda _on, m=chosen: self._choose(mode=m))
        self.menu.addSeparator()
        text = self.tr("Text size %1 %")
        self._sizes = self._exclusive({n: text.replace("%1", str(n)) for n in TEXT_PERCENTS})
        for size, action in self._sizes.items():
            action.triggered.connect(lambda _on, n=size: self._choose(text_percent=n))
        self.menu.addSeparator()
        self._contrast = self._toggle(self.tr("High contrast"))
        self._contrast.triggered.connect(lambda on: self._choose(contrast=True if on else None))
        self.menu.addSeparator()

    def _add_doors(self) -> None:
        for name in ("keyring", "keys", "handbook"):
            action = self._doors[name] = self.menu.addAction(command(WINDOW, name).words)
            action.triggered.connect(lambda _on, n=name: self.asked.emit(n))
        self.menu.addSeparator()

    def _add_languages(self) -> None:
        self._languages = self._exclusive({SWEDISH: "Svenska", ENGLISH: "English"})
        for code, action in self._languages.items():
            action.triggered.connect(lambda _on, c=code: self.language_chosen.emit(c))

    def _exclusive(self, words: Mapping[Choice, str]) -> dict[Choice, QAction]:
        group = QActionGroup(self.menu)
        actions: dict[Choice, QAction] = {}
        for key, word in words.items():
            actions[key] = self._toggle(word)
            group.addAction(actions[key])
        return actions

    def _toggle(self, word: str) -> QAction:
        action = self.menu.addAction(word)
        action.setCheckable(True)
        return action

    def _choose(self, **change: object) -> None:
        self._appearance = self._appearance._replace(**change)  # type: ignore[arg-type]
        self.appearance_chosen.emit(self._appearance)
