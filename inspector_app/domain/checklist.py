"""The review template (granskningsmall) as values: questions, tables, facts, parameters, sources.

A ``Checklist`` is one released file and nothing else: what the file does not say, no code knows.
Its identity is the SHA-256 of the file's bytes; answers are bound to that digest for ever.

Decision: five answers for every question, and "inte besvarad" and "inte ställd" are states of their
own, not a sixth and seventh answer, so that no count can take an omission for a Nej.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import NewType, TypeVar

from inspector_app.domain.expression import Expression
from inspector_app.domain.values import Value, ValueType

QuestionId = NewType("QuestionId", str)
_T = TypeVar("_T")


class Answer(StrEnum):
    """The five answers; the value is the key on the keyboard and the word in files."""

    YES = "J"
    PARTLY = "D"
    NO = "N"
    NOT_DOCUMENTED = "F"
    NOT_APPLICABLE = "E"

    @property
    def export_code(self) -> int:
        """The code in exports: 1 ja, 2 delvis, 3 nej, 8 framgår inte, 9 ej aktuellt."""
        return {"J": 1, "D": 2, "N": 3, "F": 8, "E": 9}[self.value]


class Depth(StrEnum):
    """Kärna is asked in every inspection, fördjupning only when it is chosen."""

    CORE = "kärna"
    IN_DEPTH = "fördjupning"


class Level(StrEnum):
    """What a question rests on; only ``LAW`` may lead to "lagkrav inte uppfyllt"."""

    LAW = "L"
    REGULATION = "F"
    CITY = "S"
    QUALITY = "K"


class QuestionKind(StrEnum):
    """How a question is answered.

    ``JUDGED`` by one of the five answers; ``COMPUTED`` likewise, but the template's rules give the
    answer from the log and the inspector may decide otherwise with a reason; ``FACT`` shows a
    derived fact and takes no answer; ``LOG`` is a table of rows; ``ENTRY`` takes a stated fact
    from the akt, such as a date, and no answer.
    """

    JUDGED = "judged"
    COMPUTED = "computed"
    FACT = "fact"
    LOG = "log"
    ENTRY = "entry"


class Polarity(StrEnum):
    """Which end of Ja–Delvis–Nej is the better one; ``NONE`` where none is."""

    GOOD = "good"
    BAD = "bad"
    NONE = "none"


class RatingKind(StrEnum):
    """A rating of one item from answers and facts, or of the theme from items."""

    ITEM = "item"
    THEME = "theme"


class ParameterNature(StrEnum):
    """What an editable value is, printed beside it: a goal is never called a law."""

    GOAL = "mål"
    GUIDANCE = "allmänt råd"
    LAW = "lag"
    METHOD = "metod"


@dataclass(frozen=True, slots=True)
class Source:
    """A legal or other source and the day its wording was read (``state_on``)."""

    source_id: str
    title: str
    state_on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that an inspection may change, within ``least``..``most``; every report prints it."""

    parameter_id: str
    label: str
    type: ValueType
    value: Value
    nature: ParameterNature
    note: str = ""
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Option:
    """One choice. ``words`` are other spellings in registers, compared without case."""

    option_id: str
    label: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegisterValue:
    """A value about the case that comes with the ärendelista and may be checked against the akt.

    ``field`` is the field of the canonical ärendelista it is read from, such as ``placed_on``.
    """

    value_id: str
    label: str
    type: ValueType
    field: str
    options: tuple[Option, ...] = ()
    checked: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A typed column of a table. A column with ``rule`` is computed for each row, never typed in.

    ``core`` columns are always shown, the others on demand. ``default`` is the value an empty cell
    stands for and is printed with the label. ``suggestions`` are offered while typing text; where
    it names a parameter of texts, that parameter's texts are offered.
    """

    column_id: str
    label: str
    type: ValueType
    core: bool = True
    required: bool = False
    options: tuple[Option, ...] = ()
    default: str = ""
    suggestions: tuple[str, ...] = ()
    rule: Expression | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A log of rows for each case, such as Besök och kontakter.

    A log without rows says nothing until the inspector confirms that the akt holds none
    (``empty_text`` is the sentence that is confirmed). ``picture`` names the yes/no column whose
    rows, placed by ``date_column``, make the picture over time.
    """

    table_id: str
    title: str
    columns: tuple[Column, ...]
    date_column: str = ""
    picture_column: str = ""
    empty_text: str = ""

    def column(self, column_id: str) -> Column:
        """Return the column, which must exist."""
        return next(c for c in self.columns if c.column_id == column_id)

    @property
    def entered_columns(self) -> tuple[Column, ...]:
        """The columns an inspector fills in."""
        return tuple(c for c in self.columns if c.rule is None)


@dataclass(frozen=True, slots=True)
class Fact:
    """A derived fact: a name, a rule, and how it is said. ``unit`` such as "besök", "dagar".

    ``shown`` facts stand in the fact panel of the case; the others serve other rules.
    """

    fact_id: str
    label: str
    type: ValueType
    rule: Expression
    unit: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Basis:
    """What a question rests on for events between two days, both included.

    ``provision`` is printed as it stands. ``when`` narrows it, for instance to one legal ground.
    """

    provision: str
    source_id: str
    valid_from: date = date.min
    valid_to: date = date.max
    when: Expression | None = None

    def holds_on(self, day: date) -> bool:
        """Whether an event of ``day`` falls under this basis."""
        return self.valid_from <= day <= self.valid_to


@dataclass(frozen=True, slots=True)
class LevelException:
    """Where the question has another level than its own, with the reason that is printed."""

    level: tuple[Level, ...]
    when: Expression
    because: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The answer the facts point to when ``when`` holds; the first rule that holds decides."""

    answer: Answer
    when: Expression


@dataclass(frozen=True, slots=True)
class Forced:
    """The answer that other answers or facts leave no choice about when ``when`` holds."""

    answer: Answer
    when: Expression
    because: str


@dataclass(frozen=True, slots=True)
class Guidance:
    """Guidance for some cases only, for instance for one age group."""

    when: Expression
    text: str


@dataclass(frozen=True, slots=True)
class Applies:
    """Events (between two days, both included, and where ``when`` holds) a question is for."""

    valid_from: date = date.min
    valid_to: date = date.max
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry question takes: ``name`` is what rules call it; bounds are included.

    ``least`` and ``most`` bound counts and numbers. ``required`` entries are needed for
    klarmarkering, by a value or by "framgår inte".
    """

    name: str
    type: ValueType
    options: tuple[Option, ...] = ()
    least: int | None = None
    most: int | None = None
    unit: str = ""
    required: bool = True


@dataclass(frozen=True, slots=True)
class Member:
    """One of a group of persons; ``when`` tells in which cases there is one."""

    member_id: str
    label: str
    when: Expression | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Persons that a question is asked about, one by one, such as the guardians."""

    group_id: str
    label: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """How long a deadline gives, in calendar months or in days, for due days of a time.

    ``provision`` and ``source_id`` as in ``Basis``; it holds for due days between the two days.
    """

    months: int = 0
    days: int = 0
    valid_from: date = date.min
    valid_to: date = date.max
    provision: str = ""
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class ByHand:
    """Where a deadline is never judged by the program, with the reason that is printed."""

    when: Expression
    because: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """A duty with due days; it makes a computed table of its id (``deadline_columns``).

    ``done`` reads the days of the acts that fulfil it (a column of a table with a condition);
    ``done_on`` is a single day instead. ``following`` is empty for a duty that comes once.
    """

    deadline_id: str
    title: str
    starts: Expression
    first: tuple[Interval, ...]
    following: tuple[Interval, ...] = ()
    ends: Expression | None = None
    judged_from: Expression | None = None
    done: Expression | None = None
    done_on: Expression | None = None
    tolerance: Expression | None = None
    applies_when: Expression | None = None
    by_hand: tuple[ByHand, ...] = ()


@dataclass(frozen=True, slots=True)
class Grade:
    """One grade of a rating; ``when`` is ``None`` for "otherwise".

    ``ranked`` grades stand from best to worst; the others, such as "kan inte bedömas", are outside.
    """

    grade_id: str
    label: str
    when: Expression | None = None
    ranked: bool = True


@dataclass(frozen=True, slots=True)
class Rating:
    """A conclusion the rules draw. ``ordered``: the first grade that holds; else exactly one holds.

    ``override_by``: the roles that may set another grade, with a reason shown for ever.
    """

    rating_id: str
    title: str
    kind: RatingKind
    grades: tuple[Grade, ...]
    ordered: bool = False
    section: str = ""
    guidance: str = ""
    override_by: tuple[str, ...] = ()

    def grade(self, grade_id: str) -> Grade:
        """Return the grade, which must exist."""
        return next(g for g in self.grades if g.grade_id == grade_id)


@dataclass(frozen=True, slots=True)
class Bridge:
    """How a question of the version before continues; ``breaks`` = the trend is broken."""

    old: str
    new: str
    breaks: bool
    because: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the template.

    ``universal``: applies to every case, so Ej aktuellt is refused and the interval is the
    hypergeometric one. ``applies_when``: asked only where it holds (or cannot be told); elsewhere
    the question is *inte ställd*, its answers are kept in the history and never counted.
    ``reason_required_for``: the answers that need a written reason before klarmarkering.
    ``evidence_required_for``: the answers that need an evidence reference.
    """

    question_id: QuestionId
    kind: QuestionKind
    section: str
    short: str
    text: str
    level: tuple[Level, ...]
    depth: Depth
    guidance: str = ""
    evidence_hint: str = ""
    universal: bool = False
    applies_when: Expression | None = None
    reason_required_for: frozenset[Answer] = frozenset()
    evidence_required_for: frozenset[Answer] = frozenset()
    bases: tuple[Basis, ...] = ()
    level_exceptions: tuple[LevelException, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    fact_id: str = ""
    table_id: str = ""
    entry: Entry | None = None
    guidance_for: tuple[Guidance, ...] = ()
    event_on: Expression | None = None
    applies: tuple[Applies, ...] = ()
    not_applicable_when: Expression | None = None
    forced: tuple[Forced, ...] = ()
    polarity: Polarity = Polarity.GOOD
    reason_required_when: Expression | None = None
    evidence_required_when: Expression | None = None
    group_id: str = ""
    member_id: str = ""

    @property
    def answer_name(self) -> str:
        """What rules call the answer: AB-11b.mother is ``ab_11b_mother``."""
        return self.question_id.lower().replace("-", "_").replace(".", "_")

    @property
    def is_scored(self) -> bool:
        """Whether the question has one of the five answers."""
        return self.kind in (QuestionKind.JUDGED, QuestionKind.COMPUTED)

    @property
    def offered_answers(self) -> tuple[Answer, ...]:
        """The answers that may be given, in the order of the buttons."""
        if not self.is_scored:
            return ()
        return tuple(a for a in Answer if not (self.universal and a is Answer.NOT_APPLICABLE))


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """The pair registered/found that the headline compares, named by the template.

    ``registered`` and ``found`` are facts; ``required`` is the fact with the number that meets the
    goal; ``missed`` is the yes/no column of ``table`` that marks a row the register does not count
    although it should; ``heading`` the column that tells under which heading such a row stood.
    """

    title: str
    registered: str
    found: str
    required: str
    table: str
    missed: str
    heading: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """One template, sound: every name in every rule exists and has the right type.

    ``sha256`` is over the file's bytes, ``text`` is the file. ``evaluation_order`` names facts
    ("fact") and computed columns ("table.column") so that none stands before what it needs.
    """

    slug: str
    version: str
    title: str
    purpose: str
    sha256: str
    questions: tuple[Question, ...]
    sources: tuple[Source, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    register_values: tuple[RegisterValue, ...] = ()
    tables: tuple[Table, ...] = ()
    facts: tuple[Fact, ...] = ()
    document_types: tuple[str, ...] = ()
    reconciliation: Reconciliation | None = None
    text: str = field(default="", repr=False)
    evaluation_order: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    ratings: tuple[Rating, ...] = ()
    languages: tuple[str, ...] = ("sv",)
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    replaces: str = ""
    bridges: tuple[Bridge, ...] = ()
    combined_from: tuple[str, ...] = ()

    def question(self, question_id: str) -> Question:
        """Return the question, which must exist (``KeyError`` otherwise)."""
        return _named(self.questions, "question_id", question_id)

    def table(self, table_id: str) -> Table:
        """Return the table, which must exist (``KeyError`` otherwise)."""
        return _named(self.tables, "table_id", table_id)

    def fact(self, fact_id: str) -> Fact:
        """Return the derived fact, which must exist (``KeyError`` otherwise)."""
        return _named(self.facts, "fact_id", fact_id)

    @property
    def scored_questions(self) -> tuple[Question, ...]:
        """The questions that have one of the five answers, in the template's order."""
        return tuple(q for q in self.questions if q.is_scored)

    def core(self) -> Checklist:
        """Return the template with kärna only; its digest stays that of the file."""
        kept = tuple(q for q in self.questions if q.depth is Depth.CORE)
        return replace(self, questions=kept)

    def parameter_values(self) -> Mapping[str, Value]:
        """The parameters' values by id."""
        return {p.parameter_id: p.value for p in self.parameters}


def _named(items: tuple[_T, ...], key: str, wanted: str) -> _T:
    for item in items:
        if getattr(item, key) == wanted:
            return item
    raise KeyError(wanted)
