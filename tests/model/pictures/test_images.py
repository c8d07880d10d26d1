"""What a picture's sidecar lets it do."""

from __future__ import annotations

import pytest

from stadtteil.model.card import Image
from stadtteil.model.pictures.images import withheld_of
from tests.model.desk import TODAY, article, document, linked, site_of

SIDECAR = "content/bilder/x.jpg.yaml"
RIGHTS = "alt: Ein Bild\nurheber: Redaktion\nlizenz: CC0-1.0\n"
ARTICLE = "content/artikel/2026/a.md"
ALL = ("web", "druck", "embed", "social", "brief")


def image_of(more: str = "") -> Image:
    site = site_of({SIDECAR: RIGHTS + more, ARTICLE: article(bild="x.jpg")})
    card = site.card(next(entry for entry in site.stories if entry.path == ARTICLE))
    assert card is not None
    assert card.image is not None
    return card.image


@pytest.mark.parametrize(
    ("consent", "scopes"),
    [
        ("", ALL),
        ("einwilligung: {status: nicht-noetig}\n", ALL),
        ("einwilligung: {status: ja}\n", ("web",)),
        ("einwilligung: {status: offen}\n", ("web",)),
        ("einwilligung: {status: ja, umfang: [embed, web]}\n", ("web", "embed")),
        ("einwilligung: {status: nicht-noetig, umfang: [web, druck]}\n", ("web", "druck")),
    ],
)
def test_a_picture_goes_to_those_media_only_that_people_agreed_to(
    consent: str, scopes: tuple[str, ...]
) -> None:
    assert image_of(consent).scopes == scopes


def test_a_card_leaves_its_picture_out_where_that_must_not_go() -> None:
    site = site_of({SIDECAR: RIGHTS + "einwilligung: {status: ja}\n", ARTICLE: article(bild="x.jpg")})
    card = site.card(site.stories[0])
    assert card is not None
    assert card.within("web") == card
    assert card.within("embed").image is None
    assert card.within("embed").title == card.title


def test_who_withdraws_is_heard_whatever_else_is_wrong_with_the_rights() -> None:
    wrong = f"{RIGHTS}einwilligung: {{status: widerrufen}}\nfokus: oben\naufgenommen: bald\n"
    read = document(SIDECAR, wrong)
    assert withheld_of([read], TODAY) == {"content/bilder/x.jpg"}
    _, report = linked({SIDECAR: wrong})
    assert [hidden.reason for hidden in report.hidden] == ["Einwilligung widerrufen"]
    assert report.ok
