"""What is said of who reads what: whether stadsdel and reader can be told apart, and the steps."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.reading_assignment import SecondReadingTerms, Separation
from inspector_app.domain.second_reading_quality import QualityStep
from inspector_app.wording.language import Language, current
from inspector_app.wording.numbers import listed

_SV, _EN = Language.SWEDISH, Language.ENGLISH
_ALONE = {
    _SV: (
        "En enda inspektör läser alla akter. Skillnader mellan stadsdelar beror då inte på olika "
        "läsare, men hur säkra bedömningarna är går inte att mäta."
    ),
    _EN: (
        "One inspector reads all files. Differences between districts are then not due to "
        "different readers, but how certain the judgements are cannot be measured."
    ),
}
_SINGLE = {
    _SV: (
        "I {districts} läser bara en inspektör. En skillnad där kan bero på läsaren lika väl som "
        "på stadsdelen, och det går inte att skilja dem åt."
    ),
    _EN: (
        "In {districts} one inspector reads alone. A difference there may be due to the reader as "
        "well as to the district, and the two cannot be told apart."
    ),
}
_NARROW = {
    _SV: (
        "Någon inspektör läser i färre än hälften av stadsdelarna. Skillnader mellan stadsdelar "
        "och mellan läsare går då inte säkert att skilja åt."
    ),
    _EN: (
        "Some inspector reads in less than half of the districts. Differences between districts "
        "and between readers can then not be told apart with certainty."
    ),
}
_TERMS = {
    _SV: "{share} procent av akterna i varje stadsdel läses av två, dock minst {least}.",
    _EN: "{share} per cent of the files in each district are read by two, and at least {least}.",
}
_NONE = {_SV: "Ingen akt läses av två.", _EN: "No file is read by two."}
_STEPS: Mapping[Language, Mapping[QualityStep, str]] = {
    _SV: {
        QualityStep.UNREAD: "Inte läst",
        QualityStep.READ: "Läst",
        QualityStep.ASSURED: "Kvalitetssäkrad",
        QualityStep.LOCKED: "Låst",
    },
    _EN: {
        QualityStep.UNREAD: "Not read",
        QualityStep.READ: "Read",
        QualityStep.ASSURED: "Quality assured",
        QualityStep.LOCKED: "Locked",
    },
}


def separation_sentences(found: Separation, language: Language | None = None) -> tuple[str, ...]:
    """Return why stadsdel and reader cannot be told apart; nothing when they can."""
    spoken = language or current()
    if found.holds or not found.districts:
        return ()
    if found.readers == 1:
        return (_ALONE[spoken],)
    told = []
    if found.single:
        joined = listed(found.single) if spoken is _SV else ", ".join(found.single)
        told.append(_SINGLE[spoken].format(districts=joined))
    if found.narrow:
        told.append(_NARROW[spoken])
    return tuple(told)


def terms_sentence(terms: SecondReadingTerms) -> str:
    """Return how much is read twice."""
    language = current()
    if not terms.share:
        return _NONE[language]
    share = round(terms.share * 100)
    return _TERMS[language].format(share=share, least=terms.least)


def step_word(step: QualityStep) -> str:
    """Return the name of a quality step."""
    return _STEPS[current()][step]
