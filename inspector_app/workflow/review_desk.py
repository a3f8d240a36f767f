"""What lies on the desk where files are read: template, sample, and the reviews one may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber, display_numbers
from inspector_app.domain.population import Case
from inspector_app.domain.reading_order import completed_at, reading_list
from inspector_app.domain.replacement import Replacement
from inspector_app.domain.review import CaseReview, ReviewEvent, fold
from inspector_app.domain.review.facts import CaseFacts, derive
from inspector_app.domain.review.register_values import register_fields, with_parameters
from inspector_app.domain.review.time import local_day
from inspector_app.domain.sampling import DrawnCase, Sample
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.workflow.chosen_template import asked_template
from inspector_app.workflow.protocols import used_protocol


@dataclass(frozen=True, slots=True)
class Desk:
    """What does not change while files are read: template, sample and who is behind each akt.

    ``counts_until`` is the day of the protocol: what was written in an akt after it does not count.
    """

    checklist: Checklist
    sample: Sample
    period: tuple[date, date]
    cases: Mapping[str, Case]
    names: Mapping[AktNumber, str]
    counts_until: date | None = None


def open_desk(work: UnitOfWork, library: ChecklistLibrary) -> Desk:
    """Return the desk of the drawn sample. Errors: ``no_inspection``, ``no_sample``."""
    inspection = work.inspection()
    if inspection is None:
        raise InspectionError("no_inspection")
    protocol = used_protocol(work.protocols())
    sample = work.sample(protocol.number) if protocol else None
    if protocol is None or sample is None:
        raise InspectionError("no_sample")
    keys = work.case_keys(protocol.number)
    drawn = {case.id for case in (*sample.main, *sample.reserve)}
    wanted = {keys[AktNumber(akt)]: akt for akt in drawn}
    cases = {wanted[c.child_key]: c for c in work.cases() if c.child_key in wanted}
    checklist = asked_template(work, library, inspection)
    return Desk(
        checklist=with_parameters(checklist, inspection.parameters),
        sample=sample,
        period=(inspection.period.first_day, inspection.period.last_day),
        cases=cases,
        names=display_numbers([AktNumber(akt) for akt in drawn]),
        counts_until=local_day(protocol.frozen_at),
    )


def facts_of(desk: Desk, akt: str, review: CaseReview) -> CaseFacts:
    """Return the derived facts of a file as they stand."""
    return derive(desk.checklist, review, register_fields(desk.cases[akt]), desk.period)


def all_reviews(work: UnitOfWork, desk: Desk) -> tuple[dict[str, CaseReview], dict[str, datetime]]:
    """Return the review of every drawn file and when each klarmarkerad one was marked."""
    events: dict[str, list[ReviewEvent]] = {
        case.id: [] for case in (*desk.sample.main, *desk.sample.reserve)
    }
    for event in work.all_review_events():
        events[event.case].append(event)
    reviews = {akt: folded(desk, AktNumber(akt), tuple(own)) for akt, own in events.items()}
    completed = {akt: at for akt, own in events.items() if (at := completed_at(own)) is not None}
    return reviews, completed


def reading_now(
    desk: Desk, reviews: Mapping[str, CaseReview], completed: Mapping[str, datetime]
) -> tuple[tuple[DrawnCase, ...], tuple[Replacement, ...]]:
    """Return the files in the sample now and the replacements so far."""
    return reading_list(desk.sample, reviews, completed)


def folded(desk: Desk, akt: AktNumber, events: tuple[ReviewEvent, ...]) -> CaseReview:
    """Return the review that the events of a file lead to. Error ``case_not_in_sample``."""
    if akt not in desk.names:
        raise InspectionError("case_not_in_sample", case_id=akt)
    return fold(akt, desk.checklist.sha256, events, desk.counts_until)
