"""Things: houses, trees, plants, furniture, tools and instruments, each a function that returns SVG."""

from random import Random

from kit import (
    BARK,
    BLUE,
    BRICK,
    CLAY,
    CREAM,
    FOREST,
    INK,
    LEAF,
    MOSS,
    NIGHT,
    OCHRE,
    PEACH,
    PLUM,
    RED,
    ROSE,
    SAND,
    SEA,
    SKY,
    SLATE,
    STONE,
    SUN,
    TEAL,
    WHITE,
    WOOD,
    Point,
    between,
    circle,
    dark,
    ellipse,
    glow,
    group,
    light,
    line,
    mix,
    num,
    path,
    polar,
    poly,
    rect,
    smooth,
)

BOOKS = (RED, TEAL, OCHRE, BLUE, PLUM, LEAF, CREAM, BRICK, SUN, NIGHT)


# Houses

def window(x: float, y: float, w: float, h: float, glass: str, frame: str = WHITE) -> str:
    """A window with a cross bar."""
    edge = max(2, w * 0.07)
    return (rect(x, y, w, h, frame) + rect(x + edge, y + edge, w - 2 * edge, h - 2 * edge, glass)
            + line([(x + w / 2, y + edge), (x + w / 2, y + h - edge)], frame, edge * 0.8)
            + line([(x, y + h), (x + w, y + h)], dark(frame, 0.25), edge))


def _balcony(rng: Random, x: float, y: float, w: float, storey: float, wall: str) -> str:
    """The balcony before a window of width `w`; y is its rail. Most have flowers."""
    parts = [rect(x - w * 0.42, y, w * 1.84, storey * 0.32, light(wall, 0.5)),
             rect(x - w * 0.5, y + storey * 0.32, w * 2, max(3, storey * 0.05), dark(wall, 0.35)),
             line([(x - w * 0.42, y), (x + w * 1.42, y)], dark(wall, 0.35), max(2, w * 0.06))]
    if rng.random() < 0.7:
        bloom = rng.choice((RED, ROSE, SUN, PLUM))
        parts += [circle(x - w * 0.26 + step * w * 0.36, y - 1, w * 0.13, bloom if step % 2 else LEAF)
            for step in range(5)]
    return "".join(parts)


def house(rng: Random, x: float, ground: float, w: float, h: float, wall: str, *, floors: int = 3,
    columns: int = 3, roof: str = BRICK, pitch: float = 0.22, lit: float = 0, glass: str = SKY,
    shutters: str = "", balconies: bool = False, door: bool = True) -> str:
    """A house seen from the front, its right side in shadow. `lit` is the share of windows with light."""
    top, ridge = ground - h, ground - h - w * pitch
    parts = []
    if pitch:
        parts.append(rect(x + w * 0.68, ridge - 6, w * 0.07, w * 0.16, dark(roof, 0.3)))
        parts.append(poly([(x - 14, top + 4), (x + w * 0.16, ridge), (x + w * 0.84, ridge),
            (x + w + 14, top + 4)], roof))
        parts.append(poly([(x + w * 0.6, ridge), (x + w * 0.84, ridge), (x + w + 14, top + 4),
            (x + w * 0.76, top + 4)], dark(roof, 0.14)))
    else:
        parts.append(rect(x - 8, top - 14, w + 16, 16, dark(wall, 0.25)))
    parts += [rect(x, top, w, h, wall), rect(x + w * 0.86, top, w * 0.14, h, dark(wall, 0.12))]
    cell, storey = w / columns, h / floors
    ww, wh = min(cell * 0.42, storey * 0.5), storey * 0.5
    for floor in range(floors):
        y = top + storey * floor + storey * 0.24
        for column in range(columns):
            left = x + cell * column + (cell - ww) / 2
            if door and floor == floors - 1 and column == columns // 2:
                parts.append(rect(left - ww * 0.05, ground - storey * 0.72, ww * 1.1, storey * 0.72,
                    dark(roof, 0.3), r=4))
                parts.append(circle(left + ww * 0.85, ground - storey * 0.34, max(2, ww * 0.06), SUN))
                continue
            pane = SUN if rng.random() < lit else glass
            if shutters:
                parts.append(rect(left - ww * 0.4, y, ww * 0.36, wh, shutters)
                    + rect(left + ww * 1.04, y, ww * 0.36, wh, shutters))
            parts.append(window(left, y, ww, wh, pane))
            if pane == SUN and rng.random() < 0.45:
                parts.append(circle(left + ww * 0.62, y + wh * 0.62, ww * 0.15, BARK)
                    + rect(left + ww * 0.42, y + wh * 0.74, ww * 0.4, wh * 0.22, BARK, r=ww * 0.1))
            if balconies and column % 2 == 0:
                parts.append(_balcony(rng, left, y + wh * 0.62, ww, storey, wall))
    return group(*parts)


def skyline(rng: Random, x: float, end: float, ground: float, colour: str, *, low: float = 90,
    high: float = 220, lit: float = 0.0, light_colour: str = SUN) -> str:
    """Far houses in one colour."""
    parts = []
    while x < end:
        w, h = rng.uniform(80, 190), rng.uniform(low, high)
        top = ground - h
        ridge = top - w * rng.choice((0, 0.3, 0.4))
        parts.append(poly([(x, ground), (x, top), (x + w / 2, ridge), (x + w, top), (x + w, ground)],
            mix(colour, INK, rng.uniform(0, 0.08))))
        for row in range(int(h // 46)):
            for column in range(int(w // 40)):
                if rng.random() < lit:
                    parts.append(rect(x + 16 + column * 40, top + 16 + row * 46, 13, 19, light_colour,
                        opacity=0.85))
        x += w - 2
    return group(*parts)


# Sky

def cloud(x: float, y: float, w: float, fill: str = WHITE, opacity: float = 0.9) -> str:
    """A flat-bottomed cloud."""
    h = w * 0.2
    data = (f"M{num(x)} {num(y)}a{num(h)} {num(h)} 0 0 1 {num(h * 0.7)} {num(-h * 1.3)}"
        f"a{num(h * 1.3)} {num(h * 1.3)} 0 0 1 {num(h * 2.3)} {num(-h * 0.3)}"
        f"a{num(h)} {num(h)} 0 0 1 {num(h * 1.2)} {num(h * 1.6)}z")
    return path(data, fill, opacity=opacity)


def stars(rng: Random, count: int, bottom: float, fill: str = CREAM) -> str:
    """Stars down to `bottom`."""
    return group(*(circle(rng.uniform(0, 1600), rng.uniform(10, bottom), rng.choice((2, 2.6, 3.6)), fill,
        opacity=0.8) for _ in range(count)))


def birds(rng: Random, x: float, y: float, count: int, colour: str = INK) -> str:
    """A few birds far off."""
    parts = []
    for _ in range(count):
        bx, by, s = x + rng.uniform(-90, 90), y + rng.uniform(-50, 50), rng.uniform(9, 16)
        parts.append(path(f"M{num(bx - s)} {num(by - s * 0.4)}"
            f"q{num(s * 0.6)} {num(-s * 0.4)} {num(s)} {num(s * 0.5)}"
            f"q{num(s * 0.4)} {num(-s * 0.9)} {num(s)} {num(-s * 0.5)}", stroke=colour, width=3.4))
    return "".join(parts)


# Trees and plants

def tree(rng: Random, x: float, ground: float, h: float, crown: str = LEAF, trunk: str = BARK) -> str:
    """A broad tree: trunk with boughs, a crown in three tones."""
    base = ground - h * 0.42
    t = h * 0.045
    wood = path(f"M{num(x - t * 1.5)} {num(ground)}"
        f"Q{num(x - t * 0.6)} {num(ground - h * 0.12)} {num(x - t * 0.6)} {num(base)}"
        f"L{num(x + t * 0.6)} {num(base)}"
        f"Q{num(x + t * 0.6)} {num(ground - h * 0.12)} {num(x + t * 1.5)} {num(ground)}Z", trunk)
    boughs = (line([(x, base + h * 0.12), (x - h * 0.14, base - h * 0.1)], trunk, t * 0.8)
        + line([(x, base + h * 0.06), (x + h * 0.15, base - h * 0.12)], trunk, t * 0.7))
    blobs = [(0, -0.22, 0.24), (-0.2, -0.08, 0.19), (0.2, -0.1, 0.2), (-0.1, -0.34, 0.17),
        (0.13, -0.33, 0.17), (0.02, -0.02, 0.19)]

    def layer(dx: float, dy: float, shrink: float, fill: str) -> str:
        return "".join(circle(x + (bx + rng.uniform(-0.02, 0.02)) * h + dx, base + by * h + dy,
            r * h * shrink, fill) for bx, by, r in blobs)
    lights = "".join(circle(x + bx * h - h * 0.05, base + by * h - h * 0.06, r * h * 0.5, light(crown, 0.16))
        for bx, by, r in blobs[1:5])
    leaves = "".join(
        path(f"M{num(x + rng.uniform(-0.28, 0.28) * h)} {num(base + rng.uniform(-0.42, 0.06) * h)}"
        f"q{num(h * 0.014)} {num(-h * 0.02)} {num(h * 0.03)} 0", stroke=dark(crown, 0.28),
        width=max(1.6, h * 0.007)) for _ in range(16))
    return group(wood, boughs, layer(h * 0.015, h * 0.02, 1, dark(crown, 0.16)),
        layer(-h * 0.012, -h * 0.012, 0.9, crown), lights, leaves)


def poplar(x: float, ground: float, h: float, crown: str = FOREST) -> str:
    """A slim tree."""
    w = h * 0.17
    return (rect(x - h * 0.018, ground - h * 0.2, h * 0.036, h * 0.2, BARK)
        + path(f"M{num(x)} {num(ground - h)}"
        f"C{num(x + w * 1.3)} {num(ground - h * 0.6)} {num(x + w)} {num(ground - h * 0.1)} "
        f"{num(x)} {num(ground - h * 0.1)}" f"C{num(x - w)} "
        f"{num(ground - h * 0.1)} {num(x - w * 1.3)} {num(ground - h * 0.6)} {num(x)} " f"{num(ground - h)}Z",
        crown) + path(f"M{num(x)} {num(ground - h)}"
        f"C{num(x + w * 1.3)} {num(ground - h * 0.6)} {num(x + w)} {num(ground - h * 0.1)} "
        f"{num(x)} {num(ground - h * 0.1)}"
        f"Q{num(x + w * 0.5)} {num(ground - h * 0.5)} {num(x)} {num(ground - h)}Z", dark(crown, 0.16)))


def fir(x: float, ground: float, h: float, crown: str = FOREST, snow: str = "") -> str:
    """A fir, with snow if a colour is given."""
    parts = [rect(x - h * 0.03, ground - h * 0.14, h * 0.06, h * 0.14, BARK)]
    for i, (level, half) in enumerate(((0.1, 0.27), (0.36, 0.21), (0.62, 0.14))):
        y = ground - h * level
        parts.append(poly([(x - half * h, y), (x, y - h * 0.38), (x + half * h, y)],
            dark(crown, 0.06 * (2 - i))))
        if snow:
            parts.append(poly([(x - half * h * 0.5, y - h * 0.19), (x, y - h * 0.39),
                (x + half * h * 0.3, y - h * 0.28), (x, y - h * 0.24)], snow))
    return group(*parts)


def bare_tree(rng: Random, x: float, ground: float, h: float, colour: str = BARK, snow: str = "") -> str:
    """A tree without leaves, drawn branch by branch."""
    lines: list[tuple[Point, Point, float]] = []

    def grow(start: Point, angle: float, length: float, width: float) -> None:
        end = polar(*start, length, angle)
        lines.append((start, end, width))
        if length > h * 0.05:
            for turn in (-rng.uniform(18, 34), rng.uniform(18, 34)):
                grow(end, angle + turn, length * rng.uniform(0.66, 0.78), width * 0.66)

    grow((x, ground), -90 + rng.uniform(-3, 3), h * 0.3, h * 0.045)
    wood = "".join(line([a, b], colour, w) for a, b, w in lines)
    white = "".join(line([(a[0], a[1] - w * 0.4), (b[0], b[1] - w * 0.4)], snow, w * 0.5) for a, b, w in lines
        if snow and w > 3 and abs(a[0] - b[0]) > abs(a[1] - b[1]) * 0.5)
    return group(wood, white)


def bush(rng: Random, x: float, ground: float, w: float, fill: str = LEAF, blooms: str = "") -> str:
    """A low bush, with flowers if a colour is given."""
    spots = [(-0.32, 0.2), (-0.1, 0.28), (0.14, 0.26), (0.34, 0.19)]
    green = "".join(circle(x + dx * w, ground - r * w * 0.55, r * w, fill) for dx, r in spots)
    shine = "".join(circle(x + dx * w - w * 0.04, ground - r * w * 0.75, r * w * 0.55, light(fill, 0.14))
        for dx, r in spots)
    flowers = "".join(circle(x + rng.uniform(-0.4, 0.4) * w, ground - rng.uniform(0.05, 0.4) * w,
        max(3.5, w * 0.03), blooms) for _ in range(9 if blooms else 0))
    return group(green, shine, flowers, rect(x - w * 0.55, ground, w * 1.1, 1, "none"))


def grass(rng: Random, x: float, y: float, end: float, bottom: float, colour: str, count: int) -> str:
    """Tufts of grass strewn over a meadow."""
    parts = []
    for _ in range(count):
        gx, gy, s = rng.uniform(x, end), rng.uniform(y, bottom), rng.uniform(7, 14)
        parts.append(f"M{num(gx - s * 0.5)} {num(gy)}q0 {num(-s * 0.6)} {num(-s * 0.3)} {num(-s)}"
            f"M{num(gx)} {num(gy)}v{num(-s * 1.3)}M{num(gx + s * 0.5)} {num(gy)}"
            f"q0 {num(-s * 0.6)} {num(s * 0.3)} {num(-s)}")
    return path("".join(parts), stroke=colour, width=3)


def leaf(x: float, y: float, length: float, angle: float, fill: str) -> str:
    """One leaf that grows from (x, y)."""
    half, vein = length * 0.26, dark(fill, 0.2)
    return group(path(f"M0 0Q{num(length * 0.45)} {num(-half * 2)} {num(length)} 0"
        f"Q{num(length * 0.45)} {num(half * 2)} 0 0Z", fill),
        line([(0, 0), (length * 0.8, 0)], vein, max(1.5, length * 0.035)), x=x, y=y, turn=angle)


def sprout(x: float, y: float, h: float, fill: str = LEAF) -> str:
    """A young plant: a stem and four leaves."""
    return (line([(x, y), (x, y - h)], fill, max(3, h * 0.06)) + leaf(x, y - h * 0.35, h * 0.5, -25, fill)
        + leaf(x, y - h * 0.35, h * 0.5, -155, light(fill, 0.15))
        + leaf(x, y - h * 0.75, h * 0.42, -40, light(fill, 0.2))
        + leaf(x, y - h * 0.75, h * 0.42, -140, fill))


def lettuce(x: float, y: float, r: float, fill: str = MOSS) -> str:
    """A head of lettuce seen from the side."""
    return "".join(leaf(x, y, r * reach, angle, light(fill, tone))
        for angle, reach, tone in ((-170, 1, 0), (-10, 1, 0), (-145, 1.15, 0.12), (-35, 1.15, 0.12),
        (-120, 1.1, 0.25), (-60, 1.1, 0.25), (-90, 1.0, 0.4)))


def tomato(x: float, y: float, h: float) -> str:
    """A tomato plant on its stake."""
    parts = [line([(x + h * 0.04, y), (x + h * 0.04, y - h * 1.08)], CLAY, h * 0.03),
        path(smooth([(x, y), (x - h * 0.04, y - h * 0.4), (x + h * 0.06, y - h * 0.7), (x, y - h)]),
        stroke=LEAF, width=h * 0.03)]
    for i, part in enumerate((0.2, 0.36, 0.52, 0.68, 0.84, 0.97)):
        parts += [leaf(x, y - h * part, h * 0.24, -20 - 12 * (i % 2), LEAF),
            leaf(x, y - h * part, h * 0.24, -160 + 12 * (i % 2), MOSS)]
    for dx, part, tone in ((0.12, 0.3, RED), (-0.11, 0.46, BRICK), (0.1, 0.6, RED), (-0.09, 0.74, SUN),
        (-0.14, 0.26, RED)):
        parts.append(circle(x + dx * h, y - h * part, h * 0.055, tone)
            + circle(x + dx * h - h * 0.015, y - h * part - h * 0.015, h * 0.014, PEACH))
    return group(*parts)


def sunflower(x: float, y: float, h: float) -> str:
    """A sunflower."""
    top = y - h
    petals = "".join(ellipse(0, -h * 0.13, h * 0.035, h * 0.075, SUN if i % 2 else OCHRE).replace("<ellipse",
        f'<ellipse transform="rotate({i * 30})"') for i in range(12))
    return group(line([(x, y), (x, top)], LEAF, h * 0.035), leaf(x, y - h * 0.35, h * 0.26, -30, LEAF),
        leaf(x, y - h * 0.5, h * 0.26, -150, MOSS),
        group(petals, circle(0, 0, h * 0.085, BARK), circle(0, 0, h * 0.05, dark(BARK, 0.3)), x=x, y=top))


def pot_plant(x: float, y: float, h: float, pot: str = BRICK, fill: str = LEAF) -> str:
    """A plant in a pot."""
    w = h * 0.3
    fan = "".join(leaf(x, y - h * 0.32, h * reach, angle, light(fill, tone)) for angle, reach, tone in
                  ((-90, 0.68, 0), (-62, 0.6, 0.12), (-118, 0.6, 0.06), (-36, 0.48, 0.2), (-144, 0.48, 0.15)))
    return group(fan, poly([(x - w / 2, y - h * 0.36), (x + w / 2, y - h * 0.36), (x + w * 0.36, y),
        (x - w * 0.36, y)], pot), rect(x - w * 0.56, y - h * 0.39, w * 1.12, h * 0.07, dark(pot, 0.14)))


# Light and feast

def garland(start: Point, end: Point, sag: float, count: int, colours: tuple[str, ...] = (SUN,), *,
    size: float = 9, cord: str = INK, shine: bool = True) -> str:
    """A string of lamps."""
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag * 2
    parts = [path(f"M{num(start[0])} {num(start[1])}"
        f"Q{num(middle[0])} {num(middle[1])} {num(end[0])} {num(end[1])}", stroke=cord,
        width=max(1.6, size * 0.22))]
    for i in range(1, count):
        x, y = between(between(start, middle, i / count), between(middle, end, i / count), i / count)
        if shine:
            parts.append(glow(x, y + size, size * 4.4, 0.55))
        parts.append(rect(x - size * 0.32, y - size * 0.2, size * 0.64, size * 0.5, cord)
            + ellipse(x, y + size * 1.1, size * 0.9, size, colours[i % len(colours)]))
    return group(*parts)


def bunting(start: Point, end: Point, sag: float, count: int, colours: tuple[str, ...],
    size: float = 34) -> str:
    """A string of pennants."""
    middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag * 2
    parts = []
    for i in range(count):
        a, b = ((between(between(start, middle, t), between(middle, end, t), t))
            for t in ((i + 0.12) / count, (i + 0.88) / count))
        tip = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + size
        parts.append(poly([a, b, tip], colours[i % len(colours)]))
    parts.append(path(f"M{num(start[0])} {num(start[1])}"
        f"Q{num(middle[0])} {num(middle[1])} {num(end[0])} {num(end[1])}", stroke=INK, width=2.6))
    return group(*parts)


def paper_lantern(x: float, y: float, r: float, fill: str = OCHRE) -> str:
    """A round paper lantern that glows."""
    ribs = "".join(ellipse(x, y, r * share, r * 0.94, "none", stroke=dark(fill, 0.2),
        width=max(1.4, r * 0.05), opacity=0.6) for share in (0.35, 0.75))
    return (glow(x, y, r * 3) + ellipse(x, y, r, r * 0.94, light(fill, 0.2)) + ribs
        + rect(x - r * 0.3, y - r * 1.06, r * 0.6, r * 0.18, dark(fill, 0.5))
        + rect(x - r * 0.3, y + r * 0.88, r * 0.6, r * 0.16, dark(fill, 0.5)))


def pendant(x: float, y: float, w: float, fill: str = BRICK, *, top: float = 0, cone: float = 0) -> str:
    """A hanging lamp; `cone` is how far its light reaches down."""
    shaft = (poly([(x - w * 0.45, y), (x + w * 0.45, y), (x + w * 1.7, y + cone), (x - w * 1.7, y + cone)],
        SUN, opacity=0.16) if cone else "")
    return (shaft + line([(x, top), (x, y - w * 0.5)], INK, 4) + ellipse(x, y, w * 0.2, w * 0.17, CREAM)
        + path(f"M{num(x - w / 2)} {num(y)}"
        f"C{num(x - w / 2)} {num(y - w * 0.5)} {num(x + w / 2)} {num(y - w * 0.5)} "
        f"{num(x + w / 2)} {num(y)}Z", fill)
        + rect(x - w * 0.09, y - w * 0.5, w * 0.18, w * 0.16, dark(fill)))


def shade(x: float, y: float, w: float, colour: str = INK, opacity: float = 0.16) -> str:
    """The shadow somebody or something throws on the ground."""
    return ellipse(x, y, w, max(5, w * 0.16), colour, opacity=opacity)


# Furniture

def table(x: float, y: float, w: float, h: float, top: str = WOOD, *, depth: float = 0,
    thick: float = 14) -> str:
    """A table from the front; y is the height of its top, `depth` how much of the top one sees."""
    legs = "".join(poly([(lx - 9, y), (lx + 9, y), (lx + 6, y + h), (lx - 6, y + h)], dark(top, 0.32))
        for lx in (x + 34, x + w - 34))
    plate = (poly([(x + depth * 0.7, y - depth), (x + w - depth * 0.7, y - depth), (x + w, y), (x, y)],
        light(top, 0.14)) if depth else "")
    return legs + plate + rect(x, y, w, thick, dark(top, 0.1), r=3)


def chair(x: float, seat: float, h: float, colour: str = WOOD, *, flip: bool = False) -> str:
    """A chair from the side; its seat is `seat` high in the picture, `h` over the ground."""
    w = h * 0.86
    bar = h * 0.09
    parts = (line([(-w * 0.5, -h * 1.05), (-w * 0.42, 0), (-w * 0.52, h)], colour, bar)
        + line([(w * 0.42, 0), (w * 0.5, h)], colour, bar)
        + rect(-w * 0.52, -bar, w * 1.06, bar * 1.8, light(colour, 0.1), r=bar * 0.8)
        + line([(-w * 0.5, -h * 0.95), (-w * 0.46, -h * 0.5)], light(colour, 0.1), bar * 1.9))
    return group(parts, x=x, y=seat, flip=flip)


def wheelchair(x: float, seat: float, size: float, colour: str = SLATE, *, flip: bool = False) -> str:
    """The back half of a wheelchair: draw it before the person. `wheel` comes after."""
    s = size
    parts = (line([(-30 * s, -58 * s), (-26 * s, 12 * s), (44 * s, 12 * s), (56 * s, 56 * s)], INK, 7 * s)
        + line([(-44 * s, -60 * s), (-30 * s, -58 * s)], INK, 7 * s)
        + rect(-32 * s, -46 * s, 13 * s, 56 * s, colour, r=5 * s)
        + rect(-30 * s, 6 * s, 74 * s, 13 * s, colour, r=5 * s)
        + circle(46 * s, 66 * s, 14 * s, "none", stroke=INK, width=5 * s)
        + line([(50 * s, 56 * s), (76 * s, 58 * s)], INK, 6 * s))
    return group(parts, x=x, y=seat, flip=flip)


def wheel(x: float, y: float, r: float, rim: str = INK, *, spokes: int = 12, width: float = 0.11) -> str:
    """A spoked wheel."""
    rays = "".join(f"M{num(x)} {num(y)}L{num(px)} {num(py)}"
        for px, py in (polar(x, y, r, i * 360 / spokes) for i in range(spokes)))
    return (path(rays, stroke=STONE, width=max(1.4, r * 0.025))
        + circle(x, y, r, "none", stroke=rim, width=r * width) + circle(x, y, r * 0.12, SLATE))


def shelf(rng: Random, x: float, y: float, w: float, h: float, rows: int, wood: str = WOOD) -> str:
    """A shelf full of books."""
    parts = [rect(x, y, w, h, dark(wood, 0.45))]
    gap = h / rows
    for row in range(rows):
        base, left = y + gap * (row + 1) - 8, x + 12
        while left < x + w - 40:
            if rng.random() < 0.1:
                left += rng.uniform(22, 46)
                continue
            bw, bh = rng.uniform(14, 30), gap * rng.uniform(0.56, 0.82)
            tone = mix(rng.choice(BOOKS), wood, 0.15)
            parts.append(rect(left, base - bh, bw, bh, tone)
                + rect(left, base - bh * 0.84, bw, 5, light(tone, 0.4)))
            left += bw + 2
        parts.append(rect(x, base, w, 10, wood))
    parts.append(rect(x, y, w, h, "none", stroke=wood, width=11))
    return group(*parts)


def sofa(x: float, y: float, w: float, h: float, cloth: str = TEAL) -> str:
    """A sofa from the front; y is its top edge."""
    return group(rect(x + 30, y + h - 20, 26, 34, BARK) + rect(x + w - 56, y + h - 20, 26, 34, BARK),
        rect(x + 20, y, w - 40, h * 0.8, dark(cloth, 0.1), r=44),
        line([(x + w / 2, y + 26), (x + w / 2, y + h * 0.5)], dark(cloth, 0.26), 4),
        rect(x + 40, y + h * 0.52, w - 80, h * 0.3, light(cloth, 0.12), r=24),
        rect(x + 40, y + h * 0.74, w - 80, h * 0.24, cloth, r=10),
        line([(x + w / 2, y + h * 0.56), (x + w / 2, y + h * 0.8)], dark(cloth, 0.2), 4))


def armrests(x: float, y: float, w: float, h: float, cloth: str = TEAL) -> str:
    """The arms of a sofa, in front of who sits on it."""
    return "".join(rect(left, y + h * 0.34, 74, h * 0.64, dark(cloth, 0.06), r=34)
        + rect(left + 12, y + h * 0.38, 34, h * 0.12, light(cloth, 0.15), r=16)
        for left in (x - 20, x + w - 54))


# Small things

def open_book(x: float, y: float, w: float, cover: str = RED, turn: float = 0) -> str:
    """An open book held towards the reader."""
    h = w * 0.34
    page = ("M0 0" f"C{num(-w * 0.12)} {num(-h * 0.3)} {num(-w * 0.36)} {num(-h * 0.3)} {num(-w * 0.5)} "
        f"{num(-h * 0.12)}L{num(-w * 0.5)} {num(-h)}"
        f"C{num(-w * 0.36)} {num(-h * 1.2)} {num(-w * 0.12)} {num(-h * 1.2)} 0 {num(-h * 0.9)}" "Z")
    back = poly([(-w * 0.54, 4), (-w * 0.54, -h), (0, -h * 0.86), (w * 0.54, -h), (w * 0.54, 4),
        (0, h * 0.14)], cover)
    lines = (line([(-w * 0.4, -h * 0.75), (-w * 0.12, -h * 0.78)], STONE, 3)
        + line([(-w * 0.4, -h * 0.5), (-w * 0.14, -h * 0.54)], STONE, 3))
    return group(back, path(page, WHITE), group(path(page, CREAM), flip=True), lines,
        circle(w * 0.26, -h * 0.62, h * 0.22, SUN), x=x, y=y, turn=turn)


def mug(x: float, y: float, s: float, fill: str = RED) -> str:
    """A mug that stands at (x, y)."""
    return (circle(x + s * 0.55, y - s * 0.5, s * 0.28, "none", stroke=dark(fill, 0.1), width=s * 0.14)
        + rect(x - s * 0.45, y - s, s * 0.9, s, fill, r=s * 0.14)
        + rect(x - s * 0.45, y - s * 0.6, s * 0.9, s * 0.16, light(fill, 0.5)))


def steam(x: float, y: float, h: float, colour: str = WHITE, opacity: float = 0.6) -> str:
    """Two curls of steam."""
    return "".join(path(f"M{num(x + dx)} {num(y)}q{num(-h * 0.18)} {num(-h * 0.25)} 0 {num(-h * 0.5)}"
        f"t0 {num(-h * 0.5)}", stroke=colour, width=max(3, h * 0.06), opacity=opacity)
        for dx in (-h * 0.14, h * 0.14))


def plate(x: float, y: float, r: float, food: str = OCHRE) -> str:
    """A plate on a table, seen at a slant."""
    return (ellipse(x, y + r * 0.06, r, r * 0.4, dark(CREAM, 0.16)) + ellipse(x, y, r, r * 0.38, WHITE)
        + ellipse(x, y - r * 0.04, r * 0.62, r * 0.22, food)
        + ellipse(x - r * 0.15, y - r * 0.12, r * 0.28, r * 0.12, LEAF))


def bowl(x: float, y: float, r: float, fill: str = TEAL, food: str = LEAF) -> str:
    """A bowl of salad."""
    heap = "".join(circle(x + dx * r, y - r * 0.42, r * 0.32, tone)
        for dx, tone in ((-0.5, food), (-0.1, light(food, 0.3)), (0.35, food), (0.1, RED),
        (0.6, light(food, 0.15))))
    return (heap + path(f"M{num(x - r)} {num(y - r * 0.45)}"
        f"Q{num(x - r * 0.8)} {num(y + r * 0.3)} {num(x)} {num(y + r * 0.3)}"
        f"T{num(x + r)} {num(y - r * 0.45)}Z", fill))


def bottle(x: float, y: float, h: float, fill: str = FOREST) -> str:
    """A bottle."""
    w = h * 0.26
    return (rect(x - w / 2, y - h * 0.66, w, h * 0.66, fill, r=w * 0.25)
        + rect(x - w * 0.2, y - h, w * 0.4, h * 0.45, fill, r=w * 0.1)
        + rect(x - w / 2, y - h * 0.45, w, h * 0.22, CREAM))


def ball(x: float, y: float, r: float) -> str:
    """A football."""
    spots = "".join(circle(*polar(x, y, r * 0.72, a), r * 0.2, INK) for a in (-80, -8, 64, 136, 208))
    return (circle(x, y, r, WHITE) + circle(x, y, r * 0.28, INK) + spots
        + circle(x, y, r, "none", stroke=INK, width=max(2, r * 0.1)))


def bucket(x: float, y: float, s: float, fill: str = TEAL) -> str:
    """A bucket that stands at (x, y)."""
    return (path(f"M{num(x - s * 0.46)} {num(y - s * 0.95)}"
        f"A{num(s * 0.46)} {num(s * 0.6)} 0 0 1 {num(x + s * 0.46)} {num(y - s * 0.95)}", stroke=SLATE,
        width=s * 0.07) + poly([(x - s * 0.5, y - s), (x + s * 0.5, y - s), (x + s * 0.38, y),
        (x - s * 0.38, y)], fill) + ellipse(x, y - s, s * 0.5, s * 0.12, dark(fill, 0.3)))


def watering_can(x: float, y: float, s: float, fill: str = SEA, *, turn: float = 0,
    flip: bool = False) -> str:
    """A watering can; its handle is at (x, y)."""
    parts = (path(f"M{num(-s * 0.3)} {num(s * 0.2)}Q0 {num(-s * 0.3)} {num(s * 0.35)} {num(s * 0.2)}",
        stroke=fill, width=s * 0.09)
        + poly([(s * 0.25, s * 0.75), (s * 1.0, s * 0.12), (s * 1.08, s * 0.22), (s * 0.35, s * 0.95)],
        dark(fill, 0.1)) + poly([(s * 0.94, s * 0.02), (s * 1.2, s * 0.28), (s * 1.06, s * 0.36),
        (s * 0.86, s * 0.14)], dark(fill, 0.25))
        + rect(-s * 0.38, s * 0.2, s * 0.78, s * 0.8, fill, r=s * 0.08))
    return group(parts, x=x, y=y, turn=turn, flip=flip)


def planks(x: float, y: float, w: float, h: float, rows: int, wood: str = CLAY) -> str:
    """A wall of boards with gaps between them."""
    gap = h / rows
    return "".join(rect(x, y + i * gap, w, gap * 0.86, mix(wood, BARK, 0.08 * (i % 3)))
        + line([(x + w * 0.1, y + i * gap + gap * 0.4),
        (x + w * (0.4 + 0.13 * (i % 3)), y + i * gap + gap * 0.44)], dark(wood, 0.2), 2) for i in range(rows))


def bicycle(x: float, ground: float, r: float, frame: str = RED, *, flip: bool = False) -> str:
    """A bicycle; (x, ground) is midway between its wheels, r the radius of a wheel."""
    d = r * 1.5
    back, front, crank = (-d, -r), (d, -r), (-r * 0.05, -r * 0.95)
    saddle, bar = (-r * 0.45, -r * 2.25), (r * 1.08, -r * 2.3)
    w = r * 0.13
    parts = (wheel(*back, r) + wheel(*front, r) + line([back, crank, (r * 0.98, -r * 1.9)], frame, w)
        + line([back, (saddle[0] + r * 0.12, saddle[1] + r * 0.5), (r * 0.95, -r * 1.75)], frame, w)
        + line([crank, saddle], frame, w) + line([front, bar], frame, w)
        + line([(bar[0] - r * 0.36, bar[1] - r * 0.02), bar, (bar[0] + r * 0.1, bar[1] - r * 0.14)], INK, w)
        + rect(saddle[0] - r * 0.34, saddle[1] - r * 0.1, r * 0.68, r * 0.17, INK, r=r * 0.08)
        + circle(*crank, r * 0.2, SLATE)
        + line([(crank[0] - r * 0.24, crank[1] - r * 0.22), (crank[0] + r * 0.24, crank[1] + r * 0.22)], INK,
        w * 0.8))
    return group(parts, x=x, y=ground, flip=flip)


def drum(x: float, ground: float, w: float, h: float, fill: str = BRICK, skin: str = CREAM) -> str:
    """A goblet drum with cords."""
    top = ground - h
    body = (f"M{num(x - w / 2)} {num(top)}" f"C{num(x - w / 2)} {num(top + h * 0.42)} {num(x - w * 0.18)} "
        f"{num(top + h * 0.5)} {num(x - w * 0.18)} {num(top + h * 0.62)}"
        f"L{num(x - w * 0.32)} {num(ground)}"
        f"L{num(x + w * 0.32)} {num(ground)}L{num(x + w * 0.18)} {num(top + h * 0.62)}"
        f"C{num(x + w * 0.18)} "
        f"{num(top + h * 0.5)} {num(x + w / 2)} {num(top + h * 0.42)} {num(x + w / 2)} " f"{num(top)}Z")
    zigzag = [(x + w * (-0.44 + 0.11 * i), top + h * (0.09 if i % 2 else 0.32 - 0.012 * (i - 4) ** 2))
        for i in range(9)]
    return (path(body, fill)
        + path(f"M{num(x + w * 0.12)} {num(top)}"
        f"C{num(x + w * 0.22)} {num(top + h * 0.4)} {num(x + w * 0.06)} "
        f"{num(top + h * 0.5)} {num(x + w * 0.06)} {num(top + h * 0.62)}"
        f"L{num(x + w * 0.12)} {num(ground)}L{num(x + w * 0.32)} {num(ground)}"
        f"L{num(x + w * 0.18)} {num(top + h * 0.62)}"
        f"C{num(x + w * 0.18)} {num(top + h * 0.5)} {num(x + w / 2)} "
        f"{num(top + h * 0.42)} {num(x + w / 2)} {num(top)}Z", dark(fill, 0.16))
        + line(zigzag, SAND, max(2.5, w * 0.03)) + ellipse(x, top, w / 2, w * 0.13, dark(fill, 0.35))
        + ellipse(x, top - h * 0.01, w * 0.46, w * 0.11, skin))


def cat(x: float, y: float, s: float, fill: str = OCHRE) -> str:
    """A sleeping cat."""
    return group(path("M-60 0C-64 -44 -20 -58 20 -50C54 -44 66 -14 58 0Z", fill)
        + circle(-44, -22, 24, light(fill, 0.1)) + poly([(-64, -36), (-60, -58), (-46, -44)], fill)
        + poly([(-40, -45), (-28, -58), (-25, -36)], fill)
        + path("M-56 -20q5 4 9 0M-40 -20q5 4 9 0", stroke=INK, width=2.4)
        + path("M56 -6C78 -4 74 10 30 2C0 -2 -10 6 -22 4", stroke=dark(fill, 0.14), width=12)
        + line([(8, -48), (6, -34)], dark(fill, 0.25), 4) + line([(22, -48), (22, -34)], dark(fill, 0.25), 4),
        x=x, y=y, scale=s)


def dog(x: float, ground: float, s: float, fill: str = CREAM, *, flip: bool = False) -> str:
    """A small dog that trots."""
    legs = (line([(-26, -26), (-34, 0)], dark(fill), 9) + line([(22, -26), (30, 0)], dark(fill), 9)
        + line([(-20, -26), (-14, 0)], fill, 9) + line([(16, -26), (8, 0)], fill, 9))
    return group(legs + rect(-36, -48, 66, 30, fill, r=15)
        + path("M-34 -40Q-52 -48 -50 -66", stroke=fill, width=8) + ellipse(36, -56, 20, 15, fill)
        + ellipse(50, -52, 13, 9, fill) + ellipse(27, -52, 7, 14, dark(fill, 0.4)) + circle(62, -55, 3.6, INK)
        + circle(42, -60, 2.4, INK) + rect(18, -46, 8, 20, RED, r=3), x=x, y=ground, scale=s, flip=flip)


def easel_chart(x: float, ground: float, w: float, h: float) -> str:
    """A flipchart with coloured notes."""
    notes = "".join(rect(x - w * 0.38 + (i % 3) * w * 0.27, ground - h * 0.88 + (i // 3) * h * 0.15, w * 0.2,
        h * 0.105, tone) for i, tone in enumerate((SUN, ROSE, SKY, MOSS, SUN, OCHRE, SKY, ROSE)))
    return (line([(x - w * 0.3, ground - h * 0.9), (x - w * 0.5, ground)], SLATE, 10)
        + line([(x + w * 0.3, ground - h * 0.9), (x + w * 0.5, ground)], SLATE, 10)
        + line([(x, ground - h * 0.5), (x, ground - h * 0.03)], SLATE, 8)
        + rect(x - w / 2, ground - h, w, h * 0.64, WHITE, r=4)
        + rect(x - w / 2, ground - h, w, h * 0.05, SLATE) + notes
        + line([(x - w * 0.36, ground - h * 0.43), (x + w * 0.3, ground - h * 0.43)], RED, 5))


def sewing_machine(x: float, y: float, s: float, fill: str = TEAL) -> str:
    """A sewing machine that stands on a table at (x, y)."""
    body = ("M-130 0L-130 -26L60 -26L60 -104L-66 -104L-66 -74Q-92 -72 -100 -84L-100 -118"
        "Q-100 -142 -74 -144L84 -144Q116 -144 116 -112L116 0Z")
    return group(path(body, fill) + rect(-130, -14, 246, 14, dark(fill, 0.2), r=4)
        + line([(-84, -76), (-84, -28)], STONE, 5) + rect(-96, -82, 24, 14, SLATE, r=3)
        + circle(122, -104, 24, dark(fill, 0.25)) + circle(122, -104, 10, SAND)
        + rect(10, -172, 16, 28, RED, r=3) + line([(18, -172), (-84, -150), (-84, -118)], RED, 2)
        + circle(86, -68, 14, CREAM) + circle(86, -34, 9, CREAM)
        + path("M-60 -124H40", stroke=light(fill, 0.4), width=5), x=x, y=y, scale=s)


def radio(x: float, y: float, s: float, fill: str = CLAY) -> str:
    """An old radio that stands at (x, y)."""
    bars = "".join(line([(-78 + 14 * i, -80), (-78 + 14 * i, -22)], BARK, 5) for i in range(6))
    return group(line([(60, -104), (104, -190)], SLATE, 4), rect(-100, -104, 200, 104, fill, r=14),
        rect(-88, -92, 92, 80, light(fill, 0.35), r=8), bars, circle(52, -34, 20, CREAM),
        circle(52, -34, 6, BARK), rect(16, -88, 72, 26, CREAM, r=4), line([(46, -86), (46, -64)], RED, 3),
        x=x, y=y, scale=s)


def speaker(x: float, ground: float, w: float, h: float) -> str:
    """A loudspeaker."""
    return (rect(x - w / 2, ground - h, w, h, INK, r=8) + circle(x, ground - h * 0.3, w * 0.36, SLATE)
        + circle(x, ground - h * 0.3, w * 0.15, INK) + circle(x, ground - h * 0.75, w * 0.2, SLATE)
        + circle(x, ground - h * 0.75, w * 0.08, INK))


def castle(x: float, ground: float, s: float, wall: str = STONE) -> str:
    """The castle ruin: two towers, broken walls, empty windows."""
    d = dark(wall, 0.2)
    tower = poly([(-150, 0), (-150, -210), (-132, -210), (-132, -196), (-112, -196), (-112, -214),
        (-88, -214), (-88, -196), (-70, -196), (-70, -210), (-54, -204), (-54, 0)], wall)
    side = poly([(-80, 0), (-80, -196), (-70, -196), (-70, -210), (-54, -204), (-54, 0)], d)
    main = poly([(-54, 0), (-54, -96), (-30, -104), (-6, -92), (10, -120), (40, -126), (62, -104), (84, -110),
        (104, -84), (130, -90), (150, -60), (160, 0)], light(wall, 0.14))
    keep = poly([(70, 0), (70, -150), (80, -168), (100, -160), (112, -172), (132, -152), (140, -150),
        (140, 0)], wall)
    keep_side = poly([(118, 0), (118, -166), (132, -152), (140, -150), (140, 0)], d)
    outer = (poly([(-240, 0), (-236, -44), (-210, -50), (-196, -38), (-170, -54), (-150, -46), (-150, 0)],
        light(wall, 0.05)) + poly([(160, 0), (156, -52), (186, -40), (204, -48), (232, -26), (250, 0)], d))
    holes = "".join(path(f"M{hx} {hy}v-16a8 8 0 0 1 16 0v16z", NIGHT, opacity=0.75)
        for hx, hy in ((-126, -140), (-126, -80), (-20, -44), (20, -50), (84, -96), (84, -44)))
    stones = "".join(rect(hx, hy, 14, 5, d)
        for hx, hy in ((-140, -170), (-104, -120), (-140, -40), (-44, -20), (50, -80), (-10, -70), (130, -30),
        (40, -16), (-110, -24), (96, -130)))
    return group(outer, tower, side, main, keep, keep_side, holes, stones, x=x, y=ground, scale=s)


def film_camera(x: float, y: float, s: float) -> str:
    """A small film camera; its grip is at (x, y)."""
    return group(rect(-34, -44, 66, 42, INK, r=8), rect(30, -38, 26, 30, SLATE, r=4),
        circle(58, -23, 14, NIGHT), circle(60, -25, 6, SKY), rect(-22, -64, 40, 12, INK, r=5),
        line([(-2, -64), (-2, -44)], INK, 7), circle(-22, -32, 5, RED), x=x, y=y, scale=s)


def note(x: float, y: float, s: float, fill: str) -> str:
    """A note of music."""
    return group(ellipse(-9, 0, 10, 7.5, fill), ellipse(27, -8, 10, 7.5, fill),
        path("M-1 -2V-52L35 -60V-10", stroke=fill, width=4.5), path("M-1 -52L35 -60V-48L-1 -40Z", fill), x=x,
        y=y, scale=s)


def ladder(bottom: Point, top: Point, w: float, rungs: int, wood: str = CLAY) -> str:
    """A ladder between two points."""
    parts = [line([(bottom[0] + side * w / 2, bottom[1]), (top[0] + side * w / 2, top[1])],
        dark(wood, 0.2) if side > 0 else wood, 10) for side in (-1, 1)]
    for i in range(1, rungs):
        x, y = between(bottom, top, i / rungs)
        parts.append(line([(x - w / 2, y), (x + w / 2, y)], dark(wood, 0.1), 8))
    return group(*parts)


def tool_wall(x: float, y: float, w: float, h: float, board: str = SAND) -> str:
    """A board with tools hung up."""
    def hammer(cx: float, cy: float) -> str:
        return line([(cx, cy), (cx, cy + 96)], WOOD, 11) + rect(cx - 34, cy - 12, 66, 24, SLATE, r=5)
    def saw(cx: float, cy: float) -> str:
        teeth = [(cx + 30 + i * 9, cy + 46 + (8 if i % 2 else 0) - i * 1.2) for i in range(15)]
        return (poly([(cx + 30, cy), (cx + 160, cy + 12), *reversed(teeth)], STONE)
            + rect(cx - 24, cy - 6, 60, 62, RED, r=18) + rect(cx - 8, cy + 12, 24, 26, board, r=10))
    def wrench(cx: float, cy: float) -> str:
        return (line([(cx, cy), (cx, cy + 100)], SLATE, 13) + circle(cx, cy, 20, SLATE)
            + rect(cx - 7, cy - 24, 14, 24, board) + circle(cx, cy + 104, 15, SLATE)
            + circle(cx, cy + 104, 7, board))
    def driver(cx: float, cy: float, tone: str) -> str:
        return rect(cx - 10, cy, 20, 48, tone, r=8) + line([(cx, cy + 48), (cx, cy + 104)], SLATE, 7)
    def pliers(cx: float, cy: float) -> str:
        return (path(f"M{cx - 4} {cy + 40}Q{cx - 26} {cy + 70} {cx - 16} {cy + 108}M{cx + 4} {cy + 40}"
            f"Q{cx + 26} {cy + 70} {cx + 16} {cy + 108}", stroke=BLUE, width=12)
            + poly([(cx - 16, cy + 44), (cx - 8, cy - 6), (cx + 8, cy - 6), (cx + 16, cy + 44)], SLATE))
    holes = "".join(circle(x + 20 + i * 34, y + 20 + j * 34, 2.4, dark(board, 0.2))
        for i in range(int((w - 20) // 34)) for j in range(int((h - 20) // 34)))
    step = w / 8
    return group(rect(x, y, w, h, board, r=6), holes, hammer(x + step * 0.6, y + 50),
        wrench(x + step * 1.5, y + 50), driver(x + step * 2.3, y + 44, RED),
        driver(x + step * 2.8, y + 44, SUN), driver(x + step * 3.3, y + 44, LEAF),
        saw(x + step * 4.1, y + 60), pliers(x + step * 6.1, y + 44), hammer(x + step * 7.1, y + 50))


def rows_of_vines(rng: Random, vanish: Point, start: float, end: float, bottom: float, count: int,
    tones: tuple[str, ...], post: str = BARK, near: float = 1.0) -> str:
    """Rows of vines that run to a vanishing point."""
    parts = []
    for i in range(count):
        foot = start + (end - start) * i / max(1, count - 1), bottom
        for step in range(22, -1, -1):
            part = 1 - (1 - step / 23) ** 2.2
            x, y = between(foot, (vanish[0], vanish[1]), part * 0.97)
            s = near * (1 - part * 0.97)
            if s < 0.05:
                continue
            tone = rng.choice(tones)
            if s > 0.25 and step % 3 == 0:
                parts.append(line([(x, y + 60 * s), (x, y - 170 * s)], post, max(1.5, 9 * s)))
            parts.append(ellipse(x, y - 58 * s, 78 * s, 60 * s, dark(tone, 0.3)))
            for dx, dy in ((-44, -60), (36, -76), (-6, -112), (48, -30), (-40, -18),
                (4, -56)) if s > 0.12 else ((0, -70),):
                leaf_tone = mix(tone, rng.choice(tones), 0.5)
                parts.append(circle(x + (dx + rng.uniform(-9, 9)) * s, y + (dy + rng.uniform(-9, 9)) * s,
                    (36 if s > 0.12 else 56) * s, leaf_tone))
    return group(*parts)


def wave_lines(rng: Random, spots: list[tuple[float, float, float]], colour: str, width: float = 4) -> str:
    """Short ripples on water at (x, y, length)."""
    return path("".join(
        f"M{num(x)} {num(y)}q{num(w / 4)} {num(-6 - rng.random() * 3)} {num(w / 2)} 0t{num(w / 2)} 0"
        for x, y, w in spots), stroke=colour, width=width)


def strewn(rng: Random, x: float, y: float, end: float, bottom: float, count: int, tones: tuple[str, ...],
    size: float = 9) -> str:
    """Fallen leaves, petals or snow on the ground."""
    return group(*(ellipse(rng.uniform(x, end), rng.uniform(y, bottom), rng.uniform(0.6, 1.1) * size,
        size * 0.42, rng.choice(tones)) for _ in range(count)))


def spot(x: float, y: float, target: float, ground: float, w: float, colour: str,
    opacity: float = 0.22) -> str:
    """The beam of a spotlight from (x, y) to a pool on the ground."""
    return (poly([(x - 12, y), (x + 12, y), (target + w, ground), (target - w, ground)], colour,
        opacity=opacity) + ellipse(target, ground, w, w * 0.2, colour, opacity=min(1, opacity * 1.5)))
