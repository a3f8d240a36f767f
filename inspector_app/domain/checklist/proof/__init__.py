"""The proof of a template: everything that could go wrong in scoring, tried before anyone scores.

A template is sound when every case with settled answers has exactly one grade of each rating, every
grade, question, suggestion and forced answer can come about, nothing forced contradicts itself, an
answer made worse never improves a rating, and every lagkrav has a provision in force.

The proof goes over the finite abstraction of the template (``checklist_proof_model``), which allows
more than can happen and never less. So "no such case" is certain, and a case that is found counts
only after the rating engine has shown the fault with it.

Decision: what can neither be disproved nor shown with a case is reported as "kan inte bevisas" with
the reason, and is never guessed.
Decision: the proof is bounded in steps and not in seconds, so that it is the same on every machine.
Decision: parameters are proved at the values they have; a template with other values is proved anew
(``with_parameters``).
Decision: law is judged from 2013 to the latest day on which a source of the template was read, so
that the verdict on a released file never changes with the calendar.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.domain.checklist.evaluation.case import CaseInput, CaseState
from inspector_app.domain.checklist.proof.findings import Bench, Finding
from inspector_app.domain.checklist.proof.model import Model
from inspector_app.domain.checklist.proof.places import Places, places_of
from inspector_app.domain.checklist.proof.questions import question_findings
from inspector_app.domain.checklist.proof.ratings import rating_findings
from inspector_app.domain.checklist.proof.words import written_case
from inspector_app.domain.errors import Issue, Severity


@dataclass(frozen=True, slots=True)
class Proof:
    """What the proof of a template found.

    ``faults`` are errors, in the order of the file; fact ``witnesses`` holds the cases that show
    the fault (``CaseInput``, which the rating engine replays) and ``case`` the first of them in
    writing. ``undecided`` are warnings whose code is that of the fault with the reason behind it
    (``too_large``, ``too_long``, ``no_witness``).
    """

    faults: tuple[Issue, ...]
    undecided: tuple[Issue, ...]

    @property
    def holds(self) -> bool:
        """Whether the template is proved sound."""
        return not self.faults and not self.undecided


def prove(checklist: Checklist) -> Proof:
    """Return every fault that only shows when the rules are tried on cases.

    Codes: ``proof_gap``, ``proof_overlap``, ``proof_grade_never``, ``proof_not_monotone``,
    ``proof_question_never``, ``proof_suggestion_never``, ``proof_forced_never``,
    ``proof_forced_conflict``, ``proof_forced_not_offered`` and ``proof_law_missing``.
    """
    places = places_of(checklist)
    issues = [_issue(checklist, finding, places) for finding in _findings(checklist, places)]
    ordered = sorted(issues, key=lambda issue: (issue.row, issue.code))
    return Proof(
        tuple(issue for issue in ordered if issue.severity is Severity.ERROR),
        tuple(issue for issue in ordered if issue.severity is Severity.WARNING),
    )


def _findings(checklist: Checklist, places: Places) -> Iterator[Finding]:
    """What the proof finds, question by question and rating by rating."""

    def replay(case: CaseInput) -> CaseState:
        return evaluate_case(checklist, case)

    model = Model(checklist)
    bench = Bench(model, replay)
    for question in checklist.questions:
        model.space.forget()
        yield from question_findings(bench, question, places.of_question(question))
    for number, rating in enumerate(checklist.ratings):
        model.space.forget()
        yield from rating_findings(bench, rating, ("rating", number))


def _issue(checklist: Checklist, finding: Finding, places: Places) -> Issue:
    place = places.place(finding.path)
    facts: dict[str, object] = {**finding.facts, "position": place.column}
    spoken = places.spoken(finding.path)
    if finding.reason is not None:
        code = f"{finding.code}_{finding.reason.value}"
        return Issue(code, Severity.WARNING, place.line, spoken, finding.value, facts)
    facts["witnesses"] = finding.witnesses
    facts["case"] = written_case(checklist, finding.witnesses[0]) if finding.witnesses else ""
    return Issue(finding.code, Severity.ERROR, place.line, spoken, finding.value, facts)
