"""Every generator is given the same paper, in its own form."""

import re
from pathlib import Path

import pytest

from benchmarks import corpus, search
from benchmarks.generators import GENERATORS, PEERS, Generator
from benchmarks.pictures import PEER

COUNT = 20
KINDS = pytest.mark.parametrize("kind", GENERATORS, ids=lambda kind: kind.name)


@KINDS
def test_a_site_has_all_articles_and_projects(kind: type[Generator], tmp_path: Path) -> None:
    site = tmp_path / "site"
    kind(tmp_path).write(site, COUNT)

    stems = {file.stem for file in site.rglob("*") if file.is_file()}
    assert {article.slug for article in corpus.articles(COUNT)} <= stems
    assert {project.slug for project in corpus.projects(COUNT // 10)} <= stems


@KINDS
def test_an_article_says_all_that_the_corpus_says(kind: type[Generator], tmp_path: Path) -> None:
    article = corpus.article(COUNT, COUNT)

    text = kind(tmp_path).article_text(article)

    for part in (article.title, article.author, article.section, article.teaser, *article.tags):
        assert part in text
    assert str(article.date) in text
    assert article.body.split("\n\n", 1)[0] in text


@KINDS
def test_a_changed_article_takes_the_place_of_the_old_one(kind: type[Generator], tmp_path: Path) -> None:
    site, generator = tmp_path / "site", kind(tmp_path)
    generator.write(site, COUNT)
    before = {file for file in site.rglob("*") if file.is_file()}

    generator.write_article(site, corpus.article(3, COUNT)._replace(body="Nachtrag1 Neu.\n"))

    after = {file for file in site.rglob("*") if file.is_file()}
    assert before == after
    assert [file for file in after if b"Nachtrag1" in file.read_bytes()]


@KINDS
def test_cleaning_leaves_the_sources(kind: type[Generator], tmp_path: Path) -> None:
    site, generator = tmp_path / "site", kind(tmp_path)
    generator.write(site, COUNT)
    sources = {file for file in site.rglob("*") if file.is_file()}
    page = generator.page(site, corpus.article(3, COUNT))
    page.parent.mkdir(parents=True)
    page.write_text("made", encoding="utf-8")

    generator.clean(site)

    assert {file for file in site.rglob("*") if file.is_file()} == sources


@pytest.mark.parametrize("kind", GENERATORS[2:], ids=lambda kind: kind.name)
def test_links_between_articles_are_those_of_the_peers(kind: type[Generator], tmp_path: Path) -> None:
    text = kind(tmp_path).article_text(corpus.article(COUNT, COUNT))

    assert re.search(r"\]\(/artikel/artikel-\d{5}/\)", text)
    assert ".md)" not in text


def test_what_is_installed_is_pinned_and_names_no_index() -> None:
    pins = [*PEERS.glob("*/requirements.txt"), *PEERS.glob("*/package*.json")]

    assert {file.parent.name for file in pins} == {
        PEER,
        search.PEER,
        *(kind(PEERS).folder() for kind in GENERATORS[2:]),
    }
    for file in pins:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"resolved|registry|index-url|find-links|https?:", text)
        if file.name == "requirements.txt":
            assert all("==" in line for line in text.splitlines())
