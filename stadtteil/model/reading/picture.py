"""From a picture's bytes to encoded variants. The original is never kept, nor anything it says of itself.

Orientation is applied, colours become sRGB, metadata (EXIF with its places, XMP, thumbnails) stay
behind because only pixels are passed on.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from stadtteil.model.document import Variant
from stadtteil.model.reading.formats import FORMATS
from stadtteil.problems import Problem

WIDTHS = (480, 960, 1600)
FALLBACK = 960
MOST_PIXELS = 80_000_000

Keep = Callable[[bytes], str]


def read_picture(data: bytes, path: str, keep: Keep) -> tuple[tuple[Variant, ...], tuple[Problem, ...]]:
    """Return a picture's variants, smallest first and the JPEG last; `keep` stores a blob."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(FORMATS)) as image:
                problem = _unfit(image, path)
                if problem:
                    return (), (problem,)
                image.draft("RGB", (max(WIDTHS), max(WIDTHS)))
                image.load()
                upright = _srgb(ImageOps.exif_transpose(image))
    except (UnidentifiedImageError, SyntaxError):
        return (), (_broken(path, "Die Datei ist kein Bild im Format JPEG, PNG oder WebP."),)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return (), (_too_large(path),)
    except (OSError, ValueError, EOFError):
        return (), (_broken(path, "Das Bild ist beschädigt oder unvollständig."),)
    return tuple(_variants(upright, keep)), ()


def _unfit(image: Image.Image, path: str) -> Problem | None:
    if image.width * image.height > MOST_PIXELS:
        return _too_large(path)
    if not path.lower().endswith(FORMATS[image.format or ""]):
        return Problem(
            path, 0, 0,
            f"Der Name der Datei passt nicht zum Inhalt: Sie enthält ein Bild im Format {image.format}.",
            f"Benennen Sie die Datei um: Die Endung muss {FORMATS[image.format or ''][0]} sein.",
        )  # fmt: skip
    return None


def _broken(path: str, message: str) -> Problem:
    return Problem(
        path, 0, 0, message, "Speichern Sie das Bild neu, oder holen Sie es noch einmal vom Original."
    )


def _too_large(path: str) -> Problem:
    return Problem(
        path, 0, 0,
        "Das Bild hat zu viele Bildpunkte (höchstens 80 Millionen).",
        "Verkleinern Sie es vorher, zum Beispiel auf 4000 Bildpunkte Breite.",
    )  # fmt: skip


def _srgb(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB without transparency; what cannot be converted is taken as sRGB."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(
                image, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            if converted is not None:
                image = converted
        except (ImageCms.PyCMSError, OSError):
            pass  # a broken profile: the pixels are still right enough to look at
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        ground = Image.new("RGB", image.size, "#fff")
        layer = image.convert("RGBA")
        ground.paste(layer, mask=layer.getchannel("A"))
        return ground
    return image.convert("RGB")


def _variants(image: Image.Image, keep: Keep) -> list[Variant]:
    widths = [width for width in WIDTHS if width < image.width] or [image.width]
    if len(widths) < len(WIDTHS) and image.width not in widths:
        widths.append(image.width)
    made = [_encoded(_fit(image, width), "webp", keep) for width in widths]
    return [*made, _encoded(_fit(image, min(FALLBACK, image.width)), "jpeg", keep)]


def _fit(image: Image.Image, width: int) -> Image.Image:
    if width >= image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _encoded(image: Image.Image, kind: str, keep: Keep) -> Variant:
    buffer = io.BytesIO()
    clean = Image.new("RGB", image.size)
    clean.paste(image)
    if kind == "webp":
        clean.save(buffer, "WEBP", quality=78, method=3)
    else:
        clean.save(buffer, "JPEG", quality=82, progressive=True, optimize=True)
    data = buffer.getvalue()
    return Variant(keep(data), kind, image.width, image.height, len(data))
