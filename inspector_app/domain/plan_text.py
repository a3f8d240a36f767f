"""The plan in Swedish that is registered outside before the draw; its SHA-256 binds the draw.

Decision: the sentences stand here and not in ``wording``. They are a hashed form: another wording
is another plan, and an old plan must be written again letter for letter.
"""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.frame import SamplingFrame
from inspector_app.domain.sampling import ALGORITHM, Design, SamplePlan
from inspector_app.domain.transcription import SeedEvent, SeedKind, check_event

_KINDS = {
    SeedKind.TWO_PARTY: "två parter säger sex siffror var",
    SeedKind.LOTTERY: "en namngiven lottdragning",
    SeedKind.DICE: "tärningar som den granskade verksamheten kastar",
    SeedKind.BEACON: "ett offentligt slumptal",
}


@dataclass(frozen=True, slots=True)
class PlanStratum:
    """One line of the plan: how many the stratum holds, how many are drawn and kept in reserve."""

    name: str
    frame: int
    n: int
    reserve: int


def plan_strata(frame: SamplingFrame, plan: SamplePlan) -> tuple[PlanStratum, ...]:
    """Return what a plan takes of each stratum, or of the whole frame, before anything is drawn."""
    if plan.design is Design.STRATIFIED:
        groups = tuple((name, size, plan.n_of(name)) for name, size in frame.strata)
    else:
        groups = (("", frame.count, plan.n),)
    return tuple(
        PlanStratum(name, size, min(n, size), min(plan.reserve, max(0, size - n)))
        for name, size, n in groups
    )


def plan_text(
    design: Design, strata: tuple[PlanStratum, ...], register_root: str, event: SeedEvent | None
) -> str:
    """Return the plan, one sentence a line, LF after each; ``event`` is ``None`` for a census.

    It is written from what a report carries, so that whoever checks a report can write it again.
    The event is read as it is frozen (``check_event``, with its codes).
    """
    lines = [
        "Urvalsplan, form 1",
        f"Urvalsram: {sum(stratum.frame for stratum in strata)} ärenden.",
        f"Ärendelistans rot: {register_root}.",
        *_design_lines(design, strata),
        *_stratum_lines(strata),
        *(_event_lines(check_event(event)) if event is not None else _CENSUS_LINES),
    ]
    return "\n".join(lines) + "\n"


def _design_lines(design: Design, strata: tuple[PlanStratum, ...]) -> list[str]:
    if all(stratum.n == stratum.frame for stratum in strata):
        return ["Utformning: totalundersökning, alla ärenden läses."]
    name = "stratifierat" if design is Design.STRATIFIED else "obundet slumpmässigt"
    return [
        f"Utformning: {name} urval utan återläggning.",
        f"Dragning: {ALGORITHM}, stigande lottnummer.",
    ]


def _stratum_lines(strata: tuple[PlanStratum, ...]) -> list[str]:
    return [
        f"{stratum.name or 'Hela urvalsramen'}: {stratum.frame} ärenden, "
        f"{stratum.n} dras, {stratum.reserve} i reserv."
        for stratum in strata
    ]


def _event_lines(event: SeedEvent) -> list[str]:
    number = f" {event.number}" if event.number else ""
    return [
        f"Startvärde: {_KINDS[event.kind]}.",
        f"Händelse: {event.name}{number}.",
        f"Överskrivningsregel: {event.transcription}.",
        f"Minsta slumpmängd: {event.min_bits} bitar.",
        f"Om händelsen uteblir: {event.fallback or 'ett nytt protokoll fryses'}.",
    ]


_CENSUS_LINES = ["Startvärde: behövs inte."]
