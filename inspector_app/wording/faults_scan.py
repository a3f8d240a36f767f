"""Sentences about scans of documents."""

from __future__ import annotations

_COPY = "Bifoga handlingen igen om du har den kvar, eller ta fram en säkerhetskopia av mappen."
_OTHER = "Läs handlingen i ett annat program, eller skanna den på nytt med lägre upplösning."

FAULTS: dict[str, tuple[str, str]] = {
    "scan_empty": (
        "Handlingen är tom.",
        "Välj en annan, eller skanna den på nytt.",
    ),
    "scan_too_large": (
        "Handlingen är {megabytes} MB. Det största som kan bifogas är {most} MB.",
        "Dela upp den i flera delar, eller skanna den med lägre upplösning.",
    ),
    "scan_unknown_kind": (
        "Handlingen är varken PDF, JPG eller PNG.",
        "Spara den som PDF och bifoga den igen.",
    ),
    "scan_already_attached": (
        "Samma handling finns redan i akten som handling {number}.",
        "Öppna den i stället.",
    ),
    "scan_of_protected_child": (
        "Barnet har skyddad identitet. Inget bifogas till den akten.",
        "Läs handlingen på papper där den finns.",
    ),
    "scan_without_type": (
        "Det är inte valt vad det är för slags handling.",
        "Välj ett slag av handling i listan.",
    ),
    "scan_without_reason": (
        "Det står inte varför handlingen tas bort.",
        "Skriv skälet kort. Skriv inga namn.",
    ),
    "scan_reason_too_long": (
        "Skälet är längre än {most} tecken.",
        "Korta det.",
    ),
    "scan_missing": (
        "Handlingen finns inte kvar i akten.",
        "Öppna akten igen.",
    ),
    "scan_file_missing": (
        "Handlingen finns inte längre i granskningens mapp.",
        _COPY,
    ),
    "scan_file_damaged": (
        "Handlingen i granskningens mapp är skadad eller ändrad.",
        _COPY,
    ),
    "scan_damaged": (
        "Handlingen går inte att läsa. Den är skadad eller ofullständig.",
        "Skanna den på nytt, eller spara den som PDF igen.",
    ),
    "scan_locked": (
        "Handlingen är låst med lösenord.",
        "Spara en kopia utan lösenord och bifoga den.",
    ),
    "scan_no_pages": (
        "Handlingen har inga sidor.",
        "Välj en annan, eller skanna den på nytt.",
    ),
    "scan_too_many_pages": (
        "Handlingen har {pages} sidor. Det största som kan bifogas är {most} sidor.",
        "Dela upp den i flera delar.",
    ),
    "scan_page_unreadable": (
        "Sidan {page} går inte att visa. Den är skadad.",
        "Gå till nästa sida, eller läs sidan i akten.",
    ),
    "scan_reader_too_slow": (
        "Sidan {page} tog längre tid än {seconds} sekunder att visa och avbröts.",
        _OTHER,
    ),
    "scan_reader_stopped": (
        "Sidan {page} gick inte att visa. Den kräver för mycket minne eller är skadad.",
        _OTHER,
    ),
}
