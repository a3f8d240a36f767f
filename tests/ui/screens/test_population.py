"""Ärendelista by keys: choose, map, read in, mend; what is shown and what is stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from inspector_app.domain.population.fields import Field
from inspector_app.domain.population.table import Setting, SourceKind
from inspector_app.ui.screens.population.view_model import Stage
from inspector_app.ui.tasks import PoolRunner
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from tests.ui.accessible import clipped, nameless, unreachable
from tests.ui.desk import ROOT
from tests.ui.screens.house import House, PopulationHand, house, on_population, shown

pytestmark = pytest.mark.window
__all__ = ["house"]
EXAMPLE = ROOT / "resources" / "example" / "arendelista-exempel.csv"
GOOD = (
    "Ärendenummer;Stadsdel;Barnets namn;Startdatum;Registrerade besök\n"
    "001;Bromma;Påhittad A;2025-03-04;3\n"
    "002;Bromma;Påhittad B;2025-03-04;4\n"
    "002;Bromma;Påhittad B;2025-09-01;1\n"
    "003;Farsta;Påhittad C;2025-03-04;2\n"
    "003;Farsta;Påhittad C;2025-03-04;2\n"
    "Summa;;;;12\n"
)
FAULTY = "Ärendenummer;Stadsdel\n001;Bromma\n002;Västra Berga\n;Farsta\n004;Farsta\n"


@pytest.fixture
def hand(qtbot: QtBot, house: House) -> PopulationHand:
    return on_population(qtbot, house)


def give(
    hand: PopulationHand, text: str, name: str = "lista.csv", encoding: str = "cp1252"
) -> Path:
    """A file that the desktop's chooser answers with, chosen by Ctrl+O."""
    path = hand.house.folder / name
    path.write_bytes(text.encode("cp1252"))
    hand.house.dialogs.path = path
    hand.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    return path


def counts(hand: PopulationHand) -> dict[str, str]:
    return {row[0]: row[1] for row in shown(hand.screen.result.counts)}


# ---- the first thing seen


def test_the_empty_list_says_the_one_next_action(hand: PopulationHand) -> None:
    assert hand.screen.ways.isVisible()
    assert hand.focus is hand.screen.ways.choose
    assert hand.screen.ways.choose.text() == "Välj fil"
    assert not hand.screen.ways.keep.isVisible()


def test_space_on_the_button_opens_the_chooser(hand: PopulationHand) -> None:
    path = hand.house.folder / "lista.csv"
    path.write_text(GOOD, "utf-8")
    hand.house.dialogs.path = path
    hand.press(Qt.Key.Key_Space)
    assert hand.screen.mapping.isVisible()
    assert hand.screen.mapping.sentence.text() == "lista.csv"


def test_a_file_can_be_dropped(hand: PopulationHand) -> None:
    path = hand.house.folder / "lista.csv"
    path.write_text(GOOD, "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), action, mime, left, Qt.KeyboardModifier.NoModifier)
    hand.screen.ways.zone.dropEvent(event)
    assert hand.screen.mapping.isVisible()


def test_what_is_no_list_is_said_in_a_sentence(hand: PopulationHand) -> None:
    give(hand, "%PDF-1.7 nej", "rapport.pdf")
    assert hand.screen.ways.isVisible()
    said = hand.screen.ways.banner
    assert said.isVisible()
    assert said.message.text() == "Filen rapport.pdf är en PDF och kan inte läsas som lista."
    assert hand.house.register() is None


# ---- how the list is read


def test_everything_judged_is_shown_before_it_is_accepted(hand: PopulationHand) -> None:
    give(hand, GOOD)
    page = hand.screen.mapping
    assert page.settings.choice(Setting.ENCODING).currentText() == "Windows-1252"
    assert page.settings.choice(Setting.DELIMITER).currentText() == "Semikolon ( ; )"
    assert "Ärendenummer" in page.settings.letters.text()
    assert shown(page.rows)[0] == ["001", "Bromma", "Påhittad A", "2025-03-04", "3"]
    assert page.columns.choice(Field.CASE_NUMBER).currentText() == "Ärendenummer"
    assert page.columns.choice(Field.DISTRICT).currentText() == "Stadsdel"
    assert page.columns.choice(Field.UNIT).currentText() == "– finns inte –"
    assert "Namn, adresser och andra personer: Barnets namn." in page.left_behind.text
    assert hand.house.register() is None


def test_another_encoding_is_seen_at_once(hand: PopulationHand) -> None:
    give(hand, GOOD)
    choice = hand.screen.mapping.settings.choice(Setting.ENCODING)
    choice.setFocus()
    hand.press(Qt.Key.Key_Up)
    assert choice.currentText() == "UTF-8"
    assert "Ärendenummer" not in hand.screen.mapping.settings.letters.text()
    assert hand.screen.mapping.columns.choice(Field.CASE_NUMBER).key == ""


def test_a_column_left_out_is_said_to_be_left_out(hand: PopulationHand) -> None:
    give(hand, GOOD)
    choice = hand.screen.mapping.columns.choice(Field.STARTED_ON)
    choice.setFocus()
    hand.press(Qt.Key.Key_Home)
    assert "Startdatum" in hand.screen.mapping.left_behind.text


def test_without_anything_that_tells_children_apart_nothing_is_read(hand: PopulationHand) -> None:
    give(hand, "Besked;Stadsdel\nA;Bromma\n")
    hand.confirm()
    page = hand.screen.mapping
    assert page.isVisible()
    assert page.columns.fault.text().startswith("Ingen kolumn visar vilket barn raden gäller.")
    assert hand.focus is page.columns.choice(Field.IDENTIFIER)
    assert hand.house.register() is None


def test_an_undecided_date_order_must_be_answered(hand: PopulationHand) -> None:
    give(hand, "Nummer;Startdatum\n1;03/04/2025\n2;05/06/2025\n")
    page = hand.screen.mapping
    choice = page.settings.choice(Setting.DATE_ORDER)
    assert choice.currentText() == "Välj …"
    hand.confirm()
    assert hand.house.register() is None
    assert hand.focus is choice
    assert page.settings.fields[Setting.DATE_ORDER].fault.text().startswith("Datumen kan läsas")
    hand.press(Qt.Key.Key_D)  # Dag först
    assert choice.currentText().startswith("Dag först")
    hand.confirm()
    assert hand.screen.result.isVisible()
    with hand.house.steps.workspace.unit_of_work() as work:
        days = sorted(str(case.placements[0].started_on) for case in work.cases())
    assert days == ["2025-04-03", "2025-06-05"]


def test_a_mapping_is_saved_and_used_for_the_next_list(hand: PopulationHand) -> None:
    give(hand, "Besked;Stadsdel\nA;Bromma\n")
    columns, profile = hand.screen.mapping.columns, hand.screen.mapping.profile
    hand.screen._model.choose_column(Field.IDENTIFIER, "Besked")
    hand.fill(profile.name, "Paraply")
    hand.press(Qt.Key.Key_Return)
    assert profile.saved.currentText() == "Paraply"
    hand.screen.mapping.back.click()
    give(hand, "Besked;Stadsdel\nB;Farsta\n", "annan.csv")
    assert columns.choice(Field.IDENTIFIER).key == ""
    profile.use.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert columns.choice(Field.IDENTIFIER).key == "Besked"


def test_a_profile_needs_a_name(hand: PopulationHand) -> None:
    give(hand, GOOD)
    profile = hand.screen.mapping.profile
    profile.keep.click()
    assert profile.name_field.fault.text() == "Skriv ett namn."


def test_the_statement_is_kept_with_the_list(hand: PopulationHand) -> None:
    give(hand, GOOD)
    card = hand.screen.mapping.statement
    hand.fill(card.source.editor, "Paraply")
    hand.fill(card.completeness.editor, "Alla placerade")
    hand.fill(card.extracted.editor, "2026-11-01")
    card.control.show_open(True)
    hand.fill(card.counts.fields["Bromma"].editor, "3")
    hand.confirm()
    register = hand.house.register()
    assert register is not None
    assert register.read.origin.described_source == "Paraply"
    assert shown(hand.screen.result.control) == [["Bromma", "3", "2", "skiljer −1"]]
    assert "framtagen 2026-11-01" in hand.screen.result.sentence.text()


@pytest.mark.parametrize("written", ["i förgår", "2026-13-01", "2027-01-01"])
def test_a_day_that_is_none_is_told_beside_its_field(hand: PopulationHand, written: str) -> None:
    give(hand, GOOD)
    card = hand.screen.mapping.statement
    hand.fill(card.extracted.editor, written)
    hand.confirm()
    assert card.extracted.fault.isVisible()
    assert hand.house.register() is None


def test_a_list_without_rows_cannot_be_read_in(hand: PopulationHand) -> None:
    give(hand, "Nummer;Stadsdel\n")
    page = hand.screen.mapping
    assert page.warnings.message.text().startswith("Listan har ingen rad under rubrikerna.")
    hand.confirm()
    assert page.isVisible()
    assert hand.house.register() is None


def test_a_mapping_that_asks_for_a_missing_column_says_so(hand: PopulationHand) -> None:
    give(hand, GOOD)
    hand.fill(hand.screen.mapping.profile.name, "Paraply")
    hand.press(Qt.Key.Key_Return)
    give(hand, "Dnr;Stadsdel\n1;Bromma\n", "annan.csv")
    hand.screen.mapping.profile.use.click()
    said = hand.screen.mapping.columns.fault.text()
    assert "Listan har ingen kolumn med rubriken Startdatum." in said
    hand.confirm()
    assert hand.house.register() is None


def test_the_window_goes_on_while_a_list_is_read(qtbot: QtBot, house: House) -> None:
    runner = PoolRunner()
    house.runner = runner
    hand = on_population(qtbot, house)
    qtbot.waitUntil(lambda: not runner.busy)
    give(hand, EXAMPLE.read_text("cp1252"))
    qtbot.waitUntil(lambda: hand.screen._model.stage is Stage.MAPPING)
    hand.confirm()
    assert runner.busy
    assert not hand.screen._model.has_stored
    qtbot.waitUntil(lambda: hand.screen._model.stage is Stage.RESULT, timeout=20_000)
    assert house.register() is not None
    runner.wait()


# ---- what became of it


def test_the_reconciliation_adds_up_and_rules_are_in_words(
    hand: PopulationHand, qtbot: QtBot
) -> None:
    give(hand, GOOD)
    with qtbot.waitSignal(hand.screen.saved):
        hand.confirm()
    result = hand.screen.result
    assert counts(hand) == {
        "Rader i listan": "6",
        "Summarader": "−1",
        "Dubbletter": "−1",
        "Fler placeringar för ett barn som redan räknats": "−1",
        "Rader som lagts åt sidan": "0",
        "Barn": "3",
    }
    assert result.banner.message.text().startswith("3 barn inlästa")
    rules = " ".join(line.label.text() for line in result.rule_lines)
    assert "Rader med samma nummer gäller samma barn." in rules
    assert "de läggs ihop" in rules
    assert "Barnets namn" in rules
    assert hand.focus is result.go_on


def test_every_warning_is_listed_and_can_be_copied(hand: PopulationHand) -> None:
    give(hand, GOOD)
    hand.confirm()
    said = [row[4] for row in shown(hand.screen.result.faults)]
    assert any("dubblett av rad 5" in text for text in said)
    assert any("summarad" in text for text in said)
    assert any("samma barn" in text for text in said)
    hand.screen.result.copy.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text().count("\n") == len(said)


def test_a_faulty_list_is_not_stored_and_every_fault_is_shown(hand: PopulationHand) -> None:
    give(hand, FAULTY)
    hand.confirm()
    result = hand.screen.result
    assert hand.house.register() is None
    assert result.title.text() == "Listan är inte inläst ännu"
    assert result.banner.message.text() == "2 fel hindrar inläsningen."
    rows = shown(result.faults)
    assert [row[:4] for row in rows] == [
        ["Fel", "3", "Stadsdel", "Västra Berga"],
        ["Fel", "4", "Ärendenummer", ""],
    ]
    assert all(row[4] and row[5] for row in rows)
    assert not result.go_on.isVisible()


def test_faulty_rows_can_be_set_aside(hand: PopulationHand) -> None:
    give(hand, FAULTY)
    hand.confirm()
    hand.screen.result.set_aside.setFocus()
    hand.press(Qt.Key.Key_Space)
    register = hand.house.register()
    assert register is not None
    assert register.read.counts.set_aside == 2
    assert counts(hand)["Rader som lagts åt sidan"] == "−2"
    assert counts(hand)["Barn"] == "2"
    assert not hand.screen.result.set_aside.isVisible()


def test_an_unknown_district_can_be_named(hand: PopulationHand) -> None:
    give(hand, "Ärendenummer;Stadsdel\n001;Bromma\n002;Västra Berga\n")
    hand.confirm()
    names = hand.screen.result.names
    assert list(names.fields) == ["Västra Berga"]
    choice = names.fields["Västra Berga"].editor
    choice.setFocus()
    hand.press(Qt.Key.Key_F)  # Farsta
    names.use.click()
    register = hand.house.register()
    assert register is not None
    assert register.read.mapping.district_names == (("Västra Berga", "Farsta"),)
    with hand.house.steps.workspace.unit_of_work() as work:
        assert sorted(case.district for case in work.cases()) == ["Bromma", "Farsta"]


def test_back_from_the_faults_to_the_columns(hand: PopulationHand) -> None:
    give(hand, FAULTY)
    hand.confirm()
    hand.screen.result.back.click()
    assert hand.screen.mapping.isVisible()


def test_a_stored_list_is_shown_again_and_can_be_replaced(
    hand: PopulationHand, qtbot: QtBot
) -> None:
    give(hand, GOOD)
    hand.confirm()
    hand.window.go_to("here")
    assert hand.screen.result.isVisible()
    hand.screen.result.other.click()
    assert hand.screen.ways.isVisible()
    assert hand.screen.ways.keep.isVisible()
    hand.screen.ways.keep.click()
    assert hand.screen.result.isVisible()
    hand.screen.result.other.click()
    give(hand, "Ärendenummer\n9\n", "ny.csv")
    hand.confirm()
    register = hand.house.register()
    assert register is not None
    assert register.read.origin.name == "ny.csv"


def test_a_locked_list_cannot_be_replaced_and_says_why(qtbot: QtBot, house: House) -> None:
    house.take_in()
    lock(house)
    hand = on_population(qtbot, house)
    other = hand.screen.result.other
    assert not other.isEnabled()
    assert other.toolTip() == "Listan är låst i urvalsprotokoll 1."


def lock(house: House) -> None:
    from inspector_app.domain.sampling import Design, SamplePlan
    from inspector_app.ui.screens.sample.plan import EventWish, event_of

    clock = house.steps.ceremony.clock
    event = event_of(EventWish(digits="123456", party="Enheten"), clock.now())
    house.steps.freeze_frame((), SamplePlan(Design.STRATIFIED, 2, 1), event)


def test_continue_leads_on(hand: PopulationHand) -> None:
    give(hand, GOOD)
    hand.confirm()
    hand.confirm()
    assert hand.house.went_on == 1


def test_a_file_changed_since_the_preview_is_not_read(hand: PopulationHand) -> None:
    path = give(hand, GOOD)
    path.write_bytes((GOOD + "005;Järva;;;\n").encode("cp1252"))
    hand.confirm()
    assert hand.house.register() is None
    assert "har ändrats sedan förhandsvisningen" in hand.screen.mapping.banner.message.text()


# ---- the other ways in


def test_an_empty_clipboard_is_said(hand: PopulationHand) -> None:
    QGuiApplication.clipboard().clear()
    hand.screen.ways.paste.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert hand.screen.ways.banner.message.text() == "Ingen text är inklistrad."


def test_rows_of_a_mail_are_pasted_and_read(hand: PopulationHand) -> None:
    QGuiApplication.clipboard().setText("Nummer\tStadsdel\n1\tBromma\n2\tFarsta\n")
    hand.screen.ways.paste.setFocus()
    hand.press(Qt.Key.Key_Space)
    assert hand.screen.mapping.sentence.text() == "inklistrad text"
    hand.confirm()
    register = hand.house.register()
    assert register is not None
    assert register.read.origin.kind is SourceKind.PASTE
    assert register.read.counts.cases == 2


def test_numbers_without_headings_are_mapped_by_hand(hand: PopulationHand) -> None:
    QGuiApplication.clipboard().setText("101\n102\n103\n")
    hand.screen.ways.paste.click()
    page = hand.screen.mapping
    assert page.settings.choice("header_row").currentText() == "inga rubriker"
    choice = page.columns.choice(Field.IDENTIFIER)
    choice.setFocus()
    hand.press(Qt.Key.Key_End)
    hand.confirm()
    assert counts(hand)["Barn"] == "3"


def test_children_are_typed_in_with_the_districts_own_count(hand: PopulationHand) -> None:
    hand.screen.ways.type_in.setFocus()
    hand.press(Qt.Key.Key_Space)
    page = hand.screen.typed
    assert hand.focus is page.table
    for row in (("17", "Bromma"), ("18", "Farsta")):
        hand.type(row[0])
        hand.press(Qt.Key.Key_Tab)
        hand.press(Qt.Key.Key_Tab)
        hand.type(row[1])
        hand.press(Qt.Key.Key_Return)
        hand.press(Qt.Key.Key_Down)
        hand.press(Qt.Key.Key_Home)
    assert page.counted.text() == "2 rader inskrivna"
    hand.fill(page.control.editor, "3")
    hand.confirm()
    register = hand.house.register()
    assert register is not None
    assert register.read.origin.kind is SourceKind.TYPED
    assert shown(hand.screen.result.control) == [["Hela listan", "3", "2", "skiljer −1"]]


def test_rows_are_pasted_into_the_table(hand: PopulationHand) -> None:
    hand.screen.ways.type_in.click()
    QGuiApplication.clipboard().setText("\n".join(f"{n}\t\tBromma" for n in range(12)))
    hand.screen.typed.table.setFocus()
    hand.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert hand.screen.typed.counted.text() == "12 rader inskrivna"
    assert hand.screen.typed.table.cells.rowCount() == 13


def test_nothing_typed_is_said(hand: PopulationHand) -> None:
    hand.screen.ways.type_in.click()
    hand.confirm()
    assert hand.screen.typed.banner.message.text() == "Inga rader är inskrivna."


def test_tab_leaves_the_typed_table(hand: PopulationHand) -> None:
    hand.screen.ways.type_in.click()
    assert hand.focus is hand.screen.typed.table
    hand.press(Qt.Key.Key_Tab)
    assert hand.focus is hand.screen.typed.control.editor


def test_a_paper_list_is_counted_by_district(hand: PopulationHand) -> None:
    hand.screen.ways.paper.setFocus()
    hand.press(Qt.Key.Key_Space)
    page = hand.screen.paper
    hand.type("12")
    hand.fill(page.counts.fields["Järva"].editor, "30")
    assert page.total.text() == "42 rader tillsammans"
    hand.confirm()
    assert counts(hand)["Barn"] == "42"
    assert "Järva 30" in identifiers(hand.house)


def test_a_paper_list_in_one_piece(hand: PopulationHand) -> None:
    hand.screen.ways.paper.click()
    hand.fill(hand.screen.paper.counts.fields[""].editor, "7")
    hand.confirm()
    assert identifiers(hand.house) == {str(n) for n in range(1, 8)}


def identifiers(house: House) -> set[str]:
    """The list's own numbers, from the key list."""
    with house.steps.workspace.unit_of_work() as work:
        entries = work.key_list([case.child_key for case in work.cases()])
    return {number for entry in entries for number in entry.identifiers}


@pytest.mark.parametrize(
    ("district", "whole", "said"),
    [
        ("", "", "Skriv hur många rader listan har."),
        ("3", "9", "Skriv antingen ett antal för alla eller ett för varje stadsdel."),
        ("", "många", "Skriv ett heltal."),
    ],
)
def test_a_paper_list_that_cannot_be(
    hand: PopulationHand, district: str, whole: str, said: str
) -> None:
    hand.screen.ways.paper.click()
    fields = hand.screen.paper.counts.fields
    hand.fill(fields["Bromma"].editor, district)
    hand.fill(fields[""].editor, whole)
    hand.confirm()
    assert fields[""].fault.text() == said
    assert hand.house.register() is None


# ---- read by all


def test_every_control_has_a_name_and_is_reached(hand: PopulationHand) -> None:
    assert nameless(hand.window) == []
    give(hand, FAULTY)
    hand.screen.mapping.statement.control.show_open(True)
    assert nameless(hand.window) == []
    assert unreachable(hand.window) == []
    hand.confirm()
    assert nameless(hand.window) == []
    for stage in (Stage.TYPED, Stage.PAPER):
        hand.screen._model.show(stage)
        assert nameless(hand.window) == []


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_no_word_is_cut_at_130_percent(
    qtbot: QtBot, house: House, theme: Theme, mode: Mode
) -> None:
    theme.wear(Appearance(mode, 130))
    hand = on_population(qtbot, house)
    assert clipped(hand.screen) == []
    give(hand, EXAMPLE.read_text("cp1252"))
    assert clipped(hand.screen) == []
    hand.confirm()
    assert counts(hand)["Barn"].replace("\xa0", "") == "1904"
    assert clipped(hand.screen) == []


def test_a_row_of_a_table_speaks_as_one_sentence(hand: PopulationHand) -> None:
    give(hand, GOOD)
    rows = hand.screen.mapping.rows.rows
    said = rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Ärendenummer 001, Stadsdel Bromma" in said
