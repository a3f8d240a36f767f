"""How the report tells of rows that were written in the files after the protocol."""

from __future__ import annotations

from inspector_app.domain.review.late_rows import LateRows


def late_points(late: LateRows | None) -> tuple[str, ...]:
    """Return the sentence about rows that do not count; nothing when there are none."""
    if late is None or not late.rows:
        return ()
    rows = "En rad" if late.rows == 1 else f"{late.rows} rader"
    files = "en akt" if late.files == 1 else f"{late.files} akter"
    is_are = "är antecknad" if late.rows == 1 else "är antecknade"
    return (
        f"{rows} i {files} {is_are} efter att urvalet protokollfördes och räknas inte. Det som "
        "skrivs i en akt efter protokollet kan ha skrivits därför att akten skulle granskas.",
    )
