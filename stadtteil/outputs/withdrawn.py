"""Where media stood that people no longer agree to: addresses that caches and other sites may still show.

Looks at the files of the last edition, which know it exactly; only when one has just been taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from stadtteil.model.download_file import captions_for, place_of
from stadtteil.model.pictures.images import stem_of
from stadtteil.model.site import Site
from stadtteil.model.source import is_download
from stadtteil.model.urls import DOWNLOADS, PICTURES, file_of
from stadtteil.problems import Problem

_TEXTS = (".html", ".xml", ".atom", ".json", ".js", ".csv", ".txt")
_MEDIA = (PICTURES[1:], DOWNLOADS[1:])
_CURE = (
    "Es kann noch zwischengespeichert sein. Leeren Sie den Zwischenspeicher des Servers, falls er einen hat, "
    "und bitten Sie Suchmaschinen, diese Adressen neu zu lesen:"
)


def withdrawn(site: Site, stood: Iterable[str], planned: Iterable[str], folder: Path) -> Iterator[Problem]:
    """Yield a warning for each picture or file that leaves now, with the addresses to be purged.

    `stood` are the files of the last edition, which still stand in `folder`; `planned` those of this one.
    """
    if not site.relations.withheld:
        return
    before = sorted(stood)
    leaving = sorted(path for path in set(before) - set(planned) if path.startswith(_MEDIA))
    files = {
        picture: found
        for picture in sorted(site.relations.withheld)
        if (found := [path for path in leaving if _belongs(path, picture)])
    }
    places = _places(files, before, folder) if files else {}
    for picture, found in files.items():
        addresses = "".join(f"\n    {_address(site, path)}" for path in [*places[picture], *found])
        what = "Diese Datei" if is_download(picture) else "Dieses Bild"
        message = f"{what} kommt von der Seite: {site.relations.withheld[picture]}."
        yield Problem(picture, 0, 0, message, _CURE + addresses, "warning")


def _belongs(path: str, picture: str) -> bool:
    if is_download(picture):
        return path in {file_of(place_of(one)) for one in (picture, *captions_for(picture))}
    return bool(re.fullmatch(rf"{PICTURES[1:]}{re.escape(stem_of(picture))}-\d+\.[0-9a-f]{{8}}\.\w+", path))


def _places(files: Mapping[str, list[str]], stood: Iterable[str], folder: Path) -> dict[str, list[str]]:
    """Return, for each picture, the texts among the files that stood which name one of its files."""
    owners = {path.encode(): picture for picture, paths in files.items() for path in paths}
    names = re.compile(b"|".join(re.escape(path) for path in owners))
    places: dict[str, list[str]] = {picture: [] for picture in files}
    for path in stood:
        if path.endswith(_TEXTS):
            try:
                text = (folder / path).read_bytes()
            except OSError:
                continue  # taken away by another hand
            for picture in sorted({owners[name] for name in names.findall(text)}):
                places[picture].append(path)
    return places


def _address(site: Site, path: str) -> str:
    return site.absolute(site.href("/" + quote(path.removesuffix("index.html"))))
