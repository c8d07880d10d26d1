"""The corpus keeps what the report promises of it."""

import datetime as dt
import re

from benchmarks import corpus

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
