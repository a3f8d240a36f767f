"""Sentences for packages to another laptop and back."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "hand_over_to_nobody": (
        "It is not said whom the package is for.",
        "Choose an inspector who has a key to the inspection.",
    ),
    "hand_over_empty": (
        "No files are chosen.",
        "Choose at least one file to hand over.",
    ),
    "hand_over_doubled": (
        "The same file is chosen twice: {akts}.",
        "Choose each file once. The two readings of a file never travel in one package.",
    ),
    "reading_is_away": (
        "The reading of {akts} is handed over to {person} and cannot be changed here.",
        "Receive the package first. If the laptop is lost, the lead inspector can take it back.",
    ),
    "not_their_reading": (
        "{person} does not read {akts}.",
        "Choose files that {person} reads, or give the reading to {person} first.",
    ),
    "reading_is_done": (
        "Completed files are not handed over: {akts}.",
        "Leave them out. They are already read.",
    ),
    "own_hand_over": (
        "Files read twice that {person} has begun can be handed over by {person} alone: {akts}.",
        "Let {person} open the inspection with their own key and make the package.",
    ),
    "hand_over_without_reason": (
        "It is not said why package {number} is taken back.",
        "Write briefly what has happened, for example that the laptop is lost.",
    ),
    "hand_over_ended": (
        "Package {number} is not out any more.",
        "See in the list how it came back.",
    ),
    "package_unknown": (
        "Package {number} was not handed out from this inspection as it is now.",
        "Was the inspection restored from a backup? Open the latest one if so.",
    ),
    "package_doubled": (
        "Package {number} is already received. Nothing was changed.",
        "You need not do anything more.",
    ),
    "package_came_back": (
        "Another copy of package {number} has already come back. Nothing was changed.",
        "Has somebody read on in two copies? Keep this one aside, so that it is not lost.",
    ),
    "package_cancelled": (
        "Package {number} was taken back before it came home: {reason}. Nothing was changed.",
        "Keep it aside, so that it is there without being counted.",
    ),
    "package_does_not_fit": (
        "Package {number} does not fit the files as they are here. Nothing was changed.",
        "Ask for the file once more. Otherwise let the lead inspector keep it aside.",
    ),
    "home_journal_differs": (
        "The journal here is another than when package {number} was handed out. Nothing was "
        "changed.",
        "Open the latest backup. Check the journal before you go on.",
    ),
    "package_fits": (
        "Package {number} can be received as usual.",
        "Choose Receive instead of keeping it aside.",
    ),
    "package_other_inspection": (
        "The package belongs to another inspection.",
        "Open the inspection that it was handed out from.",
    ),
    "package_is_outgoing": (
        "This is package {number} on its way out, not back.",
        "Open it on the other laptop. What comes home is the file that the loan gives back.",
    ),
    "package_is_a_return": (
        "This is package {number} on its way home.",
        "Receive it in the inspection that it was handed out from.",
    ),
    "package_passphrase_wrong": (
        "Package {number} is not opened by that passphrase.",
        "Write the passphrase you got from whoever made the package, with the same spaces.",
    ),
    "package_damaged": (
        "The package is damaged or was changed on the way. Nothing was taken in.",
        "Copy the file once more, or ask for a new copy.",
    ),
    "package_newer": (
        "The package is made by a newer version of the program.",
        "Update the program on this computer.",
    ),
    "not_a_package": (
        "The file is no hand-over package.",
        "Choose a file whose name ends in .overlamning.",
    ),
    "package_unreadable": (
        "The file {name} cannot be read.",
        "Check that the stick is plugged in and that the file is still there.",
    ),
    "package_not_written": (
        "The file {name} could not be written.",
        "Choose another place. If the package stands as out in the list, write it again there.",
    ),
    "loan_only_reads": (
        "This is a lent inspection. Files are read here, everything else is done at home.",
        "Give the files back and do it in the inspection at home.",
    ),
    "loan_is_returned": (
        "The loan is given back with package {number}. Nothing changes here any more.",
        "Read on in the inspection at home, or ask for a new package.",
    ),
    "not_a_loan": (
        "This inspection is not lent.",
        "There is nothing to give back.",
    ),
}
