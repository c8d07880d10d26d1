"""A generator that is measured: how it wants the corpus written, is called, and where its pages are."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import ClassVar

from benchmarks import corpus, drawings
from benchmarks.corpora import VARIED, Corpus
from benchmarks.notes import Note, notes
from benchmarks.text_files import write

ROOT = Path(__file__).resolve().parents[1]
PEERS = Path(__file__).resolve().parent / "peers"


class Generator:
    """A generator: what is asked of all of them, and what most do alike."""

    name: ClassVar[str]
    title: ClassVar[str]
    language: ClassVar[str]
    about: ClassVar[str] = ""
    sources: ClassVar[str] = "content"
    output: ClassVar[str] = "public"
    static: ClassVar[str] = "static"
    caches: ClassVar[tuple[str, ...]] = ()
    rows: ClassVar[tuple[str, ...]] = ("cold", "unchanged", "edited", "title", "added")
    largest: ClassVar[int] = 10_000

    def __init__(self, environment: Path, of: Corpus = VARIED) -> None:
        """Know where the generator is installed, and which corpus it gets."""
        self.environment = environment
        self.corpus = of

    def command(self) -> list[str]:
        """Return what builds the site, when called in its folder."""
        raise NotImplementedError

    def variables(self) -> dict[str, str]:
        """Return the environment's variables for a build: those of this process, without its Python's."""
        return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def write(self, site: Path, count: int) -> None:
        """Write the whole site: its settings and templates, the articles, a tenth as many projects."""
        shutil.copytree(PEERS / self.folder() / "site", site)
        for article in self.corpus.articles(count):
            self.write_article(site, article)
        for project in self.corpus.projects(count):
            write(site / self.sources / f"projekte/{project.slug}.md", self.project_text(project))
        for note in notes(self.corpus, count):
            write(site / self.sources / note.folder / f"{note.slug}.md", self.note_text(note))
        for picture in self.corpus.pictures():
            drawings.write(site / self.static / "bilder" / picture.name, picture.number)

    def folder(self) -> str:
        """Return which folder of `peers` holds the site's settings and templates."""
        return self.name

    def write_article(self, site: Path, article: corpus.Article) -> None:
        """Write one article, new or again."""
        write(site / self.sources / f"artikel/{article.slug}.md", self.article_text(article))

    def article_text(self, article: corpus.Article) -> str:
        """Return an article as a file of this generator."""
        raise NotImplementedError

    def project_text(self, project: corpus.Project) -> str:
        """Return a project as a file of this generator."""
        raise NotImplementedError

    def note_text(self, note: Note) -> str:
        """Return an event, a place or a translation as a file of this generator."""
        raise NotImplementedError

    def page(self, site: Path, article: corpus.Article) -> Path:
        """Return the page that an article becomes."""
        return site / self.output / "artikel" / article.slug / "index.html"

    def clean(self, site: Path) -> None:
        """Delete what earlier builds made or kept."""
        for name in (self.output, *self.caches):
            shutil.rmtree(site / name, ignore_errors=True)
            (site / name).unlink(missing_ok=True)
