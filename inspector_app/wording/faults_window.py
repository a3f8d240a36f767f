"""Sentences for the files and programs of the user's own machine."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "chosen_file_unreadable": (
        "Filen {file} går inte att läsa.",
        "Kontrollera att den finns kvar och att du får läsa den.",
    ),
    "chosen_file_not_written": (
        "Filen {file} kunde inte sparas.",
        "Välj en annan mapp, eller kontrollera att disken har plats och att du får skriva där.",
    ),
    "no_pdf_viewer": (
        "Det finns inget program som kan visa PDF-filer.",
        "Spara rapporten och öppna den på en dator som kan visa PDF-filer.",
    ),
}
