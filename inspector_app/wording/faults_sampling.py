"""Swedish sentences for faults of identifiers, frame, draw, startvärde and replacement."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "id_empty": (
        "Rad {row} saknar värde i kolumnen {column}.",
        "Fyll i ett nummer som skiljer ärendet från de andra, eller ta bort raden.",
    ),
    "id_character": (
        "Numret på rad {row} innehåller ett osynligt eller otillåtet tecken: {codepoint}, "
        "{character}.",
        "Skriv om numret för hand. Det ser likadant ut men skulle räknas som ett annat ärende.",
    ),
    "id_duplicate": (
        "Numret {value} på rad {row} står redan på rad {first_row}.",
        "Ta bort den ena raden eller rätta numret. Varje ärende får stå en gång i urvalsramen.",
    ),
    "id_mixed_scripts": (
        "Numret {value} på rad {row} blandar bokstäver ur flera alfabet.",
        "Kontrollera att en bokstav inte är utbytt mot en som bara ser likadan ut.",
    ),
    "stratum_empty": (
        "Rad {row} saknar värde i kolumnen {column}, medan andra rader har ett.",
        "Fyll i stadsdelen, eller uteslut raden med en namngiven regel.",
    ),
    "stratum_character": (
        "Stadsdelen på rad {row} innehåller ett osynligt eller otillåtet tecken: {codepoint}, "
        "{character}.",
        "Skriv om stadsdelens namn för hand.",
    ),
    "size_invalid": (
        "Storleken {value} på rad {row} i kolumnen {column} går inte att använda.",
        "Ange ett tal som är noll eller större.",
    ),
    "frame_empty": (
        "Listan innehåller inga ärenden.",
        "Välj en annan fil, ett annat blad eller en annan kolumn.",
    ),
    "frame_text_not_canonical": (
        "Urvalsramens text är inte skriven i den fastställda formen.",
        "Använd den oförändrade filen. Den får inte sparas om i ett annat program.",
    ),
    "register_cell_unreadable": (
        "Rad {row} i filen innehåller ett tecken som inte går att läsa.",
        "Spara om filen som UTF-8 och läs in den igen.",
    ),
    "akt_number_collision": (
        "Två ärenden fick samma aktnummer.",
        "Skapa en ny urvalsnyckel och frys urvalsramen på nytt.",
    ),
    "seed_empty": (
        "Startvärdet är tomt.",
        "Skriv in det startvärde som överskrivningsregeln ger.",
    ),
    "seed_character": (
        "Startvärdet innehåller ett osynligt eller otillåtet tecken: {codepoint}, {character}.",
        "Skriv in startvärdet för hand.",
    ),
    "seed_missing": (
        "Det behövs ett startvärde för att dra ett urval.",
        "Frys urvalsramen och hämta startvärdet, eller läs alla akter.",
    ),
    "plan_size_invalid": (
        "Antalet akter måste vara minst 1 och antalet reserver minst 0.",
        "Ange hela tal.",
    ),
    "plan_without_strata": (
        "Urvalet ska dras per stadsdel, men ärendelistan anger inga stadsdelar.",
        "Peka ut kolumnen med stadsdel, eller dra urvalet ur hela listan.",
    ),
    "plan_stratum_unknown": (
        "Stadsdelen {stratum} finns inte i urvalsramen.",
        "Kontrollera stavningen mot ärendelistan.",
    ),
    "stratum_smaller": (
        "{value} har {available} ärenden, och {asked} begärdes.",
        "Alla ärenden där läses. För dem behövs inget intervall.",
    ),
    "frame_smaller": (
        "Urvalsramen har {available} ärenden, och {asked} begärdes.",
        "Alla ärenden läses. Det är en totalundersökning.",
    ),
    "reserve_short": (
        "Av {asked} begärda reserver finns {available} kvar att dra. {value}",
        "Räkna med att ett bortfall kan bli utan ersättning.",
    ),
}
