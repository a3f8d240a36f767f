"""The report screen: what is ready, preview, lock, sign, save, and the key for an auditor."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.inspection import ReportVersion
from inspector_app.ui import look
from inspector_app.ui.dialogs import Dialogs, FileWish
from inspector_app.ui.keys import ScreenKeys, why_not
from inspector_app.ui.question import Question
from inspector_app.ui.screen import Hint, Notice, Screen
from inspector_app.ui.screens.report.parts import (
    EarlierVersions,
    EndingChoice,
    ReadinessList,
    VersionCard,
)
from inspector_app.ui.screens.report.readiness import Plurals, Standing
from inspector_app.ui.screens.report.signing_card import SigningCard
from inspector_app.ui.screens.report.view_model import (
    Area,
    Ending,
    ReportDoors,
    ReportViewModel,
    file_name,
)
from inspector_app.ui.screens.results.words import fill
from inspector_app.ui.tasks import TaskRunner
from inspector_app.ui.widgets.banner import Banner, Tone
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.form import Field, TextLine
from inspector_app.ui.widgets.label import Label
from inspector_app.ui.widgets.scroll_pane import ScrollPane
from inspector_app.wording.faults import describe_error
from inspector_app.workflow.compose_report import ComposedReport, Finish

WIDEST = 1480
TWO_COLUMNS = 1300  # px: from here both columns have room
PDF = "PDF (*.pdf)"


class ReportScreen(Screen):
    """Rapport."""

    way_wanted = Signal(object)  # Way: the step where something is mended

    def __init__(self, model: ReportViewModel, dialogs: Dialogs) -> None:
        super().__init__()
        self._model, self._dialogs = model, dialogs
        self.title = Label(self.tr("Report"), "page-title")
        self.readiness = ReadinessList()
        self.registry = TextLine(placeholder=self.tr("for example SN 2026/1079"))
        self._stood: QWidget = self.registry
        self.registry_field = Field(
            self.tr("Registration number"),
            self.registry,
            self.tr("Empty: the report says that the number is missing (dnr saknas)."),
        )
        self.ending = EndingChoice()
        self.banner = Banner()
        self.preview = Button(self.tr("Preview"), "", "file-search")
        self.save_preview = Button(self.tr("Save the preview"), "quiet", "download")
        self.fix = Button(self.tr("Lock the report"), "primary", "lock")
        self.version = VersionCard()
        self.signing = SigningCard()
        self.earlier = EarlierVersions()
        self.recipient = TextLine(placeholder=self.tr("role or authority"))
        self.recipient_field = Field(self.tr("Handed out to"), self.recipient)
        self.hand_out = Button(self.tr("Hand out the key"), "", "key-round")
        self.key_banner = Banner()
        self.key_card = Card(self.tr("Hand out the key to an auditor"))
        self.page = ScrollPane(self.tr("Report"))
        self._lay_out()
        self._keys = ScreenKeys(self, "report")
        self._make_actions()
        self._connect()

    # ---- the screen's place in the window

    def enter(self) -> None:
        """Read again what the report is made of."""
        for banner in (self.banner, self.signing.banner, self.key_banner):
            banner.clear()
        self._model.load()
        self.page.verticalScrollBar().setValue(0)
        self.registry.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Keep nothing of a key file."""
        self._model.forget_key_file()
        self.signing.take_file(None)

    def panes(self) -> tuple[QWidget, ...]:
        return (self.page,)

    def hints(self) -> tuple[Hint, ...]:
        return self._keys.hints(
            ("preview", self.tr("preview")),
            ("fix", self.tr("lock")),
            ("save", self.tr("save the PDF")),
        )

    def guide(self) -> tuple[tuple[str, str], ...]:
        return self._keys.guide()

    # ---- shown

    def _show_all(self) -> None:
        model = self._model
        items = model.items()
        self.readiness.show_items(items)
        missing = [item.text for item in items if item.standing is Standing.MISSING]
        for button in (self.preview, self.fix):
            button.say_why_not(" ".join(missing))
        self._show_versions()
        has_sample = model.state.tabulation is not None
        self.key_card.setVisible(has_sample)

    def _show_versions(self) -> None:
        latest, waits = self._model.latest, self._model.can_be_signed
        self.version.setVisible(latest is not None)
        if latest is not None:
            self.version.show_version(latest, waits)
        self.signing.show_version(latest, waits)
        self.earlier.show_versions(self._model.state.versions[:-1])
        self.save_preview.setVisible(self._model.preview is not None)
        again = latest is not None
        self.fix.setText(self.tr("Lock a new version") if again else self.tr("Lock the report"))

    def _show_busy(self, busy: bool) -> None:
        """Nothing is begun twice; afterwards the keyboard is where it was."""
        if busy:
            here = self.window().focusWidget()
            self._stood = here if here is not None and self.isAncestorOf(here) else self.registry
        for part in (self.fix, self.preview, self.signing, self.ending, self.registry):
            part.setEnabled(not busy)
        if not busy:
            self._show_all()
            self._stood.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_preview(self, composed: ComposedReport) -> None:
        self.save_preview.show()
        text = fill(self.tr("The preview is opened: %1."), Plurals().pages(composed.page_count))
        remedy = self.tr("It is not locked and cannot be signed.")
        self.banner.say(text, remedy, Tone.FACT)

    def _show_fixed(self, version: ReportVersion) -> None:
        self.save_preview.hide()
        text = fill(self.tr("Version %1 is locked."), version.version)
        remedy = self.tr("Its checksum belongs in the official statement.")
        self.banner.say(text, remedy, Tone.GOOD)
        self.page.ensureWidgetVisible(self.version)
        self.version.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_signed(self, version: ReportVersion) -> None:
        self.banner.clear()
        self.noticed.emit(Notice(fill(self.tr("Version %1 is signed."), version.version)))
        self.version.save.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.ensureWidgetVisible(self.version)

    def _fail(self, area: Area, message: str, remedy: str) -> None:
        if area is Area.SIGNING:
            self.signing.fail(message, remedy)
            return
        banner = self.key_banner if area is Area.KEY else self.banner
        banner.say(message, remedy)
        self.page.ensureWidgetVisible(banner)

    # ---- done

    @property
    def finish(self) -> Finish:
        """How the report is to end, as the form says."""
        ending = self.ending.ending
        return Finish(
            registry_no=" ".join(self.registry.text().split()),
            to_be_signed=ending is not Ending.UNSIGNED,
            test_marked=ending is Ending.TRIAL,
        )

    def _preview(self) -> None:
        if self.preview.isEnabled():
            self.banner.clear()
            self._model.show_preview(self.finish)

    def _ask_fix(self) -> None:
        if not self.fix.isEnabled():
            return
        self.banner.clear()
        finish = self.finish
        number = (self._model.latest.version if self._model.latest else 0) + 1
        text = [fill(self.tr("Version %1 is locked with today's date."), number)]
        text.append(self.tr("A locked version is never changed; a new one can follow it."))
        if not finish.registry_no:
            text.append(self.tr("The report will say that the registration number is missing."))
        remarks = [i.text for i in self._model.items() if i.standing is Standing.REMARK]
        question = Question(
            self.tr("Lock the report?"),
            " ".join((*text, *remarks)),
            self.tr("Lock"),
            self.tr("Cancel"),
        )
        self._dialogs.ask(self, question, lambda: self._model.fix(finish))

    def _save_latest(self) -> None:
        if self._model.latest is not None:
            self._save(self._model.latest)

    def _save(self, version: ReportVersion) -> None:
        wish = FileWish(self.tr("Save the report"), PDF, file_name(version))
        self._dialogs.choose_place(self, wish, lambda p: self._model.save_version(version, p))

    def _open_latest(self) -> None:
        if self._model.latest is not None:
            self._model.show_version(self._model.latest)

    def _save_preview(self) -> None:
        wish = FileWish(self.tr("Save the preview"), PDF, self.tr("preview.pdf"))
        self._dialogs.choose_place(self, wish, self._model.save_preview)

    def _choose_key_file(self) -> None:
        wish = FileWish(self.tr("Choose key file"), self.tr("Key files (*.p12 *.pfx)"))
        self._dialogs.choose_file(self, wish, self.signing.take_file)

    def _save_trust(self) -> None:
        wish = FileWish(self.tr("Save the trial's trust list"), "PEM (*.pem)", "trust.pem")
        self._dialogs.choose_place(self, wish, self._model.save_trial_trust)

    def _ask_hand_out(self) -> None:
        recipient = " ".join(self.recipient.text().split())
        self.recipient_field.say("" if recipient else self.tr("Write who gets the key."))
        if not recipient:
            self.recipient.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.key_banner.clear()
        wish = FileWish(self.tr("Save the key"), "JSON (*.json)", "nyckel.json")

        def hand_out(path: Path) -> None:
            self._model.hand_out_key(recipient, path)

        self._dialogs.choose_place(self, wish, hand_out)

    def _tell(self, text: str) -> None:
        self.noticed.emit(Notice(text))

    # ---- built

    def _connect(self) -> None:
        model = self._model
        model.loaded.connect(self._show_all)
        model.busy_changed.connect(self._show_busy)
        model.previewed.connect(self._show_preview)
        model.fixed.connect(self._show_fixed)
        model.signatory_found.connect(self.signing.show_person)
        model.signed.connect(self._show_signed)
        model.saved.connect(self.saved)
        model.told.connect(self._tell)
        model.failed.connect(self._fail)
        self.readiness.way_wanted.connect(self.way_wanted)
        self.preview.clicked.connect(self._preview)
        self.save_preview.clicked.connect(self._save_preview)
        self.fix.clicked.connect(self._ask_fix)
        self.version.open.clicked.connect(self._open_latest)
        self.version.save.clicked.connect(self._save_latest)
        self.version.checksum.copied.connect(lambda: self._tell(self.tr("The checksum is copied.")))
        self.earlier.open_wanted.connect(model.show_version)
        self.earlier.save_wanted.connect(self._save)
        self.signing.file_wanted.connect(self._choose_key_file)
        self.signing.person_wanted.connect(model.read_key_file)
        self.signing.sign_wanted.connect(model.sign_with_own)
        self.signing.trial_wanted.connect(model.sign_with_trial)
        self.signing.trust_wanted.connect(self._save_trust)
        self.hand_out.clicked.connect(self._ask_hand_out)
        self.recipient.returnPressed.connect(self._ask_hand_out)

    def _make_actions(self) -> None:
        latest = self.version
        self._keys.bind("preview", self._preview, partial(why_not, self.preview))
        self._keys.bind("fix", self._ask_fix, partial(why_not, self.fix))
        self._keys.bind("save", self._save_latest, partial(why_not, latest.save))
        self._keys.bind("open", self._open_latest, partial(why_not, latest.open))
        self._keys.press("checksum", latest.checksum.copy)
        self._keys.bind("hand_out", self._ask_hand_out, partial(why_not, self.hand_out))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """Two columns where there is room for both: what is made, and what is made already."""
        wide = self.width() >= look.px(TWO_COLUMNS)
        side, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(side if wide else down)

    def _lay_out(self) -> None:
        ready = Card(self.tr("Is everything there"))
        ready.body.addWidget(self.readiness)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._columns.setSpacing(look.px(10))
        self._columns.addLayout(_column(ready, self._composed()), 1)
        made = _column(self.version, self.signing, self.earlier, self._key())
        self._columns.addLayout(made, 1)
        room = QWidget()
        room.setMaximumWidth(look.px(WIDEST))
        column = QVBoxLayout(room)
        column.setContentsMargins(look.px(32), look.px(20), look.px(32), look.px(24))
        column.setSpacing(look.px(10))
        column.addWidget(self.title)
        column.addLayout(self._columns)
        column.addStretch(1)
        self.page.setWidget(room)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)
        for widget in (self.version, self.signing, self.earlier, self.save_preview):
            widget.hide()

    def _composed(self) -> Card:
        card = Card(self.tr("Preview and lock"))
        card.body.addWidget(self.registry_field)
        card.body.addSpacing(look.px(4))
        card.body.addWidget(Label(self.tr("How the report ends"), "label"))
        card.body.addWidget(self.ending)
        card.body.addWidget(self.banner)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        for button in (self.preview, self.fix, self.save_preview):
            buttons.addWidget(button)
        buttons.addStretch(1)
        card.body.addSpacing(look.px(4))
        card.body.addLayout(buttons)
        return card

    def _key(self) -> Card:
        warning = self.tr(
            "Whoever has the key and the case list can see who is behind each file number. "
            "The journal keeps that it was handed out, and to whom."
        )
        self.key_card.body.addWidget(Label(warning, "body-2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(self.recipient_field, 1)
        row.addWidget(self.hand_out, 0, Qt.AlignmentFlag.AlignBottom)
        self.key_card.body.addLayout(row)
        self.key_card.body.addWidget(self.key_banner)
        return self.key_card


def _column(*cards: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(look.px(10))
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return column


def build_report(doors: ReportDoors, runner: TaskRunner, dialogs: Dialogs) -> ReportScreen:
    """Return the screen; connect ``way_wanted`` (a ``Way``) to the steps of the window."""
    return ReportScreen(ReportViewModel(doors, runner, describe_error), dialogs)
