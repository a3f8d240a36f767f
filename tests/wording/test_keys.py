"""Keys in words: roles are words of the language, and files that are left are told in full."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from inspector_app.domain.inspection import Role
from inspector_app.ports.keys import KeyKind
from inspector_app.wording import language
from inspector_app.wording.keys import (
    agree_words,
    kinds_word,
    left_words,
    person_word,
    role_choices,
)
from inspector_app.wording.language import Language
from tests.fakes.small_inspection import ANNA

BOTH = frozenset(KeyKind)


@pytest.fixture
def english() -> Iterator[None]:
    language.choose(Language.ENGLISH)
    yield
    language.choose(Language.SWEDISH)


def test_roles_are_words_for_people() -> None:
    assert person_word(ANNA) == "Anna Exempel, ansvarig inspektör"
    assert dict(role_choices()) == {
        Role.INSPECTOR.value: "Inspektör",
        Role.LEAD_INSPECTOR.value: "Ansvarig inspektör",
        Role.QUALITY.value: "Kvalitetsgranskare",
        Role.AUDITOR.value: "Revisor",
    }


@pytest.mark.usefixtures("english")
def test_roles_in_english() -> None:
    assert [word for _, word in role_choices()] == [
        "Inspector", "Lead inspector", "Quality reviewer", "Auditor",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kinds", "told"),
    [
        ({KeyKind.PASSPHRASE}, "lösenfras"),
        ({KeyKind.RECOVERY}, "återställningskod"),
        (BOTH, "lösenfras och återställningskod"),
    ],
)
def test_kinds(kinds: set[KeyKind], told: str) -> None:
    assert kinds_word(kinds) == told


STAYS = (
    " De står kvar på Bo, med de svar som finns. Ingen annan kan skriva i dem förrän du flyttar "
    "dem till någon annan under Läsare."
)


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((0, 0, 0), ""),
        ((1, 0, 0), "Bo har 1 akt kvar att läsa." + STAYS),
        ((0, 2, 0), "Bo har 2 akter i reserv." + STAYS),
        ((3, 2, 0), "Bo har 3 akter kvar att läsa, och 2 akter i reserv." + STAYS),
        (
            (3, 0, 2),
            "Bo har 3 akter kvar att läsa." + STAYS + " 2 akter är ute i ett paket. Det kan "
            "fortfarande läsas klart och tas emot.",
        ),
    ],
)
def test_what_is_left(counts: tuple[int, int, int], told: str) -> None:
    assert left_words("Bo", *counts) == told


def test_what_is_left_to_agree_on() -> None:
    assert agree_words("Bo", 0) == ""
    assert agree_words("Bo", 2) == (
        "Bo har läst 2 akter som två läser och där det gemensamma svaret inte står än. Den andra "
        "läsaren kan lämna det till en tredje person."
    )
