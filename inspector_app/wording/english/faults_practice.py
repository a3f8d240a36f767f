"""Sentences about practice on made-up files, in English."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "practice_missing": (
        "The practice files are not in this installation.",
        "Install the program again.",
    ),
    "practice_not_done": (
        "The key is shown when the file is marked as done.",
        "Answer what is left and mark the file as done.",
    ),
    "practice_key_incomplete": (
        "The key of practice file {number} does not fit the review template.",
        "Install the program again.",
    ),
}
