"""Whether the frame is locked, and the checksums that can be read aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector_app.domain.protocol import protocol_sha256
from inspector_app.ui import look, mode
from inspector_app.ui.screens.frame.doors import Lock
from inspector_app.ui.screens.population.page import side_by_side
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.label import Label
from inspector_app.wording.numbers import grouped


class ChecksumLine(Label):
    """A checksum in groups; selectable, so that part of it can be compared."""

    def __init__(self, name: str, checksum: str) -> None:
        super().__init__(grouped(checksum), wrap=True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(name)
        self.setAccessibleDescription(grouped(checksum))
        self.setFont(look.font(13, 400, tabular=True))


class ChecksumCard(Card):
    """Names and checksums below each other, and a button that copies them all.

    In Enkelt läge the first ``simple`` of them are shown; the copy holds all.
    """

    def __init__(self, title: str, simple: int = 99) -> None:
        super().__init__(title)
        self._simple = simple
        self._lines: list[tuple[QWidget, QWidget]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(6))
        self._grid.setColumnStretch(1, 1)
        self.copy = Button(self.tr("Copy"), "", "copy")
        self.copy.clicked.connect(self._copy)
        self.body.addLayout(self._grid)
        self.body.addLayout(side_by_side(self.copy))
        self.text: str = ""
        mode.follow(self._show_depth)

    def show_sums(self, sums: tuple[tuple[str, str], ...]) -> None:
        """Show these instead of the earlier ones."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._lines = [
            (Label(name, "label"), ChecksumLine(name, checksum)) for name, checksum in sums
        ]
        for row, (word, line) in enumerate(self._lines):
            self._grid.addWidget(word, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(line, row, 1)
        self.text = "\n".join(f"{name}: {checksum}" for name, checksum in sums)
        self._show_depth(mode.is_advanced())

    def _show_depth(self, advanced: bool) -> None:
        for word, line in self._lines[self._simple :]:
            word.setVisible(advanced)
            line.setVisible(advanced)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


class LockCard(ChecksumCard):
    """The checksums of a locked frame."""

    def __init__(self) -> None:
        super().__init__(self.tr("Checksums"))

    def show_lock(self, lock: Lock | None) -> None:
        """Show what is locked; nothing before."""
        self.setVisible(lock is not None)
        if lock is None:
            return
        facts = lock.protocol.facts
        self.show_sums(
            (
                (self.tr("The frame, SHA-256"), lock.frame_sha256),
                (self.tr("Commitment to the frame"), facts.frame_commit),
                (self.tr("The plan, SHA-256"), facts.plan_sha256),
                (self.tr("The protocol, SHA-256"), protocol_sha256(lock.protocol)),
            )
        )
