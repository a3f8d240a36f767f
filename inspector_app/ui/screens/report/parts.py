"""Parts of the report screen: what is ready, a checksum, a locked version, who signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from inspector_app.domain.inspection import ReportVersion
from inspector_app.domain.signing import TRIAL_MARKING, Signatory, grouped
from inspector_app.ui import look
from inspector_app.ui.screens.report.readiness import ReadinessItem, Standing, Way
from inspector_app.ui.screens.report.view_model import Ending
from inspector_app.ui.screens.results.words import fill
from inspector_app.ui.screens.review.outcome_dialog import OutcomeChoice
from inspector_app.ui.tokens import Mark
from inspector_app.ui.widgets.button import Button
from inspector_app.ui.widgets.card import Card
from inspector_app.ui.widgets.label import Label, Picture
from inspector_app.ui.widgets.pill import Pill
from inspector_app.wording import numbers

translate = QCoreApplication.translate
_SIGNS = {
    Standing.READY: ("circle-check", "mark:yes"),
    Standing.REMARK: ("triangle-alert", "mark:partly"),
    Standing.MISSING: ("octagon-alert", "mark:no"),
}
SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class ReadinessList(QWidget):
    """Each item with its sign, its word, and the way to where it is mended."""

    way_wanted = Signal(object)  # Way

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What the report needs"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(8))
        self.rows: list[ReadinessRow] = []

    def show_items(self, items: Sequence[ReadinessItem]) -> None:
        """Show these instead of the earlier ones."""
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [ReadinessRow(item) for item in items]
        for row in self.rows:
            row.way.clicked.connect(lambda _on, one=row.item.way: self.way_wanted.emit(one))
            self._column.addWidget(row)


class ReadinessRow(QWidget):
    """One item."""

    def __init__(self, item: ReadinessItem) -> None:
        super().__init__()
        self.item = item
        word = {
            Standing.READY: self.tr("Ready"),
            Standing.REMARK: self.tr("To consider"),
            Standing.MISSING: self.tr("Missing"),
        }[item.standing]
        self.word = Label(word, "label")
        self.word.setFixedWidth(look.px(110))
        self.text = Label(item.text, wrap=True)
        self.way = Button(
            {
                Way.NONE: "",
                Way.COMMISSION: self.tr("Describe the commission"),
                Way.SAMPLING: self.tr("Draw the sample"),
                Way.REVIEW: self.tr("Read the files"),
                Way.FINDINGS: self.tr("Open the findings"),
            }[item.way],
            "link",
        )
        self.way.setVisible(item.way is not Way.NONE)
        self.setAccessibleName(f"{word}: {item.text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        row.addWidget(Picture(*_picture(item.standing)))
        row.addWidget(self.word)
        row.addWidget(self.text, 1)
        row.addWidget(self.way)


def _picture(standing: Standing) -> tuple[str, int, str]:
    icon, colour = _SIGNS[standing]
    return icon, 18, colour


class EndingChoice(QWidget):
    """The three ways a report can end; each says what follows."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("How the report ends"))
        self.choices = {
            Ending.OWN_KEY: OutcomeChoice(
                self.tr("Signature with your own key file"),
                self.tr("The report gets a field for an electronic signature."),
            ),
            Ending.TRIAL: OutcomeChoice(
                self.tr("Trial certificate"),
                fill(
                    self.tr("Every page says %1. For trying out, never for a real report."),
                    TRIAL_MARKING,
                ),
            ),
            Ending.UNSIGNED: OutcomeChoice(
                self.tr("Without an electronic signature"),
                self.tr("The checksum is cited in the official statement instead."),
            ),
        }
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        for choice in self.choices.values():
            group.addButton(choice)
            column.addWidget(choice)
        self.choices[Ending.OWN_KEY].setChecked(True)
        group.buttonClicked.connect(lambda _button: self.changed.emit())

    @property
    def ending(self) -> Ending:
        """What is chosen."""
        return next(one for one, choice in self.choices.items() if choice.isChecked())

    def choose(self, ending: Ending) -> None:
        """Tick one."""
        self.choices[ending].setChecked(True)


class Checksum(QWidget):
    """SHA-256 in groups of four, to be read aloud, selected or copied."""

    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = Label(self.tr("Checksum (SHA-256)"), "label")
        self.digits = Label(wrap=True)
        self.digits.setTextInteractionFlags(SELECTABLE)
        self.copy = Button(self.tr("Copy"), "", "copy")
        self.copy.setAccessibleName(self.tr("Copy the checksum"))
        self.copy.clicked.connect(self._copy)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(self.title)
        words.addWidget(self.digits)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addLayout(words, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignBottom)

    def show_checksum(self, sha256: str) -> None:
        """Show a digest in lower-case hex."""
        self.digits.setFont(look.font(13, 500, tabular=True))
        self.digits.setText(grouped(sha256))
        self.digits.setAccessibleName(f"{self.title.text()}: {grouped(sha256)}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.digits.text())
        self.copied.emit()


def version_facts(version: ReportVersion) -> tuple[str, ...]:
    """When a version was locked, by whom, under which diarienummer, and when it was signed."""
    fixed = translate("Report", "Locked %1 by %2")
    facts = [fill(fixed, numbers.long_moment(version.fixed_at), version.fixed_by)]
    if version.registry_no:
        facts.append(fill(translate("Report", "Registration number %1"), version.registry_no))
    else:
        facts.append(translate("Report", "No registration number (dnr saknas)"))
    if version.signed_at is not None:
        signed = translate("Report", "Signed %1")
        facts.append(fill(signed, numbers.long_moment(version.signed_at)))
    return tuple(facts)


class VersionCard(Card):
    """The latest locked version: its facts, its checksum, its file."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = Label(role="card-title")
        self.pill = Pill("")
        self.facts = Label(role="body-2", wrap=True)
        self.facts.setTextInteractionFlags(SELECTABLE)
        self.checksum = Checksum()
        self.open = Button(self.tr("Open the PDF"), "", "file-text")
        self.save = Button(self.tr("Save the PDF"), "", "download")
        head = QHBoxLayout()
        head.setSpacing(look.px(10))
        head.addWidget(self.heading)
        head.addWidget(self.pill)
        head.addStretch(1)
        head.addWidget(self.open)
        head.addWidget(self.save)
        self.body.addLayout(head)
        self.body.addWidget(self.facts)
        self.body.addSpacing(look.px(4))
        self.body.addWidget(self.checksum)

    def show_version(self, version: ReportVersion, awaits_signature: bool) -> None:
        """Show a locked version."""
        self.heading.setText(fill(self.tr("Version %1"), version.version))
        word, tone = self._standing(version, awaits_signature)
        self.pill.say(word, tone)
        self.facts.setText("\n".join(version_facts(version)))
        self.checksum.show_checksum(version.checksum_sha256)

    def _standing(self, version: ReportVersion, awaits_signature: bool) -> tuple[str, Mark | None]:
        if version.signed_pdf:
            word = TRIAL_MARKING if version.test_marked else self.tr("Signed")
            return word, Mark.PARTLY if version.test_marked else Mark.YES
        if awaits_signature:
            return self.tr("Locked, not yet signed"), None
        return self.tr("Locked"), Mark.YES


class SignatoryCard(Card):
    """Whom a key file names, shown before anything is signed."""

    def __init__(self) -> None:
        super().__init__(role="inner-card")
        self.name = Label(role="card-title", wrap=True)
        self.facts = Label(role="body-2", wrap=True)
        for widget in (self.name, self.facts):
            self.body.addWidget(widget)
        self.body.setSpacing(look.px(2))
        self.hide()

    def show_signatory(self, signatory: Signatory) -> None:
        """Show who it is, who vouches for it and until when."""
        self.name.setText(signatory.name)
        vouched = fill(self.tr("Issued by %1"), signatory.issuer)
        until = numbers.long_day(signatory.valid_until_at.astimezone(numbers.STOCKHOLM).date())
        lines = [vouched, fill(self.tr("Valid until %1"), until)]
        if signatory.trial:
            lines.append(self.tr("This is a trial certificate."))
        self.facts.setText("\n".join(lines))
        self.setAccessibleName(f"{signatory.name}. {'. '.join(lines)}")
        self.show()


class EarlierVersions(Card):
    """The versions before the latest, each with its file."""

    open_wanted = Signal(object)  # ReportVersion
    save_wanted = Signal(object)  # ReportVersion

    def __init__(self) -> None:
        super().__init__(self.tr("Earlier versions"))
        self._rows: list[QWidget] = []

    def show_versions(self, versions: Sequence[ReportVersion]) -> None:
        """Show these, the latest first; hidden when there are none."""
        for old in self._rows:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._row(version) for version in reversed(versions)]
        for row in self._rows:
            self.body.addWidget(row)
        self.setVisible(bool(self._rows))

    def _row(self, version: ReportVersion) -> QWidget:
        row = QWidget()
        name = fill(self.tr("Version %1"), version.version)
        title = Label(name, "label")
        facts = Label(" · ".join(version_facts(version)), "secondary", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(facts)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.px(8))
        line.addLayout(words, 1)
        for text, signal in (
            (self.tr("Open"), self.open_wanted),
            (self.tr("Save"), self.save_wanted),
        ):
            button = Button(text, "quiet")
            button.setAccessibleName(f"{text}: {name}")
            button.clicked.connect(lambda _on, told=signal: told.emit(version))
            line.addWidget(button)
        return row
