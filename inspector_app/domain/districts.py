"""Stockholm's stadsdelsnämnder: today's eleven, the earlier ones, and which became which.

Source: domain.md, "Stadsdelsnämnder"; the start of 2020 is likely, not sure.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class District:
    """One stadsdelsnämnd under one name, and the days that name was valid (inclusive).

    ``today`` is the name of the nämnd that answers for its files now.
    """

    name: str
    valid_from: date
    valid_to: date
    today: str

    @property
    def is_current(self) -> bool:
        """Tell whether the name is in use."""
        return self.valid_to == date.max


_START = date(2007, 1, 1)
_HAGERSTEN_ALVSJO = date(2020, 1, 1)
_ELEVEN = date(2023, 7, 1)
_BEFORE_2020 = date(2019, 12, 31)
_BEFORE_ELEVEN = date(2023, 6, 30)

DISTRICTS = (
    District("Bromma", _START, date.max, "Bromma"),
    District("Enskede-Årsta-Vantör", _START, date.max, "Enskede-Årsta-Vantör"),
    District("Farsta", _START, date.max, "Farsta"),
    District("Hägersten-Älvsjö", _HAGERSTEN_ALVSJO, date.max, "Hägersten-Älvsjö"),
    District("Hässelby-Vällingby", _START, date.max, "Hässelby-Vällingby"),
    District("Järva", _ELEVEN, date.max, "Järva"),
    District("Kungsholmen", _START, date.max, "Kungsholmen"),
    District("Norra innerstaden", _ELEVEN, date.max, "Norra innerstaden"),
    District("Skarpnäck", _START, date.max, "Skarpnäck"),
    District("Skärholmen", _START, date.max, "Skärholmen"),
    District("Södermalm", _START, date.max, "Södermalm"),
    District("Hägersten-Liljeholmen", _START, _BEFORE_2020, "Hägersten-Älvsjö"),
    District("Älvsjö", _START, _BEFORE_2020, "Hägersten-Älvsjö"),
    District("Norrmalm", _START, _BEFORE_ELEVEN, "Norra innerstaden"),
    District("Östermalm", _START, _BEFORE_ELEVEN, "Norra innerstaden"),
    District("Rinkeby-Kista", _START, _BEFORE_ELEVEN, "Järva"),
    District("Spånga-Tensta", _START, _BEFORE_ELEVEN, "Järva"),
)

CURRENT_NAMES = tuple(district.name for district in DISTRICTS if district.is_current)

_SUFFIX = re.compile(
    r"s?\s*(?:stadsdels(?:nämnd|förvaltning|område)(?:en|et)?|sdn|sdf)$", re.IGNORECASE
)
_PREFIX = re.compile(r"^(?:sdn|sdf|stadsdels(?:nämnd|förvaltning)(?:en)?)\s+", re.IGNORECASE)


def _key(name: str) -> str:
    text = unicodedata.normalize("NFC", name).strip()
    text = _SUFFIX.sub("", _PREFIX.sub("", text)) if " " in text else text
    text = re.sub(r"\s*[-–—/]\s*", "-", text.casefold())
    return re.sub(r"\s+", " ", text).strip()


_BY_KEY = {_key(district.name): district for district in DISTRICTS}


def find_district(name: str) -> District | None:
    """Return the district written as ``name``, old names included; None when it is not known.

    Case, spaces round hyphens and the words "stadsdelsnämnd", "stadsdelsförvaltning" and "SDN" make
    no difference ("Hägersten - Älvsjö", "SDN Farsta", "Bromma stadsdelsnämnd").
    """
    return _BY_KEY.get(_key(name))
