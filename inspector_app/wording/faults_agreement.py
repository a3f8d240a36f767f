"""Sentences for lists of ratings and for the figures of agreement."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "agreement_column_missing": (
        "Listan saknar kolumnen {column}.",
        "Listan har kolumnerna: {columns}. Rubrikraden ska vara unit, rater, value och, om det "
        "finns flera frågor, criterion.",
    ),
    "agreement_column_unused": (
        "Kolumnen {column} används inte.",
        "Den kan stå kvar eller tas bort.",
    ),
    "agreement_cell_empty": (
        "Rad {row} saknar värde i kolumnen {column}.",
        "Fyll i det. Ta bort raden om läsaren inte har svarat.",
    ),
    "agreement_cell_character": (
        "Rad {row} har ett osynligt eller otillåtet tecken i kolumnen {column}: {codepoint}, "
        "{character}.",
        "Skriv om värdet för hand.",
    ),
    "agreement_value_unknown": (
        "Svaret ”{value}” på rad {row} finns inte i ordningen.",
        "Ordningen är {order}. Rätta svaret eller lägg till det i ordningen.",
    ),
    "agreement_rated_twice": (
        "{rater} har bedömt {value} två gånger, på rad {first} och rad {row}.",
        "Behåll en av raderna.",
    ),
    "agreement_list_empty": (
        "Listan har inga bedömningar.",
        "Skriv en rad för varje bedömning under rubrikraden.",
    ),
    "order_too_short": (
        "Ordningen har färre än två svar.",
        "Skriv alla svar från lägst till högst med komma emellan, till exempel nej,delvis,ja.",
    ),
    "order_gap": (
        "Ordningen har en tom plats.",
        "Skriv svaren med ett komma emellan, till exempel nej,delvis,ja.",
    ),
    "order_repeats": (
        "Svaret ”{value}” står två gånger i ordningen.",
        "Skriv varje svar en gång.",
    ),
}
