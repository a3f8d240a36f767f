"""Swedish sentences for the workspace: opening it, its keys, its journal, what it refuses."""

from __future__ import annotations

_DISK = "Frigör utrymme på disken och försök igen. Det du skrev finns kvar på skärmen."
_BACKUP = (
    "Ändra ingenting i mappen. Be den som sköter datorn att lägga tillbaka den senaste kopian "
    "från mappen backups."
)
_WITNESS = "Spara mappen som den är och visa resultatet för den som är ansvarig för granskningen."

FAULTS: dict[str, tuple[str, str]] = {
    "folder_exists": (
        "Det finns redan en mapp som heter {name}, och den är inte tom.",
        "Välj ett annat namn, eller öppna granskningen som redan finns.",
    ),
    "folder_not_writable": (
        "Det går inte att skapa en mapp i {name}.",
        "Välj en mapp där du får spara filer.",
    ),
    "network_drive": (
        "{name} ligger på en nätverksenhet. Där kan svar gå förlorade utan att det syns.",
        "Lägg granskningen på datorns egen disk och kopiera den till nätverket när den är stängd.",
    ),
    "disk_full": (
        "Disken är full. Ingenting har ändrats i {name}.",
        _DISK,
    ),
    "weak_passphrase": (
        "Lösenfrasen är för kort eller för enkel.",
        "Använd minst {minimum} tecken, gärna fyra ord som inte hör ihop.",
    ),
    "passphrase_taken": (
        "Lösenfrasen används redan i den här granskningen.",
        "Välj en egen lösenfras. Den visar vem som har öppnat granskningen.",
    ),
    "wrong_passphrase": (
        "Lösenfrasen eller återställningskoden stämmer inte.",
        "Kontrollera språket på tangentbordet och skriv igen. Granskningen är oskadd.",
    ),
    "recovery_code_length": (
        "Återställningskoden har {found} tecken, men den ska ha {expected}.",
        "Skriv av koden en gång till, grupp för grupp.",
    ),
    "recovery_code_mistyped": (
        "Återställningskoden är fel avskriven i grupp {groups}.",
        "Jämför gruppen med papperet och skriv den igen.",
    ),
    "keys_missing": (
        "Filen keys.json saknas i {name}. Utan den går granskningen inte att öppna.",
        "Kopiera keys.json från mappen backups i granskningen till granskningens egen mapp.",
    ),
    "keys_damaged": (
        "Filen keys.json i {name} är skadad.",
        "Ersätt den med keys.json från mappen backups i granskningen.",
    ),
    "keys_of_another": (
        "Filen keys.json i {name} hör till en annan granskning.",
        "Lägg tillbaka den keys.json som hör hit. En kopia finns i mappen backups.",
    ),
    "person_shut_out": (
        "{person} har inte längre tillgång till granskningen.",
        "Fråga den ansvariga inspektören.",
    ),
    "person_exists": (
        "{person} har redan en nyckel till granskningen.",
        "Välj ett annat namn, eller ta först bort den gamla nyckeln.",
    ),
    "key_slot_missing": (
        "{person} har ingen nyckel till granskningen.",
        "Välj en person i listan över dem som har en nyckel.",
    ),
    "key_slot_last": (
        "{person} har den sista nyckeln för en ansvarig inspektör.",
        "Ge en annan ansvarig inspektör en nyckel innan du tar bort den här.",
    ),
    "role_forbids": (
        "Det här får bara en {role} göra.",
        "Be en {role} att göra det.",
    ),
    "not_a_workspace": (
        "{name} är ingen granskning.",
        "Välj en mapp vars namn slutar på .granskning och som innehåller filen workspace.db.",
    ),
    "workspace_damaged": (
        "Lösenfrasen stämmer, men databasen i {name} är skadad.",
        _BACKUP,
    ),
    "workspace_truncated": (
        "Databasen i {name} är avkortad: slutet av filen saknas.",
        _BACKUP,
    ),
    "workspace_empty": (
        "Databasen i {name} är tom: filen har längden noll.",
        _BACKUP,
    ),
    "workspace_locked": (
        "{name} är redan öppen: {person} har den öppen på {computer} sedan {since}.",
        "Stäng den där först. Granskningen kan bara vara öppen på ett ställe i taget.",
    ),
    "workspace_read_only": (
        "{name} är skrivskyddad.",
        "Kopiera mappen till en plats där du får skriva, eller ta bort skrivskyddet.",
    ),
    "workspace_unreadable": (
        "{name} går inte att läsa: du saknar rättighet till filerna i mappen.",
        "Be den som har mappen om rätt att läsa den.",
    ),
    "workspace_newer": (
        "{name} är skapad med en nyare version av programmet.",
        "Uppdatera programmet och öppna granskningen igen.",
    ),
    "workspace_disk_failing": (
        "Datorn kunde inte läsa eller skriva i {name}. Ingenting har sparats.",
        "Kontrollera att disken sitter i och fungerar, och försök igen.",
    ),
    "not_assigned": (
        "{person} är inte tilldelad den här granskningen och får inte se nyckellistan.",
        "Be den ansvariga inspektören om tilldelning.",
    ),
    "frame_is_frozen": (
        "Urvalsramen är redan fastställd i urvalsprotokoll {number}.",
        "Avbryt protokollet med en angiven orsak om listan måste läsas in på nytt.",
    ),
    "protocol_is_frozen": (
        "Urvalsprotokoll {number} är fastställt och kan inte ändras.",
        "Avbryt det med en angiven orsak och fastställ ett nytt.",
    ),
    "sample_is_drawn": (
        "Urvalet enligt protokoll {number} är redan draget.",
        "Använd det dragna urvalet. Akter byts bara ut mot reserver av angivna skäl.",
    ),
    "stale_review": (
        "Akten {akt} har ändrats sedan den öppnades. Ändringen är inte sparad.",
        "Öppna akten igen och gör ändringen på nytt.",
    ),
    "report_is_fixed": (
        "Rapportversion {version} är fastställd och kan inte ändras.",
        "Fastställ en ny version.",
    ),
    "journal_event_altered": (
        "Händelse {seq} i händelseloggen har ändrats efter att den skrevs.",
        _WITNESS,
    ),
    "journal_event_unreadable": (
        "Händelse {seq} i händelseloggen går inte att läsa.",
        _WITNESS,
    ),
    "journal_seq_repeated": (
        "Händelse {seq} står på fel plats eller två gånger i händelseloggen.",
        _WITNESS,
    ),
    "journal_gap": (
        "Händelse {seq} saknas i händelseloggen.",
        _WITNESS,
    ),
    "journal_link_broken": (
        "Händelse {seq} hänger inte ihop med händelsen före.",
        _WITNESS,
    ),
    "journal_ends_early": (
        "Händelseloggen slutar vid händelse {found}, men rapporten vittnar om {expected}. Slutet "
        "är borttaget, eller så har en äldre fil lagts tillbaka.",
        _WITNESS,
    ),
    "journal_root_differs": (
        "Händelseloggen är inte den som rapporten vittnar om, till och med händelse {seq}.",
        _WITNESS,
    ),
    "journal_other_workspace": (
        "Rapporten hör till en annan granskning.",
        "Välj den granskning som rapporten kommer från.",
    ),
    "journal_payload_missing": (
        "Innehållet i händelse {seq} saknas.",
        _WITNESS,
    ),
    "journal_payload_altered": (
        "Innehållet i händelse {seq} har ändrats efter att den skrevs.",
        _WITNESS,
    ),
    "journal_record_altered": (
        "En sparad uppgift har ändrats vid sidan av programmet efter händelse {seq}.",
        _WITNESS,
    ),
    "journal_record_missing": (
        "En sparad uppgift från händelse {seq} är borttagen vid sidan av programmet.",
        _WITNESS,
    ),
    "journal_record_unknown": (
        "En sparad uppgift saknar händelse i händelseloggen.",
        _WITNESS,
    ),
}
