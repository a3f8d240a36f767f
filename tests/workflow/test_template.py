"""A template without one of its questions: results, report and capsule change, and no code."""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.domain.capsule import Capsule, decode
from inspector_app.workflow.compose_report import Finish
from tests.fakes.report_file import seen_in, text_of
from tests.fakes.small_inspection import Bench, Stages, short_template, without

GONE = "BES-11b"
TEXT = "Har samtal förts med vårdnadshavarna?"


@pytest.fixture(scope="module")
def shortened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the shortened template alone."""
    folder = tmp_path_factory.mktemp("library")
    text = without(short_template(), GONE)
    (folder / "besok-2.toml").write_text(text, encoding="utf-8", newline="\n")
    return folder


def carried_out(bench: Bench) -> tuple[list[str], Capsule, str]:
    """Return the questions in the results, the capsule and the text of the report."""
    bench.start()
    bench.take_in()
    bench.freeze()
    bench.draw()
    assert bench.read() == 9
    questions = [q.question_id for q in bench.steps.tabulate().results.questions]
    composed = bench.steps.compose(Finish(test_marked=True))
    capsule = decode(composed.capsule)
    assert isinstance(capsule, Capsule)
    return questions, capsule, text_of(seen_in(composed.pdf))


def test_a_question_that_is_deleted_is_gone_everywhere(
    stages: Stages, tmp_path: Path, shortened: Path
) -> None:
    with stages.bench("empty", tmp_path / "whole") as bench:
        whole, whole_capsule, whole_text = carried_out(bench)
    with stages.bench("empty", tmp_path / "short", shortened) as bench:
        short, short_capsule, short_text = carried_out(bench)
    assert [q for q in whole if q != GONE] == short
    assert GONE in whole
    assert TEXT in whole_text
    assert TEXT not in short_text
    for section in ("counts", "estimates"):
        asked = [row["criterion"] for row in short_capsule.value[section]]  # type: ignore[literal-required]
        assert GONE not in asked
        assert len(asked) < len(whole_capsule.value[section])  # type: ignore[literal-required]
    assert [c["id"] for c in short_capsule.value["criteria"]] == short
    assert short_capsule.value["checklists"][0] != whole_capsule.value["checklists"][0]
