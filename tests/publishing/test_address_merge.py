from __future__ import annotations

import pytest

from stadtteil.model.address_list import address_list, written
from stadtteil.model.source import ADDRESSES_PATH
from tests.publishing.editors import Editor, published_files


def listed(data: bytes) -> list[str]:
    return list(address_list(data.decode()).marks)


@pytest.mark.parametrize("known", [True, False])
def test_two_who_publish_at_once_list_the_pages_of_both_and_nobody_is_asked(
    ida: Editor, ben: Editor, *, known: bool
) -> None:
    if known:
        ida.write(ADDRESSES_PATH, written({"/alt/": ""}))
        ida.published()
        ben.published()
    ida.write(ADDRESSES_PATH, written({"/alt/": "", "/ida/": "0123abcd"}))
    ben.write(ADDRESSES_PATH, written({"/alt/": "", "/ben/": ""}).replace(b"\n", b"\r\n"))
    ida.published()
    outcome = ben.published()
    assert outcome.received == outcome.published == ()
    assert listed(ben.read(ADDRESSES_PATH).encode()) == ["/alt/", "/ben/", "/ida/"]
    assert listed(published_files(ben.root.parent / "gegenstelle.git")[ADDRESSES_PATH]) == [
        "/alt/",
        "/ben/",
        "/ida/",
    ]


def test_who_has_lost_the_list_has_it_back(ida: Editor, ben: Editor) -> None:
    ida.write(ADDRESSES_PATH, written({"/alt/": ""}))
    ida.published()
    ben.published()
    ida.write(ADDRESSES_PATH, written({"/alt/": "", "/ida/": ""}))
    ida.published()
    (ben.root / ADDRESSES_PATH).unlink()
    ben.published()
    assert listed(ben.read(ADDRESSES_PATH).encode()) == ["/alt/", "/ida/"]
