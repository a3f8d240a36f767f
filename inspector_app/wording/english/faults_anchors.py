"""English sentences for anchor files and the gate for readers."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "anchor_share_out_of_bounds": (
        "The limit must lie between 50 and 100 per cent.",
        "Write a number between 50 and 100, such as 80.",
    ),
    "anchor_least_out_of_bounds": (
        "The number of answers a verdict rests on must lie between {fewest} and {most}.",
        "Write a number between {fewest} and {most}, such as 10.",
    ),
    "anchor_key_short": (
        "The key has too few answers.",
        "Give at least {fewest} answers that you are sure of.",
    ),
    "anchor_answer_unknown": (
        "The question {question} does not have that answer in the template.",
        "Choose an answer that the question offers.",
    ),
    "anchor_own_file": (
        "You read the file yourself and cannot set its key.",
        "Choose a file that others read, or let another lead inspector set the key.",
    ),
    "anchor_file_begun": (
        "The file is begun already, so the key cannot be set or changed.",
        "Choose a file that nobody has begun.",
    ),
    "anchor_judged_already": (
        "The reading of {akt} is held against the key already.",
        "Only the first time it was marked as done counts.",
    ),
    "restoration_reason_missing": (
        "The reason is missing.",
        "Write why the reader may go on. The reason is kept in the journal.",
    ),
    "reader_not_certified": (
        "Your answers are too seldom those of the key for you to begin a new file.",
        "Talk with the lead inspector. Files that you have begun you can finish.",
    ),
    "reader_takes_no_more": (
        "{reader} takes no more files now.",
        "Choose somebody else.",
    ),
}
