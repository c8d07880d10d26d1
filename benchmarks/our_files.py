"""Entries of a corpus as files of ours, each as a text; knows no folder but a translation's."""

from __future__ import annotations

from benchmarks.corpus import Article, Event, Picture, Place, Project


def article(article: Article) -> str:
    """Return an article."""
    picture = f"bild: {article.picture}\n" if article.picture else ""
    return (
        f"---\ntitel: {article.title}\ndatum: {article.date}\nautor: {article.author}\n"
        f"ressort: {article.section}\nschlagwoerter: [{', '.join(article.tags)}]\n{picture}"
        f"teaser: {article.teaser}\n---\n{article.body}"
    )


def translation(article: Article) -> str:
    """Return an article in another language; it says only what differs."""
    return f"---\ntitel: {article.title}\nteaser: {article.teaser}\n---\n{article.body}"


def translation_path(article: Article) -> str:
    """Return where a translation lies, below the content folder: beside its original."""
    return f"artikel/{article.slug}.{article.language}.md"


def project(project: Project) -> str:
    """Return a project."""
    return (
        f"titel: {project.title}\nkurz: {project.summary}\nfonds: aktionsfonds\njahr: {project.year}\n"
        f"kategorie: {project.category}\nstatus: abgeschlossen\nbetrag: {project.amount}\ngruppe: privat\n"
        f"quartier: {project.district}\nbeschreibung: |\n{_indented(project.body)}\n"
    )


def event(event: Event) -> str:
    """Return an event."""
    return (
        f"---\ntitel: {event.title}\nbeginn: {event.start:%Y-%m-%d %H:%M}\nende: {event.end:%Y-%m-%d %H:%M}\n"
        f"ort: {event.place}\nkurz: {event.summary}\nquartier: {event.district}\neintritt: frei\n---\n"
        f"{event.body}"
    )


def place(place: Place) -> str:
    """Return a place."""
    hours = "".join(f"  - {line}\n" for line in place.hours)
    return (
        f"name: {place.title}\nart: treffpunkt\nkurz: {place.summary}\nstrasse: {place.street}\n"
        f"koordinaten: {place.latitude}, {place.longitude}\nquartier: {place.district}\n"
        f"oeffnungszeiten:\n{hours}beschreibung: |\n{_indented(place.body)}\n"
    )


def author(name: str) -> str:
    """Return somebody who writes and has a page."""
    return f"anzeigename: {name}\neinwilligung: ja\nseite: ja\nbio: Schreibt über Höfe und Gärten.\n"


def rights(picture: Picture) -> str:
    """Return what stands beside a picture."""
    return f'alt: "{picture.alt}"\nurheber: {picture.credit}\nlizenz: CC0-1.0\n'


def _indented(body: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in body.rstrip("\n").split("\n"))
