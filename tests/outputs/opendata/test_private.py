"""Who got money as a private person is in no file and in nothing that pages tell machines."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.funding.funding import funding_of
from stadtteil.outputs import linked_data
from tests.model.desk import photo
from tests.outputs.opendata.files import data_files, json_of, paper, table

NAMES = st.text("abcdefghijklmnopqrstuvwxyzäöüßçğ ", min_size=5, max_size=20).map(lambda text: f"Qx{text}xQ")
AGREED = "{status: ja, umfang: [web, embed]}"


def picture_of(name: str) -> dict[str, str | bytes]:
    rights = {"alt": f"{name} im Garten", "urheber": name, "lizenz": "CC0-1.0", "bildunterschrift": name}
    text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in rights.items())
    return {
        "content/bilder/y.jpg": photo(),
        "content/bilder/y.jpg.yaml": f"{text}personen: erkennbar\neinwilligung: {AGREED}\n",
    }


@given(NAMES)
def test_no_file_has_a_word_that_could_name_a_private_person(name: str) -> None:
    facts = {
        "gruppe": "privat",
        "kontakt": name,
        "beschreibung": f"{name} hat es gebaut.",
        "weitere_mittel": [{"quelle": f"Spende von {name}", "betrag": "12"}],
        "ergebnis": {"text": f"{name} freut sich.", "besucher": "3"},
        "angeschafft": [f"Schürze für {name}"],
        "links": [f"https://{name.encode().hex()}.example/"],
        "bild": "y.jpg",
        "bilder": ["y.jpg"],
        "extra": {"name": name},
    }
    site = paper([facts, {"titel": "Andere"}], **picture_of(name))  # type: ignore[arg-type]  # bytes are files, too
    words = [" ".join(name.split()), name.encode().hex()]
    for path, data in data_files(site).items():
        text = json.dumps(json.loads(data), ensure_ascii=False) if path.endswith("json") else data.decode()
        assert not [word for word in words if word in text], path
    for entry, _ in funding_of(site).funded:
        said = linked_data.of_entry(entry, site)
        assert not [word for word in words if word in said]


def test_a_private_person_is_an_anonymous_individual_everywhere() -> None:
    files = data_files(paper([{"gruppe": "privat"}]))
    (own,) = json_of(files["projekte.json"])["projects"]
    assert (own["recipient"], own["recipient_type"]) == ("Einzelperson aus dem Quartier", "person")
    (grant,) = json_of(files["360giving.json"])["grants"]
    assert grant["recipientIndividual"] == {
        "id": "test-example-IND-2026-p0",
        "name": "Individual Recipient",
    }
    assert "recipientOrganization" not in grant
    (row,) = table(files["projekte.csv"])
    assert row["Recipient Ind:Identifier"] == "test-example-IND-2026-p0"
    assert {row[f"Recipient Org:{name}"] for name in ("Identifier", "Name", "Web Address")} == {""}


def test_a_group_that_is_held_back_is_not_named() -> None:
    group = {"content/akteure/geheim.yaml": "name: Geheimbund\nart: initiative\nentwurf: ja\n"}
    for data in data_files(paper([{"gruppe": "geheim"}], **group)).values():
        assert b"eheim" not in data


def test_a_picture_is_told_only_where_others_may_show_it() -> None:
    def image(facts: dict[str, str], rights: str) -> object:
        files = {
            **picture_of("Wir"),
            "content/bilder/y.jpg.yaml": f"alt: A\nurheber: U\nlizenz: CC0-1.0\n{rights}",
        }
        site = paper([{"bild": "y.jpg", **facts}], **files)  # type: ignore[arg-type]
        return json_of(data_files(site)["projekte.json"])["projects"][0]["image"]

    shown = image({}, f"personen: erkennbar\neinwilligung: {AGREED}\n")
    assert isinstance(shown, dict)
    assert shown["src"].startswith("https://test.example/bilder/")
    assert (shown["alt"], shown["credit"], shown["license"]) == ("A", "U", "CC0")
    assert image({}, "personen: keine\n")
    assert image({}, "personen: erkennbar\neinwilligung: {status: ja, umfang: [web]}\n") is None
    assert image({"gruppe": "privat"}, "personen: keine\n") is None
