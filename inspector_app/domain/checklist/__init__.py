"""The review template (granskningsmall) as values: questions, tables, facts, parameters, sources.

A ``Checklist`` is one released file and nothing else: what the file does not say, no code knows.
Its identity is the SHA-256 of the file's bytes; answers are bound to that digest for ever. Its
parts stand in modules of their own and are all offered here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from inspector_app.domain.checklist.deadline import (
    DEADLINE_COLUMNS,
    ByHand,
    Deadline,
    DeadlineState,
    Interval,
)
from inspector_app.domain.checklist.languages import in_language
from inspector_app.domain.checklist.material import (
    Column,
    Fact,
    Group,
    Member,
    Option,
    Parameter,
    Reconciliation,
    RegisterValue,
    Source,
    Table,
)
from inspector_app.domain.checklist.question import (
    Applies,
    Basis,
    Entry,
    Forced,
    Guidance,
    LevelException,
    Question,
    QuestionId,
    Suggestion,
)
from inspector_app.domain.checklist.rating import Grade, Rating
from inspector_app.domain.checklist.scale import (
    NOT_ANSWERED,
    NOT_ASKED,
    NOT_RATED,
    Answer,
    Depth,
    Level,
    ParameterNature,
    Polarity,
    QuestionKind,
    RatingKind,
)
from inspector_app.domain.values import Value

_T = TypeVar("_T")

__all__ = [
    "DEADLINE_COLUMNS",
    "NOT_ANSWERED",
    "NOT_ASKED",
    "NOT_RATED",
    "Answer",
    "Applies",
    "Basis",
    "Bridge",
    "ByHand",
    "Checklist",
    "Column",
    "Deadline",
    "DeadlineState",
    "Depth",
    "Entry",
    "Fact",
    "Forced",
    "Grade",
    "Group",
    "Guidance",
    "Interval",
    "Level",
    "LevelException",
    "Member",
    "Option",
    "Parameter",
    "ParameterNature",
    "Polarity",
    "Question",
    "QuestionId",
    "QuestionKind",
    "Rating",
    "RatingKind",
    "Reconciliation",
    "RegisterValue",
    "Source",
    "Suggestion",
    "Table",
]


@dataclass(frozen=True, slots=True)
class Bridge:
    """How a question of the version before continues; ``breaks`` = the trend is broken."""

    old: str
    new: str
    breaks: bool
    because: str


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

    def deadline(self, deadline_id: str) -> Deadline:
        """Return the deadline, which must exist (``KeyError`` otherwise)."""
        return _named(self.deadlines, "deadline_id", deadline_id)

    def rating(self, rating_id: str) -> Rating:
        """Return the rating, which must exist (``KeyError`` otherwise)."""
        return _named(self.ratings, "rating_id", rating_id)

    @property
    def scored_questions(self) -> tuple[Question, ...]:
        """The questions that have one of the five answers, in the template's order."""
        return tuple(q for q in self.questions if q.is_scored)

    def core(self) -> Checklist:
        """Return the template with kärna only; its digest stays that of the file."""
        kept = tuple(q for q in self.questions if q.depth is Depth.CORE)
        return replace(self, questions=kept)

    def asked(self, in_depth: bool) -> Checklist:
        """Return the template with the questions that an inspection of this depth asks."""
        return self if in_depth else self.core()

    def in_language(self, code: str) -> Checklist:
        """Return the template as the language ``code`` says it; what it lacks stays Swedish."""
        return in_language(self, code)

    def parameter_values(self) -> Mapping[str, Value]:
        """The parameters' values by id."""
        return {p.parameter_id: p.value for p in self.parameters}


def _named(items: tuple[_T, ...], key: str, wanted: str) -> _T:
    for item in items:
        if getattr(item, key) == wanted:
            return item
    raise KeyError(wanted)
