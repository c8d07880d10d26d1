"""The pictures that play in the evening, at night and in winter."""

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
    DUSK,
    FOREST,
    ICE,
    INK,
    LEAF,
    MINT,
    MOSS,
    NIGHT,
    OCHRE,
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
from people import BACK, FRONT, RUN, SIT, STAND, WALK, Person, figure


def langer_tisch(rng: Random) -> list[str]:
    """One long table runs down the street between the houses; lanterns, food, neighbours on both sides."""
    parts = [fade("sky", "#333a6e", "#f0a069", h=640), t.stars(rng, 34, 300),
        land([(300, 560), (560, 440), (800, 400), (1000, 450), (1300, 560)], mix(PLUM, DUSK, 0.45),
        floor=700), t.castle(800, 410, 0.3, mix(PLUM, DUSK, 0.25)), rect(0, 560, 1600, 640, "#7a4a5a"),
        poly([(690, 560), (910, 560), (1900, 1200), (-300, 1200)], "#96605f")]
    for left_edge, ground, w, h, tone, roof in (
        (590, 610, 130, 130, ROSE, BRICK), (885, 610, 130, 140, SAND, PLUM),
        (420, 660, 210, 240, TEAL, NIGHT), (970, 660, 210, 250, BRICK, PLUM),
        (180, 740, 290, 380, mix(OCHRE, BRICK, 0.3), PLUM),
        (1130, 740, 290, 360, mix(BLUE, PLUM, 0.3), NIGHT),
        (-190, 880, 430, 590, mix(PLUM, ROSE, 0.3), NIGHT),
        (1360, 880, 430, 610, mix(TEAL, DUSK, 0.4), NIGHT)):
        parts.append(t.house(rng, left_edge, ground, w, h, dark(tone, 0.14), floors=4 if h > 300 else 3,
            columns=3, roof=roof, pitch=0.26, lit=0.55, glass=DUSK, balconies=h > 300, door=h < 300))
    parts += [glow(800, 760, 620, 0.35)]

    def edge(s: float) -> tuple[float, float]:
        """Half the table's width and its height in the picture, at the scale of its place."""
        return 118 * s, 470 + 262 * s

    rows: list[tuple[float, Person, Person]] = [(0.62, p.LINH, p.OMAR),
        (0.8, replace(p.FATMA, cover=CREAM), p.PRIYA), (1.02, p.JONAS, replace(p.HILDE, top=SUN)),
        (1.3, replace(p.AYLA, cover=SUN, top=RED, pattern=""), replace(p.SAMIR, top=MINT)),
        (1.68, replace(p.LENI, top=CREAM, build=p.TEEN, pattern="dots", accent=TEAL),
        replace(p.KURT, top=FOREST, accent=OCHRE)),
        (2.2, replace(p.VIKTOR, top=TEAL), replace(p.ERNA, top=PLUM))]
    lower, upper = [], []
    for i, (scale, left, right) in enumerate(rows):
        half, y = edge(scale)
        hip = y + 26 * scale
        for who, x, flip in ((left, 800 - half - 34 * scale, False), (right, 800 + half + 34 * scale, True)):
            size = 1.12 * scale
            mood = ("open", "smile", "smile", "open")[(i + flip) % 4]
            pose = replace(SIT, mood=mood, lean=(4, 9, 0)[(i + flip) % 3], nod=(0, -5, 5)[i % 3])
            out = -1 if flip else 1
            raised = (i + flip) % 3 == 0
            near = (x + out * 46 * scale, y - 62 * scale) if raised else (x + out * 52 * scale, y - 6 * scale)
            cup = (rect(near[0] - 7 * scale, near[1] - 24 * scale, 14 * scale, 22 * scale,
                (SUN, RED, MINT)[i % 3], r=3 * scale) if raised else "")
            lower.append(t.shade(x, hip + 58 * scale, 70 * scale, INK, 0.25)
                + rect(x - 30 * scale, hip + 4 * scale, 60 * scale, 54 * scale, dark(WOOD, 0.5), r=4)
                + figure(x, hip, who, pose, size=size, flip=flip, part="lower"))
            upper.append(figure(x, hip, who, pose, size=size, flip=flip, part="upper", near=near,
                far=(x + out * 60 * scale, y - 8 * scale), prop=cup))
    (far_half, far_y), (near_half, near_y) = edge(0.5), edge(3.0)
    top = (poly([(800 - far_half, far_y), (800 + far_half, far_y), (800 + near_half, near_y),
        (800 - near_half, near_y)], CREAM)
        + poly([(800 - far_half * 0.3, far_y), (800 + far_half * 0.3, far_y), (800 + near_half * 0.3, near_y),
        (800 - near_half * 0.3, near_y)], mix(RED, CREAM, 0.12)))
    dishes = []
    for s, tone in ((0.66, LEAF), (0.86, OCHRE), (1.1, BRICK), (1.4, LEAF), (1.8, OCHRE), (2.3, BRICK)):
        half, y = edge(s)
        dishes += [t.plate(800 - half * 0.66, y, 24 * s, tone),
            t.plate(800 + half * 0.66, y, 24 * s, light(tone, 0.2))]
    for s, kind in ((0.74, 0), (0.98, 1), (1.25, 2), (1.6, 0), (2.02, 1)):
        half, y = edge(s)
        dishes.append((glow(800, y - 26 * s, 70 * s, 0.8)
            + rect(800 - 6 * s, y - 30 * s, 12 * s, 30 * s, WHITE)
            + ellipse(800, y - 38 * s, 5 * s, 9 * s, SUN), t.bowl(800, y, 28 * s, TEAL, LEAF),
            t.bottle(800 + 8 * s, y, 52 * s, SEA)
            + t.bowl(800 - 24 * s, y + 6 * s, 18 * s, BRICK, SUN))[kind])
    strings = [t.garland((560, 420), (1040, 420), 26, 14, (SUN, CREAM), size=6),
        t.garland((400, 360), (1180, 370), 50, 15, (SUN, ROSE, CREAM), size=10),
        t.garland((160, 270), (1440, 280), 66, 15, (SUN, CREAM, BRICK), size=16, cord=NIGHT)]
    grace = replace(p.GRACE, top=OCHRE, bottom=RED)
    cake = (ellipse(338, 800, 96, 22, WHITE) + rect(276, 738, 124, 60, ROSE, r=10)
        + path("M276 760q16 26 31 0t31 0t31 0t31 0v-22h-124z", CREAM)
        + "".join(line([(300 + i * 25, 738), (300 + i * 25, 716)], TEAL, 5)
        + circle(300 + i * 25, 710, 5, SUN) for i in range(4)))
    parts += [*strings, *lower, top, *dishes, *upper, t.shade(190, 1120, 170, INK, 0.3),
        figure(190, 1118, grace, replace(WALK, mood="smile"), size=2.75, far=(370, 804), near=(310, 810),
        prop=cake), t.shade(1420, 1120, 120, INK, 0.3),
        figure(1420, 1115, replace(p.BEN, top=SUN, bottom=BLUE, build=p.CHILD), replace(RUN), size=2.3,
        flip=True, near=(1300, 800), prop=line([(1300, 800), (1296, 720)], BARK, 6)),
        t.paper_lantern(1296, 672, 52, BRICK)]
    return parts


def _player(who: Person, shirt: str) -> Person:
    """Somebody in the kit of a team."""
    return replace(who, top=shirt, bottom=WHITE, legs="shorts", sleeves="short", build=p.TEEN)


def fussball(rng: Random) -> list[str]:
    """Night football on the small pitch: floodlights, a shot, a flying goalkeeper."""
    parts = [fade("sky", "#0f1a38", "#284a6b", h=620), t.stars(rng, 50, 360),
        t.skyline(rng, -30, 1640, 560, "#1b2f52", low=120, high=260, lit=0.35),
        rect(0, 545, 1600, 655, FOREST),
        *(poly([(100 + i * 175, 560), (187 + i * 175, 560), (-500 + (i + 0.5) * 325, 1200),
        (-500 + i * 325, 1200)], LEAF, opacity=0.5) for i in range(8))]
    mesh = ("".join(f"M{x} 430V560" for x in range(20, 1600, 26))
        + "".join(f"M0 {y}H1600" for y in range(440, 560, 24)))
    parts += [path(mesh, stroke="#6f8ba3", width=1.6, opacity=0.7),
        *(line([(x, 420), (x, 566)], SLATE, 8) for x in range(40, 1600, 190)),
        line([(0, 430), (1600, 430)], SLATE, 7)]
    for x, tilt in ((170, 1), (1430, -1)):
        parts += [poly([(x - 50, 220), (x + 50, 220), (x + 50 + 620 * max(tilt, 0.2), 1200),
            (x - 50 + 620 * min(tilt, -0.2), 1200)], "#fff1c0", opacity=0.07),
            line([(x, 570), (x, 230)], SLATE, 15), rect(x - 80, 170, 160, 76, INK, r=8),
            *(circle(x - 48 + 48 * i, 208, 19, "#fff6d8") for i in range(3)), glow(x, 208, 190, 0.85)]
    parts += [path("M0 640L1600 640", stroke=WHITE, width=6, opacity=0.8),
        ellipse(560, 940, 330, 100, "none", stroke=WHITE, width=8, opacity=0.8),
        line([(-40, 1130), (1640, 1130)], WHITE, 9, opacity=0.8),
        path("M1600 760L1240 760L1330 1010L1600 1010", stroke=WHITE, width=8, opacity=0.8)]
    net = ("".join(f"M{x} {470 + (x - 1290) * 0.05:.0f}L{x + 30} 800" for x in range(1300, 1590, 26))
        + "".join(f"M1290 {y}L1590 {y + 10}" for y in range(490, 800, 30)))
    parts += [path(net, stroke=ICE, width=2, opacity=0.55),
        line([(1266, 900), (1266, 520), (1560, 470), (1560, 800)], WHITE, 17)]
    kicker = p.Pose(feet=((0.92, 0.42), (-0.3, 0.95)), hands=((-0.6, 0.5), (0.75, 0.2)), lean=-12,
        mood="open")
    keeper = p.Pose(view="front", seated=True, feet=((-0.3, 0.92), (0.36, 0.86)),
        hands=((-0.28, -0.95), (0.16, -0.98)), mood="open", elbows=(1, -1), knees=(1, -1))
    parts += [t.shade(760, 800, 70, INK, 0.35),
        figure(760, 800, _player(p.PRIYA, RED), replace(RUN), size=1.6),
        t.shade(380, 740, 60, INK, 0.35),
        figure(380, 740, _player(replace(p.JONAS, beard=False), SUN),
        replace(STAND, hands=((0.6, -0.6), (-0.5, 0.4)), mood="open"), size=1.4),
        t.shade(1000, 730, 60, INK, 0.35),
        figure(1000, 730, _player(replace(p.LUCA, pattern=""), SUN), WALK, size=1.4,
        flip=True), t.shade(1240, 900, 130, INK, 0.35),
        group(figure(0, 0, replace(p.DENIZ, top=MINT, bottom=NIGHT, accent=WHITE, style="short"), keeper,
        size=2.05), x=1240, y=700, turn=-52), t.shade(540, 1090, 150, INK, 0.4),
        figure(540, 1085, _player(p.SINA, RED), kicker, size=2.9),
        t.shade(210, 1110, 120, INK, 0.4),
        figure(210, 1105, _player(p.MALIK, SUN), replace(RUN), size=2.6),
        path("M760 930C860 820 930 740 1010 690", stroke=WHITE, width=7, opacity=0.35),
        path("M770 960C870 860 940 780 1016 716", stroke=WHITE, width=5, opacity=0.25), t.ball(1040, 672, 40)]
    return parts


def trommeln(rng: Random) -> list[str]:
    """Close: a drum group in a half circle, sound as bold rings behind them."""
    parts = [rect(0, 0, 1600, 1200, "#d9583b"),
        *(circle(800, 640, r, tone)
        for r, tone in ((860, "#e0703f"), (690, "#e98a45"), (530, "#f1a64f"), (380, "#f6c35d"),
        (230, "#fbdc8b"))),
        t.skyline(rng, -20, 340, 840, mix(PLUM, BRICK, 0.35), low=160, high=330, lit=0.25),
        t.skyline(rng, 1290, 1640, 840, mix(PLUM, BRICK, 0.35), low=160, high=330, lit=0.25),
        *(t.note(x, y, s, tone)
        for x, y, s, tone in ((330, 330, 1.5, PLUM), (1220, 280, 1.8, PLUM), (560, 230, 1.1, RED),
        (1060, 400, 1.0, RED), (1400, 450, 1.2, CREAM), (180, 480, 1.1, CREAM))),
        land([(0, 850), (800, 800), (1600, 850)], PLUM),
        land([(0, 960), (800, 910), (1600, 960)], dark(PLUM, 0.25))]

    def player(x: float, y: float, size: float, who: Person, tone: str, *, up: float, mood: str = "open",
        flip: bool = False, nod: float = 0) -> str:
        top = y - 10 * size
        out = -1 if flip else 1
        pose = replace(SIT, mood=mood, lean=6, nod=nod)
        skin = (x + out * 62 * size, top - 14 * size)
        return (t.shade(x + out * 40 * size, y + 66 * size, 100 * size, INK, 0.3)
            + rect(x - 34 * size, y + 4 * size, 60 * size, 60 * size, dark(WOOD, 0.4), r=8)
            + figure(x, y, who, pose, size=size, flip=flip, part="lower")
            + figure(x, y, who, pose, size=size, flip=flip, part="upper",
            far=(skin[0] + out * 8 * size, skin[1] - 4 * size),
            near=(skin[0] - out * 2 * size, skin[1] - up * size))
            + t.drum(skin[0], y + 66 * size, 66 * size, 92 * size, tone)
            + circle(skin[0] + out * 8 * size, skin[1] - 2 * size, 6.2 * size, dark(who.skin, 0.12)))

    parts += [player(470, 770, 2.3, replace(p.HILDE, top=TEAL, bottom=NIGHT), BLUE, up=50),
        player(1130, 770, 2.3, replace(p.FATMA, top=FOREST, legs="trousers", cover=CREAM), LEAF, up=20,
        flip=True, mood="smile")]
    leader = replace(p.OMAR, top=RED, bottom=NIGHT, pattern="stripes", accent=SUN)
    parts += [t.shade(800, 990, 190, INK, 0.3),
        figure(800, 990, leader,
        replace(FRONT, mood="open", feet=((-0.2, 0.98), (0.2, 0.98)), elbows=(-1, -1)), size=2.75,
        far=(650, 450), near=(880, 716)), t.drum(800, 992, 230, 250, OCHRE), circle(868, 734, 18, p.DEEP)]
    parts += [player(230, 900, 3.1,
        replace(p.ZOE, top=CREAM, pattern="dots", accent=TEAL, legs="trousers", sleeves="short", bottom=BLUE,
        build=replace(p.TEEN, leg=80)), BRICK, up=64, nod=-6),
        player(1370, 900, 3.2, replace(p.KURT, top=BLUE, pattern="", bottom=BARK), TEAL, up=40, flip=True)]
    return parts


def musikvideo(rng: Random) -> list[str]:
    """Young people film a music video on the roof of a car park at sunset."""
    parts = [fade("sky", "#4a3a80", "#ff9d6b", h=780), circle(800, 560, 250, "#ffd27a"),
        *(rect(540, y, 520, h, "#f08a6a", opacity=0.6)
        for y, h in ((600, 10), (640, 14), (684, 18), (730, 22))),
        t.skyline(rng, -20, 1640, 780, "#54356f", low=90, high=270, lit=0.22),
        rect(0, 750, 1600, 50, "#3d2b58"), rect(0, 736, 1600, 22, "#6d4c80"),
        rect(0, 800, 1600, 400, "#7d6a8c"),
        *(poly([(x, 800), (x + 12, 800), (800 + (x + 12 - 800) * 2.2, 1200),
        (800 + (x - 30 - 800) * 2.2, 1200)], CREAM, opacity=0.5) for x in (320, 560, 1040, 1280))]
    parts += [t.speaker(1500, 980, 150, 300), t.speaker(1380, 940, 110, 190), glow(800, 930, 420, 0.35)]
    rapper = replace(p.MALIK, top=SUN, bottom=NIGHT, build=p.ADULT, style="cap", cover=RED)
    micro = line([(706, 566), (724, 536)], INK, 13) + circle(728, 530, 14, SLATE)
    parts += [t.shade(470, 930, 110, INK, 0.3),
        figure(470, 925, replace(p.SINA, top=TEAL, build=p.ADULT),
        p.Pose(view="front", hands=((-0.85, -0.3), (0.5, -0.8)), feet=((-0.4, 0.88), (0.25, 0.97)),
        mood="open", elbows=(1, 1), knees=(1, -1), lean=-6), size=2.1), t.shade(930, 935, 110, INK, 0.3),
        figure(930, 930, replace(p.NELE, top=RED, style="long", build=p.ADULT, bottom=INK),
        p.Pose(view="front", hands=((-0.5, -0.8), (0.9, 0.05)), feet=((-0.2, 0.97), (0.42, 0.86)),
        mood="open", elbows=(-1, -1), knees=(1, -1), lean=6), size=2.1), t.shade(690, 1010, 130, INK, 0.35),
        figure(690, 1005, rapper,
        p.Pose(view="front", hands=((-0.75, 0.55), (0.2, 0.2)), feet=((-0.24, 0.96), (0.28, 0.96)),
        mood="open", elbows=(1, -1), knees=(1, -1), nod=-5), size=2.65, near=(700, 580), prop=micro)]
    parts += [t.shade(1320, 1110, 150, INK, 0.35),
        figure(1320, 1105, replace(p.DENIZ, top=CREAM, bottom=BLUE, build=p.ADULT, cover=FOREST),
        replace(STAND, lean=12, mood="calm", feet=((0.34, 0.93), (-0.3, 0.95))), size=3.0, flip=True,
        far=(1140, 690), near=(1166, 700),
        prop=group(t.film_camera(0, 0, 2.1), line([(0, 0), (0, 60)], INK, 18), x=1150, y=640, flip=True))]
    parts += [t.shade(150, 1120, 120, INK, 0.35),
        figure(140, 1115, replace(p.PRIYA, top=PLUM, build=p.TEEN, style="bun", bottom=SEA),
        replace(STAND, mood="smile"), size=2.7, far=(300, 870), near=(270, 830),
        prop=ellipse(300, 850, 100, 140, SAND, stroke=CREAM, width=12)
        + ellipse(300, 850, 74, 112, SUN, opacity=0.8)), circle(272, 832, 17, p.BROWN)]
    parts += [path(smooth([(1460, 985), (1370, 1130), (1120, 1165), (860, 1120), (640, 1150), (520, 1260)]),
        stroke=INK, width=7)]
    return parts


def winterlichter(rng: Random) -> list[str]:
    """A courtyard in the snow: children with lanterns, warm windows, a snowman."""
    snow, shadow = "#e4e9f2", "#b9c6de"
    parts = [fade("sky", "#1b2550", "#5a6a9e", h=760), t.stars(rng, 60, 420), circle(1000, 240, 54, CREAM),
        glow(1000, 240, 150, 0.5)]
    for x, w, h, tone in ((-60, 460, 470, mix(BRICK, NIGHT, 0.35)), (1200, 480, 430, mix(TEAL, NIGHT, 0.4)),
        (420, 380, 330, mix(OCHRE, NIGHT, 0.4)), (830, 350, 360, mix(PLUM, NIGHT, 0.25))):
        parts += [t.house(rng, x, 740, w, h, tone, floors=3 if h < 400 else 4, columns=4, roof=NIGHT,
            pitch=0.2, lit=0.6, glass="#3c4a7a"),
            poly([(x - 14, 740 - h + 6), (x + w * 0.16, 740 - h - w * 0.2), (x + w * 0.84, 740 - h - w * 0.2),
            (x + w + 14, 740 - h + 6), (x + w * 0.8, 740 - h - w * 0.05), (x + w * 0.5, 740 - h + 2),
            (x + w * 0.2, 740 - h - w * 0.06)], snow)]
    parts += [land([(0, 740), (400, 716), (900, 740), (1600, 710)], shadow),
        t.bare_tree(rng, 130, 860, 560, "#3a2c3c", snow),
        t.fir(1450, 860, 420, mix(FOREST, NIGHT, 0.3), snow),
        t.fir(1330, 800, 270, mix(FOREST, NIGHT, 0.4), snow),
        land([(0, 860), (500, 800), (1100, 850), (1600, 800)], snow),
        path("M640 850C760 900 560 980 700 1060S1000 1130 900 1200L520 1200C420 1100 420 980 560 850Z",
        shadow, opacity=0.8), land([(0, 1080), (500, 1120), (1000, 1110), (1600, 1050)], WHITE)]
    parts += [t.garland((120, 420), (820, 430), 70, 11, (SUN, ROSE, CREAM), size=15, cord=NIGHT),
        t.garland((820, 430), (1450, 440), 70, 10, (SUN, CREAM, BRICK), size=15, cord=NIGHT),
        line([(820, 430), (820, 830)], NIGHT, 11)]
    man = [t.shade(1140, 1000, 150, DUSK, 0.35), circle(1140, 920, 98, shadow),
        ellipse(1122, 914, 78, 90, WHITE), circle(1140, 775, 72, shadow), ellipse(1128, 772, 58, 68, WHITE),
        circle(1140, 660, 54, shadow), ellipse(1132, 658, 45, 51, WHITE), circle(1122, 650, 6, INK),
        circle(1152, 650, 6, INK), poly([(1134, 662), (1076, 678), (1136, 678)], OCHRE),
        rect(1086, 700, 110, 22, RED, r=10), rect(1160, 706, 26, 84, RED, r=8),
        rect(1096, 560, 90, 62, NIGHT, r=6), rect(1072, 614, 138, 14, NIGHT, r=6),
        *(circle(1136, y, 7, INK) for y in (750, 790)),
        line([(1210, 770), (1300, 700), (1330, 704)], BARK, 8), line([(1300, 700), (1306, 664)], BARK, 6),
        line([(1070, 770), (990, 720), (966, 730)], BARK, 8)]
    parts += [*man, group(*(circle(rng.uniform(0, 1600), rng.uniform(0, 1200), rng.choice((3, 4, 5.5, 7)),
        WHITE, opacity=0.85) for _ in range(150)))]

    def child(x: float, y: float, size: float, who: Person, coat: str, cap: str, tone: str, *,
        flip: bool = False, pose: p.Pose = WALK) -> str:
        dressed = replace(who, top=coat, style="beanie" if who.style != "scarf" else "scarf", cover=cap,
            pattern="shawl", accent=cap, sleeves="long", legs="dress" if who.legs == "dress" else "trousers",
            shoes=BARK)
        out = -1 if flip else 1
        reach = who.build.arm * size
        hand = x + out * reach * 0.72, y - (who.build.leg + who.build.torso * 0.78) * size
        tip = hand[0] + out * 30 * size, hand[1] - 16 * size
        rod = line([hand, tip], BARK, 4 * size) + line([tip, (tip[0], tip[1] + 16 * size)], INK, 2)
        return (t.shade(x, y, 66 * size, DUSK, 0.35)
            + figure(x, y, dressed, pose, size=size, flip=flip, near=hand, prop=rod)
            + t.paper_lantern(tip[0], tip[1] + 32 * size, 18 * size, tone))

    parts += [child(770, 900, 1.5, p.LINH, PLUM, SUN, RED, flip=True),
        child(900, 930, 1.6, p.KIM, SUN, RED, TEAL, flip=True), child(430, 1060, 2.5, p.ZOE, RED, SUN, OCHRE),
        child(700, 1095, 2.6, p.IDA, TEAL, CREAM, BRICK, pose=replace(STAND, mood="open")),
        child(140, 1100, 2.3, replace(p.NOUR, legs="trousers"), FOREST, ROSE, SUN),
        child(1450, 1090, 2.4, p.AMIR, BRICK, BLUE, SUN, flip=True)]
    return parts


def kino(rng: Random) -> list[str]:
    """Open-air cinema in the yard: a ship under the moon on the wall, deck chairs from behind."""
    parts = [fade("sky", "#141c3c", "#39507d", h=800), t.stars(rng, 70, 300),
        t.house(rng, -120, 820, 480, 620, mix(BRICK, NIGHT, 0.55), floors=4, columns=4, pitch=0, lit=0.3,
        glass="#26325c", balconies=True),
        t.house(rng, 1240, 820, 480, 590, mix(TEAL, NIGHT, 0.6), floors=4, columns=4, pitch=0, lit=0.3,
        glass="#26325c", balconies=True), rect(340, 160, 920, 660, mix(OCHRE, NIGHT, 0.6)),
        rect(0, 810, 1600, 390, "#232a4a"), ellipse(800, 880, 760, 90, "#3c4a75", opacity=0.8)]
    film = framed(400, 200, 800, 470, fade("film", "#f2a65e", "#f9dc9c", w=800, h=470),
        circle(560, 170, 92, WHITE), path("M0 330Q100 290 200 330T400 330T600 330T800 330V470H0Z", TEAL),
        path("M0 384Q100 344 200 384T400 384T600 384T800 384V470H0Z", SEA),
        group(path("M-150 0H150L110 76H-110Z", RED), line([(0, 0), (0, -220)], BARK, 11),
        path("M14 -210Q150 -120 130 -24H14Z", CREAM), path("M-14 -180Q-110 -110 -100 -24H-14Z", ROSE),
        poly([(0, -220), (52, -236), (0, -252)], SUN), circle(-40, -20, 17, p.BROWN),
        path("M-64 0q24 -30 48 0z", BLUE), x=300, y=320),
        path("M640 430q60 -90 130 -30q-20 -50 30 -60v90z", PLUM), circle(690, 404, 6, WHITE),
        t.birds(rng, 640, 90, 4, PLUM))
    parts += [glow(800, 440, 640, 0.35), rect(384, 184, 832, 502, WHITE), film,
        rect(340, 690, 920, 14, dark(OCHRE, 0.7)),
        poly([(1420, 950), (400, 206), (1200, 206), (1200, 664)], WHITE, opacity=0.1),
        t.garland((-20, 240), (360, 190), 40, 8, (SUN, ROSE, MINT), size=12, cord=INK),
        t.garland((1240, 190), (1620, 240), 40, 8, (MINT, SUN, ROSE), size=12, cord=INK)]
    rows = ((865, 1.35, ((470, p.ERNA), (600, p.OMAR), (760, replace(p.FATMA, cover=ROSE)), (890, p.TOBI),
        (1010, p.MIRA), (1130, p.VIKTOR))),
        (985, 1.9, ((330, replace(p.GRACE, top=RED)), (530, p.JONAS), (720, replace(p.LENI, top=SUN)),
        (900, replace(p.HILDE, top=MOSS)), (1090, replace(p.AYLA, pattern="", cover=SUN)))),
        (1130, 2.6, ((180, replace(p.LUCA, pattern="stripes")), (470, replace(p.ELIF, top=ROSE)),
        (700, replace(p.KURT, pattern="", top=SKY)), (1010, replace(p.SINA, top=OCHRE)))))
    canvas = (RED, TEAL, OCHRE, PLUM, CREAM, BRICK)
    for row, (y, size, people) in enumerate(rows):
        for i, (x, who) in enumerate(people):
            tone = canvas[(i * 2 + row) % 6]
            w = 30 * size
            back = (rect(x - w, y - 66 * size, 2 * w, 76 * size, dark(tone, 0.12), r=5)
                + "".join(rect(x - w + 2 * w * f, y - 66 * size, w * 0.28, 76 * size, light(tone, 0.3))
                for f in (0.16, 0.44, 0.72))
                + line([(x - w, y - 72 * size), (x - w * 1.1, y + 34 * size)], CLAY, 5 * size)
                + line([(x + w, y - 72 * size), (x + w * 1.1, y + 34 * size)], CLAY, 5 * size)
                + line([(x - w, y - 68 * size), (x + w, y - 68 * size)], CLAY, 5 * size))
            parts.append(figure(x, y, who,
                replace(BACK, seated=True, nod=rng.choice((-6, 0, 5)), hands=((-0.16, 0.9), (0.16, 0.9))),
                size=size, part="upper") + back)
    projector = group(line([(-40, 60), (-70, 250)], SLATE, 12), line([(40, 60), (70, 250)], SLATE, 12),
        rect(-84, 46, 168, 18, WOOD, r=5), rect(-66, -30, 132, 76, STONE, r=10),
        rect(-92, -12, 30, 40, SLATE, r=5), circle(-96, 8, 22, "#fff6d8"), circle(-26, -58, 40, SLATE),
        circle(-26, -58, 13, STONE), circle(48, -50, 32, SLATE), circle(48, -50, 10, STONE), x=1430, y=930)
    parts += [glow(1334, 938, 130, 0.9), projector,
        figure(1530, 1150, replace(p.SAMIR, top=RED), replace(STAND, mood="smile"), size=2.3, flip=True,
        near=(1478, 890), far=(1470, 930))]
    return parts
