"""Photos as phones send them: in HEIC, with what they know of place, time and owner."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image
from pillow_heif import register_heif_opener

from tests.model.pictures.photos import quarters, saved

TELLING = (
    b"Geheim",
    b"SERIAL",
    b"Vorname",
    b"Besitzerin",
    b"2026",
    b"Exif",
    b"http:",
    b"ftyp",
    b"ICC_PROFILE",
)
"""Words that a photo of a phone has, and a picture of the paper has not."""


def telling(orientation: int = 1) -> Image.Exif:
    """Return notes of a camera with place, time, serial number, owner, and the maker's own."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F], exif[0x0110], exif[0x013B] = "Geheimkamera", "Modell 7", "Vorname Nachname"
    exif[0x010E] = "Geheime Beschreibung"
    camera = {0xA431: "SERIAL-123456", 0xA430: "Besitzerin", 0x9003: "2026:05:01 10:00:00"}
    exif.get_ifd(0x8769).update({**camera, 0x927C: b"Apple iOS\0Geheime Notiz", 0x9286: b"ASCII\0\0\0Geheim"})
    exif.get_ifd(0x8825).update({1: "N", 2: (47.0, 36.0, 55.0), 3: "E", 4: (7.0, 39.0, 40.0)})
    return exif


def heic(image: Image.Image | None = None, orientation: int = 1, **settings: Any) -> bytes:
    """Return a photo as iPhones save it."""
    register_heif_opener()
    return saved(image or quarters(), "HEIF", exif=telling(orientation).tobytes(), quality=90, **settings)


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """Return an upright picture as a camera stores it that was held in some way (EXIF 3.0, 4.6.5.1)."""
    turn = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    return image.transpose(turn[orientation]) if orientation in turn else image


def pixels(data: bytes) -> Image.Image:
    """Return a picture as a program sees it that knows nothing of orientation or profiles."""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image
