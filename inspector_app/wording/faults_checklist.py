"""What is said about templates, rules, case reviews, results and findings that cannot be used."""

from __future__ import annotations

_PLACE = "Rad {row}, {column}: "

FAULTS: dict[str, tuple[str, str]] = {
    # ---------------------------------------------------------------- the file of a template
    "checklist_faults": (
        "Granskningsmallen har {count} fel och kan inte användas.",
        "Rätta felen i listan och läs in mallen igen.",
    ),
    "checklist_unreadable": (
        "Filen {file} kan inte läsas.",
        "Kontrollera att filen finns och att du får läsa den.",
    ),
    "checklist_not_found": (
        "Den granskningsmall som granskningen är bunden till finns inte i biblioteket.",
        "Lägg tillbaka den utgivna filen. Kontrollsumman börjar på {sha256:.12}.",
    ),
    "library_missing": (
        "Mappen {folder} med granskningsmallar finns inte.",
        "Lägg tillbaka mappen eller välj en annan.",
    ),
    "checklist_too_large": (
        "Filen är större än {limit} byte.",
        "En granskningsmall är en kort textfil. Kontrollera att du valde rätt fil.",
    ),
    "checklist_not_utf8": (
        "Filen är inte text i UTF-8. Det första felet står vid byte {byte}.",
        "Spara filen som UTF-8.",
    ),
    "checklist_too_deep": (
        "Filen har listor i listor i för många led.",
        "En granskningsmall behöver högst tre led.",
    ),
    "checklist_format": (
        _PLACE + "formatet är {value}, programmet läser {wanted}.",
        'Skriv format = "{wanted}".',
    ),
    "checklist_slug": (
        _PLACE + "{value} duger inte som kortnamn.",
        "Använd små bokstäver a till z, siffror och bindestreck, till exempel besok.",
    ),
    "checklist_missing": (
        "Rad {row}, {column}: {key} saknas eller är tomt.",
        "Fyll i {key}.",
    ),
    "checklist_type": (
        _PLACE + "värdet {value} passar inte här.",
        "Skriv {wanted}.",
    ),
    "checklist_word": (
        _PLACE + "{value} är inte ett av de ord som får stå här.",
        "Välj bland: {words}.",
    ),
    "checklist_name": (
        _PLACE + "{value} duger inte som namn i regler.",
        "Använd små bokstäver a till z, siffror och understreck, högst 40 tecken, och inget av "
        "regelspråkets ord: {words}.",
    ),
    "checklist_question_id": (
        _PLACE + "{value} duger inte som frågans beteckning.",
        "Skriv versaler, bindestreck och siffror, till exempel ABC-01 eller ABC-05a.",
    ),
    "checklist_character": (
        _PLACE + "texten innehåller styrtecknet {value}.",
        "Ta bort tecknet.",
    ),
    "checklist_unknown_key": (
        _PLACE + "nyckeln {key} finns inte i formatet.",
        "Rätta stavningen eller ta bort raden.",
    ),
    "checklist_name_twice": (
        _PLACE + "namnet {value} används redan.",
        "Ge den ena ett annat namn.",
    ),
    "checklist_reference": (
        _PLACE + "{value} finns inte eller är av fel slag.",
        "Skriv namnet på något som finns i mallen och passar här.",
    ),
    "checklist_options": (
        _PLACE + "alternativen stämmer inte med typen {value}.",
        "Typerna choice och choices behöver options. Andra typer har inga.",
    ),
    "checklist_computed_column": (
        _PLACE + "kolumnen {value} beräknas och kan inte också fyllas i.",
        "Ta bort required, default och suggestions, eller ta bort rule.",
    ),
    "checklist_circle": (
        _PLACE + "beräkningarna går i cirkel: {circle}.",
        "Skriv om en av reglerna så att den inte behöver sig själv.",
    ),
    "checklist_dates": (
        _PLACE + "lagrummet {value} slutar gälla innan det börjar.",
        "Rätta valid_from eller valid_to.",
    ),
    "checklist_basis_missing": (
        _PLACE + "frågan {value} har nivån L men inget lagrum.",
        "Lägg till [[question.basis]] eller ändra nivån.",
    ),
    "checklist_universal": (
        _PLACE + "frågan {value} gäller alla akter (universal), men kan utebli eller bli Ej "
        "aktuellt genom {keys}.",
        "Ta bort universal, eller det som står i {keys}.",
    ),
    "checklist_default": (
        _PLACE + "{value} kan inte vara det som en tom ruta betyder i en kolumn av typen {type}.",
        "Ta bort default. Den finns bara för choice och text; andra tomma rutor är okända.",
    ),
    "checklist_single": (
        _PLACE + "{key} får stå flera gånger och skrivs med dubbla hakparenteser.",
        "Skriv [[{name}]] med dubbla hakparenteser.",
    ),
    "checklist_unscored": (
        _PLACE + "frågan {value} har inga svar att föreslå, motivera eller räkna.",
        "Ta bort suggestion, reason_required_for och universal, eller ändra kind.",
    ),
    # --------------------------------------------------------------------------- rules
    "rule_empty": (_PLACE + "regeln är tom.", "Skriv en regel eller ta bort raden."),
    "rule_too_long": (
        _PLACE + "regeln har {length} tecken, högst {limit} får plats.",
        "Dela regeln med hjälp av ett beräknat faktum.",
    ),
    "rule_too_deep": (
        _PLACE + "regeln är nästlad i fler än {limit} led.",
        "Dela regeln med hjälp av ett beräknat faktum.",
    ),
    "rule_character": (
        "Rad {row}, tecken {position}: tecknet {found} hör inte till regelspråket.",
        "Ta bort tecknet. Texter skrivs inom enkla citattecken.",
    ),
    "rule_text_open": (
        "Rad {row}, tecken {position}: texten börjar med ett citattecken men slutar inte.",
        "Sätt ut det andra citattecknet.",
    ),
    "rule_number_long": (
        "Rad {row}, tecken {position}: talet har fler än {limit} tecken.",
        "Skriv ett kortare tal.",
    ),
    "rule_date": (
        "Rad {row}, tecken {position}: dagen {found} finns inte.",
        "Skriv dagen som 2025-07-01.",
    ),
    "rule_expected": (
        "Rad {row}, tecken {position}: här väntades {expected}, men det står {found}.",
        "Rätta regeln. Grammatiken står i checklists/README.md.",
    ),
    "rule_written": (
        "Rad {row}, tecken {position}: regelspråket har inget {found}.",
        "Skriv {right}.",
    ),
    "rule_chained": (
        "Rad {row}, tecken {position}: {found} kan inte följa på en annan jämförelse.",
        "Skriv jämförelserna var för sig: {right}.",
    ),
    "rule_answer_written": (
        "Rad {row}, tecken {position}: svaret på {found} har ett annat namn i regler.",
        "Skriv {right}.",
    ),
    "rule_choices": (
        "Rad {row}, tecken {position}: flera val kan inte vara lika med ett.",
        "Skriv {right}.",
    ),
    "rule_function_unknown": (
        "Rad {row}, tecken {position}: funktionen {name} finns inte.",
        "Funktionerna står i checklists/README.md.",
    ),
    "rule_arguments": (
        "Rad {row}, tecken {position}: {name} tar {fewest} till {most} värden, inte {found}.",
        "Rätta antalet värden.",
    ),
    "rule_nested_rows": (
        "Rad {row}, {column}: rader kan inte räknas inne i en annan rad.",
        "Räkna raderna i ett eget faktum och använd dess namn här.",
    ),
    "rule_name_unknown": (
        "Rad {row}, tecken {position}: namnet {name} finns inte här.",
        "Skriv ett namn på ett faktum, en parameter, en registeruppgift, en uppgift ur akten, ett "
        "svar, ett omdöme eller en kolumn.{hint}",
    ),
    "rule_table_unknown": (
        "Rad {row}, tecken {position}: tabellen {name} finns inte.",
        "Skriv namnet på en tabell i mallen.",
    ),
    "rule_column_unknown": (
        "Rad {row}, tecken {position}: tabellen {table} har ingen kolumn {name}.",
        "Skriv namnet på en kolumn i tabellen.",
    ),
    "rule_type": (
        "Rad {row}, tecken {position}: här behövs {wanted}, men regeln ger {found}.",
        "Ändra regeln eller typen.",
    ),
    "rule_compare": (
        "Rad {row}, tecken {position}: {left} {operator} {right} går inte att räkna ut.",
        "Jämför och räkna bara med värden av samma slag.",
    ),
    "rule_option_unknown": (
        "Rad {row}, tecken {position}: {found} är inget av alternativen.",
        "Välj bland: {options}.",
    ),
    # --------------------------------------------------------------------------- parameters
    "parameter_unknown": (
        "Mallen har ingen parameter som heter {parameter}.",
        "Ta bort värdet.",
    ),
    "parameter_value": (
        "Värdet {value} duger inte för {parameter}.",
        "Skriv ett värde av typen {type}, inte negativt.",
    ),
    # --------------------------------------------------------------------------- case reviews
    "review_history_damaged": (
        "Händelserna för akten {case} hänger inte ihop från händelse {seq}.",
        "Ändra inget. Öppna den senaste säkerhetskopian och jämför.",
    ),
    "question_unknown": ("Mallen har ingen fråga {question}.", "Välj en fråga i mallen."),
    "answer_not_offered": (
        "Svaret {answer} kan inte ges på frågan {question}.",
        "Välj ett av svaren på frågans knappar.",
    ),
    "case_completed": (
        "Akten {case} är klarmarkerad.",
        "Öppna akten igen innan du ändrar något.",
    ),
    "case_not_read": (
        "Akten {case} är antecknad som inte läst.",
        "Ändra utfallet till läst eller ofullständig innan du svarar.",
    ),
    "case_incomplete": (
        "Akten kan inte klarmarkeras. {count} uppgifter saknas.",
        "Fyll i det som listan visar.",
    ),
    "absence_with_place": (
        "{absence} har varken datum eller sida.",
        "Ta bort datum och sida, eller välj en handling.",
    ),
    "evidence_without_type": (
        "Underlaget till {question} saknar handlingstyp.",
        "Välj vilken sorts handling det är.",
    ),
    "log_row_faults": (
        "Raden har {count} fel och sparades inte.",
        "Rätta fälten i listan.",
    ),
    "table_unknown": ("Mallen har ingen sådan logg.", "Välj en logg i mallen."),
    "row_id": ("Raden saknar giltig beteckning.", "Lägg till raden på nytt."),
    "column_unknown": ("Loggen har ingen kolumn {column}.", "Ta bort värdet."),
    "column_computed": (
        "Kolumnen {column} beräknas och kan inte fyllas i.",
        "Ta bort värdet.",
    ),
    "cell_type": ("{column}: värdet {value} är av fel slag.", "Skriv ett värde som passar."),
    "cell_option": ("{column}: {value} är inget av alternativen.", "Välj ett av alternativen."),
    "cell_negative": ("{column}: {value} är mindre än noll.", "Skriv noll eller mer."),
    "cell_too_long": ("{column}: texten är för lång.", "Korta texten."),
    "log_full": (
        "Loggen har redan {limit} rader och tar inte emot fler.",
        "Kontrollera att raderna hör till den här akten.",
    ),
    "log_has_rows": (
        "Loggen har rader och kan inte bekräftas som tom.",
        "Ta bort raderna först om de är fel.",
    ),
    "register_value_unknown": ("Mallen har ingen uppgift {value_id}.", "Välj en annan uppgift."),
    "register_value_not_checked": (
        "{label} kontrolleras inte mot akten.",
        "Uppgiften hämtas från ärendelistan.",
    ),
    "undo_changed_since": (
        "Ändringen kan inte ångras, eftersom någon annan har ändrat samma uppgift sedan dess.",
        "Ändra uppgiften för hand.",
    ),
    # --------------------------------------------------------------------------- findings
    "finding_empty": ("Iakttagelse {row} har ingen text.", "Skriv vad ni såg."),
    "finding_without_question": (
        "Iakttagelse {row} är inte knuten till någon fråga.",
        "Välj minst en fråga.",
    ),
    "finding_without_number": (
        "Iakttagelse {row} är inte knuten till någon siffra.",
        "Välj minst en siffra ur resultaten.",
    ),
    "finding_question_unknown": (
        "Iakttagelse {row}: frågan {value} finns inte i mallen.",
        "Välj en fråga i mallen.",
    ),
    "finding_number_unknown": (
        "Iakttagelse {row}: siffran för {value} finns inte i resultaten.",
        "Välj en siffra ur resultaten.",
    ),
    "finding_not_law": (
        "Iakttagelse {row}: frågan {value} är inget lagkrav, så lagkrav inte uppfyllt kan inte "
        "sägas.",
        "Välj utvecklingsområde, eller knyt iakttagelsen bara till frågor med nivån L.",
    ),
    "finding_without_provision": (
        "Iakttagelse {row} säger att ett lagkrav inte är uppfyllt men anger inget lagrum.",
        "Ange lagrummet.",
    ),
    "recommendation_empty": (
        "Iakttagelse {row}, {column}: texten saknas.",
        "Skriv vad som ska göras.",
    ),
    "recommendation_without_role": (
        "Iakttagelse {row}, {column}: mottagaren saknas.",
        "Ange vem som ska göra det, som roll och inte med namn.",
    ),
    "recommendation_without_day": (
        "Iakttagelse {row}, {column}: tidpunkten saknas.",
        "Ange när det ska vara klart.",
    ),
    "text_personal_data": (
        "Iakttagelse {row}, {column}: tecken {start} till {end} ser ut som en personuppgift "
        "({kind}).",
        "Ta bort uppgiften om den kan peka ut någon.",
    ),
}

MISSING: dict[str, tuple[str, str]] = {
    "answer_missing": ("{target} är inte besvarad.", "Svara på frågan."),
    "entry_missing": (
        "{target} är inte ifylld.",
        "Skriv vad akten säger, eller att det inte framgår.",
    ),
    "reason_missing": ("{target} saknar motivering.", "Skriv varför."),
    "deviation_reason_missing": (
        "{target} avviker från det svar som räknats fram, utan motivering.",
        "Skriv varför svaret är ett annat.",
    ),
    "evidence_missing": ("{target} saknar underlag.", "Ange handling, datum och sida."),
    "log_missing": (
        "Loggen har inga rader och är inte bekräftad som tom.",
        "Skriv raderna, eller bekräfta att akten inte innehåller några.",
    ),
    "cell_missing": ("En rad i loggen saknar {column}.", "Fyll i fältet."),
}
"""What klarmarkering lacks, by the code of ``Missing``; filled with its target and column."""
