"""Writes the corpus as each generator wants it: the same texts, sections, tags, dates and projects."""

from __future__ import annotations

from pathlib import Path

from benchmarks import corpus

SITE = """\
name: Um die Ecke
untertitel: Stadtteilzeitung
adresse: https://um-die-ecke.example/
beschreibung: Eine Zeitung zum Messen.
einbettbar: nein
ressorts:
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


def write_stadtteil(folder: Path, count: int) -> None:
    """Write `count` articles and a tenth as many projects as a project of ours."""
    content = folder / "content"
    _write(content / "site.yaml", SITE.format(sections=_sections()))
    _write(
        content / "akteure/wohnbau.yaml", "name: Wohnbau\nart: wohnungsunternehmen\nkurz: Gibt das Geld.\n"
    )
    for district in corpus.DISTRICTS:
        _write(
            content / f"quartiere/{district}.yaml", f"name: {district.capitalize()}\nkurz: Ein Quartier.\n"
        )
    budgets = "\n".join(
        f"  - {{jahr: {year}, betrag: {max(15000, count * 15)}}}" for year in range(2006, 2027)
    )
    categories = "\n".join(
        f"  - {{kennung: {name}, name: {name.capitalize()}}}" for name in corpus.CATEGORIES
    )
    _write(content / "fonds/aktionsfonds.yaml", FUND.format(budgets=budgets, categories=categories))
    for article in corpus.articles(count):
        _write(content / f"artikel/{article.slug}.md", article_text(article))
    for project in corpus.projects(count // 10):
        _write(content / f"projekte/{project.slug}.yaml", project_text(project))


def article_text(article: corpus.Article) -> str:
    """Return an article as one of our files."""
    return (
        f"---\ntitel: {article.title}\ndatum: {article.date}\nautor: {article.author}\n"
        f"ressort: {article.section}\nschlagwoerter: [{', '.join(article.tags)}]\n"
        f"teaser: {article.teaser}\n---\n{article.body}"
    )


def project_text(project: corpus.Project) -> str:
    """Return a project as one of our files."""
    body = "\n".join(f"  {line}" if line else "" for line in project.body.split("\n"))
    return (
        f"titel: {project.title}\nkurz: {project.summary}\nfonds: aktionsfonds\njahr: {project.year}\n"
        f"kategorie: {project.category}\nstatus: abgeschlossen\nbetrag: {project.amount}\ngruppe: privat\n"
        f"quartier: {project.district}\nbeschreibung: |\n{body}\n"
    )


def _sections() -> str:
    return "\n".join(f"  - {{kennung: {name}, name: {name.capitalize()}}}" for name in corpus.SECTIONS)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
