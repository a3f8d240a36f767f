"""The verdict on a report: fifteen named checks over what was seen in its file.

Pure: an adapter has read the file (``ObservedPdf``), the caller brings what an auditor may hold
(``Evidence``), and nothing here touches a clock, a file or a network. Which of the design's checks
C01–C26 each gathers stands in the modules ``verification_*``.

Decision: without a readable file every check that was asked for is undecided and says so. "Cannot
verify" is an answer; silence about a file that nobody can read is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inspector_app.domain.capsule import CAPSULE_NAME, Capsule, decode
from inspector_app.domain.errors import Issue
from inspector_app.domain.verification.capsule import capsule_reasons, chain_reasons, named
from inspector_app.domain.verification.checks import (
    Check,
    CheckId,
    Outcome,
    Reason,
    Verification,
    conclude,
    fails,
    judge,
    not_asked,
    undecided,
)
from inspector_app.domain.verification.disclosure import disclosure_reasons
from inspector_app.domain.verification.facts import ObservedPdf
from inspector_app.domain.verification.figures import figure_reasons
from inspector_app.domain.verification.journal import JournalEvidence, journal_reasons
from inspector_app.domain.verification.ledger import ledger_reasons
from inspector_app.domain.verification.order import order_reasons
from inspector_app.domain.verification.register import (
    RegisterEvidence,
    frame_reasons,
    rebuilt_frame,
    register_reasons,
)
from inspector_app.domain.verification.sample import redraw_reasons, sample_reasons
from inspector_app.domain.verification.signature import (
    revocation_reasons,
    signature_reasons,
    trust_reasons,
    unchanged_reasons,
)
from inspector_app.domain.verification.underlag import underlag_reasons

SHOWN_FAULTS = 5


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the checker brings beside the report; everything may be left out.

    ``fixed_sha256`` is the checksum of fastställandet, ``previous`` the capsule of the report that
    this one replaces.
    """

    underlag: ObservedPdf | None = None
    register: RegisterEvidence | None = None
    journal: JournalEvidence | None = None
    fixed_sha256: str | None = None
    previous: Capsule | None = None


def verify(seen: ObservedPdf, evidence: Evidence | None = None) -> Verification:
    """Return the verdict on a report; exit status 0, 1 or 2 in ``Verification.exit_status``."""
    brought = evidence or Evidence()
    if seen.unreadable:
        return judge(_unreadable(seen, brought))
    capsule = capsule_of(seen)
    return judge(
        (
            conclude(CheckId.READABLE, _readable(seen, capsule)),
            conclude(CheckId.SIGNATURE, signature_reasons(seen)),
            conclude(CheckId.UNCHANGED, unchanged_reasons(seen, brought.fixed_sha256)),
            conclude(CheckId.TRUST, trust_reasons(seen)),
            conclude(CheckId.REVOCATION, revocation_reasons(seen)),
            *_contents(seen, capsule, brought),
        )
    )


def capsule_of(seen: ObservedPdf) -> Capsule | tuple[Issue, ...] | None:
    """Return the file's one capsule, its faults, or ``None`` when there is not exactly one."""
    named = [item for item in seen.attachments if item.name == CAPSULE_NAME]
    return decode(named[0].content) if len(named) == 1 else None


def _unreadable(seen: ObservedPdf, brought: Evidence) -> Iterator[Check]:
    for check_id in CheckId:
        missing = _not_brought(check_id, brought)
        if missing:
            yield not_asked(check_id, missing)
        else:
            yield conclude(check_id, _unread(check_id, seen))


def _unread(check_id: CheckId, seen: ObservedPdf) -> Iterator[Reason]:
    """Yield that the file cannot be read, and what its signature tells nevertheless."""
    yield undecided("file_unreadable", where=seen.unreadable)
    if check_id is CheckId.SIGNATURE and seen.signatures:
        yield from (r for r in signature_reasons(seen) if r.outcome is Outcome.FAILS)
    if check_id is CheckId.UNCHANGED:
        yield from _changed_after_signing(seen)


def _changed_after_signing(seen: ObservedPdf) -> Iterator[Reason]:
    """Yield how a file that cannot be read differs from what its one signature covers."""
    if not all(s.intact for s in seen.signatures):
        yield fails("signed_bytes_changed", field="")
    if not all(s.reaches_end for s in seen.signatures):
        yield fails("bytes_after_signature")


def _not_brought(check_id: CheckId, brought: Evidence) -> str:
    """Return why a check is not asked for, empty when it is."""
    if check_id in (CheckId.REGISTER_UNCHANGED, CheckId.FRAME) and brought.register is None:
        return "no_register"
    if check_id is CheckId.UNDERLAG and brought.underlag is None:
        return "no_underlag"
    return ""


def _readable(seen: ObservedPdf, capsule: Capsule | tuple[Issue, ...] | None) -> Iterator[Reason]:
    for fault in seen.file_faults:
        if fault in {"file_active_content", "file_spare_attachment"}:
            yield fails(fault)
    if capsule is None:
        yield fails("capsule_not_one", found=len(seen.attachments))
    elif isinstance(capsule, tuple):
        for issue in capsule[:SHOWN_FAULTS]:
            facts = {"pointer": issue.column, "value": issue.value, "count": len(capsule)}
            yield fails("capsule_faulty", fault=issue.code, **facts)
    if any(item.name != CAPSULE_NAME for item in seen.attachments):
        yield fails("file_spare_attachment")
    if not all(item.signed for item in seen.attachments):
        yield fails("capsule_outside_signature")


def _contents(
    seen: ObservedPdf, capsule: Capsule | tuple[Issue, ...] | None, brought: Evidence
) -> Iterator[Check]:
    if not isinstance(capsule, Capsule):
        yield from _without_capsule(brought)
        return
    value = capsule.value
    yield conclude(CheckId.CAPSULE, _capsule(capsule, brought))
    yield conclude(CheckId.PRINTED_FIGURES, figure_reasons(seen, capsule))
    yield conclude(CheckId.LEDGER, ledger_reasons(value))
    yield from _register(capsule, brought)
    yield conclude(CheckId.ORDER, order_reasons(value, seen.tokens))
    yield _sample(capsule, brought)
    yield _underlag(capsule, brought)
    yield conclude(CheckId.DISCLOSURE, disclosure_reasons(seen, capsule))
    yield conclude(CheckId.JOURNAL, journal_reasons(value, brought.journal))


def _without_capsule(brought: Evidence) -> Iterator[Check]:
    ids = list(CheckId)
    for check_id in ids[ids.index(CheckId.CAPSULE) :]:
        missing = _not_brought(check_id, brought)
        if missing:
            yield not_asked(check_id, missing)
        else:
            yield Check(check_id, Outcome.UNDECIDED, (undecided("no_capsule"),))


def _capsule(capsule: Capsule, brought: Evidence) -> Iterator[Reason]:
    yield from capsule_reasons(capsule.data)
    if brought.previous is not None:
        yield from chain_reasons(capsule, brought.previous)


def _register(capsule: Capsule, brought: Evidence) -> Iterator[Check]:
    evidence = brought.register
    if evidence is None:
        yield not_asked(CheckId.REGISTER_UNCHANGED, "no_register")
        yield not_asked(CheckId.FRAME, "no_register")
        return
    frame = rebuilt_frame(evidence)
    yield conclude(CheckId.REGISTER_UNCHANGED, register_reasons(capsule.value, evidence))
    yield conclude(CheckId.FRAME, frame_reasons(capsule.value, evidence, frame))


def _sample(capsule: Capsule, brought: Evidence) -> Check:
    if "rows" not in capsule.value:
        return not_asked(CheckId.SAMPLE, "no_rows")
    reasons: list[Reason] = list(sample_reasons(capsule.value))
    if brought.register is not None:
        frame = rebuilt_frame(brought.register)
        if frame is None:
            reasons.append(undecided("frame_not_rebuilt"))
        else:
            reasons.extend(redraw_reasons(capsule.value, frame))
    return conclude(CheckId.SAMPLE, reasons)


def _underlag(capsule: Capsule, brought: Evidence) -> Check:
    seen = brought.underlag
    if seen is None:
        return not_asked(CheckId.UNDERLAG, "no_underlag")
    inner = None if seen.unreadable else capsule_of(seen)
    if not isinstance(inner, Capsule):
        return Check(CheckId.UNDERLAG, Outcome.UNDECIDED, (undecided("underlag_unreadable"),))
    broken = (r for r in signature_reasons(seen) if r.outcome is Outcome.FAILS)
    found = (named(capsule.value, reason) for reason in underlag_reasons(capsule, inner))
    return conclude(CheckId.UNDERLAG, (*broken, *found))
