"""How a reader stands against the keys of anchor files, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.second_reading.anchors import AnchorTerms, Gate
from inspector_app.wording.language import Language, current

_SV, _EN = Language.SWEDISH, Language.ENGLISH
_WORDS: Mapping[Language, Mapping[str, str]] = {
    _SV: {
        "stands": "{reader}: {equal} av {compared} svar lika nyckelns.",
        "none": "{reader}: inget att jämföra ännu.",
        "stopped": "Börjar inte på nya akter.",
        "own": "{equal} av {compared} av dina svar var lika nyckelns. Gränsen är {share} procent.",
        "remedy": (
            "Du börjar inte på nya akter förrän den ansvariga inspektören har godkänt dig igen "
            "eller släppt dig. Akter som du har börjat på kan du göra klart."
        ),
    },
    _EN: {
        "stands": "{reader}: {equal} of {compared} answers equal to the key.",
        "none": "{reader}: nothing to compare yet.",
        "stopped": "Begins no new files.",
        "own": "{equal} of {compared} of your answers equalled the key. The limit is {share} per "
        "cent.",
        "remedy": (
            "You begin no new files until the lead inspector has certified you again or released "
            "you. Files that you have begun you can finish."
        ),
    },
}


def gate_sentence(gate: Gate) -> str:
    """Return how a reader stands, for the ansvarig inspektör."""
    words = _WORDS[current()]
    template = words["stands"] if gate.compared else words["none"]
    told = template.format(reader=gate.reader, equal=gate.equal, compared=gate.compared)
    return f"{told} {words['stopped']}" if gate.is_stopped else told


def stopped_words(gate: Gate, terms: AnchorTerms) -> tuple[str, str]:
    """Return what a stopped reader is told: how it came, and what follows; nothing otherwise."""
    if not gate.is_stopped:
        return "", ""
    words, share = _WORDS[current()], int(terms.share * 100)
    return words["own"].format(equal=gate.equal, compared=gate.compared, share=share), words[
        "remedy"
    ]
