"""Every construct of the rule language is said in Swedish and in English."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.order import derived_rules
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.expression.parser import parse, parse_rows
from inspector_app.domain.expression.types import check
from inspector_app.wording.language import Language
from inspector_app.wording.rule_sentences import WORDS, grade_sentence, rule_sentence, speaker
from tests.domain.whole_checklist import whole

WHOLE = whole()
TEMPLATES = sorted((Path(__file__).parents[2] / "checklists").glob("*.toml"))

SAID: list[tuple[str, str, str]] = [
    ("met", "”Mötet hållet” är ja", "“Mötet hållet” is yes"),
    ("not met", "”Mötet hållet” är nej", "“Mötet hållet” is no"),
    ("yes", "alltid", "always"),
    ("no", "aldrig", "never"),
    (
        "visits_made >= 1 and visits_made < goal",
        "”Besök” är minst 1 och mindre än ”Mål”",
        "“Besök” is at least 1 and less than “Mål”",
    ),
    ("visits_made = 0 or met", "”Besök” är 0 eller ”Mötet hållet” är ja", ""),
    ("visits_made != 0", "”Besök” är inte 0", "“Besök” is not 0"),
    ("not visits_made <= 2", "”Besök” är mer än 2", "“Besök” is more than 2"),
    (
        "met and (visits_made = 0 or visits_made > 2)",
        "”Mötet hållet” är ja, och antingen ”Besök” är 0 eller ”Besök” är mer än 2",
        "",
    ),
    (
        "met or visits_made >= 1 and ab_01 in ('J', 'D')",
        "”Mötet hållet” är ja, eller (”Besök” är minst 1, och AB-01 ”Planen” är Ja eller Delvis)",
        "",
    ),
    ("not (met and yes)", "det stämmer inte att ”Mötet hållet” är ja och alltid", ""),
    ("began_on >= 2025-07-01", "”Började” är tidigast den 1\u00a0juli 2025", ""),
    ("began_on < period_from", "”Började” är före periodens första dag", ""),
    ("began_on is known", "”Började” går att säga", "“Började” is known"),
    ("not began_on is known", "”Började” går inte att säga", ""),
    ("form = 'home'", "”Form” är Hem", "“Form” is Hem"),
    ("form not in ('home', 'other')", "”Form” är varken Hem eller Annat", ""),
    ("form not in ('home')", "”Form” är inte Hem", ""),
    ("'health' in needs", "”Behov” omfattar Hälsa", "“Behov” includes Hälsa"),
    ("'health' not in needs", "”Behov” omfattar inte Hälsa", ""),
    ("remark in words", "”Anmärkning” finns bland ”Ord”", ""),
    ("remark not in words", "”Anmärkning” finns inte bland ”Ord”", ""),
    ("remark = 'bra'", "”Anmärkning” är ”bra”", ""),
    ("ab_01 = 'not_asked'", "AB-01 ”Planen” är inte ställd", "AB-01 “Planen” is not asked"),
    ("ab_01 = 'J'", "AB-01 ”Planen” är Ja", "AB-01 “Planen” is Yes"),
    ("contact = 'good'", "omdömet ”Kontakten” är Bra", "the rating “Kontakten” is Bra"),
    ("contact = 'not_rated'", "omdömet ”Kontakten” är inte satt", ""),
    (
        "number_of(ab_01, ab_02 = 'N') <= 1",
        "högst 1 av AB-01 ”Planen” och AB-02 ”Mötet” är Nej",
        "at most 1 of AB-01 “Planen” and AB-02 “Mötet” are No",
    ),
    (
        "number_of(ab_01, ab_02 in ('N', 'D')) = 0",
        "ingen av AB-01 ”Planen” och AB-02 ”Mötet” är Nej eller Delvis",
        "",
    ),
    (
        "number_of(ab_01, ab_02 = 'J') = 2",
        "både AB-01 ”Planen” och AB-02 ”Mötet” är Ja",
        "both AB-01 “Planen” and AB-02 “Mötet” are Yes",
    ),
    (
        "number_of(ab_01, ab_02 != 'J') > goal",
        "antalet av AB-01 ”Planen” och AB-02 ”Mötet” som är något annat än Ja är mer än ”Mål”",
        "",
    ),
    (
        "count(log where kind = 'visit') >= 1",
        "antalet rader i ”Logg”, där ”Slag” är Besök, är minst 1",
        "the number of rows in “Logg”, where “Slag” is Besök, is at least 1",
    ),
    ("count(log) = 2", "antalet rader i ”Logg” är 2", ""),
    ("any(log where counts)", "det finns en rad i ”Logg”, där ”Räknas” är ja", ""),
    ("not any(log where counts)", "det finns ingen rad i ”Logg”, där ”Räknas” är ja", ""),
    ("all(log where counts)", "för alla rader i ”Logg” gäller att ”Räknas” är ja", ""),
    (
        "share(log where counts among kind = 'visit') = 1",
        "andelen rader i ”Logg”, där ”Räknas” är ja, bland dem där ”Slag” är Besök, är 1",
        "",
    ),
    ("sum(log.minutes) > 60", "summan av ”Minuter” i ”Logg” är mer än 60", ""),
    ("smallest(log.minutes) > 5", "det minsta ”Minuter” i ”Logg” är mer än 5", ""),
    ("smallest(log.day)", "det tidigaste ”Dag” i ”Logg”", "the earliest “Dag” in “Logg”"),
    ("largest(log.day where counts)", "det senaste ”Dag” i ”Logg”, där ”Räknas” är ja", ""),
    (
        "longest_gap(log.day from began_on to period_to) > 90",
        "det längsta uppehållet i dagar mellan ”Dag” i ”Logg”, från ”Började” till periodens sista "
        "dag är mer än 90",
        "",
    ),
    (
        "fewest_in(log.day where counts months 12 from began_on to period_to) >= goal",
        "det minsta antalet ”Dag” i ”Logg”, där ”Räknas” är ja, under 12 månader i följd, från "
        "”Började” till periodens sista dag är minst ”Mål”",
        "",
    ),
    ("if(met, 1, 0)", "(1 om ”Mötet hållet” är ja, annars 0)", "(1 if “Mötet hållet” is yes, "
     "otherwise 0)"),
    ("if(met, ab_01 = 'J', no)", "om ”Mötet hållet” är ja gäller att AB-01 ”Planen” är Ja, annars "
     "att aldrig", ""),
    ("least(visits_made, goal, 9)", "det minsta av ”Besök”, ”Mål” och 9", ""),
    ("greatest(began_on, period_from)", "det senaste av ”Började” och periodens första dag", ""),
    ("ceil(goal / 2)", "(”Mål” delat med 2) avrundat uppåt", "(“Mål” divided by 2) rounded up"),
    ("floor(0.5 * goal)", "(0,5 gånger ”Mål”) avrundat nedåt", "(0.5 times “Mål”) rounded down"),
    ("year(began_on) = 2025", "året för ”Började” är 2025", ""),
    ("add_months(began_on, 6)", "6 månader efter ”Började”", "6 months after “Började”"),
    ("add_months(period_to, -1) + 1", "dagen efter en månad före periodens sista dag", ""),
    ("period_to - 30", "30 dagar före periodens sista dag", "30 days before the last day of the "
     "period"),
    ("period_to - began_on", "antalet dagar från ”Började” till periodens sista dag", ""),
    ("months_between(began_on, period_to)", "antalet hela månader från ”Började” till periodens "
     "sista dag", ""),
    ("start(stay)", "början av ”Vistelse”", "the start of “Vistelse”"),
    ("end(stay)", "slutet av ”Vistelse”", "the end of “Vistelse”"),
    ("size(needs) > 1", "antalet valda i ”Behov” är mer än 1", ""),
    ("(visits_made + goal) * -2", "(”Besök” plus ”Mål”) gånger (minus 2)", ""),
    ("visits_made - goal - 1", "(”Besök” minus ”Mål”) minus 1", ""),
    ("(met or no) = met", "(”Mötet hållet” är ja eller aldrig) är ”Mötet hållet”", ""),
    (
        "count(duty where state = 'missed') = 0",
        "antalet rader i ”Plikt”, där ”Läge” är Saknas, är 0",
        "the number of rows in “Plikt”, where “State” is Missed, is 0",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "swedish", "english"), SAID, ids=[rule for rule, _, _ in SAID])
def test_a_rule_is_said(rule: str, swedish: str, english: str) -> None:
    read = parse(rule)
    assert check(read, speaker(WHOLE).scope)[1] == ()
    assert rule_sentence(read, WHOLE) == swedish
    said = rule_sentence(read, WHOLE, Language.ENGLISH)
    assert said == english or not english


def test_a_rule_in_a_row_speaks_of_its_columns() -> None:
    rule = parse("kind = 'visit' and day >= began_on")
    said = rule_sentence(rule, WHOLE, table="log")
    assert said == "”Slag” är Besök och ”Dag” är tidigast ”Började”"
    days = parse_rows("log.day where kind = 'visit'")
    assert rule_sentence(days, WHOLE) == "”Dag” i ”Logg”, där ”Slag” är Besök"


def test_a_grade_says_when_it_is_given() -> None:
    said = [grade_sentence(grade, WHOLE) for grade in WHOLE.ratings[0].grades]
    assert said == [
        "Bra: AB-01 ”Planen” är Ja och AB-02 ”Mötet” är Ja",
        "Mindre bra: AB-01 ”Planen” är Nej eller AB-02 ”Mötet” är Nej",
        "Något: i alla andra fall",
    ]


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_have_the_same_words_with_the_same_places() -> None:
    swedish, english = WORDS[Language.SWEDISH], WORDS[Language.ENGLISH]
    assert swedish.keys() == english.keys()
    for key, text in swedish.items():
        assert fields(text) == fields(english[key]), key


def every_rule() -> list[tuple[Checklist, str]]:
    read = [read_checklist(path.read_bytes()).required() for path in TEMPLATES]
    return [(checklist, f"{checklist.slug}-{checklist.version}") for checklist in read]


@pytest.mark.parametrize(
    "checklist", [c for c, _ in every_rule()], ids=[name for _, name in every_rule()]
)
def test_every_rule_of_the_released_templates_is_said_without_a_name_of_code(
    checklist: Checklist,
) -> None:
    speaking = speaker(checklist)
    names = {f.fact_id for f in checklist.facts} | {t.table_id for t in checklist.tables}
    for _, rules in derived_rules(checklist):
        for table, rule in rules:
            words = speaking.said(rule.node, table).split()
            assert words
            assert not names.intersection(words)
