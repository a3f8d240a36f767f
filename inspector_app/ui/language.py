"""The language of the window: Swedish unless something else is chosen.

Decision: source strings are English, because plurals need a translation file in any case and
developers stay in one language; the Swedish file is complete and is what users get. The English
file holds the plurals alone.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

SWEDISH = "sv"
ENGLISH = "en"


def speak(app: QApplication, folder: Path, language: str = SWEDISH) -> list[QTranslator]:
    """Install the translations of ``language`` from ``folder``, and Qt's own words.

    Raises ``FileNotFoundError`` when the program's own file is missing: that is a broken set-up.
    """
    QLocale.setDefault(QLocale("sv_SE" if language == SWEDISH else "en_SE"))
    own = _loaded(app, folder / f"aktgranskaren_{language}.qm")
    if own is None:
        raise FileNotFoundError(folder / f"aktgranskaren_{language}.qm")
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qt = None if language == ENGLISH else _loaded(app, qt_folder / f"qtbase_{language}.qm")
    translators = [own] if qt is None else [own, qt]
    for translator in translators:
        app.installTranslator(translator)
    return translators


def _loaded(parent: QObject, file: Path) -> QTranslator | None:
    translator = QTranslator(parent)
    return translator if translator.load(str(file)) else None
