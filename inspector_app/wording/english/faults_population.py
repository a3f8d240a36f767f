"""English sentences for faults of a case list: in the file, in its columns, in its cells."""

from __future__ import annotations

_SAVE_AS = "Open the list in the spreadsheet program and save it as XLSX or as CSV UTF-8."
_ASK_AGAIN = "Ask whoever made the list for a new file."
_CHECK_UNIT = "Check the entry with the district. The row is kept, but the entry counts as unknown."
_NOTHING = "You need not do anything."

_FILES: dict[str, tuple[str, str]] = {
    "file_missing": (
        "The file {name} does not exist.",
        "Check that it has not been moved or renamed, and choose it again.",
    ),
    "file_is_folder": ("{name} is a folder and not a file.", "Choose the file in the folder."),
    "file_not_readable": (
        "The file {name} could not be opened.",
        "Close it in other programs and check that you may read it.",
    ),
    "file_empty": ("The file {name} is empty.", _ASK_AGAIN),
    "file_too_large": (
        "The file {name} is larger than {limit_gb} GB.",
        "Divide the list, for example into one file for each district.",
    ),
    "file_changed": (
        "The file {name} has changed since the preview.",
        "Open it again, so that you see what is read.",
    ),
    "file_is_pdf": (
        "The file {name} is a PDF and cannot be read as a list.",
        "Ask for the list as XLSX or CSV, or select the rows and paste them.",
    ),
    "file_is_rtf": (
        "The file {name} is a text document and cannot be read as a list.",
        "Open the document, select the rows and paste them.",
    ),
    "file_is_image": (
        "The file {name} is a picture and cannot be read as a list.",
        "Ask for the list as XLSX or CSV, or give the number of files as for a paper list.",
    ),
    "file_is_packed": (
        "The file {name} is a packed folder and not a list.",
        "Unpack it and choose the list that is in it.",
    ),
    "file_is_zip": (
        "The file {name} is a workbook or a packed folder and not text.",
        "Choose the file again, and it is read as a workbook.",
    ),
    "file_is_markup": (
        "The file {name} is a web page or an XML file and cannot be read as a list.",
        _SAVE_AS,
    ),
    "file_is_binary": (
        "The file {name} does not hold text and cannot be read as a list.",
        "Ask for the list as XLSX or CSV.",
    ),
    "file_has_nul": (
        "The file {name} holds null characters and is probably damaged.",
        _ASK_AGAIN,
    ),
    "file_is_other_document": (
        "The file {name} is another kind of document than an XLSX workbook.",
        "Save the list as XLSX or CSV, or select the rows and paste them.",
    ),
    "file_is_old_xls": (
        "The file {name} is an older workbook of the type XLS, which is not read.",
        "Open it in the spreadsheet program and save it as XLSX.",
    ),
    "file_is_ole": (
        "The file {name} is an older Office document and cannot be read as a list.",
        _SAVE_AS,
    ),
    "file_is_password_protected": (
        "The file {name} is protected by a password.",
        "Open it in the spreadsheet program, remove the password and save a copy.",
    ),
    "file_encoding_unknown": (
        "The file {name} has a character encoding that the program does not read.",
        "Save the list again as CSV UTF-8.",
    ),
    "file_letters_lost": (
        "The file has characters that are in no common character encoding.",
        "Check the preview. The rows are shown when the list is read.",
    ),
    "file_undecodable": (
        "Row {row} holds characters that cannot be read with the chosen character encoding.",
        "Choose another encoding in the preview and check that the Swedish letters come out right.",
    ),
    "file_mojibake": (
        "The Swedish letters seem to have been garbled in the file.",
        "Choose another character encoding, or ask for a new file if no choice helps.",
    ),
    "file_line_too_long": (
        "The file {name} has a line of more than 16 million characters.",
        "The file is probably not a list or has the wrong line ends. " + _ASK_AGAIN,
    ),
    "file_cell_too_long": (
        "Row {row} of the file {name} has a cell of more than 32,768 characters.",
        "A quotation mark is probably not closed on the row. Correct it or ask for a new file.",
    ),
    "file_quotes": (
        "The quotation marks on row {row} of the file {name} do not match.",
        "Check that every quotation mark that opens also closes, or save the list as XLSX.",
    ),
    "file_header_empty": (
        "The header row of {name} is empty.",
        "Say in the preview on which row the headers stand.",
    ),
    "file_header_blank": (
        "One column has no header and is called {column} here.",
        "Check in the preview what the column holds.",
    ),
    "file_header_duplicate": (
        "The header {value} stands on several columns. The later one is called {column} here.",
        "Check that the right column is chosen when the columns are matched.",
    ),
    "file_too_many_columns": (
        "The list {name} has {columns} columns. The program reads at most {limit}.",
        "Check the delimiter, or remove columns that are not needed.",
    ),
    "file_too_many_rows": (
        "The workbook {name} has more rows than a sheet can hold.",
        _ASK_AGAIN,
    ),
    "file_one_column": (
        "The list has only one column: {column}.",
        "Choose another delimiter in the preview if the list should have several columns.",
    ),
    "file_no_rows": (
        "The list has no row under the headers.",
        "Choose another sheet or another file.",
    ),
    "file_no_sheet": (
        "The workbook {name} has no sheet to read.",
        "Choose another sheet or another file.",
    ),
    "file_xlsx_damaged": (
        "The workbook {name} is damaged or incomplete.",
        "Fetch the file again. " + _ASK_AGAIN,
    ),
    "file_xlsx_bomb": (
        "The workbook {name} becomes unreasonably large when unpacked, so it is not opened.",
        "Ask for the list as CSV.",
    ),
    "file_xlsx_members": (
        "The workbook {name} is built in a way that is not safe to open.",
        _SAVE_AS,
    ),
    "file_xlsx_doctype": (
        "The workbook {name} holds references to other files, so it is not opened.",
        _SAVE_AS,
    ),
    "file_xlsx_encoding": (
        "The workbook {name} is written in an unusual character encoding, so it is not opened.",
        _SAVE_AS,
    ),
    "file_xlsx_too_large": (
        "The workbook {name} needs more memory than the reading may take.",
        "Ask for the list as CSV, or divide it.",
    ),
    "file_xlsx_too_slow": (
        "The workbook {name} took too long to read, and the reading was stopped.",
        "Ask for the list as CSV, or divide it.",
    ),
    "file_xlsx_child_died": (
        "The workbook {name} could not be read. The reading was stopped and nothing was changed.",
        "Ask for the list as CSV.",
    ),
    "paste_empty": ("No text has been pasted.", "Select the rows, copy them and paste them."),
    "paste_too_large": ("The pasted text is too large.", "Read the list as a file instead."),
    "typed_no_rows": ("No rows have been typed.", "Write a number for each file."),
    "paper_count": (
        "The number of files on the paper list must be a whole number from 1 to {limit}.",
        "Count the rows of the list and write the number.",
    ),
    "profile_name": (
        "The name {name} cannot be used for a saved matching.",
        "Use letters, digits, blanks and hyphens, at most 60 characters.",
    ),
    "profile_missing": (
        "There is no saved matching with the name {name}.",
        "Match the columns again and save the matching.",
    ),
    "profile_damaged": (
        "The saved matching {name} cannot be read.",
        "Match the columns again and save the matching under the same name.",
    ),
    "profile_not_saved": (
        "The matching {name} could not be saved.",
        "Check that there is room on the disk and that the folder can be written to.",
    ),
}

_LISTS: dict[str, tuple[str, str]] = {
    "population_mapping_faults": (
        "The matching of columns does not fit the list.",
        "Go through the columns and choose again.",
    ),
    "population_mapping_no_key": (
        "No column shows which child a row is about.",
        "Choose a column for identifier, personal identity number or case number.",
    ),
    "population_mapping_unknown_column": (
        "The list has no column with the header {column}.",
        "Choose another column.",
    ),
    "population_mapping_column_twice": (
        "The column {column} is matched to two entries.",
        "Choose one column for each entry.",
    ),
    "population_cancelled": ("The reading was stopped.", "Nothing has changed."),
    "population_empty": (
        "The list holds no children.",
        "Choose another file, another sheet or another header row.",
    ),
    "population_has_errors": (
        "The list has {errors} faults that must be corrected before the frame can be made.",
        "Correct the faults, or choose to leave the rows out.",
    ),
    "population_unbalanced": (
        "The reconciliation does not add up: {imported} rows were read but {accounted} are "
        "accounted for.",
        "Read the list again. If the fault remains, it is a defect of the program.",
    ),
    "population_rule_parameters": (
        "The rule {rule} lacks what it needs to be used.",
        "Fill in the period, age or form of care of the rule.",
    ),
    "population_rule_twice": (
        "The rule {rule} is chosen twice.",
        "Remove one of them.",
    ),
}

_ROWS: dict[str, tuple[str, str]] = {
    "population_key_missing": (
        "Row {row} does not say which child it is about.",
        "Fill in a number in the column {column}, remove the row or leave it out.",
    ),
    "population_row_short": (
        "Row {row} has {cells} cells. The header row has {wanted}.",
        "Correct the row, remove it or leave it out.",
    ),
    "population_row_long": (
        "Row {row} has {cells} cells. The header row has {wanted}.",
        "A delimiter probably stands in a text. Correct the row or leave it out.",
    ),
    "population_total_row": (
        "Row {row} is a row of totals and does not count as a child: {value}.",
        "If that is not so, change the word in the list.",
    ),
    "population_duplicate_row": (
        "Row {row} is a copy of row {first_row} and does not count.",
        _NOTHING,
    ),
    "population_rows_joined": (
        "The rows {rows} are about the same child and count as {count} placements.",
        _NOTHING,
    ),
    "population_child_in_two_districts": (
        "One child stands in several districts, on the rows {rows}.",
        "The child counts in the district of the latest placement. Check that this is right.",
    ),
    "population_visits_differ": (
        "The rows {rows} are about the same child but give different numbers of visits.",
        "The highest number counts. Choose to add them up if each row has visits of its own.",
    ),
    "population_identifier_shared": (
        "The number {value} on row {row} is used for several children.",
        "The personal identity number tells the children apart. Check that the right column is "
        "chosen.",
    ),
    "population_identifier_ambiguous": (
        "Row {row} has no valid personal identity number, and the number {value} is used for "
        "several children.",
        "Fill in the personal identity number, or leave the row out.",
    ),
    "population_end_before_start": (
        "On row {row} the placement ends {value}, before its start {started}.",
        "Check the dates with the district. The row is kept, but both count as unknown.",
    ),
    "population_start_before_birth": (
        "On row {row} the placement begins {value}, before the birth of the child.",
        _CHECK_UNIT,
    ),
}

_CELLS: dict[str, tuple[str, str]] = {
    "population_personnummer_invalid": (
        "The personal identity number on row {row} is not valid: {value}.",
        "Check it with the district. The row is kept and told from others by its number.",
    ),
    "population_blanks_trimmed": (
        "Blanks before or after the text on row {row} in the column {column} are removed.",
        _NOTHING,
    ),
    "population_text_control": (
        "The text on row {row} in the column {column} held invisible characters, now removed.",
        "Check that the text is right.",
    ),
    "population_text_long": (
        "The text on row {row} in the column {column} is longer than 200 characters and is cut.",
        "Check that the right column is chosen.",
    ),
    "population_district_unknown": (
        "The district {value} on row {row} does not exist.",
        "Say which of today's districts the name means, or correct the list.",
    ),
    "population_district_missing": (
        "Row {row} has no district.",
        "Fill in the column {column}, or leave the row out.",
    ),
    "population_district_old_name": (
        "The district {value} on row {row} is now called {today}.",
        "The child counts in {today}. " + _NOTHING,
    ),
    "population_care_form_unknown": (
        "The form of care {value} on row {row} is not known.",
        _CHECK_UNIT,
    ),
    "population_legal_ground_unknown": (
        "The legal ground {value} on row {row} is not known.",
        _CHECK_UNIT,
    ),
    "population_legal_ground_bare": (
        "The legal ground on row {row} names the act LVU without a section.",
        "The row is kept. Questions that depend on the section are answered at the reading.",
    ),
    "population_protected_unknown": (
        "The column {column} says {value} on row {row}. That is neither yes nor no.",
        "Write Ja or Nej, for yes or no. A protected identity must not be guessed.",
    ),
    "population_date_impossible": (
        "The date {value} on row {row} in the column {column} does not exist.",
        _CHECK_UNIT,
    ),
    "population_date_implausible": (
        "The date {value} on row {row} in the column {column} is outside the years 1990 to 2100.",
        _CHECK_UNIT,
    ),
    "population_date_future": (
        "The date {value} on row {row} in the column {column} is after the day the list was made.",
        _CHECK_UNIT,
    ),
    "population_date_order": (
        "The date {value} on row {row} can be read in two ways.",
        "Choose in the preview whether day or month comes first.",
    ),
    "population_date_two_digit_year": (
        "The date {value} on row {row} in the column {column} has a year of two digits.",
        "Ask for the list with years of four digits. The row is kept, but the date counts as "
        "unknown.",
    ),
    "population_date_serial": (
        "The cell {value} on row {row} in the column {column} is a number and not a date.",
        "Format the cells as dates in the spreadsheet program. The date counts as unknown.",
    ),
    "population_date_unreadable": (
        "The text {value} on row {row} in the column {column} is not a date.",
        _CHECK_UNIT,
    ),
    "population_birth_unreadable": (
        "The text {value} on row {row} in the column {column} is not a month of birth.",
        _CHECK_UNIT,
    ),
    "population_count_unreadable": (
        "The text {value} on row {row} in the column {column} is not a count.",
        _CHECK_UNIT,
    ),
    "population_count_not_whole": (
        "The count {value} on row {row} in the column {column} is not a whole number.",
        _CHECK_UNIT,
    ),
    "population_count_out_of_range": (
        "The count {value} on row {row} in the column {column} is not between 0 and 400.",
        _CHECK_UNIT,
    ),
    "population_size_unreadable": (
        "The size {value} on row {row} in the column {column} is not a number from 0 upwards.",
        "Correct the number or check the decimal sign in the preview.",
    ),
    "population_cell_means_empty": (
        "The cell on row {row} in the column {column} says {value} and counts as empty.",
        _NOTHING,
    ),
}

FAULTS: dict[str, tuple[str, str]] = _FILES | _LISTS | _ROWS | _CELLS
