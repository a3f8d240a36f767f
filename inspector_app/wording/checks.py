"""The named checks of a verification in Swedish: what each asks, why it came out so, what follows.

Each outcome of each check has a meaning of its own: what a reader may now rely on, must not rely
on, or has not asked. Reasons name the place; they never repeat personal data.
"""

from __future__ import annotations

from dataclasses import dataclass

from inspector_app.domain.verification_checks import Check, CheckId, Outcome, Reason, Verification
from inspector_app.wording.check_reasons import REASONS

SHOWN_REASONS = 6


@dataclass(frozen=True, slots=True)
class CheckWords:
    """A check as it is told: its name, why it came out so, and what that means."""

    name: str
    reason: str
    meaning: str


@dataclass(frozen=True, slots=True)
class _Words:
    name: str
    holds: str
    fails: str
    undecided: str
    not_asked: str = "Kontrollen har inte begärts och påverkar inte resultatet."


OUTCOMES = {
    Outcome.HOLDS: "stämmer",
    Outcome.FAILS: "stämmer inte",
    Outcome.UNDECIDED: "går inte att avgöra",
    Outcome.NOT_ASKED: "inte begärd",
}

VERDICTS = {
    Outcome.HOLDS: "Rapporten stämmer på alla punkter som har kontrollerats.",
    Outcome.FAILS: "Rapporten stämmer inte. Minst en kontroll visar ett fel.",
    Outcome.UNDECIDED: "Rapporten kan inte bekräftas helt. Minst en kontroll går inte att avgöra.",
}

_CHECKS: dict[CheckId, _Words] = {
    CheckId.READABLE: _Words(
        "Filen går att läsa",
        "Filen har den form som programmet skriver och innehåller exakt en fil med resultat.",
        "Filen har ett innehåll som programmet aldrig skriver. Lita inte på den.",
        "Filen går inte att läsa och därför inte heller att kontrollera.",
    ),
    CheckId.SIGNATURE: _Words(
        "Underskriften är äkta",
        "Underskriften hör till just den här filen och är gjord med certifikatets nyckel.",
        "Filen är inte den som skrevs under, eller så är underskriften inte äkta.",
        "Det finns ingen underskrift att pröva, eller så går den inte att läsa.",
    ),
    CheckId.UNCHANGED: _Words(
        "Filen är oförändrad",
        "Ingen byte har ändrats eller lagts till sedan rapporten skrevs under.",
        "Filen har ändrats efter att den fastställdes eller skrevs under.",
        "Det går inte att se om filen är den som fastställdes.",
    ),
    CheckId.TRUST: _Words(
        "Underskriftens certifikat är betrott",
        "Certifikatet finns i listan över betrodda certifikat.",
        "Certifikatet är inte betrott. Vem som helst kan ha skrivit under.",
        "Det går inte att avgöra vem som har skrivit under.",
    ),
    CheckId.REVOCATION: _Words(
        "Certifikatet är inte spärrat",
        "Certifikatet är sitt eget och spärras genom att det tas bort ur listan.",
        "Certifikatet är spärrat.",
        "Det går inte att avgöra om certifikatet var spärrat.",
    ),
    CheckId.CAPSULE: _Words(
        "Resultaten är samstämmiga",
        "Protokoll, plan, antal, andelar och intervall har räknats om och stämmer med varandra.",
        "Resultaten i filen motsäger varandra. Minst ett av dem är fel.",
        "En del av resultaten går inte att räkna om.",
    ),
    CheckId.PRINTED_FIGURES: _Words(
        "Siffrorna på sidorna",
        "Varje siffra på sidorna har lästs tecken för tecken och finns bland resultaten.",
        "Det som står på sidorna är inte det som står bland resultaten.",
        "Sidorna går inte att jämföra med resultaten.",
    ),
    CheckId.LEDGER: _Words(
        "Avstämningen går ihop",
        "Varje rad i ärendelistan och varje dragen akt har redovisats en gång.",
        "Avstämningen går inte ihop. Rader eller akter saknas i redovisningen.",
        "Avstämningen går inte att räkna om.",
    ),
    CheckId.REGISTER_UNCHANGED: _Words(
        "Ärendelistan är oförändrad",
        "Ärendelistan är cell för cell den som lästes in.",
        "Ärendelistan är inte den som lästes in.",
        "Det går inte att avgöra om ärendelistan är den som lästes in.",
        "Ingen ärendelista har lämnats till kontrollen. Den påverkar inte resultatet.",
    ),
    CheckId.FRAME: _Words(
        "Urvalsramen är den låsta",
        "Ärendelistan ger just den urvalsram som låstes före startvärdet.",
        "Urvalsramen är inte den som låstes före startvärdet.",
        "Det går inte att avgöra om urvalsramen är den som låstes.",
        "Ingen ärendelista och nyckel har lämnats till kontrollen. Den påverkar inte resultatet.",
    ),
    CheckId.ORDER: _Words(
        "Urvalsramen låstes före startvärdet",
        "En utomstående tidsstämpel visar att urvalsramen var låst innan startvärdet fanns.",
        "Ordningen mellan urvalsram och startvärde är inte den som rapporten säger.",
        "Ingen utomstående har i filen intygat att urvalsramen låstes före startvärdet.",
    ),
    CheckId.SAMPLE: _Words(
        "Urvalet följer av startvärdet",
        "Varje lottnummer har räknats om och akterna står i lottningens ordning.",
        "Urvalet är inte det som startvärdet ger.",
        "Det går inte att avgöra om urvalet är det som startvärdet ger.",
        "Rapporten visar inga lottnummer. Kontrollen påverkar inte resultatet.",
    ),
    CheckId.UNDERLAG: _Words(
        "Underlaget ger samma antal",
        "Svaren i underlaget ger just de antal som rapporten visar.",
        "Svaren i underlaget ger andra antal än rapporten visar.",
        "Det går inte att avgöra om underlaget hör till rapporten.",
        "Inget underlag har lämnats till kontrollen. Den påverkar inte resultatet.",
    ),
    CheckId.DISCLOSURE: _Words(
        "Inga personuppgifter",
        "Varken personnummer eller e-postadresser finns någonstans i filen.",
        "Filen innehåller något som pekar ut en person. Den får inte lämnas ut.",
        "Det är inte visat att rapporten kan lämnas ut.",
    ),
    CheckId.JOURNAL: _Words(
        "Händelseloggen har inga luckor",
        "Protokollen är numrerade utan luckor, och loggen är den som rapporten vittnar om.",
        "Protokoll eller händelser saknas, eller så har loggen skrivits om.",
        "Det går inte att avgöra om händelseloggen är hel.",
    ),
}


_PLACES = {"": "hela urvalsramen", "total": "hela granskningen"}
_FACTS: dict[str, dict[str, str]] = {
    "stratum": _PLACES,
    "domain": _PLACES,
    "field": {"": "Underskrift"},
    "answer": {"J": "Ja", "D": "Delvis", "N": "Nej", "F": "Framgår inte", "E": "Ej aktuellt"},
    "outcome": {
        "read": "lästa",
        "not_found": "saknade",
        "refused": "ej utlämnade",
        "open": "ej lästa",
    },
    "what": {
        "value": "andelen",
        "lower": "intervallets nedre gräns",
        "upper": "intervallets övre gräns",
        "se": "medelfelet",
        "n_eff": "det effektiva antalet",
        "loss_lower": "minsta andelen",
        "loss_upper": "högsta andelen",
        "registered_share": "enligt registret",
        "found_share": "enligt akterna",
        "children": "antalet barn",
        "not_comparable": "antalet som inte kan jämföras",
        "registered_met": "antalet som når målet enligt registret",
        "found_met": "antalet som når målet enligt akterna",
        "wrong_yes": "antalet som når målet bara i registret",
        "wrong_no": "antalet som når målet bara i akten",
        "registered_visits": "besöken i registret",
        "found_visits": "besöken i akterna",
        "missed_visits": "besöken som registret inte räknar",
    },
}


def describe_check(check: Check) -> CheckWords:
    """Return the check in words. A code without a sentence is a defect (``LookupError``)."""
    words = _CHECKS[check.id]
    meaning = {
        Outcome.HOLDS: words.holds,
        Outcome.FAILS: words.fails,
        Outcome.UNDECIDED: words.undecided,
        Outcome.NOT_ASKED: words.not_asked,
    }[check.outcome]
    return CheckWords(words.name, _reason(check), meaning)


def describe_verdict(verification: Verification) -> str:
    """Return the verdict as one sentence."""
    return VERDICTS[verification.verdict]


def describe_reason(reason: Reason) -> str:
    """Return the sentence for one reason, filled with its facts."""
    facts = {name: _fact(name, value) for name, value in reason.facts.items()}
    return REASONS[reason.code].format(**facts)


def _fact(name: str, value: object) -> object:
    """Return a fact as it is said: codes of strata, answers and outcomes by their words."""
    return _FACTS.get(name, {}).get(value, value) if isinstance(value, str) else value


def _reason(check: Check) -> str:
    if not check.reasons:
        return "Inget avviker."
    told = list(dict.fromkeys(describe_reason(reason) for reason in check.reasons))
    shown = told[:SHOWN_REASONS]
    if len(told) > SHOWN_REASONS:
        shown.append(f"Därtill {len(told) - SHOWN_REASONS} till.")
    return " ".join(shown)
