"""The formats of pictures: those that are read, by the endings of their names, and how others begin.

Knows no pixel.
"""

import re

FORMATS = {"JPEG": (".jpg", ".jpeg", ".jfif", ".jpe"), "PNG": (".png",), "WEBP": (".webp",)}
SUFFIXES = tuple(suffix for suffixes in FORMATS.values() for suffix in suffixes)

_EXPORT = "Öffnen Sie es in einem Bildprogramm, und speichern Sie es als JPEG oder PNG."
_HEIC = "So speichern iPhones. Der Befehl „new bild“ mit dem Namen der Datei macht ein JPEG daraus."
_SVG = (
    "Eine Zeichnung in SVG kann Programme und fremde Adressen enthalten. "
    "Speichern Sie sie als PNG, 1600 Bildpunkte breit."
)
_PAGE = "Laden Sie nicht die Seite herunter, auf der das Bild steht, sondern das Bild selbst."

OTHERS = {
    "HEIC": ((".heic", ".heif", ".hif"), _HEIC),
    "AVIF": ((".avif",), _EXPORT),
    "GIF": ((".gif",), _EXPORT),
    "JPEG XL": ((".jxl",), _EXPORT),
    "JPEG 2000": ((".jp2", ".j2k"), _EXPORT),
    "RAW": ((".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", ".rw2"), _EXPORT),
    "PSD": ((".psd", ".xcf"), _EXPORT),
    "EPS": ((".eps", ".ai"), _EXPORT),
    "ICO": ((".ico",), _EXPORT),
    "TIFF": ((".tif", ".tiff"), _EXPORT),
    "BMP": ((".bmp",), _EXPORT),
    "SVG": ((".svg", ".svgz"), _SVG),
    "PDF": ((".pdf",), "Speichern Sie das Bild daraus als JPEG oder PNG."),
    "HTML": ((), _PAGE),
}
"""Formats that are not read: how their names end, and what to do instead."""


def format_named(path: str) -> str:
    """Return the format that is not read and that a file's name stands for, or nothing."""
    lower = path.lower()
    return next((name for name, (endings, _) in OTHERS.items() if lower.endswith(endings)), "")


def instead_of(path: str) -> str:
    """Return what to do with a picture of a format that is not read, by its name; nothing for other files.

    >>> instead_of("content/bilder/plan.GIF")
    'Öffnen Sie es in einem Bildprogramm, und speichern Sie es als JPEG oder PNG.'
    """
    name = format_named(path)
    return OTHERS[name][1] if name else ""


_BEGINNINGS = {
    "HEIC": rb"....ftyp(?:hei[cmsx]|hev[cmx]|mif1|msf1)",
    "AVIF": rb"....ftypavi[fs]",
    "GIF": rb"GIF8",
    "TIFF": rb"II\*\0|MM\0\*",
    "BMP": rb"BM",
    "PDF": rb"%PDF",
    "SVG": rb"(?i:\s*(?:<\?xml[^>]*>|<!--.*?-->|<!doctype svg[^>]*>|\s)*<svg\b)",
    "HTML": rb"(?i:\s*(?:<!--.*?-->|\s)*<(?:!doctype html|html|head|body|meta|title|script)\b)",
}
_PATTERNS = {name: re.compile(beginning, re.DOTALL) for name, beginning in _BEGINNINGS.items()}
_ENOUGH = 4096


def format_of(data: bytes) -> str:
    """Return the format that a file which is none of ours begins like, or nothing.

    >>> format_of(b"<!DOCTYPE html><title>404</title>"), format_of(b"GIF89a"), format_of(b"?")
    ('HTML', 'GIF', '')
    """
    start = data[:_ENOUGH].removeprefix(b"\xef\xbb\xbf")
    return next((name for name, pattern in _PATTERNS.items() if pattern.match(start)), "")
