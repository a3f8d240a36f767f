"""A template that uses every part of the language, written as its file."""

from __future__ import annotations

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import read_checklist

WHOLE = """\
format = "granskningsmall/1"
slug = "hel"
version = "1"
title = "Hel mall"
purpose = "Prövar språket."

[[source]]
id = "LAG"
title = "En lag"
state_on = 2026-01-01

[[parameter]]
id = "goal"
label = "Mål"
type = "count"
value = 2
nature = "mål"
min = 1
max = 12

[[parameter]]
id = "words"
label = "Ord"
type = "texts"
value = ["bra"]
nature = "metod"

[[register]]
id = "form"
label = "Form"
type = "choice"
field = "care_form"
checked = true
options = [{ id = "home", label = "Hem" }, { id = "other", label = "Annat" }]

[[group]]
id = "guardians"
label = "Vårdnadshavare"
members = [
  { id = "mother", label = "mamman" },
  { id = "father", label = "pappan", when = "'father' in guardians_are" },
]

[[table]]
id = "log"
title = "Logg"
date_column = "day"
empty_text = "Akten innehåller inga rader."

[[table.column]]
id = "day"
label = "Dag"
type = "date"
required = true

[[table.column]]
id = "kind"
label = "Slag"
type = "choice"
options = [{ id = "visit", label = "Besök" }, { id = "review", label = "Prövning" }]

[[table.column]]
id = "minutes"
label = "Minuter"
type = "count"

[[table.column]]
id = "counts"
label = "Räknas"
type = "yes_no"
rule = "kind = 'visit' and day >= period_from and day <= period_to"

[[fact]]
id = "visits_made"
label = "Besök"
type = "count"
rule = "count(log where counts)"

[[fact]]
id = "no_plan"
label = "Ingen plan"
type = "yes_no"
rule = "ab_01 = 'N'"
shown = false

[[deadline]]
id = "duty"
title = "Plikt"
starts = "began_on"
done = "log.day where kind = 'review'"
judged_from = "period_from"
tolerance = "10"

[[deadline.first]]
months = 6
provision = "1 § LAG"
source = "LAG"

[[deadline.next]]
months = 6
provision = "1 § LAG"
source = "LAG"

[[question]]
id = "AB-10"
kind = "entry"
section = "Uppgifter"
short = "Började"
text = "När började det?"
level = "K"
name = "began_on"
type = "date"
not_found = true

[[question]]
id = "AB-11"
kind = "entry"
section = "Uppgifter"
short = "Mötet hållet"
text = "Hölls mötet?"
level = "K"
name = "met"
type = "yes_no"
required = false

[[question]]
id = "AB-12"
kind = "entry"
section = "Uppgifter"
short = "Behov"
text = "Vilka behov?"
level = "K"
name = "needs"
type = "choices"
options = [{ id = "health", label = "Hälsa" }, { id = "school", label = "Skola" }]
required = false

[[question]]
id = "AB-13"
kind = "entry"
section = "Uppgifter"
short = "Vistelse"
text = "När var vistelsen?"
level = "K"
name = "stay"
type = "period"
required = false

[[question]]
id = "AB-14"
kind = "entry"
section = "Uppgifter"
short = "Anmärkning"
text = "Något annat?"
level = "K"
name = "remark"
type = "text"
required = false
applies_when = "ab_01 = 'N'"

[[question]]
id = "AB-15"
kind = "entry"
section = "Uppgifter"
short = "Antal möten"
text = "Hur många möten?"
level = "K"
name = "meetings"
type = "count"
min = 1
max = 20
required = false

[[question]]
id = "AB-16"
kind = "entry"
section = "Uppgifter"
short = "Vårdnadshavare"
text = "Vilka är vårdnadshavare?"
level = "K"
name = "guardians_are"
type = "choices"
options = [{ id = "mother", label = "Mamman" }, { id = "father", label = "Pappan" }]
required = false

[[question]]
id = "AB-20"
kind = "log"
table = "log"
section = "Uppgifter"
short = "Logg"
text = "Alla rader"
level = "K"

[[question]]
id = "AB-01"
kind = "judged"
section = "Ett"
short = "Planen"
text = "Finns en plan?"
level = "K"
universal = true
reason_required_when = "ab_01 = 'N' and visits_made = 0"
evidence_required_when = "visits_made >= 3"
guidance = "Läs planen."

[[question.guidance_for]]
when = "form = 'home'"
text = "I hem räcker journalen."

[[question]]
id = "AB-02"
kind = "judged"
section = "Ett"
short = "Mötet"
text = "Hölls ett möte?"
level = "L"
not_applicable_when = "met = no"
event_on = "began_on"

[[question.basis]]
provision = "1 § GAMLA"
source = "LAG"
valid_to = 2025-06-30

[[question.basis]]
provision = "1 § NYA"
source = "LAG"
valid_from = 2025-07-01

[[question.forced]]
answer = "N"
when = "no_plan"
because = "Utan plan inget möte."

[[question]]
id = "AB-03"
kind = "judged"
section = "Ett"
short = "Varför"
text = "Framgår varför?"
level = "K"
applies_when = "ab_01 in ('D', 'N')"

[[question]]
id = "AB-04"
kind = "computed"
section = "Ett"
short = "Målet"
text = "Är målet nått?"
level = "S"

[[question.suggestion]]
answer = "J"
when = "visits_made >= goal"

[[question.suggestion]]
answer = "N"
when = "visits_made < goal"

[[question]]
id = "AB-05"
kind = "judged"
for_each = "guardians"
section = "Två"
short = "Samtal med {person}"
text = "Har samtal förts med {person}?"
level = "K"

[[question]]
id = "AB-06"
kind = "judged"
section = "Två"
short = "Nya lagen"
text = "Följs den nya lagen?"
level = "K"
event_on = "began_on"

[[question.applies]]
valid_from = 2025-07-01
when = "form = 'home'"

[[rating]]
id = "contact"
title = "Kontakten"
kind = "item"
ordered = true
override_by = ["ansvarig inspektör", "kvalitet"]

[[rating.grade]]
id = "good"
label = "Bra"
when = "ab_01 = 'J' and ab_02 = 'J'"

[[rating.grade]]
id = "bad"
label = "Mindre bra"
when = "ab_01 = 'N' or ab_02 = 'N'"

[[rating.grade]]
id = "some"
label = "Något"
otherwise = true

[[rating]]
id = "goal_rating"
title = "Målet"
kind = "item"

[[rating.grade]]
id = "good"
label = "Bra"
when = "ab_04 = 'J'"

[[rating.grade]]
id = "bad"
label = "Mindre bra"
when = "ab_04 != 'J'"

[[rating]]
id = "theme"
title = "Temat"
kind = "theme"
ordered = true

[[rating.grade]]
id = "good"
label = "Bra"
when = "number_of(contact, goal_rating = 'bad') = 0"

[[rating.grade]]
id = "bad"
label = "Mindre bra"
otherwise = true
"""


def whole() -> Checklist:
    """Return the template that uses every part of the language."""
    return read_checklist(WHOLE.encode()).required()
