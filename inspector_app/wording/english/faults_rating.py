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
}
