"""Photos at the desk: taken in from a browser, shown, and put into the paper with what is said of them.

Until then they are in memory alone. Knows nothing of what is in a picture's file.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from http import HTTPStatus
from typing import Any

import msgspec

from stadtteil.desk.answers import Denied, DeskAnswer, as_json
from stadtteil.desk.asked import Asked
from stadtteil.desk.desk import Desk
from stadtteil.desk.entry_file import taken_apart
from stadtteil.desk.forms import form_of
from stadtteil.desk.problem_places import PlacesOfKeys, placed_all
from stadtteil.model.pictures.rights import Rights
from stadtteil.model.reading.locale import Locale
from stadtteil.model.source import PICTURES, is_picture
from stadtteil.model.yaml.tree import Mapping
from stadtteil.photos.last_credit import LastCredit, remember_credit
from stadtteil.photos.photo import Photo, UnfitPhoto, taken_in
from stadtteil.photos.rights_text import problems_of, rights_text
from stadtteil.photos.storing import write_photo

MOST_WAITING = 40
"""Photos that wait for what is to be said of them; of more the oldest is forgotten."""
THUMB = 480
"""Pixels of the longer side of a small picture."""
MOST_THUMBS = 300
_LONGEST = 65_000
_GONE = "Dieses Foto ist nicht mehr da. Wählen Sie es noch einmal aus."
_NO_PICTURE = "Dieses Bild gibt es nicht mehr."
_STRANGE = "Eine dieser Angaben gibt es bei Bildern nicht: {}. Laden Sie die Seite neu."


class PhotoFace(msgspec.Struct, frozen=True):
    """A photo that was taken in, and what the page says of it."""

    id: str
    name: str
    width: int
    height: int
    removed: tuple[str, ...]
    hints: tuple[str, ...]
    nameless: bool
    taken: str
    thumb: str


class SavedPhoto(msgspec.Struct, frozen=True):
    """A photo that is to be put into the paper, and what is said of it by the keys of the form."""

    id: str
    name: str = ""
    rights: dict[str, Any] = {}


class PhotoDesk:
    """Answers what is asked of photos and pictures."""

    def __init__(self, desk: Desk) -> None:
        """Begin with no photo."""
        self._desk = desk
        self._turn = threading.Lock()
        self._waiting: OrderedDict[str, Photo] = OrderedDict()
        self._thumbs: OrderedDict[tuple[str, int], bytes] = OrderedDict()

    def take(self, asked: Asked) -> DeskAnswer:
        """Take in a photo."""
        longest = asked.word("longest")
        with self._turn:  # one at a time: each takes much memory for a moment
            limit = int(longest) if longest.isascii() and longest.isdigit() and len(longest) < 6 else None
            photo = taken_in(asked.body, asked.name or "foto.jpg", longest=limit or _LONGEST)
            if isinstance(photo, UnfitPhoto):
                raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, f"{photo.message} {photo.cure}")
            id_ = secrets.token_hex(8)
            self._waiting[id_] = photo
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
        taken = photo.taken.isoformat() if photo.taken else ""
        name = f"{photo.name}{photo.ending}"
        thumb = f"/api/photo?id={id_}"
        return as_json(
            PhotoFace(
                id_,
                name,
                photo.width,
                photo.height,
                photo.removed,
                photo.hints,
                photo.is_nameless,
                taken,
                thumb,
            )
        )

    def show(self, asked: Asked) -> DeskAnswer:
        """Answer a photo that waits, small."""
        photo = self._photo(asked.word("id"))
        return self._small(asked.word("id"), 0, photo.data)

    def picture(self, asked: Asked) -> DeskAnswer:
        """Answer a picture of the paper, small."""
        path = asked.word("path")
        file, content = self._desk.root / path, (self._desk.root / "content").resolve()
        if path not in self._desk.inventory.paths or not is_picture(path):
            raise Denied(HTTPStatus.NOT_FOUND, _NO_PICTURE)
        try:
            if not file.resolve().is_relative_to(content):
                raise Denied(HTTPStatus.NOT_FOUND, _NO_PICTURE)
            return self._small(path, file.stat().st_mtime_ns, file.read_bytes())
        except OSError:
            raise Denied(HTTPStatus.NOT_FOUND, _NO_PICTURE) from None

    def rights(self, asked: Asked) -> DeskAnswer:
        """Answer the form for what is said of a picture."""
        return as_json({"fields": form_of(Rights, Mapping((), 0, 0))})

    def save(self, asked: Asked) -> DeskAnswer:
        """Put a photo into the paper."""
        wish = asked.read(SavedPhoto)
        photo = self._photo(wish.id)
        text = self._rights_text(wish)
        stored = write_photo(self._desk.root, photo, wish.name or photo.name, text)
        remember_credit(
            self._desk.root,
            LastCredit(str(wish.rights.get("urheber") or ""), str(wish.rights.get("lizenz") or "")),
        )
        with self._turn:
            self._waiting.pop(wish.id, None)
        self._desk.preview.changed()
        self._desk.preview.settle()
        value = stored.path.removeprefix(f"content/{PICTURES}/")
        return as_json({"value": value, "path": stored.path, "new": stored.is_new})

    def _rights_text(self, wish: SavedPhoto) -> str:
        """Return the text of a sidecar; Denied with the problems at their fields where something is wrong."""
        said = {key: value for key, value in wish.rights.items() if value}
        try:
            text = rights_text(said)
        except (KeyError, TypeError, AttributeError):
            message = _STRANGE.format(", ".join(map(str, said)))
            raise Denied(HTTPStatus.UNPROCESSABLE_ENTITY, message) from None
        path = f"content/{PICTURES}/{wish.name or 'foto'}.jpg"
        locale = Locale(self._desk.inventory.settings.zone, self._desk.inventory.settings.language)
        problems = problems_of(text, path, locale)
        errors = [problem for problem in problems if problem.severity == "error"]
        if errors:
            file = taken_apart(f"{path}.yaml", text.encode())
            places = PlacesOfKeys(file.record, file.keys, 0)
            first = places.placed(errors[0])
            raise Denied(
                HTTPStatus.UNPROCESSABLE_ENTITY,
                f"{first.message} {first.cure}".strip(),
                problems=placed_all(problems, places),
            )
        return text

    def _photo(self, id_: str) -> Photo:
        photo = self._waiting.get(id_)
        if photo is None:
            raise Denied(HTTPStatus.NOT_FOUND, _GONE)
        return photo

    def _small(self, name: str, version: int, data: bytes) -> DeskAnswer:
        """Return a picture encoded anew and small."""
        with self._turn:
            small = self._thumbs.get((name, version))
            if small is None:
                photo = taken_in(data, "bild.jpg", longest=THUMB)
                if isinstance(photo, UnfitPhoto):
                    raise Denied(HTTPStatus.NOT_FOUND, _NO_PICTURE)
                small = self._thumbs[name, version] = photo.data
                while len(self._thumbs) > MOST_THUMBS:
                    self._thumbs.popitem(last=False)
        is_png = small.startswith(b"\x89PNG")
        return DeskAnswer(HTTPStatus.OK, "image/png" if is_png else "image/jpeg", small)
