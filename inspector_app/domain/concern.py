"""Acute concern: a child at risk, or a missförhållande, met while a file is read.

What was seen, who was told, and when. It never waits for the report and never stands in one: no
part of the capsule or of the report reads what is written here.

Decision: a concern is handled only when somebody has been told whose duty it is. For a child at
risk that is the responsible nämnd or the socialjour; telling an enhetschef is written down and is
not enough. A handled concern can be taken up again; nothing is taken away.

Source: SoL (2025:400) 19 kap. 1 § (report at once, also authorities within socialtjänsten), 27 kap.
2 § (lex Sarah, report at once).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.identifiers import AktNumber


class Duty(StrEnum):
    """Which duty the concern falls under. Both are "genast", at once."""

    CHILD_AT_RISK = "child_at_risk"
    LEX_SARAH = "lex_sarah"


class Told(StrEnum):
    """Whom one can have told, as a function, never as a person."""

    RESPONSIBLE_BOARD = "responsible_board"
    SOCIAL_EMERGENCY = "social_emergency"
    LEX_SARAH_RECEIVER = "lex_sarah_receiver"
    POLICE = "police"
    UNIT_HEAD = "unit_head"
    OTHER = "other"


ENOUGH = {
    Duty.CHILD_AT_RISK: frozenset({Told.RESPONSIBLE_BOARD, Told.SOCIAL_EMERGENCY}),
    Duty.LEX_SARAH: frozenset({Told.LEX_SARAH_RECEIVER}),
}
"""Who must have been told for each duty; one of them is enough."""


@dataclass(frozen=True, slots=True)
class Message:
    """That somebody was told. ``how`` such as "telefon"; no names."""

    told: Told
    at: datetime
    how: str = ""


@dataclass(frozen=True, slots=True)
class AcuteConcern:
    """One concern. ``handled_at`` is ``None`` until it is handled, and again when taken up anew."""

    concern_id: UUID
    akt: AktNumber
    raised_at: datetime
    raised_by: str
    seen: str
    duties: tuple[Duty, ...]
    messages: tuple[Message, ...] = ()
    handled_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether something is left to do."""
        return self.handled_at is None

    @property
    def left(self) -> tuple[Duty, ...]:
        """The duties that nobody who answers for them has been told of."""
        told = {message.told for message in self.messages}
        return tuple(duty for duty in self.duties if not told & ENOUGH[duty])


@dataclass(frozen=True, slots=True)
class ContactCard:
    """How a stadsdel, or the socialjour, is reached; written by the user, kept offline.

    ``unit`` is the stadsdel's name, or "Socialjouren".
    """

    unit: str
    by_day: str = ""
    by_night: str = ""
    note: str = ""


SOCIAL_EMERGENCY_UNIT = "Socialjouren"


def concern_issues(concern: AcuteConcern, now: datetime) -> tuple[Issue, ...]:
    """Return every fault of a concern as it is written.

    Codes: ``concern_without_text``, ``concern_without_duty``, ``concern_told_later`` (a message in
    the future), ``concern_not_told`` (fact ``duty``; only of a handled one).
    """
    found: list[Issue] = []
    if not concern.seen.strip():
        found.append(_fault("concern_without_text", "seen"))
    if not concern.duties:
        found.append(_fault("concern_without_duty", "duties"))
    if any(message.at > now for message in concern.messages):
        found.append(_fault("concern_told_later", "messages"))
    if not concern.is_open:
        found += [_fault("concern_not_told", "messages", duty=duty.value) for duty in concern.left]
    return tuple(found)


def _fault(code: str, column: str, **facts: str) -> Issue:
    return Issue(code, Severity.ERROR, column=column, facts=dict(facts))
