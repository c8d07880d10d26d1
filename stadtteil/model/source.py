"""Which sorts of files a content folder holds, by their endings. Knows no kind of content."""

from __future__ import annotations

from stadtteil.model.download_formats import SUFFIXES as DOWNLOAD_SUFFIXES
from stadtteil.model.picture_formats import OTHERS, SUFFIXES

PICTURES = "bilder"
DOWNLOADS = "dateien"
OWN_WORDS = "worte"
FONTS = "schriften"
SIDECAR = (".yaml", ".yml")
TEXTS = (".md", ".markdown", ".yaml", ".yml")
PICTURE, RIGHTS, OUTLINE, SITE, UNUSED = "bild", "rechte", "umriss", "site", ""
CAPTIONS = "bildworte"
"""What a picture's rights say in a further language: `fest.jpg.tr.yaml` beside `fest.jpg.yaml`."""
DOWNLOAD, DETAILS, ICON, WORDS, FONT = "datei", "angaben", "symbol", "worte", "schrift"
ICON_PATH = "content/symbol.png"
"""The paper's own icon, which is no picture of the paper's: nobody's rights are told, no page shows it."""
ADDRESSES = "adressen"
ADDRESSES_PATH = "content/adressen.yaml"
"""The addresses that were published once; publishing writes it, builds read it."""
DESCRIBED = (PICTURE, DOWNLOAD)
"""Files that have what is to be said of them beside them, in a file of their own."""
_BELOW = f"content/{DOWNLOADS}/"
_OF_WORDS = f"content/{OWN_WORDS}/"
_OF_FONTS = f"content/{FONTS}/"
_ICONS = tuple(f"content/{write('symbol')}." for write in (str.lower, str.capitalize, str.upper))
_OTHERS = (ending for endings, _ in OTHERS.values() for ending in endings)
_SIDECARS = tuple(f"{suffix}{sidecar}" for suffix in (*SUFFIXES, *_OTHERS) for sidecar in SIDECAR)
_OF_PICTURES = tuple(f"{suffix}{sidecar}" for suffix in SUFFIXES for sidecar in SIDECAR)


def is_picture(path: str) -> bool:
    """Whether a content file is a picture, asked of each file in each build."""
    return path.lower().endswith(SUFFIXES) and not is_of_icon(path)


def is_of_icon(path: str) -> bool:
    """Whether a content file is the paper's icon, or was meant to be, or belongs to it.

    >>> is_of_icon("content/Symbol.jpg"), is_of_icon("content/bilder/symbol.png")
    (True, False)
    """
    return path.startswith(_ICONS)


def is_download(path: str) -> bool:
    """Whether a content file is one that readers can open or keep, or belongs to one (captions)."""
    return path.startswith(_BELOW) and path.lower().endswith(DOWNLOAD_SUFFIXES)


def is_own_words(path: str) -> bool:
    """Whether a content file has the paper's own words for readers, in the language of its name.

    >>> is_own_words("content/worte/tr.yaml"), is_own_words("content/worte/alt/tr.yaml")
    (True, False)
    """
    return path.startswith(_OF_WORDS) and "/" not in path[len(_OF_WORDS) :] and path.lower().endswith(SIDECAR)


def is_font(path: str) -> bool:
    """Whether a content file is a font of the paper's own.

    >>> is_font("content/schriften/werk.woff2"), is_font("content/schriften/alt/werk.woff2")
    (True, False)
    """
    return (
        path.startswith(_OF_FONTS) and "/" not in path[len(_OF_FONTS) :] and path.lower().endswith(".woff2")
    )


def is_medium(path: str) -> bool:
    """Whether a content file is kept as bytes that pages refer to: a picture, or a file to download."""
    return is_picture(path) or is_download(path)


def is_outline(path: str) -> bool:
    """Whether a content file is a shape on the earth (GeoJSON)."""
    return path.lower().endswith(".geojson")


def is_sidecar(path: str) -> bool:
    """Whether a content file says the rights of a picture."""
    lower = path.lower()
    return (
        lower.endswith(SIDECAR) and lower.endswith(_SIDECARS) and not (is_details(path) or is_of_icon(path))
    )


def is_details(path: str) -> bool:
    """Whether a content file says what a file to download is: any record there that is no picture's."""
    lower = path.lower()
    return path.startswith(_BELOW) and lower.endswith(SIDECAR) and not lower.endswith(_OF_PICTURES)
