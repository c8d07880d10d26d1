"""The table of what becomes what: authors, categories, tags, types, and the rights of pictures.

A first run proposes it, editors change it, and the next run does as it says. Knows neither texts nor files.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from stadtteil.importing.foreign_entry import ForeignEntry
from stadtteil.importing.foreign_head import ForeignHead
from stadtteil.importing.front_matter import keys_of_yaml
from stadtteil.importing.picture_store import LeftOut
from stadtteil.model.text.slugs import slug
from stadtteil.model.yaml.flow import quoted

FILE = "zuordnung.yaml"
_DRAFT, _ARTICLE, _PAGE, _NOT = "entwurf", "artikel", "seite", "weglassen"
_HEAD = """\
# Was beim Import woraus wird. Ändern Sie, was rechts vom Doppelpunkt steht, und rufen Sie den Befehl noch
# einmal auf: Er schreibt die Texte neu, die seitdem niemand geändert hat. Nach dem Umzug darf die Datei weg.
"""
_ABOUT = {
    "autoren": "Wie jemand über den Artikeln heißen soll; mehrere mit Komma. Leer ('') heißt: Redaktion.",
    "kategorien": "Welches Ressort daraus wird: seine kennung aus content/site.yaml. Leer: ein Schlagwort.",
    "schlagwoerter": "Wie ein Schlagwort heißen soll. Leer: Es fällt weg.",
    "inhaltstypen": "Was aus Einträgen wird, die es nur dort gab: entwurf, artikel, seite oder weglassen.",
}
_PICTURES = """
# Bilder und Dateien, denen Rechte fehlen. Was hier ausgefüllt ist, kommt beim nächsten Mal mit. „alle“ gilt
# für jedes, bei dem nichts anderes steht; füllen Sie es nur aus, wenn es für alle stimmt. Welche Lizenzen es
# gibt, sagt das Handbuch.
bilder:
"""


class Mapped(msgspec.Struct, frozen=True):
    """The table: each word of the old paper with what becomes of it, and what is said of pictures."""

    authors: dict[str, str]
    categories: dict[str, str]
    tags: dict[str, str]
    sorts: dict[str, str]
    pictures: dict[str, object]

    def is_page(self, entry: ForeignEntry) -> bool:
        """Whether an entry becomes a fixed page."""
        return entry.page if not entry.sort else self.sorts.get(entry.sort) == _PAGE

    def is_left_out(self, entry: ForeignEntry) -> bool:
        """Whether an entry of a type of its own is not wanted."""
        return bool(entry.sort) and self.sorts.get(entry.sort) == _NOT

    def is_draft(self, entry: ForeignEntry) -> bool:
        """Whether an entry of a type of its own is to be looked at first."""
        return bool(entry.sort) and self.sorts.get(entry.sort, _DRAFT) == _DRAFT

    def authors_of(self, entry: ForeignEntry) -> list[str]:
        """Return how those are called here who wrote an entry."""
        names = (one.strip() for name in entry.authors for one in self.authors.get(name, name).split(","))
        return list(dict.fromkeys(filter(None, names)))

    def section_of(self, entry: ForeignEntry) -> str:
        """Return the section that an entry goes to: that of its first category that has one."""
        return next((self.categories[one] for one in entry.categories if self.categories.get(one)), "")

    def tags_of(self, entry: ForeignEntry) -> list[str]:
        """Return an entry's tags: its own, and categories that became no section."""
        loose = [one for one in entry.categories if not self.categories.get(one)]
        names = (self.tags.get(name, name) for name in (*entry.tags, *loose))
        found: dict[str, str] = {}
        for name in filter(None, names):
            found.setdefault(slug(name), name)
        return list(found.values())


def mapped(entries: Iterable[ForeignEntry], sections: Mapping[str, str], written: str) -> Mapped:
    """Return the table: what editors wrote, and a proposal for all that they have not seen yet.

    `sections` are the names of the paper's sections by their ids, `written` is the table's file.
    """
    said = ForeignHead(keys_of_yaml(written)[0])
    entries = list(entries)
    by_name = {slug(name): id_ for id_, name in sections.items()} | {slug(id_): id_ for id_ in sections}
    pictures = said.value("bilder")

    def told(key: str, words: Iterable[str], proposal: Mapping[str, str]) -> dict[str, str]:
        given = said.value(key)
        old = (
            {str(k): v if isinstance(v, str) else "" for k, v in given.items()}
            if isinstance(given, dict)
            else {}
        )
        return {word: old.get(word, proposal.get(word, "")) for word in [*dict.fromkeys(words)]}

    names = _counted(name for entry in entries for name in entry.authors)
    categories = _counted(name for entry in entries for name in entry.categories)
    kept = told("kategorien", categories, {name: by_name.get(slug(name), "") for name in categories})
    loose = [name for name in categories if not kept[name]]
    tags = [*_counted(name for entry in entries for name in entry.tags), *loose]
    sorts = _counted(entry.sort for entry in entries if entry.sort)
    return Mapped(
        told("autoren", names, {name: "" if "@" in name else name for name in names}), kept,
        told("schlagwoerter", tags, {name: name for name in tags}),
        told("inhaltstypen", sorts, dict.fromkeys(sorts, _DRAFT)),
        {str(k): v for k, v in pictures.items()} if isinstance(pictures, dict) else {},
    )  # fmt: skip


def table_of(table: Mapped, left_out: Iterable[LeftOut], uses: Mapping[str, int]) -> str:
    """Return the table's file: `uses` say how many texts have a word, `left_out` what pictures lack."""
    lines = [_HEAD]
    parts = {
        "autoren": table.authors, "kategorien": table.categories, "schlagwoerter": table.tags,
        "inhaltstypen": table.sorts,
    }  # fmt: skip
    for key, words in parts.items():
        if words:
            lines.append(f"\n# {_ABOUT[key]}\n{key}:\n")
            lines += [
                f"  {quoted(word)}: {quoted(new)}  # {_texts(uses.get(word, 0))}\n"
                for word, new in words.items()
            ]
    rows = {one.place: one for one in left_out if one.curable}
    told = {place.lower(): said for place, said in table.pictures.items()}
    if rows or told:
        known = {row.lower() for row in rows} | {"alle"}
        places = sorted({*rows, *(place for place in table.pictures if place.lower() not in known)})
        lines += [_PICTURES, _row("alle", told.get("alle"), None)]
        lines += [_row(place, told.get(place.lower()), rows.get(place)) for place in places]
    return "".join(lines)


def _row(place: str, said: object, left: LeftOut | None) -> str:
    told = ForeignHead({str(k): v for k, v in said.items()} if isinstance(said, dict) else {})
    maker = told.line("urheber") or (left.maker if left else "")
    license_ = told.line("lizenz") or (left.license if left else "")
    alt = f", alt: {quoted(told.line('alt'))}" if place != "alle" else ""
    return f"  {quoted(place)}: {{urheber: {quoted(maker)}, lizenz: {quoted(license_)}{alt}}}\n"


def _counted(words: Iterable[str]) -> list[str]:
    """Return words, the most frequent first."""
    return [
        word for word, _ in sorted(Counter(words).items(), key=lambda item: (-item[1], item[0].casefold()))
    ]


def _texts(count: int) -> str:
    return "1 Text" if count == 1 else f"{count} Texte"
