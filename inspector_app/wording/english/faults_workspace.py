"""English sentences for the workspace: opening it, its keys, its journal, what it refuses."""

from __future__ import annotations

_DISK = "Make room on the disk and try again. What you wrote is still on the screen."
_BACKUP = (
    "Change nothing in the folder. Ask whoever looks after the computer to put back the latest "
    "copy from the folder backups."
)
_WITNESS = "Keep the folder as it is and show the result to whoever leads the inspection."

FAULTS: dict[str, tuple[str, str]] = {
    "folder_exists": (
        "There is already a folder called {name}, and it is not empty.",
        "Choose another name, or open the inspection that is there.",
    ),
    "folder_not_writable": (
        "A folder cannot be made in {name}.",
        "Choose a folder where you may save files.",
    ),
    "network_drive": (
        "{name} is on a network drive. Answers can be lost there without a trace.",
        "Put the inspection on the computer's own disk and copy it to the network when it is "
        "closed.",
    ),
    "disk_full": (
        "The disk is full. Nothing has been changed in {name}.",
        _DISK,
    ),
    "weak_passphrase": (
        "The passphrase is too short or too simple.",
        "Use at least {minimum} characters, preferably four words that do not belong together.",
    ),
    "passphrase_taken": (
        "The passphrase is already used in this inspection.",
        "Choose one of your own. It shows who has opened the inspection.",
    ),
    "wrong_passphrase": (
        "The passphrase or the recovery code is not right.",
        "Check the language of the keyboard and type it again. The inspection is unharmed.",
    ),
    "recovery_code_length": (
        "The recovery code has {found} characters, but it must have {expected}.",
        "Copy the code once more, group by group.",
    ),
    "recovery_code_mistyped": (
        "The recovery code is copied wrongly in group {groups}.",
        "Compare the group with the paper and type it again.",
    ),
    "keys_missing": (
        "The file keys.json is missing from {name}. Without it the inspection cannot be opened.",
        "Copy keys.json from the folder backups in the inspection to the inspection's own folder.",
    ),
    "keys_damaged": (
        "The file keys.json in {name} is damaged.",
        "Replace it with keys.json from the folder backups in the inspection.",
    ),
    "keys_of_another": (
        "The file keys.json in {name} belongs to another inspection.",
        "Put back the keys.json that belongs here. A copy is in the folder backups.",
    ),
    "person_shut_out": (
        "{person} no longer has access to the inspection.",
        "Ask the lead inspector.",
    ),
    "person_exists": (
        "{person} already has a key to the inspection.",
        "Choose another name, or first take away the old key.",
    ),
    "key_slot_missing": (
        "{person} has no key to the inspection.",
        "Choose a person in the list of those who have a key.",
    ),
    "key_slot_last": (
        "{person} holds the last key of a lead inspector.",
        "Give another lead inspector a key before you take this one away.",
    ),
    "role_forbids": (
        "Only a {role} may do this.",
        "Ask a {role} to do it.",
    ),
    "not_a_workspace": (
        "{name} is not an inspection.",
        "Choose a folder whose name ends in .granskning and that holds the file workspace.db.",
    ),
    "workspace_damaged": (
        "The passphrase is right, but the database in {name} is damaged.",
        _BACKUP,
    ),
    "workspace_truncated": (
        "The database in {name} is cut short: the end of the file is missing.",
        _BACKUP,
    ),
    "workspace_empty": (
        "The database in {name} is empty: the length of the file is zero.",
        _BACKUP,
    ),
    "workspace_locked": (
        "{name} is already open: {person} has had it open on {computer} since {since}.",
        "Close it there first. An inspection can be open in one place at a time.",
    ),
    "workspace_read_only": (
        "{name} is write-protected.",
        "Copy the folder to a place where you may write, or remove the protection.",
    ),
    "workspace_unreadable": (
        "{name} cannot be read: you lack the right to the files in the folder.",
        "Ask whoever holds the folder for the right to read it.",
    ),
    "workspace_newer": (
        "{name} was made by a newer version of the program.",
        "Update the program and open the inspection again.",
    ),
    "workspace_disk_failing": (
        "The computer could not read or write in {name}. Nothing has been saved.",
        "Check that the disk is connected and works, and try again.",
    ),
    "not_assigned": (
        "{person} is not assigned to this inspection and may not see the key list.",
        "Ask the lead inspector to be assigned.",
    ),
    "frame_is_frozen": (
        "The frame is already locked in sampling protocol {number}.",
        "Abandon the protocol with a stated reason if the list must be read again.",
    ),
    "protocol_is_frozen": (
        "Sampling protocol {number} is locked and cannot be changed.",
        "Abandon it with a stated reason and lock a new one.",
    ),
    "sample_is_drawn": (
        "The sample of protocol {number} has already been drawn.",
        "Use the drawn sample. Files are exchanged for reserves only for the stated reasons.",
    ),
    "stale_review": (
        "The file {akt} has changed since it was opened. The change has not been saved.",
        "Open the file again and make the change once more.",
    ),
    "report_is_fixed": (
        "Report version {version} is locked and cannot be changed.",
        "Lock a new version.",
    ),
    "journal_event_altered": (
        "Event {seq} in the journal has been changed after it was written.",
        _WITNESS,
    ),
    "journal_event_unreadable": ("Event {seq} in the journal cannot be read.", _WITNESS),
    "journal_seq_repeated": (
        "Event {seq} stands in the wrong place or twice in the journal.",
        _WITNESS,
    ),
    "journal_gap": ("Event {seq} is missing from the journal.", _WITNESS),
    "journal_link_broken": ("Event {seq} does not follow from the event before it.", _WITNESS),
    "journal_ends_early": (
        "The journal ends at event {found}, but the report bears witness to {expected}. The end "
        "has been removed, or an older file has been put back.",
        _WITNESS,
    ),
    "journal_root_differs": (
        "The journal is not the one that the report bears witness to, up to event {seq}.",
        _WITNESS,
    ),
    "journal_other_workspace": (
        "The report belongs to another inspection.",
        "Choose the inspection that the report comes from.",
    ),
    "journal_payload_missing": ("The content of event {seq} is missing.", _WITNESS),
    "journal_payload_altered": (
        "The content of event {seq} has been changed after it was written.",
        _WITNESS,
    ),
    "journal_record_altered": (
        "A saved entry has been changed outside the program after event {seq}.",
        _WITNESS,
    ),
    "journal_record_missing": (
        "A saved entry of event {seq} has been removed outside the program.",
        _WITNESS,
    ),
    "journal_record_unknown": ("A saved entry has no event in the journal.", _WITNESS),
}
