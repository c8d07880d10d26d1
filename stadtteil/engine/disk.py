"""Says in one German line what a disk refuses. Knows no files of its own."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stadtteil.misuse import StadtteilError

_TROUBLES = {
    errno.ENOSPC: "Der Datenträger ist voll",
    errno.EDQUOT: "Der zugeteilte Speicherplatz ist voll",
    errno.EACCES: "Das Recht dazu fehlt",
    errno.EPERM: "Das Recht dazu fehlt",
    errno.EROFS: "Der Datenträger ist schreibgeschützt",
    errno.ENAMETOOLONG: "Ein Name ist länger, als der Datenträger es zulässt",
    errno.EISDIR: "Dort steht ein Ordner, wo eine Datei hingehört",
    errno.ENOTDIR: "Dort steht eine Datei, wo ein Ordner hingehört",
}


@contextmanager
def writing(folder: Path, *, begun: bool = True) -> Iterator[None]:
    """Turn an error of the operating system, met while writing to `folder`, into a StadtteilError.

    `begun`: something in it may have been changed already.
    """
    try:
        yield
    except OSError as error:
        what = _TROUBLES.get(error.errno or 0, f"{error.strerror or error}")
        state = "kann die Ausgabe unvollständig sein" if begun else "bleibt die Ausgabe, wie sie war"
        raise StadtteilError(
            f"In {folder} lässt sich nicht schreiben: {what} ({error.filename or folder}). "
            f"Beheben Sie das und bauen Sie noch einmal; bis dahin {state}."
        ) from error
