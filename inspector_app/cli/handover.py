"""``handover``: files to another computer and home again, without a window.

A passphrase is read from a file or typed unseen, never given among the words.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path
from typing import Any

from inspector_app.adapters.db.workspace import EncryptedWorkspaces
from inspector_app.adapters.system.clock import SystemClock, SystemRandomness
from inspector_app.cli.answers import EXIT_GOOD, answer, offer_json
from inspector_app.cli.speech import said
from inspector_app.composition import package_opener, tools_with
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.hand_over import HandOver
from inspector_app.wording.hand_over import package_line, slip_text
from inspector_app.workflow.hand_over import HandOverFiles, Parting
from inspector_app.workflow.steps import steps_of


def add(_verb: str, verbs: Any) -> None:
    """Add ``handover`` and its words."""
    parser = verbs.add_parser("handover", help="lämna akter till en annan dator och ta hem dem")
    words = parser.add_subparsers(dest="word", metavar="ORD", required=True)
    _at_home(words.add_parser("list", help="paketen och var de är"), _list)
    make = _at_home(words.add_parser("make", help="gör ett paket med en läsares akter"), _make)
    make.add_argument("--to", required=True, metavar="NAMN", help="vem paketet är till")
    make.add_argument("--laptop", default="", metavar="TEXT", help="vilken dator")
    make.add_argument("--out", type=Path, required=True, metavar="FIL", help="paketet")
    _offer_package_words(make)
    receive = _at_home(words.add_parser("receive", help="ta emot ett paket hemma"), _receive)
    receive.add_argument("package", type=Path, metavar="PAKET", help="filen som lånet skrev")
    back = _at_home(words.add_parser("return", help="lämna tillbaka ett lån"), _give_back)
    back.add_argument("--out", type=Path, required=True, metavar="FIL", help="filen att ta hem")
    take = words.add_parser("take", help="gör ett lån av ett paket")
    take.add_argument("package", type=Path, metavar="PAKET", help="paketet")
    take.add_argument("--into", type=Path, required=True, metavar="MAPP", help="lånets mapp")
    _offer_package_words(take)
    _finish(take, _take)


def _at_home(parser: ArgumentParser, run: Any) -> ArgumentParser:
    parser.add_argument("workspace", type=Path, metavar="MAPP", help="granskningens mapp")
    return _finish(parser, run)


def _finish(parser: ArgumentParser, run: Any) -> ArgumentParser:
    parser.add_argument("--passphrase-file", type=Path, metavar="FIL", help="lösenfras i en fil")
    offer_json(parser)
    parser.set_defaults(run=run)
    return parser


def _offer_package_words(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--package-passphrase-file",
        type=Path,
        metavar="FIL",
        help="paketets lösenfras i en fil",
    )


def _list(chosen: Namespace) -> int:
    with _opened(chosen) as (steps, _title):
        packages = steps.overview().packages
    facts = {"packages": [_facts(package) for package in packages]}
    lines = [package_line(package) for package in packages] or [said("Inget paket är gjort.")]
    return _answer(chosen, facts, lines)


def _make(chosen: Namespace) -> int:
    """Hand over all that the person can be given now. Error ``hand_over_empty``."""
    with _opened(chosen) as (steps, title):
        readings = tuple(one.reading for one in steps.candidates(chosen.to))
        words = _secret(chosen.package_passphrase_file, said("Paketets lösenfras: "))
        parting = Parting(chosen.to, chosen.laptop, readings)
        package = steps.hand_over(parting, chosen.out, words)
    return _answer(chosen, _facts(package), slip_text(package, title).splitlines())


def _receive(chosen: Namespace) -> int:
    with _opened(chosen) as (steps, _title):
        package = steps.receive(chosen.package)
    return _answer(chosen, _facts(package), [package_line(package)])


def _give_back(chosen: Namespace) -> int:
    with _opened(chosen) as (steps, _title):
        package = steps.give_back(chosen.out).hand_over
    told = said("Paket {number} ligger i {path}", number=package.number, path=chosen.out)
    return _answer(chosen, _facts(package), [told])


def _take(chosen: Namespace) -> int:
    given = _secret(chosen.package_passphrase_file, said("Paketets lösenfras: "))
    own = _secret(chosen.passphrase_file, said("Lösenfras: "))
    workspace, code = package_opener(SystemClock())(chosen.package, given, chosen.into, own)
    folder = workspace.folder
    workspace.close()
    lines = [
        said("Lånet ligger i {path}", path=folder),
        said("Återställningskod: {code}", code=code),
    ]
    return _answer(chosen, {"folder": str(folder), "recovery_code": code}, lines)


@contextmanager
def _opened(chosen: Namespace) -> Iterator[tuple[HandOverFiles, str]]:
    clock = SystemClock()
    secret = _secret(chosen.passphrase_file, said("Lösenfras: "))
    workspace = EncryptedWorkspaces(clock).open(chosen.workspace, secret)
    try:
        with workspace.unit_of_work() as work:
            inspection = work.inspection()
        title = inspection.title if inspection else ""
        yield steps_of(workspace, tools_with(clock, SystemRandomness())).hand_over, title
    finally:
        workspace.close()


def _secret(path: Path | None, prompt: str) -> str:
    """Return the words of a file, or those typed unseen; from a program, its next line."""
    if path is not None:
        try:
            return path.read_text("utf-8-sig").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise InspectionError("package_unreadable", name=path.name) from error
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return getpass(prompt, stream=sys.stderr)


def _facts(package: HandOver) -> dict[str, Any]:
    return {
        "number": package.number,
        "person": package.person,
        "files": package.akts,
        "state": package.state.value,
        "sha256": package.sha256,
    }


def _answer(chosen: Namespace, facts: dict[str, Any], lines: list[str]) -> int:
    answer(f"handover {chosen.word}", facts, lines, as_json=chosen.json)
    return EXIT_GOOD
