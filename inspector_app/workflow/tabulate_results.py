"""Count what the readers found, by the design of the draw."""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.errors import InspectionError
from inspector_app.domain.identifiers import AktNumber
from inspector_app.domain.population import Case
from inspector_app.domain.protocol import SampleProtocol
from inspector_app.domain.replacement import Replacement, cases_not_replaced
from inspector_app.domain.results import Results, StratumSize, stratum_sizes, tabulate
from inspector_app.domain.results.counts import SampledCase
from inspector_app.domain.results.reconciliation import meets_goal_by_register
from inspector_app.domain.review import CaseReview
from inspector_app.domain.review.facts import derive
from inspector_app.domain.review.register_values import register_fields
from inspector_app.domain.sampling import DrawnCase
from inspector_app.ports.checklist_library import ChecklistLibrary
from inspector_app.ports.workspace import UnitOfWork, Workspace
from inspector_app.workflow.draw_sample import frozen_frame
from inspector_app.workflow.protocols import used_protocol
from inspector_app.workflow.review_desk import Desk, facts_of, open_desk, reading_now
from inspector_app.workflow.second_reading.counted import counted_reviews


@dataclass(frozen=True, slots=True)
class Tabulation:
    """The results with what they were counted from.

    ``register_met`` counts, for each stratum of the frame, the children that reach the template's
    goal by the register alone; empty when the template names no goal.
    """

    desk: Desk
    protocol: SampleProtocol
    results: Results
    cases: tuple[SampledCase, ...]
    reviews: dict[str, CaseReview]
    replacements: tuple[Replacement, ...]
    read_twice: frozenset[str]
    register_met: dict[str, int]


@dataclass(frozen=True, slots=True)
class TabulateResults:
    """Return the results as they stand. Errors ``no_sample``, ``loan_only_reads`` (a loan holds a
    few files of the sample and would show figures of nothing)."""

    workspace: Workspace
    library: ChecklistLibrary

    def __call__(self) -> Tabulation:
        """Count everything that is klarmarkerat, of a file read twice what is agreed; the rest is
        shown as not read."""
        with self.workspace.unit_of_work() as work:
            return tabulated(work, self.library)


def tabulated(work: UnitOfWork, library: ChecklistLibrary) -> Tabulation:
    """Return the results of the sample in a unit of work."""
    if work.loan() is not None:
        raise InspectionError("loan_only_reads")
    desk = open_desk(work, library)
    protocol = used_protocol(work.protocols())
    assert protocol is not None
    frame = frozen_frame(work, protocol.number)
    counted = counted_reviews(work, desk)
    reviews = dict(counted.reviews)
    drawn, made = reading_now(desk, reviews, counted.completed)
    shown = (*drawn, *cases_not_replaced(desk.sample, made))
    cases = tuple(_sampled(desk, one, reviews[one.id]) for one in shown)
    sizes = stratum_sizes(frame, desk.sample)
    return Tabulation(
        desk=desk,
        protocol=protocol,
        results=tabulate(desk.checklist, desk.sample.plan.design, sizes, cases),
        cases=cases,
        reviews=reviews,
        replacements=made,
        read_twice=counted.read_twice,
        register_met=_register_met(work, desk, protocol, sizes),
    )


def _sampled(desk: Desk, drawn: DrawnCase, review: CaseReview) -> SampledCase:
    return SampledCase(AktNumber(drawn.id), drawn.stratum, review, facts_of(desk, drawn.id, review))


def _register_met(
    work: UnitOfWork, desk: Desk, protocol: SampleProtocol, sizes: tuple[StratumSize, ...]
) -> dict[str, int]:
    """Count, over the whole frame, who reaches the goal by the register; no akt is needed."""
    if desk.checklist.reconciliation is None:
        return {}
    framed = set(work.case_keys(protocol.number).values())
    single = [size.stratum for size in sizes] == [""]
    met = {size.stratum: 0 for size in sizes}
    for case in work.cases():
        if case.child_key in framed and _meets(desk, case):
            met["" if single else case.district] += 1
    return met


def _meets(desk: Desk, case: Case) -> bool:
    unread = CaseReview(AktNumber(desk.sample.frame_sha256), desk.checklist.sha256)
    facts = derive(desk.checklist, unread, register_fields(case), desk.period)
    return meets_goal_by_register(desk.checklist, facts) is True
