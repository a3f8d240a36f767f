"""The chapter Metod och urval, written from the data: what was done, not what is usually done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from inspector_app.domain.report import (
    Alignment,
    Block,
    BulletList,
    Column,
    Heading,
    Note,
    Paragraph,
    Rounding,
    Row,
    Span,
    Spans,
    Table,
    Text,
)
from inspector_app.domain.report.material import ReportMaterial
from inspector_app.wording.report import counting
from inspector_app.wording.report.figures import Figures
from inspector_app.wording.report.late import late_points
from inspector_app.wording.report.separation import separation_points
from inspector_app.wording.report.strata import (
    WHOLE_REVIEW,
    frame_size,
    is_census,
    is_stratified,
    seed_places,
    stratum_names,
    used_protocol,
)
from inspector_app.wording.report.words import REASON_WORDS

_NUMBER = Alignment.NUMBER


def chapter(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    """Yield the method, the draw, the losses and the limits."""
    yield Heading(1, "Metod och urval")
    yield from _what_was_read(material, figures)
    yield from _how_it_was_drawn(figures)
    yield from _losses(figures)
    yield from counting.passage(figures)
    yield from _limits(material, figures)


def _what_was_read(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
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
    ground = material.inspection.secrecy_ground.strip()
    if ground:
        yield Paragraph((Text("Grund för att ta del av akterna: "), figures.said(ground)))
    yield from _read_by_two(figures)
    yield reconciliation_table(figures)
    totals = figures.sections["frame"]["control_totals"]
    if any(total["expected"] is not None for total in totals):
        yield Paragraph(
            (
                Text(
                    "Stadsdelarnas egna uppgifter om antalet barn jämförs med ärendelistan i "
                    "bilagan Ärendelista och urvalsram."
                ),
            )
        )


def reconciliation_table(figures: Figures) -> Table:
    """Return the avstämning: every row of the list has exactly one fate."""
    joined_up = _joined_up(figures)
    rows = [_fate("Rader i ärendelistan", figures, "/frame/imported")]
    rows += [
        _fate(f"Avgår: {label}", figures, f"/frame/{key}")
        for key, label in _OWN_LINES.items()
        if key not in joined_up
    ]
    rows += [
        Row(
            (
                (figures.said(f"Avgår: {_uncapitalised(rule['text'])}"),),
                (figures.at(f"/frame/exclusions/{at}/rows"),),
            )
        )
        for at, rule in enumerate(figures.sections["frame"]["exclusions"])
    ]
    rows.append(Row(((Text("Barn i urvalsramen"),), (frame_size(figures),)), total=True))
    return Table("Avstämning", (Column("Post"), Column("Antal", _NUMBER)), tuple(rows))


_OWN_LINES = {
    "duplicates": "dubbletter",
    "joined": "fler placeringar för ett barn som redan räknats",
}


def _joined_up(figures: Figures) -> set[str]:
    """Return what is counted in one line with a count that may not be seen by itself."""
    codes = [rule["code"].split("+") for rule in figures.sections["frame"]["exclusions"]]
    return {code for several in codes if len(several) > 1 for code in several}


def _uncapitalised(sentence: str) -> str:
    text = sentence.strip().removesuffix(".")
    return f"{text[:1].lower()}{text[1:]}"


def _fate(label: str, figures: Figures, pointer: str) -> Row:
    return Row(((Text(label),), (figures.at(pointer),)))


def _how_it_was_drawn(figures: Figures) -> Iterator[Block]:
    yield Heading(2, "Urvalet")
    yield Paragraph(_design(figures))
    used = used_protocol(figures)
    protocol = figures.sections["protocols"][used]
    if protocol["seed_event"] is not None:
        yield Paragraph(_chance(figures, used, protocol))
    yield Paragraph(_witness(figures, used, protocol))
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
    if not is_stratified(figures):
        return figures.line(
            "Ur urvalsramens {size} akter drogs {drawn}, obundet slumpmässigt och utan "
            "återläggning. Varje akt hade lika stor chans att komma med.",
            size=size,
            drawn=drawn,
        )
    words = figures.line(
        "Ur urvalsramens {size} akter drogs {drawn}, stratifierat på stadsdel och utan "
        "återläggning. Varje akt i en stadsdel hade lika stor chans att komma med.",
        size=size,
        drawn=drawn,
    )
    whole = [s["code"] for s in figures.sections["plan"]["strata"] if s["certainty"]]
    if whole:
        names = stratum_names(figures)
        words += (figures.said(f" Alla akter läses i {_listed([names[c] for c in whole])}."),)
    return words


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} och {words[-1]}"


def _chance(figures: Figures, used: int, protocol: dict[str, Any]) -> Spans:
    (place,) = seed_places(figures, protocol)
    words = figures.line(
        "Urvalsramen och planen låstes {frozen} i protokoll {number}, innan något startvärde "
        "fanns. Startvärdet {seed} blev känt {event} genom händelsen ”{name}”.",
        frozen=figures.day(f"/protocols/{used}/frozen_utc"),
        number=figures.at(f"/protocols/{used}/number"),
        seed=figures.text(f"/seed/{place}/seed_string", strong=True),
        event=figures.day(f"/seed/{place}/event_utc"),
        name=figures.text(f"/protocols/{used}/seed_event/name"),
    )
    if protocol["handed_over_utc"] is not None:
        words += figures.line(
            " Inspektörens sex siffror stod i det låsta protokollet, som lämnades över {handed}, "
            "innan den andra parten sade sina.",
            handed=figures.day(f"/protocols/{used}/handed_over_utc"),
        )
    if figures.sections["seed"][place]["fallback_reason"]:
        words += figures.line(
            " Reservhändelsen användes: {reason}",
            reason=figures.text(f"/seed/{place}/fallback_reason"),
        )
    closing = (
        " Med låst urvalsram, plan och startvärde finns det bara ett möjligt urval. Den som har "
        "ärendelistan och nyckeln kan dra det igen."
    )
    return (*words, Text(closing))


def _witness(figures: Figures, used: int, protocol: dict[str, Any]) -> Spans:
    if protocol["timestamp_token"] is not None:
        return (
            Text(
                "En tidsstämpel i rapportens fil intygar när protokollet var låst. Den prövas när "
                "rapporten kontrolleras."
            ),
        )
    if protocol["registered"] is not None:
        base = f"/protocols/{used}/registered"
        return figures.line(
            "Protokollets kontrollsumma är registrerad i {registry} som {number} den {date}.",
            registry=figures.text(f"{base}/registry"),
            number=figures.text(f"{base}/number"),
            date=figures.day(f"{base}/date"),
        )
    return (Text("Ingen utomstående har intygat när protokollet låstes."),)


_FATES = (
    ("Dragna", "drawn"),
    ("Lästa", "read"),
    ("Varav reserver", "reserve_used"),
    ("Utgår", "ineligible"),
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
    if len(ledger) > 1:
        everywhere = list(range(len(ledger)))
        sums = ((figures.total(_fate_of(figures, everywhere, key)),) for _, key in _FATES)
        rows.append(Row(((Text(WHOLE_REVIEW),), *sums), total=True))
    yield Table(
        "Vad som blev av de dragna akterna",
        (Column("Stadsdel"), *(Column(header, _NUMBER) for header, _ in _FATES)),
        tuple(rows),
        note=(
            Text(
                "En akt utgår bara av fyra skäl: fel stadsdel, utanför perioden, barnet är inte "
                "placerat, eller jäv. Nästa reserv läses då i stället, om det finns en. En akt som "
                "saknas eller inte lämnas ut ersätts aldrig. Den räknas in i det som kallas minst "
                "och högst."
            ),
        ),
    )
    reasons = _reasons(figures)
    if reasons:
        yield Paragraph((Text("Skäl till att akter utgick: "), *reasons, Text(".")))


def _fate_of(figures: Figures, places: list[int], key: str) -> list[str]:
    if key != "ineligible":
        return [f"/ledger/{at}/{key}" for at in places]
    return [p for at in places for p in figures.every(f"/ledger/{at}/ineligible", "n")]


def _reasons(figures: Figures) -> Spans:
    """Return how many files were replaced for each reason."""
    places: dict[str, list[str]] = {}
    for at, row in enumerate(figures.sections["ledger"]):
        for number, entry in enumerate(row["ineligible"]):
            places.setdefault(entry["code"], []).append(f"/ledger/{at}/ineligible/{number}/n")
    spans: list[Span] = []
    for code in sorted(places, key=lambda code: REASON_WORDS[code]):
        spans.append(Text(f"{', ' if spans else ''}{REASON_WORDS[code]} "))
        spans.append(figures.total(places[code]))
    return tuple(spans)


_DISTRICTS = {
    True: (
        "Skillnader mellan stadsdelar kan bero på slumpen i urvalet. Där intervallen täcker "
        "varandra ska stadsdelarna inte rangordnas."
    ),
    False: (
        "Urvalet är draget ur hela urvalsramen. Därför redovisas inga resultat för varje stadsdel."
    ),
}


def _read_by_two(figures: Figures) -> Iterator[Block]:
    """Yield how files are read twice, where any are."""
    if figures.sections["plan"]["double_reading"] is None:
        return
    yield Paragraph(
        figures.line(
            "Av akterna i varje stadsdel är {share} utlottade att läsas av två inspektörer, dock "
            "minst så här många: {least}. De två läste var för sig, och ingen såg den andras svar "
            "förrän båda var klara. Där de svarade olika gäller det svar som de kom överens om, "
            "eller som en tredje person avgjorde.",
            share=figures.at("/plan/double_reading/share", Rounding.PERCENT),
            least=figures.at("/plan/double_reading/min_per_stratum"),
        )
    )


def _limits(material: ReportMaterial, figures: Figures) -> Iterator[Block]:
    yield Heading(2, "Begränsningar")
    points = [
        "Granskningen visar vad som står i akterna. Det som har gjorts men inte skrivits ner syns "
        "som Framgår inte.",
    ]
    if not is_census(figures):
        points += [
            _DISTRICTS[is_stratified(figures)],
            "Intervallen visar osäkerheten av urvalet. De visar inte osäkerheten i läsarnas "
            "bedömningar.",
        ]
    if figures.sections["plan"]["double_reading"] is None:
        points.append("Ingen akt är läst av två inspektörer, så hur lika de bedömer är inte mätt.")
    if material.separation is not None:
        points += separation_points(material.separation)
    points += late_points(material.late)
    yield BulletList(tuple((figures.said(point),) for point in points))
