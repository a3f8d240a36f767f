"""The verdict as plain text, to copy into a mail or save beside the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from inspector_app.domain.signing import grouped
from inspector_app.domain.verification.checks import Check, Outcome, Verification
from inspector_app.ui.screens.results.words import fill
from inspector_app.ui.screens.verification.view_model import Checked
from inspector_app.wording import checks as wording

translate = QCoreApplication.translate
ORDER = (Outcome.FAILS, Outcome.UNDECIDED, Outcome.HOLDS, Outcome.NOT_ASKED)


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check in words. ``word`` is its outcome, with a capital."""

    outcome: Outcome
    name: str
    word: str
    meaning: str
    reason: str

    @property
    def spoken(self) -> str:
        """The check as one sentence."""
        return f"{self.word}: {self.name}. {self.meaning} {self.reason}".strip()


def check_lines(verification: Verification) -> tuple[CheckLine, ...]:
    """Every check, the gravest outcomes first and else in the order they are told."""
    by_outcome = sorted(verification.checks, key=lambda check: ORDER.index(check.outcome))
    return tuple(_line(check) for check in by_outcome)


def _line(check: Check) -> CheckLine:
    words = wording.describe_check(check)
    reason = words.reason if check.reasons and check.outcome is not Outcome.NOT_ASKED else ""
    return CheckLine(
        check.outcome,
        words.name,
        capital(wording.outcome_word(check.outcome)),
        words.meaning,
        reason,
    )


def capital(word: str) -> str:
    """The word as it begins a sentence."""
    return f"{word[0].upper()}{word[1:]}"


def verdict_text(checked: Checked) -> str:
    """The whole verdict as text."""
    return "\n".join(_lines(checked)) + "\n"


def _lines(checked: Checked) -> Iterator[str]:
    yield checked.name
    yield wording.describe_verdict(checked.verification)
    if checked.fixed_sha256:
        title = translate("Verification", "Checksum of the locked report (SHA-256): %1")
        yield fill(title, grouped(checked.fixed_sha256))
    for line in check_lines(checked.verification):
        yield ""
        yield f"{line.word}: {line.name}"
        yield f"  {line.meaning}"
        if line.reason:
            yield f"  {line.reason}"
