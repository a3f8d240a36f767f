"""``frame`` and ``draw``: any list with an identifier, without a workspace.

The same canonical frame and the same draw as in an inspection, but over the identifiers of the
list itself, for whoever wants to check a sample or to draw one for something else.
"""

from __future__ import annotations

import hashlib
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from inspector_app.cli.answers import (
    EXIT_GOOD,
    EXIT_NEGATIVE,
    answer,
    has_errors,
    issue_object,
    offer_json,
    say_issues,
)
from inspector_app.cli.lists import offer_settings, open_list, place_of
from inspector_app.cli.speech import said
from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.frame import FrameHeaders, FrameRow, SamplingFrame
from inspector_app.domain.population.table import RawTable, TableSettings
from inspector_app.domain.sampling import (
    Design,
    DrawnCase,
    Sample,
    SamplePlan,
    display_ticket,
    draw,
)
from inspector_app.wording.numbers import count

REFUSED_SIZE = Decimal("NaN")


def add(verb: str, verbs: Any) -> None:
    """Add ``frame`` or ``draw``."""
    if verb == "frame":
        parser = verbs.add_parser("frame", help="urvalsram med hashvärde ur en lista")
        parser.set_defaults(run=run_frame)
    else:
        parser = verbs.add_parser("draw", help="dra ett urval ur en lista")
        parser.add_argument(
            "--seed", required=True, metavar="STARTVÄRDE", help="startvärde, en text"
        )
        size = parser.add_mutually_exclusive_group(required=True)
        size.add_argument("--n", type=int, metavar="ANTAL", help="antal ur hela listan")
        size.add_argument("--per-stratum", type=int, metavar="ANTAL", help="antal ur varje stratum")
        parser.add_argument("--reserve", type=int, default=0, metavar="ANTAL", help="reserver")
        parser.set_defaults(run=run_draw)
    _offer_columns(parser)


def _offer_columns(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FIL", help="ärendelista, CSV eller XLSX")
    offer_settings(parser)
    parser.add_argument("--id", required=True, metavar="KOLUMN", help="kolumnen med identitet")
    parser.add_argument("--stratum", metavar="KOLUMN", help="kolumnen med stratum")
    parser.add_argument("--size", metavar="KOLUMN", help="kolumnen med storlek")
    offer_json(parser)


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame read from a file, the file's own hash, and every fault."""

    frame: SamplingFrame | None
    file_sha256: str
    issues: tuple[Issue, ...]

    def facts(self) -> dict[str, Any]:
        """Return what both verbs answer."""
        frame = self.frame
        strata = frame.strata if frame else ()
        return {
            "frame_sha256": frame.sha256 if frame else None,
            "frame_count": frame.count if frame else None,
            "file_sha256": self.file_sha256,
            "strata": [{"stratum": name, "count": rows} for name, rows in strata],
            "issues": [issue_object(issue) for issue in self.issues],
        }


def _framed(chosen: Namespace) -> Framed:
    table, settings = open_list(chosen)
    rows = _Rows(_Places.of(table.header, chosen), settings)
    read = list(rows.read(table))
    headers = FrameHeaders(chosen.id, chosen.stratum or "", chosen.size or "")
    built = SamplingFrame.build(read, rows.numbers, headers)
    found = (*rows.issues, *map(rows.as_it_stood, built.issues), *table.issues)
    issues = tuple(sorted(found, key=lambda issue: issue.row))
    with chosen.file.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Framed(None if has_errors(issues) else built.frame, digest, issues)


@dataclass(frozen=True, slots=True)
class _Places:
    """Which column is which."""

    id: int
    stratum: int | None
    size: int | None

    @classmethod
    def of(cls, header: tuple[str, ...], chosen: Namespace) -> _Places:
        """Return the places of the columns that were named."""
        stratum, size = chosen.stratum, chosen.size
        return cls(
            place_of(header, chosen.id),
            None if stratum is None else place_of(header, stratum),
            None if size is None else place_of(header, size),
        )


@dataclass(slots=True)
class _Rows:
    """The rows of a list on their way into a frame: blank ones passed over, uneven ones refused."""

    places: _Places
    settings: TableSettings
    numbers: list[int] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    sizes: dict[int, str] = field(default_factory=dict)

    def read(self, table: RawTable) -> Iterator[FrameRow]:
        """Yield the rows; ``numbers`` says where each stands, the header being row 1."""
        width = len(table.header)
        for raw in table.chunks:
            uneven = dict(raw.uneven)
            for number, cells in enumerate(raw.rows, start=raw.first_row):
                if any(cell.strip() for cell in cells):
                    self._tell_uneven(number, uneven.get(number, width), width)
                    self.numbers.append(number)
                    yield self._row(number, cells)

    def _tell_uneven(self, number: int, cells: int, width: int) -> None:
        if cells != width:
            code = "population_row_short" if cells < width else "population_row_long"
            facts = {"cells": cells, "wanted": width}
            self.issues.append(Issue(code, Severity.ERROR, number, facts=facts))

    def _row(self, number: int, cells: Sequence[str]) -> FrameRow:
        places = self.places
        stratum = cells[places.stratum] if places.stratum is not None else ""
        if places.size is None:
            return FrameRow(cells[places.id], stratum)
        size = _size(cells[places.size], self.settings)
        if size is REFUSED_SIZE:
            self.sizes[number] = cells[places.size]
        return FrameRow(cells[places.id], stratum, size)

    def as_it_stood(self, issue: Issue) -> Issue:
        """Return a fault of a size with the cell that could not be read."""
        if issue.code == "size_invalid" and issue.row in self.sizes:
            return replace(issue, value=self.sizes[issue.row])
        return issue


def _size(cell: str, settings: TableSettings) -> Decimal | None:
    """Return a size, ``None`` for a blank; an unreadable one is refused by the frame."""
    text = cell.strip().replace("\u00a0", "").replace(" ", "")
    if not text:
        return None
    try:
        return Decimal(text.replace(settings.decimal_sign.value, "."))
    except InvalidOperation:
        return REFUSED_SIZE


def run_frame(chosen: Namespace) -> int:
    """Answer with the frame's hash, or with every fault and no hash."""
    framed = _framed(chosen)
    say_issues(framed.issues)
    lines = _frame_lines(framed.frame)
    answer("frame", framed.facts(), lines, as_json=chosen.json)
    return EXIT_GOOD if framed.frame else EXIT_NEGATIVE


def _frame_lines(frame: SamplingFrame | None) -> list[str]:
    if frame is None:
        return [said("Ingen urvalsram: listan har fel som måste rättas.")]
    rows = said("1 rad") if frame.count == 1 else said("{count} rader", count=count(frame.count))
    lines = [said("Urvalsram: {rows}", rows=rows), f"SHA-256: {frame.sha256}"]
    return lines + [f"  {name}: {count(rows)}" for name, rows in frame.strata if name]


def run_draw(chosen: Namespace) -> int:
    """Answer with the sample and its reserves, or with every fault and no sample."""
    framed = _framed(chosen)
    if framed.frame is None:
        say_issues(framed.issues)
        nothing = {"seed": chosen.seed, "plan": None, "sample": [], "reserve": []}
        answer("draw", framed.facts() | nothing, _frame_lines(None), as_json=chosen.json)
        return EXIT_NEGATIVE
    sample = draw(framed.frame, _plan(chosen), chosen.seed)
    framed = Framed(framed.frame, framed.file_sha256, (*framed.issues, *sample.issues))
    say_issues(framed.issues)
    answer("draw", _draw_facts(framed, sample), _draw_lines(sample), as_json=chosen.json)
    return EXIT_GOOD


def _plan(chosen: Namespace) -> SamplePlan:
    if chosen.per_stratum is not None:
        return SamplePlan(Design.STRATIFIED, chosen.per_stratum, chosen.reserve)
    return SamplePlan(Design.SRS, chosen.n, chosen.reserve)


def _draw_facts(framed: Framed, sample: Sample) -> dict[str, Any]:
    plan = sample.plan
    return framed.facts() | {
        "seed": sample.seed,
        "plan": {"design": plan.design.value, "n": plan.n, "reserve": plan.reserve},
        "strata": [
            {"stratum": s.stratum, "frame": s.frame, "n": s.n} for s in _recorded(framed, sample)
        ],
        "sample": [_case_object(case) for case in sample.main],
        "reserve": [_case_object(case) for case in sample.reserve],
    }


@dataclass(frozen=True, slots=True)
class _StratumCount:
    stratum: str
    frame: int
    n: int


def _recorded(framed: Framed, sample: Sample) -> list[_StratumCount]:
    """Return what each stratum held and gave, also where strata were only recorded."""
    frame = framed.frame
    assert frame is not None
    given = [case.stratum for case in sample.main]
    return [_StratumCount(name, rows, given.count(name)) for name, rows in frame.strata]


def _case_object(case: DrawnCase) -> dict[str, Any]:
    return {
        "id": case.id,
        "stratum": case.stratum,
        "ticket": case.ticket,
        "position": case.position,
    }


def _draw_lines(sample: Sample) -> list[str]:
    lines = [said("Startvärde: ”{seed}”", seed=sample.seed)]
    for title, cases in ((said("Urval"), sample.main), (said("Reserver"), sample.reserve)):
        lines.append(f"{title}: {len(cases)}")
        lines += [
            f"  {at.position:>4}  {display_ticket(at.ticket)}  {at.id}  {at.stratum}".rstrip()
            for at in cases
        ]
    return lines
