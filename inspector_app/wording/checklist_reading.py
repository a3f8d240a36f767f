"""A whole template as text to be read: every rule as a sentence, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from inspector_app.domain.checklist import (
    Basis,
    Checklist,
    Deadline,
    Interval,
    Question,
    QuestionKind,
    Rating,
    Table,
)
from inspector_app.domain.checklist.proof.model import member_rule
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.text import print_value
from inspector_app.wording.checklist_words import value_words
from inspector_app.wording.language import Language, current
from inspector_app.wording.rule_sentences import Speaker, speaker

_SENTENCES: Mapping[str, tuple[str, str]] = {
    "sources": ("Källor", "Sources"),
    "read_on": ("läst {day}", "read {day}"),
    "parameters": ("Värden som en granskning får ändra", "Values that an inspection may change"),
    "register": ("Uppgifter ur ärendelistan", "Values from the case list"),
    "tables": ("Loggar", "Logs"),
    "computed": ("{label}: räknas ut. {rule}.", "{label}: computed. {rule}."),
    "default": ("tom ruta betyder {value}", "an empty cell means {value}"),
    "facts": ("Beräknade värden", "Computed values"),
    "deadlines": ("Frister", "Deadlines"),
    "starts": ("Räknas från: {rule}.", "Counts from: {rule}."),
    "ends": ("Sista dagen: {rule}.", "Last day: {rule}."),
    "judged_from": ("Bedöms från: {rule}.", "Judged from: {rule}."),
    "done": ("Görs genom: {rule}.", "Done by: {rule}."),
    "tolerance": ("Tolerans i dagar: {rule}.", "Tolerance in days: {rule}."),
    "applies": ("Gäller när {rule}.", "Applies when {rule}."),
    "where": ("när {rule}", "when {rule}"),
    "by_hand": ("Kontrolleras för hand när {rule}. {because}", "By hand when {rule}. {because}"),
    "first": ("Första gången: {interval}.", "First: {interval}."),
    "next": ("Därefter: {interval}.", "After that: {interval}."),
    "months": ("{count} månader", "{count} months"),
    "one_month": ("1 månad", "1 month"),
    "days": ("{count} dagar", "{count} days"),
    "one_day": ("1 dag", "1 day"),
    "from": ("från {day}", "from {day}"),
    "to": ("till och med {day}", "until {day}"),
    "level": ("Nivå {level}, {depth}.", "Level {level}, {depth}."),
    "kärna": ("kärna", "core"),
    "fördjupning": ("fördjupning", "in depth"),
    "good": ("Ja är bäst.", "Yes is best."),
    "bad": ("Nej är bäst.", "No is best."),
    "none": ("Inget av svaren är bättre än de andra.", "No answer is better than the others."),
    "asked": ("Ställs när {rule}.", "Asked when {rule}."),
    "asked_for": ("Ställs om händelser {span}.", "Asked about events {span}."),
    "asked_for_when": (
        "Ställs om händelser {span} när {rule}.",
        "Asked about events {span} when {rule}.",
    ),
    "any_time": ("oavsett tid", "of any time"),
    "event": ("Händelsens dag: {rule}.", "The day of the event: {rule}."),
    "exactly": ("Ej aktuellt precis när {rule}.", "Ej aktuellt exactly when {rule}."),
    "forced": ("Svaret är {answer} när {rule}. {because}", "It is {answer} when {rule}. {because}"),
    "suggested": ("Förslag {answer} när {rule}.", "Suggested {answer} when {rule}."),
    "exception": (
        "Nivå {level} när {rule}. {because}",
        "Level {level} when {rule}. {because}",
    ),
    "reason_for": ("Motivering krävs vid {answers}.", "A reason is needed for {answers}."),
    "evidence_for": ("Underlag krävs vid {answers}.", "Evidence is needed for {answers}."),
    "reason_when": ("Motivering krävs när {rule}.", "A reason is needed when {rule}."),
    "evidence_when": ("Underlag krävs när {rule}.", "Evidence is needed when {rule}."),
    "guidance_when": ("När {rule}: {text}", "When {rule}: {text}"),
    "in_the_file": ("I akten: {text}.", "In the file: {text}."),
    "basis": ("Lagrum: {provision}", "Provision: {provision}"),
    "ratings": ("Omdömen", "Ratings"),
    "ordered": ("Den första som stämmer gäller.", "The first that holds decides."),
    "exclusive": ("Precis en stämmer i varje akt.", "Exactly one holds in every file."),
    "override": ("Får ändras med skäl av: {roles}.", "May be changed with a reason by: {roles}."),
}


def _say(key: str, **facts: object) -> str:
    return _SENTENCES[key][current() is Language.ENGLISH].format(**facts)


def reading_lines(checklist: Checklist) -> list[str]:
    """Return the whole template in words, in the language spoken now."""
    told = checklist.in_language(current().value)
    return list(_Reader(told, speaker(told)).lines())


class _Reader:
    """Reads one template aloud."""

    def __init__(self, checklist: Checklist, voice: Speaker) -> None:
        self.checklist = checklist
        self.voice = voice

    def rule(self, rule: Expression, table: str = "") -> str:
        return self.voice.said(rule.node, table)

    def lines(self) -> Iterator[str]:
        yield from _paragraph(self.checklist.purpose)
        yield from self.section("sources", self.sources())
        yield from self.section("parameters", self.parameters())
        yield from self.section(
            "register", (f"  {v.label}" for v in self.checklist.register_values)
        )
        yield from self.section("tables", self.tables())
        yield from self.section("deadlines", self.deadlines())
        yield from self.section("facts", self.facts())
        section = ""
        for question in self.checklist.questions:
            if question.section != section:
                section = question.section
                yield from ("", section, "")
            yield from self.question(question)
        yield from self.section("ratings", self.ratings())

    def section(self, key: str, lines: Iterator[str]) -> Iterator[str]:
        found = list(lines)
        if found:
            yield from ("", _say(key), *found)

    def sources(self) -> Iterator[str]:
        for source in self.checklist.sources:
            read = _say("read_on", day=source.state_on.isoformat())
            yield f"  {source.source_id}  {source.title} ({read}). {source.note}".rstrip()

    def parameters(self) -> Iterator[str]:
        for one in self.checklist.parameters:
            value = print_value(one.value) if not isinstance(one.value, tuple) else None
            shown = value or ", ".join(str(text) for text in _texts(one.value))
            yield f"  {one.label}: {shown} ({one.nature.value}). {one.note}".rstrip()

    def tables(self) -> Iterator[str]:
        for table in self.checklist.tables:
            yield from self.table(table)

    def table(self, table: Table) -> Iterator[str]:
        yield f"  {table.title}"
        for column in table.columns:
            if column.rule is not None:
                rule = self.rule(column.rule, table.table_id)
                yield f"    {_say('computed', label=column.label, rule=rule)}"
                continue
            labels = {o.option_id: o.label for o in column.options}
            options = f" ({', '.join(labels.values())})" if labels else ""
            empty = labels.get(column.default, column.default)
            default = f"; {_say('default', value=empty)}" if empty else ""
            yield f"    {column.label}{options}{default}"

    def facts(self) -> Iterator[str]:
        for fact in self.checklist.facts:
            unit = f" ({fact.unit})" if fact.unit else ""
            yield f"  {fact.label}{unit}: {self.rule(fact.rule)}."

    # ------------------------------------------------------------------ deadlines

    def deadlines(self) -> Iterator[str]:
        for deadline in self.checklist.deadlines:
            yield f"  {deadline.title}"
            yield from (f"    {line}" for line in self.deadline(deadline))

    def deadline(self, deadline: Deadline) -> Iterator[str]:
        if deadline.applies_when is not None:
            yield _say("applies", rule=self.rule(deadline.applies_when))
        for key, rule in (
            ("starts", deadline.starts),
            ("ends", deadline.ends),
            ("judged_from", deadline.judged_from),
            ("done", deadline.done or deadline.done_on),
            ("tolerance", deadline.tolerance),
        ):
            if rule is not None:
                yield _say(key, rule=self.rule(rule))
        for key, intervals in (("first", deadline.first), ("next", deadline.following)):
            yield from (_say(key, interval=_interval(one)) for one in intervals)
        for one in deadline.by_hand:
            yield _say("by_hand", rule=self.rule(one.when), because=one.because)

    # ------------------------------------------------------------------ questions

    def question(self, question: Question) -> Iterator[str]:
        yield f"  {question.question_id}  {question.short}"
        yield f"    {question.text}"
        yield f"    {self.standing(question)}"
        yield from (f"    {line}" for line in self.applying(question))
        yield from (f"    {line}" for line in self.answering(question))
        yield from (f"    {line}" for line in self.demanding(question))
        yield from (f"    {_say('basis', provision=self.basis(b))}" for b in question.bases)
        for one in question.level_exceptions:
            facts = {"level": "/".join(one.level), "because": one.because}
            yield f"    {_say('exception', rule=self.rule(one.when), **facts)}"
        yield from (f"    {line}" for line in self.guiding(question))
        yield ""

    def standing(self, question: Question) -> str:
        """The level and the depth; which end is the better one. An entry has neither level."""
        if question.kind is QuestionKind.ENTRY:
            return f"{_say(question.depth.value).capitalize()}."
        level = "/".join(question.level)
        told = _say("level", level=level, depth=_say(question.depth.value))
        return f"{told} {_say(question.polarity.value)}" if question.is_scored else told

    def applying(self, question: Question) -> Iterator[str]:
        member = member_rule(self.checklist, question)
        for rule in (question.applies_when, member):
            if rule is not None:
                yield _say("asked", rule=self.rule(rule))
        for one in question.applies:
            span = _span(one.valid_from, one.valid_to) or _say("any_time")
            if one.when is None:
                yield _say("asked_for", span=span)
            else:
                yield _say("asked_for_when", span=span, rule=self.rule(one.when))
        if question.event_on is not None:
            yield _say("event", rule=self.rule(question.event_on))

    def answering(self, question: Question) -> Iterator[str]:
        name = question.answer_name
        if question.not_applicable_when is not None:
            yield _say("exactly", rule=self.rule(question.not_applicable_when))
        for one in question.forced:
            facts = {"answer": value_words(self.checklist, name, one.answer.value)}
            yield _say("forced", rule=self.rule(one.when), because=one.because, **facts)
        for suggestion in question.suggestions:
            answer = value_words(self.checklist, name, suggestion.answer.value)
            yield _say("suggested", answer=answer, rule=self.rule(suggestion.when))

    def demanding(self, question: Question) -> Iterator[str]:
        name = question.answer_name
        for key, answers in (
            ("reason_for", question.reason_required_for),
            ("evidence_for", question.evidence_required_for),
        ):
            offered = (a.value for a in question.offered_answers if a in answers)
            words = [value_words(self.checklist, name, answer) for answer in offered]
            if words:
                yield _say(key, answers=", ".join(words))
        for key, rule in (
            ("reason_when", question.reason_required_when),
            ("evidence_when", question.evidence_required_when),
        ):
            if rule is not None:
                yield _say(key, rule=self.rule(rule))

    def guiding(self, question: Question) -> Iterator[str]:
        yield from _paragraph(question.guidance)
        for one in question.guidance_for:
            text = " ".join(one.text.split())
            yield _say("guidance_when", rule=self.rule(one.when), text=text)
        if question.evidence_hint:
            yield _say("in_the_file", text=question.evidence_hint.rstrip("."))

    def basis(self, basis: Basis) -> str:
        parts = [basis.provision, _span(basis.valid_from, basis.valid_to)]
        if basis.when is not None:
            parts.append(_say("where", rule=self.rule(basis.when)))
        return ", ".join(part for part in parts if part) + "."

    # ------------------------------------------------------------------ ratings

    def ratings(self) -> Iterator[str]:
        for rating in self.checklist.ratings:
            yield from (f"  {line}".rstrip() for line in self.rating(rating))

    def rating(self, rating: Rating) -> Iterator[str]:
        yield f"{rating.title} ({rating.rating_id})"
        yield from (f"  {line}" for line in _paragraph(rating.guidance))
        yield f"  {_say('ordered' if rating.ordered else 'exclusive')}"
        yield from (f"  {self.voice.grade(grade)}." for grade in rating.grades)
        if rating.override_by:
            yield f"  {_say('override', roles=', '.join(rating.override_by))}"
        yield ""


def _texts(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _paragraph(text: str) -> Iterator[str]:
    if text.strip():
        yield " ".join(text.split())


def _interval(one: Interval) -> str:
    parts = (_length(one), _span(one.valid_from, one.valid_to), one.provision)
    return ", ".join(part for part in parts if part)


def _length(one: Interval) -> str:
    count, many, single = one.days, "days", "one_day"
    if one.months:
        count, many, single = one.months, "months", "one_month"
    return _say(single) if count == 1 else _say(many, count=count)


def _span(first: date, last: date) -> str:
    parts = []
    if first > date.min:
        parts.append(_say("from", day=first.isoformat()))
    if last < date.max:
        parts.append(_say("to", day=last.isoformat()))
    return " ".join(parts)
