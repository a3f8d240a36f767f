"""The capsule against itself: hashes, plan, sums, estimates, ratings, register figures, chain.

Gathers C04, C15–C20 and C26.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import cast

from inspector_app.domain.capsule import Capsule, decode
from inspector_app.domain.capsule.sections import (
    CapsuleSections,
    CountRow,
    ProtocolSection,
)
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.journal import canonical_json
from inspector_app.domain.plan_text import PlanStratum, plan_text
from inspector_app.domain.protocol import FORMAT
from inspector_app.domain.sampling import Design
from inspector_app.domain.transcription import SeedEvent, SeedKind
from inspector_app.domain.verification.agreement import agreement_reasons
from inspector_app.domain.verification.checks import Reason, fails, undecided
from inspector_app.domain.verification.estimates import estimate_reasons
from inspector_app.domain.verification.ledger import unread
from inspector_app.domain.verification.order import instant
from inspector_app.domain.verification.ratings import rating_reasons
from inspector_app.domain.verification.reconciliation import reconciliation_reasons


@lru_cache(maxsize=8)
def capsule_reasons(data: bytes) -> tuple[Reason, ...]:
    """Return every way in which the capsule in ``data`` contradicts itself."""
    capsule = decode(data)
    if not isinstance(capsule, Capsule):
        return ()
    return tuple(named(capsule.value, reason) for reason in _reasons(capsule.value))


def named(value: CapsuleSections, reason: Reason) -> Reason:
    """Return a reason that calls its question by the number that people know."""
    criterion = reason.facts.get("criterion")
    for one in value["criteria"]:
        if one["id"] == criterion:
            return replace(
                reason, facts={**reason.facts, "criterion": one.get("number", one["id"])}
            )
    return reason


def _reasons(value: CapsuleSections) -> Iterator[Reason]:
    for protocol in value["protocols"]:
        yield from _protocol(protocol)
    yield from _plan(value)
    yield from _checklists(value)
    yield from _counts(value)
    yield from estimate_reasons(value)
    yield from reconciliation_reasons(value)
    yield from _totals(value)
    if value.get("comparisons"):
        yield undecided("comparisons_not_recomputed")
    yield from agreement_reasons(value)
    yield from rating_reasons(value)


def chain_reasons(capsule: Capsule, previous: Capsule) -> Iterator[Reason]:
    """Yield why ``previous`` is not the report that this one replaces (C26)."""
    stated = capsule.value["report"]["supersedes"]
    if stated is None or stated["capsule_sha256"] != previous.sha256:
        yield fails("chain_differs", found=previous.sha256)


def _protocol(protocol: ProtocolSection) -> Iterator[Reason]:
    frozen = {
        "format": FORMAT,
        "frame_commit": protocol["frame_commit"],
        "frozen_utc": protocol["frozen_utc"],
        "key_commits": protocol["key_commits"],
        "number": protocol["number"],
        "plan_sha256": protocol["plan_sha256"],
        "seed_event": protocol["seed_event"],
    }
    number = protocol["number"]
    digest = hashlib.sha256(canonical_json(cast("dict[str, str]", frozen))).hexdigest()
    if digest != protocol["protocol_sha256"]:
        yield fails("protocol_hash", number=number)
    if hashlib.sha256(protocol["plan_text"].encode()).hexdigest() != protocol["plan_sha256"]:
        yield fails("plan_hash", number=number)


def _plan(value: CapsuleSections) -> Iterator[Reason]:
    used = [protocol for protocol in value["protocols"] if protocol["status"] == "used"]
    if len(used) != 1:
        yield fails("protocol_used_not_one", found=len(used))
        return
    if value["plan"]["design"] not in ("srs", "stratified", "census"):
        yield undecided("plan_design_unknown", design=value["plan"]["design"])
        return
    try:
        expected = _plan_text(value, used[0])
    except (ValueError, InspectionError):
        yield fails("plan_differs", number=used[0]["number"])
        return
    if expected != used[0]["plan_text"]:
        yield fails("plan_differs", number=used[0]["number"])


def _plan_text(value: CapsuleSections, protocol: ProtocolSection) -> str:
    """Return the plan as the program words it for these fields."""
    planned = value["plan"]["strata"]
    sizes = {stratum["code"]: stratum["rows"] for stratum in value["frame"]["strata"]}
    whole = [stratum["code"] for stratum in planned] == [""]
    everyone = {"": sum(sizes.values())}
    strata = tuple(
        PlanStratum(
            s["code"], (everyone if whole else sizes).get(s["code"], 0), s["n"], s["reserve"]
        )
        for s in planned
    )
    root = value["frame_root"]
    design = Design.SRS if whole else Design.STRATIFIED
    return plan_text(design, strata, root["root"] if root else "", _event(protocol))


def _event(protocol: ProtocolSection) -> SeedEvent | None:
    stated = protocol["seed_event"]
    if stated is None:
        return None
    planned = instant(stated["planned_utc"])
    if planned is None:
        raise ValueError(stated["planned_utc"])
    return SeedEvent(
        kind=SeedKind(stated["kind"]),
        name=stated["name"],
        number=stated["number"],
        planned_at=planned,
        min_bits=stated["min_bits"],
        transcription=stated["transcription"],
        fallback=stated["fallback"],
    )


def _checklists(value: CapsuleSections) -> Iterator[Reason]:
    slugs = {checklist["slug"] for checklist in value["checklists"]}
    for checklist in value["checklists"]:
        if hashlib.sha256(checklist["text"].encode()).hexdigest() != checklist["sha256"]:
            yield fails("checklist_hash", slug=checklist["slug"])
    for criterion in value["criteria"]:
        if criterion["checklist"] not in slugs:
            yield fails("criterion_without_checklist", criterion=criterion["id"])


def _counts(value: CapsuleSections) -> Iterator[Reason]:
    known = {criterion["id"] for criterion in value["criteria"]}
    files = {row["stratum"]: (row["read"], unread(row)) for row in value["ledger"]}
    seen: set[tuple[str, str]] = set()
    for count in value["counts"]:
        key = (count["criterion"], count["stratum"])
        if key in seen or count["criterion"] not in known or count["stratum"] not in files:
            yield fails("count_row_spare", criterion=key[0], stratum=key[1])
        elif "hidden" not in count:
            yield from _count(count, *files[count["stratum"]])
        seen.add(key)


def _count(count: CountRow, read: int, silent: range) -> Iterator[Reason]:
    facts = {"criterion": count["criterion"], "stratum": count["stratum"]}
    answers = count["met"] + count["partly"] + count["not_met"] + count["not_documented"]
    if answers != count["applicable"]:
        yield fails("count_applicable", **facts, stated=count["applicable"], found=answers)
    placed = count["applicable"] + count["not_applicable"] + count["not_asked"] + count["missing"]
    if placed - read not in silent or count["read"] > placed:
        yield fails("count_files", **facts, stated=read + silent.start, found=placed)


def _totals(value: CapsuleSections) -> Iterator[Reason]:
    capsule = Capsule(b"", value)
    for total in value["totals"]:
        try:
            numbers = [capsule.at(pointer) for pointer in total["of"]]
        except LookupError:
            yield fails("total_without_source", id=total["id"])
            continue
        whole = all(type(number) is int for number in numbers)
        if not whole or len(set(total["of"])) != len(total["of"]):
            yield fails("total_without_source", id=total["id"])
        elif sum(numbers) != total["value"]:
            yield fails("total_differs", id=total["id"], stated=total["value"], found=sum(numbers))
