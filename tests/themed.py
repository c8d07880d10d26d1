"""Two made-up papers that look their own way: a village's without a fund, and a city's with a font."""

from __future__ import annotations

from tests.space import Space
from tests.woff2 import box_font

VILLAGE_THEME = """\
gestaltung:
  grund: "#f3f7ee"
  akzent: "#2f6b2a"
  ecken: 12
  schrift: serifenlos
  titelschrift: buch
"""
CITY_THEME = """\
gestaltung:
  grund: {hell: "#f2f5fa", dunkel: "#0d1320"}
  flaechen: "#dfe7f2"
  text: "#101a2c"
  nebentext: "#44516a"
  akzent: "#a3175c"
  linien: "#b9c6d8"
  kopf: "#14366b"
  ecken: 0
  schrift: Kasten
  titelschrift: Kasten
  nebenschrift: serifenlos
  schriften:
    - {name: Kasten, datei: kasten.woff2, staerke: 100-900}
"""
_VILLAGE = """\
name: Der Dorfbrunnen
adresse: https://dorfbrunnen.example/
untertitel: Nachrichten aus Hinterau (Muster)
muster: ja
kontakt: brunnen@dorfbrunnen.example
ressorts:
  - {kennung: dorf, name: Aus dem Dorf}
navigation:
  - {titel: Aus dem Dorf, ziel: /ressort/dorf/}
  - {titel: Termine, ziel: /termine/}
"""
_DATE = """\
---
titel: Backtag
beginn: 2026-11-28 10:00
treffpunkt: Am Brunnen
---
Bringen Sie Ihren Teig mit.
"""
_STORY = """\
---
titel: {title}
datum: 2026-11-{day}
teaser: {teaser}
ressort: dorf
---
{teaser} Erfunden wie alles in dieser Ausgabe.

## Was geschah

> Wir hätten nie gedacht, dass so viele kommen.
>
> Frau M. (erfunden)

| Was | Wie viel |
|---|---|
| Kuchen | 14 |
| Kannen Kaffee | 9 |

Mehr steht im [Impressum](../seiten/impressum.md).
"""


def village(space: Space) -> None:
    """Fill a project with the paper of a village: three stories, a date, no fund and no picture."""
    space.write("content/site.yaml", _VILLAGE + VILLAGE_THEME)
    stories = (
        ("backhaus", "Das Backhaus raucht wieder", "Nach zwei Jahren brennt der Ofen.", 19),
        ("bruecke", "Die Brücke bekommt ein Geländer", "Im Frühjahr wird gesägt.", 15),
        ("chor", "Der Chor sucht tiefe Stimmen", "Geprobt wird donnerstags im Saal.", 11),
    )
    for slug, title, teaser, day in stories:
        space.write(f"content/artikel/{slug}.md", _STORY.format(title=title, teaser=teaser, day=day))
    space.write(
        "content/seiten/impressum.md", "---\ntitel: Impressum\n---\nVerantwortlich: Frau M. (erfunden)\n"
    )
    space.write("content/termine/2026/backtag.md", _DATE)


def city(space: Space) -> None:
    """Fill a project with the paper of a city, whose fund has other categories than ours."""
    space.fill("elsewhere")
    settings = (space.root / "content/site.yaml").read_text(encoding="utf-8")
    space.write("content/site.yaml", settings + CITY_THEME)
    space.write("content/schriften/kasten.woff2", box_font())
