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
    "sibling_not_offered": (
        "Raden kan inte kopieras till den akten.",
        "Välj en akt som du själv läser och som inte är klarmarkerad.",
    ),
    "row_not_copied": (
        "Raden kan inte kopieras till ett syskon.",
        "Ställ dig på en skriven rad i en logg över besök.",
    ),
    "already_copied": (
        "Besöket är redan kopierat till den akten.",
        "Öppna syskonets akt och skriv vidare på raden där.",
    ),
}
