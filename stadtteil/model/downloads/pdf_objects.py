"""What the objects of a PDF may hold: those that run, open other files, sign or name people are found.

After ISO 32000-2; the numbers are its sections. Knows neither the file nor what becomes of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

from stadtteil.model.downloads.cleaned import Refused
from stadtteil.model.downloads.picture_notes import without_notes

_RUNS = frozenset(["/JavaScript", "/ImportData", "/SubmitForm", "/Rendition", "/RichMediaExecute"])
_OPENS = frozenset(["/Launch", "/GoToR", "/GoToE"])
"""Actions (12.6.4) that run something, and those that open other files."""
_HOLDS = frozenset(["/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"])
"""Annotations (12.5.6) that hold files or play something."""
_NOTED = ("/Metadata", "/PieceInfo", "/LastModified")
"""Entries of any object that say who worked on it, with which program, and when (14.3, 14.5)."""

_RUNNING = (
    "In dem PDF steckt ein Programm (JavaScript oder eine Aktion).",
    "Speichern Sie es ohne Skripte: am einfachsten in LibreOffice öffnen und als PDF exportieren.",
)
_OPENING = (
    "Das PDF öffnet andere Dateien auf dem Rechner dessen, der es liest.",
    "Entfernen Sie den Link oder die Aktion, und exportieren Sie es noch einmal.",
)
_HOLDING = (
    "In dem PDF steckt eine weitere Datei, ein Film oder ein Ton.",
    "Exportieren Sie es ohne Anhänge, und legen Sie die andere Datei einzeln nach content/dateien.",
)
_SIGNED = (
    "Das PDF ist unterschrieben (digitale Signatur); die Unterschrift nennt Personen.",
    "Legen Sie die Fassung ohne Unterschrift hierher: aus dem ersten Dokument noch einmal exportieren.",
)
_XFA = (
    "Das PDF ist ein Formular in einer alten Bauart (XFA), die Browser nicht öffnen.",
    "Machen Sie das Formular in LibreOffice neu, und exportieren Sie es als PDF-Formular.",
)
_COMMENTED = (
    "In dem PDF stehen Kommentare.",
    "Löschen Sie sie im PDF-Programm, oder exportieren Sie es ohne Kommentare.",
)
_LOCAL = (
    "Ein Link im PDF führt zu einer Datei auf Ihrem Rechner.",
    "Entfernen Sie den Link, und exportieren Sie das PDF noch einmal.",
)


def inspect(root: DictionaryObject) -> None:
    """Take names out of all objects below the root of a document.

    Raises Refused where there is something that must not be published.
    """
    for found in _dictionaries(root):
        _refuse(found)
        for key in _NOTED:
            found.pop(key, None)
        if "/Rect" in found and str(found.get("/Subtype")) != "/Widget":
            found.pop("/T", None)  # who wrote a remark (12.5.6.2); of a field of a form it is the name
        if isinstance(found, StreamObject) and _last_filter(found) == "/DCTDecode":
            found._data = without_notes(found._data)


def _refuse(found: DictionaryObject) -> None:
    for is_there, said in (
        ("/XFA" in found, _XFA),
        ("/JS" in found or _action(found) in _RUNS, _RUNNING),
        (_action(found) in _OPENS, _OPENING),
        ("/EF" in found or "/EmbeddedFiles" in found or found.get("/Subtype") in _HOLDS, _HOLDING),
        ("/ByteRange" in found or found.get("/Type") == "/Sig", _SIGNED),
        (found.get("/Subtype") == "/Text" and "/Rect" in found, _COMMENTED),
        (str(found.get("/URI", "")).lower().startswith("file:"), _LOCAL),
    ):
        if is_there:
            raise Refused(*said)


def _action(found: DictionaryObject) -> Any:
    """Return what an action does; elements of the structure have a name at the same place (14.7.2)."""
    return None if found.get("/Type") == "/StructElem" or "/P" in found else found.get("/S")


def _last_filter(stream: DictionaryObject) -> Any:
    filters = stream.get("/Filter")
    return filters if not isinstance(filters, list) else filters[0] if len(filters) == 1 else None


def _dictionaries(root: DictionaryObject) -> Iterator[DictionaryObject]:
    """Yield each dictionary once that can be reached from the root, streams included."""
    seen: set[int] = set()
    waiting: list[Any] = [root]
    while waiting:
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            if found.idnum in seen:
                continue
            seen.add(found.idnum)
            found = found.get_object()
        if isinstance(found, DictionaryObject):
            yield found
            waiting.extend(dict.values(found))
        elif isinstance(found, ArrayObject):
            waiting.extend(list.__iter__(found))
