"""What one file says, read alone, but for its text. The value that the memo keeps, problems included."""

from __future__ import annotations

import datetime as dt

import msgspec
from msgspec.structs import replace

from stadtteil.engine.digests import canonical, digest_of
from stadtteil.model.text.prose import Prose
from stadtteil.problems import Problem

UNTIL_IT_GOES = dt.datetime(9999, 1, 1, tzinfo=dt.UTC)
"""Until when a fleeting document may be kept that does not say when its time is over."""
PROSE = "prose"
"""What a document's text is called among the fields that failed."""


class Variant(msgspec.Struct, frozen=True):
    """An encoded size of a picture: its blob, format (`avif`, `webp`, `jpeg`), pixels and bytes."""

    blob: str
    format: str
    width: int
    height: int
    size: int


class StoredFile(msgspec.Struct, frozen=True):
    """A file to download as it will be published: its blob, its bytes, and what is to be known of it.

    `pages` and `seconds` are 0 where it has none. `tagged` where it says its own structure to those who hear
    it. `language` is the tag (BCP 47) that it says itself, or nothing.
    """

    blob: str
    size: int
    pages: int = 0
    seconds: int = 0
    tagged: bool = False
    language: str = ""


class Document(msgspec.Struct, frozen=True):
    """What one file says.

    `reader` names how it was read: a kind of content, `site`, `rechte` (a picture's sidecar), `bild`
    (a picture), `umriss` (an outline), `angaben` (the sidecar of a file to download), `datei` (such a
    file) or nothing (not used). `record` is the typed value, encoded; `failed` names those of its fields
    that are in error, and may be stand-ins, `prose` among them. `draft` where its editors hold it back.
    `marks` maps fields to line and column. `tone` is a picture's colour, `#rrggbb`; `stored` is what is
    published of a file to download. `inline` are the rights of pictures that the file shows, each as its
    sidecar would say them and `about` the picture at a path. From `kept_until` on nothing of it may be
    kept, nor shown; what has none is kept as long as it serves.
    """

    path: str
    reader: str
    problems: tuple[Problem, ...] = ()
    record: bytes = b""
    failed: tuple[str, ...] = ()
    draft: bool = False
    marks: dict[str, tuple[int, int]] = {}
    prose: Prose | None = None
    variants: tuple[Variant, ...] = ()
    tone: str = ""
    stored: StoredFile | None = None
    kept_until: dt.datetime | None = None
    inline: tuple[Document, ...] = ()
    about: str = ""

    def is_over(self, now: dt.datetime) -> bool:
        """Whether nothing of it may be kept at a moment, nor shown."""
        return self.kept_until is not None and self.kept_until <= now

    @property
    def understood(self) -> bool:
        """Whether there is a record, and all of it is as its editors wrote it."""
        return bool(self.record) and not self.failed

    @property
    def face(self) -> str:
        """The digest of all that linking and planning may see: all but the places in its file."""
        prose = self.prose
        if prose is not None:
            references = tuple(replace(reference, line=0, column=0) for reference in prose.references)
            prose = replace(prose, references=references)
        inline = tuple(replace(one, marks=dict.fromkeys(one.marks, (0, 0))) for one in self.inline)
        marks = dict.fromkeys(self.marks, (0, 0))
        return digest_of(canonical(replace(self, marks=marks, prose=prose, inline=inline)))
