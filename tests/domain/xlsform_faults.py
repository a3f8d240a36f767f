# ruff: noqa: E501 - one case to a line, however long
"""Workbooks with one fault each, and templates with one part each that has no place in them."""

from __future__ import annotations

from inspector_app.domain.xlsform import SURVEY_COLUMNS, column_letters

LETTER = {name: column_letters(n) for n, name in enumerate(SURVEY_COLUMNS, start=1)}


def at(column: str, row: int) -> str:
    """A cell of the survey by its column's name."""
    return f"survey!{LETTER[column]}{row}"


FAULTS: list[tuple[dict[str, str], list[tuple[str, str]]]] = [
    # constructs outside the subset
    ({"survey!A9": "begin_repeat", "survey!A15": "end_repeat"}, [("xlsform_repeat", "survey!A9")]),
    ({"survey!A11": "calculate"}, [("xlsform_calculate", "survey!A11")]),
    ({"survey!W1": "choice_filter", "survey!W6": "x=1"}, [("xlsform_choice_filter", "survey!W6")]),
    ({"survey!W1": "calculation", "survey!W6": "1+1"}, [("xlsform_calculate", "survey!W6")]),
    ({"survey!W1": "repeat_count", "survey!W6": "3"}, [("xlsform_repeat", "survey!W6")]),
    ({"survey!W1": "appearance", "survey!W6": "minimal"}, [("xlsform_column", "survey!W6")]),
    ({"survey!W1": "media::image", "survey!W6": "a.png"}, [("xlsform_column", "survey!W6")]),
    ({"survey!W1": "vikt", "survey!W14": "2", "survey!W17": "1"}, [("xlsform_weight", "survey!W14"), ("xlsform_weight", "survey!W17")]),
    ({"survey!W1": "grans", "survey!W14": "4"}, [("xlsform_limit", "survey!W14")]),
    ({"survey!W1": "nyckeltal", "survey!W14": "N15428"}, [("xlsform_key_figure", "survey!W14")]),
    ({"survey!W1": "label::English (en)", "survey!W14": "Heard?"}, [("xlsform_language", "survey!W1")]),
    ({"survey!W1": "nivå", "survey!W14": "L"}, [("xlsform_column_unknown", "survey!W1")]),
    ({"survey!W5": "lös"}, [("xlsform_header_blank", "survey!W5")]),
    ({"survey!A11": "geopoint"}, [("xlsform_type", "survey!A11")]),
    ({"survey!A6": "select_one lista_form or_other"}, [("xlsform_type", "survey!A6"), ("xlsform_list_unused", "choices!A13")]),
    ({"external_choices!A1": "list_name"}, [("xlsform_sheet_outside", "external_choices")]),
    ({"settings!H1": "instance_name", "settings!H2": "x"}, [("xlsform_column", "settings!H2")]),
    # headers and rows
    ({"survey!A1": ""}, [("xlsform_header_missing", "survey!A1"), ("xlsform_header_blank", "survey!A2")]),
    ({at("kort", 1): "x"}, [("xlsform_column_unknown", at("kort", 1)), ("xlsform_header_missing", "survey!A1")]),
    ({"survey!W1": "kort", "survey!W3": "x"}, [("xlsform_header_twice", "survey!W1")]),
    ({"settings!A3": "en till"}, [("xlsform_settings_more", "settings!A3")]),
    ({at("kort", 5): ""}, [("xlsform_missing", at("kort", 5))]),
    ({"survey!C14": ""}, [("xlsform_missing", "survey!C14")]),
    ({at("niva", 14): ""}, [("xlsform_missing", at("niva", 14))]),
    ({at("niva", 14): "X"}, [("xlsform_word", at("niva", 14))]),
    ({at("karna", 14): "kanske"}, [("xlsform_word", at("karna", 14))]),
    ({at("bast", 14): "delvis"}, [("xlsform_word", at("bast", 14))]),
    ({at("motivering_vid", 14): "N X"}, [("xlsform_word", at("motivering_vid", 14))]),
    ({at("motivering_vid", 14): "N E"}, [("xlsform_universal", at("motivering_vid", 14))]),
    ({"survey!F14": "${alone} = 'yes'"}, [("xlsform_universal", "survey!F14")]),
    ({"survey!E14": "no"}, [("xlsform_required", "survey!E14")]),
    ({at("enhet", 14): "dagar"}, [("xlsform_not_here", at("enhet", 14))]),
    ({at("motivering_vid", 5): "N"}, [("xlsform_not_here", at("motivering_vid", 5))]),
    ({"survey!G3": ". >= 1"}, [("xlsform_not_here", "survey!G3")]),
    ({"survey!F2": "${alone} = 'yes'"}, [("xlsform_not_here", "survey!F2")]),
    ({"survey!J12": "x"}, [("xlsform_not_here", "survey!J12")]),
    # names
    ({"survey!B11": "Anmärkning"}, [("xlsform_name", "survey!B11"), ("xlsform_rule_name", "survey!F17")]),
    ({"survey!B3": "minutes", "survey!F5": ""}, [("xlsform_name_twice", "survey!B4")]),
    ({at("beteckning", 4): "VÖF-01"}, [("xlsform_name_twice", at("beteckning", 4))]),
    ({at("beteckning", 4): "x"}, [("xlsform_question_id", at("beteckning", 4))]),
    ({at("beteckning", 4): ""}, [("xlsform_missing", at("beteckning", 4))]),
    ({at("beteckning", 17): "VÖF-10"}, [("xlsform_answer_name", "survey!B17")]),
    ({"settings!B2": "Helt Prov"}, [("xlsform_form_id", "settings!B2")]),
    ({"settings!C2": "../1"}, [("xlsform_version", "settings!C2")]),
    ({"settings!D2": "English (en)"}, [("xlsform_default_language", "settings!D2")]),
    # groups, notes and lists
    ({"survey!A2": "", "survey!B2": "", "survey!C2": "", "survey!A8": ""}, [("xlsform_no_group", f"survey!A{n}") for n in range(3, 8)]),
    ({"survey!A8": "", "survey!A15": ""}, [("xlsform_group_open", "survey!A2"), ("xlsform_group_nested", "survey!A9"), ("xlsform_group_open", "survey!A9"), ("xlsform_group_nested", "survey!A16")]),
    ({"survey!A20": "end_group"}, [("xlsform_group_end", "survey!A20")]),
    ({"survey!A20": "begin_group", "survey!C20": "Tomt", "survey!A21": "end_group"}, [("xlsform_group_empty", "survey!A20")]),
    ({"survey!A18": "note", "survey!C18": "Slut", "survey!A19": "end_group"}, [("xlsform_note_last", "survey!A18")]),
    ({"survey!A6": "select_one former"}, [("xlsform_list_missing", "survey!A6"), ("xlsform_list_unused", "choices!A13")]),
    ({"survey!A10": "select_multiple ja_nej"}, [("xlsform_list_kind", "survey!A10")]),
    ({"choices!A17": "extra", "choices!B17": "a", "choices!C17": "A"}, [("xlsform_list_unused", "choices!A17")]),
    ({"choices!B14": "Hem"}, [("xlsform_rule_option", "survey!F7"), ("xlsform_rule_option", "survey!F17"), ("xlsform_rule_option", at("ej_aktuellt_nar", 17)), ("xlsform_name", "choices!B14")]),
    ({"choices!B16": "plan", "survey!F13": "${alone} = 'no'"}, [("xlsform_name_twice", "choices!B16")]),
    ({"choices!A17": "svar2", "choices!B17": "J", "choices!C17": "Ja", "survey!A17": "select_one svar2", at("ej_aktuellt_nar", 17): "", "survey!F17": ""}, [("xlsform_answers", "choices!B17")]),
    ({"choices!C3": "Till en del"}, [("xlsform_answer_label", "choices!C3")]),
    ({"choices!B3": "J"}, [("xlsform_answers", "choices!B2"), ("xlsform_name_twice", "choices!B3"), ("xlsform_answer_label", "choices!C3")]),
    ({"choices!C14": ""}, [("xlsform_missing", "choices!C14")]),
    # bounds and bases
    ({"survey!G4": ". > 0"}, [("xlsform_constraint", "survey!G4"), ("xlsform_constraint_message", "survey!H4")]),
    ({"survey!G4": ". >= 9 and . <= 8", "survey!H4": ""}, [("xlsform_constraint", "survey!G4")]),
    ({"survey!G4": ". >= 9 and . >= 8", "survey!H4": ""}, [("xlsform_constraint", "survey!G4")]),
    ({"survey!H4": "Högst en timme."}, [("xlsform_constraint_message", "survey!H4")]),
    ({at("lagrum", 14): ""}, [("xlsform_basis_missing", at("lagrum", 14))]),
    ({at("lagrum", 14): "11 kap. 1 § SoL"}, [("xlsform_basis", at("lagrum", 14))]),
    ({at("lagrum", 14): "11 kap. 1 § SoL | LSS"}, [("xlsform_source", at("lagrum", 14))]),
    ({at("lagrum", 14): "36 § LVU | LVU | i går"}, [("xlsform_day", at("lagrum", 14))]),
    ({at("lagrum", 14): "36 § LVU | LVU | 2025-07-02 | 2025-07-01"}, [("xlsform_days", at("lagrum", 14))]),
    ({at("lagrum", 14): "36 § LVU | LVU | | | ${x} = 'a'"}, [("xlsform_rule_name", at("lagrum", 14))]),
    ({"kallor!C2": "april"}, [("xlsform_day", "kallor!C2")]),
    ({"kallor!A3": "SoL25", at("lagrum", 14): "1 § | SoL25"}, [("xlsform_name_twice", "kallor!A3")]),
    # rules
    ({"survey!F5": "${minutes} >= 5 and"}, [("xlsform_rule_expected", "survey!F5")]),
    ({"survey!F5": "count(${minutes}) > 1"}, [("xlsform_rule_function", "survey!F5")]),
    ({"survey!F5": "${minuter} > 1"}, [("xlsform_rule_name", "survey!F5")]),
    ({"survey!F5": "${form} = 'annat'"}, [("xlsform_rule_option", "survey!F5")]),
    ({"survey!F5": "${form} = 1"}, [("xlsform_rule_kind", "survey!F5")]),
    ({"survey!F5": "${placed_on} = '2025-01-01'"}, [("xlsform_rule_kind", "survey!F5")]),
    ({"survey!F5": "${vof_09} = ''"}, [("xlsform_rule_option", "survey!F5")]),
    ({"survey!F5": "${minutes} = 'x'"}, [("xlsform_rule_kind", "survey!F5")]),
    ({"survey!F5": "(" * 30 + "${minutes} = 1" + ")" * 30}, [("xlsform_rule_deep", "survey!F5")]),
    ({"survey!F5": "${minutes} = 1 or " * 200 + "${minutes} = 1"}, [("xlsform_rule_long", "survey!F5")]),
    # found by reading the template, said at the cell it came from
    ({"survey!F4": "${share} = 1"}, [("checklist_circle", "survey!A4")]),
    ({"survey!D14": "Stöd till {person}."}, [("checklist_person", "survey!D14")]),
    ({"survey!D14": "a\x07b"}, [("checklist_character", "survey!D14")]),
    ({"survey!B10": "period_from", "survey!Q14": "", "survey!F17": ""}, [("checklist_name_twice", "survey!B10")]),
]  # fmt: skip
"""Cells changed in the export of ``WHOLE``, and every fault: its code and its cell."""

ENTRY = '[[question]]\nid = "VÖF-10"\nkind = "entry"\nname = "span"\ntype = "period"\nsection = "A"\nshort = "a"\ntext = "b"\n'
PARTS = [
    ("xlsform_has_parameter", "p", '[[parameter]]\nid = "p"\nlabel = "P"\ntype = "count"\nvalue = 1\nnature = "metod"\n'),
    ("xlsform_has_register", "r", '[[register]]\nid = "r"\nlabel = "R"\ntype = "text"\nfield = "care_form"\n'),
    ("xlsform_has_table", "t", '[[table]]\nid = "t"\ntitle = "T"\nempty_text = "Inget."\n[[table.column]]\nid = "c"\nlabel = "C"\ntype = "text"\n'),
    ("xlsform_has_fact", "f", '[[fact]]\nid = "f"\nlabel = "F"\ntype = "yes_no"\nrule = "alone"\n'),
    ("xlsform_has_group", "g", '[[group]]\nid = "g"\nlabel = "G"\nmembers = [{ id = "m", label = "M" }]\n'),
    ("xlsform_has_rating", "o", '[[rating]]\nid = "o"\ntitle = "O"\n[[rating.grade]]\nid = "a"\nlabel = "A"\notherwise = true\n'),
    ("xlsform_has_deadline", "d", '[[deadline]]\nid = "d"\ntitle = "D"\nstarts = "placed_on"\ndone_on = "placed_on"\n[[deadline.first]]\nmonths = 1\nprovision = "x"\nsource = "LVU"\n'),
    ("xlsform_has_bridge", "VÖF-09", '[[bridge]]\nold = "VÖF-08"\nnew = "VÖF-09"\n'),
    ("xlsform_has_period", "VÖF-10", ENTRY),
    ("xlsform_has_suggestion", "VÖF-09", '[[question.suggestion]]\nanswer = "J"\nwhen = "alone"\n'),
    ("xlsform_has_forced", "VÖF-09", '[[question.forced]]\nanswer = "J"\nwhen = "alone"\nbecause = "x"\n'),
    ("xlsform_has_applies", "VÖF-09", "[[question.applies]]\nvalid_from = 2025-01-01\n"),
    ("xlsform_has_level_exception", "VÖF-09", '[[question.level_exception]]\nlevel = "S"\nwhen = "alone"\nbecause = "x"\n'),
    ("xlsform_has_event", "VÖF-09", 'event_on = "placed_on"\n'),
    ("xlsform_has_rule", "VÖF-09", 'reason_required_when = "period_from > placed_on"\n'),
    ("xlsform_has_bar", "VÖF-09", '[[question.basis]]\nprovision = "a | b"\nsource = "LVU"\n'),
    ("xlsform_has_bar", "VÖF-09", '[[question.basis]]\nprovision = "a"\nsource = "LVU"\nwhen = "remark = \'a|b\'"\n'),
    ("xlsform_has_unwritable", "VÖF-09", f'guidance = "{"a" * 33_000}"\n'),
    ("xlsform_has_unwritable", "VÖF-09", 'guidance = "a\\uFFFEb"\n'),
    ("xlsform_has_digit_first", "1-01", ENTRY.replace("VÖF-10", "1-01").replace("period", "date")),
    ("xlsform_has_language", "en", '[texts.en]\n"top.title" = "x"\n'),
    ("xlsform_has_kind", "VÖF-10", '[[question]]\nid = "VÖF-10"\nkind = "computed"\nsection = "A"\nshort = "a"\ntext = "b"\nlevel = "K"\n[[question.suggestion]]\nanswer = "J"\nwhen = "alone"\n'),
    ("xlsform_has_option_words", "VÖF-10", ENTRY.replace("period", "choice") + 'options = [{ id = "a", label = "A", words = ["b"] }]\n'),
    ("xlsform_has_universal_entry", "VÖF-10", ENTRY.replace("period", "date") + "universal = true\n"),
]  # fmt: skip
"""Code, subject, and what is put after ``WHOLE``."""
