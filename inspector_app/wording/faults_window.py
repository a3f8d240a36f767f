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
    "shelf_unreadable": (
        "Filen {file} i biblioteket går inte att läsa.",
        "Kontrollera att den finns kvar och att du får läsa den.",
    ),
    "shelf_not_written": (
        "Mallen {file} kunde inte sparas.",
        "Kontrollera att disken har plats och att du får skriva i programmets mapp.",
    ),
    "template_missing": (
        "Mallen {file} finns inte längre i biblioteket.",
        "Läs in biblioteket igen.",
    ),
    "template_name_taken": (
        "Det finns redan en utgiven mall med namnet {file}.",
        "En utgiven version ändras aldrig. Ge utkastet ett nytt värde för version.",
    ),
    "draft_has_faults": (
        "Utkastet har {count} fel och kan inte ges ut.",
        "Rätta felen i listan.",
    ),
}
