"""The pictures that play outside, by day."""

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
    FOG,
    FOREST,
    ICE,
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
from people import FRONT, KNEEL, RUN, SIT, STAND, WALK, figure


def kompost(rng: Random) -> list[str]:
    """Close: a compost bin of boards, a girl with a bucket, a man with a fork, a bed in front."""
    omar = replace(p.OMAR, top=BRICK, sleeves="short", legs="trousers", bottom=NIGHT)
    parts = [fade("sky", "#bfe0e2", "#fdf0d2"), circle(1270, 250, 84, SUN), t.cloud(180, 300, 260),
        t.cloud(880, 220, 200, opacity=0.7),
        land([(0, 520), (400, 450), (900, 520), (1300, 440), (1600, 500)], mix(MOSS, ICE, 0.55)),
        t.house(rng, 60, 700, 330, 340, mix(PEACH, WHITE, 0.2), floors=3, columns=4, pitch=0.14, roof=ROSE,
        balconies=True), t.house(rng, 430, 690, 240, 270, mix(SUN, WHITE, 0.4), floors=3, columns=3,
        pitch=0.3, roof=BRICK),
        t.house(rng, 1240, 700, 400, 370, mix(ROSE, WHITE, 0.45), floors=3, columns=4, pitch=0,
        balconies=True), t.tree(rng, 1130, 730, 330, MOSS), t.tree(rng, 30, 740, 280, LEAF),
        land([(0, 680), (500, 650), (1100, 690), (1600, 660)], LIME),
        t.grass(rng, 0, 720, 1600, 860, MOSS, 46), t.shade(560, 905, 200), t.shade(1130, 915, 150),
        t.shade(830, 925, 300)]
    heap = path(smooth([(640, 640), (700, 560), (820, 520), (930, 556), (1020, 640)]) + "L1020 720L640 720Z",
        BARK)
    scraps = "".join(circle(rng.uniform(680, 980), rng.uniform(572, 640), rng.uniform(8, 15),
        rng.choice((MOSS, OCHRE, BRICK, LIME, CREAM))) for _ in range(26))
    parts += [rect(632, 600, 26, 330, dark(CLAY, 0.3)), rect(1004, 600, 26, 330, dark(CLAY, 0.3)), heap,
        scraps, t.leaf(700, 590, 70, -30, MOSS), t.leaf(880, 570, 80, -150, LEAF),
        t.leaf(960, 600, 60, -40, LIME), t.planks(646, 640, 370, 285, 6), rect(620, 620, 30, 316, WOOD),
        rect(1012, 620, 30, 316, WOOD)]
    fork = (line([(1200, 500), (960, 660)], WOOD, 11) + line([(960, 660), (905, 668)], SLATE, 9)
        + line([(950, 640), (896, 646)], SLATE, 6) + line([(968, 682), (914, 694)], SLATE, 6))
    parts.append(figure(1140, 910, omar, replace(STAND, lean=12, feet=((0.26, 0.97), (-0.2, 0.98))),
        size=2.45, flip=True, far=(1020, 620), near=(1105, 563), prop=fork))
    pail = group(t.bucket(0, 60, 110, RED), x=690, y=480, turn=72)
    peel = "".join(t.leaf(x, y, 34, a, c)
        for x, y, a, c in ((772, 520, 80, OCHRE), (790, 560, 30, MOSS), (760, 556, 110, RED),
        (800, 530, 60, LIME)))
    parts.append(rect(470, 872, 170, 44, WOOD, r=6) + rect(470, 872, 170, 14, light(WOOD)))
    parts.append(figure(555, 876, replace(p.LENI, pattern="", bottom=SEA), replace(STAND, lean=8), size=2.55,
        far=(690, 490), near=(668, 540), prop=pail + peel))
    parts += [t.watering_can(310, 830, 120, TEAL), t.sunflower(150, 960, 480), t.sunflower(70, 990, 360)]
    parts += [land([(0, 985), (500, 960), (1100, 985), (1600, 955)], dark(BARK, 0.1)),
        land([(0, 1060), (700, 1030), (1600, 1060)], dark(BARK, 0.28))]
    parts += [t.lettuce(x, 1015 + (i % 2) * 12, 74, tone)
        for i, (x, tone) in enumerate(((250, MOSS), (420, LIME), (590, MOSS), (760, PLUM), (930, MOSS)))]
    parts += [t.tomato(1290, 1024, 270), t.tomato(1420, 1030, 300), t.tomato(1545, 1026, 250)]
    parts += [t.sprout(x, 1120, 70, LEAF) for x in range(120, 1600, 150)]
    return parts


def _crop(rng: Random, kind: int, x: float, y: float, size: float, turn: int) -> str:
    """What grows in a raised bed: lettuce, tomatoes, young plants or flowers."""
    if kind == 0:
        return t.lettuce(x, y, 36 * size, (MOSS, LIME, PLUM)[turn % 3])
    if kind == 1:
        return t.tomato(x, y, 150 * size)
    if kind == 2:
        return t.sprout(x, y, 86 * size, (LEAF, FOREST)[turn % 2])
    return t.bush(rng, x, y + 6, 76 * size, LEAF, (RED, SUN, ROSE)[turn % 3])


def hochbeete(rng: Random) -> list[str]:
    """Wide: raised beds in rows between two blocks, somebody in a wheelchair waters."""
    parts = [fade("sky", "#f8dfb8", "#fdf3df"),
        land([(0, 430), (400, 380), (900, 440), (1600, 370)], mix(MOSS, SAND, 0.5)), t.cloud(640, 290, 240),
        t.house(rng, -150, 720, 560, 560, mix(TEAL, WHITE, 0.35), floors=4, columns=4, pitch=0,
        balconies=True, door=False),
        t.house(rng, 1190, 720, 560, 590, mix(OCHRE, WHITE, 0.3), floors=4, columns=4, pitch=0,
        balconies=True, door=False),
        t.house(rng, 640, 640, 300, 250, mix(ROSE, WHITE, 0.4), floors=3, columns=4, pitch=0.24),
        t.poplar(520, 670, 330, LEAF), t.poplar(585, 670, 280, FOREST), t.tree(rng, 1060, 680, 260, MOSS),
        poly([(0, 660), (1600, 660), (1600, 1200), (0, 1200)], mix(SAND, LIME, 0.35)),
        poly([(720, 660), (880, 660), (1120, 1200), (480, 1200)], mix(SAND, WHITE, 0.45))]

    def bed(x: float, y: float, s: float, kind: int) -> str:
        w, h = 380 * s, 120 * s
        soil = poly([(x + 46 * s, y - 64 * s), (x + w - 46 * s, y - 64 * s), (x + w, y), (x, y)], BARK)
        green: list[str] = []
        for row, depth in ((0.62, 0.8), (0.15, 1.0)):
            for i in range(5):
                px, py = x + w * (0.14 + 0.18 * i), y - 64 * s * row
                green.append(_crop(rng, kind, px, py, s * depth, i))
        return group(t.shade(x + w / 2, y + h + 6, w * 0.54), soil, *green, t.planks(x, y, w, h, 3),
            rect(x - 6 * s, y - 6 * s, 22 * s, h + 10 * s, WOOD),
            rect(x + w - 16 * s, y - 6 * s, 22 * s, h + 10 * s, WOOD))

    parts += [bed(470, 690, 0.52, 1), bed(940, 690, 0.52, 3),
        figure(900, 780, replace(p.HILDE, cover=SUN, style="hat"),
        replace(STAND, lean=16, hands=((0.6, 0.6), (0.7, 0.5))), size=1.15),
        figure(720, 790, p.AMIR, replace(WALK), size=1.3, far=(748, 700)), t.watering_can(762, 712, 34, RED),
        bed(230, 800, 0.8, 3), bed(1080, 800, 0.8, 1)]
    parts.append(figure(390, 1000, replace(p.SAMIR, sleeves="short", top=CREAM, pattern="apron", accent=LEAF),
        replace(STAND, lean=22, hands=((0.5, 0.7), (0.6, 0.62))), size=1.95, flip=True))
    parts += [bed(-60, 985, 1.15, 0), bed(1130, 985, 1.2, 2)]
    seat = (930.0, 940.0)
    spray = "".join(line([(1206 + i * 9, 868 + i * 3), (1236 + i * 15, 944)], WHITE, 4, opacity=0.8)
        for i in range(4))
    erna = replace(p.ERNA, style="hat", cover=CREAM, hair=p.SILVER, top=RED, pattern="dots", bottom=BLUE,
        legs="trousers")
    water = [t.shade(950, 1130, 190), t.wheelchair(*seat, 2.1, PLUM),
        figure(*seat, erna, replace(SIT, hands=((0.85, 0.35), (0.8, 0.2))), size=2.1, far=(1075, 830),
        near=(1060, 818), prop=t.watering_can(1072, 826, 96, TEAL) + spray),
        t.wheel(916, 1028, 100, INK, spokes=16, width=0.09)]
    parts += [group(*water, y=-66),
        figure(690, 1066, p.IDA, replace(KNEEL, seated=False), size=1.9, flip=True),
        t.bucket(560, 1066, 80, SUN), t.grass(rng, 0, 1130, 480, 1190, LEAF, 16),
        t.grass(rng, 1200, 1150, 1600, 1195, LEAF, 14)]
    return parts


def spielplatz(rng: Random) -> list[str]:
    """A playground is being built: a climbing house, a ladder, boards carried by children."""
    parts = [fade("sky", "#8fc4d6", "#e9f1e2"), circle(250, 270, 76, SUN), t.cloud(420, 330, 260),
        t.cloud(1180, 250, 300), t.skyline(rng, -20, 1640, 740, mix(DUSK, SKY, 0.6), low=130, high=230),
        t.tree(rng, 1480, 760, 440, LEAF), t.tree(rng, 60, 760, 360, MOSS),
        land([(0, 720), (800, 690), (1600, 730)], MOSS), land([(0, 850), (700, 800), (1600, 860)], CLAY),
        land([(0, 900), (800, 860), (1600, 910)], SAND)]
    tower = [line([(760, 930), (760, 420)], WOOD, 26), line([(1040, 930), (1040, 420)], dark(WOOD, 0.15), 26),
        line([(810, 880), (810, 440)], dark(WOOD, 0.35), 18),
        line([(990, 880), (990, 440)], dark(WOOD, 0.35), 18), t.planks(735, 640, 330, 60, 2),
        poly([(690, 440), (900, 300), (1110, 440)], BRICK),
        poly([(900, 300), (1110, 440), (1000, 440)], dark(BRICK, 0.16)),
        *(line([(790 + i * 44, 560), (790 + i * 44, 640)], SUN if i % 2 else RED, 14) for i in range(6)),
        line([(760, 556), (1040, 556)], WOOD, 14)]
    slide = (poly([(1046, 640), (1092, 640), (1330, 900), (1390, 916), (1390, 940), (1300, 936)], RED)
        + poly([(1046, 640), (1066, 636), (1312, 912), (1390, 920), (1390, 940), (1300, 936)],
        dark(RED, 0.2)))
    parts += [t.shade(920, 940, 260), *tower, slide]
    parts.append(figure(900, 640, replace(p.ZOE, legs="trousers", bottom=BLUE),
        replace(FRONT, hands=((-0.4, -0.8), (0.5, -0.75)), mood="open"), size=1.25))
    parts.append(group(*(line([(790 + i * 44, 566), (790 + i * 44, 636)], SUN if i % 2 else RED, 14)
        for i in range(6)), line([(760, 560), (1040, 560)], WOOD, 14)))
    parts.append(t.ladder((610, 940), (716, 470), 74, 10))
    drill = group(rect(0, -14, 54, 26, SUN, r=8), rect(8, 8, 20, 40, INK, r=6),
        line([(54, -2), (84, -2)], SLATE, 7), x=742, y=556)
    jonas = replace(p.JONAS, style="helmet", cover=SUN, top=BLUE, pattern="vest", accent=OCHRE)
    parts.append(figure(640, 832, jonas, replace(STAND, feet=((0.24, 0.7), (0.0, 0.97)), lean=6), size=1.85,
        far=(700, 560), near=(752, 580), prop=drill))
    board = (poly([(110, 884), (590, 802), (598, 852), (118, 934)], WOOD)
        + poly([(110, 884), (590, 802), (592, 814), (112, 896)], CLAY)
        + line([(150, 906), (520, 844)], dark(WOOD, 0.2), 3))
    parts += [t.shade(230, 1068, 80), t.shade(460, 1060, 80),
        figure(470, 1055, p.KIM, replace(WALK, mood="open"), size=1.95, far=(500, 852), near=(446, 868),
        prop=board), figure(230, 1065, replace(p.TOBI, top=LEAF), replace(WALK), size=1.95, far=(268, 904),
        near=(200, 912))]
    nour = replace(p.NOUR, top=TEAL, cover=PLUM, bottom=NIGHT)
    spade = (line([(1198, 850), (1276, 1040)], WOOD, 10)
        + poly([(1262, 1010), (1300, 996), (1318, 1058), (1290, 1076), (1268, 1056)], SLATE))
    parts += [path(smooth([(1240, 1090), (1330, 1010), (1440, 970), (1540, 1010), (1640, 1090)]) + "Z",
        light(CLAY, 0.3)), t.shade(1150, 1078, 110),
        figure(1150, 1075, nour, replace(STAND, lean=14, feet=((0.26, 0.97), (-0.2, 0.98))), size=2.1,
        far=(1236, 940), near=(1204, 868), prop=spade),
        figure(1440, 985, replace(p.BEN, cover=BLUE), replace(p.KNEEL), size=1.75, flip=True),
        t.bucket(1360, 1040, 62, RED)]
    parts += [group(circle(0, 0, 78, INK), circle(0, 0, 40, SAND),
        circle(0, 0, 78, "none", stroke=SLATE, width=8), x=820, y=1040), t.planks(560, 1090, 240, 66, 3),
        t.strewn(rng, 300, 960, 1500, 1180, 40, (CLAY, dark(CLAY, 0.1)), 8)]
    return parts


def wandbild(rng: Random) -> list[str]:
    """Children paint a huge bird and the sun on a gable; scaffolding, pots, brushes."""
    wall = CREAM
    parts = [fade("sky", "#a9d3de", "#e6efe4"), t.cloud(60, 300, 220), t.tree(rng, 1500, 900, 520, LEAF),
        t.house(rng, -60, 900, 330, 420, mix(BRICK, WHITE, 0.35), floors=3, columns=3, pitch=0.2,
        balconies=True), rect(0, 890, 1600, 310, mix(STONE, SAND, 0.4)),
        rect(0, 890, 1600, 20, dark(STONE, 0.1))]
    gable = (poly([(270, 900), (270, 300), (780, 40), (1290, 300), (1290, 900)], wall)
        + poly([(240, 322), (780, 40), (1320, 322), (1310, 272), (780, -8), (250, 272)], BRICK))
    art = [poly([(270, 900), (270, 640), (500, 600), (760, 650), (1040, 600), (1290, 660), (1290, 900)],
        TEAL), path("M270 700Q400 640 520 700T780 700T1040 700T1290 700L1290 900L270 900Z", SEA),
        path("M270 790Q400 730 520 790T780 790T1040 790T1290 790L1290 900L270 900Z", BLUE),
        *(poly([(1080, 330), (1080 + 170 * dx, 330 + 170 * dy), (1080 + 170 * ex, 330 + 170 * ey)], OCHRE)
        for dx, dy, ex, ey in ((-1, -0.2, -0.95, 0.1), (-0.8, 0.55, -0.6, 0.75), (-0.1, 1, 0.2, 1),
        (-0.75, -0.7, -0.5, -0.85), (-0.15, -1, 0.12, -1), (0.7, 0.7, 0.85, 0.5))),
        circle(1080, 330, 112, SUN), circle(1048, 316, 8, INK), circle(1110, 316, 8, INK),
        path("M1040 350q40 44 80 0", stroke=INK, width=9),
        group(poly([(300, 330), (430, 400), (420, 500), (290, 520), (360, 430)], PLUM),
        poly([(300, 330), (430, 400), (424, 430), (340, 400)], ROSE),
        path("M400 450C440 350 600 310 720 350C760 260 900 250 930 350C950 440 860 520 720 540"
        "C580 560 450 540 400 450Z", RED),
        path("M500 440C500 300 600 170 740 130C760 260 740 400 640 480Z", PLUM),
        path("M540 440C550 330 630 230 716 186C722 290 700 390 630 452Z", ROSE),
        path("M580 440C592 370 640 300 690 256C690 320 672 390 624 436Z", SUN), circle(862, 350, 30, WHITE),
        circle(868, 352, 15, INK), poly([(928, 340), (1000, 374), (926, 400)], OCHRE),
        path("M700 500q40 26 90 4M660 470q30 20 60 8", stroke=dark(RED, 0.25), width=8), x=48, y=70,
        scale=0.86), *(path(f"M{x} {y}q24 -22 48 0q-24 22 -48 0l-18 -14v28z", tone)
        for x, y, tone in ((430, 760, SUN), (690, 745, ROSE), (980, 770, SUN), (1130, 740, MINT)))]
    parts += [gable, *art]
    deck = []
    for x in (330, 640, 950):
        deck.append(line([(x, 900), (x, 440)], SLATE, 12))
    deck += [line([(330, 720), (640, 900)], mix(SLATE, WHITE, 0.35), 6),
        line([(640, 720), (950, 900)], mix(SLATE, WHITE, 0.35), 6), rect(300, 712, 690, 24, CLAY),
        rect(300, 732, 690, 8, dark(CLAY, 0.3)), line([(330, 590), (950, 590)], SLATE, 8)]
    parts += deck

    def brush(x: float, y: float, angle: float, tone: str) -> str:
        return group(line([(-50, 0), (26, 0)], CLAY, 9), rect(22, -11, 20, 22, SLATE),
            poly([(42, -13), (66, -8), (66, 8), (42, 13)], tone), x=x, y=y, turn=angle)

    parts += [figure(440, 712, replace(p.AMIR, top=SUN, pattern="apron", accent=WHITE), p.BACK, size=1.5,
        near=(500, 520), far=(400, 600), prop=brush(506, 502, -70, RED)),
        figure(760, 712, replace(p.ELIF, top=BLUE, style="pony"), STAND, size=1.55, near=(826, 540),
        far=(816, 580), prop=brush(832, 524, -50, RED)), t.bucket(560, 712, 54, PLUM),
        t.bucket(650, 712, 50, RED), line([(330, 590), (950, 590)], SLATE, 8)]
    parts += [t.ladder((1180, 1010), (1110, 560), 90, 9, SUN),
        figure(1146, 862, replace(p.BEN, top=ROSE), replace(p.BACK, feet=((-0.14, 0.8), (0.14, 0.99))),
        size=1.9, far=(1090, 690), near=(1180, 560), prop=brush(1186, 546, -80, OCHRE))]
    zoe = replace(p.ZOE, top=CREAM, pattern="dots", accent=RED)
    parts += [t.shade(330, 1078, 110), t.shade(640, 1090, 100), t.shade(1400, 1090, 110),
        figure(330, 1075, zoe, replace(STAND, mood="open"), size=2.35, near=(452, 846), far=(430, 930),
        prop=brush(470, 836, -30, SUN)),
        figure(650, 1088, replace(p.TOBI, top=OCHRE, bottom=SEA), replace(KNEEL, seated=False), size=2.3,
        flip=True, near=(556, 900), far=(548, 960), prop=brush(540, 900, 200, RED)),
        figure(1410, 1090, replace(p.LUCA, top=RED, accent=CREAM),
        replace(STAND, hands=((0.35, 0.75), (0.5, -0.4))), size=2.0, flip=True), t.bucket(860, 1080, 96, RED),
        t.bucket(975, 1095, 84, SUN), t.bucket(790, 1120, 76, TEAL),
        *(ellipse(x, y, w, w * 0.25, tone)
        for x, y, w, tone in ((930, 1120, 40, SUN), (520, 1120, 30, RED), (1250, 1110, 44, ROSE),
        (220, 1110, 26, BLUE)))]
    return parts


def fluss(rng: Random) -> list[str]:
    """Wide: the river Wiese with an arched bridge, walkers, a heron, hills in the morning."""
    parts = [fade("sky", "#f9d9a9", "#fdf1d8"), circle(1130, 330, 96, light(SUN, 0.35)),
        t.birds(rng, 620, 250, 5, DUSK), t.castle(300, 410, 0.4, mix(DUSK, SKY, 0.45)),
        land([(0, 450), (200, 396), (300, 386), (400, 396), (700, 450), (1100, 350), (1600, 450)],
        mix(SKY, PEACH, 0.35)),
        land([(0, 540), (260, 480), (640, 530), (1000, 460), (1350, 520), (1600, 480)], mix(TEAL, SKY, 0.45)),
        land([(0, 610), (400, 560), (900, 600), (1600, 550)], mix(LEAF, SKY, 0.25)),
        t.skyline(rng, 900, 1640, 610, mix(BRICK, PEACH, 0.45), low=50, high=110),
        *(t.poplar(x, 625, h, mix(FOREST, TEAL, 0.3))
        for x, h in ((70, 200), (125, 240), (185, 190), (820, 170), (868, 205))),
        rect(0, 600, 1600, 600, MOSS)]
    river = mix(TEAL, SKY, 0.35)
    water = path("M700 612C860 640 420 690 360 760C280 860 60 980 20 1200L1580 1200"
        "C1500 1020 1340 860 1240 760C1180 700 900 650 800 612Z", river)
    shine = path("M760 620C900 650 700 700 760 780C840 880 1100 980 1160 1200L1580 1200"
        "C1500 1020 1340 860 1240 760C1180 700 900 650 800 612Z", mix(TEAL, SKY, 0.58))
    parts += [water, shine,
        t.wave_lines(rng, [(rng.uniform(330, 1200), rng.uniform(860, 1180), rng.uniform(50, 130))
        for _ in range(30)], ICE),
        t.wave_lines(rng, [(rng.uniform(560, 1000), rng.uniform(690, 740), rng.uniform(30, 60))
        for _ in range(7)], ICE, 3),
        path("M300 800A540 190 0 0 1 1330 800L1240 760C1180 740 500 740 360 760Z", SEA, opacity=0.25)]
    arch = path("M180 745C480 560 1120 560 1440 745L1440 800C1360 800 1380 800 1350 800"
        "A400 200 0 0 0 270 800L180 800Z", CLAY)
    shadow = path("M270 800A540 196 0 0 1 1350 800L1320 800A520 180 0 0 0 300 800Z", dark(CLAY, 0.35))
    stones = "".join(line([(810 + dx, 620 + abs(dx) ** 2 / 3300),
        (810 + dx * 0.985, 650 + abs(dx) ** 2 / 3300)], dark(CLAY, 0.2), 4) for dx in range(-540, 560, 60))

    def deck(x: float) -> float:
        return 607 + (x - 810) ** 2 / 2900

    rail = ("".join(line([(x, deck(x) - 62), (x, deck(x))], NIGHT, 5) for x in range(210, 1420, 34))
        + path(smooth([(x, deck(x) - 64) for x in range(190, 1440, 60)]), stroke=NIGHT, width=9))
    walkers = (figure(520, deck(520), replace(p.FATMA, cover=RED), WALK, size=1.35),
        figure(640, deck(640), replace(p.KIM, top=SUN, pattern=""), WALK, size=1.3, far=(575, 560)),
        figure(860, deck(860), replace(p.VIKTOR, top=BRICK), WALK, size=1.35, flip=True),
        figure(1010, deck(1010), replace(p.GRACE, top=PLUM, bottom=CREAM), replace(WALK), size=1.35),
        t.dog(1120, deck(1120), 0.9, CREAM))
    parts += [poly([(120, 730), (300, 730), (310, 850), (120, 870)], dark(CLAY, 0.12)),
        poly([(1500, 730), (1320, 730), (1310, 850), (1500, 870)], dark(CLAY, 0.12)), shadow, arch, stones,
        *walkers, rail, land([(-20, 770), (110, 780), (290, 850), (300, 930), (210, 1040), (240, 1200)],
        LEAF), path("M1600 690C1510 700 1400 760 1350 820C1320 940 1450 1040 1480 1200L1600 1200Z", LEAF),
        t.bush(rng, 1500, 900, 150, FOREST, ROSE), t.grass(rng, 1430, 930, 1590, 1180, FOREST, 14)]
    parts += [*(circle(x, y, r, tone)
        for x, y, r, tone in ((800, 1100, 46, STONE), (880, 1124, 34, FOG), (710, 1128, 30, SLATE),
        (1180, 1000, 26, STONE))),
        group(line([(0, 0), (4, -96)], OCHRE, 5), line([(22, 0), (20, -92)], OCHRE, 5),
        path("M-70 -90C-30 -150 40 -150 60 -116C40 -84 -20 -80 -70 -90Z", SLATE),
        path("M44 -120C84 -150 40 -190 66 -226", stroke=FOG, width=15), ellipse(74, -232, 22, 13, FOG),
        poly([(90, -240), (146, -228), (90, -224)], OCHRE), line([(60, -240), (30, -252)], NIGHT, 5),
        circle(80, -235, 3, INK), x=800, y=1084), t.tree(rng, 120, 980, 620, LEAF),
        *(path(f"M{x} 1200C{x - 10} 1120 {x + lean * 0.4} 1060 {x + lean} {y}", stroke=tone, width=9)
        for x, lean, y, tone in ((60, 30, 960, FOREST), (110, 60, 1000, MOSS), (170, 20, 1020, FOREST),
        (230, 70, 1040, MOSS), (300, 40, 1070, FOREST), (20, 20, 1030, MOSS))),
        *(ellipse(x, y, 11, 34, BARK) for x, y in ((92, 948), (172, 1000), (300, 1030)))]
    return parts


def burg(rng: Random) -> list[str]:
    """Wide: the castle ruin on its hill, the town below, vineyards in front."""
    parts = [fade("sky", "#7fb4cf", "#fbe6c0"), t.cloud(90, 330, 330), t.cloud(1120, 260, 380),
        t.cloud(400, 230, 150, opacity=0.7), t.birds(rng, 1150, 330, 6),
        land([(0, 560), (350, 480), (800, 540), (1250, 440), (1600, 520)], mix(SKY, TEAL, 0.25)),
        land([(0, 620), (300, 590), (800, 600), (1600, 560)], mix(TEAL, MOSS, 0.45)),
        t.castle(772, 462, 1.25, "#d3bfa2"),
        land([(120, 780), (300, 640), (460, 480), (560, 440), (780, 426), (1000, 440), (1100, 490),
        (1280, 660), (1500, 780)], LEAF)]
    crest = [(120.0, 780.0), (300.0, 640.0), (460.0, 490.0), (560.0, 450.0), (780.0, 436.0), (1000.0, 450.0),
        (1100.0, 500.0), (1280.0, 670.0), (1500.0, 790.0)]
    wood = []
    for _ in range(150):
        x = rng.uniform(180, 1430)
        left = max(corner for corner in crest if corner[0] <= x)
        right = min(corner for corner in crest if corner[0] > x)
        top = left[1] + (right[1] - left[1]) * (x - left[0]) / (right[0] - left[0])
        wood.append((rng.uniform(top + 44, 800), x))
    for y, x in sorted(wood):
        tone = mix(rng.choice((FOREST, LEAF, LEAF, MOSS)), FOREST, 0.25)
        parts.append(ellipse(x, y, 27, 32, dark(tone, 0.1)) + ellipse(x - 5, y - 6, 19, 23, tone))
    parts += [path("M900 440C980 520 760 560 900 640S1100 720 1010 790", stroke=SAND, width=13),
        land([(0, 760), (500, 730), (1000, 760), (1600, 720)], MOSS)]
    for x, w, h, tone, roof in ((40, 150, 90, PEACH, BRICK), (180, 120, 130, CREAM, RED),
        (290, 170, 100, SUN, BRICK), (450, 110, 120, FOG, SLATE), (1030, 130, 110, CREAM, BRICK),
        (1150, 180, 140, ROSE, BARK), (1320, 120, 100, PEACH, BRICK), (1430, 190, 130, SAND, RED)):
        parts.append(t.house(rng, x, 870 - (x % 30), w, h, tone, floors=2, columns=3, pitch=0.32, roof=roof,
            door=False, glass=DUSK))
    parts += [group(rect(640, 690, 74, 190, CREAM), rect(697, 690, 17, 190, dark(CREAM, 0.14)),
        poly([(630, 692), (677, 560), (724, 692)], RED), circle(677, 724, 18, WHITE, stroke=INK, width=4),
        line([(677, 724), (677, 712)], INK, 3), line([(677, 724), (686, 728)], INK, 3),
        line([(677, 560), (677, 526)], INK, 4), rect(700, 790, 170, 90, CREAM),
        poly([(696, 792), (730, 730), (846, 730), (878, 792)], BRICK), rect(740, 812, 20, 46, DUSK, r=10),
        rect(790, 812, 20, 46, DUSK, r=10)),
        t.house(rng, 880, 880, 150, 100, PEACH, floors=2, columns=3, roof=RED, pitch=0.3, door=False,
        glass=DUSK), t.house(rng, 540, 880, 110, 84, SAND, floors=2, columns=2, roof=BRICK, pitch=0.34,
        door=False, glass=DUSK),
        *(t.tree(rng, x, 888, h, tone)
        for x, h, tone in ((20, 120, LEAF), (620, 90, FOREST), (860, 96, LEAF), (1310, 110, FOREST),
        (1560, 140, LEAF))), land([(0, 868), (500, 884), (1000, 872), (1600, 890)], LIME),
        poly([(0, 890), (1600, 910), (1600, 1200), (0, 1200)], mix(LIME, OCHRE, 0.2)),
        t.rows_of_vines(rng, (800, 810), -900, 2500, 1240, 15, (LEAF, MOSS, LEAF, FOREST), near=1.1)]
    return parts


def weinberg(rng: Random) -> list[str]:
    """Autumn: a path between red and golden vines, a walker, a child with a kite, a dog."""
    parts = [fade("sky", "#f3b562", "#fde8bf"), circle(440, 400, 110, "#fff0c4"), glow(440, 400, 330, 0.8),
        land([(0, 560), (400, 500), (800, 560), (1200, 470), (1600, 540)], mix(PLUM, PEACH, 0.5)),
        land([(0, 620), (500, 570), (1000, 620), (1600, 560)], mix(BRICK, SAND, 0.35)),
        t.skyline(rng, 60, 420, 622, mix(PLUM, ROSE, 0.35), low=26, high=60),
        group(poly([(250, 610), (250, 530), (264, 490), (278, 530), (278, 610)], mix(PLUM, ROSE, 0.2))),
        land([(0, 640), (800, 600), (1600, 650)], OCHRE),
        poly([(0, 640), (1600, 640), (1600, 1200), (0, 1200)], mix(OCHRE, BARK, 0.25)),
        t.rows_of_vines(rng, (830, 590), -1500, 330, 1250, 9, (BRICK, RED, OCHRE, SUN), near=1.25),
        t.rows_of_vines(rng, (870, 590), 3100, 1370, 1250, 9, (OCHRE, SUN, BRICK, MOSS), near=1.25),
        poly([(842, 606), (862, 606), (1270, 1200), (430, 1200)], SAND),
        poly([(842, 606), (846, 606), (560, 1200), (430, 1200)], mix(MOSS, SAND, 0.4)),
        poly([(850, 606), (854, 606), (890, 1200), (800, 1200)], mix(MOSS, SAND, 0.4)),
        t.strewn(rng, 560, 960, 1150, 1190, 26, (BRICK, OCHRE, RED), 11),
        t.strewn(rng, 740, 760, 950, 950, 14, (BRICK, OCHRE, RED), 6)]
    cord = path("M980 846C1080 700 1130 520 1216 372", stroke=INK, width=2.6)
    kite = group(poly([(0, -96), (66, 0), (0, 110), (-66, 0)], RED), poly([(0, -96), (66, 0), (0, 0)], TEAL),
        poly([(0, 110), (-66, 0), (0, 0)], SUN), path("M0 110q-40 50 0 96t-20 80", stroke=INK, width=3),
        *(poly([(x - 16, y - 9), (x + 16, y + 9), (x + 16, y - 9), (x - 16, y + 9)], tone)
        for x, y, tone in ((-14, 158, TEAL), (0, 206, SUN), (-14, 250, RED))), x=1230, y=330, turn=22)
    viktor = replace(p.VIKTOR, top=FOREST, bottom=NIGHT, cover=BARK, beard=True)
    parts += [t.shade(760, 1052, 110), t.shade(960, 1036, 90), t.shade(620, 1070, 70), cord, kite,
        figure(950, 1035, replace(p.IDA, top=TEAL, legs="trousers", bottom=RED, style="beanie", cover=SUN,
        build=p.CHILD), replace(RUN, lean=8), size=1.95, near=(985, 842)),
        figure(750, 1050, viktor, replace(WALK), size=2.1, far=(650, 930), prop=""),
        line([(666, 912), (628, 1006)], RED, 4), t.dog(600, 1066, 1.35, CREAM, flip=True),
        t.birds(rng, 700, 330, 5, PLUM)]
    return parts


def tauschboerse(rng: Random) -> list[str]:
    """Swap market: three stalls under striped awnings, things change hands."""
    parts = [fade("sky", "#cfe3dd", "#f8f1dd"),
        t.house(rng, -40, 640, 420, 500, mix(ROSE, WHITE, 0.4), floors=3, columns=3, shutters=BRICK,
        pitch=0.2), t.house(rng, 400, 640, 360, 430, mix(MOSS, WHITE, 0.55), floors=3, columns=3,
        shutters=FOREST, pitch=0.3),
        t.house(rng, 780, 640, 420, 520, mix(SUN, WHITE, 0.5), floors=4, columns=3, pitch=0.2, roof=PLUM),
        t.house(rng, 1220, 640, 440, 440, mix(SKY, WHITE, 0.4), floors=3, columns=4, shutters=BLUE,
        pitch=0.22), rect(0, 630, 1600, 570, "#e2cfae"),
        poly([(0, 900), (1600, 840), (1600, 1200), (0, 1200)], "#d9c19a"),
        t.bunting((0, 250), (800, 210), 60, 14, (RED, SUN, TEAL, CREAM, PLUM)),
        t.bunting((800, 210), (1600, 260), 60, 14, (TEAL, CREAM, PLUM, RED, SUN))]

    def stall(x: float, w: float, first: str, second: str) -> str:
        strips = "".join(poly([(x + 24 + i * (w - 48) / 8, 420), (x + 24 + (i + 1) * (w - 48) / 8, 420),
            (x + (i + 1) * w / 8, 520), (x + i * w / 8, 520)], first if i % 2 else second)
            + path(f"M{x + i * w / 8:.0f} 518a{w / 16:.0f} 26 0 0 0 {w / 8:.0f} 0z",
            first if i % 2 else second) for i in range(8))
        return (line([(x + 24, 440), (x + 24, 800)], BARK, 11)
            + line([(x + w - 24, 440), (x + w - 24, 800)], BARK, 11) + strips)

    behind = (figure(300, 860, replace(p.AYLA, top=SEA, cover=SUN), replace(FRONT, mood="open"), size=1.8,
        near=(420, 660)), figure(820, 860, replace(p.JONAS, pattern="stripes", accent=CREAM, top=RED), FRONT,
        size=1.85, far=(720, 650), near=(900, 690)),
        figure(1320, 860, replace(p.LINH, top=PLUM, hair=p.BLACK), FRONT, size=1.8, far=(1230, 690),
        near=(1390, 690)))
    parts += [rect(90, 520, 420, 240, dark(BRICK, 0.35), opacity=0.22), stall(80, 440, RED, CREAM),
        stall(600, 430, TEAL, CREAM), stall(1100, 440, OCHRE, CREAM), *behind]

    def cloth(x: float, w: float, tone: str) -> str:
        folds = "".join(line([(x + w * f, 730), (x + w * f - 4, 900)], dark(tone, 0.15), 4)
            for f in (0.2, 0.42, 0.66, 0.86))
        return rect(x, 712, w, 206, tone) + folds + rect(x - 8, 700, w + 16, 24, light(tone, 0.3), r=5)

    parts += [cloth(80, 440, BLUE), cloth(600, 430, PLUM), cloth(1100, 440, FOREST)]
    goods = [t.pot_plant(130, 702, 140), t.open_book(250, 698, 100, RED),
        *(rect(170, 684 - i * 20, 84, 18, tone, r=3) for i, tone in enumerate((OCHRE, TEAL, RED))),
        t.radio(440, 702, 0.55),
        group(circle(0, -62, 34, SUN), circle(-26, -92, 14, SUN), circle(26, -92, 14, SUN),
        ellipse(0, -14, 40, 34, SUN), circle(-11, -68, 4, INK), circle(11, -68, 4, INK),
        ellipse(0, -56, 9, 6, BARK), x=976, y=700), t.mug(760, 702, 40, TEAL), t.mug(812, 702, 40, SUN),
        t.mug(786, 664, 40, ROSE),
        group(line([(0, 0), (0, -70)], BARK, 8), poly([(-50, -64), (50, -64), (30, -130), (-30, -130)], ROSE),
        ellipse(0, -2, 32, 9, BARK), x=1150, y=702), t.bowl(1470, 695, 46, BRICK, SUN),
        *(rect(1380 + i * 2, 686 - i * 17, 74 - i * 4, 15, tone, r=2)
        for i, tone in enumerate((PLUM, CREAM, BRICK, TEAL)))]
    parts += goods
    dress = group(poly([(-24, -70), (24, -70), (34, -20), (62, 90), (-62, 90), (-34, -20)], SUN),
        poly([(-24, -70), (-52, -40), (-36, -20), (-28, -36)], SUN),
        poly([(24, -70), (52, -40), (36, -20), (28, -36)], SUN),
        *(circle(x, y, 6, RED) for x, y in ((-20, 20), (14, 0), (24, 50), (-34, 62), (0, 40))))
    lamp = group(line([(0, 30), (0, -40)], OCHRE, 9),
        poly([(-52, -36), (52, -36), (32, -106), (-32, -106)], RED), ellipse(0, 32, 34, 9, OCHRE))
    parts += [t.shade(360, 1090, 130), t.shade(640, 1085, 120), t.shade(1130, 1090, 120),
        t.shade(1390, 1090, 110),
        figure(370, 1085, replace(p.GRACE, top=BRICK, bottom=INK), replace(STAND, mood="open"), size=2.3,
        far=(490, 830), near=(480, 852), prop=group(lamp, x=500, y=826)),
        figure(650, 1082, replace(p.KURT, pattern="", top=MOSS), replace(STAND, mood="smile"), size=2.2,
        flip=True, far=(524, 846), near=(540, 852)),
        figure(1120, 1086, replace(p.MIRA, top=WHITE, bottom=TEAL, hair=p.BLOND), replace(STAND), size=2.2,
        near=(1218, 776), far=(1226, 800), prop=group(dress, x=1240, y=840)),
        figure(1400, 1086, replace(p.SINA, top=RED, bottom=NIGHT),
        replace(STAND, mood="open", hands=((0.7, 0.2), (0.6, 0.3))), size=2.3, flip=True),
        figure(180, 1110, replace(p.TOBI, top=CREAM, pattern="stripes", accent=BLUE), replace(WALK), size=2.2,
        flip=True, near=(120, 960), prop=t.ball(112, 950, 44)),
        figure(900, 1120, replace(p.ZOE, top=SEA, bottom=SUN), replace(RUN), size=1.8, flip=True)]
    return parts


def fahrrad(rng: Random) -> list[str]:
    """A cycling course for women: one rides, one runs along, one mends a bicycle."""
    parts = [fade("sky", "#b7dbe0", "#f4f0dc"), t.cloud(980, 300, 280),
        t.skyline(rng, -10, 1640, 700, mix(ROSE, CREAM, 0.45), low=160, high=260),
        *(t.tree(rng, x, 720, h, tone)
        for x, h, tone in ((120, 420, LEAF), (430, 330, MOSS), (1060, 340, MOSS), (1490, 440, LEAF))),
        rect(0, 690, 1600, 40, MOSS), rect(0, 720, 1600, 480, "#c9bfb4"),
        poly([(0, 800), (1600, 760), (1600, 1200), (0, 1200)], "#bdb2a8"),
        path("M-20 1010C300 900 560 1110 860 1010S1320 900 1640 1000", stroke=WHITE, width=16, opacity=0.85)]
    for x, y, s in ((250, 860, 0.8), (1180, 850, 0.8), (1500, 900, 0.9)):
        parts.append(group(poly([(-46, 0), (46, 0), (13, -120), (-13, -120)], BRICK),
            poly([(-33, -44), (33, -44), (25, -74), (-25, -74)], WHITE), rect(-60, -8, 120, 14, BRICK, r=5),
            x=x, y=y, scale=s))
    parts += [t.shade(560, 1050, 260), t.bicycle(580, 1048, 118, RED)]
    rider = replace(p.FATMA, top=TEAL, legs="trousers", bottom=NIGHT, cover=SUN, build=p.ADULT)
    hip = (530.0, 770.0)
    parts += [figure(*hip, rider, replace(SIT, lean=14, mood="open", feet=((0.36, 0.62), (0.22, 0.95))),
        size=2.25, far=(690, 782), near=(672, 784))]
    parts += [t.shade(290, 1080, 120),
        figure(290, 1075, replace(p.NELE, style="pony", top=BRICK, build=p.ADULT, bottom=BLUE),
        replace(RUN, lean=12, mood="open", feet=((0.46, 0.74), (-0.5, 0.82))), size=2.15, far=(440, 800),
        near=(452, 806))]
    stand = (line([(1130, 1060), (1190, 800), (1250, 1060)], SLATE, 12)
        + line([(1190, 800), (1190, 720)], SLATE, 12))
    parts += [t.shade(1200, 1068, 230), stand, group(t.bicycle(0, 0, 96, FOREST), x=1190, y=940, turn=-4),
        figure(1420, 1070, replace(p.PRIYA, top=SUN, pattern="apron", accent=PLUM, bottom=SEA),
        replace(STAND, lean=10), size=2.2, flip=True, far=(1352, 850), near=(1336, 872),
        prop=line([(1338, 872), (1300, 850)], SLATE, 12)),
        figure(960, 1078, replace(p.NOUR, top=PLUM, cover=MINT, bottom=INK),
        replace(KNEEL, seated=False, lean=8), size=2.1, far=(1040, 880), near=(1050, 900),
        prop=line([(1052, 898), (1076, 862)], OCHRE, 12)), rect(1040, 1086, 150, 60, RED, r=8),
        rect(1090, 1070, 50, 22, "none", stroke=INK, width=8), rect(1040, 1106, 150, 8, dark(RED, 0.3))]
    return parts


def schach(rng: Random) -> list[str]:
    """Close: an old man and a girl at a chess table in the park, autumn leaves."""
    parts = [fade("sky", "#f0c783", "#fbeccb"),
        land([(0, 640), (500, 560), (1100, 630), (1600, 580)], mix(OCHRE, CREAM, 0.4)),
        *(t.tree(rng, x, 730, h, tone)
        for x, h, tone in ((560, 300, mix(OCHRE, CREAM, 0.3)), (820, 340, mix(BRICK, CREAM, 0.35)),
        (1060, 280, mix(SUN, CREAM, 0.25)))),
        land([(0, 720), (800, 690), (1600, 730)], mix(MOSS, OCHRE, 0.4)),
        land([(0, 860), (800, 830), (1600, 870)], mix(MOSS, OCHRE, 0.2)),
        path("M-40 1200C60 900 60 400 -40 -20L190 -20C150 300 170 800 300 1200Z", BARK),
        path("M120 -20C110 300 130 800 220 1200L300 1200C170 800 150 300 190 -20Z", dark(BARK, 0.25)),
        path("M150 240C300 180 420 170 560 90", stroke=BARK, width=44),
        *(t.leaf(rng.uniform(-60, 760), rng.uniform(0, 250), rng.uniform(60, 100), rng.uniform(0, 360),
        rng.choice((OCHRE, BRICK, SUN, RED))) for _ in range(70)),
        t.strewn(rng, 0, 880, 1600, 1190, 70, (BRICK, OCHRE, SUN, RED), 15),
        *(t.leaf(x, y, 46, a, tone)
        for x, y, a, tone in ((820, 330, 40, BRICK), (1180, 260, 120, OCHRE), (1010, 420, 20, RED),
        (690, 470, 70, SUN), (1420, 400, 150, BRICK)))]
    kurt = replace(p.KURT, style="cap", cover=BARK, top=FOREST, pattern="shawl", accent=RED, bottom=SLATE)
    zoe = replace(p.LENI, top=PLUM, style="braids", pattern="stripes", accent=ROSE, bottom=BLUE,
        build=replace(p.CHILD, torso=50, arm=66))
    parts += [t.shade(830, 1110, 560), rect(290, 900, 230, 40, STONE, r=8),
        rect(340, 935, 130, 180, dark(STONE, 0.25)), rect(1110, 900, 230, 40, STONE, r=8),
        rect(1160, 935, 130, 180, dark(STONE, 0.25)),
        figure(430, 886, kurt, replace(SIT, lean=8, mood="calm", nod=8), size=3.5, part="lower"),
        figure(1215, 886, zoe, replace(SIT, lean=8), size=3.7, flip=True, part="lower"),
        poly([(760, 800), (860, 800), (900, 1110), (720, 1110)], dark(STONE, 0.2)),
        ellipse(810, 1112, 150, 26, dark(STONE, 0.3))]
    top = (poly([(620, 700), (1000, 700), (1090, 790), (530, 790)], STONE)
        + rect(530, 790, 560, 30, dark(STONE, 0.18), r=6))
    cells = []
    for row in range(8):
        for column in range(8):
            def corner(c: float, r: float) -> Point:
                part = r / 8
                left, right = 690 - 54 * part, 930 + 54 * part
                return left + (right - left) * c / 8, 706 + 76 * part
            cells.append(poly([corner(column, row), corner(column + 1, row), corner(column + 1, row + 1),
                corner(column, row + 1)], CREAM if (row + column) % 2 else BARK))

    def piece(x: float, y: float, h: float, tone: str, crown: str) -> str:
        w = h * 0.36
        head = {"king": line([(x, y - h * 1.2), (x, y - h * 0.9)], tone, 7)
            + line([(x - 10, y - h * 1.1), (x + 10, y - h * 1.1)], tone, 7),
            "queen": poly([(x - w * 0.6, y - h * 1.1), (x - w * 0.2, y - h * 0.95), (x, y - h * 1.14),
            (x + w * 0.2, y - h * 0.95), (x + w * 0.6, y - h * 1.1), (x + w * 0.4, y - h * 0.75),
            (x - w * 0.4, y - h * 0.75)], tone),
            "tower": rect(x - w * 0.42, y - h * 0.98, w * 0.84, h * 0.26, tone),
            "pawn": circle(x, y - h * 0.82, w * 0.44, tone)}[crown]
        return (poly([(x - w * 0.3, y - h * 0.8), (x + w * 0.3, y - h * 0.8), (x + w * 0.55, y),
            (x - w * 0.55, y)], tone) + ellipse(x, y, w * 0.7, h * 0.1, dark(tone, 0.2)) + head)

    pieces = [piece(700, 728, 62, WHITE, "tower"), piece(716, 752, 50, WHITE, "pawn"),
        piece(744, 738, 66, WHITE, "king"), piece(740, 768, 52, WHITE, "pawn"),
        piece(800, 764, 52, WHITE, "pawn"), piece(870, 738, 64, RED, "queen"),
        piece(884, 770, 54, RED, "pawn"), piece(908, 752, 52, RED, "pawn"), piece(930, 772, 62, RED, "tower"),
        piece(914, 722, 58, RED, "king")]
    parts += [top, *cells, *pieces,
        figure(430, 886, kurt, replace(SIT, lean=8, mood="calm", nod=8), size=3.5, part="upper",
        near=(524, 662), far=(640, 770)),
        figure(1215, 886, zoe, replace(SIT, lean=10, mood="smile", nod=6), size=3.7, flip=True, part="upper",
        near=(962, 668), far=(1064, 776)), piece(944, 706, 58, RED, "pawn"), t.mug(596, 784, 50, TEAL),
        t.steam(596, 722, 60)]
    return parts


def bank(rng: Random) -> list[str]:
    """From behind: two old people on a bench under a tree look over the town in the evening sun."""
    parts = [fade("sky", "#d9694f", "#fbd58c", h=760), circle(1010, 470, 96, "#fff1c9"),
        glow(1010, 470, 360, 0.8),
        path("M300 300h380M120 350h260M1150 330h330M980 290h160", stroke=PEACH, width=16, opacity=0.7),
        t.castle(330, 516, 0.42, mix(PLUM, DUSK, 0.2)),
        land([(0, 560), (220, 500), (330, 490), (440, 500), (760, 550), (1150, 500), (1600, 550)],
        mix(PLUM, BRICK, 0.45)), land([(0, 640), (500, 590), (1000, 640), (1600, 600)], mix(PLUM, DUSK, 0.4)),
        t.skyline(rng, -10, 1640, 730, mix(DUSK, PLUM, 0.35), low=50, high=130, lit=0.4),
        land([(0, 760), (600, 700), (1100, 720), (1600, 690)], mix(FOREST, DUSK, 0.35)),
        land([(0, 900), (800, 830), (1600, 880)], FOREST), t.grass(rng, 0, 900, 1600, 1180, LEAF, 70)]
    trunk = (path("M1190 1010C1240 860 1250 560 1180 60L1370 60C1350 560 1370 860 1450 1010Z",
        dark(BARK, 0.2)) + path("M1220 460C1080 400 1000 330 900 260", stroke=dark(BARK, 0.2), width=48))
    crown = "".join(circle(x, y, r, tone) for tone, dx in ((dark(FOREST, 0.25), 0), (FOREST, -14))
        for x, y, r in ((720 + dx, 130 + dx, 150), (900 + dx, 60 + dx, 210), (1130 + dx, 90 + dx, 240),
        (1400 + dx, 70 + dx, 250), (1560 + dx, 190 + dx, 190), (1010 + dx, 230 + dx, 110)))
    shine = "".join(circle(rng.uniform(620, 1600), rng.uniform(0, 300), rng.uniform(20, 44),
        mix(FOREST, OCHRE, rng.uniform(0.08, 0.26))) for _ in range(64))
    spray = "".join(t.leaf(rng.uniform(600, 1600), rng.uniform(250, 380), rng.uniform(44, 70),
        rng.uniform(30, 150), rng.choice((FOREST, LEAF, dark(FOREST, 0.2)))) for _ in range(46))
    parts += [spray, trunk, crown, shine]
    erna = replace(p.ERNA, style="bun", pattern="dots", top=RED)
    karl = replace(p.VIKTOR, style="hat", cover=SAND, top=SKY, build=p.STOUT)
    pose = replace(p.BACK, seated=True)
    parts += [ellipse(720, 1050, 460, 46, INK, opacity=0.3), rect(400, 905, 22, 150, NIGHT),
        rect(1020, 905, 22, 150, NIGHT),
        figure(610, 900, karl, replace(pose, lean=3, nod=5), size=2.9, near=(760, 770)),
        figure(800, 900, erna, replace(pose, lean=-4, nod=-8), size=2.75, far=(730, 850)),
        *(rect(370, y, 700, 46, tone, r=8)
        for y, tone in ((800, OCHRE), (858, CLAY), (916, dark(CLAY, 0.15)))), rect(430, 790, 20, 200, NIGHT),
        rect(990, 790, 20, 200, NIGHT), rect(370, 972, 700, 24, BARK, r=8),
        group(rect(0, 0, 90, 92, SUN, r=10), path("M20 4a25 40 0 0 1 50 0", stroke=BARK, width=8), x=885,
        y=1020) , t.dog(330, 1062, 1.5, SAND), t.strewn(rng, 500, 1090, 1500, 1180, 16, (OCHRE, BRICK), 12)]
    return parts
