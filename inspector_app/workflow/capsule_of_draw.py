"""The capsule's sections on the draw: protocols, startvärde, frame, plan, ledger, drawn files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from inspector_app.domain.merkle import ALGORITHM as TREE
from inspector_app.domain.merkle import Root, case_leaf, case_root
from inspector_app.domain.population import ControlTotal
from inspector_app.domain.protocol import (
    SampleProtocol,
    event_fields,
    protocol_sha256,
    utc_text,
)
from inspector_app.domain.replacement import Replacement
from inspector_app.domain.review import CaseReview, Outcome
from inspector_app.domain.sampling import Design, DrawnCase, DrawnKind, Sample
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.workflow.frozen_plan import FrozenPlan
from inspector_app.workflow.register_protocol import registration_of, token_of

_OUTCOMES = {
    Outcome.READ: "read",
    Outcome.INCOMPLETE: "read",
    Outcome.NOT_FOUND: "not_found",
    Outcome.TRANSFERRED: "not_found",
    Outcome.NOT_RELEASED: "refused",
}


def protocol_sections(work: UnitOfWork) -> list[dict[str, Any]]:
    """Return every protocol that the workspace knows, by number."""
    return [_protocol(work, protocol) for protocol in work.protocols()]


def _protocol(work: UnitOfWork, protocol: SampleProtocol) -> dict[str, Any]:
    facts, handed_over = protocol.facts, protocol.handed_over_at
    return {
        "number": protocol.number,
        "frozen_utc": utc_text(protocol.frozen_at),
        "protocol_sha256": protocol_sha256(protocol),
        "frame_commit": facts.frame_commit,
        "key_commits": list(facts.key_commits),
        "plan_text": facts.plan_text,
        "plan_sha256": facts.plan_sha256,
        "seed_event": event_fields(facts.seed_event) if facts.seed_event else None,
        "registered": registration_of(work, protocol.number),
        "timestamp_token": token_of(work, protocol.number),
        "handed_over_utc": utc_text(handed_over) if handed_over else None,
        "status": protocol.status.value,
        "reason": protocol.reason,
    }


def seed_sections(protocols: tuple[SampleProtocol, ...]) -> list[dict[str, Any]]:
    """Return what chance said under each protocol that heard it."""
    return [
        {
            "protocol": protocol.number,
            "raw_value": protocol.seed.raw_value,
            "event_utc": utc_text(protocol.seed.event_at),
            "seed_string": protocol.seed.seed_string,
            "fallback_reason": protocol.seed.fallback_reason,
        }
        for protocol in protocols
        if protocol.seed is not None
    ]


def frame_section(
    frozen: FrozenPlan, strata: tuple[tuple[str, int], ...], totals: tuple[ControlTotal, ...]
) -> dict[str, Any]:
    """Return the avstämning: every row of the list has one fate."""
    plain = {line.codes[0]: line for line in frozen.ledger if len(line.codes) == 1}
    own = ("duplicates", "joined", "frame")
    return {
        "strata": [{"code": n, "name": n or "Hela urvalsramen", "rows": rows}
                   for n, rows in strata],
        "exclusions": [
            {"code": "+".join(line.codes), "text": line.text, "rows": line.rows}
            for line in frozen.ledger
            if not (len(line.codes) == 1 and line.codes[0] in own)
        ],
        "imported": frozen.imported,
        "duplicates": plain["duplicates"].rows if "duplicates" in plain else 0,
        "joined": plain["joined"].rows if "joined" in plain else 0,
        "control_totals": [
            {"name": t.district or "Hela listan", "expected": t.expected, "found": t.found}
            for t in totals
        ],
        "second_source": None,
    }  # fmt: skip


def plan_section(sample: Sample, double_reading: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the plan that was frozen before the startvärde; ``double_reading`` is what is read
    twice."""
    census = sample.census
    return {
        "design": "census" if census else sample.plan.design.value,
        "strata": [
            {
                "code": s.stratum,
                "n": s.n,
                "reserve": s.reserve,
                "certainty": s.census,
            }
            for s in sample.strata
        ],
        "algorithm": "none" if sample.seed is None else "consistent-sampler/1",
        "double_reading": double_reading,
        "assignment": None,
        "stopping_rule": "",
        "min_difference": [],
    }


def fate(review: CaseReview) -> str:
    """Return what became of a drawn file, as the ledger counts it."""
    if not review.is_completed:
        return "open"
    return _OUTCOMES.get(review.outcome, "ineligible" if review.outcome.is_replaceable else "read")


def ledger_sections(
    sample: Sample, reviews: Mapping[str, CaseReview], made: tuple[Replacement, ...]
) -> list[dict[str, Any]]:
    """Return, for each stratum, what became of the drawn files and the reserves taken in."""
    came = [r.substitute for r in made if r.substitute is not None]
    stratified = sample.plan.design is Design.STRATIFIED
    return [
        _ledger_row(
            stratum.stratum,
            [c for c in sample.main if not stratified or c.stratum == stratum.stratum],
            [c for c in came if not stratified or c.stratum == stratum.stratum],
            reviews,
        )
        for stratum in sample.strata
    ]


def _ledger_row(
    code: str, main: list[DrawnCase], came: list[DrawnCase], reviews: Mapping[str, CaseReview]
) -> dict[str, Any]:
    fates = [(fate(reviews[c.id]), reviews[c.id].outcome.value) for c in (*main, *came)]
    ended = [fate for fate, _ in fates]
    reasons = sorted({reason for fate, reason in fates if fate == "ineligible"})
    return {
        "stratum": code,
        "drawn": len(fates),
        "reserve_used": len(came),
        "read": ended.count("read"),
        "ineligible": [
            {"code": reason, "n": fates.count(("ineligible", reason))} for reason in reasons
        ],
        "not_found": ended.count("not_found"),
        "refused": ended.count("refused"),
        "open": ended.count("open"),
    }


def row_sections(
    sample: Sample,
    reviews: Mapping[str, CaseReview],
    made: tuple[Replacement, ...],
    readers: Mapping[str, list[str]],
    read_twice: frozenset[str] = frozenset(),
) -> list[dict[str, Any]]:
    """Return every drawn file by lottnummer; ``readers`` gives the labels of who read it."""
    used = {r.substitute.id for r in made if r.substitute is not None}
    sizes = {s.stratum: s for s in sample.strata}
    stratified = sample.plan.design is Design.STRATIFIED
    rows = []
    for case in sorted((*sample.main, *sample.reserve), key=lambda c: (c.ticket, c.id)):
        stratum = sizes[case.stratum if stratified else ""]
        waiting = case.kind is DrawnKind.RESERVE and case.id not in used
        ended = "unused" if waiting else fate(reviews[case.id])
        rows.append(
            {
                "sid": case.id,
                "stratum": case.stratum,
                "ticket": case.ticket or None,
                "position": case.position,
                "kind": case.kind.value,
                "outcome": ended,
                "reason": _reason(reviews[case.id].outcome) if not waiting else "",
                "readers": [] if waiting else readers.get(case.id, []),
                "double": case.id in read_twice and not waiting,
                "weight": f"{stratum.frame}/{stratum.n}",
            }
        )
    return rows


def _reason(outcome: Outcome) -> str:
    """Return what the outcome alone does not say, empty when it says all."""
    told = outcome.is_replaceable or outcome in (Outcome.INCOMPLETE, Outcome.TRANSFERRED)
    return outcome.value if told else ""


def rows_root(
    rows: list[dict[str, Any]],
    said: Mapping[str, Mapping[str, str]],
    opening_key: bytes,
) -> dict[str, Any]:
    """Return the root over the drawn files with what was said of them, each field salted by itself.

    ``said`` gives the further fields by akt, such as ``answer/A-1`` and ``rating/theme``.
    """
    leaves = [
        case_leaf(
            opening_key,
            row["sid"],
            [
                ("stratum", row["stratum"]),
                ("ticket", row["ticket"] or ""),
                ("position", str(row["position"])),
                ("kind", row["kind"]),
                ("outcome", row["outcome"]),
                *said.get(row["sid"], {}).items(),
            ],
        )
        for row in rows
    ]
    return root_section(case_root(leaves))


def root_section(root: Root) -> dict[str, Any]:
    """Return a Merkle root in the form of the capsule."""
    return {"alg": TREE, "size": root.size, "root": root.sha256}
