"""Files in the content folder that nothing reads: what each is, and what its editor may have meant with it.

A text that somebody takes for published is an error; what lies about is a hint. Knows a file's name and
how it begins.
"""

from __future__ import annotations

import posixpath
from collections.abc import Collection

import msgspec

from stadtteil.model.download_advice import advice_for
from stadtteil.model.fields.choices import meant
from stadtteil.model.kinds import BY_FOLDER
from stadtteil.model.picture_formats import format_named, instead_of
from stadtteil.model.reading.top_level import misnamed
from stadtteil.model.source import DOWNLOADS, FONTS, OWN_WORDS, PICTURES, TEXTS
from stadtteil.model.text.file_endings import FILMS, SOUNDS
from stadtteil.problems import Problem, Severity

_FOLDERS = (*BY_FOLDER, PICTURES, DOWNLOADS, OWN_WORDS, FONTS)
_DOCUMENTS = (".docx", ".doc", ".docm", ".odt", ".rtf", ".pages", ".wps", ".gdoc")
_SHEETS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers", ".gsheet")
_PAGES = (".html", ".htm", ".mhtml")
_MARKDOWN = (".mdown", ".mkd", ".mkdn", ".mdwn", ".mdtxt", ".mdx")
_PLAIN = (".txt", ".text", "")
_FONT_ENDINGS = frozenset({".ttf", ".otf", ".woff", ".ttc", ".eot"})
_SAVED = (".bak", ".orig", ".old", ".rej", ".backup")
_HALF = (".crdownload", ".part", ".partial", ".download")
_POINTERS = (".lnk", ".url", ".webloc", ".desktop")
_INTO_TEXT = (
    "Kopieren Sie den Text in eine neue Datei, die auf .md endet, "
    "und bewahren Sie diese hier außerhalb von content auf."
)
_INTO_RECORDS = (
    "Legen Sie für jeden Eintrag eine Datei an, die auf .yaml endet, "
    "und bewahren Sie diese hier außerhalb von content auf."
)
_ENDINGS = (
    "Zeigt Windows die Endung nicht an, "
    "schalten Sie im Explorer unter „Ansicht“ die Dateinamenerweiterungen ein."
)
_PDF = (
    "Steht darin ein Artikel, kopieren Sie den Text in eine Datei, die auf .md endet. Zum Herunterladen "
    "verschieben Sie das PDF nach content/dateien, und legen Sie daneben seine Angaben: NAME.pdf.yaml."
)
_PLAYED = "Verschieben Sie sie nach content/dateien, und legen Sie daneben ihre Angaben: NAME.mp3.yaml."
_OF_WORDS = "Hier liegen die eigenen Wörter der Zeitung, für jede Sprache in einer Datei: de.yaml, tr.yaml."
_AGAIN = "Laden Sie sie noch einmal herunter, und löschen Sie diese hier."

_Alike = tuple[tuple[str, ...], str, str]
"""Endings, and what is said of files with them."""

_TEXTS_OF_OTHERS: tuple[_Alike, ...] = (
    (_DOCUMENTS, "Textdokumente wie dieses liest das Programm nicht; davon erscheint nichts.", _INTO_TEXT),
    (_PAGES, "HTML-Dateien liest das Programm nicht; davon erscheint nichts.", _INTO_TEXT),
    (_SHEETS, "Tabellen liest das Programm nicht; was darin steht, zählt nicht.", _INTO_RECORDS),
)
_OF_OTHERS = tuple(ending for endings, _, _ in _TEXTS_OF_OTHERS for ending in endings)
_JUNK: tuple[_Alike, ...] = (
    ((".pdf",), "Ein PDF wird hier nicht benutzt.", _PDF),
    ((*SOUNDS, *FILMS), "Filme und Töne werden hier nicht benutzt.", _PLAYED),
    (_SAVED, "Das ist eine Sicherungskopie; sie wird nicht benutzt.", "Sie dürfen sie löschen."),
    (_HALF, "Diese Datei ist nicht zu Ende heruntergeladen.", _AGAIN),
    (
        _POINTERS,
        "Das ist nur eine Verknüpfung; sie wird nicht benutzt.",
        "Legen Sie die Datei selbst hierher.",
    ),
)


def unused(path: str, data: bytes) -> Problem:
    """Return what is to be said of a file that nothing reads."""
    parts = path.split("/")
    if len(parts) == 2 and (problem := misnamed(path)):
        return problem
    if instead_of(path) and format_named(path) != "PDF":
        return _hint(path, "Bilder in diesem Format werden nicht benutzt.", instead_of(path))
    if len(parts) > 2 and parts[1] in BY_FOLDER:
        return _among_texts(path, data)
    if len(parts) > 2 and parts[1] in _AMONG:
        return _AMONG[parts[1]](path)
    return _elsewhere(path, parts)


def beside_its_text(problem: Problem, texts: Collection[str]) -> Problem:
    """Return what is said of a file as a hint where the same is among `texts`: paths without ending.

    Then it is the manuscript, and nobody takes it for published.
    """
    if posixpath.splitext(problem.path)[0].lower() in texts and problem.path.lower().endswith(_OF_OTHERS):
        return msgspec.structs.replace(problem, severity="warning")
    return problem


def _among_texts(path: str, data: bytes) -> Problem:
    stem, ending = posixpath.splitext(posixpath.basename(path).lower())
    inner = posixpath.splitext(stem)[1]
    if inner in TEXTS and ending == ".txt":
        return Problem(
            path, 0, 0,
            "Diese Datei endet auf .txt; so erscheint sie nicht.",
            f"Benennen Sie sie um in {posixpath.basename(path)[:-4]}. {_ENDINGS}",
        )  # fmt: skip
    begins = data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"---")
    if ending in _MARKDOWN or (ending in _PLAIN and begins):
        what = f"Diese Datei endet auf {ending}" if ending else "Dieser Datei fehlt die Endung"
        name = posixpath.splitext(posixpath.basename(path))[0] + ".md"
        return Problem(
            path, 0, 0, f"{what}; so erscheint sie nicht.", f"Benennen Sie sie um in {name}. {_ENDINGS}"
        )
    if ending == ".txt":
        cure = "Soll sie erscheinen, benennen Sie sie um (.md statt .txt), und setzen Sie einen Kopf davor."
        return _hint(path, "Reine Textdateien werden hier nicht benutzt.", cure)
    return _by_ending(path, "error") or _hint(
        path,
        "Dateien mit dieser Endung werden hier nicht benutzt.",
        "Texte enden auf .md, Datensätze auf .yaml, Bilder auf .jpg, .png oder .webp.",
    )


def _among_pictures(path: str) -> Problem:
    name = posixpath.basename(path)
    stem, ending = posixpath.splitext(name.lower())
    if ending in {".yaml", ".yml"}:
        cure = f"Eine Rechte-Datei heißt wie das ganze Bild mit .yaml dahinter, zum Beispiel {stem}.jpg.yaml."
        return _hint(path, "Zu welchem Bild diese Angaben gehören, ist nicht zu erkennen.", cure)
    if ending in TEXTS:
        cure = "Verschieben Sie sie, Artikel zum Beispiel nach content/artikel/2026."
        return _hint(path, "Unter content/bilder werden keine Texte gelesen.", cure)
    return _by_ending(path, "warning") or _hint(
        path,
        "Dateien mit dieser Endung werden hier nicht benutzt.",
        "Hier liegen Bilder, die auf .jpg, .png oder .webp enden, und neben jedem seine Rechte.",
    )


def _among_downloads(path: str) -> Problem:
    if path.lower().endswith(TEXTS):
        cure = "Verschieben Sie sie, Artikel zum Beispiel nach content/artikel/2026."
        return _hint(path, "Unter content/dateien werden keine Texte gelesen.", cure)
    cure = advice_for(path) or "Hier liegen Dateien, die auf .pdf, .mp3 oder .mp4 enden, und ihre Angaben."
    return _hint(path, "Dateien mit dieser Endung werden nicht veröffentlicht.", cure)


def _among_fonts(path: str) -> Problem:
    if posixpath.splitext(path.lower())[1] in _FONT_ENDINGS:
        message = "Browser bekommen Schriften nur als WOFF2; diese Datei wird nicht benutzt."
        return _hint(path, message, "Wandeln Sie sie um, zum Beispiel mit dem Programm woff2_compress.")
    if path.lower().endswith(".woff2"):
        return _hint(path, "Diese Schrift wird nicht benutzt.", "Legen Sie sie direkt in content/schriften.")
    return _hint(
        path,
        "Diese Datei wird nicht benutzt.",
        "Hier liegen Schriften, die auf .woff2 enden; die Lizenz heben Sie außerhalb von content auf.",
    )


def _among_own_words(path: str) -> Problem:
    return _hint(path, "Diese Datei wird nicht benutzt.", _OF_WORDS)


_AMONG = {
    PICTURES: _among_pictures,
    DOWNLOADS: _among_downloads,
    OWN_WORDS: _among_own_words,
    FONTS: _among_fonts,
}
"""What looks at files in folders that are no kind's."""


def _by_ending(path: str, most: Severity) -> Problem | None:
    for endings, message, cure in _TEXTS_OF_OTHERS:
        if path.lower().endswith(endings):
            return Problem(path, 0, 0, message, cure, most)
    for endings, message, cure in _JUNK:
        if path.lower().endswith(endings):
            return _hint(path, message, cure)
    return None


def _elsewhere(path: str, parts: list[str]) -> Problem:
    if len(parts) == 2:
        cure = "Dateien gehören in einen der Ordner: " + ", ".join(_FOLDERS) + "."
        return _hint(path, "Diese Datei liegt in keinem Ordner für Inhalte und wird nicht benutzt.", cure)
    close = meant(parts[1], _FOLDERS, 0.75)
    cure = f"Meinten Sie „{close}“?" if close else "Es gibt die Ordner: " + ", ".join(_FOLDERS) + "."
    message = f"Den Ordner „content/{parts[1]}“ kennt die Zeitung nicht; die Datei wird nicht benutzt."
    return Problem(path, 0, 0, message, cure, "error" if close else "warning")


def _hint(path: str, message: str, cure: str) -> Problem:
    return Problem(path, 0, 0, message, cure, "warning")
