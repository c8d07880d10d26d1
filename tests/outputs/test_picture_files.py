"""What readers get of pictures: files that say who made them, and nothing else."""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PIL import Image

from stadtteil.model.picture_metadata import PictureMetadata
from stadtteil.rendering.picture_metadata import with_metadata
from tests.model.pictures import photos
from tests.picture_notes import TECHNICAL, exiftool
from tests.space import Space

CREDIT = 'Foto: Jörg „Jö“ <Müller> & "Co"'
SIDECAR = "alt: Ein Bild.\nurheber: '{credit}'\nlizenz: CC-BY-4.0\n"
LICENSE = "https://creativecommons.org/licenses/by/4.0/deed.de"
SAID = {
    "XMP-dc:Creator": CREDIT,
    "XMP-dc:Rights": f"{CREDIT}, CC BY 4.0",
    "XMP-photoshop:Credit": CREDIT,
    "XMP-xmpRights:WebStatement": LICENSE,
}


@pytest.fixture
def paper(project: Space) -> Space:
    """A paper with pictures that say too much of themselves."""
    project.fill("small")
    pictures = {f"lage{turn}.jpg": photos.talkative(turn) for turn in range(1, 9)}
    pictures |= {"auch.png": photos.talkative(1, "PNG"), "und.webp": photos.talkative(6, "WEBP")}
    p3 = photos.display_p3()
    pictures["weit.jpg"] = photos.saved(photos.quarters(1200, 600), icc_profile=p3)
    pictures["druck.jpg"] = photos.saved(photos.quarters().convert("CMYK"), icc_profile=b"kein Profil")
    pictures["tief.png"] = photos.deep_png(40000)
    for name, data in pictures.items():
        project.write(f"content/bilder/{name}", data)
        project.write(f"content/bilder/{name}.yaml", SIDECAR.format(credit=CREDIT))
    shown = "\n\n".join(f"![]({name})" for name in pictures)
    project.write(
        "content/artikel/2026/fest.md", f"---\ntitel: Fest\ndatum: 2026-04-01\nteaser: T\n---\n\n{shown}\n"
    )
    report = project.build()
    assert report.errors == []
    return project


def test_exiftool_finds_who_made_a_picture_and_under_which_licence_and_nothing_else(paper: Space) -> None:
    assert "GPS" in str(exiftool(paper.root / "content" / "bilder"))  # it would find them
    found = [file for file in exiftool(paper.site / "bilder") if "bank-" not in str(file["SourceFile"])]
    assert len(found) > 50
    for file in found:
        words = {name: said for name, said in file.items() if not name.startswith((*TECHNICAL, "SourceFile"))}
        assert words == SAID, file["SourceFile"]
        assert not [name for name in file if name.startswith(("ICC", "IFD", "ExifIFD", "GPS"))]


def test_files_differ_by_what_they_say_in_name_and_bytes_but_not_in_pixels(paper: Space) -> None:
    before = {path: data for path, data in paper.tree().items() if path.startswith("bilder/weit-960")}
    paper.edit("content/bilder/weit.jpg.yaml", "CC-BY-4.0", "CC0-1.0")
    assert paper.build().ok
    after = {path: data for path, data in paper.tree().items() if path.startswith("bilder/weit-960")}
    assert len(before) == len(after) == 3
    assert not set(before) & set(after)
    assert [pixels(data) for data in by_ending(before)] == [pixels(data) for data in by_ending(after)]


def by_ending(files: dict[str, bytes]) -> Iterator[bytes]:
    for path in sorted(files, key=lambda path: path.rsplit(".", 1)[1]):
        yield files[path]


def pixels(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return image.tobytes()


@pytest.mark.parametrize("size", [(1, 1), (7, 300), (640, 480)])
@pytest.mark.parametrize("kind", ["AVIF", "WEBP", "JPEG"])
@pytest.mark.parametrize("credit", ["R", "RR", "ü" * 300])
def test_metadata_leaves_the_pixels_alone(size: tuple[int, int], kind: str, credit: str) -> None:
    settings = {"xmp": b"\0"} if kind == "AVIF" else {}
    data = photos.saved(Image.effect_noise(size, 90).convert("RGB"), kind, **settings)
    xmp = PictureMetadata(credit, "CC0", "https://lizenz.example/?a=1&b=2").xmp()
    made = with_metadata(data, xmp, size)
    assert pixels(made) == pixels(data)
    with Image.open(io.BytesIO(made)) as image:
        assert image.info["xmp"] == xmp
    ElementTree.fromstring(xmp)


def test_the_length_that_feeds_name_is_that_of_the_file(paper: Space) -> None:
    paper.edit("content/artikel/2026/fest.md", "teaser: T\n", "teaser: T\nbild: lage6.jpg\n")
    assert paper.build().ok
    feed = paper.text("feed.xml")
    [file] = [path for path in paper.tree() if path.startswith("bilder/lage6-") and path.endswith(".jpg")]
    assert f'{file}" length="{(paper.site / file).stat().st_size}"' in feed


def test_no_picture_is_encoded_twice(paper: Space, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError("a picture was encoded again")

    monkeypatch.setattr("stadtteil.model.pictures.picture.read_picture", never)
    before = paper.tree()
    paper.remove("site")
    assert paper.build().ok
    assert paper.tree() == before
