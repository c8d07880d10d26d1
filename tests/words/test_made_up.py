"""In a made-up language all that the paper says is in that language, but for what its editors wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.space import Space
from tests.words.made_up import MADE_UP, speaking
from tests.words.spoken import bare, in_greek, words_of_page


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Space]:
    space = Space(tmp_path_factory.mktemp("made-up"))
    with (
        pytest.MonkeyPatch.context() as patch,
        speaking(patch, tmp_path_factory.mktemp("words")),
    ):
        in_greek(space, MADE_UP)
        report = space.build()
        assert [problem for problem in report.problems if problem.severity == "error"] == []
        yield space


def test_every_page_says_everything_in_the_language_of_the_paper(paper: Space) -> None:
    pages = sorted(paper.site.rglob("*.html"))
    assert {page: said for page in pages if (said := words_of_page(page))} == {}


def test_the_language_stands_on_every_page(paper: Space) -> None:
    for page in paper.site.rglob("*.html"):
        if "fragment" not in page.name:
            assert f'<html lang="{MADE_UP}"' in page.read_text(encoding="utf-8"), page


def test_feeds_and_data_say_what_readers_see_in_the_language(paper: Space) -> None:
    assert "<title>⟦Δασ Ηαφενβλαττ: Geförderte Projekte⟧</title>" in paper.text("projekte/feed.xml")
    data = json.loads(paper.text("embed/v1/projekte.json"))
    assert [label for label in data["labels"].values() if bare(label)] == []
    for item in data["items"]:
        said = (item["status_label"], item["amount_text"], item["counted_note"], *item["audience"])
        assert [text for text in said if bare(text)] == []
