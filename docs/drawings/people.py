"""People: a small skeleton with bodies, clothes and hair, and the cast that recurs in the pictures.

A `Person` says who somebody is, a `Pose` what they do; `figure` draws both. Hands are placed either as a
share of the arm's length from the shoulder or, to hold a thing, at a point of the picture. Everybody looks to
the right (or to the front, or away); `flip` turns them to the left.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kit import (
    BARK,
    BLUE,
    BRICK,
    CLAY,
    CREAM,
    DUSK,
    INK,
    LEAF,
    MINT,
    NIGHT,
    OCHRE,
    PEACH,
    PLUM,
    RED,
    ROSE,
    SEA,
    SKY,
    SLATE,
    SUN,
    TEAL,
    WHITE,
    Point,
    circle,
    dark,
    ellipse,
    group,
    light,
    mix,
    num,
    path,
)

_Steps = Sequence[tuple[str, Sequence[Point]]]  # a path: commands with their points

# Skin, from light to dark, and hair.
PALE, FAIR, OLIVE, BROWN, DEEP = "#f8d5b8", "#edb991", "#cf9263", "#96603f", "#643f2e"
BLACK, CHESTNUT, GINGER, BLOND = "#2b2028", "#5c3626", "#b4532a", "#dfae5b"
GREY, SILVER = "#a8a29b", "#e9e3d8"


@dataclass(frozen=True)
class Build:
    """Lengths of a body; a grown-up is about 205 high."""

    leg: float = 96
    torso: float = 64
    arm: float = 70
    shoulder: float = 22
    hip: float = 16
    head: float = 18.5
    limb: float = 1.0


ADULT = Build()
STOUT = Build(leg=88, shoulder=26, hip=22, limb=1.1)
TEEN = Build(leg=88, torso=56, arm=62, shoulder=19, hip=14, head=18, limb=0.9)
CHILD = Build(leg=62, torso=45, arm=48, shoulder=16, hip=13, head=17, limb=0.82)
SMALL = Build(leg=44, torso=37, arm=38, shoulder=14, hip=12, head=16, limb=0.76)


@dataclass(frozen=True)
class Person:
    """Who somebody is and what they wear."""

    skin: str = FAIR
    hair: str = CHESTNUT
    style: str = "short"  # short long bob bun afro curls bald pony braids scarf cap beanie hat helmet
    top: str = BRICK
    bottom: str = NIGHT
    legs: str = "trousers"  # trousers shorts skirt dress robe
    sleeves: str = "long"  # long short
    pattern: str = ""  # stripes dots apron vest shawl
    accent: str = CREAM
    shoes: str = INK
    build: Build = ADULT
    beard: bool = False
    glasses: bool = False
    cover: str = RED  # headscarf, cap, hat, helmet


@dataclass(frozen=True)
class Pose:
    """What somebody does. Hands and feet as (across, down) in shares of the limb: the far, the near."""

    hands: tuple[Point, Point] = ((0.16, 0.94), (-0.1, 0.95))
    feet: tuple[Point, Point] = ((0.1, 0.99), (-0.1, 0.99))
    lean: float = 0
    nod: float = 0
    seated: bool = False
    view: str = "side"  # side front back
    mood: str = "smile"  # smile open calm asleep
    elbows: tuple[int, int] = (1, 1)
    knees: tuple[int, int] = (-1, -1)


STAND = Pose()
FRONT = Pose(view="front", hands=((-0.13, 0.975), (0.13, 0.975)), feet=((-0.1, 0.99), (0.1, 0.99)),
    elbows=(1, -1), knees=(1, -1))
BACK = replace(FRONT, view="back")
SIT = Pose(seated=True, feet=((0.6, 0.52), (0.52, 0.54)), hands=((0.55, 0.45), (0.5, 0.5)))
SIT_FRONT = replace(FRONT, seated=True, feet=((-0.16, 0.6), (0.16, 0.6)), hands=((0.1, 0.62), (-0.1, 0.62)))
WALK = Pose(feet=((0.34, 0.93), (-0.36, 0.9)), hands=((-0.3, 0.85), (0.4, 0.8)), lean=3)
RUN = Pose(feet=((0.46, 0.7), (-0.58, 0.8)), hands=((-0.5, 0.45), (0.6, 0.2)), lean=14, mood="open")
KNEEL = Pose(feet=((0.42, 0.5), (-0.5, 0.5)), hands=((0.6, 0.5), (0.7, 0.55)), lean=14)


def _reach(root: Point, target: Point, length: float, bend: int) -> tuple[Point, Point]:
    """Joint and end of a limb of two equal bones that reaches for the target."""
    dx, dy = target[0] - root[0], target[1] - root[1]
    distance = max(min(math.hypot(dx, dy), length * 0.995), length * 0.12)
    base = math.atan2(dy, dx)
    angle = base + bend * math.acos(distance / length)
    joint = root[0] + length / 2 * math.cos(angle), root[1] + length / 2 * math.sin(angle)
    return joint, (root[0] + distance * math.cos(base), root[1] + distance * math.sin(base))


def _bone(start: Point, end: Point, first: float, second: float) -> str:
    """Path data of a limb that tapers from radius `first` to `second`."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1
    nx, ny = -dy / length, dx / length
    corners = [(start[0] + nx * first, start[1] + ny * first), (end[0] + nx * second, end[1] + ny * second),
               (end[0] - nx * second, end[1] - ny * second), (start[0] - nx * first, start[1] - ny * first)]
    a, b, c, d = (f"{num(x)} {num(y)}" for x, y in corners)
    return f"M{a}L{b}A{num(second)} {num(second)} 0 0 0 {c}L{d}A{num(first)} {num(first)} 0 0 0 {a}Z"


def limb(start: Point, joint: Point, end: Point, widths: tuple[float, float, float], fill: str) -> str:
    """An arm or a leg as one shape."""
    return path(_bone(start, joint, widths[0], widths[1]) + _bone(joint, end, widths[1], widths[2]), fill)


class _Body:
    """One figure while it is drawn: where its joints are in the picture."""

    def __init__(self, who: Person, pose: Pose, x: float, y: float, size: float, flip: bool) -> None:
        self.who, self.pose, self.size, self.flip = who, pose, size, flip
        build = who.build
        drop = 0.0 if pose.seated else max(foot[1] for foot in pose.feet) * build.leg + 4
        self.x, self.y = x, y - drop * size
        self.side = pose.view == "side"
        self.narrow = 0.8 if self.side else 1.0

    def at(self, point: Point) -> Point:
        """From the body's own measure to the picture."""
        return self.x + (-1 if self.flip else 1) * self.size * point[0], self.y + self.size * point[1]

    def own(self, point: Point) -> Point:
        """From the picture to the body's own measure."""
        return (point[0] - self.x) / self.size * (-1 if self.flip else 1), (point[1] - self.y) / self.size

    def lean(self, point: Point) -> Point:
        """Turned around the hip by the lean of the upper body."""
        angle = math.radians(self.pose.lean)
        return (point[0] * math.cos(angle) - point[1] * math.sin(angle),
                point[0] * math.sin(angle) + point[1] * math.cos(angle))

    def shape(self, steps: _Steps, fill: str, *, leaning: bool = True) -> str:
        """A filled path in the body's own measure."""
        data = ""
        for command, corners in steps:
            moved = (self.at(self.lean(corner) if leaning else corner) for corner in corners)
            data += command + " ".join(f"{num(x)} {num(y)}" for x, y in moved)
        return path(data + "Z", fill)

    def leg(self, index: int) -> str:
        """One leg with its shoe; 0 is the far one."""
        who, build = self.who, self.who.build
        hip = ((4, -4)[index] * build.limb if self.side else (-0.52, 0.52)[index] * build.hip, 0.0)
        across, down = self.pose.feet[index]
        knee, foot = _reach(hip, (hip[0] + across * build.leg, down * build.leg), build.leg,
            self.pose.knees[index])
        if self.pose.seated and not self.side:  # the thighs come towards us
            knee = hip[0] + across * build.leg * 0.8, build.leg * 0.15
            foot = hip[0] + across * build.leg, down * build.leg
        fat = build.limb * self.size * (1.12 if build.hip > 20 else 1)
        points = self.at(hip), self.at(knee), self.at(foot)
        long_cloth = who.legs in ("trousers", "robe") or (self.pose.seated and who.legs == "dress")
        cloth = who.top if who.legs in ("dress", "robe") else who.bottom
        bare = (dark(who.bottom, 0.4) if who.legs == "skirt" else who.bottom
            if who.legs in ("skirt", "dress") and who.bottom != who.top else who.skin)
        far = index == 0 and self.side
        shadow = 0.2 if far else 0
        parts = [self.shoe(foot, dark(who.shoes, shadow), index)]
        if long_cloth:
            parts.append(limb(*points, (11.5 * fat, 9 * fat, 7 * fat), dark(cloth, shadow)))
        else:
            parts.append(limb(*points, (9.5 * fat, 7.2 * fat, 5 * fat), dark(bare, shadow)))
            short = self.at((hip[0] + (knee[0] - hip[0]) * 0.85, hip[1] + (knee[1] - hip[1]) * 0.85))
            parts.append(path(_bone(points[0], short, 12 * fat, 11 * fat), dark(cloth, shadow)))
        return "".join(parts)

    def shoe(self, foot: Point, fill: str, index: int) -> str:
        """A shoe under the ankle."""
        k = self.who.build.limb
        if self.side:
            steps = [("M", [(foot[0] - 7 * k, foot[1] - 6 * k)]), ("L", [(foot[0] + 6 * k, foot[1] - 6 * k)]),
                ("C", [(foot[0] + 10 * k, foot[1]), (foot[0] + 20 * k, foot[1] - 1),
                (foot[0] + 20 * k, foot[1] + 5 * k)]), ("L", [(foot[0] - 8 * k, foot[1] + 5 * k)])]
            return self.shape(steps, fill, leaning=False)
        x, y = self.at((foot[0] + (-3, 3)[index] * k, foot[1] + 1))
        return ellipse(x, y, 10 * k * self.size, 6 * k * self.size, fill)

    def skirt(self) -> str:
        """The cloth below the waist of skirts, dresses and robes, when standing."""
        who, build = self.who, self.who.build
        if self.pose.seated or who.legs not in ("skirt", "dress", "robe"):
            return ""
        hem = build.leg * {"skirt": 0.5, "dress": 0.6, "robe": 0.9}[who.legs]
        spread = [foot[0] * build.leg * hem / build.leg for foot in self.pose.feet]
        left, right = min(spread) - build.hip * 1.25, max(spread) + build.hip * 1.25
        top = build.hip * self.narrow
        steps: _Steps = [("M", [(-top, -12)]), ("L", [(top, -12)]),
            ("C", [(top + 4, 10), (right, hem * 0.6), (right, hem)]), ("Q", [(0, hem + 9), (left, hem)]),
            ("C", [(left, hem * 0.6), (-top - 4, 10), (-top, -12)])]
        return self.shape(steps, who.bottom if who.legs == "skirt" else who.top, leaning=False)

    def torso(self) -> str:
        """The upper body."""
        build = self.who.build
        t, s, h = build.torso, build.shoulder * self.narrow, build.hip * (0.92 if self.side else 1.16)
        steps: _Steps = [("M", [(-h, 9)]), ("C", [(-h - 1, -t * 0.3), (-s, -t * 0.5), (-s, -t + 12)]),
            ("C", [(-s, -t - 1), (-s * 0.55, -t - 3), (-6, -t - 5)]), ("L", [(6, -t - 5)]),
            ("C", [(s * 0.55, -t - 3), (s, -t - 1), (s, -t + 12)]),
            ("C", [(s, -t * 0.5), (h + 1, -t * 0.3), (h, 9)]), ("Q", [(0, 13), (-h, 9)])]
        return self.shape(steps, self.who.top) + self.pattern(t, s, h)

    def pattern(self, t: float, s: float, h: float) -> str:
        """What is on an upper body `t` high, `2 s` wide at the shoulders, `2 h` at the hips."""
        who = self.who
        if who.pattern == "stripes":
            bands = ((-t * share, h + (s - h) * share - 0.5) for share in (0.12, 0.36, 0.6, 0.82))
            return "".join(self.shape([("M", [(-w, y)]),
                ("L", [(w, y), (w, y - t * 0.1), (-w, y - t * 0.1)])], who.accent) for y, w in bands)
        if who.pattern == "dots":
            spots = ((0.1, -0.5), (0.1, 0.4), (0.34, 0), (0.34, -0.8), (0.34, 0.75), (0.58, -0.45),
                (0.58, 0.4), (0.8, 0), (0.8, -0.75), (0.8, 0.7))
            centres = (self.at(self.lean((across * (h + (s - h) * share) * 0.95, -t * share)))
                for share, across in spots)
            return "".join(circle(x, y, 2.4 * self.size, who.accent) for x, y in centres)
        if who.pattern == "apron":
            w = h * 0.8
            bib: _Steps = [("M", [(-w, 8)]),
                ("L", [(-w, -t * 0.42), (-w * 0.65, -t * 0.8), (w * 0.65, -t * 0.8), (w, -t * 0.42), (w, 8)])]
            return self.shape(bib, who.accent)
        if who.pattern == "vest":
            vest: _Steps = [("M", [(-h, 9)]),
                ("L", [(-s, -t * 0.5), (-s + 1, -t + 8), (-7, -t - 4), (0, -t * 0.35), (7, -t - 4),
                (s - 1, -t + 8), (s, -t * 0.5), (h, 9)])]
            return self.shape(vest, who.accent)
        return ""

    def shawl(self) -> str:
        """A scarf around the neck."""
        if self.who.pattern != "shawl":
            return ""
        t, s = self.who.build.torso, self.who.build.shoulder * 0.66
        wrap: _Steps = [("M", [(-s, -t - 1)]), ("Q", [(0, -t + 9), (s, -t - 1)]), ("L", [(s * 0.9, -t - 12)]),
                ("Q", [(0, -t - 3), (-s * 0.9, -t - 12)])]
        end: _Steps = [("M", [(-2, -t + 2)]), ("L", [(10, -t), (13, -t * 0.45), (1, -t * 0.43)])]
        return self.shape(end, dark(self.who.accent)) + self.shape(wrap, self.who.accent)

    def arm(self, index: int, target: Point | None) -> str:
        """One arm with its hand; `target` is in the picture's measure."""
        who, build = self.who, self.who.build
        t, s = build.torso, build.shoulder
        across = (4, -5)[index] if self.side else (-1, 1)[index] * (s - 7)
        shoulder = self.lean((across, -t + 7))
        length = build.arm
        hand = self.pose.hands[index]
        goal = (self.own(target) if target
            else (shoulder[0] + hand[0] * length, shoulder[1] + hand[1] * length))
        elbow, end = _reach(shoulder, goal, length, self.pose.elbows[index])
        fat = build.limb * self.size
        far = index == 0 and self.side
        sleeve = dark(who.top, 0.24 if far else 0.09)
        skin = dark(who.skin, 0.14) if far else who.skin
        points = self.at(shoulder), self.at(elbow), self.at(end)
        palm = circle(*points[2], 6.6 * fat, skin)
        if who.sleeves == "short":
            bare = limb(*points, (7 * fat, 5.8 * fat, 4.6 * fat), skin)
            part = self.at((shoulder[0] + (elbow[0] - shoulder[0]) * 0.75,
                shoulder[1] + (elbow[1] - shoulder[1]) * 0.75))
            return bare + palm + path(_bone(points[0], part, 9.4 * fat, 9 * fat), sleeve)
        cuff = elbow[0] + (end[0] - elbow[0]) * 0.86, elbow[1] + (end[1] - elbow[1]) * 0.86
        fore = _bone(points[1], points[2], 5 * fat, 4.4 * fat)
        return (path(fore, skin) + palm
            + limb(points[0], points[1], self.at(cuff), (9 * fat, 7.4 * fat, 6.2 * fat), sleeve))

    def head(self) -> str:
        """Neck, face and hair."""
        build, pose = self.who.build, self.pose
        neck = self.lean((0, -build.torso))
        angle = pose.lean * 0.6 + pose.nod
        tip = math.radians(angle)
        rise = build.head * 1.22 + 3
        centre = (neck[0] + math.sin(tip) * rise, neck[1] - math.cos(tip) * rise)
        base, top = self.at((neck[0], neck[1] - 2)), self.at(centre)
        throat = path(_bone(base, top, 7 * build.limb * self.size, 6.5 * build.limb * self.size),
            dark(self.who.skin, 0.12))
        x, y = top
        return throat + group(_head(self.who, pose), x=x, y=y, turn=-angle if self.flip else angle,
                              scale=self.size * build.head / 18.5, flip=self.flip)


def figure(x: float, y: float, who: Person, pose: Pose = STAND, *, size: float = 1, flip: bool = False,
           far: Point | None = None, near: Point | None = None, prop: str = "", part: str = "all") -> str:
    """Somebody. (x, y) is the ground under the feet or, seated, the hip.

    `prop` is held before the body, behind the near arm. `part` may be "lower" or "upper", so that a
    table can come between.
    """
    body = _Body(who, pose, x, y, size, flip)
    lower = body.leg(0) + body.leg(1) + body.skirt() if part != "upper" else ""
    if part == "lower":
        return group(lower)
    arms = body.arm(0, far), body.arm(1, near)
    if pose.view == "back":
        return group(lower, *arms, prop, body.torso(), body.head(), body.shawl())
    if pose.view == "front":
        return group(lower, body.torso(), body.head(), body.shawl(), prop, *arms)
    return group(lower, arms[0], body.torso(), body.head(), body.shawl(), prop, arms[1])


def _face(who: Person, pose: Pose, shift: float) -> str:
    """Eyes, nose, mouth; `shift` turns the face to the right."""
    line, blush = dark(who.skin, 0.84), mix(who.skin, "#d9472f", 0.2 if who.skin == DEEP else 0.38)
    squeeze = 1 - shift / 26
    left, right = shift - 6.6 * squeeze, shift + 6.6 * squeeze
    parts = [ellipse(left - 2, 5.4, 3.4, 2.4, blush, opacity=0.6),
        ellipse(right + 1.5, 5.4, 3, 2.4, blush, opacity=0.6)]
    if pose.mood == "asleep":
        parts += [path(f"M{num(e - 2.6)} 0.5q2.6 2.4 5.2 0", stroke=line, width=1.5) for e in (left, right)]
    else:
        parts += [circle(e, 0, 1.75, line) for e in (left, right)]
    brow = (dark(who.hair, 0.1) if who.style != "bald" and who.hair not in (SILVER, BLOND)
        else dark(who.skin, 0.4))
    parts += [path(f"M{num(e - 3)} -4.6q3 -1.9 5.6 -0.3", stroke=brow, width=1.5) for e in (left, right)]
    parts.append(path(f"M{num(shift + 0.5)} 1q{num(2 + shift * 0.12)} 3.6 -1 4.2",
        stroke=dark(who.skin, 0.36), width=1.5))
    if pose.mood == "open":
        parts.append(path(f"M{num(shift - 4.4)} 8.4h8.4q-0.6 6 -4.2 6t-4.2 -6z", "#7c2230"))
    elif pose.mood == "calm":
        parts.append(path(f"M{num(shift - 3)} 10q2.8 1.4 5.4 0", stroke="#8c3434", width=1.6))
    else:
        parts.append(path(f"M{num(shift - 4.4)} 9.2q4.2 4.2 8.2 0", stroke="#8c3434", width=1.7))
    if who.glasses:
        parts += [circle(e, 0.3, 5, "none", stroke=SLATE, width=1.2) for e in (left, right)]
        parts.append(path(f"M{num(left - 5)} -0.6L{-15 if shift else -16} -2", stroke=SLATE, width=1.2))
    return "".join(parts)


def _head(who: Person, pose: Pose) -> str:
    """Head and hair around (0, 0), for a head of radius 18.5."""
    hair, skin = who.hair, who.skin
    back, shift = pose.view == "back", 5.6 if pose.view == "side" else 0
    skull = ellipse(0, 0, 15.8, 18.5, skin)
    if who.style == "scarf":
        return _headscarf(who, pose, back, shift)
    behind = _hair_behind(who, back, shift)
    if back:
        cover = (ellipse(0, -1, 17, 19.3, hair) if who.style != "bald" else skull
            + path("M-16 2Q-15 15 0 17Q15 15 16 2Q0 9 -16 2Z", hair))
        over = {"bun": circle(0, -17, 8.5, dark(hair, 0.12)),
            "pony": path("M-5 -6Q-9 20 -1 34Q9 20 5 -6Z", dark(hair, 0.16))}
        tie = over.get(who.style, "")
        long = behind if who.style in ("long", "bob", "braids") else ""
        return ((behind if who.style in ("afro", "curls") else "") + skull + cover + long + tie
            + _hat(who, 0, back))
    ears = (circle(-4 - shift * 0.6, 2, 3.8, dark(skin, 0.09)) if shift else circle(-16, 2, 3.4, skin)
        + circle(16, 2, 3.4, skin))
    beard = ""
    if who.beard:
        beard = path(f"M{-14 + shift * 0.5} 2C-15 24 {8 + shift} 27 {15 + shift * 0.2} 5"
            f"C{13} 9 {10 + shift} 7 {shift + 1} 7" f"C{shift - 6} 7 -9 9 {-14 + shift * 0.5} 2Z", hair)
    parts = [behind, skull, beard, _face(who, pose, shift), _hair_before(who, shift),
        ears if who.style not in ("long", "bob", "curls", "afro") else "", _hat(who, shift, back)]
    return "".join(parts)


def _headscarf(who: Person, pose: Pose, back: bool, shift: float) -> str:
    """A headscarf that falls on the shoulders."""
    cloth, fold = who.cover, dark(who.cover, 0.18)
    drape = path("M-17 4C-23 20 -21 28 -25 33Q-2 43 21 33C17 27 18 18 16 4Z", fold)
    hood = path("M-19 5C-23 -30 21 -32 19 4C19 16 12 24 1 24C-11 24 -18 17 -19 5Z", cloth)
    if back:
        return drape + hood + path("M0 -18Q5 6 0 30", stroke=fold, width=1.6)
    opening = ellipse(shift * 0.75, 1.5, 12.6, 16, who.skin)
    knot = path("M-13 16C-5 27 10 27 16 15C18 26 12 36 -2 34C-12 32 -17 26 -13 16Z", cloth)
    crease = path(f"M{-13 + shift * 0.5} -10Q{-17 + shift * 0.3} 2 {-12 + shift * 0.5} 14", stroke=fold,
        width=1.6)
    return drape + hood + opening + _face(replace(who, hair=BLACK), pose, shift * 0.95) + knot + crease


def _hair_behind(who: Person, back: bool, shift: float) -> str:
    """Hair that lies behind the face."""
    hair = who.hair
    fall = hair if back else dark(hair, 0.14)
    ring = ((-17, 4), (-20, -6), (-15, -17), (-5, -23), (7, -22), (16, -15), (19, -4), (16, 6), (-14, 13))
    sides = (-17,) if shift else (-17, 17)
    shapes = {
        "long": path("M-17 -4C-22 14 -22 28 -19 38Q-2 44 17 36C20 24 19 8 17 -4Z", fall),
        "bob": path("M-18 -4C-22 8 -21 18 -19 22Q0 26 18 21C20 14 19 4 18 -4Z", fall),
        "afro": circle(-shift * 0.3, -7, 26, hair),
        "curls": "".join(circle(x, y, 9, hair) for x, y in ring),
        "bun": circle(-6 - shift, -19, 9, dark(hair, 0.14)),
        "pony": path("M-10 -13C-30 -14 -31 12 -24 25C-19 14 -20 2 -9 -3Z", dark(hair, 0.16)),
        "braids": "".join(ellipse(x, y, 5, 6, dark(hair, 0.1)) for x in sides for y in (9, 18, 27, 35)),
    }
    return shapes.get(who.style, "")


def _hair_before(who: Person, shift: float) -> str:
    """Hair that lies on the head."""
    hair = who.hair
    if who.style == "bald":
        return path(f"M-16 6C-19 -2 -17 -8 -14 -10C-12 -5 -11 1 {-11 + shift * 0.2} 6Z", hair) + (
            "" if shift else path("M16 6C19 -2 17 -8 14 -10C12 -5 11 1 11 6Z", hair))
    if who.style == "afro":
        return path("M-17 -1C-20 -30 20 -30 17 -2C12 -13 -9 -14 -17 -1Z", hair)
    if shift:
        return path("M-15 11C-24 -12 -14 -27 4 -24C15 -22 19 -12 17.5 -3C14 -10 10 -12 4 -11.5"
            "C-1 -11 -5 -8 -7 -2C-8 3 -9.5 7 -15 11Z", hair)
    return path("M-17.5 3C-21 -29 21 -29 17.5 3C16 -4 13 -8 6 -10C1 -11 -3 -14 -6 -14C-8 -9 -15 -6 -17.5 3Z",
        hair)


def _hat(who: Person, shift: float, back: bool) -> str:
    """What is worn on the head."""
    cloth, fold = who.cover, dark(who.cover, 0.2)
    if who.style == "cap":
        peak = ("" if back else path(
            f"M{shift - 6} -9Q{shift + 12} -13 {25 + shift * 0.5} -5Q{shift + 12} -4 {shift - 6} -5Z", fold))
        return path("M-18 -5C-19 -27 19 -28 18 -5Q0 -11 -18 -5Z", cloth) + peak
    if who.style == "beanie":
        return (path("M-18 -6C-19 -31 19 -31 18 -6Z", cloth)
            + path("M-18 -9Q0 -15 18 -9L18.5 -3Q0 -9 -18.5 -3Z", fold)
            + circle(0, -27, 5.5, light(cloth, 0.5)))
    if who.style == "hat":
        return (path("M-14 -8C-15 -29 15 -29 14 -8Z", cloth) + ellipse(0, -8, 28, 5.5, cloth)
            + path("M-14 -11Q0 -6 14 -11L14 -8Q0 -3 -14 -8Z", fold))
    if who.style == "helmet":
        return (path("M-19 -3C-21 -31 22 -31 20 -5Q4 -10 -19 -3Z", cloth)
            + path("M-12 -10Q0 -24 14 -12M-4 -9Q5 -19 15 -8", stroke=fold, width=2))
    return ""


# The cast: neighbours whom readers meet again.
AYLA = Person(OLIVE, BLACK, "scarf", TEAL, NIGHT, cover=BRICK, pattern="apron", accent=CREAM)
FATMA = Person(FAIR, BLACK, "scarf", PLUM, NIGHT, "robe", cover=SUN)
NOUR = Person(OLIVE, BLACK, "scarf", BRICK, NIGHT, cover=CREAM)
KURT = Person(PALE, SILVER, "bald", BLUE, SLATE, build=STOUT, beard=True, pattern="vest", accent=DUSK)
ERNA = Person(PALE, SILVER, "bun", RED, SLATE, "skirt", glasses=True, pattern="dots", accent=PEACH)
HILDE = Person(FAIR, GREY, "bob", LEAF, BARK, glasses=True)
OMAR = Person(DEEP, BLACK, "short", SUN, NIGHT, beard=True)
GRACE = Person(DEEP, BLACK, "afro", OCHRE, PLUM, "dress")
LUCA = Person(OLIVE, BLACK, "curls", CREAM, BLUE, pattern="stripes", accent=RED)
JONAS = Person(PALE, GINGER, "short", LEAF, NIGHT, beard=True)
MIRA = Person(FAIR, CHESTNUT, "long", ROSE, SEA, "skirt")
LINH = Person(FAIR, BLACK, "bob", SKY, NIGHT)
SAMIR = Person(BROWN, BLACK, "short", RED, SLATE)
VIKTOR = Person(PALE, GREY, "hat", SLATE, BARK, cover=CLAY, build=STOUT)
PRIYA = Person(BROWN, BLACK, "braids", MINT, RED)
TOBI = Person(PALE, BLOND, "short", BRICK, BLUE, "shorts", "short", build=CHILD)
LENI = Person(PALE, GINGER, "braids", SUN, SEA, build=CHILD)
AMIR = Person(OLIVE, BLACK, "short", LEAF, NIGHT, pattern="stripes", accent=CREAM, build=CHILD)
ZOE = Person(DEEP, BLACK, "afro", ROSE, BLUE, "dress", "short", build=CHILD)
KIM = Person(FAIR, BLACK, "bob", BLUE, BRICK, build=CHILD, pattern="dots", accent=SUN)
IDA = Person(PALE, BLOND, "pony", RED, NIGHT, "dress", build=SMALL)
BEN = Person(BROWN, BLACK, "cap", SKY, SLATE, build=SMALL, cover=RED)
ELIF = Person(OLIVE, CHESTNUT, "long", WHITE, PLUM, build=CHILD)
MALIK = Person(DEEP, BLACK, "short", BRICK, NIGHT, build=TEEN)
SINA = Person(FAIR, BLACK, "pony", SUN, NIGHT, build=TEEN)
DENIZ = Person(OLIVE, BLACK, "cap", TEAL, SLATE, build=TEEN, cover=NIGHT)
NELE = Person(PALE, BLOND, "long", PLUM, BLUE, build=TEEN)
