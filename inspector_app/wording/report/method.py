"""The chapter Metod och urval, written from the data: what was done, not what is usually done."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.report import (
    Alignment,
    Block,
    BulletList,
    Column,
    FigureText,
    Heading,
    Note,
    Paragraph,
    Rounding,
    Row,
    Spans,
    Strong,
    Table,
    Text,
)
from inspector_app.wording.report.figures import Figures

_NUMBER = Alignment.NUMBER


def chapter(figures: Figures) -> Iterator[Block]:
    """Yield the method, the draw, the losses and the limits."""
    yield Heading(1, "Metod och urval")
    yield from _what_was_read(figures)
    yield from _how_it_was_drawn(figures)
    yield from _losses(figures)
    yield from _how_it_is_counted(figures)
    yield from _limits(figures)


def used_protocol(figures: Figures) -> int:
    """Return the index of the protocol that the sample was drawn by."""
    protocols = figures.sections["protocols"]
    return next(i for i, protocol in enumerate(protocols) if protocol["status"] == "used")


def is_census(figures: Figures) -> bool:
    """Whether every file of the frame was to be read."""
    return bool(figures.sections["plan"]["design"] == "census")


def _what_was_read(figures: Figures) -> Iterator[Block]:
    yield Heading(2, "Underlaget")
    yield Paragraph(
        figures.line(
            "Granskningen gäller perioden {first} till {last}. Enheten är barnet: flera rader om "
            "samma barn i ärendelistan är placeringar och räknas som ett barn. Ärendelistan hade "
            "{imported} rader. Avstämningen visar vad som blev av var och en av dem.",
            first=figures.day("/report/period/from"),
            last=figures.day("/report/period/to"),
            imported=figures.at("/frame/imported"),
        )
    )
    yield reconciliation_table(figures)
    expected = [
        (at, total)
        for at, total in enumerate(figures.sections["frame"]["control_totals"])
        if total["expected"] is not None
    ]
    if expected:
        yield Paragraph(
            (
                Text(
                    "Stadsdelarnas egna uppgifter om antalet barn har jämförts med ärendelistan i "
                    "bilagan Ärendelista och urvalsram."
                ),
            )
        )


def frame_size(figures: Figures) -> FigureText:
    """Return how many children the frame holds."""
    return figures.total(figures.every("/frame/strata", "rows"))


def reconciliation_table(figures: Figures) -> Table:
    """Return the avstämning: every row of the list has exactly one fate."""
    rows = [
        _fate("Rader i ärendelistan", figures, "/frame/imported"),
        _fate("varav dubbletter och summarader", figures, "/frame/duplicates"),
        _fate("varav fler placeringar för ett barn som redan räknats", figures, "/frame/joined"),
    ]
    rows += [
        Row(
            (
                (figures.said(f"varav uteslutna: {rule['text']}"),),
                (figures.at(f"/frame/exclusions/{at}/rows"),),
            )
        )
        for at, rule in enumerate(figures.sections["frame"]["exclusions"])
    ]
    rows.append(
        Row(
            (
                (Text("Barn i urvalsramen"),),
                (frame_size(figures),),
            ),
            total=True,
        )
    )
    return Table("Avstämning", (Column("Post"), Column("Antal", _NUMBER)), tuple(rows))


def _fate(label: str, figures: Figures, pointer: str) -> Row:
    return Row(((Text(label),), (figures.at(pointer),)))


def _how_it_was_drawn(figures: Figures) -> Iterator[Block]:
    yield Heading(2, "Urvalet")
    yield Paragraph(_design(figures))
    if is_census(figures):
        return
    used = used_protocol(figures)
    yield Paragraph(
        figures.line(
            "Urvalsramen låstes {frozen} i protokoll {number}, innan något startvärde fanns. "
            "Startvärdet {seed} kom till {event} genom händelsen {name}. Med låst urvalsram, "
            "plan och startvärde finns det bara ett möjligt urval, och var och en som har "
            "ärendelistan och nyckeln kan dra det igen.",
            frozen=figures.day(f"/protocols/{used}/frozen_utc"),
            number=figures.at(f"/protocols/{used}/number"),
            seed=figures.text("/seed/0/seed_string", strong=True),
            event=figures.day("/seed/0/event_utc"),
            name=figures.text(f"/protocols/{used}/seed_event/name"),
        )
    )
    yield Note(
        (
            Text(
                "Alla protokoll och dragningar som programmet känner till redovisas i bilagan "
                "Urvalsredovisning. Diariet kan känna till fler."
            ),
        )
    )


def _design(figures: Figures) -> Spans:
    size = frame_size(figures)
    if is_census(figures):
        return figures.line(
            "Alla {size} akter i urvalsramen ingår (totalundersökning). Därför finns ingen "
            "osäkerhet av urvalet, inget startvärde och inga intervall.",
            size=size,
        )
    drawn = figures.total(figures.every("/plan/strata", "n"))
    if figures.sections["plan"]["design"] == "stratified":
        return figures.line(
            "Ur urvalsramens {size} akter drogs {drawn}, stratifierat på stadsdel och utan "
            "återläggning. Varje akt i en stadsdel hade lika stor chans att komma med.",
            size=size,
            drawn=drawn,
        )
    return figures.line(
        "Ur urvalsramens {size} akter drogs {drawn}, obundet slumpmässigt och utan återläggning. "
        "Varje akt hade lika stor chans att komma med.",
        size=size,
        drawn=drawn,
    )


_FATES = (
    ("Dragna", "drawn"),
    ("Lästa", "read"),
    ("Varav reserver", "reserve_used"),
    ("Ersatta", "ineligible"),
    ("Saknas", "not_found"),
    ("Ej utlämnade", "refused"),
    ("Ej lästa", "open"),
)


def _losses(figures: Figures) -> Iterator[Block]:
    yield Heading(2, "Bortfall och ersättning")
    names = stratum_names(figures)
    ledger = figures.sections["ledger"]
    rows = [
        Row(
            (
                (figures.said(names[row["stratum"]]),),
                *((figures.total(_fate_of(figures, [at], key)),) for _, key in _FATES),
            )
        )
        for at, row in enumerate(ledger)
    ]
    everywhere = list(range(len(ledger)))
    sums = ((figures.total(_fate_of(figures, everywhere, key)),) for _, key in _FATES)
    rows.append(Row(((Text("Hela granskningen"),), *sums), total=True))
    yield Table(
        "Vad som blev av de dragna akterna",
        (Column("Stadsdel"), *(Column(header, _NUMBER) for header, _ in _FATES)),
        tuple(rows),
        note=(
            Text(
                "En akt ersätts bara av kodade skäl: fel stadsdel, utanför perioden, barnet är "
                "inte placerat, eller jäv. En akt som saknas eller inte lämnas ut ersätts aldrig; "
                "den räknas in i gränserna minst och högst."
            ),
        ),
    )


def _fate_of(figures: Figures, places: list[int], key: str) -> list[str]:
    if key != "ineligible":
        return [f"/ledger/{at}/{key}" for at in places]
    return [p for at in places for p in figures.every(f"/ledger/{at}/ineligible", "n")]


def stratum_names(figures: Figures) -> dict[str, str]:
    """Return the name of each stratum by its code, with the whole city."""
    strata = {stratum["code"]: stratum["name"] for stratum in figures.sections["frame"]["strata"]}
    return {"": "Hela urvalsramen"} | strata | {"total": "Hela granskningen"}


def _how_it_is_counted(figures: Figures) -> Iterator[Block]:
    yield Heading(2, "Så räknas andelarna")
    yield BulletList(
        (
            (
                Strong("Andel Ja"),
                Text(
                    " är antalet Ja delat med antalet Ja, Delvis, Nej och Framgår inte. Ej "
                    "aktuellt räknas inte. Alla svar visas alltid."
                ),
            ),
            (
                Strong("Minst och högst"),
                Text(
                    " säger vad andelen kan vara om akter där svaret inte framgår, och akter som "
                    "saknas, alla hade varit Nej respektive Ja."
                ),
            ),
            *(() if is_census(figures) else _intervals(figures)),
        )
    )


def _intervals(figures: Figures) -> tuple[Spans, ...]:
    confidence = figures.at("/estimates/0/confidence", Rounding.PERCENT)
    methods = (
        " Frågor som gäller varje barn: två ensidiga hypergeometriska test, inverterade. Andra "
        "frågor: Clopper och Pearsons exakta intervall för de akter där frågan är aktuell. Hela "
        "granskningen: stadsdelarna vägs samman efter sin storlek i urvalsramen; metoden står i "
        "bilagan Urvalsredovisning."
    )
    return (
        (
            Strong("Intervall"),
            *figures.line(
                " med konfidensgraden {confidence} visar osäkerheten av att bara ett urval har "
                "lästs.",
                confidence=confidence,
            ),
            Text(methods),
        ),
    )


def _limits(figures: Figures) -> Iterator[Block]:
    yield Heading(2, "Begränsningar")
    points = [
        "Granskningen visar vad som står i akterna. Det som har gjorts men inte skrivits ner syns "
        "som Framgår inte.",
        "Skillnader mellan stadsdelar kan bero på slumpen i urvalet. Där intervallen täcker "
        "varandra ska stadsdelarna inte rangordnas.",
        "Intervallen innehåller inte osäkerheten i läsarnas bedömningar.",
    ]
    yield BulletList(tuple((figures.said(point),) for point in points))
