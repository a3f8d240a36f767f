"""Practice: made-up files with a key, and a reader's answers held against it.

Decision: only a klarmarkerad practice file is compared, so that nobody reads the key while she
still answers. What the template computes is compared too: a deviation there comes from a row, and
the row is shown first.
Decision: the key holds for one version of one template and is read by that version's own rules; a
key that its template does not find complete is a fault (``practice_key_incomplete``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from inspector_app.domain.checklist import Answer, Checklist, QuestionKind
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.review import CaseReview, LogRow, Stated
from inspector_app.domain.review.commands import row_target
from inspector_app.domain.review.facts import CaseFacts, derive
from inspector_app.domain.review.progress import missing, standing_answer
from inspector_app.domain.values import Value

_LACKING = frozenset({"answer_missing", "entry_missing", "log_missing", "cell_missing"})


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A row that belongs in a log, and why it stands as it does."""

    table: str
    values: Mapping[str, Value]
    why: str


@dataclass(frozen=True, slots=True)
class NotARow:
    """Something that looks like a row of a log on a day, and why it is none."""

    table: str
    day: date
    why: str


@dataclass(frozen=True, slots=True)
class PracticeKey:
    """The right rows, answers (with the reason) and stated facts (with the reason) of a file."""

    rows: tuple[KeyRow, ...]
    not_rows: tuple[NotARow, ...]
    answers: Mapping[str, tuple[Answer, str]]
    entries: Mapping[str, tuple[Value, str]]


@dataclass(frozen=True, slots=True)
class PracticeCase:
    """One made-up file. ``number`` is its case number in the made-up list, ``checklist`` the
    template's slug and version, ``trains`` what it is there for."""

    number: str
    checklist: str
    title: str
    trains: str
    text: str
    key: PracticeKey


class Matter(StrEnum):
    """What is compared."""

    ROW = "row"
    ENTRY = "entry"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing in the reader's file beside the key.

    ``target`` is the table, the entry or the question. Of a row ``own`` or ``key`` is ``None`` when
    only one of them has it, and ``columns`` are those that differ.
    """

    matter: Matter
    target: str
    own: LogRow | Value | Answer | None
    key: LogRow | Value | Answer | None
    why: str
    same: bool
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that was compared, rows first."""

    all: tuple[Compared, ...]

    @property
    def deviations(self) -> tuple[Compared, ...]:
        """What differs from the key."""
        return tuple(one for one in self.all if not one.same)

    @property
    def alike(self) -> int:
        """How many things are as in the key."""
        return len(self.all) - len(self.deviations)


Register = Mapping[str, Value]
Days = tuple[date, date]


def key_review(checklist: Checklist, case: PracticeCase, like: CaseReview) -> CaseReview:
    """Return the review that the key amounts to."""
    rows = {
        row_target(row.table, f"facit-{n}"): LogRow(f"facit-{n}", row.table, row.values)
        for n, row in enumerate(case.key.rows, start=1)
    }
    scored = {str(q.question_id): q.kind for q in checklist.scored_questions}
    return replace(
        CaseReview(like.case, checklist.sha256),
        rows=rows,
        answers={
            name: answer
            for name, (answer, _why) in case.key.answers.items()
            if scored.get(name) is not QuestionKind.COMPUTED  # the rows and the rules give those
        },
        entries={name: Stated(value) for name, (value, _why) in case.key.entries.items()},
        empty_logs=frozenset(
            table.table_id
            for table in checklist.tables
            if table.table_id not in {row.table for row in case.key.rows}
        ),
        reasons=dict.fromkeys(scored, "facit"),
    )


def compare(
    checklist: Checklist, case: PracticeCase, review: CaseReview, known: tuple[Register, Days]
) -> Comparison:
    """Hold a klarmarkerad review against the key; ``known`` is the register and the period.

    Codes: ``practice_not_done``, ``practice_key_incomplete`` (fact ``number``).
    """
    if not review.is_completed:
        raise InspectionError("practice_not_done")
    register, period = known
    right = key_review(checklist, case, review)
    right_facts = derive(checklist, right, register, period)
    lacking = [one for one in missing(right, checklist, right_facts) if one.code in _LACKING]
    if lacking:
        raise InspectionError("practice_key_incomplete", number=case.number)
    facts = derive(checklist, review, register, period)
    return Comparison(
        (
            *_rows(checklist, case, review),
            *_entries(case, review),
            *_answers(checklist, case, (review, facts), (right, right_facts)),
        )
    )


def _rows(checklist: Checklist, case: PracticeCase, review: CaseReview) -> Iterator[Compared]:
    for table in checklist.tables:
        defaults = {c.column_id: c.default for c in table.entered_columns if c.default}
        left = list(review.table_rows(table.table_id))
        for n, wanted in enumerate(r for r in case.key.rows if r.table == table.table_id):
            own = _best(wanted, left, table.date_column)
            right = LogRow(f"facit-{n}", wanted.table, wanted.values)
            if own is not None:
                left.remove(own)
            wrong = _differing(wanted, own, defaults) if own else ()
            same = own is not None and not wrong
            yield Compared(Matter.ROW, table.table_id, own, right, wanted.why, same, wrong)
        for row in left:
            why = _why_none(case, row, table.date_column)
            yield Compared(Matter.ROW, table.table_id, row, None, why, same=False)


def _best(wanted: KeyRow, rows: list[LogRow], date_column: str) -> LogRow | None:
    """The reader's row of the same day that has most in common."""
    alike = [row for row in rows if row.values.get(date_column) == wanted.values.get(date_column)]
    return max(alike, key=lambda row: -len(_differing(wanted, row, {})), default=None)


def _differing(wanted: KeyRow, row: LogRow, defaults: Mapping[str, str]) -> tuple[str, ...]:
    names = [*wanted.values, *(name for name in row.cells if name in defaults)]
    return tuple(
        name
        for name in dict.fromkeys(names)
        if _plain(row.values.get(name, defaults.get(name, "")))
        != _plain(wanted.values.get(name, defaults.get(name, "")))
    )


def _plain(value: Value) -> Value:
    return " ".join(value.casefold().split()) if isinstance(value, str) else value


def _why_none(case: PracticeCase, row: LogRow, date_column: str) -> str:
    day = row.values.get(date_column)
    own = (n for n in case.key.not_rows if n.table == row.table and n.day == day)
    return next((one.why for one in own), "")


def _entries(case: PracticeCase, review: CaseReview) -> Iterator[Compared]:
    for name, (value, why) in case.key.entries.items():
        stated = review.entries.get(name)
        own = stated.value if stated else None
        same = _as_set(own) == _as_set(value)
        yield Compared(Matter.ENTRY, name, own, value, why, same)


def _as_set(value: Value | None) -> object:
    return frozenset(value) if isinstance(value, tuple) else value


def _answers(
    checklist: Checklist,
    case: PracticeCase,
    own: tuple[CaseReview, CaseFacts],
    right: tuple[CaseReview, CaseFacts],
) -> Iterator[Compared]:
    for question in checklist.scored_questions:
        target = str(question.question_id)
        mine, key = standing_answer(question, *own), standing_answer(question, *right)
        if mine is None and key is None:
            continue
        _answer, why = case.key.answers.get(target, (None, ""))
        yield Compared(Matter.ANSWER, target, mine, key, why, mine is key)
