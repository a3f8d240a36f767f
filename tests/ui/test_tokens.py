"""Every colour pair that carries text or a control can be read, in every theme."""

from __future__ import annotations

from itertools import combinations

import pytest

from inspector_app.ui.tokens import (
    ALL_TOKENS,
    DARK,
    LIGHT,
    Appearance,
    Mark,
    Mode,
    Tokens,
    resolve,
)
from tests.ui.colour import EYES, contrast, distance

THEMES = pytest.mark.parametrize("tokens", ALL_TOKENS, ids=lambda tokens: tokens.name)


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@THEMES
def test_text_is_at_least_4_5(tokens: Tokens) -> None:
    grounds = (tokens.bg, tokens.surface, tokens.sunken, tokens.accent_tint)
    inks = (tokens.text, tokens.text_2, tokens.text_3, tokens.accent)
    low = {(i, g): contrast(i, g) for i in inks for g in grounds if contrast(i, g) < 4.5}
    assert low == {}
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 4.5
    assert contrast(tokens.surface, tokens.text) >= 4.5, "tooltip and toast"


@THEMES
@pytest.mark.parametrize("mark", Mark)
def test_answers_can_be_read(tokens: Tokens, mark: Mark) -> None:
    one = tokens.mark(mark)
    for ground in (one.tint, tokens.surface, tokens.bg):
        assert contrast(one.text, ground) >= 4.5
    assert contrast(one.on_fill, one.fill) >= 4.5
    edge = max(contrast(one.fill, tokens.surface), contrast(one.outline, tokens.surface))
    assert edge >= 3, "the chosen button stands out from the sheet"


@THEMES
def test_controls_and_focus_are_at_least_3(tokens: Tokens) -> None:
    for ground in (tokens.bg, tokens.surface, tokens.sunken):
        assert contrast(tokens.border_strong, ground) >= 3
        assert contrast(tokens.accent, ground) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("eye", EYES)
def test_answers_differ_for_colour_blind_eyes(tokens: Tokens, eye: str) -> None:
    near = {
        (a, b): round(distance(tokens.mark(a).fill, tokens.mark(b).fill, eye), 1)
        for a, b in combinations(Mark, 2)
    }
    assert min(near.values()) >= 14.5, near
    others = [value for pair, value in near.items() if Mark.NOT_DOCUMENTED in pair]
    assert min(others) >= 24, "Framgår inte stands well apart from the other four"


def test_every_answer_has_a_glyph_of_its_own() -> None:
    for tokens in ALL_TOKENS:
        assert len({tokens.mark(mark).glyph for mark in Mark}) == len(Mark)


@pytest.mark.parametrize(
    ("appearance", "dark", "contrast_wanted", "name"),
    [
        (Appearance(), False, False, "light"),
        (Appearance(), True, False, "dark"),
        (Appearance(Mode.LIGHT), True, False, "light"),
        (Appearance(Mode.DARK), False, True, "dark-contrast"),
        (Appearance(Mode.DARK, contrast=False), False, True, "dark"),
        (Appearance(contrast=True), False, False, "light-contrast"),
    ],
)
def test_the_choice_goes_before_the_desktop(
    appearance: Appearance, dark: bool, contrast_wanted: bool, name: str
) -> None:
    assert resolve(appearance, dark, contrast_wanted).tokens.name == name


def test_text_size_scales_lengths() -> None:
    assert resolve(Appearance(text_percent=130), False, False).px(13) == 17
