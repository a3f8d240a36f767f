"""``demo``: the whole example inspection without a window, and its report verified."""

from __future__ import annotations

import sys
from argparse import Namespace
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile, rmtree
from typing import Any

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.files.example_register import ExampleFolder
from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.adapters.pdf.trial import (
    TrialTimeStamper,
    trial_key_file,
    trial_signer,
    trial_stamper_identity,
    trust_list,
)
from inspector_app.adapters.system.clock import SeededRandomness, SteppingClock
from inspector_app.adapters.system.resources import resource
from inspector_app.cli.answers import json_text
from inspector_app.cli.speech import said
from inspector_app.cli.verify import verification_facts
from inspector_app.composition import inspector_at, tools_with
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.inspection import Actor, ActorName, Role
from inspector_app.domain.verification import verify
from inspector_app.domain.verification.checks import Verification
from inspector_app.workflow.demo import PER_DISTRICT, RESERVES, ExampleInspection
from inspector_app.workflow.draw_sample import frozen_frame
from inspector_app.workflow.steps import steps_of

EXAMPLE_WORDS = "exempel med påhittade uppgifter"
ACTOR = Actor(ActorName("Exempel Inspektör"), Role.LEAD_INSPECTOR)
START = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
STEP = timedelta(seconds=20)
DEFAULT_SEED = "exempel"


def add(_verb: str, verbs: Any) -> None:
    """Add ``demo``."""
    parser = verbs.add_parser("demo", help="kör exempelgranskningen och verifiera rapporten")
    parser.add_argument("--out", type=Path, required=True, metavar="MAPP")
    parser.add_argument(
        "--seed", default=DEFAULT_SEED, metavar="FRÖ", help="frö för exemplets slump"
    )
    parser.add_argument(
        "--per-district",
        type=int,
        default=PER_DISTRICT,
        metavar="ANTAL",
        help="akter ur varje stadsdel, %(default)s om inget sägs",
    )
    parser.add_argument(
        "--reserve",
        type=int,
        default=RESERVES,
        metavar="ANTAL",
        help="reserver i varje stadsdel, %(default)s om inget sägs",
    )
    parser.set_defaults(run=run)


def run(chosen: Namespace) -> int:
    """Make the folder and return the exit status of its verification."""
    out: Path = chosen.out
    there = out.exists()
    _make(out)
    with ExitStack() as undo:
        undo.callback(_clear, out, there)
        verification = _inspect(out, chosen)
        text = json_text("verify", verification_facts(verification))
        (out / "verifiering.json").write_text(text + "\n", encoding="utf-8", newline="\n")
        undo.pop_all()
    _say(said("Klart. Rapporten ligger i {path}", path=out / "rapport.pdf"))
    return verification.exit_status


def _make(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        filled = any(out.iterdir())
    except OSError as error:
        raise InspectionError("out_folder_unusable", folder=out.name) from error
    if filled:
        raise InspectionError("out_folder_not_empty", folder=out.name)


def _clear(out: Path, there: bool) -> None:
    """Take away what a run that failed had made."""
    for path in out.iterdir():
        rmtree(path) if path.is_dir() else path.unlink()
    if not there:
        out.rmdir()


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _tell(stage: str, done: int, total: int) -> None:
    if stage == "reading" and (done % 25 == 0 or done == total):
        _say(said("  läst {done} av {total} akter", done=done, total=total))


def _inspect(out: Path, chosen: Namespace) -> Verification:
    clock, chance = SteppingClock(START, STEP), SeededRandomness(chosen.seed)
    example = ExampleFolder(resource("example"))
    signer, stamper = trial_signer(START), trial_stamper_identity(START)
    trust = trust_list(signer, stamper)
    workspace, code = EncryptedWorkspaces(clock).create(
        out / "workspace" / "exempel.granskning", ACTOR, EXAMPLE_WORDS, clock.now()
    )
    try:
        steps = steps_of(workspace, tools_with(clock, chance))
        inspection = ExampleInspection(
            steps, RegisterReader(), example, TrialTimeStamper(stamper), clock
        )
        _say(said("Ärendelista och urvalsram …"))
        inspection.start()
        inspection.take_in(_tell)
        inspection.freeze(chance.digits(6), chosen.per_district, chosen.reserve)
        clock.move_to(clock.now() + timedelta(days=1))
        inspection.draw(chance.digits(6))
        clock.move_to(clock.now() + timedelta(days=7))
        _say(said("Aktläsning …"))
        inspection.read(_tell)
        _say(said("Resultat, iakttagelser och rapport …"))
        inspection.conclude()
        key = trial_key_file(signer, EXAMPLE_WORDS)
        signed = inspection.report(key).signed_pdf
        with workspace.unit_of_work() as work:
            frame = frozen_frame(work, 1)
        _write(out, signed, frame.text, trust, steps.hand_out_key("Exempelrevisorn"))
        copyfile(example.list_file(), out / "register.csv")
        access = f"Lösenfras: {EXAMPLE_WORDS}\nÅterställningskod: {code}\n"
        (out / "workspace" / "nyckelord.txt").write_text(access, encoding="utf-8")
    finally:
        workspace.close()
    return verify(inspector_at(clock).inspect(signed, trust))


def _write(out: Path, signed: bytes, frame_text: str, trust: bytes, envelope: bytes) -> None:
    (out / "rapport.pdf").write_bytes(signed)
    (out / "frame.txt").write_text(frame_text, encoding="utf-8", newline="\n")
    (out / "trust.pem").write_bytes(trust)
    (out / "nyckel.json").write_bytes(envelope)
