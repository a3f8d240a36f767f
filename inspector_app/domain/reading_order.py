"""Which files are to be read now: the drawn ones, and reserves for those that were given up.

Decision: replacements are not stored beside the reviews. They follow from the outcomes in the order
in which the files were klarmarkerade, so they cannot disagree with what the readers said.
Source: domain.md (f), "A file that cannot be read".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from inspector_app.domain.replacement import (
    Replacement,
    cases_to_read,
    replace_case,
)
from inspector_app.domain.review import CaseReview, EventKind, Outcome, ReviewEvent
from inspector_app.domain.sampling import DrawnCase, Sample


def completed_at(events: Sequence[ReviewEvent]) -> datetime | None:
    """Return when a file was last klarmarkerad, ``None`` when it is not."""
    marks = [event for event in events if event.kind is EventKind.COMPLETED]
    return marks[-1].at if marks and marks[-1].after is not None else None


def replacements(
    sample: Sample, given_up: Iterable[tuple[str, Outcome, datetime]]
) -> tuple[Replacement, ...]:
    """Return the replacements for files given up, (akt, outcome, klarmarkerad at), in that order.

    Outcomes that do not replace a file are passed over. So are files that are not in the sample: a
    reserve is in it only while the file that it came in for is given up, whichever of the two was
    marked first.
    """
    made: tuple[Replacement, ...] = ()
    waiting = sorted((at, akt, why) for akt, why, at in given_up if why.is_replaceable)
    while waiting:
        reading = {case.id for case in cases_to_read(sample, made)}
        found = next((one for one in waiting if one[1] in reading), None)
        if found is None:
            break
        waiting.remove(found)
        made = (*made, replace_case(sample, made, found[1], found[2].value))
    return made


def reading_list(
    sample: Sample,
    reviews: Mapping[str, CaseReview],
    completed: Mapping[str, datetime],
) -> tuple[tuple[DrawnCase, ...], tuple[Replacement, ...]]:
    """Return the files in the sample now, by ascending ticket, and the replacements so far.

    ``completed`` tells when each klarmarkerad file was marked.
    """
    given_up = [(akt, reviews[akt].outcome, at) for akt, at in completed.items()]
    made = replacements(sample, given_up)
    return cases_to_read(sample, made), made
