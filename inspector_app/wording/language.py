"""The language that sentences are said in: Swedish, or English for auditors who want it.

Decision: one language for the whole process, set once where the program is put together (the
command line, the window). The alternative, a language handed to every call, would put a parameter
into every screen and worker for something that never differs between two callers; and a language
for each thread would make a worker answer in another language than the window that asked. Reports
are written in Swedish always and do not look here.
"""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """What a sentence may be said in, by its ISO 639-1 code."""

    SWEDISH = "sv"
    ENGLISH = "en"


class _Spoken:
    """The language of this process."""

    language = Language.SWEDISH


def current() -> Language:
    """Return the language that sentences are said in; Swedish until another is chosen."""
    return _Spoken.language


def choose(language: Language) -> None:
    """Say every sentence from now on in ``language``."""
    _Spoken.language = language


def language_of(code: str) -> Language:
    """Return the language with this code; Swedish for a code that is not known."""
    return Language(code) if code in tuple(Language) else Language.SWEDISH
