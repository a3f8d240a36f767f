"""Iakttagelser as a user writes them: by keys, saved as typed, faults beside what they concern."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.domain.findings import (
    Assessment,
    Finding,
    NumberKind,
    NumberReference,
    Recommendation,
    check_finding,
)
from inspector_app.ui.dialogs import Dialogs
from inspector_app.ui.screens.findings.parts import RecommendationCard, read_deadline
from inspector_app.ui.screens.findings.seed import FindingSeed
from inspector_app.ui.screens.findings.view import FindingsScreen, build_findings
from inspector_app.ui.screens.findings.view_model import FindingsDoors
from inspector_app.ui.tasks import InlineRunner
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.workflow.tabulate_results import Tabulation
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.screens.test_results_sample import (
    NOW,
    Hand,
    first_question,
    lawful,
    show,
    tabulation,
)

pytestmark = pytest.mark.window
SPACE = "\u00a0"
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


@dataclass
class Desk:
    """The stored iakttagelser; ``fault`` is raised by the next save, as a full disk would."""

    stored: dict[UUID, Finding] = field(default_factory=dict)
    saves: int = 0
    fault: InspectionError | None = None
    tabulated: Tabulation = field(default_factory=tabulation)

    def save(self, finding: Finding) -> tuple[Issue, ...]:
        if self.fault is not None:
            raise self.fault
        self.saves += 1
        self.stored[finding.finding_id] = finding
        return check_finding(finding, self.tabulated.desk.checklist)

    def all(self) -> tuple[Finding, ...]:
        return tuple(sorted(self.stored.values(), key=lambda one: one.position))

    @property
    def last(self) -> Finding:
        return self.all()[-1]

    def doors(self) -> FindingsDoors:
        count = iter(range(100, 200))
        return FindingsDoors(
            tabulate=lambda: self.tabulated,
            all=self.all,
            save=self.save,
            remove=self.stored.__delitem__,
            new_id=lambda: UUID(int=next(count)),
            now=lambda: NOW,
        )


def written(position: int, text: str) -> Finding:
    """A sound iakttagelse about register and akt."""
    pair = tabulation().desk.checklist
    return Finding(
        finding_id=UUID(int=position),
        position=position,
        observation=text,
        assessment=Assessment.IMPROVEMENT,
        question_ids=(pair.scored_questions[0].question_id,),
        numbers=(NumberReference(NumberKind.RECONCILIATION),),
    )


def opened(qtbot: QtBot, *findings: Finding) -> tuple[Hand, FindingsScreen, Desk]:
    """The screen in its window over stored iakttagelser."""
    desk = Desk({one.finding_id: one for one in findings})
    screen = build_findings(desk.doors(), InlineRunner(), Dialogs())
    return show(qtbot, screen), screen, desk


def texts(rows: object) -> list[str]:
    """What a column of removable rows says."""
    return [row.label.text() for row in rows.widgets]  # type: ignore[attr-defined]


def card(screen: FindingsScreen, number: int = 0) -> RecommendationCard:
    """One rekommendation on the screen."""
    found = screen.editor.recommendations.widgets[number]
    assert isinstance(found, RecommendationCard)
    return found


def test_the_empty_screen_leads_to_the_first(qtbot: QtBot) -> None:
    hand, screen, desk = opened(qtbot)
    assert screen.empty.title.text() == "Inga iakttagelser är skrivna"
    hand.click(screen.empty.action)
    assert screen.title.text() == "Iakttagelse 1"
    assert hand.focus is screen.editor.observation
    assert desk.last.position == 1


def test_the_text_is_saved_as_it_is_written(qtbot: QtBot) -> None:
    hand, screen, desk = opened(qtbot, written(1, "Före"))
    screen.editor.observation.setFocus()
    hand.ctrl(Qt.Key.Key_End)
    hand.type(" och efter.")
    assert desk.last.observation == "Före"
    qtbot.waitUntil(lambda: desk.last.observation == "Före och efter.", timeout=3000)
    assert hand.saved == [NOW]
    assert desk.saves == 1, "one pause, one save"


def test_leaving_the_field_or_the_screen_saves_at_once(qtbot: QtBot) -> None:
    hand, screen, desk = opened(qtbot, written(1, ""))
    screen.editor.observation.setFocus()
    hand.type("Sett.")
    hand.press(Qt.Key.Key_Tab)
    assert desk.last.observation == "Sett."
    screen.editor.observation.setFocus()
    hand.ctrl(Qt.Key.Key_End)
    hand.type(" Mer.")
    screen.leave()
    assert desk.last.observation == "Sett. Mer."


def test_from_the_results_with_question_and_live_number(qtbot: QtBot) -> None:
    _, screen, desk = opened(qtbot, written(1, "Den första."))
    asked = first_question()
    seed = FindingSeed((asked,), (NumberReference(NumberKind.SHARE_MET, asked, "Farsta"),))
    screen.begin(seed)
    short = tabulation().desk.checklist.question(asked).short
    assert texts(screen.editor.questions) == [f"{asked} {short}"]
    assert texts(screen.editor.numbers)[0].startswith(f"{short}, Farsta: andel Ja 17{SPACE}%")
    assert desk.last.question_ids == (asked,)
    assert [line.text for line in screen.list.model.lines] == ["Den första.", "Ingen text ännu"]


def test_a_seed_waits_until_the_results_are_read(qtbot: QtBot) -> None:
    desk = Desk()
    screen = build_findings(desk.doors(), InlineRunner(), Dialogs())
    qtbot.addWidget(screen)
    screen.begin(FindingSeed((first_question(),), ()))
    assert desk.stored == {}
    screen.enter()
    assert desk.last.question_ids == (first_question(),)


def test_a_new_one_is_left_in_peace_until_it_is_touched(qtbot: QtBot) -> None:
    hand, screen, _ = opened(qtbot)
    hand.click(screen.empty.action)
    assert not screen.editor.observation_field.fault.isVisible()
    assert screen.list.model.lines[0].fault_count == 0
    hand.press(Qt.Key.Key_Tab)
    assert screen.editor.observation_field.fault.text() == (
        "Iakttagelse 1 har ingen text. Skriv vad ni såg."
    )
    assert not screen.editor.numbers_fault.isVisible()


def test_faults_stand_beside_what_they_concern(qtbot: QtBot) -> None:
    bare = replace(written(1, ""), question_ids=(), numbers=())
    _, screen, _ = opened(qtbot, bare)
    assert "har ingen text" in screen.editor.observation_field.fault.text()
    assert "Välj minst en fråga." in screen.editor.questions_fault.text()
    assert "Välj minst en siffra" in screen.editor.numbers_fault.text()
    assert screen.list.model.lines[0].fault_count == 3
    assert "3 att rätta" in screen.list.model.lines[0].spoken


def test_numbers_and_questions_are_added_and_taken_away(qtbot: QtBot) -> None:
    hand, screen, desk = opened(qtbot, written(1, "Sett."))
    editor, asked = screen.editor, first_question()
    editor.number_choice.choose(asked)
    editor.place_choice.choose("Bromma")
    hand.click(editor.add_number)
    assert desk.last.numbers[-1] == NumberReference(NumberKind.SHARE_MET, asked, "Bromma")
    assert f"Bromma: andel Ja 92{SPACE}%" in texts(editor.numbers)[-1]
    hand.click(editor.add_number)
    assert len(desk.last.numbers) == 2, "the same number once"
    hand.click(editor.numbers.widgets[0].remove)  # type: ignore[attr-defined]
    assert desk.last.numbers == (NumberReference(NumberKind.SHARE_MET, asked, "Bromma"),)
    hand.click(editor.questions.widgets[0].remove)  # type: ignore[attr-defined]
    assert desk.last.question_ids == ()
    assert "Välj minst en fråga." in editor.questions_fault.text()


def test_a_breach_of_law_needs_questions_of_law_and_its_provision(qtbot: QtBot) -> None:
    checklist = tabulation().desk.checklist
    goal = next(q.question_id for q in checklist.scored_questions if "L" not in q.level)
    hand, screen, desk = opened(qtbot, replace(written(1, "Sett."), question_ids=(goal,)))
    editor = screen.editor
    hand.click(editor.assessment.buttons[Assessment.LAW_NOT_MET])
    assert "är inget lagkrav" in editor.assessment_fault.text()
    assert "anger inget lagrum" in editor.provisions_fault.text()
    asked = lawful(checklist)
    editor.question_choice.choose(asked)
    hand.click(editor.add_question)
    hand.click(editor.questions.widgets[0].remove)  # type: ignore[attr-defined]
    assert not editor.assessment_fault.isVisible()
    last_day = tabulation().desk.period[1]
    held = [one.provision for one in checklist.question(asked).bases if one.holds_on(last_day)]
    box = editor.provisions.widgets[0]
    assert box.text() == held[0]  # type: ignore[attr-defined]
    hand.click(box)
    assert desk.last.provisions == (held[0],)
    assert not editor.provisions_fault.isVisible()
    assert screen.list.model.lines[0].fault_count == 0


def test_a_recommendation_by_keys(qtbot: QtBot) -> None:
    hand, screen, desk = opened(qtbot, written(1, "Sett."))
    hand.ctrl(Qt.Key.Key_R)
    assert hand.focus is card(screen).text
    assert "texten saknas" in card(screen).fault.text()
    hand.type("Se till registret.")
    hand.press(Qt.Key.Key_Tab)
    hand.type("Enhetschefen")
    hand.press(Qt.Key.Key_Tab)
    hand.type("31/3")
    hand.press(Qt.Key.Key_Tab)
    given = Recommendation("Se till registret.", "Enhetschefen", date(2027, 3, 31))
    assert desk.last.recommendations == (given,)
    assert card(screen).by.text() == "2027-03-31"
    assert not card(screen).fault.isVisible()


def test_a_new_recommendation_is_shown_whole(qtbot: QtBot) -> None:
    hand, screen, _desk = opened(qtbot, written(1, "Sett."))
    hand.ctrl(Qt.Key.Key_R)
    room = screen.editor.viewport()

    def is_shown() -> bool:
        top = card(screen).mapTo(room, card(screen).rect().topLeft()).y()
        return top >= 0 and top + card(screen).height() <= room.height()

    qtbot.waitUntil(is_shown, timeout=2000)


def test_a_day_that_cannot_be_read_is_said(qtbot: QtBot) -> None:
    given = Recommendation("Gör.", "Enhetschefen", date(2027, 3, 31))
    hand, screen, desk = opened(qtbot, replace(written(1, "Sett."), recommendations=(given,)))
    card(screen).by.setFocus()
    card(screen).by.selectAll()
    hand.type("snart")
    hand.press(Qt.Key.Key_Tab)
    assert card(screen).by_field.fault.text() == "Skriv dagen som 2027-03-31."
    assert desk.last.recommendations[0].by is None
    assert "tidpunkten saknas" in card(screen).fault.text()


def test_a_name_in_a_text_is_asked_about(qtbot: QtBot) -> None:
    hand, screen, desk = opened(qtbot, written(1, "Ring 08-123 456 78 om barnet 20140312-2383."))
    assert screen.editor.observation_field.fault.isVisible()
    assert desk.saves == 0
    assert "20140312" not in screen.editor.observation_field.fault.text()
    assert hand.focus is screen.list.list


def test_removing_can_be_undone(qtbot: QtBot) -> None:
    first, second = written(1, "Den första."), written(2, "Den andra.")
    hand, screen, desk = opened(qtbot, first, second)
    hand.ctrl(Qt.Key.Key_Delete)
    assert [one.observation for one in desk.all()] == ["Den andra."]
    assert desk.all()[0].position == 1
    assert hand.notices[-1].text == "Iakttagelsen är borttagen."
    hand.notices[-1].undo()
    assert [(one.position, one.observation) for one in desk.all()] == [
        (1, "Den första."),
        (2, "Den andra."),
    ]
    assert screen.title.text() == "Iakttagelse 1"


def test_the_order_of_the_report_is_moved_by_keys(qtbot: QtBot) -> None:
    hand, screen, desk = opened(qtbot, written(1, "Den första."), written(2, "Den andra."))
    hand.press(Qt.Key.Key_Down, ALT)
    assert [one.observation for one in desk.all()] == ["Den andra.", "Den första."]
    assert screen.title.text() == "Iakttagelse 2"
    assert not screen.down.isEnabled()


def test_arrows_open_another(qtbot: QtBot) -> None:
    hand, screen, _ = opened(qtbot, written(1, "Den första."), written(2, "Den andra."))
    hand.press(Qt.Key.Key_Down)
    assert screen.title.text() == "Iakttagelse 2"
    assert screen.editor.observation.toPlainText() == "Den andra."
    assert hand.focus is screen.list.list


def test_a_failed_save_is_told_and_nothing_is_called_saved(qtbot: QtBot) -> None:
    hand, screen, desk = opened(qtbot, written(1, "Sett."))
    desk.fault = InspectionError("no_inspection")
    hand.click(screen.editor.assessment.buttons[Assessment.STRENGTH])
    assert screen.banner.message.text() == "Granskningen är inte påbörjad."
    assert hand.saved == []
    assert desk.last.assessment is Assessment.IMPROVEMENT


def test_without_results_nothing_can_be_written(qtbot: QtBot) -> None:
    def nothing() -> Tabulation:
        raise InspectionError("no_sample")

    doors = replace(Desk().doors(), tabulate=nothing)
    screen = build_findings(doors, InlineRunner(), Dialogs())
    show(qtbot, screen)
    assert screen.empty.title.text() == "Inget urval är draget ännu."
    assert not screen.empty.action.isVisible()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_everything_has_a_name_and_room(qtbot: QtBot, theme: Theme, mode: Mode) -> None:
    theme.wear(Appearance(mode, 130))
    given = Recommendation("", "", None)
    bare = replace(written(1, ""), recommendations=(given,), numbers=())
    hand, screen, _ = opened(qtbot, bare)
    hand.window.resize(1280, 720)
    hand.settle()
    assert nameless(screen) == []
    assert clipped(screen) == []
    assert unreachable(hand.window) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-03-31", date(2027, 3, 31)),
        ("31/3", date(2027, 3, 31)),
        ("1 december", date(2026, 12, 1)),
        ("24/11", date(2026, 11, 24)),
        ("23/11", date(2027, 11, 23)),
        ("31/3 2028", date(2028, 3, 31)),
        ("snart", None),
        ("idag", None),
        ("", None),
    ],
)
def test_a_deadline_without_a_year_is_the_next_such_day(text: str, day: date | None) -> None:
    assert read_deadline(text, date(2026, 11, 24)) == day
