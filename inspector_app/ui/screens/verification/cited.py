"""The checksum that the official statement cites, weighed into a verdict.

The rule is that of ``verification_signature.unchanged_reasons``: a cited checksum that is another
makes *unchanged* fail; one that agrees is what an unsigned report needs to be decided.
"""

from __future__ import annotations

from inspector_app.domain.verification_checks import (
    Check,
    CheckId,
    Outcome,
    Verification,
    conclude,
    fails,
    judge,
)

NEEDS_CHECKSUM = "not_signed_no_checksum"


def with_cited(verification: Verification, fixed_sha256: str, cited_sha256: str) -> Verification:
    """Return the verdict with the cited checksum weighed in; an empty one changes nothing."""
    if not cited_sha256:
        return verification
    return judge(
        _weighed(check, fixed_sha256, cited_sha256)
        if check.id is CheckId.UNCHANGED and check.outcome is not Outcome.NOT_ASKED
        else check
        for check in verification.checks
    )


def _weighed(check: Check, fixed_sha256: str, cited_sha256: str) -> Check:
    kept = [reason for reason in check.reasons if reason.code != NEEDS_CHECKSUM]
    if cited_sha256 != fixed_sha256:
        kept.append(fails("checksum_differs", expected=cited_sha256, found=fixed_sha256))
    return conclude(check.id, kept)
