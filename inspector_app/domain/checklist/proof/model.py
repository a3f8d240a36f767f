"""A template as formulas: when each question is asked, what answers it can have, what each rating
gives. Everything is translated here at once; diagrams are drawn when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from inspector_app.domain.checklist import (
    DEADLINE_COLUMNS,
    NOT_ANSWERED,
    NOT_ASKED,
    NOT_RATED,
    Answer,
    Applies,
    Checklist,
    Column,
    Question,
    Rating,
)
from inspector_app.domain.checklist.evaluation.waiting import waited_for
from inspector_app.domain.checklist.proof.calls import call_cases
from inspector_app.domain.checklist.proof.diagram import NO, TooLargeError
from inspector_app.domain.checklist.proof.formula import FALSE, TRUE, Formula, atoms
from inspector_app.domain.checklist.proof.names import (
    Free,
    Names,
    names_of,
    names_of_row,
    shape,
)
from inspector_app.domain.checklist.proof.rows import CountedRows
from inspector_app.domain.checklist.proof.rules import Pair, Translator
from inspector_app.domain.checklist.proof.search import TooLongError, possible
from inspector_app.domain.checklist.proof.space import Space
from inspector_app.domain.checklist.proof.terms import Linear, at_most
from inspector_app.domain.expression import Binary, Expression, Name, Node, walk


@dataclass(frozen=True, slots=True)
class QuestionRules:
    """The rules of one question as formulas."""

    hidden: Formula
    not_applicable: Pair
    forced: tuple[tuple[Answer, Formula], ...]
    suggested: tuple[tuple[Answer, Pair], ...]
    exceptions: tuple[Pair, ...]
    bases: tuple[Pair, ...]
    applies: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class RatingRules:
    """The rules of one rating: when each grade's rule holds and fails, and when it is settled.

    ``reads`` names the answers and ratings it reads, also behind facts.
    """

    grades: tuple[Pair, ...]
    settled: Formula
    reads: tuple[str, ...]


@dataclass(slots=True)
class Model:
    """One template in the abstraction.

    Two versions are compared in one space: they share ``counted``, which is bound when both are
    translated, and their ``names`` have the values of both.
    """

    checklist: Checklist
    counts_of_choices: bool = False
    space: Space = field(default_factory=Space)
    shared: CountedRows | None = None
    questions: dict[str, QuestionRules] = field(default_factory=dict)
    ratings: dict[str, RatingRules] = field(default_factory=dict)
    meanings: dict[str, Formula] = field(default_factory=dict)
    names: Names = field(default_factory=dict)
    judged: Mapping[str, Question] = field(init=False)
    waited: Mapping[str, tuple[str, ...]] = field(init=False)
    translator: Translator = field(init=False)
    counted: CountedRows = field(init=False)
    _spoken: dict[Formula, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Translate the whole template."""
        self.names = self.names or names_of(self.checklist)
        self.waited = waited_for(self.checklist)
        self.judged = {q.answer_name: q for q in self.checklist.scored_questions}
        self.counted = self.shared or CountedRows(self.space, entered_columns(self.checklist))
        self.translator = Translator(self.space, self.names, self.counted.cases, call_cases)
        self.translator.counts_of_choices = self.counts_of_choices
        self._facts()
        for question in self.checklist.questions:
            self.questions[question.question_id] = self._question(question)
        for rating in self.checklist.ratings:
            self.ratings[rating.rating_id] = self._rating(rating)
        for question in self.checklist.questions:
            self._give_meaning(question)
        self._period()
        if self.shared is None:
            self.counted.bind(self._narrower)

    def _narrower(self, table: str, conditions: list[Node]) -> Callable[[int, int], bool]:
        names = {**self.names, **names_of_row(columns_of(self.checklist, table))}
        return RowProof(names, self.counted, conditions).narrower

    def _facts(self) -> None:
        """Translate each fact after those it reads, so that a long chain needs no deep descent."""
        facts = {fact.fact_id: fact for fact in self.checklist.facts}
        for key in self.checklist.evaluation_order:
            if key in facts:
                self.translator.known(Name(key, 0))

    def _period(self) -> None:
        first, last = self._edges()
        self.space.laws.append(at_most(self.space, first, last, strict=False))

    def _edges(self) -> tuple[Linear, Linear]:
        """The first and the last day of the period."""
        first, last = (self.translator.cases(Name(n, 0))[0][1] for n in PERIOD_NAMES)
        assert isinstance(first, Linear)
        assert isinstance(last, Linear)
        return first, last

    def pair(self, rule: Expression | None) -> Pair:
        """When a rule holds and fails; a missing rule holds."""
        return (TRUE, FALSE) if rule is None else self.translator.pair(rule.node)

    def _question(self, question: Question) -> QuestionRules:
        missing = (FALSE, TRUE)
        exact = question.not_applicable_when
        return QuestionRules(
            hidden=self._hidden(question),
            not_applicable=missing if exact is None else self.pair(exact),
            forced=tuple((one.answer, self.pair(one.when)[0]) for one in question.forced),
            suggested=tuple((one.answer, self.pair(one.when)) for one in question.suggestions),
            exceptions=tuple(self.pair(one.when) for one in question.level_exceptions),
            bases=tuple(self.pair(one.when) for one in question.bases),
            applies=tuple(self.pair(one.when) for one in question.applies),
        )

    def _hidden(self, question: Question) -> Formula:
        f = self.space.formulas
        member = member_rule(self.checklist, question)
        kept_out = [self.pair(rule)[1] for rule in (question.applies_when, member)]
        if question.applies:
            kept_out.append(f.both(*(self._unfit(question, one) for one in question.applies)))
        return f.either(*kept_out)

    def _unfit(self, question: Question, one: Applies) -> Formula:
        """The event is known to lie outside one time, or outside its condition."""
        f = self.space.formulas
        node = question.event_on.node if question.event_on else Name("period_to", 0)
        untold = f.no(self.translator.known(node))
        days = [(guard, (day, day)) for guard, day in self.translator.cases(node)]
        days.append((untold, self._edges()))
        outside = [self.pair(one.when)[1]]
        for guard, (first, last) in days:
            assert isinstance(first, Linear)
            assert isinstance(last, Linear)
            for low, high in ((last, _day(one.valid_from)), (_day(one.valid_to), first)):
                outside.append(f.both(guard, at_most(self.space, low, high, strict=True)))
        return f.either(*outside)

    # ------------------------------------------------------------------ answers

    def _give_meaning(self, question: Question) -> None:
        f, rules = self.space.formulas, self.questions[question.question_id]
        if question.entry is not None:
            unknown = f.no(self.translator.known(Name(question.entry.name, 0)))
            self.meanings[question.entry.name] = f.implies(rules.hidden, unknown)
        if question.is_scored:
            self.meanings[question.answer_name] = self._meaning_of_answer(question, rules)

    def answer_is(self, question: Question, *values: str) -> Formula:
        """The question has one of these answers."""
        domain = self._domain(question.answer_name)
        chosen = [value for value in values if value in domain]
        return self.space.among(question.answer_name, domain, *chosen) if chosen else FALSE

    def _meaning_of_answer(self, question: Question, rules: QuestionRules) -> Formula:
        f = self.space.formulas
        hidden = self.answer_is(question, NOT_ASKED)
        elsewhere = self.answer_is(question, Answer.NOT_APPLICABLE)
        exact, not_exact = rules.not_applicable
        shown = [f.no(hidden), *([f.no(elsewhere)] if question.universal else [])]
        if question.not_applicable_when is not None:
            shown += [f.implies(exact, elsewhere), f.implies(not_exact, f.no(elsewhere))]
        before = FALSE
        for answer, holds in rules.forced:
            first = f.both(holds, f.no(before))
            shown.append(f.implies(first, self.answer_is(question, answer)))
            before = f.either(before, holds)
        return f.either(f.both(rules.hidden, hidden), f.both(f.no(rules.hidden), *shown))

    # ------------------------------------------------------------------ ratings

    def _rating(self, rating: Rating) -> RatingRules:
        f = self.space.formulas
        stated = [None if g.when is None else self.pair(g.when) for g in rating.grades]
        others = [pair for pair in stated if pair is not None]
        otherwise = (f.both(*(p[1] for p in others)), f.either(*(p[0] for p in others)))
        rules = [g.when for g in rating.grades if g.when is not None]
        reads = tuple(self.reads(rule.node for rule in rules))
        waited = self.waited.get(rating.rating_id, ())
        return RatingRules(
            grades=tuple(otherwise if pair is None else pair for pair in stated),
            settled=f.both(*(self._settled(name) for name in waited)),
            reads=reads,
        )

    def _settled(self, name: str) -> Formula:
        f = self.space.formulas
        question = self.judged.get(name)
        if question is not None:
            return f.no(self.answer_is(question, NOT_ANSWERED))
        return f.no(self.rating_is(name, NOT_RATED))

    def rating_is(self, rating_id: str, *grades: str) -> Formula:
        """The rating has one of these grades."""
        return self.space.among(rating_id, self._domain(rating_id), *grades)

    def _domain(self, name: str) -> tuple[str, ...]:
        binding = self.names[name]
        assert isinstance(binding, Free)
        return binding.options

    def reads(self, nodes: Iterable[Node]) -> Iterator[str]:
        """The answers and ratings that rules read, also behind facts, each once."""
        judged = set(self.judged) | {r.rating_id for r in self.checklist.ratings}
        facts = {fact.fact_id: fact.rule.node for fact in self.checklist.facts}
        waiting, seen = list(nodes), set()
        while waiting:
            for node in walk(waiting.pop(0)):
                if isinstance(node, Name) and node.name not in seen:
                    seen.add(node.name)
                    if node.name in judged:
                        yield node.name
                    if node.name in facts:
                        waiting.append(facts[node.name])

    def given(self, rating: Rating, *, waiting: bool = True) -> list[Formula]:
        """When each grade is the one the rules give; without ``waiting`` for answers, likewise."""
        f, rules = self.space.formulas, self.ratings[rating.rating_id]
        settled = rules.settled if waiting else TRUE
        found = []
        for number, (holds, _) in enumerate(rules.grades):
            if rating.ordered:
                others = [p[1] for p in rules.grades[:number]]
            else:
                others = [f.no(p[0]) for n, p in enumerate(rules.grades) if n != number]
            found.append(f.both(settled, holds, *others))
        return found

    def given_as(self, rating_id: str, grade_id: str) -> Formula:
        """When the rules give the rating this grade, or none (``not_rated``)."""
        rating = self.checklist.rating(rating_id)
        found = self.given(rating)
        if grade_id == NOT_RATED:
            return self.space.formulas.no(self.space.formulas.either(*found))
        return found[[g.grade_id for g in rating.grades].index(grade_id)]

    # ------------------------------------------------------------------ what can be

    def reachable(self, formula: Formula) -> int:
        """The diagram of a formula together with all that binds what it speaks of.

        A rating that it reads may have any grade, since a grade may be set by hand. Raises
        ``TooLargeError``.
        """
        d = self.space.diagrams
        node, used = self.space.diagram(formula), set[Formula]()
        while True:
            names = {self.space.names[v] for v in d.variables(node)}
            added = [law for law in self._binding(names) if law not in used]
            if not added:
                return node
            for law in added:
                used.add(law)
                node = d.both(node, self.space.diagram(law))
                if node == d.end(NO):
                    return node

    def _binding(self, names: set[str]) -> Iterator[Formula]:
        """The meanings of the names, and the laws whose numbers are all among them."""
        yield from (self.meanings[name] for name in sorted(names) if name in self.meanings)
        orders = (self.space.order_atom(name) for name in names)
        leaves = names | {str(p) for atom in orders if atom for p in atom.parts[:2]}
        for law in self.space.laws:
            if law not in self._spoken:
                self._spoken[law] = frozenset().union(*map(_speaks_of, atoms(law)))
            if self._spoken[law] <= leaves:
                yield law


PERIOD_NAMES = ("period_from", "period_to")


def _day(day: object) -> Linear:
    return Linear(constant=day.toordinal())  # type: ignore[attr-defined]


def _speaks_of(atom: Formula) -> frozenset[str]:
    size = 2 if atom.kind == "order" else 1
    return frozenset(str(part) for part in atom.parts[:size])


def member_rule(checklist: Checklist, question: Question) -> Expression | None:
    """The rule that tells whether the person exists that a question is about."""
    for group in checklist.groups:
        for member in group.members:
            if (group.group_id, member.member_id) == (question.group_id, question.member_id):
                return member.when
    return None


def entered_columns(checklist: Checklist) -> Mapping[str, frozenset[str]]:
    """The columns of each table that are typed in, the computed tables of deadlines included."""
    found = {
        t.table_id: frozenset(c.column_id for c in t.entered_columns) for t in checklist.tables
    }
    columns = frozenset(c.column_id for c in DEADLINE_COLUMNS)
    return found | {d.deadline_id: columns for d in checklist.deadlines}


class RowProof:
    """Which conditions on the rows of one table are narrower than which."""

    def __init__(self, names: Names, counted: CountedRows, conditions: list[Node]) -> None:
        """Translate the conditions for one row; ``names`` are those inside the row."""
        self._space = Space()
        within = CountedRows(self._space, counted.entered)
        translator = Translator(self._space, names, within.cases, call_cases)
        self._conjuncts = [{shape(part) for part in conjuncts(c)} for c in conditions]
        self._holds = [translator.pair(condition)[0] for condition in conditions]

    def narrower(self, inner: int, outer: int) -> bool:
        """Whether one condition holds only where the other does; no where it cannot be proved."""
        if self._conjuncts[outer] <= self._conjuncts[inner] or self._holds[outer] is TRUE:
            return True
        f = self._space.formulas
        apart = f.both(self._holds[inner], f.no(self._holds[outer]))
        try:
            return possible(self._space, self._space.diagram(apart)) is None
        except (TooLargeError, TooLongError):
            return False


def columns_of(checklist: Checklist, table: str) -> tuple[Column, ...]:
    """The columns of a log or of the table that a deadline makes."""
    for one in checklist.tables:
        if one.table_id == table:
            return one.columns
    return DEADLINE_COLUMNS


def conjuncts(node: Node) -> Iterator[Node]:
    """The parts of a rule that "and" joins."""
    if isinstance(node, Binary) and node.operator == "and":
        yield from conjuncts(node.left)
        yield from conjuncts(node.right)
    else:
        yield node
