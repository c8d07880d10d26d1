"""Pictures as cameras, phones and bad luck make them."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageCms, ImageDraw

GREEN, RED, BLUE = (0, 160, 60), (200, 30, 30), (30, 60, 200)


def quarters(width: int = 400, height: int = 200) -> Image.Image:
    """Return a picture with red at the top left, green at the top right, and blue below."""
    image = Image.new("RGB", (width, height), BLUE)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width // 2 - 1, height // 2 - 1), RED)
    draw.rectangle((width // 2, 0, width - 1, height // 2 - 1), GREEN)
    return image


def saved(image: Image.Image, kind: str = "JPEG", **settings: Any) -> bytes:
    """Return a picture's file."""
    buffer = io.BytesIO()
    if kind == "JPEG":
        settings = {"quality": 95, "subsampling": 0, **settings}
    image.save(buffer, kind, **settings)
    return buffer.getvalue()


def talkative(orientation: int = 1, kind: str = "JPEG") -> bytes:
    """Return a picture that says where, when, by whom and with what it was taken, and whose face it shows."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F], exif[0x0110], exif[0x013B] = "Geheimkamera", "Modell 7", "Vorname Nachname"
    exif[0x8298] = "Copyright eines anderen"
    camera = {0xA431: "SERIAL-123456", 0x9003: "2026:05:01 10:00:00", 0xA430: "Besitzerin"}
    exif.get_ifd(0x8769).update(camera)
    exif.get_ifd(0x8825).update({1: "N", 2: (47.0, 36.0, 55.0), 3: "E", 4: (7.0, 39.0, 40.0)})
    faces = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description rdf:about="" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" '
        b'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Geheimstadt" '
        b'mwg-rs:Name="Gesicht von Frau Muster"/></rdf:RDF></x:xmpmeta>'
    )
    more = {"comment": b"Geheimer Kommentar"} if kind == "JPEG" else {}
    return saved(quarters(), kind, exif=exif, xmp=faces, icc_profile=srgb(), **more)


def srgb() -> bytes:
    """Return the profile of sRGB."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _xyz(x: float, y: float, z: float) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(part * 65536)) for part in (x, y, z))


def _profile(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    """Return an ICC profile of a display (ICC.1:2001-04, clause 6)."""
    tags = {b"cprt": b"text\0\0\0\0none\0", b"wtpt": _xyz(0.9642, 1, 0.8249), **tags}
    tags[b"desc"] = b"desc\0\0\0\0" + struct.pack(">I", 2) + b"x\0" + b"\0" * 78
    table, body, start = b"", b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        padded = data + b"\0" * (-len(data) % 4)
        table += name + struct.pack(">II", start + len(body), len(data))
        body += padded
    kinds = (b"mntr", space, b"XYZ ", b"acsp")
    head = struct.pack(">I4xI4s4s4s12x4s28x", start + len(body), 0x02100000, *kinds)
    head += struct.pack(">iii", round(0.9642 * 65536), 65536, round(0.8249 * 65536))
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body


def _gamma(value: float) -> bytes:
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(value * 256))


def display_p3() -> bytes:
    """Return a profile with the colours of Display P3, adapted to D50, and a plain gamma."""
    curve = _gamma(2.2)
    return _profile(b"RGB ", {
        b"rXYZ": _xyz(0.5151, 0.2412, -0.0011), b"gXYZ": _xyz(0.2920, 0.6922, 0.0419),
        b"bXYZ": _xyz(0.1571, 0.0666, 0.7841), b"rTRC": curve, b"gTRC": curve, b"bTRC": curve,
    })  # fmt: skip


def adobe_rgb() -> bytes:
    """Return a profile with the colours of Adobe RGB (1998), adapted to D50."""
    curve = _gamma(563 / 256)
    return _profile(b"RGB ", {
        b"rXYZ": _xyz(0.6097, 0.3111, 0.0195), b"gXYZ": _xyz(0.2053, 0.6257, 0.0609),
        b"bXYZ": _xyz(0.1492, 0.0632, 0.7446), b"rTRC": curve, b"gTRC": curve, b"bTRC": curve,
    })  # fmt: skip


def grey_gamma(gamma: float) -> bytes:
    """Return a profile of a grey picture with some gamma."""
    return _profile(b"GRAY", {b"kTRC": _gamma(gamma)})


def deep_png(colour: int, size: int = 64) -> bytes:
    """Return a grey PNG with sixteen bits a pixel, all of one colour."""
    return saved(Image.new("I;16", (size, size), colour), "PNG")


def deep_colour_png(colour: tuple[int, int, int], size: int = 64) -> bytes:
    """Return a PNG with sixteen bits a channel, all of one colour (PNG, third edition, clause 11)."""
    row = b"\0" + struct.pack(">HHH", *colour) * size
    return _png(size, size, 16, 2, zlib.compress(row * size))


def bomb(side: int = 20_000) -> bytes:
    """Return a small file that says that it holds a huge picture."""
    return _png(side, side, 8, 2, zlib.compress(b"\0" * 1_000_000))


def _png(width: int, height: int, depth: int, colours: int, packed: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, depth, colours, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
