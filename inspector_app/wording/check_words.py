"""What a language needs in order to tell a verification."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.verification.checks import CheckId, Outcome


@dataclass(frozen=True, slots=True)
class CheckTexts:
    """A check by its name, and what each of its outcomes means."""

    name: str
    holds: str
    fails: str
    undecided: str
    not_asked: str

    def meaning(self, outcome: Outcome) -> str:
        """Return what a reader may now rely on, must not rely on, or has not asked."""
        return {
            Outcome.HOLDS: self.holds,
            Outcome.FAILS: self.fails,
            Outcome.UNDECIDED: self.undecided,
            Outcome.NOT_ASKED: self.not_asked,
        }[outcome]


@dataclass(frozen=True, slots=True)
class CheckTable:
    """All of it in one language. ``facts`` says codes inside facts: fact → code → word."""

    checks: Mapping[CheckId, CheckTexts]
    reasons: Mapping[str, str]
    outcomes: Mapping[Outcome, str]
    verdicts: Mapping[Outcome, str]
    facts: Mapping[str, Mapping[str, str]]
    nothing_differs: str
    more: str
