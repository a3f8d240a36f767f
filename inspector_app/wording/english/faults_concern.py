"""Sentences about acute concerns, in English."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "concern_faults": (
        "The note of acute concern is not complete.",
        "Fill in what is missing.",
    ),
    "concern_missing": (
        "The acute concern is no longer there.",
        "Open the file again.",
    ),
    "concern_without_text": (
        "It does not say what you have seen.",
        "Write shortly what the file shows. Write no names.",
    ),
    "concern_without_duty": (
        "It is not chosen what the concern is about.",
        "Choose whether it is about a child who may be at risk, a serious failing, or both.",
    ),
    "concern_told_later": (
        "The time of a message lies in the future.",
        "Write when you spoke to the receiver.",
    ),
    "concern_not_told": (
        "Nobody whose duty it is to receive the report has been told.",
        "Report concern for a child at once to the responsible board or the social emergency "
        "service, and a failing to whoever receives lex Sarah reports. Speaking to the head of "
        "unit is not enough.",
    ),
}
