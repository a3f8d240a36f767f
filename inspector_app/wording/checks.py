"""The named checks of a verification in words: what each asks, why it came out so, what follows.

Reasons name the place; they never repeat personal data.
"""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.verification.checks import Check, CheckId, Outcome, Reason, Verification
from inspector_app.wording import check_texts
from inspector_app.wording.check_words import CheckTable
from inspector_app.wording.english import check_texts as english
from inspector_app.wording.english.facts import in_english
from inspector_app.wording.language import Language, current

SHOWN_REASONS = 6
TABLES = {Language.SWEDISH: check_texts.TABLE, Language.ENGLISH: english.TABLE}


@dataclass(frozen=True, slots=True)
class CheckWords:
    """A check as it is told: its name, why it came out so, and what that means."""

    name: str
    reason: str
    meaning: str


def check_name(check_id: CheckId) -> str:
    """Return what the check asks."""
    return _table().checks[check_id].name


def meaning(check: Check) -> str:
    """Return what follows from the outcome of the check."""
    return _table().checks[check.id].meaning(check.outcome)


def outcome_word(outcome: Outcome) -> str:
    """Return the outcome in a word or two."""
    return _table().outcomes[outcome]


def describe_check(check: Check) -> CheckWords:
    """Return the check in words. A code without a sentence is a defect (``LookupError``)."""
    return CheckWords(check_name(check.id), _reason(check), meaning(check))


def verdict_sentence(outcome: Outcome) -> str:
    """Return what a verdict says, as one sentence or two."""
    return _table().verdicts[outcome]


def describe_verdict(verification: Verification) -> str:
    """Return the verdict of a verification in words."""
    return verdict_sentence(verification.verdict)


def describe_reason(reason: Reason) -> str:
    """Return the sentence for one reason, filled with its facts."""
    table = _table()
    given = in_english(reason.facts) if current() is Language.ENGLISH else reason.facts
    facts = {name: _fact(table, name, value) for name, value in given.items()}
    return table.reasons[reason.code].format(**facts)


def _table() -> CheckTable:
    return TABLES[current()]


def _fact(table: CheckTable, name: str, value: object) -> object:
    """Return a fact as it is said: codes of strata, answers and outcomes by their words."""
    return table.facts.get(name, {}).get(value, value) if isinstance(value, str) else value


def _reason(check: Check) -> str:
    table = _table()
    if not check.reasons:
        return table.nothing_differs
    told = list(dict.fromkeys(describe_reason(reason) for reason in check.reasons))
    shown = told[:SHOWN_REASONS]
    if len(told) > SHOWN_REASONS:
        shown.append(table.more.format(count=len(told) - SHOWN_REASONS))
    return " ".join(shown)
