"""One row of ``survey`` as one question of a template, with the cells its values came from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from inspector_app.domain.checklist.document import Path
from inspector_app.domain.checklist.scale import Answer, Level
from inspector_app.domain.expression.tokens import KEYWORDS
from inspector_app.domain.xlsform import (
    CONSTRAINT_MESSAGE,
    FIVE_ANSWERS,
    HINT,
    LABEL,
    NO_WORDS,
    POLARITIES,
    Cell,
    bounds_sentence,
)
from inspector_app.domain.xlsform.lists import NAME, OptionList
from inspector_app.domain.xlsform.rule import (
    EXAMPLE,
    Asked,
    Names,
    RuleFaultError,
    Shape,
    read_rule,
)
from inspector_app.domain.xlsform.sheets import Row

QUESTION_ID = re.compile(r"[A-ZÅÄÖ0-9]{1,6}(-[0-9]{1,3}[a-z]?)?")
_PLAIN_NAME = re.compile(r"([a-z]{1,6})_([0-9]{1,3}[a-z]?)")
_PLAIN = str.maketrans("åäö-.", "aao__")
BOUNDS = ". >= 0 and . <= 60"
_BOUND = r"\.\s*(>=|<=)\s*(\d{1,12})"
_CONSTRAINT = re.compile(rf"\s*{_BOUND}(?:\s+and\s+{_BOUND})?\s*")
_TYPES = {"date": "date", "integer": "count", "decimal": "number", "text": "text"}
_SHAPES = {
    "count": Shape.NUMBER,
    "number": Shape.NUMBER,
    "text": Shape.TEXT,
    "yes_no": Shape.YES_NO,
    "choice": Shape.CHOICE,
    "choices": Shape.CHOICES,
}
_JUDGED_ONLY = (
    *("motivering_vid", "motivering_nar", "underlag_vid", "underlag_nar", "ej_aktuellt_nar"),
)
_ENTRY_ONLY = ("constraint", CONSTRAINT_MESSAGE, "framgar_inte", "enhet")


@dataclass(frozen=True, slots=True)
class Item:
    """A question's row, its type's first word, its list, its section and the notes before it."""

    row: Row
    word: str
    options: OptionList | None
    section: str
    notes: tuple[Row, ...]

    @property
    def judged(self) -> bool:
        """Whether it takes one of the five answers."""
        return self.options is not None and self.options.answers

    @property
    def entry_type(self) -> str:
        """The type of an entry, as templates have it."""
        if self.options is None:
            return _TYPES[self.word]
        if self.word == "select_multiple":
            return "choices"
        return "yes_no" if self.options.yes_no else "choice"

    @property
    def question_id(self) -> str:
        """The id as written, or as the name of the answer has it when that is plain."""
        written = self.row.text("beteckning")
        plain = _PLAIN_NAME.fullmatch(self.row.text("name"))
        if written or not plain or not self.judged:
            return written
        return f"{plain.group(1).upper()}-{plain.group(2)}"


@dataclass(slots=True)
class Built:
    """A question as a document has it; ``cells`` tells where each value came from."""

    question: dict[str, Any] = field(default_factory=dict)
    cells: dict[Path, Cell] = field(default_factory=dict)

    def put(self, key: str, value: Any, cell: Cell) -> None:
        """Put a value that came from a cell; nothing is put for an empty one."""
        if value not in (None, "", [], False):
            self.question[key] = value
            self.cells[(key,)] = cell


def asked_of(item: Item) -> Asked:
    """Return what rules can say of the question."""
    options = item.options.names if item.options else ()
    if item.judged:
        return Asked(Shape.ANSWER, FIVE_ANSWERS)
    shape = _SHAPES.get(item.entry_type, Shape.OTHER)
    return Asked(shape, options if shape in (Shape.CHOICE, Shape.CHOICES) else ())


def answer_name(question_id: str) -> str:
    """Return what rules call the answer of a question, as ``Question.answer_name`` does."""
    return question_id.lower().translate(_PLAIN)


def build_question(item: Item, names: Names, sources: Collection[str]) -> Built:
    """Return the question; every fault is noted at its cell."""
    row, built = item.row, Built()
    built.cells[()] = row.cell("type")
    built.put("id", _id(item), row.cell("beteckning"))
    if not item.judged:
        _entry_head(item, built)
    built.put("section", item.section, row.cell("type"))
    built.put("short", row.needed("kort"), row.cell("kort"))
    built.put("text", row.needed(LABEL), row.cell(LABEL))
    built.put("level", _level(item), row.cell("niva"))
    if not row.yes("karna", default=True):
        built.put("depth", "fördjupning", row.cell("karna"))
    _put_guidance(item, built, names)
    built.put("evidence_hint", row.text("underlag_tips"), row.cell("underlag_tips"))
    polarity = row.word("bast", POLARITIES, "good")
    built.put("polarity", "" if polarity == "good" else polarity, row.cell("bast"))
    built.put("applies_when", _rule(row, "relevant", names), row.cell("relevant"))
    if item.judged:
        _put_judged(item, built, names)
    else:
        row.unused(*_JUDGED_ONLY)
    _put_bases(row, built, names, sources)
    return built


def _id(item: Item) -> str:
    row, found = item.row, item.question_id
    name = row.needed("name")
    if not found:
        row.note("xlsform_missing", "beteckning", wanted="beteckning")
    elif not QUESTION_ID.fullmatch(found):
        row.note("xlsform_question_id", "beteckning")
    elif item.judged and name and name != answer_name(found):
        row.note("xlsform_answer_name", "name", wanted=answer_name(found), question=found)
    if not item.judged and name and (not NAME.fullmatch(name) or name in KEYWORDS):
        row.note("xlsform_name", "name")
    return found


def _level(item: Item) -> str:
    """The level, which every judged question has; a law has its paragraph beside it."""
    row = item.row
    found = row.needed("niva") if item.judged else row.text("niva")
    words = found.split("/") if found else []
    if any(word not in tuple(Level) for word in words):
        row.note("xlsform_word", "niva", words="L, F, S, K")
    elif Level.LAW in words and not row.text("lagrum"):
        row.note("xlsform_basis_missing", "lagrum")
    return found


def _rule(row: Row, column: str, names: Names) -> str:
    written = row.text(column)
    return _read_rule(row, column, written, names) if written else ""


def _read_rule(row: Row, column: str, written: str, names: Names) -> str:
    try:
        return read_rule(written, names)
    except RuleFaultError as fault:
        facts = {"position": fault.position, "found": fault.found, "example": EXAMPLE}
        row.notes.note(fault.code, row.cell(column), written, **facts)
        return ""


def _put_guidance(item: Item, built: Built, names: Names) -> None:
    """Notes without a rule are the first paragraphs; those with a rule are for some cases."""
    row = item.row
    plain = [note.text(LABEL) for note in item.notes if not note.text("relevant")]
    built.put("guidance", "\n\n".join([*plain, row.text(HINT)]).strip(), row.cell(HINT))
    narrowed = [note for note in item.notes if note.text("relevant")]
    some = [{"when": _rule(note, "relevant", names), "text": note.text(LABEL)} for note in narrowed]
    if some:
        built.question["guidance_for"] = some
        for n, note in enumerate(narrowed):
            built.cells[("guidance_for", n)] = note.cell(LABEL)


# ---------------------------------------------------------------------- judged questions


def _put_judged(item: Item, built: Built, names: Names) -> None:
    row = item.row
    row.unused(*_ENTRY_ONLY)
    if row.text("required").casefold() in NO_WORDS:
        row.note("xlsform_required", "required")
    else:
        row.yes("required")
    universal = item.options is not None and item.options.universal
    built.put("universal", universal, row.cell("type"))
    for column, key in (("ej_aktuellt_nar", "not_applicable_when"), ("relevant", "")):
        if universal and row.text(column):
            row.note("xlsform_universal", column)
        elif key:
            built.put(key, _rule(row, column, names), row.cell(column))
    for column, key in (("motivering", "reason"), ("underlag", "evidence")):
        given = _answers(row, f"{column}_vid", universal=universal)
        built.put(f"{key}_required_for", given, row.cell(f"{column}_vid"))
        when = _rule(row, f"{column}_nar", names)
        built.put(f"{key}_required_when", when, row.cell(f"{column}_nar"))


def _answers(row: Row, column: str, *, universal: bool) -> list[str]:
    found = row.text(column).replace(",", " ").split()
    if any(word not in FIVE_ANSWERS for word in found):
        row.note("xlsform_word", column, words=" ".join(FIVE_ANSWERS))
    elif universal and Answer.NOT_APPLICABLE in found:
        row.note("xlsform_universal", column)
    return list(dict.fromkeys(found))


# ---------------------------------------------------------------------- entries


def _entry_head(item: Item, built: Built) -> None:
    row, kind = item.row, item.entry_type
    built.question["kind"] = "entry"
    built.put("name", row.text("name"), row.cell("name"))
    built.put("type", kind, row.cell("type"))
    if item.options is not None and kind != "yes_no":
        built.question["options"] = [
            {"id": name, "label": option.text(LABEL)} for name, option in item.options.options
        ]
        for n, (_, option) in enumerate(item.options.options):
            built.cells[("options", n)] = option.cell("name")
    if kind in ("count", "number"):
        _put_bounds(row, built)
    else:
        row.unused("constraint", CONSTRAINT_MESSAGE)
    built.put("unit", row.text("enhet"), row.cell("enhet"))
    if not row.yes("required"):
        built.question["required"] = False
    built.put("not_found", row.yes("framgar_inte"), row.cell("framgar_inte"))


def _put_bounds(row: Row, built: Built) -> None:
    written = row.text("constraint")
    bounds = _bounds(row, written) if written else {}
    message = row.text(CONSTRAINT_MESSAGE)
    wanted = bounds_sentence(bounds.get("min"), bounds.get("max"))
    if message and message != wanted:
        row.note("xlsform_constraint_message", CONSTRAINT_MESSAGE, wanted=wanted)
    for key, bound in bounds.items():
        built.question[key] = bound
        built.cells[(key,)] = row.cell("constraint")


def _bounds(row: Row, written: str) -> dict[str, int]:
    match = _CONSTRAINT.fullmatch(written)
    if match is None:
        row.note("xlsform_constraint", "constraint", wanted=BOUNDS)
        return {}
    pairs = [p for p in (match.groups()[:2], match.groups()[2:]) if p[0]]
    found = {"min" if sign == ">=" else "max": int(number) for sign, number in pairs}
    if len(found) < len(pairs) or found.get("min", 0) > found.get("max", 10**12):
        row.note("xlsform_constraint", "constraint", wanted=BOUNDS)
    return found


# ---------------------------------------------------------------------- legal bases


def _put_bases(row: Row, built: Built, names: Names, sources: Collection[str]) -> None:
    bases = []
    for line in row.text("lagrum").splitlines():
        if line.strip():
            bases.append(dict(_basis(row, line, names, sources)))
            built.cells[("basis", len(bases) - 1)] = row.cell("lagrum")
    if bases:
        built.question["basis"] = bases


def _basis(
    row: Row, line: str, names: Names, sources: Collection[str]
) -> Iterator[tuple[str, Any]]:
    """``provision | source | from | to | when``; the last three may be left out or empty."""
    parts = [part.strip() for part in line.split("|")]
    if not 2 <= len(parts) <= 5 or not parts[0] or not parts[1]:
        row.notes.note("xlsform_basis", row.cell("lagrum"), line)
        return
    provision, source, *rest = parts
    if source not in sources:
        row.notes.note("xlsform_source", row.cell("lagrum"), source)
    yield from (("provision", provision), ("source", source))
    days = [row.day("lagrum", part) for part in rest[:2]]
    if len(days) == 2 and None not in days and rest[0] > rest[1]:
        row.notes.note("xlsform_days", row.cell("lagrum"), line)
    named = zip(("valid_from", "valid_to"), days, strict=False)
    yield from ((key, day) for key, day in named if day)
    if len(rest) == 3 and rest[2]:
        yield "when", _read_rule(row, "lagrum", rest[2], names)
