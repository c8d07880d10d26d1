"""From a mention in content to what it means: an entry, a picture, an href, or a problem at its place.

A mention of something that does not exist is an error; a mention of something that is hidden now is
a warning and loses its link, for nothing may become an error by the passage of time. An entry in
error is there all the same, and has said so itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from urllib.parse import quote, unquote

from stadtteil.model.card import Image
from stadtteil.model.document import PROSE
from stadtteil.model.entry import Entry
from stadtteil.model.fields import Ref
from stadtteil.model.fields.choices import did_you_mean, meant
from stadtteil.model.images import Shelf
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.lookup import Lookup
from stadtteil.model.reading.formats import instead_of
from stadtteil.model.site import Loose
from stadtteil.model.slugs import slug
from stadtteil.problems import Hidden, Problem

Place = tuple[int, int]

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_ALLOWED = re.compile(r"(https?:|mailto:|tel:|//)", re.IGNORECASE)
_UNFIT = re.compile(r"[\s\"<>\\^`{|}]")
"""Signs that an address in the web may not have as they are."""
_HOST = re.compile(r"(www\.|[\w-]+(\.[\w-]+)*\.(de|com|org|net|eu|info|example)(/|$))", re.IGNORECASE)


class Resolver:
    """Knows where everything is, and collects what is wrong with the mentions it is asked for."""

    def __init__(
        self, lookup: Lookup, hidden: Mapping[str, Hidden], shelf: Shelf, href: Callable[[str], str]
    ) -> None:
        """`hidden` says by path what readers do not see; `href` turns a place in the site into an href."""
        self.problems: list[Problem] = []
        self.loose: list[Loose] = []
        self.images: dict[tuple[str, str], Image] = {}
        self.shown: set[str] = set()
        """The paths of the pictures that are used."""
        self.asked: set[str] = set()
        """The same, with those that may not be shown."""
        self._lookup = lookup
        self._hidden = hidden
        self._shelf = shelf
        self._href = href

    def named(self, path: str, ref: Ref) -> Entry | None:
        """Return the visible entry that a field in the file at `path` names."""
        found = self._lookup.named(ref.kind, ref.name)
        place = (ref.line, ref.column)
        if len(found) == 1:
            return self._visible(found[0], path, place)
        if found:
            options = ", ".join(item.slug for item in found)
            cure = f"Schreiben Sie einen dieser Namen: {options}."
            self._say(path, place, f"„{ref.name}“ ist nicht eindeutig.", cure)
        else:
            kind = BY_NAME[ref.kind]
            close = meant(ref.name, self._lookup.names(ref.kind), 0.75)
            cure = f"Legen Sie die Datei in content/{kind.folder} an, oder prüfen Sie die Schreibweise."
            if ref.nobody:
                cure = f"Für eine einzelne Person schreiben Sie „{ref.nobody}“. Sonst: {cure}"
            self._say(
                path, place,
                f"„{ref.name}“ gibt es nicht (gesucht: {kind.noun}, eine Datei in content/{kind.folder}).",
                f"Meinten Sie „{close}“? Sonst legen Sie die Datei an." if close else cure,
            )  # fmt: skip
        return None

    def picture(self, path: str, file: str, place: Place) -> Image | None:
        """Return the picture that the file at `path` names, if it may be shown."""
        if _SCHEME.match(file):
            self._say(
                path, place,
                "Dieses Bild würde von einem fremden Server geladen; das verrät dort, wer die Seite liest.",
                "Legen Sie das Bild in content/bilder ab und nennen Sie seinen Namen.",
            )  # fmt: skip
            return None
        found = self._lookup.picture(file, path)
        if found is None:
            close = self._lookup.meant_picture(file)
            cure = instead_of(file) or (
                "Legen Sie das Bild in content/bilder ab, mit den Rechten daneben in NAME.jpg.yaml."
            )
            self._say(
                path, place, f"Das Bild „{file}“ gibt es nicht.", f"Meinten Sie „{close}“?" if close else cure
            )
            return None
        self.asked.add(found)
        if found in self._shelf.withheld:
            reason = self._shelf.withheld[found]
            message = f"Das Bild „{file}“ wird nicht mehr gezeigt: {reason}."
            if reason:
                self._say(path, place, message, "Wählen Sie ein anderes Bild.", warning=True)
            return None
        image = self.images[path, file] = self._shelf.images[found]
        self.shown.add(found)
        return image

    def link(self, path: str, target: str, place: Place, entry: Entry | None) -> tuple[str, Entry | None]:
        """Return a link's href (empty where the target is hidden or missing) and the entry it leads to.

        `entry` is what the file at `path` holds, for links within it.
        """
        if scheme := _SCHEME.match(target):
            return self._outward(path, target, scheme[0], place), None
        bare, _, anchor = target.partition("#")
        if not bare:
            return self._anchored("", entry, anchor, path, place), None
        bare, _, query = bare.partition("?")
        found = self._lookup.target(bare, path)
        if found:
            shown = self._visible(found, path, place)
            return (
                (self._anchored(self._href(found.url), found, anchor, path, place), found)
                if shown
                else ("", None)
            )
        if self._lookup.picture(bare, path):
            image = self.picture(path, bare, place)
            return (image.large if image else ""), None
        if bare.startswith("/"):
            self.loose.append(Loose(path, *place, bare))
            return self._href(bare) + (f"?{query}" if query else "") + (f"#{anchor}" if anchor else ""), None
        self._say(path, place, f"Das Ziel „{target}“ gibt es nicht.", self._instead(bare, path))
        return "", None

    def _outward(self, path: str, target: str, scheme: str, place: Place) -> str:
        """Return an address that leads out of the site, with a scheme that only leads and never runs."""
        if _ALLOWED.match(target):
            return _UNFIT.sub(lambda found: quote(found[0]), target)
        message = f"Eine Adresse mit „{scheme}“ darf hier nicht stehen."
        self._say(path, place, message, "Möglich sind https:, mailto: und tel:, oder der Name einer Datei.")
        return ""

    def _instead(self, target: str, path: str) -> str:
        """Return what a target that does not exist may have been meant to be."""
        if "@" in target:
            return f"Ist es eine E-Mail-Adresse, schreiben Sie mailto: davor: mailto:{target}"
        if _HOST.match(target):
            return f"Ist es eine Adresse im Netz, schreiben Sie https:// davor: https://{target}"
        if "\\" in target:
            return f"Trennen Sie Ordner mit / statt mit \\: {target.replace(chr(92), '/')}"
        close = self._lookup.meant_file(target, path)
        if close:
            return f"Meinten Sie „{close}“?"
        example = "seiten/impressum.md" if path.count("/") == 1 else "../2026/sommerfest.md"
        return f"Nennen Sie die Datei, zum Beispiel {example}."

    def _visible(self, target: Entry, path: str, place: Place) -> Entry | None:
        """Return the target if it is visible; a warning where it is hidden now."""
        why = self._hidden.get(target.path)
        if why is None:
            return target
        message = f"„{target.title}“ ist zurzeit nicht zu sehen ({why.reason})."
        self._say(
            path, place, message, "Solange erscheint hier kein Link; Sie müssen nichts tun.", warning=True
        )
        return None

    def _anchored(self, href: str, entry: Entry | None, anchor: str, path: str, place: Place) -> str:
        """Return the href with its anchor, which must be one of the target's headings."""
        if not anchor:
            return href
        if entry and PROSE in entry.failed:
            return href
        anchors = entry.prose.anchors if entry and entry.prose else ()
        plain = unquote(anchor)
        for name in (plain, slug(plain)):
            if name in anchors:
                return f"{href}#{name}"
        where = f"in „{entry.title}“" if entry else "hier"
        cure = (
            did_you_mean(plain, anchors)
            or "Dort gibt es keine Überschriften; nehmen Sie „#“ und den Rest weg."
        )
        self._say(path, place, f"Die Sprungmarke „#{plain}“ gibt es {where} nicht.", cure)
        return href

    def _say(self, path: str, place: Place, message: str, cure: str, *, warning: bool = False) -> None:
        self.problems.append(Problem(path, *place, message, cure, "warning" if warning else "error"))
