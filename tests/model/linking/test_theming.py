"""The look that a paper gives itself: what cannot be read, or is not there, is told with a cure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadtteil.model.colour_schemes import DAY, NIGHT, schemes_of
from stadtteil.model.fields.colours import AA, contrast, day, is_legible
from stadtteil.model.fields.hex_colours import ColourPair
from stadtteil.model.theme import Theme
from stadtteil.model.theme_rules import illegible
from stadtteil.problems import Problem
from tests.model.desk import PAPER, complaints, site_of
from tests.woff2 import box_font

SITE = "content/site.yaml"
SETTINGS = str(PAPER[SITE])
FONT = "content/schriften/kasten.woff2"
OWN = "schriften: [{name: Kasten, datei: kasten.woff2}]"
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
PALE, DEEP = (
    st.tuples(*[channels] * 3).map(lambda rgb: "#" + bytes(rgb).hex())
    for channels in (st.integers(0xD0, 0xFF), st.integers(0, 0x30))
)
GROUNDS = st.none() | st.builds(ColourPair, light=st.just("") | PALE, dark=st.just("") | DEEP)


def said(theme: str, **files: bytes | str) -> list[Problem]:
    """Return what is said of a paper with a theme, written in one line; `files` are fonts."""
    fonts = {f"content/schriften/{name}.woff2": data for name, data in files.items()}
    return complaints({SITE: f"{SETTINGS}gestaltung: {{{theme}}}\n", **fonts})


def test_a_paper_without_a_theme_has_the_colours_of_the_layouts() -> None:
    assert site_of({}).settings.theme is None
    assert schemes_of(None) == schemes_of(Theme()) == (DAY, NIGHT)


def test_a_colour_for_light_pages_is_enough() -> None:
    assert said('akzent: "#0b5f80"') == []
    _, by_night = schemes_of(Theme(accent=ColourPair(light="#0b5f80")))
    assert by_night.accent not in {"#0b5f80", NIGHT.accent}
    assert is_legible(by_night.accent, NIGHT.grounds)


@pytest.mark.parametrize(
    ("theme", "message", "cure"),
    [
        ('akzent: "#ff8800"', "Der Akzent #ff8800 ist auf hellen Seiten schlecht zu lesen: der Grund der "
         "Anzeigen ist #f3eee2, der Kontrast 2,06 : 1; nötig ist 4,5 : 1.", '"#a65600"'),
        ('nebentext: {dunkel: "#555555"}', "Der Nebentext #555555 ist auf dunklen Seiten", '"#'),
        ('grund: "#888888"', "Der Grund der Seite #888888 ist für helle Seiten zu dunkel.", '"#'),
        ('grund: {dunkel: "#888888"}', "Der Grund der Seite #888888 ist für dunkle Seiten zu hell.", '"#'),
        ("akzent: blau", "„blau“ ist hier keine Farbe.", 'in Anführungszeichen, zum Beispiel: "#0b5f80"'),
        ("ecken: 90", "Ecken werden höchstens mit 24 Bildpunkten gerundet.", "Üblich sind 3."),
        ("schrift: serifn", "Die Schrift „serifn“ gibt es nicht.", "Meinten Sie „serifen“?"),
        ("schrift: 'x;}'", "„x;}“ geht hier nicht; erwartet wird der Name einer Schrift.", "Buchstaben"),
        (f"schrift: Kasten, {OWN}", "Die Schrift „kasten.woff2“ liegt nicht in content/", "dorthin"),
        ("schriften: [{name: K, datei: ../site.woff2}]", "„../site.woff2“ geht hier nicht;", "werkschrift"),
        ("schriften: [{name: K, datei: k.ttf}]", "„k.ttf“ geht hier nicht;", "werkschrift"),
        ("schriften: [{name: K, datei: k.woff2, staerke: fett}]", "„fett“ geht hier nicht;", "700 fett"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_place_with_a_cure(theme: str, message: str, cure: str) -> None:
    problem, *others = said(theme)
    assert (problem.path, problem.severity, others) == (SITE, "error", [])
    assert problem.message.startswith(message)
    assert cure in problem.cure
    assert problem.line == SETTINGS.count("\n") + 1
    assert problem.column > 1


def test_the_colour_that_is_offered_can_be_read() -> None:
    (problem,) = said('akzent: "#ff8800"')
    offered = problem.cure.split('"')[1]
    assert said(f'akzent: "{offered}"') == []


def test_of_what_follows_from_an_unreadable_ground_nothing_is_said() -> None:
    (problem,) = said('grund: blau, akzent: "#ffee00"')
    assert problem.message == "„blau“ ist hier keine Farbe."


@pytest.mark.parametrize("written", ["{akzent: , grund: }", "\n  akzent: #0b5f80", "{akzent: {hell: }}"])
def test_a_colour_that_got_lost_behind_its_sign_is_told_of(written: str) -> None:
    problem, *_ = complaints({SITE: f"{SETTINGS}gestaltung: {written}\n"})
    assert (problem.message, problem.severity) == ("Hier steht keine Farbe.", "warning")
    assert problem.cure == 'Schreiben Sie die Farbe in Anführungszeichen, zum Beispiel: "#0b5f80"'


@pytest.mark.parametrize("written", ["", "{}", "~", '{akzent: "", schrift: ""}'])
def test_what_web_editors_leave_blank_says_nothing(written: str) -> None:
    assert complaints({SITE: f"{SETTINGS}gestaltung: {written}\n"}) == []


def test_each_independent_mistake_is_told_at_once() -> None:
    assert len(said('akzent: "#ffee00", text: blau, schrift: nie, ecken: 99')) == 4


def test_an_own_font_is_published() -> None:
    theme = f"gestaltung: {{schrift: kasten, {OWN}}}\n"
    files: dict[str, str | bytes] = {SITE: SETTINGS + theme, FONT: box_font()}
    assert complaints(files) == []
    assert site_of(files).relations.fonts["kasten.woff2"].size == len(box_font())


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\0\1\0\0" + bytes(100), "Das ist keine Schrift im Format WOFF2"),
        (b"", "Das ist keine Schrift im Format WOFF2"),
        (b"wOF2", "Diese Schrift ist beschädigt oder nicht zu Ende geladen."),
        (box_font()[:-1], "Diese Schrift ist beschädigt oder nicht zu Ende geladen."),
    ],
)
def test_what_is_no_font_is_told_once(data: bytes, message: str) -> None:
    (problem,) = said(f"schrift: Kasten, {OWN}", kasten=data)
    assert (problem.path, problem.severity) == (FONT, "error")
    assert problem.message.startswith(message)


def test_hints_name_a_font_that_nobody_uses_and_one_that_is_heavy() -> None:
    big = box_font() + bytes(200_000)
    big = big[:8] + len(big).to_bytes(4, "big") + big[12:]
    found = said(f"schrift: Kasten, {OWN}", kasten=big, rest=box_font())
    assert {(one.path, one.severity) for one in found} == {
        (FONT, "warning"),
        ("content/schriften/rest.woff2", "warning"),
    }
    (idle,) = said(OWN, kasten=box_font())
    assert idle.message == "In der Schrift „Kasten“ ist nichts gesetzt."
    assert idle.severity == "warning"


def test_a_file_that_is_named_twice_is_told() -> None:
    twice = "schriften: [{name: Kasten, datei: kasten.woff2}, {name: Kasten, datei: kasten.woff2}]"
    (problem,) = said(f"schrift: Kasten, {twice}", kasten=box_font())
    assert problem.message == "Die Schrift „kasten.woff2“ steht zweimal da."


@given(GROUNDS, GROUNDS, GROUNDS, st.lists(COLOURS, min_size=4, max_size=4))
def test_what_can_be_read_by_day_can_be_read_by_night_and_in_strong_contrast(
    ground: ColourPair | None, cards: ColourPair | None, wash: ColourPair | None, colours: list[str]
) -> None:
    bare, _ = schemes_of(Theme(ground=ground, cards=cards, wash=wash))
    text, muted, accent, head = (ColourPair(light=day(colour, bare.grounds)) for colour in colours)
    theme = Theme(ground=ground, cards=cards, wash=wash, text=text, muted=muted, accent=accent, head=head)
    assert list(illegible(theme, {})) == []
    for scheme, end in zip(schemes_of(theme), ("#ffffff", "#000000"), strict=True):
        inks = (scheme.ink, scheme.muted, scheme.accent, scheme.yes)
        assert all(is_legible(ink, (*scheme.grounds, end)) for ink in inks)
        assert contrast(scheme.head, scheme.on_head) >= AA


@given(GROUNDS, GROUNDS, GROUNDS)
def test_words_follow_their_grounds(
    ground: ColourPair | None, cards: ColourPair | None, wash: ColourPair | None
) -> None:
    for scheme in schemes_of(Theme(ground=ground, cards=cards, wash=wash)):
        inks = (scheme.ink, scheme.muted, scheme.accent, scheme.yes)
        assert all(is_legible(ink, scheme.grounds) for ink in inks)


@given(COLOURS, COLOURS)
def test_a_ground_has_room_for_words_of_each_hue(ground: str, accent: str) -> None:
    theme = Theme(ground=ColourPair(light=ground), accent=ColourPair(light=accent))
    for problem in illegible(theme, {}):
        offered = problem.cure.split('"')[1]
        near = ColourPair(light=offered)
        mended = (
            Theme(ground=near) if "Grund" in problem.message[:9] else Theme(ground=theme.ground, accent=near)
        )
        assert list(illegible(mended, {})) == []
