"""How many presses a whole file takes: three themes in depth, scored by keys in the real window.

A press is everything the hands do but characters typed into text, date and number fields: letters
that answer or choose, Tab, Enter and shortcuts all count. An answer is a question answered by hand,
a fact stated, or a cell of a table. Reasons and evidence take presses and are no answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from inspector_app.app.program import Program
from inspector_app.domain.review import CaseReview
from inspector_app.domain.values import ValueType
from inspector_app.ui.screens.review.log_table import LogTable
from inspector_app.ui.screens.review.question_list import HostedCard
from inspector_app.ui.screens.review.rating_card import RatingCard
from inspector_app.ui.screens.review.view import ReviewScreen
from tests.end_to_end.hands import Desktop, Hands, named, turn
from tests.fakes.small_inspection import WORDS
from tests.fakes.three_themes import drawn_bench

pytestmark = [
    pytest.mark.window,
    pytest.mark.qt_log_ignore(r"This plugin does not support \w+\(\)", extend=True),
]
MOST_PRESSES = 2.2  # for each answer

VISITS = (
    ("2025-11-20", "FJJ", "be"),
    ("2026-01-14", "FJJ", "upp"),
    ("2026-03-05", "FJN", "be"),
    ("2026-05-26", "DJN", "tel"),
    ("2026-07-09", "FJE", "sam"),
    ("2026-09-30", "FNN", "fam"),
)
"""Six visits and contacts: day, type, child met, spoken with alone, and the heading's beginning."""

REVIEWS = (("2025-06-11", "SU", "71"), ("2026-01-21", "ON", "12"), ("2026-06-17", "SU", "80"))
"""Three considerations: day, what was considered and by whom, the paragraph of the minutes."""

ANSWERS = {
    "BES-09": "J",
    "BES-01": "J",
    "DEL-08": "D Planen säger bara telefon, inte hur ofta.",
    "BES-05b": "N Inget skäl står i akten.",
    "BES-11b.father": "F Journalen nämner inte pappan.",
    "BES-12d": "D Skolan nämns en gång, utan bedömning.",
    "DEL-02": "N Åsikterna återges men vägs inte.",
    "DEL-09": "F Det står ingenstans.",
    "DEL-11": "E Inget sådant verktyg har använts.",
    "DEL-07": "D Önskemålen står, men inte vad de ledde till.",
    "VOF-03": "M Protokollet från tvåårsdagen saknas i akten.",
    "VOF-06b": "M Barnets sociala situation saknas.",
    "VOF-11": "D Skälen är allmänna.",
    "VOF-14": "N",
    "VOF-16": "E Barnet har inga syskon.",
}
"""What the file shows: a letter and, where one is asked for, a reason. All else is Ja.

M leaves the computed answer as it is and says why.
"""

STATED = {"BES-11": "12\r", "DEL-14a": "2", "VOF-06a": "12345\r", "VOF-13a": "4"}
"""The facts: the numbers of the choices, Enter where several can be ticked."""

EVIDENCE = {
    "BES-09": ("2026-03-05", "14"),
    "BES-05b": ("2025-11-20", "3"),
    "VOF-11": ("2026-06-17", "80"),
}
"""Where it stands: day and page."""


class CountingHands(Hands):
    """Hands that count their presses, and know typing from pressing."""

    def __init__(self, program: Program, desktop: Desktop) -> None:
        super().__init__(program, desktop)
        self.presses = 0

    def press(self, keys: str) -> None:
        """A press, wherever it is made; a letter in a text field is none."""
        assert len(keys) > 1 or not takes_text(self.focus), f"{keys} would be text"
        super().press(keys)
        self.presses += 1

    def type(self, text: str) -> None:
        """Characters into a field that takes text; they are not counted."""
        assert takes_text(self.focus), f"{named(self.focus)!r} takes no text"
        super().type(text)


def takes_text(widget: QWidget) -> bool:
    """Whether characters are written here: a text field, or a cell that is not of choices."""
    if isinstance(widget, LogTable):
        column = widget.log.column_at(widget.currentIndex())
        return column is not None and column.type not in (ValueType.CHOICE, ValueType.YES_NO)
    return isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly()


@pytest.fixture
def hands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> Iterator[CountingHands]:
    """The program with an unread inspection of three themes in depth, at its first file."""
    bench = drawn_bench(tmp_path, 4)
    bench.workspace.close()
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "hem" / name.lower()))
    desktop = Desktop()
    program = Program([], desktop)
    program.window.resize(1440, 900)
    program.show()
    hands = CountingHands(program, desktop)
    hands.until(lambda: QApplication.activeWindow() is program.window, "the window")
    hands.answer_with(bench.workspace.folder)
    hands.press("Ctrl+O")
    hands.type(WORDS)
    hands.press("Return")
    hands.sees("Akt 1 av 4", "0 av 4 klara")
    yield hands
    program.window.close()
    turn()
    program.deleteLater()
    turn()


@dataclass
class Reader:
    """Reads one file from top to bottom by what is shown, and never goes back."""

    hands: CountingHands
    asked: list[str] = field(default_factory=list)

    @property
    def card(self) -> HostedCard:
        """The active card."""
        cards = self.hands.program.window.findChildren(HostedCard)
        return next(card for card in cards if card.isVisible())

    @property
    def question(self) -> str:
        """The id of the question before her; one that is asked of several people, of whom."""
        screen = self.hands.program.window.screen_of("review")
        assert isinstance(screen, ReviewScreen)
        return screen._model.active

    def read(self) -> None:
        """Score the file until nothing is left, and klarmarkera it."""
        while not isinstance(self.card, RatingCard):
            here = self.question
            assert here not in self.asked, f"{here} comes twice"
            self.asked.append(here)
            self.answer(here)
        self.hands.misses("Ej besvarad")
        self.hands.press("Ctrl+Return")

    def answer(self, question: str) -> None:
        """Answer the question before her."""
        if question in ("BES-02", "DEL-00"):
            for visit in VISITS if question == "BES-02" else REVIEWS:
                self.row(*visit)
            self.hands.press("Ctrl+J")
        elif question in STATED:
            for key in STATED[question]:
                self.hands.press("Return" if key == "\r" else key)
        else:
            letter, _space, reason = ANSWERS.get(question, "J").partition(" ")
            if question in EVIDENCE:
                self.show_evidence(*EVIDENCE[question])
            self.hands.press(letter)
            if reason:
                self.hands.until(lambda: named(self.hands.focus) == "Motivering", "the reason")
                self.hands.type(reason)
                self.hands.press("Return")

    def row(self, day: str, letters: str, text: str) -> None:
        """A row of a log: day, choices by letter, the beginning of a suggestion or a text."""
        self.hands.type(day)
        self.hands.press("Return")
        for letter in letters:
            self.hands.press(letter)
        self.hands.type(text)
        self.hands.press("Return")

    def show_evidence(self, day: str, page: str) -> None:
        """Where in the file the answer stands."""
        self.hands.press("U")
        self.hands.press("Tab")
        self.hands.type(day)
        self.hands.press("Tab")
        self.hands.type(page)
        self.hands.press("Return")


def answers_in(review: CaseReview) -> int:
    """How many answers a person gave: questions, stated facts and cells."""
    cells = sum(len(row.values) for row in review.rows.values())
    return len(review.answers) + len(review.entries) + cells


def test_a_whole_file_of_three_themes_takes_few_presses(hands: CountingHands) -> None:
    screen = hands.program.window.screen_of("review")
    assert isinstance(screen, ReviewScreen)
    akt = screen._model.case.akt
    hands.presses = 0
    reader = Reader(hands)
    reader.read()
    presses = hands.presses
    assert set(ANSWERS) | set(STATED) | set(EVIDENCE) <= set(reader.asked)
    hands.sees("1 av 4 klara", "Akt 2 av 4")
    assert hands.program.session is not None
    steps = hands.program.session.steps.review
    review = steps.open(steps.desk(), akt).review
    answers = answers_in(review)
    print(f"\n{presses} presses for {answers} answers: {presses / answers:.2f} for each")
    assert presses / answers <= MOST_PRESSES
