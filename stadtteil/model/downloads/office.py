"""Files of word processors and spreadsheets: refused where people are in them, rid of their authors' names.

OOXML after ECMA-376 (docx, xlsx), OpenDocument 1.3 (odt). Knows parts and elements, no pixels.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Final

from stadtteil.model.downloads.archive import packed, parts_of
from stadtteil.model.downloads.cleaned import Cleaned, Refused
from stadtteil.model.downloads.office_xml import Element, elements, text_of
from stadtteil.model.downloads.picture_notes import without_notes

_MAIN = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml", ".odt": "content.xml"}
_FOREIGN = (
    "Der Name der Datei passt nicht zum Inhalt.",
    "Speichern Sie das Dokument neu im richtigen Format, am besten als PDF.",
)
_RUNNING = ("In der Datei steckt ein Programm (Makro).", "Speichern Sie sie ohne Makros, am besten als PDF.")
_HOLDING = (
    "In der Datei steckt eine weitere Datei (ein eingebettetes Objekt).",
    "Fügen Sie ein Bild davon ein, oder speichern Sie alles als PDF.",
)
_COMMENTED = (
    "In der Datei stehen Kommentare, mit dem Namen dessen, der sie schrieb.",
    "Löschen Sie alle Kommentare (in Word: Überprüfen, Löschen), und speichern Sie die Datei noch einmal.",
)
_CHANGED = (
    "In der Datei sind Änderungen verzeichnet: Alle sehen, was gelöscht wurde, und von wem.",
    "Nehmen Sie die Änderungen an (in Word: Überprüfen, Annehmen, Alle), und speichern Sie sie noch einmal.",
)
_SIGNED = (
    "Die Datei ist digital unterschrieben; das nennt Personen.",
    "Speichern Sie sie ohne Unterschrift.",
)
_LOADING = (
    "Die Datei lädt beim Öffnen etwas von anderswo, oder verweist auf Ihren Rechner.",
    "Fügen Sie ein, worauf sie verweist, oder speichern Sie sie als PDF.",
)
_HIDDEN = (
    "In der Tabelle sind Blätter ausgeblendet; wer sie herunterlädt, kann sie lesen.",
    "Löschen Sie diese Blätter, oder blenden Sie sie ein.",
)
_PARTS: Final = (
    (re.compile(r"vbaProject|/activeX/|/macrosheets/|^(Basic|Scripts)/"), _RUNNING),
    (re.compile(r"/embeddings/|^Object [^/]+/"), _HOLDING),
    (re.compile(r"^xl/revisions/"), _CHANGED),
    (re.compile(r"/externalLinks/|xl/connections\.xml$"), _LOADING),
    (re.compile(r"^_xmlsignatures/|META-INF/.*signatures\.xml$"), _SIGNED),
)
"""Parts that must not be there."""
_TRACKED = re.compile(r"(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+Change)")
_WORD = "wordprocessingml"
_XML = (".xml", ".rels")
_PICTURES = (".jpg", ".jpeg", ".png")
_THUMBNAIL = re.compile(rb"()<Relationship\b[^>]*metadata/thumbnail[^>]*/>")
_PRINTER = re.compile(rb'(config:name="Printer(?:Name|Setup)"[^>]*>)[^<]*')
_CORE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<cp:coreProperties '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">{said}</cp:coreProperties>'
)
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006"
_EMPTY = '<?xml version="1.0" encoding="UTF-8"?>\n<Properties xmlns="{space}/{name}-properties"/>'
_SCHEMAS = b"http://schemas.microsoft.com/office"
_NAMES = {
    "word/people.xml": b'<w15:people xmlns:w15="%b/word/2012/wordml"/>' % _SCHEMAS,
    "xl/persons/person.xml": b'<personList xmlns="%b/spreadsheetml/2018/threadedcomments"/>' % _SCHEMAS,
}
"""Parts that list who wrote remarks, and what they are without anybody."""
_OWNER = re.compile(rb'(<(?:\w+:)?(?:absPath|fileSharing)\b[^>]*\b(?:url|userName)=")[^"]*')
"""In whose folder a workbook lay, and who had it open."""
_BLANKED = {"xl/workbook.xml": _OWNER, "settings.xml": _PRINTER, "_rels/.rels": _THUMBNAIL}
"""Of which parts only something is taken out: what stands behind the first group."""
_META = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta office:version="1.3" '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>{said}</office:meta></office:document-meta>'
)


def cleaned(data: bytes, suffix: str) -> Cleaned:
    """Return the file without its authors' names. Raises Refused where it must not be published."""
    parts = parts_of(data)
    if _MAIN[suffix] not in parts:
        raise Refused(*_FOREIGN)
    for name, part in parts.items():
        _inspect(name, part)
    kept = {name: _rid(name, part) for name, part in parts.items() if "thumbnail" not in name.lower()}
    if suffix == ".odt":
        kept = {"mimetype": parts.get("mimetype", b""), **kept}
    return Cleaned(packed(kept, "mimetype"))


def _inspect(name: str, part: bytes) -> None:
    for pattern, said in _PARTS:
        if pattern.search(name):
            raise Refused(*said)
    if name.lower().endswith(_XML):
        for element in elements(part):
            if reason := _refusal(element):
                raise Refused(*reason)


def _refusal(element: Element) -> tuple[str, str] | None:
    """Return why a file with some element must not be published."""
    space, name, attributes = element
    if name in {"comment", "threadedComment", "annotation"}:
        return _COMMENTED
    if (_WORD in space and _TRACKED.fullmatch(name)) or name == "changed-region":
        return _CHANGED
    if name == "event-listener":
        return _RUNNING
    if name == "encryption-data":
        return "Die Datei ist mit einem Kennwort geschützt.", "Speichern Sie sie ohne Kennwort."
    if name == "sheet" and attributes.get("state", "visible") != "visible":
        return _HIDDEN
    return _LOADING if name == "Relationship" and _leads_out(attributes) else None


def _leads_out(relationship: Mapping[str, str]) -> bool:
    """Whether a relationship leads to what is loaded from elsewhere, or to the editor's own machine."""
    if relationship.get("TargetMode") != "External":
        return False
    target = relationship.get("Target", "").lower()
    return not relationship.get("Type", "").endswith("/hyperlink") or target.startswith(("file:", "\\\\"))


def _rid(name: str, part: bytes) -> bytes:
    """Return a part without the names of people, programs and printers."""
    if name == "meta.xml" or name.endswith(("docProps/core.xml", ".psmdcp")):
        return (_META if name == "meta.xml" else _CORE).format(said=_kept(part)).encode()
    if name in {"docProps/app.xml", "docProps/custom.xml"}:
        kind = "extended" if name.endswith("app.xml") else "custom"
        return _EMPTY.format(space=_PROPERTIES, name=kind).encode()
    if name in _NAMES:
        return _NAMES[name]
    if name in _BLANKED:
        return _BLANKED[name].sub(rb"\1", part)
    return without_notes(part) if name.lower().endswith(_PICTURES) else part


def _kept(part: bytes) -> str:
    """Return title and language as a document's properties say them."""
    said = ((name, text_of(part, name)) for name in ("title", "language"))
    return "".join(f"<dc:{name}>{escape(text)}</dc:{name}>" for name, text in said if text)
