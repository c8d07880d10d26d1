"""What a paper is divided into, and what its menus lead to: sections, and entries of the navigation."""

from __future__ import annotations

from typing import Annotated

from stadtteil.model.fields import Field, Goal, Leads, Line, Record, Slug


class Section(Record, frozen=True, kw_only=True):
    """A section of the paper."""

    id: Annotated[
        str,
        Field(
            "kennung", Slug(), "Kennung", "Steht in den Artikeln und in der Adresse.", "leute", required=True
        ),
    ]
    name: Annotated[str, Field("name", Line(60), "Name", example="Leute", required=True, translated=True)]
    description: Annotated[str, Field("beschreibung", Line(), "Worum es geht", translated=True)] = ""


class NavigationItem(Record, frozen=True, kw_only=True):
    """An entry of the navigation: words and where they lead."""

    label: Annotated[
        str, Field("titel", Line(40), "Beschriftung", example="Projekte", required=True, translated=True)
    ]
    target: Annotated[
        Goal,
        Field(
            "ziel",
            Leads(),
            "Ziel",
            "Datei unter content/ oder Adresse.",
            "seiten/impressum.md",
            required=True,
        ),
    ]
