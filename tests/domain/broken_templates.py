"""Templates with one fault each: a change to the sound base, the code of the fault and its line."""

# ruff: noqa: E501 - a rule reads best unbroken

from __future__ import annotations

from typing import NamedTuple


class Broken(NamedTuple):
    """``old`` becomes ``new``; the fault stands on the first line with ``at`` after the change."""

    old: str
    new: str
    code: str
    at: str


GRADE_MET = "a_01 = 'J' and a_03 in ('J', 'E')"
GRADE_PARTLY = "a_01 = 'D' or (a_01 = 'J' and a_03 in ('D', 'N', 'F'))"
RATING = '[[rating]]\nid = "order_kept"'

FORM = (
    Broken(
        'format = "granskningsmall/1"',
        'format = "granskningsmall/2"',
        "checklist_format",
        "granskningsmall/2",
    ),
    Broken('slug = "prov"', 'slug = "Prov"', "checklist_slug", "slug"),
    Broken('title = "Mall för prov"', 'title = ""', "checklist_missing", 'title = ""'),
    Broken('when = "found >= goal"', 'when = "fond >= goal"', "rule_name_unknown", "fond"),
    Broken('when = "found >= goal"', 'when = "found >= form"', "rule_compare", "found >= form"),
    Broken('when = "found >= goal"', 'when = "found + 1"', "rule_type", "found + 1"),
    Broken('when = "found >= goal"', 'when = "found >= "', "rule_expected", "found >= "),
    Broken('when = "found >= goal"', 'when = "found >> goal"', "rule_expected", "found >> goal"),
    Broken(
        'when = "found >= goal"', 'when = "fund(found)"', "rule_function_unknown", "fund(found)"
    ),
    Broken('when = "found >= goal"', 'when = "found >= 2025-02-30"', "rule_date", "2025-02-30"),
    Broken(
        "not_applicable_when = \"form = 'residential_care'\"",
        "not_applicable_when = \"form = 'residential'\"",
        "rule_option_unknown",
        "not_applicable_when",
    ),
    Broken("when = \"a_01 = 'F'\"", "when = \"a_01 = 'X'\"", "rule_option_unknown", "= 'X'"),
    Broken(
        "when = \"order_kept = 'unclear' or faults_seen = 'unclear'\"",
        "when = \"order_kept = 'unsure' or faults_seen = 'unclear'\"",
        "rule_option_unknown",
        "unsure",
    ),
    Broken(
        'rule = "count(visits where counts)"',
        'rule = "count(visit where counts)"',
        "rule_table_unknown",
        "count(visit where",
    ),
    Broken(
        'rule = "count(visits where counts)"',
        'rule = "sum(visits.dag where counts)"',
        "rule_column_unknown",
        "visits.dag",
    ),
    Broken(
        "rule = \"count(visits where counts and alone = 'talk')\"",
        'rule = "talks + 1"',
        "checklist_circle",
        "talks + 1",
    ),
    Broken(
        'id = "good"', 'id = "unclear"', "checklist_name_twice", 'id = "unclear"\nlabel = "Gott"'
    ),
    Broken('id = "A-02"', 'id = "fråga"', "checklist_question_id", 'id = "fråga"'),
    Broken('kind = "computed"', 'kind = "räknad"', "checklist_word", "räknad"),
    Broken('level = "S"', 'level = "X"', "checklist_word", 'level = "X"'),
    Broken('polarity = "bad"', 'polarity = "worse"', "checklist_word", "worse"),
    Broken('polarity = "bad"', 'polarty = "bad"', "checklist_unknown_key", "polarty"),
    Broken('text = "Finns brister?"', "text = 3", "checklist_type", "text = 3"),
    Broken(
        'provision = "2 § nya"\nsource = "NEW"',
        'provision = "2 § nya"\nsource = "NY"',
        "checklist_reference",
        'source = "NY"',
    ),
    Broken('because = "Allt är på plats."', 'because = ""', "checklist_missing", 'because = ""'),
    Broken(
        'id = "not_met"\nlabel = "Inte uppfyllt"\notherwise = true',
        'id = "not_met"\nlabel = "Inte uppfyllt"',
        "checklist_grade",
        '[[rating.grade]]\nid = "not_met"\nlabel = "Inte uppfyllt"\n\n[[rating]]',
    ),
)

PROOF = (
    # gaps
    Broken(
        "when = \"a_01 = 'F'\"\nranked = false",
        "when = \"a_01 = 'F' and a_03 = 'J'\"\nranked = false",
        "proof_gap",
        RATING,
    ),
    Broken(GRADE_MET, "a_01 = 'J' and a_03 = 'J'", "proof_gap", RATING),
    Broken(GRADE_PARTLY, "a_01 = 'D' or (a_01 = 'J' and a_03 in ('D', 'N'))", "proof_gap", RATING),
    Broken(
        GRADE_PARTLY,
        "(a_01 = 'D' and found >= 0) or (a_01 = 'J' and a_03 in ('D', 'N', 'F') and found >= 1)",
        "proof_gap",
        RATING,
    ),
    Broken(
        "when = \"a_01 = 'N'\"\n\n[[rating.grade]]",
        "when = \"a_01 = 'N' and form = 'foster_home'\"\n\n[[rating.grade]]",
        "proof_gap",
        RATING,
    ),
    # overlaps
    Broken(GRADE_MET, "a_01 = 'J' and a_03 in ('J', 'E', 'D')", "proof_overlap", GRADE_PARTLY),
    Broken(
        "when = \"a_01 = 'F'\"\nranked = false",
        "when = \"a_01 in ('F', 'N')\"\nranked = false",
        "proof_overlap",
        "a_01 in ('F', 'N')",
    ),
    Broken(
        "when = \"a_01 = 'N'\"\n\n[[rating.grade]]",
        "when = \"a_01 = 'N' or (a_01 = 'F' and found > 3)\"\n\n[[rating.grade]]",
        "proof_overlap",
        "when = \"a_01 = 'F'\"\nranked",
    ),
    # grades that never come about
    Broken(
        "when = \"not (a_04 = 'J' and a_05 = 'N')\"",
        "when = \"a_04 = 'N' and a_05 = 'J'\"",
        "proof_grade_never",
        "a_04 = 'N' and a_05 = 'J'",
    ),
    Broken(
        "when = \"number_of(order_kept, faults_seen = 'met') = 2\"",
        "when = \"number_of(order_kept, faults_seen = 'met') = 3\"",
        "proof_grade_never",
        "= 3",
    ),
    Broken(
        "when = \"number_of(a_04, a_05 in ('F', 'E', 'not_asked')) = 2\"",
        "when = \"a_01 = 'J' and a_02 = 'J'\"",
        "proof_grade_never",
        "a_02 = 'J'",
    ),
    # not monotone
    Broken(
        "when = \"a_04 in ('N', 'E', 'F') and a_05 in ('J', 'E', 'F', 'not_asked')\"",
        "when = \"a_04 in ('J', 'E', 'F') and a_05 in ('J', 'E', 'F', 'not_asked')\"",
        "proof_not_monotone",
        '[[rating]]\nid = "faults_seen"',
    ),
    Broken(
        "when = \"number_of(order_kept, faults_seen = 'met') = 2\"",
        "when = \"order_kept in ('met', 'not_met') and faults_seen = 'met'\"",
        "proof_not_monotone",
        '[[rating]]\nid = "whole"',
    ),
    Broken(
        'polarity = "bad"',
        'polarity = "good"',
        "proof_not_monotone",
        '[[rating]]\nid = "faults_seen"',
    ),
    # questions that are never asked
    Broken(
        'applies_when = "found >= 1"',
        'applies_when = "found < 0"',
        "proof_question_never",
        "found < 0",
    ),
    Broken(
        'applies_when = "found >= 1"',
        'applies_when = "talks > found"',
        "proof_question_never",
        "talks > found",
    ),
    Broken(
        "applies_when = \"a_01 in ('D', 'N')\"",
        "applies_when = \"a_01 = 'D' and a_01 = 'N'\"",
        "proof_question_never",
        "a_01 = 'D' and",
    ),
    Broken(
        "applies_when = \"a_01 in ('D', 'N')\"",
        "applies_when = \"a_01 in ('D', 'N') and year(period_to) < 1800\"",
        "proof_question_never",
        "< 1800",
    ),
    # suggestions that never fire
    Broken(
        'answer = "D"\nwhen = "found >= 1"',
        'answer = "D"\nwhen = "found >= 2"',
        "proof_suggestion_never",
        '"found >= 2"',
    ),
    Broken(
        'when = "found = 0"',
        'when = "found >= 1 and found < goal"',
        "proof_suggestion_never",
        "found >= 1 and found < goal",
    ),
    Broken(
        'when = "talks >= 1"',
        'when = "talks >= 1 and found = 0"',
        "proof_suggestion_never",
        "talks >= 1 and found = 0",
    ),
    # forced answers
    Broken(
        "when = \"a_01 = 'J' and a_03 = 'J'\"",
        "when = \"a_03 = 'J'\"",
        "proof_forced_conflict",
        "when = \"a_03 = 'J'\"",
    ),
    Broken(
        "when = \"a_01 = 'J' and a_03 = 'J'\"",
        'when = "found >= goal"\n# ',
        "proof_forced_conflict",
        'when = "found >= goal"\n# ',
    ),
    Broken(
        "when = \"a_01 = 'N'\"\nbecause",
        "when = \"a_01 = 'N' and a_02 = 'not_asked'\"\nbecause",
        "proof_forced_never",
        "a_02 = 'not_asked'",
    ),
    Broken(
        'polarity = "bad"\n',
        'polarity = "bad"\nnot_applicable_when = "a_01 = \'N\' and found = 0"\n',
        "proof_forced_conflict",
        "when = \"a_01 = 'N'\"\nbecause",
    ),
    Broken(
        'polarity = "bad"\n\n[[question.forced]]\nanswer = "J"',
        'polarity = "bad"\nnot_applicable_when = "a_01 = \'F\'"\n\n[[question.forced]]\nanswer = "E"',
        "proof_forced_not_offered",
        "when = \"a_01 = 'N'\"\nbecause",
    ),
    Broken(
        'polarity = "bad"\n\n[[question.forced]]\nanswer = "J"',
        'polarity = "bad"\nuniversal = true\n\n[[question.forced]]\nanswer = "E"',
        "checklist_universal",
        '[[question]]\nid = "A-04"',
    ),
    # law
    Broken(
        'provision = "1 § nya"\nsource = "NEW"\nvalid_from = 2025-07-01',
        'provision = "1 § nya"\nsource = "NEW"\nvalid_from = 2025-07-02',
        "proof_law_missing",
        '[[question]]\nid = "A-01"',
    ),
    Broken(
        'provision = "1 § äldre"\nsource = "OLD"\nvalid_to = 2025-06-30',
        'provision = "1 § äldre"\nsource = "OLD"\nvalid_from = 2014-01-01\nvalid_to = 2025-06-30',
        "proof_law_missing",
        '[[question]]\nid = "A-01"',
    ),
    Broken(
        "when = \"form = 'foster_home' or form is unknown\"",
        "when = \"form = 'residential_care'\"",
        "proof_law_missing",
        '[[question]]\nid = "A-05"',
    ),
    Broken(
        'level = "K"\nwhen = "form = \'residential_care\'"',
        'level = "L"\nwhen = "form = \'residential_care\'"',
        "proof_law_missing",
        '[[question]]\nid = "A-05"',
    ),
)
