"""What of sound and films is published, and what is not."""

from __future__ import annotations

import io

import mutagen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.downloads import boxes, sound, webm
from stadtteil.model.downloads.cleaned import Refused
from tests.model.downloads import files


def test_what_remains_of_an_mp3_are_its_frames() -> None:
    plain = files.mp3(tags=False)
    assert sound.cleaned(files.mp3(), ".mp3").data == plain
    assert sound.cleaned(plain, ".mp3").data == plain
    found = mutagen.File(io.BytesIO(plain))
    assert found is not None
    assert not found.tags


@given(st.binary(max_size=200), st.binary(max_size=200))
def test_whatever_stands_before_or_behind_the_frames_of_an_mp3_is_gone(before: bytes, behind: bytes) -> None:
    plain = files.mp3(1, tags=False)
    try:
        data = sound.cleaned(before + plain + behind, ".mp3").data
    except Refused:
        return
    assert plain in data or data in plain
    assert len(data) <= len(plain) + len(before)


def test_an_mp3_that_breaks_off_in_the_middle_is_refused() -> None:
    with pytest.raises(Refused):
        sound.cleaned(files.mp3() + b"x" * (sound.MOST_LEFT + 1), ".mp3")


def test_a_film_keeps_its_size_and_all_that_is_no_note() -> None:
    data = boxes.cleaned(files.mp4(), ".mp4").data
    assert len(data) == len(files.mp4())
    assert data.count(b"free") == 3
    assert data.endswith(b"Bilder")


@pytest.mark.parametrize("handler", [b"meta", b"camm"])
def test_a_film_with_a_track_of_places_is_refused(handler: bytes) -> None:
    with pytest.raises(Refused, match="Spur mit Angaben des Geräts"):
        boxes.cleaned(files.mp4(handler=handler), ".mp4")


@pytest.mark.parametrize(
    "data",
    [
        files.box(b"ftyp", b"isom"),
        files.box(b"ftyp", b"isom") + b"\0\0\0\4moov",
        files.box(b"ftyp", b"isom") + b"\0\0\1\0mdat",
        files.box(b"ftyp", b"isom") + files.box(b"free", b"") * 100_001,
    ],
)
def test_boxes_that_do_not_fit_are_refused(data: bytes) -> None:
    with pytest.raises(Refused, match="beschädigt"):
        boxes.cleaned(data, ".mp4")


def test_boxes_may_say_their_size_in_long_numbers_or_reach_to_the_end() -> None:
    moov = files.box(b"moov", b"")
    long = b"\0\0\0\1mdat" + (20).to_bytes(8, "big") + b"Bild"
    head = files.box(b"ftyp", b"isom") + moov
    for data in (head + long, head + b"\0\0\0\0mdatBilder"):
        assert boxes.cleaned(data, ".mp4").data == data


def test_a_film_of_a_live_recording_is_understood() -> None:
    data = webm.cleaned(files.webm(live=True), ".webm").data
    assert files.NAME.encode() not in data
    assert len(data) == len(files.webm(live=True))


def test_a_film_with_a_file_within_is_refused() -> None:
    with pytest.raises(Refused, match="weitere Datei"):
        webm.cleaned(files.webm(more=files.item(0x1941A469, b"x")), ".webm")


def test_matroska_is_no_webm() -> None:
    with pytest.raises(Refused, match="keine WebM-Datei"):
        webm.cleaned(files.webm(b"matroska"), ".webm")


@given(st.integers(2, 300))
def test_an_empty_element_is_as_long_as_what_it_stands_for(size: int) -> None:
    void = webm._void(size)
    assert len(void) == size
    item = webm._item(void, 0, size)
    assert (item.id, item.end) == (0xEC, size)
