"""What sources of Jekyll and Hugo share: files with heads, settings, and texts that are read alone.

Knows no address, and nothing of how a program marks what is in a text.
"""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple

from stadtteil.importing.foreign_dates import moment_written
from stadtteil.importing.foreign_head import ForeignHead
from stadtteil.importing.foreign_text import foreign_text
from stadtteil.importing.front_matter import front_matter, keys_of_json, keys_of_toml, keys_of_yaml
from stadtteil.importing.source_folder import LARGEST_TEXT, SourceFolder

MARKDOWN = (".md", ".markdown", ".mkd", ".mkdown", ".mdown")
TEXTS = (*MARKDOWN, ".html", ".htm")
_OTHER_TEXTS = (".adoc", ".asciidoc", ".org", ".rst", ".textile", ".pandoc", ".mdx", ".ad")


class ReadFile(NamedTuple):
    """A file with a head, read alone: its path, what the head says, the text, and what was mended."""

    path: str
    head: ForeignHead
    text: str
    mended: tuple[str, ...]

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return posixpath.splitext(posixpath.basename(self.path))[0]

    @property
    def folder(self) -> str:
        """The folder that it lies in."""
        return posixpath.dirname(self.path)

    @property
    def is_html(self) -> bool:
        """Whether the text is HTML and no Markdown."""
        return self.path.lower().endswith((".html", ".htm"))


def settings_of(source: SourceFolder, *names: str) -> ForeignHead:
    """Return what the first of some files of settings says; nothing where there is none."""
    for name in names:
        path = source.find(name)
        data = source.read(path, LARGEST_TEXT) if path else None
        if data is not None:
            read = {"toml": keys_of_toml, "json": keys_of_json}.get(name.rpartition(".")[2], keys_of_yaml)
            return ForeignHead(read(foreign_text(data).text)[0])
    return ForeignHead({})


def read_file(source: SourceFolder, path: str) -> ReadFile | None:
    """Return one file of text, with its head; None where it cannot be read, has no head, or is no text.

    What is not taken is noted at the source.
    """
    lower = path.lower()
    if lower.endswith(_OTHER_TEXTS):
        source.passed_over.append((path, f"das Format {posixpath.splitext(path)[1]} wird nicht gelesen"))
    if not lower.endswith(TEXTS):
        return None
    data = source.read(path, LARGEST_TEXT)
    if data is None:
        return None
    text, mended = foreign_text(data)
    parts = front_matter(text)
    if parts.keys is None:
        if not lower.endswith(MARKDOWN) or re.match(r"readme|license|changelog|contributing", _name(lower)):
            source.passed_over.append((path, "hat keinen Kopf"))
            return None
        return ReadFile(path, ForeignHead({}), parts.text, (*mended, "Datei ohne Kopf"))
    return ReadFile(path, ForeignHead(parts.keys), parts.text, (*mended, *parts.mended))


def title_of(file: ReadFile, stem: str) -> tuple[str, str, tuple[str, ...]]:
    """Return the title, the text without it, and notes; it stands in the head, as heading, or nowhere."""
    title = file.head.line("title", "titel", "headline", "linktitle") or ", ".join(file.head.words("title"))
    heading = re.match(
        r"\s*(?:#[ \t]+(?P<one>[^\n]+?)[ \t#]*(?:\n|\Z)|(?P<two>[^\n]+)\n=+[ \t]*(?:\n|\Z))", file.text
    )
    words = " ".join((heading["one"] or heading["two"]).split()) if heading else ""
    if heading and words and (not title or _bare(words) == _bare(title)):
        return title or re.sub(r"[*_`]|\{.*?\}", "", words).strip() or words, file.text[heading.end() :], ()
    if title:
        return title, file.text, ()
    plain = re.sub(r"[-_]+", " ", stem).strip() or "Ohne Titel"
    return plain[:1].upper() + plain[1:], file.text, ("kein Titel, dafür der Name der Datei",)


def reasons_of(file: ReadFile, day: str, *, held_back: bool, is_page: bool) -> tuple[str, ...]:
    """Return why a text is a draft: it was one, its day is not known, or its head could not be read whole."""
    head = file.head
    reasons = ["war schon dort ein Entwurf"] if held_back or head.says("draft") else []
    if head.date and not moment_written(head.date):
        reasons.append(f"das Datum „{head.date}“ ist nicht zu verstehen")
    if not day and not is_page:
        reasons.append("ohne Datum")
    if any("beschädigt" in one or "abgeschlossen" in one for one in file.mended):
        reasons.append("der Kopf der Datei war beschädigt; bitte vergleichen")
    return tuple(reasons)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _name(path: str) -> str:
    return posixpath.basename(path)
