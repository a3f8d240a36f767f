"""The named checks of a verification in Swedish: what each asks, and what follows.

Each outcome of each check has a meaning of its own: what a reader may now rely on, must not rely
on, or has not asked.
"""

from __future__ import annotations

from inspector_app.domain.verification.checks import CheckId, Outcome
from inspector_app.wording.check_reasons import REASONS
from inspector_app.wording.check_words import CheckTable, CheckTexts

_NOT_ASKED = "Kontrollen har inte begärts och påverkar inte resultatet."

_CHECKS: dict[CheckId, CheckTexts] = {
    CheckId.READABLE: CheckTexts(
        "Filen går att läsa",
        "Filen har den form som programmet skriver och innehåller exakt en fil med resultat.",
        "Filen har ett innehåll som programmet aldrig skriver. Lita inte på den.",
        "Filen går inte att läsa och därför inte heller att kontrollera.",
        _NOT_ASKED,
    ),
    CheckId.SIGNATURE: CheckTexts(
        "Underskriften är äkta",
        "Underskriften hör till just den här filen och är gjord med certifikatets nyckel.",
        "Filen är inte den som skrevs under, eller så är underskriften inte äkta.",
        "Det finns ingen underskrift att pröva, eller så går den inte att läsa.",
        _NOT_ASKED,
    ),
    CheckId.UNCHANGED: CheckTexts(
        "Filen är oförändrad",
        "Ingen byte har ändrats eller lagts till sedan rapporten skrevs under.",
        "Filen har ändrats efter att den fastställdes eller skrevs under.",
        "Det går inte att se om filen är den som fastställdes.",
        _NOT_ASKED,
    ),
    CheckId.TRUST: CheckTexts(
        "Underskriftens certifikat är betrott",
        "Certifikatet finns i listan över betrodda certifikat.",
        "Certifikatet är inte betrott. Vem som helst kan ha skrivit under.",
        "Det går inte att avgöra vem som har skrivit under.",
        _NOT_ASKED,
    ),
    CheckId.REVOCATION: CheckTexts(
        "Certifikatet är inte spärrat",
        "Certifikatet är sitt eget och spärras genom att det tas bort ur listan.",
        "Certifikatet är spärrat.",
        "Det går inte att avgöra om certifikatet var spärrat.",
        _NOT_ASKED,
    ),
    CheckId.CAPSULE: CheckTexts(
        "Resultaten är samstämmiga",
        "Protokoll, plan, antal, andelar och intervall har räknats om och stämmer med varandra.",
        "Resultaten i filen motsäger varandra. Minst ett av dem är fel.",
        "En del av resultaten går inte att räkna om.",
        _NOT_ASKED,
    ),
    CheckId.PRINTED_FIGURES: CheckTexts(
        "Siffrorna på sidorna",
        "Varje siffra på sidorna har lästs tecken för tecken och finns bland resultaten.",
        "Det som står på sidorna är inte det som står bland resultaten.",
        "Sidorna går inte att jämföra med resultaten.",
        _NOT_ASKED,
    ),
    CheckId.LEDGER: CheckTexts(
        "Avstämningen går ihop",
        "Varje rad i ärendelistan och varje dragen akt har redovisats en gång.",
        "Avstämningen går inte ihop. Rader eller akter saknas i redovisningen.",
        "Avstämningen går inte att räkna om.",
        _NOT_ASKED,
    ),
    CheckId.REGISTER_UNCHANGED: CheckTexts(
        "Ärendelistan är oförändrad",
        "Ärendelistan är cell för cell den som lästes in.",
        "Ärendelistan är inte den som lästes in.",
        "Det går inte att avgöra om ärendelistan är den som lästes in.",
        "Ingen ärendelista har lämnats till kontrollen. Den påverkar inte resultatet.",
    ),
    CheckId.FRAME: CheckTexts(
        "Urvalsramen är den låsta",
        "Ärendelistan ger just den urvalsram som låstes före startvärdet.",
        "Urvalsramen är inte den som låstes före startvärdet.",
        "Det går inte att avgöra om urvalsramen är den som låstes.",
        "Ingen ärendelista och nyckel har lämnats till kontrollen. Den påverkar inte resultatet.",
    ),
    CheckId.ORDER: CheckTexts(
        "Urvalsramen låstes före startvärdet",
        "En utomstående tidsstämpel visar att urvalsramen var låst innan startvärdet fanns.",
        "Ordningen mellan urvalsram och startvärde är inte den som rapporten säger.",
        "Ingen utomstående har i filen intygat att urvalsramen låstes före startvärdet.",
        _NOT_ASKED,
    ),
    CheckId.SAMPLE: CheckTexts(
        "Urvalet följer av startvärdet",
        "Varje lottnummer har räknats om och akterna står i lottningens ordning.",
        "Urvalet är inte det som startvärdet ger.",
        "Det går inte att avgöra om urvalet är det som startvärdet ger.",
        "Rapporten visar inga lottnummer. Kontrollen påverkar inte resultatet.",
    ),
    CheckId.UNDERLAG: CheckTexts(
        "Underlaget ger samma antal",
        "Svaren i underlaget ger just de antal som rapporten visar.",
        "Svaren i underlaget ger andra antal än rapporten visar.",
        "Det går inte att avgöra om underlaget hör till rapporten.",
        "Inget underlag har lämnats till kontrollen. Den påverkar inte resultatet.",
    ),
    CheckId.DISCLOSURE: CheckTexts(
        "Inga personuppgifter",
        "Varken personnummer eller e-postadresser finns någonstans i filen.",
        "Filen innehåller något som pekar ut en person. Den får inte lämnas ut.",
        "Det är inte visat att rapporten kan lämnas ut.",
        _NOT_ASKED,
    ),
    CheckId.JOURNAL: CheckTexts(
        "Händelseloggen har inga luckor",
        "Protokollen är numrerade utan luckor, och loggen är den som rapporten vittnar om.",
        "Protokoll eller händelser saknas, eller så har loggen skrivits om.",
        "Det går inte att avgöra om händelseloggen är hel.",
        _NOT_ASKED,
    ),
}

_PLACES = {"": "hela urvalsramen", "total": "hela granskningen"}

TABLE = CheckTable(
    checks=_CHECKS,
    reasons=REASONS,
    outcomes={
        Outcome.HOLDS: "stämmer",
        Outcome.FAILS: "stämmer inte",
        Outcome.UNDECIDED: "går inte att avgöra",
        Outcome.NOT_ASKED: "inte begärd",
    },
    verdicts={
        Outcome.HOLDS: "Rapporten stämmer på alla punkter som har kontrollerats.",
        Outcome.FAILS: "Rapporten stämmer inte. Minst en kontroll visar ett fel.",
        Outcome.UNDECIDED: (
            "Rapporten kan inte bekräftas helt. Minst en kontroll går inte att avgöra."
        ),
    },
    facts={
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
            "registered_share": "med tillräckligt många registrerade besök",
            "found_share": "med tillräckligt många besök i akten",
            "children": "antalet barn",
            "not_comparable": "antalet barn som inte kan jämföras",
            "registered_met": "antalet barn med tillräckligt många registrerade besök",
            "found_met": "antalet barn med tillräckligt många besök i akten",
            "wrong_yes": "antalet felaktiga ja i registret",
            "wrong_no": "antalet felaktiga nej i registret",
            "registered_visits": "antalet registrerade besök",
            "found_visits": "antalet besök i akterna",
            "missed_visits": "antalet besök som registret saknar",
        },
    },
    nothing_differs="Inget avviker.",
    more="Därtill {count} till.",
)
