"""The words of the report for the codes of the capsule: levels, methods, outcomes, reasons."""

from __future__ import annotations

from inspector_app.domain.checklist import Level, QuestionKind

LEVEL_WORDS = {
    Level.LAW: "lagkrav",
    Level.REGULATION: "föreskrift eller allmänt råd",
    Level.CITY: "stadens mål eller riktlinje",
    Level.QUALITY: "kvalitetsfråga",
}
SHORT_LEVELS = {
    Level.LAW: "lagkrav",
    Level.REGULATION: "råd",
    Level.CITY: "stadens mål",
    Level.QUALITY: "kvalitet",
}
KIND_OF_ANSWER = {
    QuestionKind.JUDGED: "Läsaren bedömer.",
    QuestionKind.COMPUTED: "Räknas ut ur loggar och uppgifter; läsaren kan svara annat med skäl.",
    QuestionKind.FACT: "Räknas ut och visas, utan svar.",
    QuestionKind.ENTRY: "Läsaren skriver vad akten säger.",
    QuestionKind.LOG: "Läsaren fyller i en logg, en rad för varje händelse.",
}
DRAWN_AS = {
    "main": "urval",
    "reserve": "reserv",
    "extension": "utökning",
    "certainty": "säkert med",
}
OUTCOME_WORDS = {
    "read": "läst",
    "ineligible": "utgår",
    "not_found": "saknas",
    "refused": "ej utlämnad",
    "open": "ej läst",
    "unused": "ej använd",
}
REASON_WORDS = {
    "wrong_district": "fel stadsdel",
    "outside_period": "utanför perioden",
    "not_placed": "barnet inte placerat",
    "conflict_of_interest": "jäv",
    "incomplete": "ofullständig",
    "transferred": "överflyttad",
}
PROTOCOL_STATUS = {"open": "öppet", "used": "använt", "abandoned": "övergivet"}
EVENT_KINDS = {
    "two-party": "Två parter säger sex siffror var.",
    "lottery": "En namngiven lottdragning.",
    "dice": "Tärningar som den granskade verksamheten kastar.",
    "beacon": "Ett offentligt slumptal.",
}
NO_SHARE = {
    "no_applicable": "Ej aktuell",
    "stratum_unread": "Ingen läst",
}
FEW = "få akter"
"""Said in place of a word for the share where the files are too few for per cent."""
NO_SHARE_SENTENCES = {
    "no_applicable": "ingen andel, för frågan var inte aktuell i någon läst akt",
    "stratum_unread": "ingen andel, för minst en stadsdel har ingen läst akt",
}
METHODS = {
    "hypergeometric": (
        "Hypergeometriskt intervall",
        " används när akterna är dragna ur en enda mängd, en stadsdel eller hela urvalsramen, och "
        "frågan gäller varje barn. Det är exakt: två ensidiga test vänds om. Det räknar med hur "
        "många akter som finns och inte bara med hur många som lästes (Buonaccorsi, The American "
        "Statistician 41, 1987).",
    ),
    "clopper-pearson": (
        "Clopper och Pearsons intervall",
        " används när frågan bara är aktuell i en del av akterna. Det är exakt och räknas över de "
        "akter där frågan var aktuell (Biometrika 26, 1934).",
    ),
    "korn-graubard": (
        "Korn och Graubards intervall",
        " används för hela granskningen. Varje stadsdel vägs efter sitt antal barn i urvalsramen, "
        "och intervallet räknas på ett effektivt antal akter som aldrig är större än det lästa "
        "(Survey Methodology 24, 1998).",
    ),
    "census": (
        "Inget intervall",
        " finns där alla akter lästes, för där finns ingen osäkerhet av urvalet.",
    ),
}
"""What each method of an interval is, in the order of the text."""
COVERAGE = {
    "exact": (
        "De exakta intervallen täcker",
        " den sanna andelen i minst 95 av 100 sådana urval, om akterna är dragna slumpmässigt och "
        "de akter som inte kunde läsas liknar de andra.",
    ),
    "korn-graubard": (
        "Det sammanvägda intervallet",
        " är ett närmevärde. I prov med elva stadsdelar och tolv akter i varje täckte det den "
        "sanna andelen i minst 95 av 100 urval. I prövade ytterfall, där en enda stadsdel har det "
        "mesta av barnen och frågan nästan aldrig är aktuell där, täckte det i 88 av 100.",
    ),
}
"""How sure the intervals are, and what that rests on. Source: ``domain.combination``."""
_NUMBERS = (
    *("noll", "en", "två", "tre", "fyra", "fem", "sex"),
    *("sju", "åtta", "nio", "tio", "elva", "tolv"),
)


def how_many(number: int, one: str, more: str) -> str:
    """Return a small number of things in words, ``en stadsdel`` or ``elva stadsdelar``."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {one if number == 1 else more}"


def levels(level: tuple[Level, ...]) -> str:
    """Return what a question rests on, as a sentence."""
    words = " och ".join(LEVEL_WORDS[one] for one in level)
    return f"{words[0].upper()}{words[1:]}."
