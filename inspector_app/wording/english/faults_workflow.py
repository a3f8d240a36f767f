"""English sentences for what the steps of the work refuse."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "commission_without_title": (
        "The inspection has no title.",
        "Write what the inspection is called.",
    ),
    "commission_without_organisation": (
        "It is not stated which organisation inspects.",
        "Write the name of the organisation.",
    ),
    "commission_day": (
        "”{value}” is not a day.",
        "Write the day with its year, for example 2026-03-12.",
    ),
    "parameter_count": (
        "”{value}” is not a whole number.",
        "Write a whole number, for example 4.",
    ),
    "parameter_texts": (
        "There must be at least one text here.",
        "Write the text. Put a semicolon between several.",
    ),
    "period_backwards": (
        "The last day of the period comes before the first.",
        "Exchange the days or correct them.",
    ),
    "no_inspection": (
        "The inspection has not been started.",
        "Fill in title, period and review template first.",
    ),
    "parameters_in_use": (
        "The values of the template cannot change. Files marked as done with them: {count}.",
        "Reopen the files, or keep the values.",
    ),
    "no_register": (
        "There is no case list yet.",
        "Bring in the case list first.",
    ),
    "no_sample": (
        "No sample has been drawn yet.",
        "Draw the sample in the step Sample first.",
    ),
    "no_open_protocol": (
        "There is no locked protocol waiting for its seed.",
        "Lock the frame first.",
    ),
    "frame_without_district": (
        "{count} children have no district, so the sample cannot be drawn by district.",
        "Correct the list, or draw from the whole list at once.",
    ),
    "event_missing": (
        "The plan draws some of the files, but the event that gives the seed is not named.",
        "State who or what gives the seed before the frame is locked.",
    ),
    "event_without_draw": (
        "The plan reads all {count} files, so there is nothing to draw and no seed.",
        "Lock the frame without an event, or draw fewer files.",
    ),
    "frame_damaged": (
        "The frame in protocol {number} cannot be read.",
        "Open a backup of the inspection.",
    ),
    "registration_incomplete": (
        "The name of the registry or the number is missing.",
        "Write which registry it is and which number the protocol was given.",
    ),
    "no_fixed_report": (
        "No report has been locked yet.",
        "Lock the report before it is signed.",
    ),
    "already_signed": (
        "The locked report has already been signed.",
        "Lock a new version if something must be changed.",
    ),
    "trial_certificate_unmarked": (
        "The certificate is a trial one, but the report is not marked as a test.",
        "Lock the report as a trial report, or choose a real key file.",
    ),
    "report_test_marked": (
        "The report is marked as a test and can only be signed with the trial certificate.",
        "Lock the report again without the test mark.",
    ),
    "report_not_ready": (
        "The report cannot be locked yet: {what}",
        "Mend what is stated and try again.",
    ),
    "findings_faulty": (
        "{count} faults in the findings hinder the report.",
        "Correct them in the step Findings.",
    ),
    "personal_data_in_report": (
        "{where} holds something that looks like personal data: {hit}. The text is printed.",
        "Write the text without it.",
    ),
    "example_missing": (
        "The files of the example are missing from the program.",
        "Install the program again.",
    ),
    "column_missing": (
        "The column {column} is not in the list.",
        "The list has the columns: {columns}.",
    ),
    "encoding_unknown": (
        "The character encoding {encoding} is not known.",
        "Common ones are utf-8 and cp1252. Leave out the option to judge by the file.",
    ),
    "delimiter_invalid": (
        "The delimiter {delimiter} cannot be used.",
        "Give a single character, or the word tab. Leave out the option to judge by the file.",
    ),
    "setting_without_use": (
        "{option} does not apply to the file {name}.",
        "Leave out the option.",
    ),
    "sheet_not_chosen": (
        "The workbook has several sheets: {sheets}.",
        "Say which one to read with --sheet.",
    ),
    "decimal_sign_undecided": (
        "The numbers in the list are written both with a comma and with a point, so the column "
        "{column} can be read in two ways.",
        "Write the numbers in one way only.",
    ),
    "previous_without_capsule": (
        "The report that is said to be replaced holds no machine-readable results.",
        "Choose the PDF of the earlier report as it was saved from the program.",
    ),
    "register_and_key": (
        "The case list and the key are checked together, but {missing} is missing.",
        "Give both --register and --key, or neither.",
    ),
    "out_folder_unusable": (
        "The folder {folder} cannot be written to.",
        "Choose another folder.",
    ),
    "out_folder_not_empty": (
        "The folder {folder} exists already and is not empty.",
        "Choose another folder or empty it.",
    ),
    "verify_file_unreadable": (
        "The file {file} cannot be read.",
        "Check that it exists and that you may read it.",
    ),
    "verify_no_pdf": (
        "The file {file} is no PDF.",
        "Give the report, which is a PDF. A case list is given with --register.",
    ),
    "envelope_unreadable": (
        "The key file cannot be read.",
        "Choose the file nyckel.json that the inspectors handed out.",
    ),
}
