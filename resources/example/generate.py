"""Make the example register: invented children, invented visits, and the truth about both.

    python resources/example/generate.py

Every person is invented. Personnummer have a right check digit and birth numbers 980-999, the range
kept for test data; names and addresses are the word "Exempel" with a number. Equal runs give equal
bytes.

Decision: districts differ in how often children are visited, and much more in how visits are filed:
the register counts only the heading "Besök hos barnet", so where visits are filed under other
headings the register says less than the file. That is the dispute the program exists to settle, so
its example must hold it, with the truth beside it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

FOLDER = Path(__file__).parent
SEED = 20260630
FIRST_DAY, LAST_DAY = date(2025, 7, 1), date(2026, 6, 30)
ORIGIN = "Påhittade uppgifter"
COUNTED_HEADING = "Besök hos barnet"
RESPONSIBLE = "Ansvarig socialsekreterare"
HEADER = (
    "Stadsdel", "Enhet", "Ärendenummer", "Personnummer", "Barnets namn", "Familjehemmets adress",
    "Placeringsform", "Lagrum", "Beslutsdatum", "Verkställighetsdatum", "Startdatum", "Slutdatum",
    "Avslutsorsak", "Ansvarig socialsekreterare", "Registrerade besök", "Senaste övervägande",
    "Senaste omprövning", "Senaste vårdplan", "Senaste genomförandeplan", "Skyddad identitet",
    "Hushåll", "Uppgifternas ursprung",
)  # fmt: skip
VISIT_HEADER = (
    "Ärendenummer", "Datum", "Typ", "Barnet träffat", "Enskilt samtal", "Rubrik i systemet",
    "Plats", "Vem", "Anmält", "Räknas i statistiken",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class District:
    """How one stadsdel works: children, visits a year, share filed under the counted heading."""

    name: str
    children: int
    visits: float
    filed_right: float
    alone: float
    quality: float


DISTRICTS = (
    District("Bromma", 118, 5.2, 0.81, 0.66, 0.72),
    District("Enskede-Årsta-Vantör", 246, 4.6, 0.63, 0.60, 0.64),
    District("Farsta", 214, 3.8, 0.59, 0.47, 0.52),
    District("Hägersten-Älvsjö", 206, 5.4, 0.69, 0.68, 0.74),
    District("Hässelby-Vällingby", 232, 4.3, 0.55, 0.55, 0.60),
    District("Järva", 318, 4.0, 0.51, 0.50, 0.55),
    District("Kungsholmen", 62, 5.8, 0.87, 0.72, 0.80),
    District("Norra innerstaden", 108, 5.3, 0.75, 0.70, 0.76),
    District("Skarpnäck", 136, 4.8, 0.61, 0.62, 0.66),
    District("Skärholmen", 152, 3.6, 0.47, 0.44, 0.50),
    District("Södermalm", 112, 5.1, 0.71, 0.64, 0.70),
)
OLD_NAMES = {"Järva": ("Rinkeby-Kista", "Spånga-Tensta"), "Norra innerstaden": ("Östermalm",)}
CARE_FORMS = (
    ("Familjehem", 0.60), ("Nätverkshem", 0.11), ("Konsulentstött familjehem", 0.07),
    ("Jourhem", 0.06), ("HVB", 0.09), ("Stödboende", 0.05), ("SiS", 0.02),
)  # fmt: skip
LEGAL_GROUNDS = (("SoL", 0.58), ("LVU 2 §", 0.31), ("LVU 3 §", 0.08), ("LVU 6 §", 0.03))
OTHER_HEADINGS = (
    ("Uppföljning", 0.34), ("Samtal med barnet", 0.26), ("Journalanteckning", 0.20),
    ("Familjehemmet", 0.12), ("Telefonkontakt", 0.08),
)  # fmt: skip
PLACES = (("Familjehemmet", 0.72), ("Skolan", 0.12), ("Kontoret", 0.10), ("Annan plats", 0.06))


@dataclass(frozen=True, slots=True)
class Placement:
    """A row of the list as the case system holds it."""

    care_form: str
    legal_ground: str
    started: date
    ended: date | None


@dataclass(frozen=True, slots=True)
class Visit:
    """One contact as it really took place, and how it was filed."""

    on: date
    kind: str
    met: bool
    alone: str
    heading: str
    place: str
    who: str
    announced: str

    @property
    def counted(self) -> bool:
        """Whether the register counts it: the heading decides and nothing else."""
        return self.heading == COUNTED_HEADING


@dataclass(frozen=True, slots=True)
class Child:
    """One invented child with the truth about it."""

    number: int
    district: District
    unit: str
    case_number: str
    personnummer: str
    placements: tuple[Placement, ...]
    visits: tuple[Visit, ...]
    household: str
    protected: bool
    quality: int


def pick(rng: Random, weighted: tuple[tuple[str, float], ...]) -> str:
    """Return one of the words by its weight."""
    mark = rng.random() * sum(weight for _, weight in weighted)
    for word, weight in weighted:
        mark -= weight
        if mark < 0:
            return word
    return weighted[-1][0]


def whole(rng: Random, low: int, high: int) -> int:
    """Return a whole number from ``low`` to ``high``, both included."""
    return low + int(rng.random() * (high - low + 1))


def between(rng: Random, first: date, last: date) -> date:
    """Return a day from ``first`` to ``last``, both included."""
    return first + timedelta(days=whole(rng, 0, max(0, (last - first).days)))


def check_digit(nine_digits: str) -> int:
    """Return the check digit of a personnummer. Source: SKV 704, the modulus-10 method."""
    doubled = [int(d) * (2 - i % 2) for i, d in enumerate(nine_digits)]
    return -sum(d // 10 + d % 10 for d in doubled) % 10


def personnummer(rng: Random, born: date, taken: set[str]) -> str:
    """Return an unused number with birth number 980-999."""
    day = born
    while True:
        nine = f"{day:%y%m%d}{whole(rng, 980, 999)}"
        number = f"{day:%Y%m%d}-{nine[6:]}{check_digit(nine)}"
        if number not in taken:
            taken.add(number)
            return number
        day += timedelta(days=1)


def placements(rng: Random, born: date) -> tuple[Placement, ...]:
    """Return one to three stays in order, most of them still going on."""
    started = between(rng, max(born + timedelta(days=40), date(2014, 1, 1)), date(2026, 4, 30))
    ground = pick(rng, LEGAL_GROUNDS)
    ended = between(rng, started, date(2026, 9, 30)) if rng.random() < 0.12 else None
    stays = [Placement(pick(rng, CARE_FORMS), ground, started, ended)]
    while rng.random() < 0.08 and stays[0].started > date(2016, 1, 1) and len(stays) < 3:
        before = stays[0].started - timedelta(days=whole(rng, 0, 6))
        since = between(rng, before - timedelta(days=700), before)
        form = "Jourhem" if rng.random() < 0.6 else "Familjehem"
        stays.insert(0, Placement(form, ground, since, before))
    return tuple(stays)


def visits(rng: Random, district: District, stays: tuple[Placement, ...]) -> tuple[Visit, ...]:
    """Return what took place in the reviewed period, by date."""
    first = max(FIRST_DAY, stays[0].started)
    last = min(LAST_DAY, stays[-1].ended or LAST_DAY)
    if last <= first:
        return ()
    share = (last - first).days / 365
    wanted = district.visits * share * (0.55 + 0.9 * rng.random())
    made = [visit(rng, district, between(rng, first, last)) for _ in range(int(wanted + 0.5))]
    for _ in range(whole(rng, 0, 2)):
        made.append(other_contact(rng, between(rng, first, last)))
    return tuple(sorted(made, key=lambda v: (v.on, v.heading)))


def visit(rng: Random, district: District, on: date) -> Visit:
    """Return a visit where the child was met."""
    right = rng.random() < district.filed_right
    heading = COUNTED_HEADING if right else pick(rng, OTHER_HEADINGS)
    alone = "Ja" if rng.random() < district.alone else pick(rng, (("Nej", 0.7), ("", 0.3)))
    announced = "Oanmält" if rng.random() < 0.06 else "Anmält"
    place = pick(rng, PLACES)
    return Visit(
        on, "Fysiskt", True, alone or "Framgår inte", heading, place, RESPONSIBLE, announced
    )


def other_contact(rng: Random, on: date) -> Visit:
    """Return a call, or a visit where the child was not at home but the register counted it."""
    if rng.random() < 0.3:
        return Visit(
            on, "Fysiskt", False, "Nej", COUNTED_HEADING, "Familjehemmet", RESPONSIBLE, "Anmält"
        )
    kind = "Telefon" if rng.random() < 0.7 else "Digitalt"
    return Visit(on, kind, True, "Nej", "Telefonkontakt", "Annan plats", RESPONSIBLE, "Anmält")


def children() -> tuple[Child, ...]:
    """Return all invented children, siblings next to each other."""
    rng = Random(SEED)
    taken: set[str] = set()
    made: list[Child] = []
    for district in DISTRICTS:
        made.extend(district_children(rng, district, len(made), taken))
    return tuple(made)


def district_children(
    rng: Random, district: District, before: int, taken: set[str]
) -> Iterator[Child]:
    """Yield the children of one stadsdel."""
    household = ""
    for index in range(district.children):
        number = before + index + 1
        sibling = index > 0 and rng.random() < 0.22
        household = household if sibling else f"H{number:05d}"
        born = between(rng, date(2008, 7, 2), date(2025, 5, 1))
        stays = placements(rng, born)
        yield Child(
            number=number,
            district=district,
            unit=f"{district.name} barnenhet {whole(rng, 1, 3)}",
            case_number=f"00{whole(rng, 1000, 9999)}{number:04d}",
            personnummer=personnummer(rng, born, taken),
            placements=stays,
            visits=visits(rng, district, stays),
            household=household,
            protected=rng.random() < 0.007,
            quality=round(100 * min(1, max(0, district.quality + 0.3 * (rng.random() - 0.5)))),
        )


def counted_visits(child: Child) -> int:
    """Return what the register says: contacts under the counted heading in the period."""
    return sum(v.counted for v in child.visits)


def register_rows(child: Child, rng: Random) -> Iterator[list[str]]:
    """Yield one row for each placement of a child."""
    for order, stay in enumerate(child.placements):
        last = order == len(child.placements) - 1
        decided = stay.started - timedelta(days=whole(rng, 0, 20))
        yield [
            child.district.name, child.unit, child.case_number, child.personnummer,
            f"Exempel Barn {child.number:04d}", f"Exempelvägen {child.number}",
            stay.care_form, stay.legal_ground, decided.isoformat(), stay.started.isoformat(),
            stay.started.isoformat(), stay.ended.isoformat() if stay.ended else "",
            pick(rng, (("Enligt vårdplan", 0.4), ("Omplacering", 0.4), ("Hemflytt", 0.2)))
            if stay.ended else "",
            f"Exempel Handläggare {whole(rng, 1, 60)}",
            str(counted_visits(child)) if last else "0",
            *dates_of_decisions(rng, stay), "Ja" if child.protected else "Nej",
            child.household, ORIGIN,
        ]  # fmt: skip


def dates_of_decisions(rng: Random, stay: Placement) -> list[str]:
    """Return latest övervägande, omprövning, vårdplan and genomförandeplan, blank if none."""
    end = min(LAST_DAY, stay.ended or LAST_DAY)
    review = between(rng, max(stay.started, end - timedelta(days=260)), max(end, stay.started))
    plan = between(rng, stay.started, max(end, stay.started))
    is_reconsidered = stay.legal_ground == "LVU 3 §"
    return [
        "" if is_reconsidered else review.isoformat(),
        review.isoformat() if is_reconsidered else "",
        plan.isoformat(),
        (plan + timedelta(days=21)).isoformat() if rng.random() < 0.9 else "",
    ]


def messy(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows with the faults that real exports have, and a total row last."""
    rows = [list(row) for row in rows]
    district, started, ended, unit = 0, 10, 11, 1
    for at, row in enumerate(rows):
        if at % 61 == 7 and row[district] in OLD_NAMES:
            names = OLD_NAMES[row[district]]
            row[district] = names[at % len(names)]
        if at % 53 == 11:
            row[unit] += "  "
        if at % 97 == 5:
            row[district] += " "
    for at, wrong in ((140, "2025-02-30"), (611, "2024-13-01"), (1207, "2062-05-04")):
        rows[at][started] = wrong
    rows[902][ended] = (date.fromisoformat(rows[902][10]) - timedelta(days=30)).isoformat()
    for at in (77, 349, 1011, 1550):
        rows.insert(at + 1, list(rows[at]))
    total = [""] * len(HEADER)
    total[0], total[14] = "Totalt", str(sum(int(row[14]) for row in rows))
    return [*rows, total]


def write_csv(path: Path, header: tuple[str, ...], rows: list[list[str]], encoding: str) -> None:
    """Write a semicolon list with Windows line ends."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))


def write_xlsx(path: Path, rows: list[list[str]]) -> None:
    """Write the same list as a workbook, cells as text."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": ORIGIN, "created": datetime(2026, 7, 1, tzinfo=UTC)})
    sheet = book.add_worksheet("Ärendelista")
    for at, row in enumerate([list(HEADER), *rows]):
        sheet.write_row(at, 0, row)
    book.close()


def visit_rows(everybody: tuple[Child, ...]) -> list[list[str]]:
    """Return the truth about every contact."""
    return [
        [
            child.case_number, v.on.isoformat(), v.kind, "Ja" if v.met else "Nej", v.alone,
            v.heading, v.place, v.who, v.announced, "Ja" if v.counted else "Nej",
        ]
        for child in everybody
        for v in child.visits
    ]  # fmt: skip


def child_rows(everybody: tuple[Child, ...]) -> list[list[str]]:
    """Return the truth about every child: visits found and registered, and how well it was served.

    ``Kvalitet`` (0-100) is how likely the child's file is to answer Ja to a question of judgement.
    """
    return [
        [
            child.case_number, child.district.name,
            str(sum(v.met and v.kind == "Fysiskt" for v in child.visits)),
            str(counted_visits(child)), str(child.quality),
        ]
        for child in everybody
    ]  # fmt: skip


def main() -> None:
    """Write the four files beside this one."""
    everybody = children()
    rng = Random(SEED + 1)
    rows = messy([row for child in everybody for row in register_rows(child, rng)])
    write_csv(FOLDER / "arendelista-exempel.csv", HEADER, rows, "cp1252")
    write_xlsx(FOLDER / "arendelista-exempel.xlsx", rows)
    write_csv(FOLDER / "facit-besok.csv", VISIT_HEADER, visit_rows(everybody), "utf-8")
    header = ("Ärendenummer", "Stadsdel", "Besök i akten", "Registrerade besök", "Kvalitet")
    write_csv(FOLDER / "facit-barn.csv", header, child_rows(everybody), "utf-8")


if __name__ == "__main__":
    main()
