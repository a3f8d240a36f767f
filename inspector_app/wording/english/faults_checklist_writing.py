"""English sentences on the writing of a template file, where it does not follow its format."""

from __future__ import annotations

_SIGN = "Row {row}, character {position}: "

FAULTS: dict[str, tuple[str, str]] = {
    "toml_statement": (
        _SIGN + "the line {value} is neither a key with a value, a section nor a comment.",
        'Write key = value, for example title = "Visits". A comment begins with #.',
    ),
    "toml_equals": (
        _SIGN + "the equals sign is missing after {value}.",
        "Write key = value.",
    ),
    "toml_key": (
        _SIGN + "a key was expected here, but {value} was found.",
        "Write key = value, with a comma between the pairs.",
    ),
    "toml_dotted_key": (
        _SIGN + "the key {value} is followed by a full stop.",
        "Write the key within quotation marks, or make the part before the stop a section.",
    ),
    "toml_value_missing": (
        _SIGN + "the value is missing.",
        "Write the value, or remove the key.",
    ),
    "toml_value": (
        _SIGN + "{value} is no value.",
        "Write texts within quotation marks. Numbers, dates, true and false have none.",
    ),
    "toml_number": (
        _SIGN + "the number {value} is too long or written in a way that templates do not use.",
        "Write the number with digits and a decimal point, at most 18 characters.",
    ),
    "toml_date": (
        _SIGN + "the day {value} does not exist.",
        "Write the day as 2025-07-01.",
    ),
    "toml_time": (
        _SIGN + "{value} is a time of day. Review templates only have days.",
        "Write the day as 2025-07-01.",
    ),
    "toml_text_open": (
        _SIGN + "the text begins here but does not end on the same line.",
        "Put in the quotation mark at the end, or write the text within three quotation marks.",
    ),
    "toml_long_text_open": (
        _SIGN + "the text begins here with three quotation marks but does not end.",
        "Put in three quotation marks where the text ends.",
    ),
    "toml_escape": (
        _SIGN + "{value} means nothing in a text.",
        "A backslash is written twice. Within single quotation marks it is written once.",
    ),
    "toml_character": (
        _SIGN + "the control character {value} may not stand in the file.",
        "Remove the character.",
    ),
    "toml_mark": (
        "The file begins with an invisible mark (BOM).",
        "Save the file as UTF-8 without BOM.",
    ),
    "toml_comma": (
        _SIGN + "the comma is missing.",
        "Put a comma between the values.",
    ),
    "toml_last_comma": (
        _SIGN + "a comma stands before the last brace.",
        "Remove the comma.",
    ),
    "toml_list_open": (
        _SIGN + "the list begins here but does not end.",
        "Put in ] where the list ends.",
    ),
    "toml_brace_open": (
        _SIGN + "the brace is opened here but not closed on the same line.",
        "Put in }} on the same line.",
    ),
    "toml_after_value": (
        _SIGN + "{value} stands after the value.",
        "Write every key on a line of its own. A comment begins with #.",
    ),
    "toml_header": (
        _SIGN + "{value} is no section.",
        "Write [section] or [[section]], with as many brackets on both sides.",
    ),
    "toml_twice": (
        _SIGN + "{value} already stands on row {first}.",
        "Remove one of them, or rename it. Sections that may be repeated are written with [[ ]].",
    ),
    "toml_more": (
        "The file has more faults than {limit}. The rest are not shown.",
        "Correct the faults in the list and read the file again.",
    ),
}
