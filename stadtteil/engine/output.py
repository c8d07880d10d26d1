"""A planned file and the view that it is made from.

The view is the renderer's only input, with the blobs that it names by digest and the texts that it
names by path: equal bytes of all these mean an equal file. A view holds final values (dates as text,
money as text, links resolved), no sets, no floats that come out of sums, no absolute paths of this
machine.
"""

from __future__ import annotations

from typing import Final, Protocol

import msgspec

from stadtteil.engine.digests import canonical, digest_of

MARK: Final = ("robots.txt", b"# Gebaut mit stadtteil.")
"""A file that stands in every output folder, and how it begins: so a folder of ours is known as ours."""


class View(msgspec.Struct, frozen=True, kw_only=True):
    """All that a renderer may know.

    A subclass lives in a module that also has `render(view, blobs) -> bytes`; the module is how the
    engine finds the renderer, in this process or in another one. A module with several views joins
    them as tagged structs in a union called `Views`; a module with one has that one.
    """


class Output(msgspec.Struct, frozen=True):
    """A planned file: where it will stand, what it is made from, and which sources ask for it.

    `path` is relative to the output folder with forward slashes; `origins` are paths of sources,
    named when two outputs want the same path. `texts` are the paths of the sources whose texts the
    view names: planning never sees a text, and the renderer can get no other.
    """

    path: str
    view: View
    origins: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


class Encoded(msgspec.Struct, frozen=True, array_like=True, tag=True, gc=False):
    """An output with its view as bytes, whose digest is `digest`, as another process can hand it over."""

    path: str
    renderer: str
    view: bytes
    digest: str
    origins: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


def encoded(output: Output) -> Encoded:
    """Return an output with its view as bytes."""
    view = canonical(output.view)
    renderer = type(output.view).__module__
    return Encoded(output.path, renderer, view, digest_of(view), output.origins, output.texts)


class Blobs(Protocol):
    """What a view names, to be had by its renderer."""

    def get(self, digest: str) -> bytes:
        """Return the bytes whose digest this is; KeyError when they are not here or not whole."""

    def text(self, path: str) -> bytes:
        """Return the text of a source that the output names; KeyError for any other."""
