"""From a mention of a picture to the picture, or a problem at its place; which of them are used."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stadtteil.model.card import Image
from stadtteil.model.linking.lookup import Lookup
from stadtteil.model.linking.own_machine import on_their_machine
from stadtteil.model.picture_formats import instead_of
from stadtteil.model.pictures.index import PictureIndex
from stadtteil.model.text.local_paths import on_this_machine
from stadtteil.problems import Problem, Severity
from stadtteil.words.languages import original_of

Place = tuple[int, int]

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


class PictureResolver:
    """Knows the pictures, and collects what is wrong with the mentions that it is asked for.

    `images` are the pictures that something shows, by the path of the file and the name as it is written
    there, and `shown` their paths; both grow.
    """

    def __init__(self, index: PictureIndex, lookup: Lookup, problems: list[Problem]) -> None:
        """Begin with no mentions; problems go into `problems`."""
        self.images: dict[tuple[str, str], Image] = {}
        self.shown: set[str] = set()
        self._index = index
        self._lookup = lookup
        self._problems = problems

    def named(self, path: str, file: str, place: Place) -> Image | None:
        """Return the picture that the file at `path` names, if it may be shown."""
        if (here := on_this_machine(file)) and self._lookup.picture(file, path) is None:
            self._say(path, place, *on_their_machine(self._lookup, here, path, "content/bilder"))
            return None
        if not here and _SCHEME.match(file):
            message = (
                "Dieses Bild würde von einem fremden Server geladen; das verrät dort, wer die Seite liest."
            )
            cure = "Legen Sie das Bild in content/bilder ab und nennen Sie seinen Namen."
            self._say(path, place, message, cure)
            return None
        found = self._lookup.picture(file, path)
        if found is None:
            names = self._lookup.meant_pictures(file, path)
            fix = names[0] if len(names) == 1 else ""
            self._say(path, place, f"Das Bild „{file}“ gibt es nicht.", _cure(file, names), fix=fix)
            return None
        return self._shown(found, path, file, place) if self._is_fit(found, path, file, place) else None

    def _shown(self, found: str, path: str, file: str, place: Place) -> Image | None:
        """Return a picture as the file at `path` may show it: with the rights that it says, or its own."""
        image = self._index.own.get((original_of(path), found)) or self._index.images.get(found)
        if image is None:
            reason = self._index.withheld.get(found, "")
            message = f"Das Bild „{file}“ wird nicht mehr gezeigt: {reason}."
            if reason:
                self._say(path, place, message, "Wählen Sie ein anderes Bild.", warning=True)
            return None
        self.images[path, file] = image
        self.shown.add(found)
        return image

    def _is_fit(self, found: str, path: str, file: str, place: Place) -> bool:
        """Whether a picture's file is of a format that is read; say what is wrong with it, if nobody has."""
        format_ = self._index.foreign.get(found, "")
        if format_:
            message = f"„{file}“ hat das Format {format_}; gebraucht wird JPEG, PNG oder WebP."
            self._say(path, place, message, instead_of(found))
        elif found not in self._index.told:
            for flaw in self._index.flaws.get(found, ()):
                said = (path, *place, f"„{file}“: {flaw.message}", flaw.cure, flaw.severity)
                self._problems.append(Problem(*said))
        self._index.told.add(found)
        self._demand_rights(found, path)
        return not format_

    def _demand_rights(self, found: str, path: str) -> None:
        """Say once of a picture that it has no rights, neither beside it nor in the file at `path`."""
        is_licensed = (original_of(path), found) in self._index.own or found not in self._index.unlicensed
        if not is_licensed and found not in self._index.demanded:
            self._index.demanded.add(found)
            self._problems.append(self._index.unlicensed[found])

    def _say(
        self, path: str, place: Place, message: str, cure: str, *, warning: bool = False, fix: str = ""
    ) -> None:
        severity: Severity = "warning" if warning else "error"
        self._problems.append(Problem(path, *place, message, cure, severity, fix=fix))


def _cure(file: str, names: Sequence[str]) -> str:
    """Return what to do about a picture that is not there, where others have names like its own."""
    close = " oder ".join(f"„{name}“" for name in names)
    cure = instead_of(file) or (
        "Legen Sie das Bild in content/bilder ab, mit den Rechten daneben in NAME.jpg.yaml."
    )
    return f"Meinten Sie {close}?" if close else cure
