"""The draw: lottnummer and order exactly as consistent_sampler makes them.

Source: R. L. Rivest, "Consistent Sampling with Replacement" (arXiv:1808.10016), algorithm
``consistent-sampler/1``: a ticket is the reversed decimal digits of SHA-256(hex SHA-256(seed) ‖ id)
behind "0."; cases are taken by ascending ticket, compared as text.

Decision: a position counts inside what was drawn from: the stratum of a stratified sample, else the
whole frame. Reserves continue the count (n+1, n+2, …), so a position says when a case comes in.

Decision: a seed given with a totalundersökning only orders the reading. Without one the cases
stand in the order of the frame and have no ticket.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from inspector_app.domain.errors import InspectionError, Issue, Severity
from inspector_app.domain.frame import SamplingFrame
from inspector_app.domain.identifiers import canon

ALGORITHM = "consistent-sampler/1"
_LEAST_DIGITS = 64
_PREFIX_DIGITS = 5
_PREFIX_RANGE = 10**_PREFIX_DIGITS
_WORTH_FILTERING = 20_000


class Design(StrEnum):
    """How the sample is laid out."""

    SRS = "srs"
    STRATIFIED = "stratified"


class DrawnKind(StrEnum):
    """Whether a case is read at once or waits as a reserve."""

    MAIN = "main"
    RESERVE = "reserve"


@dataclass(frozen=True, slots=True)
class SamplePlan:
    """How many cases are drawn: in all (simple random) or of each stratum (stratified).

    ``reserve`` counts the same way. ``stratum_sizes`` names strata with another n than ``n``.
    """

    design: Design
    n: int
    reserve: int = 0
    stratum_sizes: tuple[tuple[str, int], ...] = ()

    def n_of(self, stratum: str) -> int:
        """Return how many cases are asked of a stratum."""
        return dict(self.stratum_sizes).get(stratum, self.n)


@dataclass(frozen=True, slots=True)
class DrawnCase:
    """One drawn case; ``ticket`` in full, empty in a totalundersökning without a seed."""

    id: str
    stratum: str
    ticket: str
    position: int
    kind: DrawnKind


@dataclass(frozen=True, slots=True)
class StratumDraw:
    """What one stratum held (``frame``) and gave (``n``, ``reserve``); whole if ``census``."""

    stratum: str
    frame: int
    n: int
    reserve: int
    census: bool


@dataclass(frozen=True, slots=True)
class Sample:
    """The outcome of a draw, both lists by ascending full ticket; ``census`` has no interval."""

    plan: SamplePlan
    frame_sha256: str
    seed: str | None
    main: tuple[DrawnCase, ...]
    reserve: tuple[DrawnCase, ...]
    strata: tuple[StratumDraw, ...]
    issues: tuple[Issue, ...] = ()

    @property
    def census(self) -> bool:
        """Whether every case of the frame was taken."""
        return all(stratum.census for stratum in self.strata)


def canonical_seed(text: str) -> str:
    """Return the seed as it is hashed: NFC, trimmed, never read as a number.

    Raises ``seed_empty`` or ``seed_character``.
    """
    return canon(text, "seed")


def _seed_hash(seed: str) -> str:
    return hashlib.sha256(seed.encode()).hexdigest()


def _uniform(message: str) -> str:
    value = int.from_bytes(hashlib.sha256(message.encode()).digest(), "big")
    return "0." + f"{value:0{_LEAST_DIGITS}d}"[::-1]


def ticket(identifier: str, seed: str) -> str:
    """Return the first ticket of an id under a seed, both already canonical."""
    return _uniform(_seed_hash(seed) + identifier)


def next_ticket(number: str) -> str:
    """Return the ticket that follows ``number`` when a case is put back, always larger."""
    padded = number + "0"
    kept = padded[: _first_below_nine(padded)]
    attempt = 1
    while (candidate := kept + _uniform(f"{number}:{attempt}")[2:]) <= padded:
        attempt += 1
    return candidate


def display_ticket(number: str, digits: int = 9) -> str:
    """Return the ticket cut (never rounded) to ``digits`` digits after its leading nines."""
    return number[: _first_below_nine(number + "0") + digits]


def _first_below_nine(padded: str) -> int:
    return next(i for i in range(2, len(padded)) if padded[i] < "9")


def smallest_tickets(ids: Sequence[str], seed: str, k: int) -> list[tuple[str, str]]:
    """Return the ``k`` smallest (ticket, id) in order, fewer if there are fewer ids.

    Equals sorting all tickets; for a small share of many ids only those whose first digits can
    still be among the smallest are ever written out as text.
    """
    if k <= 0:
        return []
    prefix = _seed_hash(seed)
    if len(ids) < _WORTH_FILTERING or k > len(ids) // 8:
        return sorted([(_uniform(prefix + i), i) for i in ids])[:k]
    return _filtered(ids, prefix, k)


def _filtered(ids: Sequence[str], prefix: str, k: int) -> list[tuple[str, str]]:
    """Keep the candidates below a limit that falls whenever 2k of them are at hand.

    The last five decimal digits of the hash, reversed, are the first five of the ticket. A ticket
    whose first five exceed those of k known tickets is larger than all k of them.
    """
    reverse, sha256, to_int = _reversed_prefixes(), hashlib.sha256, int.from_bytes
    limit, full, span = _PREFIX_RANGE, 2 * k, _PREFIX_RANGE
    best: list[tuple[str, str]] = []
    for identifier in ids:
        digest = sha256((prefix + identifier).encode()).digest()
        if reverse[to_int(digest, "big") % span] <= limit:
            best.append((_ticket_of(digest), identifier))
            if len(best) >= full:
                best = sorted(best)[:k]
                limit = int(best[-1][0][2 : 2 + _PREFIX_DIGITS])
    return sorted(best)[:k]


def _ticket_of(digest: bytes) -> str:
    return "0." + f"{int.from_bytes(digest, 'big'):0{_LEAST_DIGITS}d}"[::-1]


@cache
def _reversed_prefixes() -> list[int]:
    return [int(f"{value:0{_PREFIX_DIGITS}d}"[::-1]) for value in range(_PREFIX_RANGE)]


def draw(frame: SamplingFrame, plan: SamplePlan, seed: str | None) -> Sample:
    """Return the sample of ``plan`` from ``frame``, by ascending ticket, without replacement.

    The seed is canonicalised. Without a seed only a totalundersökning can be drawn
    (``seed_missing``). Codes: ``plan_size_invalid``, ``plan_without_strata``,
    ``plan_stratum_unknown`` (fact ``stratum``); warnings in the sample ``stratum_smaller`` and
    ``frame_smaller``, ``stratum_reserve_short`` and ``reserve_short`` (facts ``asked``,
    ``available``).
    """
    _check_plan(frame, plan)
    canonical = None if seed is None else canonical_seed(seed)
    groups = _groups(frame, plan)
    if canonical is None and any(len(ids) > n for ids, n in groups):
        raise InspectionError("seed_missing")
    tickets = [_ordered(ids, canonical, n + plan.reserve) for ids, n in groups]
    strata_of = _strata_of(frame, {identifier for group in tickets for _, identifier in group})
    drawn = [
        case
        for group, (_, n) in zip(tickets, groups, strict=True)
        for case in _drawn(group, n, strata_of)
    ]
    drawn.sort(key=lambda case: (case.ticket, case.id))
    strata = tuple(
        _stratum_draw(name, len(ids), n, plan.reserve)
        for name, (ids, n) in zip(_names(frame, plan), groups, strict=True)
    )
    return Sample(
        plan=plan,
        frame_sha256=frame.sha256,
        seed=canonical,
        main=tuple(case for case in drawn if case.kind is DrawnKind.MAIN),
        reserve=tuple(case for case in drawn if case.kind is DrawnKind.RESERVE),
        strata=strata,
        issues=_plan_issues(strata, plan),
    )


def _check_plan(frame: SamplingFrame, plan: SamplePlan) -> None:
    sizes = [plan.n, *(n for _, n in plan.stratum_sizes)]
    if min(sizes) < 1 or plan.reserve < 0:
        raise InspectionError("plan_size_invalid")
    if plan.design is Design.STRATIFIED and not frame.is_stratified:
        raise InspectionError("plan_without_strata")
    known = {name for name, _ in frame.strata}
    for name, _ in plan.stratum_sizes:
        if name not in known:
            raise InspectionError("plan_stratum_unknown", stratum=name)


def _groups(frame: SamplingFrame, plan: SamplePlan) -> list[tuple[list[str], int]]:
    if plan.design is Design.STRATIFIED:
        return [(ids, plan.n_of(name)) for name, ids in frame.ids_by_stratum().items()]
    return [([row.id for row in frame.rows], plan.n)]


def _strata_of(frame: SamplingFrame, chosen: set[str]) -> dict[str, str]:
    return {identifier: stratum for identifier, stratum, _ in frame.rows if identifier in chosen}


def _names(frame: SamplingFrame, plan: SamplePlan) -> list[str]:
    return [name for name, _ in frame.strata] if plan.design is Design.STRATIFIED else [""]


def _ordered(ids: Sequence[str], seed: str | None, k: int) -> list[tuple[str, str]]:
    if seed is None:
        return [("", identifier) for identifier in ids]
    return smallest_tickets(ids, seed, k)


def _drawn(tickets: list[tuple[str, str]], n: int, strata_of: dict[str, str]) -> list[DrawnCase]:
    return [
        DrawnCase(
            id=identifier,
            stratum=strata_of[identifier],
            ticket=number,
            position=position,
            kind=DrawnKind.MAIN if position <= n else DrawnKind.RESERVE,
        )
        for position, (number, identifier) in enumerate(tickets, start=1)
    ]


def _stratum_draw(name: str, size: int, n: int, reserve: int) -> StratumDraw:
    left = max(0, size - n)
    return StratumDraw(name, size, min(n, size), min(reserve, left), census=size <= n)


def _plan_issues(strata: tuple[StratumDraw, ...], plan: SamplePlan) -> tuple[Issue, ...]:
    stratified = plan.design is Design.STRATIFIED
    smaller = "stratum_smaller" if stratified else "frame_smaller"
    short = "stratum_reserve_short" if stratified else "reserve_short"
    issues = []
    for stratum in strata:
        asked = plan.n_of(stratum.stratum) if stratified else plan.n
        if stratum.n < asked:
            facts = {"asked": asked, "available": stratum.n}
            issues.append(_warning(smaller, stratum.stratum, facts))
        elif stratum.reserve < plan.reserve:
            facts = {"asked": plan.reserve, "available": stratum.reserve}
            issues.append(_warning(short, stratum.stratum, facts))
    return tuple(issues)


def _warning(code: str, stratum: str, facts: dict[str, int]) -> Issue:
    return Issue(code, Severity.WARNING, value=stratum, facts=dict(facts))
