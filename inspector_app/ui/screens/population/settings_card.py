"""How the list is written: what was judged, and what only the user can decide."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from inspector_app.domain.population.table import (
    DateOrder,
    DecimalSign,
    Preview,
    Setting,
    SourceKind,
)
from inspector_app.ui import look
from inspector_app.ui.screens.population import words
from inspector_app.ui.screens.population.draft import HEADER_ROW, Draft, SettingName
from inspector_app.ui.screens.population.still_choice import StillChoice
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Field
from inspector_app.ui.widgets.label import Label

LAST_HEADER_ROW = 20
Items = tuple[tuple[str, str], ...]


class SettingsCard(Card):
    """One choice for each setting that the kind of list has."""

    chosen = Signal(object, str)  # setting, key

    def __init__(self) -> None:
        super().__init__(self.tr("How the list is written"))
        self.fields: dict[SettingName, Field] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(14))
        self._grid.setVerticalSpacing(look.px(8))
        names: tuple[SettingName, ...] = (*Setting, HEADER_ROW)
        for setting in names:
            choice = StillChoice(())
            field = Field(words.setting_word(setting), choice)
            choice.activated.connect(lambda _i, s=setting, c=choice: self._choose(s, c))
            self.fields[setting] = field
            field.setParent(self)
        self.letters = Label(role="body-2", wrap=True)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.letters)

    def choice(self, setting: SettingName) -> StillChoice:
        """The choice of one setting."""
        editor = self.fields[setting].editor
        assert isinstance(editor, StillChoice)
        return editor

    def show_draft(self, draft: Draft, insist: bool) -> None:
        """Show what is believed of the list; with ``insist`` open questions are faults."""
        for setting, (items, key) in self._offers(draft.preview).items():
            is_open = setting in draft.open_questions
            field = self.fields[setting]
            field.setVisible(len(items) > 1 or is_open)
            ask = (("", self.tr("Choose …")),) if is_open else ()
            self.choice(setting).offer(ask + items, "" if is_open else key)
            told = words.question(setting) if is_open and isinstance(setting, Setting) else ""
            field.hint.setText(told)
            field.hint.setVisible(bool(told) and not insist)
            field.say(told if insist else "")
        self._place_fields()
        self._show_letters(draft.preview)

    def focus_first(self, settings: tuple[Setting, ...]) -> None:
        """Put the keyboard on the first question."""
        if settings:
            self.choice(settings[0]).setFocus()

    def focus_all(self) -> None:
        """Put the keyboard on the first setting."""
        shown = [name for name, field in self.fields.items() if not field.isHidden()]
        self.choice(shown[0]).setFocus()

    def _place_fields(self) -> None:
        """Let the fields that are shown follow each other without a gap."""
        shown = [field for field in self.fields.values() if not field.isHidden()]
        for place, field in enumerate(shown):
            self._grid.addWidget(field, place // 3, place % 3, Qt.AlignmentFlag.AlignTop)
        for column in range(3):
            self._grid.setColumnStretch(column, 1)

    def _offers(self, preview: Preview) -> dict[SettingName, tuple[Items, str]]:
        now = preview.settings
        first = 0 if preview.kind is SourceKind.PASTE else 1
        rows = tuple(
            (str(row), str(row) if row else self.tr("no headings"))
            for row in range(first, max(LAST_HEADER_ROW, now.header_row) + 1)
        )
        return {
            Setting.ENCODING: (_named(preview.encodings, words.encoding_word), now.encoding),
            Setting.DELIMITER: (_named(preview.delimiters, words.delimiter_word), now.delimiter),
            Setting.SHEET: (_named(preview.sheets, str), now.sheet),
            HEADER_ROW: (rows, str(now.header_row)),
            Setting.DATE_ORDER: (
                tuple((one.value, words.order_word(one)) for one in DateOrder),
                now.date_order.value,
            ),
            Setting.DECIMAL_SIGN: (
                tuple((one.value, words.sign_word(one)) for one in DecimalSign),
                now.decimal_sign.value,
            ),
        }

    def _show_letters(self, preview: Preview) -> None:
        shown = ", ".join(preview.letters)
        text = self.tr("Are these words right? %1").replace("%1", shown) if shown else ""
        self.letters.setText(text)
        self.letters.setVisible(bool(text))

    def _choose(self, setting: SettingName, choice: StillChoice) -> None:
        if choice.key:
            self.chosen.emit(setting, choice.key)


def _named(keys: tuple[str, ...], word: Callable[[str], str]) -> Items:
    return tuple((key, word(key)) for key in keys)
