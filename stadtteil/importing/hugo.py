"""Reads the source of a paper made by Hugo: content, bundles, sections, settings in YAML, TOML or JSON.

Knows where Hugo has its files and which addresses it makes; not what becomes of the texts.
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
from stadtteil.importing.hugo_shortcodes import HugoShortcodes
from stadtteil.importing.permalinks import Addressed, host_of, hugo_address
from stadtteil.importing.source_folder import SourceFolder
from stadtteil.importing.tree_entries import ReadFile, read_file, reasons_of, settings_of, title_of
from stadtteil.importing.word_count import words_in

_SETTINGS = tuple(
    f"{folder}{name}.{ending}"
    for folder in ("", "config/_default/")
    for name in ("hugo", "config")
    for ending in ("toml", "yaml", "yml", "json")
)
_LANGUAGE = re.compile(r"\.(?P<code>[a-z]{2}(?:-[a-z]{2,4})?)$", re.IGNORECASE)


def read_hugo(folder: Path) -> ForeignPaper:
    """Return all that a folder holds; StadtteilError when there is no such folder."""
    source = SourceFolder(folder)
    settings = settings_of(source, *_SETTINGS)
    reader = _Reader(source, settings)
    found = [entry for path in source.files if (entry := reader.entry(path))]
    entries = tuple(sorted(found, key=lambda entry: any("Sprache" in one for one in entry.reasons)))
    address = settings.line("baseurl")
    return ForeignPaper(
        name=settings.line("title"), address=address, description=settings.line("description"),
        hosts=frozenset(filter(None, [host_of(address)])), entries=entries,
        passed_over=tuple(dict.fromkeys(source.passed_over)),
    )  # fmt: skip


class _Reader:
    def __init__(self, source: SourceFolder, settings: ForeignHead) -> None:
        self._source = source
        self._settings = settings
        self._content = settings.line("contentdir") or "content"
        if not any(path.startswith(f"{self._content}/") for path in source.files):
            self._content = ""
        self._own = settings.line("defaultcontentlanguage", "languagecode", "locale")[:2].lower() or "de"
        languages = settings.value("languages")
        self._languages = {str(one).lower() for one in languages} if isinstance(languages, dict) else set()
        self._permalinks = _permalinks(settings)
        self._base = re.sub(r"^(?:https?:)?//[^/]*", "", settings.line("baseurl")).rstrip("/")

    def entry(self, path: str) -> ForeignEntry | None:
        """Return what one file says; None for files that are no text of the paper."""
        if self._content and not path.startswith(f"{self._content}/"):
            return None
        if not self._content and re.match(r"(?:layouts|themes|static|data|i18n|archetypes|assets)/", path):
            return None
        file = read_file(self._source, path)
        return self._entry(file) if file else None

    def _entry(self, file: ReadFile) -> ForeignEntry | None:
        head = file.head
        place = file.path.removeprefix(f"{self._content}/") if self._content else file.path
        name, language = self._name(place)
        *folders, last = name.split("/")
        is_list = last == "_index"
        is_bundle = last in {"index", "_index"}
        base = (folders[-1] if folders else "startseite") if is_bundle else last
        stem = without_day(base)
        title, text, notes = title_of(file, stem)
        day = moment_written(head.date) or day_in_name(base)
        above = tuple(folders[:-1] if is_bundle else folders)
        said = Addressed(
            stem if self._day_from_name else base,
            title,
            head.line("slug"),
            day,
            head.categories,
            above,
            place,
        )
        root = self._base + (f"/{language}" if language else "")
        url = self._url(head, said, "" if not is_bundle or folders else "/")
        body, turned = _markdown(file, text)
        if not head.line("title") and not words_in(body) and "![" not in body:
            self._source.passed_over.append((file.path, "hat keinen Titel und keinen Text"))
            return None
        is_page = is_list or not (day or _is_dated_section(above, self._permalinks))
        return ForeignEntry(
            origin=file.path, title=title, body=body, source=text,
            slug="-".join(filter(None, [head.line("slug") or stem, language])),
            page=is_page, day=day, updated=moment_written(head.updated), url=root + url,
            former=(root + url, *self._alternatives(head, said, base, root), *head.former),
            names=_names(file.path, place, "" if language else name, url),
            authors=head.authors, categories=head.categories, tags=head.tags, teaser=head.teaser,
            picture=head.picture, reasons=self._reasons(file, day, name, language, is_page=is_page),
            notes=(*file.mended, *notes, *turned),
        )  # fmt: skip

    @property
    def _day_from_name(self) -> bool:
        matter = self._settings.value("frontmatter")
        return ":filename" in str(matter)

    def _name(self, place: str) -> tuple[str, str]:
        """Return a path without ending and language, and the language, empty for the paper's own."""
        name = posixpath.splitext(place)[0]
        found = _LANGUAGE.search(name)
        code = found["code"].lower() if found else ""
        if found and (
            code in self._languages or code in {"de", "en", "fr", "it", "tr", "ar", "ru", "uk", "sq"}
        ):
            return name[: found.start()], "" if code[:2] == self._own else code
        first = name.partition("/")[0].lower()
        if first in self._languages and "/" in name:
            return name.partition("/")[2], "" if first[:2] == self._own else first
        return name, ""

    def _url(self, head: ForeignHead, said: Addressed, root: str) -> str:
        own = head.line("url")
        if own:
            return "/" + own.lstrip("/")
        if root:
            return root
        pattern = self._permalinks.get(said.folders[0] if said.folders else "", "")
        if pattern:
            return hugo_address(pattern, said)
        last = said.slug or said.name
        path = "/".join((*said.folders, re.sub(r"\s+", "-", last))).lower()
        return f"/{path}.html" if self._settings.says("uglyurls") else f"/{path}/"

    def _alternatives(self, head: ForeignHead, said: Addressed, base: str, root: str) -> tuple[str, ...]:
        """Return the address with the day in it, or without, where settings may have said either."""
        if head.line("url", "slug") or base == said.name:
            return ()
        return (root + self._url(head, said._replace(name=base), ""),)

    def _reasons(
        self, file: ReadFile, day: str, name: str, language: str, *, is_page: bool
    ) -> tuple[str, ...]:
        own = [f"steht in einer anderen Sprache ({language})"] if language else []
        if name == "_index":
            own.append("war die Titelseite; die macht die Zeitung selbst")
        elif name.endswith("/_index"):
            own.append("stand über einer Liste; Listen macht die Zeitung selbst")
        return (*own, *reasons_of(file, day, held_back=False, is_page=is_page))


def _markdown(file: ReadFile, text: str) -> tuple[str, tuple[str, ...]]:
    codes, embedded = HugoShortcodes(), Embedded()
    plain = codes.markdown(text)
    if file.is_html:
        made = HtmlText()
        return made.markdown(plain), (*codes.notes, *made.notes)
    return outside_code(plain, embedded.links), (*codes.notes, *embedded.notes)


def _permalinks(settings: ForeignHead) -> dict[str, str]:
    """Return the patterns of sections: they may stand below `page`, as newer Hugo wants them."""
    said = settings.value("permalinks")
    if not isinstance(said, dict):
        return {}
    inner = said.get("page")
    patterns = {**said, **(inner if isinstance(inner, dict) else {})}
    return {str(section): pattern for section, pattern in patterns.items() if isinstance(pattern, str)}


def _is_dated_section(folders: tuple[str, ...], permalinks: dict[str, str]) -> bool:
    """Whether texts in a folder are posts, even one without a day."""
    first = folders[0].lower() if folders else ""
    return first in {"post", "posts", "blog", "news", "artikel", "articles", "beitraege", "aktuelles"} or (
        ":year" in permalinks.get(first, "")
    )


def _names(path: str, place: str, name: str, url: str) -> tuple[str, ...]:
    """Return the words by which `ref` and `relref` mean a text: place, name, of a bundle its folder."""
    if not name:
        return (path, f"/{place}", place)
    last = posixpath.basename(name)
    names = (path, f"/{place}", f"/{name}", place, name, last, f"{last}.md", url)
    folder = posixpath.dirname(name)
    is_bundle = last in {"index", "_index"} and folder
    return (*names, folder, f"/{folder}", posixpath.basename(folder)) if is_bundle else names
