"""Sentences for who reads what, second readings, gemensamma svar and quality steps."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "readers_missing": (
        "Det finns ingen som kan läsa akterna.",
        "Ange minst en inspektör som har nyckel till granskningen.",
    ),
    "reader_unknown": (
        "{reader} har ingen nyckel som inspektör i den här granskningen.",
        "Ge personen en nyckel först, eller välj någon annan.",
    ),
    "no_reader_left": (
        "Ingen av läsarna kan läsa en akt i {district} utan jäv.",
        "Ge en inspektör till en nyckel till granskningen.",
    ),
    "second_share_out_of_bounds": (
        "Andelen som läses två gånger måste ligga mellan 0 och 100 procent.",
        "Skriv en andel mellan 0 och 100, till exempel 20.",
    ),
    "second_least_out_of_bounds": (
        "Det minsta antalet per stadsdel måste ligga mellan 0 och {most}.",
        "Skriv ett mindre tal, till exempel 3.",
    ),
    "second_reader_missing": (
        "I {district} finns ingen medgranskare som inte själv har läst akten.",
        "Ge en inspektör till en nyckel, eller sätt andelen som läses två gånger till 0.",
    ),
    "reading_has_begun": (
        "Läsningen har börjat, så fördelningen kan inte göras om.",
        "Flytta enstaka akter i stället.",
    ),
    "readers_not_assigned": (
        "Akterna är inte fördelade på läsare ännu.",
        "Fördela akterna först.",
    ),
    "duties_begun": (
        "En akt är redan påbörjad av en annan läsare.",
        "Flytta akten i stället, så syns det varför.",
    ),
    "duty_unknown": (
        "Akten är inte fördelad på någon läsare.",
        "Fördela akterna först.",
    ),
    "conflict_reason_missing": (
        "Det står inte varför.",
        "Skriv skälet kort. Nämn inget barn och ingen familj.",
    ),
    "same_reader": (
        "{reader} har redan akterna.",
        "Välj någon annan att flytta dem till.",
    ),
    "nothing_to_move": (
        "{reader} har ingenting kvar att läsa.",
        "Välj någon annan att flytta akter från.",
    ),
    "reader_has_other_part": (
        "{reader} har, eller har haft, den andra läsningen av samma akt.",
        "Välj någon som inte har sett den.",
    ),
    "not_your_reading": (
        "Akten läses av {reader}.",
        "Be ansvarig inspektör flytta akten om du ska läsa den.",
    ),
    "reading_sealed": (
        "Båda läsningarna är klarmarkerade och ändras inte mer.",
        "Ändra i det gemensamma svaret i stället.",
    ),
    "file_is_held": (
        "Akten är kvalitetssäkrad och kan inte ändras.",
        "Öppna den igen med ett skäl.",
    ),
    "readings_not_done": (
        "Akten läses av två, och båda är inte klara.",
        "Vänta tills båda har klarmarkerat.",
    ),
    "agreed_matter_unknown": (
        "Granskningsmallen har inget som heter {target}.",
        "Läs om jämförelsen och försök igen.",
    ),
    "agreed_value_unfit": (
        "Värdet passar inte det som ska avgöras.",
        "Välj ett av de svar som erbjuds.",
    ),
    "not_a_reader": (
        "Bara de två som har läst akten kan komma överens om svaret.",
        "En tredje person kan avgöra när de två inte kan enas.",
    ),
    "agreement_closed": (
        "Det gemensamma svaret är klart.",
        "Öppna det igen med ett skäl om något måste ändras.",
    ),
    "matter_decided": (
        "{person} har avgjort frågan.",
        "Öppna det gemensamma svaret igen om något nytt har kommit fram.",
    ),
    "agreement_reason_missing": (
        "Det som ändras behöver ett skäl.",
        "Skriv kort varför.",
    ),
    "third_person_is_reader": (
        "Du har läst akten och kan inte avgöra som tredje person.",
        "Be någon som inte har läst akten.",
    ),
    "agreement_not_tried": (
        "De två läsarna har inte försökt enas ännu.",
        "Låt båda lämna sitt förslag, eller låt en av dem lämna över frågan.",
    ),
    "proposal_missing": (
        "Den andra läsaren har inte lämnat något förslag.",
        "Lämna ett eget förslag.",
    ),
    "agreement_still_open": (
        "Det gemensamma svaret är inte klart, så det finns inget att öppna igen.",
        "Fortsätt med det som är öppet.",
    ),
    "agreement_incomplete": (
        "Allt är inte avgjort. Öppna frågor: {count}.",
        "Avgör dem först.",
    ),
    "comment_unknown": (
        "Kommentaren finns inte.",
        "Läs om sidan och försök igen.",
    ),
    "comment_empty": (
        "Kommentaren är tom.",
        "Skriv något, eller avbryt.",
    ),
    "file_not_read": (
        "Akten är inte färdigläst.",
        "Klarmarkera den först. Läses den av två ska svaren också vara gemensamma.",
    ),
    "assured_by_reader": (
        "Den som ensam har läst akten kan inte kvalitetssäkra den.",
        "Be någon annan.",
    ),
    "comments_open": (
        "Akten har kommentarer som inte är lösta: {count}.",
        "Lös dem först.",
    ),
    "file_not_assured": (
        "Akten är inte kvalitetssäkrad.",
        "Kvalitetssäkra den först.",
    ),
    "reopening_reason_missing": (
        "Det står inte varför akten öppnas igen.",
        "Skriv skälet kort.",
    ),
}
