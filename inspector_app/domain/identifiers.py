"""How a case is named: canonical text, the aktnummer that is drawn, and its readable form.

Decision: a drawn identifier is never a case number. With a public seed and public tickets, numbers
of a guessable form can be recovered by trial; an HMAC under a secret sampling key cannot.

Decision: surrogates (category Cs) are refused beside Cc, Cf, Co and Cn. They have no UTF-8 form and
therefore no hash.

Decision: what counts as unassigned (Cn) follows the Unicode tables of the running Python. A newer
character is refused by an older Python; it is never silently read as something else.
"""

from __future__ import annotations

import base64
import hmac
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NewType

from inspector_app.domain.errors import InspectionError

AktNumber = NewType("AktNumber", str)
"""26 upper-case base32 characters (130 bits) that name one case inside one inspection."""

PersonHash = NewType("PersonHash", str)
"""64 hex digits that tell two rows of one person, under a key that names no case."""

AKT_NUMBER_LENGTH = 26
MIN_KEY_BYTES = 16
_REFUSED_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cn", "Cs"})
_SHORTEST_DISPLAY = 8
_DISPLAY_STEP = 4


def canon(text: str, kind: str = "id") -> str:
    """Return NFC(strip(text)), the one spelling that is hashed.

    Raises ``{kind}_empty`` or ``{kind}_character`` (facts ``codepoint``, ``character``).
    ``canon(canon(x)) == canon(x)`` for every text that is accepted.
    """
    stripped = text.strip()
    if stripped.isascii() and stripped.isprintable() and stripped:
        return stripped
    normal = unicodedata.normalize("NFC", stripped)
    if not normal:
        raise InspectionError(f"{kind}_empty")
    refused = next((c for c in normal if unicodedata.category(c) in _REFUSED_CATEGORIES), None)
    if refused is not None:
        raise InspectionError(f"{kind}_character", **_character_facts(refused))
    return normal


def canon_or_empty(text: str, kind: str) -> str:
    """Like ``canon``, but a blank text is the empty text instead of a fault."""
    return canon(text, kind) if text and not text.isspace() else ""


def _character_facts(character: str) -> dict[str, str]:
    name = unicodedata.name(character, "tecken utan namn")
    return {"codepoint": f"U+{ord(character):04X}", "character": name}


def has_mixed_scripts(text: str) -> bool:
    """Say whether letters of more than one script stand in ``text`` (Latin A beside Cyrillic А).

    The script is the first word of the letter's Unicode name, so full-width and mathematical
    letters count as scripts of their own: they look like Latin and hash differently.
    """
    if text.isascii():
        return False
    letters = (c for c in text if unicodedata.category(c).startswith("L"))
    return len({unicodedata.name(c, "?").split(" ")[0] for c in letters}) > 1


def akt_number(key: bytes, canonical_id: str) -> AktNumber:
    """Return base32(HMAC-SHA256(key, canonical id))[:26], RFC 4648 upper case.

    ``canonical_id`` goes through ``canon`` again, which changes nothing that was canonical.
    A key shorter than 128 bits is a defect of the caller (``ValueError``).
    """
    return AktNumber(_base32(_keyed(key, canon(canonical_id).encode())))


def akt_numbers(key: bytes, ids: Iterable[str]) -> dict[str, AktNumber]:
    """Return the aktnummer of every canonical id; ``akt_number_collision`` if two agree."""
    numbers = {canonical: akt_number(key, canonical) for canonical in ids}
    require_distinct(numbers.values())
    return numbers


def person_hash(key: bytes, personal_id: str) -> PersonHash:
    """Return HMAC-SHA256(key, "person/1" ‖ 0x00 ‖ canonical personal id) in hex.

    The key is not the sampling key: who may compare persons learns nothing of the sample.
    """
    return PersonHash(_keyed(key, b"person/1\x00" + canon(personal_id).encode()).hex())


def _keyed(key: bytes, message: bytes) -> bytes:
    if len(key) < MIN_KEY_BYTES:
        raise ValueError("the key holds fewer than 128 bits")
    return hmac.digest(key, message, "sha256")


def _base32(digest: bytes) -> str:
    return base64.b32encode(digest).decode("ascii")[:AKT_NUMBER_LENGTH]


def require_distinct(numbers: Iterable[AktNumber]) -> None:
    """Raise ``akt_number_collision`` (fact ``count``) unless all full numbers differ."""
    repeated = [number for number, times in Counter(numbers).items() if times > 1]
    if repeated:
        raise InspectionError("akt_number_collision", count=len(repeated))


def display_numbers(numbers: Iterable[AktNumber]) -> dict[AktNumber, str]:
    """Return the shortest readable form of each number that is unique in the set.

    Eight characters as ``XXXX-XXXX``, four more at a time while two numbers share them. No
    form is the beginning of another. Raises ``akt_number_collision`` if two full numbers agree.
    """
    waiting = list(numbers)
    require_distinct(waiting)
    shown: dict[AktNumber, str] = {}
    length = _SHORTEST_DISPLAY
    while waiting:
        shared = Counter(number[:length] for number in waiting)
        shown.update({n: _grouped(n[:length]) for n in waiting if shared[n[:length]] == 1})
        waiting = [n for n in waiting if shared[n[:length]] > 1]
        length += _DISPLAY_STEP
    return shown


def _grouped(text: str) -> str:
    return "-".join(text[i : i + _DISPLAY_STEP] for i in range(0, len(text), _DISPLAY_STEP))
