"""A little paper whose editors write Greek letters: whatever is Latin on its pages comes from the program."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from stadtteil.model.spoken_languages import SPOKEN
from stadtteil.words.languages import SHIPPED
from tests.space import SITES, Space

GREEK = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzäöüß" + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ",
    "αβψδεφγηιξκλμνοπθρστυωχζυζαουσ" + "ΑΒΨΔΕΦΓΗΙΞΚΛΜΝΟΠΘΡΣΤΥΩΧΖΥΖΑΟΥ",
)
WRITTEN = frozenset(
    {
        *("name", "titel", "untertitel", "beschreibung", "hinweis", "herausgeber", "kurz", "teaser", "text"),
        *("antragsberechtigt", "foerderfaehig", "nicht_foerderfaehig", "kriterien", "gremium", "post"),
        *("vor_ort", "ort", "zeiten", "sprachen", "auszahlung", "verwendungsnachweis", "frage", "antwort"),
        *("ansprechpartner", "gericht", "typ", "quelle", "kontakt", "angeschafft", "obergrenze_ausnahme"),
        *("strasse", "zeiten_hinweis", "angebote", "was", "preis", "oepnv", "transkript"),
        *("treffpunkt", "grund", "tagesordnung", "protokoll", "wer"),
        *("alt", "bildunterschrift", "urheber", "autor", "transparenz", "auftraggeber", "feedtext"),
        *("anzeigename", "kuerzel", "bio", "serie", "lebensdaten"),
        *("druckerei", "verteilung", "vorwort", "anrede", "schluss"),
        *("rolle", "fuer", "ergebnis", "pinnwand"),
    }
)
"""Keys behind which stand words for readers."""

PLACES = frozenset(file.stem for file in (SITES / "full/content/orte").iterdir())
"""Where `ort` names a file, and is no word."""

SHOWN = frozenset({"alt", "aria-label", "data-label", "placeholder", "title"})
"""Attributes that readers see or hear."""

CODE = frozenset({"script", "style", "code", "pre"})
VOID = frozenset(
    {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
NAMES = re.compile("|".join(("Atom", *(re.escape(one.endonym) for one in SHIPPED.values()))))
"""Each language is called as its own readers call it, whatever the page is in; so is a format of feeds."""


def in_greek(space: Space, language: str) -> None:
    """Fill a project with the paper that takes every branch, in Greek letters and in a language."""
    for file in sorted((SITES / "full" / "content").rglob("*")):
        place = f"content/{file.relative_to(SITES / 'full' / 'content').as_posix()}"
        if file.suffix == ".yaml":
            space.write(place, _record(file.read_text(encoding="utf-8")))
        elif file.suffix == ".md":
            _, head, _ = file.read_text(encoding="utf-8").split("---\n", 2)
            space.write(place, f"---\n{_record(head)}---\n\nΑβγδ.\n")
        elif file.is_file():
            space.write(place, file.read_bytes())
    settings = (space.root / "content/site.yaml").read_text(encoding="utf-8")
    space.write("content/site.yaml", re.sub(r"(?m)^sprache: .*$", f"sprache: {language}", settings))
    for fund in ("hafentopf", "notgroschen"):
        path = f"content/fonds/{fund}.yaml"
        told = (space.root / path).read_text(encoding="utf-8")
        space.write(path, f"{told}name_im_satz: εκ\n")


def _record(text: str) -> str:
    record = yaml.load(text, Loader=yaml.BaseLoader)
    for key in ("schlagwoerter", "extra"):
        record.pop(key, None)
    written: str = yaml.safe_dump(_written(record), allow_unicode=True, sort_keys=False)
    return written


def _written(value: Any, key: str = "") -> Any:
    """Return a record with the words for readers in Greek letters; addresses stay."""
    if isinstance(value, dict):
        return {name: _written(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_written(part, key) for part in value]
    is_choice = key == "was" and value.islower() and value.isalpha()  # what works mean is one of some words
    if key not in WRITTEN or is_choice or "@" in value or "//" in value or value in PLACES or value in SPOKEN:
        return value
    return "Αβγδ." if "](" in value else value.translate(GREEK)


class Spoken(HTMLParser):
    """What a page says: its text in one piece, and the attributes that readers see or hear.

    Code is in no language, and what is marked as English is meant to be.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text = ""
        self.attributes: list[str] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self._open.append((tag, tag in CODE or facts.get("lang") == "en"))
        self.attributes += [value for name, value in facts.items() if name in SHOWN]
        if tag == "meta" and facts.get("name") == "description":
            self.attributes.append(facts["content"])

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(silent for _, silent in self._open):
            self.text += data


def bare(text: str) -> list[str]:
    """Return the Latin words of a text that stand outside all brackets, but for addresses."""
    depth, outside = 0, []
    for sign in text:
        depth += (sign == "⟦") - (sign == "⟧")
        assert depth >= 0, text
        outside.append(" " if depth or sign == "⟧" else sign)
    left = NAMES.sub(" ", re.sub(r"\S*(?:@|://|\.example)\S*", " ", "".join(outside)))
    return re.findall(r"[A-Za-zÄÖÜäöüß]*[a-zäöüß]{2,}[A-Za-zÄÖÜäöüß]*", left)


def words_of_page(file: Path) -> dict[str, list[str]]:
    """Return what a page says without asking for it in words: by the text or attribute that it stands in."""
    spoken = Spoken(file.read_text(encoding="utf-8"))
    return {said[:80]: found for said in (spoken.text, *spoken.attributes) if (found := bare(said))}
