"""What is said about entries, groups, deadlines, ratings, bounds and languages of a template."""

from __future__ import annotations

_PLACE = "Rad {row}, {column}: "

FAULTS: dict[str, tuple[str, str]] = {
    "checklist_too_many": (
        "Rad {row}: {value} står {count} gånger, högst {limit} får plats.",
        "Dela mallen i flera, eller ta bort det som inte behövs.",
    ),
    "checklist_more": (
        "Mallen har fler fel än {limit}. Resten visas inte.",
        "Rätta felen i listan och läs in mallen igen.",
    ),
    "checklist_person": (
        _PLACE + "ordet {{person}} används bara i frågor som ställs för flera personer.",
        "Lägg till for_each eller skriv ut vem som menas.",
    ),
    "checklist_negative": (
        _PLACE + "{value} är mindre än noll.",
        "Skriv noll eller ett större heltal.",
    ),
    "checklist_bounds_type": (
        _PLACE + "min och max passar inte typen {value}.",
        "Bara count och number har min och max.",
    ),
    "checklist_bounds": (
        _PLACE + "värdet {value} ligger utanför min och max.",
        "Ändra värdet eller gränserna.",
    ),
    "checklist_done": (
        _PLACE + "fristen {value} behöver antingen done eller done_on.",
        "Skriv ett av dem: done för rader i en tabell, done_on för en enda dag.",
    ),
    "checklist_interval": (
        _PLACE + "tiden anges antingen i hela månader eller i dagar, minst 1.",
        "Skriv months eller days, inte båda.",
    ),
    "checklist_grade": (
        _PLACE + "graden {value} behöver antingen when eller otherwise = true.",
        "Skriv ett av dem.",
    ),
    "checklist_otherwise": (
        _PLACE + "bara en grad får ha otherwise, och i en ordnad bedömning står den sist.",
        "Ge de andra graderna en regel, eller flytta graden sist.",
    ),
    "checklist_languages": (
        _PLACE + "{value} är ingen lista över språk som går att använda.",
        'Skriv två små bokstäver för varje språk, en gång, med sv först: languages = ["sv", "en"]. '
        "Texterna på svenska står i mallen själv.",
    ),
    "checklist_text_missing": (
        _PLACE + "texten {value} saknas på språket {language}.",
        'Skriv "{value}" under [texts.{language}].',
    ),
    "checklist_text_unknown": (
        _PLACE + "mallen har ingen text {value}.",
        "Rätta stavningen eller ta bort raden.",
    ),
}
