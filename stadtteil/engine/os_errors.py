"""Says in one German line what the machine refuses: a full disk, a missing right, a folder in the way.

Knows the refusals that have nothing to do with our code. All others are our own mistakes, and nothing to it.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from stadtteil.misuse import StadtteilError

_OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
_SPACE = "Schaffen Sie Platz"
_RIGHTS = "Prüfen Sie die Zugriffsrechte"
_PLACE = "Räumen Sie ihn aus dem Weg oder nennen Sie einen anderen Ort"
_LATER = "Schließen Sie andere Programme"
_TROUBLES = {
    errno.ENOSPC: ("Der Datenträger ist voll", _SPACE),
    errno.EDQUOT: ("Der zugeteilte Speicherplatz ist voll", _SPACE),
    errno.EFBIG: ("Eine Datei würde größer, als sie hier sein darf", "Heben Sie die Grenze auf (ulimit -f)"),
    errno.EACCES: ("Das Recht dazu fehlt", _RIGHTS),
    errno.EPERM: ("Das Recht dazu fehlt", _RIGHTS),
    errno.EROFS: ("Der Datenträger ist schreibgeschützt", "Heben Sie den Schreibschutz auf"),
    errno.EIO: ("Der Datenträger ist gestört", "Prüfen Sie ihn"),
    errno.ENXIO: ("Der Datenträger ist nicht erreichbar", "Prüfen Sie ihn"),
    errno.ENODEV: ("Der Datenträger ist nicht erreichbar", "Prüfen Sie ihn"),
    errno.ESTALE: ("Der Datenträger ist nicht mehr erreichbar", "Prüfen Sie die Verbindung"),
    errno.ETIMEDOUT: ("Der Datenträger antwortet nicht", "Prüfen Sie die Verbindung"),
    errno.EOPNOTSUPP: ("Der Datenträger kann das nicht", "Nehmen Sie einen anderen"),
    errno.ENOLCK: ("Der Datenträger kann nichts sperren", "Nehmen Sie einen anderen"),
    errno.ENAMETOOLONG: ("Ein Name oder Pfad ist zu lang", "Kürzen Sie ihn, oder verschachteln Sie weniger"),
    errno.ENOENT: ("Diesen Ort gibt es nicht oder nicht mehr", "Prüfen Sie den Pfad"),
    errno.ENOTDIR: ("Statt eines Ordners liegt dort eine Datei", _PLACE.replace("ihn", "sie")),
    errno.EISDIR: ("Statt einer Datei liegt dort ein Ordner", _PLACE),
    errno.EEXIST: ("Dort liegt schon etwas anderes", _PLACE.replace("ihn", "es")),
    errno.ENOTEMPTY: ("Der Ordner ist nicht leer", _PLACE),
    errno.ELOOP: ("Verknüpfungen führen im Kreis", "Löschen Sie eine davon"),
    errno.EBUSY: ("Ein anderes Programm benutzt das gerade", _LATER),
    errno.EMFILE: ("Es sind zu viele Dateien offen", _LATER),
    errno.ENFILE: ("Es sind zu viele Dateien offen", _LATER),
    errno.EAGAIN: ("Der Rechner ist ausgelastet", _LATER),
    errno.ENOMEM: ("Der Arbeitsspeicher reicht nicht", f"{_LATER} oder nehmen Sie --workers 1"),
}
LONGEST = 200
"""Characters of a path that are shown."""

_AGAIN = "rufen Sie das Programm noch einmal auf."

# SQLite's primary result codes (sqlite.org/rescode.html), by number: the module itself loads late.
_FULL, _KINDS = 13, frozenset({3, 5, 6, 7, 8, 10, 13, 14, 15, 23})
_KEPT = "Was sich das Programm merkt (.stadtteil/memo.sqlite), lässt sich nicht lesen oder nicht schreiben"


def refused(error: BaseException) -> StadtteilError | None:
    """Return in one line what was refused, also where that was said already; nothing for our own mistakes.

    >>> str(refused(OSError(errno.EROFS, "", "/x/site"))).partition(". ")[0]
    'Der Datenträger ist schreibgeschützt: /x/site'
    >>> refused(OSError(errno.EBADF, "")), refused(KeyError("x"))
    (None, None)
    """
    if isinstance(error, StadtteilError):
        return error
    if isinstance(error, MemoryError):
        return _said(errno.ENOMEM, "")
    if isinstance(error, OSError):
        name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes | os.PathLike) else ""
        ours = name.startswith(_OURS) and error.errno in {
            errno.ENOENT,
            errno.EISDIR,
            errno.ENOTDIR,
        }
        return None if ours or error.errno not in _TROUBLES else _said(error.errno, name)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code not in _KINDS:
        return None
    if code == _FULL:
        return _said(errno.ENOSPC, "")
    return StadtteilError(
        f"{_KEPT}. Prüfen Sie Platz und Zugriffsrechte, oder löschen Sie den Ordner .stadtteil: "
        f"Er entsteht von selbst neu. Dann {_AGAIN}"
    )


def _said(number: int, place: str) -> StadtteilError:
    what, cure = _TROUBLES[number]
    return StadtteilError(f"{what}{place and ': '}{_short(place)}. {cure} und {_AGAIN}")


def _short(place: str) -> str:
    """Return a path that fits into a line, by leaving out its middle.

    >>> _short("/home/" + "a" * 500 + "/ende")[-30:]
    'aaaaaaaaaaaaaaaaaaaaaaaaa/ende'
    """
    return place if len(place) <= LONGEST else f"{place[: LONGEST // 2]} … {place[-LONGEST // 2 :]}"


@contextmanager
def writing(folder: Path, *, begun: bool = True) -> Iterator[None]:
    """Turn an error of the operating system, met while writing to `folder`, into a StadtteilError.

    `begun`: something in it may have been changed already.
    """
    try:
        yield
    except OSError as error:
        if error.errno not in _TROUBLES:
            raise
        what, cure = _TROUBLES[error.errno]
        place = _short(str(error.filename or folder))
        state = "kann die Ausgabe unvollständig sein" if begun else "bleibt die Ausgabe, wie sie war"
        raise StadtteilError(
            f"In {_short(str(folder))} lässt sich nicht schreiben: {what} ({place}). "
            f"{cure} und bauen Sie noch einmal; bis dahin {state}."
        ) from error
