"""What makes the files besides their views: our code, Python, and the packages that are installed.

Knows nothing of the site. Imports only os, hashlib and sys: the gate asks it too.
"""

from __future__ import annotations

import hashlib
import os
import sys

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""The folder of our own code."""


def toolchain(package: str | os.PathLike[str] = PACKAGE) -> str:
    """Return a digest that differs when code, Python or a package does: then every file is made anew.

    To be asked when a process starts: what it has loaded counts, not what was edited since.
    """
    digest = _begun()
    for path in _code(os.fspath(package)):
        with open(os.path.join(package, path), "rb") as stream:
            code = stream.read()
        digest.update(f"{path}\0{len(code)}\0".encode())
        digest.update(code)
    return digest.hexdigest()


def toolchain_stamp(package: str | os.PathLike[str] = PACKAGE) -> str:
    """Return the same from how the files look, without reading them."""
    digest = _begun()
    for path in _code(os.fspath(package)):
        seen = os.stat(os.path.join(package, path))
        digest.update(f"{path}\0{seen.st_size}\0{seen.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def loaded() -> str:
    """Return the digest of the code that this process has loaded.

    Code that was edited since the process began may be loaded in part, the old and the new: then the
    digest is one that no other process has, so that nothing it makes is taken for what the new code makes.
    """
    return toolchain() if toolchain_stamp() == AT_START else f"edited-{os.urandom(8).hex()}"


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


def _code(package: str) -> list[str]:
    """Return the paths of our modules from `package`, sorted."""
    found: list[str] = []
    for folder, _folders, names in os.walk(package):
        inside = os.path.relpath(folder, package).replace(os.sep, "/")
        found.extend(f"{inside}/{name}" for name in names if name.endswith(".py"))
    return sorted(found)


AT_START = toolchain_stamp()
"""How our code looked when this process began: what it has loaded counts, not what was edited since."""
