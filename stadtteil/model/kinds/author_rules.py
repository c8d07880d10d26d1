"""What is wrong with the record of somebody who writes: no consent, too private, two of one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from stadtteil.model.text.privacy import is_office
from stadtteil.model.text.slugs import slug
from stadtteil.problems import Problem

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.kinds.author import Author
    from stadtteil.model.site import Site

_MAIL = re.compile(r"(?<![\w.+-])([\w.+-]{1,64})@[\w-]{1,64}(?:\.[\w-]{1,64})+")
_PHONE = re.compile(r"(?<![\w.])(?:\+\d|0)[\d /().-]{5,}\d")


def broken_rules(author: Author, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield what is wrong; that somebody has left is no news."""
    held_back = author.draft or not author.published
    if author.active and not author.consent and not held_back and "consent" not in entry.failed:
        message = f"Ohne Einwilligung nennt die Zeitung „{author.title}“ nicht; überall steht „Redaktion“."
        cure = "Ist die Person einverstanden, schreiben Sie: einwilligung: ja."
        yield Problem(entry.path, *entry.marks.get("consent", (0, 0)), message, cure, "warning")
    if author.image and not (author.active and author.consent):
        message = f"Das Porträt „{author.image.file}“ wird nicht mehr gezeigt."
        cure = "Löschen Sie die Zeile, und aus content/bilder das Bild mit der Datei daneben."
        yield Problem(entry.path, *entry.marks.get("image", (0, 0)), message, cure, "warning")
    yield from _private(author, entry)
    yield from _namesakes(author, entry, site)


def _private(author: Author, entry: Entry) -> Iterator[Problem]:
    place = entry.marks.get("bio", (0, 0))
    for mail in _MAIL.finditer(author.bio):
        if not is_office(mail[1]):
            message = f"„{mail[0]}“ ist die E-Mail-Adresse eines Menschen; sie gehört nicht auf seine Seite."
            yield Problem(entry.path, *place, message, "Löschen Sie sie. Post nimmt die Redaktion an.")
    for phone in _PHONE.finditer(author.bio):
        message = f"„{phone[0]}“ sieht nach einer Telefonnummer aus; sie gehört nicht auf diese Seite."
        yield Problem(entry.path, *place, message, "Löschen Sie sie. Anrufe nimmt die Redaktion an.")


def _namesakes(author: Author, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield a problem where somebody before has the same name or initials: a text could mean both."""
    own = {"title": author.title, "short": author.short, "file": entry.slug}
    mine = {slug(said): field for field, said in own.items() if slug(said)}
    taken = site.derived(_NamesTaken).by_slug
    others = {
        (other.path, name): (field, other)
        for said, field in mine.items()
        for name, other in taken.get(said, ())
        if other.path < entry.path
    }
    for (path, name), (field, other) in sorted(others.items(), key=lambda item: item[0]):
        message = f"„{name}“ heißt auch „{other.title}“ ({path})."
        cure = "Geben Sie einer der beiden Personen einen anderen Namen oder ein anderes Kürzel."
        yield Problem(entry.path, *entry.marks.get(field, (0, 0)), message, cure)


class _NamesTaken:
    """By which names all who sign are known, gathered once for each site."""

    def __init__(self, site: Site) -> None:
        """Gather them; `by_slug` has each name as it is spelled, with the entry of who has it."""
        self.by_slug: dict[str, list[tuple[str, Entry]]] = {}
        for entry in site.entries:
            signature = entry.record.signature()
            for name in dict.fromkeys((*signature.names, entry.slug)) if signature else ():
                self.by_slug.setdefault(slug(name), []).append((name, entry))
