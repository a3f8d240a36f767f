"""A question of a template: what it asks, when, on what ground, and which answers it takes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NewType

from inspector_app.domain.checklist.material import Option
from inspector_app.domain.checklist.scale import Answer, Depth, Level, Polarity, QuestionKind
from inspector_app.domain.expression import Expression, answer_name
from inspector_app.domain.values import ValueType

QuestionId = NewType("QuestionId", str)


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
    klarmarkering, by a value or, where ``not_found`` offers it, by "framgår inte".
    """

    name: str
    type: ValueType
    options: tuple[Option, ...] = ()
    least: int | None = None
    most: int | None = None
    unit: str = ""
    required: bool = True
    not_found: bool = False


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
        """What rules call the answer: AB-11b.mother is ``ab_11b_mother``; å, ä, ö are a, a, o."""
        return answer_name(self.question_id)

    @property
    def written_id(self) -> str:
        """The id as the file has it; the same for all members of a group."""
        return (
            self.question_id.removesuffix(f".{self.member_id}")
            if self.group_id
            else str(self.question_id)
        )

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
