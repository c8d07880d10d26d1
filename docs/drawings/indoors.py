"""The pictures that play in rooms: workshop, sofa, kitchen, meeting, stage."""

from dataclasses import replace
from random import Random

import people as p
import things as t
from kit import (
    BARK,
    BLUE,
    BRICK,
    CLAY,
    CREAM,
    FOG,
    FOREST,
    INK,
    LEAF,
    LIME,
    MINT,
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
    circle,
    dark,
    ellipse,
    fade,
    framed,
    glow,
    group,
    land,
    light,
    line,
    mix,
    path,
    poly,
    rect,
    smooth,
)
from people import BACK, FRONT, SIT, SIT_FRONT, STAND, figure


def _view(rng: Random, x: float, y: float, w: float, h: float, sky: tuple[str, str], *parts: str,
    frame: str = WHITE, name: str = "view") -> str:
    """A big window with a view, its cross bars and its sill."""
    inside = framed(x, y, w, h, fade(name, *sky, w=w, h=h), *parts)
    bars = (line([(x + w / 2, y), (x + w / 2, y + h)], frame, 12)
        + line([(x, y + h * 0.36), (x + w, y + h * 0.36)], frame, 9))
    return (inside + bars + rect(x, y, w, h, "none", stroke=frame, width=18)
        + rect(x - 24, y + h, w + 48, 20, dark(frame, 0.1), r=4))


def werkstatt(rng: Random) -> list[str]:
    """Close: a woman with a headscarf mends a radio at her bench; a boy holds the screws."""
    wall = "#2f5a5e"
    parts = [rect(0, 0, 1600, 1200, wall), t.tool_wall(60, 180, 620, 230),
        t.pendant(800, 250, 190, BRICK, cone=560)]
    parts += [rect(1010, 300, 520, 20, WOOD), rect(1010, 470, 520, 20, WOOD),
        *(rect(x, y, w, h, tone, r=6)
        for x, y, w, h, tone in ((1030, 210, 90, 90, OCHRE), (1130, 236, 64, 64, RED),
        (1420, 216, 96, 84, TEAL), (1040, 402, 120, 68, BRICK), (1330, 390, 90, 80, CREAM))),
        t.radio(1300, 300, 0.72, PLUM), circle(1230, 428, 42, CREAM, stroke=BARK, width=10),
        line([(1230, 428), (1230, 402)], INK, 5), line([(1230, 428), (1248, 438)], INK, 5),
        group(poly([(-26, -70), (26, -70), (46, 0), (-46, 0)], SUN), line([(0, 0), (0, 34)], OCHRE, 8),
        ellipse(0, 36, 30, 8, OCHRE), x=1480, y=432),
        *(rect(1046 + i * 30, 424, 20, 22, dark(BRICK, 0.3), r=3) for i in range(4))]
    ayla = replace(p.AYLA, top=PLUM, cover=SUN, accent=CREAM)
    boy = replace(p.AMIR, top=RED, accent=CREAM, build=p.CHILD)
    bench = (rect(0, 800, 1600, 70, CLAY) + rect(0, 800, 1600, 20, light(CLAY, 0.35))
        + rect(0, 866, 1600, 334, dark(WOOD, 0.25))
        + "".join(rect(60 + i * 392, 910, 340, 170, dark(WOOD, 0.1), r=8)
        + rect(190 + i * 392, 980, 80, 18, SAND, r=9) for i in range(4)))
    screwdriver = line([(706, 690), (742, 640)], SUN, 22) + line([(688, 716), (706, 690)], FOG, 8)
    case = group(rect(-150, -190, 300, 190, OCHRE, r=22), rect(-128, -168, 256, 146, BARK, r=12),
        circle(-60, -100, 48, STONE), circle(-60, -100, 20, SLATE), rect(20, -150, 84, 50, LEAF, r=4),
        *(line([(28 + i * 16, -146), (28 + i * 16, -104)], SUN, 4) for i in range(5)),
        circle(44, -60, 15, BRICK), circle(90, -60, 15, SKY),
        path("M-10 -40C10 -90 0 -120 24 -128M10 -36C40 -60 30 -90 60 -96", stroke=RED, width=6),
        line([(110, -190), (196, -350)], STONE, 7), x=730, y=810)
    parts += [glow(700, 560, 460, 0.4), case,
        figure(450, 872, replace(ayla, hair=p.BLACK), replace(STAND, seated=True, lean=9, nod=8, mood="calm"),
        size=4.7, part="upper", far=(610, 790), near=(718, 676), prop=""),
        figure(1150, 880, boy, replace(STAND, seated=True, lean=12, nod=8), size=4.9, flip=True, part="upper",
        far=(980, 790), near=(905, 706), prop="")]
    back = group(rect(-110, -170, 220, 170, dark(OCHRE, 0.1), r=18), circle(-40, -96, 44, BARK),
        circle(-40, -96, 16, OCHRE), circle(56, -120, 18, CREAM), circle(56, -66, 18, CREAM), x=1400, y=812)
    parts += [bench, back, screwdriver, circle(718, 676, 33, p.OLIVE), circle(905, 706, 27, p.OLIVE),
        line([(905, 706), (880, 690)], SLATE, 7), t.mug(250, 812, 84, TEAL),
        t.steam(250, 716, 90, opacity=0.5), ellipse(1130, 812, 74, 20, dark(CLAY, 0.3)),
        ellipse(1130, 806, 74, 20, STONE),
        *(circle(1090 + i * 16, 802 + (i % 2) * 6, 6, SLATE) for i in range(6)),
        line([(330, 826), (520, 838)], SLATE, 12), rect(300, 814, 76, 24, RED, r=10),
        path("M1180 836C1240 800 1260 860 1320 830", stroke=INK, width=8)]
    return parts


def lesepaten(rng: Random) -> list[str]:
    """An old woman reads to three children on a sofa; shelf, lamp, cat."""
    parts = [rect(0, 0, 1600, 1200, "#efd3a6"), rect(0, 880, 1600, 320, WOOD),
        *(line([(x, 880), (800 + (x - 800) * 1.6, 1200)], dark(WOOD, 0.14), 3)
        for x in range(100, 1600, 140)), rect(0, 864, 1600, 18, CREAM)]
    parts += [t.shelf(rng, 60, 210, 380, 650, 4),
        _view(rng, 1060, 200, 400, 380, ("#8fc3d3", "#f5e6c4"),
        t.skyline(rng, -10, 420, 330, mix(ROSE, WHITE, 0.3), low=60, high=130),
        land([(0, 330), (200, 310), (420, 340)], LEAF)),
        rect(580, 230, 190, 140, CREAM, stroke=BARK, width=12),
        path("M592 358L650 290L690 330L720 300L760 358Z", TEAL), circle(722, 272, 16, OCHRE),
        rect(820, 270, 110, 130, ROSE, stroke=BARK, width=10), circle(875, 322, 30, BRICK),
        path("M840 392q35 -56 70 0z", NIGHT)]
    parts += [ellipse(800, 1060, 760, 110, BRICK), ellipse(800, 1060, 690, 94, light(BRICK, 0.2)),
        ellipse(800, 1060, 600, 78, BRICK), ellipse(800, 1050, 620, 40, INK, opacity=0.2)]
    lamp = (line([(1420, 1010), (1420, 500)], NIGHT, 13) + ellipse(1420, 1012, 70, 17, NIGHT)
        + glow(1420, 530, 320, 0.8) + poly([(1350, 400), (1490, 400), (1540, 540), (1300, 540)], SUN)
        + poly([(1440, 400), (1490, 400), (1540, 540), (1460, 540)], OCHRE))
    parts += [lamp, t.sofa(300, 560, 1000, 440, TEAL)]
    erna = replace(p.ERNA, top=PLUM, bottom=SLATE, accent=ROSE, legs="trousers")
    read = replace(SIT_FRONT, nod=8, mood="open")
    parts += [figure(560, 850, replace(p.AMIR, top=OCHRE, accent=CREAM, bottom=NIGHT),
        replace(SIT_FRONT, nod=14, lean=4), size=2.75, far=(515, 860), near=(655, 815)),
        figure(800, 830, erna, read, size=3.05, far=(716, 740), near=(884, 740),
        prop=t.open_book(800, 770, 250, RED)),
        figure(1030, 850, replace(p.ZOE, top=SUN, legs="trousers", bottom=BLUE, sleeves="long"),
        replace(SIT_FRONT, nod=-14, lean=-5, mood="open"), size=2.8, far=(945, 810), near=(1084, 860)),
        t.armrests(300, 560, 1000, 440, TEAL), t.cat(1180, 840, 1.3, SAND)]
    ida = replace(p.IDA, top=LEAF, legs="dress", bottom=CREAM)
    parts += [t.shade(400, 1108, 110),
        figure(400, 1050, ida, replace(SIT, feet=((0.85, 0.35), (0.75, 0.42)), nod=-12, lean=-4, mood="open"),
        size=2.7, near=(490, 1010), far=(510, 1000)),
        *(rect(x, y, w, 22, tone, r=4)
        for x, y, w, tone in ((1080, 1070, 160, RED), (1092, 1048, 140, SUN), (1084, 1026, 150, BLUE))),
        t.open_book(660, 1112, 150, BLUE, -6), t.pot_plant(1530, 1060, 300, BRICK)]
    return parts


def konferenz(rng: Random) -> list[str]:
    """The district conference: a round table seen from above the shoulder, a flipchart, big windows."""
    parts = [rect(0, 0, 1600, 1200, "#f3e2c0"), rect(0, 620, 1600, 580, "#c98f5e"),
        rect(0, 606, 1600, 18, CREAM)]
    town = (t.skyline(rng, -10, 720, 330, mix(BRICK, PEACH, 0.4), low=60, high=150),
        *(t.tree(rng, x, 370, h, tone)
        for x, h, tone in ((90, 170, LEAF), (330, 140, MOSS), (600, 190, LEAF))))
    parts += [_view(rng, 90, 170, 700, 350, ("#8fc3d8", "#f7ead0"),
        land([(0, 250), (300, 190), (720, 240)], mix(MOSS, SKY, 0.4)), *town), t.pendant(470, 120, 130, RED),
        t.pendant(1000, 120, 130, RED), rect(880, 230, 150, 200, TEAL), circle(955, 300, 40, SUN),
        line([(905, 380), (1005, 380)], CREAM, 8), line([(905, 402), (975, 402)], CREAM, 8)]
    parts += [ellipse(620, 1080, 760, 120, INK, opacity=0.14), t.pot_plant(1500, 1060, 420, TEAL),
        t.easel_chart(1260, 900, 300, 640),
        figure(1080, 900, replace(p.GRACE, top=SEA, bottom=SUN),
        replace(FRONT, mood="open", hands=((-0.16, 0.95), (0.9, -0.2))), size=2.35, near=(1262, 500))]
    seats: list[tuple[float, p.Person, Point | None, Point | None, float]] = [(250, replace(p.OMAR, top=RED),
        None, None, 0), (460, replace(p.FATMA, top=LEAF, cover=CREAM), None, (500, 714), -4),
        (680, replace(p.KURT, top=CREAM, accent=BRICK), None, None, 4),
        (880, replace(p.LINH, top=PLUM), (850, 706), None, 0)]
    for x, who, far, near, nod in seats:
        parts.append(rect(x - 62, 530, 124, 150, dark(WOOD, 0.2), r=18))
        parts.append(figure(x, 690, who, replace(SIT_FRONT, nod=nod, hands=((-0.02, 0.9), (0.02, 0.9))),
            size=2.2, part="upper", far=far, near=near))
    plate = (ellipse(600, 850, 610, 178, dark(WOOD, 0.3)) + ellipse(600, 826, 610, 178, SAND)
        + ellipse(600, 822, 560, 154, light(SAND, 0.3)))
    parts += [t.wheelchair(130, 850, 2.4, BLUE),
        figure(130, 850, replace(p.SINA, top=OCHRE, build=p.ADULT), replace(SIT, nod=-4, mood="open"),
        size=2.4, part="lower"), plate]
    papers = [poly([(x, y), (x + 88, y - 8), (x + 104, y + 34), (x + 10, y + 42)], tone)
        for x, y, tone in ((260, 750, WHITE), (640, 720, WHITE), (820, 776, SUN), (380, 860, ROSE),
        (700, 870, WHITE), (150, 820, MINT))]
    parts += [*papers, t.mug(470, 790, 46, RED), t.mug(780, 850, 50, TEAL), t.mug(960, 820, 46, OCHRE),
        t.bottle(600, 812, 150, SEA), t.bowl(560, 850, 54, BRICK, OCHRE),
        figure(130, 850, replace(p.SINA, top=OCHRE, build=p.ADULT), replace(SIT, nod=-4, mood="open"),
        size=2.4, part="upper", far=(290, 800), near=(250, 640)),
        t.wheel(114, 958, 118, INK, spokes=16, width=0.09)]
    for x, who, nod in ((330, replace(p.VIKTOR, style="short", top=FOREST), 5),
        (620, replace(p.MIRA, top=BLUE, style="bun"), -4), (910, replace(p.LUCA, top=CREAM, accent=RED), 4)):
        parts += [figure(x, 1120, who,
            replace(BACK, seated=True, nod=nod, hands=((0.12, 0.72), (-0.12, 0.72))), size=2.9, part="upper"),
            rect(x - 96, 950, 192, 60, dark(WOOD, 0.35), r=22), rect(x - 80, 1000, 18, 200, dark(WOOD, 0.45)),
            rect(x + 62, 1000, 18, 200, dark(WOOD, 0.45)),
            rect(x - 96, 1080, 192, 40, dark(WOOD, 0.35), r=18)]
    return parts


def kochen(rng: Random) -> list[str]:
    """Close: five people cook around one big pot."""
    tile = "#e9dfc8"
    parts = [rect(0, 0, 1600, 1200, tile),
        *(rect(x, y, 114, 84, mix(tile, (MINT, WHITE, SAND)[(x // 120 + y // 90) % 3], 0.5), r=4)
        for x in range(0, 1600, 120) for y in range(180, 640, 90)),
        rect(0, 0, 1600, 170, mix(TEAL, WHITE, 0.35)), line([(80, 236), (1520, 236)], SLATE, 12)]
    for x, r, tone, kind in ((180, 62, SLATE, 0), (330, 48, BRICK, 0), (470, 0, WOOD, 1), (1120, 0, SLATE, 1),
        (1260, 56, OCHRE, 0), (1420, 66, SLATE, 0)):
        parts.append(line([(x, 236), (x, 320)], dark(tone, 0.2), 12)
            + (circle(x, 320 + r, r, tone) + circle(x, 320 + r, r * 0.78, dark(tone, 0.2)) if kind == 0
            else ellipse(x, 350, 26, 38, tone)))
    parts += [poly([(600, 0), (1000, 0), (1000, 40), (1060, 190), (540, 190), (600, 40)], STONE),
        rect(540, 180, 520, 22, dark(STONE, 0.2))]
    parts += [figure(540, 800, replace(p.PRIYA, top=RED, pattern="apron", accent=SUN),
        replace(STAND, seated=True, lean=5, mood="open"), size=3.3, part="upper", far=(700, 640),
        near=(740, 590)), figure(1090, 800, replace(p.JONAS, top=BLUE, pattern="apron", accent=CREAM),
        replace(STAND, seated=True, lean=5, nod=6), size=3.3, flip=True, part="upper", far=(930, 640),
        near=(880, 520), prop="")]
    parts += [line([(880, 430), (830, 720)], WOOD, 17), circle(880, 520, 22, p.PALE)]
    pot = (path("M560 680L580 930Q590 960 630 960L990 960Q1030 960 1040 930L1060 680Z", SLATE)
        + path("M900 680L900 960L990 960Q1030 960 1040 930L1060 680Z", dark(SLATE, 0.25))
        + ellipse(810, 682, 254, 56, FOG) + ellipse(810, 686, 232, 46, BRICK)
        + "".join(circle(rng.uniform(620, 1000), rng.uniform(666, 706), rng.uniform(9, 17),
        rng.choice((OCHRE, LEAF, SUN, CREAM, RED))) for _ in range(26)) + rect(520, 740, 50, 26, INK, r=12)
        + rect(1050, 740, 50, 26, INK, r=12))
    steam = "".join(path(f"M{x} 640C{x - 90} 540 {x + 90} 460 {x} 330C{x - 60} 270 {x + 20} 230 {x} 190",
        stroke=WHITE, width=w, opacity=0.5) for x, w in ((700, 26), (800, 34), (900, 24)))
    parts += [line([(740, 590), (790, 700)], WOOD, 15), circle(740, 590, 21, p.BROWN), pot,
        line([(851, 600), (828, 730)], WOOD, 17), line([(752, 618), (776, 676)], WOOD, 15),
        ellipse(810, 706, 130, 22, BRICK), steam]
    counter = (rect(0, 940, 1600, 60, CLAY) + rect(0, 940, 1600, 16, light(CLAY, 0.4))
        + rect(0, 996, 1600, 204, dark(TEAL, 0.25))
        + "".join(rect(40 + i * 395, 1030, 350, 200, TEAL, r=8) + rect(180 + i * 395, 1052, 70, 14, SAND, r=7)
        for i in range(4)))
    parts += [figure(215, 985, replace(p.AYLA, top=LEAF, cover=PLUM, accent=CREAM),
        replace(STAND, seated=True, lean=7, nod=8), size=3.6, part="upper", far=(400, 880), near=(372, 900)),
        figure(1400, 985, replace(p.VIKTOR, style="bald", beard=True, top=OCHRE, pattern="apron", accent=RED),
        replace(STAND, seated=True, lean=6, nod=8), size=3.5, flip=True, part="upper", far=(1200, 890),
        near=(1250, 906)), counter]
    knife = poly([(388, 912), (520, 896), (516, 924), (400, 932)], FOG) + rect(330, 906, 70, 24, INK, r=8)
    board = rect(300, 940, 280, 22, WOOD, r=6)
    veg = ("".join(circle(430 + i * 24, 934, 15, OCHRE) + circle(430 + i * 24, 934, 7, SUN) for i in range(5))
        + "".join(t.leaf(560, 936, 60, a, LEAF) for a in (-30, -60, -95)))
    parts += [board, veg, knife, circle(372, 904, 25, p.OLIVE), t.bowl(1180, 936, 96, CREAM, LEAF),
        circle(1250, 906, 24, p.PALE), circle(1196, 884, 23, dark(p.PALE, 0.1)),
        *(circle(x, y, 24, RED) + line([(x, y - 24), (x + 4, y - 34)], LEAF, 6)
        for x, y in ((96, 920), (140, 924), (118, 888))), t.bottle(1500, 950, 190, MOSS),
        t.bottle(1556, 950, 150, OCHRE), poly([(1396, 946), (1440, 880), (1460, 946)], PLUM)]
    return parts


def _crown(hair: str, skin: str, kind: str) -> str:
    """A head from above."""
    if kind == "scarf":
        return (path("M-70 -20C-80 60 -40 100 0 104C40 100 80 60 70 -20Z", dark(hair, 0.14))
            + circle(0, -10, 76, hair) + path("M-40 40Q0 -40 40 40", stroke=dark(hair, 0.2), width=5))
    styles = {"afro": "".join(circle(x, y, 34, hair)
        for x, y in ((-56, -10), (-46, 36), (0, 58), (46, 36), (56, -10), (0, 8), (28, -34), (-28, -34))),
        "bun": circle(0, 30, 34, dark(hair, 0.14)) + circle(0, 30, 18, hair),
        "braids": "".join(ellipse(side * (60 + 7 * i), 44 + i * 26, 17, 20, dark(hair, 0.1))
        for side in (-1, 1) for i in range(4)) + line([(0, -46), (0, 56)], skin, 4),
        "short": path("M-30 -34Q0 -10 34 -30M-44 6Q0 36 44 4", stroke=dark(hair, 0.25), width=5), }
    return (ellipse(0, -66, 12, 16, skin) + circle(0, -8, 72, skin)
        + path("M-72 -12C-70 -52 -30 -66 0 -50C30 -66 70 -52 72 -12C76 90 -76 90 -72 -12Z", hair)
        + styles[kind])


def _seat(x: float, y: float, turn: float, shirt: str, hair: str, skin: str, kind: str,
    reach: tuple[float, float]) -> str:
    """Somebody from above; without turn they look up the page."""
    body = []
    for side, length in zip((-1, 1), reach, strict=True):
        hand = (side * 62, -length)
        body.append(path(smooth([(side * 92, 10), (side * 118, -length * 0.45), hand]),
            stroke=dark(shirt, 0.12), width=56) + circle(*hand, 29, skin))
    body.append(ellipse(0, 20, 138, 74, shirt) + ellipse(0, 8, 50, 30, dark(shirt, 0.2)))
    body.append(_crown(hair, skin, kind))
    return group(*body, x=x, y=y, turn=turn)


def _book(x: float, y: float, turn: float, cover: str, picture: str) -> str:
    """An open school book from above."""
    text = "".join(line([(-108, -54 + i * 20), (-22 - (i % 3) * 14, -54 + i * 20)], STONE, 5)
        for i in range(6))
    return group(rect(-136, -90, 272, 180, cover, r=8), rect(-126, -82, 126, 164, WHITE),
        rect(0, -82, 126, 164, CREAM), line([(0, -82), (0, 82)], STONE, 4), text, picture, x=x, y=y,
        turn=turn)


def nachhilfe(rng: Random) -> list[str]:
    """From above: a table full of books, heads bent over homework, hands that point."""
    floor = [rect(0, 0, 1600, 1200, "#b5653f"),
        *(rect(x, y, 268, 76, mix("#b5653f", BARK, 0.12 * ((x // 270 + y // 80) % 3)), r=0)
        for x in range(-60, 1600, 272) for y in range(0, 1200, 80)),
        rect(140, 70, 1320, 1060, TEAL, r=40, opacity=0.9),
        rect(170, 100, 1260, 1000, "none", stroke=MINT, width=8, r=30)]

    chairs = ([rect(x - 100, y - 80, 200, 160, dark(WOOD, 0.3), r=30)
        for x, y in ((500, 210), (860, 200), (1130, 220), (480, 1010), (860, 1020), (1180, 1000))]
        + [rect(150, 520, 160, 200, dark(WOOD, 0.3), r=30)])
    table = (rect(296, 292, 1030, 640, INK, r=46, opacity=0.22) + rect(280, 270, 1030, 640, SAND, r=40)
        + rect(280, 270, 1030, 640, "none", stroke=light(SAND, 0.4), width=10, r=40))
    parts = [*chairs, table]

    triangle = (poly([(20, 30), (104, 30), (104, -46)], "none", stroke=RED, width=6)
        + path("M88 30v-16h16", stroke=RED, width=4))
    leafy = t.leaf(60, 50, 100, -90, LEAF)
    globe = circle(62, -6, 44, SKY) + path("M34 -24q20 -20 34 -4t26 10q-10 24 -30 20t-30 -26z", LEAF)
    bars = rect(20, 0, 22, 50, TEAL) + rect(50, -30, 22, 80, OCHRE) + rect(80, -54, 22, 104, RED)
    parts += [_book(520, 450, 176, RED, triangle), _book(860, 470, 184, BLUE, globe),
        _book(520, 740, -6, LEAF, leafy), _book(880, 740, 5, PLUM, bars),
        group(rect(-90, -64, 180, 128, WHITE),
        *(line([(-74, -40 + i * 22), (60, -40 + i * 22)], SKY, 3) for i in range(5)),
        path("M-70 -44q20 -20 36 0t36 0t36 0", stroke=BLUE, width=5), x=1140, y=600, turn=82)]
    parts += [_seat(500, 200, 180, RED, p.BLACK, p.OLIVE, "short", (150, 190)),
        _seat(860, 190, 180, MINT, p.BLACK, p.DEEP, "afro", (190, 160)),
        _seat(470, 1000, 0, SUN, p.CHESTNUT, p.FAIR, "braids", (170, 150)),
        _seat(880, 1010, -6, BLUE, SUN, p.OLIVE, "scarf", (200, 130)),
        _seat(1390, 590, -90, PLUM, p.GREY, p.PALE, "bun", (200, 170)),
        _seat(205, 600, 90, LEAF, p.GINGER, p.PALE, "short", (190, 230))]
    parts += [*(group(line([(-60, 0), (50, 0)], tone, 13), poly([(50, -6), (72, 0), (50, 6)], CREAM), x=x,
        y=y, turn=a) for x, y, a, tone in ((700, 590, 40, RED), (730, 640, -15, TEAL),
        (1010, 610, 100, OCHRE), (700, 350, 10, BLUE))), circle(1200, 800, 46, RED),
        circle(1200, 800, 36, BARK), circle(1200, 372, 46, TEAL), circle(1200, 372, 36, BARK),
        circle(1010, 800, 66, WHITE), circle(1010, 800, 50, CREAM),
        *(circle(x, y, 17, tone)
        for x, y, tone in ((996, 788, OCHRE), (1028, 804, CLAY), (1002, 822, OCHRE))),
        rect(1010, 350, 100, 60, INK, r=8), rect(1020, 358, 80, 20, MINT, r=3),
        *(rect(1022 + i * 20, 386, 12, 16, CREAM, r=2) for i in range(4))]
    return [*floor, group(*parts, x=176, y=102, scale=0.83)]


def naehen(rng: Random) -> list[str]:
    """Close: the sewing café, a machine in front, cloth on the shelves, a dummy."""
    parts = [rect(0, 0, 1600, 1200, "#e9b9a0"), rect(0, 170, 1600, 8, dark("#e9b9a0", 0.1))]
    for y in (330, 480):
        parts.append(rect(70, y, 620, 18, WOOD))
        x = 90.0
        while x < 640:
            w, tone = rng.uniform(46, 74), rng.choice((RED, TEAL, SUN, PLUM, BLUE, CREAM, MOSS, BRICK))
            for i in range(3):
                parts.append(rect(x, y - 36 * (i + 1) + 2, w, 32,
                    mix(tone, rng.choice((WHITE, INK)), 0.12 * i), r=10))
            x += w + 10
    parts += [_view(rng, 1110, 190, 380, 400, ("#9fcad4", "#f5ebd0"),
        t.skyline(rng, -10, 400, 360, mix(PLUM, WHITE, 0.4), low=70, high=150),
        t.tree(rng, 300, 410, 240, LEAF)), t.bunting((690, 200), (1100, 210), 36, 8, (RED, SUN, TEAL, CREAM)),
        t.pendant(560, 130, 120, TEAL), t.pendant(940, 150, 120, OCHRE)]
    dummy = (line([(920, 900), (920, 640)], BARK, 14)
        + path("M860 380C850 350 890 330 900 320L940 320C950 330 990 350 980 380"
        "C970 430 960 460 966 500C972 560 990 600 990 640L850 640C850 600 868 560 874 500"
        "C880 460 870 430 860 380Z", CREAM)
        + path("M868 400C900 430 940 430 972 400C966 450 962 470 966 500L990 640L1020 760L820 760"
        "L850 640L874 500Z", RED)
        + "".join(circle(x, y, 9, SUN)
        for x, y in ((890, 480), (930, 520), (880, 570), (950, 600), (900, 650), (970, 700), (860, 720),
        (920, 730))) + rect(908, 300, 24, 24, BARK, r=6))
    parts += [dummy, figure(1130, 850, replace(p.FATMA, top=SEA, cover=CREAM, legs="trousers"),
        replace(STAND, seated=True, nod=4), size=3.0, flip=True, part="upper", far=(1000, 520),
        near=(1000, 600), prop=path("M1000 600C970 556 930 556 896 562", stroke=SUN, width=9))]
    table = (rect(0, 870, 1600, 40, light(CLAY, 0.3)) + rect(0, 905, 1600, 30, CLAY)
        + rect(0, 935, 1600, 265, dark(CLAY, 0.35)))
    parts += [figure(330, 1010, replace(p.GRACE, top=OCHRE), replace(STAND, seated=True, lean=9, nod=10),
        size=4.1, part="upper", far=(610, 846), near=(560, 850)),
        figure(1400, 1010, replace(p.MALIK, top=LEAF, pattern="stripes", accent=CREAM),
        replace(STAND, seated=True, lean=8, nod=8), size=3.9, flip=True, part="upper", far=(1210, 826),
        near=(1250, 846)), table]
    cloth = (path("M420 872C520 840 640 850 700 862L900 866C960 880 940 960 1000 1060"
        "C900 1100 640 1090 560 1060C500 1000 520 930 420 872Z", PLUM)
        + path("M700 862L900 866C960 880 940 960 1000 1060C940 1080 860 1088 780 1086"
        "C760 1000 780 920 700 862Z", dark(PLUM, 0.2))
        + "".join(circle(x, y, 13, ROSE)
        for x, y in ((560, 900), (640, 940), (600, 1010), (700, 1030), (720, 920), (820, 960), (880, 1040),
        (860, 900), (800, 1050))))
    parts += [cloth, t.sewing_machine(760, 872, 1.9, TEAL), circle(560, 850, 29, p.DEEP),
        circle(640, 854, 27, p.DEEP),
        group(path("M0 0L-90 -26M0 0L-90 26", stroke=SLATE, width=9),
        circle(26, -22, 22, "none", stroke=RED, width=10), circle(26, 22, 22, "none", stroke=RED, width=10),
        x=1180, y=960, turn=-24),
        path("M1120 880C1160 840 1300 846 1420 876L1380 990C1300 1010 1180 1000 1130 960Z", SUN),
        *(circle(x, y, 9, OCHRE)
        for x, y in ((1180, 880), (1250, 900), (1320, 880), (1210, 940), (1300, 950))),
        line([(1240, 846), (1180, 890)], STONE, 5), circle(1240, 846, 27, p.DEEP),
        *(group(rect(-22, -60, 44, 60, tone, r=4), rect(-30, -68, 60, 12, SAND, r=4),
        rect(-30, -6, 60, 12, SAND, r=4), x=x, y=890) for x, tone in ((120, RED), (190, BLUE))),
        t.mug(70, 900, 60, TEAL), path("M60 960C200 930 240 1010 380 980", stroke=SUN, width=16),
        *(line([(80 + i * 30, 950 + (i % 3) * 8), (82 + i * 30, 962 + (i % 3) * 8)], INK, 3)
        for i in range(10))]
    return parts


def tanz(rng: Random) -> list[str]:
    """A dance group on a small stage, heads of the audience in front."""
    parts = [rect(0, 0, 1600, 1200, "#2a2148"), rect(90, 130, 1420, 780, "#4a2c62"),
        *(path(f"M{x} 130C{x + 20} 400 {x - 10} 700 {x + 6} 910L{x + 44} 910"
        f"C{x + 30} 700 {x + 60} 400 {x + 40} 130Z", "#553470") for x in range(130, 1480, 90))]
    parts += [circle(800, 470, 300, OCHRE, opacity=0.9), circle(800, 470, 226, SUN),
        *(t.spot(x, 150, target, 900, 170, tone)
        for x, target, tone in ((260, 420, ROSE), (620, 700, SUN), (980, 900, MINT), (1340, 1190, ROSE))),
        rect(70, 120, 1460, 34, INK), *(rect(x - 26, 140, 52, 40, INK, r=8) for x in (260, 620, 980, 1340))]
    parts += [poly([(90, 840), (1510, 840), (1600, 960), (0, 960)], CLAY),
        *(line([(90 + i * 142, 840), (i * 160, 960)], dark(CLAY, 0.16), 4) for i in range(11)),
        rect(0, 956, 1600, 60, dark(WOOD, 0.35)), rect(0, 1010, 1600, 190, "#1c1733"),
        rect(0, 100, 110, 870, RED), rect(1490, 100, 110, 870, RED),
        *(rect(x, 100, 26, 870, dark(RED, 0.25)) for x in (20, 76, 1504, 1560)),
        poly([(0, 90), (1600, 90), (1600, 150), (0, 150)], dark(RED, 0.1))]
    leap = p.Pose(view="front", hands=((-0.75, -0.62), (0.75, -0.62)), feet=((-0.62, 0.58), (0.68, 0.5)),
        mood="open", elbows=(1, -1), knees=(-1, 1))
    kick = p.Pose(hands=((0.8, -0.3), (-0.85, -0.25)), feet=((0.95, 0.1), (-0.05, 0.99)), mood="open",
        lean=-8)
    sway = p.Pose(view="front", hands=((-0.85, 0.1), (0.3, -0.9)), feet=((-0.42, 0.86), (0.16, 0.98)), lean=8,
        mood="open", elbows=(1, 1), knees=(1, -1))
    bend = p.Pose(hands=((0.4, -0.85), (-0.2, -0.92)), feet=((0.5, 0.86), (-0.5, 0.86)), lean=-12,
        mood="smile")
    dancers = ((300, 890, replace(p.SINA, top=TEAL, bottom=NIGHT), bend, 2.1, False),
        (535, 900, replace(p.MALIK, top=WHITE, bottom=RED), sway, 2.15, False),
        (1075, 900, replace(p.NELE, top=BRICK, bottom=NIGHT, style="pony"), sway, 2.1, True),
        (1320, 895, replace(p.DENIZ, top=LEAF, bottom=SLATE, cover=SUN), kick, 2.1, True))
    for x, y, who, pose, size, flip in dancers:
        parts += [t.shade(x, y, 110, INK, 0.3), figure(x, y, who, pose, size=size, flip=flip)]
    parts += [t.shade(800, 905, 120, INK, 0.3),
        figure(800, 830, replace(p.GRACE, top=RED, legs="trousers", bottom=PLUM, build=p.TEEN), leap,
        size=2.5)]
    heads = []
    for i, (x, y, tone) in enumerate(((60, 1120, "#3a2c58"), (250, 1090, "#463468"), (430, 1130, "#3a2c58"),
        (640, 1096, "#463468"), (850, 1126, "#3a2c58"), (1040, 1090, "#463468"), (1240, 1130, "#3a2c58"),
        (1440, 1094, "#463468"), (1590, 1130, "#3a2c58"))):
        shape = (circle(x, y - 6, 60, tone), circle(x, y, 52, tone) + circle(x + 4, y - 58, 26, tone),
            circle(x, y, 54, tone)
            + "".join(circle(x + dx, y - 30 + abs(dx) * 0.4, 24, tone) for dx in (-44, -16, 16, 44)))[i % 3]
        heads.append(shape + ellipse(x, y + 130, 120, 92, tone)
            + (path(f"M{x - 40} {y - 36}Q{x} {y - 70} {x + 40} {y - 36}", stroke=ROSE, width=5, opacity=0.7)))
    parts += [*heads, path("M1010 1190C980 1120 970 1060 980 1010M1075 1190C1100 1120 1110 1070 1100 1010",
        stroke="#463468", width=34), circle(980, 1004, 22, "#463468"), circle(1100, 1004, 22, "#463468")]
    return parts


def theater(rng: Random) -> list[str]:
    """Children's theatre: a dragon of cardboard, a knight, a queen, a moon on a string."""
    parts = [fade("sky", "#14324a", "#3d7a86", h=900),
        *(path(f"M{x} {y}l9 20 21 3 -15 15 4 21 -19 -10 -19 10 4 -21 -15 -15 21 -3z", SUN)
        + line([(x, 100), (x, y)], CREAM, 2, opacity=0.5)
        for x, y in ((420, 270), (600, 220), (1010, 250), (1250, 300))),
        line([(790, 100), (790, 230)], CREAM, 3, opacity=0.6),
        path("M830 200A110 110 0 1 0 880 390A90 90 0 1 1 830 200Z", CREAM), circle(752, 276, 7, INK),
        path("M738 322q14 12 28 0", stroke=INK, width=5)]
    parts += [poly([(240, 860), (330, 600), (420, 700), (540, 520), (680, 760), (780, 640), (860, 860)], SEA),
        poly([(540, 520), (580, 594), (548, 580), (520, 604), (506, 574)], WHITE),
        poly([(330, 600), (362, 640), (332, 636), (312, 652)], WHITE),
        group(rect(970, 470, 300, 390, STONE), *(rect(970 + i * 86, 436, 44, 50, STONE) for i in range(4)),
        rect(1226, 436, 44, 424, dark(STONE, 0.16)), path("M1050 860v-110a60 60 0 0 1 120 0v110z", BARK),
        rect(1010, 500, 44, 64, NIGHT, r=22), rect(1120, 500, 44, 64, SUN, r=22),
        line([(1120, 436), (1120, 350)], BARK, 7), poly([(1120, 350), (1200, 376), (1120, 402)], RED))]
    parts += [poly([(0, 850), (1600, 850), (1600, 1040), (0, 1040)], CLAY),
        *(line([(x, 850), (800 + (x - 800) * 1.25, 1040)], dark(CLAY, 0.16), 4)
        for x in range(40, 1600, 120)), rect(0, 1030, 1600, 170, dark(PLUM, 0.45)),
        *(glow(x, 1030, 120, 0.8) + path(f"M{x - 46} 1040a46 40 0 0 1 92 0z", SUN)
        for x in range(200, 1500, 240))]
    dragon = [path("M330 900C300 760 430 690 560 720C660 740 700 800 780 790L780 910Z", LEAF),
        *(poly([(x, y), (x + 26, y - 66), (x + 60, y + 4)], BRICK)
        for x, y in ((380, 740), (450, 716), (524, 716), (600, 736), (664, 770))),
        path("M340 880C260 860 220 800 170 800C200 760 280 770 350 800Z", LEAF),
        poly([(180, 808), (120, 760), (132, 840)], BRICK),
        *(circle(x, y, 17, LIME) for x, y in ((420, 800), (500, 780), (580, 800), (480, 850), (640, 830)))]
    parts += [t.shade(540, 930, 300),
        *(figure(x, 940, who, pose, size=1.9, part="lower")
        for x, who, pose in ((430, replace(p.KIM, bottom=RED), p.WALK),
        (600, replace(p.BEN, bottom=NIGHT, build=p.CHILD), p.WALK))), *dragon]
    head = [path("M700 800C690 640 780 560 880 580L990 640C1010 670 1000 700 960 700L860 706"
        "C880 760 850 830 790 850Z", LEAF), path("M880 706L985 704C1000 730 960 742 880 736Z", RED),
        *(poly([(890 + i * 28, 702), (904 + i * 28, 724), (916 + i * 28, 702)], WHITE) for i in range(4)),
        circle(840, 636, 30, WHITE), circle(850, 638, 13, INK), circle(968, 650, 8, FOREST),
        poly([(770, 590), (750, 520), (812, 574)], SUN), poly([(820, 574), (820, 506), (862, 572)], SUN),
        path("M1000 690q70 -10 90 -50q10 40 70 46q-50 40 -160 24z", OCHRE),
        path("M1000 694q40 -4 54 -28q6 24 40 26q-30 20 -94 12z", SUN)]
    parts += [t.shade(760, 935, 100),
        figure(760, 935, replace(p.AMIR, top=LEAF, pattern="", bottom=FOREST),
        replace(STAND, mood="open", feet=((0.3, 0.95), (-0.22, 0.95))), size=2.2, far=(860, 700),
        near=(830, 730)), *head]
    sword = line([(1036, 760), (950, 806)], FOG, 15) + line([(1028, 738), (1046, 786)], OCHRE, 11)
    shield = (path("M1090 730q60 -24 110 0q4 90 -55 130q-60 -40 -55 -130z", BLUE)
        + path("M1144 734v110M1100 776h90", stroke=SUN, width=13))
    parts += [t.shade(1140, 938, 110),
        figure(1140, 938, replace(p.TOBI, top=FOG, pattern="", bottom=SLATE, legs="trousers", sleeves="long",
        style="helmet", cover=STONE), replace(STAND, lean=-4, mood="open", feet=((0.36, 0.93), (-0.3, 0.93))),
        size=2.4, flip=True, near=(1046, 762), far=(1100, 780), prop=sword), shield, t.shade(1335, 936, 90),
        figure(1335, 936, replace(p.ELIF, top=ROSE, legs="robe", sleeves="long"),
        replace(FRONT, mood="open", hands=((-0.5, -0.55), (0.4, -0.75)), elbows=(-1, 1)), size=2.2),
        poly([(1300, 634), (1290, 572), (1315, 604), (1335, 560), (1355, 604), (1380, 572), (1370, 634)],
        SUN)]
    curtain = path("M0 0L330 0C320 200 240 420 130 560C200 700 210 900 190 1040L0 1040Z", RED)
    folds = path("M250 0C240 200 160 400 70 560M150 0C140 200 90 380 30 520M110 600"
        "C150 760 150 900 140 1036M50 600C80 760 80 900 70 1036", stroke=dark(RED, 0.25), width=12)
    tie = path("M0 540C60 590 110 590 150 556L140 530C100 560 60 556 0 510Z", SUN)
    parts += [group(curtain, folds, tie), group(curtain, folds, tie, x=1600, flip=True),
        path("M0 0H1600V110C1500 190 1380 190 1300 120C1200 200 1080 200 1000 120"
        "C900 200 700 200 600 120C520 200 400 200 300 120C220 190 100 190 0 110Z", dark(RED, 0.12)),
        path("M0 110C100 190 220 190 300 120C400 200 520 200 600 120C700 200 900 200 1000 120"
        "C1080 200 1200 200 1300 120C1380 190 1500 190 1600 110", stroke=SUN, width=10)]
    return parts


def mira(rng: Random) -> list[str]:
    """A portrait: a woman with long hair at her desk, behind her books and the evening."""
    parts = [rect(0, 0, 1600, 1200, "#efd9b4"), t.shelf(rng, 60, 150, 420, 1050, 5),
        _view(rng, 1030, 150, 470, 620, ("#f2b37c", "#f7e3c0"),
        t.skyline(rng, -10, 500, 560, mix(ROSE, WHITE, 0.25), low=90, high=190),
        land([(0, 560), (240, 520), (480, 570)], LEAF))]
    parts += [figure(770, 1960, replace(p.MIRA, top=SUN, glasses=True), p.FRONT, size=7.4),
        rect(0, 1110, 1600, 90, WOOD), rect(0, 1110, 1600, 14, light(WOOD, 0.2)), t.mug(1200, 1122, 90, TEAL),
        t.open_book(420, 1130, 300, RED, -4)]
    return parts
