"""A template that uses all that a survey's rows can hold, and its workbook with cells changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.reader import read_checklist
from inspector_app.domain.expression import Expression
from inspector_app.domain.expression.text import print_expression, without_places
from inspector_app.domain.xlsform import Sheet, Workbook
from inspector_app.domain.xlsform.writer import write_xlsform

WHOLE = """
format = "granskningsmall/1"
slug = "helt-prov"
version = "2.1"
replaces = "helt-prov-1"
title = "Prov av hela delmängden = allt"
purpose = \"\"\"
Första stycket med "citat", = och @.

Andra stycket.
\"\"\"
document_types = ["Journalanteckning", "=Beslut"]

[[source]]
id = "SoL25"
title = "Socialtjänstlag (2025:400)"
state_on = 2026-04-01
note = "Läst i april."

[[source]]
id = "LVU"
title = "Lag (1990:52)"
state_on = 2026-04-01

[[question]]
id = "VÖF-01"
kind = "entry"
name = "placed_on"
type = "date"
section = "Om vården"
short = "Placerad"
text = "Vilken dag placerades barnet?"
not_found = true

[[question]]
id = "VÖF-02"
kind = "entry"
name = "minutes"
type = "count"
min = 0
max = 60
unit = "minuter"
section = "Om vården"
short = "Minuter"
text = "Hur många minuter?"
required = false

[[question]]
id = "VÖF-03"
kind = "entry"
name = "share"
type = "number"
min = 1
section = "Om vården"
short = "Andel"
text = "Hur stor andel?"
level = "S/F"
applies_when = "minutes >= 5 and placed_on is known"

[[question]]
id = "VÖF-04"
kind = "entry"
name = "form"
type = "choice"
options = [{ id = "family", label = "Familjehem" }, { id = "home", label = "HVB" }]
section = "Om vården"
short = "Form"
text = "Vilken form av vård?"

[[question]]
id = "VÖF-05"
kind = "entry"
name = "seen"
type = "choices"
options = [{ id = "plan", label = "Planen" }, { id = "notes", label = "Anteckningar" }]
section = "Om vården"
short = "Läst"
text = "Vad lästes?"
applies_when = "form in ('family', 'home') or form is unknown"

[[question]]
id = "VÖF-06"
kind = "entry"
name = "alone"
type = "yes_no"
section = "Barnet"
short = "Ensam"
text = "Var barnet ensamt?"
depth = "fördjupning"

[[question]]
id = "VÖF-07"
kind = "entry"
name = "remark"
type = "text"
section = "Barnet"
short = "Anmärkning"
text = "Vad mer?"
required = false

[[question]]
id = "VÖF-08"
section = "Barnet"
short = "Hörd"
text = "Har barnet hörts?"
level = "L"
universal = true
guidance = \"\"\"
Första stycket.

Andra stycket.
\"\"\"
evidence_hint = "Journalen"
polarity = "bad"
reason_required_for = ["N", "F"]
reason_required_when = "vof_09 in ('N', 'D') and not (alone or minutes < 3)"
evidence_required_for = ["J"]
evidence_required_when = "vof_09 != 'J'"

[[question.basis]]
provision = "11 kap. 1 § SoL"
source = "SoL25"
valid_from = 2025-07-01
when = "form = 'family'"

[[question.basis]]
provision = "12 kap. 1 § SoL"
source = "SoL25"
valid_from = 2025-07-01

[[question.basis]]
provision = "36 § LVU"
source = "LVU"
valid_to = 2025-06-30

[[question.guidance_for]]
when = "'plan' in seen"
text = "Läs planen."

[[question.guidance_for]]
when = "not ('notes' in seen)"
text = "Läs anteckningarna."

[[question]]
id = "VÖF-09"
section = "Om vården"
short = "Plan"
text = "Finns en plan?"
level = "K"
polarity = "none"
applies_when = "(alone or form = 'home') and remark != 'nej'"
not_applicable_when = "form not in ('home')"
"""


def template(text: str) -> Checklist:
    """The template of a sound text."""
    return read_checklist(text.encode("utf-8")).required()


def workbook_of(text: str = WHOLE) -> Workbook:
    """The workbook that a template is exported to."""
    writing = write_xlsform(template(text))
    assert writing.issues == ()
    assert writing.workbook is not None
    return writing.workbook


def changed(workbook: Workbook, cells: Mapping[str, str]) -> Workbook:
    """The workbook with other texts in some cells, named as ``survey!G14``."""
    grids = {sheet.name: [list(row) for row in sheet.rows] for sheet in workbook.sheets}
    for name, text in cells.items():
        found = re.fullmatch(r"(\w+)!([A-Z]+)(\d+)", name)
        assert found is not None
        column = 0
        for letter in found.group(2):
            column = column * 26 + ord(letter) - ord("A") + 1
        rows = grids.setdefault(found.group(1), [])
        rows.extend([] for _ in range(int(found.group(3)) - len(rows)))
        row = rows[int(found.group(3)) - 1]
        row.extend("" for _ in range(column - len(row)))
        row[column - 1] = text
    return Workbook(tuple(Sheet(n, tuple(map(tuple, rows))) for n, rows in grids.items()))


def meaning(checklist: Checklist) -> Any:
    """All of a template but its bytes: rules by what they say and not by where they stand."""
    return _plain(replace(checklist, text="", sha256=""))


def _plain(part: Any) -> Any:
    if isinstance(part, Expression):
        return print_expression(without_places(part.node))
    if isinstance(part, (tuple, list)):
        return tuple(_plain(one) for one in part)
    if is_dataclass(part) and not isinstance(part, type):
        return (type(part).__name__, *(_plain(getattr(part, f.name)) for f in fields(part)))
    return part
