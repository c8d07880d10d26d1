"""Whether what a theme says can be read: each colour of words on each ground that it can stand on.

Above 4.5 (WCAG 2.2, 1.4.3) all is right that asks for less: large words, controls, and what readers see
who ask for stronger contrast, for then the grounds are white or black.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from stadtteil.model.colour_schemes import ColourScheme, schemes_of
from stadtteil.model.fields.colours import AA, contrast, day, lighter, shifted
from stadtteil.model.settings import PATH
from stadtteil.model.theme import Theme
from stadtteil.problems import Problem

ROOM = 12.0
"""The least contrast of a ground with black by day, with white by night: each hue has words that fit."""

Marks = Mapping[str, tuple[int, int]]

_GROUNDS = {
    "ground": "der Grund der Seite",
    "cards": "der Grund der Karten",
    "wash": "der Grund der Anzeigen",
}
_INKS = {"text": "Der Text", "muted": "Der Nebentext", "accent": "Der Akzent"}


def illegible(theme: Theme, marks: Marks) -> Iterator[Problem]:
    """Yield what cannot be read, at the value that says it; `marks` are the places in site.yaml.

    Of pairs with a value that is itself in error nothing is said.
    """
    by_day, by_night = schemes_of(theme)
    for side, scheme in (("light", by_day), ("dark", by_night)):
        unread = [name for name in (*_GROUNDS, *_INKS) if _is_lost(theme, name, side, marks)]
        wrong = list(_unfit_grounds(theme, side, scheme, marks))
        yield from wrong
        if not wrong and not any(name in _GROUNDS for name in unread):
            yield from _pale(theme, side, scheme, marks)


def _is_lost(theme: Theme, name: str, side: str, marks: Marks) -> bool:
    """Whether a value was written that could not be read."""
    return (f"theme.{name}" in marks and name not in theme.colours) or (
        f"theme.{name}.{side}" in marks and not _said(theme, name, side)
    )


def _said(theme: Theme, name: str, side: str) -> str:
    pair = theme.colours.get(name)
    return (pair.light if side == "light" else pair.dark) if pair else ""


def _unfit_grounds(theme: Theme, side: str, scheme: ColourScheme, marks: Marks) -> Iterator[Problem]:
    """Yield grounds that are neither light nor dark."""
    end, step, how, pages = (
        ("#000000", 0.01, "dunkel", "helle") if side == "light" else ("#ffffff", -0.01, "hell", "dunkle")
    )
    for (name, words), colour in zip(_GROUNDS.items(), scheme.grounds, strict=True):
        if contrast(colour, end) >= ROOM or not _said(theme, name, side):
            continue
        steps = (shifted(colour, number * step) for number in range(1, 101))
        near = next(one for one in steps if contrast(one, end) >= ROOM)
        what = f"{words[0].upper()}{words[1:]} {colour}"
        message = f"{what} ist für {pages} Seiten zu {how}."
        yield Problem(PATH, *_place(name, side, marks), message, f'Die nächste Farbe, die geht: "{near}"')


def _pale(theme: Theme, side: str, scheme: ColourScheme, marks: Marks) -> Iterator[Problem]:
    """Yield colours of words that cannot be read on one of the grounds, the worst of them."""
    inks = dict(zip(_INKS, (scheme.ink, scheme.muted, scheme.accent), strict=True))
    for name, ink in inks.items():
        if not _said(theme, name, side):
            continue  # it follows from the grounds
        found = {
            contrast(ink, ground): (words, ground)
            for words, ground in zip(_GROUNDS.values(), scheme.grounds, strict=True)
        }
        least = min(found)
        if least >= AA:
            continue
        words, ground = found[least]
        what, pages = f"{_INKS[name]} {ink}", "hellen" if side == "light" else "dunklen"
        near = day(ink, scheme.grounds) if side == "light" else lighter(ink, scheme.grounds)
        message = (
            f"{what} ist auf {pages} Seiten schlecht zu lesen: {words} ist {ground}, "
            f"der Kontrast {_ratio(least)}; nötig ist {_ratio(AA)}."
        )
        yield Problem(PATH, *_place(name, side, marks), message, f'Die nächste Farbe, die geht: "{near}"')


def _place(name: str, side: str, marks: Marks) -> tuple[int, int]:
    return marks.get(f"theme.{name}.{side}") or marks.get(f"theme.{name}") or (0, 0)


def _ratio(number: float) -> str:
    """Return a contrast in German, never rounded up to what would do.

    >>> _ratio(4.4999), _ratio(4.5)
    ('4,49 : 1', '4,5 : 1')
    """
    return f"{math.floor(100 * number) / 100:g} : 1".replace(".", ",")
