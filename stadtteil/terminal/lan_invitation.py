"""What is said of the preview in the house: its address, as a QR code too, and when it is over.

Knows an address, not what is behind it.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable

from stadtteil.terminal.printing import say


def invite(address: str, others: Iterable[tuple[str, str]]) -> None:
    """Print how phones open `address`; `others` are addresses of this machine, each with its adapter."""
    say(f"Für Telefone im selben Netz, eine Stunde lang: {address}")
    _draw(address)
    say(
        "Wer diesen Code hat, sieht, was öffentlich ist; Entwürfe sieht niemand. "
        "Schreiben Sie „http://“ mit, wenn Sie die Adresse abtippen."
    )
    say(
        "Öffnet das Telefon nichts: Ist es im selben WLAN? Fragt Windows oder macOS, ob Python aus dem Netz "
        "erreichbar sein darf, erlauben Sie es für private Netze."
    )
    elsewhere = ", ".join(f"{ip} ({adapter})" for ip, adapter in others)
    if elsewhere:
        say(f"Andere Adressen dieses Rechners: {elsewhere}. Eine davon nehmen Sie mit --netz ADRESSE.")


def say_over() -> None:
    """Print that it is over."""
    say(
        "Die Stunde ist um: Telefone sehen die Zeitung nicht mehr. "
        "Für eine weitere beenden Sie das Programm mit Strg+C und starten es neu."
    )


def _draw(text: str) -> None:
    """Draw a text as a QR code, black on white, where standard output is a terminal with room for it."""
    if not sys.stdout.isatty():
        return
    import segno
    from rich.console import Console
    from rich.text import Text

    drawn = io.StringIO()
    segno.make(text, micro=False, error="l").terminal(drawn, compact=True)
    rows = drawn.getvalue().splitlines()
    console = Console(file=sys.stdout, highlight=False)
    if console.width < len(rows[0]):
        say("(Für den Code ist das Fenster zu schmal. Machen Sie es breiter, und starten Sie neu.)")
        return
    for row in rows:
        console.print(Text(row, style="#ffffff on #000000"))
