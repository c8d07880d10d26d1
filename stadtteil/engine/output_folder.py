"""Whether an output folder may be written to at all. Reads, never writes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from stadtteil.engine.foreign_files import unknown_files
from stadtteil.engine.ledger import Ledger
from stadtteil.engine.output import MARK
from stadtteil.misuse import StadtteilError

MOST_SHOWN = 3
"""Names that are told of what stands in a folder that is not ours."""


def check_folder(folder: Path, owned: bool, ledger: Ledger, inputs: Iterable[Path] = ()) -> None:
    """Raise StadtteilError unless `folder` is known to the ledger, bears our mark, is empty or missing.

    A mark counts in a folder that is `owned`: ours by name, once we have built into it.
    A folder that holds one of the `inputs` or the project, or lies inside an input, is never written to.
    """
    place = folder.resolve()
    if place == Path(place.anchor):
        raise StadtteilError(
            "Die Ausgabe kann nicht die Wurzel des Dateisystems sein. Nennen Sie einen Ordner."
        )
    if folder.exists() and not folder.is_dir():
        raise StadtteilError(f"{folder} ist eine Datei. Nennen Sie für die Ausgabe einen Ordner.")
    if _holds_the_project(place, ledger.state) or any(_overlap(place, root.resolve()) for root in inputs):
        raise StadtteilError(
            f"{folder} überschneidet sich mit den Ordnern, aus denen die Seite entsteht. "
            "Nennen Sie für die Ausgabe einen anderen Ordner."
        )
    if ledger.known or (owned and not folder.is_symlink() and _is_ours(folder, place, ledger)):
        return
    if found := unknown_files(folder):
        shown = ", ".join(found[:MOST_SHOWN]) + (", …" if len(found) > MOST_SHOWN else "")
        raise StadtteilError(
            f"Der Ordner {folder} ist nicht leer und wurde nicht von diesem Programm angelegt; "
            f"was darin liegt, ginge verloren ({shown}). "
            "Leeren Sie ihn, oder nennen Sie mit --output einen anderen."
        )


def _holds_the_project(place: Path, state: Path) -> bool:
    return any(inner.is_relative_to(place) for inner in (state.parent.resolve(), state.resolve()))


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def _is_ours(folder: Path, place: Path, ledger: Ledger) -> bool:
    """Whether a folder that is ours by name was built by us: anything that is left of a build tells."""
    if place.is_relative_to(ledger.state.resolve()) or any(ledger.state.glob(f"*-{ledger.name}")):
        return True
    name, beginning = MARK
    try:
        with (folder / name).open("rb") as file:
            return file.read(len(beginning)) == beginning
    except OSError:
        return False
