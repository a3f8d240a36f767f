"""English sentences for readers, second readings, agreed answers and quality steps."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "readers_missing": (
        "There is nobody to read the files.",
        "Name at least one inspector who has a key to the inspection.",
    ),
    "reader_unknown": (
        "{reader} has no key as an inspector in this inspection.",
        "Give the person a key first, or choose somebody else.",
    ),
    "no_reader_left": (
        "None of the readers can read a file in {district} without a conflict of interest.",
        "Give one more inspector a key to the inspection.",
    ),
    "second_share_out_of_bounds": (
        "The share that is read twice must be between 0 and 100 per cent.",
        "Write a share between 0 and 100, such as 20.",
    ),
    "second_least_out_of_bounds": (
        "The least number for each district must be between 0 and {most}.",
        "Write a smaller number, such as 3.",
    ),
    "second_reader_missing": (
        "In {district} there is no second reader who has not read the file herself.",
        "Give one more inspector a key, or set the share that is read twice to 0.",
    ),
    "reading_has_begun": (
        "The reading has begun, so files cannot be dealt out anew.",
        "Move single files instead.",
    ),
    "readers_not_assigned": (
        "The files are not dealt out to readers yet.",
        "Deal out the files first.",
    ),
    "duties_begun": (
        "A file has already been begun by another reader.",
        "Move the file instead, so that the reason is seen.",
    ),
    "duty_unknown": (
        "The file has no reader.",
        "Deal out the files first.",
    ),
    "conflict_reason_missing": (
        "It is not said why.",
        "Write the reason briefly. Name no child and no family.",
    ),
    "same_reader": (
        "{reader} has the files already.",
        "Choose somebody else to move them to.",
    ),
    "nothing_to_move": (
        "{reader} has nothing left to read.",
        "Choose somebody else to move files from.",
    ),
    "reader_has_other_part": (
        "{reader} has, or has had, the other reading of the same file.",
        "Choose somebody who has not seen it.",
    ),
    "not_your_reading": (
        "The file is read by {reader}.",
        "Ask the lead inspector to move the file if you are to read it.",
    ),
    "reading_sealed": (
        "Both readings are marked done and change no more.",
        "Change the agreed answer instead.",
    ),
    "file_is_held": (
        "The file is quality assured and cannot be changed.",
        "Reopen it with a reason.",
    ),
    "readings_not_done": (
        "The file is read by two, and not both are done.",
        "Wait until both have marked it done.",
    ),
    "agreed_matter_unknown": (
        "The template has nothing called {target}.",
        "Reload the comparison and try again.",
    ),
    "agreed_value_unfit": (
        "The value does not fit what is to be settled.",
        "Choose one of the answers on offer.",
    ),
    "not_a_reader": (
        "Only the two who have read the file can agree on the answer.",
        "A third person can decide when the two cannot agree.",
    ),
    "agreement_closed": (
        "The agreed answer is done.",
        "Reopen it with a reason if something must change.",
    ),
    "matter_decided": (
        "{person} has decided the question.",
        "Reopen the agreed answer if something new has come up.",
    ),
    "agreement_reason_missing": (
        "What is changed needs a reason.",
        "Write briefly why.",
    ),
    "third_person_is_reader": (
        "You have read the file and cannot decide as a third person.",
        "Ask somebody who has not read the file.",
    ),
    "agreement_not_tried": (
        "The two readers have not tried to agree yet.",
        "Let both put forward a proposal, or let one of them hand the question over.",
    ),
    "proposal_missing": (
        "The other reader has put nothing forward.",
        "Put forward a proposal of your own.",
    ),
    "agreement_still_open": (
        "The agreed answer is not done, so there is nothing to reopen.",
        "Go on with what is open.",
    ),
    "agreement_incomplete": (
        "Not everything is settled. Open questions: {count}.",
        "Settle them first.",
    ),
    "comment_unknown": (
        "The comment does not exist.",
        "Reload the page and try again.",
    ),
    "comment_empty": (
        "The comment is empty.",
        "Write something, or cancel.",
    ),
    "file_not_read": (
        "The file is not read to the end.",
        "Mark it done first. If two read it, the answers must be agreed too.",
    ),
    "assured_by_reader": (
        "The only reader of a file cannot quality assure it.",
        "Ask somebody else.",
    ),
    "comments_open": (
        "The file has comments that are not resolved: {count}.",
        "Resolve them first.",
    ),
    "file_not_assured": (
        "The file is not quality assured.",
        "Quality assure it first.",
    ),
    "reopening_reason_missing": (
        "It is not said why the file is reopened.",
        "Write the reason briefly.",
    ),
}
