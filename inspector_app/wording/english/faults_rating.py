"""English sentences about stated facts, ratings and worked cases."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "rating_gap": (
        "The rating {value} gets no grade: none of the template's rules holds.",
        "Correct the rules of the template so that some grade always holds.",
    ),
    "rating_overlap": (
        "The rating {value} gets several grades at once: {grades}.",
        "Correct the rules of the template so that only one holds, or write ordered = true.",
    ),
    "entry_unknown": (
        "The template has no entry called {name}.",
        "Choose an entry in the template.",
    ),
    "entry_not_found": (
        "The question {question} cannot be left as not stated in the file.",
        "Write a value, or leave the field empty.",
    ),
    "entry_type": (
        "{question}: {value} is of the wrong kind.",
        "Write a value of the kind the question asks for.",
    ),
    "entry_option": (
        "{question}: {value} is not one of the options.",
        "Choose among the options, each at most once.",
    ),
    "entry_negative": ("{question}: {value} is less than zero.", "Write zero or more."),
    "entry_too_large": ("{question}: {value} is unreasonably large.", "Check the number."),
    "entry_too_long": ("{question}: the text is too long.", "Shorten the text."),
    "entry_period": (
        "{question}: the period {value} ends before it begins.",
        "Correct the first or the last day.",
    ),
    "entry_bounds": (
        "{question}: {value} lies outside {least} to {most}.",
        "Write a value within the bounds.",
    ),
    "cell_too_large": ("{column}: {value} is unreasonably large.", "Check the number."),
    "cell_period": (
        "{column}: the period {value} ends before it begins.",
        "Correct the first or the last day.",
    ),
    "parameter_bounds": (
        "The value {value} for {parameter} lies outside {least} to {most}.",
        "Write a value within the bounds.",
    ),
    "rating_unknown": (
        "The template has no rating called {rating}.",
        "Choose a rating in the template.",
    ),
    "grade_unknown": (
        "The rating {rating} has no grade {grade}.",
        "Choose among: {grades}.",
    ),
    "override_role": (
        "A person who is {role} may not change the rating {rating}.",
        "Those who may: {roles}.",
    ),
    "override_reason_missing": (
        "The rating {rating} is not changed without a reason.",
        "Write why it should be another grade.",
    ),
    "case_too_large": (
        "The file is larger than {limit} bytes.",
        "A file of worked cases is a short text file. Check that you chose the right file.",
    ),
    "case_json": (
        "The file is not valid JSON. The fault is on line {line}, character {column}.",
        "Correct the line.",
    ),
    "case_other_checklist": (
        "Row {row}: the cases are written for {value}, but the template is {wanted}.",
        "Choose the template that the cases are written for.",
    ),
    "case_unknown": (
        "Row {row}, {column}: {value} is not in the template.",
        "Write a name that is in the template.",
    ),
    "case_key": (
        "Row {row}, {column}: the key {key} does not belong to the format.",
        "Correct the spelling or remove the line.",
    ),
    "case_missing": (
        "The file contains no case.",
        "Write the cases under [[{key}]].",
    ),
    "case_value": (
        "Row {row}, {column}: the value {value} does not fit here.",
        "Write {wanted}.",
    ),
    "case_answer_not_asked": (
        "Case {case}: the answer {value} to {question} does not count: the question is not put.",
        'Remove the answer, or write {question} = "not_asked" under [case.expect.applicable].',
    ),
    "case_answer_idle": (
        "Case {case}: the answer {value} to {question} does not count. What stands is {stands}.",
        'Correct the answer, or write {question} = "{stands}" under [case.expect.answers].',
    ),
    "case_name_twice": (
        "Row {row}, {column}: another case is also called {value}.",
        "Give one of them another name.",
    ),
    "case_too_many": (
        "Row {row}, {column}: {value} are more than {limit}.",
        "Check that it is the right file, or divide it.",
    ),
    "case_not_found": (
        "The file {file} has no case called {name}.",
        "The cases are called: {names}.",
    ),
}
