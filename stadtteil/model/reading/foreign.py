"""Keys that other generators use and this one has no need of, with a word on what to do instead."""

IGNORED = {
    "layout": "Das Layout ergibt sich hier aus dem Ordner der Datei. Sie können die Zeile löschen.",
    "permalink": "Die Adresse ergibt sich aus dem Dateinamen. Frühere Adressen stehen unter „frueher:“.",
    "slug": "Die Adresse ergibt sich aus dem Dateinamen. Frühere Adressen stehen unter „frueher:“.",
    "url": "Die Adresse ergibt sich aus dem Dateinamen. Frühere Adressen stehen unter „frueher:“.",
    "comments": "Kommentare gibt es hier nicht. Sie können die Zeile löschen.",
    "template": "Das Layout ergibt sich hier aus dem Ordner der Datei. Sie können die Zeile löschen.",
    "type": "Die Art ergibt sich aus dem Ordner der Datei. Sie können die Zeile löschen.",
    "images": "Das Bild eines Artikels steht unter „bild: name.jpg“, weitere Bilder im Text.",
    "categories": "Artikel haben hier ein „ressort:“ und „schlagwoerter:“.",
    "category": "Artikel haben hier ein „ressort:“ und „schlagwoerter:“.",
    "weight": "Reihenfolgen ergeben sich aus dem Datum. Sie können die Zeile löschen.",
    "lang": "Die Sprache ergibt sich aus dem Dateinamen. Sie können die Zeile löschen.",
    "language": "Die Sprache ergibt sich aus dem Dateinamen. Sie können die Zeile löschen.",
}
"""Key, lower case → the cure that its warning names."""
