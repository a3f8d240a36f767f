"""Truth tables: what they say of a rating is what the engine does, row by row."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from inspector_app.domain.checklist import NOT_ANSWERED, Checklist
from inspector_app.domain.checklist.proof.space import Cell
from inspector_app.domain.checklist.truth import Row, TruthTable, truth_table, truth_tables
from inspector_app.domain.expression.parser import parse
from inspector_app.wording.checklist_truth import table_lines
from tests.domain.proof_base import template
from tests.domain.test_checklist_proof import PLAIN, Told, every_case, random_templates
from tests.proofs import count


def test_a_table_as_a_reader_sees_it() -> None:
    """By hand: met needs J and J or E; partly is D, or J with D, N or F; the rest follow A-01."""
    checklist = template()
    table = truth_table(checklist, checklist.rating("order_kept"))
    assert table_lines(checklist, table, "Omdöme") == [
        "  A  A-01 Ansvarig",
        "  B  A-03 Målet",
        "",
        "  A              B                                Omdöme",
        "  Ja             Ja eller Ej aktuellt             Uppfyllt",
        "  Ja             Delvis, Nej eller Framgår inte   Delvis",
        "  Delvis         –                                Delvis",
        "  Nej            –                                Inte uppfyllt",
        "  Framgår inte   –                                Kan inte bedömas",
    ]


def test_a_count_of_choices_is_one_column_with_its_classes() -> None:
    checklist = template()
    table = truth_table(checklist, checklist.rating("whole"))
    names = [column.name for column in table.columns]
    assert names == ["order_kept", "faults_seen", "number_of(order_kept, faults_seen = 'met')"]
    grades = {row.grade for row in table.rows or ()}
    assert grades == {"unclear", "good", "poor"}


def test_a_number_is_told_by_the_classes_that_rules_compare() -> None:
    checklist = template()
    grades = checklist.ratings[0].grades
    changed = (
        replace(grades[0], when=parse("found >= 4")),
        replace(grades[1], when=parse("found >= 1 and found < 4")),
        replace(grades[2], when=parse("found = 0")),
    )
    rating = replace(checklist.ratings[0], grades=changed)
    table = truth_table(replace(checklist, ratings=(rating,)), rating)
    assert table_lines(checklist, table, "Omdöme") == [
        "  A  Besök: uppgifterna finns",
        "  B  Besök",
        "",
        "  A                   B         Omdöme",
        "  ja                  0         Inte uppfyllt",
        "  ja                  1–3       Delvis",
        "  ja                  minst 4   Uppfyllt",
        "  går inte att säga   –         inget omdöme",
    ]


def matches(table: TruthTable, row: Row, told: Told) -> bool:
    """Whether a case lies in a row."""
    return all(
        not cells or any(_is(column.name, cell, told) for cell in cells)
        for column, cells in zip(table.columns, row.cells, strict=True)
    )


def _is(name: str, cell: object, told: Told) -> bool:
    values = dict(zip(("p", "q", "r"), told[:3], strict=True))
    if name in values:
        return values[name] == cell
    seen = told[3]
    if name.startswith("log"):
        return cell == (True if seen is not None else "?")
    number = seen if name.startswith("count") else _counted(name, values)
    if not isinstance(cell, Cell) or number is None:
        return False
    low, high = cell.low or 0, cell.high
    return number >= low and (high is None or number <= high)


def _counted(name: str, values: dict[str, str]) -> int:
    """``number_of(p, q, r = 'J')``."""
    answer = name.split("'")[1]
    return sum(value == answer for value in values.values())


@settings(
    max_examples=count(500, 15),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=True,
)
@given(random_templates())
def test_every_case_lies_in_rows_of_its_grade(checklist: Checklist) -> None:
    (table,) = truth_tables(checklist)
    assert table.rows is not None
    for told, state in every_case(checklist).items():
        outcome = state.ratings["mark"]
        if NOT_ANSWERED in told or outcome.waiting:
            continue
        found = {row.grade for row in table.rows if matches(table, row, told)}
        assert found == {outcome.value}, (told, outcome)


def test_no_row_is_listed_that_no_case_has() -> None:
    (table,) = truth_tables(PLAIN)
    assert [row.grade for row in table.rows or ()] == ["high", "middle", "low"]
