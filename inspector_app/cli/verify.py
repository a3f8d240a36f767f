"""``verify``: named checks of a report, from the file alone or with what an auditor holds."""

from __future__ import annotations

import sys
from argparse import Namespace
from getpass import getpass
from pathlib import Path
from typing import Any

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.system.clock import SystemClock
from inspector_app.cli.answers import answer, offer_json
from inspector_app.cli.speech import said
from inspector_app.composition import verifier_at
from inspector_app.domain.envelope import read_envelope
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.signing import read_checksum
from inspector_app.domain.verification.checks import Verification
from inspector_app.ports.workspace import Workspace
from inspector_app.wording.checks import describe_check, describe_verdict, outcome_word
from inspector_app.workflow.verify_report import Brought

MARGIN = 21
PDF_MARK, PDF_MARK_WITHIN = b"%PDF-", 1024
"""How a PDF begins; readers look for it among the first 1,024 bytes."""


def add(_verb: str, verbs: Any) -> None:
    """Add ``verify``."""
    parser = verbs.add_parser("verify", help="kontrollera en rapport")
    parser.add_argument("pdf", type=Path, metavar="PDF", help="rapporten")
    parser.add_argument("--underlag", type=Path, metavar="PDF", help="rapportens underlag")
    parser.add_argument("--register", type=Path, metavar="FIL", help="ärendelistan")
    parser.add_argument("--key", type=Path, metavar="FIL", help="inspektörernas nyckel")
    parser.add_argument("--trust", type=Path, metavar="PEM", help="betrodda certifikat")
    parser.add_argument("--checksum", metavar="HEX", help="kontrollsumman i tjänsteutlåtandet")
    parser.add_argument("--previous", type=Path, metavar="PDF", help="rapporten som ersätts")
    parser.add_argument("--workspace", type=Path, metavar="MAPP", help="granskningens mapp")
    parser.add_argument("--passphrase-file", type=Path, metavar="FIL", help="lösenfras i en fil")
    offer_json(parser)
    parser.set_defaults(run=run)


def run(chosen: Namespace) -> int:
    """Answer with the verdict and every check. Errors ``register_and_key`` for one without the
    other, ``checksum_malformed`` for a cited checksum that is none, ``verify_no_pdf``."""
    _require_both(chosen)
    cited = None if chosen.checksum is None else read_checksum(chosen.checksum)
    clock = SystemClock()
    step = verifier_at(clock)
    workspace = _workspace(chosen, clock)
    try:
        brought = Brought(
            trust=_read(chosen.trust) if chosen.trust else None,
            register=chosen.register,
            envelope=read_envelope(_read(chosen.key)) if chosen.key else None,
            underlag=_read(chosen.underlag) if chosen.underlag else None,
            workspace=workspace,
            fixed_sha256=cited,
            previous=_read(chosen.previous) if chosen.previous else None,
        )
        verification = step(_report(chosen), brought)
    finally:
        if workspace is not None:
            workspace.close()
    answer("verify", verification_facts(verification), _lines(verification), as_json=chosen.json)
    return verification.exit_status


def _require_both(chosen: Namespace) -> None:
    if (chosen.register is None) != (chosen.key is None):
        missing = "ärendelistan" if chosen.register is None else "nyckeln"
        raise InspectionError("register_and_key", missing=missing)


def _report(chosen: Namespace) -> bytes:
    """Return the bytes of the report. Error ``verify_no_pdf`` for people; a program that asks with
    ``--json`` gets every check as undecided instead."""
    content = _read(chosen.pdf)
    if not chosen.json and PDF_MARK not in content[:PDF_MARK_WITHIN]:
        raise InspectionError("verify_no_pdf", file=chosen.pdf.name)
    return content


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InspectionError("verify_file_unreadable", file=path.name) from error


def _workspace(chosen: Namespace, clock: SystemClock) -> Workspace | None:
    if chosen.workspace is None:
        return None
    secret = _words_in(chosen.passphrase_file) if chosen.passphrase_file else _asked_passphrase()
    return EncryptedWorkspaces(clock).inspect(chosen.workspace, secret)


def _asked_passphrase() -> str:
    """The passphrase as typed, unseen; from a program, the first line that it hands over."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    try:
        return getpass(said("Lösenfras: "), stream=sys.stderr)
    except EOFError:
        return ""


def _words_in(path: Path) -> str:
    try:
        return _read(path).decode("utf-8-sig").strip("\r\n")
    except UnicodeDecodeError as error:
        raise InspectionError("verify_file_unreadable", file=path.name) from error


def verification_facts(verification: Verification) -> dict[str, Any]:
    """Return the verdict in the form that other programs read."""
    told = [(check, describe_check(check)) for check in verification.checks]
    return {
        "verdict": verification.verdict.value,
        "checks": [
            {
                "id": check.id.value,
                "outcome": check.outcome.value,
                "reason": words.reason,
                "meaning": words.meaning,
            }
            for check, words in told
        ],
    }


def _lines(verification: Verification) -> list[str]:
    lines = [describe_verdict(verification), ""]
    for check in verification.checks:
        words = describe_check(check)
        lines.append(f"{outcome_word(check.outcome):<{MARGIN}}{words.name}. {words.meaning}")
        if check.reasons:
            lines.append(f"{'':<{MARGIN}}{words.reason}")
    return lines
