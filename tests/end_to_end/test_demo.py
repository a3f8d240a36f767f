"""The example's report as strangers see it: standards, privacy, figures, the same once more."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest

from inspector_app.domain.capsule import Capsule
from inspector_app.domain.verification.facts import ObservedPdf, Place
from inspector_app.domain.verification.rounding import plain
from tests.adapters.pdf.verapdf.judge import VeraPdf, verapdf
from tests.fakes.example_run import ExampleRun, run_example, small_example
from tests.fakes.report_file import capsule_in, capsule_of, seen_at, text_of

__all__ = ["small_example", "verapdf"]

ALLOWED_DAYS = {
    "2025-07-01", "2026-06-30",  # the period
    "2026-04-01", "2025-06-30", "2025-09-30", "2026-11-22",  # when sources were read
    "2027-02-28", "2027-03-31",  # when recommendations are due
    "2026-11-16", "2026-11-17", "2026-11-24",  # freeze, draw and report
}  # fmt: skip


@pytest.fixture(scope="module")
def seen(small_example: ExampleRun) -> ObservedPdf:
    return seen_at(small_example.report)


@pytest.fixture(scope="module")
def register(small_example: ExampleRun) -> list[dict[str, str]]:
    with small_example.register.open(encoding="cp1252", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def test_it_is_an_archive_file_and_accessible(small_example: ExampleRun, verapdf: VeraPdf) -> None:
    verdict = verapdf(small_example.report)
    assert verdict.faults == ()
    assert verdict.checks > 10_000


class TestNobodyIsPointedOut:
    """Everything that can be read in the file: pages, alternative texts, metadata, capsule."""

    def test_nothing_that_names_a_child_a_home_a_unit_or_a_handler(
        self, seen: ObservedPdf, register: list[dict[str, str]]
    ) -> None:
        text = text_of(seen)
        columns = ("Personnummer", "Barnets namn", "Familjehemmets adress", "Enhet",
                   "Ansvarig socialsekreterare", "Hushåll")  # fmt: skip
        held = {row[name] for row in register for name in columns if row[name].strip()}
        assert len(held) > 4000
        assert sorted(word for word in held if word in text) == []
        assert "Exempelvägen" not in text
        assert "Exempel Barn" not in text

    def test_no_number_of_a_child_or_a_case_in_any_spelling(
        self, seen: ObservedPdf, register: list[dict[str, str]]
    ) -> None:
        numbers = set(re.findall(r"(?<!\d)\d{6,12}(?!\d)", text_of(seen)))
        numbers |= {n.replace("-", "") for n in re.findall(r"\d{6,8}-\d{4}", text_of(seen))}
        held = {row["Ärendenummer"].strip() for row in register}
        for row in register:
            digits = re.sub(r"\D", "", row["Personnummer"])
            held |= {digits, digits[-10:]} if digits else set()
        assert not numbers & held

    def test_no_day_of_anybodys_visits(self, seen: ObservedPdf) -> None:
        capsule = capsule_in(seen)
        pages = "\n".join("".join(run.text for run in page.runs) for page in seen.pages)
        template = capsule.value["checklists"][0]["text"]
        attached = capsule.data.decode("utf-8").replace(escaped(template), "")
        found = set(re.findall(r"20\d\d-[01]\d-[0-3]\d", pages + attached))
        assert found <= ALLOWED_DAYS, found - ALLOWED_DAYS

    def test_no_aktnummer_beside_an_answer(self, seen: ObservedPdf) -> None:
        value = capsule_in(seen).value
        assert "answers" not in value
        assert "rates" not in value
        assert all(set(row) & {"value", "answers"} == set() for row in value["rows"])

    def test_the_secrets_of_the_key_are_not_in_the_file(self, small_example: ExampleRun) -> None:
        key = small_example.key.read_text(encoding="utf-8")
        secrets = re.findall(r'"(?:k_id|k_open|frame_nonce)":"([0-9a-f]{64})"', key)
        assert len(secrets) == 3
        text = text_of(seen_at(small_example.report))
        pdf = small_example.report.read_bytes()
        for secret in secrets:
            assert secret not in text
            assert bytes.fromhex(secret) not in pdf


def escaped(text: str) -> str:
    """Return a text as it stands in JSON."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def test_every_figure_of_the_capsule_stands_on_its_page(seen: ObservedPdf) -> None:
    capsule = capsule_in(seen)
    printed: dict[str, tuple[int, str]] = {}
    for page in seen.pages:
        for run in page.runs:
            if run.figure_id:
                first, text = printed.get(run.figure_id, (page.number, ""))
                printed[run.figure_id] = (first, text + run.text)
    listed = capsule.value["figures"]
    assert len(listed) > 800
    assert [
        figure["id"]
        for figure in listed
        if printed[figure["id"]][0] != figure["page"]
        or plain(printed[figure["id"]][1]) != plain(figure["printed"])
    ] == []
    assert {figure_id.removesuffix("~bar") for figure_id in printed} == {f["id"] for f in listed}


def test_a_question_and_its_two_charts_stand_on_one_page(seen: ObservedPdf) -> None:
    value = capsule_in(seen).value
    pages: dict[str, set[int]] = {}
    for figure in value["figures"]:
        section, place, key = [*figure["pointer"].split("/")[1:], "", "", ""][:3]
        if section == "counts" and key == "partly":
            asked = value["counts"][int(place)]["criterion"]
        elif key == "lower" and value["estimates"][int(place)]["domain"] != "total":
            asked = value["estimates"][int(place)]["criterion"]
        else:
            continue
        pages.setdefault(asked, set()).add(figure["page"])
    assert set(pages) == {criterion["id"] for criterion in value["criteria"]}
    assert {asked: len(found) for asked, found in pages.items() if len(found) > 1} == {}


class TestReadingOrder:
    """The chapters of a review report, and words instead of codes."""

    CHAPTERS = (
        "Sammanfattning", "Bakgrund", "Syfte och frågeställningar", "Metod och urval",
        "Bedömningsgrunder", "Resultat", "Iakttagelser och bedömning", "Rekommendationer",
        "Så kontrollerar du rapporten", "Bilaga: Granskningsmallens frågor",
        "Bilaga: Ärendelista och urvalsram", "Bilaga: Urvalsredovisning",
    )  # fmt: skip

    def pages(self, seen: ObservedPdf) -> str:
        return "\n".join("".join(run.text for run in page.runs) for page in seen.pages)

    def test_the_chapters_stand_in_their_order(self, seen: ObservedPdf) -> None:
        runs = [r.text for p in seen.pages for r in p.runs if r.place is Place.CONTENTS_LIST]
        text = "".join(runs)
        places = [text.find(chapter) for chapter in self.CHAPTERS]
        assert -1 not in places
        assert places == sorted(places)

    def test_no_code_is_printed_raw(self, seen: ObservedPdf) -> None:
        text = self.pages(seen)
        for code in ("korn-graubard", "clopper-pearson", "hypergeometric", "stratum", "two-party",
                     "wrong_district", "not_found", "census", "abandoned", "None", "srs",
                     "no_applicable"):  # fmt: skip
            assert code not in text, code

    def test_no_english_is_printed(self, seen: ObservedPdf) -> None:
        text = re.sub(r"The American\s+Statistician|Survey Methodology", "", self.pages(seen))
        found = re.findall(r"\b(the|and|of|is|are|with|which|not|file|sample|seed)\b", text, re.I)
        assert set(found) == set()

    def test_it_says_that_the_diary_may_know_of_more(self, seen: ObservedPdf) -> None:
        assert "Diariet kan känna till fler." in self.pages(seen)

    def test_each_page_says_that_it_is_internal_and_a_trial(self, seen: ObservedPdf) -> None:
        for page in seen.pages:
            text = "".join(run.text for run in page.runs)
            assert "Intern – sekretessprövas före utlämnande" in text, page.number
            assert "TESTUNDERSKRIFT" in text, page.number


def test_the_same_seed_gives_the_same_inspection(small_example: ExampleRun, tmp_path: Path) -> None:
    """But for the workspace's own identity and the keys of the trial certificates."""
    again = run_example(tmp_path / "ut", "--per-district", "2")
    for name in ("frame.txt", "nyckel.json", "register.csv"):
        first, second = (run.folder / name for run in (small_example, again))
        assert first.read_bytes() == second.read_bytes(), name
    assert settled(capsule_of(small_example.report)) == settled(capsule_of(again.report))


def settled(capsule: Capsule) -> dict[str, Any]:
    """Return a capsule without what hangs on keys that are made anew each time."""
    value = dict(capsule.value)
    fresh = {f["id"] for f in capsule.value["figures"] if f["pointer"] == "/journal/root"}
    pages = {f["page"] for f in capsule.value["figures"] if f["id"] in fresh}
    journal = capsule.value["journal"]
    value["journal"] = {"streams": journal["streams"], "last_seq": journal["last_seq"]}
    value["protocols"] = [
        {**protocol, "timestamp_token": None} for protocol in capsule.value["protocols"]
    ]
    value["figures"] = [f for f in capsule.value["figures"] if f["id"] not in fresh]
    value["pages"] = [p for p in capsule.value["pages"] if p["page"] not in pages]
    return value
