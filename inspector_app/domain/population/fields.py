"""Which columns of a stranger's list mean what, and which are never taken in.

Source: domain.md, "Ärendelista fields". No export format of any case system is known, so names are
suggested from Swedish synonyms and always confirmed by the user.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inspector_app.domain.errors import Issue, Severity
from inspector_app.domain.population.table import TableSettings


class Field(StrEnum):
    """What may be taken in from an ärendelista. Only one of the first three is required."""

    IDENTIFIER = "identifier"
    PERSONNUMMER = "personnummer"
    CASE_NUMBER = "case_number"
    HOUSEHOLD = "household"
    DISTRICT = "district"
    UNIT = "unit"
    BIRTH_MONTH = "birth_month"
    CARE_FORM = "care_form"
    LEGAL_GROUND = "legal_ground"
    DECIDED_ON = "decided_on"
    EFFECTIVE_ON = "effective_on"
    STARTED_ON = "started_on"
    ENDED_ON = "ended_on"
    END_REASON = "end_reason"
    REGISTERED_VISITS = "registered_visits"
    LAST_CONSIDERATION_ON = "last_consideration_on"
    LAST_RECONSIDERATION_ON = "last_reconsideration_on"
    LAST_CARE_PLAN_ON = "last_care_plan_on"
    LAST_IMPLEMENTATION_PLAN_ON = "last_implementation_plan_on"
    PROTECTED = "protected"
    SIZE = "size"


KEY_FIELDS = (Field.IDENTIFIER, Field.PERSONNUMMER, Field.CASE_NUMBER)
DATE_FIELDS = (
    Field.DECIDED_ON,
    Field.EFFECTIVE_ON,
    Field.STARTED_ON,
    Field.ENDED_ON,
    Field.LAST_CONSIDERATION_ON,
    Field.LAST_RECONSIDERATION_ON,
    Field.LAST_CARE_PLAN_ON,
    Field.LAST_IMPLEMENTATION_PLAN_ON,
)

SYNONYMS: dict[Field, tuple[str, ...]] = {
    Field.IDENTIFIER: (
        "id", "identifierare", "klientid", "klient id", "klientnummer", "klientnr", "barnid",
        "barn id", "personid", "person id", "löpnummer", "löpnr", "nummer", "nr", "aktid", "akt",
        "aktnummer", "akt nr", "personakt",
    ),
    Field.PERSONNUMMER: (
        "personnummer", "personnr", "pnr", "person nr", "personnummer samordningsnummer",
        "samordningsnummer", "barnets personnummer",
    ),
    Field.CASE_NUMBER: (
        "ärendenummer", "ärendenr", "ärende nr", "ärende", "ärendeid", "ärende id", "diarienummer",
        "dnr", "dossiernummer",
    ),
    Field.HOUSEHOLD: ("hushåll", "hushållsid", "hushålls id", "hushållsnummer", "syskongrupp"),
    Field.DISTRICT: (
        "stadsdel", "stadsdelsnämnd", "stadsdelsförvaltning", "sdn", "sdf", "nämnd",
        "stadsdelsområde", "förvaltning",
    ),
    Field.UNIT: ("enhet", "enhetsnamn", "ansvarig enhet", "organisatorisk enhet", "grupp"),
    Field.BIRTH_MONTH: (
        "födelsemånad", "födelseår och månad", "född", "född månad",
        "födelsedatum",
    ),
    Field.CARE_FORM: (
        "placeringsform", "insats", "insatsform", "vårdform", "boendeform", "placeringstyp",
        "typ av placering", "insatstyp",
    ),
    Field.LEGAL_GROUND: ("lagrum", "lagstöd", "lag", "laglig grund", "beslutslagrum"),
    Field.DECIDED_ON: ("beslutsdatum", "beslutsdag", "datum för beslut", "beslut", "beslutad"),
    Field.EFFECTIVE_ON: (
        "verkställighetsdatum", "verkställd", "verkställighet", "verkställighetsdag",
    ),
    Field.STARTED_ON: (
        "startdatum", "start", "från", "from", "fr o m", "from datum", "från och med",
        "insats från", "placerad från", "placeringsdatum", "fråndatum", "datum från",
    ),
    Field.ENDED_ON: (
        "slutdatum", "slut", "till", "tom", "t o m", "tom datum", "till och med", "insats till",
        "placerad till", "avslutsdatum", "avslutad", "tilldatum", "datum till",
    ),
    Field.END_REASON: ("avslutsorsak", "orsak till avslut", "avslutsanledning", "avslutskod"),
    Field.REGISTERED_VISITS: (
        "registrerade besök", "antal registrerade besök", "antal besök", "besök",
        "besök senaste året", "antal besök 12 mån", "registrerade besök 12 mån",
        "antal registrerade besök år",
    ),
    Field.LAST_CONSIDERATION_ON: (
        "senaste övervägande", "senast övervägd", "datum senaste övervägande", "övervägande",
        "övervägandedatum",
    ),
    Field.LAST_RECONSIDERATION_ON: (
        "senaste omprövning", "senast omprövad", "datum senaste omprövning", "omprövning",
        "omprövningsdatum",
    ),
    Field.LAST_CARE_PLAN_ON: ("senaste vårdplan", "vårdplan", "vårdplansdatum", "datum vårdplan"),
    Field.LAST_IMPLEMENTATION_PLAN_ON: (
        "senaste genomförandeplan", "genomförandeplan", "genomförandeplansdatum",
        "datum genomförandeplan",
    ),
    Field.PROTECTED: (
        "skyddad identitet", "skyddade personuppgifter", "sekretessmarkering", "skydd", "skyddad",
        "skyddad folkbokföring", "sekretess",
    ),
    Field.SIZE: ("storlek", "vikt", "storleksmått"),
}  # fmt: skip

PERSONAL_WORDS = (
    "namn", "adress", "telefon", "mobil", "epost", "e post", "mejl", "mail", "vårdnadshavare",
    "familjehem", "förälder", "föräldrar", "mamma", "pappa", "mor", "far", "handläggare",
    "socialsekreterare", "utförare", "kön", "skola", "förskola", "kontaktperson", "syskon",
    "anteckning", "kommentar", "notering", "postnummer", "postnr", "ort",
)  # fmt: skip


class DropReason(StrEnum):
    """Why a column was not taken in."""

    UNMAPPED = "unmapped"
    PERSONAL = "personal"


@dataclass(frozen=True, slots=True)
class DroppedColumn:
    """A column of the list that the program left behind, and says so."""

    header: str
    reason: DropReason


class VisitRule(StrEnum):
    """How the registered visits of a child's several rows become one number."""

    PER_PLACEMENT = "per_placement"
    """Each row counts its own placement's visits: they are added."""
    PER_CHILD = "per_child"
    """Each row repeats the child's number: the highest is taken, differences are warned of."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """Which header gives which field, and two rules that the user may change.

    ``district_names`` are the user's own corrections of stadsdel names: (as written, today's name).
    """

    columns: tuple[tuple[Field, str], ...] = ()
    visit_rule: VisitRule = VisitRule.PER_PLACEMENT
    district_names: tuple[tuple[str, str], ...] = ()

    def header_of(self, field: Field) -> str:
        """Return the header mapped to ``field``, empty when it is not mapped."""
        return dict(self.columns).get(field, "")

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the mapped fields in the order of ``Field``."""
        mapped = {field for field, _ in self.columns}
        return tuple(field for field in Field if field in mapped)

    @property
    def own_key(self) -> Field:
        """Return where the list's own id of a child stands: its identifier, else case number."""
        return Field.IDENTIFIER if self.header_of(Field.IDENTIFIER) else Field.CASE_NUMBER

    def with_column(self, field: Field, header: str) -> Mapping:
        """Return a mapping where ``field`` comes from ``header``; an empty header unmaps it."""
        kept = tuple((f, h) for f, h in self.columns if f is not field)
        added = ((field, header),) if header else ()
        return Mapping(kept + added, self.visit_rule, self.district_names)


@dataclass(frozen=True, slots=True)
class Profile:
    """How one source system writes its lists: saved under its name and offered the next time."""

    name: str
    mapping: Mapping
    settings: TableSettings


def header_key(header: str) -> str:
    """Return a header as compared with synonyms: letters and digits, lower case, single spaces."""
    text = unicodedata.normalize("NFC", header).casefold()
    return re.sub(r"[\W_]+", " ", text).strip()


def _synonym_index() -> dict[str, Field]:
    index: dict[str, Field] = {}
    for field, words in SYNONYMS.items():
        for word in (*words, field.value):
            key = header_key(word)
            index.setdefault(key, field)
            index.setdefault(key.translate(str.maketrans("åäö", "aao")), field)
    return index


_INDEX = _synonym_index()


def suggest_mapping(header: Sequence[str]) -> Mapping:
    """Return a mapping guessed from Swedish synonyms; the user confirms it before it is used.

    The first header that matches a field gets it. No header is given to two fields.
    """
    columns: dict[Field, str] = {}
    for text in header:
        field = _INDEX.get(header_key(text))
        if field is not None:
            columns.setdefault(field, text)
    return Mapping(tuple((field, columns[field]) for field in Field if field in columns))


def check_mapping(mapping: Mapping, header: Sequence[str]) -> tuple[Issue, ...]:
    """Return every fault in a mapping against a header.

    Codes: population_mapping_no_key, population_mapping_unknown_column,
    population_mapping_column_twice.
    """
    found: list[Issue] = []
    if not set(mapping.fields) & set(KEY_FIELDS):
        found.append(Issue("population_mapping_no_key", Severity.ERROR))
    used: set[str] = set()
    for _, text in mapping.columns:
        if text not in header:
            found.append(Issue("population_mapping_unknown_column", Severity.ERROR, 1, text))
        elif text in used:
            found.append(Issue("population_mapping_column_twice", Severity.ERROR, 1, text))
        used.add(text)
    return tuple(found)


def is_personal(header: str) -> bool:
    """Tell whether a header looks like a name, an address or another person's data."""
    whole = header_key(header)
    return any(
        part.endswith(word) or part.startswith(word)
        for part in (whole, *whole.split())
        for word in PERSONAL_WORDS
        if len(word) > 3 or part == word
    )


def dropped_columns(mapping: Mapping, header: Iterable[str]) -> tuple[DroppedColumn, ...]:
    """Return the columns that are left behind, each with the reason."""
    taken = {text for _, text in mapping.columns}
    return tuple(
        DroppedColumn(text, DropReason.PERSONAL if is_personal(text) else DropReason.UNMAPPED)
        for text in header
        if text not in taken
    )
