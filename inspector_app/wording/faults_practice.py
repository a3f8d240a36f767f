"""Sentences about practice on made-up files."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "practice_missing": (
        "Övningsakterna finns inte i den här installationen.",
        "Installera programmet på nytt.",
    ),
    "practice_not_done": (
        "Facit visas när akten är klarmarkerad.",
        "Svara på det som är kvar och klarmarkera akten.",
    ),
    "practice_key_incomplete": (
        "Facit till övningsakten {number} passar inte granskningsmallen.",
        "Installera programmet på nytt.",
    ),
}
