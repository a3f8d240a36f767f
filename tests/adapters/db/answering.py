"""A process that saves answers as fast as it can and says each one only after its commit.

``python -m tests.adapters.db.answering FOLDER`` prints ``AKT SEQ`` for each acknowledged answer,
until it is killed.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.domain.checklist import Answer
from inspector_app.domain.identifiers import AktNumber
from tests.adapters.db import examples


def main(folder: Path) -> None:
    """Go on from where the last one was killed."""
    workspace = EncryptedWorkspaces(examples.SlowClock()).open(folder, examples.PASSPHRASE)
    akts = [AktNumber(letter * 26) for letter in "ABCDE"]
    with workspace.unit_of_work() as unit:
        last = {akt: len(unit.review_events(akt)) for akt in akts}
    for turn in count():
        akt = akts[turn % len(akts)]
        last[akt] += 1
        answer = list(Answer)[turn % len(Answer)]
        with workspace.unit_of_work() as unit:
            unit.append_review_events([examples.review_event(last[akt], after=answer, case=akt)])
        print(akt, last[akt], flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
