"""What is said about templates that cannot be put together."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "combination_faults": (
        "Mallarna kan inte slås ihop. {count} saker stämmer inte överens.",
        "Se listan. Välj andra mallar, eller ändra i ett utkast.",
    ),
    "combination_count": (
        "{count} mallar är valda.",
        "Välj två till {most} mallar att slå ihop.",
    ),
    "combination_unsound": (
        "Mallen {template} har {count} fel och kan inte slås ihop med andra.",
        "Rätta felen i den mallen först.",
    ),
    "combination_twice": (
        "Mallen {template} är redan med, eller är själv hopslagen av flera.",
        "Välj varje tema en gång.",
    ),
    "combination_conflict": (
        "{template}, rad {row}: {value} betyder något annat än i {first}, rad {first_row}.",
        "Gör de två avsnitten lika, eller ge det ena ett annat namn i en ny version av mallen.",
    ),
}
