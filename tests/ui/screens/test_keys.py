"""The keys of a real workspace in the window: one's own, everybody's, and the code on paper."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from inspector_app.adapters.system.clock import SystemClock
from inspector_app.composition import package_opener
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.ports.keys import KeyKind
from inspector_app.ui.question_dialog import QuestionDialog
from inspector_app.ui.screens.keys.desk import KeysDesk
from inspector_app.ui.screens.keys.dialog import KeysDialog
from inspector_app.ui.screens.keys.doors import KeysDoors
from inspector_app.ui.screens.keys.passphrase import Fault, Place, Typed, faults_of
from inspector_app.ui.screens.start.recovery_code import RecoveryCodeDialog
from inspector_app.ui.tasks import Done, Failed, InlineRunner, Progress, Work
from inspector_app.ui.theme import Theme
from inspector_app.ui.tokens import Appearance, Mode
from inspector_app.workflow.hand_over import Parting
from inspector_app.workflow.keys import Holder, KeysSeen
from tests.fakes.small_inspection import ANNA, WORDS, stages
from tests.fakes.two_readers import BO, CIA, KEYS, KLARA, Team
from tests.ui.accessible import cut, nameless, not_met_by_tab
from tests.ui.conftest import AnsweredDialogs
from tests.workflow.test_second_reading import dealt, made, team

__all__ = ["dealt", "made", "stages", "team"]
pytestmark = pytest.mark.window
NEW = "helt ny fras om vinter"
D = TypeVar("D", bound=QDialog)


@pytest.mark.parametrize(
    ("typed", "faults"),
    [
        (Typed("gammal fras här", NEW, NEW), {}),
        (Typed(None, NEW, NEW), {}),
        (Typed("", NEW, NEW), {Place.OLD: Fault.MISSING}),
        (Typed("x", "elva tecken", "elva tecken"), {Place.NEW: Fault.SHORT}),
        (Typed("x", "tolv  tecken", "tolv  tecken"), {}),
        (Typed("x", " elva tecken ", " elva tecken "), {Place.NEW: Fault.SHORT}),
        (Typed(NEW, f"{NEW} ", f"{NEW} "), {Place.NEW: Fault.SAME}),
        (Typed("x", NEW, NEW.upper()), {Place.AGAIN: Fault.DIFFERS}),
        (
            Typed("", "", "y"),
            {Place.OLD: Fault.MISSING, Place.NEW: Fault.SHORT, Place.AGAIN: Fault.DIFFERS},
        ),
    ],
)
def test_faults(typed: Typed, faults: Mapping[Place, Fault]) -> None:
    assert faults_of(typed) == faults


def test_what_is_typed_is_never_told() -> None:
    assert repr(Typed("en gammal", "en ny", "en ny")) == "Typed()"


@dataclass
class Room:
    """One person before the keys."""

    workspace: EncryptedWorkspace
    dialog: KeysDialog
    answers: AnsweredDialogs
    qtbot: QtBot

    def top(self, kind: type[D]) -> D:
        QCoreApplication.processEvents()
        found = self.answers.opened[-1]
        assert isinstance(found, kind)
        return found

    def change(self, old: str, new: str, again: str = "") -> None:
        mine = self.dialog.mine
        if not mine.old.isHidden():
            mine.old.line.setText(old)
        mine.new.line.setText(new)
        mine.again.line.setText(again or new)
        press(mine.change)

    def let_in(self, name: str, words: str, again: str = "") -> None:
        others = self.dialog.others
        others.name.line.setText(name)
        others.passphrase.line.setText(words)
        others.again.line.setText(again or words)
        press(others.add)

    def stand_on(self, person: Actor) -> None:
        people = self.dialog.others.people
        rows = [people.item(row).text() for row in range(people.count())]
        people.setCurrentRow(next(n for n, row in enumerate(rows) if row.startswith(person.name)))

    def ask_shut_out(self, person: Actor) -> QuestionDialog:
        self.stand_on(person)
        press(self.dialog.others.shut_out)
        return self.top(QuestionDialog)

    @property
    def told(self) -> str:
        banner = self.dialog.banner
        return f"{banner.message.text()} {banner.remedy.text()}".strip()

    @property
    def actions(self) -> list[str]:
        with self.workspace.unit_of_work() as work:
            return [event.action for event in work.events()]


def press(widget: QWidget) -> None:
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Space)
    QCoreApplication.processEvents()


def opened(folder: Path, secret: str) -> EncryptedWorkspace:
    return EncryptedWorkspaces(SystemClock()).open(folder, secret)


def opener(folder: Path, secret: str) -> str:
    """Who opens with a secret, or the code of the refusal."""
    try:
        workspace = opened(folder, secret)
    except InspectionError as refusal:
        return refusal.code
    workspace.close()
    return workspace.actor.name


@contextmanager
def before_keys(qtbot: QtBot, workspace: EncryptedWorkspace) -> Iterator[Room]:
    parent, answers = QWidget(), AnsweredDialogs()
    qtbot.addWidget(parent)
    parent.resize(1280, 720)
    with qtbot.waitActive(parent):
        parent.show()
    desk = KeysDesk(workspace, lambda: "Besök 2026", InlineRunner(), answers)
    dialog = desk.show(parent)
    qtbot.waitUntil(dialog.isActiveWindow)
    try:
        yield Room(workspace, dialog, answers, qtbot)
    finally:
        for one in reversed(parent.findChildren(QDialog)):
            QDialog.done(one, 0)
        workspace.close()


Seat = Callable[[Actor], Room]


@pytest.fixture
def seat(qtbot: QtBot, dealt: Team) -> Iterator[Seat]:
    """Open the keys of the dealt inspection as one of the team."""
    with ExitStack() as rooms:
        yield lambda person: rooms.enter_context(
            before_keys(qtbot, opened(dealt.folder, KEYS[person.name]))
        )


# ---- one's own


def test_a_passphrase_is_changed(seat: Seat, dealt: Team) -> None:
    room = seat(BO)
    room.change(KEYS[BO.name], NEW)
    assert room.told.startswith("Den nya lösenfrasen gäller nu.")
    mine = room.dialog.mine
    assert [field.line.text() for field in (mine.old, mine.new, mine.again)] == ["", "", ""]
    room.workspace.close()
    assert opener(dealt.folder, KEYS[BO.name]) == "wrong_passphrase"
    assert opener(dealt.folder, NEW) == BO.name


def test_a_wrong_passphrase_leaves_everything_as_it_was(seat: Seat, dealt: Team) -> None:
    room = seat(BO)
    keys, actions = (dealt.folder / "keys.json").read_bytes(), room.actions
    room.change("inte min egen fras", NEW)
    mine = room.dialog.mine
    assert mine.old.fault.text().startswith("Lösenfrasen eller återställningskoden stämmer inte.")
    assert mine.old.line.hasFocus()
    assert room.told == ""
    assert (dealt.folder / "keys.json").read_bytes() == keys
    assert room.actions == actions


@pytest.mark.parametrize(
    ("new", "again", "field", "words"),
    [
        ("kort", "", "new", "Lösenfrasen har färre än 12 tecken."),
        (NEW, "något annat helt", "again", "De två lösenfraserna är olika."),
        (KEYS[BO.name], "", "new", "Det är den nuvarande lösenfrasen. Välj en annan."),
        ("aaaaaaaaaaaaaaa", "", "new", "Lösenfrasen är för kort eller för enkel."),
        (KEYS[CIA.name], "", "new", "Lösenfrasen används redan i den här granskningen."),
    ],
)
def test_a_passphrase_that_cannot_be(
    seat: Seat, dealt: Team, new: str, again: str, field: str, words: str
) -> None:
    room = seat(BO)
    keys = (dealt.folder / "keys.json").read_bytes()
    room.change(KEYS[BO.name], new, again)
    faulty = getattr(room.dialog.mine, field)
    assert faulty.fault.text().startswith(words)
    assert faulty.line.hasFocus()
    assert (dealt.folder / "keys.json").read_bytes() == keys


def test_no_secret_is_shown_logged_or_kept(
    seat: Seat, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    room = seat(ANNA)
    lines = room.dialog.findChildren(QLineEdit)
    hidden = [one for one in lines if one.echoMode() is QLineEdit.EchoMode.Password]
    assert len(hidden) == 5
    room.change(WORDS, NEW)
    room.let_in("Doris Exempel", "doris egna fyra ord")
    with room.workspace.unit_of_work() as work:
        journal = "".join(repr(event) for event in work.events())
    out = capfd.readouterr()
    for secret in (WORDS, NEW, "doris egna fyra ord"):
        assert secret not in journal + caplog.text + out.out + out.err
    for tick in (room.dialog.mine.show_secret, room.dialog.others.show_secret):
        tick.setChecked(True)
    assert all(one.echoMode() is QLineEdit.EchoMode.Normal for one in hidden)
    room.dialog.mine.new.line.setText(NEW)
    room.dialog.reject()
    assert [one.text() for one in hidden] == [""] * 5


def test_others_than_the_lead_change_their_own_alone(seat: Seat) -> None:
    room = seat(KLARA)
    dialog = room.dialog
    assert dialog.others.isHidden()
    assert not dialog.renew.isVisible()
    assert dialog.elsewhere.text().startswith("Den ansvariga inspektören släpper in")


# ---- everybody's


def rows(room: Room) -> list[str]:
    people = room.dialog.others.people
    return [people.item(row).text() for row in range(people.count())]


def test_everybody_is_told_in_words(seat: Seat) -> None:
    assert rows(seat(ANNA)) == [
        "Anna Exempel, ansvarig inspektör: lösenfras och återställningskod",
        "Bo Exempel, inspektör: lösenfras",
        "Cia Exempel, inspektör: lösenfras",
        "Klara Exempel, kvalitetsgranskare: lösenfras",
    ]


def test_whoever_is_let_in_opens(seat: Seat, dealt: Team) -> None:
    room = seat(ANNA)
    heard: list[bool] = []
    room.dialog.changed.connect(lambda: heard.append(True))
    room.dialog.others.role.choice.choose(Role.AUDITOR.value)
    room.let_in("  Doris   Exempel ", "doris egna fyra ord")
    assert room.told.startswith("Doris Exempel har en nyckel nu.")
    assert "Doris Exempel, revisor: lösenfras" in rows(room)
    assert heard == [True]
    room.workspace.close()
    assert opener(dealt.folder, "doris egna fyra ord") == "Doris Exempel"


@pytest.mark.parametrize(
    ("name", "words", "again", "field", "told"),
    [
        ("", NEW, "", "name", "Skriv namnet."),
        ("Doris", "kort", "", "passphrase", "Lösenfrasen har färre än 12 tecken."),
        ("Doris", NEW, "något annat", "again", "De två lösenfraserna är olika."),
        (BO.name, NEW, "", "name", "Bo Exempel har redan en nyckel"),
        ("Doris", KEYS[BO.name], "", "passphrase", "Lösenfrasen används redan"),
    ],
)
def test_who_cannot_be_let_in(
    seat: Seat, name: str, words: str, again: str, field: str, told: str
) -> None:
    room = seat(ANNA)
    room.let_in(name, words, again)
    faulty = getattr(room.dialog.others, field)
    assert faulty.fault.text().startswith(told)
    assert faulty.line.hasFocus()
    assert len(rows(room)) == 4


def test_whoever_is_shut_out_opens_no_more_and_her_files_are_told(seat: Seat, dealt: Team) -> None:
    room = seat(ANNA)
    question = room.ask_shut_out(BO)
    assert question.title.text() == "Stänga ute Bo Exempel?"
    told = question.text.text()
    assert "Bo Exempel kan inte längre öppna granskningen." in told
    assert "De står kvar på Bo Exempel, med de svar som finns." in told
    assert "En kopia av mappen som Bo Exempel redan har går fortfarande att öppna." in told
    press(question.no)
    assert len(rows(room)) == 4
    press(room.ask_shut_out(BO).yes)
    assert room.told == "Bo Exempel kan inte längre öppna granskningen."
    assert len(rows(room)) == 3
    assert room.actions[-1] == "person_shut_out"
    room.workspace.close()
    assert opener(dealt.folder, KEYS[BO.name]) == "wrong_passphrase"
    assert opener(dealt.folder, KEYS[CIA.name]) == CIA.name


def test_without_files_nothing_is_said_of_files(seat: Seat) -> None:
    told = seat(ANNA).ask_shut_out(CIA).text.text()
    assert "akt" not in told


def test_the_last_lead_is_not_shut_out_nor_oneself(seat: Seat) -> None:
    room = seat(ANNA)
    others = room.dialog.others
    assert others.shut_out.isEnabled()
    room.stand_on(ANNA)
    assert not others.shut_out.isEnabled()
    assert others.why_not.text().startswith("Den sista ansvariga inspektören kan inte stängas ute.")
    assert others.shut_out.accessibleDescription() == others.why_not.text()
    others.role.choice.choose(Role.LEAD_INSPECTOR.value)
    room.let_in("Bea Exempel", NEW)
    room.stand_on(ANNA)
    assert others.why_not.text().startswith("Du kan inte stänga ute dig själv.")


def test_the_code_goes_with_the_lead_whose_it_is(qtbot: QtBot, dealt: Team) -> None:
    bea = Actor(ActorName("Bea Exempel"), Role.LEAD_INSPECTOR)
    workspace = opened(dealt.folder, WORDS)
    workspace.keys.add_person(bea, NEW)
    workspace.close()
    with before_keys(qtbot, opened(dealt.folder, NEW)) as room:
        question = room.ask_shut_out(ANNA)
        assert "Återställningskoden gäller i namnet Anna Exempel" in question.text.text()
        press(question.yes)
        assert "Förnya återställningskoden nedan." in room.told
        assert room.dialog.code_told.text().startswith("Det finns ingen återställningskod.")
        press(room.dialog.renew)
        press(room.top(QuestionDialog).yes)
        assert room.dialog.code_told.text().endswith("i namnet Bea Exempel.")


# ---- the code on paper


def renewed(room: Room) -> str:
    press(room.dialog.renew)
    question = room.top(QuestionDialog)
    assert "öppnar inte längre granskningen" in question.text.text()
    press(question.yes)
    shown = room.top(RecoveryCodeDialog)
    return shown.code.accessibleDescription()


def test_a_new_code_opens_and_asks_for_a_passphrase(qtbot: QtBot, dealt: Team) -> None:
    with before_keys(qtbot, opened(dealt.folder, WORDS)) as room:
        old = renewed(room)
        code = renewed(room)
    assert opener(dealt.folder, old) == "wrong_passphrase"
    with before_keys(qtbot, opened(dealt.folder, code)) as room:
        assert room.told.startswith("Du öppnade med återställningskoden.")
        mine = room.dialog.mine
        assert mine.old.isHidden()
        assert mine.new.line.hasFocus()
        room.change("", "kort")
        assert not mine.new.fault.isHidden()
        room.change("", NEW)
        assert room.told.startswith("Den nya lösenfrasen gäller nu.")
        assert mine.old.isVisible()
    assert opener(dealt.folder, WORDS) == "wrong_passphrase"
    assert opener(dealt.folder, NEW) == ANNA.name


def test_the_program_asks_whoever_opened_with_the_code(qtbot: QtBot, dealt: Team) -> None:
    workspace = opened(dealt.folder, WORDS)
    code = workspace.keys.renew_recovery_code()
    assert not KeysDesk(workspace, str, InlineRunner(), AnsweredDialogs()).awaits_passphrase
    workspace.close()
    workspace = opened(dealt.folder, code)
    desk = KeysDesk(workspace, str, InlineRunner(), AnsweredDialogs())
    assert desk.awaits_passphrase
    workspace.keys.set_passphrase(NEW)
    assert not desk.awaits_passphrase
    workspace.close()


# ---- loans and slow work


def test_in_a_loan_the_own_passphrase_is_changed(qtbot: QtBot, dealt: Team, tmp_path: Path) -> None:
    given = "paketets egna fyra ord"
    with dealt.opened_by(ANNA) as anna:
        step = anna.steps.hand_over
        chosen = tuple(one.reading for one in step.candidates(BO.name))[:1]
        step.hand_over(Parting(BO.name, "2", chosen), tmp_path / "ut", given)
    loan, _code = package_opener(SystemClock())(tmp_path / "ut", given, tmp_path / "lån", WORDS)
    assert isinstance(loan, EncryptedWorkspace)
    with before_keys(qtbot, loan) as room:
        assert room.dialog.others.isHidden()
        assert room.dialog.elsewhere.text().startswith("Granskningen är lånad.")
        room.change(WORDS, NEW)
        assert room.told.startswith("Den nya lösenfrasen gäller nu.")
        folder = loan.folder
        code = renewed(room)
    assert opener(folder, code) == BO.name
    assert opener(folder, NEW) == BO.name
    assert opener(folder, WORDS) == "wrong_passphrase"


def test_the_example_keeps_its_own_key(qtbot: QtBot) -> None:
    seen = KeysSeen(ANNA, (Holder(ANNA, frozenset(KeyKind)),), is_example=True)
    doors = KeysDoors(lambda: seen, lambda: True, _never, _never, _never, _never, _never)
    dialog = KeysDialog(doors, InlineRunner(), AnsweredDialogs())
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    assert dialog.mine.is_barred
    assert dialog.mine.told.text().startswith("Programmet öppnar självt exemplet")
    assert dialog.banner.isHidden()
    qtbot.waitUntil(dialog.others.people.hasFocus)


def _never(*_: object) -> NoReturn:
    raise AssertionError("nothing of the example's key is changed")


class Held:
    """A runner whose work ends when it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], object]] = []

    def run(self, title: str, work: Work[D], done: Done[D], failed: Failed) -> Progress:
        self.waiting.append(lambda: InlineRunner().run(title, work, done, failed))
        return Progress(lambda _done, _total, _text: None)


def test_one_thing_at_a_time_and_no_leaving_before_it_is_told(qtbot: QtBot, dealt: Team) -> None:
    with before_keys(qtbot, opened(dealt.folder, WORDS)) as room:
        held = Held()
        room.dialog._runner = held
        room.change(WORDS, NEW)
        room.change(WORDS, NEW)
        room.dialog.reject()
        assert room.dialog.isVisible()
        assert room.told == "Ett ögonblick."
        assert len(held.waiting) == 1
        held.waiting[0]()
        assert room.told.startswith("Den nya lösenfrasen gäller nu.")
        room.dialog.reject()
        assert not room.dialog.isVisible()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
def test_it_is_whole_and_met_by_tab_in_large_text(seat: Seat, theme: Theme, mode: Mode) -> None:
    theme.wear(Appearance(mode, 130))
    room = seat(ANNA)
    assert nameless(room.dialog) == []
    assert cut(room.dialog) == []
    assert not_met_by_tab(room.dialog) == []
    assert room.dialog.height() <= 720
    room.let_in("Doris Exempel", NEW)
    room.qtbot.waitUntil(room.dialog.banner.isVisible)
    QCoreApplication.processEvents()
    assert cut(room.dialog) == []
    assert room.dialog.height() <= 720
