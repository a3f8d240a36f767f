"""PDF/A-3a and PDF/UA-1 as veraPDF judges them, and that the judge bites."""

from __future__ import annotations

from pathlib import Path

from inspector_app.domain.report import Attachment
from tests.adapters.pdf.report_sample import CAPSULE, RENDERER, document, long_blocks, whole_report
from tests.adapters.pdf.verapdf.judge import VeraPdf


def test_a_report_with_every_block_is_3a_and_ua1(verapdf: VeraPdf, tmp_path: Path) -> None:
    script = Attachment("aktverify.py", b"print(1)\n", "text/x-python", "Kontrollprogram")
    path = tmp_path / "report.pdf"
    path.write_bytes(RENDERER.render(whole_report(35), (CAPSULE, script)).pdf)
    verdict = verapdf(path)
    assert verdict.faults == ()
    assert verdict.checks > 20_000


def test_the_smallest_report_is_3a_and_ua1(verapdf: VeraPdf, tmp_path: Path) -> None:
    path = tmp_path / "small.pdf"
    path.write_bytes(RENDERER.render(document()).pdf)
    assert verapdf(path).faults == ()


def test_blocks_over_several_pages_are_3a_and_ua1(verapdf: VeraPdf, tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    path.write_bytes(RENDERER.render(long_blocks()).pdf)
    assert verapdf(path).faults == ()


def test_the_judge_finds_a_missing_mark_of_conformance(verapdf: VeraPdf, tmp_path: Path) -> None:
    pdf = RENDERER.render(document()).pdf
    path = tmp_path / "unmarked.pdf"
    path.write_bytes(pdf.replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>9<"))
    assert {f.flavour for f in verapdf(path).faults} == {"ua1"}
    path.write_bytes(pdf.replace(b"/DisplayDocTitle true", b"/DisplayDocTitle null"))
    assert [f.rule for f in verapdf(path, ("ua1",)).faults] == ["7.1-10"]
