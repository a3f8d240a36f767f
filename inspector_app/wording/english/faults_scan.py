"""Sentences about scans of documents, in English."""

from __future__ import annotations

_COPY = "Attach the document again if you still have it, or fetch a backup of the folder."
_OTHER = "Read the document in another program, or scan it again at a lower resolution."

FAULTS: dict[str, tuple[str, str]] = {
    "scan_empty": (
        "The document is empty.",
        "Choose another one, or scan it again.",
    ),
    "scan_too_large": (
        "The document is {megabytes} MB. The largest that can be attached is {most} MB.",
        "Split it into several parts, or scan it at a lower resolution.",
    ),
    "scan_unknown_kind": (
        "The document is neither PDF, JPG nor PNG.",
        "Save it as PDF and attach it again.",
    ),
    "scan_already_attached": (
        "The same document already stands in the file as document {number}.",
        "Open that one instead.",
    ),
    "scan_of_protected_child": (
        "The child has a protected identity. Nothing is attached to that file.",
        "Read the document on paper where it lies.",
    ),
    "scan_without_type": (
        "It is not chosen what kind of document it is.",
        "Choose a kind of document in the list.",
    ),
    "scan_without_reason": (
        "It does not say why the document is removed.",
        "Write the reason shortly. Write no names.",
    ),
    "scan_reason_too_long": (
        "The reason is longer than {most} characters.",
        "Make it shorter.",
    ),
    "scan_missing": (
        "The document is no longer in the file.",
        "Open the file again.",
    ),
    "scan_file_missing": (
        "The document is no longer in the folder of the inspection.",
        _COPY,
    ),
    "scan_file_damaged": (
        "The document in the folder of the inspection is damaged or changed.",
        _COPY,
    ),
    "scan_damaged": (
        "The document cannot be read. It is damaged or incomplete.",
        "Scan it again, or save it as PDF again.",
    ),
    "scan_locked": (
        "The document is locked with a password.",
        "Save a copy without password and attach that.",
    ),
    "scan_no_pages": (
        "The document has no pages.",
        "Choose another one, or scan it again.",
    ),
    "scan_too_many_pages": (
        "The document has {pages} pages. The most that can be attached are {most} pages.",
        "Split it into several parts.",
    ),
    "scan_page_unreadable": (
        "Page {page} cannot be shown. It is damaged.",
        "Go to the next page, or read the page in the file.",
    ),
    "scan_reader_too_slow": (
        "Page {page} took longer than {seconds} seconds to show and was stopped.",
        _OTHER,
    ),
    "scan_reader_stopped": (
        "Page {page} could not be shown. It needs too much memory or is damaged.",
        _OTHER,
    ),
}
