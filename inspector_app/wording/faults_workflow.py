"""Sentences for what the steps of the work refuse."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "commission_without_title": (
        "Granskningen har ingen rubrik.",
        "Skriv vad granskningen heter.",
    ),
    "commission_without_organisation": (
        "Det står inte vilken organisation som granskar.",
        "Skriv organisationens namn.",
    ),
    "commission_day": (
        "”{value}” är ingen dag.",
        "Skriv dagen med år, till exempel 2026-03-12.",
    ),
    "parameter_count": (
        "”{value}” är inget heltal.",
        "Skriv ett heltal, till exempel 4.",
    ),
    "parameter_texts": (
        "Här måste det stå minst en text.",
        "Skriv texten. Sätt semikolon mellan flera.",
    ),
    "period_backwards": (
        "Periodens sista dag ligger före den första.",
        "Byt plats på dagarna eller rätta dem.",
    ),
    "no_inspection": (
        "Granskningen är inte påbörjad.",
        "Fyll i rubrik, period och granskningsmall först.",
    ),
    "parameters_in_use": (
        "Mallens värden kan inte ändras. Så många akter är redan klarmarkerade med dem: {count}.",
        "Ta tillbaka klarmarkeringen av akterna, eller behåll värdena.",
    ),
    "no_register": (
        "Det finns ingen ärendelista ännu.",
        "Hämta in ärendelistan först.",
    ),
    "no_sample": (
        "Inget urval är draget ännu.",
        "Dra urvalet i steget Urval först.",
    ),
    "no_open_protocol": (
        "Det finns inget låst protokoll som väntar på sitt startvärde.",
        "Lås urvalsramen först.",
    ),
    "frame_without_district": (
        "{count} barn saknar stadsdel, så urvalet kan inte göras per stadsdel.",
        "Rätta listan, eller dra ur hela listan på en gång.",
    ),
    "event_missing": (
        "Planen drar en del av akterna, men händelsen som ger startvärdet är inte angiven.",
        "Ange vem eller vad som ger startvärdet innan urvalsramen låses.",
    ),
    "event_without_draw": (
        "Planen läser alla {count} akter, så det finns inget att lotta och inget startvärde.",
        "Lås urvalsramen utan händelse, eller dra färre akter.",
    ),
    "frame_damaged": (
        "Urvalsramen i protokoll {number} går inte att läsa.",
        "Öppna en säkerhetskopia av granskningen.",
    ),
    "registration_incomplete": (
        "Diariets namn eller numret saknas.",
        "Skriv vilket diarium det är och vilket nummer protokollet fick.",
    ),
    "no_fixed_report": (
        "Ingen rapport är fastställd ännu.",
        "Fastställ rapporten innan den skrivs under.",
    ),
    "already_signed": (
        "Den fastställda rapporten är redan underskriven.",
        "Fastställ en ny version om något måste ändras.",
    ),
    "trial_certificate_unmarked": (
        "Certifikatet är ett provcertifikat, men rapporten är inte märkt TESTUNDERSKRIFT.",
        "Fastställ rapporten som provrapport, eller välj en riktig nyckelfil.",
    ),
    "report_test_marked": (
        "Rapporten är märkt TESTUNDERSKRIFT och kan bara skrivas under med provcertifikatet.",
        "Fastställ rapporten på nytt utan provmärkning.",
    ),
    "report_not_ready": (
        "Rapporten kan inte fastställas ännu: {what}",
        "Åtgärda det som står och försök igen.",
    ),
    "findings_faulty": (
        "{count} fel i iakttagelserna hindrar rapporten.",
        "Rätta dem i steget Iakttagelser.",
    ),
    "personal_data_in_report": (
        "{where} innehåller något som liknar en personuppgift: {hit}. Texten skrivs i rapporten.",
        "Skriv om texten utan uppgiften.",
    ),
    "example_missing": (
        "Exemplets filer saknas i programmet.",
        "Installera programmet på nytt.",
    ),
    "column_missing": (
        "Kolumnen {column} finns inte i listan.",
        "Listan har kolumnerna: {columns}.",
    ),
    "encoding_unknown": (
        "Teckenkodningen {encoding} är okänd.",
        "Vanliga är utf-8 och cp1252. Utelämna tillägget, så bedöms kodningen av filen.",
    ),
    "delimiter_invalid": (
        "Skiljetecknet {delimiter} går inte att använda.",
        "Ange ett enda tecken, eller ordet tab. Utelämna tillägget, så bedöms det av filen.",
    ),
    "setting_without_use": (
        "{option} gäller inte för filen {name}.",
        "Utelämna tillägget.",
    ),
    "sheet_not_chosen": (
        "Arbetsboken har flera blad: {sheets}.",
        "Ange vilket som ska läsas med --sheet.",
    ),
    "decimal_sign_undecided": (
        "Talen i listan skrivs både med komma och med punkt, så kolumnen {column} kan läsas på "
        "två sätt.",
        "Skriv talen på ett och samma sätt.",
    ),
    "previous_without_capsule": (
        "Rapporten som ska ha ersatts innehåller inga maskinläsbara resultat.",
        "Välj den tidigare rapportens PDF så som den sparades ur programmet.",
    ),
    "register_and_key": (
        "Ärendelistan och nyckeln kontrolleras tillsammans, men {missing} saknas.",
        "Ange både --register och --key, eller ingen av dem.",
    ),
    "out_folder_unusable": (
        "Det går inte att skriva i mappen {folder}.",
        "Välj en annan mapp.",
    ),
    "out_folder_not_empty": (
        "Mappen {folder} finns redan och är inte tom.",
        "Välj en annan mapp eller töm den.",
    ),
    "verify_file_unreadable": (
        "Filen {file} går inte att läsa.",
        "Kontrollera att den finns och att du får läsa den.",
    ),
    "verify_no_pdf": (
        "Filen {file} är ingen PDF.",
        "Ange rapporten, som är en PDF. En ärendelista anges med --register.",
    ),
    "envelope_unreadable": (
        "Nyckelfilen går inte att läsa.",
        "Välj filen nyckel.json som inspektörerna lämnade ut.",
    ),
}
