"""Sentences about when files were asked for and reached, and what may be copied, in English."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "access_before_protocol": (
        "The day lies before the protocol, which was locked on {protocol}.",
        "Write the day on which the files can be read, at the earliest that of the protocol.",
    ),
    "access_later": (
        "The day has not come yet.",
        "Write the day on which the file could be read, at the latest today.",
    ),
    "not_yet_asked": (
        "The files stand in no order list yet.",
        "Make the order list first.",
    ),
    "sibling_not_offered": (
        "The row cannot be copied to that file.",
        "Choose a file that you read yourself and that is not marked as done.",
    ),
    "row_not_copied": (
        "The row cannot be copied to a sibling.",
        "Stand on a written row in a log of visits.",
    ),
    "already_copied": (
        "The visit is already copied to that file.",
        "Open the sibling's file and go on with the row there.",
    ),
}
