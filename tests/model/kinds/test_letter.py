"""A letter by mail: what is in it, what is proposed for it, and what it cannot say."""

from __future__ import annotations

import datetime as dt

import pytest

from stadtteil.model.entry import Entry
from stadtteil.model.kinds.letter import Letter
from stadtteil.model.letter_terms import LetterTerms
from stadtteil.model.site import Site
from tests.model.desk import BERLIN, article, complaints, photo, site_of

Files = dict[str, str | bytes | None]
PATH = "content/briefe/2026-06-01.yaml"
ONE, TWO = "content/artikel/2026/eins.md", "content/artikel/2026/zwei.md"
EVENT = "titel: {}\nbeginn: {}\nende: {}\ntreffpunkt: Am Kai\nkurz: K.\n"
FILES: Files = {
    ONE: article(titel="Eins", datum="2026-05-20", bild="x.jpg"),
    TWO: article(titel="Zwei", datum="2026-05-30"),
    "content/termine/2026/fest.md": "---\n" + EVENT.format("Fest", "2026-06-10 18:00", "20:00") + "---\n",
    "content/termine/2026/chor.md": "---\n"
    + EVENT.format("Chor", "2026-01-06 18:00", "20:00")
    + "wiederholung: jeden Dienstag\n---\n",
    "content/termine/2026/alt.md": "---\n" + EVENT.format("Alt", "2026-05-10 18:00", "20:00") + "---\n",
}


def letter(**keys: str) -> Files:
    said = {"titel": "Neues", "datum": "2026-06-01", **keys}
    return {**FILES, PATH: "".join(f"{key}: {value}\n" for key, value in said.items() if value)}


def terms_of(site: Site) -> LetterTerms:
    entry: Entry = site.of("brief")[0]
    found = entry.record.letter(entry, site)
    assert found is not None
    return found


def test_it_tells_what_it_names_in_its_order_by_parts() -> None:
    site = site_of(letter(artikel="[2026/zwei, 2026/eins]", termine="[chor, fest]", projekte="[p]"))
    told = {
        part.heading: [*(item.card.title for item in part.items), *(date.title for date in part.dates)]
        for part in terms_of(site).letter_parts
    }
    assert told == {
        "Aus der Zeitung": ["Zwei", "Eins"],
        "Termine": ["Chor", "Fest"],
        "Geförderte Projekte": ["P"],
    }


@pytest.mark.parametrize("today", ["2026-06-01", "2026-06-20", "2027-01-01"])
def test_its_dates_stay_those_after_its_own_day(today: str) -> None:
    now = dt.datetime.fromisoformat(today).replace(tzinfo=BERLIN).astimezone(dt.UTC)
    [part] = terms_of(site_of(letter(termine="[chor, fest]"), now)).letter_parts
    assert [date.day.iso for date in part.dates] == ["2026-06-02", "2026-06-10"]


@pytest.mark.parametrize(("scope", "there"), [("[web]", False), ("[web, brief]", True), ("", False)])
def test_a_picture_is_in_it_only_with_consent_for_letters(scope: str, there: bool) -> None:
    consent = f", umfang: {scope}" if scope else ""
    rights = (
        f"alt: A\nurheber: R\nlizenz: CC0-1.0\npersonen: erkennbar\neinwilligung: {{status: ja{consent}}}\n"
    )
    files = letter(artikel="[2026/eins]", vorwort="'![](../bilder/x.jpg)'")
    site = site_of({**files, "content/bilder/x.jpg": photo(), "content/bilder/x.jpg.yaml": rights})
    found = terms_of(site)
    assert bool(found.letter_parts[0].items[0].card.image) is there
    assert found.body is not None
    assert any(hole.image for hole in found.body.holes) is there


@pytest.mark.parametrize(
    ("keys", "line", "said"),
    [
        ({"artikel": "[2026/eins, eins]"}, 3, "„eins“ steht zweimal im Brief."),
        ({"termine": "alt"}, 3, "„Alt“ ist am Tag des Briefs schon vorbei."),
        ({"artikel": "gibt-es-nicht"}, 3, "„gibt-es-nicht“ gibt es nicht"),
        ({"datum": "2026-05-31"}, 2, "Der Brief ist vom 31.05.2026, aber die Datei heißt anders."),
        ({"datum": "2026-05-25", "artikel": "zwei"}, 3, "„Zwei“ erscheint erst nach dem Tag des Briefs."),
    ],
)
def test_what_it_cannot_say_is_told_at_its_line_with_a_cure(
    keys: dict[str, str], line: int, said: str
) -> None:
    found = [one for one in complaints(letter(**keys)) if one.path == PATH and one.message.startswith(said)]
    assert [one.line for one in found] == [line]
    assert found[0].cure


def test_what_is_new_since_the_last_letter_is_proposed_and_nothing_paid() -> None:
    paid = article(titel="Kauf", datum="2026-05-29", anzeige="{auftraggeber: Laden}", art="anzeige")
    before = "titel: Alt\ndatum: 2026-05-25\n"
    files = {**FILES, "content/artikel/2026/kauf.md": paid, "content/briefe/2026-05-25.yaml": before}
    text = Letter.proposed(site_of(files), dt.date(2026, 6, 1))
    assert "artikel:\n  - 2026/zwei   # Zwei\n\n" in text
    assert "termine:\n  - 2026/chor   # Chor\n  - 2026/fest   # Fest\n\n" in text
    assert "bauarbeiten: []\n" in text


def test_an_edition_is_proposed_in_its_order_and_one_that_is_not_there_refused() -> None:
    edition = "nummer: 1\njahr: 2026\nerscheint: 2026-05-31\nkurz: K\nartikel: [2026/zwei, 2026/eins]\n"
    site = site_of({**FILES, "content/ausgaben/2026-1.yaml": edition})
    text = Letter.proposed(site, dt.date(2026, 6, 1), "2026-1")
    assert "artikel:\n  - 2026/zwei   # Zwei\n  - 2026/eins   # Eins\n\n" in text
    with pytest.raises(KeyError):
        Letter.proposed(site, dt.date(2026, 6, 1), "2026-9")


def test_a_proposal_is_a_letter_without_a_mistake() -> None:
    site = site_of(FILES)
    text = Letter.proposed(site, dt.date(2026, 6, 1)).replace("entwurf: ja\n", "")
    assert [one for one in complaints({**FILES, PATH: text}) if one.path == PATH] == []
