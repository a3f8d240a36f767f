"""The commission's dialog: what stands is shown, all faults at once, what is locked says why."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Inspection, Period
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.question_dialog import QuestionDialog
from inspector_app.ui.screens.commission import entries as names
from inspector_app.ui.screens.commission.entries import (
    Key,
    entries_of,
    faults_in,
    of_parameter,
    values_in,
)
from inspector_app.ui.screens.commission.view import CommissionDialog, build_commission
from inspector_app.ui.screens.commission.view_model import CommissionDoors
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.workflow.start_inspection import Commission, StandingCommission
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.conftest import Reading
from tests.ui.desk import template

pytestmark = pytest.mark.window
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TARGET, HEADINGS = of_parameter("visits_target"), of_parameter("counted_headings")
STANDING = Inspection(
    inspection_id=UUID(int=7),
    title="Besök 2026",
    organisation="Exempelstaden",
    period=Period(date(2025, 7, 1), date(2026, 6, 30)),
    checklist_slug="besok",
    checklist_sha256=template().sha256,
    questions=("Får barnen besök?", "Stämmer registret?"),
    parameters=(("visits_target", "6"),),
)


@dataclass
class Desk:
    """What the dialog calls, remembered."""

    inspection: Inspection = STANDING
    frozen_by: int | None = None
    files_done: int = 0
    fault: InspectionError | None = None
    started: list[Commission] = field(default_factory=list)
    values: list[tuple[tuple[str, str], ...]] = field(default_factory=list)

    def standing(self) -> StandingCommission:
        return StandingCommission(self.inspection, template(), self.frozen_by, self.files_done)

    def start(self, commission: Commission) -> Inspection:
        if self.fault is not None:
            raise self.fault
        self.started.append(commission)
        return self.inspection

    def set_parameters(self, values: tuple[tuple[str, str], ...]) -> Inspection:
        self.values.append(values)
        return self.inspection

    def doors(self) -> CommissionDoors:
        return CommissionDoors(self.standing, self.start, self.set_parameters, lambda: NOW)


def opened(qtbot: QtBot, desk: Desk) -> CommissionDialog:
    """The dialog as it stands on the screen."""
    dialog = build_commission(desk.doors(), Dialogs())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def write(dialog: CommissionDialog, key: Key, text: str) -> None:
    """Type instead of what stands in a field."""
    editor = dialog.fields[key].editor
    assert isinstance(editor, QLineEdit | QPlainTextEdit)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    for sign in text:
        key_code = Qt.Key.Key_Return if sign == "\n" else Qt.Key.Key_unknown
        event = QKeyEvent(QEvent.Type.KeyPress, key_code, Qt.KeyboardModifier.NoModifier, sign)
        QCoreApplication.sendEvent(editor, event)


def save(dialog: CommissionDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def fault(dialog: CommissionDialog, key: Key) -> str:
    return dialog.fields[key].fault.text()


def test_what_stands_is_shown(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Desk())
    assert dialog.windowTitle() == "Uppdraget"
    shown = dialog.entries
    assert shown == entries_of(STANDING, template())
    assert (shown.first, shown.last) == ("2025-07-01", "2026-06-30")
    assert shown.questions == "Får barnen besök?\nStämmer registret?"
    assert dict(shown.values) == {
        "visits_target": "6", "window_months": "12", "counted_headings": "Besök hos barnet",
    }  # fmt: skip
    assert dialog.fields[TARGET].label.text() == "Mål: antal besök under tolv månader"
    assert dialog.fields[TARGET].hint.text().startswith("Mål. Stadens mål och ett allmänt råd")
    assert dialog.focusWidget() is dialog.fields[names.TITLE].editor


def test_everything_is_saved_and_the_dialog_closes(qtbot: QtBot) -> None:
    desk = Desk()
    dialog = opened(qtbot, desk)
    saved: list[datetime] = []
    dialog.saved.connect(saved.append)
    write(dialog, names.TITLE, "  Besök   hösten 2026 ")
    write(dialog, names.LAST, "31/5 2026")
    write(dialog, names.REGISTRY_NO, "SN 2026/77")
    write(dialog, names.PURPOSE, "Nämnden har bett om en granskning.")
    write(dialog, names.QUESTIONS, "Får barnen besök?\n\n Ses de ensamma? ")
    write(dialog, names.SECRECY_GROUND, "10 kap. 17 § OSL")
    write(dialog, HEADINGS, "Besök; Hembesök;")
    save(dialog)
    assert desk.started == [
        Commission(
            title="Besök hösten 2026",
            organisation="Exempelstaden",
            period=Period(date(2025, 7, 1), date(2026, 5, 31)),
            checklist_sha256=STANDING.checklist_sha256,
            registry_no="SN 2026/77",
            purpose="Nämnden har bett om en granskning.",
            questions=("Får barnen besök?", "Ses de ensamma?"),
            secrecy_ground="10 kap. 17 § OSL",
        )
    ]
    assert desk.values == [(("visits_target", "6"), ("counted_headings", "Besök; Hembesök;"))]
    assert saved == [NOW]
    assert not dialog.isVisible()


def test_what_was_changed_is_not_lost_without_a_question(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Desk())
    write(dialog, names.TITLE, "Besök 2027")
    dialog.cancel.click()
    question = next(one for one in dialog.findChildren(QuestionDialog) if one.isVisible())
    question.no.click()
    assert dialog.isVisible()
    assert dialog.entries.title == "Besök 2027"
    dialog.cancel.click()
    question = next(one for one in dialog.findChildren(QuestionDialog) if one.isVisible())
    question.yes.click()
    assert not dialog.isVisible()


def test_values_that_are_not_changed_are_not_written(qtbot: QtBot) -> None:
    desk = Desk()
    save(opened(qtbot, desk))
    assert (len(desk.started), desk.values) == (1, [])


def test_all_faults_stand_below_their_fields_at_once(qtbot: QtBot) -> None:
    desk = Desk()
    dialog = opened(qtbot, desk)
    write(dialog, names.TITLE, " ")
    write(dialog, names.ORGANISATION, "")
    write(dialog, names.FIRST, "i höstas")
    write(dialog, names.PURPOSE, "Barnet 20140906-9845 nämns.")
    write(dialog, TARGET, "många")
    write(dialog, HEADINGS, " ; ")
    save(dialog)
    assert fault(dialog, names.TITLE).startswith("Granskningen har ingen rubrik. Skriv ")
    assert fault(dialog, names.ORGANISATION)
    assert fault(dialog, names.FIRST).startswith("”i höstas” är ingen dag. Skriv dagen med år")
    assert "Bakgrunden innehåller något som liknar en personuppgift" in fault(dialog, names.PURPOSE)
    assert fault(dialog, TARGET) == "”många” är inget heltal. Skriv ett heltal, till exempel 4."
    assert "minst en text" in fault(dialog, HEADINGS)
    assert fault(dialog, names.LAST) == ""
    assert (desk.started, desk.values) == ([], [])
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.fields[names.TITLE].editor
    write(dialog, names.TITLE, "Besök")
    save(dialog)
    assert fault(dialog, names.TITLE) == ""
    assert dialog.focusWidget() is dialog.fields[names.ORGANISATION].editor


@pytest.mark.parametrize(
    ("change", "faulty"),
    [
        ({}, {}),
        ({"first": "2026-07-01"}, {names.LAST: "period_backwards"}),
        ({"last": ""}, {names.LAST: "commission_day"}),
        ({"first": "2026-06-30"}, {}),
        ({"questions": "Ring 08-508 00 000?"}, {names.QUESTIONS: "personal_data_in_report"}),
        ({"registry_no": "SN 2026/77"}, {}),
        ({"values": (("visits_target", "-1"), ("window_months", "12,5"),
          ("counted_headings", ""))},
         {TARGET: "parameter_count", of_parameter("window_months"): "parameter_count",
          HEADINGS: "parameter_texts"}),
    ],
)  # fmt: skip
def test_what_is_wrong(change: dict[str, object], faulty: dict[Key, str]) -> None:
    entries = replace(entries_of(STANDING, template()), **change)  # type: ignore[arg-type]
    found = faults_in(entries, template(), NOW.date())
    assert {key: error.code for key, error in found.items()} == faulty


def test_only_values_other_than_those_of_the_template_are_kept() -> None:
    entries = entries_of(replace(STANDING, parameters=()), template())
    assert values_in(entries, template()) == ()
    same = (("visits_target", "04"), ("window_months", "24"), ("counted_headings", "A;B"))
    kept = values_in(replace(entries, values=same), template())
    assert kept == (("window_months", "24"), ("counted_headings", "A;B"))


def test_what_is_locked_can_be_read_and_says_why(qtbot: QtBot) -> None:
    desk = Desk(frozen_by=2, files_done=3)
    dialog = opened(qtbot, desk)
    assert "fastställd i urvalsprotokoll 2" in dialog.period_lock.text.text()
    assert "redan klarmarkerade med dem: 3." in dialog.values_lock.text.text()
    for key in (names.FIRST, names.LAST, TARGET, HEADINGS):
        editor = dialog.fields[key].editor
        assert isinstance(editor, QLineEdit)
        assert editor.isReadOnly()
        assert editor.isEnabled()
        assert editor.accessibleDescription()
        write(dialog, key, "7")
    write(dialog, names.TITLE, "Ny rubrik")
    save(dialog)
    assert (desk.started[0].title, desk.started[0].period) == ("Ny rubrik", STANDING.period)
    assert desk.values == []


def test_nothing_is_locked_in_a_fresh_inspection(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Desk())
    assert not dialog.period_lock.isVisible()
    assert not dialog.values_lock.isVisible()


def test_a_refusal_is_told_and_the_dialog_stays(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Desk(fault=InspectionError("frame_is_frozen", number=1)))
    save(dialog)
    assert dialog.isVisible()
    assert "urvalsprotokoll 1" in dialog.banner.message.text()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_everything_has_a_name_and_room(qtbot: QtBot, theme: Theme, mode: Mode) -> None:
    theme.wear(Appearance(mode, 130))
    dialog = opened(qtbot, Desk(frozen_by=1, files_done=2))
    write(dialog, names.TITLE, "")
    save(dialog)
    QTest.qWait(1)
    room: QWidget = dialog
    assert nameless(room) == []
    assert clipped(room) == []
    assert unreachable(room) == []


def test_the_window_asks_for_it_while_an_inspection_is_open(reading: Reading) -> None:
    wanted: list[bool] = []
    reading.window.commission_wanted.connect(lambda: wanted.append(True))
    reading.press(Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    reading.window.top.commission.click()
    assert wanted == [True, True]
    assert reading.window.acts["commission"].text() == "Uppdraget"
