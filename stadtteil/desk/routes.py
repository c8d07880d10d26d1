"""Which address of the desk is answered by what. The one table of these."""

from __future__ import annotations

from collections.abc import Callable

from stadtteil.desk.answers import DeskAnswer
from stadtteil.desk.asked import Asked
from stadtteil.desk.desk import Desk
from stadtteil.desk.looking import Looking
from stadtteil.desk.moving import Moving
from stadtteil.desk.photo_desk import PhotoDesk
from stadtteil.desk.publication import PublicationDesk
from stadtteil.desk.references import References
from stadtteil.desk.server import Route, Routes
from stadtteil.desk.writing import Writing


def routes_of(desk: Desk) -> Routes:
    """Return what is behind each address of a desk."""
    looking, writing = Looking(desk), Writing(desk)
    moving, photos, publication = Moving(desk), PhotoDesk(desk), PublicationDesk(desk)
    answers: dict[tuple[str, str], Callable[[Asked], DeskAnswer]] = {
        ("GET", "/api/paper"): looking.paper,
        ("GET", "/api/entries"): looking.entries,
        ("GET", "/api/events"): looking.events,
        ("GET", "/api/entry"): writing.entry,
        ("POST", "/api/typed"): writing.typed,
        ("POST", "/api/preview"): writing.preview,
        ("POST", "/api/save"): writing.save,
        ("POST", "/api/drop"): writing.drop,
        ("POST", "/api/new"): moving.new,
        ("POST", "/api/move/plan"): moving.plan,
        ("POST", "/api/move"): moving.move,
        ("GET", "/api/references"): References(desk).answer,
        ("GET", "/api/picture"): photos.picture,
        ("GET", "/api/photo"): photos.show,
        ("POST", "/api/photo"): photos.take,
        ("POST", "/api/photo/save"): photos.save,
        ("GET", "/api/rights"): photos.rights,
        ("GET", "/api/changes"): publication.changes,
        ("POST", "/api/publish"): publication.publish,
        ("POST", "/api/editor"): publication.editor,
    }
    return {
        place: Route(_opening(desk, answer), raw=place == ("POST", "/api/photo"))
        for place, answer in answers.items()
    }


def _opening(desk: Desk, answer: Callable[[Asked], DeskAnswer]) -> Callable[[Asked], DeskAnswer]:
    """Return an answer that first opens the preview: whoever asks is at the desk."""

    def opened(asked: Asked) -> DeskAnswer:
        desk.preview.open()
        desk.preview.await_reading()
        return answer(asked)

    return opened
