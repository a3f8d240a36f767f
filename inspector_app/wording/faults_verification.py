"""Sentences for failures in signing, and for faults in a capsule that is read."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "key_file_unreadable": (
        "Filen är ingen nyckelfil som går att läsa.",
        "Välj nyckelfilen, som brukar sluta på .p12 eller .pfx.",
    ),
    "key_passphrase_wrong": (
        "Lösenordet öppnar inte nyckelfilen.",
        "Skriv lösenordet igen. Kontrollera stora bokstäver och tangentbordets språk.",
    ),
    "key_missing": (
        "Nyckelfilen innehåller ingen privat nyckel med certifikat.",
        "Be den som gav ut certifikatet om en fil med både nyckel och certifikat.",
    ),
    "certificate_expired": (
        "Certifikatet gick ut {valid_until_at:%Y-%m-%d}.",
        "Skaffa ett nytt certifikat och skriv under med det.",
    ),
    "certificate_not_yet_valid": (
        "Certifikatet gäller först från {valid_from_at:%Y-%m-%d}.",
        "Vänta till den dagen, eller kontrollera att datorns klocka går rätt.",
    ),
    "certificate_not_for_signing": (
        "Certifikatet för {name} är inte avsett för underskrifter.",
        "Välj certifikatet för underskrift. Ett kort har ofta ett annat för inloggning.",
    ),
    "signature_field_missing": (
        "Rapporten har {found} tomma underskriftsfält; det ska finnas ett.",
        "Fastställ rapporten på nytt så att den får ett underskriftsfält.",
    ),
    "pdf_unreadable": (
        "Rapportens fil går inte att läsa.",
        "Fastställ rapporten på nytt.",
    ),
    "checksum_malformed": (
        "”{value}” är ingen kontrollsumma.",
        "Skriv de 64 tecknen som de står i tjänsteutlåtandet. Mellanslag spelar ingen roll.",
    ),
    "capsule_too_large": (
        "Filen med resultat är större än 16 megabyte.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_not_utf8": (
        "Filen med resultat innehåller tecken som inte går att läsa ({column}).",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_too_deep": (
        "Filen med resultat är djupare än {value} nivåer.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_not_json": (
        "Filen med resultat är inte giltig JSON (tecken {value}).",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_not_canonical": (
        "Filen med resultat är inte skriven på det enda tillåtna sättet.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_not_nfc": (
        "Texten vid {column} är inte i sammansatt form (NFC).",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_key_twice": (
        "Nyckeln {value} står två gånger.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_key_unknown": (
        "Nyckeln {value} vid {column} hör inte till formen.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_key_missing": (
        "Nyckeln {column} saknas.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_key_not_in_edition": (
        "Delen {column} får inte finnas i utgåvan {value}.",
        "Lämna inte ut filen.",
    ),
    "capsule_float": (
        "Talet {value} är ett flyttal; decimaltal ska stå som text.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_type": (
        "Värdet {value} vid {column} är av fel slag.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_choice": (
        "Värdet {value} vid {column} hör inte till de tillåtna.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_pattern": (
        "Värdet {value} vid {column} har fel form.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_number_range": (
        "Talet {value} vid {column} ligger utanför gränserna.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_text_length": (
        "Texten vid {column} är för lång.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "capsule_list_size": (
        "Listan vid {column} har {value} delar, vilket inte är rätt antal.",
        "Kontrollera att filen kommer från programmet.",
    ),
    "report_not_pdf": (
        "Filen {file} är ingen PDF.",
        "Välj rapporten, som är en PDF. En ärendelista väljs under Ärendelista.",
    ),
}
