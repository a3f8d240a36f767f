"""The parts of the proof: numbers that fit together, diagrams, and templates made to be hard."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist import Checklist, Fact, Grade
from inspector_app.domain.checklist.order import evaluation_order
from inspector_app.domain.checklist.proof import prove
from inspector_app.domain.checklist.proof.diagram import Diagrams
from inspector_app.domain.checklist.proof.formula import Formula
from inspector_app.domain.checklist.proof.order import ZERO, Difference, consistent, places
from inspector_app.domain.checklist.proof.space import Space
from inspector_app.domain.expression.parser import parse
from inspector_app.domain.values import ValueType
from tests.domain.proof_base import template
from tests.proofs import count

NAMES = ("a", "b", "c")
RANGE = range(-3, 4)
statements = st.lists(
    st.builds(
        Difference,
        st.sampled_from(NAMES),
        st.sampled_from((*NAMES, ZERO)),
        st.integers(-3, 3),
    ).filter(lambda s: s.first != s.second),
    max_size=6,
)
INSIDE = [Difference(n, ZERO, 3) for n in NAMES] + [Difference(ZERO, n, 3) for n in NAMES]


def holds(statement: Difference, at: dict[str, int]) -> bool:
    first, second = (at.get(name, 0) for name in (statement.first, statement.second))
    return first - second <= statement.bound


@given(statements)
def test_numbers_fit_together_exactly_when_some_do(said: list[Difference]) -> None:
    whole = [*said, *INSIDE]
    points = (dict(zip(NAMES, values, strict=True)) for values in product(RANGE, repeat=3))
    assert consistent(whole) == any(all(holds(s, at) for s in whole) for at in points)


@given(statements, st.tuples(*(st.integers(-5, 5) for _ in NAMES)))
def test_places_are_where_the_statements_let_them(
    said: list[Difference], wishes: tuple[int, ...]
) -> None:
    whole = [*said, *INSIDE]
    if consistent(whole):
        wished = dict(zip(NAMES, wishes, strict=True))
        found = places(whole, wished, frozenset(NAMES))
        assert all(holds(s, {n: int(v) for n, v in found.items()}) for s in whole)


def test_strict_bounds_between_fractions() -> None:
    """By hand: 0 < x < 1 has room, x < 0 and x > 0 has none."""
    between = [Difference("x", ZERO, 1, strict=True), Difference(ZERO, "x", 0, strict=True)]
    assert consistent(between)
    (found,) = places(between, {"x": 7}, frozenset()).values()
    assert 0 < Fraction(found) < 1
    assert not consistent([Difference("x", ZERO, 0, strict=True), between[1]])


trees = st.recursive(
    st.tuples(st.integers(0, 3), st.integers(0, 2)),
    lambda inner: st.one_of(
        st.tuples(st.just("not"), inner),
        st.tuples(st.sampled_from(("and", "or")), inner, inner),
    ),
    max_leaves=10,
)


def drawn(d: Diagrams, tree: tuple[object, ...]) -> int:
    match tree:
        case (int(variable), int(value)):
            return d.among(variable, frozenset([value]))
        case ("not", tuple(inner)):
            return d.no(drawn(d, inner))
        case (name, tuple(left), tuple(right)):
            join = d.both if name == "and" else d.either
            return join(drawn(d, left), drawn(d, right))
    raise AssertionError(tree)


def meant(tree: tuple[object, ...], at: tuple[int, ...]) -> bool:
    match tree:
        case (int(variable), int(value)):
            return at[variable] == value
        case ("not", tuple(inner)):
            return not meant(inner, at)
        case (name, tuple(left), tuple(right)):
            both = meant(left, at), meant(right, at)
            return all(both) if name == "and" else any(both)
    raise AssertionError(tree)


@given(trees)
def test_a_diagram_means_its_formula_everywhere(tree: tuple[object, ...]) -> None:
    d = Diagrams()
    for _ in range(4):
        d.add(3)
    node = drawn(d, tree)
    points = list(product(range(3), repeat=4))
    wanted = [meant(tree, at) for at in points]
    assert [bool(d.at(node, dict(enumerate(at)))) for at in points] == wanted
    covered = 0
    for way, code in d.ways(node):
        sizes = dict(way)
        inside = [at for at in points if all(at[v] in values for v, values in sizes.items())]
        assert {bool(code)} >= {meant(tree, at) for at in inside}
        covered += len(inside)
    assert covered == len(points)


def test_equal_formulas_are_one() -> None:
    space = Space()
    one = space.among("x", (1, 2, 3), 1)
    other = space.among("x", (1, 2, 3), 1)
    f = space.formulas
    assert one is other
    assert f.both(one, f.no(one)).kind == "false"
    assert f.either(one, f.no(one)).kind == "true"
    assert isinstance(f.exactly(1, (one, space.among("y", (1, 2), 1))), Formula)


def with_facts(rules: list[str]) -> Checklist:
    base = template()
    facts = tuple(
        Fact(f"f{n}", f"f{n}", ValueType.COUNT, parse(rule)) for n, rule in enumerate(rules)
    )
    whole = replace(base, facts=(*base.facts, *facts))
    return replace(whole, evaluation_order=evaluation_order(whole))


def test_a_chain_of_a_thousand_facts_is_proved() -> None:
    chain = ["found", *(f"f{n} + 1" for n in range(count(2_000, 1_000)))]
    checklist = with_facts(chain)
    assert prove(checklist).holds


def test_a_rule_of_many_products_is_left_free_and_not_tried_for_ever() -> None:
    rules = [
        "if(found > 1, found, talks)",
        *(f"f{n} * f{n} + least(f{n}, found)" for n in range(8)),
    ]
    assert prove(with_facts(rules)).holds


def test_a_rating_of_very_many_answers_is_undecided_and_says_why() -> None:
    """Forty questions whose answers are compared crosswise cannot all be tried."""
    base = template()
    first = base.question("A-04")
    many = tuple(
        replace(first, question_id=f"B-{n:03}", forced=())
        for n in range(1, 41)  # type: ignore[arg-type]
    )
    names = [q.answer_name for q in many]
    pairs = zip(names[:20], names[20:], strict=True)
    rule = " or ".join(f"{a} = {b}" for a, b in pairs)
    rating = replace(
        base.ratings[0],
        grades=(Grade("same", "Lika", parse(rule)), Grade("apart", "Olika", None)),
    )
    proof = prove(replace(base, questions=(*base.questions, *many), ratings=(rating,)))
    assert proof.faults == ()
    assert all(i.code.endswith(("too_large", "too_long")) for i in proof.undecided)
