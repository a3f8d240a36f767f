"""A small case list with the mess that real ones have, written as a case system would."""

from __future__ import annotations

from datetime import date, timedelta

HEADER = (
    "Stadsdel;Löpnr;Personnummer;Barnets namn;Placeringsform;Lagrum;Startdatum;Slutdatum;Hembesök"
)
BROMMA, ENSKEDE = "Bromma", "Enskede - Årsta - Vantör"
FIRST_BIRTHS = date(2012, 3, 4)


def person_number(number: int) -> str:
    """An invented personnummer: birth numbers 980 to 999, with its check digit."""
    born = FIRST_BIRTHS + timedelta(days=97 * number)
    digits = f"{born:%y%m%d}{980 + number % 20}"
    products = [int(one) * (2 - place % 2) for place, one in enumerate(digits)]
    total = sum(product // 10 + product % 10 for product in products)
    return f"{born:%Y%m%d}-{digits[6:]}{-total % 10}"


def case_list(first_day: date) -> bytes:
    """Six children in one stadsdel and five in another, in cp1252 with semicolons.

    Trailing blanks, a child placed anew, a row that stands twice, a day that does not exist, a
    child in a form of placement that is not reviewed, and a total row.
    """
    before = first_day - timedelta(days=400)
    rows = [_row(BROMMA, number, before, 1 + number % 4) for number in range(6)]
    rows += [_row(ENSKEDE, number, before, number % 3) for number in range(6, 11)]
    rows[2] = f"{rows[2].rpartition(';')[0]}  ; 3 "
    rows.insert(4, rows[3])
    rows.insert(2, _row(BROMMA, 1, first_day + timedelta(days=40), 0))
    rows[11] = rows[11].replace(before.isoformat(), "2025-02-30")
    rows.append("Summa;;;;;;;;19")
    return "\r\n".join([HEADER, *rows, ""]).encode("cp1252")


def _row(district: str, number: int, started: date, visits: int) -> str:
    name = f"Påhittad {'ABCDEFGHIJK'[number]}"
    ground = "LVU 3 §" if number % 2 else "SoL"
    form = "Jourhem" if number == 9 else "Familjehem"
    number_in_list = f"00{number + 1:02d}"
    facts = (district, number_in_list, person_number(number), name, form, ground)
    return ";".join((*facts, started.isoformat(), "", str(visits)))
