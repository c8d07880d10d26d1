"""What addresses on other sites lead to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.destinations import destination_of

FILM, MAP, SOUND, POST = "Film ansehen", "Karte ansehen", "Anhören", "Ansehen"


@pytest.mark.parametrize(
    ("address", "call", "host"),
    [
        ("https://www.youtube.com/watch?v=dQ&t=3", FILM, "youtube.com"),
        ("https://m.youtube.com/shorts/abc", FILM, "youtube.com"),
        ("http://YouTu.be/abc", FILM, "youtu.be"),
        ("https://player.vimeo.com/video/123", FILM, "vimeo.com"),
        ("https://peertube.verein.example/w/abcDEF12345", FILM, "peertube.verein.example"),
        ("https://verein.example/videos/watch/0a1b2c3d-4e5f", FILM, "verein.example"),
        ("https://www.openstreetmap.org/#map=17/47.6/7.6", MAP, "openstreetmap.org"),
        ("https://www.openstreetmap.org/?mlat=47.6&mlon=7.6", MAP, "openstreetmap.org"),
        ("https://www.google.de/maps/place/Loerrach", MAP, "google.de"),
        ("https://maps.app.goo.gl/abc", MAP, "maps.app.goo.gl"),
        ("https://umap.openstreetmap.fr/de/map/hof_12", MAP, "umap.openstreetmap.fr"),
        ("https://soundcloud.com/chor/lied", SOUND, "soundcloud.com"),
        ("https://open.spotify.com/episode/abc", SOUND, "open.spotify.com"),
        ("https://www.instagram.com/p/abc/", POST, "instagram.com"),
        ("https://x.com/amt/status/12", POST, "x.com"),
    ],
)
def test_films_maps_sound_and_posts_are_known(address: str, call: str, host: str) -> None:
    found = destination_of(address)
    assert found is not None
    assert (found.call.partition(" bei ")[0], found.host) == (call, host)


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/",
        "https://www.youtube.com/@verein",
        "https://vimeo.com/verein",
        "https://www.openstreetmap.org/",
        "https://www.openstreetmap.org/about",
        "https://www.google.de/search?q=maps",
        "https://verein.example/w/kurz",
        "https://verein.example/artikel/wir-warten",
        "https://notyoutube.com/watch?v=1",
        "https://youtube.com.boese.example/watch?v=1",
        "mailto:a@youtube.com",
        "/artikel/youtube.com/watch",
        "",
    ],
)
def test_other_pages_are_pages(address: str) -> None:
    assert destination_of(address) is None


@given(st.text(max_size=60))
def test_whatever_stands_there_the_host_is_that_of_the_address(rest: str) -> None:
    found = destination_of(f"https://{rest}")
    assert found is None or found.host in rest.lower()
