"""Why a file is made anew, in words: the engine names fields of views, people know them by other names."""

from __future__ import annotations

_CHANGED = "Geändert: "
WORDS = {
    "content.title": "Titel",
    "content.teaser": "Vorspann",
    "content.summary": "Kurztext",
    "content.body": "Text",
    "content.date": "Datum",
    "content.updated": "Änderungsdatum",
    "content.authors": "Autor",
    "content.image": "Bild",
    "content.pictures": "Bilder",
    "content.tags": "Schlagwörter",
    "content.districts": "Quartiere",
    "content.kicker": "Ressort",
    "content.section": "Ressort",
    "content.label": "Art",
    "content.minutes": "Lesezeit",
    "content.amount": "Betrag",
    "content.status": "Stand",
    "content.status_label": "Stand",
    "content.category": "Bereich",
    "content.result": "Ergebnis",
    "content.facts": "Angaben im Kasten",
    "content.account": "Kontostand des Fonds",
    "content.accounts": "Kontostand der Fonds",
    "content.years": "Jahre",
    "content.categories": "Bereiche",
    "content.total_row": "Summen",
    "content.groups": "Gruppen",
    "content.cards": "Liste der Beiträge",
    "content.total": "Zahl der Beiträge",
    "content.pager": "Blättern",
    "content.lead": "Aufmacher",
    "content.seconds": "zweite Reihe",
    "content.latest": "neueste Beiträge",
    "content.bands": "Ressorts",
    "content.projects": "Projekte",
    "content.partners": "Akteure",
    "content.articles": "Artikel dazu",
    "content.related": "verwandte Beiträge",
    "content.more": "weitere Projekte",
    "content.newer": "nächster Beitrag",
    "content.older": "voriger Beitrag",
    "content.siblings": "Nachbarlisten",
    "content.apply": "Antrag",
    "content.client": "Auftraggeber",
    "content.corrections": "Korrekturen",
    "content.counterstatement": "Gegendarstellung",
    "content.disclosure": "Transparenzhinweis",
    "content.exception": "Grund für mehr als den Höchstbetrag",
    "content.facets": "Auswahl",
    "content.fund": "Fonds",
    "content.intro": "Einleitung",
    "content.items": "Angeschafftes",
    "content.lists": "Regeln des Fonds",
    "content.news": "neueste Beiträge",
    "content.questions": "Fragen und Antworten",
    "content.sections": "Ressorts",
    "content.statuses": "Erklärung zum Stand",
    "content.sum": "Summe",
    "template.name": "Layout",
    "template.closure": "Layout",
    "frame": "was alle Seiten teilen (Name, Navigation, Datum, Gestaltung)",
    "breadcrumbs": "Weg zur Seite",
    "kind": "Art des Eintrags",
    "extra": "eigene Angaben",
    "target": "Ziel der Weiterleitung",
    "canonical": "Adresse",
    "language": "Sprache",
    "feed.title": "Titel des Feeds",
    "feed.description": "Beschreibung des Feeds",
    "feed.url": "Adresse des Feeds",
    "feed.page": "Adresse der Seite",
    "feed.language": "Sprache",
    "feed.origin": "Adresse der Zeitung",
    "feed.items": "Einträge",
    "blob": "Inhalt der Datei",
    "head.title": "Titel",
    "head.description": "Beschreibung für Suchmaschinen",
    "head.canonical": "Adresse",
    "head.image": "Vorschaubild",
    "head.date": "Datum",
    "head.feeds": "Feeds",
    "head.index": "Suchmaschinen erlaubt",
    "head.kind": "Art der Seite",
    "head.nav": "Stelle in der Navigation",
}


def in_words(reason: str) -> str:
    """Return a reason with the fields' names as people know them.

    >>> in_words("artikel/fest/index.html: Geändert: content.title, head.title, frame2.")
    'artikel/fest/index.html: Geändert: Titel, frame2.'
    """
    head, changed, fields = reason.partition(_CHANGED)
    if not changed:
        return reason
    words = dict.fromkeys(WORDS.get(name, name) for name in fields.removesuffix(".").split(", "))
    return f"{head}{changed}{', '.join(words)}."
