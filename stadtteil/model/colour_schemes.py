"""The colours of all pages by day and by night: those of the layouts, or what follows from a theme.

What a theme says stands as it is, legible or not; what it leaves out follows, and can be read.
"""

from __future__ import annotations

import functools

import msgspec

from stadtteil.model.fields.colours import DARK, LIGHT, contrast, day, lighter, like, night, shifted
from stadtteil.model.fields.hex_colours import ColourPair
from stadtteil.model.theme import Theme


class ColourScheme(msgspec.Struct, frozen=True):
    """Colours as `#rrggbb`, named as in `layouts/tokens.css`; `head` is empty where it has no own ground."""

    paper: str
    sheet: str
    wash: str
    ink: str
    muted: str
    rule: str
    accent: str
    yes: str
    head: str = ""

    @property
    def grounds(self) -> tuple[str, ...]:
        """What text stands on, the head's ground apart."""
        return self.paper, self.sheet, self.wash

    @property
    def on_head(self) -> str:
        """The colour of words on the head's ground: white or black, whichever stands out more."""
        return max("#ffffff", "#000000", key=lambda ink: contrast(self.head, ink)) if self.head else ""


DAY = ColourScheme(*LIGHT, "#1c1a17", "#5c574f", "#d8d2c4", "#c0261a", "#2a6a3a")
NIGHT = ColourScheme(*DARK, "#ece7dd", "#b3ac9f", "#423c34", "#ff7f6b", "#93d0a0")
"""Those of the layouts."""

_NOTHING = ColourPair()


def schemes_of(theme: Theme | None) -> tuple[ColourScheme, ColourScheme]:
    """Return the colours by day and by night."""
    return _schemes(theme) if theme else (DAY, NIGHT)


@functools.lru_cache(maxsize=8)
def _schemes(theme: Theme) -> tuple[ColourScheme, ColourScheme]:
    said = theme.colours
    return _by_day(said), _by_night(said)


def _by_day(said: dict[str, ColourPair]) -> ColourScheme:
    light = {name: pair.light for name, pair in said.items() if pair.light}
    paper = light.get("ground", DAY.paper)
    own = paper != DAY.paper
    grounds = (
        paper,
        light.get("cards", DAY.sheet),
        light.get("wash") or (shifted(paper, -0.03) if own else DAY.wash),
    )
    return ColourScheme(
        *grounds,
        ink=light.get("text") or day(DAY.ink, grounds),
        muted=light.get("muted") or day(DAY.muted, grounds),
        rule=light.get("rules") or (shifted(paper, -0.12) if own else DAY.rule),
        accent=light.get("accent") or day(DAY.accent, grounds),
        yes=day(DAY.yes, grounds),
        head=light.get("head", ""),
    )


def _by_night(said: dict[str, ColourPair]) -> ColourScheme:
    paper = _dark(said.get("ground", _NOTHING), 0.19, 0.015) or NIGHT.paper
    own = paper != NIGHT.paper
    grounds = (
        paper,
        said.get("cards", _NOTHING).dark or (shifted(paper, 0.035) if own else NIGHT.sheet),
        said.get("wash", _NOTHING).dark or (shifted(paper, 0.07) if own else NIGHT.wash),
    )

    def ink(name: str, usual: str, lightness: float, vivid: float) -> str:
        pair = said.get(name, _NOTHING)
        return pair.dark or lighter(_dark(pair, lightness, vivid) or usual, grounds)

    accent = said.get("accent", _NOTHING)
    return ColourScheme(
        *grounds,
        ink=ink("text", NIGHT.ink, 0.93, 0.02),
        muted=ink("muted", NIGHT.muted, 0.75, 0.02),
        rule=_dark(said.get("rules", _NOTHING), 0.36, 0.02) or (shifted(paper, 0.17) if own else NIGHT.rule),
        accent=accent.dark
        or (night(accent.light, grounds) if accent.light else lighter(NIGHT.accent, grounds)),
        yes=lighter(NIGHT.yes, grounds),
        head=_dark(said.get("head", _NOTHING), 0.3, 0.09),
    )


def _dark(pair: ColourPair, lightness: float, vivid: float) -> str:
    """Return the colour by night, if need be one of the hue of that by day; nothing where neither is said."""
    return pair.dark or (like(pair.light, lightness, vivid) if pair.light else "")
