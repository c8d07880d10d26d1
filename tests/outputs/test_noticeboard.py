"""The notice board: what it shows, where nothing of it stands, and that nothing is kept of what is over."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from stadtteil.project import Project
from stadtteil.serving.rebuilder import Rebuilder
from tests.space import Space, tree

BOARD = "pinnwand/index.html"
NOTICE = "content/pinnwand/rad.md"
SECRETS = (b"Ringelnatter", b"Zwiebelfisch", b"Klapperstorch")
"""Words of the title, of the text, and of the picture's description, which stand nowhere else."""
HEAD = "art: verschenke\nrubrik: kinder\nerstellt: 2026-11-01\nlaeuft_ab: 2026-11-25\nkontakt_ueber: treff\n"
TEXT = "Mit Klingel, wie ein Zwiebelfisch.\n"


def photo() -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((80, 60), 90).convert("RGB").save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


@pytest.fixture
def paper(project: Space) -> Space:
    """A paper with a notice that hangs to the 25th, with a picture of its own."""
    project.fill("small")
    project.write("content/orte/treff.yaml", "name: Treff am Kai\nkurz: Ein Raum.\nstrasse: Kai 1\n")
    project.write(NOTICE, f"---\ntitel: Ringelnatter-Rad\n{HEAD}bild: rad.jpg\n---\n{TEXT}")
    project.write("content/bilder/rad.jpg", photo())
    project.write(
        "content/bilder/rad.jpg.yaml", "alt: Ein Rad mit Klapperstorch\nurheber: R\nlizenz: CC0-1.0\n"
    )
    assert project.build("2026-11-20").errors == []
    return project


def everything(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def traces(paper: Space) -> list[bytes]:
    """Return what can still be found of the notice, in whatever file, freed pages of the store included."""
    found = [place for place in (".stadtteil", "site") for secret in SECRETS
             if secret in everything(paper.root / place)]  # fmt: skip
    return [place.encode() for place in found]


def test_it_hangs_on_the_board_with_who_answers_and_until_when(paper: Space) -> None:
    page = paper.text(BOARD)
    assert 'id="n-rad"' in page
    assert "Ringelnatter-Rad" in page
    assert "Mit Klingel, wie ein Zwiebelfisch." in page
    assert '<a href="/orte/treff/">Treff am Kai</a>' in page
    assert "Kai 1" in page
    assert '<time datetime="2026-11-25">25. November 2026</time>' in page
    assert '<meta name="robots" content="noindex">' in page
    assert "Ein Rad mit Klapperstorch" in page


def test_nothing_of_it_stands_anywhere_else(paper: Space) -> None:
    board = {BOARD, *(path for path in paper.tree() if path.startswith("bilder/rad-"))}
    for path, data in paper.tree().items():
        if path not in board:
            assert not any(secret in data for secret in SECRETS), path
            assert b"/pinnwand/" not in data or path.endswith(".html") or path == "_headers", path


def test_a_paper_without_notices_has_no_board(small: Space) -> None:
    assert small.build().errors == []
    assert not [path for path in small.tree() if "pinnwand" in path]
    assert all(b"pinnwand" not in data for data in small.tree().values())


@pytest.mark.parametrize("how", ["its last day is over", "it is deleted", "it is changed", "it is a draft"])
def test_nothing_is_kept_of_it_once_it_is_gone(paper: Space, how: str) -> None:
    [blob] = {data[-60:-20] for path, data in paper.tree().items() if path.startswith("bilder/rad-")
              and path.endswith(".jpg")}  # fmt: skip
    assert len(traces(paper)) == 2 * len(SECRETS)
    date = "2026-11-20"
    if how == "its last day is over":
        date = "2026-11-26"
    elif how == "it is a draft":
        paper.edit(NOTICE, "art:", "entwurf: ja\nart:")
        date = "2026-11-26"
    else:
        paper.remove("content/bilder/rad.jpg")
        paper.remove("content/bilder/rad.jpg.yaml")
        paper.remove(NOTICE)
        if how == "it is changed":
            paper.write(NOTICE, f"---\ntitel: Rad\n{HEAD}---\nRot.\n")
    report = paper.build(date)
    assert report.errors == []
    assert traces(paper) == []
    assert blob not in everything(paper.root / ".stadtteil")
    assert not [path for path in paper.tree() if path.startswith("bilder/rad-")]


def test_nothing_of_it_comes_back_when_its_file_is_edited_after_its_end(paper: Space) -> None:
    assert paper.build("2026-11-26").errors == []
    for word in ("Klingel", "Bremse"):
        paper.edit(NOTICE, "Mit ", f"Mit {word} und ")
        assert paper.build("2026-11-26").errors == []
        assert traces(paper) == []


def test_a_picture_that_something_else_shows_stays(paper: Space) -> None:
    text = "---\ntitel: Räder\ndatum: 2026-11-02\nteaser: T\n---\n\nText.\n\n![](../bilder/rad.jpg)\n"
    paper.write("content/artikel/raeder.md", text)
    paper.write("content/bilder/rad.jpg.yaml", "alt: Ein Rad\nurheber: R\nlizenz: CC0-1.0\n")
    assert paper.build("2026-11-26").errors == []
    assert b"bilder/rad-" in paper.tree()["artikel/raeder/index.html"]
    assert traces(paper) == []


def test_links_to_it_lead_to_the_board_and_say_nothing_of_it_once_it_is_gone(paper: Space) -> None:
    text = "---\ntitel: Räder\ndatum: 2026-11-02\nteaser: T\n---\n\n[Ein Rad](../pinnwand/rad.md)\n"
    paper.write("content/artikel/raeder.md", text)
    assert paper.build("2026-11-20").errors == []
    assert '<a href="/pinnwand/#n-rad">Ein Rad</a>' in paper.text("artikel/raeder/index.html")
    report = paper.build("2026-11-26")
    assert report.errors == []
    assert ["Abgelaufene Notiz" in warning.message for warning in report.warnings] == [True]
    assert "<a>Ein Rad</a>" in paper.text("artikel/raeder/index.html")
    assert traces(paper) == []


def test_the_board_stays_when_the_last_notice_is_gone(paper: Space) -> None:
    assert paper.build("2026-11-26").errors == []
    assert "Hier steht noch nichts." in paper.text(BOARD)


def test_a_warning_that_quotes_it_goes_with_it(paper: Space) -> None:
    long = "Ringelnatter " * 8
    paper.edit(NOTICE, "titel: Ringelnatter-Rad", f"titel: {long}")
    assert len(paper.build("2026-11-20").warnings) == 1
    assert paper.build("2026-11-26").warnings == []
    assert traces(paper) == []


@pytest.fixture
def served(paper: Space) -> Iterator[tuple[Rebuilder, list[str]]]:
    """What builds while a paper is served, with stores that stay open, and the day that it is."""
    days = ["2026-11-25"]

    def now(_: Project) -> dt.datetime:
        return (
            dt.datetime.fromisoformat(days[-1]).replace(tzinfo=ZoneInfo("Europe/Berlin")).astimezone(dt.UTC)
        )

    rebuilder = Rebuilder(lambda: Project(paper.root), now, lambda *_: None, lambda: None, 1)
    yield rebuilder, days
    rebuilder.close()


def test_while_it_is_served_nothing_is_kept_of_it_either(
    paper: Space, served: tuple[Rebuilder, list[str]]
) -> None:
    rebuilder, days = served
    before = rebuilder.build()
    assert before.report.next_change == "2026-11-25T23:00:00+00:00"
    assert "Ringelnatter" in paper.text(BOARD)
    days.append("2026-11-26")
    after = rebuilder.build()
    assert after.report.errors == []
    assert after.changed is not None
    assert BOARD in after.changed
    assert traces(paper) == []  # with the store still open, its log included


def test_it_is_the_same_as_built_from_nothing(paper: Space, tmp_path: Path) -> None:
    fresh = Space(tmp_path / "frisch")
    fresh.root.mkdir()
    for date in ("2026-11-24", "2026-11-25", "2026-11-26"):
        paper.build(date)
        for file in sorted((paper.root / "content").rglob("*")):
            if file.is_file():
                fresh.write(file.relative_to(paper.root).as_posix(), file.read_bytes())
        assert fresh.build(date).errors == []
        assert tree(fresh.site) == paper.tree()
