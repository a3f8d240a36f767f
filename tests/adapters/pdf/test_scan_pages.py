"""Whatever a scan does to the process that reads it, the program gets a picture or a sentence."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest

from inspector_app.adapters.pdf import scan_child, scan_pages
from inspector_app.adapters.pdf.scan_pages import ReadingLimits, ScanProcess, ScanProcessReader
from inspector_app.domain.attachment import ScanKind
from inspector_app.domain.errors import InspectionError
from inspector_app.wording.faults import describe_error
from tests.fakes import scans
from tests.processes import still_running

PDF = ScanKind.PDF


def opened(
    content: bytes, kind: ScanKind = PDF, limits: ReadingLimits | None = None
) -> ScanProcess:
    """Open a scan."""
    return ScanProcessReader(limits).open(content, kind)


def refusal(code: str) -> pytest.RaisesExc[InspectionError]:
    """Expect a code that can be told."""
    return pytest.RaisesExc(
        InspectionError, check=lambda error: error.code == code and bool(describe_error(error)[0])
    )


def test_a_page_is_drawn_and_read_aloud() -> None:
    scan = opened(scans.plan())
    assert scan.pages == 3
    page = scan.page(2, 800)
    assert (page.width, page.height) == (800, 1132)
    assert len(page.pixels) == page.stride * page.height
    assert page.text.split("\n")[0].strip() == "Vårdplan sida 2"
    assert page.pixels[:3] == b"\xff\xff\xff"
    assert min(page.pixels) < 60  # something is written on it
    scan.close()
    scan.close()


def test_words_are_searched_round_the_end() -> None:
    scan = opened(scans.plan())
    assert scan.find("VÅRDPLAN  sida 3", 1) == 3
    assert scan.find("sida 1", 2) == 1
    assert scan.find("sida 2 umgänge", 2) == 2
    assert scan.find("finns inte", 1) is None
    assert scan.find("  ", 1) is None
    scan.close()


@pytest.mark.parametrize("kind", [ScanKind.JPEG, ScanKind.PNG])
def test_a_picture_is_a_page(kind: ScanKind) -> None:
    scan = opened(scans.picture(kind.value.removeprefix("image/").upper()), kind)
    page = scan.page(1, 310)
    assert (scan.pages, page.width, page.height, page.text) == (1, 310, 438, "")
    assert all(abs(a - b) < 4 for a, b in zip(page.pixels[:3], (200, 220, 240), strict=True))
    scan.close()


@pytest.mark.parametrize(
    ("content", "kind", "code"),
    [
        (b"%PDF-1.7\nnothing more", PDF, "scan_damaged"),
        (scans.plan()[:900], PDF, "scan_damaged"),
        (b"", PDF, "scan_damaged"),
        (b"\xff\xd8\xff\xe0 no picture", ScanKind.JPEG, "scan_damaged"),
        (scans.picture("PNG")[:200], ScanKind.PNG, "scan_damaged"),
        (scans.picture("PNG"), PDF, "scan_damaged"),
        (scans.pdf("hemligt", encrypt="lösen"), PDF, "scan_locked"),
    ],
)
def test_what_cannot_be_read_is_said_and_leaves_no_process(
    content: bytes, kind: ScanKind, code: str
) -> None:
    with refusal(code):
        opened(content, kind)
    assert not still_running()


@pytest.mark.parametrize("side", ["14400", "200000", "1e7", "1e30"])
def test_a_huge_page_is_drawn_coarser(side: str) -> None:
    scan = opened(scans.one_page(f"[0 0 {side} {side}]".encode(), b"0 0 100 100 re f"))
    try:
        page = scan.page(1, 20_000)
    except InspectionError as error:
        assert error.code == "scan_page_unreadable"  # noqa: PT017 - either is an answer
        assert float(side) > 1e9
    else:
        assert page.width * page.height <= scan_child.MOST_POINTS * 1.01
    scan.close()


@pytest.mark.parametrize("box", [b"[0 0 1 100000]", b"[0 0 100000 1]"])
def test_a_thin_page_is_no_bomb(box: bytes) -> None:
    scan = opened(scans.one_page(box))
    page = scan.page(1, 1000)
    assert max(page.width, page.height) <= scan_child.MOST_SIDE + 1
    scan.close()


@pytest.mark.skipif(os.name == "nt", reason="limits are set by a job object there")
def test_a_page_that_takes_too_much_memory_is_ended_alone() -> None:
    """The memory of the program does not grow with it, and the scan can be asked again."""
    scan = opened(scans.bomb(), limits=ReadingLimits(memory_bytes=300 << 20))
    before = psutil.Process().memory_info().rss
    for _ in range(2):
        with refusal("scan_reader_stopped"):
            scan.page(1, 600)
        assert scan.process_id is None
    assert psutil.Process().memory_info().rss - before < 32 << 20
    scan.close()


@pytest.mark.skipif(os.name == "nt", reason="limits are set by a job object there")
def test_a_picture_that_takes_too_much_memory_is_refused() -> None:
    enormous = scans.picture("PNG", (9000, 9000))
    assert len(enormous) < 400_000
    with refusal("scan_reader_stopped"):
        opened(enormous, ScanKind.PNG, ReadingLimits(memory_bytes=300 << 20))
    assert not still_running()


def test_a_page_that_takes_too_long_is_ended_and_said() -> None:
    scan = opened(scans.slow(), limits=ReadingLimits(answer_seconds=1))
    begun = time.monotonic()
    with refusal("scan_reader_too_slow"):
        scan.page(1, 3000)
    assert time.monotonic() - begun < 5
    assert scan.process_id is None
    scan.close()


def test_a_thousand_pages_are_turned_without_reading_them_all() -> None:
    scan = opened(scans.plan(1000))
    assert scan.pages == 1000
    begun = time.monotonic()
    assert "sida 1000" in scan.page(1000, 600).text
    assert time.monotonic() - begun < 3
    assert scan.find("sida 999", 1000) == 999
    scan.close()


def test_a_page_outside_is_refused() -> None:
    scan = opened(scans.plan())
    for number in (0, 4, 10**9):
        with refusal("scan_page_unreadable"):
            scan.page(number, 500)
    assert scan.page(1, 500).width == 500
    scan.close()


def test_a_process_that_dies_is_started_again() -> None:
    scan = opened(scans.plan())
    number = scan.process_id
    assert number is not None
    psutil.Process(number).kill()
    psutil.Process(number).wait(5)
    with refusal("scan_reader_stopped"):
        scan.page(1, 500)
    assert scan.page(1, 500).width == 500
    scan.close()


def test_closing_lets_go_of_a_thread_that_waits() -> None:
    scan = opened(scans.slow())
    found: list[str] = []

    def ask() -> None:
        try:
            scan.page(1, 3000)
        except InspectionError as error:
            found.append(error.code)

    thread = threading.Thread(target=ask)
    thread.start()
    time.sleep(0.3)
    scan.close()
    thread.join(5)
    assert not thread.is_alive()
    assert found == ["scan_reader_stopped"]
    with refusal("scan_reader_stopped"):
        scan.page(1, 500)
    assert not still_running()


LIAR = """
import json, sys
head = json.loads(sys.stdin.buffer.readline())
sys.stdin.buffer.read(head["bytes"])
out = sys.stdout.buffer
out.write(b'{"pages": 3}\\n'); out.flush()
sys.stdin.buffer.readline()
out.write(ANSWER); out.flush()
sys.stdin.buffer.read()
"""


@pytest.mark.parametrize(
    "answer",
    [
        b'{"width": 10, "height": 10, "stride": 30, "bytes": 299, "text": ""}\n' + bytes(299),
        b'{"width": 10, "height": 10, "stride": 29, "bytes": 290, "text": ""}\n' + bytes(290),
        b'{"width": 1e9, "height": 10, "stride": 30, "bytes": 300, "text": ""}\n' + bytes(300),
        b'{"width": 10, "height": 10, "stride": 30, "bytes": 99999999999, "text": ""}\n',
        b'{"width": -1, "height": -1, "stride": 1, "bytes": 1, "text": ""}\n\0',
        b'[1, 2]\n', b'{"width": 10\n', b'\x80\x04K\x01.\n', b'{}\n', b"x" * 5000 + b"\n",
    ],
)  # fmt: skip
def test_a_process_taken_over_can_only_lie_in_vain(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: bytes
) -> None:
    script = tmp_path / "liar.py"
    script.write_text(LIAR.replace("ANSWER", repr(answer)), encoding="utf-8")
    monkeypatch.setattr(scan_pages.scan_child, "__file__", str(script))
    scan = opened(b"anything")
    with refusal("scan_reader_stopped"):
        scan.page(1, 500)
    scan.close()


def test_no_file_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process may write no file, and the program writes none."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    scan = opened(scans.plan())
    scan.page(1, 500)
    number = scan.process_id
    assert number is not None
    assert [one.path for one in psutil.Process(number).open_files()] == []
    scan.close()
    assert list(tmp_path.iterdir()) == []


def test_the_program_itself_never_loads_what_draws_the_pages() -> None:
    """All that an open inspection and the scoring screen need is loaded; the engine is not."""
    code = (
        "import sys\n"
        "import inspector_app.app.session, inspector_app.ui.screens.review.view\n"
        "from inspector_app.adapters.pdf.scan_pages import ScanProcessReader, ScanKind\n"
        "from tests.fakes import scans\n"
        "scan = ScanProcessReader().open(scans.plan(), ScanKind.PDF)\n"
        "assert scan.page(1, 300).pixels\n"
        "scan.close()\n"
        "assert 'pypdfium2' not in sys.modules and 'pypdfium2_raw' not in sys.modules\n"
    )
    root = str(Path(scan_pages.__file__).parents[3])
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
