"""The faces of what entries show and offer beside text: pictures, and files to download."""

from __future__ import annotations

from collections.abc import Iterable

from stadtteil.model.card import Image
from stadtteil.model.download_face import Download
from stadtteil.model.entry import Entry
from stadtteil.model.fields import FileUse, PictureUse
from stadtteil.model.relations import Relations
from stadtteil.words import Words


class MediaFaces:
    """What a site answers about pictures and files, in its `words`."""

    relations: Relations
    words: Words

    def href(self, url: str) -> str:
        """Return the root-absolute href of a place in the site."""
        raise NotImplementedError

    def image(self, entry: Entry, use: PictureUse | None) -> Image | None:
        """Return the picture that an entry uses, in its words where it has some."""
        if use is None:
            return None
        image = self.relations.images.get((entry.original or entry.path, use.file))
        return image and image.in_words(use.alt, use.caption)

    def download(self, entry: Entry, use: FileUse | None) -> Download | None:
        """Return the file that an entry offers, if it may be published; a translation may offer its own."""
        file = use and self.relations.download(entry, use.file)
        return file.face(self.words, self.href, use.title) if use and file else None

    def downloads(self, entry: Entry, uses: Iterable[FileUse]) -> tuple[Download, ...]:
        """Return those of the files that an entry offers which may be published."""
        return tuple(face for use in uses if (face := self.download(entry, use)))

    def obstacles(self) -> tuple[Download, ...]:
        """Return the files that not everybody can use, each once, by title."""
        files = {file.url: file for file in self.relations.downloads.values() if not file.accessible}
        found = sorted(files.values(), key=lambda file: (self.words.sort_key(file.title), file.url))
        return tuple(file.face(self.words, self.href) for file in found)
