"""What an article is about and whom it is for: its fields. Knows nothing of who wrote it, or when."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from stadtteil.model.audiences import WHOM
from stadtteil.model.fields import Field, Many, Ref, TagName, To
from stadtteil.model.kind import Content

if TYPE_CHECKING:
    from stadtteil.model.entry import Entry
    from stadtteil.model.site import Site


class ArticleSubject(Content, frozen=True, kw_only=True):
    """The fields by which readers find a text of the paper."""

    districts: Annotated[
        tuple[Ref, ...],
        Field(
            "quartier",
            Many(To("quartier"), commas=True),
            "Quartiere",
            "Dateinamen aus content/quartiere.",
            "nordstadt",
            also=("quartiere", "district"),
        ),
    ] = ()
    tags: Annotated[
        tuple[str, ...],
        Field(
            "schlagwoerter",
            Many(TagName(60), commas=True),
            "Schlagwörter",
            "Höchstens fünf, klein geschrieben wie im Satz.",
            "[Garten, Nachbarschaft]",
            also=("schlagwörter", "tag", "themen"),
        ),
    ] = ()
    series: Annotated[
        str,
        Field(
            "serie",
            TagName(80),
            "Serie",
            "In jedem Teil derselbe Name; die Teile ordnet das Datum.",
            "Unsere Höfe",
            also=("reihe",),
        ),
    ] = ""
    audience: Annotated[
        tuple[str, ...],
        Field(
            "zielgruppe",
            WHOM,
            "Für wen",
            "Wen der Text besonders angeht; er steht dann auch auf deren Seite.",
            "[kinder, familien]",
            also=("zielgruppen",),
        ),
    ] = ()
    projects: Annotated[
        tuple[Ref, ...],
        Field(
            "projekte",
            Many(To("projekt"), commas=True),
            "Geförderte Projekte, um die es geht",
            "Dateinamen aus content/projekte.",
            "2026/kids-und-kunst",
            also=("projekt", "project"),
        ),
    ] = ()
    partners: Annotated[
        tuple[Ref, ...],
        Field(
            "akteure",
            Many(To("akteur"), commas=True),
            "Beteiligte Akteure",
            "Dateinamen aus content/akteure.",
            "sozialer-arbeitskreis",
            also=("akteur", "partner"),
        ),
    ] = ()
    places: Annotated[
        tuple[Ref, ...],
        Field(
            "ort",
            Many(To("ort"), commas=True),
            "Orte, um die es geht",
            "Dateinamen aus content/orte.",
            "treffpunkt-nordstadt",
            also=("orte", "place"),
        ),
    ] = ()

    def subjects(self, entry: Entry, site: Site) -> Iterable[Entry]:
        """Return the districts, projects, partners and places that it is about."""
        for field in ("districts", "projects", "partners", "places"):
            yield from site.targets(entry, field)
