"""Sentences about acute concerns."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "concern_faults": (
        "Anteckningen om akut oro är inte färdig.",
        "Fyll i det som saknas.",
    ),
    "concern_missing": (
        "Den akuta oron finns inte kvar.",
        "Öppna akten igen.",
    ),
    "concern_without_text": (
        "Det står inte vad du har sett.",
        "Skriv kort vad akten visar. Skriv inga namn.",
    ),
    "concern_without_duty": (
        "Det är inte valt vad oron gäller.",
        "Välj om det gäller ett barn som kan fara illa, ett missförhållande eller båda.",
    ),
    "concern_told_later": (
        "Tiden för ett samtal ligger framåt i tiden.",
        "Skriv när du talade med mottagaren.",
    ),
    "concern_not_told": (
        "Ingen som har skyldigheten att ta emot uppgiften är underrättad.",
        "Anmäl oron för ett barn genast till ansvarig nämnd eller socialjouren, och ett "
        "missförhållande till den som tar emot lex Sarah-rapporter. Att tala med enhetschefen "
        "räcker inte.",
    ),
}
