"""What dresses the site: templates are missed once, heads are whole."""

from __future__ import annotations

import datetime as dt

from stadtteil.engine.digests import digest_of
from stadtteil.model.relations import Relations
from stadtteil.model.settings import Settings
from stadtteil.model.site import Site
from stadtteil.outputs.plan_context import DESCRIPTION, PlanContext
from stadtteil.rendering.layouts import Layouts
from stadtteil.words.languages import SHIPPED
from tests.outputs.planning import planned
from tests.space import Space


def test_a_template_that_is_missing_is_said_once() -> None:
    settings = Settings(name="Blatt", url="https://blatt.example/")
    site = Site(
        settings, (), Relations({}, {}, {}, {}, {}, {}, (), (), (), SHIPPED["de"], {}), dt.date(2026, 11, 20)
    )
    context = PlanContext(site, Layouts({}, {}, ()), digest_of)
    context.template("page.html")
    context.template("page.html")
    assert [(problem.path, problem.message) for problem in context.problems] == [
        ("layouts/page.html", "Dieses Layout fehlt.")
    ]


def test_a_long_description_ends_with_a_whole_word(small: Space) -> None:
    small.edit("content/artikel/eins.md", "Womit alles begann.", "Donaudampfschifffahrt " * 20)
    description = planned(small)["artikel/eins/index.html"].head.description
    assert len(description) <= DESCRIPTION + 2
    assert description.endswith("Donaudampfschifffahrt …")
