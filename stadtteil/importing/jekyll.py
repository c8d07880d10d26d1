"""Reads the source of a paper made by Jekyll: posts, drafts, collections, pages, `_config.yml`.

Knows where Jekyll has its files and which addresses it makes; not what becomes of the texts.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from stadtteil.importing.code_spans import outside_code
from stadtteil.importing.embedded import Embedded
from stadtteil.importing.foreign_dates import day_in_name, moment_written, without_day
from stadtteil.importing.foreign_entry import ForeignEntry, ForeignPaper
from stadtteil.importing.foreign_head import ForeignHead
from stadtteil.importing.html_text import HtmlText
from stadtteil.importing.liquid import Liquid
from stadtteil.importing.permalinks import Addressed, host_of, jekyll_address
from stadtteil.importing.source_folder import SourceFolder
from stadtteil.importing.tree_entries import ReadFile, read_file, reasons_of, settings_of, title_of
from stadtteil.importing.word_count import words_in

_PARTS = re.compile(r"(?:^|/)_(?:layouts|includes|data|sass|site|plugins|config)(?:/|$|\.)")
_NOT_PAGES = frozenset({"404.html", "404.md", "feed.xml", "search.html", "search.md", "sitemap.xml"})


def read_jekyll(folder: Path) -> ForeignPaper:
    """Return all that a folder holds; StadtteilError when there is no such folder."""
    source = SourceFolder(folder)
    settings = settings_of(source, "_config.yml", "_config.yaml", "_config.toml")
    authors = settings_of(source, "_data/authors.yml", "_data/authors.yaml", "_data/authors.json")
    reader = _Reader(source, settings, authors)
    entries = tuple(entry for path in source.files if (entry := reader.entry(path)))
    url = settings.line("url")
    return ForeignPaper(
        name=settings.line("title", "name"), address=url, description=settings.line("description"),
        hosts=frozenset(filter(None, [host_of(url)])), entries=entries,
        passed_over=tuple(dict.fromkeys(source.passed_over)),
    )  # fmt: skip


class _Reader:
    def __init__(self, source: SourceFolder, settings: ForeignHead, authors: ForeignHead) -> None:
        self._source = source
        self._settings = settings
        self._authors = authors
        self._excluded = tuple(one.rstrip("/") for one in settings.words("exclude"))
        self._base = f"/{settings.line('baseurl').strip('/')}".rstrip("/")

    def entry(self, path: str) -> ForeignEntry | None:
        """Return what one file says; None for files that are no text of the paper."""
        if _PARTS.search(path) or posixpath.basename(path) in _NOT_PAGES:
            return None
        if any(path == one or path.startswith(f"{one}/") for one in self._excluded):
            self._source.passed_over.append((path, "in _config.yml ausgeschlossen"))
            return None
        file = read_file(self._source, path)
        return self._entry(file) if file else None

    def _entry(self, file: ReadFile) -> ForeignEntry | None:
        head = file.head
        stem = without_day(file.stem)
        title, text, notes = title_of(file, stem)
        is_post = bool(re.search(r"(?:^|/)_(?:posts|drafts)/", file.path) or day_in_name(file.stem))
        day = moment_written(head.date) or day_in_name(file.stem)
        categories = tuple(dict.fromkeys((*self._folders(file), *head.categories)))
        page = {"page.title": title, "page.date": day, "page.author": " ".join(head.authors)}
        liquid = Liquid(lambda name: page.get(name) or self._setting(name))
        body, turned = _markdown(file, text, liquid)
        said = Addressed(
            stem, title, head.line("slug"), day, categories, tuple(file.folder.split("/")), file.path
        )
        if not head.line("title") and not words_in(body) and "![" not in body:
            self._source.passed_over.append((file.path, "hat keinen Titel und keinen Text"))
            return None
        url = self._url(file, said, is_post=is_post or not _is_page_place(file))
        is_page = not is_post and not (day and not _is_page_place(file))
        return ForeignEntry(
            origin=file.path, title=title, body=body, source=text, slug=head.line("slug") or stem,
            page=is_page, day=day, updated=moment_written(head.updated), url=self._base + url,
            former=(self._base + url, *self._alternatives(file, said, is_post=is_post), *head.former),
            names=(*_names(file), url), authors=tuple(map(self._author, head.authors)), categories=categories,
            tags=head.tags, teaser=head.teaser, picture=head.picture,
            reasons=_reasons(file, day, is_page=is_page), notes=(*file.mended, *notes, *turned),
        )  # fmt: skip

    def _setting(self, name: str) -> str:
        """Return what a text can ask of the settings; addresses are looked for without their host."""
        key = name.removeprefix("site.").lower()
        return "" if key == name.lower() or key in {"url", "baseurl"} else self._settings.line(key)

    def _folders(self, file: ReadFile) -> tuple[str, ...]:
        """Return the categories that a post has by its place: the folders above `_posts`."""
        found = re.match(r"(?P<above>[^_].*?)/_posts/", file.path)
        return tuple(found["above"].split("/")) if found else ()

    def _url(self, file: ReadFile, said: Addressed, *, is_post: bool) -> str:
        own = file.head.line("permalink", "url")
        if own and not own.startswith("http"):
            return jekyll_address(own, said)
        if is_post and said.day:
            return jekyll_address(self._settings.line("permalink") or "date", said)
        path = posixpath.splitext(file.path)[0].lstrip("_")
        path = re.sub(r"(?:^|/)index$", "/", f"/{path}")
        if path.endswith("/"):
            return path
        return f"{path}/" if self._settings.line("permalink") in {"pretty", "none"} else f"{path}.html"

    def _alternatives(self, file: ReadFile, said: Addressed, *, is_post: bool) -> tuple[str, ...]:
        """Return further addresses under which a post was known: with the day of its name and of its head."""
        in_name = day_in_name(file.stem)
        if not is_post or not in_name or in_name == said.day[:10] or file.head.line("permalink"):
            return ()
        return (self._base + self._url(file, said._replace(day=in_name), is_post=True),)

    def _author(self, name: str) -> str:
        said = self._authors.value(name.lower())
        return (
            ForeignHead({str(k): v for k, v in said.items()}).line("name", "display_name", "title")
            if isinstance(said, dict)
            else ""
        ) or name


def _is_page_place(file: ReadFile) -> bool:
    """Whether a file lies where pages lie: at the top, or in a folder of pages."""
    return (
        not file.folder
        or file.stem == "index"
        or bool(re.search(r"(?:^|/)(?:pages|seiten)(?:/|$)", file.folder))
    )


def _markdown(file: ReadFile, text: str, liquid: Liquid) -> tuple[str, tuple[str, ...]]:
    """Return a text as Markdown without Liquid, and what was turned or fell."""
    plain = liquid.markdown(text)
    if file.is_html:
        made = HtmlText()
        body = made.markdown(plain)
        return body, (*liquid.notes, *made.notes)
    embedded = Embedded()
    body = outside_code(plain, embedded.links)
    return body, (*liquid.notes, *embedded.notes)


def _names(file: ReadFile) -> tuple[str, ...]:
    """Return the words by which `post_url` and `link` mean a text."""
    below = re.sub(r"^.*?_posts/", "", file.path)
    return tuple(dict.fromkeys((file.path, posixpath.splitext(below)[0], file.stem)))


def _reasons(file: ReadFile, day: str, *, is_page: bool) -> tuple[str, ...]:
    held_back = file.head.says("published") is False or "_drafts/" in file.path
    return reasons_of(file, day, held_back=held_back, is_page=is_page)
