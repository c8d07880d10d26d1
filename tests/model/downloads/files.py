"""Real files of each format, made on the spot, with somebody's name in them where one can be."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

from mutagen.apev2 import APEv2
from mutagen.id3 import ID3, TCOM, TIT2
from mutagen.ogg import OggPage
from pypdf import PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

NAME = "Erika Mustermann"
"""Nobody; she must be in no published file."""

Change = Callable[[PdfWriter], None]


def pdf(change: Change | None = None, *, tagged: bool = False, pages: int = 2) -> bytes:
    """Return a PDF by somebody; `change` does something to it before it is written."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    writer.add_metadata({"/Title": "Antrag", "/Author": NAME, "/Creator": f"Writer von {NAME}"})
    root = writer.root_object
    root[NameObject("/Lang")] = TextStringObject("de-DE")
    if tagged:
        root[NameObject("/MarkInfo")] = DictionaryObject({NameObject("/Marked"): BooleanObject(True)})
        root[NameObject("/StructTreeRoot")] = DictionaryObject()
    if change:
        change(writer)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as written:
        for name, part in parts.items():
            written.writestr(name, part)
    return buffer.getvalue()


def opened(data: bytes) -> dict[str, bytes]:
    """Return the parts of a ZIP archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        return {name: found.read(name) for name in found.namelist()}


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DC = "http://purl.org/dc/elements/1.1/"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    f'xmlns:dc="{DC}"><dc:title>Antrag</dc:title><dc:creator>{NAME}</dc:creator>'
    f"<cp:lastModifiedBy>{NAME}</cp:lastModifiedBy></cp:coreProperties>"
)


def docx(body: str = "<w:p/>", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a file of Word."""
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/metadata/thumbnail" Target="t"/>'
            "</Relationships>",
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": CORE,
            "docProps/app.xml": f"<Properties><Manager>{NAME}</Manager></Properties>",
            "docProps/custom.xml": f"<Properties><property>{NAME}</property></Properties>",
            "docProps/thumbnail.jpeg": NAME.encode(),
            "word/people.xml": f"<people><person author='{NAME}'/></people>",
            **(more or {}),
        }
    )


def xlsx(sheets: str = '<sheet name="A"/>', more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a file of Excel."""
    book = (
        f'<workbook><fileSharing userName="{NAME}"/><x15ac:absPath xmlns:x15ac="x" url="C:\\{NAME}\\"/>'
        f"<sheets>{sheets}</sheets></workbook>"
    )
    return archive({"xl/workbook.xml": book, "docProps/core.xml": CORE, **(more or {})})


OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'


def odt(body: str = "", more: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a file of Writer."""
    text = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {OFFICE} {text}>{body}</office:document-content>",
            "meta.xml": f'<office:document-meta {OFFICE} xmlns:dc="{DC}"><office:meta>'
            f"<dc:title>Antrag</dc:title><dc:creator>{NAME}</dc:creator>"
            "</office:meta></office:document-meta>",
            "settings.xml": '<s xmlns:config="c"><config:config-item config:name="PrinterName">'
            f"Drucker von {NAME}</config:config-item></s>",
            **(more or {}),
        }
    )


def mp3(seconds: int = 3, *, tags: bool = True) -> bytes:
    """Return silence: frames of MPEG 1, layer III, 128 kbit/s, 44.1 kHz, 26 milliseconds each."""
    frame = b"\xff\xfb\x90\x64" + bytes(413)
    buffer = io.BytesIO(frame * round(seconds / 0.0261))
    if tags:
        found = ID3()
        found.add(TIT2(encoding=3, text="Lesung"))
        found.add(TCOM(encoding=3, text=NAME))
        found.save(buffer, v1=2)
        buffer.seek(0)
        notes = APEv2()
        notes["Artist"] = NAME
        notes.save(buffer)
    return buffer.getvalue()


def opus(seconds: int = 3) -> bytes:
    """Return silence as Opus in Ogg."""
    head = b"OpusHead\x01\x01" + (0).to_bytes(2, "little") + (48000).to_bytes(4, "little") + bytes(3)
    comment = f"ARTIST={NAME}".encode()
    vendor = b"Probe"
    tags = b"OpusTags" + len(vendor).to_bytes(4, "little") + vendor + (1).to_bytes(4, "little")
    tags += len(comment).to_bytes(4, "little") + comment
    written = []
    for number, packet in enumerate((head, tags, b"\xf8\xff\xfe")):
        page = OggPage()
        page.packets, page.sequence, page.serial = [packet], number, 7
        page.first, page.last = number == 0, number == 2
        page.position = 48000 * seconds if number == 2 else 0
        written.append(page.write())
    return b"".join(written)


def box(kind: bytes, content: bytes) -> bytes:
    """Return a box of MP4."""
    return (len(content) + 8).to_bytes(4, "big") + kind + content


def mp4(seconds: int = 90, handler: bytes = b"vide") -> bytes:
    """Return the boxes of a film by somebody, taken somewhere."""
    header = bytes(12) + (1000).to_bytes(4, "big") + (seconds * 1000).to_bytes(4, "big") + bytes(80)
    track = box(b"trak", box(b"mdia", box(b"hdlr", bytes(8) + handler + bytes(13))))
    place = box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+47.61+7.66/") + box(b"\xa9ART", NAME.encode()))
    keys = box(b"meta", NAME.encode())
    moov = box(b"moov", box(b"mvhd", header) + track + place + keys)
    return box(b"ftyp", b"isom\0\0\2\0isom") + moov + box(b"uuid", NAME.encode()) + box(b"mdat", b"Bilder")


def item(id_: int, content: bytes) -> bytes:
    """Return an element of EBML."""
    name = id_.to_bytes((id_.bit_length() + 7) // 8, "big")
    return name + b"\x01" + len(content).to_bytes(7, "big") + content


def webm(kind: bytes = b"webm", more: bytes = b"", *, live: bool = False) -> bytes:
    """Return the elements of a film by somebody of 90 seconds; a `live` one does not know its size."""
    head = item(0x1A45DFA3, item(0x4282, kind))
    info = item(
        0x1549A966,
        item(0x2AD7B1, (1_000_000).to_bytes(3, "big"))
        + item(0x4489, b"\x47\xaf\xc8\0")
        + item(0x7BA9, NAME.encode()),
    )
    tags = item(0x1254C367, item(0x7373, NAME.encode()))
    inner = info + tags + more
    block = item(0xE7, b"\0")
    if live:
        unknown = b"\x01\xff\xff\xff\xff\xff\xff\xff"
        return head + b"\x18\x53\x80\x67" + unknown + inner + b"\x1f\x43\xb6\x75" + unknown + block
    return head + item(0x18538067, inner + item(0x1F43B675, block))


VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nGuten Tag.\n"
ICS = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Fest\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
CSV = "Jahr;Betrag\n2026;500\n"
