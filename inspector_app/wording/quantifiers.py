"""A share of few files in words, as the report writes it."""

from __future__ import annotations

from inspector_app.domain.estimation import Quantifier

QUANTIFIERS: dict[Quantifier, str] = {
    Quantifier.ALL: "alla",
    Quantifier.NEARLY_ALL: "så gott som alla",
    Quantifier.MOST: "de flesta",
    Quantifier.MAJORITY: "majoriteten",
    Quantifier.ABOUT_HALF: "ungefär hälften",
    Quantifier.LESS_THAN_HALF: "mindre än hälften",
    Quantifier.SOME: "några",
    Quantifier.SINGLE: "enstaka",
    Quantifier.NONE: "inget",
}
