"""English sentences for the files and programs of the user's own machine."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "chosen_file_unreadable": (
        "The file {file} cannot be read.",
        "Check that it is still there and that you may read it.",
    ),
    "chosen_file_not_written": (
        "The file {file} could not be saved.",
        "Choose another folder, or check that the disk has room and that you may write there.",
    ),
    "no_pdf_viewer": (
        "There is no program here that can show PDF files.",
        "Save the report and open it on a computer that can show PDF files.",
    ),
    "shelf_unreadable": (
        "The file {file} in the library cannot be read.",
        "Check that it is still there and that you may read it.",
    ),
    "shelf_not_written": (
        "The template {file} could not be saved.",
        "Check that the disk has room and that you may write in the program's folder.",
    ),
    "template_missing": (
        "The template {file} is no longer in the library.",
        "Read the library again.",
    ),
    "template_name_taken": (
        "There is already a released template called {file}.",
        "A released version is never changed. Give the draft a new version.",
    ),
    "draft_has_faults": (
        "The draft has {count} faults and cannot be released.",
        "Mend the faults in the list.",
    ),
}
