"""Sentences for packages to another laptop and back."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "hand_over_to_nobody": (
        "Det står inte vem paketet är till.",
        "Välj en inspektör som har nyckel till granskningen.",
    ),
    "hand_over_empty": (
        "Inga akter är valda.",
        "Välj minst en akt att lämna över.",
    ),
    "hand_over_doubled": (
        "Samma akt är vald två gånger: {akts}.",
        "Välj varje akt en gång. De två läsningarna av en akt reser aldrig i samma paket.",
    ),
    "reading_is_away": (
        "Läsningen av {akts} är överlämnad till {person} och kan inte ändras här.",
        "Ta emot paketet först. Är datorn borta kan ansvarig inspektör ta tillbaka akterna.",
    ),
    "not_their_reading": (
        "{person} läser inte {akts}.",
        "Välj akter som {person} läser, eller ge läsningen till {person} först.",
    ),
    "reading_is_done": (
        "Klarmarkerade akter lämnas inte över: {akts}.",
        "Välj bort dem. De är redan lästa.",
    ),
    "own_hand_over": (
        "Medgranskade akter som {person} har börjat läsa kan bara {person} lämna över: {akts}.",
        "Låt {person} öppna granskningen med sin egen nyckel och göra paketet.",
    ),
    "hand_over_without_reason": (
        "Det står inte varför paket {number} tas tillbaka.",
        "Skriv kort vad som har hänt, till exempel att datorn är borta.",
    ),
    "hand_over_ended": (
        "Paket {number} är inte ute längre.",
        "Se i listan hur det kom tillbaka.",
    ),
    "package_unknown": (
        "Paket {number} har inte lämnats ut från den här granskningen som den ser ut nu.",
        "Är granskningen återställd från en säkerhetskopia? Öppna den senaste i så fall.",
    ),
    "package_doubled": (
        "Paket {number} är redan mottaget. Ingenting ändrades.",
        "Du behöver inte göra något mer.",
    ),
    "package_came_back": (
        "En annan kopia av paket {number} har redan kommit tillbaka. Ingenting ändrades.",
        "Har någon läst vidare i två kopior? Lägg den här åt sidan, så finns den kvar.",
    ),
    "package_cancelled": (
        "Paket {number} togs tillbaka innan det kom hem: {reason}. Ingenting ändrades.",
        "Lägg det åt sidan, så finns det kvar utan att räknas.",
    ),
    "package_does_not_fit": (
        "Paket {number} passar inte ihop med akterna som de står här. Ingenting ändrades.",
        "Be om filen en gång till. Lägg den annars åt sidan hos ansvarig inspektör.",
    ),
    "home_journal_differs": (
        "Journalen här är en annan än när paket {number} lämnades ut. Ingenting ändrades.",
        "Öppna den senaste säkerhetskopian. Kontrollera journalen innan du går vidare.",
    ),
    "package_fits": (
        "Paket {number} kan tas emot som vanligt.",
        "Välj Ta emot i stället för att lägga det åt sidan.",
    ),
    "package_other_inspection": (
        "Paketet hör till en annan granskning.",
        "Öppna den granskning som det lämnades ut från.",
    ),
    "package_is_outgoing": (
        "Det här är paket {number} på väg ut, inte tillbaka.",
        "Öppna det på den andra datorn. Hem tas den fil som lånet lämnar tillbaka.",
    ),
    "package_is_a_return": (
        "Det här är paket {number} på väg hem.",
        "Ta emot det i den granskning som det lämnades ut från.",
    ),
    "package_passphrase_wrong": (
        "Paket {number} öppnas inte av den lösenfrasen.",
        "Skriv lösenfrasen som du fick av den som gjorde paketet, med samma mellanslag.",
    ),
    "package_damaged": (
        "Paketet är skadat eller ändrat på vägen. Ingenting togs in.",
        "Kopiera filen en gång till, eller be om ett nytt exemplar.",
    ),
    "package_newer": (
        "Paketet är gjort av en nyare version av programmet.",
        "Uppdatera programmet på den här datorn.",
    ),
    "not_a_package": (
        "Filen är inget överlämningspaket.",
        "Välj en fil vars namn slutar på .overlamning.",
    ),
    "package_unreadable": (
        "Filen {name} går inte att läsa.",
        "Se efter att minnet sitter i och att filen finns kvar.",
    ),
    "package_not_written": (
        "Filen {name} gick inte att skriva.",
        "Välj en annan plats. Står paketet som ute i listan, skriv det igen därifrån.",
    ),
    "loan_only_reads": (
        "Det här är en lånad granskning. Här läses akter, allt annat görs hemma.",
        "Lämna tillbaka akterna och gör det i hemmets granskning.",
    ),
    "loan_is_returned": (
        "Lånet är tillbakalämnat med paket {number}. Här ändras ingenting mer.",
        "Läs vidare i hemmets granskning, eller be om ett nytt paket.",
    ),
    "not_a_loan": (
        "Den här granskningen är inte lånad.",
        "Det finns inget att lämna tillbaka.",
    ),
}
