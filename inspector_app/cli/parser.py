"""The parser of the command line: Python's own, speaking Swedish, or English when asked to."""

from __future__ import annotations

import re
from argparse import ArgumentParser, HelpFormatter, _SubParsersAction
from collections.abc import Iterable
from typing import Any

from inspector_app.cli.speech import said
from inspector_app.wording.language import Language, current

_REMARKS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.+)", "Det fattas: {0}."),
    (r"one of the arguments (.+) is required", "Ett av följande måste anges: {0}."),
    (r"unrecognized arguments: (.+)", "Okänt: {0}."),
    (r"argument (.+): not allowed with argument (.+)", "{0} kan inte anges tillsammans med {1}."),
    (r"argument (.+): expected one argument", "{0} ska följas av ett värde."),
    (r"argument (.+): invalid int value: (.+)", "{0} ska vara ett heltal, inte {1}."),
    (r"argument (.+): invalid choice: (\S+) .*", "{0}: {1} är inget av programmets ord."),
    (r"ambiguous option: (\S+) could match (.+)", "{0} kan betyda {1}."),
)


class _Formatter(HelpFormatter):
    """Help with headings of our own."""

    def add_usage(
        self, usage: str | None, actions: Iterable[Any], groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:  # fmt: skip
        """Begin with a word of our own."""
        begun = said("Skriv så här: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, begun)


class SwedishParser(ArgumentParser):
    """A parser whose help and remarks are Swedish; wrong usage ends with exit status 2.

    ``speak_help`` says the help in the language spoken now.
    """

    def __init__(self, **settings: Any) -> None:
        """Take what ``ArgumentParser`` takes."""
        super().__init__(**settings, add_help=False, formatter_class=_Formatter, allow_abbrev=False)
        self._positionals.title = said("Ord")
        self._optionals.title = said("Tillägg")
        self.add_argument("-h", "--help", action="help", help="visa den här hjälpen")

    def error(self, message: str) -> Any:
        """Say what is wrong with the words, and stop."""
        self.exit(2, f"{self.format_usage()}{remark(message)}\n")


def speak_help(parser: ArgumentParser) -> None:
    """Say the help of a parser and of its verbs in the language spoken now."""
    parser.description = _in_speech(parser.description)
    for action in parser._actions:
        action.help = _in_speech(action.help)
        if isinstance(action.metavar, str):
            action.metavar = _in_speech(action.metavar)
        if isinstance(action, _SubParsersAction):
            for verb in action.choices.values():
                speak_help(verb)
            for listed in action._choices_actions:
                listed.help = _in_speech(listed.help)


def _in_speech(text: str | None) -> str | None:
    return said(text) if text else text


def remark(message: str) -> str:
    """Return a remark of argparse in Swedish; one that is not known, as it is."""
    if current() is Language.ENGLISH:
        return f"{message[:1].upper()}{message[1:]}."
    for pattern, sentence in _REMARKS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match is not None:
            return sentence.format(*match.groups())
    return message
