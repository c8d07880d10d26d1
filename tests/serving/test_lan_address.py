"""Which address of this machine phones are told."""

from __future__ import annotations

import socket

import pytest

from stadtteil.misuse import StadtteilError
from stadtteil.serving.lan_address import LanAddress, lan_addresses, named_address, ranked

WLAN = LanAddress("192.168.178.20", "wlan0")
CABLE = LanAddress("192.168.178.21", "Realtek PCIe GbE Family Controller")
DOCKER = LanAddress("172.17.0.1", "docker0")
TUNNEL = LanAddress("10.8.0.2", "WireGuard Tunnel")
UNPLUGGED = LanAddress("169.254.7.1", "Ethernet")


@pytest.mark.parametrize(
    ("routed", "first"),
    [(CABLE.ip, CABLE), (WLAN.ip, WLAN), (TUNNEL.ip, WLAN), (DOCKER.ip, WLAN), ("", WLAN)],
)
def test_the_default_route_counts_unless_it_leads_into_a_tunnel(routed: str, first: LanAddress) -> None:
    found = ranked([UNPLUGGED, DOCKER, TUNNEL, WLAN, CABLE], routed)
    assert found[0] == first
    assert {*found} == {UNPLUGGED, DOCKER, TUNNEL, WLAN, CABLE}


def test_where_there_is_nothing_else_a_tunnel_will_do() -> None:
    assert ranked([TUNNEL], "") == (TUNNEL,)


@pytest.mark.parametrize(
    "adapter", ["utun3", "br-5d41", "vethab12", "virbr0", "vEthernet (WSL)", "tailscale0", "bridge100", "wg0"]
)
def test_adapters_of_containers_and_tunnels_are_known(adapter: str) -> None:
    assert LanAddress("10.0.0.1", adapter).is_virtual


@pytest.mark.parametrize("adapter", ["eth0", "wlp3s0", "en0", "enp0s31f6", "WLAN", "Intel(R) Wi-Fi 6 AX201"])
def test_others_are_not(adapter: str) -> None:
    assert not LanAddress("10.0.0.1", adapter).is_virtual


def test_this_machine_knows_its_addresses_and_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class Watched(socket.socket):
        def __init__(self, *arguments: int) -> None:
            asked.append(arguments[1])
            super().__init__(*arguments)

    monkeypatch.setattr(socket, "socket", Watched)
    for one in lan_addresses():
        assert not one.ip.startswith("127.")
        assert one.adapter
    assert asked == [socket.SOCK_DGRAM]


@pytest.mark.parametrize("written", ["192.168.178.20", "10.0.0.7", "fd00::2"])
def test_an_address_may_be_named(written: str) -> None:
    assert named_address(written) == written


@pytest.mark.parametrize(
    "written", ["", "wlan0", "192.168.178", "0.0.0.0", "::", "224.0.0.1", "fe80::1", "256.1.1.1"]
)
def test_what_no_phone_can_open_is_refused(written: str) -> None:
    with pytest.raises(StadtteilError):
        named_address(written)
