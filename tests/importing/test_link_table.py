"""Where mentions lead: however an address is written, and in whichever program."""

from __future__ import annotations

import pytest

from stadtteil.importing.foreign_entry import ForeignEntry
from stadtteil.importing.link_table import LinkDestination, LinkTable


def entry(
    origin: str, url: str, *names: str, day: str = "2019-05-12", former: tuple[str, ...] = ()
) -> ForeignEntry:
    slug = url.strip("/").rpartition("/")[2].removesuffix(".html")
    return ForeignEntry(
        origin=origin, title="T", body="", source="", slug=slug, day=day, url=url, former=(url, *former),
        names=(origin, *names),
    )  # fmt: skip


FIRST = entry(
    "_posts/2019-05-12-fest.md", "/2019/05/12/fest.html", "2019-05-12-fest", "?p=7", former=("/alt/",)
)
SECOND = entry("_posts/2020-06-01-fest.md", "/2020/06/01/fest.html", day="2020-06-01")
THIRD = entry("content/hof/index.md", "/hof/rückblick/", "hof")
TABLE = LinkTable([FIRST, SECOND, THIRD], ["hofblatt.example"])


@pytest.mark.parametrize(
    ("target", "number", "fragment"),
    [
        ("/2019/05/12/fest.html", 0, ""),
        ("/2019/05/12/fest/", 0, ""),
        ("/2019/05/12/FEST.html#wer", 0, "wer"),
        ("http://www.hofblatt.example/2019/05/12/fest", 0, ""),
        ("//hofblatt.example/alt", 0, ""),
        ("/alt/index.html", 0, ""),
        ("/?p=7", 0, ""),
        ("https://hofblatt.example/?page=1&p=7#x", 0, "x"),
        ("/blog/2020/06/01/fest/", 1, ""),
        ("../../../2020/06/01/fest.html", 1, ""),
        ("2020-06-01-fest.md", 1, ""),
        ("/hof/r%C3%BCckblick", 2, ""),
        ("/hof/ru\u0308ckblick/", 2, ""),
        ("rückblick.html", 2, ""),
        ("ziel:2019-05-12-fest", 0, ""),
        ("ziel:hof#da", 2, "da"),
        ("ziel:%20_posts/2019-05-12-fest.md", 0, ""),
    ],
)
def test_a_mention_leads_to_its_text(target: str, number: int, fragment: str) -> None:
    assert TABLE.find(target, FIRST) == LinkDestination(number, fragment)


@pytest.mark.parametrize(
    ("target", "outside"),
    [
        ("https://fremd.example/2019/05/12/fest.html", "https://fremd.example/2019/05/12/fest.html"),
        ("//fremd.example/x", "https://fremd.example/x"),
        ("www.verein.example", "https://www.verein.example"),
        ('"mailto:a@verein.example"', "mailto:a@verein.example"),
        ("https://hofblatt.example/", "/"),
        ("/2019/", "/artikel/"),
        ("http://[kaputt", "http://[kaputt"),
    ],
)
def test_what_lies_elsewhere_stays_there(target: str, outside: str) -> None:
    assert TABLE.find(target, FIRST) == LinkDestination(outside=outside)


@pytest.mark.parametrize("target", ["/fest.html", "/gibts/nicht/", "ziel:fehlt", "bild.jpg", ""])
def test_what_is_nowhere_or_in_doubt_is_lost(target: str) -> None:
    found = TABLE.find(target, FIRST)
    assert (found.entry, found.outside) == (None, "")
