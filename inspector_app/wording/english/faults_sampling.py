"""English sentences for faults of identifiers, frame, draw, seed and replacement."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "id_empty": (
        "Row {row} has no value in the column {column}.",
        "Fill in a number that tells the case from the others, or remove the row.",
    ),
    "id_character": (
        "The number on row {row} holds an invisible or forbidden character: {codepoint}, "
        "{character}.",
        "Type the number by hand. It looks the same but would count as another case.",
    ),
    "id_duplicate": (
        "The number {value} on row {row} already stands on row {first_row}.",
        "Remove one of the rows or correct the number. Each case may stand once in the frame.",
    ),
    "id_mixed_scripts": (
        "The number {value} on row {row} mixes letters of several alphabets.",
        "Check that no letter has been exchanged for one that only looks the same.",
    ),
    "stratum_empty": (
        "Row {row} has no value in the column {column}, while other rows have one.",
        "Fill in the district, or exclude the row by a named rule.",
    ),
    "stratum_character": (
        "The district on row {row} holds an invisible or forbidden character: {codepoint}, "
        "{character}.",
        "Type the name of the district by hand.",
    ),
    "size_invalid": (
        "The size {value} on row {row} in the column {column} cannot be used.",
        "Give a number that is zero or more.",
    ),
    "frame_empty": (
        "The list holds no cases.",
        "Choose another file, another sheet or another column.",
    ),
    "frame_text_not_canonical": (
        "The text of the frame is not written in the prescribed form.",
        "Use the unchanged file. It must not be saved again by another program.",
    ),
    "register_cell_unreadable": (
        "Row {row} of the file holds a character that cannot be read.",
        "Save the file as UTF-8 and read it again.",
    ),
    "akt_number_collision": (
        "Two cases were given the same file number.",
        "Make a new sampling key and lock the frame again.",
    ),
    "seed_empty": (
        "The seed is empty.",
        "Enter the seed that the transcription rule gives.",
    ),
    "seed_character": (
        "The seed holds an invisible or forbidden character: {codepoint}, {character}.",
        "Type the seed by hand.",
    ),
    "seed_missing": (
        "A seed is needed to draw a sample.",
        "Lock the frame and fetch the seed, or read every file.",
    ),
    "plan_size_invalid": (
        "The number of files must be at least 1 and the number of reserves at least 0.",
        "Give whole numbers.",
    ),
    "plan_without_strata": (
        "The sample is to be drawn by district, but the case list names no districts.",
        "Point out the column with the district, or draw the sample from the whole list.",
    ),
    "plan_stratum_unknown": (
        "The district {stratum} is not in the frame.",
        "Check the spelling against the case list.",
    ),
    "stratum_smaller": (
        "The number of cases in {value} is {available}, and {asked} were asked for.",
        "All cases there are read. They need no interval.",
    ),
    "frame_smaller": (
        "The number of cases in the frame is {available}, and {asked} were asked for.",
        "All cases are read. This is a census.",
    ),
    "reserve_short": (
        "Of {asked} reserves asked for, {available} are left to draw.",
        "A file that falls away may have no replacement.",
    ),
    "stratum_reserve_short": (
        "In {value}, {available} of {asked} reserves asked for are left to draw.",
        "A file that falls away there may have no replacement.",
    ),
    "protocol_still_open": (
        "Sampling protocol {number} waits for its seed.",
        "Fetch the seed and draw the sample, or close the protocol with a reason.",
    ),
    "protocol_closed": (
        "Sampling protocol {number} is closed and cannot be changed.",
        "Lock a new protocol.",
    ),
    "protocol_number_gap": (
        "Sampling protocol {expected} is missing; the next is number {found}.",
        "Every protocol must be accounted for, also those that were not used.",
    ),
    "protocol_out_of_order": (
        "Sampling protocol {number} is locked before the protocol that precedes it.",
        "Check the clock of the computer.",
    ),
    "reason_missing": (
        "Sampling protocol {number} is closed without a reason.",
        "Write why the protocol is not used. The reason is shown in the report.",
    ),
    "event_before_freeze": (
        "The event does not come later than the locking of the frame.",
        "The seed must come from something that happens afterwards. Give a later event, or wait a "
        "second and try again.",
    ),
    "event_empty": (
        "The event that gives the seed has no name.",
        "Write which event it is, so that anyone can look it up.",
    ),
    "event_character": (
        "The text of the event holds an invisible or forbidden character: {codepoint}, "
        "{character}.",
        "Type the text on one line, by hand.",
    ),
    "transcription_invalid": (
        "The transcription rule {rule} does not fit the event.",
        "Write 7/35 or 5# for a lottery, 25d6 for dice, hex128 for a public random number.",
    ),
    "min_bits_low": (
        "The least amount of chance is set to {asked} bits, and at least {least} are required.",
        "Raise the number.",
    ),
    "event_too_few_bits": (
        "The event gives {held} bits of chance, and {asked} are promised.",
        "Take more throws or digits, or choose another event.",
    ),
    "digits_not_six": (
        "There must be six digits, but {given} was entered.",
        "Write exactly six digits 0–9.",
    ),
    "lottery_unreadable": (
        "The lottery result {given} cannot be read by the rule {rule}.",
        "Write the numbers as they were drawn, with blanks between.",
    ),
    "dice_unreadable": (
        "The throws {given} cannot be read by the rule {rule}.",
        "Write one number for each throw, in order.",
    ),
    "beacon_unreadable": (
        "The random number {given} cannot be read by the rule {rule}.",
        "Copy the whole number with the digits 0–9 and a–f.",
    ),
    "handover_not_asked": (
        "The seed of this protocol does not come from two parties.",
        "Enter the result of the event instead.",
    ),
    "handover_missing": (
        "The protocol has not been handed over to the other party.",
        "Hand over the protocol with your six digits before the other party says theirs.",
    ),
    "handover_repeated": (
        "The protocol has already been handed over.",
        "Enter the other party's six digits.",
    ),
    "digits_before_handover": (
        "The other party's digits were not said after the handover ({handover}).",
        "Close the protocol with a reason and lock a new one. Whoever speaks last must not know "
        "the other's digits too early.",
    ),
    "no_seed_for_census": (
        "In a census every case is read, so no seed is needed.",
        "Go on to the reading of the files.",
    ),
    "seed_repeated": (
        "Sampling protocol {number} already has a seed.",
        "A seed cannot be exchanged. If a new sample is needed, lock a new protocol.",
    ),
    "fallback_not_named": (
        "The protocol names no fallback event.",
        "Close the protocol with a reason and lock a new one.",
    ),
    "reason_not_replaceable": (
        "A file that is incomplete, cannot be found or is not handed out is not replaced.",
        "Report it as missing. The results show the most that it can mean.",
    ),
    "reason_unknown": (
        "The reason {reason} does not exist.",
        "Choose one of the reasons in the list.",
    ),
    "case_not_in_sample": (
        "The file {case_id} is not in the sample.",
        "Check the file number.",
    ),
    "case_already_replaced": (
        "The file {case_id} has already been replaced.",
        "Choose another file.",
    ),
}
