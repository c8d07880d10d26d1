"""The index of the search: what is in it, in which part, and what an edit changes. Scripts: tests/browser."""

from __future__ import annotations

import datetime as dt
import json

from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.text.vocabulary import vocabulary_of, words_of_vocabulary
from stadtteil.outputs.search_parts import MOST, parts_of
from stadtteil.outputs.search_postings import postings_of, words_by_place
from stadtteil.words.folding import words_in
from stadtteil.words.stop_words import stop_words
from tests.outputs.index_reader import ReadPart, part_of, read
from tests.outputs.planning import planned
from tests.space import Space

WORD = st.text(alphabet="abcdeü1", min_size=1, max_size=5).map(lambda word: word.encode().hex())
WORDS = st.frozensets(WORD, max_size=6)
SORTS = {
    *("artikel", "termin", "projekt", "fonds", "akteur", "quartier", "autor", "ausgabe", "ort"),
    *("brief", "bauarbeiten", "seite"),
}
DAYS = st.lists(st.none() | st.dates(dt.date(1999, 1, 1), dt.date(2031, 12, 31)), max_size=40)


def write(space: Space, name: str, text: str = "Text.", **lines: str) -> None:
    head = {"titel": name, "datum": "2026-10-01", "teaser": "Kurz.", **lines}
    said = "".join(f"{key}: {value}\n" for key, value in head.items())
    space.write(f"content/artikel/{name}.md", f"---\n{said}---\n\n{text}\n")


def parts(space: Space, top: str = "") -> dict[str, ReadPart]:
    """Return the parts of an index by their names."""
    folder = space.site / f"{top}suche/index"
    return {file.stem: part_of(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))}


def found(space: Space, word: str, top: str = "") -> set[str]:
    return {title for part in parts(space, top).values() for title in part.titles(word)}


# How it is written


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=90))
def test_what_is_written_is_read_again(entries: list[tuple[frozenset[str], ...]]) -> None:
    written = postings_of(words_by_place(*words) for words in entries)

    wanted: dict[str, dict[int, str]] = {}
    for number, places in enumerate(entries):
        for mark, words in zip(("^", "~", ""), places, strict=True):
            for word in words:
                wanted.setdefault(word, {}).setdefault(number, mark)
    assert read(written.words, written.hits) == wanted


def test_an_index_of_thousands_is_read_again() -> None:
    words = [frozenset({"alle", f"w{number % 1900}"}) for number in range(4000)]
    written = postings_of(words_by_place((), (), one) for one in words)

    known = read(written.words, written.hits)
    assert list(known["alle"]) == list(range(4000))
    assert list(known["w7"]) == [7, 1907, 3807]


@given(st.lists(st.text(), max_size=8))
def test_every_word_of_a_text_finds_its_entry(texts: list[str]) -> None:
    kept = [frozenset(words_of_vocabulary(vocabulary_of(text.split(), "de"))) for text in texts]
    written = postings_of(words_by_place((), (), words) for words in kept)

    known = read(written.words, written.hits)
    for number, text in enumerate(texts):
        for word in words_in(text, "de") - stop_words("de"):
            assert number in known[word]


# How it is cut


def newest_first(days: list[dt.date | None]) -> list[tuple[dt.date | None, int]]:
    order = sorted(enumerate(days), key=lambda one: -(one[1] or dt.date.min).toordinal())
    return [(day, number) for number, day in order]


@given(DAYS)
def test_each_entry_is_in_one_part_and_the_newest_come_first(days: list[dt.date | None]) -> None:
    entries = newest_first(days)
    cut = list(parts_of(entries))

    assert [number for _, part in cut for number in part] == [number for _, number in entries]
    assert len({name for name, _ in cut}) == len(cut)


@given(DAYS, st.dates(dt.date(1999, 1, 1), dt.date(2031, 12, 31)), st.integers(0, 3))
def test_one_more_entry_changes_its_own_four_years_only(
    days: list[dt.date | None], day: dt.date, crowd: int
) -> None:
    many = days + [day] * (crowd * MOST // 2)
    before = dict(parts_of((each, each) for each, _ in newest_first(many)))
    after = dict(parts_of((each, each) for each, _ in newest_first([*many, day])))

    changed = {name for name in before.keys() | after if before.get(name) != after.get(name)}
    start = day.year // 4 * 4
    assert changed
    assert {int(name[:4]) in range(start, start + 4) for name in changed} == {True}


def test_a_part_that_holds_too_much_is_halved_until_it_is_a_month() -> None:
    march, june = dt.date(2026, 3, 1), dt.date(2026, 6, 1)
    crowded = [(june, 0)] * (MOST + 1) + [(march, 0)] * MOST

    assert [name for name, _ in parts_of(crowded)] == ["2026-06", "2026-q1"]


# What is in it


def test_words_of_title_head_and_text_lead_to_an_entry_each_with_its_place(small: Space) -> None:
    write(small, "Kürbis", "Wir kochen Linsensuppe.", schlagwoerter="[Herbst]", autor="Mira")
    assert small.build().ok

    [part] = [one for one in parts(small).values() if one.titles("kurbis")]
    places = {word: next(iter(part.words[word].values())) for word in ("kurbis", "herbst", "mira")}
    assert places == {"kurbis": "^", "herbst": "~", "mira": "~"}
    assert part.titles("linsensupe") == ["Kürbis"]


def test_words_that_stand_in_every_text_are_left_out_unless_a_title_has_them(small: Space) -> None:
    write(small, "Was nun", "Und nun ist es so.")
    assert small.build().ok
    assert found(small, "nun") == {"Was nun"}
    assert found(small, "und") == set()


def test_what_is_held_back_over_or_fleeting_is_not_found(project: Space) -> None:
    project.fill("full")
    write(project, "Geheimnis", "Zwiebelfisch.", entwurf="ja")
    write(project, "Morgen", "Zwiebelfisch.", datum="2026-12-24")
    write(project, "Vorbei", "Zwiebelfisch.", bis="2026-11-01")
    head = "titel: Zwiebel\nart: suche\nrubrik: kinder\nerstellt: 2026-11-18\nkontakt_ueber: bootshaus\n"
    project.write("content/pinnwand/zwiebel.md", f"---\n{head}---\n\nZwiebelfisch.\n")
    report = project.build()
    assert report.ok, report.errors
    assert "Zwiebelfisch" in project.text("pinnwand/index.html")
    assert found(project, "zwiebelfisch") == set()


def test_all_that_has_a_page_is_found_with_the_titles_of_its_files(project: Space) -> None:
    project.fill("full")
    assert project.build().ok
    index = json.loads(project.text("suche/index.json"))
    assert {id_.removeprefix("art:") for id_, _ in index["choices"] if id_.startswith("art:")} == SORTS
    for part in parts(project).values():
        for _, href, *_ in part.entries:
            assert (project.site / href.removeprefix("/hafen/") / "index.html").exists(), href


def test_each_language_has_an_index_of_its_pages_folded_by_it(small: Space) -> None:
    settings = (small.root / "content/site.yaml").read_text(encoding="utf-8")
    small.write("content/site.yaml", f"sprachen: [de, tr]\n{settings}")
    write(small, "eins", "Am 17. Oktober.")
    said = "---\ntitel: Bir\nteaser: Kısa.\n---\n\n17 Ekim günü ISPARTA.\n"
    small.write("content/artikel/eins.tr.md", said)
    report = small.build()
    assert report.ok, report.errors
    assert found(small, "17d10", "tr/") == {"Bir"}
    assert found(small, "isparta", "tr/") == {"Bir"}
    assert "eins" in found(small, "17d10")
    assert json.loads(small.text("tr/suche/index.json"))["languages"] == ["tr", "de"]


# What changes


def changes(space: Space) -> set[str]:
    """Build, and return which files of the search are other than before."""
    before = space.tree()
    report = space.build()
    assert report.ok, report.errors
    after = space.tree()
    return {path for path in before.keys() | after if "suche" in path and before.get(path) != after.get(path)}


def test_an_edit_a_late_entry_and_a_deleted_one_touch_one_part_each(small: Space) -> None:
    for name, day in (("neu", "2026-10-01"), ("alt", "2019-10-01"), ("uralt", "2009-10-01")):
        write(small, name, datum=day)
    assert small.build().ok

    write(small, "alt", "Ein ganz anderes Wort: Kürbis.", datum="2019-10-01")
    assert changes(small) == {"suche/index/2016-2019.json"}
    write(small, "spaet", datum="2010-01-01")
    assert changes(small) == {"suche/index/2008-2011.json", "suche/index.json"}
    write(small, "spaet", datum="2018-01-01")
    assert changes(small) == {
        *("suche/index/2008-2011.json", "suche/index/2016-2019.json"),
        "suche/index.json",
    }
    small.remove("content/artikel/spaet.md")
    assert changes(small) == {"suche/index/2016-2019.json", "suche/index.json"}


def test_an_edit_without_a_new_word_touches_nothing_of_the_search(small: Space) -> None:
    write(small, "eins", "Ein Hof und ein Garten.")
    assert small.build().ok
    write(small, "eins", "Ein Garten, ein Hof!")
    assert changes(small) == set()


def test_the_page_is_for_readers_not_for_search_engines(small: Space) -> None:
    views = planned(small)
    assert views["suche/index.html"].head.index is False
    assert all(not place.address.endswith("/suche/") for place in views["sitemap.xml"].places)
