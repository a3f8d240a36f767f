"""What is known of one case, and how its questions stand: the values around the evaluation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from inspector_app.domain.checklist import Answer
from inspector_app.domain.checklist.deadlines import DueDay
from inspector_app.domain.checklist.ratings import RatingOutcome
from inspector_app.domain.expression.evaluation import Environment, Row
from inspector_app.domain.values import MaybeValue, Unknown, Value

NOT_STATED = Unknown("not_stated")
NOT_FOUND = Unknown("not_found")
"""The inspector says "framgår inte" instead of a value."""
LOG_NOT_READ = Unknown("log_not_read")
HIDDEN = Unknown("not_asked")


@dataclass(frozen=True, slots=True)
class CaseInput:
    """What is known of a case, in the template's names and types.

    ``register`` by value id, ``entries`` by name (a value or ``NOT_FOUND``), ``rows`` by table,
    ``empty`` the tables confirmed to have none, ``answers`` by question id as given by hand,
    ``overrides`` the grades set by hand by rating id. ``recorded`` holds the computed answers of a
    klarmarkerad case, ``None`` before. ``given`` sets names of facts, entries, answers and ratings
    outright, in place of what would be derived: the partial cases of a proof.
    """

    period: tuple[date, date]
    register: Mapping[str, MaybeValue] = field(default_factory=dict)
    entries: Mapping[str, MaybeValue] = field(default_factory=dict)
    rows: Mapping[str, tuple[Mapping[str, Value], ...]] = field(default_factory=dict)
    empty: frozenset[str] = frozenset()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    overrides: Mapping[str, str] = field(default_factory=dict)
    recorded: Mapping[str, Answer] | None = None
    given: Mapping[str, MaybeValue] = field(default_factory=dict)


class Applicable(StrEnum):
    """Whether a question is put to a case: asked, left out, or settled by other values.

    ``NA``: the rule for Ej aktuellt holds, so E is the answer.
    """

    ASKED = "asked"
    NOT_ASKED = "not_asked"
    FORCED = "forced"
    NA = "na"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a question stands in a case.

    ``settled`` is the answer that leaves nothing to decide (forced, or E because its rule holds),
    with the template's reason. ``offered`` are the answers that may be given by hand. ``doubtful``:
    the rule for Ej aktuellt cannot be told, so E needs a reason. ``answer`` is the one that stands,
    by hand, settled or computed.
    """

    applicable: Applicable
    offered: tuple[Answer, ...] = ()
    settled: Answer | None = None
    because: str = ""
    doubtful: bool = False
    suggested: Answer | None = None
    answer: Answer | None = None

    @property
    def is_asked(self) -> bool:
        """Whether the question is put to the case at all."""
        return self.applicable is not Applicable.NOT_ASKED


@dataclass(frozen=True, slots=True)
class CaseState:
    """Everything that follows from what is known of a case.

    ``values`` by name: parameters, register values, entries, facts, answers and ratings. ``rows``
    are the entered rows with their computed columns, ``tables`` what rules see: also the due days
    of deadlines, and ``Unknown`` for a log that is not read or not asked for.
    """

    values: Mapping[str, MaybeValue]
    tables: Mapping[str, tuple[Row, ...] | Unknown]
    rows: Mapping[str, tuple[Row, ...]]
    standings: Mapping[str, Standing]
    deadlines: Mapping[str, tuple[DueDay, ...] | Unknown]
    ratings: Mapping[str, RatingOutcome]

    @property
    def environment(self) -> Environment:
        """What rules see."""
        return Environment(self.values, self.tables)
