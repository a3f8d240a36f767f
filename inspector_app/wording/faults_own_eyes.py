"""Sentences for a reader's own figures."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "own_eyes_off": (
        "Mina egna ögon är avstängt.",
        "Slå på det om du vill se dina egna tal. Bara du ser dem.",
    ),
    "own_eyes_few_readers": (
        "Ni är för få läsare för att visa dina egna tal.",
        "De visas när minst {fewest} läsare, du själv inräknad, har läst samma akter två och två.",
    ),
}
