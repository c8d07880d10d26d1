"""Frames: each process has one of each."""

from __future__ import annotations

from collections import Counter

import pytest

from stadtteil.engine.digests import canonical, digest_of
from stadtteil.rendering import page
from stadtteil.rendering.page import Frame, Head, PageView, Template, frame_of


class Asked:
    """Blobs that count how often they are asked for."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.times: Counter[str] = Counter()

    def get(self, digest: str) -> bytes:
        self.times[digest] += 1
        return self.kept[digest]

    def text(self, path: str) -> bytes:
        raise KeyError(path)

    def view(self, name: str) -> PageView:
        """Return a view with a frame of a paper called `name`."""
        words = dict.fromkeys(Frame.__struct_fields__[: -len(Frame.__struct_defaults__)], "")
        data = canonical(words | {"name": name, "navigation": (), "assets": {}})
        self.kept[digest_of(data)] = data
        return PageView(template=Template("", ""), frame=digest_of(data), head=Head("", "", ""))


def test_pages_of_one_frame_share_it_and_ask_for_it_once() -> None:
    blobs = Asked()
    first, second = blobs.view("Erste"), blobs.view("Zweite")
    found = [frame_of(view, blobs) for view in (first, second, first, second)]
    assert [frame.name for frame in found] == ["Erste", "Zweite"] * 2
    assert found[0] is found[2]
    assert set(blobs.times.values()) == {1}


def test_a_process_that_sees_many_frames_keeps_only_some(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MOST_KEPT", 3)
    monkeypatch.setattr(page, "_frames", {})
    blobs = Asked()
    for number in range(20):
        assert frame_of(blobs.view(f"{number}"), blobs).name == f"{number}"
        assert len(page._frames) <= 3
