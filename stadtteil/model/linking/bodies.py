"""What fills the holes of one text: links, pictures, files to download; and which entries it links to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stadtteil.model.card import Body, Hole, Image
from stadtteil.model.entry import Entry
from stadtteil.model.linking.resolving import Resolver
from stadtteil.model.text.file_endings import names_file
from stadtteil.model.text.prose import Prose, Reference


def filled_body(
    entry: Entry, prose: Prose, resolver: Resolver, images: Mapping[str, Image] | None = None
) -> tuple[Body, list[Entry]]:
    """Return the body with its holes filled, and the entries that it links to.

    `images` are those that have words in the language of the text, by `src`.
    """
    if not prose.references:
        return Body(entry.path), []
    mentioned: list[Entry] = []
    return Body(entry.path, tuple(_holes(entry, prose, resolver, images or {}, mentioned))), mentioned


def _holes(
    entry: Entry, prose: Prose, resolver: Resolver, images: Mapping[str, Image], mentioned: list[Entry]
) -> Iterator[Hole]:
    for reference in prose.references:
        place = (reference.line, reference.column)
        if reference.note:
            yield _noted(entry, reference, resolver)
        elif reference.picture and names_file(reference.target):
            yield _offered(entry, reference, resolver)
        elif reference.picture:
            image = resolver.picture(entry.path, reference.target, place)
            worded = image and images.get(image.src, image)
            said = worded and worded.in_words(reference.alt, reference.caption)
            yield Hole("", said, reference.inline, reference.credit, grouped=reference.grouped)
        else:
            href, target = resolver.link(entry.path, reference.target, place, entry)
            if target:
                mentioned.append(target)
            yield Hole(href)


def _noted(entry: Entry, reference: Reference, resolver: Resolver) -> Hole:
    """Return what is said of a file behind a link to it, which was resolved just before."""
    file = resolver.downloads.used.get((entry.path, _bare(reference)))
    words = resolver.media.words_of(entry.language)
    return Hole(download=file.face(words, resolver.href) if file else None, note=True)


def _bare(reference: Reference) -> str:
    """Return the file that a reference names, without the place in it."""
    return reference.target.partition("#")[0]


def _offered(entry: Entry, reference: Reference, resolver: Resolver) -> Hole:
    """Return a file in the place of a picture; what stands for the description is its title here."""
    place = (reference.line, reference.column)
    file = None if reference.credit else resolver.downloads.named(entry.path, _bare(reference), place)
    title = reference.caption or reference.alt
    face = file.face(resolver.media.words_of(entry.language), resolver.href, title) if file else None
    return Hole(download=face, inline=reference.inline)
