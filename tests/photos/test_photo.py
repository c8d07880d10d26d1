"""From a phone's file to a picture of the paper."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from stadtteil.model.pictures import opening
from stadtteil.photos.photo import Photo, UnfitPhoto, taken_in
from tests.model.pictures import photos
from tests.model.pictures.photos import BLUE, GREEN, RED, quarters, saved
from tests.photos.phones import TELLING, heic, pixels, telling, turned
from tests.picture_notes import TECHNICAL, exiftool, with_agency_words
from tests.thoroughness import stories

MODES = {
    "JPEG": ("RGB", "L", "CMYK"),
    "PNG": ("RGB", "L", "P", "LA", "RGBA", "1", "I;16"),
    "WEBP": ("RGB", "RGBA"),
    "GIF": ("P", "L"),
    "HEIF": ("RGB", "RGBA", "L"),
}


def photo(data: bytes, name: str = "IMG_1234.JPG", longest: int | None = None) -> Photo:
    found = taken_in(data, name, longest=longest)
    assert isinstance(found, Photo)
    return found


def unfit(data: bytes) -> str:
    found = taken_in(data, "x.jpg")
    assert isinstance(found, UnfitPhoto)
    assert found.cure.endswith(".")
    return found.message


def alike(one: object, other: tuple[int, ...], tolerance: int = 24) -> bool:
    assert isinstance(one, tuple)
    return all(abs(mine - theirs) <= tolerance for mine, theirs in zip(one, other, strict=True))


def in_mode(image: Image.Image, mode: str) -> Image.Image:
    """Return a picture in some sort of pixels; grey with sixteen bits Pillow would fill by halves only."""
    if mode == "I;16":
        return image.convert("L").point(lambda value: value * 257, "I").convert("I;16")
    return image.convert(mode, dither=Image.Dither.NONE)


@given(
    of=st.sampled_from([(form, mode) for form, modes in MODES.items() for mode in modes]),
    orientation=st.integers(1, 8),
    size=st.sampled_from([(160, 80), (64, 128), (100, 100)]),
    longest=st.sampled_from([None, 32, 90, 5000]),
)
@settings(max_examples=stories(80, 25))
def test_whatever_a_camera_saves_stands_upright_is_no_larger_than_wished_and_tells_nothing(
    of: tuple[str, str], orientation: int, size: tuple[int, int], longest: int | None
) -> None:
    form, mode = of
    orientation = 1 if form == "GIF" else orientation  # a GIF has no notes
    upright = in_mode(quarters(*size), mode)
    stored = turned(upright, orientation)
    if form == "HEIF":
        data = heic(stored, orientation)
    else:
        data = saved(stored, form, **({} if form == "GIF" else {"exif": telling(orientation)}))
    found = photo(data, longest=longest)
    shown = pixels(found.data)
    wished = min(1, longest / max(size)) if longest else 1
    assert (found.width, found.height) == shown.size == tuple(round(side * wished) for side in size)
    assert (shown.format, found.ending) in {("JPEG", ".jpg"), ("PNG", ".png")}
    assert shown.mode == "RGB"
    assert not shown.getexif()
    assert not {"icc_profile", "exif", "xmp", "comment", "photoshop"} & set(shown.info)
    if mode not in {"1", "I;16"}:
        corner = upright.convert("RGB").resize(shown.size)
        for across, down in ((0.25, 0.25), (0.75, 0.25), (0.5, 0.75)):
            place = (int(shown.width * across), int(shown.height * down))
            assert alike(shown.getpixel(place), corner.getpixel(place))  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_exiftool_finds_nothing_in_what_is_written_and_one_is_told_what_it_was(
    form: str, tmp_path: Path
) -> None:
    data = heic(orientation=6, icc_profile=photos.display_p3(), xmp=b"<x:xmpmeta>Geheimer Ort</x:xmpmeta>")
    if form != "HEIF":
        more = {"xmp": b"<x:xmpmeta>Geheimer Ort</x:xmpmeta>"} if form == "WEBP" else {}
        data = saved(quarters(), form, exif=telling(6), icc_profile=photos.display_p3(), **more)
    if form == "JPEG":
        data = with_agency_words(data, "Geheime Agentur") + b"\0\0\0\x18ftypmp42" + b"Geheimer Film"
    found = photo(data)
    assert found.taken == dt.date(2026, 5, 1)
    assert set(found.removed) > {
        "Ort der Aufnahme (GPS)",
        "Uhrzeit der Aufnahme",
        "Angaben zur Kamera",
        "Namen (Urheber, Besitzer)",
    }
    assert ("Angaben von Bildprogrammen (IPTC, XMP)" in found.removed) is (form != "PNG")
    assert not [word for word in TELLING if word in found.data]

    (tmp_path / "vorher").mkdir()
    (tmp_path / "vorher" / f"x.{form.lower()}").write_bytes(data)
    (tmp_path / "nachher").mkdir()
    (tmp_path / "nachher" / f"x{found.ending}").write_bytes(found.data)
    before = str(exiftool(tmp_path / "vorher"))
    assert [word for word in ("GPSLatitude", "Geheimkamera", "SERIAL") if word not in before] == []
    [told] = exiftool(tmp_path / "nachher")
    assert [name for name in told if not name.startswith((*TECHNICAL, "SourceFile", "PNG:"))] == []
    assert {name for name in told if name.startswith("PNG:")} <= {
        f"PNG:{name}"
        for name in (
            "ImageWidth",
            "ImageHeight",
            "BitDepth",
            "ColorType",
            "Compression",
            "Filter",
            "Interlace",
        )
    }


def test_what_was_not_there_is_not_said_to_be_removed() -> None:
    found = photo(saved(quarters()))
    assert (found.removed, found.taken, found.hints) == ((), None, ())


@pytest.mark.parametrize("data", [heic, saved])
def test_colours_of_a_phone_do_not_fade(data: object) -> None:
    assert callable(data)
    grass = Image.new("RGB", (64, 64), (100, 180, 60))
    red, green, blue = pixels(photo(data(grass, icc_profile=photos.display_p3())).data).getpixel((9, 9))  # type: ignore[misc]
    assert (red < 92, green >= 180, blue < 60) == (True, True, True)


def test_a_drawing_stays_as_sharp_as_it_is_and_a_photo_becomes_a_jpeg() -> None:
    assert photo(saved(quarters(), "PNG")).ending == ".png"
    assert pixels(photo(saved(quarters(), "PNG")).data).tobytes() == quarters().tobytes()
    noise = Image.effect_noise((400, 300), 60).convert("RGB")
    assert photo(saved(noise, "PNG")).ending == ".jpg"


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_of_what_moves_the_beginning_is_taken(form: str) -> None:
    further = [Image.new("RGB", (80, 60), BLUE)]
    found = photo(saved(Image.new("RGB", (80, 60), RED), form, save_all=True, append_images=further))
    assert ["bewegt sich" in hint for hint in found.hints] == [True]
    assert alike(pixels(found.data).getpixel((40, 30)), RED)


def test_the_second_picture_of_a_phone_is_left_out() -> None:
    depth = Image.new("RGB", (40, 20), "#fff")
    found = photo(saved(quarters(), "MPO", save_all=True, append_images=[depth]))
    assert alike(pixels(found.data).getpixel((20, 20)), RED)
    assert alike(pixels(found.data).getpixel((300, 20)), GREEN)
    assert "zweites Bild in der Datei" in found.removed
    assert found.data.count(b"\xff\xd8\xff") == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "kein Bild im Format JPEG, PNG, WebP oder GIF."),
        (b"Hallo", "kein Bild"),
        (b"%PDF-1.7", "sondern PDF"),
        (b"II*\0", "sondern TIFF"),
        (b"<!DOCTYPE html><title>404</title>", "eine Seite aus dem Netz"),
        (photos.bomb(), "zu viele Bildpunkte"),
        (photos.bomb(9000), "zu viele Bildpunkte"),
        (saved(quarters())[:2500], "beschädigt oder unvollständig"),
        (saved(quarters(), "GIF")[:30], "beschädigt oder unvollständig"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "beschädigt oder unvollständig"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_picture_is_said_with_a_cure(data: bytes, message: str) -> None:
    assert message in unfit(data)


def test_a_photo_of_a_phone_that_is_broken_anywhere_is_refused_or_shown_and_never_an_accident() -> None:
    data = heic(quarters(128, 64))
    for cut in range(0, len(data), max(1, len(data) // 40)):
        assert isinstance(taken_in(data[:cut], "x.heic"), Photo | UnfitPhoto)
        spoiled = data[:cut] + b"\xff\xff\xff\xff" + data[cut + 4 :]
        assert isinstance(taken_in(spoiled, "x.heic"), Photo | UnfitPhoto)


def test_a_huge_file_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 1000)
    assert "zu groß" in unfit(saved(quarters()))


def test_the_same_file_becomes_the_same_bytes() -> None:
    assert photo(heic()) == photo(heic())


def test_a_panorama_may_be_as_wide_as_a_jpeg_can_be() -> None:
    found = photo(saved(Image.new("L", (70_000, 500)), "PNG"))
    assert (found.width, found.height) == (65_000, 464)


def test_its_name_is_that_of_the_file_and_one_is_told_where_that_says_nothing() -> None:
    assert (photo(heic(), "IMG_1234.HEIC").name, photo(heic(), "IMG_1234.HEIC").is_nameless) == (
        "img-1234",
        True,
    )
    assert (photo(heic(), "Großes Fest.heic").name, photo(heic(), "Großes Fest.heic").is_nameless) == (
        "grosses-fest",
        False,
    )
