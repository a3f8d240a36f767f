"""Sentences for what a report's typeface cannot print."""

FAULTS: dict[str, tuple[str, str]] = {
    "report_unprintable": (
        "Rapporten innehåller tecken som rapportens typsnitt saknar: {characters}.",
        "Sök upp tecknen i texterna och skriv om dem med bokstäver, siffror eller vanliga "
        "skiljetecken.",
    ),
}
