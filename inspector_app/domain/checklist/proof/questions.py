"""What is proved of a question: it can be asked, its suggestions can fire, what forces its answer
never contradicts itself, and where it rests on law there is a law in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from inspector_app.domain.checklist import Answer, Basis, Level, Question
from inspector_app.domain.checklist.evaluation.case import CaseState
from inspector_app.domain.checklist.positions import Path
from inspector_app.domain.checklist.proof.findings import (
    Bench,
    Finding,
    judged,
    never,
)
from inspector_app.domain.checklist.proof.formula import Formula
from inspector_app.domain.checklist.proof.model import QuestionRules, member_rule
from inspector_app.domain.checklist.proof.terms import Linear, at_most
from inspector_app.domain.expression import Expression, Name
from inspector_app.domain.expression.evaluation import evaluate
from inspector_app.domain.values import MaybeValue

FIRST_LAW_DAY = date(2013, 1, 1)
"""Events before this day are not reviewed."""


def question_findings(bench: Bench, question: Question, path: Path) -> Iterator[Finding]:
    """Return every fault of a question. ``path`` leads to it."""
    f, rules = bench.model.space.formulas, bench.model.questions[question.question_id]
    member = member_rule(bench.model.checklist, question)
    told = [bench.model.pair(rule)[0] for rule in (question.applies_when, member)]
    limited = question.applies_when or question.applies or member
    if limited:
        key = "applies_when" if question.applies_when else "applies"
        shown = bench.can_never_be(f.both(f.no(rules.hidden), *told))
        yield from never(shown, "proof_question_never", (*path, key), question.question_id)
        if shown is True:
            return
    if question.is_scored:
        yield from _suggestions(bench, question, path)
        yield from _forced(bench, question, path)
    yield from _law(bench, question, path)


def _suggestions(bench: Bench, question: Question, path: Path) -> Iterator[Finding]:
    """A suggestion that no case can bring about."""
    f, rules = bench.model.space.formulas, bench.model.questions[question.question_id]
    before: list[Formula] = [f.no(rules.hidden), f.no(rules.not_applicable[0])]
    before += [f.no(holds) for _, holds in rules.forced]
    for number, (answer, (holds, fails)) in enumerate(rules.suggested):
        fires = f.both(*before, holds)
        if answer is Answer.NOT_APPLICABLE:
            fires = f.both(fires, f.no(rules.not_applicable[1]) if exact(question) else fires)
        where = (*path, "suggestion", number, "when")
        yield from never(
            bench.can_never_be(fires),
            "proof_suggestion_never",
            where,
            question.question_id,
            answer=answer.value,
        )
        before.append(fails)


def exact(question: Question) -> bool:
    """Whether the template says exactly when the question is not applicable."""
    return question.not_applicable_when is not None


# ---------------------------------------------------------------------- forced answers


def _forced(bench: Bench, question: Question, path: Path) -> Iterator[Finding]:
    f, rules = bench.model.space.formulas, bench.model.questions[question.question_id]
    shown = f.no(rules.hidden)
    for number, (answer, holds) in enumerate(rules.forced):
        where, facts = (*path, "forced", number, "when"), {"answer": answer.value}
        possible = bench.can_never_be(f.both(shown, holds))
        yield from never(possible, "proof_forced_never", where, question.question_id, **facts)
        if exact(question):
            yield from _against_exact(bench, question, (number, answer, holds), where)
        elif answer not in question.offered_answers:
            said = _both(question.forced[number].when)
            found = bench.try_suspicion(f.both(shown, holds), said)
            code = "proof_forced_not_offered"
            yield from judged(found, code, where, question.question_id, **facts)
    for (one, first), (other, second) in combinations(enumerate(rules.forced), 2):
        if first[0] is not second[0]:
            said = _both(question.forced[one].when, question.forced[other].when)
            found = bench.try_suspicion(f.both(shown, first[1], second[1]), said)
            where = (*path, "forced", other, "when")
            facts = {"first": first[0].value, "second": second[0].value}
            yield from judged(found, "proof_forced_conflict", where, question.question_id, **facts)


def _against_exact(
    bench: Bench, question: Question, forced: tuple[int, Answer, Formula], where: Path
) -> Iterator[Finding]:
    """E exactly where a rule holds, and another answer forced; or E forced where it does not."""
    f, rules = bench.model.space.formulas, bench.model.questions[question.question_id]
    number, answer, holds = forced
    shown, rule = f.no(rules.hidden), question.not_applicable_when
    assert rule is not None
    elsewhere = answer is Answer.NOT_APPLICABLE
    against = rules.not_applicable[1 if elsewhere else 0]
    said = _both(question.forced[number].when, *(() if elsewhere else (rule,)))
    found = bench.try_suspicion(f.both(shown, holds, against), said)
    code = "proof_forced_not_offered" if elsewhere else "proof_forced_conflict"
    facts = {"answer": answer.value, "first": answer.value, "second": Answer.NOT_APPLICABLE.value}
    yield from judged(found, code, where, question.question_id, **facts)


@dataclass(frozen=True, slots=True)
class _Both:
    """Whether rules all hold in a case."""

    rules: tuple[Expression, ...]

    def __call__(self, state: CaseState) -> bool:
        return all(evaluate(rule, state.environment) is True for rule in self.rules)


def _both(*rules: Expression) -> _Both:
    return _Both(rules)


# ---------------------------------------------------------------------- law


def last_law_day(sources: Sequence[date]) -> date:
    """The day until which the law is judged: the latest day on which a source was read."""
    return max(sources, default=FIRST_LAW_DAY)


def _law(bench: Bench, question: Question, path: Path) -> Iterator[Finding]:
    """A day on which the question is a lagkrav and none of its provisions is in force.

    Source: only a question of level L with a provision may lead to "lagkrav inte uppfyllt".
    """
    exceptions = (Level.LAW in one.level for one in question.level_exceptions)
    if not (Level.LAW in question.level or any(exceptions)):
        return
    last = last_law_day([source.state_on for source in bench.model.checklist.sources])
    for first_day, last_day in spans(question.bases, last):
        lawless = _Lawless(bench, question, (first_day, last_day))
        found = bench.try_suspicion(lawless.formula(), lawless.shown)
        facts = {"first": first_day.isoformat(), "last": last_day.isoformat()}
        findings = list(judged(found, "proof_law_missing", path, question.question_id, **facts))
        yield from findings
        if findings:
            return


def spans(bases: tuple[Basis, ...], last: date) -> Iterator[tuple[date, date]]:
    """The spans from 2013 to ``last`` in which the same provisions are in force."""
    starts = {FIRST_LAW_DAY}
    for basis in bases:
        starts.add(basis.valid_from)
        if basis.valid_to < date.max:
            starts.add(basis.valid_to + timedelta(days=1))
    inside = sorted(day for day in starts if FIRST_LAW_DAY <= day <= last)
    ends = [day - timedelta(days=1) for day in inside[1:]] + [last]
    yield from zip(inside, ends, strict=True)


@dataclass(frozen=True, slots=True)
class _Lawless:
    """The suspicion that a question is a lagkrav without a provision in a span of days."""

    bench: Bench
    question: Question
    span: tuple[date, date]

    @property
    def rules(self) -> QuestionRules:
        """The rules of the question as formulas."""
        return self.bench.model.questions[self.question.question_id]

    def formula(self) -> Formula:
        """When an event of the span is asked about as a lagkrav and no provision applies."""
        f, rules = self.bench.model.space.formulas, self.rules
        without = [
            fails
            for basis, (_, fails) in zip(self.question.bases, rules.bases, strict=True)
            if basis.holds_on(self.span[0])
        ]
        return f.both(f.no(rules.hidden), self._law(), self._within(), *without)

    def _law(self) -> Formula:
        """When the level of the question holds L: its own, or that of the first exception."""
        f, rules = self.bench.model.space.formulas, self.rules
        found: list[Formula] = []
        before: list[Formula] = []
        exceptions = zip(self.question.level_exceptions, rules.exceptions, strict=True)
        for one, (holds, _) in exceptions:
            if Level.LAW in one.level:
                found.append(f.both(*before, holds))
            before.append(f.no(holds))
        if Level.LAW in self.question.level:
            found.append(f.both(*before))
        return f.either(*found)

    def _within(self) -> Formula:
        """When the day of the event lies in the span."""
        model, event = self.bench.model, self.question.event_on
        f, found = model.space.formulas, []
        low, high = (Linear(constant=day.toordinal()) for day in self.span)
        for guard, day in model.translator.cases(event.node if event else _PERIOD_TO):
            assert isinstance(day, Linear)
            inside = (
                at_most(model.space, low, day, strict=False),
                at_most(model.space, day, high, strict=False),
            )
            found.append(f.both(guard, *inside))
        return f.either(*found)

    def shown(self, state: CaseState) -> bool:
        """Whether the case has an event in the span, the level L, and no provision for it."""
        environment = state.environment
        event = self.question.event_on
        day: MaybeValue = evaluate(event, environment) if event else environment.names["period_to"]
        if not isinstance(day, date) or not self.span[0] <= day <= self.span[1]:
            return False
        level = self.question.level
        for one in self.question.level_exceptions:
            if evaluate(one.when, environment) is True:
                level = one.level
                break
        applying = [
            basis
            for basis in self.question.bases
            if basis.holds_on(day)
            and (basis.when is None or evaluate(basis.when, environment) is not False)
        ]
        asked = state.standings[self.question.question_id].is_asked
        return asked and Level.LAW in level and not applying


_PERIOD_TO = Name("period_to", 0)
