"""Swedish sentences about stated facts, ratings and worked cases."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "rating_gap": (
        "Bedömningen {value} får inget betyg: ingen av mallens regler stämmer.",
        "Rätta mallens regler så att något betyg alltid stämmer.",
    ),
    "rating_overlap": (
        "Bedömningen {value} får flera betyg på en gång: {grades}.",
        "Rätta mallens regler så att bara ett betyg stämmer, eller skriv ordered = true.",
    ),
}
