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
        "Antalet ärenden i {value} är {available}, och {asked} begärdes.",
        "Alla ärenden där läses. För dem behövs inget intervall.",
    ),
    "frame_smaller": (
        "Antalet ärenden i urvalsramen är {available}, och {asked} begärdes.",
        "Alla ärenden läses. Det är en totalundersökning.",
    ),
    "reserve_short": (
        "Av {asked} begärda reserver finns {available} kvar att dra.",
        "Räkna med att ett bortfall kan bli utan ersättning.",
    ),
    "stratum_reserve_short": (
        "I {value} finns {available} av {asked} begärda reserver kvar att dra.",
        "Räkna med att ett bortfall där kan bli utan ersättning.",
    ),
    "protocol_still_open": (
        "Urvalsprotokoll {number} väntar på sitt startvärde.",
        "Hämta startvärdet och dra urvalet, eller avsluta protokollet med ett skäl.",
    ),
    "protocol_closed": (
        "Urvalsprotokoll {number} är avslutat och kan inte ändras.",
        "Frys ett nytt protokoll.",
    ),
    "protocol_number_gap": (
        "Urvalsprotokoll {expected} saknas; nästa är nummer {found}.",
        "Alla protokoll ska redovisas, även de som inte kom till användning.",
    ),
    "protocol_out_of_order": (
        "Urvalsprotokoll {number} är fryst före det föregående protokollet.",
        "Kontrollera datorns klocka.",
    ),
    "reason_missing": (
        "Urvalsprotokoll {number} avslutas utan skäl.",
        "Skriv varför protokollet inte används. Skälet redovisas i rapporten.",
    ),
    "event_before_freeze": (
        "Händelsen ligger inte senare än då urvalsramen låstes.",
        "Startvärdet måste komma ur något som händer efteråt. Ange en senare händelse, eller vänta "
        "någon sekund och försök igen.",
    ),
    "event_empty": (
        "Händelsen som ger startvärdet saknar namn.",
        "Skriv vilken händelse det är, så att vem som helst kan slå upp den.",
    ),
    "event_character": (
        "Händelsens text innehåller ett osynligt eller otillåtet tecken: {codepoint}, {character}.",
        "Skriv om texten på en rad, för hand.",
    ),
    "transcription_invalid": (
        "Överskrivningsregeln {rule} passar inte händelsen.",
        "Skriv 7/35 eller 5# för en lottdragning, 25d6 för tärningar, hex128 för ett offentligt "
        "slumptal.",
    ),
    "min_bits_low": (
        "Minsta slumpmängd är satt till {asked} bitar, och minst {least} krävs.",
        "Höj talet.",
    ),
    "event_too_few_bits": (
        "Händelsen ger {held} bitar slump, och {asked} är lovade.",
        "Ta fler kast eller siffror, eller välj en annan händelse.",
    ),
    "digits_not_six": (
        "Det ska vara sex siffror, men {given} angavs.",
        "Skriv exakt sex siffror 0–9.",
    ),
    "lottery_unreadable": (
        "Lottdragningens resultat {given} går inte att läsa efter regeln {rule}.",
        "Skriv talen som de drogs, med mellanslag mellan.",
    ),
    "dice_unreadable": (
        "Tärningskasten {given} går inte att läsa efter regeln {rule}.",
        "Skriv ett tal för varje kast, i ordning.",
    ),
    "beacon_unreadable": (
        "Slumptalet {given} går inte att läsa efter regeln {rule}.",
        "Kopiera hela talet med siffrorna 0–9 och a–f.",
    ),
    "handover_not_asked": (
        "Startvärdet i det här protokollet kommer inte från två parter.",
        "Skriv in händelsens resultat i stället.",
    ),
    "handover_missing": (
        "Protokollet är inte överlämnat till motparten.",
        "Lämna över protokollet med dina sex siffror innan motparten säger sina.",
    ),
    "handover_repeated": (
        "Protokollet är redan överlämnat.",
        "Skriv in motpartens sex siffror.",
    ),
    "digits_before_handover": (
        "Motpartens siffror sades inte efter överlämnandet ({handover}).",
        "Avsluta protokollet med ett skäl och frys ett nytt. Den som talar sist får inte känna "
        "till den andras siffror för tidigt.",
    ),
    "no_seed_for_census": (
        "I en totalundersökning läses alla ärenden, så inget startvärde behövs.",
        "Gå vidare till aktläsningen.",
    ),
    "seed_repeated": (
        "Urvalsprotokoll {number} har redan ett startvärde.",
        "Ett startvärde kan inte bytas. Behövs ett nytt urval, frys ett nytt protokoll.",
    ),
    "fallback_not_named": (
        "Protokollet nämner ingen ersättande händelse.",
        "Avsluta protokollet med ett skäl och frys ett nytt.",
    ),
    "reason_not_replaceable": (
        "En akt som är ofullständig, inte återfinns eller inte lämnas ut ersätts inte.",
        "Redovisa den som bortfall. Resultaten visar vad den som mest kan betyda.",
    ),
    "reason_unknown": (
        "Skälet {reason} finns inte.",
        "Välj ett av skälen i listan.",
    ),
    "case_not_in_sample": (
        "Akten {case_id} ingår inte i urvalet.",
        "Kontrollera aktnumret.",
    ),
    "case_already_replaced": (
        "Akten {case_id} är redan ersatt.",
        "Välj en annan akt.",
    ),
}
