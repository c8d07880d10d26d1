"""What of office files is published, and what is not."""

from __future__ import annotations

import io

import pytest
from PIL import Image, PngImagePlugin

from stadtteil.model.downloads import archive
from stadtteil.model.downloads.cleaned import Refused
from stadtteil.model.downloads.office import cleaned
from tests.model.downloads import files

RELATION = (
    '<Relationships><Relationship TargetMode="External" Type="x/{kind}" Target="{target}"/></Relationships>'
)
ENTITY = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
PROTOCOL = "<text:tracked-changes><text:changed-region/></text:tracked-changes>"


def related(part: str, kind: str, target: str) -> bytes:
    relation = RELATION.format(kind=kind, target=target)
    return files.docx(more={f"word/_rels/{part}.xml.rels": relation})


REFUSED: dict[str, tuple[str, bytes, str]] = {
    "a word that was added": (
        ".docx",
        files.docx("<w:ins w:author='E'><w:r/></w:ins>"),
        "Änderungen verzeichnet",
    ),
    "a word that was deleted": (".docx", files.docx("<w:del/>"), "Änderungen verzeichnet"),
    "a format that was changed": (".docx", files.docx("<w:rPrChange/>"), "Änderungen verzeichnet"),
    "changes in Writer": (".odt", files.odt(PROTOCOL), "Änderungen verzeichnet"),
    "revisions in Excel": (
        ".xlsx",
        files.xlsx(more={"xl/revisions/log.xml": "<r/>"}),
        "Änderungen verzeichnet",
    ),
    "a comment": (
        ".docx",
        files.docx(more={"word/comments.xml": "<comments><comment/></comments>"}),
        "Kommentare",
    ),
    "a comment in Excel": (".xlsx", files.xlsx(more={"xl/comments1.xml": "<c><comment/></c>"}), "Kommentare"),
    "a comment in Writer": (".odt", files.odt("<office:annotation/>"), "Kommentare"),
    "macros": (".docx", files.docx(more={"word/vbaProject.bin": b"x"}), "Makro"),
    "macros in Writer": (".odt", files.odt(more={"Basic/Standard/a.xml": "<a/>"}), "Makro"),
    "an event": (".odt", files.odt("<office:event-listener/>"), "Makro"),
    "an embedded file": (".docx", files.docx(more={"word/embeddings/a.xlsx": b"x"}), "eingebettetes Objekt"),
    "an embedded object": (".odt", files.odt(more={"Object 1/content.xml": "<a/>"}), "eingebettetes Objekt"),
    "a signature": (".docx", files.docx(more={"_xmlsignatures/sig1.xml": "<a/>"}), "unterschrieben"),
    "a signature in Writer": (
        ".odt",
        files.odt(more={"META-INF/documentsignatures.xml": "<a/>"}),
        "unterschrieben",
    ),
    "a picture from elsewhere": (
        ".docx",
        related("document", "image", "https://x.example/a.png"),
        "von anderswo",
    ),
    "a template on the machine": (
        ".docx",
        related("settings", "attachedTemplate", "file:///C:/Erika.dotm"),
        "von anderswo",
    ),
    "a link to the machine": (".docx", related("document", "hyperlink", "file:///C:/Erika"), "von anderswo"),
    "another workbook": (".xlsx", files.xlsx(more={"xl/externalLinks/a.xml": "<a/>"}), "von anderswo"),
    "a hidden sheet": (".xlsx", files.xlsx('<sheet name="Gehälter" state="hidden"/>'), "ausgeblendet"),
    "a password": (
        ".odt",
        files.odt(more={"META-INF/manifest.xml": "<m><encryption-data/></m>"}),
        "Kennwort",
    ),
    "a document type": (".docx", files.docx(more={"word/a.xml": ENTITY}), "nicht so gebaut"),
    "broken XML": (".docx", files.docx(more={"word/a.xml": "<a>"}), "nicht so gebaut"),
    "another archive": (".docx", files.archive({"a.txt": "x"}), "passt nicht zum Inhalt"),
    "no archive": (".docx", b"\xd0\xcf\x11\xe0 altes Word", "beschädigt"),
    "a way out of the folder": (".docx", files.docx(more={"../a.xml": "<a/>"}), "beschädigt"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_shows_people_runs_or_loads_is_refused_with_a_cure(what: str) -> None:
    suffix, data, said = REFUSED[what]
    with pytest.raises(Refused) as refused:
        cleaned(data, suffix)
    message, cure = refused.value.args
    assert said in message
    assert cure.endswith(".")


def test_a_link_into_the_web_stays() -> None:
    relation = RELATION.format(kind="hyperlink", target="https://stadt.example/")
    data = files.docx(more={"word/_rels/document.xml.rels": relation})
    assert files.opened(cleaned(data, ".docx").data)["word/_rels/document.xml.rels"] == relation.encode()


def test_an_archive_that_would_grow_beyond_measure_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Refused, match="viel zu groß"):
        cleaned(files.docx(more={"word/media/a.bin": bytes(5_000_000)}), ".docx")
    monkeypatch.setattr(archive, "MOST_BYTES", 100)
    with pytest.raises(Refused, match="viel zu groß"):
        cleaned(files.docx(), ".docx")
    monkeypatch.undo()
    monkeypatch.setattr(archive, "MOST_PARTS", 3)
    with pytest.raises(Refused, match="viel zu groß"):
        cleaned(files.docx(), ".docx")


def test_what_an_archive_says_of_the_size_of_its_parts_is_not_believed_against_better_knowledge() -> None:
    data = files.docx(more={"word/media/a.bin": bytes(5_000_000)})
    size = (5_000_000).to_bytes(4, "little")
    with pytest.raises(Refused):
        cleaned(data.replace(size, (10).to_bytes(4, "little")), ".docx")


@pytest.mark.parametrize(("suffix", "data"), [(".docx", files.docx()), (".odt", files.odt())])
def test_the_title_stays(suffix: str, data: bytes) -> None:
    parts = files.opened(cleaned(data, suffix).data)
    properties = parts["docProps/core.xml" if suffix == ".docx" else "meta.xml"]
    assert b"<dc:title>Antrag</dc:title>" in properties


def test_the_type_of_a_writer_file_comes_first_and_is_not_compressed() -> None:
    data = cleaned(files.odt(), ".odt").data
    assert data[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


def test_pictures_in_a_file_lose_their_notes() -> None:
    photo, drawing = io.BytesIO(), io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = files.NAME
    Image.new("RGB", (8, 8)).save(photo, "JPEG", exif=exif, comment=files.NAME)
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", files.NAME)
    Image.new("RGB", (8, 8)).save(drawing, "PNG", pnginfo=notes)
    media = {"word/media/a.jpeg": photo.getvalue(), "word/media/b.png": drawing.getvalue()}
    parts = files.opened(cleaned(files.docx(more=media), ".docx").data)
    for name, before in media.items():
        assert files.NAME.encode() in before
        assert files.NAME.encode() not in parts[name]
        with Image.open(io.BytesIO(parts[name])) as image:
            image.load()
