"""Ratings, themes and few files as the report says them, read from its document."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.checklist.combination import combine
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.inspection import ActorName, Inspection, Period
from inspector_app.domain.report import Document, Heading, Table, plain
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.domain.results import StratumSize, tabulate
from inspector_app.domain.sampling import Design
from inspector_app.wording.report import write_report
from inspector_app.workflow.capsule_of_results import (
    count_sections,
    criterion_sections,
    estimate_sections,
    rating_section,
)
from tests.domain.capsule_sample import STRATA
from tests.domain.test_results_ratings import LEAD, TEMPLATE, read
from tests.domain.test_verification_ratings import honest

LIBRARY = Path(__file__).parents[2] / "checklists"
SPACE = "\u00a0"


def said_by(checklist: Checklist, sections: dict[str, Any]) -> Document:
    """Return the document of a report over these sections."""
    period = Period(date(2025, 10, 1), date(2026, 9, 30))
    inspection = Inspection(
        UUID(int=7), "Prov", "Inspektionen", period, checklist.slug, checklist.sha256
    )
    material = ReportMaterial(
        inspection=inspection,
        checklist=checklist,
        findings=(),
        sections=sections,
        version=1,
        composed_at=datetime(2026, 11, 20, 12, tzinfo=UTC),
        author=ActorName("Anna Exempel"),
        registry_no="",
        to_be_signed=False,
        test_marked=False,
    )
    return write_report(material).document


def words(part: object) -> Iterator[str]:
    """Yield every text of a document or a block, span after span joined."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple) and part and all(hasattr(s, "content") or hasattr(s, "printed")
                                                  for s in part):  # fmt: skip
        yield plain(part)
    elif isinstance(part, tuple):
        for item in part:
            yield from words(item)
    elif hasattr(part, "printed"):
        yield str(part.printed)
    elif hasattr(part, "__dataclass_fields__"):
        for name in part.__dataclass_fields__:
            yield from words(getattr(part, name))


def text_of(document: Document) -> str:
    return "\n".join(words(document.blocks))


def headings(document: Document) -> list[str]:
    return [plain(block.text) for block in document.blocks if isinstance(block, Heading)]


def table(document: Document, caption: str) -> list[list[str]]:
    """Return the rows of a table, its headers first."""
    (found,) = [
        block
        for block in document.blocks
        if isinstance(block, Table) and plain(block.caption) == caption
    ]
    header = [plain(column.header) for column in found.columns]
    return [header, *([plain(cell) for cell in row.cells] for row in found.rows)]


@cache
def rated() -> tuple[Checklist, str]:
    """Return the small rated template and, as text, a true capsule of its one question."""
    content = json.dumps(honest(), ensure_ascii=False).replace("BES-01", "A-1")
    return read_checklist(TEMPLATE.encode()).required(), content


@pytest.fixture(scope="module")
def report() -> Document:
    checklist, content = rated()
    return said_by(checklist, json.loads(content))


def test_a_plain_sentence_stands_before_each_table(report: Document) -> None:
    text = text_of(report)
    assert (
        "Uppfyllt i 7 av 9 bedömda akter och Inte uppfyllt i 2. Kan inte bedömas i 3 akter. "
        f"Omdömet är satt för hand i 1 akt: 1 i rollen {LEAD}." in text
    )
    assert "Bra i 9 av 12 bedömda akter och Dåligt i 3." in text


def test_the_rating_of_the_theme_stands_first(report: Document) -> None:
    found = headings(report)
    assert found.index("Samlat omdöme: Temat") < found.index("Delen")
    assert found.count("Omdömen") == 1


def test_the_grades_are_counted_by_stadsdel_with_a_share_of_the_best(report: Document) -> None:
    rows = table(report, "Akter efter omdöme: Delen")
    assert rows[0] == [
        "Stadsdel", "Uppfyllt", "Inte uppfyllt", "Kan inte bedömas", "Satta för hand",
        "Andel Uppfyllt", "Intervall",
    ]  # fmt: skip
    assert rows[1][:6] == ["Bromma", "3", "1", "0", "1", "3 av 4"]
    assert rows[3][:6] == ["Järva", "2", "0", "2", "0", "2 av 2"]
    assert rows[4][:5] == ["Hela granskningen", "7", "2", "3", "1"]
    assert rows[4][5].endswith(f"{SPACE}%")


def test_every_ranked_grade_has_its_share_of_the_whole(report: Document) -> None:
    rows = table(report, "Andel av de bedömda akterna, hela granskningen")
    assert [row[:3] for row in rows[1:]] == [
        ["Temat", "Bra", "12"],
        ["Temat", "Dåligt", "12"],
        ["Delen", "Uppfyllt", "9"],
        ["Delen", "Inte uppfyllt", "9"],
    ]


def test_a_report_without_the_section_says_nothing_of_ratings() -> None:
    checklist, content = rated()
    sections = json.loads(content)
    del sections["ratings"]
    assert "Omdömen" not in headings(said_by(checklist, sections))


def test_a_method_that_only_the_ratings_use_is_explained() -> None:
    checklist, content = rated()
    sections = json.loads(content)
    own = [row for row in sections["estimates"] if row["criterion"] == "A-1"]
    assert "clopper-pearson" not in {row["method"] for row in own}
    text = text_of(said_by(checklist, sections | {"estimates": own}))
    assert "Clopper och Pearsons intervall" in text


def one_child() -> Document:
    """A review where one file was read in one stadsdel."""
    checklist, content = rated()
    sections = copy.deepcopy(json.loads(content))
    sizes = (StratumSize("Bromma", 4),)
    results = tabulate(
        checklist, Design.STRATIFIED, sizes, (read(checklist, "A1", "Bromma", Answer.YES),)
    )
    sections["frame"]["strata"] = sections["frame"]["strata"][:1]
    sections["plan"]["strata"] = sections["plan"]["strata"][:1]
    sections["rows"] = [row for row in sections["rows"] if row["stratum"] == "Bromma"]
    sections["ledger"] = [sections["ledger"][0] | {"read": 1, "drawn": 1}]
    return said_by(checklist, sections | computed(checklist, results))


def computed(checklist: Checklist, results: Any) -> dict[str, Any]:
    """Return the sections of the results."""
    counts = count_sections(results)
    return {
        "criteria": criterion_sections(checklist),
        "counts": counts,
        "estimates": estimate_sections(results, counts),
        "ratings": rating_section(checklist, results),
    }


def test_one_child_is_one_of_one_and_never_a_hundred_per_cent() -> None:
    found = one_child()
    text = text_of(found)
    assert "Aktuell i 1 läst akt. Andel Ja: 1 av 1 akt (intervall" in text
    assert "Uppfyllt i 1 av 1 bedömd akt och Inte uppfyllt i 0." in text
    assert "Granskningen läste 1 akt" in text
    rows = table(found, "Andel Ja på varje fråga, hela granskningen")
    assert (rows[1][2], rows[1][3], rows[1][6]) == ("1", "1 av 1", "få akter")
    shares = table(found, "Andel av de bedömda akterna, hela granskningen")
    assert shares[1][3] == "1 av 1"


@cache
def three_themes() -> Document:
    """Three themes of which nothing is read yet."""
    names = ("besok-2", "delaktighet-1", "vardnad-1")
    text = combine([(LIBRARY / f"{name}.toml").read_bytes() for name in names]).required()
    checklist = read_checklist(text.encode()).required()
    sizes = tuple(StratumSize(name, rows) for name, rows in STRATA.items())
    results = tabulate(checklist, Design.STRATIFIED, sizes, ())
    return said_by(checklist, honest() | computed(checklist, results))


class TestThemes:
    def test_each_theme_has_a_chapter_of_its_own(self) -> None:
        found = headings(three_themes())
        assert [one for one in found if one.startswith("Tema: ")] == [
            "Tema: Besök hos placerade barn i familjehem",
            "Tema: Barnets delaktighet",
            "Tema: Övervägande om vårdnadsöverflyttning",
        ]
        assert found.count("Omdömen") == 3

    def test_there_is_one_underlaget(self) -> None:
        found = headings(three_themes())
        assert found.count("Underlaget") == 1
        assert "Underlaget – Övervägande om vårdnadsöverflyttning" in found

    def test_a_section_stands_once(self) -> None:
        found = headings(three_themes())
        assert found.count("Barnets kontakt med socialnämnden") == 1

    def test_what_is_shared_is_said_to_be_and_told_once(self) -> None:
        text = text_of(three_themes())
        assert (
            "Frågan DEL-08, Kontakten i planen, är gemensam med temat Barnets delaktighet." in text
        )
        assert text.count("DEL-08 Kontakten i planen") == 1
        assert (
            "Loggen Överväganden och omprövningar är gemensam för temana Barnets delaktighet och "
            "Övervägande om vårdnadsöverflyttning." in text
        )

    def test_no_inner_id_is_shown(self) -> None:
        text = text_of(three_themes())
        assert "BES-11b (barnets mamma)" in text
        for inner in ("BES-11b.", ".mother", "bes_theme", "not_rateable", "del_views"):
            assert inner not in text


def test_a_figure_of_the_ratings_points_at_its_count() -> None:
    checklist, content = rated()
    sections = json.loads(content)
    sections["ratings"]["counts"][0]["grades"][1]["files"] = 77
    rows = table(said_by(checklist, sections), "Akter efter omdöme: Delen")
    assert rows[1][1] == "77"
