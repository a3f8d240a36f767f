"""English sentences on workbooks in XLSForm; ``column`` is the cell, such as survey!G14."""

from __future__ import annotations

_GUIDE = "The sheet _lasmig of the blank template describes the columns."
_RULE = "Write for example {example}."
_WHOLE = "The template is not exported at all rather than without that part."

FAULTS: dict[str, tuple[str, str]] = {
    # ---------------------------------------------------------------- the whole workbook
    "xlsform_faults": (
        "The workbook has {count} faults and became no draft.",
        "Correct the cells in the list and import again.",
    ),
    "xlsform_empty": (
        "The workbook {name} is empty.",
        "Begin with a blank template, which you save in the same place.",
    ),
    "xlsform_too_large": (
        "The workbook {name} is too large to be a template.",
        "Check that you chose the right file.",
    ),
    "xlsform_not_written": (
        "The workbook {name} could not be saved.",
        "Close it if another program has it open, or choose another folder.",
    ),
    "xlsform_sheet_missing": (
        "The sheet {column} is missing or empty.",
        "The workbook needs the sheets survey and settings, and choices where there are options.",
    ),
    "xlsform_sheet_outside": (
        "The sheet {column} has no place in a template.",
        "Remove the sheet, or begin its name with an underscore if it is only for you.",
    ),
    "xlsform_no_questions": (
        "The sheet {column} has no questions.",
        "Write at least one question between begin_group and end_group.",
    ),
    "xlsform_settings_empty": (
        "The sheet {column} has no row below its headers.",
        "Fill in title, short name, version and purpose.",
    ),
    "xlsform_settings_more": (
        "{column}: the sheet settings has more than one row.",
        "Remove the row.",
    ),
    "xlsform_more": (
        "{column}: more faults than {limit} are not shown.",
        "Correct those that are shown and import again.",
    ),
    # ---------------------------------------------------------------- columns
    "xlsform_header_missing": ("{column}: the column {wanted} is missing.", "Add the column."),
    "xlsform_header_twice": (
        "{column}: the column {value} stands twice.",
        "Remove one of them.",
    ),
    "xlsform_header_blank": (
        "{column}: something stands in a column without a header.",
        "Write the header, or remove what stands there.",
    ),
    "xlsform_column_unknown": ("{column}: a template has no column {name}.", _GUIDE),
    "xlsform_column": (
        "{column}: {name} cannot be expressed in a template.",
        "Remove what stands in the cell.",
    ),
    "xlsform_language": (
        "{column}: texts in other languages than Swedish cannot be imported.",
        "Remove the column. Write the translations in the draft after the import.",
    ),
    "xlsform_choice_filter": (
        "{column}: choice_filter cannot be expressed in a template.",
        "Make one question for each list and use relevant to choose among them.",
    ),
    "xlsform_calculate": (
        "{column}: calculate cannot be expressed in a template.",
        "Remove the row and write the rule as a derived fact in the draft after the import.",
    ),
    "xlsform_repeat": (
        "{column}: repeat cannot be expressed in a template.",
        "Remove the repeat and write a log in the draft after the import.",
    ),
    "xlsform_weight": (
        "{column}: a template weighs no questions, so the weight {value} has no place.",
        "Remove the weight. Write a rating in the draft if certain questions decide.",
    ),
    "xlsform_limit": (
        "{column}: the limit {value} does not say what happens beyond it.",
        "Write it in constraint if it bounds a number, otherwise as a rule in the draft.",
    ),
    "xlsform_key_figure": (
        "{column}: a template has no place for the key figure {value}.",
        "Remove it.",
    ),
    # ---------------------------------------------------------------- cells
    "xlsform_missing": ("{column}: {wanted} is missing.", "Fill in the cell."),
    "xlsform_word": ("{column}: {value} is none of the words.", "Choose among: {words}."),
    "xlsform_day": ("{column}: {value} is no day.", "Write the day as 2025-07-01."),
    "xlsform_days": (
        "{column}: the legal basis ends before it begins.",
        "Correct the days.",
    ),
    "xlsform_not_here": (
        "{column}: {name} cannot be used in a row of the kind {type}.",
        "Remove what stands in the cell.",
    ),
    "xlsform_type": (
        "{column}: the type {value} cannot be imported.",
        "Use select_one, select_multiple, date, integer, decimal, text or note.",
    ),
    "xlsform_required": (
        "{column}: a question with the five answers is always to be answered.",
        "Write yes, or say in relevant when the question is asked.",
    ),
    "xlsform_constraint": (
        "{column}: {value} is no bound that the program knows.",
        "Write {wanted} with the lower bound first, or only one of them.",
    ),
    "xlsform_constraint_message": (
        "{column}: a template has no place for a sentence of your own on the bounds.",
        "Leave the cell empty. The program says: {wanted}",
    ),
    # ---------------------------------------------------------------- names
    "xlsform_name": (
        "{column}: {value} is no name that rules can use.",
        "Write small letters a to z, digits and underscores, beginning with a letter.",
    ),
    "xlsform_name_twice": ("{column}: {value} exists already.", "Choose another name."),
    "xlsform_name_taken": (
        "{column}: the library has {file} already.",
        "Raise the version, or remove the draft of the same name.",
    ),
    "xlsform_question_id": (
        "{column}: {value} is no id of a question.",
        "Write capital letters, a hyphen and digits, for example AB-07.",
    ),
    "xlsform_answer_name": (
        "{column}: rules call the answer to {question} {wanted}, not {value}.",
        "Write {wanted}.",
    ),
    "xlsform_form_id": (
        "{column}: {value} is no short name.",
        "Write small letters a to z, digits and hyphens.",
    ),
    "xlsform_version": (
        "{column}: {value} is no version.",
        "Write for example 1, or 2.1.",
    ),
    "xlsform_default_language": (
        "{column}: the language {value} cannot be imported.",
        "Write Svenska (sv).",
    ),
    # ---------------------------------------------------------------- groups and lists
    "xlsform_no_group": (
        "{column}: the question stands outside every section.",
        "Put begin_group before it and end_group after it.",
    ),
    "xlsform_group_nested": (
        "{column}: a section cannot stand inside another one.",
        "End the section before it first.",
    ),
    "xlsform_group_open": (
        "{column}: the section never ends.",
        "Write end_group after its last question.",
    ),
    "xlsform_group_end": (
        "{column}: here a section ends that has not begun.",
        "Remove the row, or write begin_group before the questions.",
    ),
    "xlsform_group_empty": ("{column}: the section has no questions.", "Remove the section."),
    "xlsform_note_last": (
        "{column}: no question follows the text.",
        "Put the text before the question that it guides.",
    ),
    "xlsform_list_missing": (
        "{column}: the sheet choices has no list {name}.",
        "Correct the name, or write the list.",
    ),
    "xlsform_list_unused": (
        "{column}: no question uses the list {value}.",
        "Remove the list, or correct the name in the question.",
    ),
    "xlsform_list_kind": (
        "{column}: only one answer can be chosen of the list {name}.",
        "Write select_one.",
    ),
    "xlsform_answers": (
        "{column}: the list that begins here has some of the five answers, but not all.",
        "Write J, D, N, F and E. Leave out E only, and only for a question on every file.",
    ),
    "xlsform_answer_label": (
        "{column}: the program calls the answer {wanted}, not {value}.",
        "Write {wanted}.",
    ),
    "xlsform_universal": (
        "{column}: a question on every file is always asked and never not applicable.",
        "Remove the rule or the answer, or use select_one svar.",
    ),
    # ---------------------------------------------------------------- legal bases
    "xlsform_basis": (
        "{column}: the line {value} is no legal basis.",
        "Write provision | source | from | to | when. The last three may be left out.",
    ),
    "xlsform_basis_missing": (
        "{column}: a question of level L lacks its legal basis.",
        "Write the legal basis, or choose another level.",
    ),
    "xlsform_source": (
        "{column}: the sheet kallor has no source {value}.",
        "Write the source in the sheet kallor.",
    ),
    # ---------------------------------------------------------------- rules
    "xlsform_rule_expected": ("{column}, character {position}: the rule stops here.", _RULE),
    "xlsform_rule_function": (
        "{column}, character {position}: a template cannot express the function {found}.",
        "Write for example {example}. Other rules are written in the draft.",
    ),
    "xlsform_rule_name": (
        "{column}, character {position}: no question has the name {found}.",
        "Write the name in the column name.",
    ),
    "xlsform_rule_option": (
        "{column}, character {position}: {found} is none of the options.",
        "Write the option's name in the sheet choices.",
    ),
    "xlsform_rule_kind": (
        "{column}, character {position}: the value cannot be compared like that.",
        "Compare numbers with numbers, choices with options in quotation marks, yes and no with "
        "'yes' and 'no'.",
    ),
    "xlsform_rule_deep": (
        "{column}, character {position}: the rule has too many brackets within each other.",
        "Divide the rule.",
    ),
    "xlsform_rule_long": (
        "{column}: the rule is longer than {position} characters.",
        "Write it shorter.",
    ),
    # ---------------------------------------------------------------- what cannot be exported
    "xlsform_outside": (
        "The template cannot be exported. {count} parts have no place in an XLSForm.",
        "See the list. The parts stay in the template, which can be handed out as a text file.",
    ),
    "xlsform_unsound": (
        "The template has faults and cannot be exported.",
        "Correct the faults in the draft first.",
    ),
    "xlsform_has_combined": (
        "The template is a combination of several.",
        "Export one at a time.",
    ),
    "xlsform_has_reconciliation": ("The pair registered and found: {column}.", _WHOLE),
    "xlsform_has_language": ("Texts in another language: {column}.", _WHOLE),
    "xlsform_has_version": (
        "The version {column} cannot stand in a file name.",
        "Give the template a version such as 1 or 2.1.",
    ),
    "xlsform_has_document_type": (
        "The document type {column} stands on several lines or has spaces around it.",
        "Write it on one line in a new version of the template.",
    ),
    "xlsform_has_parameter": ("The parameter {column}.", _WHOLE),
    "xlsform_has_register": ("The value {column} of the case list.", _WHOLE),
    "xlsform_has_table": ("The log {column}.", _WHOLE),
    "xlsform_has_fact": ("The derived fact {column}.", _WHOLE),
    "xlsform_has_group": ("The group {column} of persons.", _WHOLE),
    "xlsform_has_deadline": ("The deadline {column}.", _WHOLE),
    "xlsform_has_rating": ("The rating {column}.", _WHOLE),
    "xlsform_has_bridge": ("The bridge to {column} from the version before.", _WHOLE),
    "xlsform_has_kind": (
        "The question {column} is answered by rules or shows something derived.",
        _WHOLE,
    ),
    "xlsform_has_person": ("The question {column} is asked once for each person.", _WHOLE),
    "xlsform_has_suggestion": ("The question {column} has suggested answers.", _WHOLE),
    "xlsform_has_forced": ("The question {column} has answers forced by others.", _WHOLE),
    "xlsform_has_applies": ("The question {column} applies to certain times only.", _WHOLE),
    "xlsform_has_event": ("The question {column} has a day of its event.", _WHOLE),
    "xlsform_has_level_exception": (
        "The question {column} has different levels in different cases.",
        _WHOLE,
    ),
    "xlsform_has_shown": ("The question {column} shows a fact or a log.", _WHOLE),
    "xlsform_has_period": ("The entry {column} is a period.", _WHOLE),
    "xlsform_has_universal_entry": ("The entry {column} is marked as for every file.", _WHOLE),
    "xlsform_has_option_words": (
        "The entry {column} has other spellings for the option {value}.",
        _WHOLE,
    ),
    "xlsform_has_bar": (
        "The question {column} has a legal basis with a vertical bar or a line break.",
        "Write the legal basis otherwise in a new version of the template.",
    ),
    "xlsform_has_digit_first": (
        "The id {column} begins with a digit.",
        "Other programs want a letter first. Change the id in a new version of the template.",
    ),
    "xlsform_has_unwritable": (
        "The text of {column} is too long for a cell, or has signs that no cell can hold.",
        "Shorten the text in a new version of the template.",
    ),
    "xlsform_has_rule": ("The question {column} has a rule that it cannot say: {value}", _WHOLE),
}
