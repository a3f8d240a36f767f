"""What is said about the writing of a template file, where it does not follow its format."""

from __future__ import annotations

_SIGN = "Rad {row}, tecken {position}: "

FAULTS: dict[str, tuple[str, str]] = {
    "toml_statement": (
        _SIGN + "raden {value} är varken en nyckel med värde, ett avsnitt eller en kommentar.",
        'Skriv nyckel = värde, till exempel title = "Besök". En kommentar börjar med #.',
    ),
    "toml_equals": (
        _SIGN + "likhetstecknet saknas efter {value}.",
        "Skriv nyckel = värde.",
    ),
    "toml_key": (
        _SIGN + "här väntades en nyckel, men det står {value}.",
        "Skriv nyckel = värde, med komma mellan paren.",
    ),
    "toml_dotted_key": (
        _SIGN + "nyckeln {value} följs av en punkt.",
        "Skriv nyckeln inom citattecken, eller gör ett eget avsnitt av delen före punkten.",
    ),
    "toml_value_missing": (
        _SIGN + "värdet saknas.",
        "Skriv värdet, eller ta bort nyckeln.",
    ),
    "toml_value": (
        _SIGN + "{value} är inget värde.",
        "Skriv texter inom citattecken. Tal, datum, true och false skrivs utan.",
    ),
    "toml_number": (
        _SIGN + "talet {value} är för långt eller skrivet på ett sätt som mallar inte använder.",
        "Skriv talet med siffror och decimalpunkt, högst 18 tecken.",
    ),
    "toml_date": (
        _SIGN + "dagen {value} finns inte.",
        "Skriv dagen som 2025-07-01.",
    ),
    "toml_time": (
        _SIGN + "{value} är ett klockslag. Mallar har bara dagar.",
        "Skriv dagen som 2025-07-01.",
    ),
    "toml_text_open": (
        _SIGN + "texten börjar här men slutar inte på samma rad.",
        "Sätt ut citattecknet i slutet, eller skriv texten inom tre citattecken.",
    ),
    "toml_long_text_open": (
        _SIGN + "texten börjar här med tre citattecken men slutar inte.",
        "Sätt ut tre citattecken där texten slutar.",
    ),
    "toml_escape": (
        _SIGN + "{value} betyder ingenting i en text.",
        "Ett omvänt snedstreck skrivs två gånger. Inom enkla citattecken skrivs det en gång.",
    ),
    "toml_character": (
        _SIGN + "styrtecknet {value} får inte stå i filen.",
        "Ta bort tecknet.",
    ),
    "toml_mark": (
        "Filen börjar med ett osynligt märke (BOM).",
        "Spara filen som UTF-8 utan BOM.",
    ),
    "toml_comma": (
        _SIGN + "kommat saknas.",
        "Sätt komma mellan värdena.",
    ),
    "toml_last_comma": (
        _SIGN + "ett komma står före den sista klammern.",
        "Ta bort kommat.",
    ),
    "toml_list_open": (
        _SIGN + "listan börjar här men slutar inte.",
        "Sätt ut ] där listan slutar.",
    ),
    "toml_brace_open": (
        _SIGN + "klammern öppnas här men stängs inte på samma rad.",
        "Sätt ut }} på samma rad.",
    ),
    "toml_after_value": (
        _SIGN + "{value} står efter värdet.",
        "Skriv varje nyckel på en egen rad. En kommentar börjar med #.",
    ),
    "toml_header": (
        _SIGN + "{value} är inget avsnitt.",
        "Skriv [avsnitt] eller [[avsnitt]], med lika många klamrar på båda sidor.",
    ),
    "toml_twice": (
        _SIGN + "{value} står redan på rad {first}.",
        "Ta bort det ena, eller byt namn. Avsnitt som får stå flera gånger skrivs med [[ ]].",
    ),
    "toml_more": (
        "Filen har fler fel än {limit}. Resten visas inte.",
        "Rätta felen i listan och läs in filen igen.",
    ),
}
