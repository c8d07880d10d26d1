from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.editing.asked import (
    BODY,
    KeyPath,
    Value,
    ValueChange,
    asked,
    canonical_value,
    name_of,
    text_asked,
)
from stadtteil.editing.body import body_asked
from stadtteil.editing.contents import Contents, contents_of
from stadtteil.editing.edited import edited
from stadtteil.editing.reading import declared_by
from stadtteil.editing.refusal import Refusal
from tests.editing.shapes import TEXTS, files
from tests.space import ROOT

ARTICLE = "content/artikel/2026/fest.md"
BOM = "\ufeff".encode()
EVENT = "content/termine/2026/fest.yaml"
FOLDERS = [
    ROOT / "content",
    *sorted((ROOT / "tests" / "sites").glob("*/content")),
    *sorted((ROOT.parent / "shared" / "faults").glob("*/content")),
]
REAL = sorted((ROOT.parent / "shared" / "real").glob("*/*/*.md"))


def change(path: str, text: str, *changes: tuple[KeyPath, Value]) -> str:
    """Return a file's text with changes."""
    made = edited(path, text.encode(), [ValueChange(*one) for one in changes])
    assert isinstance(made, bytes), made
    return made.decode()


def why_not(path: str, text: str, *changes: tuple[KeyPath, Value]) -> str:
    made = edited(path, text.encode(), [ValueChange(*one) for one in changes])
    assert isinstance(made, Refusal)
    return made.reason


def contents(path: str, data: bytes) -> Contents:
    found = contents_of(path, data)
    assert isinstance(found, Contents), found
    return found


def at(values: Any, path: KeyPath) -> Value:
    for step in path:
        values = values[step]
    found: Value = values
    return found


# One change at a time


def test_a_text_keeps_its_quotes_and_the_remark_behind_it() -> None:
    text = "titel: 'Fest'   # steht so im Vertrag\nort: \"Hof\"\n"
    assert change(EVENT, text, (("titel",), "Fest's")) == text.replace("'Fest'", "'Fest''s'")
    assert change(EVENT, text, (("ort",), 'der "Hof"')) == text.replace('"Hof"', '"der \\"Hof\\""')


@pytest.mark.parametrize(
    "word", ["a: b", "a #b", "- a", "~", "null", "[a", "*a", "&a", "!a", "@a", "%a", "a:", " a"]
)
def test_what_yaml_would_misread_gets_quotes(word: str) -> None:
    assert change(EVENT, "titel: Fest\n", (("titel",), word)) == f"titel: '{word}'\n"


@pytest.mark.parametrize(
    "word", ["ja", "10:30", "2026-09-10", "1.500", "a:b", "C#", "Rock 'n' Roll", "a, b", "x?"]
)
def test_what_yaml_reads_as_it_is_gets_none(word: str) -> None:
    assert change(EVENT, "titel: Fest\n", (("titel",), word)) == f"titel: {word}\n"


def test_several_lines_become_a_block_in_the_files_own_indentation() -> None:
    text = "kontakt:\n    name: Ada\nkurz: x  # kurz\npreis: frei\n"
    assert change(EVENT, text, (("kurz",), "eins\r\n\r\nzwei\r\n")) == (
        "kontakt:\n    name: Ada\nkurz: |  # kurz\n    eins\n\n    zwei\npreis: frei\n"
    )


def test_of_a_block_only_changed_lines_are_touched() -> None:
    text = "kurz: |-\r\n   eins \r\n   zwei\n\r\n   dre\u0301i\r\n# Ende\r\n"
    made = change(EVENT, text, (("kurz",), "eins \nZWEI\n\ndr\u00e9i"))
    assert made == text.replace("   zwei\n", "   ZWEI\r\n")


def test_a_key_takes_the_place_of_the_remark_that_shows_it() -> None:
    shown = "#kontakt:\n#  name:   # Name\n#  mail:   # Mail\n"
    text = f"titel: Fest\n\n# Kurz. Ein Satz.\n#kurz: Beispiel\n\n{shown}ort: Hof\n"
    made = change(EVENT, text, (("kurz",), "Wir feiern."), (("kontakt", "name"), "Ada"))
    assert made == "titel: Fest\n\n# Kurz. Ein Satz.\nkurz: Wir feiern.\n\nkontakt:\n  name: Ada\nort: Hof\n"


def test_a_new_key_stands_where_the_kind_declares_it() -> None:
    head = "# Kopf\n\n# zum Titel\ntitel: Fest\ndatum: 2026-09-10\nab: 2026-09-11\nextra:\n  a: 1\n"
    text = f"---\n{head}---\n\nText\n"
    assert "datum: 2026-09-10\nteaser: Ein Satz.\nab:" in change(ARTICLE, text, (("teaser",), "Ein Satz."))
    assert change(ARTICLE, "---\n---\nText\n", (("titel",), "Fest")) == "---\ntitel: Fest\n---\nText\n"


def test_a_key_may_be_called_by_any_of_its_names() -> None:
    text = "---\ntitle: Fest\ndate: 2026-09-10\ntags: [a]\n---\n"
    made = change(ARTICLE, text, (("titel",), "Hock"), (("schlagwoerter",), ["a", "b"]))
    assert made == text.replace("Fest", "Hock").replace("[a]", "[a, b]")


def test_with_the_last_value_its_section_goes() -> None:
    text = "titel: Fest\nkontakt:\n  name: Ada\nort: Hof\n"
    assert change(EVENT, text, (("kontakt", "name"), None)) == "titel: Fest\nort: Hof\n"


def test_the_first_key_of_an_item_goes_and_the_next_takes_its_dash() -> None:
    text = "bilder:\n  - datei: a.jpg\n    alt: A\n"
    assert change(EVENT, text, (("bilder", 0, "datei"), None)) == "bilder:\n  - alt: A\n"


LIST = "bilder:\n# zu a\n- 'a' # A\n# zu b\n- b\n\n- \"c\"\nort: Hof\n"


@pytest.mark.parametrize(
    ("items", "lines"),
    [
        (["a", "b", "c", "d"], "# zu a\n- 'a' # A\n# zu b\n- b\n\n- \"c\"\n- d\n"),
        (["a", "c"], "# zu a\n- 'a' # A\n# zu b\n\n- \"c\"\n"),
        (["a", "x", "c"], "# zu a\n- 'a' # A\n# zu b\n- x\n\n- \"c\"\n"),
        (["c", "a", "b"], "# zu a\n- \"c\"\n- 'a' # A\n# zu b\n- b\n\n"),
        (["a", "n: n", "b", "c"], "# zu a\n- 'a' # A\n- 'n: n'\n# zu b\n- b\n\n- \"c\"\n"),
    ],
)
def test_items_come_go_and_move_and_the_others_stay_as_they_are(items: list[str], lines: str) -> None:
    assert change(EVENT, LIST, (("bilder",), items)) == f"bilder:\n{lines}ort: Hof\n"


@pytest.mark.parametrize(
    ("before", "items", "after"),
    [
        ("[a, 'b']", ["a", "b", "c, d"], "[a, 'b', 'c, d']"),
        ("[a, 'b']", ["b", "a"], "['b', a]"),
        ("[a, 'b']", ["b"], "['b']"),
        ("[ ]", ["a"], "[a]"),
        ("a, b", ["a", "b"], "a, b"),
        ("a", ["a", "c"], "[a, c]"),
        ("[a,\n  b]", ["a", "c", "b"], "[a,\n  c,\n  b]"),
    ],
)
def test_lists_in_brackets_stay_in_brackets(before: str, items: list[str], after: str) -> None:
    text = f"---\ntags: {before} # Themen\n---\n"
    assert change(ARTICLE, text, (("schlagwoerter",), items)) == f"---\ntags: {after} # Themen\n---\n"


def test_sections_of_a_list_change_key_by_key() -> None:
    text = "bilder:\n  - datei: a.jpg # eins\n    alt: 'A'\n  - datei: b.jpg\n    alt: 'B'\n"
    asked_for = [{"datei": "b.jpg", "alt": "B"}, {"datei": "a.jpg", "alt": "neu", "bildunterschrift": "Ah"}]
    made = change(EVENT, text, (("bilder",), asked_for))
    assert contents(EVENT, made.encode()).values["bilder"] == asked_for
    one = change(EVENT, text, (("bilder", 0, "alt"), "neu"), (("bilder", 1, "alt"), None))
    assert one == text.replace("'A'", "'neu'").replace("    alt: 'B'\n", "")


def test_of_a_body_only_changed_lines_are_touched() -> None:
    text = "---\r\ntitel: Fest\r\n---\r\n\r\nEins \u0065\u0301\r\n\r\nZwei\nDrei  \r\n\r\n"
    assert change(ARTICLE, text, (BODY, "Eins é\n\nZWEI\nDrei  ")) == text.replace("Zwei\n", "ZWEI\r\n")
    assert change(ARTICLE, "---\ntitel: Fest\n---", (BODY, "Text")) == "---\ntitel: Fest\n---\n\nText\n"


def test_a_body_behind_a_key_is_a_block_however_short() -> None:
    text = "titel: Fest\n\n# Der Text:\n#beschreibung: |\n#  <!-- Hier beginnt der Text. -->\n"
    assert (
        change(EVENT, text, (("beschreibung",), "Ja."))
        == "titel: Fest\n\n# Der Text:\nbeschreibung: |\n  Ja.\n"
    )


def test_what_a_new_file_says_in_the_place_of_its_body_is_none() -> None:
    text = "---\ntitel: Fest\n---\n\n<!-- Hier beginnt der Text. -->\n"
    assert contents(ARTICLE, text.encode()).body == ""
    assert change(ARTICLE, text, (BODY, "")) == text
    assert change(ARTICLE, text, (BODY, "Es begann.")) == "---\ntitel: Fest\n---\n\nEs begann.\n"


def test_in_a_yaml_file_the_key_of_the_text_is_no_further_name_of_another() -> None:
    assert change(EVENT, "kurz: Ein Fest\n", (("beschreibung",), "Viel Text.")) == (
        "kurz: Ein Fest\nbeschreibung: |\n  Viel Text.\n"
    )
    assert change(EVENT, "body: a\n", (("beschreibung",), "b")) == "body: b\n"
    assert change(EVENT, "body:\n", (("beschreibung",), "b")) == "body: |\n  b\n"


def test_values_are_found_by_their_declared_keys_with_their_places() -> None:
    text = "\ufefftitle: Fest\n# Bemerkung\nkosten: &k frei\nbilder:\n  - a.jpg\n"
    found = contents(EVENT, text.encode())
    place = found.places["titel",]
    assert (place.line, text[1:][place.start : place.end]) == (1, "Fest")
    assert found.values["bilder"] == ["a.jpg"]
    assert found.places["bilder", 0].line == 5
    assert [path for path, one in found.places.items() if one.is_bound] == [("kosten",)]


def test_what_hangs_together_with_another_place_is_refused_where_it_is_touched() -> None:
    text = "a: &x {n: 1}\nb: *x\nc: !!str 1\nd: {<<: *x}\ntitel: Fest\n"
    path = "content/worte/tr.yaml"
    for key in (("a", "n"), ("b",), ("c",), ("d", "e")):
        assert "hängt mit einer anderen Stelle zusammen" in why_not(path, text, (key, "neu"))
    assert change(path, text, (("titel",), "Hock")) == text.replace("Fest", "Hock")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("titel: a: b\n", "Im Wert steht ein Doppelpunkt"),
        ("titel: a\ntitel: b\n", "steht zweimal da"),
        ("<<<<<<< HEAD\ntitel: a\n=======\ntitel: b\n>>>>>>> x\n", "zwei Personen"),
    ],
)
def test_a_file_that_cannot_be_read_is_for_its_editor_to_mend_as_text(text: str, said: str) -> None:
    assert said in why_not(EVENT, text, (("ort",), "Hof"))


def test_a_file_that_is_no_text_is_refused() -> None:
    assert isinstance(edited(EVENT, b"titel: \xff\n", [ValueChange(("titel",), "x")]), Refusal)


def test_what_stands_there_already_touches_nothing() -> None:
    lists = "bilder: [ a.jpg,b.jpg ]\nkontakt:\n    name: Ada\n    mail:\n"
    text = f"titel:   'Fest'\nkurz: >\n  Ein\n  Satz.\n\n{lists}"
    values = contents(EVENT, text.encode()).values
    changes = [((key,), value) for key, value in values.items()]
    assert change(EVENT, text, *changes) == text


# Laws


@given(files(), st.data())
def test_random_edits_of_random_files_say_what_was_meant(
    file: tuple[str, bytes], data: st.DataObject
) -> None:
    path, before = file
    holds_after_a_change(path, before, data)


@pytest.fixture(scope="module")
def written() -> list[tuple[str, bytes]]:
    """All content files that there are, by the path that they would have in a project."""
    found = [
        (file.relative_to(folder.parent).as_posix(), file.read_bytes())
        for folder in FOLDERS
        for file in sorted(folder.rglob("*"))
        if file.suffix in {".md", ".yaml"}
    ]
    return [*found, *((f"content/artikel/2018/{file.name}", file.read_bytes()) for file in REAL)]


@given(st.data())
def test_random_edits_of_real_files_say_what_was_meant(
    written: list[tuple[str, bytes]], data: st.DataObject
) -> None:
    path, before = written[data.draw(st.integers(0, len(written) - 1))]
    if isinstance(contents_of(path, before), Contents):
        holds_after_a_change(path, before, data)


def test_every_file_there_is_can_be_changed_and_changed_back(written: list[tuple[str, bytes]]) -> None:
    chance = random.Random(1)
    assert len(written) > 500
    for path, before in written[::5]:
        found = contents_of(path, before)
        if isinstance(found, Refusal):
            continue
        plain = [
            key for key in found.places if isinstance(value := at(found.values, key), str) and value.isalnum()
        ]
        for key in chance.sample(plain, min(2, len(plain))):
            made = edited(path, before, [ValueChange(key, "neu")])
            assert isinstance(made, bytes)
            assert edited(path, made, [ValueChange(key, at(found.values, key))]) == before, (path, key)
        if path.endswith(".md"):
            made = edited(path, before, [ValueChange(BODY, f"{found.body}\n\nNeu")])
            assert isinstance(made, bytes)
            assert contents(path, made).body == body_asked(f"{found.body}\n\nNeu")


def holds_after_a_change(path: str, before: bytes, data: st.DataObject) -> None:
    """Change something and hold the result against what was meant."""
    found = contents(path, before)
    places = [*found.places, ("neu",), ("kontakt", "name")]
    key = data.draw(st.sampled_from(places) | (st.just(BODY) if path.endswith(".md") else st.nothing()))
    old = found.body if key == BODY else _known(found.values, key)
    value = data.draw(TEXTS if key == BODY else changed(old))
    made = edited(path, before, [ValueChange(key, value)])
    if isinstance(made, Refusal):
        assert any(
            word in made.reason for word in ("etwas anderes", "Bemerkungen", "Listen ineinander", "davor")
        )
        return
    after = contents(path, made)
    assert without(after, key, path) == without(found, key, path)
    if key == BODY:
        assert after.body.strip() == text_asked(str(value)).strip()
    elif len(key) == 1:
        assert canonical_value(asked(after.values.get(str(key[0]))), None) == canonical_value(
            asked(value), None
        )
    else:
        assert after.body == found.body
    assert lines_outside(before, found, key) <= set(made.removeprefix(BOM).split(b"\n"))


def _known(values: Any, key: KeyPath) -> Value:
    try:
        return at(values, key)
    except (KeyError, TypeError):
        return ""


def changed(old: Value) -> st.SearchStrategy[Value]:
    """What may stand in place of a value: another text, none, or some of its items in another order."""
    other: st.SearchStrategy[Value] = TEXTS | st.none() | st.lists(TEXTS, max_size=3)
    if isinstance(old, list):
        mixed = st.permutations([*old, "neu"]).flatmap(
            lambda all_: st.integers(0, len(all_)).map(lambda n: all_[:n])
        )
        return mixed | other
    if isinstance(old, dict):
        return st.just({**old, "name": "neu"}) | st.just(dict(list(old.items())[1:])) | other
    return other


def without(found: Contents, key: KeyPath, path: str) -> dict[str, Any]:
    """Return what a file says under other keys than one; how its very last line ends means nothing."""
    name = name_of(str(key[0]), declared_by(path)) if key else ""
    values = found.values.items()
    said = {one: ended(value) for one, value in values if not key or name_of(one, declared_by(path)) != name}
    return said if key == BODY else {**said, "": found.body}


def ended(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: ended(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [ended(item) for item in value]
    return value.rstrip("\n")


def lines_outside(before: bytes, found: Contents, key: KeyPath) -> set[bytes]:
    """Return the lines of a file that have no part in a value, as bytes; its last one may get an end."""
    raw = before.decode().removeprefix("\ufeff")
    lines = raw.split("\n")
    place = found.places.get(key[:1]) if key else None
    if place is None or key == BODY:
        return set()
    first = raw.count("\n", 0, place.start)
    while not lines[first][:1].isalpha():
        first -= 1
    last = raw.count("\n", 0, place.end)
    return {line.encode() for line in (*lines[:first], *lines[last + 1 : -1])}
