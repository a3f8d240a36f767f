"""The empty workbook that authors begin with: headers, fixed lists, words to choose among, a guide.

Decision: the guide's sentences stand here and not in ``wording``: they are part of a file whose
columns have Swedish names, and the same in every language of the window.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inspector_app.domain.xlsform import (
    ANSWERS_LIST,
    CHOICES,
    CHOICES_COLUMNS,
    CONSTRAINT_MESSAGE,
    EVERY_CASE_LIST,
    HINT,
    LABEL,
    LANGUAGE,
    POLARITIES,
    SETTINGS,
    SETTINGS_COLUMNS,
    SOURCES,
    SOURCES_COLUMNS,
    SURVEY,
    SURVEY_COLUMNS,
    YES_NO_LIST,
    Sheet,
    Workbook,
)
from inspector_app.domain.xlsform.writer import fixed_options

GUIDE = "_lasmig"


@dataclass(frozen=True, slots=True)
class Offer:
    """Words that a column offers in every row; with ``only`` nothing else can be written."""

    sheet: str
    column: str
    words: tuple[str, ...]
    only: bool = True


OFFERS = (
    Offer(
        SURVEY,
        "type",
        (
            *("begin_group", "end_group", "note"),
            *(f"select_one {name}" for name in (ANSWERS_LIST, EVERY_CASE_LIST, YES_NO_LIST)),
            *("date", "integer", "decimal", "text"),
        ),
        only=False,
    ),
    Offer(SURVEY, "required", ("yes", "no")),
    Offer(SURVEY, "niva", ("L", "F", "S", "K"), only=False),
    Offer(SURVEY, "karna", ("ja", "nej")),
    Offer(SURVEY, "bast", tuple(POLARITIES)),
    Offer(SURVEY, "framgar_inte", ("ja", "nej")),
    Offer(SETTINGS, "default_language", (LANGUAGE,)),
)

HELP: Mapping[str, Mapping[str, str]] = {
    SURVEY: {
        "type": "begin_group och end_group runt varje avsnitt. select_one svar är en fråga med de "
        "fem svaren, select_one svar_alla en fråga som gäller alla akter.",
        "name": "Namnet i regler. För AB-07 är det ab_07.",
        LABEL: "Hela frågan. På begin_group avsnittets rubrik.",
        HINT: "Stöd för svaret.",
        "required": "yes när en uppgift måste fyllas i.",
        "relevant": "När frågan ställs, till exempel ${bes_01} = 'J'.",
        "constraint": "Gränser för ett tal: . >= 0 and . <= 60",
        CONSTRAINT_MESSAGE: "Lämnas tom. Programmet säger själv vilka gränserna är.",
        "beteckning": "Frågans beteckning, till exempel AB-07.",
        "kort": "Frågan i några ord.",
        "niva": "L lagkrav, F föreskrift eller allmänt råd, S mål, K kvalitet. Flera: S/F",
        "karna": "ja för kärna, nej för fördjupning.",
        "bast": "Vilket svar som är bäst: ja, nej eller inget.",
        "lagrum": "En rad för varje lagrum: lagrum | källa | från | till | när",
        "underlag_tips": "Var i akten det syns.",
        "motivering_vid": "Svar som kräver motivering: N F",
        "motivering_nar": "Regel för när en motivering krävs.",
        "underlag_vid": "Svar som kräver underlag: J D",
        "underlag_nar": "Regel för när underlag krävs.",
        "ej_aktuellt_nar": "Regel för när svaret är Ej aktuellt, exakt då.",
        "framgar_inte": "ja när inspektören får svara att uppgiften inte framgår.",
        "enhet": "Talets enhet, till exempel dagar.",
    },
    CHOICES: {
        "list_name": "Listans namn, som i select_one namnet.",
        "name": "Alternativets namn i regler: små bokstäver a till z, siffror, understreck.",
        LABEL: "Alternativet som det läses.",
    },
    SETTINGS: {
        "form_title": "Mallens rubrik.",
        "form_id": "Kortnamn: små bokstäver, siffror, bindestreck.",
        "version": "Till exempel 1.",
        "default_language": f"{LANGUAGE}.",
        "syfte": "Vad mallen visar och inte visar.",
        "handlingstyper": "Handlingstyper att välja underlag bland, en på varje rad.",
        "ersatter": "Versionen före, till exempel besok-1.",
    },
    SOURCES: {
        "id": "Källans namn, som i kolumnen lagrum.",
        "titel": "Källan som den skrivs ut.",
        "last_den": "Dagen då lydelsen lästes, till exempel 2026-04-01.",
        "anmarkning": "Vad som inte är kontrollerat.",
    },
}


def blank_workbook() -> Workbook:
    """Return a workbook to fill in, with the guide last."""
    lists = tuple(
        tuple(line.get(column, "") for column in CHOICES_COLUMNS) for line in fixed_options()
    )
    language = tuple(LANGUAGE if c == "default_language" else "" for c in SETTINGS_COLUMNS)
    guide = tuple(
        (sheet, column, said) for sheet, columns in HELP.items() for column, said in columns.items()
    )
    return Workbook(
        (
            Sheet(SURVEY, (SURVEY_COLUMNS,)),
            Sheet(CHOICES, (CHOICES_COLUMNS, *lists)),
            Sheet(SETTINGS, (SETTINGS_COLUMNS, language)),
            Sheet(SOURCES, (SOURCES_COLUMNS,)),
            Sheet(GUIDE, (("Blad", "Kolumn", "Så fyller du i"), *guide)),
        )
    )
