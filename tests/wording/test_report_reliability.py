"""The annex on the readers: plain words first, themes before their questions, marks that warn."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, cast

import pytest

from inspector_app.domain.agreement.pairs import Table as Pairs
from inspector_app.domain.agreement.pairs import clusters, pair_agreement
from inspector_app.domain.agreement.reversals import Reversals, reversals
from inspector_app.domain.report import Block, FigureText, Note, Paragraph, Spans, Table
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.domain.second_reading.reliability import ORDERED, FigureRow, Reliability
from inspector_app.wording.report import reliability
from inspector_app.wording.report.figures import Figures
from inspector_app.workflow.capsule_of_agreement import agreement_rows

NOTHING = reversals(())
EMPTY: Pairs = ((0,) * 5,) * 5


@dataclass
class Asked:
    """A template in which every question has the same short text; also such a question."""

    short: str = "Ansvarig"
    question_id: str = ""
    group_id: str = ""

    def question(self, name: str) -> Asked:
        return Asked(question_id=name)


@dataclass
class Material:
    """As much of a report's material as the annex reads."""

    checklist: Asked


def row(theme: str, question: str, files: list[dict[tuple[int, int], int]]) -> FigureRow:
    pairs = [[0] * 5 for _ in range(5)]
    for file in files:
        for (one, other), times in file.items():
            pairs[one][other] += times
    table = tuple(tuple(line) for line in pairs)
    found = None if question else clusters(files, 5, ORDERED)
    figures = pair_agreement(table, "JDNFE", ORDERED, found)
    turns = reversals(
        (str(at), _turn(pair))
        for at, file in enumerate(files)
        for pair, times in file.items()
        for _ in range(times)
    )
    return FigureRow(theme, question, figures, table, found, turns)


def _turn(pair: tuple[int, int]) -> int:
    """Ja becomes delvis, nej or framgår inte, or the other way; ej aktuellt is neither."""
    return 0 if 4 in pair else (pair[1] == 0) - (pair[0] == 0)


def reliability_of(
    answers: dict[str, list[tuple[int, int]]], turned: Reversals = NOTHING
) -> Reliability:
    """Questions "A-1" of theme "A", each with the pair of answers of every file."""
    themes = sorted({name[0] for name in answers})

    def pooled(names: list[str]) -> list[dict[tuple[int, int], int]]:
        files: list[dict[tuple[int, int], int]] = []
        for told in zip(*(answers[name] for name in names), strict=True):
            files.append({pair: told.count(pair) for pair in told})
        return files

    return Reliability(
        files=len(next(iter(answers.values()))),
        agreed_files=0,
        questions=tuple(row(name[0], name, pooled([name])) for name in answers),
        themes=tuple(row(t, "", pooled([n for n in answers if n[0] == t])) for t in themes),
        all=row("", "", pooled(list(answers))),
        to_agreed=turned,
        agreed_table=EMPTY if turned == NOTHING else ((0, 0, 6, 0, 0), *EMPTY[1:]),
    )


def annex(found: Reliability) -> list[Block]:
    sections: dict[str, Any] = {"agreement": agreement_rows(found)}
    material = cast(ReportMaterial, Material(Asked()))
    return list(reliability.annex(material, Figures(sections)))


def said(spans: Spans) -> str:
    return "".join(s.printed if isinstance(s, FigureText) else s.content for s in spans)


def paragraphs(blocks: list[Block]) -> list[str]:
    return [said(block.spans) for block in blocks if isinstance(block, Paragraph | Note)]


def tables(blocks: list[Block]) -> list[list[list[str]]]:
    return [
        [[said(cell) for cell in line.cells] for line in block.rows]
        for block in blocks
        if isinstance(block, Table)
    ]


ALIKE = [(0, 0)] * 9 + [(2, 2)] + [(0, 2), (2, 0)]


def test_plain_words_come_first_and_themes_before_their_questions() -> None:
    blocks = annex(reliability_of({"B-1": ALIKE, "A-1": ALIKE, "A-2": [(0, 0)] * 12}))
    assert paragraphs(blocks)[0].startswith("I 32 av 36 frågor svarade båda läsarna lika.")
    shares, beyond = tables(blocks)
    assert [line[:3] for line in shares] == [
        ["B", "10 av 12", "83\u00a0%"],
        ["B-1. Ansvarig", "10 av 12", "83\u00a0%"],
        ["A", "22 av 24", "92\u00a0%"],
        ["A-1. Ansvarig", "10 av 12", "83\u00a0%"],
        ["A-2. Ansvarig", "12 av 12", "100\u00a0%"],
        ["Alla frågor", "32 av 36", "89\u00a0%"],
    ]
    assert [line[0] for line in beyond] == ["B", "B-1", "A", "A-1", "A-2", "Alla frågor"]


def test_kappa_that_misleads_is_marked_and_the_mark_is_told() -> None:
    blocks = annex(reliability_of({"A-1": ALIKE, "A-2": [(0, 0)] * 12}))
    beyond = {line[0]: line[1] for line in tables(blocks)[1]}
    assert beyond["A-1"].startswith("0,40 (")
    assert beyond["A-1"].endswith(") *")
    assert beyond["A-2"] == "– *"
    told = [text for text in paragraphs(blocks) if text.startswith("Där * står vilseleder kappa")]
    assert len(told) == 1
    assert not any("†" in text or "‡" in text for text in paragraphs(blocks))


def test_unlike_habits_and_few_answers_have_marks_of_their_own() -> None:
    blocks = annex(reliability_of({"A-1": [(0, 0)] * 4 + [(0, 2)] * 5 + [(2, 2)] * 3}))
    assert tables(blocks)[1][1][1].endswith(") †")
    few = annex(reliability_of({"A-1": [(0, 0)] * 4 + [(2, 2)] * 5}))
    assert tables(few)[1][1][0] == "A-1 ‡"
    assert any(text.startswith("Där ‡ står är färre än tio") for text in paragraphs(few))


@pytest.mark.parametrize(
    ("files", "words"),
    [
        (6, "Skillnaden är större än slumpen brukar ge."),
        (5, "De akter där ett håll väger över är för få för att larma."),
    ],
)
def test_reversals_to_the_common_answer_are_told_with_their_test(files: int, words: str) -> None:
    turned = reversals((str(file), -1) for file in range(files))
    told = paragraphs(annex(reliability_of({"A-1": ALIKE}, turned)))[2]
    assert told.startswith("Från den första läsningen till det gemensamma svaret:")
    assert told.endswith(words)
    assert ("0,031" in told) is (turned.p_value == Fraction(1, 32))


def test_without_files_read_twice_there_is_no_annex() -> None:
    none = Reliability(0, 0, (), (), row("", "", []), NOTHING, EMPTY)
    assert annex(none) == []
