"""The colours, sizes and answer marks of every screen, as plain values.

Decision: the look is data (tokens) and nothing here knows Qt, so that a test can compute the
contrast of every pair in every theme. Colour never carries meaning alone: each answer has a glyph
and a word.
Decision: *Framgår inte* is plum. Among the hues that reach 4.5:1 with white, those around plum keep
the largest distance to the other four answers under protanopia, deuteranopia and tritanopia.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Mode(StrEnum):
    """The user's choice of light or dark; SYSTEM follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Mark(StrEnum):
    """The five answers as the eye meets them: a name for a glyph and four colours."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_DOCUMENTED = "not_documented"
    NOT_APPLICABLE = "not_applicable"


class MarkColours(NamedTuple):
    """How one answer is drawn: ``text`` on surface or tint, ``on_fill`` on ``fill``."""

    glyph: str
    text: str
    fill: str
    on_fill: str
    tint: str
    outline: str


class Tokens(NamedTuple):
    """One theme. All colours are #RRGGBB."""

    name: str
    bg: str
    surface: str
    sunken: str
    border: str
    border_strong: str
    text: str
    text_2: str
    text_3: str
    hint: str  # what stands in an empty field
    accent: str
    accent_hover: str
    accent_tint: str
    on_accent: str
    yes: MarkColours
    partly: MarkColours
    no: MarkColours
    not_documented: MarkColours
    not_applicable: MarkColours

    def mark(self, mark: Mark) -> MarkColours:
        """The colours of one answer."""
        return {
            Mark.YES: self.yes,
            Mark.PARTLY: self.partly,
            Mark.NO: self.no,
            Mark.NOT_DOCUMENTED: self.not_documented,
            Mark.NOT_APPLICABLE: self.not_applicable,
        }[mark]


LIGHT = Tokens(
    name="light",
    bg="#F5F6F8",
    surface="#FFFFFF",
    sunken="#EEF1F4",
    border="#E0E4E9",
    border_strong="#7B8692",
    text="#16202B",
    text_2="#465361",
    text_3="#5F6C7A",
    hint="#5F6C7A",
    accent="#24509A",
    accent_hover="#1B4182",
    accent_tint="#E7EEF9",
    on_accent="#FFFFFF",
    yes=MarkColours("check", "#00684C", "#007A5A", "#FFFFFF", "#E1F3EC", "#00573F"),
    partly=MarkColours("half-circle", "#805100", "#F0AB2E", "#2B1B00", "#FCF1DA", "#805100"),
    no=MarkColours("x", "#A8380A", "#B8430F", "#FFFFFF", "#FBE9E1", "#8A2E08"),
    not_documented=MarkColours(
        "circle-question-mark", "#6A3390", "#7A3E9D", "#FFFFFF", "#F3EAF9", "#552673"
    ),
    not_applicable=MarkColours("minus", "#4C5864", "#5B6773", "#FFFFFF", "#ECEFF2", "#3F4A55"),
)

DARK = Tokens(
    name="dark",
    bg="#11161C",
    surface="#192029",
    sunken="#222B36",
    border="#2D3844",
    border_strong="#7C8997",
    text="#E9EEF3",
    text_2="#B9C4CF",
    text_3="#98A5B2",
    hint="#98A5B2",
    accent="#86B4F5",
    accent_hover="#A5C8F9",
    accent_tint="#1F3350",
    on_accent="#0D1A2C",
    yes=MarkColours("check", "#4CC7A2", "#37B38E", "#04211A", "#15362E", "#8FE3C8"),
    partly=MarkColours("half-circle", "#F0B94F", "#F0B94F", "#2B1B00", "#3A2E14", "#FFE0A3"),
    no=MarkColours("x", "#F59A70", "#EE8455", "#2E0F02", "#40241A", "#FFC7AD"),
    not_documented=MarkColours(
        "circle-question-mark", "#D3AEF2", "#C08BE6", "#1C0B30", "#35263F", "#E7D0FA"
    ),
    not_applicable=MarkColours("minus", "#AAB6C2", "#8E9BA8", "#11161C", "#2A343F", "#CBD5DE"),
)


def high_contrast(tokens: Tokens) -> Tokens:
    """The same theme with every line and text at full strength.

    Only what stands in an empty field is weaker, so that it is not taken for what somebody wrote.
    """
    ink, paper = ("#000000", "#FFFFFF") if tokens.name == "light" else ("#FFFFFF", "#000000")
    strong = "#123A7C" if tokens.name == "light" else "#B5D3FF"

    def sharper(mark: MarkColours) -> MarkColours:
        return mark._replace(text=mark.outline, fill=mark.outline, on_fill=paper, tint=paper)

    return tokens._replace(
        name=f"{tokens.name}-contrast",
        bg=paper,
        surface=paper,
        border=ink,
        border_strong=ink,
        text=ink,
        text_2=ink,
        text_3=ink,
        hint=tokens.text_2,
        accent=strong,
        accent_hover=ink,
        on_accent=paper,
        yes=sharper(tokens.yes),
        partly=tokens.partly._replace(text=tokens.partly.outline, tint=paper),
        no=sharper(tokens.no),
        not_documented=sharper(tokens.not_documented),
        not_applicable=sharper(tokens.not_applicable),
    )


ALL_TOKENS = (LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK))
TEXT_PERCENTS = (100, 115, 130)


class Appearance(NamedTuple):
    """What the user chose in the settings. ``contrast`` None follows the desktop."""

    mode: Mode = Mode.SYSTEM
    text_percent: int = 100
    contrast: bool | None = None


class Look(NamedTuple):
    """What is shown now: one theme and one text size."""

    tokens: Tokens = LIGHT
    text_percent: int = 100

    def px(self, size: float) -> int:
        """``size`` device-independent pixels at 100 % text, scaled to the chosen text size."""
        return round(size * self.text_percent / 100)


def resolve(appearance: Appearance, system_is_dark: bool, system_wants_contrast: bool) -> Look:
    """The look that follows from the user's choice and the desktop's."""
    dark = appearance.mode is Mode.DARK or (appearance.mode is Mode.SYSTEM and system_is_dark)
    contrast = system_wants_contrast if appearance.contrast is None else appearance.contrast
    tokens = DARK if dark else LIGHT
    return Look(high_contrast(tokens) if contrast else tokens, appearance.text_percent)
