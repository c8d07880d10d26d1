from zoneinfo import ZoneInfo

import pytest

from stadtteil.model.fields import (
    FieldType,
    FormerUrl,
    Free,
    Group,
    Home,
    Leads,
    Line,
    Many,
    Notes,
    PictureRef,
    Record,
    Slug,
    TagName,
    To,
    Web,
)  # fmt: skip
from stadtteil.model.kinds.article_parts import Client
from stadtteil.model.kinds.event_parts import EventAccess
from stadtteil.model.kinds.works_parts import WorksContact, WorksEffect
from stadtteil.model.yaml.tree import Mapping
from tests.model.desk import document
from tests.model.fields.asking import answer, node_of


@pytest.mark.parametrize(
    ("type_", "yaml", "message"),
    [
        (Line(), "[a, b]", "Hier steht eine Liste, erwartet wird ein Text in einer Zeile."),
        (Line(), "{a: b}", "Hier steht ein Abschnitt, erwartet wird ein Text in einer Zeile."),
        (Many(Line()), "{a: b}", "Hier steht ein Abschnitt, erwartet wird ein Text in einer Zeile."),
        (Group(Client), "ja", "Hier wird ein Abschnitt mit diesen Schlüsseln erwartet: auftraggeber."),
        (PictureRef(), "[a.jpg, b.jpg]", "Hier steht eine Liste, erwartet wird ein einziges Bild."),
        (PictureRef(), "{alt: A}", "Der Name der Bilddatei fehlt."),
        (Web(), "www.test.example", "„www.test.example“ ist keine vollständige Adresse."),
        (Web(), "'https://[foo/x'", "„https://[foo/x“ ist keine vollständige Adresse."),
        (FormerUrl(), "alt/", "„alt/“ ist keine Adresse dieser Seite."),
        (FormerUrl(), "/a/../b/", "„/a/../b/“ ist keine Adresse dieser Seite."),
    ],
)
def test_a_value_of_the_wrong_shape_is_named(type_: FieldType, yaml: str, message: str) -> None:
    value, messages = answer(type_, yaml)
    assert messages == [message]
    assert not value


@pytest.mark.parametrize(
    ("record", "yaml", "cure"),
    [
        (Client, "Bäckerei am Eck", "Zum Beispiel: {auftraggeber: Bäckerei am Eck}"),
        (EventAccess, "ja", "Zum Beispiel: {rollstuhl: ja, induktion: ja, dgs: ja}"),
        (WorksEffect, "Wasser weg, 9 Uhr", "Zum Beispiel: {was: wasser}"),
        (WorksContact, "Amt, 07621 1234", "Zum Beispiel: {rolle: Bauleitung}"),
    ],
)
def test_the_cure_for_a_missing_section_can_be_copied(record: type[Record], yaml: str, cure: str) -> None:
    notes = Notes("datei.yaml", ZoneInfo("Europe/Berlin"))
    assert Group(record).read(node_of(yaml), "x", notes) is None
    [problem] = notes.problems
    assert problem.cure == cure
    assert isinstance(node_of(cure.removeprefix("Zum Beispiel: ")), Mapping)


def test_a_single_value_is_a_list_of_one_and_commas_divide_where_they_may() -> None:
    assert answer(Many(Line()), "a, b") == (("a, b",), [])
    assert answer(Many(Line(), commas=True), "a, b,") == (("a", "b"), [])
    assert answer(Many(Line()), "[a, '', b]") == (("a", "b"), [])


@pytest.mark.parametrize("yaml", ["[" + "a-, " * 4 + "]", "a-, a-, a-, a-"])
def test_of_a_list_without_measure_one_thing_is_said_and_nothing_is_read(yaml: str) -> None:
    assert answer(Many(Slug(), commas=True, most=3), yaml) == (
        None,
        ["Hier stehen 4 Einträge; mehr als 3 gehen nicht."],
    )


@pytest.mark.parametrize(
    ("type_", "text", "values"),
    [
        (FormerUrl(), "/a/, /b c/", ("/a/", "/b%20c/")),
        (FormerUrl(), "/a/ /b/", ("/a/", "/b/")),
        (FormerUrl(), "/a,b/", ("/a,b/",)),
        (Web(), "https://a.example/x,y https://b.example/", ("https://a.example/x,y", "https://b.example/")),
        (Home(), "https://a.example, https://b.example", ("https://a.example", "https://b.example")),
        (TagName(60), "Garten; Hof", ("Garten", "Hof")),
        (TagName(60), "'#Garten #Hof im Mai'", ("#Garten", "#Hof im Mai")),
    ],
)
def test_several_values_in_one_line_are_parted_where_one_ends(
    type_: FieldType, text: str, values: tuple[str, ...]
) -> None:
    assert answer(Many(type_, commas=True), text) == (values, [])


def test_a_former_address_with_a_host_and_no_scheme_is_shown_without_its_host() -> None:
    notes = Notes("datei.yaml", ZoneInfo("Europe/Berlin"))
    FormerUrl().read(node_of("zeitung.example/alt/"), "x", notes)
    assert [problem.cure for problem in notes.problems] == [
        "Nennen Sie nur, was hinter dem Rechner steht: /alt/"
    ]


def test_a_word_may_stand_for_nobody() -> None:
    recipient = To("akteur", nobody="privat")
    assert answer(recipient, "Privat")[0].kind == ""
    assert answer(recipient, "verein")[0].kind == "akteur"


def test_a_target_knows_where_it_stands() -> None:
    goal, _ = answer(Leads(), "seiten/impressum.md")
    assert (goal.target, goal.line, goal.column) == ("seiten/impressum.md", 1, 4)


def test_a_picture_may_come_with_words_of_its_own() -> None:
    use, messages = answer(PictureRef(), "{datei: x.jpg, alt: A, bildunterschrift: B, urheber: C}")
    assert (use.file, use.alt, use.caption) == ("x.jpg", "A", "B")
    assert messages == ["„urheber“ wird bei einem Bild nicht benutzt."]


def test_free_values_keep_their_shape_and_their_spelling() -> None:
    assert answer(Free(), "{a: [1.500, no], b: {c: 12:30}}")[0] == {"a": ["1.500", "no"], "b": {"c": "12:30"}}


def test_a_list_whose_items_are_all_wrong_is_not_said_to_be_empty_too() -> None:
    fund = "name: F\ngeldgeber: wohnbau\nobergrenze: 9\nhaushalt: [{jahr: 2026, betrag: viel}]\n"
    said = [problem.message for problem in document("content/fonds/f.yaml", fund).problems]
    assert "„viel“ ist kein eindeutiger Betrag." in said
    assert not [message for message in said if "haushalt" in message]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/alt/", "/alt/"),
        ("/alt fest/", "/alt%20fest/"),
        ("/alt.html#oben", "/alt.html"),
        ("https://zeitung.example/alt/", "https://zeitung.example/alt/"),
    ],
)
def test_former_addresses_are_taken_as_they_are_copied(written: str, address: str) -> None:
    assert answer(FormerUrl(), f"'{written}'") == (address, [])


@pytest.mark.parametrize(
    "written", ["/./", "/.", "/a/./b", "//", "//x", "/a//b", "/../x", "#x", "/", "alt/", "/?p=1"]
)
def test_what_no_page_can_stand_at_is_named(written: str) -> None:
    value, messages = answer(FormerUrl(), f"'{written}'")
    assert value is None
    assert len(messages) == 1


def test_a_cure_shows_what_was_written_where_it_fits() -> None:
    notes = Notes("datei.yaml", ZoneInfo("Europe/Berlin"))
    for written in ("Bäckerei am Eck", "[a, b]"):
        Group(Client).read(node_of(written), "x", notes)
    assert [problem.cure for problem in notes.problems] == [
        "Zum Beispiel: {auftraggeber: Bäckerei am Eck}", "Zum Beispiel: {auftraggeber: …}",
    ]  # fmt: skip
