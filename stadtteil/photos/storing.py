"""Writes a photo and what is said of it into content/bilder: both, or nothing. Never writes over a file.

Knows names and files; what the sidecar says is for others to write.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import NamedTuple

from stadtteil.misuse import StadtteilError
from stadtteil.model.source import PICTURES
from stadtteil.model.text.slugs import slug
from stadtteil.photos.naming import picture_name
from stadtteil.photos.photo import Photo
from stadtteil.whole_file import create_file


class StoredPhoto(NamedTuple):
    """Where a photo stands, as `content/bilder/…`; `is_new` unless the very same one stood there already."""

    path: str
    is_new: bool


def write_photo(project_root: Path, photo: Photo, name: str, rights: str) -> StoredPhoto:
    """Write a photo, called after `name`, with `rights` as the text of its sidecar; say where it stands.

    `name` may have folders in front; a number goes behind where it is taken. The same picture is not
    written twice: its sidecar stays as it is, and is written only where there is none.
    """
    *folders, last = name.replace("\\", "/").split("/")
    content = project_root / "content"
    pictures = content / PICTURES
    folder = pictures.joinpath(*filter(None, map(slug, folders)))
    if not folder.resolve().is_relative_to(content.resolve()):
        raise StadtteilError(f"Der Ordner {folder} führt aus content/ hinaus. Nehmen Sie einen anderen.")
    folder.mkdir(parents=True, exist_ok=True)
    there = _same(pictures, photo)
    file = there or _written(pictures, folder, picture_name(last), photo)
    sidecar = file.with_name(f"{file.name}.yaml")
    if not (sidecar.exists() or sidecar.with_suffix(".yml").exists()):
        try:
            create_file(sidecar, rights.encode())
        except BaseException:
            if there is None:
                file.unlink(missing_ok=True)
            raise
    return StoredPhoto(file.relative_to(project_root).as_posix(), there is None)


def _written(pictures: Path, folder: Path, name: str, photo: Photo) -> Path:
    """Write a picture under the first name that is free; somebody else may be taking one at the same time."""
    while True:
        file = folder / (_free(pictures, name) + photo.ending)
        with contextlib.suppress(FileExistsError):
            create_file(file, photo.data)
            return file


def _same(pictures: Path, photo: Photo) -> Path | None:
    """Return the picture that has the same bytes, if there is one."""
    size = len(photo.data)
    files = (file for file in sorted(pictures.rglob(f"*{photo.ending}")) if file.is_file())
    return next(
        (file for file in files if file.stat().st_size == size and file.read_bytes() == photo.data), None
    )


def _free(pictures: Path, name: str) -> str:
    """Return a name that no picture has in whatever folder, nor a file beside one."""
    taken = {file.name.split(".")[0].lower() for file in pictures.rglob("*")}
    number, free = 1, name
    while free.lower() in taken:
        number += 1
        free = f"{name}-{number}"
    return free
