"""English sentences for what a report's typeface cannot print."""

FAULTS: dict[str, tuple[str, str]] = {
    "report_unprintable": (
        "The report holds characters that its typeface lacks: {characters}.",
        "Find the characters in the texts and write them with letters, digits or ordinary "
        "punctuation.",
    ),
}
