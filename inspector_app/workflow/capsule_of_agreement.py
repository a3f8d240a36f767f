"""What the capsule tells of how alike the readers judged, before they talked with each other.

Every figure follows from the tables beside it, so that a checker computes it again without seeing
what stands in any one file.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from inspector_app.domain.agreement.pairs import Clusters, Table
from inspector_app.domain.agreement.reversals import Reversals
from inspector_app.domain.agreement.tally import Coefficient
from inspector_app.domain.second_reading.reliability import FigureRow, Reliability
from inspector_app.domain.verification.agreement import COEFFICIENTS, POOL, theme_code
from inspector_app.ports.workspace import UnitOfWork
from inspector_app.workflow.capsule_of_results import decimal_text
from inspector_app.workflow.review_desk import Desk
from inspector_app.workflow.second_reading.reliability import measured


def agreement_sections(work: UnitOfWork, desk: Desk) -> list[dict[str, Any]]:
    """Return the figures of each question that two have answered, of each theme, then of all."""
    return agreement_rows(measured(work, desk))


def agreement_rows(found: Reliability) -> list[dict[str, Any]]:
    """Return the section of the figures; empty when no question is answered by two."""
    asked = [row for row in found.questions if row.figures.units]
    if not asked:
        return []
    themes = [row for row in found.themes if row.figures.units]
    return [
        *(_row(row, row.question_id) for row in asked),
        *(_row(row, theme_code(number)) for number, row in enumerate(themes, start=1)),
        _row(found.all, POOL)
        | {"agreed_table": _table(found.agreed_table), "to_agreed": _turned(found.to_agreed)},
    ]


def _row(row: FigureRow, criterion: str) -> dict[str, Any]:
    figures = row.figures
    return {
        "criterion": criterion,
        "theme": row.theme,
        "pairs": figures.units,
        "agree": figures.equal,
        "table": _table(row.table),
        "clusters": None if row.clusters is None else _clusters(row.clusters),
        **{name: _figure(getattr(figures, name)) for name in COEFFICIENTS},
        "warnings": [warned.value for warned in figures.warnings],
        "turned": _turned(row.turned),
        "agreed_table": None,
        "to_agreed": None,
    }


def _table(table: Table) -> list[list[int]]:
    return [list(line) for line in table]


def _clusters(found: Clusters) -> dict[str, Any]:
    products: list[Sequence[int]] = [list(product) for product in found.products]
    return {"files": found.files, "ordered_files": found.ordered_files, "products": products}


def _figure(coefficient: Coefficient) -> dict[str, Any]:
    low, high = coefficient.interval or (None, None)
    return {
        "value": decimal_text(coefficient.estimate),
        "lower": decimal_text(low),
        "upper": decimal_text(high),
    }


def _turned(found: Reversals) -> dict[str, Any]:
    return {
        "up": found.up,
        "down": found.down,
        "files_up": found.files_up,
        "files_down": found.files_down,
        "p": decimal_text(found.p_value),
    }
