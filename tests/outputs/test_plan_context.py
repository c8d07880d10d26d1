"""What dresses the site: templates are missed once, heads are whole."""

from __future__ import annotations

import datetime as dt

import msgspec

from stadtteil.engine.digests import digest_of
from stadtteil.model.relations import Relations, Translations
from stadtteil.model.settings import Settings
from stadtteil.model.site import Site
from stadtteil.outputs.plan_context import DESCRIPTION, PlanContext
from stadtteil.rendering.layouts import Layouts
from stadtteil.rendering.page import Frame
from stadtteil.words.languages import SHIPPED
from tests.outputs.planning import planned
from tests.space import Space


def empty(*languages: str) -> Site:
    """Return a site in German without any entry, that is translated into some languages."""
    settings = Settings(name="Blatt", url="https://blatt.example/", languages=("de", *languages))
    nothing = {tag: Translations({}, {}, (), (), settings) for tag in languages}
    relations = Relations({}, {}, {}, {}, {}, {}, (), (), (), SHIPPED["de"], nothing)
    return Site(settings, (), relations, dt.date(2026, 11, 20))


def test_a_template_that_is_missing_is_said_once() -> None:
    site = empty()
    context = PlanContext(site, Layouts({}, {}, ()), digest_of)
    context.template("page.html")
    context.template("page.html")
    assert [(problem.path, problem.message) for problem in context.problems] == [
        ("layouts/page.html", "Dieses Layout fehlt.")
    ]


def test_all_pages_of_a_language_share_a_frame_that_says_how_it_is_written() -> None:
    site = empty("ar", "tr")
    blobs: dict[str, bytes] = {}

    def put(data: bytes) -> str:
        blobs[digest_of(data)] = data
        return digest_of(data)

    context = PlanContext(site, Layouts({}, {}, ()), put)
    others = [context.in_language(site.in_language(language)) for language in site.languages[1:]]
    frames = [msgspec.msgpack.decode(blobs[one.frame], type=Frame) for one in (context, *others)]
    assert [(frame.language, frame.direction, frame.home) for frame in frames] == [
        ("de", "ltr", "/"),
        ("ar", "rtl", "/ar/"),
        ("tr", "ltr", "/tr/"),
    ]


def test_a_long_description_ends_with_a_whole_word(small: Space) -> None:
    small.edit("content/artikel/eins.md", "Womit alles begann.", "Donaudampfschifffahrt " * 20)
    description = planned(small)["artikel/eins/index.html"].head.description
    assert len(description) <= DESCRIPTION + 2
    assert description.endswith("Donaudampfschifffahrt …")
