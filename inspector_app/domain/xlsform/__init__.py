"""XLSForm, in the part that a review template can hold: its sheets, columns and words.

An XLSForm is a workbook with a sheet ``survey`` (a row for each question), a sheet ``choices`` (the
options) and a sheet ``settings`` (one row about the form). Here a workbook is sheets of text cells;
``xlsform_reader`` makes the text of a template of it and ``xlsform_writer`` makes it of a template.

What stands for what:

- ``begin_group`` … ``end_group`` with a label: the section (``section``) of the questions between.
  Groups stand beside each other. A group's ``name`` means nothing to a template.
- ``select_one`` with the five answers J D N F E: a judged question. With the four without E: a
  judged question for every case (``universal``). The options have the program's own labels.
- ``select_one`` with yes and no: an entry of yes or no. ``select_one`` and ``select_multiple`` with
  other options: an entry of one choice or several. ``date``, ``integer``, ``decimal`` and ``text``:
  entries of a day, a whole number, a number and a text.
- ``note``: guidance for the question that follows; with ``relevant`` guidance for those cases only.
- ``name`` is what rules call the question's answer or entry, ``beteckning`` the question's id.
- ``label::Svenska (sv)`` the question's text, ``hint::Svenska (sv)`` its guidance, ``required``
  whether an entry is needed, ``relevant`` when the question is asked, ``constraint`` the bounds of
  a number.
- Own columns, which other programs leave alone: see ``OWN_COLUMNS``. Own sheet ``kallor``: the
  sources. Sheets whose names begin with an underscore are not read.

``relevant`` and the own rules (``ej_aktuellt_nar``, ``motivering_nar``, ``underlag_nar``, the last
part of ``lagrum``) are written in the part of XPath that ``xlsform_rule`` describes.

Decision: nothing is trimmed. What has no place in a template (``repeat``, ``calculate``,
``choice_filter``, a weight, a key figure's number, a text in another language) is refused where it
stands, and a template with logs, deadlines, ratings or anything else that no row of a survey can
hold is not exported: a form that looked like the template and judged otherwise would mislead.
Decision: ``vikt``, ``grans`` and ``nyckeltal`` are known by name and refused: a template weighs no
questions, and a limit is a rule or a bound. They get a sentence of their own each.
Decision: where an answer is missing, other programs hide what waits for it, and this one shows it
until it can be told. The rule is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.checklist.scale import Answer
from inspector_app.domain.errors import Issue, Severity

SURVEY, CHOICES, SETTINGS, SOURCES = "survey", "choices", "settings", "kallor"
SHEETS = (SURVEY, CHOICES, SETTINGS, SOURCES)
HIDDEN = "_"
"""A sheet whose name begins with this is nobody's but the author's."""

LANGUAGE = "Svenska (sv)"
FORM_ID, DEFAULT_LANGUAGE = "form_id", "default_language"
LABEL, HINT = f"label::{LANGUAGE}", f"hint::{LANGUAGE}"
CONSTRAINT_MESSAGE = f"constraint_message::{LANGUAGE}"
OWN_COLUMNS = (
    "beteckning",  # the question's id, such as AB-07
    "kort",  # the question in some words
    "niva",  # level: L, F, S, K, or several as S/F
    "karna",  # ja: kärna, nej: fördjupning
    "bast",  # the best answer: ja, nej, inget
    "lagrum",  # a line for each basis: provision | source | from | to | when
    "underlag_tips",  # what in the file shows it
    "motivering_vid",  # answers that need a reason, such as N F
    "motivering_nar",  # the rule for when a reason is needed
    "underlag_vid",  # answers that need evidence
    "underlag_nar",
    "ej_aktuellt_nar",  # the rule for when the answer is Ej aktuellt
    "framgar_inte",  # ja: an entry may be said not to be found in the file
    "enhet",  # the unit of a number
)
SURVEY_COLUMNS = (
    *("type", "name", LABEL, HINT, "required", "relevant", "constraint", CONSTRAINT_MESSAGE),
    *OWN_COLUMNS,
)
CHOICES_COLUMNS = ("list_name", "name", LABEL)
SETTINGS_COLUMNS = (
    *("form_title", FORM_ID, "version", DEFAULT_LANGUAGE),
    *("syfte", "handlingstyper", "ersatter"),
)
SOURCES_COLUMNS = ("id", "titel", "last_den", "anmarkning")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    SURVEY: SURVEY_COLUMNS,
    CHOICES: CHOICES_COLUMNS,
    SETTINGS: SETTINGS_COLUMNS,
    SOURCES: SOURCES_COLUMNS,
}
TRANSLATED = ("label", "hint", "constraint_message")

ANSWER_LABELS: Mapping[str, str] = {
    Answer.YES: "Ja",
    Answer.PARTLY: "Delvis",
    Answer.NO: "Nej",
    Answer.NOT_DOCUMENTED: "Framgår inte",
    Answer.NOT_APPLICABLE: "Ej aktuellt",
}
FIVE_ANSWERS = tuple(str(answer) for answer in Answer)
FOUR_ANSWERS = tuple(a for a in FIVE_ANSWERS if a != Answer.NOT_APPLICABLE)
ANSWERS_LIST, EVERY_CASE_LIST, YES_NO_LIST = "svar", "svar_alla", "ja_nej"
YES_NO_LABELS: Mapping[str, str] = {"yes": "Ja", "no": "Nej"}
FIXED_LISTS: Mapping[str, Mapping[str, str]] = {
    ANSWERS_LIST: ANSWER_LABELS,
    EVERY_CASE_LIST: {answer: ANSWER_LABELS[answer] for answer in FOUR_ANSWERS},
    YES_NO_LIST: YES_NO_LABELS,
}
"""Lists that every workbook of the program has, used or not."""

POLARITIES: Mapping[str, str] = {"ja": "good", "nej": "bad", "inget": "none"}
YES_WORDS = frozenset(["yes", "ja", "true", "true()", "sant", "x", "1"])
NO_WORDS = frozenset(["no", "nej", "false", "false()", "falskt", "0"])
MOST_CELL = 32_767
"""How many characters a cell of a workbook holds."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet as text, from row 1 on; rows may have different lengths."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Workbook:
    """The sheets of a workbook in their order, hidden ones left out."""

    sheets: tuple[Sheet, ...]

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name, in whatever case it is written."""
        return next((s for s in self.sheets if s.name.strip().casefold() == name), None)


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a workbook. Row and column count from 1."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        """``survey!G14``."""
        return f"{self.sheet}!{column_letters(self.column)}{self.row}"


def column_letters(column: int) -> str:
    """Return the letters over a column counted from 1: 7 is G, 28 is AB."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_issue(code: str, cell: Cell, value: str = "", **facts: Any) -> Issue:
    """Return a fault at a cell; ``column`` of the issue is the cell as the user finds it."""
    return Issue(code, Severity.ERROR, cell.row, str(cell), value[:80], facts)


def bounds_sentence(least: int | None, most: int | None) -> str:
    """Return what other programs say when a number is outside its bounds, in Swedish."""
    if least is not None and most is not None:
        return f"Skriv ett tal från {least} till {most}."
    if least is not None:
        return f"Skriv ett tal som är minst {least}."
    return f"Skriv ett tal som är högst {most}." if most is not None else ""
