"""Puts a look on the application: Fusion, palette, style sheet and the bundled fonts.

Decision: Fusion with palette and style sheet on every platform; the native Windows 11 style
overrides parts of a style sheet and would look different on each machine.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from inspector_app.ui import look
from inspector_app.ui.icons import IconSet
from inspector_app.ui.stylesheet import stylesheet
from inspector_app.ui.tokens import Appearance, Look, Mode, Tokens, resolve

# Said before the application exists, the style costs nothing; setStyle() costs 9 ms of the start.
_FUSION_FROM_START = QCoreApplication.instance() is None
if _FUSION_FROM_START:
    os.environ["QT_STYLE_OVERRIDE"] = "Fusion"

_SCHEMES = {
    Mode.SYSTEM: Qt.ColorScheme.Unknown,
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Keeps the application dressed: follows the user's choice and the desktop's changes."""

    changed = Signal()

    def __init__(self, app: QApplication, fonts: Path, icons: Path) -> None:
        super().__init__(app)
        self._app = app
        self._icons = IconSet(icons)
        self.appearance = Appearance()
        if not _FUSION_FROM_START:
            app.setStyle("Fusion")
        self._fonts = fonts
        self._load("Regular", "SemiBold")
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def wear(self, appearance: Appearance) -> None:
        """Show ``appearance`` from now on."""
        self.appearance = appearance
        self._app.styleHints().setColorScheme(_SCHEMES[appearance.mode])
        self._dress()

    def load_rest(self) -> None:
        """Load the weights that the first paint does without."""
        self._load("Medium", "Bold")

    def _load(self, *weights: str) -> None:
        for weight in weights:
            QFontDatabase.addApplicationFont(str(self._fonts / f"Inter-{weight}.ttf"))

    def _follow(self) -> None:
        if self.appearance.mode is Mode.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        hints = self._app.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        now: Look = resolve(self.appearance, dark, contrast)
        look.wear(now, self._icons)
        self._app.setFont(look.font())
        self._app.setPalette(palette(now.tokens))
        self._app.setStyleSheet(stylesheet(now))
        self.changed.emit()


def palette(tokens: Tokens) -> QPalette:
    """The palette of one theme, for everything that the style sheet does not reach."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in (
        (role.Window, tokens.bg),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.sunken),
        (role.Button, tokens.surface),
        (role.WindowText, tokens.text),
        (role.Text, tokens.text),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.text),
        (role.PlaceholderText, tokens.hint),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.ToolTipBase, tokens.text),
        (role.ToolTipText, tokens.surface),
        (role.Mid, tokens.border),
        (role.Dark, tokens.border_strong),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.text_3))
    return made
