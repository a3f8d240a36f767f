"""What is said about workbooks in XLSForm; ``column`` is the cell, such as survey!G14."""

from __future__ import annotations

_GUIDE = "Bladet _lasmig i den tomma mallen beskriver kolumnerna."
_RULE = "Skriv till exempel {example}."
_WHOLE = "Mallen exporteras hellre inte alls än utan den delen."

FAULTS: dict[str, tuple[str, str]] = {
    # ---------------------------------------------------------------- the whole workbook
    "xlsform_faults": (
        "Arbetsboken har {count} fel och blev inget utkast.",
        "Rätta cellerna i listan och importera igen.",
    ),
    "xlsform_empty": (
        "Arbetsboken {name} är tom.",
        "Börja från en tom mall, som du sparar på samma ställe.",
    ),
    "xlsform_too_large": (
        "Arbetsboken {name} är för stor för att vara en mall.",
        "Kontrollera att du valde rätt fil.",
    ),
    "xlsform_not_written": (
        "Arbetsboken {name} kunde inte sparas.",
        "Stäng den om den är öppen i ett annat program, eller välj en annan mapp.",
    ),
    "xlsform_sheet_missing": (
        "Bladet {column} saknas eller är tomt.",
        "Arbetsboken ska ha bladen survey och settings, och choices när frågor har alternativ.",
    ),
    "xlsform_sheet_outside": (
        "Bladet {column} har ingen plats i en mall.",
        "Ta bort bladet, eller börja dess namn med ett understreck om det bara är för dig.",
    ),
    "xlsform_no_questions": (
        "Bladet {column} har inga frågor.",
        "Skriv minst en fråga mellan begin_group och end_group.",
    ),
    "xlsform_settings_empty": (
        "Bladet {column} har ingen rad under rubrikerna.",
        "Fyll i rubrik, kortnamn, version och syfte.",
    ),
    "xlsform_settings_more": (
        "{column}: bladet settings har fler än en rad.",
        "Ta bort raden.",
    ),
    "xlsform_more": (
        "{column}: fler fel än {limit} visas inte.",
        "Rätta de fel som visas och importera igen.",
    ),
    # ---------------------------------------------------------------- columns
    "xlsform_header_missing": ("{column}: kolumnen {wanted} saknas.", "Lägg till kolumnen."),
    "xlsform_header_twice": (
        "{column}: kolumnen {value} finns två gånger.",
        "Ta bort den ena.",
    ),
    "xlsform_header_blank": (
        "{column}: här står något i en kolumn utan rubrik.",
        "Skriv kolumnens rubrik, eller ta bort det som står där.",
    ),
    "xlsform_column_unknown": ("{column}: kolumnen {name} finns inte i en mall.", _GUIDE),
    "xlsform_column": (
        "{column}: {name} kan inte uttryckas i en mall.",
        "Ta bort det som står i cellen.",
    ),
    "xlsform_language": (
        "{column}: texter på andra språk än svenska tas inte emot.",
        "Ta bort kolumnen. Skriv översättningarna i utkastet efter importen.",
    ),
    "xlsform_choice_filter": (
        "{column}: choice_filter kan inte uttryckas i en mall.",
        "Gör en fråga för varje lista och styr frågorna med relevant.",
    ),
    "xlsform_calculate": (
        "{column}: calculate kan inte uttryckas i en mall.",
        "Ta bort raden och skriv uträkningen som ett beräknat faktum i utkastet efter importen.",
    ),
    "xlsform_repeat": (
        "{column}: repeat kan inte uttryckas i en mall.",
        "Ta bort upprepningen och skriv en logg i utkastet efter importen.",
    ),
    "xlsform_weight": (
        "{column}: en mall väger inte frågor, så vikten {value} har ingen plats.",
        "Ta bort vikten. Skriv ett omdöme i utkastet om vissa frågor ska avgöra.",
    ),
    "xlsform_limit": (
        "{column}: gränsen {value} säger inte vad som händer när den passeras.",
        "Skriv gränsen i constraint om den gäller ett tal, annars som en regel i utkastet.",
    ),
    "xlsform_key_figure": (
        "{column}: en mall har ingen plats för nyckeltalet {value}.",
        "Ta bort det.",
    ),
    # ---------------------------------------------------------------- cells
    "xlsform_missing": ("{column}: {wanted} saknas.", "Fyll i cellen."),
    "xlsform_word": ("{column}: {value} är inget av orden.", "Välj bland: {words}."),
    "xlsform_day": ("{column}: {value} är ingen dag.", "Skriv dagen som 2025-07-01."),
    "xlsform_days": (
        "{column}: lagrummet slutar gälla innan det börjar.",
        "Rätta dagarna.",
    ),
    "xlsform_not_here": (
        "{column}: {name} kan inte användas på en rad av slaget {type}.",
        "Ta bort det som står i cellen.",
    ),
    "xlsform_type": (
        "{column}: typen {value} tas inte emot.",
        "Använd select_one, select_multiple, date, integer, decimal, text eller note.",
    ),
    "xlsform_required": (
        "{column}: en fråga med de fem svaren ska alltid besvaras.",
        "Skriv yes, eller styr med relevant när frågan ska ställas.",
    ),
    "xlsform_constraint": (
        "{column}: {value} är ingen gräns som programmet känner.",
        "Skriv {wanted} med den lägsta gränsen först, eller bara den ena.",
    ),
    "xlsform_constraint_message": (
        "{column}: en mall har ingen plats för en egen mening om gränserna.",
        "Lämna cellen tom. Programmet säger: {wanted}",
    ),
    # ---------------------------------------------------------------- names
    "xlsform_name": (
        "{column}: {value} är inget namn som regler kan använda.",
        "Skriv små bokstäver a till z, siffror och understreck, med en bokstav först.",
    ),
    "xlsform_name_twice": ("{column}: {value} finns redan.", "Välj ett annat namn."),
    "xlsform_name_taken": (
        "{column}: biblioteket har redan {file}.",
        "Höj versionen, eller ta bort utkastet med samma namn.",
    ),
    "xlsform_question_id": (
        "{column}: {value} är ingen beteckning.",
        "Skriv versaler, bindestreck och siffror, till exempel AB-07.",
    ),
    "xlsform_answer_name": (
        "{column}: svaret på {question} heter {wanted} i regler, inte {value}.",
        "Skriv {wanted}.",
    ),
    "xlsform_form_id": (
        "{column}: {value} är inget kortnamn.",
        "Skriv små bokstäver a till z, siffror och bindestreck.",
    ),
    "xlsform_version": (
        "{column}: {value} är ingen version.",
        "Skriv till exempel 1, eller 2.1.",
    ),
    "xlsform_default_language": (
        "{column}: språket {value} tas inte emot.",
        "Skriv Svenska (sv).",
    ),
    # ---------------------------------------------------------------- groups and lists
    "xlsform_no_group": (
        "{column}: frågan står utanför alla avsnitt.",
        "Sätt begin_group före den och end_group efter.",
    ),
    "xlsform_group_nested": (
        "{column}: ett avsnitt kan inte stå inne i ett annat.",
        "Avsluta det förra avsnittet först.",
    ),
    "xlsform_group_open": (
        "{column}: avsnittet avslutas aldrig.",
        "Skriv end_group efter dess sista fråga.",
    ),
    "xlsform_group_end": (
        "{column}: här avslutas ett avsnitt som inte har börjat.",
        "Ta bort raden, eller skriv begin_group före frågorna.",
    ),
    "xlsform_group_empty": ("{column}: avsnittet har inga frågor.", "Ta bort avsnittet."),
    "xlsform_note_last": (
        "{column}: ingen fråga följer efter texten.",
        "Sätt texten före den fråga som den är stöd för.",
    ),
    "xlsform_list_missing": (
        "{column}: listan {name} finns inte på bladet choices.",
        "Rätta namnet, eller skriv listan.",
    ),
    "xlsform_list_unused": (
        "{column}: listan {value} används inte av någon fråga.",
        "Ta bort listan, eller rätta namnet i frågan.",
    ),
    "xlsform_list_kind": (
        "{column}: av listan {name} kan bara ett svar väljas.",
        "Skriv select_one.",
    ),
    "xlsform_answers": (
        "{column}: listan som börjar här har några av de fem svaren, men inte alla.",
        "Skriv J, D, N, F och E. Utelämna bara E, och bara när frågan gäller alla akter.",
    ),
    "xlsform_answer_label": (
        "{column}: svaret heter {wanted} i programmet, inte {value}.",
        "Skriv {wanted}.",
    ),
    "xlsform_universal": (
        "{column}: en fråga som gäller alla akter ställs alltid och är aldrig Ej aktuellt.",
        "Ta bort regeln eller svaret, eller använd select_one svar.",
    ),
    # ---------------------------------------------------------------- legal bases
    "xlsform_basis": (
        "{column}: raden {value} är inget lagrum.",
        "Skriv lagrum | källa | från | till | när. De tre sista kan utelämnas.",
    ),
    "xlsform_basis_missing": (
        "{column}: en fråga på nivån L saknar lagrum.",
        "Skriv lagrummet, eller välj en annan nivå.",
    ),
    "xlsform_source": (
        "{column}: källan {value} finns inte på bladet kallor.",
        "Skriv källan på bladet kallor.",
    ),
    # ---------------------------------------------------------------- rules
    "xlsform_rule_expected": ("{column}, tecken {position}: regeln kan inte läsas här.", _RULE),
    "xlsform_rule_function": (
        "{column}, tecken {position}: funktionen {found} kan inte uttryckas i en mall.",
        "Skriv till exempel {example}. Andra regler skrivs i utkastet.",
    ),
    "xlsform_rule_name": (
        "{column}, tecken {position}: ingen fråga heter {found}.",
        "Skriv namnet ur kolumnen name.",
    ),
    "xlsform_rule_option": (
        "{column}, tecken {position}: {found} är inget av alternativen.",
        "Skriv alternativets namn ur bladet choices.",
    ),
    "xlsform_rule_kind": (
        "{column}, tecken {position}: uppgiften kan inte jämföras så.",
        "Jämför tal med tal, val med alternativ inom citattecken, ja och nej med 'yes' och 'no'.",
    ),
    "xlsform_rule_deep": (
        "{column}, tecken {position}: regeln har för många parenteser i varandra.",
        "Dela regeln.",
    ),
    "xlsform_rule_long": (
        "{column}: regeln är längre än {position} tecken.",
        "Skriv den kortare.",
    ),
    # ---------------------------------------------------------------- what cannot be exported
    "xlsform_outside": (
        "Mallen kan inte exporteras. {count} delar har ingen plats i ett XLSForm.",
        "Se listan. Delarna finns kvar i mallen, som kan lämnas ut som textfil.",
    ),
    "xlsform_unsound": (
        "Mallen har fel och kan inte exporteras.",
        "Rätta felen i utkastet först.",
    ),
    "xlsform_has_combined": ("Mallen är sammanslagen av flera.", "Exportera en i taget."),
    "xlsform_has_reconciliation": ("Paret registrerat och återfunnet: {column}.", _WHOLE),
    "xlsform_has_language": ("Texter på ett annat språk: {column}.", _WHOLE),
    "xlsform_has_version": (
        "Versionen {column} kan inte stå i ett filnamn.",
        "Ge mallen en version som 1 eller 2.1.",
    ),
    "xlsform_has_document_type": (
        "Handlingstypen {column} står på flera rader eller har blanksteg runt sig.",
        "Skriv den på en rad i en ny version av mallen.",
    ),
    "xlsform_has_parameter": ("Parametern {column}.", _WHOLE),
    "xlsform_has_register": ("Uppgiften {column} ur ärendelistan.", _WHOLE),
    "xlsform_has_table": ("Loggen {column}.", _WHOLE),
    "xlsform_has_fact": ("Det beräknade faktumet {column}.", _WHOLE),
    "xlsform_has_group": ("Gruppen {column} av personer.", _WHOLE),
    "xlsform_has_deadline": ("Fristen {column}.", _WHOLE),
    "xlsform_has_rating": ("Omdömet {column}.", _WHOLE),
    "xlsform_has_bridge": ("Bron till {column} från versionen före.", _WHOLE),
    "xlsform_has_kind": (
        "Frågan {column} besvaras av regler eller visar något uträknat.",
        _WHOLE,
    ),
    "xlsform_has_person": ("Frågan {column} ställs en gång för varje person.", _WHOLE),
    "xlsform_has_suggestion": ("Frågan {column} har svar som fakta talar för.", _WHOLE),
    "xlsform_has_forced": ("Frågan {column} har svar som andra svar gör givna.", _WHOLE),
    "xlsform_has_applies": ("Frågan {column} gäller bara vissa tider.", _WHOLE),
    "xlsform_has_event": ("Frågan {column} har en händelsedag.", _WHOLE),
    "xlsform_has_level_exception": ("Frågan {column} har olika nivå i olika fall.", _WHOLE),
    "xlsform_has_shown": ("Frågan {column} visar ett faktum eller en logg.", _WHOLE),
    "xlsform_has_period": ("Uppgiften {column} är en period.", _WHOLE),
    "xlsform_has_universal_entry": ("Uppgiften {column} är märkt som gällande alla akter.", _WHOLE),
    "xlsform_has_option_words": (
        "Uppgiften {column} har andra skrivsätt för alternativet {value}.",
        _WHOLE,
    ),
    "xlsform_has_bar": (
        "Frågan {column} har ett lagrum med ett lodstreck eller en radbrytning.",
        "Skriv lagrummet på annat sätt i en ny version av mallen.",
    ),
    "xlsform_has_digit_first": (
        "Beteckningen {column} börjar med en siffra.",
        "Andra program kräver en bokstav först. Byt beteckning i en ny version av mallen.",
    ),
    "xlsform_has_unwritable": (
        "Texten i {column} är för lång för en cell, eller har tecken som ingen cell kan hålla.",
        "Korta texten i en ny version av mallen.",
    ),
    "xlsform_has_rule": ("Frågan {column} har en regel som inte kan sägas där: {value}", _WHOLE),
}
