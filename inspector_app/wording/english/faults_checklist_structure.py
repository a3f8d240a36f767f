"""English sentences on entries, groups, deadlines, ratings, bounds and languages of a template."""

from __future__ import annotations

_PLACE = "Row {row}, {column}: "

FAULTS: dict[str, tuple[str, str]] = {
    "checklist_too_many": (
        "Row {row}: {value} stands {count} times, there is room for {limit}.",
        "Divide the review template, or remove what is not needed.",
    ),
    "checklist_more": (
        "The review template has more faults than {limit}. The rest are not shown.",
        "Correct the faults in the list and read the review template again.",
    ),
    "checklist_person": (
        _PLACE + "the word {{person}} is only used in questions asked about several persons.",
        "Add for_each or write out who is meant.",
    ),
    "checklist_negative": (
        _PLACE + "{value} is less than zero.",
        "Write zero or a greater whole number.",
    ),
    "checklist_bounds_type": (
        _PLACE + "min and max do not fit the type {value}.",
        "Only count and number have min and max.",
    ),
    "checklist_bounds": (
        _PLACE + "the value {value} lies outside min and max.",
        "Change the value or the bounds.",
    ),
    "checklist_done": (
        _PLACE + "the deadline {value} needs either done or done_on.",
        "Write one of them: done for rows of a table, done_on for a single day.",
    ),
    "checklist_interval": (
        _PLACE + "the time is given either in whole months or in days, at least 1.",
        "Write months or days, not both.",
    ),
    "checklist_grade": (
        _PLACE + "the grade {value} needs either when or otherwise = true.",
        "Write one of them.",
    ),
    "checklist_otherwise": (
        _PLACE + "only one grade may have otherwise, and in an ordered rating it stands last.",
        "Give the other grades a rule, or move the grade last.",
    ),
    "checklist_languages": (
        _PLACE + "{value} is no list of languages that can be used.",
        'Write two small letters for each language, once, with sv first: languages = ["sv", "en"]. '
        "The Swedish texts stand in the review template itself.",
    ),
    "checklist_text_missing": (
        _PLACE + "the text {value} is missing in the language {language}.",
        'Write "{value}" under [texts.{language}].',
    ),
    "checklist_text_unknown": (
        _PLACE + "the review template has no text {value}.",
        "Correct the spelling or remove the line.",
    ),
}
