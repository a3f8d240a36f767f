"""Watches a text while it is written: what may point to a person is marked, with a way to mend it.

Names are known by their marks in the open akt alone; ``ask_about`` says which akt that is.

Decision: a mark is a question and never a lock. The patterns err on the side of a hit, and what is
written in a file's texts is secret anyway; a report refuses what cannot be mistaken.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from inspector_app.domain.name_marks import NameMarks, find_names
from inspector_app.domain.privacy import Hit, PersonalData, find_personal_data
from inspector_app.ui import look
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.label import Label, Picture

WATCHED = frozenset(PersonalData) - {PersonalData.DAY}
"""Days are asked for in evidence and reasons; the rest points somebody out."""


class _Now:
    marks: NameMarks | None = None


def ask_about(marks: NameMarks | None) -> None:
    """Watch for the names of this akt from now on; ``None`` for no names."""
    _Now.marks = marks


def hits_in(text: str) -> tuple[Hit, ...]:
    """What of a text may point to a person, by place; a name within an address is told once."""
    found = [hit for hit in find_personal_data(text) if hit.kind in WATCHED]
    names = find_names(text, _Now.marks) if _Now.marks is not None else ()
    alone = [n for n in names if not any(n.start < h.end and h.start < n.end for h in found)]
    return tuple(sorted((*found, *alone), key=lambda hit: hit.start))


class PrivacyWatch(QWidget):
    """Stands below a text box; hidden until there is something to ask about."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__()
        self._editor = editor
        self._marks = _Marks(editor)
        self.message = Label(role="body-2", wrap=True)
        self.replace = Button("", "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(Picture("triangle-alert", 15, "mark:partly"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.message, 1)
        row.addWidget(self.replace)
        self.hide()
        editor.textChanged.connect(self._look)
        self.replace.clicked.connect(self._replace)

    def _words(self) -> dict[PersonalData, tuple[str, str]]:
        """What each pattern is called, and what may stand in its place."""
        return {
            PersonalData.PERSONNUMMER: (self.tr("a personal identity number"), self.tr("[child]")),
            PersonalData.PHONE: (self.tr("a telephone number"), self.tr("[telephone]")),
            PersonalData.E_MAIL: (self.tr("an e-mail address"), self.tr("[e-mail]")),
            PersonalData.ADDRESS: (self.tr("an address"), self.tr("[address]")),
            PersonalData.CASE_NUMBER: (self.tr("a case number"), self.tr("[case]")),
        }

    def _told_of(self, hit: Hit) -> tuple[str, str]:
        """What a hit is called, and what may stand in its place."""
        if hit.kind is PersonalData.NAME:
            return self.tr("a name from the case list"), hit.instead
        return self._words()[hit.kind]

    def _look(self) -> None:
        hits = hits_in(self._editor.toPlainText())
        self.setVisible(bool(hits))
        if hits:
            what, instead = self._told_of(hits[0])
            told = self.tr("“%1” looks like %2. Leave out what points to a person.")
            self.message.setText(told.replace("%1", hits[0].text).replace("%2", what))
            self.replace.setText(self.tr("Replace with %1").replace("%1", instead))

    def _replace(self) -> None:
        """Put the neutral word in the place of the first hit; it can be undone in the box."""
        hits = hits_in(self._editor.toPlainText())
        if not hits:
            return
        _what, instead = self._told_of(hits[0])
        cursor = self._editor.textCursor()
        cursor.setPosition(hits[0].start)
        end = hits[0].start + len(hits[0].text.rstrip())
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        cursor.insertText(instead)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)


class _Marks(QSyntaxHighlighter):
    """A wave under each hit."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor.document())

    def highlightBlock(self, text: str) -> None:
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(QColor(look.tokens().partly.text))
        for hit in hits_in(text):
            self.setFormat(hit.start, hit.end - hit.start, wave)
