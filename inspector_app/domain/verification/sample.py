"""Does the sample follow from the startvärde? (C10, C11)

Without the register every lottnummer is computed again from aktnummer and startvärde, and the order
and the counts are checked. With the register and its key the whole draw is made again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from inspector_app.domain.capsule.sections import CapsuleSections, PlanStratum, SampleRow
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.frame import SamplingFrame
from inspector_app.domain.sampling import Design, SamplePlan, canonical_seed, draw, ticket
from inspector_app.domain.verification.checks import Reason, fails


def sample_reasons(value: CapsuleSections) -> Iterator[Reason]:
    """Yield every drawn file that is not where its lottnummer puts it."""
    rows = value.get("rows", [])
    if len({row["sid"] for row in rows}) != len(rows):
        yield fails("sample_sid_twice")
    yield from _tickets(value, rows)
    plan = {stratum["code"]: stratum for stratum in value["plan"]["strata"]}
    sizes = {stratum["code"]: stratum["rows"] for stratum in value["frame"]["strata"]}
    whole = set(plan) == {""}
    for code, own in _groups(rows, whole):
        stratum = plan.get(code)
        if stratum is None:
            yield fails("sample_stratum_unknown", stratum=code)
            continue
        size = sum(sizes.values()) if whole else sizes.get(code, 0)
        yield from _stratum(stratum, own, size)
    drawn = {"" if whole else row["stratum"] for row in rows}
    for code in sorted(plan.keys() - drawn):
        if plan[code]["n"]:
            yield fails("sample_stratum_missing", stratum=code)


def _groups(rows: Sequence[SampleRow], whole: bool) -> Iterator[tuple[str, list[SampleRow]]]:
    if whole:
        yield "", list(rows)
        return
    ordered = sorted(rows, key=lambda row: row["stratum"])
    for code, own in groupby(ordered, key=lambda row: row["stratum"]):
        yield code, list(own)


def seed_of(value: CapsuleSections) -> str | None:
    """Return the startvärde of the protocol that was used, ``None`` without one."""
    used = {p["number"] for p in value["protocols"] if p["status"] == "used"}
    seeds = [seed["seed_string"] for seed in value["seed"] if seed["protocol"] in used]
    return seeds[0] if len(seeds) == 1 else None


def _tickets(value: CapsuleSections, rows: Sequence[SampleRow]) -> Iterator[Reason]:
    seed = seed_of(value)
    try:
        canonical = None if seed is None else canonical_seed(seed)
    except InspectionError:
        yield fails("sample_seed_unusable")
        return
    for row in rows:
        expected = None if canonical is None else ticket(row["sid"], canonical)
        if row["ticket"] != expected:
            yield fails("sample_ticket", sid=row["sid"])


def _stratum(stratum: PlanStratum, own: list[SampleRow], size: int) -> Iterator[Reason]:
    code = stratum["code"]
    ordered = sorted(own, key=lambda row: row["position"])
    if [row["position"] for row in ordered] != list(range(1, len(own) + 1)):
        yield fails("sample_positions", stratum=code)
    tickets = [row["ticket"] or "" for row in ordered]
    if tickets != sorted(tickets):
        yield fails("sample_order", stratum=code)
    kinds = ["reserve" if row["kind"] == "reserve" else "main" for row in ordered]
    expected = ["main"] * stratum["n"] + ["reserve"] * stratum["reserve"]
    if kinds != expected:
        yield fails("sample_size", stratum=code, expected=len(expected), found=len(own))
    if stratum["n"] > size or stratum["certainty"] != (stratum["n"] == size):
        yield fails("sample_frame_size", stratum=code, size=size, n=stratum["n"])
    weight = f"{size}/{stratum['n']}"
    if any(row["weight"] != weight for row in own):
        yield fails("sample_weight", stratum=code, expected=weight)


def redraw_reasons(value: CapsuleSections, frame: SamplingFrame) -> Iterator[Reason]:
    """Draw again from the frame of the register and yield where the result differs (C10)."""
    plan = value["plan"]
    strata = plan["strata"]
    if not strata or any(stratum["n"] < 1 for stratum in strata):
        yield fails("redraw_impossible")
        return
    apart = [stratum["code"] for stratum in strata] != [""]
    wanted = SamplePlan(
        Design.STRATIFIED if apart else Design.SRS,
        n=strata[0]["n"],
        reserve=max(stratum["reserve"] for stratum in strata),
        stratum_sizes=tuple((s["code"], s["n"]) for s in strata) if apart else (),
    )
    try:
        sample = draw(frame, wanted, seed_of(value))
    except InspectionError:
        yield fails("redraw_impossible")
        return
    drawn = {
        (case.id, case.stratum, case.ticket or None, case.position, case.kind.value)
        for case in (*sample.main, *sample.reserve)
    }
    stated = {
        (row["sid"], row["stratum"], row["ticket"], row["position"], _kind(row))
        for row in value.get("rows", [])
    }
    if drawn != stated:
        yield fails("redraw_differs", missing=len(drawn - stated), spare=len(stated - drawn))


def _kind(row: SampleRow) -> str:
    return "reserve" if row["kind"] == "reserve" else "main"
