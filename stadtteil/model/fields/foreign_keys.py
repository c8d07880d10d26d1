"""Keys that other generators use and this one has no need of, with a word on what to do instead."""

_ADDRESS = "Die Adresse ergibt sich aus dem Dateinamen. Frühere Adressen stehen unter „frueher:“."
_LAYOUT = "Das Layout ergibt sich hier aus dem Ordner der Datei. Sie können die Zeile löschen."
_PICTURES = "Das Bild eines Artikels steht unter „bild: name.jpg“, weitere Bilder stehen im Text."
_SECTIONS = "Artikel haben hier ein „ressort:“ und „schlagwoerter:“."
_TEASER = "Was unter der Überschrift stehen soll, gehört in den „teaser:“."
_TEXT = "Der Text steht unter dem Kopf, nach der zweiten Zeile „---“; in Datensätzen unter „beschreibung:“."
_DELETE = "Sie können die Zeile löschen."
_LANGUAGE = "Die Sprache der Zeitung steht in content/site.yaml. Sie können die Zeile löschen."

IGNORED = {
    **dict.fromkeys(("layout", "template", "theme", "cascade", "outputs"), _LAYOUT),
    **dict.fromkeys(("permalink", "slug", "url", "basename", "path"), _ADDRESS),
    **dict.fromkeys(("images", "thumbnail", "cover", "header", "hero", "gallery", "resources"), _PICTURES),
    **dict.fromkeys(("categories", "category"), _SECTIONS),
    **dict.fromkeys(("lang", "language", "locale"), _LANGUAGE),
    **dict.fromkeys(("kurz", "vorspann", "lead", "intro", "untertitel", "unterzeile"), _TEASER),
    **dict.fromkeys(("text", "inhalt", "content", "body"), _TEXT),
    **dict.fromkeys(
        ("foto", "fotos", "bilder", "photo", "featured_image", "feature_image", "og_image"), _PICTURES
    ),
    "keywords": "Schlagwörter stehen unter „schlagwoerter:“.",
    "subtitle": _TEASER,
    "comments": f"Kommentare gibt es hier nicht. {_DELETE}",
    "type": f"Die Art ergibt sich aus dem Ordner der Datei. {_DELETE}",
    "weight": f"Reihenfolgen ergeben sich aus dem Datum. {_DELETE}",
    "featured": f"Oben steht, was zuletzt erschienen ist. {_DELETE}",
    "toc": f"Ein Inhaltsverzeichnis gibt es hier nicht. {_DELETE}",
    "lastchange": "Wann ein Text geändert wurde, steht unter „aktualisiert:“.",
}
"""Key, lower case → the cure that its warning names."""
