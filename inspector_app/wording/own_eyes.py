"""What a reader is told of her own eyes, in plain words, in Swedish and English."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.agreement.reversals import Reversals
from inspector_app.domain.second_reading.own_eyes import OwnEyes
from inspector_app.wording.agreement import chance_text
from inspector_app.wording.language import Language, current

_SV, _EN = Language.SWEDISH, Language.ENGLISH
_WORDS: Mapping[Language, Mapping[str, str]] = {
    _SV: {
        "rests": (
            "Talen bygger på {files} akter som du och någon annan har läst var för sig. "
            "Tillsammans är ni {readers} läsare."
        ),
        "severity": (
            "I {up} svar såg du en brist där den andra såg uppfyllt. I {down} svar var det tvärtom."
        ),
        "few": "De akter där ett håll väger över är för få för att säga något om dig.",
        "differs": "Skillnaden är större än slumpen brukar ge (p {p}).",
        "alike": "Skillnaden ryms i slumpen (p {p}).",
        "halves": (
            "I den tidigare hälften av dina akter: {up} svar strängare och {down} mildare. I den "
            "senare: {later_up} strängare och {later_down} mildare."
        ),
        "drift_few": "Akterna är för få för att säga om du har ändrat dig.",
        "drifted": "Hälfterna skiljer sig mer än slumpen brukar ge (p {p}).",
        "steady": "Skillnaden mellan hälfterna ryms i slumpen (p {p}).",
        "fair": "Talen säger inte vem som har rätt.",
    },
    _EN: {
        "rests": (
            "The figures rest on {files} files that you and somebody else have read "
            "independently. Together you are {readers} readers."
        ),
        "severity": (
            "In {up} answers you saw a shortcoming where the other saw none. In {down} answers it "
            "was the other way round."
        ),
        "few": "The files in which one direction prevails are too few to say anything of you.",
        "differs": "The difference is larger than chance usually gives (p {p}).",
        "alike": "The difference is no larger than chance gives (p {p}).",
        "halves": (
            "In the earlier half of your files: {up} answers more severe and {down} milder. In "
            "the later: {later_up} more severe and {later_down} milder."
        ),
        "drift_few": "The files are too few to say whether you have changed.",
        "drifted": "The halves differ more than chance usually gives (p {p}).",
        "steady": "The halves differ no more than chance gives (p {p}).",
        "fair": "The figures do not say who is right.",
    },
}


def own_eyes_sentences(found: OwnEyes) -> tuple[str, ...]:
    """Return what she is told: what it rests on, severity, drift, and what it does not say."""
    words = _WORDS[current()]
    told = [
        words["rests"].format(files=found.files, readers=found.readers),
        words["severity"].format(up=found.severity.up, down=found.severity.down),
        _severity(words, found.severity),
        words["halves"].format(
            up=found.earlier.up,
            down=found.earlier.down,
            later_up=found.later.up,
            later_down=found.later.down,
        ),
        _drift(words, found),
        words["fair"],
    ]
    return tuple(told)


def _severity(words: Mapping[str, str], found: Reversals) -> str:
    if found.p_value is None:
        return words["few"]
    return words["differs" if found.alarms else "alike"].format(p=chance_text(found.p_value))


def _drift(words: Mapping[str, str], found: OwnEyes) -> str:
    if found.drift is None:
        return words["drift_few"]
    return words["drifted" if found.has_drifted else "steady"].format(p=chance_text(found.drift))
