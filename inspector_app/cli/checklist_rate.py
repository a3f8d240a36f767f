"""``checklist rate``: what a template makes of a case, why, and whether it is as expected.

Exit status 1 when a worked case comes out otherwise than it says or gives an answer that does not
count, when a rating has no grade or two because of the template, or with faults in the files.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from inspector_app.cli.answers import (
    EXIT_GOOD,
    EXIT_NEGATIVE,
    answer,
    issue_object,
    say_issues,
)
from inspector_app.cli.checklist_file import heading, identity, offer_file, read_file, refuse_faults
from inspector_app.cli.speech import said
from inspector_app.domain.checklist import Answer, Checklist
from inspector_app.domain.checklist.evaluation import CaseRating, rate_case
from inspector_app.domain.checklist.evaluation.cases import MAX_BYTES, read_cases
from inspector_app.domain.checklist.evaluation.expected import (
    Difference,
    WorkedCase,
    differences,
    idle_answers,
)
from inspector_app.domain.checklist.explanation import Explanation, explain
from inspector_app.domain.checklist.explanation.search import Flip
from inspector_app.domain.checklist.reader import ChecklistReading
from inspector_app.domain.errors import InspectionError, Issue
from inspector_app.domain.values import MaybeValue, Period, Unknown
from inspector_app.wording.language import current
from inspector_app.wording.rule_sentences import Speaker, speaker
from inspector_app.wording.rule_sentences_rating import (
    flip_sentence,
    read_sentences,
    result_sentence,
)


def add(words: Any) -> None:
    """Add ``rate``."""
    parser = words.add_parser("rate", help="räkna ut ett exempel med en granskningsmall")
    offer_file(parser)
    parser.add_argument(
        "--case",
        type=Path,
        required=True,
        metavar="EXEMPEL",
        help="räknade exempel, TOML eller JSON",
    )
    parser.add_argument("--name", metavar="NAMN", help="bara exemplet med detta namn")
    parser.set_defaults(run=run)


def run(chosen: Namespace) -> int:
    """Answer with what follows from each case."""
    reading = read_file(chosen.file)
    if reading.checklist is None:
        return refuse_faults("rate", reading, as_json=chosen.json)
    as_json = chosen.case.suffix.lower() == ".json"
    cases = read_cases(_content(chosen.case), reading.checklist, as_json=as_json)
    if cases.issues:
        return _refuse(reading, cases.issues, as_json=chosen.json)
    worked = _named(cases.cases, chosen)
    rated = [(case, rate_case(case.checklist, case.case)) for case in worked]
    for case, rating in rated:
        say_issues(_issues(case, rating))
    facts = _facts(reading, rated)
    lines = [*heading(reading.checklist), *_lines(rated)] if not chosen.json else []
    answer("checklist rate", facts, lines, as_json=chosen.json)
    wrong = any(_issues(case, one) or differences(case, one.state) for case, one in rated)
    return EXIT_NEGATIVE if wrong else EXIT_GOOD


def _issues(case: WorkedCase, rating: CaseRating) -> tuple[Issue, ...]:
    """What is wrong with a case: answers that do not count, ratings without one grade."""
    return (*idle_answers(case, rating.state), *rating.issues)


def _content(path: Path) -> bytes:
    """What the file of cases holds, at most one byte more than the limit."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InspectionError("file_missing", name=path.name) from error
    except IsADirectoryError as error:
        raise InspectionError("file_is_folder", name=path.name) from error
    except OSError as error:
        raise InspectionError("file_not_readable", name=path.name) from error


def _named(cases: tuple[WorkedCase, ...], chosen: Namespace) -> tuple[WorkedCase, ...]:
    found = tuple(case for case in cases if chosen.name in (None, case.name))
    if not found:
        names = ", ".join(case.name for case in cases)
        facts = {"file": chosen.case.name, "name": chosen.name or "", "names": names}
        raise InspectionError("case_not_found", **facts)
    return found


def _refuse(reading: ChecklistReading, issues: Any, *, as_json: bool) -> int:
    say_issues(issues)
    facts = {"checklist": identity(reading), "issues": [issue_object(i) for i in issues]}
    if as_json:
        answer("checklist rate", facts, (), as_json=True)
    return EXIT_NEGATIVE


def _facts(reading: ChecklistReading, rated: list[tuple[WorkedCase, CaseRating]]) -> dict[str, Any]:
    """One case stands by itself, several under ``cases``."""
    whole: dict[str, Any] = {"checklist": identity(reading)}
    objects = [_object(case, rating) for case, rating in rated]
    if len(objects) == 1:
        return whole | objects[0]
    return whole | {"cases": objects, "issues": []}


def _object(case: WorkedCase, rating: CaseRating) -> dict[str, Any]:
    state, checklist = rating.state, case.checklist
    speaking = speaker(checklist)
    derived = {f.fact_id: state.values[f.fact_id] for f in checklist.facts}
    unknown = {name: v.reason for name, v in derived.items() if isinstance(v, Unknown)}
    return {
        "name": case.name,
        "applicable": {
            str(q.question_id): state.standings[q.question_id].applicable.value
            for q in checklist.questions
        },
        "derived": {name: plain(value) for name, value in derived.items()},
        "reasons": unknown,
        "deadlines": {
            name: None if isinstance(days, Unknown) else [_row(day.row()) for day in days]
            for name, days in state.deadlines.items()
        },
        "suggested": {
            str(q.question_id): plain_answer(state.standings[q.question_id].suggested)
            for q in checklist.scored_questions
        },
        "answers": {
            str(q.question_id): plain_answer(state.standings[q.question_id].answer)
            for q in checklist.scored_questions
        },
        "ratings": [_rating(speaking, one) for one in explain(checklist, case.case)],
        "missing": [
            {"code": m.code, "target": m.target, "row": m.row_id, "column": m.column}
            for m in rating.missing
        ],
        "issues": [issue_object(issue) for issue in _issues(case, rating)],
        "differences": [_difference(one) for one in differences(case, state)],
    }


def _difference(one: Difference) -> dict[str, str]:
    return {
        "section": one.section,
        "name": one.name,
        "expected": one.expected,
        "found": one.found,
    }


def _row(row: Mapping[str, MaybeValue]) -> dict[str, Any]:
    return {name: plain(value) for name, value in row.items()}


def _rating(speaking: Speaker, one: Explanation) -> dict[str, Any]:
    outcome = one.outcome
    sentence = None if one.grade is None else speaking.grade(one.grade)
    return {
        "id": outcome.rating_id,
        "value": outcome.value,
        "computed": outcome.computed,
        "reason": None if outcome.reason is None else outcome.reason.value,
        "waiting": list(outcome.waiting),
        "rule": {"sentence": sentence, "text": None if one.rule is None else one.rule.text},
        "because": [{"name": read.name, "value": plain(read.value)} for read in one.read],
        "flip": None if one.flip is None else _flip(one.flip),
        "no_flip": None if one.no_flip is None else one.no_flip.value,
    }


def _flip(flip: Flip) -> dict[str, Any]:
    changes = [
        {"kind": c.kind.value, "name": c.name, "from": plain(c.before), "to": plain(c.after)}
        for c in flip.changes
    ]
    return {"changes": changes, "value": flip.value}


def plain(value: MaybeValue) -> Any:
    """Return a value as JSON has it: days as texts, exact numbers as numbers, unknown as null."""
    match value:
        case Unknown():
            return None
        case Period(start=start, end=end):
            return [start.isoformat(), None if end is None else end.isoformat()]
        case date():
            return value.isoformat()
        case Fraction():
            return int(value) if value.denominator == 1 else float(value)
        case tuple():
            return list(value)
        case _:
            return value


def plain_answer(found: Answer | None) -> str | None:
    """Return the letter of an answer."""
    return None if found is None else found.value


def _lines(rated: list[tuple[WorkedCase, CaseRating]]) -> Iterator[str]:
    for case, rating in rated:
        yield ""
        yield case.name
        wrong = differences(case, rating.state)
        yield from _ratings(case.checklist, case)
        for one in wrong:
            yield said(
                "  {name}: väntat {expected}, funnet {found}",
                name=one.name,
                expected=one.expected,
                found=one.found,
            )
        if not wrong:
            yield said("  Exemplet stämmer.")


def _ratings(checklist: Checklist, case: WorkedCase) -> Iterator[str]:
    found, checklist = explain(checklist, case.case), checklist.in_language(current())
    speaking = speaker(checklist)
    for one in found:
        yield f"  {result_sentence(one, checklist, speaking)}"
        if one.grade is not None:
            yield f"    {speaking.grade(one.grade)}."
            yield f"    {speaking.listed(read_sentences(one, speaking))}."
            yield f"    {flip_sentence(one, checklist, speaking)}"
