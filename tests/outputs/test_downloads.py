"""Files to download on their way into the site, and out of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stadtteil.problems import Problem, Report
from tests.model.downloads import files
from tests.space import Space

FILE = "content/dateien/lesung.mp3"
SIDECAR = f"{FILE}.yaml"
TEXT = "content/artikel/2026/lesung.md"
DETAILS = "titel: Die Lesung\nurheber: R\nlizenz: CC0-1.0\n"
AGREED = (
    f"{DETAILS}transkript: Es war einmal.\npersonen: erkennbar\n"
    "einwilligung: {status: ja, umfang: [web], bis: 2026-11-25}\n"
)
ARTICLE = "---\ntitel: Die Lesung\ndatum: 2026-04-01\nteaser: T\n---\n\nText.\n\n![](lesung.mp3)\n"
PLACE = "dateien/lesung.mp3"


@pytest.fixture(params=[1, 60], ids=["in the table", "beside it"])
def paper(request: pytest.FixtureRequest, project: Space) -> Space:
    """A paper with a recording of somebody, small enough for the memo's table or too large for it."""
    project.fill("small")
    project.write(FILE, files.mp3(request.param))
    project.write(SIDECAR, AGREED)
    project.write(TEXT, ARTICLE)
    assert project.build("2026-11-24").ok
    return project


def everything(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def said(report: Report) -> list[Problem]:
    return [problem for problem in report.warnings if "kommt von der Seite" in problem.message]


def test_a_file_is_published_at_an_address_that_stays_without_the_names_in_it(paper: Space) -> None:
    data = paper.tree()[PLACE]
    assert files.NAME.encode() not in data
    paper.write(FILE, files.mp3(2))
    assert paper.build("2026-11-24").ok
    assert paper.tree()[PLACE] != data


def test_a_file_that_nothing_refers_to_any_more_is_gone(paper: Space) -> None:
    paper.write(TEXT, ARTICLE.replace("![](lesung.mp3)", ""))
    report = paper.build("2026-11-24")
    assert report.problems == []
    assert PLACE not in paper.tree()


def test_a_file_of_a_draft_is_not_published(paper: Space) -> None:
    paper.write(TEXT, ARTICLE.replace("teaser: T", "teaser: T\nentwurf: ja"))
    assert paper.build("2026-11-24").ok
    assert PLACE not in paper.tree()


def end(paper: Space, how: str) -> Report:
    """Let the consent end."""
    if how == "bis":
        return paper.build("2026-11-26")
    change = {"widerrufen": ("status: ja", "status: widerrufen"), "umfang": ("[web]", "[druck]")}
    paper.edit(SIDECAR, *change[how])
    return paper.build("2026-11-24")


@pytest.mark.parametrize("how", ["bis", "widerrufen", "umfang"])
def test_a_withdrawn_recording_leaves_pages_feeds_and_memory_and_its_addresses_are_listed(
    paper: Space, how: str
) -> None:
    blob = files.mp3(1, tags=False)[:4000]
    pages = [path for path, data in paper.tree().items() if PLACE.encode() in data]
    assert {"artikel/2026/lesung/index.html", "feed.xml"} <= set(pages)
    assert blob in everything(paper.root / ".stadtteil")

    report = end(paper, how)

    assert report.errors == []
    [warning] = said(report)
    assert (warning.path, warning.message.split(":")[0]) == (FILE, "Diese Datei kommt von der Seite")
    assert all(page.removesuffix("index.html") in warning.cure for page in [*pages, PLACE])
    assert PLACE not in paper.tree()
    assert b"Es war einmal" not in everything(paper.site)
    assert blob not in everything(paper.root / ".stadtteil")


def test_captions_leave_with_their_film(project: Space) -> None:
    project.fill("small")
    project.write("content/dateien/film.mp4", files.mp4())
    project.write("content/dateien/film.vtt", files.VTT)
    project.write("content/dateien/film.en.vtt", files.VTT)
    sidecar = "content/dateien/film.mp4.yaml"
    project.write(sidecar, f"{DETAILS}einwilligung: {{status: ja}}\n")
    project.write(TEXT, ARTICLE.replace("lesung.mp3", "film.mp4"))
    assert project.build("2026-11-24").ok
    places = {path for path in project.tree() if path.startswith("dateien/")}
    assert places == {"dateien/film.mp4", "dateien/film.vtt", "dateien/film-en.vtt"}

    project.edit(sidecar, "status: ja", "status: widerrufen")
    [warning] = said(project.build("2026-11-24"))

    assert all(place in warning.cure for place in places)
    assert not any(path.startswith("dateien/") for path in project.tree())
    assert b"Guten Tag." not in everything(project.root / ".stadtteil")


def test_who_agrees_again_is_heard_again_and_an_incremental_build_is_a_clean_one(paper: Space) -> None:
    before = paper.tree()
    end(paper, "widerrufen")
    paper.write(SIDECAR, AGREED)
    assert paper.build("2026-11-24").ok
    assert paper.tree() == before
    shutil.rmtree(paper.root / ".stadtteil")
    assert paper.build("2026-11-24").ok
    assert paper.tree() == before


def test_a_film_is_loaded_only_when_somebody_wants_it_and_says_what_is_spoken(project: Space) -> None:
    project.fill("full")
    assert project.build().ok
    page = project.text("artikel/2026/bank-eingeweiht/index.html")
    assert page.count('preload="none"') == page.count("<audio") + page.count("<video") == 3
    assert "autoplay" not in page
    assert (
        '<track kind="captions" src="/hafen/dateien/kran.vtt" srclang="de" label="Deutsch" default>' in page
    )


def test_feeds_have_a_plain_link_and_what_is_said_in_words(project: Space) -> None:
    project.fill("full")
    assert project.build().ok
    feed = project.text("ressort/viertel/feed.xml")
    assert "<audio" not in feed
    assert "https://blatt.example/hafen/dateien/welle.mp3" in feed
    assert "Dann ist es still." in feed


def test_servers_of_a_paper_without_files_are_told_nothing_of_them(project: Space) -> None:
    project.fill("small")
    assert project.build().ok
    for name in ("_headers", ".htaccess", "embed/nginx.conf"):
        assert "dateien" not in project.text(name)
        assert "opus" not in project.text(name)
