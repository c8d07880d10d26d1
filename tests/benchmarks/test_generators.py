"""Every generator is given the same paper, in its own form."""

import re
from pathlib import Path

import pytest

from benchmarks import search
from benchmarks.corpora import CORPORA, PLAIN, VARIED, Corpus
from benchmarks.generator import PEERS, Generator
from benchmarks.generators import GENERATORS
from benchmarks.likeness import NAME
from benchmarks.picture_entries import HUGO, PEER
from benchmarks.targets import OUR_OTHERS, OURS

COUNT = 20
PEER_KINDS = [kind for kind in GENERATORS if kind.name not in (OURS, *OUR_OTHERS)]
KINDS = pytest.mark.parametrize("kind", GENERATORS, ids=lambda kind: kind.name)


@KINDS
@pytest.mark.parametrize("of", CORPORA.values(), ids=CORPORA)
def test_a_site_has_all_that_is_in_the_corpus(kind: type[Generator], of: Corpus, tmp_path: Path) -> None:
    site = tmp_path / "site"
    kind(tmp_path, of).write(site, COUNT)

    names = [file.name.partition(".")[0] for file in site.rglob("*") if file.is_file()]
    slugs = {entry.slug for entry in (*of.articles(COUNT), *of.translations(COUNT))}
    slugs |= {project.slug for project in of.projects(COUNT)} | {place.slug for place in of.places(COUNT)}
    assert slugs | {event.slug for event in of.events(COUNT)} <= set(names)
    assert [names.count(article.slug) - 1 for article in of.articles(COUNT)] == [
        len(article.languages) for article in of.articles(COUNT)
    ]
    assert {picture.name.partition(".")[0] for picture in of.pictures()} <= set(names)


@KINDS
def test_an_article_says_all_that_the_corpus_says(kind: type[Generator], tmp_path: Path) -> None:
    article = PLAIN.article(COUNT, COUNT)

    text = kind(tmp_path, PLAIN).article_text(article)

    for part in (article.title, article.author, article.section, article.teaser, *article.tags):
        assert part in text
    assert str(article.date) in text
    assert article.body.split("\n\n", 1)[0] in text


@KINDS
def test_a_changed_article_takes_the_place_of_the_old_one(kind: type[Generator], tmp_path: Path) -> None:
    site, generator = tmp_path / "site", kind(tmp_path)
    generator.write(site, COUNT)
    before = {file for file in site.rglob("*") if file.is_file()}

    generator.write_article(site, VARIED.article(3, COUNT)._replace(body="Nachtrag1 Neu.\n"))

    after = {file for file in site.rglob("*") if file.is_file()}
    assert before == after
    assert [file for file in after if b"Nachtrag1" in file.read_bytes()]


@KINDS
def test_cleaning_leaves_the_sources(kind: type[Generator], tmp_path: Path) -> None:
    site, generator = tmp_path / "site", kind(tmp_path)
    generator.write(site, COUNT)
    sources = {file for file in site.rglob("*") if file.is_file()}
    page = generator.page(site, VARIED.article(3, COUNT))
    page.parent.mkdir(parents=True)
    page.write_text("made", encoding="utf-8")

    generator.clean(site)

    assert {file for file in site.rglob("*") if file.is_file()} == sources


@pytest.mark.parametrize("kind", PEER_KINDS, ids=lambda kind: kind.name)
def test_links_between_pages_are_those_of_the_peers(kind: type[Generator], tmp_path: Path) -> None:
    texts = "".join(kind(tmp_path).article_text(VARIED.article(number, 300)) for number in range(200, 300))

    for target in (
        r"artikel/artikel-\d{5}",
        r"projekte/projekt-\d{5}",
        r"orte/ort-\d{3}",
        r"termine/termin-\d{5}",
    ):
        assert re.search(rf"\]\(/{target}/\)", texts)
    assert re.search(r"\]\(/bilder/zeichnung-\d\d\.jpg\)", texts)
    assert "](/tr/artikel-00204/)" in texts
    assert not re.search(r"\]\([^/)]*\.(md|yaml|jpg)\)", texts)


def test_what_is_installed_is_pinned_and_names_no_index() -> None:
    pins = [*PEERS.glob("*/requirements.txt"), *PEERS.glob("*/package*.json")]

    assert {file.parent.name for file in pins} == {
        HUGO,
        NAME,
        PEER,
        search.PEER,
        *(kind(PEERS).folder() for kind in PEER_KINDS),
    }
    for file in pins:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"resolved|registry|index-url|find-links|https?:", text)
        if file.name == "requirements.txt":
            assert all("==" in line for line in text.splitlines())
