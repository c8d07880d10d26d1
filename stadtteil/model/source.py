"""Which file is read how. Knows names and endings only, never what is inside."""

from __future__ import annotations

from stadtteil.model.entry import slug_of
from stadtteil.model.fields.choices import meant
from stadtteil.model.kinds import BY_FOLDER, BY_NAME
from stadtteil.model.reading.formats import SUFFIXES, instead_of
from stadtteil.model.settings import PATH
from stadtteil.problems import Problem

PICTURES = "bilder"
SIDECAR = (".yaml", ".yml")
TEXTS = (".md", ".markdown", ".yaml", ".yml")
PICTURE, RIGHTS, SITE, UNUSED = "bild", "rechte", "site", ""
_SIDECARS = tuple(f"{suffix}{sidecar}" for suffix in SUFFIXES for sidecar in SIDECAR)


def is_picture(path: str) -> bool:
    """Whether a content file is a picture, asked of each file in each build."""
    return path.lower().endswith(SUFFIXES)


def reader_of(path: str) -> tuple[str, Problem | None]:
    """Return the name of a content file's reader, and a problem where there is none.

    >>> reader_of("content/artikel/2026/fest.md"), reader_of("content/bilder/fest.jpg.yaml")[0]
    (('artikel', None), 'rechte')
    """
    lower = path.lower()
    if path == PATH:
        return SITE, None
    if is_picture(path):
        return PICTURE, None
    if lower.endswith(_SIDECARS):
        return RIGHTS, None
    parts = path.split("/")
    kind = BY_FOLDER.get(parts[1]) if len(parts) > 2 else None
    known = kind is not None or (parts[1] == PICTURES and len(parts) > 2)
    if kind and lower.endswith(TEXTS):
        return kind.kind, None
    return UNUSED, _unused(path, parts, known=known)


def url_of(path: str) -> str:
    """Return the place in the site of the entry that a content file holds; nothing for other files.

    >>> url_of("content/artikel/2026/2026-09-14-fest.md"), url_of("content/site.yaml")
    ('/artikel/2026/fest/', '')
    """
    kind = BY_NAME.get(reader_of(path)[0]) if path.startswith("content/") else None
    return f"{kind.address}{slug_of(path)}/" if kind else ""


def _unused(path: str, parts: list[str], *, known: bool) -> Problem:
    if instead := instead_of(path):
        return Problem(path, 0, 0, "Bilder in diesem Format werden nicht benutzt.", instead, "warning")
    if known:
        message = "Dateien mit dieser Endung werden hier nicht benutzt."
        return Problem(
            path,
            0,
            0,
            message,
            "Texte enden auf .md, Datensätze auf .yaml, Bilder auf .jpg, .png oder .webp.",
            "warning",
        )
    if len(parts) == 2:
        cure = "Dateien gehören in einen der Ordner: " + ", ".join(BY_FOLDER) + ", bilder."
        return Problem(
            path,
            0,
            0,
            "Diese Datei liegt in keinem Ordner für Inhalte und wird nicht benutzt.",
            cure,
            "warning",
        )
    close = meant(parts[1], (*BY_FOLDER, PICTURES), 0.75)
    cure = (
        f"Meinten Sie „{close}“?"
        if close
        else "Es gibt die Ordner: " + ", ".join((*BY_FOLDER, PICTURES)) + "."
    )
    return Problem(
        path,
        0,
        0,
        f"Den Ordner „content/{parts[1]}“ kennt die Zeitung nicht; die Datei wird nicht benutzt.",
        cure,
        "error" if close else "warning",
    )
