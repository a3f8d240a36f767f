"""Sentences about when files were asked for and reached, and about what may be copied where."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "access_before_protocol": (
        "Dagen ligger före protokollet, som fastställdes den {protocol}.",
        "Skriv den dag då akterna kan läsas, tidigast protokollets dag.",
    ),
    "access_later": (
        "Dagen har inte kommit än.",
        "Skriv den dag då akten gick att läsa, senast i dag.",
    ),
    "not_yet_asked": (
        "Akterna står inte i någon beställningslista än.",
        "Gör beställningslistan först.",
    ),
}
