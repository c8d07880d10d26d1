from __future__ import annotations

import io

import pytest
from PIL import Image

from stadtteil.engine.digests import digest_of
from stadtteil.model.pictures import encoding, opening, picture
from stadtteil.model.pictures.picture import Picture, read_picture
from stadtteil.problems import Problem
from tests.model.pictures import photos
from tests.model.pictures.photos import BLUE, GREEN, RED, quarters, saved

Colour = tuple[int, int, int]


def read(data: bytes, name: str = "bild.jpg") -> tuple[Picture, dict[str, bytes]]:
    """Return what becomes of a picture that is right, and its blobs."""
    blobs: dict[str, bytes] = {}

    def keep(blob: bytes) -> str:
        blobs[digest_of(blob)] = blob
        return digest_of(blob)

    found, problems = read_picture(data, f"content/bilder/{name}", keep)
    assert problems == ()
    return found, blobs


def wrong(data: bytes, name: str = "bild.jpg") -> Problem:
    """Return what is said of a picture that cannot be used."""
    found, [problem] = read_picture(data, f"content/bilder/{name}", digest_of)
    assert found == Picture()
    assert problem.path == f"content/bilder/{name}"
    assert problem.severity == "error"
    assert problem.cure
    return problem


def seen(data: bytes, name: str = "bild.jpg") -> list[Image.Image]:
    """Return all variants of a picture as a browser would show them."""
    found, blobs = read(data, name)
    return [Image.open(io.BytesIO(blobs[variant.blob])).convert("RGB") for variant in found.variants]


def alike(one: tuple[int, ...] | float | None, other: Colour, tolerance: int = 14) -> bool:
    assert isinstance(one, tuple)
    return all(abs(mine - theirs) <= tolerance for mine, theirs in zip(one, other, strict=True))


def test_a_photo_comes_in_all_widths_and_formats() -> None:
    found, blobs = read(saved(quarters(2000, 1500)))
    assert [(one.format, one.width, one.height) for one in found.variants] == [
        *((kind, width, width * 3 // 4) for kind in ("avif", "webp") for width in (320, 640, 960, 1600)),
        ("jpeg", 960, 720),
    ]
    for variant in found.variants:
        with Image.open(io.BytesIO(blobs[variant.blob])) as image:
            assert (image.format, image.size) == (variant.format.upper(), (variant.width, variant.height))
        assert variant.size == len(blobs[variant.blob])


@pytest.mark.parametrize(("width", "widths"), [(1600, [320, 640, 960, 1600]), (700, [320, 700]), (90, [90])])
def test_no_picture_is_made_larger_than_it_is(width: int, widths: list[int]) -> None:
    found, _ = read(saved(quarters(width, 60)))
    assert [one.width for one in found.variants if one.format == "webp"] == widths


@pytest.mark.parametrize(
    ("orientation", "size"), [*((number, (80, 40)) for number in range(1, 9)), (6, (3300, 1650))]
)
def test_a_picture_is_upright_however_the_camera_was_held(orientation: int, size: tuple[int, int]) -> None:
    upright = quarters(*size)
    turn = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = upright.transpose(turn) if turn is not None else upright
    for image in seen(saved(stored, exif=exif)):
        width, height = image.size
        assert abs(width - 2 * height) <= 1
        assert alike(image.getpixel((width // 4, height // 4)), RED)
        assert alike(image.getpixel((3 * width // 4, height // 4)), GREEN)
        assert alike(image.getpixel((width // 2, 3 * height // 4)), BLUE)


@pytest.mark.parametrize(
    "exif", [b"", b"nonsense", b"Exif\0\0II*\0\xff\xff\xff\x7f", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff"]
)
def test_broken_notes_of_a_camera_do_not_spoil_its_picture(exif: bytes) -> None:
    assert len(seen(saved(quarters(), exif=exif))) == 5


def test_colours_of_a_wide_space_are_those_that_were_meant() -> None:
    grass = Image.new("RGB", (64, 64), (100, 180, 60))
    assert alike(seen(saved(grass))[0].getpixel((9, 9)), (100, 180, 60), 4)
    for profile in (photos.display_p3(), photos.adobe_rgb()):
        image = seen(saved(grass, icc_profile=profile))[0]
        red, green, _ = image.getpixel((9, 9))  # type: ignore[misc]
        assert red < 92
        assert green >= 180


def test_a_p3_red_is_a_red_that_srgb_has() -> None:
    assert alike(
        seen(saved(Image.new("RGB", (64, 64), (200, 80, 60)), icc_profile=photos.display_p3()))[0].getpixel(
            (9, 9)
        ),
        (215, 70, 50),
    )


@pytest.mark.parametrize("profile", [b"", b"broken", photos.display_p3()])
def test_four_printing_colours_become_those_of_a_screen(profile: bytes) -> None:
    red = Image.new("CMYK", (64, 64), (0, 255, 255, 0))
    assert alike(seen(saved(red, icc_profile=profile))[0].getpixel((9, 9)), (255, 0, 0), 20)


@pytest.mark.parametrize(("deep", "plain"), [(0, 0), (32768, 128), (65535, 255)])
def test_sixteen_bits_become_eight(deep: int, plain: int) -> None:
    for image in seen(photos.deep_png(deep), "bild.png"):
        assert alike(image.getpixel((9, 9)), (plain, plain, plain), 3)
    for image in seen(photos.deep_colour_png((deep, 65535, 0)), "bild.png"):
        assert alike(image.getpixel((9, 9)), (plain, 255, 0), 12)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "PA", "RGBA"])
def test_any_sort_of_pixels_becomes_colours(mode: str) -> None:
    white = Image.new("RGB", (64, 64), "#fff").convert(mode)
    kind = "PNG" if mode != "PA" else "WEBP"
    for image in seen(saved(white, kind), f"bild.{kind.lower()}"):
        assert alike(image.getpixel((9, 9)), (255, 255, 255), 3)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
@pytest.mark.parametrize("profile", [b"", photos.srgb()])
def test_what_is_transparent_becomes_white(mode: str, profile: bytes) -> None:
    image = Image.new(mode, (64, 64), (0,) * len(mode))
    for found in seen(saved(image, "PNG", icc_profile=profile), "bild.png"):
        assert alike(found.getpixel((9, 9)), (255, 255, 255), 3)


def test_a_colour_that_stands_for_nothing_becomes_white() -> None:
    image = Image.new("P", (64, 64), 1)
    image.putpalette([255, 0, 0, 0, 0, 0])
    for found in seen(saved(image, "PNG", transparency=1), "bild.png"):
        assert alike(found.getpixel((9, 9)), (255, 255, 255), 3)


def test_grey_follows_its_profile() -> None:
    grey = Image.new("L", (64, 64), 128)
    light, dark = (
        seen(saved(grey, icc_profile=photos.grey_gamma(gamma)))[0].getpixel((9, 9)) for gamma in (1.0, 2.2)
    )
    assert isinstance(light, tuple)
    assert isinstance(dark, tuple)
    assert light[0] > 180
    assert abs(dark[0] - 128) < 6


def test_the_second_picture_in_a_phones_file_is_left_out() -> None:
    data = saved(quarters(), "MPO", save_all=True, append_images=[Image.new("RGB", (40, 20), "#fff")])
    assert alike(seen(data)[0].getpixel((20, 20)), RED)


def test_the_tone_is_what_most_of_a_picture_has() -> None:
    assert alike(tuple(bytes.fromhex(read(saved(quarters()))[0].tone[1:])), BLUE)


def test_a_picture_is_encoded_alike_each_time() -> None:
    data = saved(quarters(1000, 800))
    assert read(data) == read(data)


def test_nothing_of_what_a_camera_says_is_kept() -> None:
    for orientation in (1, 6):
        for blob in read(photos.talkative(orientation))[1].values():
            for word in (b"Geheim", b"SERIAL", b"Muster", b"Copyright", b"Exif", b"GPS", b"ICC", b"2026"):
                assert word not in blob


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"<!DOCTYPE html>\n<title>404</title>", "bild.jpg", "eine Seite aus dem Netz"),
        (b"\xef\xbb\xbf <html><body>", "bild.png", "eine Seite aus dem Netz"),
        (b"GIF89a\1\0\1\0", "bild.jpg", "sondern GIF"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "bild.png", "sondern SVG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "bild.jpg", "sondern HEIC"),
        (b"%PDF-1.7", "bild.jpg", "sondern PDF"),
        (b"", "bild.jpg", "kein Bild im Format"),
        (b"Hallo", "bild.webp", "kein Bild im Format"),
        (saved(quarters(), "PNG"), "bild.jpg", "ein Bild im Format PNG"),
        (saved(quarters(), "WEBP"), "bild.png", "ein Bild im Format WEBP"),
        (saved(quarters())[:2500], "bild.jpg", "beschädigt oder unvollständig"),
        (saved(quarters(), "PNG")[:-60], "bild.png", "beschädigt oder unvollständig"),
        (saved(quarters(), "WEBP")[:-60], "bild.webp", "beschädigt oder unvollständig"),
        (photos.bomb(), "bild.png", "zu viele Bildpunkte"),
        (photos.bomb(9000), "bild.png", "zu viele Bildpunkte"),
        (saved(Image.new("L", (10, 17000)), "PNG"), "bild.png", "viel höher als breit"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown_is_said_with_a_cure(data: bytes, name: str, message: str) -> None:
    assert message in wrong(data, name).message


def test_a_huge_file_is_not_even_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 1000)
    assert "zu groß" in wrong(saved(quarters())).message


def test_a_wide_panorama_is_fine() -> None:
    assert [image.size for image in seen(saved(Image.new("L", (30000, 1000))))][3] == (1600, 53)


def test_without_avif_there_is_webp_and_one_word_about_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (encoding, picture):
        monkeypatch.setattr(module, "encoders", lambda: ("webp",))
    found, [said] = read_picture(saved(quarters()), "content/bilder/bild.jpg", digest_of)
    assert {variant.format for variant in found.variants} == {"webp", "jpeg"}
    assert said.severity == "warning"
    assert "AVIF" in said.message


@pytest.mark.parametrize(("name", "kind"), [("bild.webp", "WEBP"), ("bild.png", "PNG")])
def test_of_a_picture_that_moves_the_beginning_is_taken_and_a_hint_says_so(name: str, kind: str) -> None:
    data = saved(
        Image.new("RGB", (80, 60), RED), kind, save_all=True, append_images=[Image.new("RGB", (80, 60), BLUE)]
    )
    blobs: dict[str, bytes] = {}

    def keep(blob: bytes) -> str:
        blobs[digest_of(blob)] = blob
        return digest_of(blob)

    found, [problem] = read_picture(data, f"content/bilder/{name}", keep)
    assert problem.severity == "warning"
    assert "bewegt sich" in problem.message
    shown = [Image.open(io.BytesIO(blobs[variant.blob])).convert("RGB") for variant in found.variants]
    assert all(alike(image.getpixel((40, 30)), RED) for image in shown)


@pytest.mark.parametrize("name", ["bild.jfif", "bild.JPE"])
def test_other_names_of_jpeg_are_read(name: str) -> None:
    assert read(saved(quarters()), name)[0].variants


def test_a_photo_of_many_megabytes_is_read() -> None:
    noise = Image.effect_noise((4200, 3500), 90).convert("RGB")
    data = saved(noise, "PNG", compress_level=0)
    assert len(data) > 40_000_000
    assert read(data, "bild.png")[0].variants
