"""How a report looks: page, colours, type. All lengths are points, colours sRGB shares 0–1.

The colours are those of the window, so that an answer looks the same on paper and on screen.
"""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.adapters.pdf.canvas import Colour
from inspector_app.adapters.pdf.fonts import (
    BOLD,
    MEDIUM,
    REGULAR,
    SEMIBOLD,
    TABULAR,
    TABULAR_SEMIBOLD,
)
from inspector_app.domain.report import AnswerKind

PAGE_WIDTH, PAGE_HEIGHT = 595.28, 841.89
LEFT, RIGHT = 62.0, 62.0
TOP, BOTTOM = 88.0, 78.0
CONTENT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
CONTENT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return (round(red, 3), round(green, 3), round(blue, 3))


WHITE = _colour("#FFFFFF")
TEXT = _colour("#16202B")
TEXT_2 = _colour("#465361")
TEXT_3 = _colour("#5F6C7A")
BORDER = _colour("#E0E4E9")
BORDER_STRONG = _colour("#8A95A1")
SUNKEN = _colour("#F5F6F8")
ACCENT = _colour("#24509A")
ACCENT_TINT = _colour("#E7EEF9")
WARNING = _colour("#A8380A")
WARNING_TINT = _colour("#FBE9E1")


@dataclass(frozen=True, slots=True)
class AnswerStyle:
    """How one of the five answers is drawn; ``width`` is its column's beside a chart."""

    word: str
    width: float
    fill: Colour
    on_fill: Colour
    edge: Colour


ANSWERS = {
    AnswerKind.YES: AnswerStyle("Ja", 24.0, _colour("#007A5A"), WHITE, _colour("#00684C")),
    AnswerKind.PARTLY: AnswerStyle(
        "Delvis", 27.0, _colour("#F0AB2E"), _colour("#2B1B00"), _colour("#805100")
    ),
    AnswerKind.NO: AnswerStyle("Nej", 24.0, _colour("#B8430F"), WHITE, _colour("#A8380A")),
    AnswerKind.NOT_DOCUMENTED: AnswerStyle("Framgår inte", 35.0, WHITE, TEXT, _colour("#5B3E8C")),
    AnswerKind.NOT_APPLICABLE: AnswerStyle(
        "Ej aktuellt", 34.0, _colour("#ECEFF2"), _colour("#4C5864"), _colour("#5B6773")
    ),
}


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A way of setting text: faces by name, size and line height."""

    face: str
    strong: str
    size: float
    leading: float
    colour: Colour = TEXT


BODY = TextStyle(REGULAR, SEMIBOLD, 10, 15.5)
LEAD = TextStyle(REGULAR, SEMIBOLD, 12, 18.5)
SMALL = TextStyle(REGULAR, SEMIBOLD, 8.5, 12.5, TEXT_2)
TITLE = TextStyle(SEMIBOLD, BOLD, 30, 37)
SUBTITLE = TextStyle(REGULAR, MEDIUM, 14, 20, TEXT_2)
HEADINGS = {
    1: TextStyle(SEMIBOLD, BOLD, 20, 26),
    2: TextStyle(SEMIBOLD, BOLD, 13.5, 18.5),
    3: TextStyle(SEMIBOLD, BOLD, 10.5, 15.5),
}
HEADING_GAPS = {1: (30.0, 8.0), 2: (22.0, 4.0), 3: (16.0, 2.0)}
CAPTION = TextStyle(SEMIBOLD, BOLD, 9.5, 13.5)
CELL = TextStyle(REGULAR, SEMIBOLD, 9, 13)
CELL_NUMBER = TextStyle(TABULAR, TABULAR_SEMIBOLD, 9, 13)
CELL_HEADER = TextStyle(MEDIUM, SEMIBOLD, 8, 11, TEXT_2)
LABEL = TextStyle(REGULAR, MEDIUM, 9, 13.5, TEXT_2)
KEY_FIGURE = TextStyle(SEMIBOLD, BOLD, 25, 31, ACCENT)
KEY_LABEL = TextStyle(MEDIUM, SEMIBOLD, 9, 12.5)
MARGIN = TextStyle(REGULAR, SEMIBOLD, 7.5, 10, TEXT_3)
AXIS = TextStyle(TABULAR, TABULAR_SEMIBOLD, 7.5, 10, TEXT_3)
BAR_NUMBER = TextStyle(TABULAR_SEMIBOLD, TABULAR_SEMIBOLD, 8.5, 11)
PARAGRAPH_GAP = 8.0
AFTER_HEADING = {"text": 2.0, "heading": 10.0, "block": 10.0}
AFTER_BLOCK = 18.0
