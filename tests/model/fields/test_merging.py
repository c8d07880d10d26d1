"""A translation's record over its original's, asked of a record of its own."""

from typing import Annotated, Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from stadtteil.model.fields import (
    Field,
    Free,
    Group,
    Headline,
    Line,
    Many,
    Notes,
    Phrase,
    PictureRef,
    PictureUse,
    Record,
    Text,
    Whole,
    YesNo,
)
from stadtteil.model.fields.merging import merged
from stadtteil.model.fields.record import read_whole
from stadtteil.model.yaml.tree import compose


class Stop(Record, frozen=True, kw_only=True):
    number: Annotated[int, Field("nummer", Whole(), "Nummer", required=True)]
    name: Annotated[str, Field("name", Phrase(), "Name", required=True)]


class Question(Record, frozen=True, kw_only=True):
    text: Annotated[str, Field("frage", Phrase(), "Frage", required=True)]


class Tour(Record, frozen=True, kw_only=True):
    title: Annotated[str, Field("titel", Headline(), "Titel", required=True)]
    guide: Annotated[str, Field("leitung", Line(), "Leitung", required=True)]
    about: Annotated[str, Field("text", Text(), "Text")] = ""
    held_back: Annotated[bool, Field("entwurf", YesNo(), "Entwurf", translated=True)] = False
    bring: Annotated[tuple[str, ...], Field("mitbringen", Many(Phrase()), "Mitbringen")] = ()
    first: Annotated[Stop | None, Field("beginn", Group(Stop), "Beginn")] = None
    stops: Annotated[tuple[Stop, ...], Field("halte", Many(Group(Stop)), "Halte")] = ()
    questions: Annotated[tuple[Question, ...], Field("fragen", Many(Group(Question)), "Fragen")] = ()
    image: Annotated[PictureUse | None, Field("bild", PictureRef(), "Bild")] = None
    pictures: Annotated[tuple[PictureUse, ...], Field("bilder", Many(PictureRef()), "Bilder")] = ()
    extra: Annotated[dict[str, Any], Field("extra", Free(), "Eigenes", translated=True)] = msgspec.field(
        default_factory=dict
    )


ORIGINAL = """\
titel: Rundgang
leitung: Anna
text: Zu Fuß.
mitbringen: [Schuhe, Hut]
beginn: {nummer: 1, name: Kirche}
halte: [{nummer: 2, name: Markt}, {nummer: 3, name: Fluss}]
fragen: [{frage: Wann?}, {frage: Wo?}]
bild: {datei: a.jpg, alt: Ein Haus}
bilder: [b.jpg, {datei: c.jpg, alt: Ein Baum}]
extra: {farbe: rot, form: rund}
"""
FOUND = list[tuple[int, str]]


def read(text: str, *, partial: bool = False) -> tuple[Tour, Notes]:
    mapping, problems = compose(text, "datei.yaml")
    assert not problems
    notes = Notes("datei.yaml", ZoneInfo("Europe/Berlin"), partial=partial)
    return read_whole(Tour, mapping, notes)[0], notes


def both(text: str) -> tuple[Tour, FOUND]:
    """Return the tour in the words of a translation, and what is wrong with these, by line."""
    original, _ = read(ORIGINAL)
    own, notes = read(text, partial=True)
    found = [(problem.line, problem.message) for problem in notes.problems]

    def tell(mark: str, message: str, cure: str) -> None:
        assert cure
        found.append((notes.marks[mark][0], message))

    return merged(original, own, notes.marks, tell), found


def test_what_a_translation_does_not_say_is_the_original_s() -> None:
    assert both("{}") == (read(ORIGINAL)[0], [])


def test_words_are_said_by_each_language_and_lists_of_words_as_a_whole() -> None:
    tour, found = both("titel: Gezi\ntext: Yaya.\nmitbringen: [Ayakkabı]\nentwurf: ja\n")
    assert (tour.title, tour.about, tour.bring, tour.held_back, found) == (
        "Gezi",
        "Yaya.",
        ("Ayakkabı",),
        True,
        [],
    )
    assert (tour.guide, tour.first) == ("Anna", Stop(number=1, name="Kirche"))


def test_an_empty_value_says_nothing() -> None:
    tour, found = both("titel:\nleitung: ''\nbild: {}\n")
    assert (tour.title, tour.guide, found) == ("Rundgang", "Anna", [])


def test_what_is_no_word_stands_in_the_original_only() -> None:
    tour, found = both("titel: Gezi\nleitung: Ayşe\nbeginn:\n  nummer: 7\n  name: Kilise\n")
    assert found == [
        (2, "„leitung“ gilt in allen Sprachen und steht nur im Original."),
        (4, "„nummer“ gilt in allen Sprachen und steht nur im Original."),
    ]
    assert (tour.guide, tour.first) == ("Anna", Stop(number=1, name="Kilise"))


def test_items_are_known_by_what_all_languages_share() -> None:
    tour, found = both("halte:\n- {nummer: 3, name: Nehir}\n- {nummer: 9, name: Hiç}\n")
    assert tour.stops == (Stop(number=2, name="Markt"), Stop(number=3, name="Nehir"))
    assert found == [(3, "Das steht im Original nicht.")]


def test_an_item_that_names_none_of_the_original_s_is_a_problem() -> None:
    tour, found = both("halte:\n- {name: Nehir}\n- {nummer: 2, name: Çarşı}\n")
    assert tour.stops == (Stop(number=2, name="Çarşı"), Stop(number=3, name="Fluss"))
    assert found == [
        (2, "Hier fehlt „nummer:“: Niemand weiß, welcher Eintrag des Originals gemeint ist."),
    ]


def test_items_of_words_alone_are_known_by_their_place() -> None:
    tour, found = both("fragen: [{frage: Ne zaman?}, {frage: Nerede?}]\n")
    assert (tour.questions, found) == ((Question(text="Ne zaman?"), Question(text="Nerede?")), [])
    tour, found = both("titel: Gezi\nfragen: [{frage: Ne zaman?}]\n")
    assert (tour.questions[0].text, found) == ("Wann?", [(2, "Hier steht 1 Eintrag, im Original 2.")])


@pytest.mark.parametrize("written", ["{alt: Bir ev}", "{datei: a.jpg, alt: Bir ev}"])
def test_a_picture_is_inherited_and_its_words_are_not(written: str) -> None:
    tour, found = both(f"bild: {written}\n")
    assert tour.image is not None
    assert (tour.image.file, tour.image.alt, found) == ("a.jpg", "Bir ev", [])


def test_another_picture_is_a_problem() -> None:
    assert both("bild: z.jpg\n")[1] == [(1, "Das Bild ist in allen Sprachen dasselbe: a.jpg.")]


def test_of_several_pictures_each_is_named_by_its_file() -> None:
    tour, found = both("bilder: [{datei: c.jpg, alt: Bir ağaç}]\n")
    assert ([(one.file, one.alt) for one in tour.pictures], found) == (
        [("b.jpg", ""), ("c.jpg", "Bir ağaç")],
        [],
    )


def test_a_section_that_the_original_lacks_is_a_problem() -> None:
    original, _ = read("titel: T\nleitung: A\n")
    own, notes = read("beginn: {name: Kilise}\n", partial=True)
    told: list[str] = []
    assert merged(original, own, notes.marks, lambda *said: told.append(said[0])).first is None
    assert told == ["first"]


def test_own_keys_of_a_paper_are_put_together() -> None:
    assert both("extra: {farbe: kırmızı}\n")[0].extra == {"farbe": "kırmızı", "form": "rund"}
