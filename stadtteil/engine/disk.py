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
}


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn an error of the operating system, met while writing to `folder`, into a StadtteilError."""
    try:
        yield
    except OSError as error:
        what = _TROUBLES.get(error.errno or 0, f"{error.strerror or error}")
        raise StadtteilError(
            f"In {folder} lässt sich nicht schreiben: {what} ({error.filename or folder}). "
            "Beheben Sie das und bauen Sie noch einmal; bis dahin kann die Ausgabe unvollständig sein."
        ) from error
