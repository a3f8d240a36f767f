"""Swedish sentences for faults of a case list: in the file, in its columns, in its cells."""

from __future__ import annotations

_SAVE_AS = "Öppna listan i kalkylprogrammet och spara den som XLSX eller som CSV UTF-8."
_ASK_AGAIN = "Be den som tog fram listan om en ny fil."
_CHECK_UNIT = "Kontrollera uppgiften med stadsdelen. Raden är med, men uppgiften räknas som okänd."

_FILES: dict[str, tuple[str, str]] = {
    "file_missing": (
        "Filen {name} finns inte.",
        "Kontrollera att den inte har flyttats eller bytt namn, och välj den igen.",
    ),
    "file_is_folder": ("{name} är en mapp och ingen fil.", "Välj filen inuti mappen."),
    "file_not_readable": (
        "Filen {name} gick inte att öppna.",
        "Stäng den i andra program och kontrollera att du har rätt att läsa den.",
    ),
    "file_empty": ("Filen {name} är tom.", _ASK_AGAIN),
    "file_too_large": (
        "Filen {name} är större än {limit_gb} GB.",
        "Dela upp listan, till exempel en fil per stadsdel.",
    ),
    "file_changed": (
        "Filen {name} har ändrats sedan förhandsvisningen.",
        "Öppna den igen, så att du ser det som läses in.",
    ),
    "file_is_pdf": (
        "Filen {name} är en PDF och kan inte läsas som lista.",
        "Be om listan som XLSX eller CSV, eller markera raderna och klistra in dem.",
    ),
    "file_is_rtf": (
        "Filen {name} är ett textdokument och kan inte läsas som lista.",
        "Öppna dokumentet, markera raderna och klistra in dem.",
    ),
    "file_is_image": (
        "Filen {name} är en bild och kan inte läsas som lista.",
        "Be om listan som XLSX eller CSV, eller ange antalet akter som för en papperslista.",
    ),
    "file_is_packed": (
        "Filen {name} är en packad mapp och ingen lista.",
        "Packa upp den och välj listan som ligger i den.",
    ),
    "file_is_zip": (
        "Filen {name} är en arbetsbok eller packad mapp och ingen text.",
        "Välj filen igen, så läses den som arbetsbok.",
    ),
    "file_is_markup": (
        "Filen {name} är en webbsida eller en XML-fil och kan inte läsas som lista.",
        _SAVE_AS,
    ),
    "file_is_binary": (
        "Filen {name} innehåller inte text och kan inte läsas som lista.",
        "Be om listan som XLSX eller CSV.",
    ),
    "file_has_nul": (
        "Filen {name} innehåller nolltecken och är troligen skadad.",
        _ASK_AGAIN,
    ),
    "file_is_other_document": (
        "Filen {name} är ett annat slags dokument än en XLSX-arbetsbok.",
        "Spara listan som XLSX eller CSV, eller markera raderna och klistra in dem.",
    ),
    "file_is_old_xls": (
        "Filen {name} är en äldre arbetsbok av typen XLS, som inte läses in.",
        "Öppna den i kalkylprogrammet och spara den som XLSX.",
    ),
    "file_is_ole": (
        "Filen {name} är ett äldre Office-dokument och kan inte läsas som lista.",
        _SAVE_AS,
    ),
    "file_is_password_protected": (
        "Filen {name} är skyddad med lösenord.",
        "Öppna den i kalkylprogrammet, ta bort lösenordet och spara en kopia.",
    ),
    "file_encoding_unknown": (
        "Filen {name} har en teckenkodning som programmet inte läser.",
        "Spara om listan som CSV UTF-8.",
    ),
    "file_letters_lost": (
        "Filen har tecken som inte finns i någon vanlig teckenkodning.",
        "Kontrollera förhandsvisningen. Raderna visas när listan läses in.",
    ),
    "file_undecodable": (
        "På rad {row} finns tecken som inte går att läsa med den valda teckenkodningen.",
        "Välj en annan teckenkodning i förhandsvisningen och kontrollera att å, ä och ö blir rätt.",
    ),
    "file_mojibake": (
        "Bokstäverna å, ä och ö ser ut att ha blivit förvanskade i filen.",
        "Välj en annan teckenkodning, eller be om en ny fil om inget val hjälper.",
    ),
    "file_line_too_long": (
        "Filen {name} har en rad som är längre än 16 miljoner tecken.",
        "Filen är troligen ingen lista eller har fel radslut. " + _ASK_AGAIN,
    ),
    "file_cell_too_long": (
        "Rad {row} i filen {name} har en cell som är längre än 32 768 tecken.",
        "Ett citattecken är troligen inte avslutat på raden. Rätta det eller be om en ny fil.",
    ),
    "file_quotes": (
        "Citattecknen på rad {row} i filen {name} går inte ihop.",
        "Kontrollera att varje citattecken som öppnas också stängs, eller spara listan som XLSX.",
    ),
    "file_header_empty": (
        "Rubrikraden i {name} är tom.",
        "Ange i förhandsvisningen på vilken rad rubrikerna står.",
    ),
    "file_header_blank": (
        "En kolumn saknar rubrik och kallas här {column}.",
        "Kontrollera i förhandsvisningen vad kolumnen innehåller.",
    ),
    "file_header_duplicate": (
        "Rubriken {value} finns på flera kolumner. Den senare kallas här {column}.",
        "Kontrollera att rätt kolumn är vald när kolumnerna kopplas.",
    ),
    "file_too_many_columns": (
        "Listan {name} har {columns} kolumner. Programmet läser högst {limit}.",
        "Kontrollera skiljetecknet, eller ta bort kolumner som inte behövs.",
    ),
    "file_too_many_rows": (
        "Arbetsboken {name} har fler rader än ett kalkylblad rymmer.",
        _ASK_AGAIN,
    ),
    "file_one_column": (
        "Listan har bara en kolumn: {column}.",
        "Välj ett annat skiljetecken i förhandsvisningen om listan ska ha flera kolumner.",
    ),
    "file_no_rows": (
        "Listan har ingen rad under rubrikerna.",
        "Välj ett annat blad eller en annan fil.",
    ),
    "file_no_sheet": (
        "Arbetsboken {name} har inget kalkylblad att läsa.",
        "Välj ett annat blad eller en annan fil.",
    ),
    "file_xlsx_damaged": (
        "Arbetsboken {name} är skadad eller ofullständig.",
        "Hämta filen på nytt. " + _ASK_AGAIN,
    ),
    "file_xlsx_bomb": (
        "Arbetsboken {name} blir orimligt stor när den packas upp och öppnas därför inte.",
        "Be om listan som CSV.",
    ),
    "file_xlsx_members": (
        "Arbetsboken {name} är uppbyggd på ett sätt som inte är säkert att öppna.",
        _SAVE_AS,
    ),
    "file_xlsx_doctype": (
        "Arbetsboken {name} innehåller hänvisningar till andra filer och öppnas därför inte.",
        _SAVE_AS,
    ),
    "file_xlsx_encoding": (
        "Arbetsboken {name} är skriven med en ovanlig teckenkodning och öppnas därför inte.",
        _SAVE_AS,
    ),
    "file_xlsx_too_large": (
        "Arbetsboken {name} kräver mer minne än läsningen får ta.",
        "Be om listan som CSV, eller dela upp den.",
    ),
    "file_xlsx_too_slow": (
        "Arbetsboken {name} tog för lång tid att läsa, och läsningen avbröts.",
        "Be om listan som CSV, eller dela upp den.",
    ),
    "file_xlsx_child_died": (
        "Arbetsboken {name} gick inte att läsa. Läsningen avbröts utan att något ändrades.",
        "Be om listan som CSV.",
    ),
    "paste_empty": ("Ingen text är inklistrad.", "Markera raderna, kopiera dem och klistra in."),
    "paste_too_large": ("Den inklistrade texten är för stor.", "Läs in listan som fil i stället."),
    "typed_no_rows": ("Inga rader är inskrivna.", "Skriv ett nummer för varje akt."),
    "paper_count": (
        "Antalet akter på papperslistan ska vara ett heltal från 1 till {limit}.",
        "Räkna raderna på listan och skriv antalet.",
    ),
    "profile_name": (
        "Namnet {name} kan inte användas på en sparad koppling.",
        "Använd bokstäver, siffror, mellanslag och bindestreck, högst 60 tecken.",
    ),
    "profile_missing": (
        "Det finns ingen sparad koppling med namnet {name}.",
        "Koppla kolumnerna på nytt och spara kopplingen.",
    ),
    "profile_damaged": (
        "Den sparade kopplingen {name} går inte att läsa.",
        "Koppla kolumnerna på nytt och spara kopplingen under samma namn.",
    ),
    "profile_not_saved": (
        "Kopplingen {name} kunde inte sparas.",
        "Kontrollera att det finns plats på disken och att mappen går att skriva i.",
    ),
}

_LISTS: dict[str, tuple[str, str]] = {
    "population_mapping_faults": (
        "Kopplingen av kolumner passar inte listan.",
        "Gå igenom kolumnerna och välj på nytt.",
    ),
    "population_mapping_no_key": (
        "Ingen kolumn visar vilket barn raden gäller.",
        "Välj en kolumn för identifierare, personnummer eller ärendenummer.",
    ),
    "population_mapping_unknown_column": (
        "Listan har ingen kolumn med rubriken {column}.",
        "Välj en annan kolumn.",
    ),
    "population_mapping_column_twice": (
        "Kolumnen {column} är kopplad till två uppgifter.",
        "Välj en kolumn för varje uppgift.",
    ),
    "population_cancelled": ("Inläsningen avbröts.", "Ingenting har ändrats."),
    "population_empty": (
        "Listan innehåller inga barn.",
        "Välj en annan fil, ett annat blad eller en annan rubrikrad.",
    ),
    "population_has_errors": (
        "Listan har {errors} fel som måste rättas innan urvalsramen kan göras.",
        "Rätta felen, eller välj att lämna raderna utanför.",
    ),
    "population_unbalanced": (
        "Avstämningen går inte ihop: {imported} rader är inlästa men {accounted} är redovisade.",
        "Läs in listan på nytt. Kvarstår felet är det ett fel i programmet.",
    ),
    "population_rule_parameters": (
        "Regeln {rule} saknar uppgifter för att kunna användas.",
        "Fyll i regelns period, ålder eller placeringsform.",
    ),
    "population_rule_twice": (
        "Regeln {rule} är vald två gånger.",
        "Ta bort den ena.",
    ),
}

_ROWS: dict[str, tuple[str, str]] = {
    "population_key_missing": (
        "Rad {row} saknar uppgift om vilket barn den gäller.",
        "Fyll i ett nummer i kolumnen {column}, ta bort raden eller lämna den utanför.",
    ),
    "population_row_short": (
        "Rad {row} har {cells} celler. Rubrikraden har {wanted}.",
        "Rätta raden, ta bort den eller lämna den utanför.",
    ),
    "population_row_long": (
        "Rad {row} har {cells} celler. Rubrikraden har {wanted}.",
        "Ett skiljetecken står troligen i en text. Rätta raden eller lämna den utanför.",
    ),
    "population_total_row": (
        "Rad {row} är en summarad och räknas inte som ett barn: {value}.",
        "Stämmer det inte, ändra ordet i listan.",
    ),
    "population_duplicate_row": (
        "Rad {row} är en dubblett av rad {first_row} och räknas inte.",
        "Du behöver inte göra något.",
    ),
    "population_rows_joined": (
        "Raderna {rows} gäller samma barn och räknas som {count} placeringar.",
        "Du behöver inte göra något.",
    ),
    "population_child_in_two_districts": (
        "Ett barn står i flera stadsdelar, på raderna {rows}.",
        "Barnet räknas till den stadsdel där det senast placerades. Kontrollera att det stämmer.",
    ),
    "population_visits_differ": (
        "Raderna {rows} gäller samma barn men anger olika antal besök.",
        "Det högsta antalet räknas. Välj att lägga ihop antalen om varje rad har sina egna besök.",
    ),
    "population_identifier_shared": (
        "Numret {value} på rad {row} används för flera barn.",
        "Barnen skiljs åt av personnumret. Kontrollera att rätt kolumn är vald.",
    ),
    "population_identifier_ambiguous": (
        "Rad {row} saknar giltigt personnummer, och numret {value} används för flera barn.",
        "Fyll i personnumret, eller lämna raden utanför.",
    ),
    "population_end_before_start": (
        "På rad {row} slutar placeringen {value}, före starten {started}.",
        "Kontrollera datumen med stadsdelen. Raden är med, men båda räknas som okända.",
    ),
    "population_start_before_birth": (
        "På rad {row} börjar placeringen {value}, före barnets födelse.",
        _CHECK_UNIT,
    ),
}

_CELLS: dict[str, tuple[str, str]] = {
    "population_personnummer_invalid": (
        "Personnumret på rad {row} är inte giltigt: {value}.",
        "Kontrollera numret med stadsdelen. Raden är med och skiljs från andra av sitt nummer.",
    ),
    "population_blanks_trimmed": (
        "Mellanslag före eller efter texten på rad {row} i kolumnen {column} är borttagna.",
        "Du behöver inte göra något.",
    ),
    "population_text_control": (
        "Texten på rad {row} i kolumnen {column} innehöll osynliga tecken, som är borttagna.",
        "Kontrollera att texten är rätt.",
    ),
    "population_text_long": (
        "Texten på rad {row} i kolumnen {column} är längre än 200 tecken och är avkortad.",
        "Kontrollera att rätt kolumn är vald.",
    ),
    "population_district_unknown": (
        "Stadsdelen {value} på rad {row} finns inte.",
        "Ange vilken av dagens stadsdelar namnet betyder, eller rätta listan.",
    ),
    "population_district_missing": (
        "Rad {row} saknar stadsdel.",
        "Fyll i kolumnen {column}, eller lämna raden utanför.",
    ),
    "population_district_old_name": (
        "Stadsdelen {value} på rad {row} heter i dag {today}.",
        "Barnet räknas till {today}. Du behöver inte göra något.",
    ),
    "population_care_form_unknown": (
        "Placeringsformen {value} på rad {row} är inte känd.",
        _CHECK_UNIT,
    ),
    "population_legal_ground_unknown": (
        "Lagrummet {value} på rad {row} är inte känt.",
        _CHECK_UNIT,
    ),
    "population_legal_ground_bare": (
        "Lagrummet på rad {row} anger LVU utan paragraf.",
        "Raden är med. Frågor som beror på paragrafen besvaras vid läsningen.",
    ),
    "population_protected_unknown": (
        "Kolumnen {column} säger {value} på rad {row}. Det är varken ja eller nej.",
        "Skriv Ja eller Nej. En skyddad identitet får inte gissas.",
    ),
    "population_date_impossible": (
        "Datumet {value} på rad {row} i kolumnen {column} finns inte.",
        _CHECK_UNIT,
    ),
    "population_date_implausible": (
        "Datumet {value} på rad {row} i kolumnen {column} ligger utanför åren 1990 till 2100.",
        _CHECK_UNIT,
    ),
    "population_date_future": (
        "Datumet {value} på rad {row} i kolumnen {column} ligger efter den dag listan togs fram.",
        _CHECK_UNIT,
    ),
    "population_date_order": (
        "Datumet {value} på rad {row} kan läsas på två sätt.",
        "Välj i förhandsvisningen om dag eller månad står först.",
    ),
    "population_date_two_digit_year": (
        "Datumet {value} på rad {row} i kolumnen {column} har ett årtal med två siffror.",
        "Be om listan med fyrsiffriga årtal. Raden är med, men datumet räknas som okänt.",
    ),
    "population_date_serial": (
        "Cellen {value} på rad {row} i kolumnen {column} är ett tal och inget datum.",
        "Ändra cellernas format till datum i kalkylprogrammet. Datumet räknas som okänt.",
    ),
    "population_date_unreadable": (
        "Texten {value} på rad {row} i kolumnen {column} är inget datum.",
        _CHECK_UNIT,
    ),
    "population_birth_unreadable": (
        "Texten {value} på rad {row} i kolumnen {column} är ingen födelsemånad.",
        _CHECK_UNIT,
    ),
    "population_count_unreadable": (
        "Texten {value} på rad {row} i kolumnen {column} är inget antal.",
        _CHECK_UNIT,
    ),
    "population_count_not_whole": (
        "Antalet {value} på rad {row} i kolumnen {column} är inget heltal.",
        _CHECK_UNIT,
    ),
    "population_count_out_of_range": (
        "Antalet {value} på rad {row} i kolumnen {column} ligger inte mellan 0 och 400.",
        _CHECK_UNIT,
    ),
    "population_size_unreadable": (
        "Storleken {value} på rad {row} i kolumnen {column} är inget tal från 0 och uppåt.",
        "Rätta talet eller kontrollera decimaltecknet i förhandsvisningen.",
    ),
    "population_cell_means_empty": (
        "Cellen på rad {row} i kolumnen {column} säger {value} och räknas som tom.",
        "Du behöver inte göra något.",
    ),
}

FAULTS: dict[str, tuple[str, str]] = _FILES | _LISTS | _ROWS | _CELLS
