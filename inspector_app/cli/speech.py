"""The language that the command line speaks, and its own sentences in it.

Decision: the Swedish words stand where they are used and are the key to the English ones, so that a
verb is read without a second file at hand; a test demands an English word for each of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from inspector_app.cli.english import ENGLISH
from inspector_app.wording.language import Language, current

OPTION = "--language"
VARIABLE = "AKTGRANSKAREN_LANGUAGE"


def said(swedish: str, **facts: Any) -> str:
    """Return a sentence of the command line in the language spoken now, filled with its facts."""
    template = ENGLISH[swedish] if current() is Language.ENGLISH else swedish
    return template.format(**facts) if facts else template


def wished(words: Sequence[str], environment: Mapping[str, str]) -> tuple[str, str]:
    """Return the language asked for before the verb, else by the environment; and the verb."""
    wish, at = environment.get(VARIABLE, "") or Language.SWEDISH.value, 0
    while at < len(words) and words[at].split("=")[0] == OPTION:
        _, sign, value = words[at].partition("=")
        at += 1 if sign else 2
        wish = value if sign else "".join(words[at - 1 : at])
    return wish, "".join(words[at : at + 1])
