"""What the proof of a template says: what goes wrong on cases, and what could not be proved."""

from __future__ import annotations

_PLACE = "Rad {row}, {column}: "
_CLAIMS = {
    "proof_gap": "att varje akt får en grad av omdömet {value}",
    "proof_overlap": "att graderna {first} och {second} av omdömet {value} aldrig båda gäller",
    "proof_grade_never": "att graden {grade} av omdömet {value} kan ges",
    "proof_not_monotone": (
        "att omdömet {value} aldrig blir bättre när {name} ändras från {better} till {worse}"
    ),
    "proof_question_never": "att frågan {value} kan ställas",
    "proof_suggestion_never": "att förslaget {answer} på frågan {value} kan ges",
    "proof_forced_never": "att svaret {answer} på frågan {value} kan tvingas fram",
    "proof_forced_conflict": (
        "att svaren {first} och {second} på frågan {value} aldrig båda krävs av reglerna"
    ),
    "proof_forced_not_offered": (
        "att svaret {answer} kan ges på frågan {value} när det tvingas fram"
    ),
    "proof_law_missing": (
        "att frågan {value} har ett lagrum i kraft för händelser från {first} till {last}"
    ),
}
_REASONS = {
    "too_large": "Reglerna hänger ihop på för många sätt för att alla ska kunna prövas.",
    "too_long": "Sökningen bröts efter det antal steg som är tillåtet.",
    "no_witness": "Inget fall som visar ett fel kunde göras, och inget visar att felet inte finns.",
}
_REMEDIES = {
    "too_large": "Dela regeln med hjälp av ett beräknat faktum, eller låt den läsa färre frågor.",
    "too_long": "Låt regeln jämföra färre tal och dagar med varandra.",
    "no_witness": (
        "Läs reglerna på raden, och skriv dem så att de inte vilar på flera mått på samma rader."
    ),
}

FAULTS: dict[str, tuple[str, str]] = {
    "proof_gap": (
        _PLACE + "omdömet {value} får ingen grad när {case}.",
        "Lägg till en grad för fallet, eller en sista grad med otherwise = true.",
    ),
    "proof_overlap": (
        _PLACE + "både {first} och {second} gäller för omdömet {value} när {case}.",
        "Skilj reglerna åt, eller skriv ordered = true så att den första som stämmer gäller.",
    ),
    "proof_grade_never": (
        _PLACE + "graden {grade} av omdömet {value} kan aldrig ges.",
        "Ändra regeln, eller ta bort graden.",
    ),
    "proof_not_monotone": (
        _PLACE + "omdömet {value} blir bättre ({from_grade} blir {to_grade}) när {name} ändras "
        "från {better} till {worse} och annars {case}.",
        "Ändra reglerna, eller sätt frågans polarity om svaret i själva verket är bättre.",
    ),
    "proof_question_never": (
        _PLACE + "frågan {value} kan aldrig ställas.",
        "Ändra villkoret, eller ta bort frågan.",
    ),
    "proof_suggestion_never": (
        _PLACE + "förslaget {answer} på frågan {value} kan aldrig ges, för en tidigare regel "
        "gäller eller villkoret stämmer aldrig.",
        "Ändra villkoret eller ordningen, eller ta bort förslaget.",
    ),
    "proof_forced_never": (
        _PLACE + "villkoret som tvingar fram svaret {answer} på frågan {value} stämmer aldrig.",
        "Ändra villkoret, eller ta bort avsnittet.",
    ),
    "proof_forced_conflict": (
        _PLACE + "reglerna kräver både {first} och {second} som svar på frågan {value} när {case}.",
        "Skilj villkoren åt så att högst ett av dem stämmer.",
    ),
    "proof_forced_not_offered": (
        _PLACE + "svaret {answer} tvingas fram på frågan {value}, men kan inte ges där när {case}.",
        "Tvinga fram ett svar som frågan har, eller ändra när Ej aktuellt gäller.",
    ),
    "proof_law_missing": (
        _PLACE + "frågan {value} har nivån L men inget lagrum i kraft för händelser från {first} "
        "till {last}, till exempel när {case}.",
        "Lägg till ett lagrum för tiden, eller en annan nivå eller ett applies för den.",
    ),
}
FAULTS |= {
    f"{code}_{reason}": (f"{_PLACE}det kan inte bevisas {claim}. {why}", _REMEDIES[reason])
    for code, claim in _CLAIMS.items()
    for reason, why in _REASONS.items()
}
