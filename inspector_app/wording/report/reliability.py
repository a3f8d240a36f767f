"""The annex on how alike the readers judged: plain numbers first, then coefficients."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspector_app.domain.agreement import Warned
from inspector_app.domain.agreement.reversals import ALARM
from inspector_app.domain.report import Block, Heading, Note, Paragraph, Rounding, Spans, Text
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.domain.verification.agreement import POOL
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.reliability_tables import MARKS, beyond_chance, shares

_WARNINGS = {
    Warned.KAPPA_MISLEADS: (
        "Där {mark} står vilseleder kappa: nästan alla svar är desamma, och då blir kappa lågt "
        "även när läsarna är eniga. Läs andelen lika svar och AC1."
    ),
    Warned.KAPPA_BIAS: (
        "Där {mark} står vilseleder kappa: läsarna ger svaren olika ofta, och då blir kappa högre "
        "än för läsare som är lika oense men ger svaren lika ofta. Läs andelen lika svar."
    ),
    Warned.FEW_UNITS: "Där {mark} står är färre än tio svar jämförda, så talen säger lite.",
}
_HELP = (
    "Kappa, AC1, AC2 och alfa är överensstämmelse utöver slumpen: noll är som slumpen, ett är full "
    "enighet. De skiljer sig i hur de räknar slumpen. Viktad kappa och AC2 ser delvis som ett "
    "halvt steg mellan ja och nej och räknar bara svaren ja, delvis och nej. Inom parentes står "
    "intervallet med 95 procents konfidens. Ett streck betyder att måttet inte går att räkna, "
    "oftast för att alla svarade samma sak."
)
_METHOD = (
    "Andelen för en fråga har exakt intervall (Clopper–Pearson). Övriga intervall räknas med "
    "linjärisering och Students t. Svar i samma akt hänger ihop, så för teman och för alla frågor "
    "räknas osäkerheten mellan akter. Kappa är Cohens i Congers form, AC1 och AC2 Gwets och alfa "
    "Krippendorffs (nominal)."
)


def annex(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the figures of the files that two have read; nothing when there are none."""
    rows = figures.sections["agreement"]
    whole = next((at for at, row in enumerate(rows) if row["criterion"] == POOL), None)
    if whole is None:
        return
    yield Heading(1, "Bilaga: Hur lika läsarna bedömde")
    yield from _plain_words(figures, f"/agreement/{whole}", rows[whole])
    yield shares(material, figures)
    yield Heading(2, "Överensstämmelse utöver slumpen")
    told = {warned for row in rows for warned in row["warnings"]}
    for warned, template in _WARNINGS.items():
        if warned in told:
            yield Note((figures.said(template.format(mark=MARKS[warned])),))
    yield beyond_chance(material, figures)
    yield Note((figures.said(_HELP), Text(" "), figures.said(_METHOD)))


def _plain_words(figures: Figures, base: str, row: dict[str, Any]) -> Iterator[Block]:
    yield Paragraph(
        figures.line(
            "I {agree} av {pairs} frågor svarade båda läsarna lika. Talen bygger på de {files} "
            "akter som två inspektörer har läst var för sig, så som de svarade innan de talade "
            "med varandra.",
            agree=figures.at(f"{base}/agree", strong=True),
            pairs=figures.at(f"{base}/pairs", strong=True),
            files=figures.at(f"{base}/clusters/files"),
        )
    )
    yield Heading(2, "Svar som vänder")
    yield Paragraph(
        figures.line(
            "Från den första läsningen till den andra: {down} svar räknas som uppfyllda i den "
            "första men inte i den andra, och {up} tvärtom. ",
            down=figures.at(f"{base}/turned/down"),
            up=figures.at(f"{base}/turned/up"),
        )
        + _verdict(figures, f"{base}/turned", row["turned"])
    )
    if row["to_agreed"] is not None and any(map(any, row["agreed_table"])):
        yield Paragraph(
            figures.line(
                "Från den första läsningen till det gemensamma svaret: {down} svar går från "
                "uppfyllda till inte uppfyllda, och {up} tvärtom. ",
                down=figures.at(f"{base}/to_agreed/down"),
                up=figures.at(f"{base}/to_agreed/up"),
            )
            + _verdict(figures, f"{base}/to_agreed", row["to_agreed"])
        )


def _verdict(figures: Figures, base: str, turned: dict[str, Any]) -> Spans:
    if turned["p"] is None:
        return (Text("De akter där ett håll väger över är för få för att larma."),)
    differs = float(turned["p"]) <= float(ALARM)
    conclusion = (
        "Skillnaden är större än slumpen brukar ge." if differs else "Skillnaden ryms i slumpen."
    )
    return (
        *figures.line(
            "Räknat per akt väger det första hållet över i {down} akter och det andra i {up}. Om "
            "inget håll gällde skulle en minst så stor skillnad uppstå av en slump med "
            "sannolikheten {p} (exakt teckentest). ",
            down=figures.at(f"{base}/files_down"),
            up=figures.at(f"{base}/files_up"),
            p=figures.at(f"{base}/p", Rounding.DECIMAL3),
        ),
        Text(conclusion),
    )
