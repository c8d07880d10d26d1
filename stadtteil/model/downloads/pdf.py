"""PDF files: names taken out, title, language and tags kept, and the same bytes each time."""

from __future__ import annotations

import html
import io
import logging
import re
import struct
import zlib
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NullObject,
    StreamObject,
)

from stadtteil.engine.digests import digest_of
from stadtteil.model.downloads.cleaned import Cleaned, Refused
from stadtteil.model.downloads.pdf_objects import inspect

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong with a file is said in a Problem

_MISREAD = (
    PyPdfError, ArithmeticError, AttributeError, EOFError, LookupError, NotImplementedError, OSError,
    RecursionError, TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What a broken file leads to in a parser that trusts it."""

_BEGINNING = b"%PDF-"
_ENCRYPTED = (
    "Das PDF ist mit einem Kennwort geschützt; so lässt es sich nicht prüfen und nicht vorlesen.",
    "Speichern Sie es ohne Kennwort und ohne Einschränkungen.",
)
_BROKEN = (
    "Das PDF ist beschädigt oder unvollständig.",
    "Exportieren Sie es noch einmal, oder laden Sie es noch einmal herunter.",
)
_FOREIGN = (
    "Die Datei heißt .pdf, ist aber keines.",
    "Exportieren Sie das Dokument als PDF; umbenennen genügt nicht.",
)
_UNIVERSAL = re.compile(rb"pdfuaid:part(?:>|=[\"'])\s*([12])\b")
_TITLE = re.compile(r"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", re.DOTALL)
_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">{said}</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def cleaned(data: bytes, suffix: str) -> Cleaned:
    """Return a PDF without anybody's name. Raises Refused where it must not be published."""
    if not data.startswith(_BEGINNING):
        raise Refused(*_FOREIGN)
    try:
        return _cleaned(PdfReader(io.BytesIO(data)))
    except _MISREAD:
        raise Refused(*_BROKEN) from None


def _cleaned(reader: PdfReader) -> Cleaned:
    if reader.is_encrypted:
        raise Refused(*_ENCRYPTED)
    writer = PdfWriter(clone_from=reader)
    root = writer.root_object
    title, universal = _title(reader), _UNIVERSAL.search(_metadata(root))
    inspect(root)
    language = str(root.get("/Lang", ""))
    tagged = "/StructTreeRoot" in root and _is_marked(root)
    writer.metadata = {"/Title": title} if title else {}
    _describe(writer, title, language, universal[1].decode() if universal else "")
    writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)
    return Cleaned(_written(writer), len(reader.pages), tagged=tagged, language=language)


def _written(writer: PdfWriter) -> bytes:
    """Return the bytes of a document, which is known by what else is in them (14.4)."""
    writer._ID = None
    bytes_ = b""
    for _ in range(2):
        buffer = io.BytesIO()
        writer.write(buffer)
        bytes_ = buffer.getvalue()
        writer._ID = ArrayObject([ByteStringObject(bytes.fromhex(digest_of(bytes_)))] * 2)
    return bytes_


def _is_marked(root: DictionaryObject) -> bool:
    marks = root.get("/MarkInfo", NullObject()).get_object()
    said: Any = marks.get("/Marked") if isinstance(marks, DictionaryObject) else None
    return isinstance(said, BooleanObject) and bool(said)


def _metadata(root: DictionaryObject) -> bytes:
    """Return the XMP of a document, or nothing."""
    found = root.get("/Metadata", NullObject()).get_object()
    return found.get_data() if isinstance(found, StreamObject) else b""


def _title(reader: PdfReader) -> str:
    """Return what a document calls itself: where most programs say it, else in its XMP."""
    said = reader.metadata.title if reader.metadata else None
    found = _TITLE.search(_metadata(reader.root_object).decode(errors="replace"))
    return said or (html.unescape(found[1]).strip() if found else "")


def _describe(writer: PdfWriter, title: str, language: str, universal: str) -> None:
    """Put in what a document says of itself: title, language, and that it follows PDF/UA, if it does."""
    said = [
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{html.escape(title)}</rdf:li></rdf:Alt></dc:title>'
        if title
        else "",
        f"<dc:language><rdf:Bag><rdf:li>{html.escape(language)}</rdf:li></rdf:Bag></dc:language>"
        if language
        else "",
        f"<pdfuaid:part>{universal}</pdfuaid:part>" if universal else "",
    ]
    if any(said):
        stream = StreamObject()
        stream.set_data(_XMP.format(said="".join(said)).encode())
        stream.update(
            {NameObject("/Type"): NameObject("/Metadata"), NameObject("/Subtype"): NameObject("/XML")}
        )
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)
