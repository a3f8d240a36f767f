"""Swedish sentences about stated facts, ratings and worked cases."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "rating_gap": (
        "Omdömet {value} får ingen grad: ingen av mallens regler stämmer.",
        "Rätta mallens regler så att någon grad alltid stämmer.",
    ),
    "rating_overlap": (
        "Omdömet {value} får flera grader på en gång: {grades}.",
        "Rätta mallens regler så att bara en grad stämmer, eller skriv ordered = true.",
    ),
    "entry_unknown": (
        "Mallen har ingen uppgift som heter {name}.",
        "Välj en uppgift som finns i mallen.",
    ),
    "entry_not_found": (
        "På frågan {question} går det inte att svara att det inte framgår.",
        "Skriv en uppgift, eller lämna fältet tomt.",
    ),
    "entry_type": (
        "{question}: {value} är av fel slag.",
        "Skriv en uppgift av det slag som frågan gäller.",
    ),
    "entry_option": (
        "{question}: {value} är inte ett av alternativen.",
        "Välj bland alternativen, vart och ett högst en gång.",
    ),
    "entry_negative": ("{question}: {value} är mindre än noll.", "Skriv noll eller mer."),
    "entry_too_large": ("{question}: {value} är orimligt stort.", "Kontrollera talet."),
    "entry_too_long": ("{question}: texten är för lång.", "Korta texten."),
    "entry_period": (
        "{question}: perioden {value} slutar innan den börjar.",
        "Rätta den första eller den sista dagen.",
    ),
    "entry_bounds": (
        "{question}: {value} ligger utanför {least} till {most}.",
        "Skriv ett värde inom gränserna.",
    ),
    "cell_too_large": ("{column}: {value} är orimligt stort.", "Kontrollera talet."),
    "cell_period": (
        "{column}: perioden {value} slutar innan den börjar.",
        "Rätta den första eller den sista dagen.",
    ),
    "parameter_bounds": (
        "Värdet {value} för {parameter} ligger utanför {least} till {most}.",
        "Skriv ett värde inom gränserna.",
    ),
    "rating_unknown": (
        "Mallen har inget omdöme som heter {rating}.",
        "Välj ett omdöme som finns i mallen.",
    ),
    "grade_unknown": (
        "Omdömet {rating} har ingen grad {grade}.",
        "Välj bland: {grades}.",
    ),
    "override_role": (
        "Den som är {role} får inte ändra omdömet {rating}.",
        "Det får: {roles}.",
    ),
    "override_reason_missing": (
        "Omdömet {rating} ändras inte utan skäl.",
        "Skriv varför det ska vara en annan grad.",
    ),
    "case_too_large": (
        "Filen är större än {limit} byte.",
        "En fil med räknade exempel är en kort textfil. Kontrollera att du valde rätt fil.",
    ),
    "case_json": (
        "Filen är inte giltig JSON. Felet står på rad {line}, tecken {column}.",
        "Rätta raden.",
    ),
    "case_other_checklist": (
        "Rad {row}: exemplen är skrivna för {value}, men mallen är {wanted}.",
        "Välj den mall som exemplen är skrivna för.",
    ),
    "case_unknown": (
        "Rad {row}, {column}: {value} finns inte i mallen.",
        "Skriv ett namn som finns i mallen.",
    ),
    "case_key": (
        "Rad {row}, {column}: nyckeln {key} hör inte till formatet.",
        "Rätta stavningen eller ta bort raden.",
    ),
    "case_missing": (
        "Filen innehåller inget exempel.",
        "Skriv exemplen under [[{key}]].",
    ),
    "case_value": (
        "Rad {row}, {column}: värdet {value} passar inte här.",
        "Skriv {wanted}.",
    ),
    "case_answer_not_asked": (
        "Exemplet {case}: svaret {value} på {question} räknas inte, för frågan ställs inte.",
        'Ta bort svaret, eller skriv {question} = "not_asked" under [case.expect.applicable].',
    ),
    "case_answer_idle": (
        "Exemplet {case}: svaret {value} på {question} räknas inte. Det som gäller är {stands}.",
        'Rätta svaret, eller skriv {question} = "{stands}" under [case.expect.answers].',
    ),
    "case_name_twice": (
        "Rad {row}, {column}: ett annat exempel heter också {value}.",
        "Ge ett av dem ett annat namn.",
    ),
    "case_too_many": (
        "Rad {row}, {column}: {value} stycken är fler än {limit}.",
        "Kontrollera att det är rätt fil, eller dela den.",
    ),
    "case_not_found": (
        "Filen {file} har inget exempel som heter {name}.",
        "Exemplen heter: {names}.",
    ),
}
