"""Palette and SVG primitives. A function returns a piece of SVG; a picture is many such pieces joined."""

import math
from collections.abc import Iterable

Point = tuple[float, float]

# What matters stays between y = 150 and y = 1050: the pictures are also cropped to 16:9.
WIDTH, HEIGHT = 1600, 1200

# One limited palette for all pictures. It holds on the paper's white and on its dark ground.
NIGHT, DUSK, PLUM = "#1d2742", "#3b4470", "#6b3564"
CREAM, SAND, CLAY, WOOD, BARK = "#fbefd9", "#f0d6a8", "#d9a066", "#a86b3c", "#6a4029"
RED, BRICK, ROSE, PEACH = "#b3243f", "#cf5136", "#e58d76", "#f7cdb0"
SUN, OCHRE = "#f6c350", "#e0942b"
FOREST, LEAF, MOSS, LIME = "#24523f", "#447d4c", "#84a659", "#c3cf85"
SEA, TEAL, MINT = "#1f6470", "#3f949a", "#a8d3c8"
BLUE, SKY, ICE = "#2f5f9a", "#8dbbd8", "#dcebee"
STONE, FOG, SLATE = "#b9ae9f", "#ddd3c3", "#59606e"
WHITE, INK = "#fffaf0", "#2a2230"


def num(value: float) -> str:
    """A number as short as SVG allows."""
    return f"{value:.1f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def mix(first: str, second: str, part: float) -> str:
    """`first` with `part` (0 to 1) of `second` in it."""
    pairs = zip(bytes.fromhex(first[1:]), bytes.fromhex(second[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def dark(colour: str, part: float = 0.18) -> str:
    """The colour in shadow."""
    return mix(colour, "#241a35", part)


def light(colour: str, part: float = 0.25) -> str:
    """The colour in the sun."""
    return mix(colour, "#fff3dc", part)


def _paint(fill: str, opacity: float, stroke: str, width: float) -> str:
    text = f' fill="{fill}"'
    if opacity < 1:
        text += f' opacity="{opacity:.2g}"'
    if stroke:
        text += f' stroke="{stroke}" stroke-width="{num(width)}"'
        text += ' stroke-linecap="round" stroke-linejoin="round"'
    return text


def rect(x: float, y: float, w: float, h: float, fill: str, *, r: float = 0, opacity: float = 1,
         stroke: str = "", width: float = 4) -> str:
    """A rectangle, its corners rounded by `r`."""
    corner = f' rx="{num(r)}"' if r else ""
    box = f'x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
    return f"<rect {box}{corner}{_paint(fill, opacity, stroke, width)}/>"


def circle(x: float, y: float, r: float, fill: str, *, opacity: float = 1, stroke: str = "",
    width: float = 4) -> str:
    """A circle around (x, y)."""
    return f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}"{_paint(fill, opacity, stroke, width)}/>'


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, *, opacity: float = 1, stroke: str = "",
            width: float = 4) -> str:
    """An ellipse around (x, y)."""
    box = f'cx="{num(x)}" cy="{num(y)}" rx="{num(rx)}" ry="{num(ry)}"'
    return f"<ellipse {box}{_paint(fill, opacity, stroke, width)}/>"


def path(d: str, fill: str = "none", *, opacity: float = 1, stroke: str = "", width: float = 4) -> str:
    """A path with the given data."""
    return f'<path d="{d}"{_paint(fill, opacity, stroke, width)}/>'


def points(corners: Iterable[Point]) -> str:
    """Corners as path data, not closed."""
    return "M" + "L".join(f"{num(x)} {num(y)}" for x, y in corners)


def poly(corners: Iterable[Point], fill: str, *, opacity: float = 1, stroke: str = "",
    width: float = 4) -> str:
    """A closed polygon."""
    return path(points(corners) + "Z", fill, opacity=opacity, stroke=stroke, width=width)


def line(corners: Iterable[Point], stroke: str, width: float = 4, *, opacity: float = 1) -> str:
    """An open line through the points."""
    return path(points(corners), opacity=opacity, stroke=stroke, width=width)


def smooth(through: list[Point], *, closed: bool = False) -> str:
    """Path data of a soft curve through the points (Catmull-Rom)."""
    count = len(through)
    data = f"M{num(through[0][0])} {num(through[0][1])}"
    for i in range(count if closed else count - 1):
        if closed:
            before, start, end, after = (through[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            before, start, end, after = (through[min(max(i + k, 0), count - 1)] for k in (-1, 0, 1, 2))
        one = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        two = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        data += "C" + " ".join(f"{num(x)} {num(y)}" for x, y in (one, two, end))
    return data + ("Z" if closed else "")


def land(crest: list[Point], fill: str, *, floor: float = HEIGHT) -> str:
    """A soft hill: everything under the crest line, down to `floor`."""
    last, first = crest[-1][0], crest[0][0]
    return path(f"{smooth(crest)}L{num(last)} {num(floor)}L{num(first)} {num(floor)}Z", fill)


def group(*parts: str, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0, flip: bool = False,
          opacity: float = 1) -> str:
    """The parts moved, then turned, then scaled (and mirrored)."""
    steps = []
    if x or y:
        steps.append(f"translate({num(x)} {num(y)})")
    if turn:
        steps.append(f"rotate({num(turn)})")
    if scale != 1 or flip:
        steps.append(f"scale({-scale:.3g} {scale:.3g})" if flip else f"scale({scale:.3g})")
    moved = f' transform="{" ".join(steps)}"' if steps else ""
    faded = f' opacity="{opacity:.2g}"' if opacity < 1 else ""
    return f"<g{moved}{faded}>{''.join(parts)}</g>"


def framed(x: float, y: float, w: float, h: float, *parts: str) -> str:
    """The parts, cut off at a frame; their own origin is the frame's corner."""
    return f'<svg x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}">{"".join(parts)}</svg>'


def fade(name: str, top: str, bottom: str, *, x: float = 0, y: float = 0, w: float = WIDTH,
    h: float = HEIGHT) -> str:
    """A rectangle that runs from one colour to another, top to bottom."""
    stops = f'<stop stop-color="{top}"/><stop offset="1" stop-color="{bottom}"/>'
    return (f'<linearGradient id="{name}" x2="0" y2="1">{stops}</linearGradient>'
            + rect(x, y, w, h, f"url(#{name})"))


def glow(x: float, y: float, r: float, opacity: float = 0.6) -> str:
    """Warm light around a lamp; the gradient itself stands once in every picture (see `sheet`)."""
    return circle(x, y, r, "url(#glow)", opacity=opacity)


def sheet(*parts: str) -> str:
    """The finished picture as an SVG document."""
    stops = "".join(f'<stop offset="{at}" stop-color="#ffd98a" stop-opacity="{power}"/>'
                    for at, power in ((0, 0.95), (0.35, 0.45), (1, 0)))
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
    body = "\n".join(part for part in parts if part)
    return f'{head}\n<radialGradient id="glow">{stops}</radialGradient>\n{body}\n</svg>\n'


def polar(x: float, y: float, r: float, degrees: float) -> Point:
    """The point at distance `r` from (x, y); 0° is to the right, 90° is down."""
    return x + r * math.cos(math.radians(degrees)), y + r * math.sin(math.radians(degrees))


def between(start: Point, end: Point, part: float) -> Point:
    """The point after `part` of the way."""
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
