"""What is said of who reads what: whether stadsdel and reader can be told apart, and the steps."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.reading_assignment import SecondReadingTerms, Separation
from inspector_app.domain.second_reading.quality import QualityStep
from inspector_app.wording.language import Language, current
from inspector_app.wording.report.separation import separation_points

_SV, _EN = Language.SWEDISH, Language.ENGLISH
_ALONE = (
    "One inspector reads all files. Differences between districts are then not due to different "
    "readers, but how certain the judgements are cannot be measured."
)
_SINGLE = (
    "In {districts} one inspector reads alone. A difference there may be due to the reader as well "
    "as to the district, and the two cannot be told apart."
)
_NARROW = (
    "Some inspector reads in less than half of the districts. Differences between districts and "
    "between readers can then not be told apart with certainty."
)
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


def separation_sentences(found: Separation) -> tuple[str, ...]:
    """Return why stadsdel and reader cannot be told apart; nothing when they can."""
    if current() is _SV or found.holds or not found.districts:
        return separation_points(found)
    if found.readers == 1:
        return (_ALONE,)
    told = []
    if found.single:
        told.append(_SINGLE.format(districts=", ".join(found.single)))
    if found.narrow:
        told.append(_NARROW)
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
