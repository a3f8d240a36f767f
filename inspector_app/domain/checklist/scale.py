"""The words a template is written in: answers, levels, kinds and natures.

Decision: five answers for every question, and "inte besvarad" and "inte ställd" are states of their
own, not a sixth and seventh answer, so that no count can take an omission for a Nej.
"""

from __future__ import annotations

from enum import StrEnum

NOT_ASKED = "not_asked"
"""What rules read as the answer of a question that is not put to the case."""
NOT_ANSWERED = "not_answered"
"""What rules read as the answer of a question that is put and has none."""
NOT_RATED = "not_rated"
"""What rules read as the grade of a rating that has none."""


class Answer(StrEnum):
    """The five answers; the value is the key on the keyboard and the word in files."""

    YES = "J"
    PARTLY = "D"
    NO = "N"
    NOT_DOCUMENTED = "F"
    NOT_APPLICABLE = "E"

    @property
    def export_code(self) -> int:
        """The code in exports: 1 ja, 2 delvis, 3 nej, 8 framgår inte, 9 ej aktuellt."""
        return {"J": 1, "D": 2, "N": 3, "F": 8, "E": 9}[self.value]


class Depth(StrEnum):
    """Kärna is asked in every inspection, fördjupning only when it is chosen."""

    CORE = "kärna"
    IN_DEPTH = "fördjupning"


class Level(StrEnum):
    """What a question rests on; only ``LAW`` may lead to "lagkrav inte uppfyllt"."""

    LAW = "L"
    REGULATION = "F"
    CITY = "S"
    QUALITY = "K"


class QuestionKind(StrEnum):
    """How a question is answered.

    ``JUDGED`` by one of the five answers; ``COMPUTED`` likewise, but the template's rules give the
    answer from the log and the inspector may decide otherwise with a reason; ``FACT`` shows a
    derived fact and takes no answer; ``LOG`` is a table of rows; ``ENTRY`` takes a stated fact
    from the akt, such as a date, and no answer.
    """

    JUDGED = "judged"
    COMPUTED = "computed"
    FACT = "fact"
    LOG = "log"
    ENTRY = "entry"


class Polarity(StrEnum):
    """Which end of Ja–Delvis–Nej is the better one; ``NONE`` where none is."""

    GOOD = "good"
    BAD = "bad"
    NONE = "none"


class RatingKind(StrEnum):
    """A rating of one item from answers and facts, or of the theme from items."""

    ITEM = "item"
    THEME = "theme"


class ParameterNature(StrEnum):
    """What an editable value is, printed beside it: a goal is never called a law."""

    GOAL = "mål"
    GUIDANCE = "allmänt råd"
    LAW = "lag"
    METHOD = "metod"
