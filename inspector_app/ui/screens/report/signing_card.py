"""Signing the latest locked version: with one's own key file, or with the trial certificate."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.inspection import ReportVersion
from inspector_app.domain.signing import Signatory
from inspector_app.ui import look
from inspector_app.ui.screens.report.parts import SignatoryCard
from inspector_app.ui.screens.results.words import fill
from inspector_app.ui.widgets.banner import Banner
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.dialog_layout import row_of
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.ui.widgets.label import Label


class SigningCard(Card):
    """Shows whom the key file names before the button that signs can be pressed."""

    file_wanted = Signal()
    person_wanted = Signal(object, str)  # Path, passphrase
    sign_wanted = Signal(str)  # passphrase
    trial_wanted = Signal()
    trust_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Sign"))
        self._path: Path | None = None
        self.banner = Banner()
        self.choose = Button(self.tr("Choose key file"), "", "key-round")
        self.file = Label(self.tr("No file is chosen (.p12 or .pfx)"), "body-2")
        self.passphrase = TextLine(secret=True)
        self.field = Field(self.tr("Passphrase of the key file"), self.passphrase)
        self.look_up = Button(self.tr("Show whom it names"))
        self.person = SignatoryCard()
        self.sign = Button(self.tr("Sign"), "primary", "pen-line")
        self.own, self.trial = QWidget(), QWidget()
        self.trial_sign = Button(self.tr("Sign with the trial certificate"), "primary", "pen-line")
        self.trust = Button(self.tr("Save the trial's trust list"), "", "shield-check")
        self._lay_out()
        self._connect()

    def show_version(self, version: ReportVersion | None, waits: bool) -> None:
        """Offer what fits the version; a trial report can be signed by the trial only."""
        is_trial = version is not None and version.test_marked
        self.own.setVisible(waits and not is_trial)
        self.trial.setVisible(is_trial)
        self.trial_sign.setVisible(is_trial and waits)
        self.setVisible(version is not None and (waits or is_trial))
        title = self.tr("Sign version %1") if waits else self.tr("Trial certificate")
        self.title.setText(fill(title, version.version if version else ""))
        if not waits:
            self.banner.clear()
            self.take_file(None)

    def take_file(self, path: Path | None) -> None:
        """A key file was chosen; nobody is shown until its passphrase opens it."""
        self._path = path
        self.file.setText(path.name if path else self.tr("No file is chosen (.p12 or .pfx)"))
        self.passphrase.clear()
        self.person.hide()
        self._fit()
        if path is not None:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_person(self, signatory: Signatory) -> None:
        """The passphrase opened the file: show whom it names."""
        self.banner.clear()
        self.person.show_signatory(signatory)
        self._fit()
        self.sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def fail(self, message: str, remedy: str) -> None:
        """Say what is wrong, by the fields it concerns."""
        self.banner.say(message, remedy)
        if self._path is not None:
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            self.passphrase.selectAll()

    def _connect(self) -> None:
        self.choose.clicked.connect(self.file_wanted)
        self.passphrase.textEdited.connect(self._another_passphrase)
        self.passphrase.returnPressed.connect(self._look_up)
        self.look_up.clicked.connect(self._look_up)
        self.sign.clicked.connect(lambda: self.sign_wanted.emit(self.passphrase.text()))
        self.trial_sign.clicked.connect(self.trial_wanted)
        self.trust.clicked.connect(self.trust_wanted)

    def _another_passphrase(self) -> None:
        self.person.hide()
        self._fit()

    def _look_up(self) -> None:
        if self._path is not None:
            self.banner.clear()
            self.person_wanted.emit(self._path, self.passphrase.text())

    def _fit(self) -> None:
        no_file = "" if self._path else self.tr("Choose the key file first.")
        self.passphrase.setEnabled(self._path is not None)
        self.look_up.say_why_not(no_file)
        unseen = "" if self.person.isVisibleTo(self) else self.tr("See whom the file names first.")
        self.sign.say_why_not(unseen)

    def _lay_out(self) -> None:
        own = QHBoxLayout()
        own.setSpacing(look.px(10))
        own.addWidget(self.choose)
        own.addWidget(self.file, 1)
        ask = QHBoxLayout()
        ask.setSpacing(look.px(10))
        ask.addWidget(self.field, 1)
        ask.addWidget(self.look_up, 0, Qt.AlignmentFlag.AlignBottom)
        column = _column(self.own)
        column.addLayout(own)
        column.addLayout(ask)
        column.addWidget(self.person)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignLeft)
        trial = _column(self.trial)
        trial.addWidget(
            Label(
                self.tr(
                    "The trial certificate names nobody. Whoever checks the report needs its "
                    "trust list to recognise it."
                ),
                "body-2",
                wrap=True,
            )
        )
        trial.addLayout(row_of(self.trial_sign, self.trust, None))
        for widget in (self.banner, self.own, self.trial):
            self.body.addWidget(widget)
        self._fit()


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(10))
    return column
