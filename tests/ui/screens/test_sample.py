"""Urval by keys: plan, lock, hand over, draw, order; and what may not happen in another order."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.population import Origin
from inspector_app.domain.population.rows import ReadingRules
from inspector_app.domain.population.table import SourceKind, TableSettings
from inspector_app.domain.population.typed import paper_mapping, paper_table
from inspector_app.domain.protocol import ProtocolStatus, SampleProtocol, protocol_text
from inspector_app.domain.transcription import SeedKind
from inspector_app.ui.screens.sample.ceremony_part import ReasonDialog
from inspector_app.ui.screens.sample.order_dialog import OrderDialog
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.wording.numbers import grouped
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.screens.house import House, SampleHand, house, on_sample, shown

pytestmark = pytest.mark.window
__all__ = ["house"]


@pytest.fixture
def hand(qtbot: QtBot, house: House) -> SampleHand:
    house.take_in()
    return on_sample(qtbot, house)


def protocols(hand: SampleHand) -> tuple[SampleProtocol, ...]:
    with hand.house.steps.workspace.unit_of_work() as work:
        return work.protocols()


def lock(hand: SampleHand, size: str = "2", digits: str = "271828") -> SampleProtocol:
    """Answer the one question and lock, by keys."""
    hand.fill(hand.screen.plan.size_line, size)
    if hand.screen.plan.digits.isVisible():
        hand.fill(hand.screen.plan.digits.editor, digits)
    hand.confirm()
    hand.answer()
    return protocols(hand)[-1]


def draw(hand: SampleHand, digits: str = "314159") -> None:
    """Hand over and draw, by keys."""
    hand.confirm()
    hand.type(digits)
    hand.press(Qt.Key.Key_Return)


def plan(hand: SampleHand) -> list[list[str]]:
    return shown(hand.screen.plan.meaning)


# ---- the plan


def test_there_is_one_question_and_its_answer_is_selected(hand: SampleHand) -> None:
    part = hand.screen.plan
    assert part.size_field.label.text() == "Hur många per stadsdel?"
    assert hand.focus is part.size_line
    hand.type("3")
    assert part.size_line.text() == "3"
    assert not part.advanced.room.isVisible()


def test_the_plan_tells_what_it_means_while_it_is_typed(hand: SampleHand) -> None:
    hand.type("4")
    assert plan(hand) == [
        ["Bromma", "5", "4", "1", "4 av 5 dras"],
        ["Farsta", "4", "4", "0", "Alla läses: totalundersökning, inget intervall"],
        ["Alla", "9", "8", "1", ""],
    ]


def test_a_census_asks_for_no_digits(hand: SampleHand) -> None:
    hand.type("9")
    part = hand.screen.plan
    assert part.census.message.text() == "Alla akter läses."
    assert not part.digits.isVisible()
    protocol = lock(hand, "9")
    assert protocol.facts.seed_event is None
    assert not hand.screen.ceremony.value.isVisible()
    assert hand.screen.ceremony.draw.text() == "Ta med alla akter"
    hand.confirm()
    assert len(shown(hand.screen.drawn.files)) == 9
    assert hand.screen.drawn.verdict.message.text() == "9 akter är dragna."


@pytest.mark.parametrize("written", ["", "0", "många", "1,5", "-3"])
def test_what_is_no_number_is_told_beside_the_question(hand: SampleHand, written: str) -> None:
    hand.fill(hand.screen.plan.size_line, written)
    assert hand.screen.plan.size_field.fault.text() == "Skriv ett heltal, minst 1."
    hand.confirm()
    assert hand.house.dialogs.opened == []
    assert protocols(hand) == ()


def test_the_whole_list_can_be_drawn_from_at_once(hand: SampleHand) -> None:
    part = hand.screen.plan
    part.advanced.toggle.setFocus()
    hand.press(Qt.Key.Key_Space)
    part.design.setFocus()
    hand.press(Qt.Key.Key_Down)
    assert part.size_field.label.text() == "Hur många sammanlagt?"
    hand.fill(part.size_line, "6")
    assert plan(hand) == [["Hela urvalsramen", "9", "6", "3", "6 av 9 dras"]]


def test_a_list_without_districts_is_drawn_from_as_a_whole(qtbot: QtBot, house: House) -> None:
    counts = (("", 20),)
    origin = Origin(SourceKind.PAPER, "papperslista", "ab" * 32)
    rules = ReadingRules(origin, TableSettings(), paper_mapping(counts))
    house.steps.import_register(paper_table(counts), rules, None)
    hand = on_sample(qtbot, house)
    part = hand.screen.plan
    assert part.size_field.label.text() == "Hur många sammanlagt?"
    assert not part.design.isEnabled()
    assert "inte stadsdel för alla barn" in part.design_field.hint.text()
    lock(hand, "5")
    draw(hand)
    assert len(shown(hand.screen.drawn.files)) == 9  # five and four reserves


# ---- the lock


def test_locking_asks_first_and_can_be_left(hand: SampleHand) -> None:
    hand.type("2")
    hand.confirm()
    question = hand.dialog()
    assert "protokoll 1" in question.windowTitle()
    assert "4 av 9 barns akter läses." in question.text.text()  # type: ignore[attr-defined]
    hand.answer(Qt.Key.Key_Escape)
    assert protocols(hand) == ()


def test_the_lock_shows_number_checksum_and_digits(hand: SampleHand) -> None:
    protocol = lock(hand)
    part = hand.screen.ceremony
    assert part.sums.title.text() == "Urvalsprotokoll 1 är låst"
    digest = hashlib.sha256(protocol_text(protocol).encode()).hexdigest()
    assert digest in part.sums.text
    assert grouped(digest) in [w.text() for w in part.sums.findChildren(type(part.digits))]
    assert part.digits.text() == "271 828"
    assert protocol.facts.seed_event is not None
    assert protocol.facts.seed_event.transcription == "271828-######"


def test_new_digits_are_other_digits(hand: SampleHand) -> None:
    row = hand.screen.plan.digits
    before = row.editor.text()
    row.again.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert row.editor.text() != before
    assert len(row.editor.text()) == 6


def test_wrong_digits_are_told_beside_the_field_and_nothing_is_locked(hand: SampleHand) -> None:
    hand.fill(hand.screen.plan.size_line, "2")
    hand.fill(hand.screen.plan.digits.editor, "12345")
    hand.confirm()
    assert hand.house.dialogs.opened == []
    assert "sex siffror" in hand.screen.plan.digits.field.fault.text()
    assert hand.focus is hand.screen.plan.digits.editor
    assert protocols(hand) == ()


def test_what_is_handed_over_holds_what_is_locked(hand: SampleHand) -> None:
    protocol = lock(hand)
    part = hand.screen.ceremony
    part.print.setFocus()
    hand.press(Qt.Key.Key_Space)
    text = hand.house.dialogs.printed[-1]
    assert "Urvalsprotokoll 1" in text
    assert "Inspektörens sex siffror: 271828" in text
    assert protocol.facts.plan_text in text
    assert grouped(protocol.facts.frame_commit) in text
    part.copy.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == text


# ---- hand over, hear, draw


def test_the_other_partys_field_comes_only_after_the_handover(hand: SampleHand) -> None:
    lock(hand)
    part = hand.screen.ceremony
    assert not part.value.isVisible()
    assert not part.draw.isVisible()
    assert hand.focus is part.handed_over
    hand.press(Qt.Key.Key_Space)
    assert part.value.isVisible()
    assert part.when.label.text().startswith("Överlämnat 22")
    assert hand.focus is part.value.editor


def test_the_draw_lists_the_files_with_tickets(hand: SampleHand, qtbot: QtBot) -> None:
    lock(hand)
    with qtbot.waitSignal(hand.screen.saved):
        draw(hand)
    rows = shown(hand.screen.drawn.files)
    assert [row[1] for row in rows] == ["Bromma"] * 5 + ["Farsta"] * 4
    assert [row[3] for row in rows] == ["1", "2", "3", "4", "5", "1", "2", "3", "4"]
    assert [row[4] for row in rows[:5]] == ["Urval"] * 2 + ["Reserv"] * 3
    assert all(len(row[0]) == 9 and row[0][4] == "-" for row in rows)
    assert all(row[2].startswith("0,") for row in rows)
    assert hand.screen.drawn.verdict.message.text() == "4 akter är dragna, 5 i reserv."
    assert "271828-314159" in hand.screen.drawn.verdict.remedy.text()
    assert protocols(hand)[0].status is ProtocolStatus.USED
    assert hand.focus is hand.screen.go_on


def test_five_digits_are_told_beside_the_field_and_nothing_is_heard(hand: SampleHand) -> None:
    lock(hand)
    draw(hand, "31415")
    field = hand.screen.ceremony.value
    assert field.fault.text() == (
        "Det ska vara sex siffror, men 31415 angavs. Skriv exakt sex siffror 0–9."
    )
    assert protocols(hand)[0].seed is None
    hand.fill(field.editor, "314159")
    hand.press(Qt.Key.Key_Return)
    assert hand.screen.drawn.isVisible()


def test_no_digits_at_all_are_told(hand: SampleHand) -> None:
    lock(hand)
    draw(hand, "")
    assert hand.screen.ceremony.value.fault.text() == "Skriv vad händelsen gav."


def test_the_list_can_be_copied(hand: SampleHand) -> None:
    lock(hand)
    draw(hand)
    hand.screen.drawn.copy.setFocus()
    hand.press(Qt.Key.Key_Space)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Aktnummer", "Stadsdel", "Lottnummer"]
    assert len(lines) == 10


def test_a_drawn_sample_is_shown_when_the_screen_is_opened_again(
    hand: SampleHand, qtbot: QtBot
) -> None:
    lock(hand)
    draw(hand)
    hand.window.hide()
    again = on_sample(qtbot, hand.house)
    assert len(shown(again.screen.drawn.files)) == 9
    assert not again.screen.plan.isVisible()


def test_a_waiting_protocol_goes_on_where_it_was(hand: SampleHand, qtbot: QtBot) -> None:
    lock(hand)
    hand.confirm()
    hand.window.hide()
    again = on_sample(qtbot, hand.house)
    assert again.screen.ceremony.value.isVisible()
    again.type("314159")
    again.confirm()
    assert again.screen.drawn.isVisible()


def test_a_rejected_file_list_locks_nothing(qtbot: QtBot, house: House) -> None:
    hand = on_sample(qtbot, house)
    assert hand.screen.page.banner.message.text() == "Det finns ingen ärendelista ännu."


# ---- registration, other events, giving up


def test_the_checksum_can_be_registered(hand: SampleHand) -> None:
    lock(hand)
    form = hand.screen.ceremony.diary
    form.toggle.setFocus()
    hand.press(Qt.Key.Key_Space)
    hand.fill(form.registry.editor, "eDok")
    hand.fill(form.number.editor, "SN 2026/17")
    hand.fill(form.day.editor, "2026-11-22")
    form.keep.setFocus()
    hand.press(Qt.Key.Key_Space)
    told = hand.screen.ceremony.registration
    assert told.label.text() == "Registrerat i eDok under SN 2026/17, 2026-11-22."


def test_a_registration_without_a_number_is_told_beside_it(hand: SampleHand) -> None:
    lock(hand)
    form = hand.screen.ceremony.diary
    form.show_open(True)
    hand.fill(form.registry.editor, "eDok")
    form.keep.click()
    assert form.day.fault.isVisible()
    hand.fill(form.day.editor, "2026-11-22")
    form.keep.click()
    assert "Diariets namn eller numret saknas." in form.number.fault.text()


def test_a_protocol_is_ended_with_a_reason_and_stays_in_the_list(hand: SampleHand) -> None:
    lock(hand)
    hand.screen.abandon.setFocus()
    hand.press(Qt.Key.Key_Space)
    dialog = hand.dialog()
    assert isinstance(dialog, ReasonDialog)
    dialog.end.click()
    assert dialog.reason.fault.text() == "Skriv skälet."
    dialog.reason.editor.setText("Fel period i listan")  # type: ignore[attr-defined]
    dialog.end.click()
    assert protocols(hand)[0].status is ProtocolStatus.ABANDONED
    assert hand.screen.plan.isVisible()
    assert hand.screen.plan.digits.editor.text() != "271828"
    second = lock(hand)
    assert second.number == 2
    rows = shown(hand.screen.history)
    assert [row[0] for row in rows] == ["1", "2"]
    assert [row[2] for row in rows] == ["avslutat utan dragning", "väntar"]
    assert rows[0][3] == "Fel period i listan"
    assert rows[0][4].replace(" ", "") != rows[1][4].replace(" ", "")


def choose(hand: SampleHand, kind: SeedKind) -> None:
    part = hand.screen.plan
    hand.fill(part.size_line, "2")
    part.advanced.show_open(True)
    part.chance.kind.setFocus()
    for _ in range(list(SeedKind).index(kind)):
        hand.press(Qt.Key.Key_Down)
    assert part.chance.chosen is kind


def test_a_lottery_needs_name_and_day(hand: SampleHand) -> None:
    choose(hand, SeedKind.LOTTERY)
    assert not hand.screen.plan.digits.isVisible()
    hand.confirm()
    form = hand.screen.plan.chance
    assert form.name.fault.text() == "Skriv vilken händelse det är."
    assert form.day.fault.isVisible()
    assert hand.house.dialogs.opened == []


def test_a_lottery_in_the_past_is_refused(hand: SampleHand) -> None:
    choose(hand, SeedKind.LOTTERY)
    form = hand.screen.plan.chance
    hand.fill(form.name.editor, "Lotto")
    hand.fill(form.day.editor, "2026-11-01")
    hand.fill(form.clock.editor, "18:20")
    hand.confirm()
    hand.answer()
    assert "ligger inte senare" in hand.screen.page.banner.message.text()
    assert protocols(hand) == ()


def test_a_rule_that_is_none_is_told_beside_it(hand: SampleHand) -> None:
    choose(hand, SeedKind.DICE)
    form = hand.screen.plan.chance
    hand.fill(form.name.editor, "Kast")
    hand.fill(form.day.editor, "2026-12-05")
    hand.fill(form.clock.editor, "18.20")
    hand.fill(form.rule.editor, "3d6")
    hand.confirm()
    hand.answer()
    assert "bitar slump" in form.rule.fault.text()
    assert protocols(hand) == ()


def test_a_lottery_is_drawn_by_its_numbers(hand: SampleHand) -> None:
    choose(hand, SeedKind.LOTTERY)
    form = hand.screen.plan.chance
    hand.fill(form.name.editor, "Lotto")
    hand.fill(form.number.editor, "49")
    hand.fill(form.day.editor, "2026-12-05")
    hand.fill(form.clock.editor, "18:20")
    hand.fill(form.fallback.editor, "Lotto veckan efter")
    protocol = lock(hand)
    event = protocol.facts.seed_event
    assert event is not None
    assert event.planned_at.isoformat() == "2026-12-05T17:20:00+00:00"
    part = hand.screen.ceremony
    assert part.value.label.text() == "Händelsens resultat"
    assert part.fallback.isVisible()
    hand.type("3 11 17 22 28 31 35")
    hand.press(Qt.Key.Key_Return)
    assert "03-11-17-22-28-31-35" in hand.screen.drawn.verdict.remedy.text()


# ---- the order list


def ordered(hand: SampleHand) -> OrderDialog:
    lock(hand)
    draw(hand)
    hand.screen.drawn.order.setFocus()
    hand.press(Qt.Key.Key_Space)
    dialog = hand.dialog()
    assert isinstance(dialog, OrderDialog)
    return dialog


def test_the_order_list_is_made_on_demand_and_logged(hand: SampleHand) -> None:
    lock(hand)
    draw(hand)
    assert "order_list_made" not in hand.house.actions()
    hand.screen.drawn.order.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert hand.house.actions().count("order_list_made") == 1
    dialog = hand.dialog()
    assert isinstance(dialog, OrderDialog)
    assert len(shown(dialog.table)) == 4
    dialog.accept()
    hand.screen.drawn.reserves.setFocus()
    hand.press(Qt.Key.Key_Space)
    hand.screen.drawn.order.setFocus()
    hand.press(Qt.Key.Key_Space)
    dialog = hand.dialog()
    assert isinstance(dialog, OrderDialog)
    rows = shown(dialog.table)
    assert len(rows) == 9
    assert [row[5] for row in rows].count("reserv") >= 4
    dialog.accept()


def test_the_order_list_is_saved_as_pdf_and_text(hand: SampleHand, tmp_path: Path) -> None:
    dialog = ordered(hand)
    dialogs = hand.house.dialogs
    dialogs.path = tmp_path / "bestallning.pdf"
    dialog.save_pdf.click()
    assert dialogs.path.read_bytes().startswith(b"%PDF-1.")
    assert "inte krypterad" in dialog.banner.remedy.text()
    dialogs.path = tmp_path / "bestallning.txt"
    dialog.save_text.click()
    text = dialogs.path.read_text("utf-8-sig")
    names = [row[1] for row in shown(dialog.table)]
    assert all(name in text for name in names)
    assert "Bromma" in text
    dialog.accept()


def test_a_place_that_cannot_be_written_is_said(hand: SampleHand, tmp_path: Path) -> None:
    dialog = ordered(hand)
    hand.house.dialogs.path = tmp_path / "finns-inte" / "lista.txt"
    dialog.save_text.click()
    assert dialog.banner.message.text() == "Listan kunde inte sparas där."
    dialog.accept()


# ---- read by all


def test_every_control_has_a_name_and_is_reached(hand: SampleHand) -> None:
    hand.screen.plan.advanced.show_open(True)
    choose(hand, SeedKind.BEACON)
    assert nameless(hand.window) == []
    assert unreachable(hand.window) == []
    hand.screen.plan.chance.kind.choose(SeedKind.TWO_PARTY.value)
    hand.screen.plan.chance.show_kind()
    hand.screen.plan.show_meaning()
    lock(hand)
    hand.screen.ceremony.diary.show_open(True)
    assert nameless(hand.window) == []
    assert unreachable(hand.window) == []
    draw(hand)
    assert nameless(hand.window) == []
    assert unreachable(hand.window) == []


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_no_word_is_cut_at_130_percent(
    qtbot: QtBot, house: House, theme: Theme, mode: Mode
) -> None:
    theme.wear(Appearance(mode, 130))
    house.take_in()
    hand = on_sample(qtbot, house)
    hand.screen.plan.advanced.show_open(True)
    assert clipped(hand.screen) == []
    lock(hand)
    hand.screen.ceremony.diary.show_open(True)
    assert clipped(hand.screen) == []
    draw(hand)
    assert clipped(hand.screen) == []


def test_continue_leads_on(hand: SampleHand) -> None:
    lock(hand)
    draw(hand)
    hand.confirm()
    assert hand.house.went_on == 1
