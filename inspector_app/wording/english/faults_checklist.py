"""English sentences about templates, rules, reviews and findings that cannot be used."""

from __future__ import annotations

_PLACE = "Row {row}, {column}: "
_SIGN = "Row {row}, character {position}: "

_CHECKLISTS: dict[str, tuple[str, str]] = {
    "checklist_faults": (
        "The review template has {count} faults and cannot be used.",
        "Correct the faults in the list and read the review template again.",
    ),
    "checklist_unreadable": (
        "The file {file} cannot be read.",
        "Check that the file exists and that you may read it.",
    ),
    "checklist_not_found": (
        "The review template that the inspection is bound to is not in the library.",
        "Put back the issued file. Its checksum begins with {sha256:.12}.",
    ),
    "library_missing": (
        "The folder {folder} with review templates does not exist.",
        "Put back the folder or choose another.",
    ),
    "checklist_too_large": (
        "The file is larger than {limit} bytes.",
        "A review template is a short text file. Check that you chose the right file.",
    ),
    "checklist_not_utf8": (
        "The file is not text in UTF-8. The first fault is at byte {byte}.",
        "Save the file as UTF-8.",
    ),
    "checklist_too_deep": (
        "The file has lists within lists at too many levels.",
        "A review template needs three levels at most.",
    ),
    "checklist_format": (
        _PLACE + "the format is {value}, the program reads {wanted}.",
        'Write format = "{wanted}".',
    ),
    "checklist_slug": (
        _PLACE + "{value} will not do as a short name.",
        "Use small letters a to z, digits and hyphens, for example visits.",
    ),
    "checklist_missing": (
        _PLACE + "{key} is missing or empty.",
        "Fill in {key}.",
    ),
    "checklist_type": (
        _PLACE + "the value {value} does not fit here.",
        "Write {wanted}.",
    ),
    "checklist_word": (
        _PLACE + "{value} is not one of the words that may stand here.",
        "Choose among: {words}.",
    ),
    "checklist_name": (
        _PLACE + "{value} will not do as a name in rules.",
        "Use small letters a to z, digits and underscores, 40 characters at most, and none of "
        "the words of the rule language: {words}.",
    ),
    "checklist_question_id": (
        _PLACE + "{value} will not do as the label of a question.",
        "Write capital letters, a hyphen and digits, for example ABC-01 or ABC-05a.",
    ),
    "checklist_character": (
        _PLACE + "the text holds the control character {value}.",
        "Remove the character.",
    ),
    "checklist_unknown_key": (
        _PLACE + "the key {key} is not in the format.",
        "Correct the spelling or remove the line.",
    ),
    "checklist_name_twice": (
        _PLACE + "the name {value} is already used.",
        "Give one of them another name.",
    ),
    "checklist_reference": (
        _PLACE + "{value} does not exist or is of the wrong kind.",
        "Write the name of something that is in the review template and fits here.",
    ),
    "checklist_options": (
        _PLACE + "the options do not agree with the type {value}.",
        "The types choice and choices need options. Other types have none.",
    ),
    "checklist_computed_column": (
        _PLACE + "the column {value} is computed and cannot be filled in as well.",
        "Remove required, default and suggestions, or remove rule.",
    ),
    "checklist_circle": (
        _PLACE + "the computations go in a circle: {circle}.",
        "Rewrite one of the rules so that it does not need itself.",
    ),
    "checklist_dates": (
        _PLACE + "the provision {value} ceases to apply before it begins.",
        "Correct valid_from or valid_to.",
    ),
    "checklist_basis_missing": (
        _PLACE + "the question {value} has the level L but no provision.",
        "Add [[question.basis]] or change the level.",
    ),
    "checklist_universal": (
        _PLACE + "the question {value} is for all files (universal), but may be left out or be "
        "Not applicable by {keys}.",
        "Remove universal, or what is written in {keys}.",
    ),
    "checklist_default": (
        _PLACE + "{value} cannot be what an empty cell means in a column of the type {type}.",
        "Remove default. It is for choice and text only; other empty cells are unknown.",
    ),
    "checklist_single": (
        _PLACE + "{key} may stand several times and is written with double brackets.",
        "Write [[{name}]] with double brackets.",
    ),
    "checklist_unscored": (
        _PLACE + "the question {value} has no answers to suggest, give reasons for or count.",
        "Remove suggestion, reason_required_for and universal, or change kind.",
    ),
}

_RULES: dict[str, tuple[str, str]] = {
    "rule_empty": (_PLACE + "the rule is empty.", "Write a rule or remove the line."),
    "rule_too_long": (
        _PLACE + "the rule has {length} characters, there is room for {limit}.",
        "Divide the rule by means of a computed fact.",
    ),
    "rule_too_deep": (
        _PLACE + "the rule is nested more than {limit} levels deep.",
        "Divide the rule by means of a computed fact.",
    ),
    "rule_character": (
        _SIGN + "the character {found} does not belong to the rule language.",
        "Remove the character. Texts are written within single quotation marks.",
    ),
    "rule_text_open": (
        _SIGN + "the text begins with a quotation mark but does not end.",
        "Put in the other quotation mark.",
    ),
    "rule_number_long": (
        _SIGN + "the number has more than {limit} characters.",
        "Write a shorter number.",
    ),
    "rule_date": (
        _SIGN + "the day {found} does not exist.",
        "Write the day as 2025-07-01.",
    ),
    "rule_expected": (
        _SIGN + "{expected} was expected here, but {found} was found.",
        "Correct the rule. The grammar is in checklists/README.md.",
    ),
    "rule_written": (
        _SIGN + "the rule language has no {found}.",
        "Write {right}.",
    ),
    "rule_chained": (
        _SIGN + "{found} cannot follow another comparison.",
        "Write the comparisons one by one: {right}.",
    ),
    "rule_answer_written": (
        _SIGN + "the answer of {found} has another name in rules.",
        "Write {right}.",
    ),
    "rule_choices": (
        _SIGN + "several choices cannot equal one.",
        "Write {right}.",
    ),
    "rule_function_unknown": (
        _SIGN + "the function {name} does not exist.",
        "The functions are in checklists/README.md.",
    ),
    "rule_arguments": (
        _SIGN + "{name} takes {fewest} to {most} values, not {found}.",
        "Correct the number of values.",
    ),
    "rule_nested_rows": (
        _PLACE + "rows cannot be counted inside another row.",
        "Count the rows in a fact of their own and use its name here.",
    ),
    "rule_name_unknown": (
        _SIGN + "the name {name} does not exist here.",
        "Write the name of a fact, a parameter, a register value, an entry, an answer, a rating "
        "or a column.{hint}",
    ),
    "rule_table_unknown": (
        _SIGN + "the table {name} does not exist.",
        "Write the name of a table in the review template.",
    ),
    "rule_column_unknown": (
        _SIGN + "the table {table} has no column {name}.",
        "Write the name of a column in the table.",
    ),
    "rule_type": (
        _SIGN + "{wanted} is needed here, but the rule gives {found}.",
        "Change the rule or the type.",
    ),
    "rule_compare": (
        _SIGN + "{left} {operator} {right} cannot be computed.",
        "Compare and compute only with values of the same kind.",
    ),
    "rule_option_unknown": (
        _SIGN + "{found} is not one of the options.",
        "Choose among: {options}.",
    ),
    "parameter_unknown": (
        "The review template has no parameter called {parameter}.",
        "Remove the value.",
    ),
    "parameter_value": (
        "The value {value} will not do for {parameter}.",
        "Write a value of the type {type}, not negative.",
    ),
}

_REVIEWS: dict[str, tuple[str, str]] = {
    "review_history_damaged": (
        "The events of the file {case} do not follow from each other from event {seq} on.",
        "Change nothing. Open the latest backup and compare.",
    ),
    "question_unknown": (
        "The review template has no question {question}.",
        "Choose a question in the review template.",
    ),
    "answer_not_offered": (
        "The answer {answer} cannot be given to the question {question}.",
        "Choose one of the answers on the buttons of the question.",
    ),
    "case_completed": (
        "The file {case} is marked as done.",
        "Open the file again before you change anything.",
    ),
    "case_not_read": (
        "The file {case} is noted as not read.",
        "Change the outcome to read or incomplete before you answer.",
    ),
    "case_incomplete": (
        "The file cannot be marked as done. {count} entries are missing.",
        "Fill in what the list shows.",
    ),
    "absence_with_place": (
        "{absence} has neither date nor page.",
        "Leave out date and page, or choose a document.",
    ),
    "evidence_without_type": (
        "The evidence for {question} has no type of document.",
        "Choose what kind of document it is.",
    ),
    "log_row_faults": (
        "The row has {count} faults and was not saved.",
        "Correct the fields in the list.",
    ),
    "table_unknown": (
        "The review template has no such log.",
        "Choose a log in the review template.",
    ),
    "row_id": ("The row has no valid identifier.", "Add the row again."),
    "column_unknown": ("The log has no column {column}.", "Remove the value."),
    "column_computed": (
        "The column {column} is computed and cannot be filled in.",
        "Remove the value.",
    ),
    "cell_type": (
        "{column}: the value {value} is of the wrong kind.",
        "Write a value that fits.",
    ),
    "cell_option": ("{column}: {value} is not one of the options.", "Choose one of the options."),
    "cell_negative": ("{column}: {value} is less than zero.", "Write zero or more."),
    "cell_too_long": ("{column}: the text is too long.", "Shorten the text."),
    "log_full": (
        "The log already has {limit} rows and takes no more.",
        "Check that the rows belong to this file.",
    ),
    "log_has_rows": (
        "The log has rows and cannot be confirmed as empty.",
        "Remove the rows first if they are wrong.",
    ),
    "register_value_unknown": (
        "The review template has no entry {value_id}.",
        "Choose another entry.",
    ),
    "register_value_not_checked": (
        "{label} is not checked against the file.",
        "The entry is taken from the case list.",
    ),
    "undo_changed_since": (
        "The change cannot be undone, because someone else has changed the same entry since.",
        "Change the entry by hand.",
    ),
}

_FINDINGS: dict[str, tuple[str, str]] = {
    "finding_empty": ("Finding {row} has no text.", "Write what you saw."),
    "finding_without_question": (
        "Finding {row} is not tied to any question.",
        "Choose at least one question.",
    ),
    "finding_without_number": (
        "Finding {row} is not tied to any number.",
        "Choose at least one number from the results.",
    ),
    "finding_question_unknown": (
        "Finding {row}: the question {value} is not in the review template.",
        "Choose a question in the review template.",
    ),
    "finding_number_unknown": (
        "Finding {row}: the number for {value} is not in the results.",
        "Choose a number from the results.",
    ),
    "finding_not_law": (
        "Finding {row}: the question {value} is not a requirement of law, so a breach of law "
        "cannot be stated.",
        "Choose area for improvement, or tie the finding only to questions with the level L.",
    ),
    "finding_without_provision": (
        "Finding {row} says that a requirement of law is not met but names no provision.",
        "Name the provision.",
    ),
    "recommendation_empty": (
        "Finding {row}, {column}: the text is missing.",
        "Write what is to be done.",
    ),
    "recommendation_without_role": (
        "Finding {row}, {column}: the recipient is missing.",
        "State who is to do it, as a role and not by name.",
    ),
    "recommendation_without_day": (
        "Finding {row}, {column}: the time is missing.",
        "State when it is to be done.",
    ),
    "text_personal_data": (
        "Finding {row}, {column}: characters {start} to {end} look like personal data ({kind}).",
        "Remove it if it can point to anyone.",
    ),
}

FAULTS: dict[str, tuple[str, str]] = _CHECKLISTS | _RULES | _REVIEWS | _FINDINGS

MISSING: dict[str, tuple[str, str]] = {
    "answer_missing": ("{target} has no answer.", "Answer the question."),
    "entry_missing": (
        "{target} is not filled in.",
        "Write what the file says, or that it is not stated.",
    ),
    "reason_missing": ("{target} has no reason.", "Write why."),
    "deviation_reason_missing": (
        "{target} departs from the computed answer without a reason.",
        "Write why the answer is another.",
    ),
    "evidence_missing": ("{target} has no evidence.", "State document, date and page."),
    "log_missing": (
        "The log has no rows and is not confirmed as empty.",
        "Write the rows, or confirm that the file holds none.",
    ),
    "cell_missing": ("A row of the log lacks {column}.", "Fill in the field."),
}
"""What marking a file as done lacks, by the code of ``Missing``."""
