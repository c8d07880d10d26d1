"""The preview in the house while it is open: address, server, what it shows, and who is told.

Knows no HTTP, and not how anything is built.
"""

from __future__ import annotations

from pathlib import Path

from stadtteil.misuse import StadtteilError
from stadtteil.serving.lan_address import LanAddress, lan_addresses, named_address
from stadtteil.serving.lan_preview import LanPreview
from stadtteil.serving.public_build import PublicBuild
from stadtteil.serving.served_site import ServedSite
from stadtteil.terminal.lan_invitation import invite, say_over


class LanSession:
    """Phones in the local network see the paper until this is stopped, or an hour is over."""

    def __init__(self, wanted: str, port: int, site: ServedSite, shown: Path | PublicBuild) -> None:
        """Bind `port` or the next free one of an address of this machine: the `wanted` one, or the likeliest.

        What is `shown` is the folder that holds the `site`, or what is built for this alone. StadtteilError
        without a network, or where this machine does not have the address.
        """
        found = lan_addresses()
        address = named_address(wanted) if wanted else _likeliest(found)
        self._others = [one for one in found if one.ip != address and not wanted]
        self._public = shown if isinstance(shown, PublicBuild) else None
        folder = shown.folder if isinstance(shown, PublicBuild) else shown
        showing = shown.site if isinstance(shown, PublicBuild) else site
        self._preview = LanPreview(address, port, folder, showing, self._end)

    def start(self) -> None:
        """Start answering, and say where."""
        if self._public is not None:
            self._public.start()
        self._preview.start()
        invite(self._preview.address, self._others)

    def stop(self) -> None:
        """Stop answering."""
        self._preview.stop()
        if self._public is not None:
            self._public.stop()

    def _end(self) -> None:
        if self._public is not None:
            self._public.stop()
        say_over()


def _likeliest(found: tuple[LanAddress, ...]) -> str:
    if not found:
        raise StadtteilError(
            "Dieser Rechner ist in keinem Netz, in dem ein Telefon sein könnte. Verbinden Sie ihn mit dem "
            "WLAN, oder nennen Sie seine Adresse: --netz 192.168.178.20"
        )
    return found[0].ip
