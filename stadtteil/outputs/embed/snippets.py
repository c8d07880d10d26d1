"""What is copied into other sites: each way with its text, where `{…}` stands for what one chooses.

The page fills in the choice that it opens with, its script every other one, both from the same text.
"""

from __future__ import annotations

import msgspec

IFRAME = (
    '<iframe src="{frame}" loading="lazy" title="{title}" width="100%" height="800" style="border:0" '
    'referrerpolicy="no-referrer" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox '
    'allow-top-navigation-by-user-activation"></iframe>\n<p><a href="{page}">{more}</a></p>'
)
SCRIPT = '<script src="{loader}" integrity="{integrity}" crossorigin="anonymous" defer></script>'
ELEMENT = (
    '<stadtteil-projekte src="{data}"{attributes}>\n  <a href="{page}">{more}</a>\n</stadtteil-projekte>'
)
PLACEHOLDER = (
    '<div data-stadtteil="projekte" data-src="{data}"{data_attributes}><a href="{page}">{more}</a></div>'
)
TYPOSCRIPT = """page.includeJSFooterlibs {
  stadtteil = {loader}
  stadtteil.external = 1
  stadtteil.defer = 1
  stadtteil.integrity = {integrity}
  stadtteil.crossorigin = anonymous
}"""
FETCH = """# Alle 30 Minuten; die alte Fassung bleibt stehen, wenn unser Server nicht antwortet.
*/30 * * * * curl -fsS {fragment} -o /var/www/stadtteil/neu.html && mv /var/www/stadtteil/neu.html \
/var/www/stadtteil/projekte.html"""
STYLE = """.stadtteil-liste { display: grid; gap: 1.5rem; padding: 0; list-style: none;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr)); }
.stadtteil-karte img { width: 100%; height: auto; }"""
CSP_FRAME = "frame-src {origin}; script-src {origin}"
CSP_ELEMENT = "script-src {origin}; connect-src {origin}; img-src {origin}"
CSP_YAML = """mutations:
  - mode: extend
    directive: frame-src
    sources: ["{origin}"]
  - mode: extend
    directive: script-src
    sources: ["{origin}"]
  - mode: extend
    directive: connect-src
    sources: ["{origin}"]
  - mode: extend
    directive: img-src
    sources: ["{origin}"]"""
PRIVACY = (
    "Auf dieser Seite zeigen wir geförderte Projekte aus der Stadtteilzeitung „{name}“ ({origin}). Beim "
    "Anzeigen lädt Ihr Browser Texte und Bilder von dort. Der Server der Zeitung erfährt dabei Ihre "
    "IP-Adresse, wie bei jedem Aufruf einer Website. Cookies werden nicht gesetzt, nichts wird auf Ihrem "
    "Gerät gespeichert, und es wird nicht übermittelt, welche unserer Seiten Sie gerade lesen. Grundlage "
    "ist Art. 6 Abs. 1 lit. f DSGVO: Wir möchten zeigen, was in den Quartieren entsteht. Mehr dazu in der "
    "Datenschutzerklärung der Zeitung."
)
PRIVACY_SERVER = (
    "Die geförderten Projekte auf dieser Seite stammen aus der Stadtteilzeitung „{name}“. Die Texte holt "
    "unser eigener Server dort ab. Bilder lädt Ihr Browser vom Server der Zeitung ({origin}), der dabei "
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
    """A way to embed: what it is good for, what it costs, and what to copy."""

    id: str
    title: str
    about: str
    snippets: tuple[Snippet, ...]


_HTML = "In die Seite"
_ONCE = "Einmal je Seite, damit es sich anpasst"
_CSP = "Falls Ihre Website eine Content-Security-Policy sendet"

METHODS = (
    Method(
        "rahmen",
        "Rahmen (iframe)",
        "Geht fast überall: TYPO3-Inhaltselement „HTML“, WordPress-Block „Individuelles HTML“, einfache "
        "Seiten. Das Aussehen ist das der Zeitung.",
        (
            Snippet("iframe", _HTML, "", "", IFRAME),
            Snippet("iframe-script", _ONCE, "Ohne dieses Skript ist der Rahmen 800 Pixel hoch.", "", SCRIPT),
            Snippet("iframe-csp", _CSP, "Den zweiten Teil nur, wenn Sie das Skript benutzen.", "", CSP_FRAME),
            Snippet("iframe-privacy", "Für Ihre Datenschutzerklärung", "", "", PRIVACY, True),
        ),
    ),
    Method(
        "baustein",
        "Baustein (eigenes Aussehen)",
        "Die Projekte werden Teil Ihrer Seite und nehmen deren Schrift und Farben an. Braucht das "
        "Inhaltselement „HTML“ oder eine Vorlage.",
        (
            Snippet("element", _HTML, "", "", ELEMENT + "\n" + SCRIPT),
            Snippet("element-csp", _CSP, "", "", CSP_ELEMENT),
            Snippet("element-privacy", "Für Ihre Datenschutzerklärung", "", "", PRIVACY, True),
        ),
    ),
    Method(
        "typo3",
        "TYPO3, im Textelement",
        "Der Texteditor von TYPO3 lässt keine Rahmen und keine Skripte zu. Diese Zeile bleibt stehen; das "
        "Skript kommt einmal in die Vorlage der Website.",
        (
            Snippet("placeholder", "In den Quelltext des Textelements", "", "", PLACEHOLDER),
            Snippet("typoscript", "Einmal ins TypoScript der Website", "", "", TYPOSCRIPT),
            Snippet(
                "csp-yaml",
                "Einmal in config/sites/NAME/csp.yaml",
                "Nur nötig, wenn die Website eine Content-Security-Policy sendet.",
                "",
                CSP_YAML,
            ),
            Snippet("typo3-privacy", "Für Ihre Datenschutzerklärung", "", "", PRIVACY, True),
        ),
    ),
    Method(
        "wordpress",
        "WordPress, nur die Adresse",
        "Fügen Sie die Adresse allein in eine Zeile ein. WordPress macht daraus von selbst einen Rahmen; "
        "das dürfen alle, die Beiträge schreiben.",
        (
            Snippet("address", "In eine eigene Zeile", "", "", "{page}"),
            Snippet("wordpress-privacy", "Für Ihre Datenschutzerklärung", "", "", PRIVACY, True),
        ),
    ),
    Method(
        "server",
        "Über Ihren Server (am wenigsten Daten)",
        "Ihr Server holt die neuesten Projekte als fertiges HTML ab und zeigt sie als Teil Ihrer Seite. "
        "Am besten für den Datenschutz. Das richtet Ihre Technik ein.",
        (
            Snippet("fragment", "Adresse des HTML-Stücks", "", "", "{fragment}"),
            Snippet("cron", "Zum Beispiel mit cron", "", "", FETCH),
            Snippet("style", "Für Ihr Stylesheet, als Anfang", "", "", STYLE),
            Snippet("json", "Oder als Daten (JSON)", "", "", "{data}"),
            Snippet("server-privacy", "Für Ihre Datenschutzerklärung", "", "", PRIVACY_SERVER, True),
        ),
    ),
)
"""All ways to embed, those that communications can do alone first."""


def filled(pattern: str, values: dict[str, str]) -> str:
    """Return a text with its `{…}` filled in; braces around anything else stay.

    >>> filled("page { a = {page} }", {"page": "x"})
    'page { a = x }'
    """
    for name, value in values.items():
        pattern = pattern.replace(f"{{{name}}}", value)
    return pattern
