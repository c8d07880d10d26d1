"""The Nu HTML checker looks at every paper in one go: at all pages, or at lists where languages are alike."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

import pytest

from stadtteil.words.languages import SHIPPED
from tests.browser.tools import VNU, need, program
from tests.outputs.built import Paper
from tests.patience import PATIENCE

Message = dict[str, Any]
QUICK = ("-XX:TieredStopAtLevel=1", "-Xss4m")
"""This Java lives shortly: translated simply it needs half of the time, though more of the stack."""


class Checked(NamedTuple):
    """What the checker said about the papers, a piece for other sites, and a page with a mistake."""

    papers: list[Message]
    piece: list[Message]
    wrong: list[Message]


@pytest.fixture(scope="module")
def checked(sample: Paper, full: Paper, tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """Ask once about all: the checker takes seconds to start."""
    pages = tmp_path_factory.mktemp("einzeln")
    piece, wrong = pages / "seite.html", pages / "falsch.html"
    fragment = full.text("embed/v1/projekte/fragment.html")
    head = "<!doctype html><html lang=de><title>a</title>"
    piece.write_text(f"{head}<h1>a</h1>{fragment}", encoding="utf-8")
    wrong.write_text(f"{head}<p id=a><p id=a>", encoding="utf-8")
    found = messages(*judged(sample), full.site, piece, wrong)
    of = {file: [said for said in found if said["url"].endswith(file.as_posix())] for file in (piece, wrong)}
    return Checked([said for said in found if said not in of[piece] + of[wrong]], of[piece], of[wrong])


def judged(sample: Paper) -> list[Path]:
    """Return the sample edition's pages in three languages, and of the other seven their fronts and lists.

    These have the same templates as Arabic, which is written from the right besides, and other words.
    """
    alike = {language.suffix for language in SHIPPED.values()} - {"de", "leicht", "ar"}
    pages = [path for path in sample.pages if path.count("/") <= 2 or alike.isdisjoint(path.split("/"))]
    assert {f"{suffix}/index.html" for suffix in alike} <= set(pages)
    assert len(sample.pages) / 4 < len(pages) < len(sample.pages) / 2
    return [sample.site / path for path in pages]


def messages(*files: Path) -> list[Message]:
    """Return what the checker says about some files, whole folders among them."""
    need(VNU.exists(), "vnu.jar (npm ci in tests/browser)")
    options = ("--format", "json", "--stdout", "--skip-non-html")
    command = [program("Java", "java"), *QUICK, "-jar", str(VNU), *options, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=10 * PATIENCE)
    found: list[Message] = json.loads(done.stdout)["messages"]
    return found


def test_every_page_is_valid_html(checked: Checked) -> None:
    found = [said for said in checked.papers if not excused(said)]
    assert [(said["url"], said.get("lastLine"), said["message"]) for said in found] == []


def excused(said: Message) -> bool:
    """Whether a message is about what is meant to be so.

    A policy cannot be judged without an origin, and is tried in a browser (test_policy, test_embedding);
    fragments are pieces of pages. What is not translated is German on a page for readers of another
    language, and says so; the checker counts it all the same.
    """
    if "appears to be written in German" in said["message"]:
        return 'lang="de"' in Path(unquote(urlsplit(said["url"]).path)).read_text(encoding="utf-8")
    if "violates Content Security Policy (meta tag)" in said["message"]:
        return True
    return "/embed/v1/" in said["url"] and said["url"].endswith("/fragment.html")


def test_pieces_for_other_sites_are_valid_within_a_page(checked: Checked) -> None:
    assert [said["message"] for said in checked.piece] == []


def test_the_checker_would_say_what_is_wrong(checked: Checked) -> None:
    assert len(checked.wrong) >= 1
