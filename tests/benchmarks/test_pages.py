"""What is told of how soon pages show, and of how they are judged."""

from __future__ import annotations

import gzip
import urllib.request
from pathlib import Path

from benchmarks.pages import NOT_INDEXED, Said, judgement_rows, served, speed_rows
from tests.outputs.built import Paper


def run(took: float, points: float) -> Said:
    return {"largestPaint": took, "scores": {"performance": points}}


def test_the_median_decides_whether_a_page_is_soon_enough() -> None:
    runs = {
        "soon": [run(900, 1), run(1200, 1), run(5000, 0.5)],
        "late": [run(1, 1), run(1201, 0.9), run(1300, 0.9)],
    }
    _, _, soon, late = speed_rows(runs)
    assert soon == "| soon | 1,200 (900–5,000) | yes | 100 |"
    assert late == "| late | 1,201 (1–1,300) | **no** | 90 |"


def test_what_a_page_lacks_is_named_and_search_engines_count_where_they_may_come(tmp_path: Path) -> None:
    for name, text in {"a.html": "<p>", "b.html": NOT_INDEXED, "c.html": NOT_INDEXED}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    hidden = ["seo", "is-crawlable", "", []]
    found = {
        "a.html": {"failed": [hidden], "trouble": ""},
        "b.html": {"failed": [hidden], "trouble": ""},
        "c.html": {"failed": [hidden, ["accessibility", "image-alt", "", []]], "trouble": ""},
    }
    first, *_, one, other = judgement_rows(found, Paper("p", tmp_path, "https://x.example/"))
    assert first.startswith("1 of 3 pages")
    assert one == "| a.html | is-crawlable (seo) |"
    assert other == "| c.html | image-alt (accessibility) |"


def test_a_page_that_could_not_be_looked_at_is_not_counted_as_good(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>", encoding="utf-8")
    said = {"a.html": {"failed": [], "trouble": "It hangs."}}
    rows = list(judgement_rows(said, Paper("p", tmp_path, "https://x.example/")))
    assert rows[0].startswith("0 of 1 pages")
    assert rows[-1] == "| a.html | It hangs. |"


def test_texts_travel_compressed_and_pictures_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Text.", encoding="utf-8")
    (tmp_path / "a.jpg").write_bytes(b"picture")
    with served(tmp_path) as origin:
        with urllib.request.urlopen(f"{origin}/") as page:
            assert page.headers["Content-Encoding"] == "gzip"
            assert gzip.decompress(page.read()) == b"<p>Text."
        with urllib.request.urlopen(f"{origin}/a.jpg") as picture:
            assert picture.headers["Content-Encoding"] is None
            assert picture.read() == b"picture"
