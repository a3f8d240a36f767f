"""What the figures of agreement say, in plain words, in Swedish and English."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from inspector_app.domain.agreement import Agreement, Warned
from inspector_app.domain.agreement.reversals import Reversals
from inspector_app.domain.agreement.tally import Coefficient, Method, Weighting
from inspector_app.wording.language import Language, current
from inspector_app.wording.numbers import decimal

_SV, _EN = Language.SWEDISH, Language.ENGLISH

_METHODS: Mapping[Language, Mapping[Method, str]] = {
    _SV: {
        Method.PERCENT: "andel lika svar, exakt intervall (Clopper–Pearson)",
        Method.PERCENT_PAIRS: "andel lika par av svar, linjärisering med Students t",
        Method.KAPPA: "Cohens kappa (Congers form), linjärisering med Students t",
        Method.WEIGHTED_KAPPA: (
            "viktad kappa (Congers form), {weights} vikter, linjärisering med Students t"
        ),
        Method.AC1: "Gwets AC1, linjärisering med Students t",
        Method.AC2: "Gwets AC2, {weights} vikter, linjärisering med Students t",
        Method.ALPHA_NOMINAL: "Krippendorffs alfa, nominal, linjärisering med Students t",
        Method.ALPHA_ORDINAL: "Krippendorffs alfa, ordinal, linjärisering med Students t",
    },
    _EN: {
        Method.PERCENT: "share of equal answers, exact interval (Clopper–Pearson)",
        Method.PERCENT_PAIRS: "share of equal pairs of answers, linearised with Student's t",
        Method.KAPPA: "Cohen's kappa (Conger's form), linearised with Student's t",
        Method.WEIGHTED_KAPPA: (
            "weighted kappa (Conger's form), {weights} weights, linearised with Student's t"
        ),
        Method.AC1: "Gwet's AC1, linearised with Student's t",
        Method.AC2: "Gwet's AC2, {weights} weights, linearised with Student's t",
        Method.ALPHA_NOMINAL: "Krippendorff's alpha, nominal, linearised with Student's t",
        Method.ALPHA_ORDINAL: "Krippendorff's alpha, ordinal, linearised with Student's t",
    },
}
_WEIGHTS = {
    _SV: {Weighting.LINEAR: "linjära", Weighting.QUADRATIC: "kvadratiska"},
    _EN: {Weighting.LINEAR: "linear", Weighting.QUADRATIC: "quadratic"},
}
_REASONS: Mapping[Language, Mapping[str, str]] = {
    _SV: {
        "no_pairs": "Inget är bedömt av två, så det finns inget att jämföra.",
        "no_order": "Svaren har ingen ordning, så steg mellan dem kan inte vägas.",
        "one_answer": "Alla svarade samma sak på allt, så slumpen kan inte skiljas från enighet.",
        "one_unit": "Bara ett är bedömt av två, så osäkerheten kan inte räknas.",
        "no_spread": "Alla bedömningar faller lika ut, så osäkerheten kan inte räknas.",
        "too_few": "För få för att larma.",
    },
    _EN: {
        "no_pairs": "Nothing was rated by two, so there is nothing to compare.",
        "no_order": "The answers have no order, so steps between them cannot be weighed.",
        "one_answer": "All gave one answer to everything, so chance cannot be told from agreement.",
        "one_unit": "Only one was rated by two, so the uncertainty cannot be reckoned.",
        "no_spread": "All ratings fall out alike, so the uncertainty cannot be reckoned.",
        "too_few": "Too few to alarm.",
    },
}
_WARNINGS: Mapping[Language, Mapping[Warned, str]] = {
    _SV: {
        Warned.KAPPA_MISLEADS: (
            "Kappa vilseleder här: nästan alla svar är desamma, och då blir kappa lågt även när "
            "läsarna är eniga. Läs andelen lika svar och AC1."
        ),
        Warned.KAPPA_BIAS: (
            "Kappa vilseleder här: de två ger svaren olika ofta, och då blir kappa högre än för "
            "läsare som är lika oense men ger svaren lika ofta. Läs andelen lika svar."
        ),
        Warned.FEW_UNITS: "Talen bygger på färre än tio som är bedömda av två och säger lite.",
        Warned.SINGLE_RATINGS: "Det som bara en har bedömt räknas inte i andelen lika svar.",
    },
    _EN: {
        Warned.KAPPA_MISLEADS: (
            "Kappa misleads here: nearly all answers are the same, and then kappa is low even when "
            "the readers agree. Read the share of equal answers and AC1."
        ),
        Warned.KAPPA_BIAS: (
            "Kappa misleads here: the two give the answers unequally often, and then kappa is "
            "higher than for readers who disagree as much and give them equally often. Read the "
            "share of equal answers."
        ),
        Warned.FEW_UNITS: "The figures rest on fewer than ten rated by two and say little.",
        Warned.SINGLE_RATINGS: "What only one has rated is no part of the share of equal answers.",
    },
}
_EQUAL = {
    _SV: {
        2: "I {equal} av {units} {things} svarade båda lika.",
        3: "I {equal} av {units} {things} svarade alla lika.",
    },
    _EN: {
        2: "In {equal} of {units} {things} both answered the same.",
        3: "In {equal} of {units} {things} all answered the same.",
    },
}
_NOTHING = {
    _SV: "Inget är bedömt av två.",
    _EN: "Nothing was rated by two.",
}
_REVERSED = {
    _SV: (
        "{up} svar höjdes och {down} sänktes av den andra läsningen, i {files} akter. {verdict}",
        "Skillnaden mellan riktningarna är större än slumpen brukar ge (p {p}).",
        "Skillnaden mellan riktningarna ryms i slumpen (p {p}).",
    ),
    _EN: (
        "{up} answers were raised and {down} lowered by the second reading, in {files} files. "
        "{verdict}",
        "The directions differ more than chance usually gives (p {p}).",
        "The directions differ no more than chance gives (p {p}).",
    ),
}
_GROUPED = {_SV: "osäkerhet mellan akter", _EN: "spread between files"}
_TITLES = {
    _SV: ("Lika svar", "Kappa", "Viktad kappa", "AC1", "AC2", "Alfa"),
    _EN: ("Equal answers", "Kappa", "Weighted kappa", "AC1", "AC2", "Alpha"),
}
THINGS = {_SV: ("akt", "akter", "fråga", "frågor"), _EN: ("file", "files", "question", "questions")}


def equal_sentence(found: Agreement, *, pooled: bool = False) -> str:
    """Return agreement in plain numbers; ``pooled`` when units are questions and not files."""
    language = current()
    if not found.units:
        return _NOTHING[language]
    one, many = THINGS[language][2:] if pooled else THINGS[language][:2]
    things = one if found.units == 1 else many
    template = _EQUAL[language][2 if found.raters <= 2 else 3]
    return template.format(equal=found.equal, units=found.units, things=things)


def figure_titles() -> tuple[str, ...]:
    """Return the names of the six figures, percent first."""
    return _TITLES[current()]


def method_text(coefficient: Coefficient, weighting: Weighting, *, grouped: bool = False) -> str:
    """Return how a figure was reckoned; ``grouped`` when the spread is that between files."""
    language = current()
    text = _METHODS[language][coefficient.method].format(weights=_WEIGHTS[language][weighting])
    return f"{text}, {_GROUPED[language]}" if grouped else text


def reason_text(code: str) -> str:
    """Return why a figure is missing; empty for none."""
    return _REASONS[current()][code] if code else ""


def warning_text(warned: Warned) -> str:
    """Return what a warning says."""
    return _WARNINGS[current()][warned]


def reversal_sentence(found: Reversals) -> str:
    """Return both directions, and whether one prevails or there are too few to tell."""
    language = current()
    sentence, differs, alike = _REVERSED[language]
    if found.p_value is None:
        verdict = _REASONS[language]["too_few"]
    else:
        verdict = (differs if found.alarms else alike).format(p=chance_text(found.p_value))
    files = found.files_up + found.files_down + found.files_even
    return sentence.format(up=found.up, down=found.down, files=files, verdict=verdict)


def chance_text(p_value: Fraction) -> str:
    """Return a chance as "= 0,031", and "< 0,001" for what would be printed as nothing."""
    small = p_value < Fraction(1, 1000)
    number = Fraction(1, 1000) if small else p_value
    text = decimal(number, 3) if current() is _SV else f"{float(number):.3f}"
    return f"{'<' if small else '='} {text}"
