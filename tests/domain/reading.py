"""Reading a case in tests: a case that collects the events of the commands given to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import count
from uuid import UUID

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.review import CaseReview, LogRow, ReviewEvent, apply, fold
from inspector_app.domain.review.commands import Stamp, complete, set_answer, set_row
from inspector_app.domain.review.facts import CaseFacts, derive
from inspector_app.domain.review.progress import QuestionState, state_of
from inspector_app.domain.values import Value

PERIOD = (date(2025, 7, 1), date(2026, 6, 30))
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
CASE = AktNumber("ABCD2345")


def stamp(actor: str = "Anna") -> Stamp:
    """A stamp whose ids count upwards for ever."""
    return Stamp(actor, NOON, _new_id)


_ids = count(1)


def _new_id() -> UUID:
    return UUID(int=next(_ids))


@dataclass
class Reading:
    """One case under reading. ``do`` adds the events of a command."""

    checklist: Checklist
    register: Mapping[str, Value] = field(default_factory=dict)
    case: AktNumber = CASE
    events: list[ReviewEvent] = field(default_factory=list)

    @property
    def review(self) -> CaseReview:
        return fold(self.case, self.checklist.sha256, self.events)

    @property
    def facts(self) -> CaseFacts:
        return derive(self.checklist, self.review, self.register, PERIOD)

    def do(self, command: Callable[..., object], *arguments: object, actor: str = "Anna") -> int:
        """Give a command that takes the review first and the stamp last; return its event count."""
        added = command(self.review, *arguments, stamp(actor))
        assert isinstance(added, tuple)
        for event in added:
            apply(self.review, event)
            self.events.append(event)
        return len(added)

    def add(self, event: ReviewEvent | None) -> None:
        assert event is not None
        apply(self.review, event)
        self.events.append(event)

    def row(self, row_id: str, table: str, **values: Value) -> None:
        self.do(set_row, self.checklist, LogRow(row_id, table, values))

    def answer(self, question_id: str, answer: Answer, reason: str | None = None) -> None:
        added = set_answer(self.review, self.checklist, question_id, answer, stamp(), reason=reason)
        self.events.extend(added)

    def answer_rest(self, answer: Answer = Answer.YES) -> None:
        for question in self.checklist.scored_questions:
            if state_of(question, self.review, self.facts) is QuestionState.UNANSWERED:
                self.answer(question.question_id, answer, "Skäl.")

    def complete(self) -> None:
        self.do(complete, self.checklist, self.facts)
