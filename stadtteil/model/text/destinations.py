"""What some addresses on other sites lead to: films, maps, sound, posts. Asks nobody there."""

from __future__ import annotations

import re
from typing import NamedTuple

from stadtteil.model.text.late_pattern import late_pattern
from stadtteil.words import msgid

_FILM = (
    r"youtu\.be/\w|youtube(?:-nocookie)?\.com/(?:watch|shorts/|embed/|live/|playlist)|vimeo\.com/(?:video/)?\d"
    r"|dailymotion\.com/video/|ardmediathek\.de/video/|zdf\.de/(?:video|play)/|arte\.tv/\w+/videos/"
    r"|tiktok\.com/@[^/]+/video/|[^/]+/(?:w|videos/watch|videos/embed)/[\w-]{8,}$"
)
"""The last are addresses of films on any server that runs PeerTube."""
_MAP = (
    r"openstreetmap\.(?:org|de)/(?:[#?]|node/|way/|relation/|directions|search|export)|osm\.org/(?:go/|[#?])"
    r"|umap\.openstreetmap\.\w+/.*map/|google\.[a-z.]+/maps|maps\.google\.[a-z.]+/|goo\.gl/maps/"
    r"|maps\.app\.goo\.gl/|maps\.apple\.com/|komoot\.\w+/(?:[\w-]+/)?tour/"
)
_SOUND = (
    r"soundcloud\.com/[\w-]+/[\w-]|open\.spotify\.com/(?:[\w-]+/)?(?:episode|track|show|playlist|album)/"
    r"|ardaudiothek\.de/(?:episode|folge|sendung)/|podcasts\.apple\.com/.|deezer\.com/(?:\w+/)?(?:track|episode)/"
)
_POST = (
    r"instagram\.com/(?:p|reel|tv)/|facebook\.com/(?:[^/]+/(?:posts|videos|photos)/|watch|story|events/)"
    r"|fb\.watch/|(?:x|twitter)\.com/\w+/status/|threads\.(?:net|com)/@[^/]+/post/"
)
_SORTS = tuple(
    (late_pattern(pattern, re.IGNORECASE), call)
    for pattern, call in (
        (_FILM, msgid("Film ansehen bei {host}")),
        (_MAP, msgid("Karte ansehen bei {host}")),
        (_SOUND, msgid("Anhören bei {host}")),
        (_POST, msgid("Ansehen bei {host}")),
    )
)
_ADDRESS = late_pattern(r"https?://(?:www\.|m\.|player\.)?(?P<rest>(?P<host>[^/?#]+)[^\s]*)", re.IGNORECASE)


class Destination(NamedTuple):
    """What an address leads to: what is called out to readers, with `{host}`, and whose site it is."""

    call: str
    host: str


def destination_of(address: str) -> Destination | None:
    """Return what an address leads to, if it is known to be more than a page.

    >>> destination_of("https://www.youtube.com/watch?v=a1")
    Destination(call='Film ansehen bei {host}', host='youtube.com')
    >>> destination_of("https://www.youtube.com/"), destination_of("https://verein.example/film")
    (None, None)
    """
    found = _ADDRESS.match(address)
    if found is None:
        return None
    for pattern, call in _SORTS:
        if pattern.match(found["rest"]):
            return Destination(call, found["host"].lower())
    return None
