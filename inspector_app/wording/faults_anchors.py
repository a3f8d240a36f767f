"""Sentences for anchor files and the gate for readers."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "anchor_share_out_of_bounds": (
        "Gränsen måste ligga mellan 50 och 100 procent.",
        "Skriv ett tal mellan 50 och 100, till exempel 80.",
    ),
    "anchor_least_out_of_bounds": (
        "Antalet svar som en dom vilar på måste ligga mellan {fewest} och {most}.",
        "Skriv ett tal mellan {fewest} och {most}, till exempel 10.",
    ),
    "anchor_key_short": (
        "Nyckeln har för få svar.",
        "Ange minst {fewest} svar som du är säker på.",
    ),
    "anchor_answer_unknown": (
        "Frågan {question} har inte det svaret i mallen.",
        "Välj ett svar som frågan erbjuder.",
    ),
    "anchor_own_file": (
        "Du läser själv akten och kan inte sätta dess nyckel.",
        "Välj en akt som andra läser, eller låt en annan ansvarig inspektör sätta nyckeln.",
    ),
    "anchor_file_begun": (
        "Akten är redan påbörjad, så nyckeln går inte att sätta eller ändra.",
        "Välj en akt som ingen har börjat läsa.",
    ),
    "anchor_judged_already": (
        "Läsningen av {akt} är redan jämförd med nyckeln.",
        "Bara den första klarmarkeringen räknas.",
    ),
    "restoration_reason_missing": (
        "Skälet saknas.",
        "Skriv varför läsaren får fortsätta. Skälet sparas i journalen.",
    ),
    "reader_not_certified": (
        "Dina svar är för sällan lika nyckelns för att du ska börja på en ny akt.",
        "Tala med den ansvariga inspektören. Akter som du har börjat på kan du göra klart.",
    ),
    "reader_takes_no_more": (
        "{reader} tar inte emot fler akter nu.",
        "Välj någon annan.",
    ),
}
