"""Which sorts of files a content folder holds, by their endings. Knows no kind of content."""

from __future__ import annotations

from stadtteil.model.picture_formats import OTHERS, SUFFIXES

PICTURES = "bilder"
SIDECAR = (".yaml", ".yml")
TEXTS = (".md", ".markdown", ".yaml", ".yml")
PICTURE, RIGHTS, OUTLINE, SITE, UNUSED = "bild", "rechte", "umriss", "site", ""
_OTHERS = (ending for endings, _ in OTHERS.values() for ending in endings)
_SIDECARS = tuple(f"{suffix}{sidecar}" for suffix in (*SUFFIXES, *_OTHERS) for sidecar in SIDECAR)


def is_picture(path: str) -> bool:
    """Whether a content file is a picture, asked of each file in each build."""
    return path.lower().endswith(SUFFIXES)


def is_outline(path: str) -> bool:
    """Whether a content file is a shape on the earth (GeoJSON)."""
    return path.lower().endswith(".geojson")


def is_sidecar(path: str) -> bool:
    """Whether a content file says the rights of a picture."""
    lower = path.lower()
    return lower.endswith(SIDECAR) and lower.endswith(_SIDECARS)
