"""``checklist check``: every fault of a template, of its form and of its rules.

The proof is made only of a template whose form is sound. Computed answers that a case can leave
open, so that a rating waits, are no faults and are named with the verdict. Exit status 1 with
faults, 2 when something could not be proved, 0 when the template is proved.
"""

from __future__ import annotations

from argparse import Namespace
from fractions import Fraction
from time import perf_counter
from typing import Any

from inspector_app.cli.answers import (
    EXIT_GOOD,
    EXIT_NEGATIVE,
    EXIT_UNREADABLE,
    answer,
    issue_object,
    say_issues,
)
from inspector_app.cli.checklist_file import heading, identity, offer_file, read_file, refuse_faults
from inspector_app.cli.speech import said
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.proof import Proof, prove
from inspector_app.domain.checklist.proof.unanswered import may_lack_answer
from inspector_app.domain.checklist.question import QuestionId
from inspector_app.domain.errors import Issue
from inspector_app.wording.numbers import count, decimal


def add(words: Any) -> None:
    """Add ``check``."""
    parser = words.add_parser("check", help="alla fel i en granskningsmall")
    offer_file(parser)
    parser.set_defaults(run=run)


def run(chosen: Namespace) -> int:
    """Answer with every fault and with what could not be proved."""
    reading = read_file(chosen.file)
    if reading.checklist is None:
        return refuse_faults("check", reading, as_json=chosen.json)
    started = perf_counter()
    proof = prove(reading.checklist)
    seconds = perf_counter() - started
    lacking = may_lack_answer(reading.checklist) if proof.holds else ()
    say_issues((*proof.faults, *proof.undecided))
    facts = {
        "checklist": identity(reading),
        "proved": proof.holds,
        "may_lack_answer": list(lacking),
        "seconds": round(seconds, 3),
        "issues": [_object(issue) for issue in (*proof.faults, *proof.undecided)],
    }
    verdict = _proved(lacking) if proof.holds else _found(proof)
    lines = [*heading(reading.checklist), _tried(reading.checklist, seconds), verdict]
    answer("checklist check", facts, lines, as_json=chosen.json)
    if proof.faults:
        return EXIT_NEGATIVE
    return EXIT_UNREADABLE if proof.undecided else EXIT_GOOD


def _object(issue: Issue) -> dict[str, Any]:
    """A fault in the form that other programs read, with the case that shows it."""
    return issue_object(issue) | {"case": issue.facts.get("case") or None}


def _tried(checklist: Checklist, seconds: float) -> str:
    asked, rated = len(checklist.questions), len(checklist.ratings)
    return said(
        "Prövade: {questions} och {ratings}, på {seconds} sekunder.",
        questions=said("1 fråga") if asked == 1 else said("{count} frågor", count=count(asked)),
        ratings=said("1 omdöme") if rated == 1 else said("{count} omdömen", count=count(rated)),
        seconds=decimal(Fraction(seconds), 2),
    )


def _proved(lacking: tuple[QuestionId, ...]) -> str:
    """The verdict, with the answers that may be open although everything is entered."""
    if not lacking:
        return said("Mallen är bevisad: inget fel finns, vad akterna än innehåller.")
    return said(
        "Mallen är bevisad: inget fel finns, vad akterna än innehåller, utom när ett räknat svar "
        "inte kan räknas fram; då väntar omdömet. Det kan gälla {questions}.",
        questions=", ".join(lacking),
    )


def _found(proof: Proof) -> str:
    faults, undecided = len(proof.faults), len(proof.undecided)
    told = [said("{count} fel.", count=count(faults))]
    if undecided == 1:
        told.append(said("1 sak kan varken bevisas eller motbevisas."))
    elif undecided:
        text = said("{count} saker kan varken bevisas eller motbevisas.", count=count(undecided))
        told.append(text)
    return " ".join(told)
