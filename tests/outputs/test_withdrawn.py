"""What happens when people no longer agree to be shown."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from stadtteil.problems import Problem, Report
from tests.space import Space

SIDECAR = "content/bilder/fest.jpg.yaml"
AGREED = "alt: Ein Fest.\nurheber: R\nlizenz: CC0-1.0\npersonen: erkennbar\n"
UNTIL = f"{AGREED}einwilligung: {{status: ja, umfang: [web], bis: 2026-11-25}}\n"
ARTICLE = "content/artikel/2026/fest.md"
INLINE = f"{{datei: fest.jpg, {UNTIL.strip().replace(chr(10), ', ')}}}"
ADDRESS = "https://blatt.example/unser/"


def photo(width: int) -> bytes:
    buffer = io.BytesIO()
    Image.effect_noise((width, width * 3 // 4), 90).convert("RGB").save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


@pytest.fixture(params=[60, 600])
def paper(request: pytest.FixtureRequest, project: Space) -> Space:
    """A paper with a picture of people, small enough for the memo's table or too large for it."""
    project.write(SIDECAR, UNTIL)
    return written(project, "fest.jpg", request.param)


def written(project: Space, shown: str, width: int) -> Space:
    """Return a paper with an article that shows a picture of people, built while they still agree."""
    project.fill("small")
    project.edit("content/site.yaml", "https://blatt.example/", ADDRESS)
    project.write("content/bilder/fest.jpg", photo(width))
    head = f"titel: Das Fest\ndatum: 2026-04-01\nteaser: T\nbild: {shown}\n"
    project.write(ARTICLE, f"---\n{head}---\n\nText.\n\n![](fest.jpg)\n")
    assert project.build("2026-11-24").ok
    return project


def pictures(paper: Space) -> list[str]:
    return [path for path in paper.tree() if path.startswith("bilder/fest-")]


def everything(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def said(report: Report) -> list[Problem]:
    return [problem for problem in report.warnings if "kommt von der Seite" in problem.message]


def end(paper: Space, how: str) -> Report:
    """Let the consent end."""
    if how == "bis":
        return paper.build("2026-11-26")
    change = {
        "widerrufen": ("status: ja", "status: widerrufen"),
        "umfang": ("umfang: [web]", "umfang: [druck]"),
    }
    paper.edit(SIDECAR if (paper.root / SIDECAR).exists() else ARTICLE, *change[how])
    return paper.build("2026-11-24")


@pytest.mark.parametrize("how", ["bis", "widerrufen", "umfang"])
def test_a_picture_leaves_all_pages_and_the_memory_and_its_addresses_are_listed(
    paper: Space, how: str
) -> None:
    files = pictures(paper)
    blobs = [
        blob[-60:-20] for path, blob in paper.tree().items() if path.endswith(".jpg") and "fest-" in path
    ]
    pages = [path for path, data in paper.tree().items() if b"bilder/fest-" in data]
    assert {"artikel/2026/fest/index.html", "index.html", "feed.xml"} <= set(pages)
    assert all(blob in everything(paper.root / ".stadtteil") for blob in blobs)

    report = end(paper, how)

    assert report.errors == []
    [warning] = said(report)
    assert warning.path == "content/bilder/fest.jpg"
    listed = [line.strip() for line in warning.cure.splitlines()[1:]]
    assert sorted(listed) == sorted(ADDRESS + path.removesuffix("index.html") for path in [*pages, *files])
    assert pictures(paper) == []
    assert b"bilder/fest-" not in everything(paper.site)
    assert not any(blob in everything(paper.root / ".stadtteil") for blob in blobs)


@pytest.mark.parametrize("how", ["bis", "widerrufen", "umfang"])
def test_so_does_one_whose_rights_stand_in_the_entry_and_what_is_left_is_a_clean_build(
    project: Space, tmp_path: Path, how: str
) -> None:
    paper = written(project, INLINE, 600)
    blobs = [paper.tree()[path][-60:-20] for path in pictures(paper) if path.endswith(".jpg")]
    assert [blob in everything(paper.root / ".stadtteil") for blob in blobs] == [True]
    [warning] = said(end(paper, how))
    assert warning.path == "content/bilder/fest.jpg"
    assert pictures(paper) == []
    assert not any(blob in everything(paper.root / ".stadtteil") for blob in blobs)
    elsewhere = Space(tmp_path / "anderswo")
    shutil.copytree(paper.root / "content", elsewhere.root / "content")
    assert elsewhere.build("2026-11-26" if how == "bis" else "2026-11-24").ok
    assert elsewhere.tree() == paper.tree()


def test_the_next_edition_is_silent_and_reads_nothing(paper: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    end(paper, "widerrufen")

    def never(*_: object) -> None:
        raise AssertionError("a withdrawn picture was read")

    monkeypatch.setattr("stadtteil.model.pictures.picture.read_picture", never)
    paper.write("content/artikel/neu.md", "---\ntitel: Neu\ndatum: 2026-04-01\nteaser: T\n---\nText.\n")
    assert said(paper.build("2026-11-24")) == []


def test_with_an_error_elsewhere_it_is_said_until_the_picture_is_gone(paper: Space) -> None:
    paper.write("content/artikel/2026/falsch.md", "---\ntitel: Falsch\n---\nText.\n")
    assert len(said(end(paper, "widerrufen"))) == 1
    assert pictures(paper)
    paper.remove("content/artikel/2026/falsch.md")
    assert len(said(paper.build("2026-11-24"))) == 1
    assert not pictures(paper)


def test_who_agrees_again_is_shown_again(paper: Space) -> None:
    before = paper.tree()
    end(paper, "widerrufen")
    paper.write(SIDECAR, UNTIL)
    assert paper.build("2026-11-24").ok
    assert paper.tree() == before


@pytest.mark.parametrize("change", ["removed", "renamed", "replaced"])
def test_nothing_is_kept_of_pictures_that_are_no_longer_there(paper: Space, change: str) -> None:
    [blob] = [
        data[-60:-20] for path, data in paper.tree().items() if path.endswith(".jpg") and "fest-" in path
    ]
    if change == "replaced":
        paper.write("content/bilder/fest.jpg", photo(80))
    else:
        paper.write(
            "content/artikel/2026/fest.md", "---\ntitel: F\ndatum: 2026-04-01\nteaser: T\n---\nText.\n"
        )
        paper.remove(SIDECAR)
        paper.remove("content/bilder/fest.jpg")
    if change == "renamed":
        paper.write("content/bilder/anders.jpg", photo(80))
        paper.write("content/bilder/anders.jpg.yaml", UNTIL)
    assert paper.build("2026-11-24").ok
    assert blob not in everything(paper.root / ".stadtteil")


def test_a_picture_of_the_same_name_elsewhere_is_left_alone(paper: Space) -> None:
    paper.write("content/artikel/2025/fest.jpg", photo(90))
    paper.write("content/artikel/2025/fest.jpg.yaml", UNTIL.replace("2026-11-25", "2030-01-01"))
    text = "---\ntitel: Noch eins\ndatum: 2026-04-02\nteaser: T\nbild: ../2025/fest.jpg\n---\n\nText.\n"
    paper.write("content/artikel/2026/noch.md", text)
    assert paper.build("2026-11-24").ok
    both = pictures(paper)
    report = end(paper, "bis")
    left = pictures(paper)
    assert left
    assert left != both
    [warning] = said(report)
    assert not any(path in warning.cure for path in left)


def test_it_is_said_with_the_edition_that_the_picture_leaves_and_not_with_the_next(paper: Space) -> None:
    assert len(said(end(paper, "widerrufen"))) == 1
    file = paper.root / "content/artikel/zwei.md"
    file.write_text(f"{file.read_text(encoding='utf-8')}\nNoch ein Wort.\n", encoding="utf-8")
    assert said(paper.build("2026-11-24")) == []
