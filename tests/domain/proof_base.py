"""A sound template that the broken ones are made from, one change each."""

from __future__ import annotations

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import read_checklist

BASE = """\
format = "granskningsmall/1"
slug = "prov"
version = "1"
title = "Mall för prov"
purpose = "Prövar beviset."
languages = ["sv"]

[[source]]
id = "OLD"
title = "Den äldre lagen"
state_on = 2025-06-30

[[source]]
id = "NEW"
title = "Den nya lagen"
state_on = 2026-04-01

[[parameter]]
id = "goal"
label = "Mål"
type = "count"
value = 2
nature = "mål"

[[register]]
id = "form"
label = "Form"
type = "choice"
field = "care_form"
checked = true
options = [
  { id = "foster_home", label = "Familjehem" },
  { id = "residential_care", label = "HVB" },
]

[[register]]
id = "placed_from"
label = "Placerad från"
type = "date"
field = "placed_from"
checked = true

[[table]]
id = "visits"
title = "Besök"
date_column = "day"
empty_text = "Akten innehåller inga besök."

[[table.column]]
id = "day"
label = "Datum"
type = "date"
required = true

[[table.column]]
id = "alone"
label = "Enskilt"
type = "choice"
default = "no_talk"
options = [
  { id = "talk", label = "Ja" },
  { id = "no_talk", label = "Nej" },
]

[[table.column]]
id = "counts"
label = "Räknas"
type = "yes_no"
rule = "day >= period_from and day <= period_to"

[[fact]]
id = "found"
label = "Besök"
type = "count"
rule = "count(visits where counts)"

[[fact]]
id = "talks"
label = "Enskilda samtal"
type = "count"
rule = "count(visits where counts and alone = 'talk')"

[[question]]
id = "A-01"
kind = "judged"
section = "Ett"
short = "Ansvarig"
text = "Finns en ansvarig?"
level = "L"
universal = true

[[question.basis]]
provision = "1 § äldre"
source = "OLD"
valid_to = 2025-06-30

[[question.basis]]
provision = "1 § nya"
source = "NEW"
valid_from = 2025-07-01

[[question]]
id = "A-02"
kind = "judged"
section = "Ett"
short = "Skäl"
text = "Framgår varför?"
level = "K"
applies_when = "a_01 in ('D', 'N')"
not_applicable_when = "form = 'residential_care'"

[[question]]
id = "A-03"
kind = "computed"
section = "Ett"
short = "Målet"
text = "Är målet nått?"
level = "S"

[[question.suggestion]]
answer = "J"
when = "found >= goal"

[[question.suggestion]]
answer = "D"
when = "found >= 1"

[[question.suggestion]]
answer = "N"
when = "found = 0"

[[question]]
id = "A-04"
kind = "judged"
section = "Två"
short = "Brister"
text = "Finns brister?"
level = "K"
polarity = "bad"

[[question.forced]]
answer = "J"
when = "a_01 = 'N'"
because = "Utan ansvarig finns en brist."

[[question.forced]]
answer = "N"
when = "a_01 = 'J' and a_03 = 'J'"
because = "Allt är på plats."

[[question]]
id = "A-05"
kind = "judged"
section = "Två"
short = "Samtal"
text = "Har samtal hållits?"
level = "L/K"
applies_when = "found >= 1"

[[question.level_exception]]
level = "K"
when = "form = 'residential_care'"
because = "Lagen gäller familjehem."

[[question.basis]]
provision = "2 § äldre"
source = "OLD"
valid_to = 2025-06-30

[[question.basis]]
provision = "2 § nya"
source = "NEW"
valid_from = 2025-07-01
when = "form = 'foster_home' or form is unknown"

[[question.suggestion]]
answer = "J"
when = "talks >= 1"

[[rating]]
id = "order_kept"
title = "Ordningen"
kind = "item"
section = "Ett"
override_by = ["ansvarig inspektör"]

[[rating.grade]]
id = "met"
label = "Uppfyllt"
when = "a_01 = 'J' and a_03 in ('J', 'E')"

[[rating.grade]]
id = "partly"
label = "Delvis"
when = "a_01 = 'D' or (a_01 = 'J' and a_03 in ('D', 'N', 'F'))"

[[rating.grade]]
id = "not_met"
label = "Inte uppfyllt"
when = "a_01 = 'N'"

[[rating.grade]]
id = "unclear"
label = "Kan inte bedömas"
when = "a_01 = 'F'"
ranked = false

[[rating]]
id = "faults_seen"
title = "Bristerna"
kind = "item"
section = "Två"
ordered = true

[[rating.grade]]
id = "unclear"
label = "Kan inte bedömas"
when = "number_of(a_04, a_05 in ('F', 'E', 'not_asked')) = 2"
ranked = false

[[rating.grade]]
id = "met"
label = "Uppfyllt"
when = "a_04 in ('N', 'E', 'F') and a_05 in ('J', 'E', 'F', 'not_asked')"

[[rating.grade]]
id = "partly"
label = "Delvis"
when = "not (a_04 = 'J' and a_05 = 'N')"

[[rating.grade]]
id = "not_met"
label = "Inte uppfyllt"
otherwise = true

[[rating]]
id = "whole"
title = "Temat"
kind = "theme"
ordered = true

[[rating.grade]]
id = "unclear"
label = "Kan inte bedömas"
when = "order_kept = 'unclear' or faults_seen = 'unclear'"
ranked = false

[[rating.grade]]
id = "good"
label = "Gott"
when = "number_of(order_kept, faults_seen = 'met') = 2"

[[rating.grade]]
id = "poor"
label = "Bristfälligt"
otherwise = true
"""
LOG = """
[[question]]
id = "A-09"
kind = "log"
table = "visits"
section = "Ett"
short = "Besöken"
text = "Vilka besök finns?"
level = "K"
"""
WITH_LOG = BASE + LOG
"""The same with a question that asks for the log."""


def changed(old: str, new: str) -> str:
    """Return the base with one place changed; the place must stand there exactly once."""
    assert BASE.count(old) == 1, (BASE.count(old), old)
    return BASE.replace(old, new)


def template(text: str = BASE) -> Checklist:
    """Return a template whose form is sound."""
    return read_checklist(text.encode()).required()
