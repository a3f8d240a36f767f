"""The window in English: chosen in the menu, kept in the settings, worn from the next start."""

from __future__ import annotations

import json
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.app.settings import Settings, SettingsFile
from inspector_app.ui import language
from inspector_app.ui.bars import TopBar
from inspector_app.ui.theme import Theme
from inspector_app.wording.language import Language
from tests.ui.desk import ROOT
from tests.ui.test_translations import sources, tool

FOLDER = ROOT / "resources" / "translations"
FILE = FOLDER / "aktgranskaren_en.ts"


def test_the_plurals_are_in_step_with_the_code(tmp_path: Path) -> None:
    fresh = tmp_path / FILE.name
    shutil.copy(FILE, fresh)
    options = ["-no-obsolete", "-locations", "none", "-pluralonly"]
    options += ["-source-language", "en", "-target-language", "en"]
    command = [tool("pyside6-lupdate"), *sources(), "-ts", str(fresh), *options]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    assert fresh.read_text("utf-8") == FILE.read_text("utf-8")


def test_every_plural_has_two_forms_of_its_own() -> None:
    for message in ElementTree.parse(FILE).iter("message"):
        forms = [form.text or "" for form in message.iter("numerusform")]
        assert len(forms) == 2
        assert all(form and "(" not in form and "%n" in form for form in forms), forms


def test_the_compiled_file_is_the_source(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    command = [tool("pyside6-lrelease"), str(FILE), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)
    assert fresh.read_bytes() == FILE.with_suffix(".qm").read_bytes()


def test_english_says_one_and_many(qapp: QApplication) -> None:
    translators = language.speak(qapp, FOLDER, language.ENGLISH)
    try:
        said = [
            QCoreApplication.translate("DrawnPart", "%n file(s) drawn", None, n) for n in (1, 2)
        ]
        assert said == ["1 file drawn", "2 files drawn"]
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
        QLocale.setDefault(QLocale("sv_SE"))


def test_the_menu_offers_both_and_ticks_the_one_in_use(qtbot: QtBot, theme: Theme) -> None:
    bar = TopBar(())
    qtbot.addWidget(bar)
    bar.tick_language(language.ENGLISH)
    offered = {action.text(): action for action in bar.menu_actions}
    assert offered["English"].isChecked()
    assert not offered["Svenska"].isChecked()
    with qtbot.waitSignal(bar.language_chosen) as chosen:
        offered["Svenska"].trigger()
    assert chosen.args == ["sv"]


def test_the_choice_is_kept(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "installningar.json")
    file.save(Settings(language=Language.ENGLISH))
    assert file.load().language is Language.ENGLISH


@pytest.mark.parametrize("stored", [None, "", "fr"])
def test_settings_from_before_are_swedish(tmp_path: Path, stored: str | None) -> None:
    path = tmp_path / "installningar.json"
    SettingsFile(path).save(Settings(letters=False))
    plain = json.loads(path.read_text("utf-8"))
    del plain["language"]
    path.write_text(json.dumps(plain if stored is None else plain | {"language": stored}), "utf-8")
    loaded = SettingsFile(path).load()
    assert loaded == Settings(letters=False)
    assert loaded.language is Language.SWEDISH
