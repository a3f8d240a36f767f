"""A scan is kept encrypted with its hash, found twice, taken away with a reason, never reported."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from inspector_app.adapters.db.scan_store import COPIES
from inspector_app.domain.errors import InspectionError
from inspector_app.workflow.attach_scans import Label
from inspector_app.workflow.review_case import OpenCase
from tests.fakes import scans
from tests.fakes.small_inspection import Bench, refused

PLAN = Label("Vårdplan", date(2025, 3, 12))


def first_case(bench: Bench) -> OpenCase:
    """Open the first drawn file of Järva."""
    desk = bench.steps.review.desk()
    return bench.steps.review.open(desk, bench.akt("Järva", 1))


def files(bench: Bench) -> list[bytes]:
    """Return what stands in the folders of scans."""
    folder = bench.workspace.folder
    places = [*(folder / "attachments").iterdir(), *(folder / "backups" / COPIES).iterdir()]
    return [path.read_bytes() for path in places]


def test_a_scan_is_kept_encrypted_and_journalled(drawn: Bench) -> None:
    case, content = first_case(drawn), scans.plan()
    scan = drawn.steps.scans.attach(case, content, PLAN)
    assert (scan.number, scan.pages, scan.byte_count) == (1, 3, len(content))
    assert scan.sha256 == hashlib.sha256(content).hexdigest()
    assert drawn.steps.scans.of(case.akt) == (scan,)
    assert "scan_attached" in drawn.actions()
    kept = files(drawn)
    assert len(kept) == 2
    assert kept[0] == kept[1]
    assert content[:64] not in kept[0]
    assert b"PDF" not in kept[0]
    opened = drawn.steps.scans.open(scan.scan_id)
    assert "sida 2" in opened.page(2, 400).text
    opened.close()
    assert drawn.workspace.check() == ()


def test_the_same_scan_is_found_by_its_hash(drawn: Bench) -> None:
    case, step = first_case(drawn), drawn.steps.scans
    step.attach(case, scans.plan(), PLAN)
    with refused(drawn, "scan_already_attached"):
        step.attach(case, scans.plan(), Label("Annat"))
    other = step.attach(case, scans.plan(1), PLAN)
    assert other.number == 2
    sibling = drawn.steps.review.open(drawn.steps.review.desk(), drawn.akt("Järva", 2))
    assert step.attach(sibling, scans.plan(), PLAN).number == 1
    assert len(files(drawn)) == 4  # two contents in two places


def test_a_scan_taken_away_is_kept_with_who_and_why(drawn: Bench) -> None:
    case, step = first_case(drawn), drawn.steps.scans
    scan = step.attach(case, scans.plan(), PLAN)
    with refused(drawn, "scan_without_reason"):
        step.remove(scan.scan_id, "  ")
    with refused(drawn, "scan_reason_too_long"):
        step.remove(scan.scan_id, "x" * 1001)
    gone = step.remove(scan.scan_id, "Hörde till en annan akt.")
    assert gone.removal is not None
    assert (gone.removal.by, gone.removal.reason) == ("Anna Exempel", "Hörde till en annan akt.")
    assert step.of(case.akt) == ()
    assert drawn.actions().count("scan_removed") == 1
    for missing in (scan.scan_id, uuid4()):
        with refused(drawn, "scan_missing"):
            step.open(missing)
        with refused(drawn, "scan_missing"):
            step.remove(missing, "igen")
    assert drawn.workspace.scan_store.read(scan.sha256) == scans.plan()
    assert step.attach(case, scans.plan(), PLAN).number == 2
    assert drawn.workspace.check() == ()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "scan_empty"),
        (b"text", "scan_unknown_kind"),
        (b"%PDF-1.7 broken", "scan_damaged"),
        (scans.pdf("hemligt", encrypt="lösen"), "scan_locked"),
    ],
)
def test_nothing_unreadable_is_kept(drawn: Bench, content: bytes, code: str) -> None:
    with refused(drawn, code):
        drawn.steps.scans.attach(first_case(drawn), content, PLAN)
    assert not list((drawn.workspace.folder / "attachments").iterdir())


def test_a_scan_needs_a_kind_of_document(drawn: Bench) -> None:
    with refused(drawn, "scan_without_type"):
        drawn.steps.scans.attach(first_case(drawn), scans.plan(), Label(" "))


def test_nothing_is_attached_for_a_child_with_protected_identity(drawn: Bench) -> None:
    case = first_case(drawn)
    hidden = replace(case, case=case.case._replace(protected=True))
    with refused(drawn, "scan_of_protected_child"):
        drawn.steps.scans.attach(hidden, scans.plan(), PLAN)


def test_the_second_copy_stands_in_and_a_lost_one_is_told(drawn: Bench) -> None:
    case, step = first_case(drawn), drawn.steps.scans
    scan = step.attach(case, scans.plan(), PLAN)
    folder = drawn.workspace.folder
    (first,), (second,) = (
        list(place.iterdir()) for place in (folder / "attachments", folder / "backups" / COPIES)
    )
    sealed = first.read_bytes()
    first.write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
    assert drawn.workspace.scan_store.read(scan.sha256) == scans.plan()
    second.write_bytes(sealed[:100])
    with pytest.raises(InspectionError, match="scan_file_damaged"):
        step.open(scan.scan_id)
    (fault,) = drawn.workspace.check()
    assert (fault.code, fault.stream) == ("journal_record_altered", "scan")
    assert fault.seq > 0
    first.unlink()
    second.unlink()
    with pytest.raises(InspectionError, match="scan_file_missing"):
        step.open(scan.scan_id)
    assert [one.code for one in drawn.workspace.check()] == ["journal_record_missing"]


def test_a_report_knows_nothing_of_scans(been_read: Bench) -> None:
    """The report and the capsule are the same to the byte, but for the heads of the journal."""
    case = first_case(been_read)
    scan = been_read.steps.scans.attach(case, scans.pdf("Xylofonvägen"), Label("Glömskeprotokoll"))
    version = been_read.fix()
    for secret in ("Glömskeprotokoll", scan.sha256, str(scan.scan_id), "Xylofon", "scan_attached"):
        assert secret.encode() not in version.capsule
        assert secret.encode() not in version.fixed_pdf


def test_names_are_kept_for_no_akt_unless_asked_for(drawn: Bench) -> None:
    assert drawn.steps.scans.names_of(first_case(drawn)) is None
