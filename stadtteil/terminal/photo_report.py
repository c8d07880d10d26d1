"""What is said of photos that were taken in: where they stand, and what their files told and no longer do.

Knows nothing of folders, and writes nothing.
"""

from __future__ import annotations

from stadtteil.photos.last_credit import LastCredit
from stadtteil.photos.photo import Photo, UnfitPhoto
from stadtteil.photos.storing import StoredPhoto
from stadtteil.terminal.printing import complain, say


def tell_photo(photo: Photo, stored: StoredPhoto) -> None:
    """Say what became of one photo."""
    if not stored.is_new:
        say(f"Dieses Bild gibt es schon, es bleibt, wie es ist: {stored.path}")
        return
    say(f"Angelegt: {stored.path} ({photo.width} × {photo.height} Bildpunkte)")
    if photo.removed:
        say(f"  Aus der Datei entfernt: {'; '.join(photo.removed)}.")
    if photo.taken:
        say(f"  Nach der Kamera aufgenommen am {photo.taken:%d.%m.%Y}.")
    for hint in photo.hints:
        say(f"  {hint}")


def tell_unfit(name: str, unfit: UnfitPhoto) -> None:
    """Say why a file cannot be taken in."""
    complain(f"{name}: {unfit.message} {unfit.cure}")


def tell_the_rest(photos: int, credit: LastCredit, *, remembered: bool, nameless: bool) -> None:
    """Say what is left to do once photos were taken in; `remembered` where nobody said the credit now."""
    if credit.credit and remembered:
        say(f"Urheber wie beim letzten Mal: {credit.credit}. Stimmt das nicht, ändern Sie es daneben.")
    if nameless:
        say("Ein Name, der sagt, was zu sehen ist, hilft allen: new bild FOTO --name kinder-am-brunnen")
    beside = "daneben in der Datei mit .yaml" if photos == 1 else "neben jedem Bild in der Datei mit .yaml"
    say(f"Füllen Sie die leeren Angaben aus, {beside}: was zu sehen ist, und ob jemand zu erkennen ist.")
