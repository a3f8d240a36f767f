"""``checklist truth``: the truth table of each rating of a template."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Hashable
from fractions import Fraction
from typing import Any

from inspector_app.cli.answers import EXIT_GOOD, EXIT_UNREADABLE, answer
from inspector_app.cli.checklist_file import heading, identity, offer_file, read_file, refuse_faults
from inspector_app.cli.speech import said
from inspector_app.domain.checklist import Checklist, Rating
from inspector_app.domain.checklist.proof.space import UNKNOWN, Cell
from inspector_app.domain.checklist.truth import MAX_ROWS, TruthTable, truth_table
from inspector_app.domain.errors import InspectionError
from inspector_app.wording.checklist_truth import column_words, table_lines


def add(words: Any) -> None:
    """Add ``truth``."""
    parser = words.add_parser("truth", help="omdömenas sanningstabeller")
    offer_file(parser)
    parser.add_argument("--rating", metavar="OMDÖME", help="bara detta omdöme")
    parser.set_defaults(run=run)


def run(chosen: Namespace) -> int:
    """Answer with the tables; exit status 2 when one has too many rows to list."""
    reading = read_file(chosen.file)
    if reading.checklist is None:
        return refuse_faults("truth", reading, as_json=chosen.json)
    checklist = reading.checklist
    tables = [truth_table(checklist, rating) for rating in _chosen(checklist, chosen.rating)]
    facts = {
        "checklist": identity(reading),
        "tables": [_object(checklist, table) for table in tables],
    }
    lines = [line for table in tables for line in _lines(checklist, table)]
    answer("checklist truth", facts, [*heading(checklist), *lines], as_json=chosen.json)
    return EXIT_UNREADABLE if any(table.rows is None for table in tables) else EXIT_GOOD


def _chosen(checklist: Checklist, wanted: str | None) -> tuple[Rating, ...]:
    known = ", ".join(rating.rating_id for rating in checklist.ratings)
    if wanted is not None and wanted not in known.split(", "):
        raise InspectionError("rating_unknown", rating=wanted, ratings=known)
    return tuple(r for r in checklist.ratings if wanted in (None, r.rating_id))


def _lines(checklist: Checklist, table: TruthTable) -> list[str]:
    rating = checklist.rating(table.rating_id)
    title = ["", f"{rating.title} ({rating.rating_id})"]
    if table.rows is None:
        return [*title, said("Tabellen har fler än {most} rader.", most=MAX_ROWS)]
    return [*title, *table_lines(checklist, table, said("Omdöme"))]


def _object(checklist: Checklist, table: TruthTable) -> dict[str, Any]:
    columns = [
        {"name": column.name, "label": column_words(checklist, column)} for column in table.columns
    ]
    rows = (
        None
        if table.rows is None
        else [
            {"values": [[_plain(v) for v in cell] for cell in row.cells], "grade": row.grade}
            for row in table.rows
        ]
    )
    reason = "too_many_rows" if rows is None else None
    return {"rating": table.rating_id, "columns": columns, "rows": rows, "reason": reason}


def _plain(value: Hashable) -> Any:
    if isinstance(value, Cell):
        ends = (value.low, value.high)
        return {"from": _number(ends[0]), "to": _number(ends[1])}
    return None if value == UNKNOWN else value


def _number(end: int | Fraction | None) -> Any:
    return end if end is None or isinstance(end, int) else str(end)
