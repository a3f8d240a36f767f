"""What is said of a package: its line in a list, and the slip (följesedel) that goes with it.

Decision: the slip names no file and no child, and never the passphrase. Whoever finds it learns how
many files somebody has, and nothing that opens them.
"""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.hand_over import HandOver, PackageState
from inspector_app.wording.language import Language, current
from inspector_app.wording.numbers import iso_moment

_SV, _EN = Language.SWEDISH, Language.ENGLISH
_STATES: Mapping[Language, Mapping[PackageState, str]] = {
    _SV: {
        PackageState.AWAY: "Ute sedan {handed}.",
        PackageState.RETURNED: "Åter {ended}, mottaget av {by}.",
        PackageState.CANCELLED: "Återtaget {ended} av {by}: {reason}",
    },
    _EN: {
        PackageState.AWAY: "Out since {handed}.",
        PackageState.RETURNED: "Back {ended}, received by {by}.",
        PackageState.CANCELLED: "Taken back {ended} by {by}: {reason}",
    },
}
_LINE = {
    _SV: "Paket {number} till {person}, {akts}. {state}",
    _EN: "Package {number} to {person}, {akts}. {state}",
}
_AKTS = {_SV: ("1 akt", "{n} akter"), _EN: ("1 file", "{n} files")}
_TITLE = {_SV: "Följesedel för akter på annan dator", _EN: "Slip for files on another laptop"}
_ROWS = {
    _SV: ("Granskning", "Paket nummer", "Från", "Till", "Dator", "Utlämnat", "Innehåll", "Kod"),
    _EN: ("Inspection", "Package number", "From", "To", "Laptop", "Handed over", "Content", "Code"),
}
_ADVICE = {
    _SV: (
        "Koden ska vara densamma när paketet öppnas på den andra datorn.",
        "Lösenfrasen lämnas muntligt. Skriv den aldrig på sedeln.",
    ),
    _EN: (
        "The code must be the same when the package is opened on the other laptop.",
        "The passphrase is given by word of mouth. Never write it on the slip.",
    ),
}
_SIGNED = {
    _SV: ("Överlämnat, datum och namn", "Mottaget, datum och namn", "Åter, datum och namn"),
    _EN: (
        "Handed over, date and name",
        "Received, date and name",
        "Given back, date and name",
    ),
}


def akts_word(count: int) -> str:
    """Return "12 akter"."""
    one, many = _AKTS[current()]
    return one if count == 1 else many.format(n=count)


def package_line(package: HandOver) -> str:
    """Return one package as it stands in the list."""
    state = _STATES[current()][package.state].format(
        handed=iso_moment(package.handed_at),
        ended=iso_moment(package.ended_at) if package.ended_at else "",
        by=package.ended_by,
        reason=package.reason,
    )
    return _LINE[current()].format(
        number=package.number,
        person=package.person,
        akts=akts_word(package.akts),
        state=state,
    )


def slip_title() -> str:
    """Return the title of the slip."""
    return _TITLE[current()]


def slip_rows(package: HandOver, inspection: str) -> tuple[tuple[str, str], ...]:
    """Return what stands on the slip, label by label."""
    values = (
        inspection,
        str(package.number),
        package.handed_by,
        package.person,
        package.laptop or "–",
        iso_moment(package.handed_at),
        akts_word(package.akts),
        package.code,
    )
    return tuple(zip(_ROWS[current()], values, strict=True))


def slip_advice() -> tuple[str, ...]:
    """Return what is to be minded, below the rows."""
    return _ADVICE[current()]


def slip_signatures() -> tuple[str, ...]:
    """Return the lines to sign."""
    return _SIGNED[current()]


def slip_text(package: HandOver, inspection: str) -> str:
    """Return the whole slip as plain text."""
    rows = slip_rows(package, inspection)
    width = max(len(label) for label, _ in rows) + 2
    lines = [slip_title(), "", *(f"{label + ':':<{width}}{value}" for label, value in rows), ""]
    lines += [*slip_advice(), ""]
    for signed in slip_signatures():
        lines += ["", f"{signed}: {'_' * 40}"]
    return "\n".join(lines) + "\n"
