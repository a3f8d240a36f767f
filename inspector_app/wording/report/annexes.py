"""The annexes: what was asked, how the list became a frame, how the draw went, how to check."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.checklist import Basis, Question
from inspector_app.domain.identifiers import AktNumber, display_numbers
from inspector_app.domain.report import (
    Alignment,
    Block,
    Column,
    Heading,
    NumberedList,
    Paragraph,
    ParagraphKind,
    Rounding,
    Row,
    SignatureBlock,
    Spans,
    Table,
    Text,
)
from inspector_app.domain.report_material import ReportMaterial
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.method import is_census, reconciliation_table, stratum_names
from inspector_app.wording.report.results import LEVEL_WORDS

_NUMBER = Alignment.NUMBER
KIND_WORDS = {"main": "urval", "reserve": "reserv"}
OUTCOME_WORDS = {
    "read": "läst",
    "ineligible": "ersatt",
    "not_found": "saknas",
    "refused": "ej utlämnad",
    "open": "ej läst",
    "unused": "ej använd",
}


def grounds(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the chapter Bedömningsgrunder: sources, editable values, and what each question is."""
    checklist = material.checklist
    yield Heading(1, "Bedömningsgrunder")
    yield Table(
        "Källor och när deras lydelse lästes",
        (Column("Källa", weight=2), Column("Lydelse per"), Column("Anmärkning", weight=3)),
        tuple(
            Row(
                (
                    (figures.said(source.title),),
                    (figures.said(source.state_on.isoformat()),),
                    (figures.said(source.note or "Ingen anmärkning."),),
                )
            )
            for source in checklist.sources
        ),
    )
    if checklist.parameters:
        yield Table(
            "Värden som kan ändras för varje granskning",
            (Column("Värde", weight=3), Column("Satt till"), Column("Är"), Column("Not", weight=3)),
            tuple(
                Row(
                    (
                        (figures.said(parameter.label),),
                        (figures.said(_plain(parameter.value)),),
                        (figures.said(parameter.nature.value),),
                        (figures.said(parameter.note or "Ingen not."),),
                    )
                )
                for parameter in checklist.parameters
            ),
        )
    yield Table(
        "Frågor, nivå och lagrum",
        (Column("Fråga", weight=4), Column("Nivå", weight=2), Column("Grund", weight=4)),
        tuple(_ground_row(question, figures) for question in checklist.scored_questions),
    )


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _ground_row(question: Question, figures: Figures) -> Row:
    levels = " och ".join(LEVEL_WORDS[level] for level in question.level)
    bases = "; ".join(_basis(basis) for basis in question.bases) or "Ingen rättslig grund."
    return Row(((figures.said(question.text),), (figures.said(levels),), (figures.said(bases),)))


def _basis(basis: Basis) -> str:
    if basis.valid_from.year > 1:
        return f"{basis.provision} (från {basis.valid_from.isoformat()})"
    if basis.valid_to.year < 9999:
        return f"{basis.provision} (till {basis.valid_to.isoformat()})"
    return basis.provision


def frame_annex(figures: Figures) -> Iterator[Block]:
    """Yield the annex on the list and the frame."""
    yield Heading(1, "Bilaga: Ärendelista och urvalsram")
    yield reconciliation_table(figures)
    plan = {stratum["code"]: at for at, stratum in enumerate(figures.sections["plan"]["strata"])}
    rows = [
        Row(
            (
                (figures.said(stratum["name"]),),
                (figures.at(f"/frame/strata/{at}/rows"),),
                (figures.at(f"/plan/strata/{plan[stratum['code']]}/n"),),
                (figures.at(f"/plan/strata/{plan[stratum['code']]}/reserve"),),
            )
        )
        for at, stratum in enumerate(figures.sections["frame"]["strata"])
        if stratum["code"] in plan
    ]
    yield Table(
        "Urvalsram och plan",
        (
            Column("Stadsdel"),
            Column("Barn i ramen", _NUMBER),
            Column("Dras", _NUMBER),
            Column("Reserver", _NUMBER),
        ),
        tuple(rows),
    )
    totals = figures.sections["frame"]["control_totals"]
    if totals:
        yield _control_totals(figures, totals)


def _control_totals(figures: Figures, totals: list[dict[str, object]]) -> Table:
    return Table(
        "Kontrollsummor",
        (Column("Stadsdel"), Column("Stadsdelens uppgift", _NUMBER), Column("Funna", _NUMBER)),
        tuple(
            Row(
                (
                    (figures.said(str(total["name"])),),
                    (
                        figures.at(f"/frame/control_totals/{at}/expected")
                        if total["expected"] is not None
                        else Text("ingen uppgift"),
                    ),
                    (figures.at(f"/frame/control_totals/{at}/found"),),
                )
            )
            for at, total in enumerate(totals)
        ),
    )


def draw_annex(figures: Figures) -> Iterator[Block]:
    """Yield the urvalsredovisning: every protocol, its hashes and every drawn akt in order."""
    yield Heading(1, "Bilaga: Urvalsredovisning")
    yield Paragraph(
        (
            Text(
                "Programmet känner till protokollen nedan. Diariet kan känna till fler. Ett "
                "åtagande (hashvärde) binder innehållet utan att visa det."
            ),
        )
    )
    for at, protocol in enumerate(figures.sections["protocols"]):
        yield _protocol_table(figures, at, protocol)
    yield Paragraph(_interval_methods(figures), ParagraphKind.SMALL)
    if "rows" in figures.sections:
        yield _drawn_table(figures)


def _protocol_table(figures: Figures, at: int, protocol: dict[str, object]) -> Table:
    base = f"/protocols/{at}"
    status = {"used": "använt", "abandoned": "övergivet"}[str(protocol["status"])]
    lines: list[tuple[str, Spans]] = [
        ("Protokoll", (figures.at(f"{base}/number"),)),
        ("Läge", (Text(status),)),
        ("Låst (UTC)", (figures.text(f"{base}/frozen_utc"),)),
        ("Protokollets hashvärde", (figures.text(f"{base}/protocol_sha256"),)),
        ("Urvalsramens åtagande", (figures.text(f"{base}/frame_commit"),)),
        ("Nycklarnas åtaganden, urval", (figures.text(f"{base}/key_commits/0"),)),
        ("Nycklarnas åtaganden, öppning", (figures.text(f"{base}/key_commits/1"),)),
        ("Planens hashvärde", (figures.text(f"{base}/plan_sha256"),)),
    ]
    if protocol["seed_event"] is not None:
        lines.append(("Händelse", (figures.text(f"{base}/seed_event/name"),)))
        lines.append(("Överskrivningsregel", (figures.text(f"{base}/seed_event/transcription"),)))
    if protocol["reason"]:
        lines.append(("Skäl", (figures.text(f"{base}/reason"),)))
    number = [at for at, seed in enumerate(figures.sections["seed"])
              if seed["protocol"] == protocol["number"]]  # fmt: skip
    for place in number:
        lines.append(("Händelsens värde", (figures.text(f"/seed/{place}/raw_value"),)))
        lines.append(("Startvärde", (figures.text(f"/seed/{place}/seed_string"),)))
    rows = tuple(Row(((Text(label),), spans)) for label, spans in lines)
    return Table("Protokoll", (Column("Uppgift", weight=1), Column("Värde", weight=3)), rows)


def _interval_methods(figures: Figures) -> Spans:
    if is_census(figures):
        return (Text("Alla akter i urvalsramen ingår. Inga intervall räknas."),)
    used = sorted({row["method"] for row in figures.sections["estimates"]})
    return (Text("Metoder för andelar och intervall: "), figures.said("; ".join(used)), Text("."))


def _drawn_table(figures: Figures) -> Table:
    names = stratum_names(figures)
    short = display_numbers([AktNumber(row["sid"]) for row in figures.sections["rows"]])
    rows = tuple(
        Row(
            (
                (figures.named(f"/rows/{at}/sid", short[row["sid"]]),),
                (figures.said(names.get(row["stratum"], row["stratum"])),),
                (
                    figures.at(f"/rows/{at}/ticket", Rounding.DIGITS9)
                    if row["ticket"]
                    else Text("inget"),
                ),
                (figures.at(f"/rows/{at}/position"),),
                (Text(KIND_WORDS.get(row["kind"], row["kind"])),),
                (Text(OUTCOME_WORDS[row["outcome"]]),),
            )
        )
        for at, row in enumerate(figures.sections["rows"])
    )
    return Table(
        "Dragna akter i lottningens ordning",
        (
            Column("Aktnummer", weight=2),
            Column("Stadsdel", weight=3),
            Column("Lottnummer", _NUMBER, weight=2),
            Column("Plats", _NUMBER, weight=1),
            Column("Som", weight=1),
            Column("Utfall", weight=2),
        ),
        rows,
        note=(
            Text(
                "Aktnumret visas i kort form och lottnumret avkortat, aldrig avrundat; de hela "
                "står i capsule.json. Aktnumret säger inte vem barnet är; nyckeln finns bara hos "
                "inspektörerna."
            ),
        ),
    )


def how_to_check(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield how a stranger checks the report, and the place of the signature."""
    yield Heading(1, "Så kontrollerar du rapporten")
    steps = (
        "Öppna rapporten i programmet Aktgranskaren under Kontrollera, eller kör programmets "
        "kommando verify med filen. Kontrollen läser bara filen och behöver inget nät.",
        "Varje tal på sidorna finns i den inbäddade filen capsule.json med en hänvisning dit. "
        "Kontrollen läser talen från sidorna och jämför dem.",
        "Den som får se ärendelistan och inspektörernas nyckel kan dessutom kontrollera att "
        "listan är oförändrad, att urvalsramen var låst före startvärdet och att urvalet blir "
        "detsamma när det dras igen.",
        "Kontrollsumman för den fastställda rapporten står i tjänsteutlåtandet. Programmet visar "
        "den i grupper som går att läsa högt.",
    )
    yield NumberedList(tuple((figures.said(step),) for step in steps))
    if material.to_be_signed:
        yield SignatureBlock(
            (
                figures.said(
                    f"Rapporten fastställs av {material.author}. Underskriften omfattar hela "
                    "filen, också den inbäddade filen med resultaten."
                ),
            )
        )
