"""The annex Urvalsredovisning: every protocol with its hashes, and every drawn akt in order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspector_app.domain.identifiers import AktNumber, display_numbers
from inspector_app.domain.report import (
    Alignment,
    Block,
    Column,
    Heading,
    Paragraph,
    Rounding,
    Row,
    Span,
    Spans,
    Table,
    Text,
)
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.strata import is_stratified, seed_places, stratum_names
from inspector_app.wording.report.words import (
    DRAWN_AS,
    EVENT_KINDS,
    OUTCOME_WORDS,
    PROTOCOL_STATUS,
    REASON_WORDS,
)

_NUMBER = Alignment.NUMBER
_Line = tuple[str, Spans]


def annex(figures: Figures) -> Iterator[Block]:
    """Yield every protocol the program knows, the journal's head, and the drawn files."""
    yield Heading(1, "Bilaga: Urvalsredovisning")
    yield Paragraph(
        (
            Text(
                "Programmet känner till protokollen nedan. Diariet kan känna till fler. Ett "
                "åtagande är ett hashvärde som binder innehållet utan att visa det."
            ),
        )
    )
    for at, protocol in enumerate(figures.sections["protocols"]):
        yield _table(
            figures.words(f"Protokoll {protocol['number']}"), _protocol(figures, at, protocol)
        )
    yield _table("Händelselogg när rapporten upprättades", _journal(figures))
    if "rows" in figures.sections:
        yield _drawn_table(figures)


def _table(caption: Any, lines: list[_Line]) -> Table:
    rows = tuple(Row(((Text(label),), spans)) for label, spans in lines)
    return Table(caption, (Column("Uppgift", weight=3), Column("Värde", weight=7)), rows)


def _protocol(figures: Figures, at: int, protocol: dict[str, Any]) -> list[_Line]:
    base = f"/protocols/{at}"
    return [
        ("Läge", (Text(PROTOCOL_STATUS[protocol["status"]]),)),
        *_said("Skäl", figures, f"{base}/reason", protocol["reason"]),
        ("Låst", (figures.day(f"{base}/frozen_utc"),)),
        ("Protokollets kontrollsumma", (figures.text(f"{base}/protocol_sha256"),)),
        ("Planens kontrollsumma", (figures.text(f"{base}/plan_sha256"),)),
        ("Åtagande om urvalsramen", (figures.text(f"{base}/frame_commit"),)),
        ("Åtagande om urvalsnyckeln", (figures.text(f"{base}/key_commits/0"),)),
        ("Åtagande om öppningsnyckeln", (figures.text(f"{base}/key_commits/1"),)),
        *_witnesses(figures, base, protocol),
        *_event(figures, base, protocol),
        *_heard(figures, protocol),
    ]


def _said(label: str, figures: Figures, pointer: str, text: str) -> list[_Line]:
    return [(label, (figures.text(pointer),))] if text else []


def _witnesses(figures: Figures, base: str, protocol: dict[str, Any]) -> list[_Line]:
    lines: list[_Line] = []
    if protocol["registered"] is not None:
        where = f"{base}/registered"
        words = figures.line(
            "{registry}, {number}, {date}",
            registry=figures.text(f"{where}/registry"),
            number=figures.text(f"{where}/number"),
            date=figures.day(f"{where}/date"),
        )
        lines.append(("Registrerat", words))
    if protocol["timestamp_token"] is not None:
        lines.append(("Tidsstämpel", (Text("Ligger i den inbäddade filen."),)))
    return lines


def _event(figures: Figures, base: str, protocol: dict[str, Any]) -> list[_Line]:
    event = protocol["seed_event"]
    if event is None:
        return [("Startvärde", (Text("Behövs inte; alla akter läses."),))]
    where = f"{base}/seed_event"
    lines: list[_Line] = [
        ("Slag av händelse", (Text(EVENT_KINDS[event["kind"]]),)),
        ("Händelse", (figures.text(f"{where}/name"),)),
        *_said("Händelsens nummer", figures, f"{where}/number", event["number"]),
        ("Överskrivningsregel", (figures.text(f"{where}/transcription"),)),
        *_said("Om händelsen uteblir", figures, f"{where}/fallback", event["fallback"]),
    ]
    if protocol["handed_over_utc"] is not None:
        lines.append(("Överlämnat", (figures.day(f"{base}/handed_over_utc"),)))
    return lines


def _heard(figures: Figures, protocol: dict[str, Any]) -> list[_Line]:
    lines: list[_Line] = []
    for place in seed_places(figures, protocol):
        reason = figures.sections["seed"][place]["fallback_reason"]
        lines += [
            ("Händelsens värde", (figures.text(f"/seed/{place}/raw_value"),)),
            ("Känt", (figures.day(f"/seed/{place}/event_utc"),)),
            ("Startvärde", (figures.text(f"/seed/{place}/seed_string"),)),
            *_said("Varför reservhändelsen användes", figures, f"/seed/{place}/fallback_reason",
                   reason),
        ]  # fmt: skip
    return lines


def _journal(figures: Figures) -> list[_Line]:
    return [
        ("Händelser", (figures.at("/journal/last_seq"),)),
        ("Loggens kontrollsumma", (figures.text("/journal/root"),)),
    ]


def _drawn_table(figures: Figures) -> Table:
    names = stratum_names(figures)
    rows = figures.sections["rows"]
    short = display_numbers([AktNumber(row["sid"]) for row in rows])
    return Table(
        "Dragna akter i lottningens ordning",
        (
            Column("Stadsdel", weight=4),
            Column("Plats", _NUMBER, weight=1),
            Column("Aktnummer", weight=3),
            Column("Lottnummer", _NUMBER, weight=3),
            Column("Som", weight=2),
            Column("Utfall", weight=4),
        ),
        tuple(
            Row(
                (
                    (figures.said(names.get(row["stratum"], row["stratum"])),),
                    (figures.at(f"/rows/{at}/position"),),
                    (figures.named(f"/rows/{at}/sid", short[row["sid"]]),),
                    (_ticket(figures, at, row),),
                    (Text(DRAWN_AS[row["kind"]]),),
                    (Text(_outcome(row)),),
                )
            )
            for at, row in _in_order(figures)
        ),
        note=(
            Text(
                "Aktnumret visas i kort form och lottnumret avkortat, aldrig avrundat; de hela "
                "står i den inbäddade filen. Aktnumret säger inte vem barnet är. Nyckeln finns "
                "bara hos inspektörerna."
            ),
        ),
    )


def _in_order(figures: Figures) -> list[tuple[int, dict[str, Any]]]:
    """Return the drawn files by stadsdel, where each was drawn by itself, and place."""
    rows = list(enumerate(figures.sections["rows"]))
    if not is_stratified(figures):
        return sorted(rows, key=lambda one: one[1]["position"])
    order = {s["code"]: at for at, s in enumerate(figures.sections["plan"]["strata"])}
    return sorted(rows, key=lambda one: (order[one[1]["stratum"]], one[1]["position"]))


def _ticket(figures: Figures, at: int, row: dict[str, Any]) -> Span:
    if not row["ticket"]:
        return Text("inget")
    return figures.at(f"/rows/{at}/ticket", Rounding.DIGITS9)


def _outcome(row: dict[str, Any]) -> str:
    outcome, reason = OUTCOME_WORDS[row["outcome"]], REASON_WORDS.get(row["reason"], "")
    return f"{outcome}, {reason}" if reason else outcome
