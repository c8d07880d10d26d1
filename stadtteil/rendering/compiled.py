"""Compiled templates, kept for this process and, where a folder is named, for later ones.

Those of shipped templates can be kept for all papers of a user, for they are the same in each.

A template's code follows from its text, its language, the paper's own words and the toolchain (Jinja,
Python, catalogues, and our own way of compiling), so that keeping it in a folder of that toolchain changes
nothing but time. What is damaged is compiled again.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import NamedTuple

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from stadtteil.engine.digests import canonical, digest_of
from stadtteil.rendering.byte_cache import ByteCache
from stadtteil.rendering.jinja import QuickEnvironment
from stadtteil.words import Words

MOST_KEPT = 2000
"""Files in the folder, far more than templates in all languages: then old ones are many, and all go."""


class Shared(NamedTuple):
    """What all papers of a user have in common: the shipped layouts, and what was made of them."""

    layouts: Path
    kept: ByteCache

    def has(self, name: str, source: str) -> bool:
        """Whether a template is a shipped one, as it was shipped."""
        try:
            return (self.layouts / name).read_bytes() == source.encode()
        except OSError:
            return False


class Compiled(BytecodeCache):
    """Codes by the words, name and text of their templates; those of shipped ones may be `shared`."""

    def __init__(self) -> None:
        """Begin with nothing, kept nowhere."""
        self._codes: dict[tuple[str, str], bytes] = {}
        self._own: ByteCache | None = None
        self.shared: Shared | None = None
        self._kept: ByteCache | None = None

    def keep_in(self, folder: Path, shared: Shared | None = None) -> None:
        """Keep codes in a folder from now on; it may be deleted at any time."""
        folder.mkdir(parents=True, exist_ok=True)
        kept = list(folder.iterdir())
        if len(kept) > MOST_KEPT:
            for file in kept:
                file.unlink(missing_ok=True)
        self._own = ByteCache(folder)
        self.shared = shared

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return the bucket of a template in the words of its environment."""
        words = environment.words if isinstance(environment, QuickEnvironment) else None
        self._kept = self._own
        # What is said in a paper's own words is that paper's alone.
        if self.shared and words and words.overrides is None and self.shared.has(name, source):
            self._kept = self.shared.kept
        said = _spoken(words) if words else ""
        return super().get_bucket(environment, f"{said}\0{name}", filename, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with a kept code, if there is one and it is whole."""
        place = (bucket.key, bucket.checksum)
        code = self._codes.get(place) or (self._kept.get("\0".join(place)) if self._kept else None)
        if code is not None:
            self._codes[place] = code
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a bucket."""
        place = (bucket.key, bucket.checksum)
        code = self._codes[place] = bucket.bytecode_to_string()
        if self._kept:
            self._kept.put("\0".join(place), code)


def _spoken(words: Words) -> str:
    """Return what tells words apart: their language, and which of them are the paper's own."""
    own = words.overrides
    return words.language if own is None else f"{words.language} {digest_of(canonical(own))}"


compiled = Compiled()
"""The codes of this process."""


def home(state: Path, toolchain: str) -> Path:
    """Return the folder for the codes of a toolchain; what others have left beside it is thrown away."""
    folder = state / "compiled" / toolchain[:16]
    with contextlib.suppress(OSError):
        for other in list(folder.parent.iterdir()):
            if other.is_dir() and other != folder:
                shutil.rmtree(other, ignore_errors=True)
            elif other != folder:
                other.unlink(missing_ok=True)
    return folder


def places(codes: Path, layouts: Path, shared: Path | None) -> bytes:
    """Return where a process keeps `codes`, and the `shared` ones, if any, of the shipped `layouts`."""
    return b"\0".join(os.fsencode(place) for place in (codes, layouts, shared or ""))


def keep_in(said: bytes) -> bytes:
    """Keep codes at these `places`; as a call from another process makes it, bytes to bytes."""
    folder, layouts, shared = map(os.fsdecode, said.split(b"\0"))
    common = Shared(Path(layouts), ByteCache(Path(shared))) if shared else None
    compiled.keep_in(Path(folder), common)
    return b""
