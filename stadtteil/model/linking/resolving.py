"""From a mention in content to what it means: an entry, a picture, an href, or a problem at its place.

What does not exist is an error; what is hidden now is a warning and loses its link, for nothing may become
an error by the passage of time. An entry in error is there all the same, and has said so itself.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote, unquote

from stadtteil.model.card import Image
from stadtteil.model.document import PROSE
from stadtteil.model.download_advice import advice_for
from stadtteil.model.entry import Entry
from stadtteil.model.fields import Ref
from stadtteil.model.fields.choices import did_you_mean
from stadtteil.model.kinds import BY_NAME
from stadtteil.model.linking.bare_address import instead_of_target
from stadtteil.model.linking.downloading import DownloadResolver
from stadtteil.model.linking.lookup import Lookup
from stadtteil.model.linking.media import Media
from stadtteil.model.linking.own_machine import on_their_machine
from stadtteil.model.linking.picturing import PictureResolver
from stadtteil.model.picture_formats import instead_of
from stadtteil.model.relations import Loose
from stadtteil.model.text.local_paths import on_this_machine
from stadtteil.model.text.slugs import slug
from stadtteil.model.text.targets import corrected, told
from stadtteil.model.urls import Urls
from stadtteil.problems import Hidden, Problem

Place = tuple[int, int]

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_ALLOWED = re.compile(r"(https?:|mailto:|tel:|//)", re.IGNORECASE)
_UNFIT = re.compile(r"[\s\"<>\\^`{|}]")
"""Signs that an address in the web may not have as they are."""


class Resolver:
    """Knows where everything is, and collects what is wrong with the mentions it is asked for."""

    def __init__(
        self,
        lookup: Lookup,
        hidden: Mapping[str, Hidden],
        media: Media,
        href: Callable[[str], str],
    ) -> None:
        """`hidden` says by path what readers do not see; `href` turns a place in the site into an href."""
        self.problems: list[Problem] = []
        self.loose: list[Loose] = []
        self._lookup = lookup
        self._hidden = hidden
        self.media = media
        self.href = href
        self.pictures = PictureResolver(media.pictures, lookup, self.problems)
        self.downloads = DownloadResolver(media.downloads, self.problems, self)

    def in_language(self, translated: Mapping[str, Entry], urls: Urls, overviews: frozenset[str]) -> Resolver:
        """Return one for texts in a further language, which has `translated` entries by id at its `urls`.

        `overviews` are further places that it has, too.
        """
        other = copy.copy(self)
        other._lookup = self._lookup.in_language(translated)
        other.href = lambda url: self.href(urls.shared(url, overviews))
        return other

    def named(self, path: str, ref: Ref) -> Entry | None:
        """Return the visible entry that a field in the file at `path` names."""
        found = self._lookup.named(ref.kind, ref.name)
        place = (ref.line, ref.column)
        if len(found) == 1:
            return self._visible(found[0], path, place)
        if found:
            cure = f"Schreiben Sie einen dieser Namen: {', '.join(item.slug for item in found)}."
            self._say(path, place, f"„{ref.name}“ ist nicht eindeutig.", cure)
        else:
            kind = BY_NAME[ref.kind]
            close = self._lookup.meant_name(ref.kind, ref.name)
            cure = ref.instead or (
                f"Legen Sie die Datei in content/{kind.folder} an, oder prüfen Sie die Schreibweise."
            )
            if ref.nobody:
                cure = f"Für eine einzelne Person schreiben Sie „{ref.nobody}“. Sonst: {cure}"
            if close:
                cure = f"Meinten Sie „{close}“? {ref.instead or 'Sonst legen Sie die Datei an.'}"
            self._say(
                path, place,
                f"„{ref.name}“ gibt es nicht (gesucht: {kind.noun}, eine Datei in content/{kind.folder}).",
                cure, fix=close,
            )  # fmt: skip
        return None

    def picture(self, path: str, file: str, place: Place) -> Image | None:
        """Return the picture that the file at `path` names, if it may be shown."""
        return self.pictures.named(path, file, place)

    def link(self, path: str, target: str, place: Place, entry: Entry | None) -> tuple[str, Entry | None]:
        """Return a link's href (empty where the target is hidden or missing) and the entry it leads to.

        `entry` is what the file at `path` holds, for links within it.
        """
        if right := corrected(target):
            self._say(path, place, *told(target, right), warning=True)
            target = right
        here, scheme = on_this_machine(target), _SCHEME.match(target)
        if here or scheme:
            return self._outward(path, target, here, place), None
        bare, _, anchor = target.partition("#")
        if not bare:
            return self._anchored("", entry, anchor, path, place), None
        bare, _, query = bare.partition("?")
        found = self._lookup.target(bare, path)
        if found:
            return self._inward(found, anchor, path, place)
        medium = self._to_medium(path, bare, place)
        if medium is not None:
            return (f"{medium}#{anchor}" if medium and anchor else medium), None
        if bare.startswith("/"):
            self.loose.append(Loose(path, *place, bare))
            return self.href(bare) + (f"?{query}" if query else "") + (f"#{anchor}" if anchor else ""), None
        self._say(
            path, place, f"Das Ziel „{target}“ gibt es nicht.", instead_of_target(self._lookup, bare, path)
        )
        return "", None

    def _to_medium(self, path: str, file: str, place: Place) -> str | None:
        """Return the href of a picture or a file that a link leads to, None where it leads to neither."""
        found = self._lookup.picture(file, path)
        if found is None:
            is_meant = self.downloads.is_meant(file, path)
            return self.downloads.link(path, file, place, self.href) if is_meant else None
        if found in self.media.pictures.foreign:
            self.media.pictures.told.add(found)
            advice = advice_for(file) or instead_of(file)
            self._say(path, place, f"Die Datei „{file}“ veröffentlicht das Programm nicht.", advice)
            return ""
        image = self.picture(path, file, place)
        return image.large if image else ""

    def _outward(self, path: str, target: str, here: str, place: Place) -> str:
        """Return an address that leads out of the site, with a scheme that only leads and never runs.

        `here` is the target where it is a file on the editor's own machine.
        """
        if here:
            self._say(path, place, *on_their_machine(self._lookup, here, path, "content"))
            return ""
        if _ALLOWED.match(target):
            return _UNFIT.sub(lambda found: quote(found[0]), target)
        scheme = target.partition(":")[0] + ":"
        message = f"Eine Adresse mit „{scheme}“ darf hier nicht stehen."
        self._say(path, place, message, "Möglich sind https:, mailto: und tel:, oder der Name einer Datei.")
        return ""

    def _visible(self, target: Entry, path: str, place: Place) -> Entry | None:
        """Return the target if it is visible; a warning where it is hidden now."""
        why = self._hidden.get(target.path)
        if why is None:
            return target
        message = f"„{target.title}“ ist zurzeit nicht zu sehen ({why.reason})."
        for_good = not (why.until or target.record.hidden)
        cure = "Hier erscheint kein Link mehr" if for_good else "Solange erscheint hier kein Link"
        self._say(path, place, message, f"{cure}; Sie müssen nichts tun.", warning=True)
        return None

    def _inward(self, target: Entry, anchor: str, path: str, place: Place) -> tuple[str, Entry | None]:
        """Return a link to an entry; nothing and a warning where it is hidden now, or has no page."""
        if self._visible(target, path, place) is None:
            return "", None
        if target.record.pageless:
            cure = "Hier erscheint kein Link; nehmen Sie ihn weg, oder geben Sie dem Eintrag eine Seite."
            self._say(
                path, place, f"Zu diesem Eintrag gibt es keine Seite ({target.path}).", cure, warning=True
            )
            return "", None
        return self._anchored(self.href(target.url), target, anchor, path, place), target

    def _anchored(self, href: str, entry: Entry | None, anchor: str, path: str, place: Place) -> str:
        """Return the href with its anchor, which must be one of the target's headings."""
        if not anchor or (entry and PROSE in entry.failed):
            return href
        anchors = entry.prose.anchors if entry and entry.prose else ()
        plain = unquote(anchor)
        for name in (plain, slug(plain)):
            if name in anchors:
                return f"{href}#{name}"
        where = f"in „{entry.title}“" if entry else "hier"
        cure = "Dort gibt es keine Überschriften; nehmen Sie „#“ und den Rest weg."
        if anchors:
            likely = self._lookup.guesses()
            cure = did_you_mean(plain, anchors) if likely else "Sehen Sie nach, wie die Überschriften heißen."
        self._say(path, place, f"Die Sprungmarke „#{plain}“ gibt es {where} nicht.", cure)
        return href

    def _say(
        self, path: str, place: Place, message: str, cure: str, *, warning: bool = False, fix: str = ""
    ) -> None:
        self.problems.append(Problem(path, *place, message, cure, "warning" if warning else "error", fix=fix))
