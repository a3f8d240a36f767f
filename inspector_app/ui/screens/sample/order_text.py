"""The beställningslista as it is printed: a page for each unit. Swedish, because units read it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from inspector_app.domain.sampling import DrawnKind
from inspector_app.wording import numbers
from inspector_app.workflow.order_files import OrderLine

_HEADINGS = ("Akt", "Personnummer", "Ärendenummer", "Listans nummer", "")
PROTECTED = "Skyddade personuppgifter: läses på plats, begärs inte här"
RESERVE = "reserv"
SECRECY = "Innehåller uppgifter som omfattas av sekretess. Förstörs när akterna är framtagna."


_ACCESS = "Akterna behöver kunna läsas från och med den {day}."


def access_sentence(group: tuple[OrderLine, ...]) -> str:
    """From which day a unit is to give access to its files; "" while no day is stated."""
    day = next((line.access_from for line in group if line.access_from), None)
    return _ACCESS.format(day=numbers.long_day(day)) if day else ""


def units(lines: tuple[OrderLine, ...]) -> Iterator[tuple[str, tuple[OrderLine, ...]]]:
    """Yield each unit with its files, in order."""
    for (district, unit), group in groupby(lines, key=lambda line: (line.district, line.unit)):
        name = " · ".join(dict.fromkeys(part for part in (district, unit) if part))
        yield name or "Utan stadsdel och enhet", tuple(group)


def cells(line: OrderLine) -> tuple[str, str, str, str, str]:
    """What is printed of a file: akt, personnummer, case numbers, the list's own, a remark."""
    remark = [PROTECTED] if line.protected else []
    remark += [RESERVE] if line.kind is DrawnKind.RESERVE else []
    numbers = ", ".join(line.case_numbers), ", ".join(line.identifiers)
    return line.name, line.personnummer, *numbers, ", ".join(remark)


def plain_text(title: str, lines: tuple[OrderLine, ...]) -> str:
    """The list as text, tab separated, with a heading for each unit."""
    parts = ["Beställningslista", title, SECRECY]
    for name, group in units(lines):
        parts += ["", name, *filter(None, (access_sentence(group),))]
        parts += ["\t".join(_HEADINGS).rstrip()]
        parts += ["\t".join(cells(line)).rstrip() for line in group]
    return "\n".join(parts) + "\n"


def html(title: str, lines: tuple[OrderLine, ...]) -> str:
    """The list as a document, a page for each unit."""
    pages = [
        _page(title, name, group, first=place == 0)
        for place, (name, group) in enumerate(units(lines))
    ]
    return "".join(pages)


def _page(title: str, name: str, group: tuple[OrderLine, ...], first: bool) -> str:
    brk = "" if first else ' style="page-break-before: always"'
    head = "".join(f'<th align="left">{escape(text)}</th>' for text in _HEADINGS)
    rows = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells(line)) + "</tr>"
        for line in group
    )
    access = access_sentence(group)
    told = f"<p><b>{escape(access)}</b></p>" if access else ""
    return (
        f"<h2{brk}>Beställningslista</h2><p>{escape(title)}</p><h3>{escape(name)}</h3>{told}"
        f'<table cellpadding="4" cellspacing="0" width="100%"><tr>{head}</tr>{rows}</table>'
        f"<p><small>{escape(SECRECY)}</small></p>"
    )
