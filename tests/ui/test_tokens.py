"""Every colour pair that carries text or a control can be read, in every theme."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from inspector_app.ui.stylesheet import stylesheet
from inspector_app.ui.tokens import (
    ALL_TOKENS,
    DARK,
    LIGHT,
    Appearance,
    Look,
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
def test_an_empty_field_can_be_told_from_a_filled_one(tokens: Tokens) -> None:
    assert contrast(tokens.hint, tokens.text) >= 1.5
    least = 7 if tokens.name.endswith("contrast") else 4.5
    assert min(contrast(tokens.hint, ground) for ground in (tokens.bg, tokens.surface)) >= least


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
@pytest.mark.parametrize("mark", Mark)
def test_a_banner_can_be_read(tokens: Tokens, mark: Mark) -> None:
    one = tokens.mark(mark)
    for ink in (tokens.text, tokens.text_2, one.text):
        assert contrast(ink, one.tint) >= 4.5
    assert contrast(one.text, tokens.bg) >= 3, "the line round it"


def rules(tokens: Tokens) -> list[tuple[str, str]]:
    """The rules of the style sheet of a theme: (what they are about, what they say)."""
    sheet = stylesheet(Look(tokens))
    return [(about.strip(), said) for about, said in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)]


def grounds(about: str, said: str, tokens: Tokens) -> tuple[str, ...]:
    """What the words of a rule may stand on."""
    own = re.search(r"(?<![-\w])background(?:-color)?: (#\w{6})", said)
    if own:
        return (own[1],)
    if "toast" in about:
        return (tokens.text,)
    if "selection" in said or "::item:selected" in about:
        return (tokens.accent_tint,)
    return (tokens.bg, tokens.surface)


@THEMES
def test_every_pair_of_the_style_sheet_can_be_read(tokens: Tokens) -> None:
    low, seen = [], 0
    for about, said in rules(tokens):
        for ink in re.findall(r"(?<![-\w])color: (#\w{6})", said):
            for ground in grounds(about, said, tokens):
                seen += 1
                if contrast(ink, ground) < 4.5:
                    low.append((about, ink, ground))
        chosen = re.search(r"selection-color: (#\w{6})", said)
        under = re.search(r"selection-background-color: (#\w{6})", said)
        if chosen and under:
            seen += 1
            low += [(about, chosen[1], under[1])] if contrast(chosen[1], under[1]) < 4.5 else []
    assert low == []
    assert seen > 30


@THEMES
def test_every_focus_and_control_of_the_style_sheet_stands_out(tokens: Tokens) -> None:
    low, seen = [], 0
    for about, said in rules(tokens):
        control = re.search(r"Q(PushButton|LineEdit|ComboBox)", about) and "disabled" not in about
        edged = ":focus" in about or (control and "read-only" not in about)
        for line in re.findall(r"border(?:-color)?: (?:\d+px (?:solid|dashed) )?(#\w{6})", said):
            if not edged or "search" in about:
                continue
            seen += 1
            around = (tokens.text,) if "toast" in about else (tokens.bg, tokens.surface)
            low += [(about, line, g) for g in around if contrast(line, g) < 3]
    assert low == []
    assert seen > 15


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
