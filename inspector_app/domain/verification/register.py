"""The register against the report, for whoever may see it (C08, C09).

The auditor brings the register file, read into rows, and the inspectors' envelope. The root over
the raw rows shows that no cell was changed; the frame made from them must open the commitment that
was registered before the startvärde existed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inspector_app.domain.capsule.sections import CapsuleSections, ProtocolSection
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.frame import FrameRow, SamplingFrame, frame_commit
from inspector_app.domain.identifiers import akt_numbers
from inspector_app.domain.inspection import FrameSecrets
from inspector_app.domain.merkle import register_root
from inspector_app.domain.protocol import key_commit
from inspector_app.domain.verification.checks import Reason, fails


@dataclass(frozen=True, slots=True)
class RegisterEvidence:
    """The register as the auditor holds it, and the envelope that opens the commitments.

    ``rows`` are the raw cells, header first. ``frame_rows`` are what is left by the mapping and
    the exclusion rules, with canonical ids of the register; ``None`` when they cannot be made.
    """

    rows: Sequence[Sequence[str]] = field(repr=False)
    frame_rows: Sequence[FrameRow] | None = field(repr=False)
    secrets: FrameSecrets


def register_reasons(value: CapsuleSections, evidence: RegisterEvidence) -> Iterator[Reason]:
    """Yield why the register is not the one that was taken in."""
    stated = value["frame_root"]
    if stated is None:
        yield fails("register_root_missing")
        return
    try:
        root = register_root(evidence.secrets.opening_key, evidence.rows)
    except InspectionError:
        yield fails("register_unreadable")
        return
    if root.size != stated["size"]:
        yield fails("register_rows_differ", expected=stated["size"], found=root.size)
    elif root.sha256 != stated["root"]:
        yield fails("register_cells_differ")


def used_protocol(value: CapsuleSections) -> ProtocolSection | None:
    """Return the one protocol that was used, ``None`` unless there is exactly one."""
    used = [protocol for protocol in value["protocols"] if protocol["status"] == "used"]
    return used[0] if len(used) == 1 else None


def rebuilt_frame(evidence: RegisterEvidence) -> SamplingFrame | None:
    """Return the frame over aktnummer, ``None`` when the register gives none."""
    if evidence.frame_rows is None:
        return None
    ids = [row.id for row in evidence.frame_rows]
    try:
        numbers = akt_numbers(evidence.secrets.sampling_key, ids)
    except InspectionError:
        return None
    rows = [FrameRow(numbers[row.id], row.stratum, row.size) for row in evidence.frame_rows]
    return SamplingFrame.build(rows).frame


def frame_reasons(
    value: CapsuleSections, evidence: RegisterEvidence, frame: SamplingFrame | None
) -> Iterator[Reason]:
    """Yield why the envelope does not open the commitments, or the frame is another one."""
    protocol = used_protocol(value)
    if protocol is None:
        yield fails("protocol_used_not_one", found=0)
        return
    secrets = evidence.secrets
    commits = [key_commit(secrets.sampling_key), key_commit(secrets.opening_key)]
    for name, stated, found in zip(
        ("K_id", "K_open"), protocol["key_commits"], commits, strict=True
    ):
        if stated != found:
            yield fails("key_commit_differs", key=name)
    if frame is None:
        yield fails("frame_not_rebuilt")
        return
    if frame_commit(secrets.frame_nonce, frame.text) != protocol["frame_commit"]:
        yield fails("frame_commit_differs")
    stated_sizes = {s["code"]: s["rows"] for s in value["frame"]["strata"] if s["rows"]}
    if frame.is_stratified and dict(frame.strata) != stated_sizes:
        yield fails("frame_strata_differ")
    if frame.count != sum(stated_sizes.values()):
        yield fails("frame_size_differs", stated=sum(stated_sizes.values()), found=frame.count)
