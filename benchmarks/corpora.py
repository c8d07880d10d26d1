"""The corpora to choose from: the varied one, the same in German alone, the plain one of older figures.

Knows what a paper consists of, and no generator.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import corpus, varied, varied_words
from benchmarks.corpus import Article, Event, Picture, Place, Project


class Corpus:
    """The plain one: articles of one length and projects, and nothing of all else."""

    name = "plain"
    authors: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def article(self, number: int, count: int) -> Article:
        """Return one of `count` articles, counted from 1."""
        return corpus.article(number, count)

    def projects(self, count: int) -> Iterator[Project]:
        """Yield the projects of a paper with `count` articles."""
        return corpus.projects(count // 10)

    def translations(self, count: int) -> Iterator[Article]:
        """Yield the articles in other languages of a paper with `count` articles."""
        return iter(())

    def events(self, count: int) -> Iterator[Event]:
        """Yield the events of a paper with `count` articles."""
        return iter(())

    def places(self, count: int) -> Iterator[Place]:
        """Yield the places of a paper with `count` articles."""
        return iter(())

    def pictures(self) -> Iterator[Picture]:
        """Yield the drawings."""
        return iter(())

    def articles(self, count: int) -> Iterator[Article]:
        """Yield all articles in German, oldest first."""
        return (self.article(number, count) for number in range(1, count + 1))


class VariedCorpus(Corpus):
    """All that papers have."""

    name = "varied"
    authors = varied_words.AUTHORS
    languages = varied.LANGUAGES

    def article(self, number: int, count: int) -> Article:
        return varied.article(number, count)

    def projects(self, count: int) -> Iterator[Project]:
        return varied.projects(count // 10)

    def translations(self, count: int) -> Iterator[Article]:
        return varied.translations(count)

    def events(self, count: int) -> Iterator[Event]:
        return varied.events(count // 20)

    def places(self, count: int) -> Iterator[Place]:
        return varied.places(varied.places_beside(count))

    def pictures(self) -> Iterator[Picture]:
        return varied.pictures()


class GermanCorpus(VariedCorpus):
    """The varied one without other languages, for which we make many pages that no peer has."""

    name = "german"
    languages = ()

    def article(self, number: int, count: int) -> Article:
        return varied.article(number, count)._replace(languages=())

    def translations(self, count: int) -> Iterator[Article]:
        return iter(())


PLAIN = Corpus()
VARIED = VariedCorpus()
CORPORA: dict[str, Corpus] = {one.name: one for one in (VARIED, GermanCorpus(), PLAIN)}
