"""The addresses under which other devices may reach this machine, and the one that phones most likely do.

Asks the operating system only; nothing is sent.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from stadtteil.misuse import StadtteilError

_FAR_AWAY = ("198.51.100.1", 9)
"""An address that is nobody's (RFC 5737). Choosing a route to it sends nothing, for UDP has no handshake."""
_VIRTUAL = re.compile(
    r"docker|veth|virbr|vmnet|vboxnet|vethernet|hyper-v|virtual|wsl|bridge|br-|cni|tun|tap|wg|wireguard|vpn"
    r"|ppp|tailscale|zt|zerotier",
    re.IGNORECASE,
)
"""How adapters begin, or what their names say, that lead to containers and through tunnels."""


class LanAddress(NamedTuple):
    """An IPv4 address of this machine, and the adapter that has it in the words of the operating system."""

    ip: str
    adapter: str

    @property
    def is_virtual(self) -> bool:
        """Whether it most likely leads to containers or through a tunnel, where no phone is."""
        return bool(_VIRTUAL.search(self.adapter))

    @property
    def is_makeshift(self) -> bool:
        """Whether an adapter gave it to itself for want of a network (RFC 3927), as unplugged ones do."""
        return ipaddress.ip_address(self.ip).is_link_local


def lan_addresses() -> tuple[LanAddress, ...]:
    """Return the addresses of this machine in local networks, the likeliest for phones first.

    That is the one of the default route, unless it goes through a tunnel. Public addresses are left out.
    """
    import ifaddr

    found = [
        LanAddress(ip.ip, adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str) and _is_local(ip.ip)
    ]
    return ranked(found, _routed())


def ranked(found: Sequence[LanAddress], routed: str) -> tuple[LanAddress, ...]:
    """Return addresses with the likeliest first; `routed` is the one of the default route (empty: none)."""
    return tuple(sorted(found, key=lambda one: (one.is_makeshift, one.is_virtual, one.ip != routed)))


def named_address(written: str) -> str:
    """Return an address as somebody named it; StadtteilError where phones cannot open it."""
    try:
        ip = ipaddress.ip_address(written)
    except ValueError:
        raise StadtteilError(
            f"„{written}“ ist keine Adresse. Schreiben Sie --netz allein oder mit einer wie 192.168.178.20."
        ) from None
    if ip.is_unspecified or ip.is_multicast or (ip.version == 6 and ip.is_link_local):
        raise StadtteilError(
            f"Unter {written} kann kein Telefon die Zeitung öffnen. Nennen Sie eine Adresse dieses Rechners."
        )
    return str(ip)


def _is_local(written: str) -> bool:
    ip = ipaddress.ip_address(written)
    return not (ip.is_global or ip.is_loopback or ip.is_unspecified)


def _routed() -> str:
    """Return the address from which this machine would go into the internet; empty where it has no way."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        asked.connect(_FAR_AWAY)
        return str(asked.getsockname()[0])
    return ""
