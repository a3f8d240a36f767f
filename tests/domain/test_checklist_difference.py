"""The difference between two versions: what changed in words and in meaning, and what becomes of
the answers; each change of meaning is shown by a case that both engines judge otherwise."""

# ruff: noqa: E501 - a changed rule a line reads best on one line

from __future__ import annotations

import pytest

from inspector_app.domain.checklist.difference import (
    BridgeLine,
    Change,
    ChangeKind,
    Continuation,
    Difference,
    difference,
)
from inspector_app.domain.checklist.difference.meaning import Direction
from inspector_app.domain.checklist.evaluation import evaluate_case
from inspector_app.wording.checklist_difference import (
    bridge_lines,
    change_sentence,
    difference_lines,
)
from tests.domain.proof_base import BASE, changed, template

NEWER = BASE.replace('version = "1"', 'version = "2"\nreplaces = "prov-1"')


def newer(*changes: tuple[str, str]) -> str:
    text = NEWER
    for old, new in changes:
        assert text.count(old) == 1, (text.count(old), old)
        text = text.replace(old, new)
    return text


def found(*changes: tuple[str, str]) -> Difference:
    return difference(template(), template(newer(*changes)))


def the_shift(difference_: Difference) -> Change:
    (change,) = [c for c in difference_.changes if c.kind is ChangeKind.MEANS_OTHERWISE]
    return change


def test_a_version_that_says_the_same_differs_in_nothing() -> None:
    same = found()
    assert same.changes == ()
    assert same.replaces
    assert {line.continuation for line in same.bridge} == {Continuation.CONTINUES}


def test_a_lowered_goal_is_told_with_the_case_between() -> None:
    """By hand: of the classes 0, 1, 2 and more, only one visit is judged otherwise."""
    lowered = found(("value = 2", "value = 1"))
    change = the_shift(lowered)
    assert (change.part, change.subject, change.aspect) == ("question", "A-03", "suggestion")
    assert change.shift is not None
    assert (change.shift.direction, change.before, change.after) == (Direction.MILDER, "D", "J")
    assert change_sentence(template(), template(newer(("value = 2", "value = 1"))), change) == (
        "Frågan A-03: kraven sänks. Besök: 1 gav Delvis, ger nu Ja."
    )
    assert BridgeLine("A-03", "A-03", Continuation.BREAKS, "suggestion") in lowered.bridge


def test_a_raised_goal_goes_the_other_way() -> None:
    change = the_shift(found(("value = 2", "value = 3")))
    assert change.shift is not None
    assert (change.shift.direction, change.before, change.after) == (Direction.STRICTER, "J", "D")


@pytest.mark.parametrize(
    "changes",
    [
        (("value = 2", "value = 1"),),
        (('when = "found >= goal"', 'when = "talks >= goal"'),),
        (("applies_when = \"a_01 in ('D', 'N')\"", "applies_when = \"a_01 = 'N'\""),),
        (("not_applicable_when = \"form = 'residential_care'\"", "not_applicable_when = \"form = 'foster_home'\""),),
        (("when = \"a_01 = 'J' and a_03 in ('J', 'E')\"", "when = \"a_01 = 'J' and a_03 = 'J'\""), ("a_03 in ('D', 'N', 'F')", "a_03 in ('D', 'N', 'F', 'E')")),
        (('rule = "day >= period_from and day <= period_to"', 'rule = "day > period_from and day <= period_to"'),),
    ],
    ids=["parameter", "suggestion", "asked", "exactly", "grades", "column"],
)  # fmt: skip
def test_every_change_of_meaning_is_shown_by_both_engines(
    changes: tuple[tuple[str, str], ...],
) -> None:
    before, after = template(), template(newer(*changes))
    shifts = [c for c in difference(before, after).changes if c.shift is not None]
    assert shifts
    for change in shifts:
        assert change.shift is not None
        assert change.shift.case is not None, change
        states = [evaluate_case(one, change.shift.case) for one in (before, after)]
        assert states[0] != states[1]
        assert change.before != change.after


@pytest.mark.parametrize(
    ("old", "new", "subject"),
    [
        ('when = "found >= goal"', 'when = "goal <= found"', "A-03"),
        ("applies_when = \"a_01 in ('D', 'N')\"", "applies_when = \"a_01 = 'N' or a_01 = 'D'\"", "A-02"),
        ("when = \"a_01 = 'F'\"", "when = \"not (a_01 != 'F')\"", "order_kept"),
        ('rule = "count(visits where counts)"', 'rule = "count(visits where not (not counts))"', "found"),
    ],
)  # fmt: skip
def test_a_rule_that_is_only_written_otherwise_means_the_same(
    old: str, new: str, subject: str
) -> None:
    kinds = {c.kind for c in found((old, new)).changes if c.subject == subject}
    assert kinds == {ChangeKind.REWRITTEN}


def test_wording_is_listed_before_and_after() -> None:
    (change,) = found(("Finns en ansvarig?", "Finns det en ansvarig?")).changes
    assert (change.kind, change.aspect) == (ChangeKind.REWORDED, "text")
    assert (change.before, change.after) == ("Finns en ansvarig?", "Finns det en ansvarig?")


def test_guidance_does_not_break_a_series_but_the_text_does() -> None:
    told = found(('text = "Finns brister?"', 'text = "Finns brister?"\nguidance = "Läs allt."'))
    assert BridgeLine("A-04", "A-04", Continuation.CONTINUES) in told.bridge
    broken = found(('text = "Finns brister?"', 'text = "Finns några brister?"'))
    assert BridgeLine("A-04", "A-04", Continuation.BREAKS, "text") in broken.bridge


QUESTION = """
[[question]]
id = "A-06"
kind = "judged"
section = "Två"
short = "Ny"
text = "En ny fråga?"
level = "K"
"""
BRIDGE = """
[[bridge]]
old = "A-02"
new = "A-06"
break = true
because = "Frågan är delad."
"""
LAST = 'id = "poor"\nlabel = "Bristfälligt"\notherwise = true\n'


def test_what_comes_and_what_ends() -> None:
    added = found((LAST, LAST + QUESTION))
    assert Change(ChangeKind.ADDED, "question", "A-06") in added.changes
    assert BridgeLine("", "A-06", Continuation.BEGINS) in added.bridge
    back = difference(template(newer((LAST, LAST + QUESTION))), template())
    assert Change(ChangeKind.REMOVED, "question", "A-06") in back.changes
    assert BridgeLine("A-06", "", Continuation.ENDS) in back.bridge
    assert not back.replaces


def test_a_bridge_that_the_template_states_is_told_as_stated() -> None:
    lines = found((LAST, LAST + QUESTION + BRIDGE)).bridge
    stated = BridgeLine("A-02", "A-06", Continuation.BREAKS, "Frågan är delad.", stated=True)
    assert stated in lines
    assert "A-06: trendbrott mot A-02. Frågan är delad." in bridge_lines(
        found((LAST, LAST + QUESTION + BRIDGE))
    )


def test_a_bridge_to_another_version_than_this_does_not_count() -> None:
    text = newer((LAST, LAST + QUESTION + BRIDGE)).replace('"prov-1"', '"prov-0"')
    told = difference(template(), template(text))
    assert not told.replaces
    assert all(not line.stated for line in told.bridge)


def test_everything_is_said_in_words() -> None:
    before = template()
    text = changed("value = 2", "value = 4").replace("Finns brister?", "Några brister?")
    after = template(text)
    lines = difference_lines(before, after, difference(before, after))
    assert lines[0] == "Parametern Mål (goal): värdet har ändrats."
    assert lines[1:3] == ["    − 2", "    + 4"]
    assert "Frågan A-03: kraven höjs. Besök: 2 gav Ja, ger nu Delvis." in lines
    assert "    + Några brister?" in lines
