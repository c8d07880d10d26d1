"""What a theme adds to the end of the paper's sheet and to frames in other sites: custom properties, fonts.

Knows the names of `layouts/tokens.css` and which rules come after these. Without a theme nothing is added.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from stadtteil.model.colour_schemes import DAY, NIGHT, ColourScheme, schemes_of
from stadtteil.model.text.slugs import slug
from stadtteil.model.theme import Theme, Typeface
from stadtteil.model.type_stacks import STACKS

_DARK = "@media screen and (prefers-color-scheme:dark){"
_NIGHT_ROOT = ':root:where(:not([data-farbe="hell"]))'
_STRONG = ":root:has(#s-stark:checked) "
_VARIABLES = {"body": "serif", "titles": "titles", "furniture": "sans"}
"""What each role's families are called in the sheet."""


def page_theme(theme: Theme | None, addresses: Mapping[str, str]) -> str:
    """Return what pages get; `addresses` are those of fonts as the sheet says them, by their files' names."""
    if theme is None:
        return ""
    faces = "".join(
        _font_face(face, addresses[face.file]) for face in theme.typefaces if face.file in addresses
    )
    families = {role: _families(theme, name, own=True) for role, name in theme.roles.items() if name}
    return faces + _root(theme, families, frozenset()) + _titles(families) + _head(*schemes_of(theme))


def frame_theme(theme: Theme | None) -> str:
    """Return what frames get: no file of a font, and the ground of cards for their own, as they have it."""
    if theme is None:
        return ""
    families = {role: _families(theme, name, own=False) for role, name in theme.roles.items() if name}
    families.pop("titles", None)
    return _root(theme, families, frozenset({"paper"}))


def preloaded(theme: Theme | None) -> str:
    """Return the file of the font that most of a page is set in, to be fetched first, or nothing."""
    if theme is None:
        return ""
    for role, weight in (("body", 400), ("titles", 700), ("furniture", 400)):
        upright = [face for face in _faces(theme, theme.roles[role]) if not face.italic]
        if upright:
            return min(upright, key=lambda face: _distance(face.weight, weight)).file
    return ""


def _distance(weights: str, wanted: int) -> int:
    """Return how far a font's weights, one or from one to another, are from a wanted one."""
    numbers = [int(number) for number in weights.split()]
    return max(numbers[0] - wanted, wanted - numbers[-1], 0)


def _faces(theme: Theme, family: str) -> list[Typeface]:
    return [face for face in theme.typefaces if family and slug(face.family) == slug(family)]


def _families(theme: Theme, name: str, *, own: bool) -> str:
    """Return what `font-family` says for a name in the settings; nothing where nobody has it."""
    faces = _faces(theme, name)
    if faces:
        return (f'"{faces[0].family}",' if own else "") + STACKS[faces[0].fallback].families
    stack = STACKS.get(slug(name))
    return stack.families if stack else ""


def _font_face(face: Typeface, address: str) -> str:
    style = "italic" if face.italic else "normal"
    return (
        f'@font-face{{font-family:"{face.family}";src:url({address}) format("woff2");'
        f"font-weight:{face.weight};font-style:{style};font-display:swap}}\n"
    )


def _root(theme: Theme, families: Mapping[str, str], left_out: frozenset[str]) -> str:
    """Return the properties that differ from those of the layouts.

    By night each is said again that is said by day, for this stands below all that the sheet says of nights;
    so is what readers get who ask for stronger contrast.
    """
    by_day, by_night = schemes_of(theme)
    light = _differing(by_day, DAY, left_out)
    dark = {**dict.fromkeys(light, ""), **_differing(by_night, NIGHT, left_out)}
    dark = {name: value or _colours(by_night)[name] for name, value in dark.items()}
    said = {**light, **{_VARIABLES[role]: value for role, value in families.items() if value}}
    if theme.radius is not None:
        said["radius"] = f"{theme.radius}px"
    found = _rule(":root", said)
    if dark:
        found += f"{_DARK}{_rule(_NIGHT_ROOT, dark).rstrip()}}}\n"
    if dark.keys() & {"ink", "muted", "rule"}:
        found += "@media (prefers-contrast:more){:root{--muted:var(--ink);--rule:var(--ink)}}\n"
    return found


def _colours(scheme: ColourScheme) -> dict[str, str]:
    found: dict[str, str] = msgspec.structs.asdict(scheme)
    del found["head"]
    return found


def _differing(scheme: ColourScheme, usual: ColourScheme, left_out: frozenset[str]) -> dict[str, str]:
    was = _colours(usual)
    return {name: one for name, one in _colours(scheme).items() if one != was[name] and name not in left_out}


def _titles(families: Mapping[str, str]) -> str:
    """Return what sets headings in a family of their own: weak, so that those of boxes stay in small type."""
    if not families.get("titles"):
        return ""
    return ':where(h1,h2,h3,h4),.name{font-family:var(--titles)}\n[dir="rtl"] main{--titles:var(--sans)}\n'


def _head(by_day: ColourScheme, by_night: ColourScheme) -> str:
    """Return what gives the head a ground of its own; on paper, and in strong contrast, it has none."""
    if not by_day.head and not by_night.head:
        return ""
    light = _head_in(by_day, ("#fff", "#000")) if by_day.head else ""
    dark = _head_in(by_night, ("#000", "#fff")) if by_night.head else ""
    return (f"@media screen{{{light}}}\n" if light else "") + (f"{_DARK}{dark}}}\n" if dark else "")


def _head_in(scheme: ColourScheme, strong: tuple[str, str]) -> str:
    return (_head_rule("", scheme.head, scheme.on_head) + _head_rule(_STRONG, *strong)).replace("\n", "")


def _head_rule(prefix: str, ground: str, ink: str) -> str:
    properties = {"paper": ground, "ink": ink, "muted": ink, "rule": ink, "accent": ink}
    lines = {"hairline": f"1px solid {ink}", "double": f"3px double {ink}"}
    return _rule(f"{prefix}.masthead", properties | lines, f";background:{ground};color:{ink}")


def _rule(selector: str, properties: Mapping[str, str], further: str = "") -> str:
    """Return a rule that says some custom properties; nothing where there are none."""
    said = ";".join(f"--{name}:{value}" for name, value in properties.items())
    return f"{selector}{{{said}{further}}}\n" if said else ""
