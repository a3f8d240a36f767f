"""The avstämning must balance, and reserves must have come in their order (C12, C13).

Source: capsule.md C12: imported = duplicates + joined + excluded + frame; drawn = read + ineligible
+ not found + refused + open; reserves used in order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from inspector_app.domain.capsule.sections import CapsuleSections, LedgerRow, SampleRow
from inspector_app.domain.review import Outcome
from inspector_app.domain.verification.checks import Reason, fails

BELONGS = Outcome.CONFLICT_OF_INTEREST.value
"""The reason for which a file is given up that belongs to the frame all the same."""


def ledger_reasons(value: CapsuleSections) -> Iterator[Reason]:
    """Yield every sum of the avstämning that does not come out."""
    yield from _frame(value)
    strata = [row["stratum"] for row in value["ledger"]]
    if len(set(strata)) != len(strata):
        yield fails("ledger_stratum_twice")
    planned = {stratum["code"]: stratum["n"] for stratum in value["plan"]["strata"]}
    for row in value["ledger"]:
        yield from _row(row, planned.get(row["stratum"]))
        if "rows" in value:
            yield from _against_rows(row, value["rows"])
    if "rows" in value:
        yield from _assignment(value)


def unread(row: LedgerRow) -> range:
    """Return how many files of a stratum belong to it and were not read.

    More than one number only where some files gave way to reserves and some could not, and the row
    does not say which of them were given up for jäv: those belong, and nobody read them.
    """
    silent = row["not_found"] + row["refused"] + row["open"]
    given_up = sum(entry["n"] for entry in row["ineligible"])
    jav = sum(entry["n"] for entry in row["ineligible"] if entry["code"] == BELONGS)
    left = given_up - row["reserve_used"]
    return range(silent + max(0, left - (given_up - jav)), silent + min(jav, left) + 1)


def _frame(value: CapsuleSections) -> Iterator[Reason]:
    frame = value["frame"]
    excluded = sum(rule["rows"] for rule in frame["exclusions"])
    kept = sum(stratum["rows"] for stratum in frame["strata"])
    accounted = frame["duplicates"] + frame["joined"] + excluded + kept
    if frame["imported"] != accounted:
        yield fails("ledger_frame", imported=frame["imported"], accounted=accounted)


def _row(row: LedgerRow, planned: int | None) -> Iterator[Reason]:
    ineligible = sum(entry["n"] for entry in row["ineligible"])
    accounted = row["read"] + ineligible + row["not_found"] + row["refused"] + row["open"]
    if row["drawn"] != accounted:
        yield fails("ledger_drawn", stratum=row["stratum"], drawn=row["drawn"], accounted=accounted)
    if planned is not None and row["drawn"] != planned + row["reserve_used"]:
        yield fails(
            "ledger_plan",
            stratum=row["stratum"],
            drawn=row["drawn"],
            planned=planned + row["reserve_used"],
        )
    if row["reserve_used"] > ineligible:
        yield fails("ledger_reserves", stratum=row["stratum"])


def _against_rows(row: LedgerRow, drawn: Sequence[SampleRow]) -> Iterator[Reason]:
    own = [entry for entry in drawn if entry["stratum"] == row["stratum"] or not row["stratum"]]
    outcomes = Counter(entry["outcome"] for entry in own)
    for outcome in ("read", "not_found", "refused", "open"):
        if outcomes[outcome] != row[outcome]:
            yield fails(
                "ledger_outcome",
                stratum=row["stratum"],
                outcome=outcome,
                stated=row[outcome],
                found=outcomes[outcome],
            )
    reasons = Counter(entry["reason"] for entry in own if entry["outcome"] == "ineligible")
    if reasons != Counter({entry["code"]: entry["n"] for entry in row["ineligible"]}):
        yield fails("ledger_reasons", stratum=row["stratum"])
    yield from _reserves(row, own)


def _reserves(row: LedgerRow, own: Sequence[SampleRow]) -> Iterator[Reason]:
    reserves = sorted(
        (entry for entry in own if entry["kind"] == "reserve"), key=lambda e: e["position"]
    )
    used = [entry["outcome"] != "unused" for entry in reserves]
    if sum(used) != row["reserve_used"] or used != sorted(used, reverse=True):
        yield fails("ledger_reserves", stratum=row["stratum"])
    if any(entry["outcome"] == "unused" and entry["kind"] != "reserve" for entry in own):
        yield fails("ledger_unused", stratum=row["stratum"])


def _assignment(value: CapsuleSections) -> Iterator[Reason]:
    """Demand the spread of readers that the plan promised (C13)."""
    promised = value["plan"]["assignment"]
    if promised is None:
        return
    readers: dict[str, set[str]] = {}
    strata: dict[str, set[str]] = {}
    for row in value["rows"]:
        for reader in row["readers"]:
            strata.setdefault(reader, set()).add(row["stratum"])
            readers.setdefault(row["stratum"], set()).add(reader)
    for reader, read in sorted(strata.items()):
        if len(read) < promised["strata_per_reader_min"]:
            yield fails("assignment_reader", reader=reader, found=len(read))
    for stratum, present in sorted(readers.items()):
        if len(present) < promised["readers_per_stratum_min"]:
            yield fails("assignment_stratum", stratum=stratum, found=len(present))
