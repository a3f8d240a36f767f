"""A process that saves answers as fast as it can and says each one only after its commit.

Now and then it closes the workspace and opens it again, on another day, so that a kill also meets
an opening, a backup and a closing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from inspector_app.adapters.db.workspace import EncryptedWorkspace, EncryptedWorkspaces
from inspector_app.domain.checklist import Answer
from inspector_app.domain.identifiers import AktNumber
from tests.adapters.db import examples

AKTS = tuple(AktNumber(letter * 26) for letter in "ABCDE")
ANSWERS_A_SITTING = 12


def answer_until_killed(folder: Path, first_day: int, mouth: Connection) -> None:
    """Go on from where the last one was killed; say ``(akt, seq)`` of each answer that is saved."""
    for day in count(first_day):
        clock = examples.SlowClock(examples.NOW + timedelta(days=day))
        workspace = EncryptedWorkspaces(clock).open(folder, examples.PASSPHRASE)
        for said in answers(workspace):
            mouth.send(said)
        workspace.close()


def answers(workspace: EncryptedWorkspace) -> Iterator[tuple[AktNumber, int]]:
    """Save one answer after the other."""
    with workspace.unit_of_work() as unit:
        last = {akt: len(unit.review_events(akt)) for akt in AKTS}
    for turn in range(ANSWERS_A_SITTING):
        akt = AKTS[turn % len(AKTS)]
        last[akt] += 1
        answer = list(Answer)[turn % len(Answer)]
        with workspace.unit_of_work() as unit:
            unit.append_review_events([examples.review_event(last[akt], after=answer, case=akt)])
        yield akt, last[akt]
