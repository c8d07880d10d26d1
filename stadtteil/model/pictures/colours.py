"""A picture's pixels as browsers want them: sRGB, eight bits a channel, no transparency, nothing else.

What else a picture says of itself (places, serial numbers, faces, thumbnails, profiles) ends here.
"""

from __future__ import annotations

import io

from PIL import Image, ImageCms

_GREY_16 = frozenset({"I;16", "I;16B", "I;16L", "I"})


def plain(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB on white ground; colours that cannot be converted are taken as sRGB."""
    profile = image.info.get("icc_profile")
    image = _eight_bits(image)
    alpha = image.getchannel("A") if image.mode in {"RGBA", "LA"} else None
    if alpha is not None:
        image = image.convert(image.mode[:-1])
    colours = _converted(image, profile) if profile else image.convert("RGB")
    if alpha is not None:
        ground = Image.new("RGB", image.size, "#fff")
        ground.paste(colours, mask=alpha)
        colours = ground
    colours.info = {}
    return colours


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return the picture as grey, RGB or CMYK, with transparency as a channel where it has any."""
    if image.mode in _GREY_16:
        return image.point(lambda value: value * (1 / 256) + 0).convert("L")
    if "transparency" in image.info or image.mode in {"PA", "La", "RGBa"}:
        return image.convert("RGBA")
    if image.mode in {"RGB", "RGBA", "L", "LA", "CMYK"}:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    """Return the picture in sRGB, as its profile says that its numbers are meant."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        converted = None  # a broken profile: the pixels are still right enough to look at
    return converted or image.convert("RGB")


def tone(image: Image.Image) -> str:
    """Return the colour that most of a plain picture has, as `#rrggbb`."""
    small = image.resize((32, 32), Image.Resampling.BOX).quantize(5, Image.Quantize.MEDIANCUT)
    counts = small.histogram()
    index = counts.index(max(counts))
    palette = small.getpalette() or []
    return "#" + bytes(palette[3 * index : 3 * index + 3]).hex()
