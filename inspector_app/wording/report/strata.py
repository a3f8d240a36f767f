"""What the whole report asks of the capsule: design, strata and their names, the used protocol."""

from __future__ import annotations

from typing import Any

from inspector_app.domain.report import FigureText
from inspector_app.wording.report.figures import Figures

TOTAL = "total"
WHOLE_FRAME = "Hela urvalsramen"
WHOLE_REVIEW = "Hela granskningen"


def stratum_names(figures: Figures) -> dict[str, str]:
    """Return the name of each stratum by its code, with the whole of the review."""
    strata = {stratum["code"]: stratum["name"] for stratum in figures.sections["frame"]["strata"]}
    return {"": WHOLE_FRAME} | strata | {TOTAL: WHOLE_REVIEW}


def districts(figures: Figures) -> list[str]:
    """Return the codes of the stadsdelar in the frame; empty when the list names none."""
    return [s["code"] for s in figures.sections["frame"]["strata"] if s["code"]]


def is_census(figures: Figures) -> bool:
    """Whether every file of the frame was to be read."""
    return bool(figures.sections["plan"]["design"] == "census")


def is_stratified(figures: Figures) -> bool:
    """Whether each stadsdel was drawn by itself."""
    return [s["code"] for s in figures.sections["plan"]["strata"]] != [""]


def used_protocol(figures: Figures) -> int:
    """Return the index of the protocol that the sample was drawn by."""
    protocols = figures.sections["protocols"]
    return next(at for at, protocol in enumerate(protocols) if protocol["status"] == "used")


def seed_places(figures: Figures, protocol: dict[str, Any]) -> list[int]:
    """Return the indices of what chance said under a protocol."""
    seeds = enumerate(figures.sections["seed"])
    return [at for at, seed in seeds if seed["protocol"] == protocol["number"]]


def frame_size(figures: Figures) -> FigureText:
    """Return how many children the frame holds."""
    return figures.total(figures.every("/frame/strata", "rows"))


def register_place(figures: Figures, domain: str) -> int | None:
    """Return the index of a stadsdel's row of register against file, ``None`` without one."""
    rows = figures.sections["register"]
    return next((at for at, row in enumerate(rows) if row["domain"] == domain), None)


def open_files(figures: Figures) -> int:
    """Return how many drawn files are not read yet."""
    return sum(row["open"] for row in figures.sections["ledger"])
