"""English sentences about stated facts, ratings and worked cases."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "rating_gap": (
        "The rating {value} gets no grade: none of the template's rules holds.",
        "Correct the rules of the template so that some grade always holds.",
    ),
    "rating_overlap": (
        "The rating {value} gets several grades at once: {grades}.",
        "Correct the rules of the template so that only one holds, or write ordered = true.",
    ),
}
