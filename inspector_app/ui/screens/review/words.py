"""How the scoring screen says what the domain's codes mean."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QObject

from inspector_app.domain.checklist import Answer, Checklist, Entry, Fact, Level, Option
from inspector_app.domain.expression import Rows
from inspector_app.domain.review import EventKind, Outcome, ReviewEvent, Stated
from inspector_app.domain.review.progress import Missing
from inspector_app.domain.values import MaybeValue, Period, Unknown
from inspector_app.ui.tokens import Mark
from inspector_app.wording import numbers
from inspector_app.wording.unit_words import with_unit


class Plurals(QObject):
    """Sentences with a count in them. (Only ``tr`` of a class is seen as a plural by lupdate.)"""

    def rows(self, count: int) -> str:
        """How many rows."""
        return self.tr("%n row(s)", "", count)

    def not_counted(self, count: int) -> str:
        """How many rows more there are that do not count."""
        return self.tr("%n not counted", "", count)

    def days_without(self, count: int) -> str:
        """How long a gap is."""
        return self.tr("%n day(s) without", "", count)


MARKS = {
    Answer.YES: Mark.YES,
    Answer.PARTLY: Mark.PARTLY,
    Answer.NO: Mark.NO,
    Answer.NOT_DOCUMENTED: Mark.NOT_DOCUMENTED,
    Answer.NOT_APPLICABLE: Mark.NOT_APPLICABLE,
}

ANSWER_COMMANDS = {
    Answer.YES: "yes",
    Answer.PARTLY: "partly",
    Answer.NO: "no",
    Answer.NOT_DOCUMENTED: "not_documented",
    Answer.NOT_APPLICABLE: "not_applicable",
}
"""The name of the command that gives an answer, in ``ui.keys_catalogue``."""


def answer_word(answer: Answer) -> str:
    """The word of an answer, the same everywhere."""
    return {
        Answer.YES: QCoreApplication.translate("Review", "Yes"),
        Answer.PARTLY: QCoreApplication.translate("Review", "Partly"),
        Answer.NO: QCoreApplication.translate("Review", "No"),
        Answer.NOT_DOCUMENTED: QCoreApplication.translate("Review", "Not stated"),
        Answer.NOT_APPLICABLE: QCoreApplication.translate("Review", "Not applicable"),
    }[answer]


def level_word(level: Level) -> str:
    """What a question rests on, in a word or two."""
    return {
        Level.LAW: QCoreApplication.translate("Review", "Required by law"),
        Level.REGULATION: QCoreApplication.translate("Review", "Regulation or guidance"),
        Level.CITY: QCoreApplication.translate("Review", "The city's goal"),
        Level.QUALITY: QCoreApplication.translate("Review", "Quality question"),
    }[level]


def outcome_word(outcome: Outcome) -> str:
    """What became of the file."""
    return {
        Outcome.OPEN: QCoreApplication.translate("Review", "The file can be read"),
        Outcome.READ: QCoreApplication.translate("Review", "The file is read"),
        Outcome.INCOMPLETE: QCoreApplication.translate("Review", "The file is incomplete"),
        Outcome.NOT_FOUND: QCoreApplication.translate("Review", "The file is not found"),
        Outcome.NOT_RELEASED: QCoreApplication.translate("Review", "The file is not released"),
        Outcome.TRANSFERRED: QCoreApplication.translate("Review", "The file has been transferred"),
        Outcome.WRONG_DISTRICT: QCoreApplication.translate("Review", "Wrong district"),
        Outcome.OUTSIDE_PERIOD: QCoreApplication.translate("Review", "Outside the period"),
        Outcome.NOT_PLACED: QCoreApplication.translate("Review", "The child is not placed"),
        Outcome.CONFLICT_OF_INTEREST: QCoreApplication.translate("Review", "Conflict of interest"),
    }[outcome]


def outcome_consequence(outcome: Outcome) -> str:
    """What follows from the outcome."""
    if outcome.is_replaceable:
        return QCoreApplication.translate(
            "Review", "The next reserve takes its place when you mark the file as done."
        )
    if outcome is Outcome.TRANSFERRED:
        return QCoreApplication.translate(
            "Review", "Ask the new district for the file first. It is not replaced."
        )
    if outcome.is_missing:
        return QCoreApplication.translate(
            "Review", "It is not replaced. The report shows it and counts it as a bound."
        )
    if outcome is Outcome.INCOMPLETE:
        return QCoreApplication.translate(
            "Review", "Answer what can be answered. The rest is counted as a bound."
        )
    return QCoreApplication.translate("Review", "The questions are answered as usual.")


def missing_sentence(missing: Missing, checklist: Checklist) -> str:
    """What klarmarkering lacks, as a sentence."""
    if missing.code == "cell_missing":
        column = checklist.table(missing.target).column(missing.column).label
        text = QCoreApplication.translate("Review", "%1: a row lacks %2.")
        return text.replace("%1", checklist.table(missing.target).title).replace("%2", column)
    if missing.code == "log_missing":
        text = QCoreApplication.translate("Review", "%1: no row is written.")
        return text.replace("%1", checklist.table(missing.target).title)
    text = {
        "answer_missing": QCoreApplication.translate("Review", "%1 has no answer."),
        "entry_missing": QCoreApplication.translate("Review", "%1 is not stated."),
        "reason_missing": QCoreApplication.translate("Review", "%1 lacks a reason."),
        "deviation_reason_missing": QCoreApplication.translate(
            "Review", "%1 differs from what the log gives. Write why."
        ),
        "evidence_missing": QCoreApplication.translate("Review", "%1 lacks evidence."),
    }[missing.code]
    return text.replace("%1", _named(missing.target, checklist))


def shown_code(question_id: str) -> str:
    """A question's code. Of one asked about several people ("A-11b.mother") the part they share;
    its text tells who is meant."""
    return question_id.partition(".")[0]


def _named(question_id: str, checklist: Checklist) -> str:
    code = shown_code(question_id)
    return code if code == question_id else f"{code} ({checklist.question(question_id).short})"


def change_word(event: ReviewEvent, checklist: Checklist) -> str:
    """What an event changed, for "Undo: …"."""
    text = {
        EventKind.ANSWER: QCoreApplication.translate("Review", "answer to %1"),
        EventKind.REASON: QCoreApplication.translate("Review", "reason for %1"),
        EventKind.EVIDENCE: QCoreApplication.translate("Review", "evidence for %1"),
        EventKind.ROW: QCoreApplication.translate("Review", "row in %1"),
        EventKind.EMPTY_LOG: QCoreApplication.translate("Review", "that %1 is empty"),
        EventKind.FLAG: QCoreApplication.translate("Review", "read later, %1"),
        EventKind.NOTE: QCoreApplication.translate("Review", "note about the file"),
        EventKind.REGISTER_VALUE: QCoreApplication.translate("Review", "value from the list"),
        EventKind.OUTCOME: QCoreApplication.translate("Review", "what became of the file"),
        EventKind.COMPLETED: QCoreApplication.translate("Review", "marked as done"),
        EventKind.ENTRY: QCoreApplication.translate("Review", "what %1 states"),
        EventKind.RATING_OVERRIDE: QCoreApplication.translate("Review", "rating %1"),
        EventKind.ACCESSED: QCoreApplication.translate("Review", "the day of access"),
    }[event.kind]
    target = event.target.split("/", 1)[0]
    titles = {table.table_id: table.title for table in checklist.tables}
    titles |= {q.entry.name: str(q.question_id) for q in checklist.questions if q.entry}
    titles |= {rating.rating_id: rating.title for rating in checklist.ratings}
    return text.replace("%1", titles.get(target, target))


def unknown_word(unknown: Unknown) -> str:
    """Why a value cannot be known."""
    return {
        "not_stated": QCoreApplication.translate("Review", "not stated"),
        "not_found": answer_word(Answer.NOT_DOCUMENTED).lower(),
        "still_running": QCoreApplication.translate("Review", "still running"),
        "no_window": QCoreApplication.translate("Review", "no whole window"),
        "not_asked": QCoreApplication.translate("Review", "not asked here"),
        "not_readable": QCoreApplication.translate("Review", "cannot be read"),
        "log_not_read": QCoreApplication.translate("Review", "no rows yet"),
        "no_rows": QCoreApplication.translate("Review", "nothing to count"),
        "division_by_zero": QCoreApplication.translate("Review", "cannot be counted"),
        "out_of_range": QCoreApplication.translate("Review", "cannot be counted"),
    }.get(unknown.reason, unknown.reason)


def value_text(  # noqa: PLR0911
    value: MaybeValue, options: tuple[Option, ...] = ()
) -> str:
    """A value as it is written in Swedish; "" when nothing is stated."""
    if isinstance(value, Unknown):
        return "" if value.reason == "not_stated" else unknown_word(value)
    if isinstance(value, bool):
        return answer_word(Answer.YES if value else Answer.NO)
    if isinstance(value, int):
        return numbers.count(value)
    if isinstance(value, Fraction):
        return numbers.decimal(value)
    if isinstance(value, date):
        return numbers.iso_day(value)
    if isinstance(value, tuple):
        named = {option.option_id: option.label for option in options}
        return ", ".join(named.get(one, one) for one in value)
    if isinstance(value, Period):
        end = numbers.iso_day(value.end) if value.end else ""
        return f"{numbers.iso_day(value.start)} – {end}".strip()
    return next((o.label for o in options if o.option_id == value), value)


def stated_text(entry: Entry, stated: Stated) -> str:
    """A stated fact as it is shown in its row."""
    if stated.value is None:
        return answer_word(Answer.NOT_DOCUMENTED)
    text = value_text(stated.value, entry.options)
    return with_unit(text, entry.unit) if text else text


def fact_text(fact: Fact, values: Mapping[str, MaybeValue]) -> str:
    """A fact with its unit; a share as whole per cent."""
    value = values[fact.fact_id]
    if isinstance(value, Unknown):
        return unknown_word(value)
    is_share = isinstance(fact.rule.node, Rows) and fact.rule.node.kind == "share"
    if is_share and isinstance(value, (int, Fraction)):
        return numbers.percent(Fraction(value))
    text = value_text(value)
    return with_unit(text, fact.unit)
