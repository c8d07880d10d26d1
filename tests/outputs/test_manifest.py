"""The paper on a phone's home screen: what it is told, and the icons, ours or the paper's own."""

from __future__ import annotations

import io
import json
import re
from typing import Any

from PIL import Image

from tests.space import Space

ICON = "content/symbol.png"


def manifest(space: Space) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(space.text("manifest.webmanifest"))
    return found


def own(space: Space, size: tuple[int, int] = (600, 600), form: str = "PNG") -> None:
    buffer = io.BytesIO()
    Image.new("RGB", size, (10, 120, 60)).save(buffer, form)
    space.write(ICON, buffer.getvalue())


def picture(space: Space, href: str) -> Image.Image:
    return Image.open(space.site / href.removeprefix("/")).convert("RGB")


def test_phones_learn_the_papers_name_language_and_icons(small: Space) -> None:
    assert small.build().ok
    said = manifest(small)
    assert (said["name"], said["lang"], said["dir"]) == ("Das Blättchen", "de", "ltr")
    assert (said["start_url"], said["scope"], said["display"]) == ("/", "/", "browser")
    sizes = {(icon["sizes"], icon["purpose"]) for icon in said["icons"]}
    assert sizes == {("180x180", "any"), ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    for icon in said["icons"]:
        assert "x".join(map(str, picture(small, icon["src"]).size)) == icon["sizes"]


def test_each_page_names_them(small: Space) -> None:
    assert small.build().ok
    page = small.text("artikel/eins/index.html")
    assert '<link rel="manifest" href="/manifest.webmanifest">' in page
    assert re.search(r'<link rel="apple-touch-icon" href="/assets/icon-180\.\w+\.png">', page)
    assert re.search(r'<link rel="icon" type="image/svg\+xml" href="/assets/favicon\.\w+\.svg">', page)


def test_a_paper_with_an_icon_of_its_own_shows_that_everywhere(small: Space) -> None:
    own(small)
    report = small.build()
    assert report.ok
    assert report.warnings == []
    page = small.text("index.html")
    assert "favicon" not in page
    assert 'rel="icon" type="image/png" sizes="192x192"' in page
    for icon in manifest(small)["icons"]:
        assert picture(small, icon["src"]).getpixel((5, 5)) == (10, 120, 60)
    assert not list((small.site / "bilder").glob("symbol*"))


def test_what_cannot_be_an_icon_is_said(small: Space) -> None:
    for size, form, wrong in (
        ((600, 500), "PNG", "nicht quadratisch, sondern 600 mal 500 Bildpunkte"),
        ((256, 256), "PNG", "mit 256 Bildpunkten zu klein"),
        ((600, 600), "JPEG", "kein PNG"),
    ):
        own(small, size, form)
        (error,) = small.build().errors
        assert wrong in error.message
        assert (error.path, "mit 512 bis" in error.cure) == (ICON, True)
    small.write(ICON, b"\x89PNG\r\n\x1a\n" + bytes(40))
    (error,) = small.build().errors
    assert error.path == ICON


def test_a_clear_icon_stands_on_white_where_phones_would_paint_black(small: Space) -> None:
    buffer = io.BytesIO()
    Image.new("RGBA", (512, 512), (0, 0, 0, 0)).save(buffer, "PNG")
    small.write(ICON, buffer.getvalue())
    assert small.build().ok
    name = next(icon["src"] for icon in manifest(small)["icons"] if icon["sizes"] == "180x180")
    assert picture(small, name).getpixel((90, 90)) == (255, 255, 255)
