from __future__ import annotations

from stadtteil.model.reading.readers import url_of
from stadtteil.model.source import ADDRESSES_PATH
from stadtteil.model.urls import file_of
from stadtteil.project import Project
from stadtteil.published_addresses import remember_addresses
from tests.space import Space

ARTICLE = "---\ntitel: {}\ndatum: 2026-04-01\nteaser: T\n{}---\n\nText.\n"


def listed(paper: Space) -> list[str]:
    text = (paper.root / ADDRESSES_PATH).read_text(encoding="utf-8")
    return [line.partition(":")[0] for line in text.splitlines() if not line.startswith("#")]


def test_pages_that_stay_are_listed_and_none_that_come_and_go(full: Space) -> None:
    full.write("content/artikel/2026/befristet.md", ARTICLE.format("Kurz", "bis: 2027-01-01\n"))
    full.write("content/artikel/2026/heimlich.md", ARTICLE.format("Geheim", "entwurf: ja\n"))
    assert full.build().ok
    remember_addresses(Project(full.root))
    found = listed(full)
    files = (file.relative_to(full.root).as_posix() for file in (full.root / "content").rglob("*"))
    entries = {url for path in files if (url := url_of(path)) and file_of(url) in full.tree()}
    assert found == sorted(entries - {"/artikel/2026/befristet/", "/artikel/2026/gegenrede/"})
    assert {"/artikel/2026/brot/", "/termine/2026/hafenfest/", "/impressum/"} <= {*found}


def test_nothing_is_taken_away_and_what_is_known_is_not_written_again(small: Space) -> None:
    small.build()
    remember_addresses(Project(small.root))
    before = listed(small)
    stamp = (small.root / ADDRESSES_PATH).stat().st_mtime_ns
    remember_addresses(Project(small.root))
    assert (small.root / ADDRESSES_PATH).stat().st_mtime_ns == stamp
    small.edit(ADDRESSES_PATH, "# Alle", "<<<<<<< HEAD\n/von-hand/:\n# Alle")
    small.write("content/artikel/2026/neu.md", ARTICLE.format("Neu", ""))
    small.remove("content/artikel/eins.md")
    small.edit("content/artikel/zwei.md", "[Verweis](eins.md)", "Verweis")
    assert small.build().ok
    remember_addresses(Project(small.root))
    assert listed(small) == sorted([*before, "/artikel/2026/neu/", "/von-hand/"])


def test_without_a_build_for_readers_nothing_is_written(small: Space) -> None:
    remember_addresses(Project(small.root))
    small.build(drafts=True)
    remember_addresses(Project(small.root, drafts=True))
    assert not (small.root / ADDRESSES_PATH).exists()


def test_a_file_that_is_no_text_is_left_for_its_editor(small: Space) -> None:
    small.build()
    data = "/alt/:\n".encode("utf-16")
    small.write(ADDRESSES_PATH, data)
    remember_addresses(Project(small.root))
    assert (small.root / ADDRESSES_PATH).read_bytes() == data
