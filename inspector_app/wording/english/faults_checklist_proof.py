"""What the proof of a template says, in English."""

from __future__ import annotations

_PLACE = "Line {row}, {column}: "
_CLAIMS = {
    "proof_gap": "that every file has a grade of the rating {value}",
    "proof_overlap": "that the grades {first} and {second} of the rating {value} never both hold",
    "proof_grade_never": "that the grade {grade} of the rating {value} can be given",
    "proof_not_monotone": (
        "that the rating {value} never improves when {name} changes from {better} to {worse}"
    ),
    "proof_question_never": "that the question {value} can be asked",
    "proof_suggestion_never": "that the suggestion {answer} to the question {value} can be given",
    "proof_forced_never": "that the answer {answer} to the question {value} can be forced",
    "proof_forced_conflict": (
        "that the rules never demand both {first} and {second} of the question {value}"
    ),
    "proof_forced_not_offered": (
        "that {answer} can be given to the question {value} where it is forced"
    ),
    "proof_law_missing": (
        "that the question {value} has a provision in force for events from {first} to {last}"
    ),
}
_REASONS = {
    "too_large": "The rules depend on each other in too many ways to try them all.",
    "too_long": "The search ended after the steps it is allowed.",
    "no_witness": "No case could be made that shows a fault, and nothing shows that there is none.",
}
_REMEDIES = {
    "too_large": "Divide the rule by means of a fact, or let it read fewer questions.",
    "too_long": "Let the rule compare fewer numbers and days with each other.",
    "no_witness": (
        "Read the rules of the line, and let them not rest on several measures of the same rows."
    ),
}

FAULTS: dict[str, tuple[str, str]] = {
    "proof_gap": (
        _PLACE + "the rating {value} has no grade when {case}.",
        "Add a grade for the case, or a last grade with otherwise = true.",
    ),
    "proof_overlap": (
        _PLACE + "both {first} and {second} hold for the rating {value} when {case}.",
        "Tell the rules apart, or write ordered = true so that the first that holds decides.",
    ),
    "proof_grade_never": (
        _PLACE + "the grade {grade} of the rating {value} can never be given.",
        "Change the rule, or remove the grade.",
    ),
    "proof_not_monotone": (
        _PLACE + "the rating {value} improves ({from_grade} becomes {to_grade}) when {name} "
        "changes from {better} to {worse} and otherwise {case}.",
        "Change the rules, or set the polarity of the question if the answer is in fact better.",
    ),
    "proof_question_never": (
        _PLACE + "the question {value} can never be asked.",
        "Change the condition, or remove the question.",
    ),
    "proof_suggestion_never": (
        _PLACE + "the suggestion {answer} to the question {value} can never be given, because an "
        "earlier rule holds or the condition never does.",
        "Change the condition or the order, or remove the suggestion.",
    ),
    "proof_forced_never": (
        _PLACE + "the condition that forces {answer} on the question {value} never holds.",
        "Change the condition, or remove the section.",
    ),
    "proof_forced_conflict": (
        _PLACE + "the rules demand both {first} and {second} of the question {value} when {case}.",
        "Tell the conditions apart so that at most one of them holds.",
    ),
    "proof_forced_not_offered": (
        _PLACE + "the answer {answer} is forced on the question {value} but cannot be given there "
        "when {case}.",
        "Force an answer that the question has, or change when it is not applicable.",
    ),
    "proof_law_missing": (
        _PLACE + "the question {value} has the level L but no provision in force for events from "
        "{first} to {last}, for example when {case}.",
        "Add a provision for that time, or another level or an applies for it.",
    ),
}
FAULTS |= {
    f"{code}_{reason}": (f"{_PLACE}it cannot be proved {claim}. {why}", _REMEDIES[reason])
    for code, claim in _CLAIMS.items()
    for reason, why in _REASONS.items()
}
