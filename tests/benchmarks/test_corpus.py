"""The corpus keeps what the report promises of it."""

import datetime as dt
import re
from collections import Counter

from benchmarks import corpus
from benchmarks.corpora import CORPORA, VARIED

ARTICLES = list(corpus.articles(300))


def words(text: str) -> int:
    return len(re.findall(r"\w+", text))


def test_it_is_the_same_every_time() -> None:
    assert list(corpus.articles(300)) == ARTICLES
    assert list(corpus.projects(30)) == list(corpus.projects(30))
    assert corpus.article(7, 300) == ARTICLES[6]


def test_a_text_is_the_same_in_a_paper_of_any_size() -> None:
    assert corpus.article(7, 10_000).body == ARTICLES[6].body


def test_articles_have_350_to_500_words_but_for_a_few() -> None:
    lengths = sorted(words(article.body) for article in ARTICLES)

    few = len(lengths) // 20
    assert lengths[few] >= 350
    assert lengths[-few] <= 500


def test_articles_are_spread_over_twenty_years() -> None:
    dates = [article.date for article in ARTICLES]

    assert dates == sorted(dates)
    assert dates[-1] - dates[0] > dt.timedelta(days=365 * 19)


def test_they_use_what_volunteers_use() -> None:
    everything = "\n".join(article.body for article in ARTICLES)

    for mark in ("\n## ", "\n- ", "\n| Was |", "[^1]: ", "\n> ", "**", '"', " -- ", ".md)"):
        assert mark in everything


def test_no_sign_in_front_matter_means_something_to_a_generator() -> None:
    told = [text for article in ARTICLES for text in (article.title, article.teaser, article.author)]

    assert not re.search(r"[:\"'#\[\]{}]", "".join(told))


MIXED = list(VARIED.articles(400))


def test_the_varied_corpus_is_the_same_every_time_and_in_a_paper_of_any_size() -> None:
    assert list(VARIED.articles(400)) == MIXED
    assert VARIED.article(77, 10_000).body == MIXED[76].body
    for entries in (VARIED.projects, VARIED.events, VARIED.places, VARIED.translations):
        assert list(entries(400)) == list(entries(400))


def test_its_articles_have_60_to_2000_words_most_of_them_350_to_500() -> None:
    lengths = sorted(words(article.body) for article in MIXED)

    assert lengths[0] >= 50
    assert lengths[-1] <= 2_100
    assert lengths[0] < 120
    assert lengths[-1] > 1_000
    assert sum(340 <= length <= 560 for length in lengths) > len(lengths) / 2


def test_its_authors_and_tags_are_many_and_not_equally_busy() -> None:
    authors = Counter(article.author for article in MIXED)
    tags = Counter(tag for article in MIXED for tag in article.tags)

    assert len(authors) == 24
    assert 90 < len(tags) <= 110
    for found in (authors, tags):
        assert max(found.values()) > 4 * min(found.values())


def test_its_texts_hold_all_that_papers_hold() -> None:
    everything = "\n".join(article.body for article in MIXED)

    for mark in (
        "\n## ", "\n### ", "\n- ", "\n1. ", "\n    - ", "\n| Was |", "[^2]: ", "\n> ", "\n---\n", "  \n",
        "**", '"', " -- ", "...", "§", "½", "../artikel/", "../projekte/", "../orte/",
        "../termine/", "](zeichnung-",
    ):  # fmt: skip
        assert mark in everything


def test_it_says_some_things_in_other_languages_too() -> None:
    found = {article.language for article in VARIED.translations(400)}

    assert found == {"tr", "ar", "uk"}
    assert not list(CORPORA["german"].translations(400))


def test_nothing_in_its_front_matter_means_something_to_a_generator() -> None:
    told = [
        text for article in MIXED for text in (article.title, article.teaser, article.author, *article.tags)
    ]
    told += [text for event in VARIED.events(400) for text in (event.title, event.summary)]
    told += [text for project in VARIED.projects(400) for text in (project.title, project.summary)]

    assert not re.search(r"[:\"'#\[\]{}]", "".join(told))
