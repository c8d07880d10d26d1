"""Whether an output folder may be written to at all. Reads, never writes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from stadtteil.engine.ledger import Ledger
from stadtteil.misuse import StadtteilError


def check_folder(folder: Path, owned: bool, ledger: Ledger, inputs: Iterable[Path] = ()) -> None:
    """Raise StadtteilError unless `folder` is ours by name, known to the ledger, empty or missing.

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
    if not (owned and not folder.is_symlink()) and not ledger.known and _holds_something(folder):
        raise StadtteilError(
            f"Der Ordner {folder} ist nicht leer und wurde nicht von diesem Programm angelegt. "
            "Leeren Sie ihn oder nennen Sie für die Ausgabe einen anderen."
        )


def _holds_the_project(place: Path, state: Path) -> bool:
    return any(inner.is_relative_to(place) for inner in (state.parent.resolve(), state.resolve()))


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def _holds_something(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())
