"""An editor's desk: files as a mapping of path to text, read and linked in memory, without a disk."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
from collections.abc import Mapping
from zoneinfo import ZoneInfo

import msgspec
from PIL import Image

from stadtteil.engine.digests import digest_of
from stadtteil.model.document import Document
from stadtteil.model.linking.link import link
from stadtteil.model.reading.locale import Locale
from stadtteil.model.reading.reader import read
from stadtteil.model.site import Site
from stadtteil.model.text.body import read_body
from stadtteil.model.text.prose import Prose
from stadtteil.model.visibility import Showing
from stadtteil.problems import Problem, Report

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = dt.datetime(2026, 6, 1, tzinfo=BERLIN).astimezone(dt.UTC)
ARTICLE = "content/artikel/2026/a.md"
PROJECT = "content/projekte/2026/p.yaml"
FUND = "content/fonds/aktionsfonds.yaml"


def photo(width: int = 64, height: int = 48, kind: str = "JPEG") -> bytes:
    """Return a small picture."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "#a63").save(buffer, kind)
    return buffer.getvalue()


PAPER: dict[str, str | bytes] = {
    "content/site.yaml": """\
name: Test
adresse: https://test.example/
ressorts:
  - {kennung: leute, name: Leute}
""",
    FUND: """\
name: Aktionsfonds
geldgeber: wohnbau
haushalt:
  - {jahr: 2026, betrag: 15000}
obergrenze: 1500
kategorien:
  - {kennung: bildung, name: Bildung}
  - {kennung: kunst-kultur, name: Kunst und Kultur}
""",
    "content/akteure/wohnbau.yaml": "name: Wohnbau\nart: wohnungsunternehmen\n",
    "content/akteure/verein.yaml": "name: Verein\nart: verein\n",
    "content/quartiere/salzert.yaml": "name: Salzert\n",
    "content/artikel/2026/basis.md": """\
---
titel: Basis
datum: 2026-01-05
teaser: T
---
## Kopf

Text.
""",
    PROJECT: """\
titel: P
kurz: K
fonds: aktionsfonds
jahr: 2026
kategorie: bildung
status: bewilligt
betrag: 500
gruppe: verein
quartier: salzert
""",
    "content/bilder/x.jpg": photo(),
    "content/bilder/x.jpg.yaml": "alt: Ein Bild\nurheber: Redaktion\nlizenz: CC0-1.0\n",
}


def article(body: str = "Text.\n", **keys: str) -> str:
    """Return the text of an article; a key with an empty value is left out."""
    said = {"titel": "T", "datum": "2026-02-02", "teaser": "Vorspann", **keys}
    head = "".join(f"{key}: {value}\n" for key, value in said.items() if value)
    return f"---\n{head}---\n{body}"


def document(path: str, data: str | bytes) -> Document:
    """Return what a file says, read alone; its blobs are forgotten."""
    return read(path, data.encode() if isinstance(data, str) else data, Locale(BERLIN.key), digest_of)


def linked(
    files: Mapping[str, str | bytes | None] | None = None, now: dt.datetime = TODAY, *, drafts: bool = False
) -> tuple[Site | None, Report]:
    """Return the paper with some files changed (None: removed), linked, and its report."""
    paper = {path: data for path, data in {**PAPER, **(files or {})}.items() if data is not None}
    report = Report()
    documents = [document(path, data) for path, data in sorted(paper.items())]
    return link(documents, now, report, Showing(drafts)), report


def site_of(files: Mapping[str, str | bytes | None] | None = None, now: dt.datetime = TODAY) -> Site:
    """Return the linked paper, which must be without errors."""
    site, report = linked(files, now)
    assert site is not None
    assert report.errors == []
    return site


def complaints(files: Mapping[str, str | bytes | None], now: dt.datetime = TODAY) -> list[Problem]:
    """Return all problems of the paper with some files changed, those about its teasers left out."""
    _, report = linked(files, now)
    return [problem for problem in sorted(report.problems) if "Teaser" not in problem.message]


def prose_of(text: str) -> tuple[Prose, list[str], tuple[Problem, ...]]:
    """Return a Markdown text's prose, the pieces of its fragment, and what is wrong with it."""
    blobs: dict[str, bytes] = {}

    def keep(data: bytes) -> str:
        blobs[digest_of(data)] = data
        return digest_of(data)

    prose, problems = read_body(text, ARTICLE, 1, keep)
    assert prose is not None, problems
    return prose, msgspec.msgpack.decode(next(iter(blobs.values())), type=list[str]), problems


def page_of(text: str) -> str:
    """Return a Markdown text's fragment, with ◦ for each hole."""
    return "◦".join(prose_of(text)[1])


def words_of(markup: str) -> list[str]:
    """Return the words of a piece of HTML, in lower case, without signs."""
    plain = html.unescape(re.sub(r"<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>", " ", markup))
    return re.findall(r"\w+", plain.lower())
