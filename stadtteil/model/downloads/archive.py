"""Archives (ZIP) from strangers, opened with care, and written so that the same parts are the same bytes."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from stadtteil.model.downloads.cleaned import Refused

MOST_PARTS = 2000
MOST_BYTES = 200_000_000
MOST_RATIO = 200
"""Times that a part may be larger than it is packed; text reaches a fiftieth of that."""
_SMALL = 1_000_000
"""Bytes of a part that harm nobody, however well they were packed."""
_ENCRYPTED = 0x1
_DAY = (1980, 1, 1, 0, 0, 0)
"""When all parts of an archive are said to be from: the first day that the format knows."""

_BOMB = (
    "Ausgepackt wäre die Datei viel zu groß; das ist kein gewöhnliches Dokument.",
    "Speichern Sie das Dokument neu, am besten als PDF.",
)
_BROKEN = (
    "Die Datei ist beschädigt oder unvollständig.",
    "Speichern Sie sie noch einmal, am besten als PDF.",
)
_LOCKED = ("Die Datei ist mit einem Kennwort geschützt.", "Speichern Sie sie ohne Kennwort.")


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of an archive by name, in their order. Raises Refused where it is not safe."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            _measure(members)
            return {member.filename: archive.read(member) for member in members}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        raise Refused(*_BROKEN) from None


def _measure(members: list[zipfile.ZipInfo]) -> None:
    """Look at what the directory of an archive says before anything is unpacked.

    What it says is true: more than that `zipfile` does not unpack.
    """
    if len(members) > MOST_PARTS or sum(member.file_size for member in members) > MOST_BYTES:
        raise Refused(*_BOMB)
    for member in members:
        large = member.file_size > _SMALL
        if large and member.file_size > MOST_RATIO * max(1, member.compress_size):
            raise Refused(*_BOMB)
        if member.flag_bits & _ENCRYPTED:
            raise Refused(*_LOCKED)
        if member.filename.startswith("/") or {"..", ""} & set(member.filename.split("/")):
            raise Refused(*_BROKEN)


def packed(parts: Mapping[str, bytes], stored: str = "") -> bytes:
    """Return an archive of some parts in their order; the one that is `stored` is not compressed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            member = zipfile.ZipInfo(name, _DAY)
            member.create_system = 0
            member.compress_type = zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED
            archive.writestr(member, data)
    return buffer.getvalue()
