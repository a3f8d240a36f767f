"""The words of a register: forms of care, legal grounds, yes and no, end reasons.

Source: domain.md, "Ärendelista fields" and glossary (c).
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum


class CareForm(StrEnum):
    """Where the child lives."""

    NOT_STATED = ""
    FOSTER_HOME = "foster_home"
    AGENCY_FOSTER_HOME = "agency_foster_home"
    KINSHIP_HOME = "kinship_home"
    EMERGENCY_HOME = "emergency_home"
    CONSENTED_HOME = "consented_home"
    RESIDENTIAL_CARE = "residential_care"
    SUPPORTED_HOUSING = "supported_housing"
    PROTECTED_HOUSING = "protected_housing"
    SECURE_YOUTH_HOME = "secure_youth_home"


class LegalGround(StrEnum):
    """The law a placement rests on."""

    NOT_STATED = ""
    SOL = "sol"
    LVU_2 = "lvu_2"
    LVU_3 = "lvu_3"
    LVU_2_3 = "lvu_2_3"
    LVU_6 = "lvu_6"
    LVU = "lvu"
    """The list says LVU and no section."""
    CONSENT = "consent"
    """Medgivande, SoL 22:2."""


_CARE_FORMS: dict[str, CareForm] = {
    "familjehem": CareForm.FOSTER_HOME,
    "familjehemsvård": CareForm.FOSTER_HOME,
    "familjehemsplacering": CareForm.FOSTER_HOME,
    "konsulentstött familjehem": CareForm.AGENCY_FOSTER_HOME,
    "förstärkt familjehem": CareForm.AGENCY_FOSTER_HOME,
    "nätverkshem": CareForm.KINSHIP_HOME,
    "nätverksfamiljehem": CareForm.KINSHIP_HOME,
    "släktinghem": CareForm.KINSHIP_HOME,
    "nätverksplacering": CareForm.KINSHIP_HOME,
    "jourhem": CareForm.EMERGENCY_HOME,
    "jourhemsplacering": CareForm.EMERGENCY_HOME,
    "annat enskilt hem": CareForm.CONSENTED_HOME,
    "enskilt hem": CareForm.CONSENTED_HOME,
    "medgivandehem": CareForm.CONSENTED_HOME,
    "hvb": CareForm.RESIDENTIAL_CARE,
    "hem för vård eller boende": CareForm.RESIDENTIAL_CARE,
    "hvb hem": CareForm.RESIDENTIAL_CARE,
    "institution": CareForm.RESIDENTIAL_CARE,
    "stödboende": CareForm.SUPPORTED_HOUSING,
    "skyddat boende": CareForm.PROTECTED_HOUSING,
    "sis": CareForm.SECURE_YOUTH_HOME,
    "sis hem": CareForm.SECURE_YOUTH_HOME,
    "särskilt ungdomshem": CareForm.SECURE_YOUTH_HOME,
    "statens institutionsstyrelse": CareForm.SECURE_YOUTH_HOME,
}

_GROUNDS: dict[str, LegalGround] = {
    "sol": LegalGround.SOL,
    "socialtjänstlagen": LegalGround.SOL,
    "frivillig": LegalGround.SOL,
    "lvu 2": LegalGround.LVU_2,
    "2 lvu": LegalGround.LVU_2,
    "lvu 3": LegalGround.LVU_3,
    "3 lvu": LegalGround.LVU_3,
    "lvu 2 3": LegalGround.LVU_2_3,
    "2 3 lvu": LegalGround.LVU_2_3,
    "lvu 2 och 3": LegalGround.LVU_2_3,
    "lvu 6": LegalGround.LVU_6,
    "6 lvu": LegalGround.LVU_6,
    "omedelbart omhändertagande": LegalGround.LVU_6,
    "omhändertagande": LegalGround.LVU_6,
    "lvu": LegalGround.LVU,
    "medgivande": LegalGround.CONSENT,
    "medgivande 22 2": LegalGround.CONSENT,
    "sol 22 2": LegalGround.CONSENT,
}

_YES = frozenset(
    ("j", "ja", "x", "1", "sant", "true", "yes", "y", "sekretess", "sekretessmarkering",
     "skyddad", "skyddad identitet", "skyddad folkbokföring", "skyddade personuppgifter",
     "fingerade personuppgifter", "fingerad identitet", "kvarskrivning")
)  # fmt: skip
_NO = frozenset(("", "n", "nej", "0", "falskt", "false", "no", "ingen", "inget", "ej"))

TOTAL_WORDS = ("summ", "total", "s:a", "antal")
"""One of these stands in every label of a total row, in lower case."""
_TOTAL = re.compile(
    r"(?:(?:del|slut|under|total|bok)?summa|summering|total(?:t|en)?|s:a|sub ?total|grand total|"
    r"antal(?: (?:barn|ärenden|akter|rader|poster))?)(?:[\s:=].*)?",
    re.IGNORECASE,
)


def word_key(text: str) -> str:
    """Return a word of a register as compared: lower case, letters and digits, single spaces."""
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFC", text).casefold()).strip()


def read_care_form(text: str) -> CareForm | None:
    """Return the form of care written in ``text``; None when the word is not known."""
    key = word_key(text)
    return CareForm.NOT_STATED if not key else _CARE_FORMS.get(key)


def read_legal_ground(text: str) -> LegalGround | None:
    """Return the law written in ``text``; None when the words are not known."""
    key = word_key(text)
    if not key:
        return LegalGround.NOT_STATED
    if "medgivande" in key:
        return LegalGround.CONSENT
    if key.startswith("sol ") and key not in _GROUNDS:
        return LegalGround.SOL
    return _GROUNDS.get(key) or _GROUNDS.get(key.removesuffix(" omedelbart").strip())


def read_yes(text: str) -> bool | None:
    """Return whether ``text`` says yes; empty is no; None when the word is not known."""
    key = word_key(text)
    if key in _YES:
        return True
    return False if key in _NO else None


def is_total_word(text: str) -> bool:
    """Tell whether a cell reads like the label of a total row ("Summa", "Antal barn: 12")."""
    return bool(text) and _TOTAL.fullmatch(text.strip()) is not None
