"""What is copied into other sites: each way with its text, where `{…}` stands for what one chooses.

The page fills in the choice that it opens with, its script every other one, both from the same text.
"""

from __future__ import annotations

import msgspec

from stadtteil.words import Words, msgid

IFRAME = (
    '<iframe{spoken} src="{frame}" loading="lazy" title="{title}" width="100%" height="800" style="border:0" '
    'referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox '
    'allow-top-navigation-by-user-activation"></iframe>\n<p{spoken}><a href="{page}">{more}</a></p>'
)
SCRIPT = '<script src="{loader}" integrity="{integrity}" crossorigin="anonymous" defer></script>'
ELEMENT = (
    '<stadtteil-projekte src="{whole}"{attributes}>\n  <a href="{page}">{more}</a>\n</stadtteil-projekte>'
)
PLACEHOLDER = (
    '<div data-stadtteil="projekte" data-src="{whole}"{data_attributes}><a href="{page}">{more}</a></div>'
)
TYPOSCRIPT = """page.includeJSFooterlibs {
  stadtteil = {loader}
  stadtteil.external = 1
  stadtteil.defer = 1
  stadtteil.integrity = {integrity}
  stadtteil.crossorigin = anonymous
}"""
FETCH = msgid("""# Alle 30 Minuten; die alte Fassung bleibt stehen, wenn unser Server nicht antwortet.
*/30 * * * * curl -fsS {fragment} -o /var/www/stadtteil/neu.html && mv /var/www/stadtteil/neu.html \
/var/www/stadtteil/projekte.html""")
STYLE = """.stadtteil-liste { display: grid; gap: 1.5rem; padding: 0; list-style: none;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); }
.stadtteil-karte img { width: 100%; height: auto; }"""
CSP_FRAME = "frame-src {origin}; script-src {origin}"
CSP_ELEMENT = "script-src {origin}; connect-src {origin}; img-src {origin}"
CSP_YAML = """mutations:
  - mode: extend
    directive: script-src
    sources: ["{origin}"]
  - mode: extend
    directive: connect-src
    sources: ["{origin}"]
  - mode: extend
    directive: img-src
    sources: ["{origin}"]"""
PRIVACY = msgid(
    "Auf dieser Seite zeigen wir geförderte Projekte aus der Stadtteilzeitung „{name}“ ({address}). Beim "
    "Anzeigen lädt Ihr Browser Texte und Bilder von dort. Der Server der Zeitung erfährt dabei Ihre "
    "IP-Adresse, wie bei jedem Aufruf einer Website. Cookies werden nicht gesetzt, nichts wird auf Ihrem "
    "Gerät gespeichert, und es wird nicht übermittelt, welche unserer Seiten Sie gerade lesen. Grundlage "
    "ist Art. 6 Abs. 1 lit. f DSGVO: Wir möchten zeigen, was in den Quartieren entsteht. Mehr dazu in der "
    "Datenschutzerklärung der Zeitung."
)
PRIVACY_SERVER = msgid(
    "Die geförderten Projekte auf dieser Seite stammen aus der Stadtteilzeitung „{name}“. Die Texte holt "
    "unser eigener Server dort ab. Bilder lädt Ihr Browser vom Server der Zeitung ({address}), der dabei "
    "Ihre IP-Adresse erfährt. Cookies werden nicht gesetzt."
)


class Snippet(msgspec.Struct, frozen=True):
    """Something to copy: what it is for, its text as chosen, and the text with `{…}` to be filled in.

    `prose` where it is words rather than code.
    """

    id: str
    title: str
    about: str
    text: str
    pattern: str
    prose: bool = False


class Method(msgspec.Struct, frozen=True):
    """A way to embed: what it is good for, what it costs, and what to copy. `short` is for a narrow list."""

    id: str
    title: str
    short: str
    about: str
    snippets: tuple[Snippet, ...]


_FIT = msgid("2. Einmal je Seite: damit der Rahmen so hoch wird wie sein Inhalt")
_CSP = msgid("Für Ihre Technik: Zeile für die Content-Security-Policy")
_PRIVACY = msgid("Für Ihre Datenschutzerklärung")
_ONLY_LINK = msgid(
    "Nur nötig, wenn statt der Projekte nur ein Link erscheint. Geben Sie die Zeile an Ihre Technik weiter."
)
_ONLY_LINK_YAML = msgid(
    "Nur nötig, wenn statt der Projekte nur ein Link erscheint. Geben Sie die Zeilen an Ihre Technik weiter."
)

METHODS = (
    Method(
        "wordpress",
        msgid("WordPress: nur die Adresse einfügen"),
        msgid("WordPress: nur die Adresse"),
        msgid(
            "Fügen Sie die Adresse allein in eine Zeile ein. WordPress macht daraus von selbst einen Rahmen; "
            "das dürfen alle, die Beiträge schreiben."
        ),
        (
            Snippet("address", msgid("In eine eigene Zeile einfügen"), "", "", "{page}"),
            Snippet("wordpress-privacy", _PRIVACY, "", "", PRIVACY, True),
        ),
    ),
    Method(
        "rahmen",
        msgid("TYPO3 oder WordPress: HTML einfügen (Rahmen)"),
        msgid("HTML einfügen (Rahmen)"),
        msgid(
            "Geht fast überall: TYPO3-Inhaltselement „HTML“, WordPress-Block „Individuelles HTML“, einfache "
            "Seiten. Das Aussehen ist das der Zeitung."
        ),
        (
            Snippet("iframe", msgid("1. Diesen Text in die Seite einfügen"), "", "", IFRAME),
            Snippet(
                "iframe-script", _FIT, msgid("Ohne dieses Skript ist der Rahmen 800 Pixel hoch."), "", SCRIPT
            ),
            Snippet(
                "iframe-csp",
                _CSP,
                msgid(
                    "Nur nötig, wenn der Rahmen leer bleibt. Geben Sie die Zeile an Ihre Technik weiter. Das "
                    "Stück ab „script-src“ ist nur nötig, wenn Sie auch das Skript unter 2 einfügen."
                ),
                "",
                CSP_FRAME,
            ),
            Snippet("iframe-privacy", _PRIVACY, "", "", PRIVACY, True),
        ),
    ),
    Method(
        "baustein",
        msgid("HTML einfügen, in Farben und Schrift Ihrer Website (Baustein)"),
        msgid("HTML einfügen (Baustein)"),
        msgid(
            "Die Projekte werden Teil Ihrer Seite und nehmen deren Schrift und Farben an. Dafür brauchen Sie "
            "das Inhaltselement „HTML“; sonst fragen Sie Ihre Technik."
        ),
        (
            Snippet("element", msgid("Diesen Text in die Seite einfügen"), "", "", ELEMENT + "\n" + SCRIPT),
            Snippet("element-csp", _CSP, _ONLY_LINK, "", CSP_ELEMENT),
            Snippet("element-privacy", _PRIVACY, "", "", PRIVACY, True),
        ),
    ),
    Method(
        "typo3",
        msgid("TYPO3 ohne HTML-Element (Ihre Technik hilft einmal)"),
        msgid("TYPO3 ohne HTML-Element"),
        msgid(
            "Der Texteditor von TYPO3 lässt keine Rahmen und keine Skripte zu. Diese Zeile bleibt stehen; "
            "das Skript richtet Ihre Technik einmal für die ganze Website ein."
        ),
        (
            Snippet(
                "placeholder", msgid("1. In den Quelltext des Textelements einfügen"), "", "", PLACEHOLDER
            ),
            Snippet(
                "typoscript",
                msgid("2. Für Ihre Technik: einmal ins TypoScript der Website"),
                "",
                "",
                TYPOSCRIPT,
            ),
            Snippet(
                "csp-yaml",
                msgid("Für Ihre Technik: Zeilen für config/sites/NAME/csp.yaml"),
                _ONLY_LINK_YAML,
                "",
                CSP_YAML,
            ),
            Snippet("typo3-privacy", _PRIVACY, "", "", PRIVACY, True),
        ),
    ),
    Method(
        "server",
        msgid("Über Ihren Server (Ihre Technik hilft)"),
        msgid("Über Ihren Server"),
        msgid(
            "Ihr Server holt die neuesten Projekte als fertiges HTML ab und zeigt sie als Teil Ihrer Seite. "
            "Am besten für den Datenschutz. Das richtet Ihre Technik ein."
        ),
        (
            Snippet("fragment", msgid("Adresse des HTML-Stücks"), "", "", "{fragment}"),
            Snippet("cron", msgid("Zum Beispiel mit cron"), "", "", FETCH),
            Snippet("style", msgid("Für Ihr Stylesheet, als Anfang"), "", "", STYLE),
            Snippet("json", msgid("Oder als Daten (JSON)"), "", "", "{data}"),
            Snippet("server-privacy", _PRIVACY, "", "", PRIVACY_SERVER, True),
        ),
    ),
)
"""All ways to embed, those that communications can do alone first."""


def in_words(method: Method, words: Words) -> Method:
    """Return a way as some words say it; code is the same in all languages."""
    snippets = (
        msgspec.structs.replace(
            snippet,
            title=words.text(snippet.title),
            about=words.text(snippet.about),
            pattern=words.text(snippet.pattern),
        )
        for snippet in method.snippets
    )
    return msgspec.structs.replace(
        method,
        title=words.text(method.title),
        short=words.text(method.short),
        about=words.text(method.about),
        snippets=tuple(snippets),
    )


def in_one_language(method: Method) -> Method:
    """Return a way without the place for what says in which language is shown."""
    snippets = (
        msgspec.structs.replace(snippet, pattern=filled(snippet.pattern, {"spoken": ""}))
        for snippet in method.snippets
    )
    return msgspec.structs.replace(method, snippets=tuple(snippets))


def filled(pattern: str, values: dict[str, str]) -> str:
    """Return a text with its `{…}` filled in; braces around anything else stay.

    >>> filled("page { a = {page} }", {"page": "x"})
    'page { a = x }'
    """
    for name, value in values.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return pattern
