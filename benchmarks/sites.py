"""Writes a corpus as a paper of ours: settings, fund and districts here, each entry's file in `our_files`."""

from __future__ import annotations

from pathlib import Path

from benchmarks import corpus, drawings, our_files
from benchmarks.corpora import Corpus
from benchmarks.text_files import write

SITE = """\
name: Um die Ecke
untertitel: Stadtteilzeitung
adresse: https://um-die-ecke.example/
beschreibung: Eine Zeitung zum Messen.
einbettbar: nein
{languages}ressorts:
{sections}
navigation:
  - titel: Projekte
    ziel: /projekte/
"""

FUND = """\
name: Aktionsfonds
geldgeber: wohnbau
obergrenze: 1500
haushalt:
{budgets}
kategorien:
{categories}
"""


def write_stadtteil(folder: Path, count: int, of: Corpus) -> None:
    """Write `count` articles of a corpus, with all that belongs to them, as a project of ours."""
    content = folder / "content"
    _write_frame(content, count, of)
    for article in of.articles(count):
        write(content / f"artikel/{article.slug}.md", our_files.article(article))
    for translation in of.translations(count):
        write(content / our_files.translation_path(translation), our_files.translation(translation))
    for project in of.projects(count):
        write(content / f"projekte/{project.slug}.yaml", our_files.project(project))
    for event in of.events(count):
        write(content / f"termine/{event.slug}.md", our_files.event(event))
    for place in of.places(count):
        write(content / f"orte/{place.slug}.yaml", our_files.place(place))
    for number, name in enumerate(of.authors, 1):
        write(content / f"autoren/person-{number:02}.yaml", our_files.author(name))
    for picture in of.pictures():
        drawings.write(content / "bilder" / picture.name, picture.number)
        write(content / f"bilder/{picture.name}.yaml", our_files.rights(picture))


def _write_frame(content: Path, count: int, of: Corpus) -> None:
    languages = f"sprachen: [{', '.join(('de', *of.languages))}]\n" if of.languages else ""
    write(content / "site.yaml", SITE.format(sections=_named(corpus.SECTIONS), languages=languages))
    write(content / "akteure/wohnbau.yaml", "name: Wohnbau\nart: wohnungsunternehmen\nkurz: Gibt das Geld.\n")
    for district in corpus.DISTRICTS:
        write(content / f"quartiere/{district}.yaml", f"name: {district.capitalize()}\nkurz: Ein Quartier.\n")
    budgets = "\n".join(
        f"  - {{jahr: {year}, betrag: {max(15000, count * 15)}}}" for year in range(2006, 2027)
    )
    write(
        content / "fonds/aktionsfonds.yaml",
        FUND.format(budgets=budgets, categories=_named(corpus.CATEGORIES)),
    )


def _named(names: tuple[str, ...]) -> str:
    return "\n".join(f"  - {{kennung: {name}, name: {name.capitalize()}}}" for name in names)
