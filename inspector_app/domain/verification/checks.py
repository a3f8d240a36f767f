"""Named checks and their outcomes: a verdict is never a bare yes or no.

A check gathers reasons; each reason is a code with facts and pulls the outcome its way: one that
fails outweighs one that is undecided, and no reason at all means that everything asked for holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class CheckId(StrEnum):
    """The checks in the order in which they are told (interfaces.md)."""

    READABLE = "readable"
    SIGNATURE = "signature"
    UNCHANGED = "unchanged"
    TRUST = "trust"
    REVOCATION = "revocation"
    CAPSULE = "capsule"
    PRINTED_FIGURES = "printed_figures"
    LEDGER = "ledger"
    REGISTER_UNCHANGED = "register_unchanged"
    FRAME = "frame"
    ORDER = "order"
    SAMPLE = "sample"
    UNDERLAG = "underlag"
    DISCLOSURE = "disclosure"
    JOURNAL = "journal"


class Outcome(StrEnum):
    """What came out of a check. ``NOT_ASKED`` never counts."""

    HOLDS = "holds"
    FAILS = "fails"
    UNDECIDED = "undecided"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a check has its outcome; ``facts`` fill the sentence for ``code``."""

    code: str
    outcome: Outcome
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Check:
    """One check, its outcome and every reason for it, gravest first; often none when it holds."""

    id: CheckId
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Verification:
    """The verdict over all checks: fails if any fails, else undecided if any is, else holds."""

    verdict: Outcome
    checks: tuple[Check, ...]

    def check(self, check_id: CheckId) -> Check:
        """Return the check of that name."""
        return next(check for check in self.checks if check.id is check_id)

    @property
    def exit_status(self) -> int:
        """0 holds, 1 fails, 2 undecided: what the command line returns."""
        return {Outcome.HOLDS: 0, Outcome.FAILS: 1}.get(self.verdict, 2)


def fails(code: str, **facts: Any) -> Reason:
    """Return a reason for which the check fails."""
    return Reason(code, Outcome.FAILS, facts)


def undecided(code: str, **facts: Any) -> Reason:
    """Return a reason for which the check cannot be decided."""
    return Reason(code, Outcome.UNDECIDED, facts)


def noted(code: str, **facts: Any) -> Reason:
    """Return something to be told although the check holds."""
    return Reason(code, Outcome.HOLDS, facts)


def not_asked(check_id: CheckId, code: str) -> Check:
    """Return a check that nobody brought the evidence for."""
    return Check(check_id, Outcome.NOT_ASKED, (Reason(code, Outcome.NOT_ASKED),))


def conclude(check_id: CheckId, reasons: Iterable[Reason]) -> Check:
    """Return the check that follows from its reasons."""
    gravest = {Outcome.FAILS: 0, Outcome.UNDECIDED: 1}
    kept = sorted(reasons, key=lambda reason: gravest.get(reason.outcome, 2))
    outcome = kept[0].outcome if kept else Outcome.HOLDS
    return Check(check_id, outcome, tuple(kept))


def judge(checks: Iterable[Check]) -> Verification:
    """Return the verdict over the checks."""
    told = tuple(checks)
    outcomes = {check.outcome for check in told}
    for outcome in (Outcome.FAILS, Outcome.UNDECIDED):
        if outcome in outcomes:
            return Verification(outcome, told)
    return Verification(Outcome.HOLDS, told)
