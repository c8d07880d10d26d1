"""The script that other sites load: the newest under a name that stays, and every version under its own.

Who has a version's address with its digest in a page must always get these very bytes, so a script
that was published is never changed: a new one is a new file in loaders/ and a new line here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from stadtteil.engine.output import Blobs, Output, View
from stadtteil.model.urls import file_of, loader_url

RELEASES = {
    "1.0.0": "sha384-IU3XQOCs5Ct0R0MSNCNmPb0D3GzDFeEEG7CdbGandvm7N77iEFa22j3tXjk7KH9k",
    "1.1.0": "sha384-dgWJbvBYe/dOBaocyDFisS4lvGkhJfxSXGdEt1oUz1LS9D+8uEu4LQIMrbtyLS8N",
    "1.2.0": "sha384-z5mFF+rDhIMOlU1nCvMdqHFdyccJc+zHiJEmW2ymawz3YhYGQgIDxhVnTl2K39+m",
}
"""All versions, oldest first, with their digests for Subresource Integrity (W3C SRI)."""

NEWEST = next(reversed(RELEASES))


class LoaderView(View, frozen=True, kw_only=True):
    """The script itself."""

    text: str


def plan() -> Iterator[Output]:
    """Yield every version, and the newest once more."""
    for version in RELEASES:
        yield Output(file_of(loader_url(version)), LoaderView(text=_text(version)))
    yield Output(file_of(loader_url()), LoaderView(text=_text(NEWEST)))


def _text(version: str) -> str:
    return Path(__file__).with_name("loaders").joinpath(f"{version}.js").read_text(encoding="utf-8")


def render(view: LoaderView, blobs: Blobs) -> bytes:
    """Return the script."""
    return view.text.encode()
