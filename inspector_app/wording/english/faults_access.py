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
}
