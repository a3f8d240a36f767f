"""English sentences on templates that cannot be put together."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "combination_faults": (
        "The review templates cannot be combined. {count} things do not agree.",
        "See the list. Choose other review templates, or make changes in a draft.",
    ),
    "combination_count": (
        "{count} review templates are chosen.",
        "Choose two to {most} review templates to combine.",
    ),
    "combination_unsound": (
        "The review template {template} has {count} faults and cannot be combined with others.",
        "Correct the faults in that review template first.",
    ),
    "combination_twice": (
        "The review template {template} is already there, or is itself a combination.",
        "Choose each theme once.",
    ),
    "combination_conflict": (
        "{template}, row {row}: {value} means something else than in {first}, row {first_row}.",
        "Make the two sections alike, or rename one in a new version of its review template.",
    ),
}
