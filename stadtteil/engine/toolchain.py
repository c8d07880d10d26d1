"""What makes the files besides their views: our package with all its files, Python, and installed packages.

Knows nothing of the site. Imports only os, hashlib and sys: the gate asks it too.
"""

from __future__ import annotations

import hashlib
import os
import sys

from stadtteil.engine.stamps import passed_over

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of our own code."""


def toolchain(package: str | os.PathLike[str] = PACKAGE) -> str:
    """Return a digest that differs when one of our files, Python or a package does: then all is made anew.

    To be asked when a process starts: what it has loaded counts, not what was edited since.
    """
    digest = _begun()
    for path in _files(os.fspath(package)):
        with open(os.path.join(package, path), "rb") as stream:
            data = stream.read()
        digest.update(f"{path}\0{len(data)}\0".encode(errors="surrogateescape"))
        digest.update(data)
    return digest.hexdigest()


def toolchain_stamp(package: str | os.PathLike[str] = PACKAGE) -> str:
    """Return the same from how the files look, without reading them."""
    digest = _begun()
    for path in _files(os.fspath(package)):
        seen = os.stat(os.path.join(package, path))
        digest.update(f"{path}\0{seen.st_size}\0{seen.st_mtime_ns}\0".encode(errors="surrogateescape"))
    return digest.hexdigest()


EDITED = "edited-"
"""How the digest of code begins that no other process has."""


def loaded() -> str:
    """Return the digest of the code that this process has loaded.

    Code that was edited since the process began may be loaded in part, the old and the new: then the
    digest is one that no other process has, so that nothing it makes is taken for what the new code makes.
    """
    return toolchain() if toolchain_stamp() == AT_START else f"{EDITED}{os.urandom(8).hex()}"


def _begun() -> hashlib.blake2b:
    about = [sys.implementation.name, sys.version, *_packages()]
    return hashlib.blake2b("\0".join(about).encode(errors="surrogateescape"), digest_size=16)


def _packages() -> list[str]:
    """Return the names of the installed packages; they carry the versions."""
    names: set[str] = set()
    for folder in sys.path:
        if os.path.basename(folder) in {"site-packages", "dist-packages"} and os.path.isdir(folder):
            names.update(name for name in os.listdir(folder) if name.endswith(".dist-info"))
    return sorted(names)


def _files(package: str) -> list[str]:
    """Return the paths of all files from `package`, sorted: modules, scripts, sheets, catalogues, fonts.

    What Python has compiled and what editors leave behind is not among them.
    """
    found: list[str] = []
    for folder, folders, names in os.walk(package):
        folders[:] = [name for name in folders if name != "__pycache__" and not passed_over(name)]
        inside = os.path.relpath(folder, package).replace(os.sep, "/")
        found.extend(f"{inside}/{name}" for name in names if not passed_over(name))
    return sorted(found)


AT_START = toolchain_stamp()
"""How our code looked when this process began: what it has loaded counts, not what was edited since."""
