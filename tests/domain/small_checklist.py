"""A small sound template for tests, written as its file."""

from __future__ import annotations

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import read_checklist

SMALL = """\
format = "granskningsmall/1"
slug = "liten"
version = "1"
title = "Liten mall"
purpose = "Prövar formatet."

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

[[register]]
id = "registered"
label = "Registrerade"
type = "count"
field = "registered_visits"

[[register]]
id = "form"
label = "Form"
type = "choice"
field = "care_form"
checked = true
options = [
  { id = "home", label = "Hem", words = ["familjehem"] },
  { id = "other", label = "Annat" },
]

[[table]]
id = "log"
title = "Logg"
date_column = "day"
picture_column = "counts"
empty_text = "Akten innehåller inga rader."

[[table.column]]
id = "day"
label = "Datum"
type = "date"
required = true

[[table.column]]
id = "kind"
label = "Typ"
type = "choice"
default = "visit"
options = [
  { id = "visit", label = "Besök" },
  { id = "call", label = "Samtal" },
]

[[table.column]]
id = "heading"
label = "Rubrik"
type = "text"
required = true

[[table.column]]
id = "counts"
label = "Räknas"
type = "yes_no"
rule = "kind = 'visit' and day >= period_from and day <= period_to"

[[table.column]]
id = "missed"
label = "Saknas i registret"
type = "yes_no"
rule = "counts and heading != 'Rätt'"

[[fact]]
id = "found"
label = "Återfunna"
type = "count"
rule = "count(log where counts)"

[[fact]]
id = "register_count"
label = "Registrerade"
type = "count"
rule = "registered"

[[fact]]
id = "required"
label = "Mål"
type = "count"
rule = "goal"

[reconciliation]
title = "Register och akt"
registered = "register_count"
found = "found"
required = "required"
table = "log"
missed = "missed"
heading = "heading"

[[question]]
id = "Q-01"
kind = "judged"
section = "Ett"
short = "Första"
text = "Är det så?"
level = "L"
universal = true
reason_required_for = ["N"]

[[question.basis]]
provision = "1 § LAG"
source = "LAG"
valid_to = 2025-06-30

[[question.basis]]
provision = "2 § LAG"
source = "LAG"
valid_from = 2025-07-01

[[question.level_exception]]
level = "K"
when = "form = 'other'"
because = "Lagen gäller inte annat."

[[question]]
id = "Q-02"
kind = "log"
table = "log"
section = "Ett"
short = "Logg"
text = "Alla rader"
level = "K"

[[question]]
id = "Q-03"
kind = "computed"
section = "Ett"
short = "Målet"
text = "Är målet nått?"
level = "S"

[[question.suggestion]]
answer = "J"
when = "found >= goal"

[[question.suggestion]]
answer = "N"
when = "found < goal"

[[question]]
id = "Q-04"
kind = "judged"
section = "Två"
short = "Vid brist"
text = "Framgår varför?"
level = "K"
depth = "fördjupning"
applies_when = "found < goal"
reason_required_for = ["D", "N", "F"]
evidence_required_for = ["J"]

[[question]]
id = "Q-05"
kind = "fact"
fact = "found"
section = "Två"
short = "Antal"
text = "Antal rader"
level = "K"
"""


def small() -> Checklist:
    """Return the small template."""
    return read_checklist(SMALL.encode()).required()
