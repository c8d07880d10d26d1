"""Compiled templates, kept for this process and, where a folder is named, for later ones.

A template's code follows from its text, its language, the paper's own words and the toolchain (Jinja,
Python, catalogues, and our own way of compiling), so that keeping it in a folder of that toolchain changes
nothing but time. What is damaged is compiled again.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from stadtteil.engine.digests import canonical, digest_of
from stadtteil.rendering.jinja import QuickEnvironment
from stadtteil.words import Words

MOST_KEPT = 300
"""Files in the folder: more are left over from templates that have changed since, and all are thrown away."""


class Compiled(BytecodeCache):
    """Codes by the words, name and text of their templates."""

    def __init__(self) -> None:
        """Begin with nothing, kept nowhere."""
        self._codes: dict[tuple[str, str], bytes] = {}
        self._folder: Path | None = None

    def keep_in(self, folder: Path) -> None:
        """Keep codes in a folder from now on; it may be deleted at any time."""
        folder.mkdir(parents=True, exist_ok=True)
        kept = list(folder.iterdir())
        if len(kept) > MOST_KEPT:
            for file in kept:
                file.unlink(missing_ok=True)
        self._folder = folder

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return the bucket of a template in the words of its environment."""
        said = _spoken(environment.words) if isinstance(environment, QuickEnvironment) else ""
        return super().get_bucket(environment, f"{said}\0{name}", filename, source)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with a kept code, if there is one and it is whole."""
        place = (bucket.key, bucket.checksum)
        code = self._codes.get(place) or self._read(place)
        if code is not None:
            self._codes[place] = code
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a bucket."""
        place = (bucket.key, bucket.checksum)
        code = self._codes[place] = bucket.bytecode_to_string()
        if self._folder is not None:
            with contextlib.suppress(OSError):  # it is kept for speed only
                fresh = self._folder / f"{_name(place)}.{os.getpid()}"
                fresh.write_bytes(digest_of(code).encode() + code)
                fresh.replace(self._folder / _name(place))

    def _read(self, place: tuple[str, str]) -> bytes | None:
        if self._folder is None:
            return None
        try:
            data = (self._folder / _name(place)).read_bytes()
        except OSError:
            return None
        return data[32:] if data[:32] == digest_of(data[32:]).encode() else None


def _spoken(words: Words) -> str:
    """Return what tells words apart: their language, and which of them are the paper's own."""
    own = words.overrides
    return words.language if own is None else f"{words.language} {digest_of(canonical(own))}"


def _name(place: tuple[str, str]) -> str:
    return digest_of("\0".join(place).encode())


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


def keep_in(folder: bytes) -> bytes:
    """Keep codes in a folder; as a call from another process makes it, bytes to bytes."""
    compiled.keep_in(Path(os.fsdecode(folder)))
    return b""
