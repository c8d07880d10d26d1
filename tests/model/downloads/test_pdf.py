"""What of a PDF is published, and what is not."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from stadtteil.model.downloads.cleaned import Refused
from stadtteil.model.downloads.pdf import cleaned
from tests.model.downloads import files

Change = Callable[[PdfWriter], None]


def action(name: str, **more: str) -> DictionaryObject:
    said = {NameObject(f"/{key}"): TextStringObject(value) for key, value in more.items()}
    return DictionaryObject({NameObject("/S"): NameObject(name), **said})


def annotation(subtype: str, **more: DictionaryObject | TextStringObject) -> DictionaryObject:
    place = ArrayObject([FloatObject(number) for number in (0, 0, 50, 50)])
    said = {NameObject(f"/{key}"): value for key, value in more.items()}
    return DictionaryObject({NameObject("/Subtype"): NameObject(subtype), NameObject("/Rect"): place, **said})


def at_opening(found: DictionaryObject) -> Change:
    def change(writer: PdfWriter) -> None:
        writer.root_object[NameObject("/OpenAction")] = found

    return change


def on_a_page(found: DictionaryObject) -> Change:
    def change(writer: PdfWriter) -> None:
        writer.pages[1][NameObject("/Annots")] = ArrayObject([writer._add_object(found)])

    return change


def in_the_form(name: str) -> Change:
    def change(writer: PdfWriter) -> None:
        field = writer._add_object(DictionaryObject({NameObject(name): TextStringObject("x")}))
        writer.root_object[NameObject("/AcroForm")] = DictionaryObject(
            {NameObject("/Fields"): ArrayObject([field])}
        )

    return change


def with_a_file(writer: PdfWriter) -> None:
    writer.add_attachment("a.txt", b"x")


REFUSED: dict[str, tuple[Change, str]] = {
    "a script at opening": (at_opening(action("/JavaScript", JS="app.alert(1)")), "ein Programm"),
    "a script at a field": (
        on_a_page(
            annotation("/Widget", AA=DictionaryObject({NameObject("/K"): action("/JavaScript", JS="1")}))
        ),
        "ein Programm",
    ),
    "data that are sent": (
        on_a_page(annotation("/Widget", A=action("/SubmitForm", F="https://x.example/"))),
        "ein Programm",
    ),
    "a program that is started": (at_opening(action("/Launch", F="cmd.exe")), "öffnet andere Dateien"),
    "another document": (
        on_a_page(annotation("/Link", A=action("/GoToR", F="C:/Erika/a.pdf"))),
        "öffnet andere Dateien",
    ),
    "a file within": (with_a_file, "steckt eine weitere Datei"),
    "a file on a page": (on_a_page(annotation("/FileAttachment")), "steckt eine weitere Datei"),
    "a film": (on_a_page(annotation("/RichMedia")), "steckt eine weitere Datei"),
    "a signature": (in_the_form("/ByteRange"), "unterschrieben"),
    "a form of another sort": (in_the_form("/XFA"), "XFA"),
    "a remark": (on_a_page(annotation("/Text", Contents=TextStringObject("Stimmt das?"))), "Kommentare"),
    "a link to the editor's machine": (
        on_a_page(annotation("/Link", A=action("/URI", URI="file:///C:/Erika"))),
        "auf Ihrem Rechner",
    ),
    "a password": (lambda writer: writer.encrypt("geheim"), "Kennwort"),
    "a password of its owner": (lambda writer: writer.encrypt("", "geheim"), "Kennwort"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_runs_opens_holds_or_signs_is_refused_with_a_cure(what: str) -> None:
    change, said = REFUSED[what]
    with pytest.raises(Refused) as refused:
        cleaned(files.pdf(change), ".pdf")
    message, cure = refused.value.args
    assert said in message
    assert cure.endswith(".")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", b"PK\3\4", files.pdf()[:300]])
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        cleaned(data, ".pdf")


def test_links_and_forms_stay() -> None:
    def change(writer: PdfWriter) -> None:
        on_a_page(annotation("/Link", A=action("/URI", URI="https://stadt.example/")))(writer)
        in_the_form("/T")(writer)

    found = PdfReader(io.BytesIO(cleaned(files.pdf(change), ".pdf").data))
    assert found.pages[1]["/Annots"][0]["/A"]["/URI"] == "https://stadt.example/"  # type: ignore[index]
    assert found.get_fields() is not None


def test_title_language_and_tags_stay_and_a_reader_finds_them() -> None:
    stored = cleaned(files.pdf(tagged=True), ".pdf")
    found = PdfReader(io.BytesIO(stored.data))
    assert found.metadata == {"/Title": "Antrag"}
    assert found.xmp_metadata is not None
    assert found.xmp_metadata.dc_title == {"x-default": "Antrag"}
    assert found.xmp_metadata.dc_creator == []
    assert str(found.root_object["/Lang"]) == "de-DE"
    assert "/StructTreeRoot" in found.root_object
    assert (stored.tagged, stored.language) == (True, "de-DE")


def test_a_document_that_follows_pdf_ua_goes_on_saying_so() -> None:
    xmp = (
        f"<x><dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Merk &amp; Blatt</rdf:li></rdf:Alt></dc:title>"
        f"<pdfuaid:part>1</pdfuaid:part><dc:creator>{files.NAME}</dc:creator></x>"
    )

    def change(writer: PdfWriter) -> None:
        stream = StreamObject()
        stream.set_data(xmp.encode())
        writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)
        writer.metadata = {"/Author": files.NAME}

    data = cleaned(files.pdf(change), ".pdf").data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert files.NAME.encode() not in data
    found = PdfReader(io.BytesIO(data))
    assert found.metadata is not None
    assert found.metadata.title == "Merk & Blatt"


def test_pictures_in_a_document_lose_their_notes_and_authors_of_marks_their_names() -> None:
    photo = io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = files.NAME
    Image.new("RGB", (8, 8)).save(photo, "JPEG", exif=exif)

    def change(writer: PdfWriter) -> None:
        stream = StreamObject()
        stream._data = photo.getvalue()
        stream[NameObject("/Filter")] = NameObject("/DCTDecode")
        stream[NameObject("/PieceInfo")] = TextStringObject(files.NAME)
        writer.pages[0][NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Im"): writer._add_object(stream)}
        )
        on_a_page(annotation("/Highlight", T=TextStringObject(files.NAME)))(writer)

    assert files.NAME.encode() in files.pdf(change)
    assert files.NAME.encode() not in cleaned(files.pdf(change), ".pdf").data


def test_what_an_earlier_version_of_a_document_said_is_gone() -> None:
    first = files.pdf()
    writer = PdfWriter(io.BytesIO(first), incremental=True)
    writer.metadata = {"/Title": "Neu"}
    buffer = io.BytesIO()
    writer.write(buffer)
    assert files.NAME.encode() in buffer.getvalue()
    assert files.NAME.encode() not in cleaned(buffer.getvalue(), ".pdf").data
